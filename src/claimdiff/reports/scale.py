"""Figures -> an axis: where each lies between 0 and 1, and where the ticks stand. For pictures and for characters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claimdiff.model import Quantity

#: from this ratio of largest to smallest figure on, the axis is logarithmic: else the small ones fall together. Ours.
LOG_FROM = 40.0
#: share of the axis that an open end may run on beyond the last figure
OPEN_TAIL = 0.2
#: share of a step that a figure may lie beyond a tick without asking for one more
EDGE = 0.1


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high``.

    Example:
        >>> Scale(20, 100, (20, 40, 60, 80, 100)).at(60)
        0.5
    """

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def at(self, value: float) -> float:
        """Where ``value`` lies, cut off at both ends of the axis."""
        if self.is_log:
            value = max(value, self.low)
            share = (math.log(value) - math.log(self.low)) / (math.log(self.high) - math.log(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, share))


def make_scale(quantities: Sequence[Quantity], ticks: int = 5) -> Scale:
    """The axis on which all figures can be seen.

    Shape:
        At least two ticks, rising, all on the axis.
    """
    figures = [float(n) for q in quantities for n in (q.low, q.value, q.high) if n is not None and math.isfinite(n)]
    if not figures:
        return Scale(0, 1, (0, 1))
    low, high = min(figures), max(figures)
    span = (high - low) or abs(high) or 1.0
    is_open_up = any(q.high is None for q in quantities)
    is_open_down = any(q.low is None for q in quantities)
    if low > 0 and high / low >= LOG_FROM:
        return _log_scale(low, high * 2 if is_open_up else high)
    top = high + span * (OPEN_TAIL if is_open_up or high == low else 0.0)
    bottom = low - span * (OPEN_TAIL if is_open_down or high == low else 0.0)
    if low >= 0:
        bottom = max(bottom, 0.0)
    least = 1.0 if all(f.is_integer() for f in figures) else 0.0
    return _linear_scale(bottom, top, ticks, least)


def _linear_scale(bottom: float, top: float, ticks: int, least: float) -> Scale:
    step = max(least, _nice_step((top - bottom) / max(1, ticks - 1)))  # people are counted in whole ones
    first, last = math.floor(bottom / step + EDGE), math.ceil(top / step - EDGE)
    marks = tuple(round(i * step, 10) for i in range(first, max(last, first + 1) + 1))
    return Scale(min(bottom, marks[0]), max(top, marks[-1]), marks)


def _log_scale(low: float, high: float) -> Scale:
    first = math.floor(math.log10(low) + 1e-9)
    last = math.ceil(math.log10(high) - 1e-9)
    skip = max(1, math.ceil((last - first) / 6))
    powers = list(range(first, last + skip, skip))
    marks = tuple(10.0**p for p in powers)
    return Scale(marks[0], marks[-1], marks, is_log=True)


def _nice_step(step: float) -> float:
    """The 1, 2, 5 or 10 times a power of ten that is nearest to ``step``, by ratio."""
    power = 10.0 ** math.floor(math.log10(step))
    return min((n * power for n in (1, 2, 5, 10)), key=lambda nice: abs(math.log(nice / step)))
