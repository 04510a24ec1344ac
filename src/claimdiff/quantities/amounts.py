"""A numeral and what stands beside it -> one amount: its currency, unit, share or age.

Example:
    >>> from claimdiff.quantities.numerals import read_numeral
    >>> amount = read_amount(words := Words("31 miles away"), read_numeral(words, 0))
    >>> (amount.value, amount.unit, amount.kind)
    (31.0, 'mile', 'measure')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.model.quantity import QuantityKind
from claimdiff.quantities.ages import read_age
from claimdiff.quantities.headlines import is_headline
from claimdiff.quantities.number_words import Numeral
from claimdiff.quantities.units import Unit, read_currency, read_unit
from claimdiff.quantities.words import Words


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with its unit, at words ``[first, last)``."""

    numeral: Numeral
    first: int
    last: int
    value: float | None
    unit: str | None
    kind: QuantityKind


def read_amount(words: Words, numeral: Numeral) -> Amount:
    """The numeral with the currency before it or the unit behind it."""
    first, last, value = numeral.first, numeral.last, numeral.value
    mark = read_currency(words, first)
    if mark is not None:
        below = -value if value is not None and words.at(first - 1) in ("-", "−") else value
        return Amount(numeral, mark[1], _past_dollars(words, last), below, mark[0], "money")
    minus = _minus(words, first)
    if minus is not None and value is not None:
        value, first = -value, minus
    age = read_age(words, numeral)
    if age is not None:
        return Amount(numeral, age[0], age[1], value, age[2], "age")
    if numeral.kind == "part":
        return _read_share(words, numeral)
    unit = read_unit(words, last + (words.at(last) == "of" and numeral.kind == "vague"))
    if (
        unit is None
        and words.at(first - 1) in ("magnitude", "-")
        and "magnitude" in words.lower[max(0, first - 2) : first]
    ):
        at = first - 1 if words.at(first - 1) == "magnitude" else first - 2
        return Amount(numeral, at, last, value, "magnitude", "measure")
    if unit is None or _is_other_unit(words, numeral, unit):
        return _without_unit(words, numeral, first, value)
    name = unit.name
    if name == "foot" and words.is_dash(unit.last) and words.is_digits(unit.last + 1) and value is not None:
        return Amount(numeral, first, unit.last + 2, value + float(words.raw[unit.last + 1]) / 12, name, unit.kind)
    if name == "pound" and numeral.scale >= 1e6:
        name = "GBP"
    return Amount(numeral, first, unit.last, value, name, "money" if name == "GBP" else unit.kind)


def _minus(words: Words, first: int) -> int | None:
    """First word of a minus sign: "-5 percent", "minus 9 points"; never the hyphen of "COVID -19"."""
    at = first - 1
    if words.at(at) in ("-", "−") and words.glued(at):
        if words.at(at - 1) == "minus":
            return at - 1
        tied = words.glued(at - 1) or words.is_name(at - 1) or words.is_digits(at - 1)
        return None if tied or not words.is_digits(first) else at
    return at if words.at(at) == "minus" and words.phrase(at - 2, at) != "plus or" else None


def _past_dollars(words: Words, last: int) -> int:
    """ "$5 US", "$5 dollars": the currency named once more."""
    return last + 1 if words.as_written(last) in ("US", "USD", "dollars", "CAD", "AUD") else last


def _read_share(words: Words, numeral: Numeral) -> Amount:
    """ "two-thirds of the houses" is a share; "a half of a percentage point" and "1/16 of an inch" have a unit."""
    at = numeral.last
    linked = words.at(at) == "of" and words.at(at + 1) in ("a", "an")
    if linked or words.at(at) in ("a", "an"):
        unit = read_unit(words, at + 1 + linked)
        if unit is not None:
            return Amount(numeral, numeral.first, unit.last, numeral.value, unit.name, unit.kind)
    unit = read_unit(words, at)
    if unit is not None:
        return Amount(numeral, numeral.first, unit.last, numeral.value, unit.name, unit.kind)
    return Amount(numeral, numeral.first, at, numeral.value, "fraction", "ratio")


def _is_other_unit(words: Words, numeral: Numeral, unit: Unit) -> bool:
    """Unit words that are none here: "2018s", the points of a game, "60 Minutes", "dozens of times"."""
    if numeral.kind == "vague":
        return unit.kind not in ("money", "measure", "duration")
    if unit.name in ("second", "foot") and words.glued(numeral.last - 1) and words.at(numeral.last) in ("s", "′"):
        return (numeral.value or 0) > 1900
    if unit.name == "point":
        return bool(
            {*words.lower[max(0, numeral.first - 8) : numeral.first], *words.lower[unit.last : unit.last + 4]}
            & _sport_words()
        )
    written = words.as_written(unit.last - 1)
    return (
        len(written) > 4
        and written.istitle()
        and unit.kind in ("duration", "count")
        and not words.opens_sentence(numeral.first)
        and numeral.kind == "digits"
        and not is_headline(words, numeral.first)
    )


def _without_unit(words: Words, numeral: Numeral, first: int, value: float | None) -> Amount:
    """A plain count; "spent billions" and "worth millions" are money all the same."""
    bare = numeral.kind == "vague" and (numeral.low or 0) >= 1e6 and words.at(numeral.last) != "of"
    if bare and {*words.lower[max(0, first - 7) : first]} & _money_verbs():
        return Amount(numeral, first, numeral.last, value, "USD", "money")
    return Amount(numeral, first, numeral.last, value, None, "rate" if words.at(numeral.last) == "per" else "count")


@cache
def _sport_words() -> frozenset[str]:
    return read_words("quantities/sport_words.txt")


@cache
def _money_verbs() -> frozenset[str]:
    return read_words("quantities/money_verbs.txt")
