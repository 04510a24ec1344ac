"""Text -> tokens and runs of capitals, by regular expression alone: some 2 ms an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Word:
    """A token as written, in lower case without a possessive, where; whether it opens a sentence, is in a headline."""

    text: str
    lower: str
    start: int
    end: int
    opens: bool
    headline: bool

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter."""
        return self.text[0].isalpha()


def _lower(text: str) -> str:
    word = text.lower().replace("’", "'")
    word = word.removesuffix("'s")
    return word.rstrip(".") if word.count(".") <= 1 else word.rstrip(".").replace(".", "")


def _is_headline(texts: list[str]) -> bool:
    words = [t for t in texts if t[0].isalpha() and t.lower() not in _SHORT]
    return len(words) >= 4 and sum(t[0].isupper() for t in words) >= HEADLINE * len(words) and texts[-1] != "."


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
                words.append(Word(token[:-1], _lower(token), m.start(), m.end() - 1, opens, headline))
                words.append(Word(".", ".", m.end() - 1, m.end(), opens=False, headline=headline))
                opens = True
                continue
            words.append(Word(token, _lower(token), m.start(), m.end(), opens, headline))
            opens = token in _OPENERS
        yield words
