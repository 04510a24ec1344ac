"""Readings -> stories: the documents that report one event, found by blocks, and what was bounded on the way.

Every decision is a function of ``claimdiff.clusters.stories``, the same that one machine takes: which keys a document
has, whom it meets in their blocks, how likely it is that two report one event, which groups hold together. What is new
here is where the rows are while it is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from claimdiff.clusters.stories import (
    DECIDED,
    LINKED,
    MOST,
    Profile,
    group,
    keys_of,
    nearest,
    neighbours,
    probability,
    read_profile,
)
from claimdiff.model import Decisions, Document
from claimdiff.spark.articles import claim_adapter
from claimdiff.spark.components import find_components
from claimdiff.spark.job import BOUND, Job
from claimdiff.spark.rows import Row, keep, map_groups, map_rows, rank

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

#: a document with all that is compared of it, and its keys
PROFILE = "number long, id string, printed string, profile string, keys array<struct<key string, weight double>>"
#: what a document finds in the block of a key
MET = "number long, key string, weight double, size long, others array<long>"
#: a member of a story (b null), or a pair of its members with how sure it is that they report one event; or, without a
#: story, what was cut
STORY = "story long, a long, b long, same double, cut string, size long, limit long"
_CUT = {
    "story": "cut into stretches in order of id, each compared for itself",
    "component": "cut into stretches in order of id: stories do not reach over their ends",
}


@cache
def _profiles() -> TypeAdapter[Profile]:
    return TypeAdapter(Profile)


@dataclass(frozen=True)
class Stories:
    """``members``: rows of STORY; ``bounded``: rows of BOUND."""

    members: DataFrame
    bounded: DataFrame


def find_stories(numbered: DataFrame, job: Job) -> Stories:
    """The stories of readings that are numbered by id; a document that shares its event with none is one alone."""
    read = partial(read_profiles, frozenset(job.pipeline.decisions.dropped))
    profiles = keep(map_rows(numbered.select("number", "document", "claims"), read, PROFILE))
    pairs, cut = _pair(profiles, job)
    scored = keep(_decide(_score(pairs, profiles), profiles, job.pipeline.decisions))
    return _group(scored, profiles, cut, job)


# ---------------------------------------------------------------------- profiles
def read_profiles(dropped: frozenset[str], rows: Iterator[Row]) -> Iterator[Row]:
    """Numbered readings -> profiles, of the claims that nobody dropped."""
    for row in rows:
        document = Document.model_validate_json(row["document"])
        claims = (claim_adapter().validate_json(claim) for claim in row["claims"])
        profile = read_profile(document, (claim for claim in claims if claim.id not in dropped))
        yield {
            "number": row["number"],
            "id": document.id,
            "printed": document.day.isoformat() if document.day else None,
            "profile": _profiles().dump_json(profile).decode(),
            "keys": [{"key": key, "weight": weight} for key, weight in keys_of(profile).items()],
        }


# ---------------------------------------------------------------------- pairs worth comparing
def _pair(profiles: DataFrame, job: Job) -> tuple[DataFrame, DataFrame]:
    """Pairs of numbers a < b, each once, and the blocks that were cut."""
    from pyspark.sql import functions as sql

    if profiles.limit(MOST + 2).count() <= MOST + 1:
        left, right = profiles.select(sql.col("number").alias("a")), profiles.select(sql.col("number").alias("b"))
        return left.crossJoin(right).where("a < b"), job.nothing(BOUND)
    each = profiles.select("number", "printed", sql.explode("keys").alias("k"))
    blocks, cut = _cut_blocks(each.select("number", "printed", "k.key", "k.weight"), job)
    met = map_groups(blocks, meet, MET, by=("key", "run"), order=_print_order())
    return map_groups(met, choose, "a long, b long", by=("number",)).distinct(), cut


def _print_order() -> list[Column]:
    from pyspark.sql import functions as sql

    return [sql.col("printed").asc_nulls_last(), sql.col("number").asc()]


def _cut_blocks(keys: DataFrame, job: Job) -> tuple[DataFrame, DataFrame]:
    """The rows with the ``run`` of their block: one, or for a block above the bound one for each stretch of it."""
    from pyspark.sql import functions as sql

    most = job.bounds.block
    sizes = keys.groupBy("key").agg(sql.count("*").alias("size"))
    large = keep(sizes.where(sql.col("size") > most))
    whole = keys.withColumn("run", sql.lit(0).cast("long")).withColumn("size", sql.lit(None).cast("long"))
    if large.isEmpty():
        return whole, job.nothing(BOUND)
    ranked = rank(keys.join(sql.broadcast(large), "key"), "key", *_print_order())
    first = ranked.groupBy("key").agg(sql.min("rank").alias("first"))
    run = sql.floor((sql.col("rank") - sql.col("first")) / most).cast("long")
    cut = ranked.join(sql.broadcast(first), "key").withColumn("run", run).select(*whole.columns)
    done = "cut into stretches in order of print: documents met only those of their own stretch"
    told = large.select(
        sql.lit("block").alias("bound"), sql.col("key").alias("of"), "size",
        sql.lit(most).cast("long").alias("limit"), sql.lit(done).alias("done"),
    )  # fmt: skip
    return whole.join(sql.broadcast(large.select("key")), "key", "left_anti").unionByName(cut), told


def meet(rows: Iterator[Row]) -> Iterator[Row]:
    """The documents of one block, in order of print -> whom each of them meets there."""
    block = list(rows)
    size = block[0]["size"] or len(block)
    if size < 2:
        return
    numbers = [row["number"] for row in block]
    for place, row in enumerate(block):
        around = neighbours(len(block), place)
        yield {**row, "size": size, "others": numbers[around.start : around.stop]}


def choose(rows: Iterator[Row]) -> Iterator[Row]:
    """All that one document met -> pairs with those it shares most with."""
    met = {row["key"]: row for row in rows}
    number = next(iter(met.values()))["number"]
    own = {key: row["weight"] for key, row in met.items()}
    sizes = {key: row["size"] for key, row in met.items()}
    for other in nearest(number, own, sizes, lambda key: met[key]["others"]):
        yield {"a": min(number, other), "b": max(number, other)}


# ---------------------------------------------------------------------- how likely they report one event
def _score(pairs: DataFrame, profiles: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    own = profiles.select(sql.col("number").alias("a"), sql.lit(None).cast("long").alias("b"), "profile")
    others = pairs.join(profiles.select(sql.col("number").alias("b"), "profile"), "b").select("a", "b", "profile")
    order = [sql.col("b").asc_nulls_first()]
    return map_groups(own.unionByName(others), score, "a long, b long, same double", by=("a",), order=order)


def score(rows: Iterator[Row]) -> Iterator[Row]:
    """A profile and those it is compared with -> the probability of each pair."""
    own = _profiles().validate_json(next(rows)["profile"])
    for row in rows:
        other = _profiles().validate_json(row["profile"])
        yield {"a": row["a"], "b": row["b"], "same": probability(own, other)}


def _decide(scored: DataFrame, profiles: DataFrame, decisions: Decisions) -> DataFrame:
    """The pairs that a person joined or parted count more than any text."""
    from pyspark.sql import functions as sql

    said = [*((*sorted(p), DECIDED) for p in decisions.same), *((*sorted(p), -DECIDED) for p in decisions.different)]
    if not said:
        return scored
    last = {(first, second): weight for first, second, weight in said}
    rows = [(first, second, weight) for (first, second), weight in last.items()]
    pairs = scored.sparkSession.createDataFrame(rows, "first string, second string, same double")
    for name, number in (("first", "a"), ("second", "b")):
        pairs = pairs.join(profiles.select(sql.col("id").alias(name), sql.col("number").alias(number)), name)
    decided = pairs.select("a", "b", "same")
    return scored.join(sql.broadcast(decided.select("a", "b")), ["a", "b"], "left_anti").unionByName(decided)


# ---------------------------------------------------------------------- groups that hold together
def _group(scored: DataFrame, profiles: DataFrame, cut: DataFrame, job: Job) -> Stories:
    from pyspark.sql import functions as sql

    labels, loose = find_components(scored, LINKED, job)
    nodes = profiles.join(labels, "number", "left").select(
        sql.coalesce("component", "number").alias("component"), sql.col("number").alias("a"),
        sql.lit(None).cast("long").alias("b"), sql.lit(None).cast("double").alias("same"),
    )  # fmt: skip
    of_a = labels.select(sql.col("number").alias("a"), "component")
    of_b = labels.select(sql.col("number").alias("b"), sql.col("component").alias("other"))
    inner = scored.join(of_a, "a").join(of_b, "b").where("component = other").select(*nodes.columns)
    order = [sql.col("b").asc_nulls_first(), sql.col("a")]
    grouped = map_groups(
        nodes.unionByName(inner), partial(tell_stories, job.bounds.story, job.bounds.component),
        STORY, by=("component",), order=order,
    )  # fmt: skip
    kept = keep(grouped)
    done = sql.create_map(*(sql.lit(x) for pair in _CUT.items() for x in pair))
    told = kept.where("story is null").select(
        sql.col("cut").alias("bound"), sql.col("a").alias("number"), "size", "limit", done[sql.col("cut")].alias("done")
    )
    named = loose.unionByName(told).join(profiles.select("number", sql.col("id").alias("of")), "number").drop("number")
    return Stories(kept.where("story is not null").drop("cut", "size", "limit"), cut.unionByName(named))


def tell_stories(most: int, together: int, rows: Iterator[Row]) -> Iterator[Row]:
    """The documents of one component, then their pairs -> stories, those above the bound cut.

    Args:
        most: Documents of a story.
        together: Documents of a component.
        rows: First the documents, by number, then the pairs.
    """
    numbers: list[int] = []
    same: dict[tuple[int, int], float] = {}
    for row in rows:
        if row["b"] is None:
            numbers.append(row["a"])
        else:
            same[row["a"], row["b"]] = row["same"]
    if len(numbers) > together:
        yield {"a": numbers[0], "cut": "component", "size": len(numbers), "limit": together}
    run = {number: place // together for place, number in enumerate(numbers)}
    for start in range(0, len(numbers), together):
        some = numbers[start : start + together]
        inner = {pair: p for pair, p in same.items() if run[pair[0]] == run[pair[1]] == start // together}
        for members in group(some, inner):
            yield from _tell(members, inner, most)


def _tell(members: tuple[int, ...], same: dict[tuple[int, int], float], most: int) -> Iterator[Row]:
    if len(members) > most:
        yield {"a": members[0], "cut": "story", "size": len(members), "limit": most}
    story = {number: members[place // most * most] for place, number in enumerate(members)}
    for number in members:
        yield {"story": story[number], "a": number}
    for (a, b), probable in same.items():
        if a in story and story[a] == story.get(b):
            yield {"story": story[a], "a": a, "b": b, "same": probable}
