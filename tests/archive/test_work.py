"""What a report of one event, and adding one document, cost: as much in a large archive as in a small one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.archive.toy import article, link, pipeline

from claimdiff.archive import Archive
from claimdiff.archive.store import Store

Query = tuple[str, tuple[object, ...], int]  # the statement, its values, the rows that it found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Query]:
    """All queries since, in order."""
    found: list[Query] = []
    read = Store.rows

    def rows(self, sql, values=()):
        result = read(self, sql, values)
        found.append((sql, tuple(values), len(result)))
        return result

    monkeypatch.setattr(Store, "rows", rows)
    return found


def of_stories(count: int) -> Archive:
    archive = Archive(":memory:", pipeline())
    archive.add([article(n, story=n // 5) for n in range(5 * count)])
    return archive


WORK: dict[str, Callable[[Archive], object]] = {
    "an event by a document": lambda archive: archive.report(event="a0001"),
    "an event by a claim": lambda archive: archive.report(event=archive.report(event="a0001").claims[0].id),
    "an event as of a day": lambda archive: archive.report(event="a0001", as_of=date(2020, 1, 2)),
    "an event at a revision": lambda archive: archive.report(event="a0001", revision=1),
    "one more document": lambda archive: archive.add([article(999)]),
    "a document that is known": lambda archive: archive.add([article(1)]),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_the_rows_read_do_not_grow_with_the_archive(work: Callable[[Archive], object], asked: list[Query]) -> None:
    read = []
    for count in (4, 60):
        with of_stories(count) as archive:
            asked.clear()
            work(archive)
            read.append([(sql, rows) for sql, _, rows in asked])
    assert read[0] == read[1]


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_every_look_up_goes_by_an_index(work: Callable[[Archive], object], asked: list[Query]) -> None:
    with of_stories(4) as archive:
        asked.clear()
        work(archive)
        queries = [(sql, values) for sql, values, _ in asked if sql.startswith("SELECT")]
        plans = [
            step[3] for sql, values in queries for step in archive._store.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
    walked = {p for p in plans if str(p).startswith("SCAN")}
    assert walked <= {"SCAN ruling", "SCAN setting", "SCAN (subquery-1)", "SCAN CONSTANT ROW"}, walked


def test_an_article_whose_first_claim_is_left_out_of_the_comparison_still_tells_the_event() -> None:
    def without_people(*given):
        linking = link(*given)
        return replace(linking, claims=tuple(c for c in linking.claims if c.measure.predicate != "people"), clusters=())

    with Archive(":memory:", replace(pipeline(), link_claims=without_people)) as archive:
        archive.add([article(n, story=n // 5) for n in range(20)])
        assert [d.id for d in archive.report(event="a0001").documents] == [f"a{n:04}" for n in range(5)]
