"""Two reports of one invented happening each: disputed or not, and what keeps two happenings apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from claimdiff import Document, Pipeline, Report

FOLDER = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


CASES, DATES = cases("occurrence_disputes.jsonl"), cases("date_disputes.jsonl")


def compare(*texts: str, days: Mapping[int, str] = {}) -> Report:
    documents = [Document(id=f"d{n}", text=t, published=days.get(n, "2031-05-23")) for n, t in enumerate(texts)]
    return Pipeline().compare(documents)


@pytest.mark.parametrize("case", [c for c in CASES if c["conflict"]], ids=lambda c: c["why"])
def test_a_dispute_is_a_conflict(case: dict[str, str]) -> None:
    assert [k.kind for k in compare(case["a"], case["b"]).conflicts if k.kind in ("occurrence", "responsibility")]


@pytest.mark.parametrize("case", [c for c in CASES if not c["conflict"]], ids=lambda c: c["why"])
def test_what_can_both_be_so_is_none(case: dict[str, str]) -> None:
    found = [k for k in compare(case["a"], case["b"]).conflicts if k.kind in ("occurrence", "date")]
    assert [(k.kind, k.question, k.explanation) for k in found] == []


def test_news_of_every_day_that_nobody_answers_is_left_out() -> None:
    report = compare("The tug pulled the barge to Marvik on Monday.", "The barge was painted blue.")
    assert [c.text for c in report.claims if c.kind == "occurrence"] == []


def test_a_state_that_ended_later_is_superseded() -> None:
    cut = "after a power cut hit Marvik on Monday, customers said."
    texts = [f"The website of Marvik Bank {state} {cut}" for state in ("is offline", "is back online")]
    report = compare(*texts, days={1: "2031-05-24"})
    assert [k.relation for k in report.clusters if k.kind == "occurrence"] == ["superseded"]


@pytest.mark.parametrize("case", DATES, ids=lambda c: c["why"])
def test_two_dates_of_one_happening_differ_or_not(case: dict[str, str]) -> None:
    found = [k.relation for k in compare(case["a"], case["b"]).clusters if k.kind == "date" and len(k.claims) > 1]
    assert found == ([] if case["relation"] == "apart" else [case["relation"]])
