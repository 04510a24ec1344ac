"""Sentences -> who is said to say what."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Attribution, Document, Sentence


def find_attributions(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Attribution]:
    return ()
