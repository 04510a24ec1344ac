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


#: words that any deed may be called
GENERAL = frozenset({"attack", "assault", "crime", "operation", "campaign", "mission", "use", "target", "violation"})


#: words that make a strike one on networks
CYBER = frozenset("computer computers cyber cyberattack cyberattacks network networks online server servers".split())


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


@cache
def _families() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for family, types in read_rows("deed_families.txt"):
        for kind in types.split():
            families.setdefault(kind, set()).add(family)
    return {kind: frozenset(found) for kind, found in families.items()}


@cache
def _forms() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("deed_forms.txt")}


def _lemmas(word: str) -> tuple[str, ...]:
    """What a form may be a form of: "firing" -> "fire", "planned" -> "plan"."""
    stems = [word, _forms().get(word, word)]
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word[: -len(ending)]
            stems += [bare, bare + "e", bare[:-1] if bare[-1:] == bare[-2:-1] else bare]
    return tuple(dict.fromkeys(stems))


@cache
def deed_families(words: str) -> frozenset[str]:
    """The families of the deeds that some words tell of; a bare "attack" may be of any and names none.

    Example:
        >>> sorted(deed_families("hacking the firm")), sorted(deed_families("the attack"))
        (['hack'], [])
    """
    tokens = [w.strip(".,;:'\"“”’()").lower() for w in words.split()]
    found: set[str] = set()
    for at, word in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        for lemma in _lemmas(word):
            deed = deed_verb(lemma, after) if after else None
            deed = deed or deed_noun(lemma, tokens[at - 1] if at else "") or _plain_verb(lemma)
            if deed is not None and deed.word not in GENERAL:
                found |= _families().get(deed.type, frozenset())
    return frozenset({"hack", "cut"}) if found and CYBER & set(tokens) else frozenset(found)


def _plain_verb(lemma: str) -> Deed | None:
    deed = deed_verb(lemma)
    return deed if deed is not None and "deed" not in deed.needs else None


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
