"""Evidence from the amounts themselves: an equal and unusual figure often is the same figure."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.view import FigureView
from claimdiff.lexicons.measures import grows
from claimdiff.model import Evidence

#: factor beyond which two figures are hardly counts of one thing
FAR = 10.0


def forbid_amount(left: FigureView, right: FigureView) -> Veto | None:
    """Amounts of two dimensions; a change ("rose by 5") against a level."""
    if left.dimension != right.dimension:
        return Veto("unit", f"{left.claim.quantity.text} against {right.claim.quantity.text}")
    scopes = {left.claim.measure.scope, right.claim.measure.scope}
    if scopes & {"increase", "decrease"} and len(scopes) > 1:
        return Veto("scope", "a change against a level")
    if "projected" in scopes and len(scopes) > 1 and left.is_of_people and right.is_of_people:
        return Veto("scope", "what might happen against what did")
    if left.document == right.document and (left.is_additional or right.is_additional):
        return Veto("scope", "one is counted on top of the other")
    if _is_empty_beside_full(left, right):
        return Veto("event", "none against some, of what does not change: two of a kind")
    return None


def _is_empty_beside_full(left: FigureView, right: FigureView) -> bool:
    """Whether one counts nobody and the other some of what stays as it is: a train with no one aboard, one with 80."""
    if left.measure != right.measure or not left.is_known_measure or grows(left.measure):
        return False
    return 0.0 in (left.value, right.value) and left.value != right.value and left.is_of_people and right.is_of_people


def _point(v: FigureView) -> float | None:
    return next((x for x in (v.value, v.low, v.high) if x is not None), None)


def can_both_hold(left: FigureView, right: FigureView) -> bool:
    """Whether some amount satisfies both figures."""
    low = max(x for x in (left.low, right.low, -math.inf) if x is not None)
    high = min(x for x in (left.high, right.high, math.inf) if x is not None)
    return low <= high


def compare_amount(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """Equal, and how telling that is; able to hold together; how far apart."""
    a, b = _point(left), _point(right)
    texts = f"{left.claim.quantity.text} and {right.claim.quantity.text}"
    if left.value is not None and left.value == right.value:
        yield Evidence(feature="value_equal", score=1.0, detail=texts)
        yield Evidence(feature="value_telling", score=_telling(left.value), detail=texts)
    elif can_both_hold(left, right):
        yield Evidence(feature="value_meets", score=1.0, detail=texts)
    if a and b and a > 0 and b > 0:
        gap = round(min(1.0, abs(math.log10(a / b)) / math.log10(FAR)), 3)
        yield Evidence(feature="value_gap", score=gap, detail=texts)
        if not (left.is_anchor and right.is_anchor) and not can_both_hold(left, right):
            yield Evidence(feature="value_apart", score=1.0, detail=f"{texts}, not both in a lead")


def _telling(value: float) -> float:
    """How unlikely two unrelated figures share it: 0 for one or two, near 1 for 196,000 or 62.

    Example:
        >>> _telling(2) < _telling(40) < _telling(62) < _telling(196000)
        True
    """
    digits = f"{abs(value):.10g}".replace(".", "").strip("0") or "0"
    size = math.log10(abs(value) + 1)
    return round(min(1.0, 0.22 * size + 0.25 * (len(digits) - 1)), 3)
