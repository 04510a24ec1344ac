"""The plug points: one callable shape per stage. No base class, nothing to register: any callable of the shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from claimdiff.model import (
    Attribution,
    Claim,
    ClaimCluster,
    Decisions,
    Document,
    EventMention,
    Linking,
    Origin,
    Quantity,
    Reading,
    Sentence,
    TimeMention,
)


class SentenceParser(Protocol):
    """Documents -> their sentences, in order, document by document; only sentences that can matter carry tokens."""

    def __call__(self, documents: Iterable[Document], /) -> Iterator[Sequence[Sentence]]: ...


class QuantityFinder(Protocol):
    """Sentences -> the amounts they state, in text order."""

    def __call__(self, document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]: ...


class TimeFinder(Protocol):
    """Sentences -> the dates and periods they name, in text order."""

    def __call__(self, document: Document, sentences: Sequence[Sentence], /) -> Sequence[TimeMention]: ...


class AttributionFinder(Protocol):
    """Sentences -> who is said to say what, in text order."""

    def __call__(self, document: Document, sentences: Sequence[Sentence], /) -> Sequence[Attribution]: ...


class EventFinder(Protocol):
    """Sentences and times -> the events told, the document's main event first."""

    def __call__(
        self, document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention], /
    ) -> Sequence[EventMention]: ...


class ClaimBuilder(Protocol):
    """Everything found in one document -> its claims, in text order."""

    def __call__(self, reading: Reading, /) -> Sequence[Claim]: ...


class ClaimLinker(Protocol):
    """Claims of all documents -> clusters of claims that answer one question, with what a person decided."""

    def __call__(
        self, claims: Sequence[Claim], documents: Sequence[Document], decisions: Decisions = ..., /
    ) -> Linking: ...


class OriginTracer(Protocol):
    """Linked claims and documents -> where words first came from, and which claim has which origin (by claim id)."""

    def __call__(
        self, linking: Linking, documents: Sequence[Document], /
    ) -> tuple[Sequence[Origin], Mapping[str, str]]: ...


class ClusterJudge(Protocol):
    """Clusters -> the same clusters with relation, positions, findings, reason, question."""

    def __call__(self, linking: Linking, documents: Sequence[Document], /) -> Sequence[ClaimCluster]: ...
