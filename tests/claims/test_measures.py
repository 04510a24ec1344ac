"""What is counted of people: who they are, how they are, and who did it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdiff import Document, extract_claims
from claimdiff.model import NumericClaim

_FILE = Path(__file__).parents[1] / "cases" / "measures.jsonl"
CASES = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['figure']}: {c['text'][:40]}")
def test_a_figure_measures_what_its_words_say(case: dict[str, str]) -> None:
    claims = extract_claims(Document(id="a", text=case["text"]))
    figures = [c for c in claims if isinstance(c, NumericClaim) and case["figure"] in c.quantity.text]
    assert [c.measure.predicate for c in figures] == [case["measure"]]
    if "scope" in case:
        assert figures[0].measure.scope == case["scope"]
