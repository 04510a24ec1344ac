"""Evidence from the words around a figure: what free measures ("new jobs added", "the offer") are told apart by."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from claimdiff.clusters.surroundings import closer_elsewhere
from claimdiff.clusters.view import FigureView
from claimdiff.model import Evidence


def compare_wording(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """Likeness of the clauses and of the sentences that state the figures, and of the names in them."""
    if left.wording and right.wording:
        yield Evidence(
            feature="clause_wording",
            score=round(fuzz.token_set_ratio(left.wording, right.wording) / 100, 3),
            detail="words of the clauses",
        )
    if left.sentence and right.sentence:
        yield Evidence(
            feature="sentence_wording",
            score=round(fuzz.token_sort_ratio(left.sentence, right.sentence) / 100, 3),
            detail="words of the sentences",
        )
    nearer = closer_elsewhere(left.around, right.around)
    if nearer > 0:
        briefly = left.is_brief and right.is_brief
        feature = "brief_closer_elsewhere" if briefly else "closer_elsewhere"
        yield Evidence(feature=feature, score=round(nearer, 3), detail="a figure beside them fits better")
    union = left.names | right.names
    if left.names and right.names:
        shared = sorted(left.names & right.names)
        if not shared:
            yield Evidence(feature="names_disjoint", score=1.0, detail=f"no name in common, of {len(union)}")
        yield Evidence(
            feature="names_shared",
            score=round(len(shared) / min(len(left.names), len(right.names)), 3),
            detail=f"names: {', '.join(shared[:3]) or 'none'} of {len(union)}",
        )
    if left.near and right.near:
        near = left.near & right.near
        yield Evidence(
            feature="near_shared" if near else "near_disjoint",
            score=1.0,
            detail=f"names beside the figures: {', '.join(sorted(near)[:3]) or 'none in common'}",
        )
    if left.per or right.per:
        yield Evidence(
            feature="per_same" if left.per == right.per else "per_differs",
            score=1.0,
            detail=f"per {left.per or '?'} and per {right.per or '?'}",
        )
