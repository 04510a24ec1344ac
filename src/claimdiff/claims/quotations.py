"""What a speaker is quoted as saying: words inside quotation marks that are long enough to be a statement.

Example:
    '"We saw two planes," Adams said.' -> the words "We saw two planes", by Adams.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimdiff.claims.identity import claim_id
from claimdiff.claims.speakers import claim_attribution, innermost
from claimdiff.model import Attribution, QuotationClaim, Reading, Span

#: fewer words are a scare quote, a title or a term
SHORTEST = 5  # words
OPENING = {'"': '"', "“": "”", "„": "“", "«": "»"}
_MARK = re.compile(f"[{''.join(OPENING)}]")
#: a quotation longer than this has lost its closing mark
LONGEST = 2000  # code points


@dataclass(frozen=True, slots=True)
class Quoted:
    """One stretch between quotation marks: with them (``outer``) and without."""

    outer: Span
    inner: Span


def build_quotation_claims(reading: Reading) -> tuple[QuotationClaim, ...]:
    """Every quotation of one document that has a speaker, in text order."""
    claims = []
    for quoted in find_quoted(reading.document.text):
        words = quoted.inner.of(reading.document.text)
        if len(words.split()) < SHORTEST:
            continue
        attribution = _speaker(reading, quoted)
        if attribution is None or attribution.speaker is None:
            continue
        event = reading.event_at(quoted.inner)
        claims.append(
            QuotationClaim(
                id=claim_id(reading, "quotation", quoted.inner),
                document=reading.document.id,
                span=quoted.inner,
                text=words,
                sentence=reading.sentence_at(quoted.inner).span,
                event=event.id if event else "main",
                frame=event,
                attribution=claim_attribution(attribution),
                words=words.strip(" ,"),
            )
        )
    return tuple(claims)


def find_quoted(text: str) -> Iterator[Quoted]:
    """The stretches between matching double marks, paragraph by paragraph; a mark without its partner opens nothing."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _in_line(line, start)
        start += len(line)


def _in_line(line: str, offset: int) -> Iterator[Quoted]:
    position = 0
    while mark := _MARK.search(line, position):
        position = mark.start()
        end = line.find(OPENING[mark.group()], position + 1)
        if end < 0 or end - position > LONGEST:
            position += 1
            continue
        inner = line[position + 1 : end]
        lead, tail = len(inner) - len(inner.lstrip()), len(inner.rstrip())
        if tail > lead:
            yield Quoted(
                Span(start=offset + position, end=offset + end + 1),
                Span(start=offset + position + 1 + lead, end=offset + position + 1 + tail),
            )
        position = end + 1


def _speaker(reading: Reading, quoted: Quoted) -> Attribution | None:
    """The attribution whose content holds the quotation, else the one that shares most of it."""
    found = innermost(reading, quoted.inner)
    if found is not None and found.speaker is not None:
        return found
    near = [a for a in reading.attributions_over(quoted.inner) if a.content and a.speaker is not None]
    shared = [(sum(_overlap(c, quoted.inner) for c in a.content), -a.content[0].start, a) for a in near]
    best = max(shared, key=lambda item: item[:2], default=None)
    return best[2] if best is not None and best[0] * 2 >= len(quoted.inner) else None


def _overlap(left: Span, right: Span) -> int:
    """Code points that two spans share."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))
