"""Deeds told outright: which words of a sentence say that somebody did something of consequence.

Example:
    "Russian air strike" -> the strike, done by "Russian"; "shot down by Turkey" -> the shooting down, done by "Turkey".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimdiff.claims.grammar import agent_of, is_negated, is_passive, objects_of, phrase, subject_of
from claimdiff.claims.speakers import actor_of
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.deeds import Deed, can_do, can_suffer, deed_noun, deed_verb, is_armed, is_talker, object_kinds
from claimdiff.model import Sentence, Token

#: a deed under one of these is planned, feared or asked about, not told
UNREAL = frozenset(
    {"would", "could", "may", "might", "should", "can", "will", "must", "shall", "'ll", "ca", "wo", "'d"}
)
UNREAL_BEFORE = frozenset(
    """potential possible planned proposed future threatened imminent further hypothetical would-be impending
    foiled thwarted retaliatory more preemptive pre-emptive any simulated mock""".split()
)
HEDGES = frozenset(
    """suspected alleged allegedly reportedly apparently apparent presumed presumably purported purportedly likely probably possibly
    believed reported supposedly supposed perhaps maybe""".split()
)
#: "carried out", "launched by": verbs that tie a doer to a deed named by a noun
LIGHT = frozenset(
    "carry launch conduct stage mount perpetrate commit orchestrate mastermind execute wage fire lead inspire".split()
)


#: particles that leave a verb's sense as it is ("fired off a rocket"); "down", "up" and the like make another verb
LOOSE = frozenset({"", "off", "dead", "away", "back"})


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
        if token.pos == "VERB" or token.tag == "VBN":
            done = _verb(sentence, token)
        elif token.pos in ("NOUN", "PROPN"):
            done = _noun(sentence, token)
        else:
            continue
        if done is not None:
            yield done


def particle(sentence: Sentence, verb: Token) -> str:
    """The particle of a phrasal verb, or "dead" in "shot dead"."""
    for child in sentence.children(verb, "prt", "oprd", "acomp", "advmod", "xcomp"):
        if child.dep == "prt" or child.lower == "dead":
            return child.lower
    return ""


def deed_of(sentence: Sentence, token: Token) -> Deed | None:
    """The deed that a word names, whatever it is done to."""
    if token.pos == "VERB":
        with_particle = particle(sentence, token)
        phrasal = deed_verb(token.lemma.lower(), with_particle)
        return phrasal or (deed_verb(token.lemma.lower()) if with_particle in LOOSE else None)
    if token.pos in ("NOUN", "PROPN"):
        before = sentence.tokens[token.index - 1].lower if token.index else ""
        lemma = token.lemma.lower()
        return deed_noun(lemma, before) or (deed_noun(lemma[:-1], before) if lemma.endswith("s") else None)
    return None


def _verb(sentence: Sentence, verb: Token) -> Done | None:
    deed = deed_of(sentence, verb)
    if deed is None:
        return None
    passive = is_passive(sentence, verb)
    target = _target(sentence, verb, passive)
    if not _fits(sentence, verb, deed, target):
        return None
    doer = _agent(sentence, verb) if passive else subject_of(sentence, verb)
    through = target if "deed" in deed.needs else None
    if doer is not None and not is_party(sentence, doer):
        doer, through = _behind(sentence, doer), doer
    if doer is not None and is_talker(doer.lemma.lower()) and deed.type == "attack":
        return None
    return Done(
        verb,
        deed,
        doer,
        target,
        is_negated(sentence, verb),
        is_hedged(sentence, verb),
        is_real(sentence, verb),
        through,
    )


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    """The one named by "by", also where verbs share it: "kidnapped and held by a gang"."""
    token: Token | None = verb
    while token is not None:
        if (agent := agent_of(sentence, token)) is not None:
            return agent
        token = next((c for c in sentence.children(token, "conj") if c.tag == "VBN"), None)
    return None


def _behind(sentence: Sentence, noun: Token) -> Token | None:
    """The party behind a deed or a weapon that is said to have killed: "the US strike killed" -> "US"."""
    deed = deed_of(sentence, noun)
    return _doer_of_noun(sentence, noun, deed) if deed else None


def _target(sentence: Sentence, verb: Token, passive: bool) -> Token | None:
    if not passive:
        objects = sentence.children(verb, "dobj")
        return objects[0] if objects else _gap(sentence, verb)
    if verb.dep == "amod":
        return sentence.head(verb)
    return subject_of(sentence, verb)


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
    preposition = deed.needs & {"in", "with", "on"}
    if preposition and objects_of(
        sentence, verb, *(preposition | ({"at", "into"} if "on" in preposition else frozenset()))
    ):
        return True
    if target is not None and target.lower.endswith(("self", "selves")):
        return False
    if deed.type == "strike" and any(deed_of(sentence, t) for t in objects_of(sentence, verb, "with")):
        return True
    return target is not None and any(_is_kind(sentence, target, kind) for kind in deed.needs)


def _is_kind(sentence: Sentence, noun: Token, kind: str) -> bool:
    """Whether a noun names a person, place, thing, weapon ... that a deed can be done to."""
    lemma = noun.lemma.lower()
    if noun.pos == "NUM" or noun.tag == "CD":
        return kind == "person"
    if kind == "deed":
        return deed_of(sentence, noun) is not None or noun_role(lemma) == "harm"
    if kind == "person":
        return can_suffer(lemma) or (noun.pos == "PROPN" and not object_kinds(lemma))
    if kind in ("place", "thing"):
        return kind in object_kinds(lemma) or (kind == "place" and noun.pos == "PROPN")
    if kind == "aircraft" and noun.pos == "PROPN" and any(c.isdigit() for c in noun.text):
        return True
    return kind in object_kinds(lemma)


def is_party(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun phrase names somebody who can be held responsible."""
    lemma = noun.lemma.lower()
    if noun.pos == "NUM" or noun.tag == "CD":
        return False
    if deed_of(sentence, noun) is not None and not can_do(lemma):
        return False
    if can_do(lemma) or (lemma.endswith("s") and can_do(lemma[:-1])):
        return True
    if noun.pos == "PROPN":
        return "weapon" not in object_kinds(lemma)
    words = phrase(sentence, noun, conjuncts=False)
    return (
        noun.pos == "NOUN"
        and lemma in words[-1].lemma.lower()
        and actor_of(" ".join(t.text for t in words)) is not None
    )


def _noun(sentence: Sentence, noun: Token) -> Done | None:
    deed = deed_of(sentence, noun)
    if deed is None or noun.dep == "compound" or (noun.lemma == "use" and not _uses_weapon(sentence, noun)):
        return None
    doer = _doer_of_noun(sentence, noun, deed)
    before = [c for c in sentence.children(noun) if c.index < noun.index]
    real = is_real(sentence, noun) and not any(c.lower in UNREAL_BEFORE for c in before)
    hedged = is_hedged(sentence, noun) or (doer is not None and is_hedged(sentence, doer))
    negated = any(c.lower in ("no", "any", "neither") for c in before)
    return Done(noun, deed, doer, None, negated, hedged, real)


def _uses_weapon(sentence: Sentence, noun: Token) -> bool:
    return any("weapon" in object_kinds(t.lemma.lower()) for t in objects_of(sentence, noun, "of"))


def _doer_of_noun(sentence: Sentence, noun: Token, deed: Deed) -> Token | None:
    """Who did what a noun names: "by X" after it, a verb that ties X to it, an adjective, a bare noun or a possessive before it."""
    by = agent_of(sentence, noun)
    if by is not None and is_party(sentence, by):
        return by
    if "between" in deed.needs or deed.type == "meddle":
        between = objects_of(sentence, noun, "between")
        if between and is_party(sentence, between[0]):
            return between[0]
    for tie in sentence.children(noun, "acl", "relcl"):
        if (
            tie.lemma in LIGHT
            and is_passive(sentence, tie)
            and (agent := agent_of(sentence, tie)) is not None
            and is_party(sentence, agent)
        ):
            return agent
    before = [c for c in sentence.children(noun, "amod", "compound", "poss", "nmod", "nummod") if c.index < noun.index]
    for word in reversed(before):
        if (party := _named_before(sentence, word, noun, deed)) is not None:
            return party
    return None


def _named_before(sentence: Sentence, word: Token, noun: Token, deed: Deed) -> Token | None:
    """The doer that a word before the deed names, if it does: "Saudi strikes", "rebel attack", "US-led raid", "Iran's attack on"."""
    if (word.dep == "amod" and word.lemma in ("lead", "led")) or word.lower.endswith("-led"):
        led = sentence.children(word, "npadvmod", "nsubj", "nmod", "compound")
        return led[-1] if led else word
    entry = actor_of(_name(sentence, word))
    armed = is_armed(word.lemma.lower())
    against = bool(objects_of(sentence, noun, "on", "against", "in", "of", "at"))
    if word.dep == "poss":
        if not is_party(sentence, word) and entry is None:
            return None
        return word if "strike" in deed.needs or against else None
    if "strike" in deed.needs:
        return word if entry is not None or armed else None
    if "attack" in deed.needs:
        return (
            word
            if armed or (entry is not None and (entry.kind == "group" or (against and word.dep == "amod")))
            else None
        )
    return word if armed and word.dep != "amod" and deed.type not in ("kill", "crime", "abduct") else None


def _name(sentence: Sentence, word: Token) -> str:
    own = [c for c in sentence.children(word, "compound", "amod", "poss") if c.index < word.index]
    return " ".join(t.text for t in (*own, word))


def is_hedged(sentence: Sentence, token: Token) -> bool:
    """Whether the word, or the verb above it, is marked as not certain: "suspected", "may have", "likely"."""
    near = list(sentence.children(token))
    if token.dep in ("xcomp", "oprd", "pcomp", "pobj") or token.dep == "agent":
        near.append(sentence.head(token))
    for above in sentence.ancestors(token):
        if above.dep in ("xcomp", "relcl", "ROOT", "ccomp", "acl") or above.lower in HEDGES:
            near.append(above)
            break
    if any(c.lower in HEDGES for c in near):
        return True
    modal = {c.lower for c in sentence.children(token, "aux")}
    return bool(modal & {"may", "might", "could"}) and "have" in modal


def is_real(sentence: Sentence, token: Token) -> bool:
    """Whether the deed is told as done: not planned, wished, conditional or asked."""
    if sentence.text.rstrip("\"'”’ ").endswith("?"):
        return False
    modal = {c.lower for c in sentence.children(token, "aux")}
    if modal & UNREAL and not (modal & {"may", "might", "could"} and "have" in modal):
        return False
    if "to" in modal and "have" not in modal:
        return False
    if token.pos == "VERB" and token.tag == "VB" and not modal:
        return False
    return not any(
        c.lower in ("if", "unless", "whether") for c in sentence.children(token, "mark", "advmod", "preconj")
    )
