"""Sentences -> Quantities: the figures of the text layer, joined with what they count and what governs it."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Document, Quantity, Sentence, Span
from claimdiff.quantities.figures import Figure, has_figure, scan
from claimdiff.quantities.governed import Governed, govern
from claimdiff.quantities.words import Words

#: page furniture and credit lines state nothing
_SILENT = ("furniture", "credit")


def find_quantities(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]:
    """The amounts that a document states, in text order.

    Shape:
        One quantity per figure; spans are code points into ``document.text``. Sentences without tokens are read by text rules alone.
    """
    found: list[Quantity] = []
    for sentence in sentences:
        if sentence.kind not in _SILENT and has_figure(sentence.text):
            found.extend(_read_sentence(sentence))
    return tuple(found)


def _read_sentence(sentence: Sentence) -> list[Quantity]:
    words = Words(sentence.text)
    return [_join(sentence, words, figure) for figure in scan(words)]


def _join(sentence: Sentence, words: Words, figure: Figure) -> Quantity:
    offset = sentence.start
    moved = _moved(figure, offset)
    core = Span(start=words.starts[figure.first] + offset, end=words.ends[figure.last - 1] + offset)
    governed = govern(sentence, moved, core) if sentence.tokens else Governed()
    span = Span(start=moved.start, end=moved.end)
    clause = span
    for part in (governed.counted, governed.predicate_span):
        clause = clause.join(part) if part is not None else clause
    counted = governed.counted
    return Quantity(
        text=figure.text,
        span=span,
        value=figure.value,
        low=figure.bounds.low,
        high=figure.bounds.high,
        low_inclusive=figure.bounds.low_inclusive,
        high_inclusive=figure.bounds.high_inclusive,
        modifier=figure.modifier,
        unit=figure.unit,
        kind=figure.kind,
        counted=sentence.text[counted.start - offset : counted.end - offset] if counted is not None else "",
        counted_span=counted,
        counted_head=governed.head,
        predicate=governed.predicate,
        predicate_span=governed.predicate_span,
        clause=clause,
    )


def _moved(figure: Figure, offset: int) -> Figure:
    from dataclasses import replace

    return replace(figure, start=figure.start + offset, end=figure.end + offset)
