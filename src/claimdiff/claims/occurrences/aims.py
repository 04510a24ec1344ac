"""What a deed was meant to do: "was intended to kill", "was aimed at destroying the depot, not at killing people".

Example:
    "The raid was meant to scare the villagers, not to kill them" -> intended: scare, assert; intended: kill, deny.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.grammar import is_passive, objects_of, phrase, span_of, subject_of
from claimdiff.claims.modality import auxiliaries
from claimdiff.claims.occurrences.told import NEGATORS, Occurred, stance_at
from claimdiff.model import Sentence, Stance, Token

#: verbs that say what something is meant to do
MEANT = frozenset({"intend", "mean", "design", "aim", "calculate", "select", "choose", "plan", "time"})
#: verbs of harm that name one aim
KILLING = frozenset({"kill", "murder", "slaughter", "massacre"})


def aims(sentence: Sentence) -> Iterator[Occurred]:
    """Every aim of a deed that a sentence tells."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.lemma not in MEANT or not is_passive(sentence, verb):
            continue
        subject = subject_of(sentence, verb)
        stance = stance_at(sentence, verb)
        if subject is None or stance is None:
            continue
        for aim in _aims_of(sentence, verb):
            yield _told(sentence, verb, subject, aim, _stance(sentence, aim, stance))


def _aims_of(sentence: Sentence, verb: Token) -> Iterator[Token]:
    first = [*sentence.children(verb, "xcomp", "advcl"), *objects_of(sentence, verb, "at", "for")]
    for aim in first:
        for one in (aim, *(t for t in sentence.subtree(aim) if t is not aim)):
            is_gerund = one is aim and one.tag == "VBG" and one.dep == "pcomp"
            listed = one.dep == "conj" and sentence.head(one).tag == one.tag
            if one.pos == "VERB" and (is_gerund or "to" in auxiliaries(sentence, one) or listed):
                yield one


def _stance(sentence: Sentence, aim: Token, stance: Stance) -> Stance:
    """The stance with the "not" right before the aim: "not to kill"."""
    before = sentence.tokens[max(0, aim.index - 2) : aim.index]
    if stance == "doubt" or not any(t.lower in NEGATORS for t in before):
        return stance
    return "deny" if stance == "assert" else "assert"


def _told(sentence: Sentence, verb: Token, subject: Token, aim: Token, stance: Stance) -> Occurred:
    things = sentence.children(aim, "dobj")
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), verb, aim, *things))
    return Occurred(
        f"intended to {'kill' if aim.lemma in KILLING else aim.lemma}",
        words,
        aim,
        stance,
        subject,
        phrase(sentence, things[0], conjuncts=False) if things else (),
        "intend",
    )
