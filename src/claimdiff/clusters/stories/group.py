"""Pairwise probabilities -> coherent groups: a weak link never joins groups that do not hold together as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

#: a document, by id or by number
Id = TypeVar("Id", str, int)

#: probability from which two documents are taken to report one event.
#: At 0.7 about one pair in fifty of different shootings in one city and month would be joined, and one in a thousand
#: of unrelated ones.
LINKED = 0.7
#: probability from which they may
POSSIBLE = 0.5
#: two groups are joined only if the pairs between them come to this on average: articles of one event set all have 0.85
#: and more, those of two events of one war and month mostly 0.1 to 0.6
COHERENT = 0.65


class _Groups(Generic[Id]):
    def __init__(self, ids: Sequence[Id], same: Mapping[tuple[Id, Id], float]) -> None:
        self.members: dict[Id, list[Id]] = {i: [i] for i in ids}
        self.of: dict[Id, Id] = {i: i for i in ids}
        #: group -> other group -> [sum of probabilities, pairs compared]
        self.between: dict[Id, dict[Id, list[float]]] = {i: {} for i in ids}
        for (a, b), p in same.items():
            self.between[a][b] = [p, 1]
            self.between[b][a] = [p, 1]

    def holds(self, a: Id, b: Id) -> bool:
        """Whether the pairs between two groups come to COHERENT on average, and are as many as the smaller group."""
        total, count = self.between[a][b]
        return total / count >= COHERENT and count >= min(len(self.members[a]), len(self.members[b]))

    def join(self, a: Id, b: Id) -> None:
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        for member in self.members[b]:
            self.of[member] = a
        self.members[a] += self.members.pop(b)
        for other, (total, count) in self.between.pop(b).items():
            del self.between[other][b]
            if other != a:
                old = self.between[a].get(other, [0.0, 0])
                self.between[a][other] = self.between[other][a] = [old[0] + total, old[1] + count]


def group(ids: Sequence[Id], same: Mapping[tuple[Id, Id], float]) -> tuple[tuple[Id, ...], ...]:
    """Every id in exactly one group. Strongest pairs first; average linkage.

    Example:
        >>> group(("a", "b", "c"), {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.6})
        (('a', 'b', 'c'),)
        >>> group(("a", "b", "c"), {("a", "b"): 0.9, ("b", "c"): 0.7, ("a", "c"): 0.0})
        (('a', 'b'), ('c',))
    """
    groups = _Groups(ids, same)
    for (a, b), p in sorted(same.items(), key=lambda item: (-item[1], item[0])):
        if p < LINKED:
            break
        left, right = groups.of[a], groups.of[b]
        if left != right and groups.holds(left, right):
            groups.join(left, right)
    return tuple(sorted(tuple(sorted(m)) for m in groups.members.values()))
