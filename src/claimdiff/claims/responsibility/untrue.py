"""Denials without a verb of denial: "the denial of torture", "it is unlikely that", "called the charges baseless".

Example:
    "Lisbon said the allegations were false" -> denied by Lisbon.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import actor_at, is_party
from claimdiff.claims.grammar import agent_of, is_negated, objects_of, phrase, reach, span_of, subject_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import PRONOUNS, Inner, act_words, inside, names_wrong
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.deeds import is_armed
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

UNLIKELY = frozenset({"unlikely", "doubtful", "implausible", "inconceivable"})


def untruths(sentence: Sentence) -> Iterator[Found]:
    """Every denial told by a noun or an adjective."""
    for token in sentence.tokens:
        found = None
        if token.lemma.lower() == "denial":
            found = _denial(sentence, token)
        elif token.dep == "expl" and token.lower == "there":
            found = _were_not_there(sentence, sentence.head(token))
        elif token.lower in UNLIKELY:
            found = _unlikely(sentence, token)
        elif token.lower in word_set("untrue") or token.lemma in ("lie", "fabrication", "slander"):
            found = _called_false(sentence, token)
        if found is not None:
            yield found


def _denial(sentence: Sentence, noun: Token) -> Found | None:
    """ "Putin's denial of Russian meddling", "denials that Moscow interfered"."""
    owner = next(iter(sentence.children(noun, "poss")), None) or agent_of(sentence, noun)
    if any(t.lower in ("service", "entry", "access") for t in sentence.tokens[noun.index + 1 : noun.index + 3]):
        return None
    for clause in (*objects_of(sentence, noun, "of"), *sentence.children(noun, "acl", "ccomp", "relcl")):
        found = inside(sentence, clause)
        if found is None:
            role = noun_role(clause.lemma.lower())
            subject = subject_of(sentence, clause) if clause.tag in ("VBD", "VBZ", "VBP") else None
            if subject is not None and (subject.lower in PRONOUNS or is_party(sentence, subject)):
                role, owner = "part", owner or subject
            if role not in ("part", "wrong") and clause.tag != "VBG":
                continue
            found = Inner(None, act_words(sentence, clause), reach(sentence, clause), clause)
        doer = found.doer or owner
        words = sentence.tokens_in(span_of(sentence, noun, found.act, phrase(sentence, owner) if owner else None))
        return Found(
            "deny", words, doer, found.act, owner, "named" if owner else "outer", noun, False, reach(sentence, noun)
        )
    return None


def _were_not_there(sentence: Sentence, verb: Token) -> Found | None:
    """ "there were no Turkish planes in the area": who was not there did not do it."""
    for noun in sentence.children(verb, "attr", "nsubj", "dobj"):
        none = any(c.lower == "no" for c in sentence.children(noun, "det")) or is_negated(sentence, verb)
        if none and is_armed(noun.lemma.lower()) and actor_at(sentence, noun) is not None:
            words = sentence.tokens_in(span_of(sentence, verb, phrase(sentence, noun)))
            return Found("deny", words, noun, phrase(sentence, noun), cue=verb, used=reach(sentence, noun))
    return None


def _unlikely(sentence: Sentence, word: Token) -> Found | None:
    """ "it is unlikely that the army was behind the outage": as good as a denial, and hedged."""
    for clause in (
        *sentence.children(word, "ccomp"),
        *sentence.children(sentence.head(word), "ccomp", "csubj", "advcl"),
    ):
        found = inside(sentence, clause)
        if found is not None and found.doer is not None:
            words = sentence.tokens_in(span_of(sentence, word, phrase(sentence, found.doer), found.act or found.head))
            return Found("deny", words, found.doer, found.act, None, "outer", word, True, found.used)
    return None


def _called_false(sentence: Sentence, word: Token) -> Found | None:
    """ "said the allegations were false", "called the accusations baseless"."""
    head = sentence.head(word)
    if word.dep in ("acomp", "attr") and head.lemma == "be":
        if is_negated(sentence, head) != (word.lower == "true"):
            return None
        charge, caller = subject_of(sentence, head), None
    elif word.dep in ("oprd", "ccomp", "acomp", "attr", "amod") and head.lemma in ("call", "label", "brand", "dismiss"):
        charge, caller = next(iter(sentence.children(head, "dobj")), None), subject_of(sentence, head)
    else:
        return None
    if charge is None or noun_role(charge.lemma.lower()) not in ("charge", "report"):
        return None
    words = sentence.tokens_in(
        span_of(sentence, phrase(sentence, charge), word, phrase(sentence, caller) if caller else None)
    )
    return Found(
        "deny",
        words,
        caller,
        phrase(sentence, charge),
        caller,
        "named" if caller else "outer",
        word,
        False,
        reach(sentence, charge),
        anchored=not names_wrong(sentence, tuple(sentence.subtree(charge))),
    )
