"""Sentences -> who is said to say what.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Attribution, Document, Sentence

__all__ = ["find_attributions"]


def find_attributions(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Attribution]:
    """Who is said to say what, in text order; the outlet's own voice is no attribution."""
    from claimdiff.attributions import find

    return find.find_attributions(document, sentences)
