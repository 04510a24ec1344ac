"""Whose age an age is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdiff import Document, extract_claims
from claimdiff.model import NumericClaim

_FILE = Path(__file__).parents[1] / "cases" / "ages.jsonl"
CASES = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:40])
def test_an_age_belongs_to_the_person_beside_it(case: dict[str, str]) -> None:
    claims = extract_claims(Document(id="a", text=case["text"]))
    ages = [c.measure.subject for c in claims if isinstance(c, NumericClaim) and c.measure.predicate == "age"]
    assert ages == [case["owner"]]
