"""On Spark, with two workers, the same articles give the same clusters as in one process.

Without PySpark or Java these tests are skipped; ``scripts/install-spark-tests.sh`` brings both, and ``make test-spark``
then runs them.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimdiff import Document, Pipeline, Report, load_documents
from claimdiff.model import Claim, ClaimCluster, Decisions, Event
from claimdiff.spark import Bounds, Comparison, compare, compare_claims, extract_claims
from claimdiff.spark.articles import claim_adapter

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

MISSING = [name for name, there in {
    "PySpark": find_spec("pyspark") is not None,
    "Java": shutil.which("java") or os.environ.get("JAVA_HOME"),
}.items() if not there]  # fmt: skip

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(
        bool(MISSING),
        reason=f"no {' and no '.join(MISSING)}: run scripts/install-spark-tests.sh, then make test-spark",
    ),
    pytest.mark.filterwarnings("default"),  # PySpark's own, of pandas and of sockets
]

ROOT = Path(__file__).parent.parent
MANY, FEW = 1000, 50
COLUMNS = "id string, text string, title string, publisher string, published string, desk string"
#: rows that are no article, and the words with which they are refused
BAD = [
    ((None, "Two died.", None, None, "2021-01-04", "night"), "id: Input should be a valid string"),
    (("", "Two died.", None, None, None, None), "id: String should have at least 1 character"),
    (("no-text", None, "Two died", None, None, None), "text: Input should be a valid string"),
    (("no-day", "Two died.", None, None, "last Monday", None), "published: Value error, not an ISO 8601 date or time"),
    (("s00000-0", "~ the same id, another text", None, None, None, None), "another row has this id"),
]


def make_documents(count: int) -> tuple[Document, ...]:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        from articles import make_documents
    finally:
        sys.path.pop(0)
    return tuple(make_documents(count))


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",  # a short run is over before code is optimized
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.shuffle.partitions": "4",
    }
    session = SparkSession.builder.master("local[2]").appName("claimdiff").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def frame_of(session: SparkSession, documents: tuple[Document, ...], more: tuple[tuple, ...] = ()) -> DataFrame:
    rows = [(d.id, d.text, d.title, d.publisher, d.published.isoformat(), "day") for d in documents]
    return session.createDataFrame([*rows, *more], COLUMNS)


# ---------------------------------------------------------------------- a thousand articles, and some that are none
@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    return make_documents(MANY)


@pytest.fixture(scope="module")
def alone(documents: tuple[Document, ...]) -> Report:
    return Pipeline(workers=2).compare(documents)


@pytest.fixture(scope="module")
def together(session: SparkSession, documents: tuple[Document, ...]) -> Comparison:
    return compare(frame_of(session, documents, tuple(row for row, _ in BAD)))


def test_clusters_are_those_of_one_process(alone: Report, together: Comparison) -> None:
    rows = together.clusters.collect()
    assert len(alone.clusters) > MANY
    assert len(alone.conflicts) > MANY // 20
    theirs = [ClaimCluster.model_validate_json(row.json) for row in rows]
    assert {c.id: c for c in theirs} == {c.id: c for c in alone.clusters}
    for cluster, row in zip(theirs, rows, strict=True):
        assert (row.id, row.question, row.relation) == (cluster.id, cluster.question, cluster.relation)
        assert (row.reason, row.claims) == (cluster.reason, list(cluster.claims))


def test_conflicts_name_their_documents(alone: Report, together: Comparison) -> None:
    document = {claim.id: claim.document for claim in alone.claims}
    told = {tuple(row.claims): set(row.documents) for row in together.conflicts.collect()}
    assert told == {c.claims: {document[claim] for claim in c.claims} for c in alone.conflicts}


def test_claims_and_their_events_are_those_of_one_process(alone: Report, together: Comparison) -> None:
    rows = together.claims.collect()
    mine = {claim.id: claim for claim in alone.claims}
    assert [row.id for row in rows] == [c.id for c in sorted(mine.values(), key=place)]
    for row in rows:
        claim = claim_adapter().validate_json(row.json)
        assert claim.model_copy(update={"origin": None}) == mine[row.id].model_copy(update={"origin": None})
        assert (row.event, row.text) == (claim.event, claim.text)
    events = [Event.model_validate_json(row.json) for row in together.events.collect()]
    assert events == list(alone.events)


def place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.document, claim.span.start, claim.span.end, claim.id


def test_rows_that_are_no_article_are_told_and_stop_nothing(together: Comparison) -> None:
    told = {row.id: row for row in together.errors.collect()}
    assert len(told) == len(BAD)
    for (id_, text, *_), words in BAD:
        assert words in told[id_].error
        assert (text or "null") in told[id_].row
    assert together.bounded.collect() == []


# ---------------------------------------------------------------------- claims that were found before
@pytest.fixture(scope="module")
def few(session: SparkSession) -> tuple[tuple[Document, ...], DataFrame, list]:
    documents = make_documents(FEW)
    extraction = extract_claims(frame_of(session, documents))
    assert extraction.errors.collect() == []
    return documents, extraction.claims, extraction.claims.collect()


def test_stored_claims_are_compared_as_settings_and_people_say(session: SparkSession, few: tuple) -> None:
    documents, _, rows = few
    dropped = rows[0].id
    decisions = Decisions(
        same=((documents[0].id, documents[-1].id),), different=((documents[5].id, documents[6].id),), dropped=(dropped,)
    )
    printed = tuple(
        d.model_copy(update={"published": d.published + timedelta(days=int(i > FEW - 6))})
        for i, d in enumerate(documents)
    )
    pipeline = Pipeline(as_of=documents[0].day, decisions=decisions)
    claims = [claim_adapter().validate_json(row.json) for row in rows]
    mine = pipeline.compare_claims(claims, printed)
    stray = claims[0].model_copy(update={"id": "stray", "document": "nowhere"})
    stored = session.createDataFrame(
        [(c.document, c.model_dump_json()) for c in [*claims, stray]], "document string, json string"
    )
    found = compare_claims(stored, frame_of(session, printed), pipeline=pipeline)
    theirs = [ClaimCluster.model_validate_json(row.json) for row in found.clusters.collect()]
    assert {c.id: c for c in theirs} == {c.id: c for c in mine.clusters}
    (error,) = found.errors.collect()
    assert error.id == "nowhere"
    assert "not among the articles" in error.error


def test_what_is_above_a_bound_is_cut_and_told(session: SparkSession, few: tuple) -> None:
    documents, claims, _ = few
    bounds = Bounds(block=3, component=4, story=2)
    found = compare_claims(claims, frame_of(session, documents), bounds=bounds)
    told = found.bounded.collect()
    assert {row.bound for row in told} == {"block", "component", "story"}
    assert all(row["size"] > row.limit == getattr(bounds, row.bound) for row in told)
    assert all(row.of and row.done for row in told)
    clusters = found.clusters.collect()
    assert Counter(c for row in clusters for c in row.claims) == Counter(row.id for row in found.claims.collect())
    assert max(len(row.documents) for row in clusters) == 2


# ---------------------------------------------------------------------- the example, which stops Spark: keep it last
def test_the_example_job_writes_claims_and_conflicts(
    session: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    from pyarrow.parquet import read_table

    source, target = tmp_path / "articles.jsonl", tmp_path / "out"
    documents = load_documents(ROOT / "examples" / "strike")
    source.write_text("".join(d.model_dump_json() + "\n" for d in documents), encoding="utf-8")
    runpy.run_path(str(ROOT / "examples" / "spark_job.py"))["main"](str(source), str(target))
    clusters = read_table(target / "clusters").to_pylist()
    mine = Pipeline().compare(documents)
    theirs = {tuple(row["claims"]): row["relation"] for row in clusters}
    assert theirs == {c.claims: c.relation for c in mine.clusters}
    assert read_table(target / "claims").num_rows >= len(mine.claims)
    assert all(c.question in capsys.readouterr().out for c in mine.conflicts[:1])
