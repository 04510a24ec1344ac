"""Phrases -> the days they mean, against the day a document was printed. One small function per rule of the grammar.

Example:
    >>> from datetime import date
    >>> from claimdiff.times.grammar import find_phrases
    >>> phrase = next(find_phrases("It began on Monday."))
    >>> str(resolve(phrase, Setting(day=date(2016, 9, 18))).start)
    '2016-09-12'
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdiff.times import absolute, relative
from claimdiff.times.grammar import Phrase
from claimdiff.times.moment import Moment, Resolver, Setting

_RESOLVERS: Mapping[str, Resolver] = MappingProxyType(
    {
        "numeric": absolute.numeric,
        "dated_weekday": absolute.month_day,
        "week_of": absolute.week_of,
        "month_day": absolute.month_day,
        "day_month": absolute.month_day,
        "month_year": absolute.month,
        "month_of": absolute.month,
        "month": absolute.month,
        "season_year": absolute.season,
        "season": absolute.season,
        "quarter": absolute.quarter,
        "decade": absolute.decade,
        "years": absolute.years,
        "clock": relative.clock,
        "year": absolute.year,
        "day_before_yesterday": relative.day_before_yesterday,
        "ago": relative.ago,
        "later": relative.later,
        "day_before": relative.day_before,
        "back": relative.back,
        "so_far": relative.so_far,
        "unit": relative.unit,
        "weekday": relative.weekday,
        "day": relative.day,
        "part": relative.part,
        "weekend": relative.weekend,
        "every": relative.every,
        "holiday": absolute.holiday,
        "duration": relative.duration,
    }
)


def resolve(phrase: Phrase, setting: Setting) -> Moment:
    """What a phrase means in its setting; unresolved, with a note, where it cannot be known."""
    return _RESOLVERS[phrase.rule](phrase, setting)
