"""Stories -> claims, events, clusters: the pipeline compares each story, as on one machine; then all are numbered.

A story is compared alone, so what the pipeline calls "n1" or "e1" is the first of that story. Ids are then given anew,
in the order in which one machine gives them to all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from claimdiff import clusters
from claimdiff.model import Claim, ClaimCluster, Document, Event, NotCompared, Note, Origin
from claimdiff.pipeline import Pipeline
from claimdiff.reports import Report
from claimdiff.spark.articles import claim_adapter, explain
from claimdiff.spark.rows import Row, map_groups, map_rows, rank

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from claimdiff.spark.job import Job

#: one thing found in a story, and what it is sorted by: its first claim's document, place and id, or its own number
ITEM = (
    "story long, what string, kind string, number long, start long, end long, first string, documents array<string>, "
    "json string"
)
CLAIM = (
    "id string, document string, kind string, stance string, speaker string, text string, start long, end long, "
    "event string, origin string, json string"
)
CLUSTER = (
    "id string, kind string, question string, relation string, reason string, severity string, event string, "
    "documents array<string>, claims array<string>, json string"
)
EVENT = "id string, type string, label string, location string, documents array<string>, json string"
ORIGIN = "id string, via string, documents array<string>, json string"
NOT_COMPARED = "a string, b string, field string, why string"
NOTE = "document string, text string"
SCHEMAS = {"claim": CLAIM, "event": EVENT, "origin": ORIGIN, "not_compared": NOT_COMPARED, "note": NOTE}


# ---------------------------------------------------------------------- each story alone
def compare_stories(members: DataFrame, numbered: DataFrame, job: Job) -> DataFrame:
    """What was found in each story, in the columns of ITEM."""
    from pyspark.sql import functions as sql

    readings = numbered.select(sql.col("number").alias("a"), "document", "claims")
    documents = members.where("b is null").join(readings, "a")
    pairs = members.where("b is not null")
    rows = documents.unionByName(pairs, allowMissingColumns=True)
    order = [sql.col("b").asc_nulls_first(), sql.col("a")]
    return map_groups(rows, partial(compare_story, job.pipeline), ITEM, by=("story",), order=order)


def compare_story(pipeline: Pipeline, rows: Iterator[Row]) -> Iterator[Row]:
    """The documents of one story with their claims, then its pairs -> what the pipeline finds in them."""
    documents: dict[int, Document] = {}
    claims: list[Claim] = []
    same: dict[tuple[str, str], float] = {}
    story = -1
    for row in rows:
        story = row["story"]
        if row["b"] is None:
            documents[row["a"]] = Document.model_validate_json(row["document"])
            claims += (claim_adapter().validate_json(claim) for claim in row["claims"])
        else:
            same[documents[row["a"]].id, documents[row["b"]].id] = row["same"]
    if pipeline.link_claims is clusters.link_claims:
        pipeline = replace(pipeline, link_claims=clusters.KnownStory(same))
    try:
        report = pipeline.compare_claims(claims, documents.values())
    except Exception as error:  # noqa: BLE001 - one story must not end a job over a million: it is told, and kept
        given = json.dumps([d.id for d in documents.values()], ensure_ascii=False)
        yield {"story": story, "what": "error", "first": explain(error), "json": given}
        yield from ({"story": story, "what": "claim", "json": claim.model_dump_json()} for claim in claims)
        return
    yield from _items(report, story, {document.id: number for number, document in documents.items()})


def _items(report: Report, story: int, numbers: dict[str, int]) -> Iterator[Row]:
    claims = {c.id: c for c in report.claims}

    def item(what: str, value: Claim | ClaimCluster | Event | Origin | NotCompared | Note, **more: object) -> Row:
        return {"story": story, "what": what, "json": value.model_dump_json(), **more}

    def place(claim: Claim) -> Row:
        at = {"number": numbers[claim.document], "start": claim.span.start, "end": claim.span.end}
        return {"kind": claim.kind, "first": claim.id, **at}

    for claim in report.claims:
        yield item("claim", claim, **place(claim))
    for number, event in enumerate(report.events):
        yield item("event", event, number=number)
    for cluster in report.clusters:
        mine = [claims[c] for c in cluster.claims]
        told = tuple(dict.fromkeys(c.document for c in mine))
        yield item("cluster", cluster, **place(mine[0]), documents=told)
    for origin in report.origins:
        yield item("origin", origin)
    for pair in report.not_compared:
        yield item("not_compared", pair)
    for note in report.notes:
        yield item("note", note)


# ---------------------------------------------------------------------- ids for all
def number_events(items: DataFrame) -> DataFrame:
    """Items with ``events``: how many events there are in the stories before theirs."""
    from pyspark.sql import functions as sql

    ranked = rank(items.where("what = 'event'").select("story", "number"), "story", "number")
    before = ranked.groupBy("story").agg(sql.min("rank").alias("events"))
    return items.join(before, "story", "left")


def number_clusters(items: DataFrame) -> DataFrame:
    """The clusters with ``rank``: how many clusters of their kind begin before them."""
    from pyspark.sql import functions as sql

    found = items.where("what = 'cluster'")
    place = ("kind", "number", "start", "end", "first")
    ranked = rank(found.select(*place), *place)
    first = ranked.groupBy("kind").agg(sql.min("rank").alias("zero"))
    ranks = ranked.join(sql.broadcast(first), "kind").withColumn("rank", sql.col("rank") - sql.col("zero")).drop("zero")
    return found.join(ranks, list(place))


def flatten(items: DataFrame, what: str, schema: str) -> DataFrame:
    """The items of one sort with their fields as columns, by the model that reads them."""
    return map_rows(items.where(items["what"] == what), _FLAT[what], schema)


def flat_claim(claim: Claim) -> Row:
    """A claim as a row of CLAIM."""
    speaker = claim.attribution.speaker if claim.attribution else None
    return {
        "id": claim.id, "document": claim.document, "kind": claim.kind, "stance": claim.stance,
        "speaker": (speaker.canonical or speaker.text) if speaker else None, "text": claim.text,
        "start": claim.span.start, "end": claim.span.end, "event": claim.event, "origin": claim.origin,
        "json": claim.model_dump_json(),
    }  # fmt: skip


def _renumbered(event: str, row: Row) -> str:
    """The "e2" of a story -> that of all stories; "main" stays where a story was not compared."""
    return event if row["events"] is None else f"e{int(event[1:]) + row['events']}"


def _origin(id_: str, row: Row) -> str:
    """The "s1" of a story, whose ids say nothing among all -> one that names the story's number."""
    return id_ if id_.startswith("o:") else f"{id_}.{row['story']}"


def _flat_claims(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        claim = claim_adapter().validate_json(row["json"])
        origin = _origin(claim.origin, row) if claim.origin else None
        yield flat_claim(claim.model_copy(update={"event": _renumbered(claim.event, row), "origin": origin}))


def _flat_clusters(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        found = ClaimCluster.model_validate_json(row["json"])
        id_ = f"{found.kind[0]}{row['rank'] + 1}"
        cluster = found.model_copy(update={"id": id_, "event": _renumbered(found.event, row)})
        yield {
            "id": id_, "kind": cluster.kind, "question": cluster.question, "relation": cluster.relation,
            "reason": cluster.reason, "severity": cluster.severity, "event": cluster.event,
            "documents": row["documents"], "claims": cluster.claims, "json": cluster.model_dump_json(),
        }  # fmt: skip


def _flat_events(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        found = Event.model_validate_json(row["json"])
        event = found.model_copy(update={"id": _renumbered(found.id, row)})
        yield {
            "id": event.id, "type": event.type, "label": event.label, "location": event.location,
            "documents": event.documents, "json": event.model_dump_json(),
        }  # fmt: skip


def _flat_origins(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        found = Origin.model_validate_json(row["json"])
        origin = found.model_copy(update={"id": _origin(found.id, row)})
        yield {
            "id": origin.id, "via": origin.via, "documents": origin.documents, "json": origin.model_dump_json()
        }  # fmt: skip


def _fields(rows: Iterator[Row]) -> Iterator[Row]:
    yield from (json.loads(row["json"]) for row in rows)


_FLAT = {
    "claim": _flat_claims, "cluster": _flat_clusters, "event": _flat_events, "origin": _flat_origins,
    "not_compared": _fields, "note": _fields,
}  # fmt: skip
