"""What the command line reads and writes: files, standard streams, colour, the progress bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Self

from claimdiff.errors import InputError


def read_bytes(path: str) -> bytes:
    """A file's content; "-" is standard input."""
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None


def write(text: str, path: str | None) -> None:
    """To a file, or to standard output."""
    if path is None or path == "-":
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from None


def format_of(path: str | None) -> str:
    """The format that a file's name asks for; text for a terminal."""
    endings = {
        ".json": "json",
        ".jsonl": "jsonl",
        ".html": "html",
        ".htm": "html",
        ".md": "markdown",
        ".csv": "csv",
        ".jsonld": "jsonld",
    }
    return endings.get(Path(path).suffix.lower(), "text") if path else "text"


def is_coloured(choice: str, path: str | None) -> bool:
    """Colour on a terminal only, unless asked for; NO_COLOR turns it off (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return path is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(words: str) -> None:
    """Say on standard error what is wrong, without control characters of any input."""
    from claimdiff.reports.plain import for_terminal

    sys.stderr.write(f"claimdiff: {for_terminal(words)}\n")


def allow_any_text() -> None:
    """Text that the terminal's encoding lacks is shown with escapes, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., object] | None = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


class Progress:
    """A bar on standard error while articles are read; nothing where that is no terminal, or where there are few."""

    def __init__(self, total: int, stream: IO[str] | None = None) -> None:
        self._total, self._stream = total, stream or sys.stderr
        self._is_on = total >= 5 and self._stream.isatty()  # fewer are done before a bar could be read

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int) -> None:
        """Draw the bar for so many articles done."""
        if self._is_on:
            filled = 30 * done // self._total
            bar = "#" * filled + "." * (30 - filled)
            words = f"{done:,} of {self._total:,} articles" if done < self._total else "comparing their claims"
            self._stream.write(f"\rreading [{bar}] {words:<30}")
            self._stream.flush()

    def __exit__(self, *_: object) -> None:
        if self._is_on:
            self._stream.write("\r" + " " * 78 + "\r")
            self._stream.flush()
