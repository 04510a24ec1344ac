"""What one comparison on Spark carries along: where it runs, settings, bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimdiff.pipeline import Pipeline

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: one thing that was bounded: which bound, of what, how large it was, the limit, and what was done
BOUND = "bound string, of string, size long, limit long, done string"


@dataclass(frozen=True)
class Bounds:
    """How much one worker is given at a time; what is larger is cut, and told in ``Comparison.bounded``.

    Args:
        block: Documents that share a name, a person, a figure or a street and are looked through together.
        component: Documents that chains of likely pairs join, and that are grouped together.
        story: Documents of one story, whose claims are compared together.
    """

    block: int = 10_000
    component: int = 20_000
    story: int = 2_000


@dataclass(frozen=True)
class Job:
    """One comparison."""

    session: SparkSession
    pipeline: Pipeline
    bounds: Bounds

    def nothing(self, schema: str) -> DataFrame:
        """No rows."""
        return self.session.createDataFrame([], schema)
