"""Amounts as intervals: what a phrase such as "more than 60" allows."""

from __future__ import annotations

from typing import Literal

from claimdiff.model.span import Span, Value

Modifier = Literal["=", "~", ">", ">=", "<", "<=", "range", "vague"]
QuantityKind = Literal["count", "money", "percent", "duration", "age", "measure", "ratio", "rate"]
#: level: "stood at 20"; rise, fall: "rose by 5" (an amount of change); from: "from 9 [to 21]" (an earlier level)
Change = Literal["level", "rise", "fall", "from"]


class Quantity(Value):
    """One stated amount.

    Shape:
        ``span`` covers the figure with its modifier and its unit, and slices back to ``text``.
    Units:
        ``unit`` is None for plain counts, an ISO 4217 code for money, "percent", else the unit's English name.
        ``value`` is the stated number (None for a range or a vague word); ``low`` and ``high`` bound the amount, None =
        open.
    """

    text: str
    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    low_inclusive: bool = True
    high_inclusive: bool = True
    modifier: Modifier = "="
    unit: str | None = None
    counted: str = ""
    predicate: str = ""
    kind: QuantityKind = "count"
    #: singular head noun of ``counted``, also where it is only understood ("around 100 wounded" -> "soldier")
    counted_head: str = ""
    counted_span: Span | None = None
    #: the word whose lemma is ``predicate``
    predicate_span: Span | None = None
    #: the clause that states it: "more than 40 border guards were killed"
    clause: Span | None = None
    #: span of the amount in the same sentence that this one is a part of ("22, including 9 children")
    part_of: Span | None = None
    change: Change = "level"
