"""Evidence that two dates are of one happening: what is dated, by which word, and whether the days can be one.

Example:
    "the ferry sank on Monday" and "Tuesday's sinking of the ferry" are of one; "the mayor said on Monday" of none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from claimdiff.clusters.compare.likeness import alike, deed_types
from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.words import names, stem, telling_stems
from claimdiff.lexicons.events import may_be_one
from claimdiff.lexicons.occurrences import verb_of
from claimdiff.lexicons.statements import word_set
from claimdiff.model import ClaimDate, DateClaim, Evidence

#: two days given for one beginning or end ("truce begin") may differ by so many days, and need less else in common
START_DAYS = 3
#: so many telling words of one wording, and dates as far apart as a report may be wrong
SPECIFIC, MOST_DAYS = 3, 92
#: what happens to one person or thing but once
_ONCE = frozenset("bear birth die death release premiere debut found establish publish marry wed bury open".split())


def forbid_dates(left: DateClaim, right: DateClaim, *, brief: bool = False) -> Veto | None:
    """The day of a statement against the day of an event; an hour against a day; two happenings of two days.

    Two ``brief`` texts tell one thing: between those, what happens but once may be dated years apart.
    """
    said = [is_statement(c) for c in (left, right)]
    if said[0] != said[1]:
        return Veto("what", "the day of a statement against the day of an event")
    both = f"{left.what} and {right.what}"
    if all(said) and not _may_be_one_speaker(left, right):
        return Veto("what", both)
    if _has_hour(left.date) != _has_hour(right.date):
        return Veto("precision", "an hour against a day")
    once = brief and {left.word, right.word} <= _ONCE
    if clash(left, right) and not date_one_start(left, right) and not _one_happening(left, right, ever=once):
        return Veto("what", both)
    if {left.word, right.word} & word_set("dated-state") and not (_one_word(left, right) or _one_kind(left, right)):
        return Veto("what", both)
    return None


def _one_happening(left: DateClaim, right: DateClaim, *, ever: bool = False) -> bool:
    """Whether two dates that exclude each other are still of one happening: one word, and nothing told of one alone.

    Example:
        "ferry sink" and "empty ferry sink" are one; "storm hit Lund" and "storm hit Tarnby" are two.
    """
    if not _one_word(left, right) or (not ever and _days_between(left, right) > MOST_DAYS):
        return False
    named = _kin(left.word) | _kin(right.word)
    mine, other = (frozenset(telling_stems(c.what)) - named for c in (left, right))
    return mine <= other or other <= mine


def _days_between(left: DateClaim, right: DateClaim) -> int:
    a, b = left.date.days, right.date.days
    return (max(a[0], b[0]) - min(a[1], b[1])).days if a and b else 0


def is_statement(claim: DateClaim) -> bool:
    """Whether what is dated is that somebody said something."""
    return claim.word in word_set("dated-speech")


def _may_be_one_speaker(left: DateClaim, right: DateClaim) -> bool:
    a, b = (names(f"x {c.what}") for c in (left, right))
    return not a or not b or bool(a & b)


def _has_hour(when: ClaimDate) -> bool:
    return when.time_of_day is not None and any(c.isdigit() for c in when.time_of_day)


@cache
def _kin(word: str) -> frozenset[str]:
    """A word with the verb that tells the same, stemmed: "sinking" -> "sink"."""
    return frozenset(stem(w) for w in (word, verb_of(word)) if w)


def _one_word(left: DateClaim, right: DateClaim) -> bool:
    """Whether two happenings are named by one word, or by words of one kind of event."""
    if _kin(left.word) & _kin(right.word):
        return True
    mine, other = deed_types(left.word), deed_types(right.word)
    return any(may_be_one(a, b) for a in mine for b in other)


def _one_kind(left: DateClaim, right: DateClaim) -> bool:
    """Whether the words of both name one kind of event: "killed in the strike" and "the strike was carried out"."""
    mine, other = deed_types(left.what), deed_types(right.what)
    return any(may_be_one(a, b) for a in mine for b in other)


def clash(left: DateClaim, right: DateClaim) -> bool:
    """Whether the days of two dates exclude each other."""
    a, b = left.date.days, right.date.days
    return a is not None and b is not None and not meet(a, b)


def date_one_start(left: DateClaim, right: DateClaim) -> bool:
    """Whether two claims date one beginning or end: of the day's event, or of a thing told in the same words."""
    if left.what != right.what or " " not in left.what or not (left.frame and right.frame):
        return False
    if len(telling_stems(left.what)) >= SPECIFIC and left.what.rsplit(" ", 1)[-1] in ("begin", "end"):
        return _days_between(left, right) <= MOST_DAYS
    days = (left.date.start, right.date.start)
    if not (left.frame.role == right.frame.role == "main" and deed_types(left.what)) or None in days:
        return False
    return _days_between(left, right) <= START_DAYS


def compare_dates(left: DateClaim, right: DateClaim) -> Iterator[Evidence]:
    """What is dated in both, and the days."""
    yield Evidence(
        feature="what_wording", score=round(alike(left.what, right.what), 3), detail=f"{left.what} and {right.what}"
    )
    types = (deed_types(left.what), deed_types(right.what))
    if types[0] and types[1]:
        same = any(may_be_one(a, b) for a in types[0] for b in types[1])
        yield Evidence(
            feature="what_type_same" if same else "what_type_differs", score=1.0, detail=f"{left.what} and {right.what}"
        )
    if left.word and right.word:
        yield Evidence(
            feature="word_same" if _one_word(left, right) or _one_kind(left, right) else "word_differs",
            score=1.0,
            detail=f"{left.word} and {right.word}",
        )
    yield from _of_days(left.date, right.date)


def _of_days(left: ClaimDate, right: ClaimDate) -> Iterator[Evidence]:
    if left.days is None or right.days is None:
        return
    both = f"{left.text} and {right.text}"
    if meet(left.days, right.days):
        yield Evidence(feature="day_meets", score=1.0, detail=both)
    else:
        gap = max(left.days[0], right.days[0]) - min(left.days[1], right.days[1])
        yield Evidence(feature="day_gap", score=round(min(1.0, gap.days / 30), 3), detail=both)


def meet(left: tuple[date, date], right: tuple[date, date]) -> bool:
    """Whether two stretches of days share one."""
    return left[0] <= right[1] and right[0] <= left[1]
