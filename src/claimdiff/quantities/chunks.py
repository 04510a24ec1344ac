"""A figure in plain text -> the words that name what it counts, with no parser.

Example:
    >>> from claimdiff.quantities.figures import scan
    >>> words = Words("killed 62 Syrian government soldiers on Saturday")
    >>> words.phrase(*read_chunk(words, scan(words)[0])[:2])
    'syrian government soldiers'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_words
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.word_forms import is_noun_shot, is_plural, states, verbs
from claimdiff.quantities.words import Words

#: longest noun phrase behind a number, in words
_REACH = 9
#: how far a plural may lie ahead of a word that could end the phrase, hyphens counted
_AHEAD = 5
_DETERMINERS = frozenset("the a an these those his her its their our my your this that all".split())
_PRONOUNS = frozenset("them whom which us you those these it".split())
_LEADING = frozenset("more additional further extra fewer less full".split())
_IN_IDIOMS = frozenset(
    "order fact addition total part cash prison jail advance exchange return response all the a this that its "
    "their his".split()
)
_CONTRACTIONS = ("n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d")
_MODIFYING = frozenset(
    ("police", "sales", "sports", "arms", "weapons", "women", "news", "customs", "troops", "veterans", "electronics")
)
#: verb forms that describe nothing: "three suffered wounds"
_NEVER_ADJECTIVES = frozenset(
    "suffered attended gathered joined died showed asked tried survived voted had have were was are came went took got "
    "gave saw said told made became remained escaped arrived started appeared happened need want face faced".split()
)
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen"))
_MARKS = frozenset(("'", "’", "‘", "“", '"'))


class Chunk(NamedTuple):
    """What is counted, at words ``[first, last)``, its head noun at ``head``; ``sure`` where a plural settles it."""

    first: int
    last: int
    head: int
    sure: bool


@cache
def _words(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


def read_chunk(words: Words, figure: Figure) -> Chunk | None:
    """The noun phrase that a figure counts or measures, or None where none stands behind it."""
    if figure.written == "zero" and figure.text.lower() not in ("no", "any"):
        return None
    at = _past_conversion(words, figure)
    if figure.tied and figure.unit is None and figure.kind == "count":
        return Chunk(at + 1, at + 2, at + 1, True)
    tied = figure.tied or (at > 0 and words.is_dash(at - 2) and figure.unit is not None)
    if words.at(at) == "of":
        return _after_of(words, at + 1, many=figure.kind == "count")
    if figure.kind == "money":
        return _of_money(words, at)
    if (figure.unit is not None and not tied and figure.kind == "duration") or figure.unit == "time":
        return None
    while figure.kind == "ratio" and words.at(at) in _DETERMINERS:
        at += 1
    chunk = _noun_phrase(
        words,
        at + (words.is_dash(at) and words.glued(at)),
        many=figure.kind == "count" and figure.value != 1,
        lone=figure.written == "one",
    )
    if figure.kind == "age" and chunk is not None and (words.is_name(chunk.first) or is_plural(words.at(chunk.head))):
        return None
    return chunk


def _past_conversion(words: Words, figure: Figure) -> int:
    """Past "(5km)" in "a three mile (5km) ring", from either of the two."""
    at = figure.after
    if figure.kind not in ("measure", "duration", "money"):
        return at
    if words.at(at) == ")":
        return at + 1
    if words.at(at) == "(":
        return next((step + 1 for step in range(at + 1, at + 8) if words.at(step) == ")"), at)
    return at


def refers_back(words: Words, figure: Figure) -> bool:
    """ "80 of them", "18 of whom": the noun stands earlier. "Six of those boats" names it."""
    if words.at(figure.after) != "of":
        return False
    pronoun, then = words.at(figure.after + 1), words.at(figure.after + 2)
    if pronoun in ("them", "whom", "which", "us", "you"):
        return True
    ends = not then[:1].isalpha() or then in _words("function_words") or then in states() or then in verbs()
    return pronoun in _PRONOUNS and ends


def _after_of(words: Words, at: int, *, many: bool) -> Chunk | None:
    while words.at(at) in _DETERMINERS and words.at(at + 1) != "":
        at += 1
    if words.at(at) == "other" and not words.is_word(at + 1):
        return None
    return _noun_phrase(words, at, many=many, of=True)


def _of_money(words: Words, at: int) -> Chunk | None:
    """ "$87bn expansion", "$3 million in contributions"; a following verb or adverb names nothing."""
    if words.is_dash(at):
        return None
    if words.at(at) == "in":
        if words.at(at + 1) in _IN_IDIOMS:
            return None
        chunk = _noun_phrase(words, at + 1, many=False, stretch=True)
        return chunk if chunk is not None and not words.is_name(at + 1) and not words.is_digits(at + 1) else None
    return _noun_phrase(words, at, many=False, stretch=True)


def _noun_phrase(
    words: Words, at: int, *, many: bool, of: bool = False, lone: bool = False, stretch: bool = False
) -> Chunk | None:
    """The words up to the first plural (for a number above one), else up to the first word that ends a noun phrase."""
    while words.at(at) in _LEADING:
        at += 1
    first, last = at, at
    if words.at(last) in _TITLES:
        last += 1 + (words.at(last + 1) == ".")
    while last < len(words) and last - first < _REACH:
        if _ends_phrase(words, last, first, many=many or (of and last == first)):
            break
        if lone and last > first and is_plural(words.at(last)) and not words.is_name(last):
            break  # "one candidate gets"
        last += 1
        if is_plural(words.at(last - 1)) and not _goes_on(words, last, stretch=stretch):
            return Chunk(first, last, last - 1, True) if words.is_word(last - 1) else None
    while last > first and not words.is_word(last - 1):
        last -= 1
    if last == first or words.at(last - 1) in ("and", "or"):
        return None
    return Chunk(first, last, last - 1, not many and last == first + 1 and words.at(last) in _words("function_words"))


def _goes_on(words: Words, last: int, *, stretch: bool) -> bool:
    """Whether another plural right behind makes this one a modifier: "sales people", "United States soldiers"."""
    after = words.at(last)
    if words.is_name(last - 1) and after not in _words("function_words") and words.is_word(last):
        return (is_plural(after) and after not in verbs()) or (
            is_plural(words.at(last + 1)) and not words.is_name(last)
        )
    if stretch and after[-1:] != "s" and words.is_word(last) and not _ends_phrase(words, last, last - 1, many=False):
        return not after.endswith(("ed", "ing", "ly")) and words.at(last + 1) not in ("to", "that")
    if words.at(last - 1) in _MODIFYING and is_plural(after) and after not in verbs():
        return True
    return after in ("people", "members", "workers") and words.at(last - 1) != "others"


def _ends_phrase(words: Words, at: int, first: int, *, many: bool) -> bool:
    """Whether the word at ``at`` is no part of a noun phrase that began at ``first``."""
    word, opens = words.at(at), at == first
    if not words.is_word(at):
        return _is_hard_mark(words, at, opens=opens)
    if word in ("and", "or"):
        return opens or not many or not _plural_ahead(words, at + 1)
    if opens and word in ("other", "such", "most", "same"):
        return False
    if opens and word in ("last", "next"):
        return True
    if _stem(word) in _words("function_words") or word in ("i", "a") or word.endswith(_CONTRACTIONS):
        return _is_function_word(words, at, opens=opens)
    return _is_verb_like(words, at, opens=opens, many=many)


def _stem(word: str) -> str:
    """ "he's" -> "he": a contraction is what it begins with."""
    return word[:-2] if word.endswith(("'s", "’s")) and len(word) < 8 else word


def _is_hard_mark(words: Words, at: int, *, opens: bool) -> bool:
    tied = words.is_dash(at) and words.glued(at - 1) and (words.glued(at) or words.at(at + 1) in ("and", "or"))
    return not tied and not (words.at(at) in _MARKS and opens) and not words.is_digits(at)


def _is_function_word(words: Words, at: int, *, opens: bool) -> bool:
    """ "US soldiers", "five outside firms", "active monthly users" go on; other function words end the phrase."""
    word = words.at(at)
    if words.raw[at].isupper() and len(word) > 1:
        return False
    adjective = word in ("daily", "monthly", "weekly", "yearly") or (
        opens and word in ("outside", "inside", "past", "near")
    )
    return not (adjective and _plural_ahead(words, at + 1))


def _is_verb_like(words: Words, at: int, *, opens: bool, many: bool) -> bool:
    """Whether a content word is rather a verb, an adverb or a state than a part of the phrase."""
    word = words.at(at)
    tied = words.is_dash(at - 1) and words.glued(at - 1) and not opens
    if tied or word in _words("ing_nouns") or is_noun_shot(words, at):
        return False
    if word in states() or word in verbs():
        return not (opens and word not in _NEVER_ADJECTIVES and _plural_ahead(words, at + 1))
    if (
        not word.endswith(("ed", "ing", "ly"))
        or len(word) < 5
        or word in ("family", "assembly", "supply", "rally", "monopoly")
    ):
        return False
    if _plural_ahead(words, at + 1):
        return False
    if opens and word.endswith("ed"):
        return many or not words.is_word(at + 1) or words.at(at + 1) in _words("function_words")
    return not (opens and many)


def _plural_ahead(words: Words, at: int) -> bool:
    """Whether a plural comes up before anything ends the phrase: "confirmed cases", "gas-fired power plants"."""
    for step in range(at, at + _AHEAD):
        word = words.at(step)
        if is_plural(word):
            return True
        if words.is_dash(step) or (words.is_word(step) and words.is_dash(step - 1)):
            continue
        verb = word in verbs() and word not in states()
        if not words.is_word(step) or word in _words("function_words") or verb:
            return False
    return False
