"""Words that state a count of nothing: "no casualties", "nobody was hurt", "no one aboard".

Example:
    >>> words = Words("Nobody was hurt.")
    >>> find_zeros(words)
    [(0, 1)]
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows
from claimdiff.quantities.words import Words

#: how far behind "no" the thing counted, and behind "nobody" the harm, may stand
_REACH = 4
_STOPS = frozenset('.,;:!?\n()"“”')
#: "no reports of casualties", "no word on casualties": silence, not a count
_SILENCE = frozenset(
    "report reports reported word claim claims sign signs evidence indication indications information "
    "details way doubt mention confirmation "
    "longer more figure figures official comment risk danger threat fear fears need plan plans intention "
    "further".split()
)


@cache
def _things(kind: str) -> frozenset[str]:
    return frozenset(word for word, which in read_rows("quantities/zero_words.txt") if which == kind)


def find_zeros(words: Words) -> list[tuple[int, int]]:
    """Word ranges ``[first, last)`` that say none, in order."""
    found = []
    for at, word in enumerate(words.lower):
        if word == "no" and words.at(at + 1) == "one" and words.at(at + 2) != "of":
            if _harmed(words, at + 2) or (
                words.at(at + 2) in ("was", "is", "were") and words.at(at + 3) in ("on", "inside", "aboard")
            ):
                found.append((at, at + 2))
        elif (
            (word == "no" and _counts_nothing(words, at))
            or (
                word == "any"
                and _denied(words, at)
                and any(words.at(at + step) in _things("people") for step in range(1, _REACH + 1))
            )
            or (word in ("nobody", "none") and _harmed(words, at + 1))
        ):
            found.append((at, at + 1))
    return found


def _counts_nothing(words: Words, at: int) -> bool:
    for step in range(1, _REACH + 1):
        word = words.at(at + step)
        if not word or word in _STOPS or word in _SILENCE:
            return False
        if word in _things("harm"):
            return True
        if word in _things("people"):
            return _harmed(words, at + step + 1)
    return False


def _denied(words: Words, at: int) -> bool:
    """ "had not killed or injured any soldiers": a harm right before "any", denied a little earlier."""
    if words.at(at - 1) not in _things("state"):
        return False
    before = words.lower[max(0, at - _REACH - 2) : at]
    return any(word in ("not", "never", "without") or word.endswith(("n't", "n’t")) for word in before)


def _harmed(words: Words, at: int) -> bool:
    """Whether harm is said within a few words, without a new clause."""
    for step in range(at, at + _REACH):
        word = words.at(step)
        if not word or word in _STOPS or word in ("but", "who", "that", "which"):
            return False
        if word in _things("state"):
            return True
    return False
