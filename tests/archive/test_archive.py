from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from tests.archive import toy
from tests.archive.toy import article, pipeline

from claimdiff import ArchiveError, InputError
from claimdiff.archive import Archive
from claimdiff.model import Limits


@pytest.fixture
def archive():
    with Archive(":memory:", pipeline()) as archive:
        yield archive


def ids(report):
    return [d.id for d in report.documents]


def test_report_equals_comparing_at_once(archive):
    documents = [article(n, story=n % 4) for n in range(20)]
    archive.add(documents)
    assert archive.report() == pipeline().compare(documents)


def test_order_of_adding_changes_nothing():
    documents = [article(n, story=n % 2) for n in range(4)]
    reports = set()
    for order in itertools.permutations(documents):
        with Archive(":memory:", pipeline()) as archive:
            for document in order:
                archive.add([document])
            reports.add(archive.report().model_dump_json() + archive.report(event="a0001").model_dump_json())
    assert len(reports) == 1


def test_only_new_documents_are_read():
    read = []

    def count(reading):
        read.append(reading.document.id)
        return ()

    from dataclasses import replace

    with Archive(":memory:", replace(pipeline(), build_claims=count)) as archive:
        first = archive.add([article(1), article(2)])
        second = archive.add([article(2), article(3)])
    assert first.new == ("a0001", "a0002")
    assert (second.new, second.unchanged) == (("a0003",), ("a0002",))
    assert read == ["a0001", "a0002", "a0003"]


def test_document_given_twice_at_once_is_kept_once(archive):
    assert archive.add([article(1), article(1)]).unchanged == ("a0001",)
    assert archive.status().documents == 1


def test_other_text_under_a_kept_id_is_refused_by_name(archive):
    archive.add([article(1)])
    added = archive.add([article(1, text="Now 99 people were hurt."), article(2)])
    assert [r.id for r in added.refused] == ["a0001"]
    assert added.new == ("a0002",)
    assert "an id of its own" in added.refused[0].why


def test_a_document_beyond_the_limits_does_not_stop_the_others():
    with Archive(":memory:", pipeline(limits=Limits(text=200))) as archive:
        added = archive.add([article(1), article(2, text="word " * 100), article(3)])
    assert added.new == ("a0001", "a0003")
    assert [r.id for r in added.refused] == ["a0002"]


def test_a_document_that_only_reading_shows_to_be_beyond_a_limit_does_not_stop_the_others():
    def parse(documents, /):
        for document in documents:
            yield next(iter(toy.parse([document]))) * (3 if document.id == "a0003" else 1)

    limited = replace(pipeline(limits=Limits(sentences=2)), parse=parse)
    told = []
    with Archive(":memory:", limited) as archive:
        added = archive.add((article(n) for n in range(6)), progress=told.append)
    assert added.new == ("a0000", "a0001", "a0002", "a0004", "a0005")
    assert [r.id for r in added.refused] == ["a0003"]
    assert "3 sentences" in added.refused[0].why
    assert told[-1] == 6


def test_copies_by_one_publisher_count_once_whichever_came_first():
    twin = article(1, id="a0009")
    for order in ([article(1), twin], [twin, article(1)]):
        with Archive(":memory:", pipeline()) as archive:
            archive.add(order)
            assert ids(archive.report()) == ["a0001"]
            assert ids(archive.report(event="a0009")) == ["a0001"]
            assert archive.status().copies == 1


def test_same_text_by_two_publishers_are_two_documents(archive):
    archive.add([article(1), article(1, id="other", publisher="Elsewhere")])
    assert ids(archive.report()) == ["a0001", "other"]
    assert archive.status().copies == 0


def test_report_of_one_event_has_all_its_documents_and_no_others(archive):
    archive.add([article(n, story=n % 5) for n in range(40)])
    wanted = [f"a{n:04}" for n in range(40) if n % 5 == 3]
    assert ids(archive.report(event="a0003")) == wanted
    assert ids(archive.report(event="a0038:numeric:25")) == wanted
    assert ids(archive.report(event="orwelld3x")) == wanted


def test_report_of_an_unknown_event_says_so(archive):
    archive.add([article(1)])
    with pytest.raises(InputError, match="no document or claim 'atlantis'"):
        archive.report(event="atlantis")


def test_since_shows_events_with_news_and_their_older_documents(archive):
    archive.add([article(n, story=n % 3) for n in range(12)])
    newest = article(50, story=1, published=date(2020, 1, 30))
    archive.add([newest])
    assert ids(archive.report(since=date(2020, 1, 25))) == ["a0001", "a0004", "a0007", "a0010", "a0050"]
    assert ids(archive.report(since=date(2020, 1, 25), event="a0002")) == []


def test_report_as_of_an_earlier_day_stays_the_same(archive):
    archive.add([article(n, story=n) for n in range(3)])
    before = archive.report(as_of=date(2020, 1, 10))
    archive.add([article(9, story=1, published=date(2020, 2, 1))])
    archive.decide("same", "a0000", "a0001", day=date(2020, 2, 2))
    archive.decide("drop", "a0000:numeric:25", day=date(2020, 2, 2))
    assert archive.report(as_of=date(2020, 1, 10)) == before
    assert before.meta.settings["as_of"] == "2020-01-10"
    assert ids(before) == ["a0000", "a0001"]


def test_a_revision_repeats_an_earlier_report_also_after_late_arrivals(archive):
    archive.add([article(1), article(2)])
    then = archive.status().revision
    before = archive.report()
    archive.add([article(3)])
    archive.decide("drop", before.claims[0].id)
    assert archive.report(revision=then) == before
    assert archive.report() != before


def test_people_join_and_part_events(archive):
    archive.add([article(1, story=1), article(2, story=1), article(3, story=2)])
    assert [e.documents for e in archive.report().events] == [("a0001", "a0002"), ("a0003",)]
    archive.decide("different", "a0002", "a0001")
    archive.decide("same", "a0003", "a0002", note="both tell of the barns")
    assert [e.documents for e in archive.report().events] == [("a0001",), ("a0002", "a0003")]
    assert ids(archive.report(event="a0003")) == ["a0002", "a0003"]
    archive.decide("open", "a0001", "a0002")
    archive.decide("open", "a0002", "a0003")
    assert [e.documents for e in archive.report().events] == [("a0001", "a0002"), ("a0003",)]
    assert [r.note for r in archive.rulings][1] == "both tell of the barns"
    assert archive.status().rulings == 0


def test_people_drop_a_claim_and_take_it_back(archive):
    archive.add([article(1)])
    claim = archive.report().claims[0].id
    archive.decide("drop", claim)
    assert claim not in [c.id for c in archive.report().claims]
    archive.decide("keep", claim)
    assert claim in [c.id for c in archive.report().claims]


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        (("same", "a0001", "nowhere"), "no document 'nowhere'"),
        (("same", "a0001", "a0001"), "two different documents"),
        (("drop", "nothing"), "no claim 'nothing'"),
        (("drop", "a0001:numeric:25", "b"), "one claim id"),
        (("perhaps", "a0001", "a0002"), "no such decision"),
    ],
)
def test_wrong_decisions_name_what_is_wrong(archive, decision, says):
    archive.add([article(1), article(2)])
    with pytest.raises(InputError, match=says):
        archive.decide(*decision)


def test_superseded_figures_are_kept(archive):
    archive.add([article(1)])
    archive.add([article(2, text="The toll of the Orwellaox fire rose to 9 people.")])
    assert {c.text for c in archive.report().claims} >= {"4 people", "9 people"}


def test_after_removing_a_document_reports_are_as_if_it_had_never_been_added(archive):
    documents = [article(n, story=n % 2) for n in range(8)]
    archive.add(documents)
    removed = archive.remove("a0002", "a0007")
    kept = [d for d in documents if d.id not in ("a0002", "a0007")]
    assert removed.documents == ("a0002", "a0007")
    assert len(removed.claims) == 4
    assert archive.report() == pipeline().compare(kept)
    with Archive(":memory:", pipeline()) as other:
        other.add(kept)
        for asked in ({"event": "a0004"}, {"since": date(2020, 1, 2)}, {"as_of": date(2020, 1, 2)}):
            assert archive.report(**asked) == other.report(**asked)
        assert archive.status().documents == other.status().documents
    with pytest.raises(InputError, match="no document or claim 'a0002'"):
        archive.report(event="a0002")


def test_a_removed_document_can_come_back_and_what_people_decided_still_holds(archive):
    archive.add([article(1), article(2), article(3)])
    archive.decide("different", "a0001", "a0002")
    claim = archive.report().claims[0].id
    archive.decide("drop", claim)
    before = archive.report()
    archive.remove(claim.split(":")[0])
    assert claim not in [c.id for c in archive.report().claims]
    assert archive.add([article(1), article(2), article(3)]).new == (claim.split(":")[0],)
    assert archive.report() == before
    assert [r.verdict for r in archive.rulings] == ["different", "drop"]


def test_removing_is_all_or_nothing_and_names_what_is_not_there(archive):
    archive.add([article(1)])
    with pytest.raises(InputError, match="no document 'a0009'; nothing is removed"):
        archive.remove("a0001", "a0009")
    assert archive.status().documents == 1
    assert archive.status().revision == 1


def test_of_two_that_share_a_text_the_other_keeps_it(archive):
    text = "A fire in Orwell hurt 9 people."
    archive.add([article(1, text=text), article(2, text=text)])
    archive.remove("a0001")
    ((document, _),) = archive.documents()
    assert (document.id, document.text) == ("a0002", text)


def test_the_words_of_a_removed_document_are_no_longer_in_the_file(tmp_path):
    path = tmp_path / "news.db"
    with Archive(path, pipeline()) as archive:
        archive.add([article(1), article(2, text="Zachariah Quillfeather hurt 9 people.", title="Quillfeather held")])
        archive.remove("a0002")
    assert b"uillfeather" not in path.read_bytes()


def test_adding_nothing_new_makes_no_revision(archive):
    archive.add([article(1)])
    assert archive.add([article(1)]).revision == 1
    with archive._store.transaction():
        archive._forget_if_unused(archive._next_revision(None))
    assert archive.status().revision == 1


def test_status_counts(archive):
    archive.add([article(1), article(2, published=None), article(3, story=3)])
    status = archive.status()
    assert (status.documents, status.undated, status.claims) == (3, 1, 6)
    assert (status.first, status.last) == (date(2020, 1, 2), date(2020, 1, 22))
    assert status.size > 0


def test_documents_come_back_as_they_were_given(archive):
    given = article(
        1, text='NUL \0, emoji 🙂, right to left \u202eabc, quote " and 4 barns', url="https://example.org/1"
    )
    archive.add([given])
    ((document, claims),) = archive.documents()
    assert document == given
    assert [c.text for c in claims] == ["4 barns"]


def test_adding_documents_with_other_settings_is_refused(tmp_path):
    with Archive(tmp_path / "a.db", pipeline()) as archive:
        archive.add([article(1)])
    with pytest.raises(InputError, match="read with vague=literal, not acled"):
        Archive(tmp_path / "a.db", pipeline(vague="acled"))


def test_progress_counts_documents_read(archive):
    seen = []
    archive.add([article(n) for n in range(70)], progress=seen.append)
    assert seen[-1] == 70


def test_a_closed_archive_says_so(tmp_path):
    archive = Archive(tmp_path / "a.db", pipeline())
    archive.close()
    with pytest.raises(ArchiveError, match="closed"):
        archive.report()
