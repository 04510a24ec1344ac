"""Date claims: which happening a time dates, in words that two articles share."""

from __future__ import annotations

import pytest

from claimdiff import Document, Pipeline
from claimdiff.claims.dates import build_date_claims
from claimdiff.model import DateClaim

DAY = "2016-09-18"  # a Sunday
#: text, then (what, first day, last day) of each date claim
CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("The truce went into effect on September 12.", [("truce begin", "2016-09-12", "2016-09-12")]),
    ("The border truce agreement took effect September 12.", [("border truce agreement begin", "2016-09-12", "2016-09-12")]),
    ("The ceasefire took effect on Monday.", [("truce begin", "2016-09-12", "2016-09-12")]),
    ("The fragile truce has held so far. It began on Monday.", [("fragile truce begin", "2016-09-12", "2016-09-12")]),
    ("The truce, which took effect only one day ago, is over.", [("truce begin", "2016-09-17", "2016-09-17")]),
    ("The truce expired this Monday.", [("truce end", "2016-09-12", "2016-09-12")]),
    ("Moscow halted its raids on Tuesday.", [("raid end", "2016-09-13", "2016-09-13")]),
    ("The blast happened at noon on Friday.", [("blast happen", "2016-09-16", "2016-09-16")]),
    ("Nine people were killed Saturday in a car bomb attack.", [("people kill car bomb attack", "2016-09-17", "2016-09-17")]),
    ("The Jan. 8 missile attack hurt eleven soldiers.", [("missile attack", "2016-01-08", "2016-01-08")]),
    ("The 2010 bombing of a tanker was never solved.", [("bombing tanker", "2010-01-01", "2010-12-31")]),
    ("Saturday's blast tore the gate off.", [("blast", "2016-09-17", "2016-09-17")]),
    ("Divers reached the site of Saturdays blast.", [("blast", "2016-09-17", "2016-09-17")]),
    ("The patient arrived in Orwell on Saturday.", [("patient arrive Orwell", "2016-09-17", "2016-09-17")]),
    ("Minister Anna Orr will visit Pell on Wednesday.", [("Minister Anna Orr visit Pell", "2016-09-21", "2016-09-21")]),
    ("The cessation of hostilities came into force on Friday.", [("truce begin", "2016-09-16", "2016-09-16")]),
    ("Protests erupted in Pell late on Tuesday night.", [("protest begin", "2016-09-13", "2016-09-13")]),
    ("The death toll since Tuesday stands at nine.", [("death toll stand", "2016-09-13", "2016-09-13")]),
    ("Friday was the deadliest day of the siege.", [("be deadliest day", "2016-09-16", "2016-09-16")]),
    ("The raid took place at 3:00 a.m. on Friday (0000 GMT).", [("raid happen", "2016-09-16", "2016-09-16")]),
    ("More than 60 people were killed on Friday.", [("people kill", "2016-09-16", "2016-09-16")]),
    # dates no happening
    ("The truce has held for five days.", []),
    ("The market opens every Friday.", []),
    ("The truce did not begin on Monday.", []),
    ("Did the truce begin on Monday?", []),
    ("If the truce begins on Monday, aid will follow.", []),
    ("Everyone must leave before Monday.", []),
    ("He read it in Sunday's newspaper.", []),
    ("Today is Sunday.", []),
    ("Nine people drowned.", []),
    ("Updated on Saturday at 10:32 a.m.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def claims() -> dict[str, tuple[DateClaim, ...]]:
    documents = [Document(id=str(i), text=text, published=DAY) for i, (text, _) in enumerate(CASES)]
    readings = Pipeline().read(documents)
    return {CASES[int(r.document.id)][0]: tuple(build_date_claims(r)) for r in readings}


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_what_happened_when(
    text: str, wanted: list[tuple[str, str, str]], claims: dict[str, tuple[DateClaim, ...]]
) -> None:
    assert [(c.what, str(c.date.start), str(c.date.end)) for c in claims[text]] == wanted


def test_a_claim_covers_the_happening_and_its_time(claims: dict[str, tuple[DateClaim, ...]]) -> None:
    (claim,) = claims["The border truce agreement took effect September 12."]
    assert claim.text == "The border truce agreement took effect September 12"


def test_spans_slice_back(claims: dict[str, tuple[DateClaim, ...]]) -> None:
    for text, found in claims.items():
        assert all(c.span.of(text) == c.text and c.sentence.covers(c.span) for c in found)


def test_what_may_happen_is_hedged() -> None:
    (reading,) = Pipeline().read([Document(id="a", text="The verdict may come on May 14.", published="2008-05-12")])
    assert [c.stance for c in build_date_claims(reading)] == ["hedge"]


def test_a_date_is_credited_to_whoever_gave_it() -> None:
    text = "The raid began on Monday, the army said."
    (reading,) = Pipeline().read([Document(id="a", text=text, published=DAY)])
    (claim,) = build_date_claims(reading)
    assert claim.attribution is not None
    assert claim.attribution.speaker is not None
    assert "army" in claim.attribution.speaker.text


def test_what_is_known_on_the_way_to_what_is_said_is_the_outlets_own() -> None:
    text = "The army said that the missiles which were fired on Monday had missed."
    (reading,) = Pipeline().read([Document(id="a", text=text, published=DAY)])
    assert [(c.what, c.attribution) for c in build_date_claims(reading)] == [("missile fire", None)]


def test_without_a_day_of_print_weekdays_date_nothing() -> None:
    (reading,) = Pipeline().read([Document(id="a", text="The truce began on Monday.")])
    assert not build_date_claims(reading)
