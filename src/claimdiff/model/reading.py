"""Everything the extraction stages found in one document: what claims are built of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimdiff.model.attribution import Attribution
from claimdiff.model.document import Document
from claimdiff.model.event import EventMention
from claimdiff.model.quantity import Quantity
from claimdiff.model.sentence import Sentence
from claimdiff.model.span import Span
from claimdiff.model.times import TimeMention


@dataclass(frozen=True)
class Reading:
    """One document with its sentences, quantities, times, attributions and events (the main event first)."""

    document: Document
    sentences: Sequence[Sentence]
    quantities: Sequence[Quantity] = ()
    times: Sequence[TimeMention] = ()
    attributions: Sequence[Attribution] = ()
    events: Sequence[EventMention] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]

    def _places(self, span: Span) -> range:
        """Indices of the sentences that ``span`` touches."""
        return range(max(0, bisect_right(self._starts, span.start) - 1), bisect_left(self._starts, span.end))

    @cached_property
    def _said(self) -> dict[int, dict[int, Attribution]]:
        """Sentence -> attributions with content in it, by their place in text order."""
        found: dict[int, dict[int, Attribution]] = defaultdict(dict)
        for order, attribution in enumerate(self.attributions):
            for place in {p for content in attribution.content for p in self._places(content)}:
                found[place][order] = attribution
        return found

    @cached_property
    def _spoken(self) -> dict[int, list[Attribution]]:
        """Sentence -> attributions whose speaker starts in it."""
        found: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in self.attributions:
            if attribution.speaker is not None:
                found[self._places(attribution.speaker.span).start].append(attribution)
        return found

    @cached_property
    def _told(self) -> dict[int, list[EventMention]]:
        """Sentence -> events but the main one whose scope touches it."""
        found: dict[int, list[EventMention]] = defaultdict(list)
        for event in self.events[1:]:
            for place in self._places(event.scope):
                found[place].append(event)
        return found

    def attributions_over(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions with content in a sentence that ``span`` touches, in text order; not a walk through all."""
        found: dict[int, Attribution] = {}
        for place in self._places(span):
            found |= self._said.get(place, {})
        return tuple(found[order] for order in sorted(found))

    def attributions_by(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions whose speaker starts in a sentence that ``span`` touches, in text order."""
        return tuple(a for place in self._places(span) for a in self._spoken.get(place, ()))

    def sentence_at(self, span: Span) -> Sentence:
        """The sentence in which ``span`` starts."""
        return self.sentences[max(0, bisect_right(self._starts, span.start) - 1)]

    def event_at(self, span: Span) -> EventMention | None:
        """The event whose scope holds the start of ``span`` most tightly; the main event where none does."""
        beside = self._told.get(self._places(span).start, ())
        inside = [e for e in (*self.events[:1], *beside) if e.scope.start <= span.start < e.scope.end]
        return min(inside, key=lambda e: len(e.scope)) if inside else (self.events[0] if self.events else None)
