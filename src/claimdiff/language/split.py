"""Document text -> sentences with their offsets and kinds. A scan, no model: 0.2 ms an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimdiff.language.lines import find_blocks, headline_kind, is_byline, kind_of
from claimdiff.language.prefixes import find_button, find_prefix
from claimdiff.lexicons import read_words
from claimdiff.lexicons.stamps import STAMP_ENDS, read_stamp
from claimdiff.model import Document, Sentence, SentenceKind, Span

#: longer stretches are cut at a space: a parser's cost and memory grow with the sentence
MAX_SENTENCE = 1500  # code points
#: a stop with closing quotes or brackets, then space and something that can open a sentence, or a glued capital
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*|[”\"]\.(?=[A-Z])")
_OPENS = re.compile(r"\s+[\"'“‘«(\[–—-]*\s?[A-Z0-9À-ÞĀ-Ž]|\s*$")
_GLUED = re.compile(r"[\"“‘(]?[A-Z][a-z]")
_GLUED_FIGURE = re.compile(r"\d[\d.,]+\s")
_WHOLE_WORD = re.compile(r"(?:\b[a-z]{4,}|\b\d{4})$")
_WORD_BEFORE = re.compile(r"[\w.'’]*$")
_WORD_AFTER = re.compile(r"\s+[\"'“‘«(\[–—-]*\s?([A-Za-z]+)")
#: "“Stop!” Mr. Jones said": the mark ends the quotation, not the sentence
_SAID_AFTER = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*\s+|the\s+|[a-z]+man\s+){1,4}(?:said|says|asked|told|added|wrote|tweeted|cried|shouted)\b"
    r"|\s+(?:said|asks|asked|wrote|cried|shouted)\s+[A-Z]"
)
#: a photo credit that runs on from a caption without a stop
_CREDIT_AHEAD = re.compile(r"\s(?=(?:(?:Photo|Image|Picture) )?Credit:\s?[A-Z])")
#: code points looked at behind a stop
_AHEAD = 64


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the stop found ends a sentence."""
    start, end = match.span()
    after = text[end : end + _AHEAD]
    if after and not after[0].isspace():  # "bombs”.Syria", "armed.The"
        if match.group() == "." and _WHOLE_WORD.search(text[max(0, start - 20) : start]):
            return bool(_GLUED.match(after) or _GLUED_FIGURE.match(after))  # "sold.120 homes", "in 2019.The"
        before = text[max(0, start - 3) : start].rstrip("\"'”’»)")[-2:]
        return bool(_GLUED.match(after)) and len(before) == 2 and before.isalpha() and before[-1].islower()
    if not _OPENS.match(after):
        return False
    if match.group() == ".":
        word = _WORD_BEFORE.search(text[max(0, start - 20) : start])
        return word is None or not _is_abbreviation(word.group().lower().rstrip("."), after)
    return not (match.group()[-1] in "\"”’'" and match.group()[0] in "!?" and _SAID_AFTER.match(after))


def _is_abbreviation(word: str, after: str) -> bool:
    """Whether the dot behind a word belongs to it and the sentence goes on."""
    if word in read_words("title_abbreviations.txt"):
        return True
    if len(word) == 1 and word.isalpha() and word != "i":
        return True
    if word not in read_words("abbreviations.txt"):
        return False
    following = _WORD_AFTER.match(after)
    return (
        following is None
        or following.group(1).lower() not in read_words("sentence_openers.txt")
        or (not following.group(1)[0].isupper())
    )


def _cut(start: int, end: int, text: str) -> Iterator[tuple[int, int]]:
    while end - start > MAX_SENTENCE:
        at = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        at = at if at > start else start + MAX_SENTENCE
        yield start, at
        start = at
    yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences between two places, without the white space around them."""
    ends = {m.end() for m in _STOP.finditer(text, start, end) if _ends_sentence(text, m)}
    ends |= {m.start() for m in _CREDIT_AHEAD.finditer(text, start, end)}
    for stop in [*sorted(ends), end]:
        for a, b in _cut(start, stop, text):
            piece = text[a:b]
            body = piece.strip()
            if body:
                lead = len(piece) - len(piece.lstrip())
                yield a + lead, a + lead + len(body)
        start = stop


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _kinds(text: str, start: int, end: int, kind: SentenceKind) -> Iterator[tuple[int, int, SentenceKind]]:
    """The sentences of one line, each with its kind; a dateline before the first is told apart."""
    if kind in ("furniture", "credit"):
        for a, b in _pieces(text, start, end):
            yield a, b, kind
        return
    while (prefix := find_prefix(text, start, end)) is not None:
        yield start, prefix.end, prefix.kind
        start = _skip_space(text, prefix.end, end)
    for start_of, b in _pieces(text, start, end):
        a = start_of
        if (button := find_button(text, a, b)) is not None:
            yield a, button.end, button.kind
            a = _skip_space(text, button.end, b)
        own = kind_of(text[a:b])
        yield a, b, kind if own == "body" else own


def split(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document, unparsed, in order; spans slice back to ``document.text``.

    Shape:
        Together they hold all that is not white space. ``paragraph`` counts lines, or blocks of hard-wrapped lines.

    Source:
        Ours; tuned on English news of twenty outlets. Gets wrong: "in the U.S. Russia said", where the stop does both.
    """
    text, entry = document.text, 0
    found: list[Sentence] = []
    for paragraph, block in enumerate(_blocks(document)):
        entry += bool(found) and block.is_stamped
        for a, b, kind in _kinds(text, block.start, block.end, block.kind):
            span = Span(start=a, end=b)
            found.append(Sentence(len(found), span, text[a:b], kind=kind, paragraph=paragraph, entry=entry))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Block:
    """One line, or one hard-wrapped paragraph, without the white space around it."""

    start: int
    end: int
    kind: SentenceKind
    is_stamped: bool


def _blocks(document: Document) -> Iterator[_Block]:
    text = document.text
    places = [
        (_skip_space(text, start, end), start + len(text[start:end].rstrip())) for start, end in find_blocks(text)
    ]
    first, bylines = True, 0
    for number, (start, end) in enumerate(places):
        line = text[start:end]
        stamp = read_stamp(line)
        kind = kind_of(line, whole_line=True)
        if kind == "body" and first and number + 1 < len(places):
            after = text[slice(*places[number + 1])]
            bylines = 2 if is_byline(line, after) else bylines
        if kind == "body" and bylines:
            kind, bylines = "credit", bylines - 1
        elif kind == "body" and stamp and stamp.end == len(line):
            kind = "dateline"
        elif kind == "body" and len(places) > 1:
            title = line[stamp.end :].lstrip(STAMP_ENDS) if stamp else line
            kind = headline_kind(title or line, first=first, title=document.title)
            first = False
        yield _Block(start, end, kind, stamp is not None)
