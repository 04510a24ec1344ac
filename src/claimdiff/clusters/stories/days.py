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

_WEEKDAYS = {name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_MONTHS = {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:,? (?P<y>(?:19|20)\d\d)\b)?"
_DAY = re.compile(
    rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    rf"|\b{_MONTH.replace('(', '(?P<m1>', 1)} (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR.replace('<y>', '<y1>')}"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH.replace('(', '(?P<m2>', 1)}\b{_YEAR.replace('<y>', '<y2>')}"
    r"|\b(?P<week>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?P<relative>yesterday|today|tonight|overnight|last night|this morning)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:next|coming|scheduled|until|will be|expected|by)\s[^.]{0,20}$")
_PRINTED = re.compile(r"\b(?:published|posted|updated|copyright|modified|created|on air)\b[^.\n]{0,24}$", re.IGNORECASE)
_REACH = 24
#: words beside a day that make it the day of the event, and words that make it the day somebody spoke or a court sat
_EVENT = re.compile(
    r"\b(?:early|late|night|morning|afternoon|evening|midnight|noon|[ap]\.?m|happened|occurred|took place|broke out"
    r"|killed|died|shot|struck|hit|crashed|sank|exploded|attacked|shooting|attack|crash|blast|explosion|strikes?|quake|earthquake|raid)\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"\b(?:said|says|told|announced|released|statement|reporters|arrested|arrest|charged|court|hearing|arraigned|sentenced|vigil"
    r"|funeral|identified|confirmed|news conference|denied|condemned)\b",
    re.IGNORECASE,
)
#: what the one and the other make of a day's weight
EVENT, AFTERMATH = 2.0, 0.4
#: a day first named this many code points into the text weighs half as much as one at its start
HALF = 900
#: a weekday six days back is rather tomorrow's: the page was updated after its first print
UPDATED = 6


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _before(day: date, days: int) -> date | None:
    return date.fromordinal(day.toordinal() - days) if day.toordinal() > days else None


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
    return (EVENT if _EVENT.search(near) else 1.0) * (AFTERMATH if _AFTERMATH.search(near) else 1.0)


def _find(text: str, printed: date | None) -> Iterator[tuple[date, float]]:
    for match in _DAY.finditer(text):
        before = text[max(0, match.start() - _REACH - 12) : match.start()]
        if _FUTURE.search(before) or _PRINTED.search(before):
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
