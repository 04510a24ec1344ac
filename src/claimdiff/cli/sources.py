"""Paths and standard input -> documents; what cannot be read names itself on standard error."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from claimdiff.cli.streams import complain
from claimdiff.documents import Loaded, read_paths, read_stream
from claimdiff.errors import InputError


def read_documents(paths: Sequence[str]) -> Loaded:
    """The documents; an input that cannot be read names itself on standard error, and the others are kept.

    Raises:
        InputError: None could be read.
    """
    files = read_paths([p for p in paths if p != "-"])
    piped = read_stream(sys.stdin.buffer) if "-" in paths else Loaded()
    problems = (*files.problems, *piped.problems)
    for problem in problems:
        complain(str(problem))
    if problems and not files.documents and not piped.documents:
        raise InputError("no article could be read")
    return Loaded((*files.documents, *piped.documents), problems, (*files.notes, *piped.notes))
