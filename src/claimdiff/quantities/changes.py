"""Whether a figure is a level, an amount of change, or an earlier level: "rose by 5 from 15 to 20".

Example:
    >>> words = Words("rose by 5 to 20")
    >>> [read_change(words, f) for f in scan(words)]
    ['rise', 'level']
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows
from claimdiff.model import Change
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.predicates import lemma
from claimdiff.quantities.words import Words

#: how far before the figure the word of change may stand when "by" ties them, in words
_BY_REACH = 8
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
    return dict((row[0], row[1]) for row in read_rows("quantities/change_words.txt"))


def read_change(words: Words, figure: Figure) -> Change:
    """ "by 5" and "5 percent" right behind a word of change are changes; "to 20" is a level, "from 9" an earlier one."""
    at = figure.first
    while at > 0 and words.starts[at - 1] >= figure.start:
        at -= 1
    tie = words.at(at - 1)
    if tie == "from":
        near = words.lower[max(0, at - 5) : at] + words.lower[figure.after : figure.after + 4]
        return (
            "from"
            if any(w in _directions() for w in near) or "to" in words.lower[figure.after : figure.after + 5]
            else "level"
        )
    if tie in ("another", "additional", "further", "extra"):
        return "level"
    if tie == "by":
        for step in range(at - 2, max(-1, at - 2 - _BY_REACH), -1):
            direction = _directions().get(words.at(step), "")
            if direction in ("rise", "fall"):
                return "rise" if direction == "rise" else "fall"
        return "level"
    direction = _directions().get(tie, "")
    if (
        tie in ("up", "down")
        and words.at(at - 2) not in _COPULAS
        and (figure.kind == "count" or lemma(words.at(at - 2)))
    ):
        return "level"  # "gunned down four men", "sign up 5 million"
    if (
        direction in ("rise", "fall")
        and (figure.kind in ("percent", "money", "measure") or tie in ("up", "down"))
        and not _is_object(tie)
    ):
        return "rise" if direction == "rise" else "fall"
    if words.at(figure.after) in ("higher", "more") and figure.kind in ("percent", "money"):
        return "rise"
    if words.at(figure.after) in ("lower", "less", "fewer") and figure.kind in ("percent", "money"):
        return "fall"
    return "level"


def _is_object(tie: str) -> bool:
    """Verbs whose object is an amount of its own, no change of a level: "raised $5 million", "lost $3 million", "cut 300 jobs"."""
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
