"""Evidence from names of all kinds, weighed by how rare they are and in how many stories they act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import fsum

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile

#: what a name counts that a text neither opens with nor repeats
PASSING = 0.5
REPEATED = 3
#: so that the one name of a short text (its town) does not pass for full agreement
LONE = 0.7


def _prominence(profile: Profile, word: str) -> float:
    return 1.0 if word in profile.lead or profile.names.words[word] >= REPEATED else PASSING


def _mass(words: Iterable[str], telling: Mapping[str, float]) -> float:
    return fsum(telling[w] for w in words)


def names_shared(a: Profile, b: Profile) -> Likeness:
    """How many telling names both hold."""
    common = a.telling.keys() & b.telling.keys()
    if not common:
        return NOTHING
    most = sorted(common, key=lambda w: (-a.telling[w], w))[:4]
    mass = fsum(a.telling[w] * _prominence(a, w) * _prominence(b, w) for w in common)
    return Likeness(saturate(mass, 2.0), f"both name {listed(w.title() for w in most)}")


def lead_names(a: Profile, b: Profile) -> Likeness:
    """What share of the names that one opens with are in the other, both ways."""
    if not a.lead or not b.lead:
        return NOTHING
    shares = [
        _mass(left.lead & right.telling.keys(), left.telling) / (LONE + _mass(left.lead, left.telling))
        for left, right in ((a, b), (b, a))
    ]
    return Likeness(min(1.0, sum(shares) / 2), "the names that one opens with are in the other")
