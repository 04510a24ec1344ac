"""Words -> the number words and vague words that the lexicon knows, and the value that stands for a numeral.

Example:
    >>> value_of(Words("sixty miles"), 0), kind_of(Words("sixty miles"), 1)
    (60.0, '')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows
from claimdiff.quantities.words import DASHES, Words


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at words ``[first, last)``. Vague words have bounds and no value; ``kind`` says how it is written."""

    first: int
    last: int
    value: float | None
    low: float | None = None
    high: float | None = None
    kind: str = "digits"  # digits, words, article ("a hundred"), one, vague, part ("two-thirds")
    scale: float = 1.0  # of the scale word: 1,000,000 for "two million"


@cache
def number_words() -> dict[str, tuple[str, float]]:
    """Number word -> its class and value."""
    return {word: (kind, float(value)) for word, kind, value in read_rows("quantities/numerals.txt")}


@cache
def vague_words() -> dict[tuple[str, ...], tuple[float, float, float]]:
    """Vague phrase -> literal low and high, and the low of conflict research."""
    return {tuple(p.split()): (float(a), float(b), float(c)) for p, a, b, c in read_rows("quantities/vague.txt")}


def kind_of(words: Words, index: int) -> str:
    """The class of the number word at ``index``, "" for any other word."""
    entry = number_words().get(words.at(index))
    return entry[0] if entry else ""


def value_of(words: Words, index: int) -> float:
    """The value of the number word at ``index``."""
    return number_words()[words.at(index)][1]


def skip_dash(words: Words, index: int) -> int:
    """Past a hyphen that ties two words ("sixty-two", "half - million")."""
    return index + 1 if words.at(index) in DASHES and words.as_written(index) != "—" else index
