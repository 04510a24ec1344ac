"""What holds for any articles at all, from text to report."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff import Document, InputError, Pipeline, Report

PEOPLE = ("soldiers", "civilians", "people", "miners", "pupils", "passengers")
VERBS = ("were killed", "were wounded", "are missing", "were evacuated", "were arrested")
HEDGES = ("", "about ", "more than ", "at least ", "up to ", "nearly ", "fewer than ")
SPEAKERS = ("police", "the defence ministry", "Moscow", "a hospital spokeswoman", "Governor Lena Marsh")
FRAMES = (
    "{amount} {people} {verb} in {place} on Monday, {speaker} said.",
    "{speaker} said {amount} {people} {verb} in {place}.",
    "According to {speaker}, {amount} {people} {verb}.",
    "“{amount} {people} {verb},” {speaker} said.",
    "{speaker} denied that {amount} {people} {verb} in {place}.",
)


@cache
def pipeline() -> Pipeline:
    """One for all examples: the parser is loaded once."""
    return Pipeline()


@st.composite
def sentences(draw: st.DrawFn) -> str:
    figure = draw(st.integers(2, 4000).map("{:,}".format) | st.sampled_from(("dozens of", "hundreds of", "a dozen")))
    hedge = draw(st.sampled_from(HEDGES)) if figure[0].isdigit() else ""
    return draw(st.sampled_from(FRAMES)).format(
        amount=hedge + figure,
        people=draw(st.sampled_from(PEOPLE)),
        verb=draw(st.sampled_from(VERBS)),
        place=draw(st.sampled_from(("Oldport", "Homs", "northern Kenya"))),
        speaker=draw(st.sampled_from(SPEAKERS)),
    )


@st.composite
def articles(draw: st.DrawFn) -> tuple[Document, ...]:
    count = draw(st.integers(2, 4))
    return tuple(
        Document(
            id=f"d{number}",
            text="\n\n".join(draw(st.lists(sentences(), min_size=1, max_size=3))),
            published=draw(st.sampled_from(("2016-09-17", "2016-09-18", None))),
        )
        for number in range(count)
    )


@settings(max_examples=25)
@given(articles(), st.randoms(use_true_random=False))
def test_order_of_documents_changes_nothing(documents: tuple[Document, ...], random) -> None:
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert pipeline().compare(shuffled).model_dump_json() == pipeline().compare(documents).model_dump_json()


@settings(max_examples=25)
@given(articles())
def test_report_is_whole(documents: tuple[Document, ...]) -> None:
    """Spans slice back, ids are unique and known, a conflict has two positions, JSON round-trips."""
    report = pipeline().compare(documents)
    text = {document.id: document.text for document in documents}
    claims = {claim.id: claim for claim in report.claims}
    assert len(claims) == len(report.claims)
    for claim in report.claims:
        assert claim.span.of(text[claim.document]) == claim.text
        assert claim.sentence.covers(claim.span)
        if claim.kind == "numeric":
            assert claim.quantity.span.of(text[claim.document]) == claim.quantity.text
    placed = [name for cluster in report.clusters for name in cluster.claims]
    assert len(placed) == len(set(placed)), "a claim answers one question"
    for cluster in report.clusters:
        assert set(cluster.claims) <= set(claims)
        assert {name for position in cluster.positions for name in position.claims} <= set(cluster.claims)
        assert cluster.relation != "conflict" or len(cluster.positions) > 1
        assert {claims[name].kind for name in cluster.claims} == {cluster.kind}
    assert {name for pair in report.not_compared for name in (pair.a, pair.b)} <= set(claims)
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert json.loads(report.model_dump_json()) == report.model_dump(mode="json")


@settings(max_examples=15)
@given(articles())
def test_comparing_a_document_with_itself_finds_no_conflict_between_the_copies(documents: tuple[Document, ...]) -> None:
    """Two printings of one text differ in nothing: every conflict is already inside the text."""
    one = documents[0]
    copy = one.model_copy(update={"id": "copy"})
    assert len(pipeline().compare([one, copy]).conflicts) <= len(pipeline().compare([one]).conflicts)


@settings(max_examples=15)
@given(articles())
def test_claims_compared_by_hand_give_the_same_report(documents: tuple[Document, ...]) -> None:
    claims = [claim for document in documents for claim in pipeline().extract_claims(document)]
    assert pipeline().compare_claims(claims[::-1], documents) == pipeline().compare(documents)


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_at_all_gives_a_report(text: str) -> None:
    report = pipeline().compare([Document(id="a", text=text), Document(id="b", text="12 people were killed.")])
    assert all(claim.span.of(text) == claim.text for claim in report.claims if claim.document == "a")


@pytest.mark.parametrize("setting", [{"around": 1}, {"around": -0.1}, {"vague": "often"}, {"workers": 0}])
def test_settings_out_of_range_are_named(setting: dict) -> None:
    (name,) = setting
    with pytest.raises(InputError, match=name):
        Pipeline(**setting)


def test_one_id_twice_is_refused() -> None:
    twice = [Document(id="a", text="One."), Document(id="a", text="Two.")]
    with pytest.raises(InputError, match="'a'"):
        pipeline().compare(twice)


def test_vague_words_follow_the_setting() -> None:
    literal = Pipeline().extract_quantities("Dozens of people were killed.")
    acled = Pipeline(vague="acled").extract_quantities("Dozens of people were killed.")
    assert (literal[0].low, acled[0].low) == (24, 12)


def test_around_follows_the_setting() -> None:
    wide = Pipeline(around=0.2).extract_quantities("Around 60 people were killed.")
    assert (wide[0].low, wide[0].high) == (48, 72)


def test_nothing_found_is_an_empty_report() -> None:
    assert pipeline().compare([]).summary.claims == 0
