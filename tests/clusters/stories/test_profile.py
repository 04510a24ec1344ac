"""What is read of a text before documents are compared."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.clusters.stories.days import read_days
from claimdiff.clusters.stories.furniture import cut_furniture, cut_outlet
from claimdiff.clusters.stories.names import read_names
from claimdiff.clusters.stories.profile import read_profile
from claimdiff.clusters.stories.rarity import rarity, telling
from claimdiff.clusters.stories.spots import read_datelines, read_spots
from claimdiff.clusters.stories.words import read_words
from claimdiff.model import Document

CASES = Path(__file__).parents[2] / "cases"


def load(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", load("story_people.jsonl"), ids=lambda c: c["text"][:40])
def test_people(case: dict) -> None:
    people = read_names(list(read_words(case["text"])), case["text"]).people
    assert [[p.given, p.surname, p.age, p.speaks] for p in people] == case["people"]


@pytest.mark.parametrize("case", load("story_days.jsonl"), ids=lambda c: c["text"][:40])
def test_days(case: dict) -> None:
    printed = date.fromisoformat(case["printed"]) if case["printed"] else None
    assert sorted(d.isoformat() for d in read_days(case["text"], printed)) == case["days"]


def test_the_first_and_last_day_there_is_do_no_harm() -> None:
    text = "It happened on Monday, Saturday, Sunday, yesterday, and on December 31."
    assert all(isinstance(d, date) for d in read_days(text, date.min))
    assert all(isinstance(d, date) for d in read_days(text, date.max))


def test_spots_are_named_without_side_and_way() -> None:
    spots = read_spots(
        "in the 400 block of North Birch Lane in the Tarn Hollow neighborhood near West 46th Street shortly before 2 a.m."
    )
    assert spots.streets == {"birch", "46th"}
    assert spots.blocks == {"400 birch"}
    assert spots.quarters == {"tarn hollow"}
    assert spots.hours == {120}


@pytest.mark.parametrize(
    "text", ["Two Hurt In St. Ellery", "at 25:70 p.m.", "the street where he lived", "block of flats"]
)
def test_no_spots(text: str) -> None:
    spots = read_spots(text)
    assert not spots.streets | spots.blocks | spots.quarters
    assert not spots.hours


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("PORT TARN, Ohio (AP) - A mill burned.", ("port tarn",)),
        ("Mill burns\n\nWINSTON-TARN — A mill burned.", ("winston-tarn",)),
        ("ELLERY • A mill burned.", ("ellery",)),
        ("The A-10 flew over.\nPolice - and others - came.\nNATO said no.", ()),
    ],
)
def test_datelines(text: str, towns: tuple[str, ...]) -> None:
    assert read_datelines(text) == towns


def test_a_headline_loses_its_outlet_and_nothing_else() -> None:
    assert cut_outlet("Two hurt in mill fire | KZQW News 5") == "Two hurt in mill fire"
    assert cut_outlet("Mill fire - what we know") == "Mill fire - what we know"


def test_page_furniture_is_left_out() -> None:
    text = "The mill burned. Sign up for our newsletter. Anyone with information may call (555) 010-9999. Two died."
    assert cut_furniture(text).split(". ") == ["The mill burned", "Two died."]


def test_rare_names_tell_more_than_common_ones() -> None:
    assert rarity("police") < rarity("chicago") < rarity("kestrel") <= rarity("zelvarin") == 1.0


def test_players_of_many_stories_tell_little() -> None:
    assert telling("syria") < 0.15
    assert telling("kremlin") < telling("kestrel")


def test_a_word_that_only_opens_sentences_is_no_name() -> None:
    names = read_names(list(read_words("Investigators came. Witnesses left.")), "").words
    assert not names


def test_the_title_is_evidence_but_is_not_counted_twice() -> None:
    text = "Fire at Tannery Road mill\n\nA fire broke out."
    with_title = read_profile(Document(id="a", title="Fire at Tannery Road mill", text=text))
    without = read_profile(Document(id="a", text=text))
    assert with_title == without
    assert "kestrel" in read_profile(Document(id="a", title="Fire kills Milo Kestrel", text="A fire.")).names.words


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB1 .,:'’-\n()@“Š٣²\u2028"), max_size=200), st.dates())
def test_any_text_has_a_profile(text: str, day: date) -> None:
    profile = read_profile(Document(id="a", text=text, published=day))
    assert 0.0 <= profile.fullness < 1.0


def test_a_long_line_takes_time_in_proportion() -> None:
    text = ("A" * 50 + "1" * 50 + "-" * 50 + "@" * 50) * 500
    assert read_profile(Document(id="a", text=text)).id == "a"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Warplanes bombed a granary. Looters came. Shelling went wild. Gunboats left. Mournfully they waited.", set()),
        ("Kestrel denied it. Obasanjo did not.", {"kestrel", "obasanjo"}),
        ("Warplanes flew over it. The Warplanes Museum was hit.", {"warplanes"}),  # a name inside a sentence
    ],
)
def test_a_form_of_a_common_word_that_opens_a_sentence_is_no_name(text: str, names: set[str]) -> None:
    assert set(read_names(list(read_words(text)), text).words) - {"museum"} == names
