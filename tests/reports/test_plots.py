"""Axes and plots in characters: any figures can be drawn, and each stands where it belongs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factory import quantity

from claimdiff.model import Quantity, Span
from claimdiff.reports.charplot import draw_axis, draw_figure
from claimdiff.reports.scale import Scale, make_scale

AXIS = Scale(0, 100, (0, 50, 100))
figures = st.one_of(st.floats(-1e15, 1e15), st.integers(0, 10_000).map(float), st.just(0.0), st.floats(1e-6, 1.0))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Any interval: closed, open on one side, or on both."""
    low, high = sorted((draw(figures), draw(figures)))
    shape = draw(st.sampled_from(["closed", "from", "to", "open"]))
    value = draw(st.sampled_from([low, high, None]))
    return Quantity(
        text="x", span=Span(start=0, end=1), value=value, modifier=draw(st.sampled_from(["=", "~", ">", "<", "range", "vague"])),
        low=None if shape in ("to", "open") else low, high=None if shape in ("from", "open") else high,
        low_inclusive=draw(st.booleans()), high_inclusive=draw(st.booleans()),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("50", "          *          "),
        ("around 50", "         =*=         "),
        ("more than 50", "          o- - - - ->"),
        ("at least 50", "          *- - - - ->"),
        ("up to 50", "<- - - - -*          "),
        ("fewer than 50", "<- - - - -o          "),
        ("dozens", "     ================"),
        ("0", "*                    "),
        ("100", "                    *"),
    ],
)
def test_figures_in_characters(words: str, drawn: str) -> None:
    assert draw_figure(AXIS, quantity(words), 21) == drawn


def test_an_amount_open_on_both_sides_is_an_arrow_both_ways() -> None:
    drawn = draw_figure(AXIS, Quantity(text="some", span=Span(start=0, end=1)), 9)
    assert drawn[0] == "<"


def test_a_range_is_a_bar_without_a_point() -> None:
    bar = Quantity(text="30-40", span=Span(start=0, end=1), low=30, high=40, modifier="range")
    assert draw_figure(AXIS, bar, 11).strip() == "=="


def test_ticks_are_labelled_where_they_stand() -> None:
    assert draw_axis(AXIS, 21) == "0        50       100"


def test_labels_that_would_touch_are_left_out() -> None:
    axis = draw_axis(Scale(0, 4, (0, 1, 2, 3, 4)), 6)
    assert len(axis) == 6
    assert "0 " in axis


@pytest.mark.parametrize(
    ("words", "ticks"),
    [
        (["60", "62", "more than 80"], (60, 65, 70, 75, 80, 85)),
        (["around 60", "dozens", "more than 80"], (20, 40, 60, 80, 100, 120)),
        (["0", "3"], (0, 1, 2, 3)),
        (["3", "9,000"], (1, 10, 100, 1000, 10000)),
    ],
)
def test_axes_have_round_ticks(words: list[str], ticks: tuple[float, ...]) -> None:
    assert make_scale([quantity(w) for w in words]).ticks == ticks


@pytest.mark.parametrize("word", ["0", "5", "1,000,000"])
def test_one_figure_stands_inside_its_axis(word: str) -> None:
    scale = make_scale([quantity(word)])
    value = quantity(word).value or 0
    assert scale.low <= value < scale.high
    assert scale.low >= 0


@given(st.lists(quantities(), min_size=1, max_size=5), st.integers(10, 60))
def test_any_figures_can_be_drawn(made: list[Quantity], columns: int) -> None:
    scale = make_scale(made)
    assert scale.low < scale.high
    assert all(math.isfinite(t) for t in scale.ticks)
    assert len(draw_axis(scale, columns)) == columns
    for q in made:
        drawn = draw_figure(scale, q, columns)
        assert len(drawn) == columns
        assert drawn.strip()
        for bound in (q.low, q.high, q.value):
            if bound is not None:
                assert 0 <= scale.at(bound) <= 1


@given(st.lists(quantities(), min_size=1, max_size=5))
def test_larger_figures_stand_further_right(made: list[Quantity]) -> None:
    scale = make_scale(made)
    bounds = sorted(b for q in made for b in (q.low, q.high) if b is not None)
    places = [scale.at(b) for b in bounds]
    assert places == sorted(places)
