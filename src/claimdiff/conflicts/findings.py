"""A judged cluster -> its findings, with codes as a linter has them."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.conflicts.context import speaker_key
from claimdiff.model import (
    Claim,
    ClaimKind,
    ClaimRelation,
    Code,
    Finding,
    NumericClaim,
    Relation,
    ResponsibilityClaim,
    Severity,
)

SEVERITIES: tuple[Severity, ...] = ("none", "info", "minor", "major")
#: figures in conflict whose ratio is at least this differ in substance
MAJOR_RATIO = 1.25
_CONFLICT: dict[ClaimKind, tuple[Code, Severity]] = {
    "numeric": ("N101", "major"),
    "responsibility": ("R201", "major"),
    "intent": ("I301", "major"),
    "date": ("D401", "minor"),
    "occurrence": ("O501", "major"),
    "quotation": ("Q601", "minor"),
}


def worst(findings: Sequence[Finding]) -> Severity:
    """The highest severity of some findings."""
    return max((f.severity for f in findings), key=SEVERITIES.index, default="none")


def find_findings(
    kind: ClaimKind, relation: Relation, claims: Sequence[Claim], pairs: Sequence[ClaimRelation]
) -> tuple[Finding, ...]:
    """What a reader should know of a cluster, the most serious first."""
    found = [
        f
        for f in (
            _of_relation(kind, relation, claims, pairs),
            _admission(claims),
            _single_origin(relation, claims),
            _unattributed(claims),
        )
        if f
    ]
    return tuple(sorted(found, key=lambda f: (-SEVERITIES.index(f.severity), f.code)))


def _involved(pairs: Sequence[ClaimRelation], relation: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for p in pairs if p.relation == relation for c in (p.a, p.b)))


def _of_relation(
    kind: ClaimKind, relation: Relation, claims: Sequence[Claim], pairs: Sequence[ClaimRelation]
) -> Finding | None:
    involved = _involved(pairs, relation)
    detail = next((p.detail for p in pairs if p.relation == relation and p.detail), "")
    match relation:
        case "conflict":
            code, severity = _conflict_code(kind, claims, involved)
            return Finding(code=code, severity=severity, claims=involved, detail=detail)
        case "tension":
            return Finding(code="N102", severity="minor", claims=involved, detail=detail)
        case "superseded" if kind == "numeric":
            return Finding(code="N103", severity="info", claims=involved, detail=detail)
        case "agreement":
            return Finding(code="A001", severity="none", claims=involved, detail=detail)
        case "compatible" if all(isinstance(c, NumericClaim) and c.quantity.modifier == "vague" for c in claims):
            return Finding(code="N105", severity="info", claims=involved, detail="only vague words, no figure")
    return None


def _conflict_code(kind: ClaimKind, claims: Sequence[Claim], involved: Sequence[str]) -> tuple[Code, Severity]:
    code, severity = _CONFLICT[kind]
    mine = [c for c in claims if c.id in involved]
    if kind == "numeric":
        values = [
            v
            for c in mine
            if isinstance(c, NumericClaim)
            for v in (c.quantity.value or c.quantity.low or c.quantity.high,)
            if v
        ]
        severity = "major" if values and max(values) >= MAJOR_RATIO * min(values) else "minor"
    elif kind == "responsibility" and not any(c.stance == "deny" for c in mine):
        code = "R202"
    elif kind == "occurrence" and not any(c.stance == "deny" for c in mine):
        code = "O502"
    elif kind == "quotation" and len({speaker_key(c) for c in mine}) > 1:
        code = "Q602"
    return code, severity


def _admission(claims: Sequence[Claim]) -> Finding | None:
    admitted = [c for c in claims if isinstance(c, ResponsibilityClaim) and c.stance in ("admit", "claim")]
    if not admitted:
        return None
    who = admitted[0].actor.text if admitted[0].actor else "someone"
    return Finding(
        code="R203", severity="info", claims=tuple(c.id for c in admitted), detail=f"{who} admits or claims it"
    )


def _single_origin(relation: Relation, claims: Sequence[Claim]) -> Finding | None:
    origins, documents = {c.origin or c.document for c in claims}, {c.document for c in claims}
    if relation != "agreement" or len(documents) < 2 or len(origins) > 1:
        return None
    return Finding(
        code="S701",
        severity="info",
        claims=tuple(c.id for c in claims),
        detail=f"{len(documents)} documents, one origin",
    )


def _unattributed(claims: Sequence[Claim]) -> Finding | None:
    figures = [c for c in claims if isinstance(c, NumericClaim)]
    if (
        len(figures) < 2
        or len({c.document for c in figures}) < 2
        or any(c.attribution and c.attribution.speaker for c in figures)
    ):
        return None
    return Finding(
        code="S702",
        severity="info",
        claims=tuple(c.id for c in figures),
        detail="no one is named as the source of any of these figures",
    )
