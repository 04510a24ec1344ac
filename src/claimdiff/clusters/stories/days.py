"""The days that a text names, resolved against the day it was printed; the earlier in the text, the more they weigh.

"... early Sunday. The toll of the Dec. 3 crash ..." printed on Monday 2018-12-10 -> 2018-12-09 (1.0), 2018-12-03 (0.8)

Source:
    Ours. Weekdays go back to the nearest such day, the day of print included ("Monday" in Monday's paper is that day).
    Gets wrong: weekdays of coming hearings, unless a word like "next" or "scheduled" stands near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from claimdiff.lexicons import read_rows

_WEEKDAYS = {name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:,? (?P<y>(?:19|20)\d\d)\b)?"
#: code points before a day in which a word tells whose day it is
_REACH = 24
#: what a word of the event and a word of its aftermath, beside a day, make of the day's weight
EVENT, AFTERMATH = 2.0, 0.4
#: a day first named this many code points into the text weighs half as much as one at its start
HALF = 900
#: a weekday six days back is rather tomorrow's: the page was updated after its first print
UPDATED = 6


@cache
def _day() -> re.Pattern[str]:
    first, second = (_MONTH.replace("(", f"(?P<m{n}>", 1) for n in "12")
    return re.compile(
        rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
        rf"|\b{first} (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR.replace('<y>', '<y1>')}"
        rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{second}\b{_YEAR.replace('<y>', '<y2>')}"
        r"|\b(?P<week>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
        r"|\b(?P<relative>yesterday|today|tonight|overnight|last night|this morning)\b",
        re.IGNORECASE,
    )


@cache
def _words(kind: str, tail: str = "") -> re.Pattern[str]:
    """The words of one kind, ``tail`` after them."""
    words = "|".join(re.escape(row[0]) for row in read_rows("story_day_words.tsv") if row[1] == kind)
    return re.compile(rf"\b(?:{words})\b{tail}", re.IGNORECASE)


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _before(day: date, days: int) -> date | None:
    ordinal = day.toordinal() - days
    return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else None


def _nearest_year(month: int, day: int, printed: date) -> date | None:
    """The day's last coming round, not later than a fortnight after print."""
    found = _day_of(printed.year, month, day)
    if found and (found - printed).days > 14:
        return _day_of(printed.year - 1, month, day)
    return found


def _calendar_day(match: re.Match[str], printed: date | None) -> date | None:
    for m, d, y in (("m1", "d1", "y1"), ("m2", "d2", "y2")):
        if match[m]:
            month, day = _month(match[m]), int(match[d])
            if match[y]:
                return _day_of(int(match[y]), month, day)
            return _nearest_year(month, day, printed) if printed else None
    return None


def _resolve(match: re.Match[str], printed: date | None, text: str) -> date | None:
    if match["iso"]:
        return _day_of(*(int(x) for x in match["iso"].split("-")))
    if match["m1"] or match["m2"]:
        return _calendar_day(match, printed)
    if printed is None:
        return None
    if match["week"]:
        back = (printed.weekday() - _WEEKDAYS[match["week"].lower() + "day"]) % 7
        if re.search(r"\blast\s$", text[max(0, match.start() - 5) : match.start()]) and back == 0:
            back = 7
        return _before(printed, -1 if back == UPDATED else back)
    return _before(printed, int(match["relative"].lower() in ("yesterday", "last night")))


def _kind_weight(text: str, start: int, end: int) -> float:
    """How likely the day at ``text[start:end]`` is the event's own, by the words beside it in its sentence."""
    before = re.split(r"[.;\n]", text[max(0, start - 2 * _REACH) : start])[-1]
    after = re.split(r"[.;\n]", text[end : end + _REACH])[0]
    near = f"{before} {after}"
    return (EVENT if _words("event").search(near) else 1.0) * (AFTERMATH if _words("aftermath").search(near) else 1.0)


def _find(text: str, printed: date | None) -> Iterator[tuple[date, float]]:
    for match in _day().finditer(text):
        before = text[max(0, match.start() - _REACH - 12) : match.start()]
        if _words("coming", r"\s[^.]{0,20}$").search(before) or _words("print", r"[^.\n]{0,24}$").search(before):
            continue
        day = _resolve(match, printed, text)
        if day and (printed is None or (day - printed).days <= 1):
            yield day, HALF / (HALF + match.start()) * _kind_weight(text, match.start(), match.end())


def read_days(text: str, printed: date | None) -> Mapping[date, float]:
    """Day -> weight in (0, 1]: the more, the earlier and the closer to words of the event; the heaviest day 1."""
    weights: dict[date, float] = {}
    for day, weight in _find(text, printed):
        weights[day] = weights.get(day, 0.0) + weight
    heaviest = max(weights.values(), default=1.0)
    return {day: weight / heaviest for day, weight in weights.items()}
