"""Code that users would write, checked by mypy --strict and never run: typing is a tested feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never, assert_type

import claimdiff
from claimdiff import Attribution, Claim, ClaimCluster, Document, Pipeline, Quantity, Report
from claimdiff.model import (
    DateClaim,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
    Sentence,
)

# level 1: one call
documents = claimdiff.load_documents("articles/", "more/*.txt")
assert_type(documents, tuple[Document, ...])
report = claimdiff.compare(documents, vague="acled", around=0.05)
assert_type(report, Report)
assert_type(report.conflicts, tuple[ClaimCluster, ...])
assert_type(claimdiff.extract_quantities("About 60."), tuple[Quantity, ...])
assert_type(claimdiff.extract_attributions("He left, she said."), tuple[Attribution, ...])
claims = claimdiff.extract_claims(documents[0])
assert_type(claims, tuple[Claim, ...])
for cluster in report.conflicts:
    assert_type(cluster.question, str)
    assert_type([position.label for position in cluster.positions], list[str])


# claims are told apart by kind, and a match over all kinds is complete
def describe(claim: Claim) -> str:
    match claim:
        case NumericClaim():
            return claim.quantity.text
        case ResponsibilityClaim() | OccurrenceClaim():
            return claim.actor.text if claim.actor else ""
        case IntentClaim():
            return claim.intent
        case DateClaim():
            return claim.date.text
        case QuotationClaim():
            return claim.words
        case _:
            assert_never(claim)


def by_kind(claim: Claim) -> float | None:
    return claim.quantity.low if claim.kind == "numeric" else None


# level 2: the composed pipeline
pipeline = Pipeline(around=0.10, vague="literal")
assert_type(pipeline.extract_claims(documents[0]), tuple[Claim, ...])
assert_type(pipeline.compare(documents), Report)


# level 3: any callable of the shape
class MagnitudeFinder:
    def __call__(self, document: Document, sentences: Sequence[Sentence], /) -> Sequence[Quantity]:
        return ()


def no_quantities(document: Document, sentences: Sequence[Sentence], /) -> list[Quantity]:
    return []


class Wrong:
    def __call__(self, document: Document, /) -> Sequence[Quantity]:
        return ()


pipeline = replace(pipeline, find_quantities=MagnitudeFinder())
pipeline = Pipeline(find_quantities=no_quantities)
pipeline = Pipeline(find_quantities=Wrong())  # type: ignore[arg-type]

# values are frozen
documents[0].text = "changed"  # type: ignore[misc]
documents[0].id  # noqa: B018
Document(id="a", text="...", published="2016-09-18")
Document(id="a", text="...", publishd="2016-09-18")  # type: ignore[call-arg]
