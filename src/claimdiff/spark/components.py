"""Pairs -> connected components, by rounds of joins of narrow rows: no machine sees all of the pairs.

Source:
    Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii 2014, "Connected components in MapReduce and beyond": large-star
    and small-star in turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimdiff.spark.job import Job
from claimdiff.spark.rows import keep

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: a component that was too large, by the lowest number in it
LOOSE = "bound string, number long, size long, limit long, done string"
#: probabilities above the first threshold at which a component that is too large is taken apart, one after the other
STRICTER = (0.8, 0.9, 0.95, 0.98, 0.995)


def find_components(scored: DataFrame, threshold: float, job: Job) -> tuple[DataFrame, DataFrame]:
    """Documents by ``number`` with the lowest number of their ``component``; and the components that were too large.

    Documents that no pair of ``threshold`` or more joins are left out: each is a component of its own.
    """
    from pyspark.sql import functions as sql

    most = job.bounds.component
    labels = join(scored.where(sql.col("same") >= threshold).select("a", "b"))
    told = job.nothing(LOOSE)
    for stricter in STRICTER:
        sizes = labels.groupBy("component").agg(sql.count("*").alias("size"))
        large = keep(sizes.where(sql.col("size") > most))
        if large.isEmpty():
            break
        done = f"taken apart: its documents are joined by pairs of {stricter} and more alone"
        told = told.unionByName(
            large.select(
                sql.lit("component").alias("bound"), sql.col("component").alias("number"), "size",
                sql.lit(most).cast("long").alias("limit"), sql.lit(done).alias("done"),
            )
        )  # fmt: skip
        inside = labels.join(sql.broadcast(large.select("component")), "component").select("number")
        pairs = scored.where(sql.col("same") >= stricter).select("a", "b")
        strict = pairs.join(inside.withColumnRenamed("number", "a"), "a").join(
            inside.withColumnRenamed("number", "b"), "b"
        )
        again = inside.join(join(strict.select("a", "b")), "number", "left").select(
            "number", sql.coalesce("component", "number").alias("component")
        )
        rest = labels.join(sql.broadcast(large.select("component")), "component", "left_anti")
        labels = keep(rest.select("number", "component").unionByName(again))
    return labels, told


def join(pairs: DataFrame) -> DataFrame:
    """Every number of the pairs (a < b) with the lowest number that a chain of pairs leads to, its ``component``."""
    from pyspark.sql import functions as sql

    edges = pairs.select(sql.col("b").alias("high"), sql.col("a").alias("low"))
    before = None
    while True:
        edges = keep(_small_star(_large_star(edges)))
        state = edges.agg(sql.count("*"), sql.sum("low"), sql.sum(sql.xxhash64("high", "low") % (1 << 40))).first()
        if state == before:
            break
        before = state
    own = edges.select(sql.col("low").alias("number"), sql.col("low").alias("component")).distinct()
    return edges.select(sql.col("high").alias("number"), sql.col("low").alias("component")).unionByName(own)


def _large_star(edges: DataFrame) -> DataFrame:
    """Every node hands its lowest neighbour, itself where it is lower, to its higher ones."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    both = edges.select(sql.col("high").alias("node"), sql.col("low").alias("other")).unionByName(
        edges.select(sql.col("low").alias("node"), sql.col("high").alias("other"))
    )
    met = both.withColumn("lowest", sql.min("other").over(Window.partitionBy("node"))).where("other > node")
    return met.select(sql.col("other").alias("high"), sql.least("node", "lowest").alias("low"))


def _small_star(edges: DataFrame) -> DataFrame:
    """Every node joins its lower neighbours, and itself, to the lowest of them."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    met = edges.withColumn("lowest", sql.min("low").over(Window.partitionBy("high")))
    ends = sql.explode(sql.array("high", "low")).alias("high")
    return met.select(ends, sql.col("lowest").alias("low")).where("high > low").distinct()
