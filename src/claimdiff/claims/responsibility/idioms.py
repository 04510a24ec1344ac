"""Blame in turns of phrase: "died at the hands of", "must answer for", "all signs point to", "brutal acts by".

Example:
    "Nine monks died at the hands of soldiers" -> soldiers, "Nine monks died".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import Words, agent_of, is_negated, objects_of, phrase, reach, span_of, subject_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import act_words, is_harm, nothing_to_do
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: what points at somebody, and how: "suspicion fell on", "all signs point to"
POINTERS = frozenset({"sign", "evidence", "clue", "everything", "suspicion", "trail", "indication"})
POINTING = frozenset({"point", "fall", "lead"})


def idioms(sentence: Sentence) -> Iterator[Found]:
    """Every turn of phrase that lays a deed to somebody, or clears somebody of it."""
    for token in sentence.tokens:
        for rule in (_RULES.get(token.lemma.lower()), _RULES.get(token.lower)):
            if rule is not None and (found := rule(sentence, token)) is not None:
                yield found
                break
        else:
            if (found := _pointed_at(sentence, token) or _deplored(sentence, token)) is not None:
                yield found
            yield from _culprits(sentence, token)


def _made(sentence: Sentence, cue: Token, who: Token, act: Words, stance: Stance, *, anchored: bool = False) -> Found:
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, who), cue, act or None))
    used = reach(sentence, cue) | {who.index}
    return Found(stance, words, who, act, used=used, head=cue, anchored=anchored)


def _at_hands(sentence: Sentence, hands: Token) -> Found | None:
    """ "died at the hands of soldiers"."""
    at = sentence.head(hands)
    verb = sentence.head(at)
    owners = objects_of(sentence, hands, "of")
    if at.lower != "at" or verb.pos not in ("VERB", "NOUN") or not owners or not is_party(sentence, owners[0]):
        return None
    act = tuple(t for t in act_words(sentence, verb) if t.index < at.index) or (verb,)
    return _made(sentence, verb, owners[0], act, "deny" if is_negated(sentence, verb) else "accuse")


def _at_fault(sentence: Sentence, fault: Token) -> Found | None:
    """ "the contractor was at fault"."""
    at = sentence.head(fault)
    verb = sentence.head(at)
    who = subject_of(sentence, verb)
    if at.lower != "at" or verb.lemma != "be" or who is None or not (is_party(sentence, who) or who.pos == "PRON"):
        return None
    deeds = (*objects_of(sentence, fault, "for", "in"), *objects_of(sentence, verb, "for", "in"))
    act = act_words(sentence, deeds[0]) if deeds else ()
    stance: Stance = "deny" if is_negated(sentence, verb) else "accuse"
    return _made(sentence, fault, who, act, stance)


def _guilt(sentence: Sentence, word: Token) -> Found | None:
    """ "is innocent of the murder", "was not guilty"."""
    verb = sentence.head(word)
    who = subject_of(sentence, verb)
    if verb.lemma != "be" or word.dep not in ("acomp", "attr") or who is None:
        return None
    if not (is_party(sentence, who) or who.pos in ("PROPN", "PRON")) or who.lower in ("it", "that", "this", "who"):
        return None
    deeds = objects_of(sentence, word, "of", "in")
    act = act_words(sentence, deeds[0]) if deeds else ()
    if deeds and not any(is_harm(sentence, t) for t in act):
        return None
    denied = (word.lower == "innocent") != (is_negated(sentence, verb) or is_negated(sentence, word))
    return _made(sentence, word, who, act, "deny" if denied else "accuse", anchored=not act)


def _answers_for(sentence: Sentence, verb: Token) -> Found | None:
    """ "the rebels must answer for the massacre"."""
    deeds = objects_of(sentence, verb, "for")
    who = subject_of(sentence, verb)
    if verb.pos != "VERB" or not deeds or who is None or is_negated(sentence, verb):
        return None
    if not is_party(sentence, who) or not is_harm(sentence, deeds[0]):
        return None
    return _made(sentence, verb, who, act_words(sentence, deeds[0]), "accuse")


def _no_business(sentence: Sentence, nothing: Token) -> Found | None:
    """ "had nothing to do with the bombing"."""
    found = nothing_to_do(sentence, nothing)
    if found is None or found.doer is None:
        return None
    denied = nothing.lower == "nothing" or is_negated(sentence, sentence.head(nothing))
    if nothing.lower == "anything" and not denied:
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, found.doer), nothing, found.act))
    return Found("deny" if denied else "accuse", words, found.doer, found.act, used=found.used, head=nothing)


_RULES: dict[str, Callable[[Sentence, Token], Found | None]] = {
    "hands": _at_hands,
    "fault": _at_fault,
    "innocent": _guilt,
    "guilty": _guilt,
    "answer": _answers_for,
    "nothing": _no_business,
    "anything": _no_business,
}


def _pointed_at(sentence: Sentence, verb: Token) -> Found | None:
    """ "all signs point to the militia", "suspicion has fallen on a gardener"."""
    subject = next(iter(sentence.children(verb, "nsubj")), None) if verb.lemma in POINTING else None
    if subject is None or subject.lemma.lower() not in POINTERS or is_negated(sentence, verb):
        return None
    who = next(iter(objects_of(sentence, verb, "to", "at", "on", "towards", "toward")), None)
    person = who is not None and subject.lemma == "suspicion" and who.pos == "NOUN" and not noun_role(who.lemma)
    if who is None or not (person or is_party(sentence, who)):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), phrase(sentence, who)))
    return Found("accuse", words, who, (), hedged=True, used=reach(sentence, verb), head=verb, anchored=not person)


def _deplored(sentence: Sentence, noun: Token) -> Found | None:
    """ "brutal acts by the troops", "this crime by the regime": an adjective makes any act a deed."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in word_set("deed-nouns"):
        return None
    by = agent_of(sentence, noun) or _next_by(sentence, noun)
    evil = noun.lemma in ("crime", "brutality") or any(
        c.lower in word_set("evil") for c in sentence.children(noun, "amod", "compound")
    )
    if by is None or not evil or not is_party(sentence, by) or any(c.lower == "no" for c in sentence.children(noun)):
        return None
    act = tuple(t for t in phrase(sentence, noun) if t.index < sentence.head(by).index) or (noun,)
    return _made(sentence, noun, by, act, "accuse")


def _next_by(sentence: Sentence, noun: Token) -> Token | None:
    """The one named by a "by" right behind the noun, whatever the parser hung it from."""
    after = sentence.tokens[noun.index + 1 : noun.index + 2]
    return next(iter(sentence.children(after[0], "pobj")), None) if after and after[0].lower == "by" else None


def _culprits(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """ "the culprits were renegade soldiers", "possible culprits, including the sect or the army"."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in word_set("doers") | {"suspect"}:
        return
    verb = sentence.head(noun)
    if noun.dep == "nsubj" and verb.lemma == "be":
        who = next(iter(sentence.children(verb, "attr")), None)
        if who is not None and noun.lemma in word_set("doers") and is_party(sentence, who) and who.pos != "PRON":
            stance: Stance = "deny" if is_negated(sentence, verb) else "accuse"
            yield _made(sentence, noun, who, phrase(sentence, noun), stance)
        return
    possible = any(c.lower in ("possible", "likely", "potential") for c in sentence.children(noun, "amod"))
    if not possible:
        return
    named = (
        *(
            c
            for t in sentence.tokens[noun.index + 1 :]
            if t.lower == "including"
            for c in sentence.children(t, "pobj", "dobj")
        ),
        *(sentence.children(verb, "dobj") if verb.lemma == "include" and noun.dep == "nsubj" else ()),
    )
    who = named[0] if named else None
    if who is not None and is_party(sentence, who):
        words = sentence.tokens_in(span_of(sentence, phrase(sentence, noun), phrase(sentence, who)))
        yield Found("hedge", words, who, phrase(sentence, noun), used=reach(sentence, noun), head=noun)
