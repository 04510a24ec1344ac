"""A figure in plain text -> the toll or number whose level it gives: "the death toll from the blast reached 126".

Example:
    >>> from claimdiff.quantities.figures import scan
    >>> words = Words("The number of wounded in the blast rose to 130")
    >>> read_toll(words, scan(words)[0]).predicate
    'wound'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_rows, read_words
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.word_forms import is_plural, states
from claimdiff.quantities.words import Words

#: how far before its figure a toll may stand, in words
_REACH = 24
_LEVELS = frozenset(
    "to at is was are were stands stood stand reach reached reaches reaching hit hits hitting above exceed "
    "exceeds exceeded tops topped passed passes "
    "surpassed be been least past now".split()
)
_COUNTS = frozenset(("number", "numbers", "count", "total"))
_BREAKS = frozenset(".;:\n")


class Toll(NamedTuple):
    """The words that name the toll, its head, and the predicate it carries, said by the word ``at``."""

    first: int
    last: int
    head: int
    predicate: str
    at: int


@cache
def _strong() -> dict[str, str]:
    return {noun: name for noun, name, strength in read_rows("quantities/event_nouns.txt") if strength == "strong"}


@cache
def _changes() -> frozenset[str]:
    return frozenset(row[0] for row in read_rows("quantities/change_words.txt"))


@cache
def _function_words() -> frozenset[str]:
    return read_words("quantities/function_words.txt")


def read_toll(words: Words, figure: Figure) -> Toll | None:
    """The toll that a plain count is the level of, or None."""
    if figure.kind != "count" or figure.unit is not None or figure.written in ("zero", "one"):
        return None
    start = figure.first
    while start > 0 and words.starts[start - 1] >= figure.start:
        start -= 1
    if not _is_level(words, start, figure):
        return None
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word = words.at(at)
        if word in _BREAKS or (words.is_digits(at) and not words.at(at - 1).isalpha()):
            return None
        if word in ("toll", "tolls"):
            return _death_toll(words, at)
        if word in _COUNTS and words.at(at + 1) == "of":
            return _number_of(words, at + 2, start)
    return None


def _is_level(words: Words, start: int, figure: Figure) -> bool:
    before = words.at(start - 1)
    return (
        before in _LEVELS
        or before in _changes()
        or (figure.modifier in (">", ">=", "~", "<=") and words.at(figure.first - 1) == "least")
    )


def _death_toll(words: Words, at: int) -> Toll:
    first = at - 1 if words.is_word(at - 1) and words.at(at - 1) not in _function_words() else at
    return Toll(first, at + 1, at, "toll", at)


def _number_of(words: Words, first: int, end: int) -> Toll | None:
    """The noun or state behind "the number of": "wounded", "people killed", "displaced families"."""
    while words.at(first) in ("the", "those", "all"):
        first += 1
    last, head, name, where = first, first, "", first
    for at in range(first, min(first + 6, end)):
        word = words.at(at)
        if word in states() or word in _strong():
            name, where = states().get(word) or _strong()[word], at
        if not words.is_word(at) or (word in _function_words() and word != "who"):
            break
        if is_plural(word) or at == first:
            head, last = at, at + 1
            if is_plural(word) and words.at(at + 1) not in states():
                break
    if not name and not is_plural(words.at(head)):
        return None
    return Toll(first, last, head, name, where)
