"""Numerals that are ages: "a 12-year-old", "under 45 years old", "aged 12", "50 or older", "Reyes, 33, said".

Example:
    >>> from claimdiff.quantities.numerals import read_numeral
    >>> read_age(words := Words("a 12-year-old girl"), read_numeral(words, 1))
    (1, 6, 'year of age')
"""

from __future__ import annotations

from claimdiff.quantities.number_words import Numeral
from claimdiff.quantities.word_forms import lemma
from claimdiff.quantities.words import Words

#: the oldest person and the youngest whose age stands bare beside a name
_MAX_AGE, _MIN_AGE = 115.0, 1.0
_SPANS = {
    "year": "year",
    "years": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
    "yr": "year",
}
_OLD = frozenset(("old", "olds", "olds'", "old's"))
_COMPARED = frozenset(("older", "younger"))
_AFTER_BARE = frozenset((",", ".", ";", "\n", "", ")", ":"))
_AFTER_SAID = frozenset(
    (",", ".", ";", "\n", "", ")", "when", "and", "by", "at", "in", "this", "last", "but", "with", "who", "years")
)
_PERSONS = frozenset(("man", "woman", "boy", "girl", "mother", "father", "person"))
_PRONOUNS = frozenset(("he", "she", "who", "i"))
_LIST_REACH = 10
_LIST_MARKS = frozenset((",", "and", "or", "to", "between", "the", "-"))
_GROUPS = frozenset("people those women men voters adults children everyone anyone players workers americans".split())
_KIN = frozenset(
    "man woman boy girl son daughter wife husband father mother brother sister teenager child victim driver "
    "suspect gunman".split()
)
_TITLES = frozenset(("chapter", "page", "section", "route", "no", "number", "room", "channel"))


def read_age(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    """First word, word after, and unit of an age, or None."""
    if not (numeral.value or 0.0) <= _MAX_AGE:
        return _with_old(words, numeral)
    rules = (_with_old, _with_aged, _in_list, _compared, _below, _beside_name, _said_to_be)
    return next((found for found in (rule(words, numeral) for rule in rules) if found is not None), None)


def _with_old(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    at = _past_dash(words, numeral.last)
    unit = _SPANS.get(words.at(at))
    if unit is None:
        return None
    then = _past_dash(words, at + 1)
    if words.at(then) in _OLD:
        return numeral.first, then + 1, f"{unit} of age"
    if words.phrase(then, then + 2) == "of age":
        return numeral.first, then + 2, f"{unit} of age"
    if words.at(then) in _COMPARED and words.at(then - 1) in _SPANS and words.at(then + 1) != "than":
        return numeral.first, then, f"{unit} of age"
    return None


def _past_dash(words: Words, index: int) -> int:
    return index + 1 if words.is_dash(index) and words.as_written(index) != "—" else index


def _with_aged(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    first = numeral.first
    if words.at(first - 1) in ("aged", "age", "ages") and (numeral.value or 0) <= _MAX_AGE:
        return first - 1, numeral.last, "year of age"
    if words.phrase(first - 2, first) == "age of" and (numeral.value or 0) <= _MAX_AGE:
        return first - (3 if words.at(first - 3) == "the" else 2), numeral.last, "year of age"
    if words.phrase(first - 2, first) in ("ages between", "aged between"):
        return first, numeral.last, "year of age"
    return None


def _in_list(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    """ "aged 21, 22 and 24", "ages of 18 and 25", "35, 46 and 54 years old": the other ages of a list."""
    if numeral.kind != "digits" or not _MIN_AGE <= (numeral.value or 0) <= _MAX_AGE:
        return None
    at = numeral.first - 1
    while at > numeral.first - _LIST_REACH and (words.at(at) in _LIST_MARKS or words.is_digits(at)):
        at -= 1
    if words.at(at) in ("are", "were") and "ages" in words.lower[max(0, at - 5) : at]:
        return numeral.first, numeral.last, "year of age"
    if words.at(at) in ("aged", "ages") or words.phrase(at - 1, at + 1) == "ages of":
        return numeral.first, numeral.last, "year of age"
    at = numeral.last
    while at < numeral.last + _LIST_REACH and (words.at(at) in ("and", ",", "or") or words.is_digits(at)):
        at += 1
    listed = at > numeral.last + 1 and words.phrase(at, at + 2) == "years old"
    return (numeral.first, numeral.last, "year of age") if listed else None


def _below(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    """ "people under 30": an age that bounds a group, with nothing counted behind it."""
    bounded = words.at(numeral.first - 1) in ("under", "over") and words.at(numeral.first - 2) in _GROUPS
    after = words.at(numeral.last)
    ends = after in _AFTER_SAID or after in ("were", "are", "have", "had", "who") or lemma(after) != ""
    return (
        (numeral.first, numeral.last, "year of age") if bounded and ends and (numeral.value or 0) <= _MAX_AGE else None
    )


def _compared(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    if words.phrase(numeral.last, numeral.last + 2) in ("or older", "or younger", "and older", "and younger"):
        return numeral.first, numeral.last, "year of age"
    return None


def _said_to_be(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    """ "He was 35.", "she turns 40 in May", "a man of 45": a bare number said of one person."""
    first, value = numeral.first, numeral.value or 0.0
    if value != int(value) or not _MIN_AGE < value <= _MAX_AGE or words.at(numeral.last) not in _AFTER_SAID:
        return None
    if words.at(first - 1) == "of" and words.at(first - 2) in _PERSONS and words.at(first - 3) in ("a", "the"):
        return first, numeral.last, "year of age"
    at = first - 1
    while words.at(at) in ("now", "only", "just", "then", "be", "about"):
        at -= 1
    if words.at(at) in ("is", "was", "turned", "turns", "will", "would", "'s") and words.at(at - 1) in _PRONOUNS:
        return first, numeral.last, "year of age"
    return None


def _beside_name(words: Words, numeral: Numeral) -> tuple[int, int, str] | None:
    """ "Reyes, 33, said": a whole number between a capitalised name and a comma or stop."""
    first, value = numeral.first, numeral.value
    if (
        numeral.kind != "digits"
        or value is None
        or value != int(value)
        or not _MIN_AGE <= value <= _MAX_AGE
        or numeral.scale != 1
    ):
        return None
    opens, name = words.at(first - 1), words.as_written(first - 2)
    if name == "." and words.at(first - 3) in ("jr", "sr"):
        name = "Jr"
    if opens not in (",", "(") or len(name) < 2 or words.glued(first - 1) != (opens == "("):
        return None
    if not name[:1].isupper():
        bare = name in _KIN and words.at(numeral.last) == "," and not words.is_digits(numeral.last + 1)
        return (first, numeral.last, "year of age") if bare else None
    if name.isupper() or words.at(first - 2) in _TITLES:
        return None
    follows = words.at(numeral.last)
    if opens == "(":
        return (first, numeral.last, "year of age") if follows == ")" and words.is_name(first - 3) else None
    if follows in _AFTER_BARE or (follows in ("of", "from", "was", "who", "and") and words.is_name(first - 3)):
        if words.is_digits(numeral.last + 1) and follows == ",":
            return None
        return first, numeral.last, "year of age"
    return None
