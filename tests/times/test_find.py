"""Times in sentences: what is found, what it means against the day of print, and what is none."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.language import SpacyParser, split
from claimdiff.model import Document, Sentence, TimeMention
from claimdiff.times import find_times

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "times.jsonl").read_text(encoding="utf-8").split("\n")
    if line
]
WORDS = st.sampled_from(
    ["on", "Monday", "the", "last", "next", "this", "week", "year", "2016", "31", "Feb.", "February", "of", "ago", "two", "10:07", "p.m.",
     "since", "until", "between", "and", "-", "30.02.2016", "99/99/9999", "New Year's Eve", "early", "late", "end", "0700", "GMT",
     "9999", "1500", "0001-01-01", "decade", "a", "day", "before", "earlier", "1990s", "summer", "every", "quarter", "first"]
)  # fmt: skip


@pytest.fixture(scope="module")
def parsed() -> dict[int, tuple[Document, tuple[Sentence, ...]]]:
    documents = [Document(id=str(i), text=c["text"], published=c["published"]) for i, c in enumerate(CASES)]
    return {i: (d, tuple(s)) for i, (d, s) in enumerate(zip(documents, SpacyParser()(documents), strict=True))}


def told(mention: TimeMention) -> list[str | None]:
    days = [d.isoformat() if d else None for d in (mention.start, mention.end)]
    found = [mention.text, *days, mention.precision, mention.kind]
    return [*found, mention.time_of_day] if mention.time_of_day else found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{c['text']} ({c['published']})" for c in CASES])
def test_times_are_found_and_resolved(number: int, parsed: dict[int, tuple[Document, tuple[Sentence, ...]]]) -> None:
    document, sentences = parsed[number]
    assert [told(m) for m in find_times(document, sentences)] == CASES[number]["mentions"]


def test_what_cannot_be_resolved_says_why() -> None:
    document = Document(id="a", text="It began on Monday. It is dated 04/05/2016.")
    notes = [m.note for m in find_times(document, split(document))]
    assert notes == ["the document's day of publication is not known", "day and month could be either way round"]


def test_a_bound_keeps_the_days_that_its_words_name() -> None:
    document = Document(id="a", text="The toll since Tuesday is nine.", published=date(2016, 9, 18))
    (mention,) = find_times(document, split(document))
    assert (mention.bound, mention.named_start, mention.named_end) == ("since", date(2016, 9, 13), date(2016, 9, 13))


def test_an_attack_named_by_its_day_is_no_bound() -> None:
    document = Document(id="a", text="Nobody has slept since Tuesday's attack.", published=date(2016, 9, 18))
    (mention,) = find_times(document, split(document))
    assert (mention.text, mention.bound) == ("Tuesday", "")


def test_page_furniture_dates_nothing() -> None:
    document = Document(
        id="a", text="Nine drowned.\nUpdated at 10:32 a.m. on Monday\nTwo swam.", published=date(2016, 9, 18)
    )
    assert not find_times(document, split(document))


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)), st.dates() | st.none())
def test_any_text_and_any_day_of_print_give_mentions_in_order(text: str, day: date | None) -> None:
    document = Document(id="a", text=text, published=day)
    at = 0
    for mention in find_times(document, split(document)):
        assert at <= mention.span.start
        assert mention.span.of(text) == mention.text
        assert (mention.start is None) == (mention.end is None)
        assert mention.start is None or mention.end is None or mention.start <= mention.end
        assert mention.start is not None or mention.note or mention.kind in ("duration", "set")
        at = mention.span.end
