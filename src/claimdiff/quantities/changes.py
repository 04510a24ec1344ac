"""Whether a figure is a level, an amount of change, or an earlier level: "rose by 5 from 15 to 20".

Example:
    >>> from claimdiff.quantities.figures import scan
    >>> words = Words("rose by 5 to 20")
    >>> [read_change(words, f) for f in scan(words)]
    ['rise', 'level']
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from claimdiff.lexicons import read_rows
from claimdiff.model import Change
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.word_forms import lemma
from claimdiff.quantities.words import Words

#: how far before the figure the word of change may stand when "by" ties them, in words
_BY_REACH = 8
_COMPARED: Final[Mapping[str, Change]] = MappingProxyType(
    {"higher": "rise", "more": "rise", "lower": "fall", "less": "fall", "fewer": "fall"}
)
_COPULAS = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        ",",
        "(",
        "went",
        "gone",
        "goes",
        "going",
        "ended",
        "closed",
        "finished",
        "moved",
        "opened",
        "trending",
    )
)


@cache
def _directions() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("quantities/change_words.txt")}


def read_change(words: Words, figure: Figure) -> Change:
    """ "by 5" and "5 percent" behind a word of change are changes; "to 20" is a level, "from 9" an earlier one."""
    at = figure.first
    while at > 0 and words.starts[at - 1] >= figure.start:
        at -= 1
    tie = words.at(at - 1)
    if tie == "from":
        return _earlier(words, figure, at)
    if tie == "by":
        return _moved_by(words, at)
    if _is_moved(words, figure, at, tie):
        return _named(_directions().get(tie, ""))
    if figure.kind in ("percent", "money"):
        return _COMPARED.get(words.at(figure.after), "level")
    return "level"


def _named(direction: str) -> Change:
    return "rise" if direction == "rise" else "fall" if direction == "fall" else "level"


def _earlier(words: Words, figure: Figure, at: int) -> Change:
    """ "from 9 to 21", "up from 9": an earlier level, where a word of change or a later level is near."""
    near = words.lower[max(0, at - 5) : at] + words.lower[figure.after : figure.after + 4]
    follows = "to" in words.lower[figure.after : figure.after + 5]
    return "from" if follows or any(w in _directions() for w in near) else "level"


def _moved_by(words: Words, at: int) -> Change:
    """The direction of the nearest word of change before "by"."""
    before = (_directions().get(words.at(step), "") for step in range(at - 2, max(-1, at - 2 - _BY_REACH), -1))
    return _named(next((d for d in before if d in ("rise", "fall")), ""))


def _is_moved(words: Words, figure: Figure, at: int, tie: str) -> bool:
    """Whether the word before tells how far something moved: "rose 5 percent", "is down 12"; not "gunned down 4"."""
    if tie in ("up", "down"):
        moves = words.at(at - 2) in _COPULAS
        return moves or (figure.kind != "count" and not lemma(words.at(at - 2)))
    return figure.kind in ("percent", "money", "measure") and not _is_object(tie)


def _is_object(tie: str) -> bool:
    """Verbs whose object is an amount of its own, no change of a level: "raised $5 million", "lost $3 million"."""
    return tie in (
        "raise",
        "raised",
        "raising",
        "raises",
        "lost",
        "lose",
        "losing",
        "loses",
        "double",
        "doubled",
        "expanded",
        "reduced",
        "cut",
    )
