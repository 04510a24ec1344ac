"""Statements that point to a deed told before: "it was the rebels", "his denial was firm", "if the army is to blame".

Each stands only where the document has told of the deed (see anchors.py).

Example:
    After "a bomb hit the market": "It could be the sect," he said -> the sect, hedged.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import actor_at, is_party
from claimdiff.claims.grammar import SUBJECT, is_negated, phrase, reach, span_of, subject_of
from claimdiff.claims.modality import CONDITIONAL, auxiliaries, is_question
from claimdiff.claims.responsibility.found import Found
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.deeds import is_armed
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

POINTERS = frozenset({"it", "this", "that", "these", "those", "they"})
MIGHT = frozenset({"may", "might", "could", "can"})
STATES = frozenset({"responsible", "involved", "guilty", "liable", "complicit", "implicated", "behind"})


def pointers(sentence: Sentence) -> Iterator[Found]:
    """Every statement about who did something that another sentence tells."""
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        found = None
        if lemma == "be" and token.pos in ("AUX", "VERB"):
            found = _it_was(sentence, token)
        elif lemma == "do" and token.pos == "VERB":
            found = _did_it(sentence, token)
        elif lemma == "denial":
            found = _denial(sentence, token)
        elif token.lower in STATES:
            found = _state(sentence, token)
        elif noun_role(lemma) == "charge":
            found = _false_charge(sentence, token)
        elif lemma in word_set("doers"):
            found = _may_have(sentence, token)
        if found is not None:
            yield found


def _is_suspect(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun names somebody who may have done it: an armed party, a killer, a known body or person."""
    lemma = noun.lemma.lower()
    if noun.lower in ("one", "people", "time") or noun.tag == "CD":
        return False
    return is_armed(lemma) or lemma in word_set("doers") or actor_at(sentence, noun) is not None


def _it_was(sentence: Sentence, verb: Token) -> Found | None:
    """ "It was the rebels", "these could have been rogue killers"; one of several is no accusation."""
    subject = next(iter(sentence.children(verb, "nsubj")), None)
    who = next(iter(sentence.children(verb, "attr")), None)
    if subject is None or who is None or subject.lower not in POINTERS or subject.pos not in ("PRON", "DET"):
        return None
    if (
        not _is_suspect(sentence, who)
        or sentence.children(who, "relcl", "acl")
        or sentence.children(verb, "relcl", "ccomp")
    ):
        return None
    if is_question(sentence) or any(c.lower in CONDITIONAL for c in sentence.children(verb, "mark")):
        return None
    modal = bool(auxiliaries(sentence, verb) & MIGHT) or any(
        c.lower in ("maybe", "perhaps", "possibly", "probably") for c in sentence.children(verb, "advmod")
    )
    others = [
        v for v in sentence.tokens if v is not verb and v.lemma == "be" and auxiliaries(sentence, v) & MIGHT
    ] or sentence.children(who, "conj")
    stance: Stance = "deny" if is_negated(sentence, verb) else "hedge" if modal and others else "accuse"
    words = sentence.tokens_in(span_of(sentence, subject, phrase(sentence, who)))
    return Found(stance, words, who, hedged=modal, used=reach(sentence, who), head=who, anchored=True)


def _did_it(sentence: Sentence, verb: Token) -> Found | None:
    """ "We did not do this", "they did it"."""
    done = next(iter(sentence.children(verb, "dobj")), None)
    who = subject_of(sentence, verb)
    if (
        done is None
        or who is None
        or done.lower not in ("it", "this", "that")
        or verb.dep in ("relcl", "advcl", "xcomp")
    ):
        return None
    if not (who.lower in ("we", "i", "they", "he", "she") or _is_suspect(sentence, who)):
        return None
    if auxiliaries(sentence, verb) - {"did", "have", "has", "had"} or is_question(sentence):
        return None
    negated = is_negated(sentence, verb)
    if not negated and verb.tag not in ("VBD", "VBN"):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, who), done))
    used = reach(sentence, verb)
    return Found("deny" if negated else "accuse", words, who, used=used, head=verb, anchored=True)


def _denial(sentence: Sentence, noun: Token) -> Found | None:
    """ "his denial was firm": a denial; "their denials ring hollow": a charge against those who deny."""
    owner = next(iter(sentence.children(noun, "poss")), None)
    told_of = sentence.children(noun, "acl", "ccomp", "relcl") or any(
        c.lower in ("of", "about", "over") for c in sentence.children(noun, "prep")
    )
    if owner is None or told_of:
        return None
    verb = sentence.head(noun)
    told = list(sentence.children(verb, "acomp", "attr", "advmod", "oprd")) if noun.dep == "nsubj" else []
    words = sentence.tokens_in(span_of(sentence, owner, noun, *(told[:1])))
    if any(c.lower in word_set("hollow") for c in told):
        stance: Stance = "deny" if is_negated(sentence, verb) else "accuse"
        return Found(stance, words, owner, used=reach(sentence, noun), head=noun, anchored=True)
    return Found("deny", words, owner, (), owner, "named", noun, used=reach(sentence, noun), anchored=True)


def _state(sentence: Sentence, word: Token) -> Found | None:
    """ "if the army was responsible", "said the army was not involved": of what was told before."""
    verb = word if word.tag == "VBN" and sentence.children(word, "auxpass") else sentence.head(word)
    who = subject_of(sentence, verb)
    own = any(c.tag not in ("WP", "WDT") for c in sentence.children(verb, *SUBJECT))
    if (
        who is None
        or (verb.dep == "relcl" and not own)
        or word.dep == "amod"
        or not (verb is word or verb.lemma == "be")
    ):
        return None
    if word.lower == "behind" and sentence.children(word, "pobj", "pcomp"):
        return None
    if sentence.children(word, "prep", "xcomp", "ccomp") or not (
        is_party(sentence, who) or who.lower in ("it", "they")
    ):
        return None
    modal = auxiliaries(sentence, verb)
    if modal & {"will", "would", "shall", "must", "should", "to"} and "have" not in modal:
        return None
    asked = any(c.lower in CONDITIONAL for c in sentence.children(verb, "mark"))
    negated = is_negated(sentence, verb) or is_negated(sentence, word)
    stance: Stance = "hedge" if asked else "deny" if negated else "accuse"
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, who), word))
    used = reach(sentence, word)
    return Found(stance, words, who, hedged=bool(modal & MIGHT), used=used, head=word, anchored=True)


def _false_charge(sentence: Sentence, noun: Token) -> Found | None:
    """ "repeating false accusations": whoever speaks so of a charge denies it."""
    false = next((c for c in sentence.children(noun, "amod") if c.lower in word_set("untrue") - {"true"}), None)
    if false is None:
        return None
    words = sentence.tokens_in(span_of(sentence, false, noun))
    return Found("deny", words, None, (), used=reach(sentence, noun), head=noun, anchored=True)


def _may_have(sentence: Sentence, noun: Token) -> Found | None:
    """ "rogue killers may have got to him": whoever is called so is named as the doer, whatever the verb."""
    verb = sentence.head(noun)
    modal = auxiliaries(sentence, verb)
    if noun.dep != "nsubj" or not (modal & MIGHT and "have" in modal) or is_negated(sentence, verb):
        return None
    if any(c.lower in ("the", "this", "his", "her", "that") for c in sentence.children(noun, "det", "poss")):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, noun), verb))
    return Found("accuse", words, noun, hedged=True, used=reach(sentence, noun), head=noun, anchored=True)
