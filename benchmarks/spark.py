"""What Spark costs beside one process: the same made articles, read and compared by both, in one run.

    build/spark-tests/bin/python benchmarks/spark.py                    # 1,000 articles, two workers
    build/spark-tests/bin/python benchmarks/spark.py --articles 4000

Prints seconds by the clock and of processor time; Spark's as those of the JVM and those of its Python workers. It needs
Linux (/proc), Java and the extra claimdiff[spark]. Nothing listens beyond this machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from articles import make_documents
from pyspark.sql import SparkSession

from claimdiff import ClaimCluster, Pipeline, spark


def start(workers: int) -> SparkSession:
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    settings = {
        "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1", "spark.sql.shuffle.partitions": str(2 * workers),
    }  # fmt: skip
    session = SparkSession.builder.master(f"local[{workers}]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def spent() -> dict[str, float]:
    """Processor seconds so far of this process and what it started: by the JVM, by Python."""
    tick = os.sysconf("SC_CLK_TCK")
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = path.read_text().split("(", 1)[1].rsplit(")", 1)
        except OSError:  # it has ended
            continue
        fields = rest.split()
        stats[int(path.parent.name)] = (int(fields[1]), name, sum(map(int, fields[11:15])) / tick)
    mine = {os.getpid()}
    for _ in stats:
        more = {pid for pid, (parent, _, _) in stats.items() if parent in mine} | mine
        if more == mine:
            break
        mine = more
    total = {"jvm": 0.0, "python": 0.0}
    for pid in mine & stats.keys():
        total["jvm" if stats[pid][1] == "java" else "python"] += stats[pid][2]
    return total


@contextmanager
def timed(what: str, articles: int) -> Iterator[None]:
    clock, before = time.perf_counter(), spent()
    yield
    clock, after = time.perf_counter() - clock, spent()
    jvm, python = (after[name] - before[name] for name in ("jvm", "python"))
    each = 1000 * (jvm + python) / articles
    print(
        f"{what:<32} {clock:>7.1f} s  processor {jvm:>6.1f} s JVM {python:>6.1f} s Python  {each:>6.1f} ms an article"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Spark beside one process, over made articles.")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    count, documents = given.articles, list(make_documents(given.articles))
    pipeline = Pipeline(workers=given.workers)
    with timed("one machine: extract", count):
        found = [claim for _, claims in pipeline.extract_each(documents) for claim in claims]
    with timed("one machine: compare", count):
        report = pipeline.compare_claims(found, documents)
    with timed("Spark: start", count):
        session = start(given.workers)
        rows = [(d.id, d.text, d.title, d.publisher, str(d.published)) for d in documents]
        columns = "id string, text string, title string, publisher string, published string"
        articles = session.createDataFrame(rows, columns)
        articles.count()
    for turn in ("first", "second"):  # the first loads models into each worker, and compiles
        with timed(f"Spark: extract, {turn} turn", count):
            claims = spark.extract_claims(articles).claims.localCheckpoint()
        with timed(f"Spark: compare, {turn} turn", count):
            clusters = spark.compare_claims(claims, articles).clusters.select("id", "json").collect()
    theirs = [ClaimCluster.model_validate_json(row.json) for row in clusters]
    same = {c.claims: c.relation for c in theirs} == {c.claims: c.relation for c in report.clusters}
    print(f"{len(clusters):,} clusters, {'the same' if same else 'NOT THE SAME'} as on one machine")
    session.stop()
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
