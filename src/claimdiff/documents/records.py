"""Mappings with the names of many tools -> documents: trafilatura's, newspaper4k's, feeds', or those the user gives.

Example:
    >>> read_record({"maintext": "Nine men died.", "date_publish": "2019-03-02 10:00:00"}, {}, "a").text
    'Nine men died.'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from pydantic import ValidationError

from claimdiff.documents.loaded import UnreadableError
from claimdiff.errors import InputError
from claimdiff.lexicons import read_rows
from claimdiff.model import Document
from claimdiff.model.limits import Limits

#: what a document may be told of, besides how to read it
FIELDS = ("id", "text", "title", "publisher", "published", "url", "language")
#: lists and objects in one another, as articles come; far below what Python can follow
DEEPEST = 50
_HALF = re.compile("[\ud800-\udfff]")
_LONG_TIME = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d")


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """For each field of a document the names it goes by in the output of other tools, the first that is there wins."""
    return {row[0]: tuple(name.strip() for name in row[1].split(",")) for row in read_rows("document_fields.txt")}


def _look_up(record: Mapping[str, object], path: str) -> object:
    """A value by its name, or by names with dots between them where it lies deeper."""
    if path in record:
        return record[path]
    value: object = record
    for name in path.split("."):
        if not isinstance(value, Mapping) or name not in value:
            return None
        value = value[name]
    return value


def _plain(value: object, depth: int = 0) -> str | None:
    """A value as text: lists of paragraphs joined, a named thing by its name, nothing for nothing."""
    if depth > DEEPEST:
        raise UnreadableError("nested too deeply to be an article")
    if value is None or value == "" or isinstance(value, bool):
        return None
    if isinstance(value, Mapping):
        return _plain(value.get("name") or value.get("title") or value.get("uri"), depth + 1)
    if isinstance(value, list):
        parts = [p for item in value if (p := _plain(item, depth + 1))]
        return "\n\n".join(parts) or None
    return str(value)


def read_day(value: object) -> datetime | date | None:
    """When something was published, as ISO 8601, as feeds and mails write it, or in seconds since 1970.

    Raises:
        UnreadableError: It is none of these.
    """
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e11:
        return datetime.fromtimestamp(value, UTC)
    text = str(value).strip()
    if not text:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat, _read_mail_date):
        try:
            return read(
                text[:10] if read is date.fromisoformat and not _LONG_TIME.match(text) and len(text) == 10 else text
            )
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    raise UnreadableError(f"published {text[:40]!r} is no date: give it as 2016-09-18 or 2016-09-18T09:30:00")


def _read_mail_date(text: str) -> datetime:
    return parsedate_to_datetime(text)


def read_record(record: Mapping[str, object], names: Mapping[str, str], default_id: str) -> Document:
    """A document from a mapping.

    Args:
        record: As a tool wrote it.
        names: The user's own names for fields ("text": "body.plain"), before those of ``lexicons/document_fields.txt``.
        default_id: The id where the record has none.

    Raises:
        UnreadableError: It has no text, or a field that is not what it must be.
    """
    check_names(names)
    found = {field: _first(record, field, names.get(field)) for field in FIELDS}
    text = _plain(found.pop("text"))
    if text is None:
        wanted = names.get("text") or ", ".join(field_names()["text"])
        known = ", ".join(sorted(record)[:12]) or "nothing"
        raise UnreadableError(
            f"no text: looked for {wanted}, found {known}; map the field that holds it (--field text=NAME)"
        )
    published = read_day(found.pop("published"))
    return make_document(text, published, {key: _plain(value) for key, value in found.items()}, default_id)


def check_names(names: Mapping[str, str]) -> None:
    """Raises UnreadableError where a name is mapped to a field that no document has."""
    for field, name in names.items():
        if field not in FIELDS:
            raise UnreadableError(f"no field {field!r} to map {name!r} to: a document has {', '.join(FIELDS)}")


def _first(record: Mapping[str, object], field: str, name: str | None) -> object:
    """What the user's own name for a field holds, else the first known name that holds something fit."""
    if name is not None:
        return _look_up(record, name)
    values = (_look_up(record, path) for path in field_names()[field])
    return next((v for v in values if v not in (None, "", [], {}) and _fits(field, v)), None)


def _fits(field: str, value: object) -> bool:
    """``source`` is an outlet's name in the output of one tool, and an address in another's."""
    if field == "publisher":
        return not (isinstance(value, str) and "://" in value)
    return field != "url" or (isinstance(value, str) and "/" in value)


def make_document(
    text: str, published: datetime | date | None, fields: Mapping[str, str | None], default_id: str
) -> Document:
    """A document of checked fields.

    Half characters stay, so that who takes the document can tell of them: see :func:`mend`.

    Raises:
        UnreadableError: The text is empty or too long.
    """
    if not text.strip():
        raise UnreadableError("the text is empty: nothing to read; leave the file out, or check how it was saved")
    given = {key: value.strip() for key, value in fields.items() if value and value.strip() and key in FIELDS}
    try:
        document = Document(**{"id": default_id, **given, "text": text, "published": published})
    except ValidationError as error:
        first = error.errors()[0]
        raise UnreadableError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    try:
        Limits().check_document(mend(document)[0])
    except InputError as error:
        raise UnreadableError(str(error)) from None
    return document


def mend(document: Document) -> tuple[Document, int]:
    r"""The document with U+FFFD for every half character (lone surrogate), and how many there were.

    JSON can write them, no output can hold them. One code point stands for one, so no offset moves.

    Example:
        >>> mend(Document(id="a", text="Nine\ud83d died."))[0].text
        'Nine\ufffd died.'
    """
    mended, count = {}, 0
    for name in FIELDS:
        value = getattr(document, name)
        if isinstance(value, str) and _HALF.search(value):
            mended[name], found = _HALF.subn("\ufffd", value)
            count += found
    return (document.model_copy(update=mended) if mended else document), count
