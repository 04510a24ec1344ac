"""Document -> the words by which others that tell the same event are looked up, and the day they are filed under.

"A fire at the Orwell mill in Leeds killed three." -> orwell, leeds
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimdiff.model import Claim, Document

#: words filed per document: those that come first are what the article is about
MOST = 48
#: code points of the text that are read for them
REACH = 6_000
#: filed under, where the day of print is unknown: before all days
UNDATED = ""
_NAME = re.compile(r"[^\W\d_][\w'’-]{2,40}")
_FIGURE = re.compile(r"\b\d{1,3}(?:[.,]\d{1,9})+\b|\b\d{3,9}\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def day_of(document: Document) -> str:
    """The day of print as it sorts, UNDATED where unknown."""
    return document.day.isoformat() if document.day else UNDATED


def words_of(document: Document, claims: Iterable[Claim]) -> tuple[str, ...]:
    """Names in title, claims' event frames and text, then figures of three digits or more; each once, at most MOST.

    A capitalised word that also stands in lower case is no name.
    """
    text = document.text[:REACH]
    lower = {m.group() for m in _NAME.finditer(text) if m.group()[0].islower()}
    found: dict[str, None] = {}
    frames = [c.frame for c in claims if c.frame is not None]
    told = " ".join(word for frame in frames for word in (*frame.places, *frame.names))
    for source in (document.title or "", told, text):
        for match in _NAME.finditer(source):
            word = match.group()
            if word[0].isupper() and word.lower() not in lower:
                found.setdefault(_bare(word))
    figures = (m.group().replace(",", "") for m in _FIGURE.finditer(text))
    for figure in figures:
        if not _YEAR.fullmatch(figure) and len(figure.strip("0")) > 1:
            found.setdefault(figure)
    return tuple(found)[:MOST]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).casefold()
