"""Numeric dates -> days, by dateparser, which knows their many orders. The only importer of dateparser.

It is given an exact span, never a text, and nothing that counts from a day: that is done by :mod:`.relative`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def parse_date(text: str) -> tuple[date | None, bool]:
    """The day a numeric date means, and whether it can mean only that one.

    Example:
        >>> parse_date("15.04.2017")
        (datetime.date(2017, 4, 15), True)
        >>> parse_date("04/05/2017")
        (datetime.date(2017, 5, 4), False)
    """
    if text[4:5] == "-":
        try:
            return date.fromisoformat(text[:10]), True
        except ValueError:
            return None, True
    import dateparser

    found = {
        order: dateparser.parse(
            text, languages=["en"], settings={"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"]}
        )
        for order in ("DMY", "MDY")
    }
    days = [value.date() if value else None for value in found.values()]
    if "." in text or days[0] is None:  # dotted dates put the day first everywhere they are used
        return (days[0] or days[1]), True
    return days[0], days[1] in (None, days[0])
