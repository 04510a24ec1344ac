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

FIELDS = ("id", "text", "title", "publisher", "published", "url", "language")
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


def _plain(value: object) -> str | None:
    """A value as text: lists of paragraphs joined, a named thing by its name, nothing for nothing."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    if isinstance(value, Mapping):
        return _plain(value.get("name") or value.get("title") or value.get("uri"))
    if isinstance(value, list):
        parts = [p for p in map(_plain, value) if p]
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
    found = {field: _first(record, (names[field],) if field in names else field_names()[field]) for field in FIELDS}
    for field, name in names.items():
        if field not in FIELDS:
            raise UnreadableError(f"no field {field!r} to map {name!r} to: a document has {', '.join(FIELDS)}")
    text = _plain(found.pop("text"))
    if text is None:
        known = ", ".join(sorted(record)[:12]) or "nothing"
        raise UnreadableError(
            f"no text: looked for {', '.join(field_names()['text'])}, found {known}; map the field that holds it"
        )
    published = read_day(found.pop("published"))
    return make_document(text, published, {key: _plain(value) for key, value in found.items()}, default_id)


def _first(record: Mapping[str, object], paths: tuple[str, ...]) -> object:
    return next((value for path in paths if (value := _look_up(record, path)) not in (None, "", [], {})), None)


def make_document(
    text: str, published: datetime | date | None, fields: Mapping[str, str | None], default_id: str
) -> Document:
    """A document of checked fields.

    Raises:
        UnreadableError: The text is empty, too long, or holds half a character.
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
        return Limits().check_document(document)
    except InputError as error:
        raise UnreadableError(str(error)) from None
