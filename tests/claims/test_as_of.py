"""Which figures are told as the state of a day, and which dates are then no happening's."""

from __future__ import annotations

from datetime import date

import pytest

import claimdiff


def claims_of(text: str) -> tuple[list[tuple[date | None, date | None] | None], int]:
    """The days that each figure is of, and how many happenings are dated."""
    found = claimdiff.extract_claims(claimdiff.Document(id="a", text=text))
    days = [(c.as_of.start, c.as_of.end) if c.as_of is not None else None for c in found if c.kind == "numeric"]
    return days, sum(c.kind == "date" for c in found)


APRIL_9 = (date(2020, 4, 9), date(2020, 4, 9))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("As of 9 April 2020, there were 412 confirmed cases in Norland.", APRIL_9),
        ("By April 9, 2020, Norland had reported 412 cases.", APRIL_9),
        ("Before April 9, 2020, Norland had reported 412 cases.", (None, date(2020, 4, 8))),
        ("After April 9, 2020, Norland had more than 412 cases.", (date(2020, 4, 10), None)),
        ("Norland has a population of 412,000 in 2015.", (date(2015, 1, 1), date(2015, 12, 31))),
    ],
)
def test_the_day_of_a_count_is_its_own_and_no_happenings(text: str, days: tuple[date | None, date | None]) -> None:
    assert claims_of(text) == ([days], 0)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 12 people in Marvik on 9 April 2020.",
        "The road that opened on 9 April 2020 cost $40 million.",
    ],
)
def test_the_day_of_a_happening_stays_its_own(text: str) -> None:
    assert claims_of(text) == ([None], 1)


@pytest.mark.parametrize("text", ["By Monday 12 people had died.", "Norland has 412 cases."])
def test_a_figure_without_a_calendar_day_has_none(text: str) -> None:
    assert claims_of(text)[0] == [None]
