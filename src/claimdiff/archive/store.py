"""One SQLite file, opened with care: whole transactions, one writer at a time, every failure as one kind of error."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from claimdiff.archive.schema import FORMAT, format_of, lay
from claimdiff.errors import ArchiveError

#: seconds that one writer waits for another; a batch is written in a fraction of one
PATIENCE = 60.0
_WAYS_OUT = {
    "database is locked": "another process has been writing to it for a minute: wait for it to end, then try again",
    "database or disk is full": "the disk is full: make room and run the same command again; nothing is half written",
    "attempt to write a readonly database": "it cannot be written to: check the rights of the file and of its folder",
    "unable to open database file": "it cannot be opened: check that its folder exists and the rights of both",
    "file is not a database": "it is not a claimdiff archive",
}

Row = tuple[str | int | None, ...]


class Store:
    """The file and its transactions. Closing rolls back what was not committed.

    Raises:
        ArchiveError: The file cannot be opened, is no archive, or was made by a newer claimdiff.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self.path = str(path)
        if not create and self.path != ":memory:" and not Path(path).is_file():
            raise ArchiveError(f"{self.path}: there is no archive; `claimdiff archive add` makes one")
        self._open()

    def _open(self) -> None:
        with self._errors_named():
            self._connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            with self._errors_named():
                for pragma in (
                    "trusted_schema = OFF",
                    "cell_size_check = ON",
                    "synchronous = FULL",
                    "secure_delete = ON",
                    "foreign_keys = ON",
                ):
                    self._connection.execute(f"PRAGMA {pragma}")
                self.opened_as = format_of(self._connection)
            if self.opened_as < FORMAT:
                self._renew()
        except ArchiveError:
            self._connection.close()
            raise

    def _renew(self) -> None:
        """Lay the tables; another process may have done so while this one waited."""
        with self.transaction():
            lay(self._connection, format_of(self._connection))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Other writers wait; readers see the state before it."""
        with self._errors_named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Many reads of one state, whatever is written meanwhile. May be nested."""
        with self._errors_named():
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def rows(self, sql: str, values: Sequence[str | int | None] = ()) -> list[Row]:
        """What a query finds."""
        with self._errors_named():
            return self._connection.execute(sql, values).fetchall()

    def number(self, sql: str, values: Sequence[str | int | None] = ()) -> int:
        """The one number that a query finds; 0 where it finds none."""
        found = self.rows(sql, values)
        value = found[0][0] if found else 0
        return value if isinstance(value, int) else 0

    def numbers(self, sql: str, values: Sequence[str | int | None] = ()) -> list[int]:
        """The numbers that a query finds, one a row.

        Raises:
            ArchiveError: One of them is none.
        """
        with self._errors_named():
            return [as_number(value) for (value,) in self.rows(sql, values)]

    def write(self, sql: str, *rows: Sequence[str | int | None]) -> int:
        """Write the rows; the number of the last one inserted."""
        with self._errors_named():
            last = 0
            for row in rows:
                last = self._connection.execute(sql, row).lastrowid or 0
            return last

    @contextmanager
    def _errors_named(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError) as error:
            said = str(error) or "a page of it asks for more memory than there is"
            raise ArchiveError(
                f"{self.path}: {_WAYS_OUT.get(said, f'it is damaged or cannot be used ({said})')}"
            ) from error
        except ArchiveError as error:
            if str(error).startswith(self.path):
                raise
            raise ArchiveError(f"{self.path}: {error}") from error


def as_number(value: str | int | None) -> int:
    """A number of a row, which a damaged file may not hold.

    Raises:
        ArchiveError: It is none.
    """
    if isinstance(value, int):
        return value
    raise ArchiveError(f"a number in it is damaged: {value!r}")


def marks(values: Sequence[object]) -> str:
    """As many question marks as values, for ``IN (...)``."""
    return ",".join("?" * len(values))
