"""The claims of made articles, kept on disk between runs: articles are read once per state of what reads them.

Example:
    >>> kept_file().name.startswith("claimdiff-articles-")
    True
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import articles

import claimdiff
from claimdiff import Pipeline
from claimdiff.archive import Archive

#: the parts of claimdiff that the claims of an article depend on
READING = ("attributions", "claims", "events", "language", "lexicons", "model", "quantities", "times")


def kept_file() -> Path:
    """Where they are kept: one file in the folder for temporary files, named after the code and the articles."""
    root, digest = Path(claimdiff.__file__).parent, hashlib.sha256(Path(articles.__file__).read_bytes())
    for path in sorted(p for part in READING for p in (root / part).rglob("*") if p.suffix in (".py", ".tsv", ".txt")):
        digest.update(path.read_bytes())
    return Path(tempfile.gettempdir()) / f"claimdiff-articles-{digest.hexdigest()[:12]}.db"


def keep(
    count: int, *, file: Path | None = None, workers: int = 1, progress: Callable[[int], object] | None = None
) -> Path:
    """An archive of the first ``count`` made articles at least; what it lacks is read now."""
    path = file or kept_file()
    with Archive(path, Pipeline(workers=workers)) as archive:
        if archive.status().documents < count:
            archive.add(articles.make_documents(count), progress=progress)
    return path
