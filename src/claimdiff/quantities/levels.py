"""A figure in plain text -> the thing before it whose level it gives: "the uninsured rate jumped to 8.5 percent".

Example:
    >>> from claimdiff.quantities.figures import scan
    >>> words = Words("The death toll in the outbreak rose to 62")
    >>> words.phrase(*read_level(words, scan(words)[0])[:2])
    'death toll'
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows, read_words
from claimdiff.quantities.chunks import Chunk
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.word_forms import is_plural, verbs
from claimdiff.quantities.words import Words

#: how far before a figure the thing may stand, and how long its name may be, in words
_REACH, _NAME = 16, 6
#: words that may stand between a thing and its level
_FILLERS = frozenset(
    "to from at by of is are was were be been being has have had up down above below under over just now "
    "only will would could may might "
    "should stood stand stands standing reached reach reaches hit hits averaged average averages currently "
    "which that expected projected "
    "forecast estimated put already still set to nearly almost about around well as high low much exceed "
    "exceeded exceeds total totaled "
    "totalled totals hover hovered hovering approaching topped top tops surpassed passed pegged likely "
    "since thus also , would slightly sharply "
    "further roughly -- even said".split()
)
_PREPOSITIONS = frozenset(("in", "of", "for", "among", "on", "at", "from", "across", "to"))
#: words that tie a plain count or a length to its thing; "the agency estimated 50,000" does not
_TIES = frozenset(
    "of to at is was were are stood stands reach reached reaches hit hits above below exceeded exceeds topped "
    "tops passed rose risen fell climbed".split()
)
_OPENERS = frozenset("the a an its their his her our my your this that these those".split())


@cache
def _words(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


@cache
def _change() -> frozenset[str]:
    return frozenset(row[0] for row in read_rows("quantities/change_words.txt"))


def read_level(words: Words, figure: Figure) -> Chunk | None:
    """The noun phrase whose level a figure gives, or None where none is tied to it."""
    start = _first_word(words, figure)
    if figure.kind == "age":
        return _phrase_before(words, start - 1) if figure.modifier != "=" and is_plural(words.at(start - 1)) else None
    if figure.kind == "duration" or figure.unit in ("point", "time"):
        return None
    at, fillers = _skip_fillers(words, start)
    tie = words.at(start - 1) if start else ""
    if not fillers or (
        figure.kind in ("measure", "count") and tie not in _TIES and not _TIES & {*words.lower[at + 1 : start]}
    ):
        return None
    found = _climb(words, at, figure)
    return None if found is not None and figure.kind == "count" and words.is_name(found.head) else found


def _climb(words: Words, at: int, figure: Figure) -> Chunk | None:
    """From the noun before a level up through "of" and "in": the toll in the outbreak."""
    for _ in range(3):
        found = _phrase_before(words, at)
        if found is None:
            return None
        before = found.first - 1
        while words.at(before) in _OPENERS:
            before -= 1
        if words.at(before) not in ("in", "of", "for", "among", "on", "across") or not words.is_word(before - 1):
            return found
        named = words.at(before - 2) in _OPENERS or words.as_written(before - 2).endswith(("’", "'", "'s", "’s"))
        if (not named and (words.at(before - 1) in verbs() or words.at(before - 1) in _change())) or words.at(
            before - 1
        ) in _words("function_words"):
            return found if figure.kind != "count" or not words.is_name(found.head) else None
        at = before - 1
    return None


def _first_word(words: Words, figure: Figure) -> int:
    at = figure.first
    while at > 0 and words.starts[at - 1] >= figure.start:
        at -= 1
    return at


def _skip_fillers(words: Words, at: int) -> tuple[int, int]:
    """Index of the last word before the fillers, and how many fillers there are that tie a level to its thing."""
    here, count = at - 1, 0
    while at - here <= _REACH and here >= 0:
        word = words.at(here)
        if word in _FILLERS or word in _change() or (word.endswith("ly") and len(word) > 4):
            count += word not in (",", "that", "which")
            here -= 1
        else:
            break
    return here, count


def _phrase_before(words: Words, last: int) -> Chunk | None:
    """The noun phrase that ends at ``last``: back to a determiner, a verb, a preposition or a mark."""
    if not words.is_word(last) or words.at(last) in _words("function_words") or words.at(last) in verbs():
        return None
    first = last
    while first > 0 and last - first < _NAME:
        before = words.at(first - 1)
        dash = words.is_dash(first - 1) and words.glued(first - 1) and words.glued(first - 2)
        if not dash and (
            not words.is_word(first - 1)
            or before in _words("function_words")
            or before in verbs()
            or before in _change()
        ):
            break
        if before.endswith("ly") and len(before) > 4:
            break
        if before.endswith("ing") and len(before) > 5 and words.at(first) in _OPENERS:
            break
        first -= 1
    adverb = words.at(first - 1).endswith("ly") and first == last
    return None if adverb else Chunk(first, last + 1, last, True)
