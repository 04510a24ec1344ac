"""The lines that open the entries of a live blog -> when each was printed, and where the stamp ends.

Example:
    >>> read_stamp("10:42 am ET: Toll rises")
    Stamp(end=11, minute=642, day=None, is_sure=True)
    >>> read_stamp("10:42 on Monday the mill burnt down.") is None
    True
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from claimdiff.lexicons import read_words

#: code points that a stamp may take
_REACH = 80
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LEAD = r"(?:(?:(?:first|last) )?(?:updated|posted|published|filed|added)(?: at| on)?:? )?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?"
_DATE = rf"(?:(?P<d%s>\d{{1,2}}) (?P<m%s>{_MONTH})|(?P<n%s>{_MONTH}) (?P<e%s>\d{{1,2}}))(?:,? \d{{4}})?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)"
_HALF = r" ?(?P<half%s>[ap])\.?m\b\.?"
_CLOCK = rf"(?:(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d)?(?:{_HALF % 1})?|(?P<hour2>\d{{1,2}}){_HALF % 2})"
#: what may stand between a stamp and its entry's words, besides the end of the line
_PART = re.compile(r"\s{0,4}(?:--|[-–—:|•])\s+|\s{0,4}$")
STAMP_ENDS = " \t-–—:|•"
_MINUTES = 24 * 60
#: a clock that falls by more tells a new day, one that falls by less an entry out of order
_SLACK = 6 * 60
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Stamp:
    """When an entry was printed, and where in its line the stamp ends.

    ``day`` counts 31 days to a month, None where no date stands there. ``is_sure``: a zone, a date or a word such as
    "updated" tells it from a time that opens a sentence.
    """

    end: int
    minute: int
    day: int | None = None
    is_sure: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    zones = "|".join(sorted((re.escape(z) for z in read_words("clock_zones.txt")), key=lambda z: (-len(z), z)))
    before = rf"(?:{_WEEKDAY},? )?(?:{_DATE % (1, 1, 1, 1)},?(?: at)? (?:[-–|] )?)?"
    behind = rf"(?:,? (?:on )?(?:{_WEEKDAY},? )?{_DATE % (2, 2, 2, 2)})?"
    also = rf"(?:[ /|]{{1,3}}\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\b\.?)? ?(?:{zones})(?![A-Za-z]))?"  # "11.20 GMT 06.20 ET"
    zone = rf"(?: ?\(?(?P<zone>{zones})(?![A-Za-z])(?:[+-]\d{{1,2}})?\)?{also})?"
    return re.compile(rf"[\[(]?(?P<lead>{_LEAD}){before}{_CLOCK}{zone}{behind}[\])]?", re.IGNORECASE)


def read_stamp(line: str) -> Stamp | None:
    """The stamp that opens a line, alone in it or before the entry's title or words; None where there is none.

    Source:
        Ours. A bare clock needs the line's end, a colon or a dash behind it; one with a zone, a date or "updated" may
        have a capital behind it. Gets wrong: the timeline of a day, whose clocks tell when things happened.
    """
    head = line[:_REACH]
    if not any(c.isdigit() for c in head[:40]):
        return None
    match = _pattern().match(head)
    if match is None:
        return None
    found = match.groupdict()
    minute = _minute(found)
    if minute is None:
        return None
    day = _day(found)
    is_sure = bool(found["zone"] or found["lead"] or day is not None)
    part = _PART.match(line, match.end())
    if part is not None:
        return Stamp(match.end(), minute, day, is_sure)
    opens = re.match(r"\s{1,4}[A-Z“\"‘]", line[match.end() : match.end() + 6])
    return Stamp(match.end(), minute, day, True) if is_sure and opens else None


def _minute(found: dict[str, str | None]) -> int | None:
    hour, half = int(found["hour"] or found["hour2"] or 0), (found["half1"] or found["half2"] or "").lower()
    minute = int(found["minute"] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _day(found: dict[str, str | None]) -> int | None:
    number = next((found[k] for k in ("d1", "e1", "d2", "e2") if found[k]), None)
    month = next((found[k] for k in ("m1", "n1", "m2", "n2") if found[k]), None)
    return _MONTHS.index(month[:3].lower()) * _MOST_DAYS + int(number) if number and month else None


@lru_cache(maxsize=64)
def _entries(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where a text's stamped entries start, and the minute of each on one scale through its days."""
    found = list(_stamps(text))
    if len(found) < 2:
        return (), ()
    stamps = [stamp for _, stamp in found]
    if all(s.day is not None for s in stamps):
        minutes = [(s.day or 0) * _MINUTES + s.minute for s in stamps]
    else:
        minutes = _through_midnight([s.minute for s in stamps])
    return tuple(start for start, _ in found), tuple(minutes)


def _stamps(text: str) -> Iterator[tuple[int, Stamp]]:
    at = 0
    for line in text.splitlines(keepends=True):
        start = at + len(line) - len(line.lstrip())
        stamp = read_stamp(line.strip()) if line[:1].strip() or start - at < _REACH else None
        if stamp is not None:
            yield start, stamp
        at += len(line)


def _through_midnight(minutes: Sequence[int]) -> list[int]:
    """Clocks in the order of the text -> minutes on one scale, whichever end of a live blog is the newest.

    Example:
        >>> _through_midnight([1430, 10, 25])
        [1430, 1450, 1465]
        >>> _through_midnight([25, 10, 1430])
        [25, 10, -10]
    """
    steps = [b - a for a, b in pairwise(minutes) if abs(b - a) <= _SLACK]
    rises, falls = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    days, found = 0, list(minutes[:1])
    for a, b in pairwise(minutes):
        if rises >= falls and a - b > _SLACK:
            days += 1
        elif rises < falls and b - a > _SLACK:
            days -= 1
        found.append(b + days * _MINUTES)
    return found


def entry_minute(text: str, at: int) -> int | None:
    r"""When the live blog's entry that holds a place in a text was printed, in minutes on a scale of that text.

    None before the first stamp, and in a text that has fewer than two.

    Example:
        >>> text = "10:45 GMT\nNine died.\n11:20 GMT\nTen died."
        >>> entry_minute(text, text.index("Nine")), entry_minute(text, text.index("Ten"))
        (645, 680)
    """
    starts, minutes = _entries(text)
    number = bisect_right(starts, at) - 1
    return minutes[number] if number >= 0 else None
