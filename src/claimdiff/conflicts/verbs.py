"""Whether a word is a past form, told without a parse: by its ending, or from a list of irregular ones."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows

#: shorter words in -ed are mostly no verbs ("bed")
_SHORTEST = 4  # letters


@cache
def _listed() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("past_forms.txt")}


def is_past(word: str) -> bool:
    """Whether a word can be the past form of a verb.

    Example:
        >>> is_past("bombed"), is_past("struck"), is_past("strike"), is_past("United")
        (True, True, False, False)
    """
    word = word.lower().strip(".,")
    known = _listed().get(word)
    return known == "past" if known else word.endswith("ed") and len(word) >= _SHORTEST
