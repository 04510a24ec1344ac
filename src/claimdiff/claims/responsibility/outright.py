"""Deeds and parts in deeds told outright: "Russian jets bombed", "shot down by", "is behind the leak".

Example:
    "The convoy was hit by coalition jets" -> coalition jets, asserted.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.deeds import Done, find_deeds
from claimdiff.claims.grammar import Words, clause_end, is_negated, phrase, reach, span_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import STATES, Inner, is_harm, state_of
from claimdiff.lexicons.blame import noun_role
from claimdiff.model import Sentence, Stance, Token

#: a state under one of these is asked or supposed, not told
CONDITIONAL = frozenset({"if", "whether", "unless"})


def told(sentence: Sentence) -> Iterator[Found]:
    """Every deed with a doer and every state of being behind one."""
    for token in sentence.tokens:
        if (token.lower in STATES or noun_role(token.lemma.lower()) == "part") and (
            state := state_of(sentence, token)
        ) is not None:
            found = _state(sentence, token, state)
            if found is not None:
                yield found
    for done in find_deeds(sentence):
        if done.doer is not None and done.real:
            yield _deed(sentence, done)


def _state(sentence: Sentence, token: Token, state: Inner) -> Found | None:
    head = sentence.head(token)
    if token.dep == "amod" or not (state.act or token.lower == "blame"):
        return None
    if token.lower != "blame" and not any(is_harm(sentence, t) or t.pos == "VERB" for t in state.act):
        return None
    if token.lower == "responsible" and not any(is_harm(sentence, t) for t in state.act):
        return None
    negated = is_negated(sentence, head) or is_negated(sentence, token)
    asked = any(c.lower in CONDITIONAL for c in sentence.children(head, "mark"))
    modal = {c.lower for c in sentence.children(head, "aux")} & {"may", "might", "could"}
    stance: Stance = "hedge" if asked else "deny" if negated and not modal else "accuse"
    doer = phrase(sentence, state.doer) if state.doer else ()
    words = sentence.tokens_in(span_of(sentence, *(p for p in (doer, (token,), state.act) if p)))
    return Found(stance, words, state.doer, state.act, None, "outer", None, bool(modal), state.used)


def _deed(sentence: Sentence, done: Done) -> Found:
    if done.word.pos == "VERB":
        act: Words = clause_end(sentence, done.word)
        act = tuple(t for t in act if t.index >= done.word.index) or act
    else:
        act = phrase(sentence, done.word)
    assert done.doer is not None
    words = sentence.tokens_in(span_of(sentence, _doer(sentence, done.doer), act, done.word))
    stance: Stance = "deny" if done.negated else "assert"
    return Found(
        stance,
        words,
        done.doer,
        act,
        None,
        "outer",
        None,
        done.hedged,
        reach(sentence, done.word) - _clauses(sentence, done.word),
    )


def _doer(sentence: Sentence, doer: Token) -> Words:
    return phrase(sentence, doer)


def _clauses(sentence: Sentence, word: Token) -> frozenset[int]:
    """Clauses below a deed that may tell deeds of their own."""
    return frozenset(
        t.index
        for c in sentence.children(word, "relcl", "acl", "advcl", "conj", "ccomp", "parataxis", "prep")
        for t in sentence.subtree(c)
    )
