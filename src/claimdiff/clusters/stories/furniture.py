"""Text -> the same text without what the page adds to every article: outlet names, sign-up boxes, calls for tips.

What two pages of one outlet share of these says nothing about their events.
"""

from __future__ import annotations

import re
from functools import cache

from claimdiff.lexicons import read_rows

_SENTENCE = re.compile(r"[^.!?\n\r]+(?:[.!?\n\r]+|$)")
_PHONE = re.compile(r"\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-(?:\d{4}|[A-Z]{4,})\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]{1,64}(?:@|\.com\b)\S*|[@#]\w+")
#: between a headline and the outlet's name
_PARTING = re.compile(r"\s+(?:[|•:]|::|[-–—])\s+")
#: how far down the headline is looked for
_HEADLINE = 200
_STATION = re.compile(r"\b(?:[KW][A-Z]{2,3}(?:-?TV)?\d{0,2}|(?:CBS|NBC|ABC|FOX|CW|LEX)\s?\d{0,2}|\w+\.com)\b")


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(row[0].lower() for row in read_rows("page_furniture.txt"))


def _is_furniture(words: str) -> bool:
    """Whether some words, a sentence or a whole text, hold any of it."""
    lower = words.lower()
    return any(phrase in lower for phrase in _phrases()) or bool(_PHONE.search(words))


@cache
def _outlet_words() -> re.Pattern[str]:
    return re.compile(r"\b(?:News|Weather|Sports|TV|Radio|Times|Tribune|Herald|Gazette|Journal|Post|Online)\b")


def _is_outlet(words: str) -> bool:
    return bool(_outlet_words().search(words) or _STATION.search(words))


def cut_outlet(headline: str) -> str:
    """A headline without the outlet behind it.

    Example:
        >>> cut_outlet("Two hurt in mill fire - KZQW News 5 - Weather, Sports")
        'Two hurt in mill fire'
    """
    for match in _PARTING.finditer(headline):
        if match.start() > 0 and _is_outlet(headline[match.end() :]):
            return headline[: match.start()]
    return headline


def cut_furniture(text: str) -> str:
    """The sentences of ``text`` that are the article's own, and its headline without the outlet."""
    end = text.find("\n", 0, _HEADLINE)
    if end > 0:
        text = cut_outlet(text[:end]) + text[end:]
    sentences: list[str] = _SENTENCE.findall(text)
    kept = [s for s in sentences if not _is_furniture(s)] if _is_furniture(text) else sentences
    return _ADDRESS.sub(" ", "".join(kept))
