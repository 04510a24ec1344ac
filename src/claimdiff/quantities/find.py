"""Sentences -> Quantities: the figures of the text layer, joined with what they count and what governs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimdiff.model import Document, Quantity, Sentence, Span
from claimdiff.quantities.changes import read_change
from claimdiff.quantities.figures import Figure, has_figure, scan
from claimdiff.quantities.parts import Reading, find_next_part, find_part, inherit, understood_head
from claimdiff.quantities.things import Thing, read_thing
from claimdiff.quantities.words import Words

#: page furniture and credit lines state nothing
_SILENT = ("furniture", "credit")


def find_quantities(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]:
    """The amounts that a document states, in text order.

    Shape:
        One quantity per figure; spans are code points into ``document.text``. Sentences without tokens are read by
        text rules alone.
    """
    if not has_figure(document.text):
        return ()
    words = Words(document.text)
    found: list[Quantity] = []
    for sentence, figures in _by_sentence(scan(words), sentences):
        before: list[Reading] = []
        parts: list[tuple[Reading, Figure | None]] = []
        for figure in figures:
            thing = Reading(figure, read_thing(sentence, words, figure, before))
            part_of = find_part(words, figure, before) or find_next_part(words, thing, parts)
            reading = inherit(thing, part_of, before)
            found.append(_join(words, reading, before, part_of))
            before.append(reading)
            parts.append((reading, part_of))
    return tuple(found)


def _by_sentence(figures: Sequence[Figure], sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Figure]]]:
    """The figures of each sentence that states something; a figure belongs where it starts."""
    at = 0
    for sentence in sentences:
        inside = []
        while at < len(figures) and figures[at].start < sentence.end:
            if figures[at].start >= sentence.start:
                inside.append(figures[at])
            at += 1
        if inside and sentence.kind not in _SILENT:
            yield sentence, inside


def _join(words: Words, reading: Reading, before: list[Reading], part_of: Figure | None) -> Quantity:
    figure, thing = reading
    return Quantity(
        text=figure.text,
        span=_span(figure.start, figure.end),
        value=figure.value,
        low=figure.bounds.low,
        high=figure.bounds.high,
        low_inclusive=figure.bounds.low_inclusive,
        high_inclusive=figure.bounds.high_inclusive,
        modifier=figure.modifier,
        unit=figure.unit,
        kind=figure.kind,
        counted=words.text[thing.counted[0] : thing.counted[1]] if thing.counted else "",
        counted_span=_span(*thing.counted) if thing.counted else None,
        counted_head=understood_head(reading, before) or thing.head,
        predicate=thing.predicate,
        predicate_span=_span(*thing.verb) if thing.verb else None,
        clause=_clause(figure, thing),
        part_of=_span(part_of.start, part_of.end) if part_of is not None else None,
        change=read_change(words, figure),
    )


def _span(start: int, end: int) -> Span:
    return Span(start=start, end=end)


def _clause(figure: Figure, thing: Thing) -> Span:
    places = [(figure.start, figure.end), *(p for p in (thing.counted, thing.verb) if p)]
    return _span(min(a for a, _ in places), max(b for _, b in places))
