"""What is at issue: denied, doubted or told in words that have opposites; and what only looks so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdiff import Document, Pipeline
from claimdiff.model import OccurrenceClaim

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "occurrence_at_issue.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.fixture(scope="module")
def told() -> dict[str, list[OccurrenceClaim]]:
    pipeline = Pipeline()
    documents = [Document(id=f"d{number}", text=case["text"]) for number, case in enumerate(CASES)]
    return {
        reading.document.text: [c for c in pipeline.build_claims(reading) if isinstance(c, OccurrenceClaim)]
        for reading in pipeline.read(documents)
    }


@pytest.mark.parametrize("case", [c for c in CASES if c["found"]], ids=lambda c: c["text"])
def test_what_is_at_issue_is_found(case: dict[str, object], told: dict[str, list[OccurrenceClaim]]) -> None:
    found = [[c.what, c.stance] for c in told[str(case["text"])]]
    assert all(wanted in found for wanted in case["found"])  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", [c for c in CASES if not c["found"]], ids=lambda c: c["text"])
def test_what_nobody_disputes_is_left_alone(case: dict[str, object], told: dict[str, list[OccurrenceClaim]]) -> None:
    assert [c.text for c in told[str(case["text"])] if c.score == 1.0] == []


def test_the_word_that_tells_it_is_kept() -> None:
    (claim,) = [c for c in _read("The bridge was closed, police said.") if c.what == "open"]
    assert (claim.word, claim.stance) == ("closed", "deny")


def test_a_bare_denial_points_back_to_what_somebody_was_quoted_on() -> None:
    claims = _read("The union said the dam had failed. The ministry said the reports were false.")
    assert [(c.what, c.stance) for c in claims if c.score == 1.0] == [("fail", "deny")]


def _read(text: str) -> list[OccurrenceClaim]:
    pipeline = Pipeline()
    (reading,) = pipeline.read([Document(id="a", text=text)])
    return [c for c in pipeline.build_claims(reading) if isinstance(c, OccurrenceClaim)]
