"""The text layer by itself: exact spans, linear time, no exception on any input."""

from __future__ import annotations

import time

import pytest

from claimdiff.quantities import find_figures

HOSTILE = {
    "digits": "7" * 10_000,
    "groups of digits": "1,234," * 3_000,
    "and": "and " * 10_000,
    "one and": "one and " * 5_000,
    "hyphens": "12-" * 5_000,
    "hundreds": "hundred thousand " * 4_000,
    "of": "dozens of " * 4_000,
    "dollars": "$" * 10_000,
    "to": "5 to " * 4_000,
    "between": "between 5 and " * 3_000,
    "more than": "more than " * 4_000 + "5",
    "brackets": "(5" * 4_000,
    "dots": "1." * 5_000,
    "names": "May 5, " * 3_000,
    "commas": "a 5, and " * 3_000,
}


def cpu_of(text: str) -> float:
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(text: str) -> None:
    find_figures("warm up 5")
    half, whole = cpu_of(text[: len(text) // 2]), cpu_of(text)
    assert whole < 4 * half + 0.5


def test_a_thousand_sentences_take_linear_time() -> None:
    text = "More than 60 miners died in two shafts, 31 miles from the $4.5bn dam, on May 9. "
    find_figures(text)
    assert cpu_of(text * 1_000) < 15 * cpu_of(text * 100) + 0.5
    assert len(find_figures(text * 1_000)) == 4_000


def test_a_figure_slices_back_to_its_text() -> None:
    text = "Well over a thousand (1,100, say) came; nearly $3 million was raised in just under 20 minutes."
    figures = find_figures(text)
    assert [f.text for f in figures] == ["Well over a thousand", "1,100", "nearly $3 million", "just under 20 minutes"]
    assert all(text[f.start : f.end] == f.text for f in figures)


def test_no_text_no_figures() -> None:
    assert find_figures("") == ()
    assert find_figures("Nothing to count here.") == ()
