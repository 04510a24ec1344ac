"""Attributions as data: what must be found, and what says nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from claimdiff import Document
from claimdiff.attributions import find_attributions
from claimdiff.language import SpacyParser
from claimdiff.model import Attribution

CASES = Path(__file__).parent.parent / "cases"


def rows(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


@cache
def attributions_of(text: str) -> tuple[Attribution, ...]:
    document = Document(id="a", text=text)
    return tuple(find_attributions(document, next(iter(SpacyParser()([document])))))


def said(attribution: Attribution, text: str) -> list[str]:
    return [span.of(text) for span in attribution.content]


@pytest.mark.parametrize("case", rows("attributions.jsonl"), ids=lambda c: str(c["text"])[:60])
def test_found(case: dict[str, object]) -> None:
    text = str(case["text"])
    by_speaker = [a for a in attributions_of(text) if (a.speaker.text if a.speaker else None) == case["speaker"]]
    found = [a for a in by_speaker if said(a, text) == case["says"]]
    assert found, [(a.speaker and a.speaker.text, said(a, text)) for a in attributions_of(text)]
    for field in ("stance", "mode", "resolved", "actor", "attitude"):
        if field in case:
            assert getattr(found[0], field) == case[field]
    if "cue" in case:
        assert found[0].cue is not None
        assert found[0].cue.text == case["cue"]
    if "via" in case:
        assert [m.text for m in found[0].via] == case["via"]


@pytest.mark.parametrize("case", rows("attributions_negative.jsonl"), ids=lambda c: str(c["text"])[:60])
def test_nothing_said(case: dict[str, object]) -> None:
    assert attributions_of(str(case["text"])) == ()
