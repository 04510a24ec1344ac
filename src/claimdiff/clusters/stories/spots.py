"""The spots in a text: streets, blocks, quarters; and the times of day.

"in the 400 block of North Birch Lane in the Tarn Hollow neighborhood shortly before 2 a.m."
-> streets {"birch"}, blocks {"400 birch"}, quarters {"tarn hollow"}, hours {120}

Source:
    Ours; tuned on US local news.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_WAY = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Terrace|Parkway|Pkwy|Highway|Hwy|Place|Pl"
    r"|Circle|Alley|Pike|Turnpike|Trail|Way)"
)
_SIDE = r"(?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|[NSEW]|[NS][EW])\.? )"
_NAME = r"((?:[A-Z][\w'’]{1,20}|\d{1,3}(?:st|nd|rd|th))(?: [A-Z][\w'’]{1,20})?)"
_FORMS = {
    "street": rf"\b{_SIDE}?{_NAME} {_WAY}\b",
    "block": rf"\b(\d{{2,5}})[- ]block of {_SIDE}?{_NAME}",
    "quarter": r"\b([A-Z][\w'’]{1,20}(?: (?:of the )?[A-Z][\w'’]{1,20}){0,2}) (?:neighbou?rhood|subdivision)\b",
    # "TARNBURY, Ohio (AP) -" at the head of a line
    "dateline": (
        r"(?m)^([A-Z][A-Z.'’ -]{2,30}?)(?:, ?[A-Za-z. ]{2,14})?"
        r"(?: ?\([^()\n]{1,24}\) ?(?:--|[—–•-])| ?(?:--|[—–•])| -)"
    ),
    "tail": rf" {_WAY}$",
    "hour": r"(?i)\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b\.?",
    "noon": r"(?i)\b(noon|midnight)\b",
}
_SIDES = frozenset("north south east west northeast northwest southeast southwest the a downtown".split())
#: "Two hurt In St. Louis" in a headline names no street
_NO_NAMES = frozenset("in at on of near from for and".split())


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(_FORMS[name])


@dataclass(frozen=True, slots=True)
class Spots:
    """Names in lower case; ``hours`` in minutes after midnight."""

    streets: frozenset[str]
    blocks: frozenset[str]
    quarters: frozenset[str]
    hours: frozenset[int]


def _bare(name: str) -> str:
    words = _form("tail").sub("", name).lower().replace("’", "'").split()
    while len(words) > 1 and (words[0] in _SIDES or words[0].endswith("'s")):
        words = words[1:]
    return " ".join(words)


def _minutes(hour: int, minute: int, half: str) -> int | None:
    return hour % 12 * 60 + minute + (720 if half == "p" else 0) if 1 <= hour <= 12 and minute < 60 else None


def _hours(text: str) -> frozenset[int]:
    found = {_minutes(int(m[1]), int(m[2] or 0), m[3].lower()) for m in _form("hour").finditer(text)}
    found |= {720 if m[1].lower() == "noon" else 0 for m in _form("noon").finditer(text)}
    return frozenset(minutes for minutes in found if minutes is not None)


def read_datelines(text: str) -> tuple[str, ...]:
    """The towns that head the article's lines, in lower case.

    Example:
        >>> read_datelines("PORT TARN, Ohio (AP) - A mill burned.")
        ('port tarn',)
    """
    return tuple(m[1].strip(" .-").lower() for m in _form("dateline").finditer(text))


def read_spots(text: str) -> Spots:
    """All streets, blocks, quarters and times of day of a text."""
    blocks = {(m[1], _bare(m[2])) for m in _form("block").finditer(text)}
    streets = {name for m in _form("street").finditer(text) if (name := _bare(m[1])).split()[-1] not in _NO_NAMES} | {
        street for _, street in blocks
    }
    return Spots(
        streets=frozenset(s for s in streets if s not in _SIDES),
        blocks=frozenset(f"{number} {street}" for number, street in blocks),
        quarters=frozenset(_bare(m[1]) for m in _form("quarter").finditer(text)),
        hours=_hours(text),
    )
