"""A cluster -> its answers in the order of printing: how a toll rose, who refined what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from claimdiff.model import Claim, ClaimCluster
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.rows import Row, list_rows


@dataclass(frozen=True, slots=True)
class Step:
    """One answer at one time; ``arrow`` says how it follows what was printed before.

    "→" takes an earlier figure's place, "≠" contradicts one, "·" stands on its own.
    """

    printed: datetime | date | None
    row: Row
    arrow: str


def list_steps(index: ReportIndex, cluster: ClaimCluster) -> tuple[Step, ...]:
    """Each printed answer by time, undated ones last; one speaker's same answer at one time is one step."""
    found: list[tuple[tuple[int, str], Row, datetime | date | None]] = []
    for row in list_rows(index, cluster):
        by_time: dict[tuple[int, str], list[Claim]] = {}
        for claim in row.claims:
            by_time.setdefault(_moment_key(_printed(index, claim)), []).append(claim)
        for key, claims in by_time.items():
            documents, origins = index.documents_of(claims), index.count_origins(claims)
            part = replace(row, claims=tuple(claims), documents=documents, origins=origins)
            found.append((key, part, _printed(index, claims[0])))
    found.sort(key=lambda step: step[0])
    against = {relation: _partners(cluster, relation) for relation in ("superseded", "conflict")}
    steps, earlier = [], set[str]()
    for _, row, when in found:
        met = {r: any(earlier & partners.get(c.id, set()) for c in row.claims) for r, partners in against.items()}
        steps.append(Step(when, row, "→" if met["superseded"] else "≠" if met["conflict"] else "·"))
        earlier |= {c.id for c in row.claims}
    return tuple(steps)


def _partners(cluster: ClaimCluster, relation: str) -> dict[str, set[str]]:
    """For each claim, those that it stands to in a relation."""
    found: dict[str, set[str]] = {}
    for pair in cluster.relations:
        if pair.relation == relation:
            found.setdefault(pair.a, set()).add(pair.b)
            found.setdefault(pair.b, set()).add(pair.a)
    return found


def _printed(index: ReportIndex, claim: Claim) -> datetime | date | None:
    document = index.documents.get(claim.document)
    return document.published if document else None


def _moment_key(moment: datetime | date | None) -> tuple[int, str]:
    """Sorts days, times and unknowns together: a day without a time comes before that day's times."""
    if moment is None:
        return 1, ""
    if not isinstance(moment, datetime):
        return 0, moment.isoformat()
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return 0, moment.astimezone(UTC).isoformat()
