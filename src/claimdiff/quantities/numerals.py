"""Words -> numerals: what number stands at a place, in digits, in words, or as a vague word.

Example:
    >>> read_numeral(Words("two and a half million dollars"), 0).value
    2500000.0
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claimdiff.quantities.number_words import Numeral, kind_of, number_words, skip_dash, vague_words, value_of
from claimdiff.quantities.words import DASHES, Words

#: tops of the scales that things are rated by, the words that say so, and how far before the figure they stand
_SCALES = frozenset({5.0, 10.0, 20.0, 100.0})
_RATED = frozenset("rate rates rated rating ratings score scores scored scoring average mark grade graded".split())
_RATED_REACH = 8  # words
_MARKS = re.compile(r"[^\d.]")
#: more digits than any amount in news has
MAX_DIGITS = 18
#: longest vague phrase, in words
_VAGUE_WORDS = 4


def read_numeral(words: Words, index: int) -> Numeral | None:
    """The numeral that starts at ``index``, or None."""
    if words.is_digits(index):
        return _read_digits(words, index)
    word = words.at(index)
    return _read_vague(words, index) or (_read_words(words, index) if word in _openers() else None)


@cache
def _openers() -> frozenset[str]:
    kinds = {"unit", "teen", "ten", "dozen", "scale"}
    return frozenset(w for w, (kind, _) in number_words().items() if kind in kinds) | {"a", "an", "half", "half-a"}


def _read_digits(words: Words, index: int) -> Numeral | None:
    written = _MARKS.sub("", words.raw[index])
    if len(written) > MAX_DIGITS or not written.strip("."):
        return None
    value, last = float(written), index + 1
    if kind_of(words, last) == "glyph":
        value, last = value + value_of(words, last), last + 1
    elif (
        words.at(last) in "/⁄"
        and words.at(last)
        and words.is_digits(last + 1)
        and words.glued(index)
        and words.glued(last)
    ):
        below = float(_MARKS.sub("", words.raw[last + 1]) or 0)
        if 0 < value < below and words.at(last + 2) in ("of", "th", "inch", "mile"):
            return Numeral(index, last + 2, value / below, kind="part")
        if _is_rating(words, index, below) and value <= below:
            return Numeral(index, last + 2, value / below, kind="part")
    elif _is_mixed(words, last):
        value, last = value + float(words.raw[last]) / float(words.raw[last + 2]), last + 3
    elif words.at(last) == "and" and words.phrase(last + 1, last + 3) == "a half":
        value, last = value + 0.5, last + 3
    elif words.at(last) == "×" and words.at(last + 1) == "10":
        return _read_power(words, index, last + 2, value)
    return _scale_digits(words, index, last, value)


def _is_rating(words: Words, index: int, top: float) -> bool:
    """ "rated 7.2/10 by guests": points of a scale, where a word of rating stands before."""
    return top in _SCALES and bool(_RATED & {*words.lower[max(0, index - _RATED_REACH) : index]})


def _is_mixed(words: Words, at: int) -> bool:
    """ "1 1/2": a proper fraction behind a whole number."""
    fraction = words.is_digits(at) and words.at(at + 1) in ("/", "⁄") and words.is_digits(at + 2) and words.glued(at)
    return (
        fraction
        and words.raw[at].isdecimal()
        and words.raw[at + 2] in ("2", "3", "4", "5", "8", "16")
        and int(words.raw[at]) < int(words.raw[at + 2])
    )


def _read_power(words: Words, first: int, at: int, value: float) -> Numeral | None:
    """ "1.99×10^30", "1.6 × 10−19"."""
    at += words.at(at) == "^"
    below = words.at(at) in DASHES
    at += below
    if not words.is_digits(at) or not words.raw[at].isdigit() or len(words.raw[at]) > 2:
        return None
    return Numeral(first, at + 1, value * 10.0 ** (-int(words.raw[at]) if below else int(words.raw[at])))


def _scale_digits(words: Words, first: int, last: int, value: float) -> Numeral:
    """Multiplied by the scale words and suffixes that follow: "1.5 million", "$4.5bn", "20k"."""
    at = skip_dash(words, last)
    kind = kind_of(words, at)
    if kind in ("scale", "dozen") and (at == last or words.at(at) != "hundred"):
        times = value_of(words, at)
        if times in (100, 1000) and kind_of(words, at + 1) == "scale":
            times, at = times * value_of(words, at + 1), at + 1
        return Numeral(first, at + 1, _times(value, times), scale=times)
    if kind == "suffix" and at == last and _is_suffix(words, first, at):
        return Numeral(first, at + 1, _times(value, value_of(words, at)), scale=value_of(words, at))
    return Numeral(first, last, value)


def _times(value: float, scale: float) -> float:
    """The product as it is written: 4.1 billion is 4,100,000,000, not a hair less."""
    return float(Decimal(repr(value)) * Decimal(repr(scale)))


def _is_suffix(words: Words, first: int, at: int) -> bool:
    """Whether letters after digits scale them: "m" is a million after a currency or before a noun, else a metre."""
    short, money = words.at(at), _after_currency(words, first)
    if not words.glued(at - 1):
        return short in ("bn", "mn", "mln", "bln", "trn", "tln") or (short in ("m", "b", "mil") and money)
    if short == "m":
        return money or (words.raw[at] == "M" and not words.is_dash(at + 1))
    if short in ("b", "k"):
        return money or short == "k" or words.raw[at] == "B"
    return True


def _after_currency(words: Words, first: int) -> bool:
    before = words.as_written(first - 1)
    return (
        (before[-1:] in "$€£¥₹₽₪₺" and before != "")
        or before in ("USD", "EUR", "GBP", "RM", "US", "PS", "HKD")
        or before[:1] == "$"
        or (before in ("to", "-", "–") and _after_currency_of_range(words, first))
    )


def _after_currency_of_range(words: Words, first: int) -> bool:
    return any(
        (w and w[-1] in "$€£¥₹") or w in ("USD", "EUR", "GBP", "RM", "PS") for w in words.raw[max(0, first - 5) : first]
    )


def _read_vague(words: Words, index: int) -> Numeral | None:
    table = vague_words()
    if (words.at(index),) not in table and words.at(index) not in ("several", "a", "few", "many"):
        return None
    for length in range(_VAGUE_WORDS, 0, -1):
        phrase = tuple(words.lower[index : index + length])
        found = table.get(phrase) if len(phrase) == length else None
        if found:
            return Numeral(index, index + length, None, found[0], found[1], "vague")
    return None


def _read_words(words: Words, index: int) -> Numeral | None:
    """A numeral in words; "a" and "an" count only before a scale ("a hundred and twenty", "a dozen")."""
    article = words.at(index) in ("a", "an")
    at = index + article
    special = _read_part(words, index, at, article=article)
    if special is not None or words.at(at) == "half":
        return special
    scale_word = kind_of(words, at) in ("scale", "dozen")
    if article and not scale_word:
        return None
    if not article and (kind_of(words, at) == "scale" or words.at(at - 1).startswith("baker")):
        return None
    value, last, scale = _sum_words(words, at, 1.0 if scale_word else None)
    if last == at:
        return None
    return (not article and _read_tail(words, index, last, value)) or Numeral(
        index, last, value, kind="article" if article else "words", scale=scale
    )


def _read_tail(words: Words, first: int, last: int, value: float) -> Numeral | None:
    """ "two-thirds", "two and a half", and "one", which may be a pronoun."""
    part = skip_dash(words, last)
    if value < 20 and kind_of(words, part) == "part" and words.at(part) != "half":
        fraction = _read_fraction(words, first, part, value)
        if fraction is not None:
            return fraction
    if last == first + 1 and value < 20 and words.phrase(last, last + 3) == "and a half":
        return Numeral(first, last + 3, value + 0.5, kind="words")
    if last == first + 1 and words.at(first) == "one":
        return Numeral(first, last, 1.0, kind="one")
    return None


def _read_part(words: Words, first: int, at: int, *, article: bool) -> Numeral | None:
    """ "half a million", "a quarter-million", "a pair of", "a third of"."""
    if words.at(at) == "half" or (article and words.at(at) == "quarter"):
        found = _read_part_of_scale(words, first, at)
        if found is not None or words.at(at) == "half":
            return found or _read_half(words, first, at)
    if words.at(at) == "pair" and words.at(at + 1) == "of":
        return Numeral(first, at + 1, 2.0, kind="article")
    if article and kind_of(words, at) == "part" and words.at(at + 1) == "of" and not words.at(at).endswith("s"):
        return _read_share_of(words, first, at)
    return None


def _read_part_of_scale(words: Words, first: int, at: int) -> Numeral | None:
    """ "half a million", "a half-million", "a quarter million", "half a dozen"."""
    part = 0.25 if words.at(at) == "quarter" else 0.5
    then = skip_dash(words, at + 1)
    if words.at(then) in ("a", "of") and words.at(at) == "half":
        then += 1 + (words.at(then + 1) == "a")
    if kind_of(words, then) in ("scale", "dozen"):
        value, last, scale = _sum_words(words, then, part)
        return Numeral(first, last, value, kind="words", scale=scale)
    return None


def _read_share_of(words: Words, first: int, at: int) -> Numeral:
    """ "a third of the houses"; "a quarter of a million" and "a quarter of 1 percent" multiply."""
    share = value_of(words, at)
    then = read_numeral(words, at + 2)
    if (
        then is not None
        and then.value is not None
        and then.kind in ("article", "digits")
        and then.last == at + 3 + (then.kind == "article")
    ):
        return Numeral(first, then.last, share * then.value, kind="words", scale=then.scale)
    return Numeral(first, at + 1, share, kind="part")


def _read_half(words: Words, first: int, at: int) -> Numeral | None:
    """ "half of the houses", "half the city", "half a mile"; never "the first half"."""
    if words.at(at - 1) in ("second", "first", "other", "better", "latter", "final"):
        return None
    if words.at(at + 1) == "of" and words.is_digits(at + 2) and len(words.raw[at + 2]) < 4:
        return _read_share_of(words, first, at)
    if words.at(at + 1) in ("of", "the", "its", "their", "all") or (words.at(at + 1) in ("a", "an") and first == at):
        return Numeral(first, at + 1, 0.5, kind="part")
    return None


def _read_fraction(words: Words, first: int, part: int, value: float) -> Numeral | None:
    share = value_of(words, part)
    plural = words.at(part).endswith("s")
    if value * share >= 1 or plural != (value > 1):
        return None
    return Numeral(first, part + 1, value * share, kind="part")


def _sum_words(words: Words, at: int, seed: float | None) -> tuple[float, int, float]:
    """Value of the longest number phrase from ``at``, the word after it, and its last scale (1 where it has none)."""
    total, group, last, scale, expected = 0.0, seed or 0.0, at, 1.0, 1000.0
    while True:
        here = skip_dash(words, last) if last > at else at
        if last > at and words.at(here) == "and" and scale > 1:
            if words.phrase(here + 1, here + 3) == "a half" and kind_of(words, here + 3) != "scale":
                break
            here += 1
        kind = kind_of(words, here)
        if kind in ("unit", "teen", "ten"):
            value = value_of(words, here)
            if value >= expected or (group % 100 and value >= 10) or (last > at and value == 0):
                break
            group, expected = group + value, 10.0 if kind == "ten" else 1.0
        elif kind in ("scale", "dozen") and (group or total) and not (kind == "dozen" and scale > 1):
            value = value_of(words, here)
            if value == 100 or kind == "dozen":
                group *= value
            else:
                total, group = (
                    (total + group) * value if total and value > 1000 and total < value else total + group * value,
                    0.0,
                )
            scale, expected = value, 100.0
        elif words.phrase(here, here + 3) == "and a half" and group and kind_of(words, here + 3) == "scale":
            group += 0.5
            last = here + 3
            continue
        else:
            break
        last = here + 1
    return total + group, last, scale
