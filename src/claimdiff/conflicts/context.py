"""What judging a claim needs beside the claim: its document's day and publisher, its sentence, its holder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from claimdiff.lexicons.stamps import entry_minute
from claimdiff.model import Claim, Document


@dataclass(frozen=True)
class Context:
    """Documents by id, the events whose tolls are told as still rising, and the pairs too little alike to clash."""

    documents: Mapping[str, Document]
    growing: frozenset[str] = frozenset()
    doubtful: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Context:
        """The context of some documents."""
        return cls({d.id: d for d in documents})

    def day(self, claim: Claim) -> date | None:
        """The day that the claim's document was printed, or None."""
        return self.documents[claim.document].day

    def hours_between(self, first: Claim, last: Claim) -> float | None:
        """How much later one outlet told the second: in entries of one live blog, or in articles whose hours are known.

        None where neither tells, or where two outlets do: their clocks do not show who knew more.
        """
        a, b = self.documents[first.document], self.documents[last.document]
        if a.id == b.id:
            minutes = (entry_minute(a.text, first.span.start), entry_minute(a.text, last.span.start))
            return None if minutes[0] is None or minutes[1] is None else (minutes[1] - minutes[0]) / 60
        if not a.publisher or a.publisher != b.publisher:
            return None
        if not isinstance(a.published, datetime) or not isinstance(b.published, datetime):
            return None
        if (a.published.utcoffset() is None) != (b.published.utcoffset() is None):
            return None
        return (b.published - a.published).total_seconds() / 3600

    def is_growing(self, claim: Claim) -> bool:
        """Whether the tolls of the claim's event are told as still rising."""
        return claim.event in self.growing

    def sentence(self, claim: Claim) -> str:
        """The sentence that states the claim."""
        return claim.sentence.of(self.documents[claim.document].text)

    def holder(self, claim: Claim) -> str:
        """Who holds it: the speaker, else the outlet in its own voice."""
        speaker = claim.attribution.speaker if claim.attribution else None
        if speaker:
            return speaker.canonical or speaker.text
        document = self.documents[claim.document]
        return f"{document.publisher or document.id} (own voice)"


def speaker_key(claim: Claim) -> str:
    """One key per speaker however written; "" for the outlet's own voice."""
    speaker = claim.attribution.speaker if claim.attribution else None
    return (speaker.id or (speaker.canonical or speaker.text).lower()) if speaker else ""
