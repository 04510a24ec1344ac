"""Pairs of documents that report one event, and as many that must not be joined."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdiff.clusters.stories import LINKED, Stories
from claimdiff.model import Document

FILE = Path(__file__).parents[2] / "cases" / "story_pairs.jsonl"
CASES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_pairs(case: dict) -> None:
    stories = Stories([Document(id="a", **case["a"]), Document(id="b", **case["b"])], [])
    same = stories.same("a", "b")
    assert (same >= LINKED) is case["same"], stories.evidence("a", "b")
