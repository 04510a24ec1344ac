"""The event lexicon: which words trigger which type of event."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows


@cache
def event_words() -> dict[str, tuple[str, int]]:
    """Lemma or phrase -> (event type, strength).

    Example:
        >>> event_words()["airstrike"]
        ('strike', 2)
    """
    found: dict[str, tuple[str, int]] = {}
    for kind, strength, words in read_rows("events.tsv"):
        for word in words.split(","):
            found.setdefault(word.strip(), (kind, int(strength)))
    return found


#: types that may name one and the same happening: an explosion is an attack, a killing a shooting
_FAMILIES = (
    frozenset({"strike", "attack", "explosion", "gas", "killing", "shooting", "battle", "fire"}),
    frozenset({"crash", "shipwreck", "downing"}),
    frozenset({"quake", "storm"}),
    frozenset({"protest", "battle", "killing", "attack", "shooting"}),
    frozenset({"hack", "outage", "attack"}),
    frozenset({"deal", "price", "bill", "vote", "trial", "visit", "launch"}),
    frozenset({"outbreak", "injury"}),
    frozenset({"truce", "deal", "battle"}),
)


def may_be_one(left: str, right: str) -> bool:
    """Whether two event types may name one happening; an unknown type ("") may be any.

    Example:
        >>> may_be_one("explosion", "attack"), may_be_one("quake", "shooting")
        (True, False)
    """
    return not left or not right or left == right or any(left in f and right in f for f in _FAMILIES)
