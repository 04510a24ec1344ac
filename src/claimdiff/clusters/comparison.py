"""The outcome of comparing two claims: named evidence, or the field that forbids comparing them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows
from claimdiff.model import Evidence


@dataclass(frozen=True, slots=True)
class Veto:
    """Why two claims cannot answer one question: the field that differs, and how."""

    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The evidence that two claims answer one question, summed to a probability; or a veto."""

    score: float
    evidence: tuple[Evidence, ...] = ()
    veto: Veto | None = None
    table: str = ""

    def heaviest(self, most: int) -> tuple[Evidence, ...]:
        """The evidence that weighs most, put in order only here: most comparisons are never shown."""
        known = weights(self.table) if self.table else {}
        ordered = sorted(self.evidence, key=lambda e: (-abs(known.get(e.feature, 0.0) * e.score), e.feature))
        return tuple(ordered[:most])


@cache
def weights(table: str) -> dict[str, float]:
    """Feature -> weight, from a lexicon of weights; "bias" is the sum's start."""
    return {row[0]: float(row[1]) for row in read_rows(table)}


def add_up(evidence: Iterable[Evidence], table: str) -> Comparison:
    """Evidence weighed and summed to a probability (logistic)."""
    known = weights(table)
    found = tuple(evidence)
    total = known["bias"] + sum(known.get(e.feature, 0.0) * e.score for e in found)
    return Comparison(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))), found, None, table)
