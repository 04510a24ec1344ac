"""The first level of the interface: one call each, written in terms of the default Pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from claimdiff import documents as _documents
from claimdiff.model import Attribution, Claim, Document, Quantity
from claimdiff.pipeline import Pipeline
from claimdiff.reports import Report


@cache
def _default() -> Pipeline:
    return Pipeline()


def load_documents(*paths_or_globs: str | Path) -> tuple[Document, ...]:
    """Read articles from files, folders and globs.

    Raises:
        InputError: A path that does not exist, or a file that cannot be read; says which, where, and what to do.
    """
    return _documents.load_documents(*paths_or_globs)


def extract_quantities(text: str) -> tuple[Quantity, ...]:
    """The amounts that a text states, in text order."""
    return _default().extract_quantities(text)


def extract_attributions(text: str) -> tuple[Attribution, ...]:
    """Who is said to say what in a text, in text order."""
    return _default().extract_attributions(text)


def extract_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of one document, in text order."""
    return _default().extract_claims(document)


def compare(
    documents: Iterable[Document],
    *,
    vague: Literal["literal", "acled"] = "literal",
    around: float = 0.10,
    as_of: date | None = None,
    workers: int = 1,
) -> Report:
    """Compare articles about one event and report where their claims disagree.

    Raises:
        InputError: Two documents share an id, or a setting is out of range.
    """
    return Pipeline(vague=vague, around=around, as_of=as_of, workers=workers).compare(documents)


def compare_claims(claims: Iterable[Claim], documents: Iterable[Document]) -> Report:
    """Compare claims made elsewhere, or corrected by hand."""
    return _default().compare_claims(claims, documents)
