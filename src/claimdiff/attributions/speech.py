"""Quotations and drafts -> drafts whose direct speech is whole: quotes beside a cue, quotes that run on, quotes without a cue."""

from __future__ import annotations

from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.quotes import Quote


def find_speech(page: Page, drafts: list[Draft]) -> list[Draft]:
    return [_whole(page, d) for d in drafts]


def _whole(page: Page, draft: Draft) -> Draft:
    """Content that touches a quotation takes all of it, unless the cue is inside too."""
    extra = []
    for start, end in draft.content:
        for quote in page.quotes_in(start, end):
            if not quote.single and not quote.start <= draft.cue[0] < quote.end:
                extra.append((quote.start, quote.end))
    return draft.with_content([*draft.content, *extra]) if extra else draft
