"""The list of what is compared: name, function, and which way it may count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimdiff.clusters.stories.compare import days, details, names, people, places, wording
from claimdiff.clusters.stories.compare.days import gap
from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness
from claimdiff.clusters.stories.profile import Profile


def shortness(a: Profile, b: Profile) -> Likeness:
    """How little the shorter text can show: what two bare sentences lack is no proof that they differ."""
    if gap(a, b) is not None:
        return NOTHING
    return Likeness(1.0 - min(a.fullness, b.fullness), "one of them is too short to show that they differ")


def brevity(a: Profile, b: Profile) -> Likeness:
    """The same of texts with a date: these were picked out of many, so being short says less."""
    if gap(a, b) is None:
        return NOTHING
    return Likeness(1.0 - min(a.fullness, b.fullness), "one of them is short")


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison. ``sign`` is +1 where more of it may only speak for one event, -1 where only against."""

    name: str
    compare: Callable[[Profile, Profile], Likeness]
    sign: int


FEATURES = (
    Feature("people", people.people_shared, +1),
    Feature("names", names.names_shared, +1),
    Feature("lead names", names.lead_names, +1),
    Feature("places", places.places_shared, +1),
    Feature("other places", places.places_apart, -1),
    Feature("other states", places.states_apart, -1),
    Feature("printed apart", days.printed_apart, -1),
    Feature("days", days.days_shared, +1),
    Feature("other days", days.days_apart, -1),
    Feature("details", details.details_shared, +1),
    Feature("other spots", details.spots_apart, -1),
    Feature("other hours", details.hours_apart, -1),
    Feature("other ages", details.ages_apart, -1),
    Feature("topic", wording.topic, +1),
    Feature("opening", wording.opening, +1),
    Feature("shortness", shortness, +1),
    Feature("brevity", brevity, +1),
)
