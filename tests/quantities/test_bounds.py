"""Settings that read the same words as other intervals."""

from __future__ import annotations

import pytest

from claimdiff.language import split
from claimdiff.model import Document, Quantity
from claimdiff.quantities import find_quantities, reread


def one(text: str) -> Quantity:
    document = Document(id="case", text=text)
    (quantity,) = find_quantities(document, split(document))
    return quantity


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Dozens of cars", 12),
        ("Hundreds of cars", 100),
        ("Several hundred cars", 200),
        ("Thousands of cars", 1000),
        ("Tens of thousands of cars", 10000),
    ],
)
def test_conflict_research_takes_the_lower_ends(text: str, low: float) -> None:
    quantity = one(text)
    conservative = reread(quantity, vague="acled")
    assert conservative.low == low < (quantity.low or 0)
    assert (conservative.high, conservative.text, conservative.counted) == (quantity.high, quantity.text, "cars")


def test_around_reaches_as_far_as_it_is_told() -> None:
    wide = reread(one("Around 60 cars"), around=0.25)
    assert (wide.low, wide.high, wide.value) == (45, 75, 60)


def test_nearly_stays_below_whatever_the_reach() -> None:
    wide = reread(one("Nearly 3,000 cars"), around=0.2)
    assert (wide.low, wide.high) == (2400, 3000)


def test_an_exact_figure_is_left_alone_by_both_settings() -> None:
    quantity = one("At least 60 cars")
    assert reread(quantity, vague="acled", around=0.5) == quantity
