"""What can go wrong, as one tree.

ClaimDiffError
├── InputError (also a ValueError)   a document, file or setting that cannot be used
├── ArchiveError                     an archive file that is damaged, newer, locked, full, or no archive at all
├── ModelError                       the language model is missing or is not what it should be
└── StageError                       a stage broke its own promise (a bug, or a plugged-in component's)
"""

from __future__ import annotations


class ClaimDiffError(Exception):
    """Any error that claimdiff raises on purpose."""


class InputError(ClaimDiffError, ValueError):
    """Input that cannot be used: says which file or document, where in it, and what to do."""


class ArchiveError(ClaimDiffError):
    """An archive file cannot be read or written; it is left as it was before."""


class ModelError(ClaimDiffError):
    """The language model cannot be loaded, or its files are not the expected ones."""


class StageError(ClaimDiffError):
    """A stage returned something that it must not return."""
