"""Stretches of days: months, weeks, seasons, years, their edges, a day's neighbours. Pure calendar, no text."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from claimdiff.lexicons import read_rows

Days = tuple[date, date]
#: months of a year's edges: "late 2014" is its last quarter, "mid-2014" its middle four months
_YEAR_EDGES = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "end": (10, 12)}
_MONTH_EDGES = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_WEEK_EDGES = {"early": (0, 2), "mid": (2, 4), "late": (3, 6), "end": (3, 6)}


def shift(day: date, days: int) -> date:
    """The day so many days later, kept inside the calendar."""
    return date.fromordinal(max(1, min(date.max.toordinal(), day.toordinal() + days)))


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def move_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later; years stay between 1 and 9999."""
    at = year * 12 + month - 1 + by
    return max(1, min(9999, at // 12)), at % 12 + 1


def year_days(year: int, years: int = 1) -> Days:
    """First and last day of a year, or of some years from it on."""
    year = max(1, min(9999, year))
    return date(year, 1, 1), date(min(9999, year + years - 1), 12, 31)


def week_days(day: date) -> Days:
    """Monday and Sunday of the week of ``day``."""
    monday = shift(day, -day.weekday())
    return monday, shift(monday, 6)


def weekend_days(day: date) -> Days:
    """The weekend that ``day`` lies in, else the last one."""
    saturday = shift(day, -((day.weekday() - 5) % 7))
    return saturday, shift(saturday, 1)


def season_days(year: int, first_month: int) -> Days:
    """Three months from ``first_month`` on, as the northern hemisphere counts seasons; winter ends in the next year."""
    return date(year, first_month, 1), month_days(*move_month(year, first_month, 2))[1]


def unit_days(day: date, unit: str, by: int = 0) -> Days:
    """The week, month, quarter, year, decade or century of ``day``, or the one ``by`` later (earlier, if negative).

    Example:
        >>> unit_days(date(2016, 9, 18), "month", -1)
        (datetime.date(2016, 8, 1), datetime.date(2016, 8, 31))
    """
    if unit in ("week", "fortnight"):
        return week_days(shift(day, 7 * by))
    if unit == "weekend":
        saturday, sunday = weekend_days(day)
        return shift(saturday, 7 * by), shift(sunday, 7 * by)
    if unit == "month":
        return month_days(*move_month(day.year, day.month, by))
    if unit == "quarter":
        first = move_month(day.year, (day.month - 1) // 3 * 3 + 1, 3 * by)
        return date(*first, 1), month_days(*move_month(*first, 2))[1]
    if unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        return year_days(day.year // size * size + by * size, size)
    return shift(day, by), shift(day, by)


def edge_days(days: Days, edge: str) -> Days:
    """The early, middle or late part of a stretch of days: "late 2014" is October to December."""
    start, end = days
    length = (end - start).days
    if length == 6 and edge in _WEEK_EDGES:
        first, last = _WEEK_EDGES[edge]
        return shift(start, first), shift(start, last)
    if 27 <= length <= 30 and edge in _MONTH_EDGES:
        first, last = _MONTH_EDGES[edge]
        return start.replace(day=first), start.replace(day=min(last, end.day))
    if 364 <= length <= 365 and edge in _YEAR_EDGES:
        first, last = _YEAR_EDGES[edge]
        return date(start.year, first, 1), month_days(start.year, last)[1]
    third = length // 3
    if third < 1 or edge not in _YEAR_EDGES:
        return days
    parts = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, length), "end": (2 * third, length)}
    return start + timedelta(days=parts[edge][0]), start + timedelta(days=parts[edge][1])


def nearest_weekday(day: date, weekday: int, *, forward: bool) -> date:
    """The nearest such weekday from ``day`` on, or back to it; ``day`` itself counts."""
    gap = (weekday - day.weekday()) % 7 if forward else -((day.weekday() - weekday) % 7)
    return shift(day, gap)


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    first, last = month_days(year, month)
    if which < 0:
        return nearest_weekday(last, weekday, forward=False)
    return shift(nearest_weekday(first, weekday, forward=True), 7 * (which - 1))


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday of ``lexicons/holidays.txt`` in a year, or None for a name that is not in it.

    Example:
        >>> holiday("thanksgiving", 2016)
        datetime.date(2016, 11, 24)
    """
    rule = next((row[1] for row in read_rows("holidays.txt") if row[0] == name), None)
    if rule is None or not 1 <= year <= 9999:
        return None
    base, plus, moved = rule.partition("+")
    if base == "easter":
        return shift(_easter(year), int(moved))
    if base.startswith("easter"):
        return shift(_easter(year), int(base.removeprefix("easter")))
    month, weekday, *which = base.split("-", 2)
    found = (
        _weekday_of_month(year, int(month), int(weekday), int(which[0]))
        if which
        else date(year, int(month), int(weekday))
    )
    return shift(found, int(moved)) if plus else found
