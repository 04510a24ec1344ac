"""Evidence from what was done: a bombing may have been a killing, and was no break-in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.clusters.compare.likeness import deed_types
from claimdiff.clusters.words import stem, telling_stems
from claimdiff.lexicons import read_words
from claimdiff.lexicons.deeds import deed_families
from claimdiff.lexicons.events import may_be_one
from claimdiff.model import Evidence, IntentClaim, ResponsibilityClaim


def compare_deeds(
    left: ResponsibilityClaim | IntentClaim, right: ResponsibilityClaim | IntentClaim
) -> Iterator[Evidence]:
    """The families and types of the deeds, and whether they are told in general or with words of their own."""
    both = f"{left.act} and {right.act}"
    yield from _of_families(deed_families(left.act), deed_families(right.act), both)
    yield from _of_deed_types(deed_types(left.act), deed_types(right.act), both)
    yield from _of_telling_words(left, right, both)


def _of_families(left: frozenset[str], right: frozenset[str], both: str) -> Iterator[Evidence]:
    """Whether two deeds can be one: a bombing may have been a killing, and was no break-in."""
    if left and right:
        yield Evidence(feature="family_same" if left & right else "family_differs", score=1.0, detail=both)
    elif left or right:
        yield Evidence(feature="family_one_sided", score=1.0, detail=both)


def _of_deed_types(left: frozenset[str], right: frozenset[str], both: str) -> Iterator[Evidence]:

    if left and right:
        near = any(may_be_one(a, b) for a in left for b in right)
        feature = "deed_type_same" if left & right else "deed_type_near" if near else "deed_type_differs"
        yield Evidence(feature=feature, score=1.0, detail=both)
    elif left or right:
        yield Evidence(feature="deed_one_sided", score=1.0, detail=both)


def _of_telling_words(
    left: ResponsibilityClaim | IntentClaim, right: ResponsibilityClaim | IntentClaim, both: str
) -> Iterator[Evidence]:
    """Whether the deeds are told in general ("the attack") or with words of their own, and whether those meet."""
    a, b = (_telling(c.act) - _telling(c.actor.text if c.actor else "") for c in (left, right))
    if not a and not b:
        yield Evidence(feature="deed_general", score=1.0, detail=both)
    elif not a or not b:
        yield Evidence(feature="deed_general_one", score=1.0, detail=both)
    else:
        shared = len(a & b) / min(len(a), len(b))
        yield Evidence(feature="deed_words_shared", score=round(shared, 3), detail=both)
        yield Evidence(feature="deed_words_apart", score=round(1 - shared, 3), detail=both)


@cache
def _telling(words: str) -> frozenset[str]:
    general = frozenset(stem(w) for w in read_words("generic_deeds.txt"))
    return frozenset(telling_stems(words)) - general
