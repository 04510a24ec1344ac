"""How alike two wordings are, and which kinds of events they name.

Example:
    >>> alike("the shelling of the port", "shelled the port"), sorted(deed_types("the air raid"))
    (1.0, ['strike'])
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from claimdiff.clusters.words import telling_stems
from claimdiff.lexicons.events import event_words


@cache
def deed_types(words: str) -> frozenset[str]:
    """The event types that a deed's words name."""
    found = event_words()
    tokens = [w.strip(".,").lower() for w in words.split()]
    singles = [
        t
        for w in tokens
        for t in (w, w.removesuffix("s"), w.removesuffix("es"), w.removesuffix("ed"), w.removesuffix("d"))
    ]
    pairs = [f"{a} {b}" for a, b in pairwise(tokens)]
    return frozenset(found[w][0] for w in [*singles, *pairs, *(p.removesuffix("s") for p in pairs)] if w in found)


@cache
def stems(words: str) -> str:
    """The stems of the telling words, as one text."""
    return " ".join(telling_stems(words))


def alike(left: str, right: str) -> float:
    """Likeness of two wordings by their telling words, from 0 to 1."""
    a, b = stems(left), stems(right)
    return fuzz.token_set_ratio(a, b) / 100 if a and b else 0.0
