"""Figures that look alike and are kept apart on purpose -> pairs with the field that differs."""

from __future__ import annotations

from collections.abc import Iterable

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.view import FigureView
from claimdiff.model import NotCompared

#: entries in a report: the list is an explanation, not an inventory
MOST = 60


def list_kept_apart(refused: Iterable[tuple[FigureView, FigureView, Veto]]) -> tuple[NotCompared, ...]:
    """Pairs of figures that share a unit and a measure or an amount, and differ in event, subject or scope.

    Shape:
        At most ``MOST``, one per pair of documents, field and wording; in the order of the claims.
    """
    found: dict[tuple[str, str, str, str], NotCompared] = {}
    for left, right, veto in refused:
        if not _look_alike(left, right, veto):
            continue
        key = (left.document, right.document, veto.field, veto.why)
        found.setdefault(key, NotCompared(a=left.claim.id, b=right.claim.id, field=veto.field, why=veto.why))
    return tuple(sorted(found.values(), key=lambda n: (n.a, n.b)))[:MOST]


def _look_alike(left: FigureView, right: FigureView, veto: Veto) -> bool:
    if veto.field == "unit" or left.dimension == "age":
        return False
    same_measure = left.is_known_measure and left.measure == right.measure
    same_amount = left.value is not None and left.value == right.value and left.value > 1
    return same_measure or (same_amount and left.is_known_measure and right.is_known_measure)
