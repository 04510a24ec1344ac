r"""A text file -> a document: optional front matter, then the text, as it stands.

Example:
    >>> read_text("---\npublisher: The Bugle\n---\nNine died.", "a").publisher
    'The Bugle'
"""

from __future__ import annotations

import re

from claimdiff.documents.loaded import UnreadableError
from claimdiff.documents.records import FIELDS, make_document, read_day
from claimdiff.model import Document

_RULE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_KEY = re.compile(r"([A-Za-z][\w-]{0,39})[ \t]*:(?:[ \t]+|$)(.*)")
#: front matter is a few lines; a rule further down is part of the article
_MOST_LINES = 40


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The keys between two ``---`` lines, and where the text starts behind them; nothing where there is no such block.

    Raises:
        UnreadableError: The block is opened and a line in it is no ``key: value``.
    """
    opening = _RULE.match(text)
    if opening is None:
        return {}, 0
    found: dict[str, str] = {}
    at = opening.end()
    for number in range(2, _MOST_LINES + 2):
        match = _LINE.match(text, at)
        line = match.group().strip() if match else ""
        at = match.end() if match else at
        if line.rstrip() == "---":
            return found, at
        key = _KEY.match(line)
        if key is None and line and not line.startswith("#"):
            if number == 2:  # a text that only begins with a rule
                return {}, 0
            raise UnreadableError(f"front matter wants 'key: value', not {line[:40]!r}; close it with ---", line=number)
        if key is not None:
            found[key.group(1).lower()] = key.group(2).strip().strip("\"'")
        if at >= len(text):
            break
    raise UnreadableError("front matter is opened with --- and not closed with ---", line=1)


def read_text(text: str, default_id: str) -> Document:
    """A document from the text of a ``.txt`` file; front matter keys that no document has are passed over.

    Raises:
        UnreadableError: The front matter is broken, or there is no text.
    """
    keys, start = _front_matter(text)
    published = read_day(keys.pop("published", keys.pop("date", None)))
    return make_document(text[start:], published, {k: v for k, v in keys.items() if k in FIELDS}, default_id)
