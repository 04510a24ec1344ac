"""What people decided, in the order in which they did: a later ruling on one pair or claim replaces an earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from claimdiff.model import Decisions, Value

#: same, different: of two documents' events; drop, keep: of a claim; open: of two documents, back to what the texts say
Verdict = Literal["same", "different", "open", "drop", "keep"]
PAIRS: tuple[Verdict, ...] = ("same", "different", "open")
CLAIMS: tuple[Verdict, ...] = ("drop", "keep")


class Ruling(Value):
    """One decision. ``a`` and ``b`` are document ids, ``b`` empty and ``a`` a claim's id for drop and keep."""

    verdict: Verdict
    a: str
    b: str = ""
    note: str = ""
    day: date
    revision: int


def in_force(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The last ruling on each pair and claim, in order; those that only take an earlier one back are left out."""
    last = {(r.a, r.b): r for r in rulings}
    return tuple(r for r in last.values() if r.verdict not in ("open", "keep"))


def to_decisions(rulings: Iterable[Ruling]) -> Decisions:
    """What comparison has to obey.

    Example:
        >>> day = date(2020, 1, 2)
        >>> drop = Ruling(verdict="drop", a="a:numeric:0-4", day=day, revision=1)
        >>> to_decisions([drop, drop.model_copy(update={"verdict": "keep"})]).dropped
        ()
    """
    holding = in_force(rulings)
    return Decisions(
        same=tuple(sorted((r.a, r.b) for r in holding if r.verdict == "same")),
        different=tuple(sorted((r.a, r.b) for r in holding if r.verdict == "different")),
        dropped=tuple(sorted(r.a for r in holding if r.verdict == "drop")),
    )
