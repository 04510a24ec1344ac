"""The happenings that claims are about."""

from __future__ import annotations

from datetime import date
from typing import Literal

from claimdiff.model.span import Mention, Span, Value
from claimdiff.model.times import Precision

#: main: the event the document reports; other: another event of the day; background: an older or wider one, or an
#: aggregate ("so far this year"); general: no event at all (populations, prices, distances)
EventRole = Literal["main", "other", "background", "general"]


class EventMention(Value):
    """One event as one document tells it, and the stretch of text (``scope``) whose claims are about it.

    ``type`` is an entry of the event lexicon ("strike", "shooting", "truce" ...) or "". ``places``, ``names`` are as
    written, most
    specific first. ``start`` and ``end`` bound the day it happened; both None where unknown.
    """

    id: str
    role: EventRole
    type: str = ""
    trigger: Mention | None = None
    scope: Span
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"


class EventDate(Value):
    """The first and the last day an event may have happened on."""

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"


class Event(Value):
    """One event as the report tells it: the mentions of several documents, joined."""

    id: str
    type: str
    label: str
    location: str | None = None
    date: EventDate = EventDate()
    documents: tuple[str, ...] = ()
