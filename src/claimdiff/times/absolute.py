"""Calendar dates -> days: a month and its day, a month, a season, a year, a decade, a holiday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimdiff.times.days import holiday as day_of_holiday
from claimdiff.times.days import month_days, season_days, shift, unit_days, week_days, year_days
from claimdiff.times.fallback import parse_date
from claimdiff.times.grammar import Phrase
from claimdiff.times.moment import AMBIGUOUS, NO_ANCHOR, UNPRINTED, Moment, Setting, edged, on, unresolved

#: a month and day without a year, in a sentence that looks neither way: so far ahead it is still the coming one
AHEAD = 45  # days
#: and a month without a year ("production in August"), whose last one is most of a year back
MONTHS_AHEAD = 90  # days


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def numeric(phrase: Phrase, setting: Setting) -> Moment:
    """Read "15.04.2017", "2017-04-15T17:35"."""
    stamp = phrase.need("I")
    found, sure = parse_date(stamp.text)
    return on((found, found)) if found and sure else unresolved("day", AMBIGUOUS)


def _year_of(phrase: Phrase) -> int | None:
    year = phrase.one("y")
    return int(year.value) if year else None


def _choose_year(setting: Setting, month: int, day: int | None) -> int | None:
    """The year of a month or a day given without one: the nearest past, or the nearest to come if that is meant."""
    base = setting.day
    if base is None:
        return None
    candidates = [y for y in (base.year - 1, base.year, base.year + 1) if day is None or _valid(y, month, day)]
    reach = 0 if setting.forward is False else AHEAD if day is not None else MONTHS_AHEAD
    if setting.forward:
        ahead = [y for y in candidates if (month_days(y, month)[1] if day is None else date(y, month, day)) >= base]
        return ahead[0] if ahead else None
    back = [
        y for y in candidates if (month_days(y, month)[0] if day is None else date(y, month, day)) <= shift(base, reach)
    ]
    return back[-1] if back else None


def month_day(phrase: Phrase, setting: Setting) -> Moment:
    """Read "Sept. 17, 2016", "the 4th of April", "20-21 February"."""
    month, numbers = phrase.need("M"), phrase.all("do")
    first, last = int(numbers[0].value), int(numbers[-1].value)
    in_month = int(month.value)
    year = _year_of(phrase) or _choose_year(setting, in_month, first)
    if year is None:
        return unresolved("day")
    start, end = _valid(year, in_month, first), _valid(year, in_month, last)
    if start is None or end is None or end < start:
        return unresolved("day", "no such day")
    return on((start, end), "day", "period" if end > start else "date")


def week_of(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the week of Sept. 12"."""
    found = month_day(phrase, setting)
    return on(week_days(found.start), "week") if found.start else replace(found, precision="week")


def related_year(phrase: Phrase, setting: Setting) -> int | None:
    """The year of "of last year"; None where it is no year or the day of publication is unknown."""
    unit, which = phrase.all("U"), phrase.one("tl")
    if not unit or unit[-1].value != "year" or which is None or setting.day is None:
        return None
    return setting.day.year - (1 if which.value == "last" else 0)


def month(phrase: Phrase, setting: Setting) -> Moment:
    """Read "late July 2010", "September of last year", "last March", "in September"."""
    month, which = phrase.need("M"), phrase.one("tlx")
    number, base = int(month.value), setting.day
    year = _year_of(phrase) or (related_year(phrase, setting) if phrase.one("U") else None)
    if year is None and base and which and not phrase.one("U"):
        if which.cls == "l":
            year = base.year if number < base.month else base.year - 1
        elif which.cls == "x":
            year = base.year if number > base.month else base.year + 1
        else:
            year = base.year
    year = year or _choose_year(setting, number, None)
    if year is None:
        return unresolved("month")
    return on(edged(phrase, month_days(year, number)), "month")


def season(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the summer of 2014", "this summer", "last winter"."""
    word, which = phrase.need("S"), phrase.one("tlx")
    first, year = int(word.value), _year_of(phrase) or related_year(phrase, setting)
    if year is None and setting.day:
        named = which is not None and which.cls == "t"
        this = setting.day.year if first <= setting.day.month or setting.forward or named else setting.day.year - 1
        ended = season_days(this, first)[1] < setting.day
        past = {"t": 0, "l": 0 if ended else -1, "x": 1 if season_days(this, first)[0] <= setting.day else 0}
        year = this + past.get(which.cls, 0) if which else this
    if year is None:
        return unresolved("season")
    return on(edged(phrase, season_days(year, first)), "season")


def quarter(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the first quarter of 2019"."""
    units, which = phrase.all("U"), phrase.one("r")
    number = int(which.value) if which else 2
    year = _year_of(phrase) or related_year(phrase, setting)
    is_quarter = any(u.value == "quarter" for u in units) and number <= 4
    if year is None or not is_quarter:
        return unresolved("season", UNPRINTED if is_quarter else NO_ANCHOR)
    return on(unit_days(date(year, 3 * number - 2, 1), "quarter"), "season")


def decade(phrase: Phrase, setting: Setting) -> Moment:
    """Read "the late 1990s", "the '80s"."""
    word = phrase.need("Y")
    digits = int("".join(c for c in word.text if c.isdigit()))
    return on(edged(phrase, year_days(digits if digits > 99 else 1900 + digits, 10)), "decade")


def years(phrase: Phrase, setting: Setting) -> Moment:
    """Read "2011-2013"."""
    first, last = (int(w.value) for w in phrase.all("y"))
    return (
        on((date(first, 1, 1), date(last, 12, 31)), "year", "period")
        if first <= last
        else unresolved("year", "no such period")
    )


def year(phrase: Phrase, setting: Setting) -> Moment:
    """Read "in 2013", "late 2014"."""
    return on(edged(phrase, year_days(int(phrase.need("y").value))), "year")


def holiday(phrase: Phrase, setting: Setting) -> Moment:
    """Read "New Year's Eve", "last Christmas", "Christmas Day 2016"."""
    word, which, base = phrase.need("H"), phrase.one("lx"), setting.day
    year = _year_of(phrase)
    if year is None and base is None:
        return unresolved("day")
    years = [year] if year is not None else [base.year + by for by in (-1, 0, 1)] if base else []
    found = [d for d in (day_of_holiday(word.value, y) for y in years) if d]
    if year is None and base:
        forward = setting.forward is True or (which is not None and which.cls == "x")
        ahead, back = [d for d in found if d >= base], [d for d in found if d <= base]
        soon = setting.forward is None and which is None and ahead and (ahead[0] - base).days <= AHEAD
        found = ahead[:1] if forward or soon else back[-1:]
    return on((found[0], found[0])) if found else unresolved("day", "no such day")
