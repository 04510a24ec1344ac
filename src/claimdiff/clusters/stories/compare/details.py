"""Evidence from details that part two events: streets, times of day, ages. In common they add nothing to the names."""

from __future__ import annotations

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile

#: minutes beyond which two times of day are two
OTHER_TIME = 90
#: as how many more ages it counts that the people of these ages are named, and differ
NAMED = 2


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _apart(left: int, right: int) -> int:
    """Minutes between two times of day, over midnight too."""
    gap = abs(left - right)
    return min(gap, 1440 - gap)


def hours_apart(a: Profile, b: Profile) -> Likeness:
    """Both give times of day, and none in common."""
    left, right = a.spots.hours, b.spots.hours
    if not left or not right or min(_apart(x, y) for x in left for y in right) <= OTHER_TIME:
        return NOTHING
    here, there = (listed(map(_clock, side)) for side in (left, right))
    return Likeness(1.0, f"{here} here, {there} there")


def spots_apart(a: Profile, b: Profile) -> Likeness:
    """Each names streets or quarters, and none in common."""
    kinds = ((a.spots.streets, b.spots.streets), (a.spots.quarters, b.spots.quarters))
    told = [(left, right) for left, right in kinds if left and right]
    if not told or any(left & right for left, right in told):
        return NOTHING
    here, there = (listed(s.title() for s in side) for side in told[0])
    return Likeness(saturate(sum(min(len(x), len(y)) for x, y in told), 0.25), f"{here} here, {there} there")


def _no_one_shared(a: Profile, b: Profile) -> bool:
    """Whether each gives the ages of people it names, and none of them is named in the other."""
    left, right = (tuple(p for p in x.names.people if p.age is not None and not p.speaks) for x in (a, b))
    return bool(
        left
        and right
        and not any(p.surname in b.names.words for p in left)
        and not any(p.surname in a.names.words for p in right)
    )


def ages_apart(a: Profile, b: Profile) -> Likeness:
    """Both give ages, and not one in common; the surer where they name the people."""
    left, right = a.names.ages, b.names.ages
    if not left or not right or left & right:
        return NOTHING
    here, there = (listed(map(str, sorted(side))) for side in (left, right))
    amount = min(len(left), len(right)) + (NAMED if _no_one_shared(a, b) else 0)
    return Likeness(saturate(amount, 0.5), f"ages {here} here, {there} there")
