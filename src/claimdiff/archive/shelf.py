"""Documents and claims <-> rows of the archive."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pydantic import TypeAdapter, ValidationError

from claimdiff.archive.keys import day_of, words_of
from claimdiff.archive.rulings import Ruling
from claimdiff.archive.store import Store, as_number, marks
from claimdiff.errors import ArchiveError
from claimdiff.model import Claim, Document

#: values in one query; SQLite's own limit is far higher
MANY = 500


@cache
def _claims_adapter() -> TypeAdapter[tuple[Claim, ...]]:
    return TypeAdapter(tuple[Claim, ...])


@cache
def _fields_adapter() -> TypeAdapter[dict[str, str | None]]:
    return TypeAdapter(dict[str, str | None])


def text_hash(document: Document) -> str:
    """The hash by which texts are told apart."""
    return hashlib.sha256(document.text.encode()).hexdigest()


class Shelf:
    """What stands in an archive, read and written; knows nothing of reports."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # ---------------------------------------------------------------- writing, inside a transaction
    def held(self, document_id: str) -> str | None:
        """The hash of the text that is kept under this id, or None."""
        found = self._store.rows("SELECT sha256 FROM document WHERE id = ?", (document_id,))
        return str(found[0][0]) if found else None

    def put(self, document: Document, claims: Sequence[Claim], revision: int) -> None:
        """Keep a document with its claims."""
        sha256 = text_hash(document)
        day = day_of(document) or None
        record = document.model_dump_json(exclude={"text"})
        self._store.write("INSERT OR IGNORE INTO body VALUES (?, ?)", (sha256, document.text))
        number = self._store.write(
            "INSERT INTO document (id, sha256, publisher, published, record, revision) VALUES (?, ?, ?, ?, ?, ?)",
            (document.id, sha256, document.publisher, day, record, revision),
        )
        self._store.write(
            "INSERT INTO claim (id, document, record) VALUES (?, ?, ?)",
            *((c.id, number, c.model_dump_json()) for c in claims),
        )
        self.file(number, document, claims)

    def file(self, number: int, document: Document, claims: Sequence[Claim]) -> None:
        """Make the look-up keys of a document."""
        day = day_of(document)
        self._store.write(
            "INSERT OR IGNORE INTO key VALUES (?, ?, ?)", *((word, day, number) for word in words_of(document, claims))
        )

    def take_off(self, document_id: str) -> tuple[str, ...]:
        """Delete a document with its claims, its keys, and its text where no other has it; the ids of its claims."""
        found = self._store.rows("SELECT number, sha256 FROM document WHERE id = ?", (document_id,))
        if not found:
            return ()
        (number, sha256) = found[0]
        rows = self._store.rows("SELECT id FROM claim WHERE document = ? ORDER BY number", (number,))
        for table in ("key", "claim"):
            self._store.write(f"DELETE FROM {table} WHERE document = ?", (number,))  # noqa: S608 - our own names
        self._store.write("DELETE FROM document WHERE number = ?", (number,))
        unused = "DELETE FROM body WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM document WHERE sha256 = ?)"
        self._store.write(unused, (sha256, sha256))
        return tuple(str(name) for (name,) in rows)

    def file_all(self) -> None:
        """Make the look-up keys of every document anew; for files of a format that had none."""
        self._store.write("DELETE FROM key", ())
        numbers = self._store.numbers("SELECT number FROM document ORDER BY number")
        for document, claims, number in self.read(numbers):
            self.file(number, document, claims)

    # ---------------------------------------------------------------- reading
    def read(self, numbers: Sequence[int]) -> Iterator[tuple[Document, tuple[Claim, ...], int]]:
        """Documents with their claims, by their numbers.

        Raises:
            ArchiveError: A row does not hold what an archive writes.
        """
        for at in range(0, len(numbers), MANY):
            some = numbers[at : at + MANY]
            records: dict[int, list[str]] = {n: [] for n in some}
            for number, record in self._store.rows(
                f"SELECT document, record FROM claim WHERE document IN ({marks(some)}) ORDER BY number",  # noqa: S608
                some,
            ):
                records.setdefault(as_number(number), []).append(str(record))
            for number, sha256, text, record in self._store.rows(
                "SELECT d.number, d.sha256, b.text, d.record FROM document d JOIN body b ON b.sha256 = d.sha256 "  # noqa: S608
                f"WHERE d.number IN ({marks(some)}) ORDER BY d.id",
                some,
            ):
                document = _document(str(text), str(sha256), str(record))
                yield document, _claims(document, records.get(as_number(number), [])), as_number(number)

    def rulings(self) -> tuple[Ruling, ...]:
        """All that people decided, in order."""
        names = ("verdict", "a", "b", "note", "day", "revision")
        rows = self._store.rows("SELECT verdict, a, b, note, day, revision FROM ruling ORDER BY number")
        try:
            return tuple(Ruling.model_validate(dict(zip(names, row, strict=True))) for row in rows)
        except ValidationError as error:
            raise ArchiveError("a ruling in it is damaged") from error


def _document(text: str, sha256: str, record: str) -> Document:
    if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() != sha256:
        raise ArchiveError(f"a text in it is damaged: its hash is no longer {sha256}")
    try:
        return Document.model_validate({**_fields_adapter().validate_json(record), "text": text})
    except ValidationError as error:
        raise ArchiveError(f"a document in it is damaged: {error.errors()[0]['msg']}") from error


def _claims(document: Document, records: Iterable[str]) -> tuple[Claim, ...]:
    try:
        claims = _claims_adapter().validate_json("[" + ",".join(records) + "]")
    except ValidationError as error:
        raise ArchiveError(
            f"a claim of document {document.id!r} in it is damaged: {error.errors()[0]['msg']}"
        ) from error
    for claim in claims:
        if claim.document != document.id or claim.span.of(document.text) != claim.text:
            raise ArchiveError(
                f"claim {claim.id!r} in it is damaged: its words are not those of document {document.id!r}"
            )
    return claims
