"""Evidence from names of all other kinds, weighed by how rare they are in English at large."""

from __future__ import annotations

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import rarity


def _mass(words: frozenset[str]) -> float:
    return sum(rarity(w) for w in words)


def names_shared(a: Profile, b: Profile) -> Likeness:
    """How many rare names both hold."""
    common = frozenset(a.names.words) & frozenset(b.names.words)
    if not common:
        return NOTHING
    return Likeness(
        saturate(_mass(common), 3.0),
        f"both name {listed(w.title() for w in sorted(common, key=lambda w: (-rarity(w), w))[:4])}",
    )


def lead_names(a: Profile, b: Profile) -> Likeness:
    """What share of the names that one opens with are in the other, at the worse of the two."""
    if not a.lead or not b.lead:
        return NOTHING
    shares = []
    for left, right in ((a, b), (b, a)):
        common = left.lead & frozenset(right.names.words)
        shares.append(_mass(common) / max(0.5, _mass(left.lead)))
    return Likeness(min(1.0, (min(shares) + max(shares)) / 2), "the names that one opens with are in the other")
