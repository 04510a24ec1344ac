"""Scored pairs -> coherent clusters: no chain of near matches joins what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

#: a pair is linked from this probability on; below it, it only counts for or against other links
LINKED = 0.42
#: the mean probability over all cross pairs that a merge of two clusters needs
COHERENT = 0.35
#: cross pairs looked at per merge: larger clusters are judged by the first of each
SAMPLE = 12


def agglomerate(
    scores: Mapping[tuple[int, int], float], score: Callable[[int, int], float | None], count: int
) -> tuple[tuple[int, ...], ...]:
    """Group items 0..count-1, best links first; a merge needs cross pairs free of veto and alike on average.

    Args:
        scores: Probability of the candidate pairs (a < b).
        score: Probability of any pair, None where a veto forbids it.
        count: How many items there are.
    Shape:
        Every item in exactly one group; groups and items in ascending order.
    Source:
        Average-linkage agglomeration with cannot-link constraints (Davidson and Ravi 2005).
    """
    group_of = {i: i for i in range(count)}
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    for (a, b), probability in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        left, right = sorted((group_of[a], group_of[b]))
        if probability < LINKED:
            break
        if left == right or not _may_merge(members[left], members[right], score):
            continue
        members[left] += members.pop(right)
        for item in members[left]:
            group_of[item] = left
    return tuple(tuple(sorted(group)) for _, group in sorted(members.items()))


def _may_merge(left: list[int], right: list[int], score: Callable[[int, int], float | None]) -> bool:
    total, pairs = 0.0, 0
    for a in left[:SAMPLE]:
        for b in right[:SAMPLE]:
            found = score(min(a, b), max(a, b))
            if found is None:
                return False
            total, pairs = total + found, pairs + 1
    return total / pairs >= COHERENT
