"""Quantities as intervals, and what two intervals say of each other.

Example:
    "more than 60" is (60, inf), "62" is [62, 62]: they meet. "more than 80" and 62 do not.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from claimdiff.model import Quantity

#: two units convert to a common base with rounding by the writer: 31 miles are called 50 km
CONVERSION_SLACK = 0.03  # share of the value
#: figures from a thousand up that end in zeros are read as rounded by this much
ROUND_SLACK = 0.02  # share of the value
_SCALED = re.compile(r"(\d+(?:\.(\d+))?)[\s-]*(trillion|billion|million|thousand|bn|tn|[mk]\b|m\b)", re.I)
_SCALES = {"trillion": 1e12, "tn": 1e12, "billion": 1e9, "bn": 1e9, "million": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3}


@dataclass(frozen=True, slots=True)
class Interval:
    """The amounts that a statement allows; an infinite end is open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether any amount satisfies both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high:
            return True
        if low > high:
            return False
        open_at_low = (self.low_open and self.low == low) or (other.low_open and other.low == low)
        open_at_high = (self.high_open and self.high == high) or (other.high_open and other.high == high)
        return not (open_at_low or open_at_high)

    def scaled(self, factor: float) -> Interval:
        """The same interval in another unit."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)

    def widened(self, share: float) -> Interval:
        """Both closed ends moved outwards by a share of their value."""
        return Interval(
            self.low - abs(self.low) * share, self.high + abs(self.high) * share, self.low_open, self.high_open
        )


def interval_of(quantity: Quantity) -> Interval:
    """What a quantity allows, with the slack of a visibly rounded figure.

    Example:
        >>> from claimdiff.model import Span
        >>> interval_of(Quantity(text="$13 billion", span=Span(start=0, end=11), value=13e9, low=13e9, high=13e9)).high
        13500000000.0
    """
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    slack = rounding_slack(quantity)
    if quantity.modifier in ("=", "range", "~") and slack:
        low, high = low - slack, high + slack
    return Interval(low, high, not quantity.low_inclusive, not quantity.high_inclusive)


def rounding_slack(quantity: Quantity) -> float:
    """Half of the last stated digit of a figure with a scale word; a share of a large round figure; else 0."""
    value = quantity.value if quantity.value is not None else quantity.low
    if value is None or quantity.modifier == "vague":
        return 0.0
    if quantity.unit == "fraction":  # "6.4 out of 10"
        return _slack_of_points(quantity)
    scaled = _SCALED.search(quantity.text)
    if scaled:
        return 0.5 * 10.0 ** -len(scaled.group(2) or "") * _SCALES[scaled.group(3).lower()]
    decimals = re.search(r"\.(\d+)", quantity.text)
    if decimals and value != int(value):
        return float(0.5 * 10.0 ** -len(decimals.group(1)))
    return ROUND_SLACK * value if value >= 1000 and value % 100 == 0 else 0.0


def _slack_of_points(quantity: Quantity) -> float:
    """Half of the last digit of the points, as a share of the scale's top."""
    points = re.search(r"\d+\.(\d+)", quantity.text)
    if points is None or not quantity.value:
        return 0.0
    return float(0.5 * 10.0 ** -len(points.group(1)) * quantity.value / float(points.group()))


def granularity(value: float) -> float:
    """The place of the last non-zero digit: 60 -> 10, 1,300 -> 100, 62 -> 1.

    Example:
        >>> granularity(60), granularity(62)
        (10.0, 1.0)
    """
    if value == 0 or math.isinf(value) or value != int(value):
        return 1.0
    step, whole = 1, abs(int(value))
    while whole % (step * 10) == 0:
        step *= 10
    return float(step)


def significant_digits(value: float) -> int:
    """Digits between the first and the last that is not zero.

    Example:
        >>> significant_digits(169.2e6), significant_digits(60)
        (4, 1)
    """
    return len(f"{abs(value):.10g}".replace(".", "").split("e")[0].strip("0"))


def reach(quantity: Quantity) -> float:
    """The first amount of which no one says "more than 60" any more: the next round step, at least a quarter more.

    "More than three" may be said of four and of five: a bound that is not round reaches two further.

    Source:
        Ours, after the granularity account of round numbers (Krifka 2007); the quarter was set on casualty reports.
    """
    value = quantity.value if quantity.value is not None else (quantity.low or 0.0)
    step = granularity(value)
    return max(value + (step if step > 1.0 else 3.0), 1.25 * value)
