"""Bare numbers that are no amounts: years, names ("Big 12"), results, list numbers, and "one" as a pronoun.

Example:
    >>> from claimdiff.quantities.ranges import read_range
    >>> from claimdiff.quantities.numerals import read_numeral
    >>> words = Words("in 2011")
    >>> is_trap(words, read_range(words, read_numeral(words, 1)))
    True
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.quantities.bounds import modifier_phrases
from claimdiff.quantities.headlines import is_headline
from claimdiff.quantities.ranges import Range
from claimdiff.quantities.traps import is_designated, is_list_label, is_list_number, is_ordinal, is_rank_or_scale
from claimdiff.quantities.units import read_unit
from claimdiff.quantities.word_forms import lemma, states
from claimdiff.quantities.words import Words

_QUOTES = frozenset(("'", "’", "‘", "“", "”", '"'))
#: words before a count that stand before no year
_HAVING = frozenset("has have had were are with reported recorded registered confirmed counted total totaling".split())
#: letters of a word that a glued stop ends a sentence after, and no abbreviation
_GLUED_WORD = 4
#: four bare digits in this range are a year unless something says otherwise
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
#: "the toll rose to 44 Wednesday": the day behind the figure is no name that it belongs to
_RISES = frozenset("to reached reaches hit hits passed topped".split())


@cache
def _set(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


@cache
def _bounding() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in modifier_phrases("before")) - {"of", "to", "at", "be", "."}


def is_trap(words: Words, amount: Range) -> bool:
    """Whether a number looks like an amount and is none."""
    numeral = amount.left.numeral
    first, last = numeral.first, numeral.last
    if amount.is_score or is_ordinal(words, last) or _is_quoted_title(words, first, last):
        return True
    if numeral.kind == "one" and amount.kind != "age":
        return _is_pronoun(words, first, amount)
    if amount.kind in ("money", "percent", "age"):
        return False
    if is_designated(words, first) or is_list_number(words, first, last) or is_list_label(words, first):
        return True
    if amount.unit is not None or numeral.kind == "vague":
        return False
    return (
        _is_year(words, amount)
        or is_rank_or_scale(words, first)
        or words.at(first - 1) == "per"
        or words.at(last) in ("caliber", "calibre", "gauge")
        or _is_named(words, first, last)
        or _is_name_after(words, first, last)
        or _is_tied_before(words, first)
        or _is_tied_idiom(words, last)
        or _is_glued(words, first, last)
        or _is_quoted(words, first, last)
    )


def _is_pronoun(words: Words, first: int, amount: Range) -> bool:
    before, after = words.at(first - 1), words.at(first + 1)
    if (
        before
        in (
            "no",
            "any",
            "every",
            "each",
            "this",
            "that",
            "which",
            "number",
            "day",
            "another",
            "first",
            "was",
            "is",
            "only",
            "one",
        )
        and amount.unit is None
    ):
        return before not in ("only", "was", "is") or not words.is_word(first + 1) or after in _set("function_words")
    if words.is_dash(first + 1) or words.is_dash(first - 1):
        return amount.unit is None
    if amount.unit is not None:
        loose = after in ("day", "night", "time", "point", "second", "minute")
        return loose and before not in _bounding() and before not in ("for", "within", "in", "after", "every", "least")
    if (words.is_name(first) and words.is_name(first - 1)) or (after in ("hand", "side") and before == "on"):
        return True
    verb = lemma(after) if after not in states() else ""
    if verb and (after in ("called", "named", "known") or words.at(first + 2) in _set("function_words")):
        return True  # "one saying that", "one chosen by"
    loose = after in _set("one_words") or after in _set("function_words")
    return not words.is_word(first + 1) or (loose and words.as_written(first + 1) != "US")


def _is_year(words: Words, amount: Range) -> bool:
    numeral = amount.left.numeral
    raw = words.raw[numeral.first]
    if numeral.kind != "digits" or numeral.last != numeral.first + 1 or len(raw) != 4 or not raw.isdigit():
        return False
    after, before = words.as_written(amount.last), words.at(numeral.first - 1)
    if after in ("s", "′", "'s", "’s") and words.glued(amount.last - 1):
        return True
    if words.is_dash(amount.last) and words.glued(amount.last - 1):
        return _FIRST_YEAR <= int(raw) <= _LAST_YEAR
    if not _FIRST_YEAR <= int(raw) <= _LAST_YEAR:
        return not (after[:1].islower() or before in _bounding()) and before in (
            "in",
            "since",
            "by",
            "of",
            "until",
            "from",
            "(",
        )
    if after in ("levels", "census", "standards") or (before == "as" and words.at(numeral.first - 3) != "as"):
        return True  # "below 2005 levels", "as 2015 ends"
    if after in _set("people_words") and before not in ("in", "since", "by", "until", "from"):
        return False
    if before in _HAVING and _counts_cases(words, amount.last):
        return False  # "has 1986 confirmed cases"
    return not (before in _bounding() and before != "around" and _counts_plural(words, amount.last))


def _counts_plural(words: Words, last: int) -> bool:
    """ "more than 1530 confirmed cases": a plural noun within three words, all of them small."""
    for at in range(last, last + 4):
        word = words.as_written(at)
        if not word[:1].islower() or word in _set("function_words"):
            return False
        if word.endswith("s") and len(word) > 3:
            return True
    return False


def _counts_cases(words: Words, last: int) -> bool:
    """Whether people or cases of something are counted, after adjectives at most."""
    small = [words.as_written(at) for at in range(last, last + 4)]
    noun = next((w for w in small if w in _set("people_words")), None)
    return noun is not None and all(w[:1].isalpha() for w in small[: small.index(noun)])


def _is_named(words: Words, first: int, last: int) -> bool:
    """ "Big 12", "Channel Four", "Group of Seven": part of a name, or a label of page furniture ("Share 123")."""
    after = words.as_written(last)
    spelled = not words.is_digits(first)
    if spelled and not words.is_name(first):
        return False
    if words.at(last) == ")" and words.is_name(first - 1):
        return True  # "(LEX 18)"
    if "," in words.raw[first] or is_headline(words, first):
        return False
    if spelled:
        return not words.opens_sentence(first) and not _counts_on(words, last)
    if not words.is_name(first - 1) or words.at(first - 1) in _bounding():
        return False
    if words.opens_sentence(first - 1) and words.at(first - 1) in _set("function_words"):
        return False
    if len(words.raw[first]) == 1 and words.at(last) not in _set("people_words"):
        return True  # "Rio 2 offers"
    return not _counts_on(words, last) and not after[:1].isdigit()


def _is_name_after(words: Words, first: int, last: int) -> bool:
    """ "28 CFR", "787 Dreamliner", "575 Wilbraham Road": a name follows, and no plural that could be counted."""
    if not words.is_digits(first) or not words.is_name(last) or last != first + 1 or "," in words.raw[first]:
        return False
    if is_headline(words, first) or words.opens_sentence(first) or "." in words.raw[first]:
        return False
    unit = read_unit(words, last)
    if unit is not None and unit.kind == "duration":
        return True
    if words.at(last) in ("max", "pro", "mini", "ultra", "dreamliner", "plus"):
        return True
    if words.at(last) in _WEEKDAYS and words.at(first - 1) in _RISES:
        return False
    if words.at(first - 1) in _bounding() or words.at(first - 1) in (
        "hits",
        "hit",
        "reaches",
        "kills",
        "killing",
        "wounds",
        "at",
    ):
        return False
    for at in range(last, last + 4):
        word = words.as_written(at)
        if not word[:1].isalpha() or (at > last and word in _set("function_words")):
            return True
        if word in _set("people_words") or (word.endswith("s") and len(word) > 3) or _is_demonym(word):
            return False
    return True


def _is_demonym(word: str) -> bool:
    return (
        word.endswith(("ian", "ans", "an", "ese", "ish", "qi", "ni", "li", "ri", "ti", "di", "ch", "ic"))
        and len(word) > 4
    )


def _is_tied_before(words: Words, first: int) -> bool:
    """ "last-32", "under-21", "top-10"; but "more-than-60", "sub-7", "now-18"."""
    at = first - 1
    if not (words.is_dash(at) and words.glued(at) and words.glued(at - 1) and words.is_word(at - 1)):
        return words.at(at) in ("bottom", "big", "top") and words.at(first + 1) in _set("function_words") | {
            "",
            ".",
            ",",
            ")",
            ";",
        }
    return words.at(at - 1) not in _bounding() and words.at(at - 1) not in ("now", "minus", "then", "a", "to")


def _counts_on(words: Words, last: int) -> bool:
    """Whether a thing counted follows: a lower-case word that is no function word, or a state ("12 killed")."""
    after = words.as_written(last)
    return (
        after in _set("people_words")
        or (after[:1].islower() and after.endswith("s") and after not in _set("function_words"))
        or (after[:1].islower() and after not in _set("function_words") and words.as_written(last + 1).endswith("s"))
    )


def _is_quoted_title(words: Words, first: int, last: int) -> bool:
    """The programme "60 Minutes": a number and a capitalised word alone in quotation marks."""
    return words.at(first - 1) in _QUOTES and words.is_name(last) and words.at(last + 1) in _QUOTES


def _is_quoted(words: Words, first: int, last: int) -> bool:
    """ "press "1"": a number alone in quotation marks is a sign."""
    return words.at(first - 1) in _QUOTES and words.at(last) in _QUOTES


def _is_tied_idiom(words: Words, last: int) -> bool:
    if words.is_dash(last) and words.glued(last) and words.is_name(last + 1) and words.is_name(last - 1):
        return True  # "Two-Face"
    return (
        words.is_dash(last) and words.glued(last - 1) and words.glued(last) and words.at(last + 1) in _set("tied_words")
    )


def _is_glued(words: Words, first: int, last: int) -> bool:
    """Letters or marks that make digits a code: "28CFR", "3D", "#5", "5/6"."""
    if words.glued(last - 1) and words.is_word(last):
        return True
    if words.glued(last - 1) and words.at(last) in ("/", "_", ":"):
        return True
    tied = words.glued(first - 1) and words.at(first - 1) in ("/", "_", ":", "#", "&", ".")
    return tied and not _opens_glued(words, first)


def _opens_glued(words: Words, first: int) -> bool:
    """ "had been sold.12,000 homes": a sentence whose space was lost."""
    before = words.as_written(first - 2)
    several = len(words.raw[first]) > 1  # "appendix.5"
    return (
        words.at(first - 1) == "." and several and len(before) >= _GLUED_WORD and before.isalpha() and before.islower()
    )
