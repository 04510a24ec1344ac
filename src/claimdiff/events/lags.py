"""How long one event came after another, as a sentence tells it: "three weeks after a bomb attack"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import NamedTuple

from claimdiff.model import Sentence

_NUMBERS = {"a": 1} | {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_AFTER = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d{{1,2}}) (day|week|month|year)s? after\b", re.I)
#: characters from such words to the word of the event
_REACH = 60


class Lag(NamedTuple):
    """How long ago, and how far off that may be: half of the unit it is told in."""

    length: timedelta
    slack: timedelta


def find_lag(sentence: Sentence, event: int) -> Lag | None:
    """The lag told right before the word of an older event that stands at ``event``, or None.

    Example:
        >>> from claimdiff.model import Span
        >>> text = "It came three weeks after a bomb killed 44."
        >>> find_lag(Sentence(0, Span(start=0, end=len(text)), text), text.index("bomb")).length.days
        21
    """
    before = sentence.text[: max(0, event - sentence.start)]
    found = max(_AFTER.finditer(before, max(0, len(before) - 2 * _REACH)), key=re.Match.end, default=None)
    if found is None or len(before) - found.end() > _REACH:
        return None
    number, unit = found.group(1).lower(), _DAYS[found.group(2).lower()]
    count = int(number) if number.isdigit() else _NUMBERS[number]
    return Lag(timedelta(days=count * unit), timedelta(days=unit // 2))
