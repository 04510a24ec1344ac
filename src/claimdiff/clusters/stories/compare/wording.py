"""Evidence from wording: what the texts are about, figures that are no accident, and sentences in common."""

from __future__ import annotations

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.profile import Profile


def topic(a: Profile, b: Profile) -> Likeness:
    """Cosine of the words, rare ones weighing more."""
    if not a.norm or not b.norm:
        return NOTHING
    small, large = sorted((a.content, b.content), key=len)
    dot = sum(weight * large.get(word, 0.0) for word, weight in small.items())
    return Likeness(min(1.0, dot / (a.norm * b.norm)), "alike in words")


def figures_shared(a: Profile, b: Profile) -> Likeness:
    """Both give one and the same long figure."""
    common = a.figures & b.figures
    return Likeness(saturate(len(common), 1.0), f"both give {listed(common)}") if common else NOTHING


def copied(a: Profile, b: Profile) -> Likeness:
    """Whole stretches of words in common: one wire story, or one page printed twice."""
    fewest = min(len(a.shingles), len(b.shingles))
    common = len(a.shingles & b.shingles) if fewest else 0
    return (
        Likeness(min(1.0, (common / fewest) ** 0.5), f"{common} stretches of seven words in common")
        if common
        else NOTHING
    )
