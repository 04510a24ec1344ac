"""Whether a deed was meant: "mistakenly killed", "called the attack deliberate", "that was not our intention".

Example:
    "The jets mistakenly bombed the depot" -> accidental, by "The jets".

Source:
    Ours. Gets wrong: a deed and its intent told in two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.deeds import find_deeds
from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    clause_end,
    is_negated,
    is_passive,
    phrase,
    span_of,
    subject_of,
)
from claimdiff.claims.speakers import actor_of
from claimdiff.lexicons import read_rows
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

Intent = Literal["deliberate", "accidental"]
#: who is deliberately spared was not harmed
SPARING = frozenset({"miss", "avoid", "spare", "refrain", "do", "be", "have"})
CALLS = frozenset({"call", "describe", "deem", "consider", "label", "brand", "term", "denounce", "treat", "rule"})
#: an adverb farther from its verb than this belongs to another one  (tokens)
NEAR = 5
#: the first words of the phrases
_OPENS_PHRASE = frozenset({"by", "in", "on"})
UNREAL = frozenset({"would", "could", "should", "can", "might", "will", "to"})


@dataclass(frozen=True, slots=True)
class Meant:
    """One statement that a deed was meant or not."""

    intent: Intent
    cue: Token
    words: Words
    doer: Token | None
    act: Words
    denied: bool = False
    caller: Token | None = None


@cache
def _cues(part: str) -> dict[str, Intent]:
    return {
        word: "deliberate" if intent == "deliberate" else "accidental"
        for word, pos, intent in read_rows("intent_cues.txt")
        if pos == part
    }


def find_meant(sentence: Sentence) -> Iterator[Meant]:
    """Every statement of a sentence about intent."""
    adverbs, phrases, adjectives, nouns = map(_cues, ("adverb", "phrase", "adjective", "noun"))
    for token in sentence.tokens:
        lower, lemma = token.lower, token.lemma.lower()
        meant = None
        if lower in adverbs:
            meant = _adverb(sentence, token, adverbs[lower])
        elif lower in _OPENS_PHRASE and (intent := phrases.get(_stretch(sentence, token))) is not None:
            meant = _adverb(sentence, token, intent)
        elif lower in adjectives:
            meant = _adjective(sentence, token, adjectives[lower])
        elif lemma in nouns and token.pos == "NOUN":
            meant = _predicate(sentence, token, nouns[lemma])
        elif lemma in ("intend", "mean", "intention", "intent") or lower == "intended":
            meant = _intended(sentence, token)
        elif lemma in ("believe", "think"):
            meant = _believed(sentence, token)
        if meant is not None:
            yield meant


def _stretch(sentence: Sentence, token: Token) -> str:
    """The two or three words from ``token`` on that may be a phrase of the lexicon."""
    words = [t.lower for t in sentence.tokens[token.index : token.index + 3]]
    if words[2:3] == ["-"]:  # "by accident-prone drivers"
        return ""
    three = " ".join(words)
    return three if three in _cues("phrase") else " ".join(words[:2])


def lower_adverb(cue: Token) -> bool:
    """Whether the cue is one word, which stands beside its verb; a phrase may stand farther off."""
    return cue.lower in _cues("adverb")


def _adverb(sentence: Sentence, cue: Token, intent: Intent) -> Meant | None:
    """ "mistakenly killed", "fired the gun by accident"."""
    verb = sentence.head(cue)
    if verb.pos not in ("VERB", "AUX") and verb.tag not in ("VBN", "VBG"):
        return None
    modal = {c.lower for c in sentence.children(verb, "aux")}
    if abs(verb.index - cue.index) > NEAR and lower_adverb(cue):
        return None
    if verb.lemma in word_set("mental") or verb.lemma in SPARING or (modal & UNREAL and "have" not in modal):
        return None
    doer = agent_of(sentence, verb) if is_passive(sentence, verb) else subject_of(sentence, verb)
    deed = next((d for d in find_deeds(sentence) if d.word.index == verb.index), None)
    if deed is not None and deed.doer is not None:
        doer = deed.doer
    if doer is not None and doer.lemma.lower() in _cues("noun"):
        doer = None
    if doer is None and deed_of(sentence, verb) is None and not is_passive(sentence, verb):
        return None
    act = clause_end(sentence, verb)
    if not lower_adverb(cue) and is_negated(sentence, verb) and deed_of(sentence, verb) is None:
        return None
    denied = any(c.dep == "neg" for c in sentence.children(verb)) or any(c.dep == "neg" for c in sentence.children(cue))
    return Meant(intent, cue, _with(sentence, act, cue), doer, act, denied)


def _adjective(sentence: Sentence, cue: Token, intent: Intent) -> Meant | None:
    """ "a deliberate attack", "the unintentional loss of life"; "the strike was deliberate"."""
    head = sentence.head(cue)
    if cue.dep == "conj" and head.dep == "amod":  # "systematic and deliberate attacks"
        head = sentence.head(head)
    elif cue.dep in ("acomp", "oprd", "attr", "ccomp", "conj", "xcomp") and head.pos in ("VERB", "AUX", "ADJ"):
        return _predicate(sentence, cue, intent)
    if head.pos not in ("NOUN", "PROPN") or not _is_act(sentence, head):
        return None
    found = next((d for d in find_deeds(sentence) if d.word.index == head.index), None)
    act = phrase(sentence, head)
    doer = found.doer if found is not None and found.doer is not None else _doer_before(sentence, head)
    return Meant(intent, cue, act, doer, act, _is_ruled_out(sentence, head))


def _is_done(sentence: Sentence, verb: Token) -> bool:
    """Whether a gerund tells a deed: "shooting the two was an accident"."""
    return verb.pos == "VERB" and any(
        d.word.index == verb.index and d.deed.type != "weapon" for d in find_deeds(sentence)
    )


def _is_act(sentence: Sentence, noun: Token) -> bool:
    return (
        deed_of(sentence, noun) is not None
        or noun.lemma.lower() in word_set("acts") | word_set("mishaps")
        or noun_role(noun.lemma.lower()) == "harm"
    )


def _doer_before(sentence: Sentence, noun: Token) -> Token | None:
    by = agent_of(sentence, noun)
    if by is not None:
        return by
    for word in sentence.children(noun, "poss", "amod", "compound"):
        if word.index < noun.index and (
            (word.dep == "poss" and is_party(sentence, word)) or (word.dep == "amod" and actor_of(word.text))
        ):
            return word
    return _doer_of_predicate(sentence, noun)


def _doer_of_predicate(sentence: Sentence, noun: Token) -> Token | None:
    """ "his remarks were a deliberate attempt": whoever owns the subject."""
    while noun.dep in ("pobj", "prep") and sentence.head(noun) is not noun:
        noun = sentence.head(noun)
    if noun.dep != "attr":
        return None
    subject = subject_of(sentence, sentence.head(noun))
    if subject is None or subject.pos == "PRON":
        return None
    if is_party(sentence, subject):
        return subject
    return next(iter(sentence.children(subject, "poss")), None)


def _is_ruled_out(sentence: Sentence, noun: Token) -> bool:
    """ "not a deliberate attack", "rather than a premeditated attack"."""
    before = [t.lower for t in sentence.tokens[max(0, noun.index - 6) : noun.index]]
    if ("rather" in before and "than" in before) or ("instead" in before and "of" in before):
        return True
    head = sentence.head(noun)
    if any(c.lower in ("no", "not") for c in sentence.children(noun, "det", "neg")):
        return True
    return noun.dep in ("attr", "oprd", "dobj") and any(c.dep == "neg" for c in sentence.children(head))


def _predicate(sentence: Sentence, cue: Token, intent: Intent) -> Meant | None:
    """ "the strike was deliberate", "called the attack a mistake"; not "accidents are common", "whether it was one"."""
    verb = sentence.head(cue)
    if cue.dep in ("nsubj", "nsubjpass") or any(c.lower in ("whether", "if") for c in sentence.children(verb, "mark")):
        return None
    if verb.lemma == "be":
        subject, caller = subject_of(sentence, verb), None
    else:
        verb, subject, caller = _called(sentence, cue, verb)
    if subject is None or not any(
        _is_act(sentence, t) for t in phrase(sentence, subject) if t.pos in ("NOUN", "PROPN") or _is_done(sentence, t)
    ):
        return None
    deed = next((d for d in find_deeds(sentence) if d.word.index == subject.index), None)
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), verb, cue))
    return Meant(
        intent,
        cue,
        words,
        deed.doer if deed else None,
        phrase(sentence, subject),
        is_negated(sentence, verb) or is_negated(sentence, cue),
        caller,
    )


def _called(sentence: Sentence, cue: Token, verb: Token) -> tuple[Token, Token | None, Token | None]:
    """ "called the attack deliberate", "described it as a mistake": the verb, what it is said of, who says it."""
    if verb.lower == "as":
        verb = sentence.head(verb)
    if verb.lemma not in CALLS:
        return verb, None, None
    if is_passive(sentence, verb):
        return verb, subject_of(sentence, verb), None
    inner = sentence.children(cue, "nsubj") if cue.dep == "ccomp" else ()
    nested = [c for clause in sentence.children(verb, "ccomp") for c in sentence.children(clause, "nsubj")]
    said_of = next(iter((*sentence.children(verb, "dobj"), *inner, *nested)), None)
    return verb, said_of, sayer_of(sentence, verb, is_party)


def _intended(sentence: Sentence, cue: Token) -> Meant | None:
    """ "that was not our intention", "did not mean to hit", "their intended target was"."""
    if cue.lower == "intended" and sentence.head(cue).lemma.lower() == "target":
        target = sentence.head(cue)
        owner = next(iter(sentence.children(target, "poss")), None)
        verb = sentence.head(target)
        if target.dep != "nsubj" or owner is None:
            return None
        return Meant("accidental", cue, clause_end(sentence, verb), owner, clause_end(sentence, verb))
    if cue.lemma in ("intention", "intent"):
        verb = sentence.head(cue)
        owner = next(iter(sentence.children(cue, "poss")), None)
        if verb.lemma != "be" or not is_negated(sentence, verb) or owner is None:
            return None
        return Meant("accidental", cue, clause_end(sentence, verb), owner, ())
    harms = [c for c in sentence.children(cue, "xcomp") if _harms(sentence, c)]
    if (
        not harms
        or {c.lower for c in sentence.children(cue, "aux")} & {"would", "will", "to"}
        or (cue.lemma == "mean" and not is_negated(sentence, cue))
    ):
        return None
    intent: Intent = "accidental" if is_negated(sentence, cue) else "deliberate"
    doer = subject_of(sentence, cue)
    act = clause_end(sentence, harms[0])
    words = sentence.tokens_in(
        span_of(sentence, *(p for p in (phrase(sentence, doer) if doer else (), (cue,), act) if p))
    )
    if intent == "deliberate" and cue.tag in ("VBZ", "VBP", "VBG"):
        return None
    return Meant(intent, cue, words, doer, act)


def _harms(sentence: Sentence, verb: Token) -> bool:
    if any(d.word.index == verb.index for d in find_deeds(sentence)):
        return True
    objects = sentence.children(verb, "dobj")
    return verb.lemma in ("inflict", "cause", "harm", "hurt", "kill", "damage") and bool(objects)


def _believed(sentence: Sentence, verb: Token) -> Meant | None:
    """ "the pilots believed they were striking a depot": what was done was not what was meant."""
    for clause in sentence.children(verb, "ccomp"):
        subject = next(iter(sentence.children(clause, "nsubj")), None)
        believer = subject_of(sentence, verb)
        if subject is None or believer is None or subject.lower not in ("they", "he", "she", "it", "we"):
            continue
        if deed_of(sentence, clause) is not None and clause.tag == "VBG" and verb.tag in ("VBD", "VBN"):
            return Meant("accidental", verb, clause_end(sentence, verb), believer, clause_end(sentence, clause))
    return None


def _with(sentence: Sentence, act: Words, cue: Token) -> Words:
    return sentence.tokens_in(span_of(sentence, act, cue))
