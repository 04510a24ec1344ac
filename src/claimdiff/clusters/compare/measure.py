"""Evidence from what is measured: killed against killed, killed against wounded."""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.clusters.compare.amount import can_both_hold
from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.view import FigureView
from claimdiff.clusters.words import stem
from claimdiff.lexicons import read_words
from claimdiff.lexicons.measures import are_near, is_of_people
from claimdiff.model import Evidence


def forbid_measure(left: FigureView, right: FigureView) -> Veto | None:
    """Two different known measures are two questions; near ones (shot, wounded) are only where the figures are equal.

    "No casualties" is no dead and no wounded.
    """
    if left.measure == right.measure:
        return None
    if left.is_known_measure != right.is_known_measure:
        known, other = (left, right) if left.is_known_measure else (right, left)
        silent = not other.measure or any(
            other.measure in read_words(f"{kind}_verbs.txt") for kind in ("light", "speech", "neutral")
        )
        if silent or not other.subject or not is_of_people(known.measure):
            return None
        return Veto("predicate", f"{known.measure} against {other.measure}")
    if not left.is_known_measure:
        return None
    values = (left.value, right.value)
    told_for = can_both_hold(left, right) or ("casualties" in (left.measure, right.measure) and 0 in values)
    if are_near(left.measure, right.measure) and None not in values and told_for:
        return None
    return Veto("predicate", f"{left.measure} against {right.measure}")


def compare_measure(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """Same known measure; same verb; a measure named on one side only; different verbs."""
    a, b = left.measure, right.measure
    if left.is_known_measure and right.is_known_measure:
        yield Evidence(
            feature="measure_same" if a == b else "measure_near",
            score=1.0,
            detail=f"both of {a}" if a == b else f"{a} and {b}",
        )
    elif not a or not b:
        yield Evidence(
            feature="measure_silent",
            score=1.0,
            detail=f"only one says what happened: {a or b}" if a or b else "no verb on either side",
        )
    elif stem(a) == stem(b):
        yield Evidence(feature="predicate_same", score=1.0, detail=f"both of {a}")
    elif (left.is_known_measure and is_of_people(a)) or (right.is_known_measure and is_of_people(b)):
        yield Evidence(feature="measure_one_sided", score=1.0, detail=f"{a} and {b}")
    else:
        yield Evidence(feature="predicate_differs", score=1.0, detail=f"{a} and {b}")
