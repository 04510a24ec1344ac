"""Short forms of a party -> the party that the rest of the document names in full.

Example:
    "the regime", in an article that speaks of "the Syrian regime" before, is the Syrian government.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimdiff.claims.grammar import Words
from claimdiff.lexicons.actor_names import words_of_people
from claimdiff.lexicons.actors import ActorEntry, find_actors_in, get_actor, lineage
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Span, Token

FILL = frozenset({"fighter", "war", "force", "air", "ground"})
#: what any side has: these need the side's own word beside them
#: words that stand for an armed group named before
GROUPS = frozenset({"group", "militia", "faction", "movement", "organization", "organisation", "brigade"})
#: a name of its own that is no initial  (letters)
SHORTEST = 4
LOOSE = frozenset({"force", "troop", "soldier", "jet", "warplane", "plane", "aircraft", "helicopter"})
#: words that speak of a state's body without its state
BODIES = {
    "regime": "government",
    "government": "government",
    "authority": "government",
    "army": "army",
    "troop": "army",
    "soldier": "army",
    "military": "military",
    "force": "military",
    **dict.fromkeys(("jet", "warplane", "plane", "aircraft", "helicopter"), "air-force"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a document names a party of the lexicon."""

    start: int
    words: str
    entry: ActorEntry


@lru_cache(maxsize=16)
def cast_of(text: str) -> tuple[Named, ...]:
    """All parties that a text names, in text order."""
    return tuple(Named(a, text[a:b].lower(), entry) for a, b, entry in find_actors_in(text))


def short_form(text: str, span: Span, head: Token, words: Words) -> ActorEntry | None:
    """The party that a first name, "the country" or a bare word for a body stands for."""
    found = _first_name(text, span, head, words) or _the_country(text, span, head)
    return found or (_body(text, span, head) if _may_be_body(head) else None)


def _may_be_body(head: Token) -> bool:
    """Whether a word is a short form at all; for most the text need not be searched for its parties."""
    word = head.lemma.lower()
    return bool({word, word.removesuffix("s")} & (word_set("short") | {"kingdom", "regime"}))


def _first_name(text: str, span: Span, head: Token, words: Words) -> ActorEntry | None:
    """ "Bashar", in a text that names "Bashar al-Assad": the one person of that name."""
    if head.pos != "PROPN" or len(words) > 1 or len(head.text) < SHORTEST:
        return None
    if not any(part in words_of_people() for part in head.lower.replace("-", " ").split()):
        return None  # most names: the text need not be searched for its parties
    people = {n.entry.id: n.entry for n in cast_of(text) if n.entry.kind == "person" and head.lower in n.words.split()}
    return next(iter(people.values())) if len(people) == 1 else None


def _the_country(text: str, span: Span, head: Token) -> ActorEntry | None:
    """ "the country": the state that the document speaks of most, if it was named before."""
    if head.lemma.lower() not in ("country", "nation") or not span.of(text).lower().startswith(("the ", "that ")):
        return None
    before = [lineage(n.entry.id)[-1] for n in cast_of(text) if n.start < span.start]
    named = [r for r in before if (entry := get_actor(r)) is not None and entry.kind == "country"]
    if not named:
        return None
    most = max(named.count(r) for r in named)
    return get_actor(next(r for r in named if named.count(r) == most))


def _body(text: str, span: Span, head: Token) -> ActorEntry | None:
    """The party whose short form stands at ``span``: the last that was named in full before, else the first after."""
    word = head.lemma.lower()
    word = word if word in word_set("short") or word == "kingdom" else word.removesuffix("s")
    cast = [n for n in cast_of(text) if not (n.start < span.end and span.start < n.start + len(n.words))]
    if word == "kingdom":
        return _nearest([n for n in cast if lineage(n.entry.id)[-1] in word_set("kingdoms")], span, root=True)
    content = {w.strip("'’").removesuffix("s") for w in span.of(text).lower().replace("-", " ").split()} - {
        "the",
        "it",
        "their",
        "'",
        "",
    }
    if word == "regime":
        content = {word}
    if (
        word not in word_set("short")
        or not content <= word_set("short") | FILL
        or (word in GROUPS and "the" not in span.of(text).lower().split())
    ):
        return None  # "a Kurdish militant group", "Aleppo government forces" are parties of their own
    if content & {"coalition", "alliance"}:
        return _nearest([n for n in cast if n.entry.kind == "coalition" or n.entry.id.endswith("/coalition")], span)
    if word in LOOSE and not content & {"regime", "government", "army", "military"}:
        return None
    if word in GROUPS:
        return _nearest([n for n in cast if n.entry.kind in ("armed-group", "group") or word in n.words], span)
    same = [n for n in cast if word in n.words]
    if same and word not in BODIES:
        return _nearest(same, span)
    if word not in BODIES:
        return None
    owner = _state(cast, span.of(text).lower(), same)
    if owner is not None:
        return get_actor(f"{owner.id}/{BODIES[word]}")
    return None


def _state(cast: list[Named], words: str, same: list[Named]) -> ActorEntry | None:
    """The state whose body is meant: the one spoken of most often in that word, or in "regime", or by its leaders."""
    for wanted in (
        [n for n in cast if "regime" in n.words] if "regime" in words else [],
        same,
        [n for n in cast if any(x.endswith(("/government", "/military")) for x in lineage(n.entry.id))],
    ):
        roots = [lineage(n.entry.id)[-1] for n in wanted]
        states = [r for r in roots if (entry := get_actor(r)) is not None and entry.kind == "country"]
        if states:
            most = max(states.count(r) for r in states)
            return get_actor(next(r for r in states if states.count(r) == most))
    return None


def _nearest(named: list[Named], span: Span, *, root: bool = False) -> ActorEntry | None:
    if not named:
        return None
    before = [n for n in named if n.start < span.start]
    entry = (before[-1] if before else named[0]).entry
    return get_actor(lineage(entry.id)[-1]) if root else entry
