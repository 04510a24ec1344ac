"""Two numeric claims of one cluster -> how they stand to each other, and why."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from claimdiff.conflicts.context import Context, speaker_key
from claimdiff.conflicts.intervals import (
    CONVERSION_SLACK,
    Interval,
    granularity,
    interval_of,
    reach,
    significant_digits,
)
from claimdiff.conflicts.revisions import explains
from claimdiff.lexicons.measures import SubjectClass, is_of_people, relate_subjects, subject_class
from claimdiff.lexicons.units import to_base
from claimdiff.model import NumericClaim, PairRelation, Quantity, Reason

#: a vague word's ends are soft: a figure must lie this far outside to contradict it
VAGUE_GAP = 1.5  # ratio
#: bounds that leave no amount where both name one figure: "over 500" and "under 500"
_EXCLUDING = ({"=", "<"}, {">", "<"}, {">", "<="}, {">=", "<"})
#: a figure with this many significant digits was counted, not rounded
PRECISE = 3
#: "killed 58 people and himself": the attacker is counted apart
_ATTACKER = re.compile(
    r"\b(?:himself|herself|themselves|(?:including|plus|besides|along with|as well as|and) the "
    r"(?:gunman|attacker|shooter|bomber|assailant))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PairJudgement:
    """The relation of two claims, the reason they differ (None where they agree), and one line in words."""

    relation: PairRelation
    reason: Reason | None = None
    detail: str = ""


def based(quantity: Quantity) -> Interval:
    """The quantity's interval in the base unit of its dimension."""
    interval = interval_of(quantity)
    if quantity.unit is None:
        return interval
    _, factor = to_base(quantity.unit)
    return interval.scaled(factor)


def relate_figures(left: NumericClaim, right: NumericClaim, context: Context) -> PairJudgement:
    """How two figures that answer one question stand to each other.

    Example:
        62 and "more than 80" conflict; "more than 60" and "more than 80" are in tension; "more than 60" and 62 are
        compatible.
    """
    a, b = left.quantity, right.quantity
    if a.unit != b.unit:
        return _relate_converted(left, right, context)
    if a.value is not None and a.value == b.value:
        return _same_figure(a, b)
    if a.modifier == b.modifier and (a.low, a.high) == (b.low, b.high):
        return PairJudgement("agreement")
    return _relate(based(a), based(b), left, right, context)


def _same_figure(a: Quantity, b: Quantity) -> PairJudgement:
    both = {a.modifier, b.modifier}
    value = a.value or 0.0
    counted = significant_digits(value) >= PRECISE or (granularity(value) == 1.0 and value >= 1)
    if both in _EXCLUDING or (both == {"=", ">"} and counted):  # "more than 60" may be said of 60, of 64 it is not
        return PairJudgement("conflict", "bound_vs_exact", f"{a.text} and {b.text} exclude each other")
    if interval_of(a).meets(interval_of(b)):
        return PairJudgement("agreement", "bound_vs_exact" if a.modifier != b.modifier else None)
    return PairJudgement("compatible", "bound_vs_exact", f"{a.text} and {b.text} name one figure with different bounds")


def _relate_converted(left: NumericClaim, right: NumericClaim, context: Context) -> PairJudgement:
    a, b = based(left.quantity).widened(CONVERSION_SLACK), based(right.quantity).widened(CONVERSION_SLACK)
    if a.meets(b):
        return PairJudgement(
            "agreement", "definition_or_unit", f"{left.quantity.text} is {right.quantity.text} in another unit"
        )
    return _relate(a, b, left, right, context)


def _relate(a: Interval, b: Interval, left: NumericClaim, right: NumericClaim, context: Context) -> PairJudgement:
    if a.meets(b) or _softly_meets(left.quantity, right.quantity):
        strained = _in_tension(left.quantity, right.quantity) or _in_tension(right.quantity, left.quantity)
        later = explains(left, right, context) if strained or _is_counted_on(left, right) else None
        if later:
            return PairJudgement("superseded", "later_report", later)
        if strained:
            return PairJudgement("tension", "bound_vs_exact", strained)
        return PairJudgement(
            "compatible", _why_compatible(left, right), f"{left.quantity.text} and {right.quantity.text} can both hold"
        )
    later = explains(left, right, context)
    if later:
        return PairJudgement("superseded", "later_report", later)
    if left.quantity.modifier == right.quantity.modifier == "vague":
        detail = f"{left.quantity.text} and {right.quantity.text} are both too vague to exclude each other"
        return PairJudgement("compatible", "bound_vs_exact", detail)
    scope = _scope_of(left, right, context)
    if scope:
        return scope
    if (
        left.measure.predicate != right.measure.predicate
        and is_of_people(left.measure.predicate)
        and is_of_people(right.measure.predicate)
    ):
        return PairJudgement(
            "compatible",
            "definition_or_unit",
            f"{left.measure.predicate} and {right.measure.predicate} are counted differently",
        )
    speakers = {speaker_key(left), speaker_key(right)}
    reason: Reason = "different_speaker" if len(speakers) == 2 and "" not in speakers else "contradiction"
    return PairJudgement("conflict", reason, f"{left.quantity.text} and {right.quantity.text} cannot both hold")


def _is_counted_on(left: NumericClaim, right: NumericClaim) -> bool:
    """Whether "at least 15" and a larger figure are two states of one count: no round number, so no guess."""
    a, b = left.quantity, right.quantity
    if a.value is None or b.value is None or "vague" in (a.modifier, b.modifier):
        return False
    smaller = a if a.value < b.value else b
    return smaller.modifier in (">=", ">") and granularity(smaller.value or 0.0) == 1.0


def _softly_meets(a: Quantity, b: Quantity) -> bool:
    if "vague" not in (a.modifier, b.modifier):
        return False
    ends = [(x.low or 0.0, math.inf if x.high is None else x.high) for x in (a, b)]
    (low_a, high_a), (low_b, high_b) = ends
    return low_b <= high_a * VAGUE_GAP and low_a <= high_b * VAGUE_GAP


def _in_tension(bound: Quantity, other: Quantity) -> str | None:
    """Whether no one who knew ``other`` would say ``bound``: an open statement that falls far short of it."""
    if bound.modifier not in (">", ">=") or bound.value is None:
        return None
    least = other.low if other.low is not None else other.value
    if other.modifier in ("vague", "<", "<=") or least is None or least < reach(bound):
        return None
    return f"both can hold, yet no one who knew {other.text} would say {bound.text}"


def _why_compatible(left: NumericClaim, right: NumericClaim) -> Reason:
    a, b = left.quantity, right.quantity
    if left.measure.scope.startswith("part of") != right.measure.scope.startswith("part of"):
        return "part_whole"
    if a.modifier == b.modifier == "=":
        return "rounding"
    if "~" in (a.modifier, b.modifier) and not {a.modifier, b.modifier} & {"vague", "range"}:
        return "rounding"
    return "bound_vs_exact"


def _scope_of(left: NumericClaim, right: NumericClaim, context: Context) -> PairJudgement | None:
    """Figures that differ because they count different circles: children among the dead, the gunman too."""
    a, b = left.quantity, right.quantity
    if a.value is not None and b.value is not None and a.value != b.value:
        fewer = min((left, right), key=lambda c: c.quantity.value or 0)
        if (
            left.measure.predicate == "killed"
            and abs(a.value - b.value) == 1
            and _ATTACKER.search(context.sentence(fewer))
        ):
            return PairJudgement(
                "compatible", "scope", f"{a.text} and {b.text} differ by one: with and without the attacker"
            )
    subjects = [subject_class(c.measure.subject) or subject_class(c.quantity.counted_head) for c in (left, right)]
    if _is_narrower(subjects[0], subjects[1], a, b) or _is_narrower(subjects[1], subjects[0], b, a):
        return PairJudgement(
            "compatible",
            "part_whole",
            f"{left.measure.subject} and {right.measure.subject} are different circles of people",
        )
    if (left.measure.scope.startswith("part of")) != (right.measure.scope.startswith("part of")):
        return PairJudgement("compatible", "part_whole", f"{a.text} and {b.text}: one is a part of a larger figure")
    return None


def _is_narrower(left: SubjectClass | None, right: SubjectClass | None, a: Quantity, b: Quantity) -> bool:
    """Whether the smaller figure counts a narrower circle of people than the larger: evacuees of the people killed."""
    relation = relate_subjects(left, right)
    if left == right or relation == "different" or left is None or right is None:
        return False
    smaller = (a.value or a.high or math.inf) < (b.value or b.low or 0.0)
    return relation in ("part", "overlap") or (smaller and right.relation == "whole")
