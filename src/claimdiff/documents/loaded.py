"""What reading files gives: documents, what could not be read, and what a reader should know of the rest."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.errors import InputError
from claimdiff.model import Document, Note


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be read: where it is, and what is wrong and what to do.

    Example:
        >>> print(Problem("a.jsonl", "not JSON: Expecting value", line=3))
        a.jsonl, line 3: not JSON: Expecting value
    """

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        """The problem in one line."""
        return f"{self.path}, line {self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Documents in the order they were given, the inputs that could not be read, and notes on how others were read."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


class UnreadableError(InputError):
    """One input that cannot be read; becomes a :class:`Problem`, so that the others are still read."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
