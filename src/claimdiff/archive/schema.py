"""The archive's tables, and how a file of an earlier format becomes one of today's.

A format is the list of steps up to it. Steps are only ever added: one that a file may hold must not change.
"""

from __future__ import annotations

import sqlite3
from functools import cache

from claimdiff.errors import ArchiveError

#: marks a SQLite file as an archive of claimdiff ("cldf")
APPLICATION = 0x636C6466

_TABLES = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE revision (number INTEGER PRIMARY KEY, day TEXT NOT NULL, tool TEXT NOT NULL);
CREATE TABLE body (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE document (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL REFERENCES body, publisher TEXT,
  published TEXT, record TEXT NOT NULL, revision INTEGER NOT NULL REFERENCES revision);
CREATE INDEX document_published ON document (published);
CREATE INDEX document_sha256 ON document (sha256);
CREATE TABLE claim (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES document,
  record TEXT NOT NULL);
CREATE INDEX claim_document ON claim (document);
CREATE TABLE ruling (
  number INTEGER PRIMARY KEY, verdict TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, note TEXT NOT NULL,
  day TEXT NOT NULL, revision INTEGER NOT NULL REFERENCES revision);
"""
_KEYS = """
CREATE TABLE key (
  word TEXT NOT NULL, day TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (word, day, document)) WITHOUT ROWID;
CREATE INDEX key_document ON key (document);
"""
#: format 1 has the tables; format 2 adds the look-up keys, which are made anew from the documents
STEPS = (_TABLES, _KEYS)
FORMAT = len(STEPS)


def format_of(connection: sqlite3.Connection) -> int:
    """The file's format; 0 for an empty one.

    Raises:
        ArchiveError: The file is no archive, is made by a newer claimdiff, or holds other tables than its format has.
    """
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    found = _layout(connection)
    if application == 0 and number == 0 and not found:
        return 0
    if application != APPLICATION:
        raise ArchiveError("it is a database of some other program, not a claimdiff archive")
    if number > FORMAT:
        made = f"it was made by a newer claimdiff (format {number}; this one reads up to {FORMAT})"
        raise ArchiveError(f"{made}: update claimdiff to open it")
    if number < 1 or found != _expected(number):
        raise ArchiveError(
            "its tables are not those of a claimdiff archive: it is damaged, or was changed by other means"
        )
    return number


def lay(connection: sqlite3.Connection, number: int) -> None:
    """Make the tables that format ``number`` lacks of today's; the caller holds a transaction."""
    for step in STEPS[number:]:
        for statement in filter(str.strip, step.split(";")):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _layout(connection: sqlite3.Connection) -> tuple[tuple[str, str, str], ...]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name")
    return tuple((str(kind), str(name), str(sql)) for kind, name, sql in rows)


@cache
def _expected(number: int) -> tuple[tuple[str, str, str], ...]:
    """What a fresh file of that format holds: triggers, views and other tables of a hostile file are refused by it."""
    connection = sqlite3.connect(":memory:")
    try:
        for step in STEPS[:number]:
            connection.executescript(step)
        return _layout(connection)
    finally:
        connection.close()
