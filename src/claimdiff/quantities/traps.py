"""Where no number is an amount: dates, clock times, addresses, scores, names of models, roads, laws and channels.

Example:
    >>> [masked_text(t) for t in ("on May 9, 2017", "at 8:30 p.m.", "two F-16s")]
    [['May 9, 2017'], ['8:30 p.m.'], ['F-16s']]
"""

from __future__ import annotations

import re
from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.quantities.words import Words

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MARCH|APRIL|MAY|JUNE|JULY|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
#: each alternative is one kind of thing; the look-aheads spare most places all of them
_MASK = re.compile(
    rf"""
    (?=[\d§(+'’‘\x91\x92])(?:
    (?<![\w.])\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}\b(?!\w)\.?(?:,?[ ]{_YEAR}(?!\d))?
  | \b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)
  | (?<![\d.,/$€£])(?:0?[1-9]|[12]\d|3[01])(?P<m>[-/.])(?:0?[1-9]|[12]\d|3[01])(?P=m)(?:(?:19|20)\d\d|\d\d)(?![\d/])
  | (?<![\d/])(?:9/11|7/7|24/7|50[/-]50)(?![\d/])
  | (?<![\d:])\d{{1,2}}(?:[:.][ ]?[0-5]\d){{1,2}}[ ]?
    (?:[ap]\.?[ ]?m\b\.?|GMT|BST|UTC|E[SD]?T|P[SD]?T|C[SD]?T|hours|hrs|o['’]clock)
  | (?<![\d:])\d{{1,2}}:[ ]?[0-5]\d(?::[0-5]\d)?(?![\d:])
  | \b\d{{1,2}}[ ]?[ap]\.?[ ]?m\b\.?
  | \b\d{{1,2}}[ ]?o['’]clock
  | \b[0-2]\d[0-5]\d[ ]?(?:GMT|UTC|BST|hours|hrs|h\b|local[ ]time)
  | ['’‘\x91\x92]\d\ds?\b | \b(?:1[5-9]|20)\d0['’]?s\b | \b[2-9]0['’]?s\b
  | \b{_YEAR}[-–/](?:{_YEAR}|\d\d)(?![\d,])
  | \b[1-4]Q\b
  | (?<![\w$€£¥])\+?\(?\d{{3}}\)?[-. ]\d{{3}}[-. ]\d{{4}}(?!\d)
  | \+\d{{1,3}}[ ]\d[\d ]{{5,14}}\d
  | \b1-800-\w+(?:-\w+)*
  | \b\d+(?:st|nd|rd|th)\b
  | (?<!\w)(?:144|240|360|480|576|720|1080|1440|2160|4320)[pi]\b
  | \b\d{{1,3}}[ ](?:USC|U\.S\.C\.|CFR|C\.F\.R\.|U\.S\.[ ]\d)(?:[ ]\d+)?
  | \b\d{{1,5}}[A-Z]?[ ](?:[NS]?[EW]?\.?[ ])?(?:[A-Z][a-z]+\.?[ ]|\d+(?:st|nd|rd|th)[ ]){{1,3}}
    (?:St|Street|Rd|Road|Ave|Avenue|Way|Drive|Dr|Blvd|Boulevard|Lane|Ln|Place|Square)\b
  | \b\d{{1,3}}(?:\d\d)?[- ]{{1,2}}(?:block|blk)\b | \b\d{{4,5}}[- ]{{1,2}}(?:block|blk)\b
  | \(\d{{3}}\)[- ]?[\dA-Z][\dA-Z-]+
  | \b\d{{1,3}}-to-\d{{1,3}}\b(?!-|[ ](?:years?|months?|days?|percent|people))
  | (?<![\w,.])(?:1-)?8(?:00|88|77|66|55|44|33)-\d{{3}}-\w{{4}}
  | \b1-\d{{3}}-\w+(?:-\w+)*
  | \b911\b(?![ ](?:people|others|were|dead|killed))
  | \b\d{{12,}}\b
  | \b\d{{1,4}}[ ](?:Ave|Avenue|Rue|Via|Calle|Rua)[ ](?=[A-Z])
  | §+[ ]?\d[\d.()a-z]* | \b\d+\([a-z0-9]\)(?:\(\w\))*
  | \b\d+\.\d+\.\d+(?:\.\d+)*
  | \b\d[A-Z]{{2}}\b | \b[345]G\b
    )
  | (?<!\w)(?=[A-Z])(?:
    {_MONTH}\.?,?[ ]?\d{{1,2}}(?:st|nd|rd|th)?(?!\d|,\d|\.\d|[ ]?%|[ ](?:percent|people|million))
    (?:[ ]?[-–][ ]?\d{{1,2}}(?!\d))?(?:,?[ ]?{_YEAR}(?!\d))?
  | {_MONTH}\.?[ ]?\d{{1,2}}[ ]?{_YEAR}(?!\d)
  | {_MONTH}\.?,?[ ](?:of[ ])?{_YEAR}(?!\d|,\d)
  | (?:Image|Photo|Slide|Picture|Page|Gallery|IMAGE|PHOTO|SLIDE)[ ]\d+[ ](?:of|/)[ ]?/?[ ]?\d+
  | Q[1-4]\b
  | (?:COVID|Covid)[ ]?-[ ]?\d+
  | [A-Z]{{1,2}}\d{{1,2}}[ ]\d[A-Z]{{2}}\b
  | (?:Mid|Early|Late|FY|Since)[- ]?{_YEAR}(?!\d|,\d)
  | [A-Z][A-Za-z]{{0,10}}[-‑–]\d+(?:[-/.]?\w{{1,4}})*s?\b(?!-year|-month|-mile|-day|-member)
    )
  | (?<!\w)(?=[hwpmelfs@\#])(?:https?://\S+ | www\.\S+ | [@\#]\w+ | pic\.twitter\.com/\S+
    | (?:mid|early|late|pre|post|fiscal|since)[- ]{_YEAR}(?!\d|,\d))
    """,
    re.VERBOSE,
)
#: these name a number in small letters too: "a category 4 storm"
_SMALL_DESIGNATORS = frozenset(
    "page pages chapter chapters verse channel category stage type grade tier phase version route lane bus gate "
    "sp numbered".split()
)
_DIGIT = re.compile(r"\d")
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth "
    "hundredth thousandth".split()
)


def masks(text: str) -> list[tuple[int, int]]:
    """Stretches of ``text`` whose digits are no amount, in order."""
    return [m.span() for m in _MASK.finditer(text)] if _DIGIT.search(text) else []


def masked_text(text: str) -> list[str]:
    """The words that :func:`masks` covers."""
    return [text[a:b] for a, b in masks(text)]


@cache
def _designators() -> frozenset[str]:
    return read_words("quantities/designators.txt")


def is_ordinal(words: Words, last: int) -> bool:
    """ "forty-eighth": the numeral that ends before ``last`` goes on as an ordinal."""
    return words.is_dash(last) and words.at(last + 1) in _ORDINALS and not words.is_digits(last - 1)


def is_designated(words: Words, first: int) -> bool:
    """ "Flight 1143", "Section 215", "No. 1", "Boeing 737": the word before turns the number into a name."""
    at = first - 1
    if words.at(at) == "." and words.at(at - 1) in (
        "no",
        "nos",
        "vol",
        "pp",
        "p",
        "art",
        "sec",
        "ch",
        "fig",
        "rte",
        "op",
    ):
        return True
    if words.at(at) in "#№" and words.at(at):
        return True
    if words.is_dash(at) and words.glued(at) and words.glued(at - 1):
        at -= 1
    word = words.at(at)
    return word in _designators() and (word in _SMALL_DESIGNATORS or words.as_written(at) != word)


def is_list_number(words: Words, first: int, last: int) -> bool:
    """ "1. Open the door", "2) Close it" at the start of a line."""
    return (
        words.at(first - 1) in ("", "\n")
        and words.at(last) in (".", ")")
        and words.glued(last - 1)
        and not words.is_digits(last + 1)
    )


def is_list_label(words: Words, first: int) -> bool:
    """ "(560,000)" is no label, "(3) the court" is."""
    return (
        words.at(first - 1) == "("
        and words.at(first + 1) == ")"
        and words.is_digits(first)
        and len(words.raw[first]) == 1
    )


def is_rank_or_scale(words: Words, first: int) -> bool:
    """ "a score out of 100": the top of a scale, where no number stands before it."""
    return words.phrase(first - 2, first) == "out of" and not words.is_digits(first - 3)
