"""Figures of one sentence and how they hang together: parts of a sum, and nouns that are only understood.

Example: in "killing 22 people, including 9 children", 9 is a part of 22; in "12 died and 5 were hurt" the 5 are people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from claimdiff.quantities.figures import Figure
from claimdiff.quantities.things import Thing
from claimdiff.quantities.word_forms import event_nouns
from claimdiff.quantities.words import Words

#: words that open a part of the sum before them, and how far behind them the part may stand, in words
_OPENERS = frozenset(("including", "includes", "included", "among", "whom", "amongst"))
_REACH = 9
#: words between "of which" and the part
_LINK_REACH = 4
#: what happens to people, so that a count without a noun is one of people
_OF_PEOPLE = frozenset(
    "kill die dead death wound injure hurt arrest detain missing displace hospitalize hospitalise kidnap "
    "abduct execute drown rescue evacuate "
    "infect flee survive jail charge convict toll fatality casualty injury trap strand homeless unharmed alive "
    "vaccinate murder shoot free".split()
)


class Reading(NamedTuple):
    """A figure and the thing it counts."""

    figure: Figure
    thing: Thing


def find_part(words: Words, figure: Figure, before: Sequence[Reading]) -> Figure | None:
    """The earlier figure of the sentence that this one is a part of, or None."""
    sums = [
        r.figure for r in before if r.figure.kind == "count" and r.figure.unit is None and r.figure.written != "zero"
    ]
    if not sums or figure.kind not in ("count", "percent", "ratio"):
        return None
    whole = sums[-1]
    opened = [at for at in range(max(whole.after, figure.first - _REACH), figure.first) if words.at(at) in _OPENERS]
    if opened and not any(words.at(at) in (".", ";") for at in range(opened[-1], figure.first)):
        return (
            _first_of_list(words, sums, opened[-1]) if _fits(figure, _first_of_list(words, sums, opened[-1])) else None
        )
    if words.at(figure.after) == "of" and words.at(figure.after + 1) in ("them", "whom", "those", "which"):
        return whole if _fits(figure, whole) else None
    linked = range(max(whole.after, figure.first - _LINK_REACH), figure.first)
    if any(words.at(at) == "of" and words.at(at + 1) in ("which", "whom", "these", "them") for at in linked):
        return whole if _fits(figure, whole) else None
    return None


def find_next_part(words: Words, reading: Reading, parts: Sequence[tuple[Reading, Figure | None]]) -> Figure | None:
    """The sum that a list of its parts goes on about: "of which 30 were in Marvik, 12 in Orlen and 5 elsewhere"."""
    figure, thing = reading
    whole = parts[-1][1] if parts else None
    if whole is None or figure.kind != "count" or figure.unit is not None or thing.counted or figure.written == "zero":
        return None
    if thing.predicate not in ("", "be", "have", "include", parts[-1][0].thing.predicate):
        return None
    between = words.lower[parts[-1][0].figure.after : figure.first]
    if len(between) > _REACH or not {",", "and"} & {*between} or {".", ";", ":"} & {*between}:
        return None
    told = sum(r.figure.value or 0.0 for r, of in parts if of is whole) + (figure.value or 0.0)
    return whole if whole.value is None or told <= whole.value or figure.modifier != "=" else None


def _first_of_list(words: Words, sums: Sequence[Figure], opener: int) -> Figure:
    """The sum before the opening word, not the part before this one: "22, including 9 children and 3 women"."""
    earlier = [f for f in sums if f.after <= opener]
    return earlier[-1] if earlier else sums[-1]


def _fits(part: Figure, whole: Figure) -> bool:
    top = whole.bounds.high if whole.bounds.high is not None else None
    return part.unit is not None or top is None or (part.value or part.bounds.low or 0.0) <= top


def inherit(reading: Reading, whole: Figure | None, before: Sequence[Reading]) -> Reading:
    """ "killing 22, including 9 children": what happens to the whole happens to its part."""
    figure, thing = reading
    if whole is None or thing.predicate in _OF_PEOPLE:
        return reading
    source = next((r.thing for r in before if r.figure is whole), None)
    if source is None or not source.predicate:
        return reading
    return Reading(figure, replace(thing, predicate=source.predicate, verb=source.verb))


def understood_head(reading: Reading, before: Sequence[Reading]) -> str:
    """The noun that a count without one means: an earlier count's, or "person" where what happens befalls people."""
    figure, thing = reading
    if figure.kind != "count" or figure.unit is not None:
        return ""
    if thing.head and thing.head not in ("other", "life") and thing.head not in event_nouns():
        return thing.head
    person = thing.predicate in _OF_PEOPLE
    for earlier in reversed(before):
        if (
            earlier.figure.kind == "count"
            and earlier.thing.head not in ("", "other")
            and (thing.back or not person or earlier.thing.predicate in _OF_PEOPLE)
        ):
            return earlier.thing.head
    return "person" if person else thing.head
