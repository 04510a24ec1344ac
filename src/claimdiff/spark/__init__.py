"""Many machines: a DataFrame of articles in, DataFrames of claims, clusters and conflicts out (PySpark 4).

The extra ``claimdiff[spark]`` brings PySpark and PyArrow; Java 17 or newer must be there. The stages are those of
``Pipeline``: each worker loads them once. See the how-to "Compare a million articles with Spark".
"""

from __future__ import annotations

from claimdiff.spark.job import Bounds
from claimdiff.spark.run import Comparison, Extraction, compare, compare_claims, extract_claims

__all__ = ["Bounds", "Comparison", "Extraction", "compare", "compare_claims", "extract_claims"]
