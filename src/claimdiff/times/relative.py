"""Words that count from another day -> days: weekdays, "this week", "two days ago", "the day before", clock times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from claimdiff.model import Precision
from claimdiff.times.days import nearest_weekday, shift, unit_days, weekend_days
from claimdiff.times.grammar import Phrase
from claimdiff.times.moment import NO_ANCHOR, UNPRINTED, Moment, Setting, edged, on, unresolved
from claimdiff.times.words import Word

#: "last Thursday" said the day after a Thursday is the one of the week before
_YESTERDAY = 1  # day
SUNDAY = 6
#: words that count from a day that the text names, not from the day of print
_FROM_TEXT = frozenset({"previous", "following", "same"})


def clock(phrase: Phrase, setting: Setting) -> Moment:
    """Read "10:07 p.m.", "0700 GMT", "midnight"."""
    word, marker = phrase.words[0], phrase.one("m")
    digits = word.value if word.cls in "4yK" else word.text.replace(".", ":")
    hours, _, minutes = (digits[:2] + ":" + digits[2:] if ":" not in digits and len(digits) == 4 else digits).partition(
        ":"
    )
    hour = int(hours) % (12 if marker else 24) + (12 if marker and marker.text[0] in "pP" else 0)
    time = f"{hour:02d}:{(minutes or '00')[:2]}"
    start, end = (
        (setting.anchor, setting.anchor)
        if setting.anchor
        else (shift(setting.day, -1), setting.day)
        if setting.day
        else (None, None)
    )
    return Moment(start, end, "minute", "date", time, None if start else UNPRINTED)


def _amount(words: tuple[Word, ...]) -> float | None:
    """How many: "two", "a", "several"; None where a word leaves it open ("many")."""
    sizes = [w.number for w in words if w.cls in "ndNaq" and w.number > 0]
    vague = any(w.cls == "q" for w in words)
    if not sizes:
        return None
    exact = [w.number for w in words if w.cls in "ndN"]
    return max(exact) if exact else max(sizes) if vague else sizes[0]


def _shifted(base: date, unit: str, by: float) -> Moment:
    """So many units from ``base``, as exact as such words are: to the day, for weeks a day around, else the unit."""
    if unit in ("second", "minute", "hour"):
        reach = int(abs(by) * {"second": 1, "minute": 60, "hour": 3600}[unit] // 86400) + 1
        return on((shift(base, -reach), base) if by < 0 else (base, shift(base, reach)), "hour")
    if unit in ("day", "night"):
        day = shift(base, round(by))
        return on((day, day))
    if unit in ("week", "fortnight"):
        day = shift(base, round(by * (7 if unit == "week" else 14)))
        return on((shift(day, -1), shift(day, 1)), "week")
    return on(unit_days(base, unit, round(by)), {"month": "month", "year": "year"}.get(unit, "decade"))  # type: ignore[arg-type]


def _open_past(unit: str, base: date) -> Moment:
    """Read "weeks ago", "days ago": some time before."""
    longest = {"day": 7, "week": 31, "month": 365}.get(unit)
    if longest is None:
        return unresolved("unknown", "the words do not say how long ago")
    return on((shift(base, -longest), base), "unknown")


def ago(phrase: Phrase, setting: Setting) -> Moment:
    """Read "two weeks ago", "a year ago", "hours ago"."""
    unit = phrase.all("U")[-1].value
    if setting.day is None:
        return unresolved("unknown")
    amount = _amount(phrase.words)
    if unit in ("second", "minute", "hour"):
        return _shifted(setting.day, unit, -(amount or 12))
    if amount is None:
        return _open_past(unit, setting.day)
    vague = phrase.one("q")
    if vague or amount > 400:
        return replace(_shifted(setting.day, unit, -amount), precision="unknown")
    return _shifted(setting.day, unit, -amount)


def later(phrase: Phrase, setting: Setting) -> Moment:
    """Read "two days earlier", "a week later"."""
    unit, word = phrase.all("U")[-1].value, phrase.words[-1]
    amount = _amount(phrase.words)
    base = setting.anchor
    if base is None or amount is None or phrase.one("q"):
        return unresolved("unknown", NO_ANCHOR)
    return _shifted(base, unit, -amount if word.value in ("before", "earlier") else amount)


def day_before(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the day before", "the week after"."""
    unit, word = phrase.all("U")[0].value, phrase.words[-1]
    by = -1 if word.value == "before" else 1
    if setting.anchor:
        return on(
            unit_days(setting.anchor, unit, by), "day" if unit == "day" else "week" if unit == "week" else "unknown"
        )
    if setting.day and unit == "day" and by < 0:
        return on((shift(setting.day, -2), shift(setting.day, -1)))
    return unresolved("day", NO_ANCHOR)


def day_before_yesterday(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the day before yesterday", "the day after tomorrow"."""
    if setting.day is None:
        return unresolved("day")
    day = shift(setting.day, -2 if phrase.words[2].value == "before" else 2)
    return on((day, day))


def back(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the past two weeks", "the next five days"."""
    unit, amount, which = phrase.all("U")[-1].value, _amount(phrase.words[1:]), phrase.one("lx")
    base = setting.day
    if base is None or amount is None or which is None:
        return unresolved("unknown", UNPRINTED if base is None else NO_ANCHOR)
    far = _shifted(base, unit, amount if which.cls == "x" else -amount)
    if far.start is None or far.end is None:
        return far
    return on((base, far.end) if which.cls == "x" else (far.start, base), far.precision, "period")


_UNIT_PRECISION: Mapping[str, Precision] = MappingProxyType(
    {
        "day": "day",
        "night": "day",
        "week": "week",
        "weekend": "day",
        "month": "month",
        "quarter": "season",
        "year": "year",
        "decade": "decade",
    }
)


def unit(phrase: Phrase, setting: Setting) -> Moment:
    """Read "this week", "earlier this month", "late last year", "the previous day"."""
    unit, which, edge = phrase.all("U")[-1].value, phrase.all("tlx")[-1], phrase.words[0]
    precision = _UNIT_PRECISION.get(unit, "unknown")
    from_text = which.value in ("previous", "same", "following") or (which.cls == "x" and unit == "day")
    base = setting.anchor if from_text else setting.day
    if base is None or unit not in _UNIT_PRECISION:
        return unresolved(precision, NO_ANCHOR if from_text else UNPRINTED)
    by = {"t": 0, "x": 1}.get(which.cls, 0 if which.value == "same" else -1)
    if unit == "weekend" and which.cls == "t" and setting.forward:
        by = 0 if base.weekday() >= 5 else 1
    if unit == "weekend" and which.cls == "l" and base.weekday() < 5:
        by = 0  # on a weekday the weekend just gone is the last one
    running = which.text.lower() == "past" or (which.value == "last" and edge.cls == "h")
    if running and unit not in ("weekend", "day", "night") and not phrase.one("eB"):
        return on((_shifted(base, unit, -1).start or base, base), precision, "period")  # "over the past year"
    start, end = unit_days(base, unit, by)
    if unit == "week" and which.value == "last":  # weeks begin on Sunday or on Monday: both readings of it
        start, end = shift(start, -1), shift(base, -1) if base.weekday() == SUNDAY else end
    if which.cls == "t" and edge.cls == "E":
        start, end = (start, base) if edge.value == "earlier" else (base, end)
    elif which.cls == "t" and not setting.forward and not phrase.one("eB"):
        end = min(end, base)
    return on(edged(phrase, (start, end)), precision, "period" if which.cls == "t" and edge.cls != "E" else "date")


def so_far(phrase: Phrase, setting: Setting) -> Moment:
    """Read "earlier in the day", "later in the week"."""
    unit, base = phrase.all("U")[-1].value, setting.anchor or setting.day
    if base is None or unit not in _UNIT_PRECISION:
        return unresolved("unknown")
    start, end = unit_days(base, unit)
    if unit == "day" and not setting.anchor:
        start = shift(start, -1)  # written late, printed the next morning
    return on((start, base) if phrase.words[0].value == "earlier" else (base, end), _UNIT_PRECISION[unit])


def weekday(phrase: Phrase, setting: Setting) -> Moment:
    """Read "on Monday", "early on Sunday morning", "last Thursday", "next Friday"."""
    word, which, base = phrase.need("W"), phrase.one("tlx"), setting.day
    if base is None:
        return unresolved("day")
    number, mark = int(word.value), which.cls if which else ""
    if which is not None and which.value in _FROM_TEXT:
        if phrase.one("h") and setting.anchor:  # "the following Monday"
            step = 1 if mark == "x" else -1
            day = nearest_weekday(shift(setting.anchor, step), number, forward=step > 0)
            return on((day, day))
        mark = ""  # "Following Monday's attack"
    day = nearest_weekday(base, number, forward=mark == "x" or (setting.forward is True and mark != "l"))
    if mark == "x" and (day - base).days < 1:
        day = shift(day, 7)
    if mark == "l" and (base - day).days <= _YESTERDAY:
        day = shift(day, -7)
    start = shift(day, -1) if phrase.words[0].cls == "O" else day
    return on((start, day))


def day(phrase: Phrase, setting: Setting) -> Moment:
    """Read "today", "yesterday evening", "tomorrow"."""
    word = phrase.need("R")
    if setting.day is None:
        return unresolved("day")
    day = shift(setting.day, int(word.value))
    return on((day, day))


def part(phrase: Phrase, setting: Setting) -> Moment:
    """Read "this morning", "last night", "overnight"."""
    if setting.day is None:
        return unresolved("day")
    if phrase.one("t"):
        return on((setting.day, setting.day))
    return on((shift(setting.day, -1), setting.day if phrase.one("O") else shift(setting.day, -1)))


def weekend(phrase: Phrase, setting: Setting) -> Moment:
    """Read "over the weekend"."""
    if setting.day is None:
        return unresolved("day")
    start, end = weekend_days(setting.day)
    if setting.forward and setting.day.weekday() < 5:
        start, end = shift(start, 7), shift(end, 7)
    return on((start, end))


def every(phrase: Phrase, setting: Setting) -> Moment:
    """Read "every Friday", "daily"."""
    return Moment(precision="unknown", kind="set")


def duration(phrase: Phrase, setting: Setting) -> Moment:
    """Read "for five days", "weeklong"."""
    return Moment(precision="unknown", kind="duration")
