"""What other programs read: JSON that fits its schema, tables, JSON-LD, Web Annotations."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest
from tests.story import TEXTS, story

from claimdiff.reports import Report, write_evidence, write_report
from claimdiff.reports.records import COLUMNS, read_jsonl, write_jsonl
from claimdiff.reports.schema import write_schema


def test_json_fits_the_published_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(write_schema()))
    jsonschema.validate(story().model_dump(mode="json"), json.loads(write_schema()))


def test_a_report_that_lacks_a_field_does_not_fit() -> None:
    broken = story().model_dump(mode="json")
    del broken["claims"][0]["span"]
    with pytest.raises(jsonschema.ValidationError, match="span"):
        jsonschema.validate(broken, json.loads(write_schema()))


def test_the_printed_schema_is_the_class_s_own() -> None:
    assert json.loads(write_schema()) == Report.model_json_schema()
    assert "meta" not in Report.model_json_schema(mode="validation").get("required", ())


def test_numbers_are_numbers() -> None:
    quantity = story().model_dump(mode="json")["claims"][0]["quantity"]
    assert quantity["value"] == 60
    assert not isinstance(quantity["value"], str)


def test_json_lines_round_trip() -> None:
    report = story()
    assert read_jsonl(write_jsonl(report)) == report
    assert json.loads(write_jsonl(report).splitlines()[0])["record"] == "report"


def test_records_are_flat_and_slice_back() -> None:
    rows = story().to_records()
    assert len(rows) == len(story().claims)
    for row in rows:
        assert tuple(row) == COLUMNS
        assert all(cell is None or isinstance(cell, str | int | float) for cell in row.values())
        text = TEXTS[str(row["document"])]
        assert text[int(row["start"] or 0) : int(row["end"] or 0)] == row["exact"]
        assert str(row["text"]) in str(row["exact"])
        assert str(row["exact"]) in str(row["passage"])


def test_a_row_says_what_the_claim_says() -> None:
    row = next(r for r in story().to_records() if r["claim_id"] == "ka")
    assert (row["low"], row["high"], row["value"], row["modifier"], row["text"]) == (60, None, 60, ">", "more than 60")
    assert (row["speaker"], row["via"], row["publisher"]) == ("Southland's army ministry", "Newswire", "Harbour Post")
    assert (row["cluster_id"], row["relation"], row["origin_id"]) == ("c1", "conflict", "o-wire")


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(story().to_csv())))
    assert [r["claim_id"] for r in rows] == [c.id for c in story().claims]
    assert (rows[0]["low"], rows[0]["high"]) == ("60", "")


def test_json_ld_is_schema_org() -> None:
    graph = story().to_jsonld()["@graph"]
    assert isinstance(graph, list)
    claims = {node["@id"]: node for node in graph if node["@type"] == "Claim"}
    wire = claims["#claim-ka"]
    assert wire["author"]["name"] == "Southland's army ministry"
    assert wire["appearance"] == [{"@id": "#document-a"}, {"@id": "#document-b"}]
    assert wire["firstAppearance"] == {"@id": "#document-a"}
    assert wire["datePublished"] == "2031-05-17T21:10:00+00:00"
    assert claims["#claim-ke"]["author"] == {"@type": "Organization", "name": "Quay Times"}
    assert "author" not in claims["#claim-xg"]
    assert not any(node["@type"] in ("ClaimReview", "Rating") for node in graph)
    ids = [node["@id"] for node in graph]
    assert len(ids) == len(set(ids))
    named = {
        v["@id"] for node in graph for values in node.values() if isinstance(values, list) for v in values if "@id" in v
    }
    assert named <= set(ids)


def test_annotations_find_their_words_again() -> None:
    page = story().to_annotations()
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = page["items"]
    assert isinstance(items, list)
    assert len({item["id"] for item in items}) == len(items) == len(story().claims)
    for item, claim in zip(items, story().claims, strict=True):
        quote, place = item["target"]["selector"]
        text = TEXTS[claim.document]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        assert len(quote["prefix"]) <= 32


def test_a_document_without_an_address_is_named_by_its_text() -> None:
    report = story()
    bare = report.model_copy(update={"documents": tuple(d.model_copy(update={"url": None}) for d in report.documents)})
    items = bare.to_annotations()["items"]
    assert isinstance(items, list)
    assert items[0]["target"]["source"].startswith("ni:///sha-256;")


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "html", "markdown", "text", "jsonld"])
def test_an_empty_report_can_be_written(name: str) -> None:
    assert write_report(Report(), name)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "html", "markdown", "text", "jsonld"])
@pytest.mark.parametrize("part", ["documents", "claims", "clusters", "events", "origins", "actors"])
def test_a_report_that_lost_a_part_can_be_written(name: str, part: str) -> None:
    report = story().model_copy(update={part: ()})
    assert write_report(report, name)
    assert report.to_annotations()["type"] == "AnnotationPage"
    if part not in ("claims", "clusters"):
        assert write_evidence(report, "c1")
