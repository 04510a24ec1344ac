"""Word lists as data: one entry a line, ``#`` starts a comment, tabs part the fields; each file names its source."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``lexicons/<name>``, each split at its tabs; comments and blank lines left out.

    Example:
        >>> len(read_rows("abbreviations.txt")) > 20
        True
    """
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    lines = (
        line.split("#", 1)[0].rstrip() if line.startswith("#") or " #" in line else line.rstrip()
        for line in text.splitlines()
    )
    return tuple(tuple(field.strip() for field in line.split("\t")) for line in lines if line.strip())


@cache
def read_words(name: str) -> frozenset[str]:
    """The first field of every row of ``lexicons/<name>``."""
    return frozenset(row[0] for row in read_rows(name))
