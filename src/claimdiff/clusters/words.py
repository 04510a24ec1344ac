"""Text -> the stems of its telling words: enough to compare wordings, no model needed."""

from __future__ import annotations

import re
from functools import cache

from claimdiff.lexicons import read_words

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "edly",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "s",
)
#: a stem keeps at least this many letters
_SHORTEST = 3


@cache
def stem(word: str) -> str:
    """A word without its ending: crude, but the same for both sides of a comparison.

    Example:
        >>> stem("killings"), stem("soldiers")
        ('kill', 'soldi')
    """
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def telling_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that say what a text is about, in order."""
    stop = read_words("stopwords.txt")
    return tuple(stem(w) for w in _WORD.findall(text) if w.lower() not in stop and len(w) > 1)


def names(text: str) -> frozenset[str]:
    """The capitalised words of a text that do not open it, in lower case."""
    words = [m for m in _WORD.finditer(text) if m.group()[0].isupper()]
    return frozenset(
        m.group().lower().removesuffix("'s").removesuffix("’s") for m in words if m.start() > 0 and len(m.group()) > 2
    )
