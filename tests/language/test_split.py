"""Text into sentences: where they end, and what is no part of the running text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.language import split
from claimdiff.language.split import MAX_SENTENCE
from claimdiff.model import Document

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "sentences.jsonl").read_text(encoding="utf-8").split("\n")
    if line
]
PIECES = st.sampled_from(
    ["Nine drowned", ". ", ".", "? ", "\n", "\n\n", "\r\n", "”", "“", "U.S. ", "Mr. ", "Credit: ", "ORWELL (AP) — ", "3 p.m. ",
     "Sept. 12 ", "Hide caption ", "A", " and ", "…", "\u2028", "a" * 900, "\0", "🚢", "12:30", "Read more", "x" * 60 + "\n"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_sentences_and_their_kinds(case: dict[str, object]) -> None:
    found = split(Document(id="a", text=str(case["text"])))
    assert [[s.text, s.kind] for s in found] == case["sentences"]


def test_the_title_is_a_headline_wherever_it_stands() -> None:
    text = "News\nFerry sinks, nine dead\nNine people drowned."
    assert [s.kind for s in split(Document(id="a", text=text, title="Ferry sinks, nine dead"))] == [
        "headline",
        "headline",
        "body",
    ]


def test_a_clock_on_its_own_line_begins_an_entry() -> None:
    text = "Ferry sinks off Orwell\n10:45\nNine people drowned.\nThe owner fled.\n11:20 GMT\nTen people drowned."
    assert [(s.text, s.entry) for s in split(Document(id="a", text=text))][2:] == [
        ("Nine people drowned.", 1),
        ("The owner fled.", 1),
        ("11:20 GMT", 2),
        ("Ten people drowned.", 2),
    ]


def test_a_stamp_before_an_entrys_words_is_no_part_of_them() -> None:
    text = "Fire in Orwell\n10:42 am ET: Nine people died, police said.\n14:05 GMT Crews leave\nTen people died."
    assert [(s.text, s.kind, s.entry) for s in split(Document(id="a", text=text))][1:] == [
        ("10:42 am ET:", "dateline", 1),
        ("Nine people died, police said.", "body", 1),
        ("14:05 GMT", "dateline", 2),
        ("Crews leave", "headline", 2),
        ("Ten people died.", "body", 2),
    ]


@given(TEXTS)
def test_spans_slice_back_and_hold_all_but_white_space(text: str) -> None:
    sentences = split(Document(id="a", text=text))
    at = 0
    for index, sentence in enumerate(sentences):
        assert sentence.index == index
        assert sentence.span.of(text) == sentence.text == sentence.text.strip()
        assert not text[at : sentence.start].strip()
        assert sentence.end - sentence.start <= MAX_SENTENCE
        at = sentence.end
    assert not text[at:].strip()


@given(TEXTS)
def test_splitting_again_gives_the_same(text: str) -> None:
    assert split(Document(id="a", text=text)) == split(Document(id="b", text=text))


@pytest.mark.parametrize("piece", ["”.A", "((((", "U.S. ", "Posted on ", "A. ", "1:1 ", "…", "Credit: "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert split(Document(id="a", text=piece * 5_000))
