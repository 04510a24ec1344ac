"""Evidence from names of all kinds, weighed by how rare they are and in how many stories they act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import fsum

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import is_player

#: what a name counts that a text neither opens with nor repeats
PASSING = 0.5
REPEATED = 3
#: a name more common than this tells no story from another
TELLING = 0.2
#: names of each side, by rarity, whose square says half of what the most can: one or two names are easily missed
MANY = 9.0
#: letters that spellings of one name differ in, and how many others it takes to know a name by
_SOFT, BONES = frozenset("aeiouyhw'’-."), 3
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


def _own(profile: Profile) -> frozenset[str]:
    """The telling names that a text opens with, those left out that act in many stories."""
    return frozenset(w for w in profile.lead if profile.telling[w] >= TELLING and not is_player(w))


def names_apart(a: Profile, b: Profile) -> Likeness:
    """Each opens with telling names of its own, and the other has none of them."""
    left, right = _own(a), _own(b)
    if left & b.names.words.keys() or right & a.names.words.keys():
        return NOTHING
    if not _skeletons(left).isdisjoint(_skeletons(b.names.words)):
        return NOTHING
    if not _skeletons(right).isdisjoint(_skeletons(a.names.words)):
        return NOTHING
    mass = min(_mass(left, a.telling), _mass(right, b.telling))
    words = f"{listed(w.title() for w in left)} here, {listed(w.title() for w in right)} there"
    return Likeness(saturate(mass * mass, MANY), words)


def _skeletons(words: Iterable[str]) -> frozenset[str]:
    """What stays of names however they are spelled."""
    return frozenset(filter(None, map(_skeleton, words)))


@cache
def _skeleton(name: str) -> str:
    """The consonants of a name, each run once; "" where they are too few to tell.

    Example:
        >>> _skeleton("kefraya") == _skeleton("kafrayya") == "kfr", _skeleton("fua")
        (True, '')
    """
    bones = [c for c, before in zip(name, " " + name, strict=False) if c not in _SOFT and c != before]
    return "".join(bones) if len(bones) >= BONES else ""
