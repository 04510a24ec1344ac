"""Sentence -> the place names in it, as written, most specific first."""

from __future__ import annotations

import re
from functools import cache

from claimdiff.lexicons.actors import find_actor
from claimdiff.model import Sentence

#: "in Aleppo", "near the city of Deir al-Zor", "at Al Asad Air Base": a capitalised name after a place preposition
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|across|on|of|from|to|into|over|inside|off|north of|south of|east of|west of)\s+"
    r"(?:the\s+)?(?:(?:northern|southern|eastern|western|central|downtown|suburban|rural|nearby)\s+)?"
    r"(?:(?:city|town|village|province|district|suburb|port|area|region|state|county|neighbou?rhood|island)\s+of\s+)?"
    r"((?:[A-Z][\w’'.-]{1,30}|[Aa]l-[A-Z]\w{1,30})(?:\s+(?:al|el|ez|de|of|bin)[\s-][A-Z]\w{1,30}|[\s-](?:[A-Z][\w’'.-]{1,30})){0,3})"
)
_NOT_PLACES = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|^(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|^(?:Mr|Mrs|Ms|Dr|Gen|President|Twitter|Facebook|Reuters|AFP|AP|CNN|BBC)\b"
)


def places_in(sentence: Sentence) -> tuple[str, ...]:
    """The names after place prepositions, in text order, each once.

    Example:
        >>> from claimdiff.model import Span
        >>> text = "A strike near Deir al-Zor in eastern Syria on Monday."
        >>> places_in(Sentence(0, Span(start=0, end=len(text)), text))
        ('Deir al-Zor', 'Syria')

    Source:
        Ours; tuned on English news. Takes some names of bodies and people for places ("to Obama").
    """
    found = dict.fromkeys(
        m.group(1).removesuffix("’s").removesuffix("'s").rstrip(".’'-") for m in _PLACE.finditer(sentence.text)
    )
    return tuple(p for p in found if len(p) > 1 and not _NOT_PLACES.match(p) and not _is_party(p))


@cache
def _is_party(name: str) -> bool:
    """Whether a name is a body or a group that is no place ("to IS", "of the Red Cross")."""
    actor = find_actor(name)
    return actor is not None and actor.kind not in ("country", "metonym")
