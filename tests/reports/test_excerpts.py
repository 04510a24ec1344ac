"""Passages around claims: enough to judge, never the whole article, always a slice of it."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factory import sentence_of, span_of

from claimdiff.model import Span
from claimdiff.reports.excerpts import NEIGHBOUR, REACH, cut_excerpts, visible_window


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        ("One. Two. Nine were hurt. Three. Four.", "Nine were hurt", "Two. Nine were hurt. Three."),
        ("Nine were hurt.", "Nine were hurt", "Nine were hurt."),
        (
            "“Run!” he said. Nine were hurt. “Why?” she asked.",
            "Nine were hurt",
            "“Run!” he said. Nine were hurt. “Why?” she asked.",
        ),
        (
            "A U.S. plane left at 3.5 knots. Nine were hurt.",
            "Nine were hurt",
            "A U.S. plane left at 3.5 knots. Nine were hurt.",
        ),
        ("Headline\n\nNine were hurt.\n\nCredit: X", "Nine were hurt", "Headline\n\nNine were hurt.\n\nCredit: X"),
    ],
)
def test_a_sentence_comes_with_its_neighbours(text: str, claim: str, expected: str) -> None:
    span = span_of(text, claim)
    (found,) = cut_excerpts(text, [(span, sentence_of(text, span))])
    assert found.text == expected


def test_overlapping_passages_are_joined() -> None:
    text = "One. Nine were hurt. Eight were not. Two. Three. Four. Five. Six men left. Seven."
    spans = [span_of(text, words) for words in ("Nine were hurt", "Eight were not", "Six men left")]
    found = cut_excerpts(text, [(s, sentence_of(text, s)) for s in spans])
    assert [f.text for f in found] == ["One. Nine were hurt. Eight were not. Two.", "Five. Six men left. Seven."]


def test_a_text_without_full_stops_is_cut() -> None:
    text = "word " * 50_000 + "nine were hurt " + "word " * 50_000
    span = span_of(text, "nine were hurt")
    started = time.process_time()
    (found,) = cut_excerpts(text, [(span, Span(start=0, end=len(text)))])
    assert time.process_time() - started < (0.5 if sys.gettrace() is None else 2.0)
    assert "nine were hurt" in found.text
    assert len(found.text) < 2 * (REACH + NEIGHBOUR) + 40


@given(st.text(alphabet="ab .!?\n”\u202e😀", min_size=1, max_size=400), st.data())
def test_every_passage_slices_back_and_covers_its_claim(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start=start, end=data.draw(st.integers(start + 1, len(text))))
    left, right = data.draw(st.integers(0, start)), data.draw(st.integers(span.end, len(text)))
    sentence = Span(start=left, end=right)
    (found,) = cut_excerpts(text, [(span, sentence)])
    assert found.span.of(text) == found.text
    assert found.span.covers(span)
    core, window = visible_window(text, span, sentence)
    assert core.covers(span)
    assert window == found.span
