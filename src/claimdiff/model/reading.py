"""Everything the extraction stages found in one document: what claims are built of."""

from __future__ import annotations

from bisect import bisect_right
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

    def sentence_at(self, span: Span) -> Sentence:
        """The sentence in which ``span`` starts."""
        return self.sentences[max(0, bisect_right(self._starts, span.start) - 1)]

    def event_at(self, span: Span) -> EventMention | None:
        """The event whose scope holds the start of ``span`` most tightly; the main event where none does."""
        inside = [e for e in self.events if e.scope.start <= span.start < e.scope.end]
        return min(inside, key=lambda e: len(e.scope)) if inside else (self.events[0] if self.events else None)
