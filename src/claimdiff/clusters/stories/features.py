"""The list of what is compared: name, function, and which way it may count."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from claimdiff.clusters.stories.compare import days, details, names, people, places, wording
from claimdiff.clusters.stories.compare.days import gap
from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness
from claimdiff.clusters.stories.profile import Profile


def _lack(a: Profile, b: Profile) -> float:
    """How little the two can show: 1 for two empty texts, nearing 0 as either becomes an article."""
    return math.sqrt((1.0 - a.fullness) * (1.0 - b.fullness))


def shortness(a: Profile, b: Profile) -> Likeness:
    """How little they can show: what two bare sentences lack is no proof that they differ.

    Texts with a date were picked out of many, and have to show something whatever their length.
    """
    if gap(a, b) is not None:
        return NOTHING
    return Likeness(_lack(a, b), "they are too short to show that they differ")


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison. ``sign`` is +1 where more of it may only speak for one event, -1 where only against.

    From a score of ``decides`` on, it parts two documents whatever else they share.
    """

    name: str
    compare: Callable[[Profile, Profile], Likeness]
    sign: int
    decides: float = 2.0


FEATURES = (
    Feature("people", people.people_shared, +1),
    Feature("names", names.names_shared, +1),
    Feature("lead names", names.lead_names, +1),
    Feature("other names", names.names_apart, -1, decides=0.5),
    Feature("places", places.places_shared, +1),
    Feature("other places", places.places_apart, -1),
    Feature("other states", places.states_apart, -1),
    Feature("printed apart", days.printed_apart, -1),
    Feature("days", days.days_shared, +1),
    Feature("other days", days.days_apart, -1),
    Feature("other spots", details.spots_apart, -1),
    Feature("other hours", details.hours_apart, -1),
    Feature("other ages", details.ages_apart, -1),
    Feature("topic", wording.topic, +1),
    Feature("opening", wording.opening, +1),
    Feature("shortness", shortness, +1),
)
