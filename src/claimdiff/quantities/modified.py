"""The words around a figure that bound it: "more than 60", "60 or more", "well over a thousand", "nearly 3,000".

Example:
    >>> from claimdiff.quantities.numerals import read_numeral
    >>> from claimdiff.quantities.ranges import read_range
    >>> words = Words("no fewer than 60 people")
    >>> read_modifiers(words, read_range(words, read_numeral(words, 3))).modifier
    '>='
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.model import Modifier
from claimdiff.quantities.bounds import modifier_phrases
from claimdiff.quantities.ranges import Range
from claimdiff.quantities.words import Words

#: longest bounding phrase, in words
_PHRASE = 4
_MARKS: dict[str, Modifier] = {">": ">", ">=": ">=", "<": "<", "<=": "<=", "~": "~", "~-": "~", "=": "="}
#: what makes "over five years" longer than five years, and not the time in which
_LASTING = frozenset(
    "for lasted lasts last lasting took take takes was is been be in after spent served at of with just well a "
    "an now".split()
)
_PAST = frozenset(("ago", "old", "later", "earlier", "before", "since"))
#: "the estimated 300", "of estimated 300"; after other words it is a verb: "the agency estimated 300 had fled"
_ADJECTIVAL = frozenset(
    "the its their his her an of by for from with to at killed killing and another this that".split()
)

#: verbs that move a count to a level, the counts, and how far before "up to" they may stand, in words
_MOVES = frozenset("bring brings bringing brought take takes taking took push pushes pushing pushed".split())
_COUNTS = frozenset("toll count number numbers total tally figure deaths cases".split())
_COUNT_REACH = 8


@dataclass(frozen=True, slots=True)
class Modified:
    """The modifier, and the words from the first bounding word to the last."""

    modifier: Modifier
    first: int
    last: int


@cache
def _intensifiers() -> frozenset[str]:
    return read_words("quantities/intensifiers.txt")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in modifier_phrases("before"))


@cache
def _first_words_after() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in modifier_phrases("after"))


def read_modifiers(words: Words, amount: Range) -> Modified:
    """The modifier of an amount; one before it wins over one after it."""
    mark, first = _before(words, amount)
    after, last = _after(words, amount)
    if mark is None and after is not None:
        return Modified(_MARKS[after], first, last)
    if mark is None:
        return Modified("=", first, amount.last)
    return Modified(_MARKS[mark], first, last if after is not None else amount.last)


def _before(words: Words, amount: Range) -> tuple[str | None, int]:
    first = amount.first
    at = first
    if words.is_dash(at - 1) and words.glued(at - 1) and words.glued(at - 2):
        at -= 1  # "more-than-1,800-page", "sub-7"
    elif (
        words.at(at - 1) in ("a", "an") and words.at(at - 2) in _last_words() and amount.left.numeral.kind != "article"
    ):
        at -= 1  # "over a nearly two-decade span" stops here, "about a 10 percent cut" goes on
    if words.at(at - 1) not in _last_words():
        return None, first
    for length in range(_PHRASE, 0, -1):
        start, phrase = _phrase_before(words, at, length)
        mark = modifier_phrases("before").get(phrase)
        if mark is not None and not _is_other_sense(words, " ".join(phrase), start, amount):
            return (mark if mark != "=" else "="), _with_intensifier(words, start)
    return None, first


def _phrase_before(words: Words, end: int, length: int) -> tuple[int, tuple[str, ...]]:
    """The ``length`` words before ``end``, passing over hyphens between them."""
    found: list[str] = []
    at = end
    while len(found) < length and at > 0:
        at -= 1
        if words.is_dash(at) and words.glued(at) and words.glued(at - 1):
            continue
        found.append(words.lower[at])
    return at, tuple(reversed(found))


def _with_intensifier(words: Words, start: int) -> int:
    return (
        start - 1
        if words.at(start - 1) in _intensifiers()
        and words.at(start - 1) not in ("only", "currently", "now", "already", "still")
        else start
    )


def _is_other_sense(words: Words, phrase: str, start: int, amount: Range) -> bool:
    """Bounding words that bound nothing: "took over 5 firms", "a row over four strikes", "spent over five years"."""
    before = words.at(start - 1)
    if phrase in ("over", "under", "below", "above") and before in (
        "all",
        "hand",
        "carried",
        "take",
        "took",
        "taken",
        "handed",
        "left",
        "fell",
        "turn",
        "turned",
    ):
        return True
    if (
        phrase == "over"
        and amount.kind == "count"
        and amount.left.numeral.kind == "words"
        and (amount.left.value or 0) < 10
    ):
        return True  # "a row over four strikes"
    if phrase == "over" and amount.kind == "duration" and before not in _LASTING and words.at(amount.last) not in _PAST:
        return True  # "$5 billion over five years"
    if phrase == "up to" and _is_brought(words, start):
        return True
    if phrase == "some" and before in ("in", "of") and amount.kind == "count" and (amount.left.value or 0) < 2:
        return True
    if phrase == "under" and amount.kind == "count" and before in ("killed", "trapped", "buried"):
        return True
    if phrase == "short of" and before not in ("just", "well", "far", "falling", "fell", "little", "stopped"):
        return True
    if phrase == "estimated":
        return before[:1].isalpha() and before not in _ADJECTIVAL
    if phrase == "perhaps" and amount.left.numeral.kind == "vague":
        return True
    return phrase in ("about", "perhaps") and before in (
        "talk",
        "talked",
        "talking",
        "worried",
        "worry",
        "know",
        "speak",
        "told",
    )


def _is_brought(words: Words, start: int) -> bool:
    """ "bringing the death toll up to 19": the particle of a verb that moves a count; not "took up to 40 hostages"."""
    between = [words.at(at) for at in range(max(0, start - _COUNT_REACH), start)]
    moved = max((i for i, word in enumerate(between) if word in _MOVES), default=None)
    return moved is not None and any(word in _COUNTS for word in between[moved + 1 :])


def _after(words: Words, amount: Range) -> tuple[str | None, int]:
    last = amount.last
    at = last + 1 if words.is_dash(last) and words.glued(last) else last
    if words.at(at) not in _first_words_after():
        return None, last
    for length in range(_PHRASE, 0, -1):
        phrase = tuple(words.lower[at : at + length])
        mark = modifier_phrases("after").get(phrase)
        if mark is None or len(phrase) < length:
            continue
        if at > last and phrase not in (("plus",), ("odd",), ("ish",)):
            continue
        if _is_loose_after(words, phrase, at, at + length, amount):
            continue
        return mark, at + length
    return None, last


def _is_loose_after(words: Words, phrase: tuple[str, ...], first: int, last: int, amount: Range) -> bool:
    """Words that belong to what follows: "killed 12 at least two of whom", "60 plus 20", "children 5 and under"."""
    if phrase in (("plus",), ("+",)):
        return words.is_digits(last) or (
            words.at(first) == "plus" and not (words.is_dash(first - 1) or words.is_word(last) is False)
        )
    if phrase in (("maximum",), ("tops",), ("odd",), ("ish",), ("approximately",), ("roughly",)):
        return not words.is_dash(first - 1) and phrase != ("tops",)
    if phrase[0] == "at":
        return words.at(last) not in (".", ",", ";", "", "\n", ")", "and")
    if phrase in (("and", "over"), ("and", "above"), ("and", "under"), ("and", "up")):
        return amount.kind not in ("age", "count") or words.at(last) not in (".", ",", ";", "", ")")
    return False
