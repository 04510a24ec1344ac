"""Evidence from places: streets, blocks, towns, states. A place says more of two texts printed close in time."""

from __future__ import annotations

from claimdiff.clusters.stories.compare.days import closeness
from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import rarity

#: what it says that two texts name one block of one street, one street, one quarter of a town
BLOCK, STREET, QUARTER = 2.0, 0.8, 0.4


def spots_shared(a: Profile, b: Profile) -> Likeness:
    """Both name one block, street or quarter."""
    blocks, streets = a.spots.blocks & b.spots.blocks, a.spots.streets & b.spots.streets
    quarters = a.spots.quarters & b.spots.quarters
    amount = BLOCK * len(blocks) + STREET * len(streets) + QUARTER * len(quarters)
    if not amount:
        return NOTHING
    return Likeness(saturate(amount, 1.0), f"both name {listed(s.title() for s in blocks | streets | quarters)}")


def spots_apart(a: Profile, b: Profile) -> Likeness:
    """Each names streets or quarters, and none in common."""
    kinds = ((a.spots.streets, b.spots.streets), (a.spots.quarters, b.spots.quarters))
    told = [(left, right) for left, right in kinds if left and right]
    if not told or any(left & right for left, right in told):
        return NOTHING
    left, right = told[0]
    amount = sum(min(len(x), len(y)) for x, y in told)
    return Likeness(saturate(amount, 0.5), f"{listed(s.title() for s in left)} here, {listed(s.title() for s in right)} there")


def _words(profile: Profile) -> frozenset[str]:
    return frozenset(word for place in profile.names.places for word in place.split())


def places_shared(a: Profile, b: Profile) -> Likeness:
    """Both are about one place, at about one time."""
    common = _words(a) & _words(b)
    if not common:
        return NOTHING
    mass = sum(map(rarity, common))
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
    return Likeness(saturate(min(len(left), len(right)), 1.0), words)
