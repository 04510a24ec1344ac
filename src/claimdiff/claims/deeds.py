"""Deeds told outright: which words of a sentence say that somebody did something of consequence.

Example:
    "Russian air strike" -> the strike, done by "Russian"; "shot down by Turkey" -> the shooting down, done by "Turkey".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimdiff.claims.doers import actor_at, deed_of, doer_of_noun, is_party
from claimdiff.claims.grammar import SUBJECT, agent_of, is_negated, is_passive, objects_of, subject_of
from claimdiff.claims.modality import is_hedged, is_real
from claimdiff.claims.orders import ground_of, is_caused, order_of
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.deeds import Deed, can_suffer, is_armed, is_talker, object_kinds
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: kinds of deed that people alone suffer: a bare number there counts people ("killed 12")
BODILY = frozenset({"kill", "wound", "shoot", "abduct", "poison", "abuse"})
#: those who do everything and nothing: "you kill terrorists", "people say"
ANYBODY = frozenset({"you", "one", "everyone", "people", "those"})
CAMPAIGNS = frozenset({"attack", "assault", "campaign", "round", "series"})
#: what a verb may need in place of an object: "meddled in", "discriminates against"
PREPOSITIONS = frozenset({"in", "with", "on", "into", "against", "over"})
#: verbs that do whatever a noun says, crimes and flights that are no deeds by themselves among them
DOING = frozenset({"commit", "perpetrate"})
FLYING = frozenset({"carry out", "conduct", "fly", "undertake"})
#: nouns that count people: "scores of villagers"
COUNTS = frozenset({"score", "dozen", "hundred", "thousand", "number", "handful", "group", "crowd"})
PHYSICAL = frozenset({"sexually", "physically", "brutally", "violently", "savagely", "fatally"})


@dataclass(frozen=True, slots=True)
class Done:
    """A deed told: the word for it, who did it (None where unsaid), what it was done to."""

    word: Token
    deed: Deed
    doer: Token | None
    target: Token | None
    negated: bool
    hedged: bool
    real: bool
    #: the noun through which the doer is told: "the US strike killed", "a raid carried out by"
    through: Token | None = None


def find_deeds(sentence: Sentence) -> Iterator[Done]:
    """Every deed of a sentence, in text order, with or without a doer."""
    for token in sentence.tokens:
        if (done := deed_at(sentence, token)) is not None:
            yield done


def deed_at(sentence: Sentence, token: Token) -> Done | None:
    """The deed that one word tells, if it does."""
    if token.pos == "VERB" or token.tag == "VBN":
        return _verb(sentence, token)
    return _noun(sentence, token) if token.pos in ("NOUN", "PROPN") else None


def _verb(sentence: Sentence, verb: Token) -> Done | None:
    deed = deed_of(sentence, verb)
    if deed is None:
        return None
    passive = is_passive(sentence, verb)
    target = _target(sentence, verb, passive=passive)
    if not _fits(sentence, verb, deed, target):
        return None
    doer = _agent(sentence, verb) if passive else subject_of(sentence, verb)
    order = order_of(sentence, verb)
    if order is not None:
        doer = subject_of(sentence, order)
    if not passive and _result_of_passive(sentence, verb):
        doer = None
    through = target if "deed" in deed.needs else None
    if doer is not None and not is_party(sentence, doer):
        doer, through = _behind(sentence, doer), doer
    if doer is not None and deed.type == "weapon" and not _may_wield(sentence, doer):
        return None
    if (
        doer is not None
        and (deed.word == "attack" or _is_campaign(deed, target))
        and _is_verbal(sentence, verb, doer, target)
    ):
        return None
    if doer is not None and (doer.lower in ANYBODY or (is_talker(doer.lemma.lower()) and deed.type == "attack")):
        return None
    untouched = target is not None and any(
        c.lower in word_set("negative") for c in sentence.children(target, "det", "neg")
    )
    done = is_real(sentence, verb) or is_caused(sentence, verb)
    real = (done or (order is not None and is_real(sentence, order))) and not untouched
    negated = is_negated(sentence, verb if order is None else order) and not untouched
    return Done(verb, deed, doer, target, negated, is_hedged(sentence, verb), real, through)


def _may_wield(sentence: Sentence, doer: Token) -> bool:
    """Whether a party that uses gas or a bomb can be meant in earnest: a cook who uses gas is not."""
    return doer.pos in ("PROPN", "PRON") or is_armed(doer.lemma.lower()) or actor_at(sentence, doer) is not None


def _is_campaign(deed: Deed, target: Token | None) -> bool:
    """ "launched a round of attacks": of words or of weapons, as its doer is."""
    return "deed" in deed.needs and target is not None and target.lemma.lower() in CAMPAIGNS


def _is_verbal(sentence: Sentence, verb: Token, doer: Token, target: Token | None) -> bool:
    """ "Smith attacked Jones": among named people an attack is of words, unless it is said to be none."""
    if any(c.lower in PHYSICAL for c in sentence.children(verb, "advmod")) or is_armed(doer.lemma.lower()):
        return False
    if any(c.lemma in ("say", "call", "label", "suggest", "accuse") for c in sentence.children(verb, "advcl")):
        return True
    found = actor_at(sentence, doer)
    person = found is not None and found[1].kind == "person"
    if person or (target is not None and target.lemma.lower() in CAMPAIGNS):
        return person or is_talker(doer.lemma.lower())
    named = target is None or target.pos in ("PROPN", "PRON")
    body = found is not None and found[1].kind != "person"
    return named and not body and (doer.pos in ("PROPN", "PRON") or is_talker(doer.lemma.lower()))


def _result_of_passive(sentence: Sentence, verb: Token) -> bool:
    """ "A helicopter was shot down, killing five": the helicopter killed nobody."""
    return (
        verb.dep == "advcl"
        and verb.tag == "VBG"
        and not sentence.children(verb, *SUBJECT)
        and is_passive(sentence, sentence.head(verb))
    )


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    """The one named by "by", also where verbs share it: "kidnapped and held by a gang"; or by "on orders of"."""
    token: Token | None = verb
    while token is not None:
        if (agent := agent_of(sentence, token)) is not None:
            return agent
        for order in objects_of(sentence, token, "on", "under"):
            if order.lemma in ("order", "command") and (giver := objects_of(sentence, order, "of", "from")):
                return giver[0]
        if token.lemma in ("fire", "launch", "shoot") and (holder := ground_of(sentence, token)) is not None:
            return holder
        token = next((c for c in sentence.children(token, "conj") if c.tag == "VBN"), None)
    return None


def _behind(sentence: Sentence, noun: Token) -> Token | None:
    """The party behind a deed or a weapon that is said to have killed: "the US strike killed" -> "US"."""
    deed = deed_of(sentence, noun)
    return doer_of_noun(sentence, noun, deed) if deed else None


def _target(sentence: Sentence, verb: Token, *, passive: bool) -> Token | None:
    if not passive:
        shared = (c for c in sentence.children(verb, "conj") if c.pos == "VERB")
        for token in (verb, *shared):
            if objects := sentence.children(token, "dobj"):
                return _burnt(sentence, token, objects[0])
        return _gap(sentence, verb) or _next(sentence, verb)
    if verb.dep == "amod":
        return sentence.head(verb)
    return subject_of(sentence, verb)


def _burnt(sentence: Sentence, verb: Token, object_: Token) -> Token:
    """What was burnt in "set fire to the barn"; any other object is the target itself."""
    if object_.lower != "fire":
        return object_
    return next(iter((*objects_of(sentence, object_, "to"), *objects_of(sentence, verb, "to"))), object_)


def _next(sentence: Sentence, verb: Token) -> Token | None:
    """The noun right behind a verb, where the parser took it for the subject of what follows."""
    last = max((c.index for c in sentence.children(verb, "conj") if c.pos == "VERB"), default=verb.index)
    after = sentence.tokens[last + 1 : last + 2]
    return (
        after[0]
        if after and after[0].dep == "nsubj" and after[0].pos in ("PROPN", "NOUN", "PRON") and after[0].tag != "WP"
        else None
    )


def _gap(sentence: Sentence, verb: Token) -> Token | None:
    """The noun that a relative clause leaves out: "the boy Adams was said to have killed" -> "boy"."""
    token = verb
    while token.dep == "xcomp":
        token = sentence.head(token)
    return sentence.head(token) if token.dep == "relcl" else None


def _fits(sentence: Sentence, verb: Token, deed: Deed, target: Token | None) -> bool:
    """Whether the verb is done to something that makes it a deed ("shot down" a drone, not a claim)."""
    if "any" in deed.needs:
        return target is None or target.pos != "ADV"
    prepositions = set(deed.needs & PREPOSITIONS) | ({"at", "into"} if "on" in deed.needs else set())
    if prepositions and objects_of(sentence, verb, *prepositions):
        return True
    if target is not None and target.lower.endswith(("self", "selves")):
        return False
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    if deed.type == "strike" and after and after[0].lower in ("north", "south", "east", "west"):
        return True
    if deed.type == "strike" and any(deed_of(sentence, t) for t in objects_of(sentence, verb, "with")):
        return True
    return target is not None and any(_is_kind(sentence, target, kind, deed) for kind in deed.needs)


def _is_kind(sentence: Sentence, noun: Token, kind: str, deed: Deed) -> bool:
    """Whether a noun names a person, place, thing, weapon ... that a deed can be done to."""
    lemma = noun.lemma.lower()
    if noun.pos == "NUM" or noun.tag == "CD":
        return kind == "person" and deed.type in BODILY
    if kind == "deed":
        around = (noun, sentence.head(sentence.head(noun))) if noun.dep == "pobj" else (noun,)
        return any(_is_deed(sentence, t, deed) for t in around)
    if kind == "person" and lemma in COUNTS and (of := objects_of(sentence, noun, "of")):
        noun, lemma = of[0], of[0].lemma.lower()
    if kind == "person":
        return can_suffer(lemma) or (noun.pos == "PROPN" and not object_kinds(lemma))
    if kind == "place" and noun.pos == "PROPN":
        return True
    if kind == "aircraft" and noun.pos == "PROPN" and any(c.isdigit() for c in noun.text):
        return True
    if kind == "weapon" and any("weapon" in object_kinds(c.lower) for c in sentence.children(noun, "compound", "amod")):
        return True
    return kind in object_kinds(lemma)


def _is_deed(sentence: Sentence, noun: Token, verb: Deed) -> bool:
    """Whether a noun is a deed that a verb carries out; one commits a crime, but a campaign may be of any kind."""
    deed = deed_of(sentence, noun)
    weak = verb.word in DOING or (verb.word in FLYING and deed is not None and deed.type == "strike")
    told = deed is not None and ("weak" not in deed.needs or weak)
    return told or noun_role(noun.lemma.lower()) == "harm"


def _noun(sentence: Sentence, noun: Token) -> Done | None:
    deed = deed_of(sentence, noun)
    if (
        deed is None
        or "weak" in deed.needs
        or noun.dep == "compound"
        or (noun.lemma == "use" and not _uses_weapon(sentence, noun))
    ):
        return None
    doer = doer_of_noun(sentence, noun, deed)
    before = [c for c in sentence.children(noun) if c.index < noun.index]
    real = is_real(sentence, noun) and not any(c.lower in word_set("unreal-before") for c in before)
    hedged = is_hedged(sentence, noun) or (doer is not None and is_hedged(sentence, doer))
    negated = any(c.lower in ("no", "any", "neither") for c in before)
    return Done(noun, deed, doer, None, negated, hedged, real)


def _uses_weapon(sentence: Sentence, noun: Token) -> bool:
    return any("weapon" in object_kinds(t.lemma.lower()) for t in objects_of(sentence, noun, "of"))
