"""Evidence from time: the days that the texts name, and the days they were printed."""

from __future__ import annotations

import math

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, saturate
from claimdiff.clusters.stories.profile import Profile

#: days between prints after which a shared place says half as much
HALF_LIFE = 4.0
#: what share of the print gap is excused where the later text names the day of the earlier one
EXCUSED = 0.75
#: print gap that is as far as it gets, in days
FAR = 180.0


def gap(a: Profile, b: Profile) -> int | None:
    """Days between the two prints; None where a day is unknown."""
    return None if a.printed is None or b.printed is None else abs((a.printed - b.printed).days)


def closeness(a: Profile, b: Profile) -> float:
    """1 for prints of one day, 0.5 after four days; 0.5 where unknown."""
    days = gap(a, b)
    return 0.5 if days is None else HALF_LIFE / (HALF_LIFE + days)


def printed_apart(a: Profile, b: Profile) -> Likeness:
    """How far apart they were printed, on a logarithmic scale."""
    days = gap(a, b)
    if not days:
        return NOTHING
    far = min(1.0, math.log1p(days) / math.log1p(FAR)) * (1.0 - EXCUSED * days_shared(a, b).score)
    return Likeness(far, f"printed {days} day{'s' * (days > 1)} apart")


def days_shared(a: Profile, b: Profile) -> Likeness:
    """Both name one day; a night may carry the one date or the other."""
    best, which = 0.0, ""
    for day, weight in a.days.items():
        for other, other_weight in b.days.items():
            distance = abs((day - other).days)
            if distance <= 1:
                score = min(weight, other_weight) * (1.0 if distance == 0 else 0.6)
                if score > best:
                    best, which = score, min(day, other).isoformat()
    return Likeness(best, f"both speak of {which}") if best else NOTHING


def days_apart(a: Profile, b: Profile) -> Likeness:
    """The days that each dwells on do not meet."""
    left, right = (tuple(d for d, w in x.days.items() if w >= 0.5) for x in (a, b))
    if not left or not right:
        return NOTHING
    nearest = min(abs((x - y).days) for x in left for y in right)
    if nearest <= 1:
        return NOTHING
    return Likeness(saturate(nearest - 1, 1.0), f"{max(left).isoformat()} here, {max(right).isoformat()} there")
