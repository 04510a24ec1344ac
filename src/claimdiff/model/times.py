"""When: date and period mentions, resolved against the day a document was printed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from claimdiff.model.span import Span, Value

Bound = Literal["", "since", "until", "by", "before", "after"]
Precision = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "unknown"]
TimeKind = Literal["date", "period", "duration", "set"]


class TimeMention(Value):
    """One expression of time.

    ``start`` and ``end`` are the first and the last day it may mean, both None where it could not be resolved (then
    ``note``
    says why). ``kind``: a "date" lies somewhere in [start, end] ("on Monday", "in 2013"); a "period" fills it ("since
    2011",
    "this year"); a "duration" is an amount of time with no place in the calendar ("for five days"); a "set" recurs
    ("every Friday").
    ``time_of_day`` is "HH:MM" where the text gives one. ``bound`` is the word that makes it an end of something ("since
    Tuesday");
    ``named_start`` and ``named_end`` are then the days that its words themselves name (that Tuesday).
    """

    text: str
    span: Span
    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    kind: TimeKind = "date"
    time_of_day: str | None = None
    note: str | None = None
    bound: Bound = ""
    named_start: date | None = None
    named_end: date | None = None
