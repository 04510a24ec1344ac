"""Plain text -> the figures in it: value, bounds, unit and exact span, with no parser.

Example:
    >>> [(f.text, f.value, f.modifier, f.unit) for f in find_figures("More than 60 died 31 miles from the $4.5bn dam.")]
    [('More than 60', 60.0, '>', None), ('31 miles', 31.0, '=', 'mile'), ('$4.5bn', 4500000000.0, '=', 'USD')]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.model import Modifier
from claimdiff.model.quantity import QuantityKind
from claimdiff.quantities.bare import is_trap
from claimdiff.quantities.bounds import AROUND, Bounds, modifier_phrases, read_bounds
from claimdiff.quantities.modified import read_modifiers
from claimdiff.quantities.number_words import Numeral, number_words, vague_words
from claimdiff.quantities.numerals import read_numeral
from claimdiff.quantities.ranges import Range, read_range
from claimdiff.quantities.traps import masks
from claimdiff.quantities.units import read_unit, to_base
from claimdiff.quantities.words import Words
from claimdiff.quantities.zeros import find_zeros

#: how many words the last counted thing of a list may have before "and a"
_LIST_REACH = 6
#: larger counts are not gone on with by a single thing: "80 million followers and a fan base"
_LIST_MOST = 100
#: nouns that an article does not count
_NO_THINGS = frozenset(
    "number series lot group handful few couple variety range host half spokesman spokeswoman total string new "
    "string great".split()
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated amount before it is known what it counts.

    Shape:
        ``text`` is the figure with its modifier and unit, at code points ``[start, end)``; ``first`` and
        ``last`` bound the words of the number itself, ``after`` is the word behind the figure.
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    after: int
    value: float | None
    bounds: Bounds
    modifier: Modifier
    unit: str | None
    kind: QuantityKind
    written: str = "digits"
    #: tied to the next word by a hyphen: "14-day", "20,000-seat"
    tied: bool = False


@cache
def _opener() -> re.Pattern[str]:
    """Anything that can open a figure: the cheap test that most sentences fail."""
    plain = {w for w, (kind, _) in number_words().items() if kind not in ("suffix", "glyph", "part")}
    plain |= {p[0] for p in vague_words()} - {"a", "few", "several", "many"} | {"half", "no", "nobody", "none", "any"}
    plain |= {
        "an? pair of",
        "than an?",
        "(?:nearly|almost|about|over|least|around|under) an?",
        "an? (?:third|quarter|fifth|tenth|fourth|sixth|eighth)",
    }
    return re.compile(r"\d|[½¼¾]|\b(?:" + "|".join(sorted(plain)) + r")\b", re.IGNORECASE)


def has_figure(text: str) -> bool:
    """Whether a text may hold a figure at all."""
    return _opener().search(text) is not None


def find_figures(text: str) -> tuple[Figure, ...]:
    """All figures of a text, in text order, none overlapping.

    Shape:
        One scan, linear in the length of the text.
    Source:
        Ours; tuned on English news (NewsQuant, hand-annotated sentences). Gets wrong: "second" as unit or
        ordinal, scores that look like ranges.
    """
    return scan(Words(text)) if has_figure(text) else ()


def scan(words: Words) -> tuple[Figure, ...]:
    """The figures among ``words``."""
    barred = masks(words.text)
    starts = [a for a, _ in barred]
    found: list[Figure] = []
    index = 0
    for place in _candidates(words):
        if place < index:
            continue
        numeral = (
            read_numeral(words, place)
            or _read_article(words, place)
            or (_read_listed(words, place, found[-1]) if found else None)
        )
        if numeral is None:
            continue
        amount = read_range(words, numeral)
        figure = None if is_trap(words, amount) or _is_barred(words, amount, barred, starts) else _build(words, amount)
        if figure is not None and (not found or found[-1].end <= figure.start):
            joined = _joined(words, found[-1], figure) if found else None
            if joined is not None:
                found[-1] = joined
            else:
                found.append(_converted(words, found[-1], figure) if found else figure)
            index = max(figure.after, numeral.last)
        else:
            index = max(numeral.last, amount.last if amount.is_score else 0)
    zeros = [_zero(words, first, last) for first, last in find_zeros(words)]
    if zeros:
        found = sorted(
            [*found, *(z for z in zeros if not any(f.start < z.end and z.start < f.end for f in found))],
            key=lambda f: f.start,
        )
    return tuple(found)


def _candidates(words: Words) -> list[int]:
    """The words that a number can start with."""
    openers = _opening_words()
    return [at for at, word in enumerate(words.lower) if word in openers or words.digits[at]]


@cache
def _opening_words() -> frozenset[str]:
    return frozenset(number_words()) | {phrase[0] for phrase in vague_words()} | {"a", "an", "half"}


def _read_article(words: Words, index: int) -> Numeral | None:
    """ "more than a year": an article is a one between a bounding word and a unit."""
    if words.at(index) not in ("a", "an") or words.at(index - 1) not in _bounding():
        return None
    unit = read_unit(words, index + 1)
    if unit is None or unit.kind not in ("duration", "measure"):
        return None
    return Numeral(index, index + 1, 1.0, kind="unit article")


def _read_listed(words: Words, index: int, before: Figure) -> Numeral | None:
    """ "four mortars and a gun were destroyed": an article is a one at the end of a list of counts."""
    if (
        words.at(index) not in ("a", "an")
        or words.at(index - 1) not in ("and", "or")
        or index - before.after > _LIST_REACH
    ):
        return None
    if (
        before.kind != "count"
        or before.unit is not None
        or before.tied
        or before.written in ("vague", "article", "unit article")
    ):
        return None
    if (before.value or 0.0) > _LIST_MOST:
        return None
    between = words.lower[before.after : index - 1]
    if (
        not between
        or any((not w[0].isalpha() and w != "-") or w in _loose_words() for w in between)
        or words.at(index + 1) in _NO_THINGS
    ):
        return None
    return Numeral(index, index + 1, 1.0, kind="article") if read_unit(words, index + 1) is None else None


@cache
def _loose_words() -> frozenset[str]:
    return read_words("quantities/function_words.txt")


@cache
def _bounding() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in modifier_phrases("before"))


def _is_barred(words: Words, amount: Range, barred: list[tuple[int, int]], starts: list[int]) -> bool:
    start, end = words.starts[amount.first], words.ends[amount.last - 1]
    at = bisect_right(starts, end - 1) - 1
    return at >= 0 and barred[at][1] > start


def _joined(words: Words, before: Figure, figure: Figure) -> Figure | None:
    """ "nine hours and 30 minutes", "5 feet 10 inches": one amount in two units, given in the first."""
    gap = words.phrase(before.after, figure.first)
    if (
        gap not in ("", "and", ",")
        or before.unit == figure.unit
        or before.kind not in ("duration", "measure")
        or before.kind != figure.kind
    ):
        return None
    if before.value is None or figure.value is None or before.unit is None or figure.modifier != "=":
        return None
    whole, base = to_base(1.0, before.unit)
    part, other = to_base(figure.value, figure.unit)
    if base != other or not 0 < part < whole or "degree" in before.unit or (gap == "," and before.kind != "duration"):
        return None
    if base == before.unit or before.modifier in ("range", "vague"):
        return None
    value, text = before.value + part / whole, words.text[before.start : figure.end]
    bounds = read_bounds(value, text, before.modifier, AROUND)
    return replace(before, text=text, end=figure.end, after=figure.after, value=value, bounds=bounds)


def _converted(words: Words, before: Figure, figure: Figure) -> Figure:
    """ "some seven miles (11 km)": the same amount once more, bounded alike."""
    opened = words.at(figure.first - 1) in "(/" and words.at(figure.first - 1) != ""
    if (
        not opened
        or figure.first - before.after > 2
        or figure.modifier != "="
        or before.modifier in ("range", "vague", "=")
        or figure.value is None
    ):
        return figure
    if figure.kind != before.kind or figure.kind not in ("measure", "money") or figure.unit == before.unit:
        return figure
    return replace(
        figure, modifier=before.modifier, bounds=read_bounds(figure.value, before.text, before.modifier, AROUND)
    )


def _zero(words: Words, first: int, last: int) -> Figure:
    start, end = words.starts[first], words.ends[last - 1]
    return Figure(
        words.text[start:end], start, end, first, last, last, 0.0, Bounds(0.0, 0.0), "=", None, "count", "zero"
    )


def _build(words: Words, amount: Range) -> Figure | None:
    """Modifiers, bounds and span for a number (or range) with its unit."""
    modified = read_modifiers(words, amount)
    if amount.left.numeral.kind == "unit article" and modified.modifier == "=":
        return None
    modifier, value = modified.modifier, amount.left.value
    if amount.right is not None:
        modifier, value = "range", None
    elif amount.left.numeral.kind == "vague":
        modifier = "vague"
    first, last = modified.first, modified.last
    start, end = words.starts[first], words.ends[last - 1]
    text = words.text[start:end]
    bounds = _bounds(amount, modifier, text)
    written = amount.left.numeral.kind
    tied = words.is_dash(last) and words.glued(last - 1) and words.glued(last)
    return Figure(
        text,
        start,
        end,
        amount.first,
        amount.last,
        last,
        value,
        bounds,
        modifier,
        amount.unit,
        amount.kind,
        written,
        tied,
    )


def _bounds(amount: Range, modifier: Modifier, text: str) -> Bounds:
    left, right = amount.left, amount.right
    if right is not None:
        return Bounds(left.value, right.value)
    if left.value is None:
        return Bounds(left.numeral.low, left.numeral.high)
    return read_bounds(left.value, text, modifier, AROUND)
