"""Quotations of like words: one statement, another sense, or somebody else's."""

from __future__ import annotations

import pytest
from tests.factory import doc, quotation

from claimdiff.conflicts.quotations import relate_quotations
from claimdiff.model import QuotationClaim

REBUILD = "We will rebuild every house in the valley by next spring"
CASES = [
    ((REBUILD, "Anna Marsh"), (REBUILD, "Anna Marsh"), "agreement"),
    (
        (REBUILD, "Anna Marsh"),
        ("We will not rebuild every house in the valley by next spring", "Anna Marsh"),
        "conflict",
    ),
    ((REBUILD, "Anna Marsh"), ("We will never rebuild every house in the valley by next spring", "Marsh"), "conflict"),
    (("We saw 12 boats leave the harbour", "Anna Marsh"), ("We saw 20 boats leave the harbour", "Marsh"), "conflict"),
    ((REBUILD, "Anna Marsh"), (REBUILD, "engineer Paul Rook"), "conflict"),
    # shortened, extended, lightly edited
    ((REBUILD, "Anna Marsh"), ("We will rebuild every house in the valley", "Anna Marsh"), "agreement"),
    ((REBUILD, "Anna Marsh"), (REBUILD + ", but not before", "Anna Marsh"), "agreement"),
    ((REBUILD, "Anna Marsh"), ("We'll rebuild each house in the valley by next spring", "Marsh"), "compatible"),
    # a name, a role, a body: perhaps one and the same
    ((REBUILD, "Anna Marsh"), (REBUILD, "the governor"), "agreement"),
    ((REBUILD, "Governor Anna Marsh"), (REBUILD, "Mrs Marsh"), "agreement"),
    ((REBUILD, "Anna Marsh"), (REBUILD, "the ministry"), "agreement"),
    ((REBUILD, "Foreign Ministry spokesman Paul Rook"), (REBUILD, "the Foreign Ministry"), "agreement"),
    # few words that two people may well say
    (("We are very sad", "Anna Marsh"), ("We are very sad", "engineer Paul Rook"), "compatible"),
]


def said(words: str, speaker: str, name: str) -> QuotationClaim:
    document = doc(f"“{words},” {speaker} said.", name)
    return quotation(words, document, speaker=speaker)


@pytest.mark.parametrize(("left", "right", "relation"), CASES)
def test_relation(left: tuple[str, str], right: tuple[str, str], relation: str) -> None:
    a, b = said(*left, "a"), said(*right, "b")
    assert relate_quotations(a, b).relation == relation
    assert relate_quotations(b, a).relation == relation
