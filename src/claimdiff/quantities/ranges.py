"""A numeral and what stands beside it -> one amount, or a range of two ("between 1.5 and 2 million", "$3-5 billion").

Example:
    >>> read_range(words := Words("14 to 19 million people"), read_numeral(words, 0)).right.value
    19000000.0
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.model.quantity import QuantityKind
from claimdiff.quantities.amounts import Amount, read_amount
from claimdiff.quantities.number_words import Numeral
from claimdiff.quantities.numerals import read_numeral
from claimdiff.quantities.units import read_currency, read_unit, to_base
from claimdiff.quantities.words import Words

#: how far back a word such as "vote" turns "12-3" into a score
_SCORE_REACH = 4
#: how far before "from 9 to 21" a word of change makes the two an earlier and a later level, in words
_CHANGE_REACH = 9
_SPREADS = frozenset(("run", "runs", "ran", "stretch", "stretched", "extend", "go"))
#: "43 out of 100" is 43 percent
_PERCENT = 100.0
#: what "one in ..." is said of; "killed 5 in 12 attacks" is no share
_ODDS = (3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 20.0, 50.0, 100.0, 1000.0)


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


def read_range(words: Words, numeral: Numeral) -> Range:
    """The amount that starts with ``numeral``, and the second one where the two make a range."""
    left = read_amount(words, numeral)
    if numeral.kind in ("vague", "part") or left.value is None:
        return Range(left)
    joint = "-" if words.is_dash(left.last) else words.at(left.last)
    if joint in ("in", "out", "of"):
        return _read_odds(words, left) or Range(left)
    if joint not in ("to", "or", "and", "-"):
        return Range(left)
    skip = joint == "to" and words.is_dash(left.last + 1) and words.glued(left.last + 1)
    right = _read_right(words, left.last + 1 + skip)
    return Range(left) if right is None else _join(words, left, right, joint)


def _join(words: Words, left: Amount, right: Amount, joint: str) -> Range:
    """Two amounts with a word or a dash between them: a range, a score, or the first alone."""
    if (joint == "-" and _is_score(words, left, right)) or (joint == "to" and _is_tally(words, left, right)):
        return Range(left, right, is_score=True)
    opened = _opening(words, left.first, joint)
    if (joint == "and" and opened is None) or (joint == "to" and _is_change(words, left, right, opened)):
        return Range(left)
    fitted = _fit(words, left, right)
    if fitted is None:
        return Range(left)
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
    if below.value == _PERCENT and words.at(left.last) == "out":
        whole = Numeral(left.first, below.last, left.value, kind="part")
        return Range(Amount(whole, left.first, below.last, left.value, "percent", "percent"))
    share = Numeral(left.first, below.last, (left.value or 0.0) / below.value, kind="part")
    return Range(Amount(share, left.first, below.last, share.value, "fraction", "ratio"))
