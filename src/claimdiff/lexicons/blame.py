"""Verbs and nouns of blame, denial and admission as look-ups.

Example:
    >>> [c.frame for c in blame_cues("blame")], noun_role("allegation")
    (['person-deed', 'deed-person'], 'charge')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows


@dataclass(frozen=True, slots=True)
class BlameCue:
    """One verb with what it takes: see blame_cues.txt."""

    verb: str
    frame: str
    prepositions: tuple[str, ...]
    stance: str


@cache
def _cues() -> dict[str, tuple[BlameCue, ...]]:
    cues: dict[str, tuple[BlameCue, ...]] = {}
    for verb, frame, prepositions, stance in read_rows("blame_cues.txt"):
        split = () if prepositions == "-" else tuple(prepositions.split(","))
        cues[verb] = (*cues.get(verb, ()), BlameCue(verb, frame, split, stance))
    return cues


@cache
def _nouns() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("blame_nouns.txt")}


def blame_cues(lemma: str) -> tuple[BlameCue, ...]:
    """The frames that a verb can open, in the order of the table."""
    return _cues().get(lemma, ())


def noun_role(lemma: str) -> str:
    """part, wrong, charge, report, harm, or "" for any other noun."""
    return _nouns().get(lemma, "")
