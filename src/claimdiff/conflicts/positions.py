"""A cluster's claims -> its positions: the maximal sets that can all hold together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from claimdiff.model import Claim

T = TypeVar("T")
#: sets that are looked for; clusters of figures have a handful
MOST = 200
#: steps of the search, which hostile claims could make endless
STEPS = 2_000


def maximal_sets(items: Sequence[T], fits: Callable[[T, T], bool]) -> tuple[tuple[T, ...], ...]:
    """The maximal sets of items that fit one another pairwise, in the order of their first items.

    Shape:
        Every item is in at least one set. Intervals that meet pairwise share a point, so for figures the sets hold
        together. Beyond ``MOST`` sets, which no figures have, each further item is in one set that is maximal.
    Source:
        Bron and Kerbosch 1973, with pivoting, over items that fit different others.
    Example:
        >>> maximal_sets([60, 62, 80], lambda a, b: abs(a - b) < 10)
        ((60, 62), (80,))
    """
    count = range(len(items))
    near = {i: {j for j in count if j != i and fits(items[i], items[j])} for i in count}
    twins: dict[frozenset[int], list[int]] = {}
    for i in count:
        twins.setdefault(frozenset(near[i] | {i}), []).append(i)
    alike = {group[0]: group for group in twins.values()}
    found = _maximal_cliques({i: near[i] & alike.keys() for i in alike})
    whole = (sorted(j for i in group for j in alike[i]) for group in found)
    return tuple(tuple(items[i] for i in group) for group in sorted(whole))


def _maximal_cliques(near: Mapping[int, AbstractSet[int]]) -> list[tuple[int, ...]]:
    """The maximal cliques of a graph; past the bounds only so many that every node is in one."""
    found: list[tuple[int, ...]] = []
    waiting: list[tuple[tuple[int, ...], AbstractSet[int], AbstractSet[int]]] = [((), set(near), set())]
    steps = 0
    while waiting and steps < STEPS and len(found) < MOST:
        steps += 1
        chosen, open_, closed = waiting.pop()
        if not open_ and not closed:
            found.append(chosen)
            continue
        pivot = max(sorted(open_ | closed), key=lambda i: len(near[i] & open_))
        branches = []
        for i in sorted(open_ - near[pivot]):
            branches.append(((*chosen, i), open_ & near[i], closed & near[i]))
            open_, closed = open_ - {i}, closed | {i}
        waiting += reversed(branches)
    held = {i for group in found for i in group}
    for i in sorted(near.keys() - held) if waiting else ():
        if i not in held:
            found.append(_clique_of(i, near))
            held.update(found[-1])
    return found


def _clique_of(first: int, near: Mapping[int, AbstractSet[int]]) -> tuple[int, ...]:
    """One maximal clique that holds a node: what comes first is taken first."""
    chosen, open_ = [first], set(near[first])
    while open_:
        chosen.append(min(open_))
        open_ &= near[chosen[-1]]
    return tuple(chosen)


def group_equal(claims: Sequence[Claim], key: Callable[[Claim], object]) -> tuple[tuple[Claim, ...], ...]:
    """Claims that state the same, together, in the order of their first."""
    groups: dict[object, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    return tuple(map(tuple, groups.values()))
