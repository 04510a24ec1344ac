"""The cue lexicons as tables: which words attribute, in which frames, and with what stance."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows, read_words
from claimdiff.model import AttributionStance


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue word: its frames ("clause", "object", "to", a preposition ...), its stance, whether it is an attitude."""

    lemma: str
    frames: frozenset[str]
    stance: AttributionStance
    attitude: bool = False


def _read(name: str) -> dict[str, Cue]:
    rows = read_rows(name)
    return {
        row[0]: Cue(row[0], frozenset(row[1].split(",")), row[2], "attitude" in row[3:])  # type: ignore[arg-type]
        for row in rows
    }


@cache
def verb_cues() -> dict[str, Cue]:
    """Verbs by lemma.

    Example:
        >>> verb_cues()["deny"].stance
        'deny'
    """
    return _read("attribution_verbs.tsv")


@cache
def noun_cues() -> dict[str, Cue]:
    """Nouns by lemma."""
    return _read("attribution_nouns.tsv")


@cache
def adjective_cues() -> dict[str, Cue]:
    """Adjectives by their form after "be"."""
    return _read("attribution_adjectives.tsv")


@cache
def hedge_adverbs() -> frozenset[str]:
    """Adverbs that make hearsay of a statement."""
    return read_words("attribution_hedges.txt")


@cache
def look_alikes() -> dict[str, frozenset[str]]:
    """Verb -> the objects with which it says nothing ("claimed victory").

    Example:
        >>> "bail" in look_alikes()["deny"]
        True
    """
    return {row[0]: frozenset(row[1].split(",")) for row in read_rows("attribution_look_alikes.tsv")}
