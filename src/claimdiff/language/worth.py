"""Which sentences can hold a claim and are worth a parse: all others cost nothing."""

from __future__ import annotations

from claimdiff.model import Sentence


def is_worth_parsing(sentence: Sentence) -> bool:
    """Whether a sentence has anything that a later stage reads: a figure, a quote, a cue, a deed, a date."""
    return sentence.kind not in ("furniture", "credit") and any(c.isalpha() for c in sentence.text)
