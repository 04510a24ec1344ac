"""Whether words stand in a headline, where capitals mark no names.

Example:
    >>> is_headline(Words("Car Bomb Kills Six Near Border Post"), 3)
    True
"""

from __future__ import annotations

from claimdiff.quantities.words import Words

#: how far around a number a headline's capitals are counted, in words
_HEADLINE_REACH = 8


def is_headline(words: Words, at: int) -> bool:
    """Whether the words around are capitalised as a headline's are."""
    first = last = at
    while first > 0 and at - first < _HEADLINE_REACH and words.at(first - 1) != "\n":
        first -= 1
    while last < len(words) and last - at < _HEADLINE_REACH and words.at(last) not in ("\n", "."):
        last += 1
    long = [w for w in words.raw[first:last] if len(w) > 3 and w.isalpha()]
    return len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
