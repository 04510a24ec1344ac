"""The tables behind the actor lexicon: every listed party, its names, and the bodies that a state may have.

Example:
    >>> get_actor("chad/police").label
    'Chadian police'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from claimdiff.lexicons import read_rows

_WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|\w+|['’]s?\b")

Need = Literal["upper", "capital", "any"]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """A party that is known under several names. ``parent`` is the id of the party it belongs to, or None."""

    id: str
    label: str
    kind: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class Word(NamedTuple):
    """One word of a text: dots and case left out in ``key``, ``possessive`` where an 's follows."""

    text: str
    key: str
    start: int
    end: int
    possessive: bool


class Name(NamedTuple):
    """One alias: whose it is, how it must be written, and whether a body word may follow it."""

    entry: ActorEntry
    need: Need
    form: Literal["noun", "demonym", "capital", "other"]


class Body(NamedTuple):
    """A body that any state may have; a ``deed`` ("air strike") names its doer after an adjective alone."""

    id: str
    parent: str
    label: str
    deed: bool


def words_of(text: str) -> list[Word]:
    """The words of a text, abbreviations such as "U.S." whole."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0] in "'’":
            if found and found[-1].end == match.start():
                found[-1] = found[-1]._replace(possessive=True)
            continue
        found.append(Word(word, word.replace(".", "").casefold(), match.start(), match.end(), False))
    return found


def key_of(text: str) -> str:
    """The words as the tables have them."""
    return " ".join(w.key for w in words_of(text))


def _need(alias: str) -> Need:
    first = words_of(alias)[0].text.replace(".", "")
    if first.isupper() and 2 <= len(first) <= 7:
        return "upper"
    return "capital" if first[0].isupper() else "any"


def _split(field: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in field.split(";") if x.strip())


def _plural(demonym: str) -> tuple[str, ...]:
    return (demonym,) if demonym.endswith(("s", "sh", "ch", "ese", "men", "man")) else (demonym, demonym + "s")


@cache
def _countries() -> tuple[tuple[ActorEntry, tuple[tuple[str, str], ...]], ...]:
    """Every country with its names and the form of each."""
    found = []
    for row in read_rows("actors_countries.tsv"):
        id_, label, demonyms, capitals, other = (*row, "", "", "")[:5]
        people = tuple(p for d in _split(demonyms) for p in _plural(d))
        nouns = (label, *_split(other))
        names = (
            [(n, "noun") for n in nouns] + [(n, "demonym") for n in people] + [(n, "capital") for n in _split(capitals)]
        )
        entry = ActorEntry(id_, label, "country", None, tuple(n for n, _ in names))
        found.append((entry, tuple(names)))
    return tuple(found)


@cache
def _table() -> dict[str, ActorEntry]:
    """The listed parties by id."""
    found = {entry.id: entry for entry, _ in _countries()}
    for row in read_rows("actors.tsv"):
        id_, kind, parent, label, *aliases = row
        found[id_] = ActorEntry(id_, label, kind, parent or None, _split(aliases[0]) if aliases else (label,))
    return found


@cache
def names_by_key() -> dict[str, tuple[Name, ...]]:
    """Alias key -> whose name it is; the first that is written as it must be counts."""
    found: dict[str, tuple[Name, ...]] = {}
    listed = [(entry, (*entry.aliases, entry.label)) for entry in _table().values() if entry.kind != "country"]
    for entry, aliases in listed:
        for alias in aliases:
            found[key_of(alias)] = (*found.get(key_of(alias), ()), Name(entry, _need(alias), "other"))
    for entry, names in _countries():
        for alias, form in names:
            name = Name(entry, _need(alias), form)  # type: ignore[arg-type]
            found[key_of(alias)] = (*found.get(key_of(alias), ()), name)
    return found


@cache
def bodies_by_key() -> dict[str, Body]:
    """Body words -> the body."""
    return {
        key_of(word): Body(row[0], row[1], row[2], len(row) > 4)
        for row in reversed(read_rows("actors_bodies.tsv"))
        for word in _split(row[3])
        if row[1] != "+"
    }


@cache
def generic_words() -> frozenset[str]:
    """Words for people and things of any party."""
    rows = [row for row in read_rows("actors_bodies.tsv") if row[1] == "+"]
    return frozenset(word for row in rows for phrase in _split(row[3]) for word in key_of(phrase).split())


@cache
def openers() -> frozenset[str]:
    """First words of body phrases and aliases: where none stands, no lookup is made."""
    return frozenset(key.split()[0] for table in (names_by_key(), bodies_by_key()) for key in table if key)


@cache
def words_of_people() -> frozenset[str]:
    """The words that names of persons are made of."""
    people = (key for key, names in names_by_key().items() if any(n.entry.kind == "person" for n in names))
    return frozenset(word for key in people for word in key.split())


@cache
def last_words() -> frozenset[str]:
    """The last words of the names of persons and countries."""
    return frozenset(
        key.split()[-1]
        for key, names in names_by_key().items()
        if key and any(n.entry.kind == "person" or n.form == "noun" for n in names)
    )


@lru_cache(maxsize=4096)
def get_actor(id_: str) -> ActorEntry | None:
    """The party with this id, listed or made by rule (``russia/air-force``).

    Example:
        >>> get_actor("chad/police").label
        'Chadian police'
    """
    if id_ in _table():
        return _table()[id_]
    country, _, body_id = id_.partition("/")
    body = next((b for b in bodies_by_key().values() if b.id == body_id), None)
    owner = _table().get(country)
    if owner is None or body is None or body.parent == "-":
        return None
    adjective = next(
        (n for entry, names in _countries() if entry is owner for n, form in names if form == "demonym"), owner.label
    )
    adjective = {"united-states": "US"}.get(owner.id, adjective)
    label = f"{owner.label}{body.label}" if body.label.startswith("-") else f"{adjective} {body.label}"
    if body.parent == "!":
        return ActorEntry(id_, label, "group")
    return ActorEntry(id_, label, "body", f"{country}/{body.parent}" if body.parent else country)


def lineage(id_: str) -> tuple[str, ...]:
    """The id, its parent's, that one's parent's and so on.

    Example:
        >>> lineage("united-nations/unhcr")
        ('united-nations/unhcr', 'united-nations')
    """
    found = [id_]
    while (entry := get_actor(found[-1])) and entry.parent and entry.parent not in found:
        found.append(entry.parent)
    return tuple(found)


def one_state(a_id: str, b_id: str) -> bool:
    """Whether one of two parties belongs to the other, or both are arms of one government: what its army did, it did.

    Example:
        >>> one_state("russia/air-force", "russia/defence-ministry"), one_state("hamas", "israel")
        (True, False)
    """
    left, right = lineage(a_id), lineage(b_id)
    arms = all(any(x.endswith(("/government", "/coalition")) for x in side) for side in (left, right))
    return a_id in right or b_id in left or (arms and left[-1] == right[-1])


def same_side(a_id: str, b_id: str) -> bool:
    """Whether one of two parties is the other, or belongs to it.

    Example:
        >>> same_side("russia", "russia/air-force"), same_side("russia/air-force", "russia/defence-ministry")
        (True, False)
    """
    return a_id in lineage(b_id) or b_id in lineage(a_id)
