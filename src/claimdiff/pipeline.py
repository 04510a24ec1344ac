"""The order of the stages, and nothing else.

documents -> sentences -> quantities, times, attributions, events -> claims -> clusters -> relations -> report
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from claimdiff import attributions, claims, clusters, conflicts, events, language, protocols, quantities, reports, times
from claimdiff.errors import ClaimDiffError, InputError
from claimdiff.model import Attribution, Claim, Document, Note, Quantity, Reading, Sentence
from claimdiff.reports import Report


@dataclass(frozen=True)
class Pipeline:
    """All stages with their settings. Each field named after a default function takes any callable of the same shape.

    Args:
        vague: How "dozens" and "hundreds" are read: "literal" (24, 200) or "acled", the lower ends of conflict research (12, 100).
        around: How far "around 60" reaches, as a share of the figure.
        as_of: Leave out what was published after this day.
        workers: Processes that extract claims; 1 stays in this one.
    """

    vague: Literal["literal", "acled"] = "literal"
    around: float = 0.10
    as_of: date | None = None
    workers: int = 1
    parse: protocols.SentenceParser = field(default_factory=language.SpacyParser)
    find_quantities: protocols.QuantityFinder = quantities.find_quantities
    find_times: protocols.TimeFinder = times.find_times
    find_attributions: protocols.AttributionFinder = attributions.find_attributions
    find_events: protocols.EventFinder = events.find_events
    build_claims: protocols.ClaimBuilder = claims.build_claims
    link_claims: protocols.ClaimLinker = clusters.link_claims
    trace_origins: protocols.OriginTracer = conflicts.trace_origins
    judge_clusters: protocols.ClusterJudge = conflicts.judge_clusters

    def __post_init__(self) -> None:
        if not 0 <= self.around < 1:
            raise InputError(f"around must be at least 0 and below 1, not {self.around}")
        if self.vague not in ("literal", "acled"):
            raise InputError(f"vague must be 'literal' or 'acled', not {self.vague!r}")
        if self.workers < 1:
            raise InputError(f"workers must be 1 or more, not {self.workers}")

    # ------------------------------------------------------------------ extraction, one document at a time
    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Everything that the extraction stages find, document by document."""
        batch = list(documents)
        for document, sentences in zip(batch, self.parse(batch), strict=True):
            try:
                yield self._read_one(document, sentences)
            except ClaimDiffError:
                raise
            except Exception as error:
                error.add_note(f"while reading document {document.id!r}")
                raise

    def _read_one(self, document: Document, sentences: Sequence[Sentence]) -> Reading:
        found = tuple(self._reread(q) for q in self.find_quantities(document, sentences))
        moments = self.find_times(document, sentences)
        said = self.find_attributions(document, sentences)
        happened = self.find_events(document, sentences, moments)
        return Reading(document, sentences, found, moments, said, happened)

    def _reread(self, quantity: Quantity) -> Quantity:
        if self.vague == "literal" and self.around == 0.10:
            return quantity
        return quantities.reread(quantity, vague=self.vague, around=self.around)

    def extract_quantities(self, text: str) -> tuple[Quantity, ...]:
        """The amounts that a text states, in text order."""
        document = Document(id="text", text=text)
        sentences = next(iter(self.parse([document])))
        return tuple(self._reread(q) for q in self.find_quantities(document, sentences))

    def extract_attributions(self, text: str) -> tuple[Attribution, ...]:
        """Who is said to say what in a text, in text order."""
        document = Document(id="text", text=text)
        return tuple(self.find_attributions(document, next(iter(self.parse([document])))))

    def extract_claims(self, document: Document) -> tuple[Claim, ...]:
        """The claims of one document, in text order."""
        return tuple(self.build_claims(next(self.read([document]))))

    # ------------------------------------------------------------------ comparison, all documents together
    def compare(self, documents: Iterable[Document]) -> Report:
        """Read the documents, cluster their claims, and report where they disagree."""
        chosen = self._select(documents)
        return self.compare_claims([c for reading in self.read(chosen) for c in self.build_claims(reading)], chosen)

    def compare_claims(self, found: Iterable[Claim], documents: Iterable[Document]) -> Report:
        """Compare claims made elsewhere, or corrected by hand. Each claim's document must be among ``documents``."""
        chosen = self._select(documents)
        order = {d.id: i for i, d in enumerate(chosen)}
        ready = sorted((c for c in found if c.document in order), key=lambda c: (order[c.document], c.span.start, c.span.end, c.id))
        linking = self.link_claims(ready, chosen)
        origins, origin_of = self.trace_origins(linking.claims, chosen)
        traced = tuple(c.model_copy(update={"origin": origin_of.get(c.id)}) for c in linking.claims)
        linking = type(linking)(traced, linking.events, linking.clusters, linking.not_compared)
        judged = self.judge_clusters(linking, chosen)
        return reports.build_report(
            documents=chosen,
            claims=linking.claims,
            clusters=judged,
            events=linking.events,
            origins=origins,
            not_compared=linking.not_compared,
            notes=tuple(self._notes(chosen)),
            settings={"vague": self.vague, "around": self.around, "as_of": self.as_of.isoformat() if self.as_of else None},
        )

    def _select(self, documents: Iterable[Document]) -> tuple[Document, ...]:
        chosen = sorted(documents, key=lambda d: d.id)
        for left, right in zip(chosen, chosen[1:], strict=False):
            if left.id == right.id:
                raise InputError(f"two documents have the id {left.id!r}: ids must be unique among the documents compared")
        return tuple(d for d in chosen if self.as_of is None or d.day is None or d.day <= self.as_of)

    def _notes(self, documents: Sequence[Document]) -> Iterator[Note]:
        for document in documents:
            if document.day is None:
                yield Note(document=document.id, text="no publication date: weekdays and words like 'yesterday' stay unresolved")
