"""Every line of the cases: what must be found in full, and what must yield nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimdiff.language import split
from claimdiff.model import Document, Quantity
from claimdiff.quantities import find_quantities

CASES = Path(__file__).parent.parent / "cases"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def read(text: str) -> tuple[Quantity, ...]:
    document = Document(id="case", text=text)
    return tuple(find_quantities(document, split(document)))


def compare(quantity: Quantity, wanted: dict[str, Any], text: str) -> dict[str, tuple[Any, Any]]:
    """What differs: field -> (found, wanted). Fields that a case does not name are free."""
    found = quantity.model_dump()
    found["part_of"] = quantity.part_of.of(text) if quantity.part_of else None
    differs = {}
    for field, value in wanted.items():
        same = found[field] == (pytest.approx(value) if isinstance(value, float) else value)
        if not same:
            differs[field] = (found[field], value)
    return differs


@pytest.mark.parametrize("case", rows("quantities.jsonl"), ids=lambda c: c["text"])
def test_figures_are_read_in_full(case: dict[str, Any]) -> None:
    found = read(case["text"])
    assert [q.text for q in found] == [q["text"] for q in case["quantities"]]
    for quantity, wanted in zip(found, case["quantities"], strict=True):
        assert quantity.span.of(case["text"]) == quantity.text
        assert compare(quantity, wanted, case["text"]) == {}


@pytest.mark.parametrize("case", rows("quantities_negative.jsonl"), ids=lambda c: c["text"])
def test_what_is_no_amount_yields_nothing(case: dict[str, Any]) -> None:
    assert [q.text for q in read(case["text"])] == []


def test_as_many_cases_must_stay_empty_as_must_be_found() -> None:
    assert len(rows("quantities_negative.jsonl")) >= len(rows("quantities.jsonl"))
