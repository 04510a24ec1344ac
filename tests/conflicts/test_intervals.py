"""Intervals: when two amounts can both hold."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factory import quantity

from claimdiff.conflicts.intervals import Interval, granularity, interval_of, reach, rounding_slack, significant_digits
from claimdiff.conflicts.positions import maximal_sets
from claimdiff.model import Quantity, Span


def test_an_open_end_does_not_meet_the_figure_itself() -> None:
    assert not Interval(60, math.inf, low_open=True).meets(Interval(60, 60))
    assert Interval(60, math.inf).meets(Interval(60, 60))


@given(st.tuples(*[st.integers(0, 20)] * 2), st.tuples(*[st.integers(0, 20)] * 2), st.booleans(), st.booleans())
def test_meeting_is_symmetric_and_equals_the_slow_way(
    a: tuple[int, int], b: tuple[int, int], open_a: bool, open_b: bool
) -> None:
    left, right = (Interval(min(x), max(x), o, o) for x, o in ((a, open_a), (b, open_b)))
    inside = lambda i, x: (i.low < x if i.low_open else i.low <= x) and (x < i.high if i.high_open else x <= i.high)  # noqa: E731
    slow = any(inside(left, x / 4) and inside(right, x / 4) for x in range(81))
    assert left.meets(right) == right.meets(left) == slow


@pytest.mark.parametrize(
    ("words", "slack"), [("$13 billion", 0.5e9), ("1.5 million", 0.05e6), ("62", 0), ("dozens", 0)]
)
def test_a_scale_word_makes_a_figure_as_wide_as_its_last_digit(words: str, slack: float) -> None:
    value = {"$13 billion": 13e9, "1.5 million": 1.5e6, "62": 62.0}.get(words)
    q = Quantity(
        text=words, span=Span(start=0, end=len(words)), value=value, low=value or 24, high=value or 99,
        modifier="=" if value else "vague",
    )  # fmt: skip
    assert rounding_slack(q) == pytest.approx(slack)


def test_a_rounded_figure_meets_the_exact_one_that_rounds_to_it() -> None:
    rounded = Quantity(text="$13 billion", span=Span(start=0, end=11), value=13e9, low=13e9, high=13e9)
    near = Quantity(text="$13.2 billion", span=Span(start=0, end=13), value=13.2e9, low=13.2e9, high=13.2e9)
    far = Quantity(text="$13.9 billion", span=Span(start=0, end=13), value=13.9e9, low=13.9e9, high=13.9e9)
    assert interval_of(rounded).meets(interval_of(near))
    assert not interval_of(rounded).meets(interval_of(far))


def test_round_numbers_reach_further() -> None:
    assert granularity(1300) == 100
    assert significant_digits(560) == 2
    assert reach(quantity("more than 60")) == 75
    assert reach(quantity("more than 213")) < 270


def test_every_item_is_in_a_maximal_set() -> None:
    assert maximal_sets([60, 62, 80], lambda a, b: abs(a - b) < 20) == ((60, 62), (62, 80))
    assert maximal_sets([1], lambda a, b: True) == ((1,),)


def test_very_many_claims_end_soon_and_each_holds_a_position() -> None:
    many = range(900)
    assert maximal_sets(many, lambda a, b: True) == (tuple(many),)
    for fits in (lambda a, b: a // 2 != b // 2, lambda a, b: a % 7 != b % 5, lambda a, b: abs(a - b) < 3):
        sets = maximal_sets(many, fits)
        assert {i for group in sets for i in group} == set(many)
        assert len(sets) <= 900
