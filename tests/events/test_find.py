"""Main events, and what is told in passing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from claimdiff import Document, Pipeline
from claimdiff.model import Reading, Span

CASES = Path(__file__).parent.parent / "cases"


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def load(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def read(case: dict) -> Reading:
    return next(pipeline().read([Document(id="a", text=case["text"], published=case["published"])]))


def cases(name: str) -> list:
    """Cases; one with a ``known`` reason is expected to fail, and has to be moved by whoever cures it."""
    return [
        pytest.param(
            case, id=case["text"][:60], marks=[pytest.mark.xfail(reason=case["known"])] if "known" in case else []
        )
        for case in load(name)
    ]


@pytest.mark.parametrize("case", cases("events.jsonl"))
def test_main_event(case: dict) -> None:
    main = read(case).events[0]
    assert main.role == "main"
    assert main.type == case["type"]
    assert (str(main.start) if main.start else None) == case["day"]
    assert case.get("place") is None or case["place"] in main.places
    assert (main.scope.start, main.scope.end) == (0, len(case["text"]))


@pytest.mark.parametrize("case", cases("events_apart.jsonl"))
def test_which_event_a_figure_belongs_to(case: dict) -> None:
    start = case["text"].index(case["figure"])
    event = read(case).event_at(Span(start=start, end=start + len(case["figure"])))
    assert event is not None
    assert event.role == case["role"]


def test_triggers_and_scopes_slice_back() -> None:
    for case in load("events.jsonl") + load("events_apart.jsonl"):
        for event in read(case).events:
            assert event.scope.end <= len(case["text"])
            if event.trigger is not None:
                assert event.trigger.span.of(case["text"]) == event.trigger.text


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "on Monday"])
def test_text_without_an_event_is_no_error(text: str) -> None:
    assert all(event.type == "" for event in read({"text": text, "published": "2024-03-06"}).events)
