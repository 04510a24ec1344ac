"""Blame in set phrases: "holds Moscow responsible", "found guilty of", "laid the blame on", "the work of".

Example:
    "Kiev holds Moscow responsible for the crash" -> Moscow, "the crash", by Kiev.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    is_negated,
    is_passive,
    objects_of,
    phrase,
    reach,
    span_of,
    subject_of,
)
from claimdiff.claims.modality import is_supposed
from claimdiff.claims.responsibility.found import Found, Voice
from claimdiff.claims.responsibility.inner import act_words
from claimdiff.model import Sentence, Stance, Token

HOLDING = frozenset({"hold", "find", "deem", "consider", "declare", "judge", "rule", "believe", "proclaim"})
LAYING = frozenset({"lay", "put", "place", "cast", "pin", "point", "heap", "shift", "fall", "rest", "lie"})
#: who is named where a text says who somebody was
UNNAMED = frozenset(
    {
        "gunman",
        "shooter",
        "attacker",
        "bomber",
        "killer",
        "assailant",
        "perpetrator",
        "culprit",
        "hijacker",
        "murderer",
        "arsonist",
    }
)


def verdicts(sentence: Sentence) -> Iterator[Found]:
    """Every set phrase of blame."""
    for token in sentence.tokens:
        found = None
        if token.lower in ("responsible", "accountable", "guilty", "liable", "culpable"):
            found = _held(sentence, token)
        elif token.lower in ("blame", "responsibility", "finger") and token.pos == "NOUN":
            found = _laid(sentence, token)
        elif token.lower == "work" and token.dep == "attr":
            found = _work_of(sentence, token)
        elif token.lemma in ("identify", "name") and token.pos == "VERB":
            found = _identified(sentence, token)
        if found is not None:
            yield found


def _made(sentence: Sentence, cue: Token, accused: Token, act: Words, asserter: Token | None, stance: Stance) -> Found:
    parts = [
        phrase(sentence, accused),
        (cue,),
        act or None,
        phrase(sentence, asserter) if asserter is not None else None,
    ]
    words = sentence.tokens_in(span_of(sentence, *parts))
    voice: Voice = "named" if asserter is not None else "outer"
    return Found(stance, words, accused, act, asserter, voice, cue, used=reach(sentence, cue) | {accused.index})


def _held(sentence: Sentence, word: Token) -> Found | None:
    """ "holds Moscow responsible for", "was found guilty of"."""
    verb = sentence.head(word)
    if (
        verb.lemma not in HOLDING
        or word.dep not in ("oprd", "ccomp", "acomp", "xcomp", "advcl")
        or is_supposed(sentence, verb)
    ):
        return None
    passive = is_passive(sentence, verb)
    objects = (*sentence.children(word, "nsubj"), *sentence.children(verb, "dobj"))
    accused = subject_of(sentence, verb) if passive else next(iter(objects), None)
    if (
        accused is None
        or not (is_party(sentence, accused) or accused.pos in ("PROPN", "PRON"))
        or is_negated(sentence, verb)
    ):
        return None
    deeds = (*objects_of(sentence, word, "for", "of", "in"), *objects_of(sentence, verb, "for", "of"))
    act = act_words(sentence, deeds[0]) if deeds else ()
    asserter = agent_of(sentence, verb) if passive else sayer_of(sentence, verb, is_party)
    before = sentence.tokens[word.index - 1].lower if word.index else ""
    return _made(sentence, verb, accused, act, asserter, "deny" if before == "not" else "accuse")


def _laid(sentence: Sentence, noun: Token) -> Found | None:
    """ "laid the blame for the leak on the agency", "pointed the finger at", "blame fell on"."""
    verb = sentence.head(noun)
    if (
        verb.lemma not in LAYING
        or noun.dep not in ("dobj", "nsubj", "nsubjpass")
        or is_supposed(sentence, verb)
        or is_negated(sentence, verb)
    ):
        return None
    deeds = (*objects_of(sentence, noun, "for"), *objects_of(sentence, verb, "for"))
    places = (verb, noun, *deeds)
    accused = next(
        (
            o
            for place in places
            for o in objects_of(sentence, place, "on", "upon", "at", "with")
            if is_party(sentence, o)
        ),
        None,
    )
    if accused is None:
        return None
    act = (
        tuple(t for t in act_words(sentence, deeds[0]) if t.index < accused.index - 1 or t.index > accused.index)
        if deeds
        else ()
    )
    asserter = None if noun.dep != "dobj" else sayer_of(sentence, verb, is_party)
    return _made(sentence, verb, accused, act, asserter, "accuse")


def _work_of(sentence: Sentence, noun: Token) -> Found | None:
    """ "the bombing was the work of separatists"."""
    verb = sentence.head(noun)
    deed, people = subject_of(sentence, verb), objects_of(sentence, noun, "of")
    if (
        verb.lemma != "be"
        or deed is None
        or not people
        or not is_party(sentence, people[0])
        or deed_of(sentence, deed) is None
    ):
        return None
    stance: Stance = "deny" if is_negated(sentence, verb) or is_negated(sentence, noun) else "accuse"
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, deed), phrase(sentence, people[0])))
    return Found(stance, words, people[0], phrase(sentence, deed), used=reach(sentence, noun), head=noun)


def _identified(sentence: Sentence, verb: Token) -> Found | None:
    """ "the gunman was identified as Peter Holm"."""
    passive = is_passive(sentence, verb)
    unnamed = subject_of(sentence, verb) if passive else next(iter(sentence.children(verb, "dobj")), None)
    named = objects_of(sentence, verb, "as")
    if (
        unnamed is None
        or unnamed.lemma.lower() not in UNNAMED
        or not named
        or named[0].pos != "PROPN"
        or is_supposed(sentence, verb)
    ):
        return None
    if is_negated(sentence, verb):
        return None
    asserter = agent_of(sentence, verb) if passive else sayer_of(sentence, verb, is_party)
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, unnamed), verb, phrase(sentence, named[0])))
    voice: Voice = "named" if asserter is not None else "outer"
    return Found(
        "assert", words, named[0], phrase(sentence, unnamed), asserter, voice, verb, used=reach(sentence, verb)
    )
