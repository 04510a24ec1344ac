"""Questions read as a person would ask them."""

from __future__ import annotations

import pytest

from claimdiff.conflicts.questions import ask_meant, ask_when, ask_who


@pytest.mark.parametrize(
    ("acts", "question"),
    [
        (["bombing the aid convoy", "that its planes had struck the trucks"], "Who struck the trucks"),
        (["bombing the aid convoy"] * 2 + ["struck the trucks"], "Who is responsible for bombing the aid convoy"),
        (["the airstrike"], "Who is responsible for the airstrike"),
        (["ceasefire"], "Who is responsible for the ceasefire"),
        (["the bombing of a market"], "Who is responsible for the bombing of a market"),
        (["which mistakenly killed around 60 soldiers on Saturday"], "Who killed around 60 soldiers"),
        (["struck a military post near the town on Saturday"], "Who struck a military post near the town"),
        (["to target rebels"], "Who is responsible"),
        (["attacked by the coalition"], "Who is responsible"),
        (["that"], "Who is responsible"),
        ([""], "Who is responsible"),
        ([], "Who is responsible"),
    ],
)
def test_who(acts: list[str], question: str) -> None:
    assert ask_who(acts) == question


@pytest.mark.parametrize(
    ("acts", "question"),
    [
        (["the strike", "attacking the post deliberately"], "Was the strike deliberate"),
        (["attacking the post deliberately"], "Was attacking the post deliberate"),
        (["which mistakenly killed around 60 soldiers on Saturday"], "Was it deliberate"),
        (["if we mistakenly struck a post"], "Was it deliberate"),
        ([""], "Was it deliberate"),
    ],
)
def test_meant(acts: list[str], question: str) -> None:
    assert ask_meant(acts) == question


@pytest.mark.parametrize(
    ("what", "question"),
    [
        ("truce begin", "When did the truce begin"),
        ("missile attack", "When was the missile attack"),
        ("minister call emergency meeting", "When was it: minister call emergency meeting"),
        ("", "When was it"),
    ],
)
def test_when(what: str, question: str) -> None:
    assert ask_when(what) == question
