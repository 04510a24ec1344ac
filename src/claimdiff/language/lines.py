"""Document text -> its lines and what they are: running text, headlines, credit lines, page furniture.

Example:
    >>> kind_of("Load more updates"), kind_of("Credit: Reuters"), kind_of("Nine people died.")
    ('furniture', 'credit', 'body')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimdiff.lexicons import read_rows
from claimdiff.model import SentenceKind

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
#: hard-wrapped lines are all about as long; these bounds hold for mail, wires and old terminals
WRAP_MIN, WRAP_MAX = 40, 100  # code points
#: the words of a line that may still be a furniture phrase with something behind it ("Related: ...")
_FURNITURE_WORDS = 25
#: the words of a paragraph that names who worked on the article
_CLOSE_WORDS = 80
_SUBHEAD_WORDS = 9
_BYLINE_WORDS = 6
_HEADLINE_WORDS = 25
_BYLINE = re.compile(r"(?:by|BY|By) (?:[A-Z][\w.'’-]* ?|and |, ){1,8}$")
_STOPPED = re.compile(r"[.!?:;…,][\"'”’»)\]]*$")


@cache
def _phrases(how: str) -> dict[str, SentenceKind]:
    kinds: dict[str, SentenceKind] = {"furniture": "furniture", "credit": "credit"}
    return {words: kinds[kind] for kind, match, words in read_rows("line_kinds.tsv") if match == how}


@cache
def _edges(how: str) -> tuple[str, ...]:
    return tuple(_phrases(how))


def kind_of(text: str, *, whole_line: bool = False) -> SentenceKind:
    """What a sentence, or a whole line, is by its words alone: furniture, credit, else body."""
    line = text.strip().lower()
    if whole_line and line.endswith(_edges("close")) and len(line.split(None, _CLOSE_WORDS)) <= _CLOSE_WORDS:
        return "credit"
    if line in _phrases("whole") or not any(c.isalnum() for c in line[:200]):
        return _phrases("whole").get(line, "furniture")
    if line.startswith(_edges("start")) and len(line.split(None, _FURNITURE_WORDS)) <= _FURNITURE_WORDS:
        return next(kind for words, kind in _phrases("start").items() if line.startswith(words))
    if not whole_line and line.endswith(_edges("end")):
        return next(kind for words, kind in _phrases("end").items() if line.endswith(words))
    return "credit" if len(line) < 80 and _BYLINE.match(text.strip()) else "body"


def _is_title(line: str, most: int) -> bool:
    stripped = line.strip()
    return bool(stripped) and len(stripped.split(None, most)) <= most and not _STOPPED.search(stripped)


def headline_kind(line: str, *, first: bool, title: str | None) -> SentenceKind:
    """Whether a line of running text is a headline: the document's own, or a short line without a stop."""
    stripped = line.strip()
    if title and stripped == title.strip():
        return "headline"
    if first:
        return "headline" if _is_title(line, _HEADLINE_WORDS) else "body"
    plain = not any(c.isdigit() or c in ',"“”' for c in stripped)
    return "headline" if plain and stripped[0].isupper() and _is_title(line, _SUBHEAD_WORDS) else "body"


def is_byline(line: str, after: str) -> bool:
    """Whether a line at the head of an article and the one behind it name its author and its outlet."""
    names, outlet = line.split(), after.strip()
    capitals = all(word[0].isupper() or word in ("and", "&") for word in names)
    return 1 < len(names) <= _BYLINE_WORDS and capitals and len(outlet.split()) <= 2 and outlet.isupper()


def find_blocks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are split on their own: its lines, or whole paragraphs where lines are hard-wrapped.

    Shape:
        Half-open ranges in text order, none blank, that together hold all that is not white space.
    """
    block: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        if not text[start:end].strip():
            continue
        if block and _gap_is_one_break(text, block[-1][1], start):
            block.append((start, end))
            continue
        yield from _block_lines(text, block)
        block = [(start, end)]
    yield from _block_lines(text, block)


def _gap_is_one_break(text: str, end: int, start: int) -> bool:
    return start - end <= 2 and bool(_BREAK.fullmatch(text, end, start))


def _block_lines(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of one paragraph, or all of it as one where its lines are hard-wrapped."""
    if len(block) > 1 and _is_wrapped(text, block):
        yield block[0][0], block[-1][1]
    else:
        yield from block


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    lengths = [end - start for start, end in block[:-1]]
    if max(lengths) > WRAP_MAX or min(lengths) < WRAP_MIN:
        return False
    runs_on = sum(text[start].islower() for start, _ in block[1:])
    return 3 * runs_on >= len(block) - 1
