r"""JSON and JSON Lines -> documents, one by one, so that a broken line loses only itself.

Example:
    >>> [d.id for d in read_lines('{"id": "a", "text": "Nine died."}\n', {}, "file")]
    ['a']
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from claimdiff.documents.loaded import UnreadableError
from claimdiff.documents.records import read_record
from claimdiff.model import Document


def parse_json(text: str) -> object:
    """A JSON value.

    Raises:
        UnreadableError: Not JSON (with the line), nested too deeply, or with a number too long to read.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"not JSON: {error.msg} (column {error.colno})", line=error.lineno) from None
    except RecursionError:
        raise UnreadableError("nested too deeply to be an article") from None
    except ValueError as error:
        raise UnreadableError(f"not JSON that can be read: {str(error)[:80]}") from None


def _as_record(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise UnreadableError(
            f"{what} is no object with a text, but {type(value).__name__}: give {{'id': ..., 'text': ...}}"
        )
    return value


def entries_of(value: object) -> list[object]:
    """The records of a parsed JSON file: an object, a list, or what an object lists as documents, articles or items."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for name in ("documents", "articles", "items"):
            if isinstance(value.get(name), list) and "text" not in value:
                return list(value[name])
    return [value]


def read_entries(entries: list[object], names: Mapping[str, str], stem: str) -> Iterator[Document | UnreadableError]:
    """A document, or what is wrong with it, for each record of a JSON file."""
    for number, value in enumerate(entries, start=1):
        name = stem if len(entries) == 1 else f"{stem}-{number}"
        try:
            yield read_record(_as_record(value, f"item {number}"), names, name)
        except UnreadableError as error:
            yield error if len(entries) == 1 else UnreadableError(f"item {number}: {error.message}", error.line)


def read_lines(text: str, names: Mapping[str, str], stem: str) -> Iterator[Document | UnreadableError]:
    """A document, or what is wrong with it, for each line that is not blank."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield read_record(_as_record(parse_json(line), "the line"), names, f"{stem}-{number}")
        except UnreadableError as error:
            yield UnreadableError(error.message, number)
