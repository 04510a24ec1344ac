"""The order of the stages, and nothing else.

documents -> sentences -> quantities, times, attributions, events -> claims -> clusters -> relations -> report
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise, tee
from typing import Literal

from claimdiff import attributions, claims, clusters, conflicts, events, language, protocols, quantities, reports, times
from claimdiff.errors import ClaimDiffError, InputError
from claimdiff.model import (
    Attribution,
    Claim,
    Decisions,
    Document,
    Event,
    Limits,
    Linking,
    Note,
    Quantity,
    Reading,
    Sentence,
)
from claimdiff.reports import Report
from claimdiff.workers import chunks, map_in_order

_NO_DATE = "no publication date: weekdays and words like 'yesterday' stay unresolved"
_NOT_ENGLISH = "does not read as English: most of its claims will be missed, and those found may be wrong"


@dataclass(frozen=True)
class Pipeline:
    """All stages with their settings. Each field named after a default function takes any callable of the same shape.

    Args:
        vague: How "dozens" and "hundreds" are read: "literal" (24, 200) or "acled", the lower ends of conflict research
            (12, 100).
        around: How far "around 60" reaches, as a share of the figure.
        as_of: Leave out what was published after this day.
        workers: Processes that extract claims; 1 stays in this one.
        limits: How much one document and one comparison may hold.
        decisions: What a person decided: documents that do or do not report one event, claims to leave out.
    """

    vague: Literal["literal", "acled"] = "literal"
    around: float = 0.10
    as_of: date | None = None
    workers: int = 1
    limits: Limits = field(default_factory=Limits)
    decisions: Decisions = field(default_factory=Decisions)
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
        """Everything that the extraction stages find, document by document; only a parser's batch is held at a time."""
        given, parsed = tee(map(self.limits.check_document, documents))
        for document, sentences in zip(given, self.parse(parsed), strict=True):
            self.limits.check_sentences(document, len(sentences))
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
        """The amounts that a text states, in text order. Words alone are read: the language model is not loaded."""
        document, sentences = self._parse_text(text, lambda _: False)
        return tuple(self._reread(q) for q in self.find_quantities(document, sentences))

    def extract_attributions(self, text: str) -> tuple[Attribution, ...]:
        """Who is said to say what in a text, in text order."""
        return tuple(self.find_attributions(*self._parse_text(text)))

    def _parse_text(
        self, text: str, wanted: Callable[[Sentence], bool] | None = None
    ) -> tuple[Document, Sequence[Sentence]]:
        document = self.limits.check_document(Document(id="text", text=text))
        parse = self.parse
        if wanted is not None and isinstance(parse, language.SpacyParser):
            parse = replace(parse, wanted=wanted)
        sentences = next(iter(parse([document])))
        self.limits.check_sentences(document, len(sentences))
        return document, sentences

    def extract_claims(self, document: Document) -> tuple[Claim, ...]:
        """The claims of one document, in text order."""
        return tuple(self.build_claims(next(self.read([document]))))

    def extract_each(
        self, documents: Iterable[Document], *, progress: Callable[[int], object] | None = None
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in order, by ``workers`` processes; memory does not grow with their number.

        Args:
            documents: Any number; a generator is read as far as needed.
            progress: Called with the number of documents done so far.

        Raises:
            StageError: A worker process died.
        """
        done = 0
        for chunk in map_in_order(_ChunkReader(replace(self, workers=1)), chunks(documents), workers=self.workers):
            done += len(chunk)
            if progress is not None:
                progress(done)
            yield from chunk

    # ------------------------------------------------------------------ comparison, all documents together
    def compare(self, documents: Iterable[Document], *, progress: Callable[[int], object] | None = None) -> Report:
        """Read the documents, cluster their claims, and report where they disagree.

        Args:
            documents: Articles with unique ids.
            progress: Called with the number of documents read so far.
        """
        chosen = self._select(documents)
        found = [c for _, claims in self.extract_each(chosen, progress=progress) for c in claims]
        return self.compare_claims(found, chosen)

    def compare_claims(self, found: Iterable[Claim], documents: Iterable[Document]) -> Report:
        """Compare claims made elsewhere, or corrected by hand. Each claim's document must be among ``documents``."""
        chosen = self._select(documents)
        linking = self._link(found, chosen)
        origins, origin_of = self.trace_origins(linking, chosen)
        traced = tuple(c.model_copy(update={"origin": origin_of.get(c.id)}) for c in linking.claims)
        linking = replace(linking, claims=traced)
        judged = self.judge_clusters(linking, chosen)
        return reports.build_report(
            documents=chosen,
            claims=linking.claims,
            clusters=judged,
            events=linking.events,
            origins=origins,
            not_compared=linking.not_compared,
            notes=tuple(self._notes(chosen)),
            settings={
                "vague": self.vague,
                "around": self.around,
                "as_of": self.as_of.isoformat() if self.as_of else None,
            },
        )

    def tell_events(self, found: Iterable[Claim], documents: Iterable[Document]) -> tuple[Event, ...]:
        """The events that claims are about, with their documents: a comparison's first part, nothing is judged."""
        return tuple(self._link(found, self._select(documents)).events)

    def _link(self, found: Iterable[Claim], chosen: Sequence[Document]) -> Linking:
        order = {d.id: i for i, d in enumerate(chosen)}
        dropped = frozenset(self.decisions.dropped)
        known = (c for c in found if c.document in order and c.id not in dropped)
        ready = sorted(known, key=lambda c: (order[c.document], c.span.start, c.span.end, c.id))
        self.limits.check_comparison(len(chosen), len(ready))
        return self.link_claims(ready, chosen, self.decisions)

    def _select(self, documents: Iterable[Document]) -> tuple[Document, ...]:
        chosen = sorted(documents, key=lambda d: d.id)
        for left, right in pairwise(chosen):
            if left.id == right.id:
                raise InputError(f"two documents have the id {left.id!r}: ids must be unique among those compared")
        return tuple(d for d in chosen if self.as_of is None or d.day is None or d.day <= self.as_of)

    def _notes(self, documents: Sequence[Document]) -> Iterator[Note]:
        for document in documents:
            if document.day is None:
                yield Note(document=document.id, text=_NO_DATE)
            if not language.looks_english(document.text):
                yield Note(document=document.id, text=_NOT_ENGLISH)


@dataclass(frozen=True)
class _ChunkReader:
    """What a worker process does: documents in, each with its claims out."""

    pipeline: Pipeline

    def __call__(self, documents: Sequence[Document]) -> list[tuple[Document, tuple[Claim, ...]]]:
        pipeline = self.pipeline
        return [(reading.document, tuple(pipeline.build_claims(reading))) for reading in pipeline.read(documents)]
