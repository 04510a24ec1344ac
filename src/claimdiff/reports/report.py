"""The report: everything compare() found, as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimdiff.model import Claim, ClaimCluster, Document, Event, Note, NotCompared, Origin, Value


class Report(Value):
    schema_version: str = "1"
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    clusters: tuple[ClaimCluster, ...] = ()
    origins: tuple[Origin, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def conflicts(self) -> tuple[ClaimCluster, ...]:
        """The clusters whose relation is "conflict"."""
        return tuple(c for c in self.clusters if c.relation == "conflict")


def build_report(
    *,
    documents: Sequence[Document],
    claims: Sequence[Claim],
    clusters: Sequence[ClaimCluster],
    events: Sequence[Event],
    origins: Sequence[Origin],
    not_compared: Sequence[NotCompared],
    notes: Sequence[Note],
    settings: Mapping[str, object],
) -> Report:
    return Report(
        events=tuple(events), claims=tuple(claims), clusters=tuple(clusters), origins=tuple(origins),
        not_compared=tuple(not_compared), notes=tuple(notes),
    )
