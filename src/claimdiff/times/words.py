"""Sentence text -> words of time, each with a class letter: what the grammar reads instead of the text itself.

Example:
    >>> "".join(w.cls for w in read_words("early on Sunday, 12 Sept. 2016"))
    'eiW,dM.y'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows

#: a sentence without a digit and without any of these names no time: most sentences stop here
_STEMS = """day night week month year decade centur fortnight hour minute morning evening afternoon dawn dusk noon
tomorrow summer winter autumn spring fall season quarter ago jan feb mar apr may jun jul aug sep oct nov dec mon tue wed
thu fri sat sun""".split()
_DIGIT = re.compile(r"\d")
_SHAPES = r"""
    (?P<I>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d|[./]\d))
  | (?P<c>(?<![\d:.])(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?(?![\d:])|\.[0-5]\d(?=\s?[ap]\.?m\b)))
  | (?P<Y>\b\d{3}0s\b|(?<!\w)['’][1-9]0s\b)
  | (?P<o>\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b)
  | (?P<num>\d+(?:[.,]\d+)*)
  | (?P<m>(?<=\d)[ap]\.?m\b\.?|\b[ap]\.m\.?|\b[ap]m\b\.?)
  | (?P<word>[^\W\d_]+)
  | (?P<other>[^\s\w]|_)
"""
_YEARS = range(1500, 2101)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands in its sentence, its class letter and what it means."""

    start: int
    end: int
    cls: str
    text: str
    value: str = ""

    @property
    def number(self) -> float:
        """The value as a number; 0 where it is none."""
        try:
            return float(self.value.replace(",", ""))
        except ValueError:
            return 0.0


@cache
def _classes() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in read_rows("time_words.txt")}


@cache
def _names() -> tuple[str, ...]:
    """Names that hold a word of time, and holidays: read as one word where a sentence has any."""
    listed = [row[0] for name in ("time_names.txt", "holidays.txt") for row in read_rows(name)]
    return tuple(sorted(listed, key=len, reverse=True))


@cache
def _pattern(*, with_names: bool) -> re.Pattern[str]:
    if not with_names:
        return re.compile(_SHAPES, re.IGNORECASE | re.VERBOSE)
    names = "|".join(re.escape(row[0]) for row in read_rows("time_names.txt"))
    holidays = "|".join(re.escape(row[0]) for row in sorted(read_rows("holidays.txt"), key=lambda r: -len(r[0])))
    listed = rf"(?P<skip>(?<!\w)(?:{names})(?!\w))|(?P<H>(?<!\w)(?:{holidays})(?!\w))|".replace(r"\ ", "[ ]")
    return re.compile(listed + _SHAPES, re.IGNORECASE | re.VERBOSE)


def _number(start: int, end: int, text: str) -> Word:
    if text.isascii() and text.isdigit() and len(text) <= 4:
        if len(text) == 4 and int(text) in _YEARS:
            return Word(start, end, "y", text, text)
        if len(text) == 4 and int(text[:2]) < 24 and int(text[2:]) < 60:
            return Word(start, end, "4", text, text)
        if len(text) <= 2 and 1 <= int(text) <= 31:
            return Word(start, end, "d", text, text)
    return Word(start, end, "N", text, text[:12])


def _word(match: re.Match[str]) -> Word:
    start, end, text, shape = match.start(), match.end(), match.group(), match.lastgroup or "other"
    if shape == "num":
        return _number(start, end, text)
    if shape == "word":
        cls, value = _classes().get(text.lower(), ("_", ""))
        if cls in "WMw" and not text[0].isupper():  # "sat", "may", "march"; capitals mark the days and months
            cls = "_"
        return Word(start, end, cls, text, value)
    if shape == "other":
        return Word(start, end, "-" if text in "-–—" else text if text in ".,()'’" else "_", text)
    if shape == "o":
        return Word(start, end, "o", text, "".join(c for c in text if c.isdigit()))
    return Word(start, end, "_" if shape == "skip" else shape, text, text.lower())


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a sentence that may name a time; empty where it surely names none.

    Shape:
        Offsets count from the start of ``text``. Class letters are those of ``lexicons/time_words.txt``, and: I a
        numeric date, c a clock time, m "a.m.", y a year, Y a decade, d a day's number, o its ordinal, 4 four digits of
        a clock, N another number, H a holiday, ``-`` any dash, punctuation as itself, ``_`` all else.
    """
    lower = text.lower()
    with_names = any(name in lower for name in _names())
    if not with_names and not _DIGIT.search(text) and not any(stem in lower for stem in _STEMS):
        return ()
    return tuple(map(_word, _pattern(with_names=with_names).finditer(text)))
