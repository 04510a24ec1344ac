"""Small word lists for the reading of statements, by name.

Example:
    >>> "reportedly" in word_set("hedges")
    True
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one list of statement_words.txt.

    Raises:
        KeyError: No list has this name.
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in read_rows("statement_words.txt")}
