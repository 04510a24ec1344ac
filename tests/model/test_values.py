"""Values that cannot be wrong once they exist."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from claimdiff import Claim, Document
from claimdiff.model import Decisions, Sentence, Span, Token

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda s: Span(start=s[0], end=s[0] + s[1]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (5, 2), (-1, 4)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValidationError, match="0 <= start < end"):
        Span(start=start, end=end)


@given(SPANS, SPANS)
def test_spans_overlap_both_ways_and_join_to_the_smallest_cover(left: Span, right: Span) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    assert left.overlaps(right) == bool(set(range(left.start, left.end)) & set(range(right.start, right.end)))
    joined = left.join(right)
    assert joined.covers(left)
    assert joined.covers(right)
    assert (joined.start, joined.end) == (min(left.start, right.start), max(left.end, right.end))


@pytest.mark.parametrize(
    ("given_as", "day"),
    [
        ("2016-09-18", date(2016, 9, 18)),
        ("2016-09-18T10:30:00+00:00", date(2016, 9, 18)),
        (date(2016, 9, 18), date(2016, 9, 18)),
        (datetime(2016, 9, 18, 10, tzinfo=UTC), date(2016, 9, 18)),
        (None, None),
        ("", None),
    ],
)
def test_a_document_knows_its_day(given_as: object, day: date | None) -> None:
    assert Document.model_validate({"id": "a", "text": "", "published": given_as}).day == day


@pytest.mark.parametrize("wrong", ["last week", "18/09/2016", "2016-13-40"])
def test_a_date_that_is_none_is_named(wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        Document(id="a", text="", published=wrong)


def test_a_misspelt_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="publishd"):
        Document.model_validate({"id": "a", "text": "", "publishd": "2016-09-18"})


def test_values_are_frozen_and_compare_by_value() -> None:
    document = Document(id="a", text="One.")
    assert document == Document(id="a", text="One.")
    assert len({document, Document(id="a", text="One.")}) == 1
    with pytest.raises(ValidationError):
        document.text = "Two."


def test_a_claim_is_told_by_its_kind() -> None:
    claims = TypeAdapter(Claim)
    shared = {
        "id": "a",
        "document": "a",
        "span": {"start": 0, "end": 3},
        "text": "abc",
        "sentence": {"start": 0, "end": 3},
    }
    assert claims.validate_python({**shared, "kind": "quotation", "words": "abc"}).kind == "quotation"
    with pytest.raises(ValidationError):
        claims.validate_python({**shared, "kind": "rumour"})


def test_decisions_hold_both_ways() -> None:
    decisions = Decisions(same=(("a", "b"),), different=(("c", "d"),))
    assert decisions.joins("b", "a")
    assert decisions.parts("d", "c")
    assert not decisions.joins("c", "d")
    assert decisions.has_pairs
    assert not Decisions().has_pairs


def test_a_sentence_walks_its_tree() -> None:
    words = [("Nine", 1, "nummod"), ("men", 3, "nsubjpass"), ("were", 3, "auxpass"), ("killed", 3, "ROOT")]
    starts = [0, 5, 9, 14]
    tokens = tuple(
        Token(i, start, start + len(word), word, word.lower(), "X", "X", dep, head)
        for i, ((word, head, dep), start) in enumerate(zip(words, starts, strict=True))
    )
    sentence = Sentence(0, Span(start=0, end=20), "Nine men were killed", tokens)
    killed = sentence.roots[0]
    assert killed.text == "killed"
    assert [t.text for t in sentence.subtree(tokens[1])] == ["Nine", "men"]
    assert [t.text for t in sentence.subtree(killed, "nsubjpass")] == ["were", "killed"]
    assert [t.text for t in sentence.ancestors(tokens[0])] == ["men", "killed"]
    assert sentence.span_of(sentence.subtree(tokens[1])).of(sentence.text) == "Nine men"
    assert [t.text for t in sentence.tokens_in(Span(start=6, end=10))] == ["men", "were"]
