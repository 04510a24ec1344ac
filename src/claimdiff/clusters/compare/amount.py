"""Evidence from the amounts themselves: an equal and unusual figure often is the same figure."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.surroundings import are_apart
from claimdiff.clusters.view import FigureView
from claimdiff.lexicons.measures import grows
from claimdiff.model import Evidence

#: powers of ten between two figures beyond which more make no difference
FARTHEST = 2.0


def forbid_amount(left: FigureView, right: FigureView) -> Veto | None:
    """Amounts of two dimensions; a change ("rose by 5") against a level."""
    if left.dimension != right.dimension:
        return Veto("unit", f"{left.claim.quantity.text} against {right.claim.quantity.text}")
    scopes = {left.claim.measure.scope, right.claim.measure.scope}
    if scopes & {"increase", "decrease"} and len(scopes) > 1:
        return Veto("scope", "a change against a level")
    if "difference" in scopes and len(scopes) > 1:
        return Veto("scope", "how much more than another against how much")
    if "projected" in scopes and len(scopes) > 1 and left.is_of_people and right.is_of_people:
        return Veto("scope", "what might happen against what did")
    if are_apart(left.around.extent, right.around.extent):
        return Veto("scope", f"{left.around.extent} against {right.around.extent}")
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


def can_both_hold(left: FigureView, right: FigureView) -> bool:
    """Whether some amount satisfies both figures."""
    low = max(x for x in (left.low, right.low, -math.inf) if x is not None)
    high = min(x for x in (left.high, right.high, math.inf) if x is not None)
    return low <= high


def _gap(left: FigureView, right: FigureView) -> float:
    """Powers of ten between two figures; a vague word ("dozens") reaches as far as it may mean.

    "dozens" and 80 are no gap apart, "dozens" and 990 one.
    """
    small, large = sorted((left, right), key=lambda v: v.point)
    top = small.high if small.claim.quantity.modifier == "vague" and small.high else small.point
    return max(0.0, math.log10(large.point / top))


def compare_amount(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """Equal, and how telling that is; able to hold together; how far apart."""
    a, b = left.point, right.point
    texts = f"{left.claim.quantity.text} and {right.claim.quantity.text}"
    if left.value is not None and left.value == right.value:
        yield Evidence(feature="value_equal", score=1.0, detail=texts)
        yield Evidence(feature="value_telling", score=_telling(left.value), detail=texts)
    elif can_both_hold(left, right):
        yield Evidence(feature="value_meets", score=1.0, detail=texts)
    if a > 0 and b > 0:
        gap = round(min(FARTHEST, _gap(left, right)), 3)
        yield Evidence(feature="value_gap", score=gap, detail=texts)
        if not (left.is_anchor and right.is_anchor) and not can_both_hold(left, right):
            yield Evidence(feature="value_apart", score=1.0, detail=f"{texts}, not both in a lead")
    if not (left.is_statement and right.is_statement):
        yield from _compare_rank(left, right)


def _compare_rank(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """How many such figures their articles tell, and whether these are the largest of them."""
    rivals = left.rivals * (right.rivals if left.document != right.document else 1)
    if rivals > 1:
        yield Evidence(
            feature="rivals",
            score=round(math.log10(rivals), 3),
            detail=f"{left.rivals} and {right.rivals} such figures told",
        )
    largest = left.is_largest + right.is_largest
    yield Evidence(
        feature=("largest_none", "largest_one", "largest_both")[largest],
        score=1.0,
        detail=f"{largest} of 2 are the largest told",
    )


def _telling(value: float) -> float:
    """How unlikely two unrelated figures share it: 0 for one or two, near 1 for 196,000 or 62.

    Example:
        >>> _telling(2) < _telling(40) < _telling(62) < _telling(196000)
        True
    """
    digits = f"{abs(value):.10g}".replace(".", "").strip("0") or "0"
    size = math.log10(abs(value) + 1)
    return round(min(1.0, 0.22 * size + 0.25 * (len(digits) - 1)), 3)
