"""A cluster's claims -> its positions: the maximal sets that can all hold together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from claimdiff.model import Claim

T = TypeVar("T")


def maximal_sets(items: Sequence[T], fits: Callable[[T, T], bool]) -> tuple[tuple[T, ...], ...]:
    """The maximal sets of items that fit one another pairwise, in the order of their first items.

    Shape:
        Every item is in at least one set. Intervals that meet pairwise share a point, so for figures the sets hold
        together.
    Source:
        Bron and Kerbosch 1973, with pivoting; clusters are small.
    Example:
        >>> maximal_sets([60, 62, 80], lambda a, b: abs(a - b) < 10)
        ((60, 62), (80,))
    """
    near = {i: {j for j in range(len(items)) if j != i and fits(items[i], items[j])} for i in range(len(items))}
    found: list[tuple[int, ...]] = []

    def grow(chosen: tuple[int, ...], open_: set[int], closed: set[int]) -> None:
        if not open_ and not closed:
            found.append(tuple(sorted(chosen)))
            return
        pivot = max(sorted(open_ | closed), key=lambda i: len(near[i] & open_))
        for i in sorted(open_ - near[pivot]):
            grow((*chosen, i), open_ & near[i], closed & near[i])
            open_, closed = open_ - {i}, closed | {i}

    grow((), set(range(len(items))), set())
    return tuple(tuple(items[i] for i in group) for group in sorted(found))


def group_equal(claims: Sequence[Claim], key: Callable[[Claim], object]) -> tuple[tuple[Claim, ...], ...]:
    """Claims that state the same, together, in the order of their first."""
    groups: dict[object, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    return tuple(map(tuple, groups.values()))
