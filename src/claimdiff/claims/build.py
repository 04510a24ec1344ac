"""The kinds in one table: a reading in, all its claims out, in text order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimdiff.claims.dates import build_date_claims
from claimdiff.claims.intent import build_intent_claims
from claimdiff.claims.numeric import build_numeric_claims
from claimdiff.claims.occurrences import build_occurrence_claims
from claimdiff.claims.quotations import build_quotation_claims
from claimdiff.claims.responsibility import build_responsibility_claims
from claimdiff.model import Claim, Reading

#: one builder per kind; each is `(Reading) -> Sequence[Claim]`
BUILDERS: tuple[Callable[[Reading], Sequence[Claim]], ...] = (
    build_numeric_claims,
    build_responsibility_claims,
    build_intent_claims,
    build_date_claims,
    build_occurrence_claims,
    build_quotation_claims,
)


def build_claims(reading: Reading, /) -> Sequence[Claim]:
    """All claims of one document, in text order, ids unique.

    Shape:
        Sorted by (span.start, span.end, kind); a claim found twice is kept once.
    """
    found = {claim.id: claim for builder in BUILDERS for claim in builder(reading)}
    return tuple(sorted(found.values(), key=lambda c: (c.span.start, c.span.end, c.kind, c.id)))
