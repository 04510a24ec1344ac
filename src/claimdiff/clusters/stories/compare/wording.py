"""Evidence from wording: what the texts are about, and how they open."""

from __future__ import annotations

from collections.abc import Mapping

from claimdiff.clusters.stories.compare.likeness import Likeness, saturate
from claimdiff.clusters.stories.profile import Profile

#: a cosine of word weights that is half-way to certainty; reports of one event have some 0.3, of two some 0.08
HALF = 0.2


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    small, large = sorted((left, right), key=len)
    return min(1.0, sum(weight * large.get(word, 0.0) for word, weight in small.items()))


def topic(a: Profile, b: Profile) -> Likeness:
    """How alike the words of the two are, rare ones weighing more."""
    return Likeness(saturate(_cosine(a.content, b.content), HALF), "alike in words")


def opening(a: Profile, b: Profile) -> Likeness:
    """How alike they begin."""
    return Likeness(saturate(_cosine(a.opening, b.opening), HALF), "they open alike")
