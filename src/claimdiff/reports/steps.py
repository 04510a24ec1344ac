"""A cluster -> its answers in the order of printing: how a toll rose, who refined what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from claimdiff.model import Claim, ClaimCluster, PairRelation
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
            documents = tuple(d for d in row.documents if any(c.document == d for c in claims))
            part = replace(row, claims=tuple(claims), documents=documents, origins=index.count_origins(claims))
            found.append((key, part, _printed(index, claims[0])))
    found.sort(key=lambda step: step[0])
    return tuple(
        Step(when, row, _arrow(cluster, row, [r for _, r, _ in found[:n]])) for n, (_, row, when) in enumerate(found)
    )


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


def _arrow(cluster: ClaimCluster, row: Row, before: list[Row]) -> str:
    mine = {c.id for c in row.claims}
    earlier = {c.id for r in before for c in r.claims}
    arrows: dict[PairRelation, str] = {"superseded": "→", "conflict": "≠"}
    for relation, arrow in arrows.items():
        if any(r.relation == relation and _joins(r.a, r.b, mine, earlier) for r in cluster.relations):
            return arrow
    return "·"


def _joins(a: str, b: str, mine: set[str], earlier: set[str]) -> bool:
    return (a in mine and b in earlier) or (b in mine and a in earlier)
