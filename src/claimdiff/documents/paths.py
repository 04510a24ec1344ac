"""What the user names -> the files that are meant: files, folders, globs; a clear word where there is none.

Example:
    >>> find_files("https://example.org/a")
    Traceback (most recent call last):
    ...
    claimdiff.documents.loaded.UnreadableError: claimdiff reads no addresses, only files: save the page ...
"""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path

from claimdiff.documents.loaded import UnreadableError

MANIFEST = "manifest.json"
#: what is read of a folder that has no manifest
SUFFIXES = (".txt", ".json", ".jsonl", ".ndjson", ".html", ".htm", ".xml", ".rss", ".atom")
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_OFFLINE = (
    "claimdiff reads no addresses, only files: save the page (in a browser, or with 'curl -o page.html URL') "
    "and give the file"
)


def find_files(given: str | Path) -> list[Path]:
    """The files that one path, folder or glob means, sorted.

    Raises:
        UnreadableError: Nothing is there, or nothing that can be read.
    """
    text = os.fspath(given)
    if _ADDRESS.match(text):
        raise UnreadableError(_OFFLINE)
    path = Path(text)
    try:
        if path.is_dir():
            return _of_folder(path)
        if path.exists():
            return [path]
        found = sorted(glob.glob(text, recursive=True)) if glob.has_magic(text) else None  # noqa: PTH207 - also absolute
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be opened: {error}") from None
    if found is None:
        raise UnreadableError(_missing(path))
    files = [Path(name) for name in found if Path(name).is_file()]
    if not files:
        raise UnreadableError("no file fits this pattern")
    return files


def _missing(path: Path) -> str:
    where = path.parent if path.parent.is_dir() else None
    if where is None:
        return f"no such file, and no folder {str(path.parent)!r} either"
    near = sorted(p.name for p in where.iterdir() if p.name.lower().startswith(path.name[:3].lower()) and path.name)
    return "no such file" + (f"; did you mean {near[0]!r}?" if near else "")


def _of_folder(folder: Path) -> list[Path]:
    manifest = folder / MANIFEST
    if manifest.is_file():
        return [manifest]
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file() and p.name[0] != ".")
    if not files:
        below = any(True for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES)
        hint = f" itself; for those in folders below it give '{folder}/**/*.txt'" if below else ""
        raise UnreadableError(f"a folder without articles{hint}: put .txt, .json, .jsonl or .html files in it")
    return files
