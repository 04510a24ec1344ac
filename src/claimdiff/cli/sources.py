"""Paths and standard input -> documents; what cannot be read names itself on standard error."""

from __future__ import annotations

import argparse
import sys

from claimdiff.cli.streams import complain
from claimdiff.documents import Loaded, read_paths, read_stream
from claimdiff.errors import InputError

#: inputs that are named before they are only counted
MOST = 50


def read_documents(options: argparse.Namespace) -> Loaded:
    """The documents; an input that cannot be read names itself on standard error, and the others are kept.

    Raises:
        InputError: None could be read.
    """
    names = dict(options.field)
    files = read_paths([p for p in options.paths if p != "-"], names=names)
    piped = read_stream(sys.stdin.buffer, names=names) if "-" in options.paths else Loaded()
    problems = (*files.problems, *piped.problems)
    for problem in problems[:MOST]:
        complain(str(problem))
    if len(problems) > MOST:
        complain(f"and {len(problems) - MOST:,} more that cannot be read")
    if problems and not files.documents and not piped.documents:
        raise InputError("no article could be read")
    return Loaded((*files.documents, *piped.documents), problems, (*files.notes, *piped.notes))


def tell_notes(loaded: Loaded) -> None:
    """Say on standard error what no report will: encodings that were guessed, articles given twice."""
    for note in loaded.notes:
        complain(f"{note.document}: {note.text}" if note.document else note.text)
