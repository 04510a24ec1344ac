"""Articles -> claims; articles, with claims or without -> clusters and conflicts: the order of the steps on Spark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimdiff.pipeline import Pipeline
from claimdiff.spark import compare as steps
from claimdiff.spark.articles import claim_adapter, join_claims, read_articles
from claimdiff.spark.job import Bounds, Job
from claimdiff.spark.rows import Row, keep, map_rows, rank
from claimdiff.spark.stories import find_stories

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: the relations of clusters in the order of a report
_RELATIONS = ("conflict", "superseded", "tension", "compatible", "agreement", "single")


@dataclass(frozen=True)
class Extraction:
    """What extraction found; every article given is behind ``claims``, or in ``errors``.

    Args:
        claims: id, document, kind, stance, speaker, text, start, end, event, origin, and ``json``: all of the claim.
        errors: Rows that could not be read: ``id`` (may be null), ``error``, and ``row``, all that was given as JSON.
    """

    claims: DataFrame
    errors: DataFrame


@dataclass(frozen=True)
class Comparison:
    """What comparison found; each ``json`` is read back by the model of that name.

    Args:
        claims: As in an Extraction, each with its event and origin.
        clusters: id, kind, question, relation, reason, severity, event, documents, claims (their ids), json; in the
            order of a report.
        events: id, type, label, location, documents, json.
        origins: id, via, documents, json: documents, and the sentences that several documents of one story share.
        not_compared: Figures that look alike and are kept apart on purpose: a, b, field, why.
        notes: What the reader should know of a document: document, text.
        errors: As in an Extraction; a story whose comparison failed, its documents in ``row``.
        bounded: What was too much for one worker: bound, of, size, limit, done. Empty where nothing was.
    """

    claims: DataFrame
    clusters: DataFrame
    events: DataFrame
    origins: DataFrame
    not_compared: DataFrame
    notes: DataFrame
    errors: DataFrame
    bounded: DataFrame

    @property
    def conflicts(self) -> DataFrame:
        """The clusters whose claims cannot all hold."""
        return self.clusters.where("relation = 'conflict'")


def extract_claims(articles: DataFrame, *, pipeline: Pipeline | None = None) -> Extraction:
    """The claims of a DataFrame of articles, whose columns are named as a Document's fields.

    Args:
        articles: ``id`` and ``text``; title, publisher, published (string, date or timestamp), url, language if there
            are any. Other columns are left out. Rows that are no document, and all but one of those that share an id,
            come out in ``errors``.
        pipeline: Settings and stages, the default ones unless given.

    Raises:
        InputError: A column is missing or of a type that is none of these. Rows raise nothing.
    """
    readings = keep(read_articles(articles, pipeline or Pipeline()))
    claims = map_rows(readings.where("error is null").select("claims"), flatten_claims, steps.CLAIM)
    return Extraction(claims.orderBy("document", "start", "end", "id"), _errors(readings))


def compare(articles: DataFrame, *, pipeline: Pipeline | None = None, bounds: Bounds | None = None) -> Comparison:
    """Read a DataFrame of articles, cluster their claims, and tell where they disagree.

    Clusters are those that ``Pipeline.compare`` finds, by id, members and relation, as long as nothing is ``bounded``.
    Claims never come to the driver.

    Args:
        articles: As in ``extract_claims``.
        pipeline: Settings and stages, the default ones unless given.
        bounds: How much one worker is given at a time.

    Raises:
        InputError: A column is missing or of a wrong type. Rows raise nothing.
    """
    job = Job(articles.sparkSession, pipeline or Pipeline(), bounds or Bounds())
    return _compare(read_articles(articles, job.pipeline), job)


def compare_claims(
    claims: DataFrame, articles: DataFrame, *, pipeline: Pipeline | None = None, bounds: Bounds | None = None
) -> Comparison:
    """The same with claims that were extracted before, and stored as they came out (``document`` and ``json``)."""
    job = Job(articles.sparkSession, pipeline or Pipeline(), bounds or Bounds())
    return _compare(join_claims(articles, claims, job.pipeline), job)


def _compare(read: DataFrame, job: Job) -> Comparison:
    from pyspark.sql import functions as sql

    readings = keep(read)
    chosen = readings.where("error is null").drop("error", "row")
    if job.pipeline.as_of is not None:
        chosen = chosen.where((sql.col("printed") <= job.pipeline.as_of.isoformat()) | sql.col("printed").isNull())
    numbers = rank(chosen.select("id"), "id").withColumnRenamed("rank", "number")
    numbered = chosen.join(numbers, "id")
    stories = find_stories(numbered, job)
    items = keep(steps.compare_stories(stories.members, numbered, job))
    placed = steps.number_events(items)
    found = {what: steps.flatten(placed, what, schema) for what, schema in steps.SCHEMAS.items()}
    clusters = steps.flatten(steps.number_clusters(placed), "cluster", steps.CLUSTER)
    order = sql.array_position(sql.array(*map(sql.lit, _RELATIONS)), sql.col("relation"))
    failed = items.where("what = 'error'").select(
        sql.lit(None).cast("string").alias("id"), sql.col("first").alias("error"), sql.col("json").alias("row")
    )
    return Comparison(
        claims=found["claim"].orderBy("document", "start", "end", "id"),
        clusters=clusters.orderBy(order, sql.size("claims").desc(), "id"),
        events=found["event"].orderBy(sql.length("id"), "id"),
        origins=found["origin"].orderBy("id"),
        not_compared=found["not_compared"].orderBy("a", "b"),
        notes=found["note"].orderBy("document", "text"),
        errors=_errors(readings).unionByName(failed).orderBy("id", "row", "error"),
        bounded=stories.bounded.orderBy("bound", "of"),
    )


def _errors(readings: DataFrame) -> DataFrame:
    return readings.where("error is not null").select("id", "error", "row").orderBy("id", "row", "error")


def flatten_claims(rows: Iterator[Row]) -> Iterator[Row]:
    """Readings -> a row for each claim."""
    for row in rows:
        for claim in row["claims"]:
            yield steps.flat_claim(claim_adapter().validate_json(claim))
