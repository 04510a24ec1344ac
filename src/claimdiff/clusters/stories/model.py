"""Comparisons -> the probability that two documents report one event: a logistic sum whose weights are data.

``lexicons/story_weights.tsv`` holds a weight per feature and a bias; ``benchmarks/train_stories.py`` writes it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache

from claimdiff.clusters.stories.features import FEATURES, Feature
from claimdiff.clusters.stories.profile import Profile
from claimdiff.lexicons import read_rows
from claimdiff.model import Evidence

BIAS = "bias"
#: the most that is left of a pair that one comparison alone parts
UNLIKELY = 0.2


@cache
def weights() -> Mapping[str, float]:
    """Feature name -> weight, in log-odds per full score; "bias" the log-odds of two articles that show nothing."""
    return {row[0]: float(row[1]) for row in read_rows("story_weights.tsv")}


def _weighed(a: Profile, b: Profile) -> Iterator[tuple[Feature, float, float, str]]:
    for feature in FEATURES:
        weight = weights().get(feature.name, 0.0)
        if weight:
            likeness = feature.compare(a, b)
            yield feature, weight * likeness.score, likeness.score, likeness.detail


def probability(a: Profile, b: Profile) -> float:
    """How likely it is that the two report one event. Symmetric."""
    total, parted = weights()[BIAS], False
    for feature, weighed, score, _ in _weighed(a, b):
        total += weighed
        parted = parted or score >= feature.decides
    likely = 1 / (1 + math.exp(-total))
    return min(likely, UNLIKELY) if parted else likely


def explain(a: Profile, b: Profile) -> tuple[Evidence, ...]:
    """What spoke for and against one event, strongest first; a score below a half speaks against."""
    found = sorted((f for f in _weighed(a, b) if f[1]), key=lambda f: (-abs(f[1]), f[0].name))
    return tuple(
        Evidence(
            feature=feature.name, score=0.5 + 0.5 * feature.sign * min(1.0, score), detail=f"{feature.name}: {detail}"
        )
        for feature, _, score, detail in found
    )
