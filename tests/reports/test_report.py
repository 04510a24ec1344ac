"""The report as a value: what other programs read of it."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime

import pytest
from tests.factory import blame, claim, cluster, doc

from claimdiff.model import Note, Origin
from claimdiff.reports import Report, build_report

TEXT = "It was night. The ministry said more than 60 soldiers were killed. Nobody slept."


def make(**fields: object) -> Report:
    document = doc(TEXT, published="2016-09-18", **fields)
    found = claim("more than 60 soldiers were killed", document, speaker="The ministry", speaker_id="north/ministry")
    return build_report(
        documents=[document], claims=[found], clusters=[cluster(found, relation="conflict")], events=[],
        origins=[Origin(id="o1", documents=("a",))], not_compared=[], notes=[Note(text="a note")], settings={"around": 0.1},
    )  # fmt: skip


@pytest.mark.parametrize("published", ["2016-09-18", "2016-09-18T00:00:00", "2016-09-18T21:10:00Z", None])
def test_json_round_trip(published: str | None) -> None:
    report = make()
    report = report.model_copy(
        update={"documents": (report.documents[0].model_copy(update={"published": _read(published)}),)}
    )
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert Report.model_validate(json.loads(report.model_dump_json())) == report
    assert report.model_dump(mode="json")["documents"][0]["published"] == published


def _read(published: str | None) -> date | datetime | None:
    if published is None or len(published) == 10:
        return published and date.fromisoformat(published)  # type: ignore[return-value]
    return datetime.fromisoformat(published)


def test_top_level_names_are_the_contract() -> None:
    assert list(make().model_dump(mode="json")) == [
        "schema_version", "meta", "summary", "documents", "actors", "origins", "events", "claims", "clusters", "not_compared", "notes",
    ]  # fmt: skip


def test_each_kind_of_claim_has_its_own_fields() -> None:
    document = doc("Troops from Northland shelled the convoy, and 9 men died.")
    number, blamed = (
        claim("9 men died", document),
        blame("Troops from Northland shelled the convoy", document, actor="Northland"),
    )
    report = build_report(
        documents=[document],
        claims=[blamed, number],
        clusters=[],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    first, second = report.model_dump(mode="json")["claims"]
    assert first["actor"]["text"] == "Northland"
    assert "quantity" not in first
    assert second["quantity"]["value"] == 9
    assert "actor" not in second
    assert second["attribution"] is None


def test_text_is_hashed_and_every_claim_can_be_shown_in_its_place() -> None:
    report = make()
    document, found = report.documents[0], report.claims[0]
    assert document.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    (passage,) = document.excerpts
    assert passage.span.of(TEXT) == passage.text == TEXT
    start = found.span.start - passage.span.start
    assert passage.text[start : start + len(found.span)] == found.text


def test_actors_carry_the_names_the_articles_use() -> None:
    (actor,) = make().actors
    assert (actor.id, actor.parent, actor.aliases) == ("north/ministry", "north", ("The ministry",))


def test_summary_counts() -> None:
    summary = make().summary
    assert (summary.documents, summary.publishers, summary.origins, summary.claims, summary.conflicts) == (
        1,
        1,
        1,
        1,
        1,
    )
    assert make(publisher=None).summary.publishers == 0


def test_conflicts_are_the_clusters_in_conflict() -> None:
    assert [c.id for c in make().conflicts] == ["k1"]


def test_a_report_is_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        make().schema_version = "1"  # type: ignore[misc]
