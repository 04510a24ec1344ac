"""Evidence from places: towns, states. A place says more of two texts printed close in time."""

from __future__ import annotations

from math import fsum

from claimdiff.clusters.stories.compare.days import closeness
from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import telling


def _words(profile: Profile) -> frozenset[str]:
    return frozenset(word for place in profile.names.places for word in place.split())


def places_shared(a: Profile, b: Profile) -> Likeness:
    """Both are about one place, at about one time."""
    common = _words(a) & _words(b)
    if not common:
        return NOTHING
    mass = fsum(map(telling, common))
    return Likeness(saturate(mass, 0.8) * closeness(a, b), f"both are set in {listed(w.title() for w in common)}")


def states_apart(a: Profile, b: Profile) -> Likeness:
    """They name states, and none in common."""
    if not a.states or not b.states or a.states & b.states:
        return NOTHING
    return Likeness(1.0, f"{listed(a.states)} here, {listed(b.states)} there")


def places_apart(a: Profile, b: Profile) -> Likeness:
    """No place of the one is named in the other."""
    left, right = _words(a), _words(b)
    if not left or not right or left & frozenset(b.names.words) or right & frozenset(a.names.words):
        return NOTHING
    words = f"{listed(w.title() for w in left)} here, {listed(w.title() for w in right)} there"
    return Likeness(saturate(min(len(left), len(right)), 0.4), words)
