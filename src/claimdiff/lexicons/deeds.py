"""Words for deeds of consequence, what they can be done to, and who can do them: three tables as look-ups.

Example:
    >>> deed_verb("shoot", "down").type
    'shootdown'
    >>> can_do("militant"), can_do("landslide")
    (True, False)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows

#: endings of nouns that name people and nothing else worth a deed
PERSON_ENDINGS = tuple(
    """eer ician man woman men women child children goer worker driver rider walker hiker farmer banker
    teacher player singer dancer climber seller settler vendor camper smuggler trader fisher herder
    hunter""".split()
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One word for a deed: its type, and what it needs to count as one."""

    word: str
    type: str
    needs: frozenset[str]


@cache
def _deeds(part: str) -> dict[str, Deed]:
    return {
        word: Deed(word, kind, frozenset(needs.split("|")))
        for word, pos, kind, needs in read_rows("deeds.txt")
        if pos == part
    }


@cache
def _people() -> dict[str, tuple[str, str]]:
    return {word: (role, side) for word, role, side in read_rows("people.txt")}


def _person(lemma: str) -> tuple[str, str]:
    """Role and side of a noun; a plural or a possessive that lost its apostrophe is read as the noun."""
    people = _people()
    if lemma.endswith(PERSON_ENDINGS) and lemma not in people:
        return "both", "-"
    return people.get(lemma) or (people.get(lemma[:-1]) if lemma.endswith("s") else None) or ("", "")


@cache
def _objects() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for word, kind in read_rows("deed_objects.txt"):
        kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}


def deed_verb(lemma: str, particle: str = "") -> Deed | None:
    """The deed that a verb names, with its particle if it has one."""
    return _deeds("verb").get(f"{lemma} {particle}" if particle else lemma)


def deed_noun(lemma: str, before: str = "") -> Deed | None:
    """The deed that a noun names, with the noun before it where the two are one word ("air raid")."""
    return _deeds("noun").get(f"{before} {lemma}") or _deeds("noun").get(lemma)


def object_kinds(lemma: str) -> frozenset[str]:
    """What kinds of object a noun is: place, thing, aircraft, weapon, truce, system."""
    return _objects().get(lemma, frozenset())


def can_do(lemma: str) -> bool:
    """Whether a noun names somebody who can do a deed."""
    return _person(lemma)[0] in ("doer", "both")


def can_suffer(lemma: str) -> bool:
    """Whether a noun names people that a deed can be done to."""
    return _person(lemma)[0] in ("victim", "both")


def is_armed(lemma: str) -> bool:
    """Whether a noun names an armed party, so that "rebel attack" says who attacked."""
    return _person(lemma)[1] == "armed"


def is_talker(lemma: str) -> bool:
    """Whether a noun names somebody whose attacks are words ("attacked by his rival")."""
    return _person(lemma)[1] == "talker"


def is_force_of_nature(lemma: str) -> bool:
    """Whether a noun names what kills without anybody to answer for it: "quake", "virus", "crash"."""
    return _person(lemma)[0] == "nature"
