"""Sentences and times -> the events told, the document's main event first."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Document, EventMention, Sentence, Span, TimeMention


def find_events(
    document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention], /
) -> Sequence[EventMention]:
    return (EventMention(id="main", role="main", scope=Span(start=0, end=max(1, len(document.text)))),)
