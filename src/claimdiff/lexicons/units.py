"""Units of measure: the base unit of each, and the factor to it."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows


@cache
def _factors() -> dict[str, tuple[str, float]]:
    return {row[0]: (row[2], float(row[3])) for row in read_rows("quantities/units.txt") if row[3] != "-"}


def to_base(unit: str) -> tuple[str, float]:
    """The base unit of a unit, and the factor that brings its amounts there; an unknown unit is its own base.

    Example:
        >>> to_base("kilometer")
        ('meter', 1000.0)
    """
    return _factors().get(unit, (unit, 1.0))
