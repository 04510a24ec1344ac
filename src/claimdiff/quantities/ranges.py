"""A numeral and what stands beside it -> an amount with its unit, or a range of two ("between 1.5 and 2 million", "$3-5 billion").

Example:
    >>> read_range(words := Words("14 to 19 million people"), read_numeral(words, 0)).right.value
    19000000.0
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.model.quantity import QuantityKind
from claimdiff.quantities.ages import read_age
from claimdiff.quantities.headlines import is_headline
from claimdiff.quantities.numerals import Numeral, read_numeral
from claimdiff.quantities.units import Unit, read_currency, read_unit, to_base
from claimdiff.quantities.words import Words

#: how far back a word such as "vote" turns "12-3" into a score
_SCORE_REACH = 4
#: how far before "from 9 to 21" a word of change makes the two an earlier and a later level, in words
_CHANGE_REACH = 9
_SPREADS = frozenset(("run", "runs", "ran", "stretch", "stretched", "extend", "go"))
#: what "one in ..." is said of; "killed 5 in 12 attacks" is no share
_ODDS = (3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 20.0, 50.0, 100.0, 1000.0)


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with its unit, at words ``[first, last)``."""

    numeral: Numeral
    first: int
    last: int
    value: float | None
    unit: str | None
    kind: QuantityKind


@dataclass(frozen=True, slots=True)
class Range:
    """One amount, or two that bound a range. ``is_score`` marks "7-2" and its like."""

    left: Amount
    right: Amount | None = None
    is_score: bool = False
    #: first word, where "between" or "from" opens the range
    opened: int | None = None

    @property
    def first(self) -> int:
        """First word of the number with its currency mark."""
        return self.left.first if self.opened is None else self.opened

    @property
    def last(self) -> int:
        """The word after it."""
        return self.left.last if self.right is None else self.right.last

    @property
    def unit(self) -> str | None:
        """The unit of both ends."""
        return self.left.unit

    @property
    def kind(self) -> QuantityKind:
        """The kind of both ends."""
        return self.left.kind


@cache
def _score_words() -> frozenset[str]:
    return read_words("quantities/score_words.txt")


@cache
def _change_words() -> frozenset[str]:
    return read_words("quantities/change_words.txt")


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
    if name == "pound" and numeral.scale >= 1e6:
        name = "GBP"
    return Amount(numeral, first, unit.last, value, name, "money" if name == "GBP" else unit.kind)


def _minus(words: Words, first: int) -> int | None:
    """First word of a minus sign: "-5 percent", "minus 9 points", "minus-1.4 degrees"; never the hyphen of "COVID -19"."""
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
    if numeral.kind == "vague" and (numeral.low or 0) >= 1e6 and words.at(numeral.last) != "of":
        if {*words.lower[max(0, first - 7) : first]} & _money_verbs():
            return Amount(numeral, first, numeral.last, value, "USD", "money")
    return Amount(numeral, first, numeral.last, value, None, "count")


@cache
def _sport_words() -> frozenset[str]:
    return read_words("quantities/sport_words.txt")


@cache
def _money_verbs() -> frozenset[str]:
    return read_words("quantities/money_verbs.txt")


def read_range(words: Words, numeral: Numeral) -> Range:
    """The amount that starts with ``numeral``, and the second one where the two make a range."""
    left = read_amount(words, numeral)
    plain = Range(left)
    if numeral.kind in ("vague", "part") or left.value is None:
        return plain
    joint = words.at(left.last)
    if joint in ("in", "out", "of"):
        return _read_odds(words, left) or plain
    if joint not in ("to", "or", "and") and not words.is_dash(left.last):
        return plain
    right = _read_right(
        words, left.last + 1 + (joint == "to" and words.is_dash(left.last + 1) and words.glued(left.last + 1))
    )
    if right is None:
        return plain
    if words.is_dash(left.last) and _is_score(words, left, right):
        return Range(left, right, is_score=True)
    if joint == "to" and _is_tally(words, left, right):
        return Range(left, right, is_score=True)
    opened = _opening(words, left.first, joint)
    if joint == "and" and opened is None:
        return plain
    if joint == "to" and _is_change(words, left, right, opened):
        return plain
    fitted = _fit(words, left, right)
    if fitted is None:
        return plain
    if opened is None and joint == "to" and words.at(left.first - 1) == "from":
        opened = left.first - 1
    return Range(fitted[0], fitted[1], opened=opened)


def _read_right(words: Words, index: int) -> Amount | None:
    """The second end: a number with or without a currency mark, or "an hour"."""
    for skip in range(3):
        mark = words.as_written(index + skip)
        if skip and not (words.as_written(index) in ("US", "HK", "A", "C") or mark):
            break
        numeral = read_numeral(words, index + skip)
        if numeral is not None and numeral.kind not in ("vague", "part"):
            if skip and read_currency(words, numeral.first) is None:
                return None
            return read_amount(words, numeral)
        if not mark or (
            mark not in "$€£¥₹"
            and mark not in ("US", "HK", "A", "C", "USD", "EUR", "RM", "around", "about", "even", "perhaps", "nearly")
        ):
            break
    if words.at(index) in ("a", "an"):
        unit = read_unit(words, index + 1)
        if unit is not None and unit.kind in ("duration", "measure"):
            return Amount(Numeral(index, index + 1, 1.0, kind="article"), index, unit.last, 1.0, unit.name, unit.kind)
    return None


def _opening(words: Words, first: int, joint: str) -> int | None:
    before = words.at(first - 1)
    if before == "between" and joint in ("and", "to"):
        return first - 1
    if before == "from" and words.at(first - 2) in (
        "ranging",
        "range",
        "ranges",
        "ranged",
        "anywhere",
        "varying",
        "vary",
        "varied",
        "varies",
    ):
        return first - 1
    return None


def _is_change(words: Words, left: Amount, right: Amount, opened: int | None) -> bool:
    """ "from 9 to 21", "rose 5 percent to 20 percent": two amounts, not a range."""
    if opened is not None:
        return False
    if words.at(left.first - 1) == "from":
        near = {
            *words.lower[max(0, left.first - _CHANGE_REACH) : left.first],
            *words.lower[right.last : right.last + 2],
        }
        bare = left.unit is None and right.unit is None and not words.is_word(right.last)
        return bool(near & _change_words()) or (bare and words.at(left.first - 2) not in _SPREADS)
    if (
        left.numeral.scale == 1
        and right.numeral.scale > 1
        and (left.value or 0) * right.numeral.scale <= (right.value or 0) < 1000 * right.numeral.scale
    ):
        return False
    before = words.lower[max(0, left.first - 3) : left.first]
    moved = any(w in _change_words() for w in before)
    if moved and words.at(left.first - 1) == "by" and left.unit is None and right.unit is None:
        return True  # "rose by 5 to 20"
    return (
        moved
        and left.unit is not None
        and (left.unit == right.unit or right.unit is None)
        and left.last > left.numeral.last
    ) or (moved and left.kind == "money" and right.kind == "money")


def _is_tally(words: Words, left: Amount, right: Amount) -> bool:
    """ "deadlocked 4 to 4", "won 52 to 48": a falling pair of plain numbers, with no word of change before it."""
    if left.unit is not None or right.unit is not None or (left.value or 0.0) < (right.value or 0.0):
        return False
    before = {*words.lower[max(0, left.first - 3) : left.first]}
    return right.numeral.scale == left.numeral.scale and not before & (_change_words() | {"from", "by"})


def _is_score(words: Words, left: Amount, right: Amount) -> bool:
    """Whether "7-2" or "68-32 vote" is a result: falling, near a word of voting or winning, or before a name."""
    low, high = left.value or 0.0, right.value or 0.0
    if right.unit is not None or left.unit is not None or right.numeral.scale > 1:
        return (
            low > high
            and right.numeral.scale == 1
            and right.kind not in ("money", "percent", "duration", "measure", "age")
        )
    if low >= high:
        return True
    if words.at(right.last) in _score_words() or words.at(right.last + 1) in ("vote", "votes", "ruling", "decision"):
        return True
    follows = words.as_written(right.last)
    noun = follows[:1].islower() and words.at(right.last) not in _loose_words()
    if noun and follows.endswith("s"):
        return False
    before = set(words.lower[max(0, left.first - _SCORE_REACH) : left.first])
    return bool(before & _score_words()) or not (noun or words.is_dash(right.last))


@cache
def _loose_words() -> frozenset[str]:
    return read_words("quantities/function_words.txt")


def _fit(words: Words, left: Amount, right: Amount) -> tuple[Amount, Amount] | None:
    """Both ends in one unit and on one scale, or None where they make no range."""
    low, high = left.value, right.value
    if low is None or high is None:
        return None
    if left.numeral.scale == 1 and right.numeral.scale > 1 and low * right.numeral.scale <= high:
        low *= right.numeral.scale
    unit, kind = left.unit, left.kind
    if unit is None:
        unit, kind = right.unit, right.kind
    elif right.unit is None:
        if left.last > left.numeral.last:
            return None
    elif right.unit != unit:
        (_, base), (there, other) = to_base(1.0, unit), to_base(high, right.unit)
        here, _ = to_base(1.0, unit)
        if base != other or kind not in ("duration", "measure"):
            return None
        high = there / here
    if not low < high or (words.at(left.last) == "or" and high > 2 * low + 1):
        return None
    return replace(left, value=low, unit=unit, kind=kind), replace(right, value=high, unit=unit, kind=kind)


def _read_odds(words: Words, left: Amount) -> Range | None:
    """ "one in four voters", "two out of five": a share."""
    at = left.last + (2 if words.phrase(left.last, left.last + 2) == "out of" else 1)
    if words.at(left.last) == "of" or left.unit is not None or left.numeral.kind == "article":
        return None
    if words.at(at) == "every":
        at += 1
    below = read_numeral(words, at)
    if below is None or below.value is None or not (left.value or 0) < below.value or below.scale > 1000:
        return None
    if words.at(left.last) == "in" and (
        below.value not in _ODDS or (left.value or 0.0) > 9 or read_unit(words, below.last) is not None
    ):
        return None
    share = Numeral(left.first, below.last, (left.value or 0.0) / below.value, kind="part")
    return Range(Amount(share, left.first, below.last, share.value, "fraction", "ratio"))
