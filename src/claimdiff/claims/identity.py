"""Claim ids: the same text gives the same id on every run, whatever else was found."""

from __future__ import annotations

from claimdiff.model import Reading, Span


def claim_id(reading: Reading, kind: str, span: Span, detail: str = "") -> str:
    """``document:kind:start-end`` with an optional detail where one stretch states two claims of a kind.

    Example:
        >>> from claimdiff.model import Document
        >>> claim_id(Reading(Document(id="a", text="62 dead"), ()), "numeric", Span(start=0, end=2))
        'a:numeric:0-2'
    """
    return f"{reading.document.id}:{kind}:{span.start}-{span.end}" + (f":{detail}" if detail else "")
