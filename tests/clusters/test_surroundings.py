"""What tells two figures of one sentence apart: the words around each, and how wide each counts."""

from __future__ import annotations

import pytest
from tests.factory import claim, doc

from claimdiff.clusters.surroundings import Surroundings, are_apart, closer_elsewhere, extent_of, surroundings_of

TEXT = "It earned $40 million in Norland, and $95 million in other countries, for a worldwide total of $135 million."


def around(figure: str) -> Surroundings:
    document = doc(TEXT)
    told = [claim(f"{value} million", document, figure=f"{value} million") for value in ("$40", "$95", "$135")]
    return surroundings_of(next(c for c in told if c.quantity.text == figure), told, TEXT)


def test_each_figure_has_the_words_up_to_the_next_mark() -> None:
    assert "norland" in around("$40 million").own
    assert "norland" not in around("$95 million").own
    assert "total" in around("$135 million").own


@pytest.mark.parametrize(
    ("figure", "extent"), [("$40 million", ""), ("$95 million", "elsewhere"), ("$135 million", "world")]
)
def test_how_wide_each_figure_counts(figure: str, extent: str) -> None:
    assert around(figure).extent == extent


def test_home_abroad_and_the_world_exclude_each_other_and_nothing_else_does() -> None:
    assert are_apart("home", "world")
    assert are_apart("elsewhere", "home")
    assert not are_apart("world", "world")
    assert not are_apart("", "world")
    assert extent_of("killed near the courthouse") == ""


def test_a_neighbour_that_fits_better_is_told() -> None:
    abroad = Surroundings(frozenset({"outsid", "norland"}), "elsewhere")
    assert closer_elsewhere(around("$40 million"), abroad) > 0
    assert closer_elsewhere(around("$95 million"), abroad) == 0
    assert closer_elsewhere(Surroundings(), Surroundings()) == 0
