"""Words of time -> the expressions they make: one regular expression over class letters, one alternative per rule.

A rule reads the string of class letters of a sentence (see :mod:`claimdiff.times.words`), so it is short, and a match
costs time linear in the sentence. Rules stand in order: the first that fits at a place wins.

Example:
    >>> from claimdiff.times.words import read_words
    >>> [(p.rule, p.text) for p in find_phrases("It fell early on Sunday, and again on Sept. 12.")]
    [('weekday', 'early on Sunday'), ('month_day', 'Sept. 12')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimdiff.times.words import Word, read_words

_MD = r"M\.?[do](?:[-j][do])?(?:,?y)?"
_DM = r"h?[do](?:[-j][do])?f?M\.?(?:,?y)?"
_EDGE = r"(?:h?Bf|h?e-?|E)?"
#: rule, pattern over class letters, one example
RULES: tuple[tuple[str, str, str], ...] = (
    ("numeric", r"(?:[y4c]m?z?,?)?I(?:,?[c4]m?z?)?", "1735 15.04.2017"),
    ("dated_weekday", rf"(?:ei?)?[Ww]\.?P?,?i?(?:{_MD}|{_DM})", "late on Tuesday, 4 April 2017"),
    ("week_of", rf"hUf(?:{_MD}|{_DM})", "the week of Sept. 12"),
    ("month_day", rf"(?:ei?)?{_MD}", "Sept. 17, 2016"),
    ("day_month", rf"(?:ei?)?{_DM}", "the 4th of April"),
    ("month_year", rf"{_EDGE}M\.?,?f?y", "late July 2010"),
    ("month_of", rf"{_EDGE}M\.?f?[tl]U", "September of last year"),
    ("month", rf"{_EDGE}[tlx]?M\.?", "last March"),
    ("season_year", rf"{_EDGE}h?S(?:f?y|f[tlx]U)", "the summer of 2014"),
    ("season", rf"{_EDGE}[tlxh]S", "this summer"),
    ("quarter", r"h?[rU]U(?:f?y|f[tlx]U)", "the first quarter of 2019"),
    ("decade", rf"{_EDGE}h?Y", "the late 1990s"),
    ("years", r"y[-j]y", "2011-2013"),
    ("clock", r"cm?\.?z*|dmz*|[y4](?:z+)|K", "10:07 p.m."),
    ("year", rf"{_EDGE}h?y", "late 2014"),
    ("day_before_yesterday", r"hUbR", "the day before yesterday"),
    ("ago", r"(?:[ndNqa]{1,4}f?)?U(?:kan)?g", "two weeks ago"),
    ("later", r"[ndNqa]{1,4}Uf?(?:[bE])", "two days earlier"),
    ("day_before", r"hUb", "the day before"),
    ("back", r"h?[lx](?:[ndNq]|aq){1,3}f?U", "the past two weeks"),
    ("so_far", r"EihU", "earlier in the day"),
    ("unit", rf"{_EDGE}(?:h[lx]|[tlx])U", "earlier this week"),
    ("weekday", r"(?:[eEPO]P?[if]?h?)?(?:h[lx]|[tlxh])?WP?", "early on Sunday morning"),
    ("day", r"(?:[eE]i?)?RP?", "early today"),
    ("part", r"(?:[eE]i?)?(?:t|l)P|O", "last night"),
    ("weekend", r"hU(?=[^E]|$)", "over the weekend"),
    ("every", r"v(?:W|U|M|P|[nr]U)|V", "every Friday"),
    ("holiday", r"[tlx]?Hy?", "New Year's Eve"),
    ("duration", r"[andNq]{1,4}f?-?U|L", "five days"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One expression of time as found: its rule, its words, and where it stands in its sentence."""

    rule: str
    words: tuple[Word, ...]
    text: str

    @property
    def start(self) -> int:
        """Code point in the sentence where it starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Code point just past its end."""
        return self.words[-1].end

    def all(self, classes: str) -> tuple[Word, ...]:
        """Its words of some classes, in order."""
        return tuple(w for w in self.words if w.cls in classes)

    def one(self, classes: str) -> Word | None:
        """Its first word of some classes, or None."""
        return next(iter(self.all(classes)), None)

    def need(self, classes: str) -> Word:
        """Its first word of some classes, which its rule makes sure of."""
        return next(w for w in self.words if w.cls in classes)


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in RULES))


def find_phrases(text: str) -> Iterator[Phrase]:
    """The expressions of time in one sentence, in order, none overlapping; what they mean is not asked here."""
    words = read_words(text)
    classes = "".join(w.cls for w in words)
    for match in _grammar().finditer(classes):
        found = words[match.start() : match.end()]
        while found and found[-1].cls in ".,":
            found = found[:-1]
        yield Phrase(match.lastgroup or "", found, text[found[0].start : found[-1].end])
