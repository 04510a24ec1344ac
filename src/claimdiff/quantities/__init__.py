"""Sentences -> the amounts they state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from claimdiff.model import Document, Quantity, Sentence


def find_quantities(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]:
    return ()


def reread(quantity: Quantity, *, vague: Literal["literal", "acled"] = "literal", around: float = 0.10) -> Quantity:
    """The same quantity with its bounds read by other settings."""
    return quantity
