"""Sentences -> the amounts they state: a grammar on plain text, then what is counted from the parse.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from claimdiff.model import Document, Quantity, Sentence

if TYPE_CHECKING:
    from claimdiff.quantities.figures import Figure

__all__ = ["find_figures", "find_quantities", "reread", "to_base"]


def find_quantities(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]:
    """The amounts that a document states, in text order, one per figure."""
    from claimdiff.quantities import find

    return find.find_quantities(document, sentences)


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text as its words alone tell them, without what they count."""
    from claimdiff.quantities import figures

    return figures.find_figures(text)


def reread(quantity: Quantity, *, vague: Literal["literal", "acled"] = "literal", around: float = 0.10) -> Quantity:
    """The same quantity with its bounds read by other settings."""
    from claimdiff.quantities import bounds

    return bounds.reread(quantity, vague=vague, around=around)


def to_base(value: float, unit: str | None) -> tuple[float, str | None]:
    """An amount in the base unit of its dimension: 31 miles in metres."""
    from claimdiff.quantities import units

    return units.to_base(value, unit)
