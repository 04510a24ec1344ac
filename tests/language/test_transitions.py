"""The parser's steps taken together: the same parses as by its own loop."""

from __future__ import annotations

from typing import Any

import pytest

from claimdiff.language.models import load_model, model_name
from claimdiff.language.transitions import BATCH, parse_texts

TEXTS = (
    "At least nine fishermen drowned off Orwell on Monday, the coast guard said.",
    "“We counted forty boats,” said Mira Holt, who chairs the harbour board, “and none of them had lights.”",
    "The ministry denied that its aircraft had struck the mill, though two pilots, it conceded, had seen smoke.",
    "Rain.",
    "No one was hurt. Nobody knew why. The gates stayed shut until noon: the keys were lost.",
)


def shape(doc: Any) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.tag_, t.dep_, t.head.i) for t in doc]


def test_parses_are_those_of_the_parsers_own_loop() -> None:
    nlp = load_model(model_name(None))
    assert [shape(d) for d in parse_texts(nlp, TEXTS)] == [shape(d) for d in nlp.pipe(TEXTS)]


def test_texts_come_back_in_order_past_one_batch() -> None:
    texts = [f"{n} boats {'and a raft ' * (n % 7)}left Orwell." for n in range(BATCH + 9)]
    assert [d.text for d in parse_texts(load_model(model_name(None)), texts)] == texts


def test_a_parser_that_searches_otherwise_keeps_its_own_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load_model(model_name(None))
    monkeypatch.setitem(nlp.get_pipe("parser").model.attrs, "has_upper", False)
    monkeypatch.setattr(type(nlp), "pipe", lambda self, texts, **options: iter([("own loop", options)]))
    assert list(parse_texts(nlp, TEXTS)) == [("own loop", {"batch_size": BATCH})]
