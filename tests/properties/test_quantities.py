"""Properties that hold for any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimdiff.language import split
from claimdiff.model import Document, Quantity
from claimdiff.quantities import find_figures, find_quantities, reread

WORDS = st.sampled_from(
    """more than at least between and or to from a an one two sixty hundred thousand million dozen dozens half third of the no not any
    killed dead wounded people soldiers death toll number rose by fell including them $ £ % percent mile miles -year-old , . ; ( ) - – / : "
    May 9 2017 12 3.5 1,200 60 0 007 1/2 ½ 4.5bn 20k F-16 8:30 p.m. aged years old points US$ ’s 's \n \u00a0 é ″""".split(
        " "
    )
)
PROSE = st.lists(WORDS, max_size=40).map(" ".join)
GLUED = st.lists(WORDS, max_size=25).map("".join)
TEXTS = st.one_of(PROSE, GLUED, st.text(max_size=200))


def read(text: str) -> tuple[Quantity, ...]:
    document = Document(id="any", text=text)
    return tuple(find_quantities(document, split(document)))


@given(TEXTS)
def test_figures_slice_back_stand_in_order_and_never_overlap(text: str) -> None:
    figures = find_figures(text)
    assert all(text[f.start : f.end] == f.text and f.text.strip() == f.text for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))


@given(TEXTS)
def test_quantities_are_sound_intervals_whose_spans_slice_back(text: str) -> None:
    for quantity in read(text):
        assert quantity.span.of(text) == quantity.text
        assert quantity.low is not None or quantity.high is not None
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if quantity.counted_span is not None:
            assert quantity.counted_span.of(text) == quantity.counted
        assert quantity.clause is not None
        assert quantity.clause.covers(quantity.span)


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(TEXTS, st.floats(min_value=0, max_value=0.9))
def test_reread_changes_bounds_alone(text: str, around: float) -> None:
    for quantity in read(text):
        other = reread(quantity, vague="acled", around=around)
        same = {"low": quantity.low, "high": quantity.high}
        assert other.model_copy(update=same) == quantity
        assert quantity.model_validate_json(other.model_dump_json()) == other
