"""Happenings and states worth comparing, and the words that tell them, as look-ups.

Example:
    >>> happenings("verb", "retake")[0].what, happenings("adj", "unarmed")[0].positive
    ('control', False)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows


@dataclass(frozen=True, slots=True)
class Happening:
    """One word for a happening or a state: what it takes beside it, what it tells, and whether it says that it is so.

    ``changes``: the word tells a change ("reopened"), so the opposite may hold before or after. ``daily``: news of
    every day, at issue only where somebody says it.
    """

    word: str
    subject: str
    object: str
    what: str
    positive: bool
    changes: bool = False
    daily: bool = False


@cache
def _happenings() -> dict[tuple[str, str], tuple[Happening, ...]]:
    found: dict[tuple[str, str], tuple[Happening, ...]] = {}
    for part, word, subject, thing, what, polarity in read_rows("occurrences.txt"):
        one = Happening(word, subject, thing, what, polarity[0] == "+", ">" in polarity, "?" in polarity)
        found[part, word] = (*found.get((part, word), ()), one)
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


def telling(what: str, word: str) -> Happening | None:
    """The entry by which ``word`` tells ``what``, or None."""
    return next((h for p in ("adj", "verb", "noun") for h in happenings(p, word) if h.what == what), None)


@cache
def may_change(what: str) -> bool:
    """Whether what is told is a state that comes and goes: some word of the lexicon tells its change."""
    return any(h.what == what and h.changes for found in _happenings().values() for h in found)


def is_kind(noun: str, kind: str) -> bool:
    """Whether a noun is of a kind that occurrences.txt asks for."""
    return kind in _nouns().get(noun, frozenset())


@cache
def _verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("happening_verbs.txt")}


def verb_of(noun: str) -> str:
    """The verb that tells what a noun names: "explosion" -> "explode"; "" where it names no happening."""
    return _verbs().get(noun, "")
