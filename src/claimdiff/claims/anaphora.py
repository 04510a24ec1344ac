"""Whom a word points to in its own sentence: the sayer of a verb that shares its subject, the name behind a pronoun.

Example:
    In "Adams said he fired", "he" is Adams.
"""

from __future__ import annotations

from collections.abc import Callable

from claimdiff.claims.grammar import SUBJECT, is_passive, subject_of
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token


def sayer_of(sentence: Sentence, verb: Token, party: Callable[[Sentence, Token], bool]) -> Token | None:
    """Who utters a verb of blame or denial: its subject, or the one above where that cannot speak.

    Example:
        "The ministry said 80 men died and called it murder": the ministry calls, not the men.
    """
    subject = subject_of(sentence, verb)
    own = bool(sentence.children(verb, *SUBJECT))
    token = verb
    while not own and token.dep == "conj":
        token = sentence.head(token)
    if (
        not own
        and token.dep == "ccomp"
        and token is not verb
        and (subject is None or not party(sentence, subject) or is_passive(sentence, token))
    ):
        return subject_of(sentence, sentence.head(token))
    return subject


def pronoun_antecedent(sentence: Sentence, pronoun: Token, party: Callable[[Sentence, Token], bool]) -> Token | None:
    """Whom a pronoun names in its own sentence: the nearest subject above or before it, else the last noun before.

    Shape:
        None where the sentence names nobody that fits: the pronoun then points out of it.
    """
    plural = pronoun.lower in ("they", "them", "their")
    person = pronoun.lower in ("he", "she", "him", "her", "his")
    if not (plural or person or pronoun.lower in ("it", "its")):
        return None

    other = (
        word_set("women")
        if pronoun.lower in ("he", "him", "his")
        else word_set("men")
        if pronoun.lower in ("she", "her")
        else frozenset()
    )

    def fits(noun: Token) -> bool:
        if noun.lemma.lower() in other:
            return False
        if (
            noun.pos not in ("NOUN", "PROPN")
            or noun.dep in ("compound", "amod", "npadvmod")
            or noun.index == pronoun.index
            or not party(sentence, noun)
        ):
            return False
        if pronoun.lower in ("it", "its") and noun.tag == "NNS":
            return False
        return not (plural and noun.tag == "NNP" and noun.dep == "poss") and not (
            person and noun.tag in ("NNS", "NNPS")
        )

    before = [t for t in sentence.tokens[: pronoun.index] if fits(t)]
    if pronoun.dep in ("dobj", "pobj"):
        own = subject_of(sentence, sentence.head(pronoun))
        before = [
            t for t in before if t is not own and not (own is not None and own.dep in SUBJECT and t.dep in SUBJECT)
        ]
        return before[-1] if before else None
    if (object_ := _told_of(sentence, pronoun)) is not None and fits(object_):
        return object_
    above = {t.index for t in sentence.ancestors(pronoun)}
    subjects = [t for t in before if t.dep in SUBJECT]
    governing = [t for t in subjects if t.head in above]
    chosen = governing or subjects or before
    return chosen[-1] if chosen else None


def _told_of(sentence: Sentence, pronoun: Token) -> Token | None:
    """ "listed the group, saying it was behind the attack": "it" is whom the sentence is about, not who says so."""
    for token in sentence.ancestors(pronoun):
        if token.tag == "VBG" and token.dep == "advcl" and token.lemma in ("say", "allege", "claim", "state"):
            return next(iter(sentence.children(sentence.head(token), "dobj")), None)
    return None
