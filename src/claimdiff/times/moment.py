"""What a phrase is read against, and what it comes to mean: shared by all resolvers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claimdiff.model import Precision, TimeKind
from claimdiff.times.days import Days, edge_days
from claimdiff.times.grammar import Phrase

UNPRINTED = "the document's day of publication is not known"
NO_ANCHOR = "the words count from something that the text does not date"
AMBIGUOUS = "day and month could be either way round"


@dataclass(frozen=True)
class Setting:
    """What an expression is read against.

    ``forward``: whether its sentence looks ahead (True), back (False), or does not say (None). ``anchor``: the day
    named before it, from which "the day before" counts.
    """

    day: date | None = None
    forward: bool | None = None
    anchor: date | None = None


@dataclass(frozen=True)
class Moment:
    """What an expression means: first and last day it may be, how exact that is; ``note`` says why not."""

    start: date | None = None
    end: date | None = None
    precision: Precision = "day"
    kind: TimeKind = "date"
    time_of_day: str | None = None
    note: str | None = None


Resolver = Callable[[Phrase, Setting], Moment]


def on(days: Days, precision: Precision = "day", kind: TimeKind = "date") -> Moment:
    """A moment that lies in, or fills, some days."""
    return Moment(days[0], days[1], precision, kind)


def unresolved(precision: Precision, note: str = UNPRINTED) -> Moment:
    """A moment that could not be resolved, and why."""
    return Moment(precision=precision, note=note)


def edged(phrase: Phrase, days: Days) -> Days:
    """The part of some days that the phrase narrows them to: "late", "the end of"."""
    edge = phrase.one("eB")
    return edge_days(days, edge.value) if edge else days
