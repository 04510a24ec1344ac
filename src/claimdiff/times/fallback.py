"""Numeric dates -> days, by dateparser, which knows their many orders. The only importer of dateparser.

It is given an exact span, never a text, and nothing that counts from a day: that is done by :mod:`.relative`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@lru_cache(maxsize=4096)
def parse_date(text: str) -> tuple[date | None, bool]:
    """The day a numeric date means, and whether it can mean only that one.

    Example:
        >>> parse_date("15.04.2017")
        (datetime.date(2017, 4, 15), True)
        >>> parse_date("04/05/2017")
        (datetime.date(2017, 5, 4), False)
    """
    dotted = _DOTTED.fullmatch(text)  # the day comes first everywhere such dates are used
    try:
        if text[4:5] == "-":
            return date.fromisoformat(text[:10]), True
        if dotted:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1])), True
    except ValueError:
        return None, True
    first, second = _read(text, "DMY"), _read(text, "MDY")
    return (first or second), first is None or second in (None, first)


def _read(text: str, order: str) -> date | None:
    import dateparser

    found = dateparser.parse(
        text, languages=["en"], settings={"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return found.date() if found else None
