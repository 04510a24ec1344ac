"""The words that one figure of a sentence has to itself: what tells "sales at home" from "sales abroad" beside it.

Example:
    In "earned $20 million in Norland, and $60 million in other markets", the first has "Norland", the second
    "other markets".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from claimdiff.clusters.words import telling_stems
from claimdiff.lexicons import read_rows
from claimdiff.model import NumericClaim

#: where the words of one figure end and those of the next begin, the strongest first
_BREAKS = (
    re.compile(r"[;()]|,(?!\d)"),
    re.compile(r"\b(?:and|but|while|whereas|versus|against)\b", re.I),
    re.compile(r"\b(?:with|after|based on|from)\b", re.I),
)
#: words of a part of the world that exclude each other
_APART = (frozenset({"world", "elsewhere"}), frozenset({"world", "home"}), frozenset({"elsewhere", "home"}))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The stems that a figure has to itself, how wide it counts, and the same of its sentence's others of one unit."""

    own: frozenset[str] = frozenset()
    extent: str = ""
    others: tuple[Surroundings, ...] = ()


#: a figure that nothing is known of but itself
ALONE = Surroundings()


@cache
def _extents() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {row[0]: row[1] for row in read_rows("extents.tsv")}
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b", re.I), names


def extent_of(words: str) -> str:
    """How wide a figure counts: "world", "elsewhere", "home", or "" where nothing says so.

    Example:
        >>> extent_of("in other territories"), extent_of("a worldwide total of"), extent_of("in Marvik")
        ('elsewhere', 'world', '')
    """
    pattern, names = _extents()
    found = {names[m.group().lower()] for m in pattern.finditer(words)}
    return next((e for e in ("elsewhere", "world", "home") if e in found), "")


def are_apart(left: str, right: str) -> bool:
    """Whether two extents exclude each other."""
    return any({left, right} == pair for pair in _APART)


def surroundings_of(claim: NumericClaim, beside: Sequence[NumericClaim], text: str) -> Surroundings:
    """What stands around a figure, between the figures before and after it in its sentence.

    Args:
        claim: The figure.
        beside: All figures of its document; those of other sentences are left out.
        text: The document's text.
    """
    told = sorted((c for c in beside if c.sentence == claim.sentence), key=lambda c: c.quantity.span.start)
    others = tuple(
        _plain(c, told, text)
        for c in told
        if c.id != claim.id and c.quantity.kind == claim.quantity.kind and c.quantity.unit == claim.quantity.unit
    )
    return replace(_plain(claim, told or (claim,), text), others=others)


def _plain(claim: NumericClaim, told: Sequence[NumericClaim], text: str) -> Surroundings:
    words = _words(claim, told, text)
    return Surroundings(frozenset(telling_stems(words)), extent_of(words))


def _words(claim: NumericClaim, told: Sequence[NumericClaim], text: str) -> str:
    span = claim.quantity.span
    before = max((c.quantity.span.end for c in told if c.quantity.span.end <= span.start), default=claim.sentence.start)
    after = min((c.quantity.span.start for c in told if c.quantity.span.start >= span.end), default=claim.sentence.end)
    ahead, behind = text[before : span.start], text[span.end : after]
    return f"{ahead[_break(ahead) :]} {behind[: _break(behind)] if after < claim.sentence.end else _first(behind)}"


def _break(between: str) -> int:
    """Where the words between two figures go over from the first to the second: the last strong mark."""
    for mark in _BREAKS:
        found = [m.start() for m in mark.finditer(between)]
        if found:
            return found[-1]
    return 0


def _first(behind: str) -> str:
    """The words behind a sentence's last figure, up to the first mark."""
    found = _BREAKS[0].search(behind)
    return behind[: found.start()] if found else behind


def likeness(left: Surroundings, right: Surroundings) -> float:
    """Share of stems in common (Dice), one more for the same extent and one less for another."""
    shared = 2 * len(left.own & right.own) / (len(left.own) + len(right.own)) if left.own and right.own else 0.0
    if left.extent == right.extent:
        return shared + bool(left.extent)
    return shared - 1.0


def closer_elsewhere(left: Surroundings, right: Surroundings) -> float:
    """By how much another figure beside either one is more like its partner than it is itself, 0 to 1."""
    own = likeness(left, right)
    best = max((*(likeness(left, o) for o in right.others), *(likeness(o, right) for o in left.others)), default=own)
    return min(1.0, max(0.0, best - own))
