"""Happenings worth comparing, and the words that tell them, as look-ups.

Example:
    >>> happening("verb", "retake").what, happening("adj", "unarmed").positive
    ('control', False)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows


@dataclass(frozen=True, slots=True)
class Happening:
    """One word for a happening: what it needs beside it, what it tells, and whether it says that it is so."""

    word: str
    needs: str
    what: str
    positive: bool


@cache
def _happenings() -> dict[tuple[str, str], tuple[Happening, ...]]:
    found: dict[tuple[str, str], tuple[Happening, ...]] = {}
    for part, word, needs, what, polarity in read_rows("occurrences.txt"):
        found[part, word] = (*found.get((part, word), ()), Happening(word, needs, what, polarity == "+"))
    return found


@cache
def _nouns() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for noun, kind in read_rows("occurrence_nouns.txt"):
        kinds.setdefault(noun, set()).add(kind)
    return {noun: frozenset(found) for noun, found in kinds.items()}


def happenings(part: str, word: str) -> tuple[Happening, ...]:
    """What a verb, adjective or noun may tell."""
    return _happenings().get((part, word), ())


def happening(part: str, word: str) -> Happening | None:
    """The first thing that a word may tell, or None."""
    return next(iter(happenings(part, word)), None)


def is_kind(noun: str, kind: str) -> bool:
    """Whether a noun is of a kind that occurrences.txt asks for."""
    return kind in _nouns().get(noun, frozenset())
