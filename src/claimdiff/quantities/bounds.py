"""A stated number and its modifier -> the interval of amounts that it allows.

Example:
    >>> read_bounds(60.0, "more than 60", ">", around=0.10)
    Bounds(low=60.0, high=None, low_inclusive=False, high_inclusive=True)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimdiff.lexicons import read_rows
from claimdiff.model import Modifier, Quantity
from claimdiff.quantities.number_words import vague_words
from claimdiff.quantities.words import Words

#: how far "around 60" reaches, as a share of the figure
AROUND = 0.10


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lower and upper end, None = open, and whether the ends belong to the amount."""

    low: float | None
    high: float | None
    low_inclusive: bool = True
    high_inclusive: bool = True


@cache
def modifier_phrases(side: str) -> dict[tuple[str, ...], str]:
    """Bounding phrase -> its mark, for one side of the figure ("before", "after"); "~-" is near from below."""
    return {tuple(Words(p).lower): mark for p, where, mark in read_rows("quantities/modifiers.txt") if where == side}


@cache
def _from_below() -> frozenset[str]:
    return frozenset(
        phrase[0] for phrase, mark in modifier_phrases("before").items() if mark == "~-" and phrase[0] != "just"
    )


def read_bounds(value: float, text: str, modifier: Modifier, around: float = AROUND) -> Bounds:
    """The interval for a stated number; ``text`` tells "nearly 60" from "around 60"."""
    if modifier == ">":
        return Bounds(value, None, low_inclusive=False)
    if modifier == ">=":
        return Bounds(value, None)
    if modifier == "<":
        return Bounds(None, value, high_inclusive=False)
    if modifier == "<=":
        return Bounds(None, value)
    if modifier == "~":
        reach = abs(value) * around
        first = text.lower().split(maxsplit=1)[:1]
        below = bool(first) and first[0] in _from_below()
        return Bounds(round(value - reach, 9), value if below else round(value + reach, 9))
    return Bounds(value, value)


def _acled_low(text: str) -> float | None:
    words = Words(text)
    table = vague_words()
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            found = table.get(tuple(words.lower[first:last]))
            if found:
                return found[2]
    return None


def reread(quantity: Quantity, *, vague: Literal["literal", "acled"] = "literal", around: float = AROUND) -> Quantity:
    """The same quantity with its bounds read by other settings.

    Args:
        quantity: As :func:`find_quantities` gave it, with the default settings.
        vague: "acled" takes the conservative lower ends of conflict research: dozens 12, hundreds 100, thousands 1,000.
        around: How far "around 60" reaches, as a share of the figure.
    """
    if quantity.modifier == "~" and quantity.value is not None and around != AROUND:
        bounds = read_bounds(quantity.value, quantity.text, "~", around)
        return quantity.model_copy(update={"low": bounds.low, "high": bounds.high})
    if quantity.modifier == "vague" and vague == "acled":
        low = _acled_low(quantity.text)
        if low is not None:
            return quantity.model_copy(update={"low": low})
    return quantity
