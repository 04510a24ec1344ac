"""Articles -> readings: each article with its claims, or with the reason why it could not be read.

A reading is one row: the document and its claims as JSON, so that it can be stored, moved, and read back by the same
models that made it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from claimdiff.errors import InputError
from claimdiff.model import Claim, Document
from claimdiff.pipeline import Pipeline
from claimdiff.spark.rows import Row, gather, map_groups, map_rows
from claimdiff.workers import chunks

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

READING = "id string, printed string, document string, claims array<string>, error string, row string"
FIELDS = tuple(Document.model_fields)
_PLAIN = ("string", "date", "timestamp", "timestamp_ntz", "tinyint", "smallint", "int", "bigint")
_TWICE = "another row has this id, and sorts before it by its text: ids must be unique"


@cache
def claim_adapter() -> TypeAdapter[Claim]:
    """Reads one claim from JSON."""
    return TypeAdapter(Claim)


def as_articles(frame: DataFrame) -> DataFrame:
    """The columns that a Document has, as strings; other columns are left out, missing ones are null.

    Raises:
        InputError: A column that is needed is missing, or one holds no plain values.
    """
    from pyspark.sql import functions as sql

    types = dict(frame.dtypes)
    for name in ("id", "text"):
        if name not in types:
            raise InputError(f"the articles have no column {name!r}: theirs are {', '.join(types)}")
    for name in FIELDS:
        if name in types and types[name] not in _PLAIN:
            raise InputError(f"the articles' column {name!r} is of type {types[name]}: make it a string")
    given = {name: sql.col(name) if name in types else sql.lit(None) for name in FIELDS}
    return frame.select(*(column.cast("string").alias(name) for name, column in given.items()))


def read_articles(articles: DataFrame, pipeline: Pipeline) -> DataFrame:
    """Readings with claims, in the columns of ``READING``; every row that is given comes out once."""
    rows = gather(as_articles(articles), by=("id",), order=FIELDS[1:])
    return map_rows(rows, partial(extract, replace(pipeline, workers=1)), READING)


def join_claims(articles: DataFrame, claims: DataFrame, pipeline: Pipeline) -> DataFrame:
    """The same with claims that were found before; a claim without its article comes out as a row with an error.

    Raises:
        InputError: The claims have no columns ``document`` and ``json``.
    """
    from pyspark.sql import functions as sql

    if missing := {"document", "json"}.difference(claims.columns):
        raise InputError(f"the claims have no column {', '.join(sorted(missing))}: give what extract_claims made")
    found = claims.select(sql.col("document").alias("id"), sql.col("json").alias("claim"))
    nothing = (sql.lit(None).cast("string").alias(name) for name in FIELDS[1:])
    rows = as_articles(articles).withColumn("claim", sql.lit(None).cast("string"))
    both = rows.unionByName(found.select("id", *nothing, "claim"))
    order = [sql.col("claim").asc_nulls_first(), *FIELDS[1:]]
    return map_groups(both, partial(attach, pipeline), READING, by=("id",), order=order)


def extract(pipeline: Pipeline, rows: Iterator[Row]) -> Iterator[Row]:
    """Rows, those of one id side by side -> readings, by the parser's batches."""
    for chunk in chunks(_check(pipeline, rows)):
        yield from (row for row in chunk if isinstance(row, dict))
        yield from _read(pipeline, [document for document in chunk if isinstance(document, Document)])


def attach(pipeline: Pipeline, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows of one id, those of its claims last -> readings."""
    given = list(rows)
    document: Document | None = None
    for checked in _check(pipeline, ({n: row[n] for n in FIELDS} for row in given if row["claim"] is None)):
        if isinstance(checked, Document):
            document = checked
        else:
            yield checked
    claims = []
    for row in given:
        if row["claim"] is None:
            continue
        try:
            claims.append(claim_adapter().validate_json(row["claim"]).model_dump_json())
        except ValidationError as error:
            yield _failed(row["id"], error, row["claim"])
            continue
        if document is None:
            yield _failed(row["id"], InputError("a claim of a document that is not among the articles"), row["claim"])
    if document is not None:
        yield _reading(document, claims)


def _check(pipeline: Pipeline, rows: Iterable[Row]) -> Iterator[Document | Row]:
    """Documents; rows with an error for what is none, and for all but the first of an id."""
    seen: str | None = None
    for row in rows:
        if seen is not None and row["id"] == seen:
            yield _failed(seen, InputError(_TWICE), json.dumps(row, ensure_ascii=False))
            continue
        try:
            given = {name: value for name, value in row.items() if value is not None or name in ("id", "text")}
            document = pipeline.limits.check_document(Document.model_validate(given))
        except (InputError, ValidationError) as error:
            yield _failed(row["id"], error, json.dumps(row, ensure_ascii=False))
            continue
        seen = document.id
        yield document


def _read(pipeline: Pipeline, documents: Sequence[Document]) -> Iterator[Row]:
    """Readings of documents that are read together; where one fails, of each alone."""
    try:
        found = [(document, tuple(claims)) for document, claims in pipeline.extract_each(documents)]
    except Exception as error:  # noqa: BLE001 - one article must not end a job over a million: it is told, and kept
        if len(documents) == 1:
            yield _failed(documents[0].id, error, documents[0].model_dump_json())
            return
        for document in documents:
            yield from _read(pipeline, [document])
        return
    for document, claims in found:
        yield _reading(document, [claim.model_dump_json() for claim in claims])


def _reading(document: Document, claims: Sequence[str]) -> Row:
    printed = document.day.isoformat() if document.day else None
    return {"id": document.id, "printed": printed, "document": document.model_dump_json(), "claims": claims}


def _failed(id_: str | None, error: Exception, row: str) -> Row:
    return {"id": id_, "error": explain(error), "row": row}


def explain(error: Exception) -> str:
    """An error in a line, a wrong field by its name."""
    if isinstance(error, ValidationError):
        return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False))
    return str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"
