"""Sentences and times -> the events told, the document's main event first.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Document, EventMention, Sentence, TimeMention

__all__ = ["find_events"]


def find_events(
    document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention], /
) -> Sequence[EventMention]:
    """The events that a document tells, its main event first, each with the stretch of text that is about it."""
    from claimdiff.events import find

    return find.find_events(document, sentences, times)
