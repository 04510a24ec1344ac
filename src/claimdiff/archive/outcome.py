"""What adding did, and what an archive holds."""

from __future__ import annotations

from datetime import date

from claimdiff.model import Value


class Refused(Value):
    """A document that was not added, and why."""

    id: str
    why: str


class Added(Value):
    """What became of the documents given: ids, in the order given."""

    new: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    revision: int = 0


class Removed(Value):
    """The documents that were removed, the ids of their claims, and the revision from which on they are gone."""

    documents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    revision: int = 0


class Status(Value):
    """What an archive holds.

    Args:
        documents: Articles, the copies included.
        copies: Articles whose publisher printed the same text under another id; reports count them once.
        first: Earliest day of print.
        last: Latest day of print.
        undated: Articles without a day of print.
        claims: Claims.
        rulings: Decisions by people that hold.
        revision: Number of the latest change; ``Archive.report(revision=...)`` goes back to any.
        format: Of the file.
        size: Bytes on disk.
    """

    documents: int
    copies: int
    first: date | None
    last: date | None
    undated: int
    claims: int
    rulings: int
    revision: int
    format: int
    size: int
