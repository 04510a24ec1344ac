"""Evidence from places: streets, venues, towns, states. A place says more of two texts printed close in time."""

from __future__ import annotations

from claimdiff.clusters.stories.compare.days import closeness
from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import rarity


def spots_shared(a: Profile, b: Profile) -> Likeness:
    """Both name one street or one house."""
    streets, venues = a.names.streets & b.names.streets, a.names.venues & b.names.venues
    amount = sum(0.3 + rarity(s) for s in streets) + 0.5 * len(venues)
    if not amount:
        return NOTHING
    return Likeness(saturate(amount, 1.0), f"both name {listed(s.title() for s in streets | venues)}")


def spots_apart(a: Profile, b: Profile) -> Likeness:
    """Each names streets, and none in common."""
    left, right = a.names.streets, b.names.streets
    if not left or not right or left & right:
        return NOTHING
    return Likeness(
        saturate(min(len(left), len(right)), 1.0),
        f"{listed(s.title() for s in left)} here, {listed(s.title() for s in right)} there",
    )


def _words(profile: Profile) -> frozenset[str]:
    return frozenset(word for place in profile.names.places for word in place.split())


def places_shared(a: Profile, b: Profile) -> Likeness:
    """Both are about one place, at about one time."""
    left, right = _words(a), _words(b)
    common = left & right
    if not common:
        return NOTHING
    mass = sum(map(rarity, common))
    return Likeness(saturate(mass, 0.8) * closeness(a, b), f"both are set in {listed(w.title() for w in common)}")


def places_apart(a: Profile, b: Profile) -> Likeness:
    """The states they name differ, or no place of one is named in the other."""
    if a.states and b.states and not a.states & b.states:
        return Likeness(1.0, f"{listed(a.states)} here, {listed(b.states)} there")
    left, right = _words(a), _words(b)
    if not left or not right or left & frozenset(b.names.words) or right & frozenset(a.names.words):
        return NOTHING
    return Likeness(
        saturate(min(len(left), len(right)), 1.0),
        f"{listed(w.title() for w in left)} here, {listed(w.title() for w in right)} there",
    )
