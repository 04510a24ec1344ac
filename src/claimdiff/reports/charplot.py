"""Figures -> a dot-range plot in characters.

    20     40     60     80    100
                   o - - - - - - ->   more than 60
                    *                 62
             ===========              dozens

``*`` the stated figure, ``o`` a bound that is itself excluded, ``=`` the stretch an approximate or vague word allows,
``- - >`` an open end.
"""

from __future__ import annotations

from claimdiff.model import Quantity
from claimdiff.reports.scale import Scale
from claimdiff.reports.words import number_words

LEGEND = "* stated   o more or fewer than   = around, or a vague word   - -> open end"


def draw_axis(scale: Scale, columns: int) -> str:
    """The tick labels over a plot of ``columns`` columns; labels that would touch are left out."""
    cells = [" "] * columns
    free = 0
    for tick in scale.ticks:
        label = _tick(tick)
        middle = _column(scale, tick, columns)
        start = min(max(middle - len(label) // 2, 0), columns - len(label))
        if start >= free and start >= 0:
            cells[start : start + len(label)] = label
            free = start + len(label) + 1
    return "".join(cells)


def draw_figure(scale: Scale, quantity: Quantity, columns: int) -> str:
    """One row of a plot: the figure's stretch and its stated number.

    Example:
        >>> scale = Scale(0, 10, (0, 10))
        >>> from claimdiff.model import Span
        >>> draw_figure(scale, Quantity(text="5", span=Span(start=0, end=1), value=5, low=5, high=5), 11)
        '     *     '
    """
    cells = [" "] * columns
    left = 0 if quantity.low is None else _column(scale, quantity.low, columns)
    right = columns - 1 if quantity.high is None else _column(scale, quantity.high, columns)
    if quantity.low is None or quantity.high is None:
        _draw_open(cells, quantity, left, right)
    else:
        cells[left : right + 1] = "=" * (right + 1 - left)
        if quantity.value is not None:
            cells[_column(scale, quantity.value, columns)] = "*"
        elif left == right:
            cells[left] = "="
    return "".join(cells)


def _draw_open(cells: list[str], quantity: Quantity, left: int, right: int) -> None:
    """Dashes from the bound to the open end; the bound is ``o`` where it is itself excluded."""
    if quantity.low is not None:
        for place in range(left, right):
            cells[place] = "-" if (place - left) % 2 else " "
        cells[right] = ">"
        cells[left] = "*" if quantity.low_inclusive else "o"
    else:
        for place in range(left + 1, right + 1):
            cells[place] = "-" if (right - place) % 2 else " "
        cells[left] = "<"
        if quantity.high is not None:
            cells[right] = "*" if quantity.high_inclusive else "o"


def _column(scale: Scale, value: float, columns: int) -> int:
    return round(scale.at(value) * (columns - 1))


def _tick(value: float) -> str:
    """A short tick label: "1.5k" is no newspaper word, so large figures keep "million"."""
    return number_words(value).replace(" million", "m").replace(" billion", "bn").replace(" trillion", "tn")
