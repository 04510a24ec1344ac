"""Evidence from the event: the day's event or an older one, its date, its kind, its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.view import FigureView
from claimdiff.lexicons.events import may_be_one
from claimdiff.lexicons.measures import grows
from claimdiff.model import Claim, EventMention, Evidence

#: two tellings of one event's day may differ by a time zone or a night
SLACK = timedelta(days=1)
#: feature per pair of roles
_ROLES = {
    frozenset({"main"}): "role_main",
    frozenset({"other"}): "role_other",
    frozenset({"background"}): "role_background",
    frozenset({"general"}): "role_background",
    frozenset({"main", "other"}): "role_main_other",
    frozenset({"main", "background"}): "role_main_background",
    frozenset({"other", "background"}): "role_other_background",
    frozenset({"main", "general"}): "role_main_background",
    frozenset({"other", "general"}): "role_other_background",
    frozenset({"background", "general"}): "role_background",
}


def forbid_event(left: Claim, right: Claim) -> Veto | None:
    """Two events whose dates exclude each other; the day's event against one told as background with a far date."""
    a, b = left.frame, right.frame
    if a is None or b is None or a.role == b.role == "main":  # what the day's event is, the stories tell
        return None
    if _dates_clash(a, b):
        return Veto("event", f"{_when(a)} against {_when(b)}")
    return None


def forbid_period(left: FigureView, right: FigureView) -> Veto | None:
    """Two figures told as the state of two days: "as of 9 April" and "as of 10 April".

    Of articles printed on different days the later one replaces the earlier, which the stage on conflicts tells.
    """
    a, b = left.claim.as_of, right.claim.as_of
    if a is None or b is None or a.days is None or b.days is None:
        return None
    if left.printed and right.printed and left.printed != right.printed and grows(left.measure):
        return None
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return Veto("period", f"{a.text} against {b.text}")
    return None


def _dates_clash(a: EventMention, b: EventMention) -> bool:
    if not (a.start and a.end and b.start and b.end):
        return False
    return a.start > b.end + SLACK or b.start > a.end + SLACK


def _days_apart(a: EventMention, b: EventMention) -> bool:
    return bool(a.start and a.end and b.start and b.end and (a.start > b.end or b.start > a.end))


def _when(mention: EventMention) -> str:
    return f"{mention.start}" if mention.start == mention.end else f"{mention.start} to {mention.end}"


def compare_event(left: Claim, right: Claim) -> Iterator[Evidence]:
    """The roles of the two events in their articles, their days, their kinds."""
    a, b = left.frame, right.frame
    if a is None or b is None:
        return
    yield Evidence(feature=_ROLES[frozenset((a.role, b.role))], score=1.0, detail=f"told as {a.role} and as {b.role}")
    if a.start and b.start:
        which = "main_day" if a.role == b.role == "main" else "day"
        yield Evidence(
            feature=f"{which}_differs" if _days_apart(a, b) else f"{which}_same",
            score=1.0,
            detail=f"{_when(a)} and {_when(b)}",
        )
    if a.type and a.type == b.type:
        yield Evidence(feature="type_same", score=1.0, detail=f"both of a {a.type}")
    elif not may_be_one(a.type, b.type):
        yield Evidence(feature="type_differs", score=1.0, detail=f"{a.type} against {b.type}")
