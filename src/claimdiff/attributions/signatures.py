"""Signed quotations -> drafts: '"We left." — Anna Lund', or "– Anna Lund, mayor" below a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch
from claimdiff.model import Sentence, Token

#: a dash, a name in capitals, and at most a description after a comma, to the end of the line
_SIGNED = re.compile(r"[ \t]*[―—–-]{1,2}[ \t]*([A-ZÀ-Þ][^\n,.;:“\"]{2,40})(,[^\n.;:“\"]{2,60})?\.?[ \t]*(?=\n|$)")
_LINE = re.compile(r"[^\n]+")
#: a name has at most this many words
_NAME = 6


def find_signatures(page: Page) -> Iterator[Draft]:
    """The attributions that signatures make."""
    starts = [s.start for s in page.sentences]
    signed: set[int] = set()
    for quote in page.quotes:
        match = None if quote.single else _SIGNED.match(page.text, quote.end)
        if match and _is_name(match.group(1)):
            signed.add(match.start(1))
            yield from _draft(page, starts, (quote.start, quote.end), match)
    before: Stretch | None = None
    for line in _LINE.finditer(page.text):
        match = _SIGNED.match(page.text, line.start())
        if match and match.start(1) not in signed and before and _is_name(match.group(1)):
            yield from _draft(page, starts, before, match)
        elif line.group().strip():
            before = line.span()


def _is_name(words: str) -> bool:
    parts = words.split()
    return 2 <= len(parts) <= _NAME and all(p[0].isupper() for p in (parts[0], parts[-1]))


def _draft(page: Page, starts: list[int], said: Stretch, match: re.Match[str]) -> Iterator[Draft]:
    at = bisect_right(starts, match.start(1)) - 1
    if at < 0:
        return
    name = match.group(1).rstrip()
    speaker = (match.start(1), match.start(1) + len(name))
    cue = match.start() + len(match.group()) - len(match.group().lstrip())
    yield Draft(
        page.sentences[at].index,
        (cue, cue + 1),
        (said,),
        speaker,
        _head(page.sentences[at], speaker),
        "assert",
        "signature",
    )


def _head(sentence: Sentence, name: Stretch) -> Token | None:
    """The last word of a name."""
    found = [t for t in sentence.tokens if name[0] <= t.start and t.end <= name[1] and t.pos == "PROPN"]
    return found[-1] if found else None
