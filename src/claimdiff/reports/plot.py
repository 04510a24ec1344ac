"""A numeric cluster -> a dot-range plot as data: where each mark stands, in percent of the axis.

The template draws each row as its own small SVG with percentages, so that a plot is as wide as its page and its text
keeps its size; the rows are rows of a table, so that the picture and its words are one thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.model import ClaimCluster, NumericClaim, Quantity
from claimdiff.reports.headlines import clashing_pair, gap_between, said_by
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.rows import Row, answer_words, list_rows
from claimdiff.reports.scale import Scale, make_scale
from claimdiff.reports.words import number_words, range_words

#: colours of camps that the style sheet knows; further camps share the last
CAMPS = 6
#: percent of the track kept free at either end, so that marks and labels are not cut
EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: a dot (``x``), a bar (``left`` to ``right``), or a bound with an arrow to the open side.

    ``shape``: "exact", "about" (bar and dot), "range" (bar with ends), "vague" (thin bar), "from" (arrow up), "to"
    (arrow down). ``is_hollow``: the bound itself is excluded.
    """

    shape: str
    x: float | None
    left: float
    right: float
    is_hollow: bool
    title: str


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One speaker's figure with its mark; ``camp`` is a colour's number, None the outlets' own voice."""

    row: Row
    label: str
    mark: Mark
    camp: int | None


@dataclass(frozen=True, slots=True)
class Plot:
    """Rows under one axis. ``band`` is the stretch between two claims that cannot both hold, ``caption`` names them."""

    rows: tuple[PlotRow, ...]
    ticks: tuple[tuple[float, str], ...]
    band: tuple[float, float] | None
    caption: str
    is_log: bool


def make_plot(index: ReportIndex, cluster: ClaimCluster) -> Plot:
    """The plot of a numeric cluster."""
    rows = [r for r in list_rows(index, cluster) if r.quantity]
    scale = make_scale([r.quantity for r in rows if r.quantity])
    camps: dict[str, int] = {}
    drawn = []
    for row in rows:
        if row.quantity:
            camp = camps.setdefault(row.camp, min(len(camps), CAMPS - 1)) if row.camp else None
            label = _label(index, row)
            drawn.append(PlotRow(row, label, _mark(scale, label, row.quantity), camp))
    ticks = tuple((_percent(scale, t), number_words(t)) for t in scale.ticks)
    band, caption = _band(index, cluster, scale)
    return Plot(tuple(drawn), ticks, band, caption, scale.is_log)


def _label(index: ReportIndex, row: Row) -> str:
    """The speaker; an outlet's own voice under the outlet's name."""
    if row.camp or len(row.documents) != 1:
        return row.speaker
    return f"{index.documents[row.documents[0]].name} {row.speaker}"


def _mark(scale: Scale, label: str, q: Quantity) -> Mark:
    left = _percent(scale, q.low) if q.low is not None else 0.0
    right = _percent(scale, q.high) if q.high is not None else 100.0
    spread = f" ({range_words(q.low, q.high)})" if None not in (q.low, q.high) and q.low != q.high else ""
    title = f"{label}: {q.text}{spread}"
    if q.low is None:
        return Mark("to", right, left, right, not q.high_inclusive, title)
    if q.high is None:
        return Mark("from", left, left, right, not q.low_inclusive, title)
    x = _percent(scale, q.value) if q.value is not None else None
    shape = {"vague": "vague", "range": "range", "~": "about"}.get(q.modifier, "exact" if left == right else "range")
    return Mark(shape, x, left, right, False, title)


def _band(index: ReportIndex, cluster: ClaimCluster, scale: Scale) -> tuple[tuple[float, float] | None, str]:
    """The gap between the two claims that show the conflict, and words that name both of them."""
    pair = clashing_pair(index, cluster) if cluster.relation == "conflict" else None
    if pair is None:
        return None, ""
    a, b = pair
    if not (isinstance(a, NumericClaim) and isinstance(b, NumericClaim)) or not gap_between(a, b):
        return None, ""
    lower, upper = (a, b) if (a.quantity.high or 0) <= (b.quantity.low or 0) else (b, a)
    if lower.quantity.high is None or upper.quantity.low is None:
        return None, ""
    names = [f"“{answer_words(index, c)}” ({said_by(index, c)})" for c in (lower, upper)]
    caption = f"Shaded: the gap between {names[0]} and {names[1]}, which cannot both hold."
    return (_percent(scale, lower.quantity.high), _percent(scale, upper.quantity.low)), caption


def _percent(scale: Scale, value: float) -> float:
    return round(EDGE + scale.at(value) * (100 - 2 * EDGE), 2)
