"""Rows of a DataFrame -> rows of another, by a Python function that sees one row at a time, or one group.

Nothing here knows of claims. A worker holds a batch of rows and, where rows are grouped, one group of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from claimdiff.workers import chunks

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import Column, DataFrame

Row = dict[str, Any]
RowFunction = Callable[[Iterator[Row]], Iterable[Row]]

#: rows that a worker hands on at a time: a few articles with their claims come to some hundred kilobytes
BATCH = 64
#: Spark numbers the rows of each partition in the low bits
_ROW_BITS = 33


@dataclass(frozen=True)
class _Batches:
    """What a worker runs: Arrow in, Arrow out, the function in between."""

    function: RowFunction
    fields: list[Row]

    def __call__(self, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        import pyarrow as pa

        schema = pa.schema([(f["name"], _arrow_type(f["type"])) for f in self.fields])
        rows = (row for batch in batches for row in batch.to_pylist())
        for chunk in chunks(self.function(rows), BATCH):
            yield pa.RecordBatch.from_pylist(list(chunk), schema=schema)


@dataclass(frozen=True)
class _Groups:
    """A function of one group, as a function of all rows, which come group by group."""

    function: RowFunction
    by: tuple[str, ...]

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        for _, group in groupby(rows, itemgetter(*self.by)):
            yield from self.function(group)


def _arrow_type(type_: Any) -> Any:  # noqa: ANN401 - Spark's types as JSON, and pyarrow's, which are untyped
    import pyarrow as pa

    if isinstance(type_, str):
        names = {"long": "int64", "double": "float64", "boolean": "bool", "string": "string"}
        return pa.type_for_alias(names[type_])
    if type_["type"] == "array":
        return pa.list_(_arrow_type(type_["elementType"]))
    return pa.struct([(f["name"], _arrow_type(f["type"])) for f in type_["fields"]])


def map_rows(frame: DataFrame, function: RowFunction, schema: str) -> DataFrame:
    """The rows that a function makes of the rows of each partition.

    Args:
        frame: Any number of rows.
        function: Picklable; called once for each partition.
        schema: The columns that come out, as in SQL: "id string, claims array<string>".
    """
    from pyspark.sql.types import StructType

    return frame.mapInArrow(_Batches(function, StructType.fromDDL(schema).jsonValue()["fields"]), schema)


def map_groups(
    frame: DataFrame, function: RowFunction, schema: str, *, by: Sequence[str], order: Sequence[Column | str] = ()
) -> DataFrame:
    """The rows that a function makes of each group: the rows that are equal in ``by``, sorted by ``order``.

    A group is read as a stream: what the function does not keep is not held.
    """
    return map_rows(gather(frame, by=by, order=order), _Groups(function, tuple(by)), schema)


def gather(frame: DataFrame, *, by: Sequence[str], order: Sequence[Column | str] = ()) -> DataFrame:
    """The same rows, those equal in ``by`` side by side in one partition, sorted by ``order``.

    There are ``spark.sql.shuffle.partitions`` partitions, however small: their rows take long to work on.
    """
    count = int(frame.sparkSession.conf.get("spark.sql.shuffle.partitions"))
    return frame.repartition(count, *by).sortWithinPartitions(*by, *order)


def keep(frame: DataFrame) -> DataFrame:
    """The same rows, computed now and once, whatever is made of them; the workers let go of them with the DataFrame.

    They are kept in the workers' memory and on their disks, or in ``spark.checkpoint.dir`` where that is set. A mere
    ``persist`` would not do: where a DataFrame that a Python function made is joined with what was made of it, Spark
    does not know it again, and computes it a second time, with other bounds between the partitions of a sort.
    """
    if not frame.sparkSession.conf.get("spark.checkpoint.dir", None):
        return frame.localCheckpoint()
    held = frame.persist()
    kept = held.checkpoint()
    held.unpersist()
    return kept


def rank(frame: DataFrame, *order: Column | str) -> DataFrame:
    """The rows with their ``rank`` from 0 in a total order, sorted by many machines at once.

    Only the number of rows of each partition comes to the driver.
    """
    from pyspark.sql import functions as sql

    kept = keep(frame.orderBy(*order).withColumn("_row", sql.monotonically_increasing_id()))
    part = sql.shiftright("_row", _ROW_BITS)
    counts = sorted((int(r["part"]), int(r["count"])) for r in kept.groupBy(part.alias("part")).count().collect())
    starts = accumulate((count for _, count in counts), initial=0)
    pairs = [sql.lit(x) for (number, _), start in zip(counts, starts, strict=False) for x in (number, start)]
    if not pairs:
        return kept.withColumn("rank", sql.lit(0).cast("long")).drop("_row")
    in_part = sql.col("_row").bitwiseAND(sql.lit((1 << _ROW_BITS) - 1))
    return kept.withColumn("rank", (in_part + sql.create_map(*pairs)[part]).cast("long")).drop("_row")
