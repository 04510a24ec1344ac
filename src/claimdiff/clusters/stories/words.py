"""Text -> tokens and runs of capitals, by regular expression alone: some 2 ms an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_rows

_TOKEN = re.compile(r"\d{1,3}(?:st|nd|rd|th)\b|[^\W\d_]+(?:['’.&-][^\W\d_]+)*\.?|\d+(?:[.,:]\d+)*|[^\w\s]")
_LINE = re.compile(r"[^\n\r]+")
#: a line with this share of capitalised words (and at least four) is set as a headline: its capitals tell no names
HEADLINE = 0.6
_SHORT = frozenset(
    "a an and as at be but by for from in into is it its of off on or over says than the to up vs was who with".split()
)
_OPENERS = frozenset('.!?:"“”‘([•*|—–')


@cache
def word_kinds() -> Mapping[str, str]:
    """Word -> what it tells of a run of capitals: street, service, body, outlet, region, rank, calendar, plain ..."""
    return {row[0]: row[1] for row in read_rows("story_words.tsv")}


class Word(NamedTuple):
    """A token as written, in lower case without a possessive, and where it stands.

    ``opens``: it opens a sentence, so that its capital proves nothing; ``headline``: all around it is in capitals.
    """

    text: str
    lower: str
    start: int
    end: int
    is_word: bool
    is_capital: bool
    opens: bool
    headline: bool


def _lower(text: str) -> str:
    if text.isalpha():
        return text.lower()
    word = text.lower().replace("’", "'")
    word = word.removesuffix("'s")
    return word.rstrip(".") if word.count(".") <= 1 else word.rstrip(".").replace(".", "")


def _is_headline(texts: list[str]) -> bool:
    words = [t for t in texts if t[0].isalpha() and t.lower() not in _SHORT]
    return (
        len(words) >= 4
        and sum(t[0].isupper() for t in words) >= HEADLINE * len(words)
        and not texts[-1].endswith((".", "!", "?"))
    )


def _word(text: str, start: int, *, opens: bool, headline: bool) -> Word:
    first = text[0]
    is_word = first.isalpha()
    return Word(
        text, _lower(text) if is_word else text, start, start + len(text), is_word, first.isupper(), opens, headline
    )


def read_words(text: str) -> Iterator[list[Word]]:
    """The tokens of each line of ``text``."""
    for line in _LINE.finditer(text):
        matches = list(_TOKEN.finditer(text, line.start(), line.end()))
        if not matches:
            continue
        headline = _is_headline([m.group() for m in matches])
        words, opens = [], True
        for m in matches:
            token = m.group()
            if token[-1] == "." and len(token) > 3 and token[:-1].isalpha():
                words.append(_word(token[:-1], m.start(), opens=opens, headline=headline))
                token, opens = ".", False
                words.append(_word(token, m.end() - 1, opens=opens, headline=headline))
            else:
                words.append(_word(token, m.start(), opens=opens, headline=headline))
            opens = token in _OPENERS
        yield words
