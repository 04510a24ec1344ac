"""Who holds a place: "retook the town", "rebel-held districts", "the village, controlled by the militia".

Example:
    "The army has retaken Harran" -> control, of Harran, by the army.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimdiff.claims.doers import actor_at, is_party, particle
from claimdiff.claims.grammar import Words, agent_of, is_passive, objects_of, phrase, span_of, subject_of
from claimdiff.claims.occurrences.told import Occurred, stance_at
from claimdiff.lexicons.deeds import is_armed
from claimdiff.lexicons.occurrences import happenings, is_kind
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

HELD = frozenset({"held", "controlled", "occupied", "run"})
CHAMBERS = frozenset({"senate", "house", "congress", "parliament", "assembly", "council", "chamber", "legislature"})
HOLDERS = frozenset({"armed-group", "group", "army", "body", "country", "coalition", "police", "party"})
_NAMED = re.compile(
    r"\b(town|city|village|district|province|region|base|camp) of "
    r"((?:[A-Z][\w'’-]*|al|el|de|la)(?: (?:[A-Z][\w'’-]*|al|el|de|la)){0,3})"
)


def control(sentence: Sentence) -> Iterator[Occurred]:
    """Every statement of a sentence about who holds a place."""
    for token in sentence.tokens:
        found = None
        if (token.lower in HELD and token.dep in ("amod", "acl", "relcl", "advcl")) or token.lower.endswith(
            ("-held", "-controlled")
        ):
            found = _held(sentence, token)
        elif token.pos == "VERB" and any(
            k.what == "control" for k in happenings("verb", f"{token.lemma} {particle(sentence, token)}".strip())
        ):
            found = _taken(sentence, token)
        elif token.lemma == "control" and token.pos == "NOUN":
            found = _control_of(sentence, token)
        elif token.lemma in ("stronghold", "bastion"):
            found = _stronghold(sentence, token)
        if found is not None:
            yield found


def _is_place(noun: Token) -> bool:
    return noun.pos == "PROPN" or is_kind(noun.lemma.lower(), "place")


def _is_one_place(sentence: Sentence, noun: Token) -> bool:
    """Whether it is one place that others may speak of too: named, or "the town", not "some areas" nor a parliament."""
    words = phrase(sentence, noun, conjuncts=False)
    if noun.lemma.lower() in CHAMBERS:
        return False
    return any(t.pos == "PROPN" for t in words) or (noun.tag == "NN" and noun.lemma in word_set("single"))


def _is_holder(sentence: Sentence, noun: Token) -> bool:
    found = actor_at(sentence, noun)
    return is_armed(noun.lemma.lower()) or (found is not None and found[1].kind in HOLDERS) or noun.pos == "PRON"


def _made(sentence: Sentence, head: Token, holder: Token | None, place: Token) -> Occurred | None:
    stance = stance_at(sentence, head)
    if (
        holder is None
        or not _is_holder(sentence, holder)
        or not _is_place(place)
        or not _is_one_place(sentence, place)
        or stance is None
    ):
        return None
    words = sentence.tokens_in(span_of(sentence, holder, head, phrase(sentence, place)))
    return Occurred("control", words, head, stance, holder, phrase(sentence, place, conjuncts=False))


def _taken(sentence: Sentence, verb: Token) -> Occurred | None:
    if is_passive(sentence, verb):
        place, holder = subject_of(sentence, verb), agent_of(sentence, verb)
    else:
        place, holder = next(iter(sentence.children(verb, "dobj")), None), subject_of(sentence, verb)
    return _made(sentence, verb, holder, place) if place is not None else None


def _held(sentence: Sentence, word: Token) -> Occurred | None:
    """ "rebel-held districts", "a village held by the militia"."""
    place = sentence.head(word)
    if word.dep != "amod":
        return _made(
            sentence,
            word,
            agent_of(sentence, word),
            place if word.dep == "acl" else subject_of(sentence, word) or place,
        )
    holder = next((c for c in sentence.children(word) if c.index < word.index and c.tag != "HYPH"), None)
    if holder is None:
        return None
    stance = stance_at(sentence, place) or "assert"
    if not _is_place(place) or not _is_one_place(sentence, place) or not _is_holder(sentence, holder):
        return None
    words = phrase(sentence, place, conjuncts=False)
    return Occurred(
        "control", words, word, "assert" if stance != "assert" else stance, holder, _without(words, word, holder)
    )


def _without(words: Words, *left_out: Token) -> Words:
    """The place without who holds it: "the rebel-held east of Harran" -> "east of Harran"."""
    last = max(t.index for t in left_out)
    return tuple(t for t in words if t.index > last) or words


def _control_of(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "took control of the town"; "lost control of" says that it was held no longer."""
    verb = sentence.head(noun)
    places = objects_of(sentence, noun, "of", "over")
    if (
        not places
        or noun.dep != "dobj"
        or verb.lemma not in ("take", "seize", "gain", "regain", "have", "lose", "retain", "establish")
    ):
        return None
    return _made(sentence, verb, subject_of(sentence, verb), places[0]) if verb.lemma != "lose" else None


def _stronghold(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "the militia's stronghold of Harran"."""
    before = [
        c for c in sentence.children(noun, "compound", "poss", "amod") if c.index < noun.index and is_party(sentence, c)
    ]
    places = objects_of(sentence, noun, "of", "in")
    return _made(sentence, noun, before[-1], places[0]) if before and places and places[0].pos == "PROPN" else None


@lru_cache(maxsize=16)
def _named_places(text: str) -> Mapping[str, tuple[list[int], list[str]]]:
    """For each kind ("town") where places of it are named, and their names, in text order."""
    places: dict[str, tuple[list[int], list[str]]] = {}
    for match in _NAMED.finditer(text):
        starts, names = places.setdefault(match.group(1).lower(), ([], []))
        starts.append(match.start())
        names.append(match.group(2))
    return places


def place_name(text: str, words: str, at: int) -> str:
    """The name of a place that is only called "the town": the last town named before, else the first after."""
    last = words.rsplit(maxsplit=1)[-1].lower() if words else ""
    starts, names = _named_places(text).get(last, ([], []))
    return names[max(0, bisect_right(starts, at) - 1)] if names else words
