"""A figure in plain text -> the words that name what it counts, with no parser.

Example:
    >>> words = Words("killed 62 Syrian government soldiers on Saturday")
    >>> words.phrase(*read_chunk(words, scan(words)[0])[:2])
    'syrian government soldiers'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_rows, read_words
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.words import Words

#: longest noun phrase behind a number, in words
_REACH = 7
_DETERMINERS = frozenset("the a an these those his her its their our my your this that all".split())
_PRONOUNS = frozenset("them whom which us you those these it".split())
_LEADING = frozenset("more additional further extra fewer less full".split())
_IN_IDIOMS = frozenset(
    "order fact addition total part cash prison jail advance exchange return response all the a this that its their his".split()
)
_MARKS = frozenset(("'", "’", "‘", "“", '"'))


class Chunk(NamedTuple):
    """What is counted, at words ``[first, last)`` with its head noun at ``head``. ``sure`` where a plural settles it."""

    first: int
    last: int
    head: int
    sure: bool


@cache
def plurals() -> dict[str, str]:
    """Irregular plural -> singular; "-" for a word in "s" that is none."""
    return dict((row[0], row[1]) for row in read_rows("quantities/plurals.txt"))


@cache
def verbs() -> dict[str, str]:
    """Irregular or ambiguous verb form -> lemma."""
    return dict((row[0], row[1]) for row in read_rows("quantities/verbs.txt"))


@cache
def _words(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


@cache
def states() -> dict[str, str]:
    """State word -> its lemma: "wounded" -> "wound"."""
    return dict((row[0], row[1]) for row in read_rows("quantities/states.txt"))


def is_plural(word: str) -> bool:
    """Whether a word (in small letters) looks like a plural noun."""
    known = plurals().get(word)
    if known is not None:
        return known != "-"
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def singular(word: str) -> str:
    """The singular of a noun in small letters.

    Example:
        >>> [singular(w) for w in ("soldiers", "bodies", "people", "boxes", "virus")]
        ['soldier', 'body', 'person', 'box', 'virus']
    """
    known = plurals().get(word)
    if known is not None:
        return word if known == "-" else known
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith(("men",)) and len(word) > 4:
        return word[:-2] + "an"
    return word[:-1] if is_plural(word) else word


def read_chunk(words: Words, figure: Figure) -> Chunk | None:
    """The noun phrase that a figure counts or measures, or None where none stands behind it."""
    if figure.written == "zero" and figure.text.lower() != "no":
        return None
    at = _past_conversion(words, figure)
    if figure.tied and figure.unit is None and figure.kind == "count":
        return Chunk(at + 1, at + 2, at + 1, True)
    tied = figure.tied or (at > 0 and words.is_dash(at - 2) and figure.unit is not None)
    if words.at(at) == "of":
        return _after_of(words, at + 1)
    if figure.kind == "money":
        return _of_money(words, at)
    if figure.unit is not None and not tied and figure.kind in ("duration", "ratio"):
        return None
    chunk = _noun_phrase(
        words, at + (words.is_dash(at) and words.glued(at)), many=figure.kind == "count" and figure.value != 1
    )
    return None if figure.kind == "age" and chunk is not None and words.is_name(chunk.first) else chunk


def _past_conversion(words: Words, figure: Figure) -> int:
    """Past "(2km)" in "a 1.5 mile (2km) radius", from either of the two."""
    at = figure.after
    if figure.kind not in ("measure", "duration", "money"):
        return at
    if words.at(at) == ")":
        return at + 1
    if words.at(at) == "(":
        return next((step + 1 for step in range(at + 1, at + 8) if words.at(step) == ")"), at)
    return at


def refers_back(words: Words, figure: Figure) -> bool:
    """ "80 of them", "18 of whom": the noun stands earlier."""
    return (
        words.at(figure.after) == "of"
        and words.at(figure.after + 1) in _PRONOUNS
        and words.at(figure.after + 2)
        in (_words("function_words") | {".", ",", "", ";", ")", "\n"} | states().keys() | verbs().keys())
    )


def _after_of(words: Words, at: int) -> Chunk | None:
    while words.at(at) in _DETERMINERS and words.at(at + 1) != "":
        at += 1
    if words.at(at) == "other" and not words.is_word(at + 1):
        return None
    return _noun_phrase(words, at, many=False, of=True)


def _of_money(words: Words, at: int) -> Chunk | None:
    """ "$87bn expansion", "$3 million in contributions"; a following verb or adverb names nothing."""
    if words.is_dash(at):
        return None
    if words.at(at) == "in":
        if words.at(at + 1) in _IN_IDIOMS:
            return None
        chunk = _noun_phrase(words, at + 1, many=False)
        return chunk if chunk is not None and not words.is_name(at + 1) and not words.is_digits(at + 1) else None
    return _noun_phrase(words, at, many=False)


def _noun_phrase(words: Words, at: int, *, many: bool, of: bool = False) -> Chunk | None:
    """The words up to the first plural (for a number above one), else up to the first word that ends a noun phrase."""
    while words.at(at) in _LEADING:
        at += 1
    first, last = at, at
    while last < len(words) and last - first < _REACH:
        if _ends_phrase(words, last, first, many=many or (of and last == first)):
            break
        last += 1
        if is_plural(words.at(last - 1)) and not _goes_on(words, last, many=many):
            return Chunk(first, last, last - 1, True) if words.is_word(last - 1) else None
    while last > first and not words.is_word(last - 1):
        last -= 1
    if last == first or words.at(last - 1) in ("and", "or"):
        return None
    return Chunk(first, last, last - 1, not many and last == first + 1 and words.at(last) in _words("function_words"))


def _goes_on(words: Words, last: int, *, many: bool) -> bool:
    """Whether another plural right behind makes this one a modifier: "sales people", "United States soldiers"."""
    after = words.at(last)
    if words.is_name(last - 1) and after not in _words("function_words") and words.is_word(last):
        return (is_plural(after) and after not in verbs()) or (
            is_plural(words.at(last + 1)) and not words.is_name(last)
        )
    if not many and after[-1:] != "s" and words.is_word(last) and not _ends_phrase(words, last, last - 1, many=False):
        return not after.endswith(("ed", "ing", "ly")) and words.at(last + 1) not in ("to", "that")
    return after in ("people", "members", "workers") and words.at(last - 1) not in ("others",)


def _ends_phrase(words: Words, at: int, first: int, *, many: bool) -> bool:
    word = words.at(at)
    if not words.is_word(at):
        return (
            not (words.is_dash(at) and words.glued(at) and words.glued(at - 1))
            and not (word in _MARKS and at == first)
            and not words.is_digits(at)
        )
    if word in ("and", "or"):
        return at == first or not many or not _plural_ahead(words, at + 1)
    if word in ("other", "such", "most", "same") and at == first:
        return False
    if at == first and (
        word in ("last", "next")
        or (word.endswith("ing") and words.at(at + 1) in _words("function_words") | {"", ".", ","} and not many)
    ):
        return True
    if (word in _words("function_words") and not words.raw[at].isupper()) or (word in ("i", "a")):
        return not (at == first and word in ("outside", "inside", "past", "near") and _plural_ahead(words, at + 1))
    if word in states() and not (at == first and _plural_ahead(words, at + 1)):
        return True
    if word in verbs():
        return at > first or not _plural_ahead(words, at + 1)
    if (
        word.endswith("ly")
        and len(word) > 4
        and word not in ("family", "assembly", "supply", "rally", "ally", "monopoly", "jelly")
    ):
        return not _plural_ahead(words, at + 1)
    return at > first and word.endswith(("ed", "ing")) and not _plural_ahead(words, at + 1)


def _plural_ahead(words: Words, at: int) -> bool:
    """Whether a plural comes up before anything ends the phrase: "confirmed cases", "infantry fighting vehicles"."""
    for step in range(at, at + 3):
        word = words.at(step)
        if is_plural(word):
            return True
        if (not words.is_word(step) and not words.is_dash(step)) or word in _words("function_words") or word in verbs():
            return False
    return False
