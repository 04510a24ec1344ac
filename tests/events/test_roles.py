"""The events of one article: its main event, and what is told beside it."""

from __future__ import annotations

from datetime import date

import claimdiff
from claimdiff.model import EventMention, Reading


def read(text: str, published: str = "2020-05-05") -> Reading:
    return next(claimdiff.Pipeline().read([claimdiff.Document(id="a", text=text, published=published)]))


def event_of(reading: Reading, words: str) -> EventMention:
    from claimdiff.model import Span

    start = reading.document.text.index(words)
    found = reading.event_at(Span(start=start, end=start + len(words)))
    assert found is not None
    return found


def test_the_main_event_has_type_day_and_place() -> None:
    main = read("An air strike hit a base near Marvik on Saturday. Rescuers searched the base.").events[0]
    assert (main.role, main.type, main.start) == ("main", "strike", date(2020, 5, 2))
    assert "Marvik" in main.places


def test_the_day_somebody_spoke_is_not_the_day_of_the_event() -> None:
    main = read("The ministry said on Monday that an air strike had hit a base near Marvik.").events[0]
    assert main.start is None


def test_an_attack_of_years_ago_is_background_with_its_own_date() -> None:
    reading = read("A blast killed 12 people in Marvik on Monday. A bombing in March 2011 killed 40 people there.")
    old = event_of(reading, "40 people")
    assert old.role == "background"
    assert old.start is not None
    assert old.start.year == 2011
    assert event_of(reading, "12 people").role == "main"


def test_aggregates_over_a_period_are_background() -> None:
    reading = read("A boat sank off Marvik on Monday; 12 people drowned. So far this year 1,500 people have drowned.")
    assert event_of(reading, "1,500").role == "background"


def test_a_happening_brought_up_as_new_later_on_is_another_event() -> None:
    text = (
        "An air strike killed 12 soldiers in Marvik on Monday. The army blamed rebels. The rebels denied it. "
        "The truce still held. A car bomb in Tolna killed 4 people."
    )
    reading = read(text)
    assert event_of(reading, "4 people").role == "other"
    assert event_of(reading, "12 soldiers").role == "main"


def test_the_strike_told_again_with_its_article_is_the_main_event() -> None:
    text = (
        "An air strike killed 12 soldiers in Marvik on Monday. The army blamed rebels. The rebels denied it. "
        "The truce still held. The strike also wounded 30 soldiers."
    )
    assert event_of(read(text), "30 soldiers").role == "main"
