"""Evidence from the event: the day's event or an older one, its date, its kind, its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimdiff.clusters.comparison import Veto
from claimdiff.lexicons.events import may_be_one
from claimdiff.model import Claim, EventMention, Evidence

#: two tellings of one event's day may differ by a time zone or a night
SLACK = timedelta(days=1)


def forbid_event(left: Claim, right: Claim) -> Veto | None:
    """Two events whose dates exclude each other; the day's event against one told as background with a far date."""
    a, b = left.frame, right.frame
    if a is None or b is None or a.role == b.role == "main":  # what the day's event is, the stories tell
        return None
    if _dates_clash(a, b):
        return Veto("event", f"{_when(a)} against {_when(b)}")
    return None


def _dates_clash(a: EventMention, b: EventMention) -> bool:
    if not (a.start and a.end and b.start and b.end):
        return False
    return a.start > b.end + SLACK or b.start > a.end + SLACK


def _when(mention: EventMention) -> str:
    return f"{mention.start}" if mention.start == mention.end else f"{mention.start} to {mention.end}"


def compare_event(left: Claim, right: Claim) -> Iterator[Evidence]:
    """Both of the main event; one of the main and one of another; same date; kinds that exclude each other; shared place."""
    a, b = left.frame, right.frame
    if a is None or b is None:
        return
    if a.role == b.role:
        yield Evidence(feature="role_main" if a.role == "main" else "role_background", score=1.0, detail=f"both told as {a.role}")
    elif a.start and b.start:
        yield Evidence(feature="role_differs_dated", score=1.0, detail=f"{a.role} against {b.role}, of one time")
    else:
        yield Evidence(feature="role_differs", score=1.0, detail=f"{a.role} against {b.role}")
    if "main" not in (a.role, b.role) and a.start and b.start:
        yield Evidence(feature="date_same", score=1.0, detail=f"{_when(a)} and {_when(b)}")
    if not may_be_one(a.type, b.type):
        yield Evidence(feature="type_differs", score=1.0, detail=f"{a.type} against {b.type}")
