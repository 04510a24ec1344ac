"""The lexicons of measures (killed, wounded ...) and of who is counted (soldiers, children ...)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimdiff.lexicons import read_rows

#: same: one class; general: one is the whole or a role in it; part: one is a share of the other; different: neither
SubjectRelation = Literal["same", "general", "part", "overlap", "different"]


@cache
def _measures() -> dict[str, str]:
    found: dict[str, str] = {}
    for measure, _, _, words in read_rows("measures.tsv"):
        found.setdefault(measure, measure)
        for word in words.split(","):
            found.setdefault(word.strip(), measure)
    return found


def measure_of(word: str) -> str | None:
    """The measure that a lemma or phrase speaks of, or None.

    Example:
        >>> measure_of("die"), measure_of("injure"), measure_of("sing")
        ('killed', 'wounded', None)
    """
    return _measures().get(word.lower())


@cache
def is_of_people(measure: str) -> bool:
    """Whether a measure counts people unless something else is named."""
    return any(row[0] == measure and row[1] == "person" for row in read_rows("measures.tsv"))


@cache
def _later() -> dict[str, str]:
    return {row[0]: row[2] for row in read_rows("measures.tsv")}


def grows(measure: str) -> bool:
    """Whether later reports of one event count further (the dead, the acres burned)."""
    return _later().get(measure, "-") != "-"


def may_fall(measure: str) -> bool:
    """Whether such a count also falls (the missing)."""
    return _later().get(measure) == "changes"


#: measures of which the one is often reported for the other when the figures are equal
_NEAR = (
    frozenset({"wounded", "shot"}),
    frozenset({"wounded", "hospitalized"}),
    frozenset({"wounded", "critical"}),
    frozenset({"wounded", "affected"}),
    frozenset({"killed", "shot"}),
    frozenset({"killed", "bodies"}),
    frozenset({"killed", "casualties"}),
    frozenset({"wounded", "casualties"}),
    frozenset({"evacuated", "displaced"}),
    frozenset({"rescued", "survived"}),
    frozenset({"destroyed", "burned"}),
    frozenset({"arrested", "captured"}),
    frozenset({"infected", "affected"}),
    frozenset({"infected", "hospitalized"}),
    frozenset({"strikes", "explosions"}),
    frozenset({"strikes", "launched"}),
)


def are_near(left: str, right: str) -> bool:
    """Whether two measures are often reported for each other (shot people are wounded people)."""
    return left == right or any({left, right} <= pair for pair in _NEAR)


@dataclass(frozen=True, slots=True)
class SubjectClass:
    """One row of the lexicon: a class of counted people, what it is a kind of, and how."""

    name: str
    parent: str
    relation: str


@cache
def _subjects() -> dict[str, SubjectClass]:
    found: dict[str, SubjectClass] = {}
    for name, parent, relation, words in read_rows("subjects.tsv"):
        entry = SubjectClass(name, parent, relation)
        for word in words.split(","):
            found.setdefault(word.strip(), entry)
    return found


_IRREGULAR = {
    "children": "child",
    "people": "people",
    "police": "police",
    "lives": "life",
    "wives": "wife",
    "corpses": "corpse",
    "dead": "dead",
}


def singular(noun: str) -> str:
    """A noun without its plural's ending.

    Example:
        >>> singular("children"), singular("policemen"), singular("casualties"), singular("soldiers")
        ('child', 'policeman', 'casualty', 'soldier')
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for plural, ending in (("men", "man"), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if noun.endswith(plural) and len(noun) > len(plural):
            return noun[: -len(plural)] + ending
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


def subject_class(noun: str) -> SubjectClass | None:
    """The class of people that a (singular) noun or noun phrase names, by its longest known ending, or None.

    Example:
        >>> subject_class("syrian soldier").name, subject_class("tank")
        ('soldier', None)
    """
    words = [*noun.lower().split()[:-1], singular(noun.lower().split()[-1])] if noun.split() else []
    for start in range(max(0, len(words) - 3), len(words)):
        found = _subjects().get(" ".join(words[start:]))
        if found:
            return found
    return None


#: endings of singular nouns that often name people: "shopper", "tourist", "Palestinian", "evacuee", "policeman"
_PEOPLE_ENDINGS = ("er", "or", "ist", "an", "ee", "man", "men", "ese", "ish", "i", "ant", "ent", "mate", "yer")


def may_be_people(noun: str) -> bool:
    """Whether a counted noun can name people: a known class, or an ending of such nouns; an elided noun can.

    Example:
        >>> may_be_people("revelers"), may_be_people("homes"), may_be_people("")
        (True, False, True)
    """
    last = singular(noun.lower().rsplit(" ", 1)[-1])
    return not noun or subject_class(noun) is not None or last.endswith(_PEOPLE_ENDINGS)


#: classes that no one belongs to at once
_EXCLUSIVE = (
    frozenset({"soldier", "militant", "civilian", "police", "child", "medic", "journalist"}),
    frozenset({"passenger", "crew"}),
    frozenset({"attacker", "civilian", "child", "police", "soldier"}),
    frozenset({"protester", "police", "soldier"}),
    frozenset({"woman", "child"}),
    frozenset({"prisoner", "police"}),
)


def relate_subjects(left: SubjectClass | None, right: SubjectClass | None) -> SubjectRelation:
    """How two classes of counted people stand to each other.

    Example:
        >>> relate_subjects(subject_class("soldier"), subject_class("people"))
        'general'
    """
    if left == right:
        return "same"
    if left is None or right is None:
        return "different"
    if any({left.name, right.name} <= group for group in _EXCLUSIVE):
        return "different"
    if "whole" in (left.relation, right.relation):
        return "part" if "part" in (left.relation, right.relation) else "general"
    return "overlap"
