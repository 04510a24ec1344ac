"""The list of what is compared: name, function, and which way it may count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimdiff.clusters.stories.compare import days, names, people, places, wording
from claimdiff.clusters.stories.compare.likeness import Likeness
from claimdiff.clusters.stories.profile import Profile


def shortness(a: Profile, b: Profile) -> Likeness:
    """How little the shorter text can show: what two single sentences lack is no proof that they differ."""
    return Likeness(1.0 - min(a.fullness, b.fullness), "one of them is too short to show that they differ")


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison. ``sign`` is +1 where more of it may only speak for one event, -1 where only against."""

    name: str
    compare: Callable[[Profile, Profile], Likeness]
    sign: int


FEATURES = (
    Feature("people", people.people_shared, +1),
    Feature("other people", people.people_apart, -1),
    Feature("ages", people.ages_shared, +1),
    Feature("other ages", people.ages_apart, -1),
    Feature("names", names.names_shared, +1),
    Feature("lead names", names.lead_names, +1),
    Feature("spots", places.spots_shared, +1),
    Feature("other spots", places.spots_apart, -1),
    Feature("places", places.places_shared, +1),
    Feature("other places", places.places_apart, -1),
    Feature("other states", places.states_apart, -1),
    Feature("printed apart", days.printed_apart, -1),
    Feature("days", days.days_shared, +1),
    Feature("other days", days.days_apart, -1),
    Feature("hours", days.hours_shared, +1),
    Feature("other hours", days.hours_apart, -1),
    Feature("topic", wording.topic, +1),
    Feature("figures", wording.figures_shared, +1),
    Feature("copied", wording.copied, +1),
    Feature("shortness", shortness, +1),
)
