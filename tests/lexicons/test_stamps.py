"""The stamps that open a live blog's entries, and the order in which the entries were printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.lexicons.stamps import entry_minute, read_stamp

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "stamps.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_a_line_is_stamped_or_not(case: dict[str, object]) -> None:
    stamp = read_stamp(str(case["line"]))
    assert (stamp and stamp.minute) == case["minute"]
    assert stamp is None or stamp.end == case["end"]


def minutes(text: str) -> list[int | None]:
    return [entry_minute(text, text.index(word)) for word in ("one", "two", "three")]


def test_entries_are_in_order_of_their_clocks_whichever_end_is_the_newest() -> None:
    assert minutes("10:45\none\n11:20\ntwo\n12:00\nthree") == [645, 680, 720]
    assert minutes("12:00\nthree\n11:20\ntwo\n10:45\none") == [645, 680, 720]


def test_midnight_and_dates_keep_the_order() -> None:
    assert minutes("22:10\none\n23:50\ntwo\n00:10\nthree") == [1330, 1430, 1450]
    assert minutes("00:10\nthree\n23:50\ntwo\n23:10\none") == [-50, -10, 10]
    first, second, third = minutes("3 March 16:00\none\n4 March 9:00\ntwo\n4 March 9:30\nthree")
    assert (second - first, third - second) == (17 * 60, 30)


def test_one_stamp_makes_no_live_blog() -> None:
    assert entry_minute("Updated 14:05 GMT\nNine died.", 20) is None


@given(st.text(alphabet="0123456789:.apm GMTUpdated-–[]\n", max_size=60))
def test_any_line_is_read_without_an_error(text: str) -> None:
    stamp = read_stamp(text)
    assert stamp is None or (0 < stamp.end <= len(text) and 0 <= stamp.minute < 24 * 60)
    entry_minute(text, len(text))
