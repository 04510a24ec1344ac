"""Quotation marks of all sorts, balanced or not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.attributions.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We left,” he said. “It rained.”", ["We left,", "It rained."]),
        ('"We left," he said. "It rained."', ["We left,", "It rained."]),
        ("''We left,'' he said.", ["We left,"]),
        ("He said: 'We left.'", ["We left."]),
        ("‘We left,’ he said.", ["We left,"]),
        ("“He told me ‘go’ and I went,” she said.", ["He told me ‘go’ and I went,"]),
        ("It wasn't the soldiers' job, and that's that.", []),
        ("The '90s and rock 'n' roll.", []),
        ("“One runs on\n\n“and ends here.”", ["One runs on", "and ends here."]),
        ("We never opened this,” he said.", ["We never opened this,"]),
        ("“Never closed\nNext paragraph.", ["Never closed"]),
        ("“Typed the wrong way round,“ he said.", ["Typed the wrong way round,"]),
        ("", []),
        ("”", []),
    ],
)
def test_quotes(text: str, words: list[str]) -> None:
    assert [q.words for q in find_quotes(text)] == words


def test_a_quotation_left_open_says_so() -> None:
    first, second = find_quotes("“One runs on\n\n“and ends here.”")
    assert first.open
    assert not second.open


@given(st.text(alphabet="ab. ,\n“”\"'‘’`«»", max_size=80))
def test_any_text(text: str) -> None:
    found = find_quotes(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_hostile_text_takes_linear_time() -> None:
    start = time.process_time()
    for piece in ('"', "“", "”", "'a ", "a' ", "'' ", "“a\n"):
        find_quotes(piece * 30_000)
    assert time.process_time() - start < 5
