"""Articles as JSON Lines or Parquet in, claims and conflicts as Parquet out: `claimdiff.spark` on any Spark.

    python examples/spark_job.py ARTICLES.jsonl OUT/             # on this machine, by two workers
    spark-submit --master ... examples/spark_job.py ARTICLES.parquet OUT/

Each line or row has the fields of a document: id and text; title, publisher, published and url if there are any.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

from claimdiff import ClaimCluster, spark


def start() -> SparkSession:
    """Spark as spark-submit set it up; else two workers on this machine, which listen to no one else."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the Python that has claimdiff, for the workers, too
    builder = SparkSession.builder.appName("claimdiff")
    if "SPARK_ENV_LOADED" not in os.environ:
        builder = builder.master("local[2]").config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "4")  # the default, 200, is for a cluster
    return builder.getOrCreate()


def read(session: SparkSession, path: str) -> DataFrame:
    """The articles, with a date as the string it is written as."""
    if path.endswith(".parquet"):
        return session.read.parquet(path)
    fields = "id string, text string, title string, publisher string, published string, url string"
    return session.read.json(path, schema=fields)


def main(source: str, target: str) -> None:
    """Read, compare, write, and print the first conflicts."""
    session = start()
    articles = read(session, source)
    extraction = spark.extract_claims(articles)
    claims, out = str(Path(target) / "claims"), Path(target)
    extraction.claims.write.mode("overwrite").parquet(claims)  # the long step: kept, so that it is never done twice
    extraction.errors.write.mode("overwrite").json(str(out / "errors"))

    found = spark.compare_claims(session.read.parquet(claims), articles)
    found.clusters.write.mode("overwrite").parquet(str(out / "clusters"))
    found.bounded.write.mode("overwrite").json(str(out / "bounded"))
    for row in found.conflicts.limit(10).collect():
        cluster = ClaimCluster.model_validate_json(row.json)
        print(cluster.question, [position.label for position in cluster.positions], row.documents)
    session.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
