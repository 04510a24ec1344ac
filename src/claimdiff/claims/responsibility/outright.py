"""Deeds and parts in deeds told outright: "Russian jets bombed", "shot down by", "is behind the leak".

Example:
    "The convoy was hit by coalition jets" -> coalition jets, asserted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimdiff.claims.deeds import Done, find_deeds
from claimdiff.claims.doers import actor_at, deed_of, is_party
from claimdiff.claims.grammar import Words, antecedent, clause_end, is_negated, objects_of, phrase, span_of, subject_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import Inner, is_harm, state_of
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: a state under one of these is asked or supposed, not told
CONDITIONAL = frozenset({"if", "whether", "unless"})
#: "responsible" alone may also name an office, so these need a deed or a harm behind them
NEED_HARM = frozenset({"responsible", "accountable", "tied", "linked", "connected", "involved", "behind"})


def told(sentence: Sentence) -> Iterator[Found]:
    """Every deed with a doer, every state of being behind one, every deed that bears somebody's hallmarks."""
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        found = None
        if lemma in ("hallmark", "fingerprint"):
            found = _hallmark(sentence, token)
        elif (token.lower in word_set("states") or noun_role(lemma) == "part") and (
            state := state_of(sentence, token)
        ) is not None:
            found = _state(sentence, token, state)
        if found is not None:
            yield found
    for done in _distinct(sentence, find_deeds(sentence)):
        if (
            done.doer is not None
            and done.real
            and not _is_charged(sentence, done.word)
            and antecedent(sentence, done.doer).lower not in ("who", "what", "which", "whoever")
        ):
            yield _deed(sentence, done, done.doer)


def _is_charged(sentence: Sentence, word: Token) -> bool:
    """ "accused each other of breaking the truce": what one is accused of is told by the charge alone."""
    above = sentence.head(word)
    return word.dep == "pcomp" and above.lower == "of" and sentence.head(above).lemma == "accuse"


def _follows_from(sentence: Sentence, result: Token, deed: Token) -> bool:
    """ "attacked the airport, killing two": the killing is the attack, told on."""
    return result.tag == "VBG" and result.dep == "advcl" and sentence.head(result) is deed and deed.pos == "VERB"


def _same_act(sentence: Sentence, first: Token, second: Token) -> bool:
    """ "shot and killed": two verbs for one act, told by the second."""
    return (
        second.dep == "conj"
        and sentence.head(second) is first
        and not sentence.children(first, "dobj")
        and second.index - first.index < 5
    )


def _distinct(sentence: Sentence, found: Iterable[Done]) -> Iterator[Done]:
    """Each deed once: "the raid by X killed" and "a raid carried out by X" each tell one deed, not two."""
    told_of = [d for d in found if d.doer is not None]

    def rivals(done: Done, among: list[Done]) -> list[Done]:
        return [d for d in among if d is not done and d.doer is done.doer]

    deeds = [
        done
        for done in told_of
        if not any(
            _follows_from(sentence, done.word, d.word) or _same_act(sentence, done.word, d.word)
            for d in rivals(done, told_of)
        )
    ]
    for done in deeds:
        others = rivals(done, deeds)
        later = done.through is not None and any(
            d.through is done.through and d.word.index > done.word.index for d in others
        )
        if not later and not any(d.through is done.word for d in others):
            yield done


def _state(sentence: Sentence, token: Token, state: Inner) -> Found | None:
    head = sentence.head(token)
    refused = is_negated(sentence, head) and token.lower in ("involved", "responsible")
    if token.dep == "amod" or not (state.act or token.lower == "blame" or refused):
        return None
    if refused and not state.act:
        words = sentence.tokens_in(span_of(sentence, phrase(sentence, state.doer) if state.doer else None, head, token))
        return Found("deny", words, state.doer, (), used=state.used, head=token)
    if token.lower in NEED_HARM and not any(is_harm(sentence, t) for t in state.act):
        return None
    if token.lower == "involved" and (token.dep == "acl" or not any(deed_of(sentence, t) for t in state.act)):
        return None
    if state.doer is not None and state.doer.lower in ("whoever", "those", "people", "anyone"):
        return None
    negated = is_negated(sentence, head) or is_negated(sentence, token)
    asked = any(
        c.lower in CONDITIONAL
        for t in (head, *list(sentence.ancestors(head))[:2])
        for c in sentence.children(t, "mark")
    )
    modal = bool({c.lower for c in sentence.children(head, "aux")} & {"may", "might", "could"})
    stance: Stance = "hedge" if asked else "deny" if negated else "accuse"
    parts: tuple[Words | Token | None, ...] = (
        phrase(sentence, state.doer) if state.doer else None,
        token,
        state.act or None,
    )
    words = sentence.tokens_in(span_of(sentence, *parts))
    return Found(stance, words, state.doer, state.act, hedged=modal, used=state.used, head=token)


def _hallmark(sentence: Sentence, noun: Token) -> Found | None:
    """ "the blast bore the hallmarks of the group"."""
    owners = objects_of(sentence, noun, "of")
    verb = sentence.head(noun)
    if not owners:
        return None
    subject = subject_of(sentence, verb) if noun.dep == "dobj" else None
    owner = owners[0]
    words = sentence.tokens_in(
        span_of(sentence, phrase(sentence, subject) if subject else None, verb, noun, phrase(sentence, owner))
    )
    return Found("accuse", words, owner, phrase(sentence, subject) if subject else (), hedged=True, head=noun)


def _teller(sentence: Sentence, word: Token) -> Token | None:
    """Whose charge or claim a deed stands in: "the Turkish claim that Athens fired" -> "Turkish"."""
    below = word
    for above in sentence.ancestors(word):
        if below.dep in ("acl", "ccomp", "relcl") and noun_role(above.lemma.lower()) in ("report", "charge"):
            owners = (c for c in sentence.children(above, "poss", "amod", "compound") if c.index < above.index)
            return next(
                (c for c in owners if actor_at(sentence, c) is not None or (c.dep == "poss" and is_party(sentence, c))),
                None,
            )
        if below.dep not in ("dobj", "pobj", "prep", "nsubj", "xcomp", "conj"):
            return None
        below = above
    return None


def _is_scenario(sentence: Sentence, word: Token) -> bool:
    """ "named three scenarios: the army cut the line; the rebels did": one of several possibilities."""
    before = sentence.tokens[: word.index]
    colon = next((t for t in before if t.text == ":"), None)
    return colon is not None and any(t.lemma in word_set("scenarios") for t in before if t.index < colon.index)


def _deed(sentence: Sentence, done: Done, doer: Token) -> Found:
    act: Words = phrase(sentence, done.word)
    if done.word.pos == "VERB":
        clause = clause_end(sentence, done.word)
        act = tuple(t for t in clause if t.index >= done.word.index) or clause
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, doer), act, done.word))
    stance: Stance = "deny" if done.negated else "hedge" if _is_scenario(sentence, done.word) else "assert"
    teller = _teller(sentence, done.word)
    if teller is not None:
        return Found(
            "accuse" if stance == "assert" else stance,
            words,
            doer,
            act,
            teller,
            "named",
            hedged=done.hedged,
            head=done.word,
        )
    return Found(stance, words, doer, act, hedged=done.hedged, head=done.word, presupposed=done.word.pos != "VERB")
