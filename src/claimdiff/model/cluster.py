"""Clusters: the claims that answer one question, and how the answers stand to each other."""

from __future__ import annotations

from html import escape
from typing import Literal

from claimdiff.model.claim import ClaimKind
from claimdiff.model.span import Value

Relation = Literal["conflict", "superseded", "tension", "compatible", "agreement", "single"]
PairRelation = Literal["conflict", "superseded", "tension", "compatible", "agreement"]
Reason = Literal[
    "later_report",
    "part_whole",
    "scope",
    "bound_vs_exact",
    "rounding",
    "definition_or_unit",
    "different_speaker",
    "contradiction",
]
Severity = Literal["none", "info", "minor", "major"]
Code = Literal[
    "N101", "N102", "N103", "N104", "N105", "R201", "R202", "R203", "I301", "D401", "O501", "O502", "Q601", "Q602",
    "S701", "S702", "A001",
]  # fmt: skip


class Evidence(Value):
    """One named comparison: its score in [0, 1] (higher is more alike) and its words."""

    feature: str
    score: float
    detail: str


class Range(Value):
    """Lowest low and highest high of what was said; None is open."""

    low: float | None = None
    high: float | None = None


class Position(Value):
    """A maximal set of a cluster's claims that can all hold together, with who holds them."""

    label: str
    claims: tuple[str, ...]
    holders: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    origins: int = 0
    low: float | None = None
    high: float | None = None


class Finding(Value):
    """One thing a reader should know of a cluster, with a code as a linter has them."""

    code: Code
    severity: Severity
    claims: tuple[str, ...] = ()
    detail: str = ""


class ClaimRelation(Value):
    """How two claims stand to each other."""

    a: str
    b: str
    relation: PairRelation
    detail: str = ""


class ClaimCluster(Value):
    """One question and all claims that answer it, agreeing or not."""

    id: str
    kind: ClaimKind
    question: str = ""
    event: str = ""
    relation: Relation = "single"
    severity: Severity = "none"
    claims: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    positions: tuple[Position, ...] = ()
    range: Range = Range()
    relations: tuple[ClaimRelation, ...] = ()
    reason: Reason | None = None
    explanation: tuple[str, ...] = ()
    #: what joined the claims, strongest first
    evidence: tuple[Evidence, ...] = ()

    def _repr_html_(self) -> str:
        """The question and its positions as a table, for notebooks; the report's own view has plots and quotes."""
        rows = "".join(
            f"<tr><th scope='row'>{escape(p.label)}</th>"
            f"<td>{escape(', '.join(p.holders) or 'the outlets themselves')}</td>"
            f"<td>{escape(', '.join(p.documents))}</td><td>{p.origins}</td></tr>"
            for p in self.positions
        )
        head = "".join(f"<th scope='col'>{name}</th>" for name in ("position", "held by", "in", "origins"))
        caption = f"<caption><b>{self.relation}</b> {escape(self.question or self.id)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


class NotCompared(Value):
    """Two figures that look alike and are kept apart on purpose, with the field that differs."""

    a: str
    b: str
    field: str
    why: str


class Origin(Value):
    """Where words first came from; a wire sentence printed twice is one origin."""

    id: str
    via: str | None = None
    documents: tuple[str, ...] = ()
    reasons: tuple[Evidence, ...] = ()


class Actor(Value):
    """A person or body that is known under several names; may have a parent."""

    id: str
    label: str
    kind: str = "unknown"
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class Note(Value):
    """What the reader should know of the reading: an unresolved date, a document that does not read as English."""

    document: str | None = None
    text: str
