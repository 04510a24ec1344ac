"""Clauses in any words at all: what somebody says did or did not happen, and what the article itself tells.

Whether a clause is at issue shows only beside other reports; those told here in words that no lexicon lists are kept
for that comparison, and dropped where nothing answers them.

Example:
    "The owner said the ferry sent no distress call" -> "send", deny, by the ferry, of a distress call.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimdiff.claims.deeds import deed_at
from claimdiff.claims.doers import antecedent_of, deed_of, is_party, particle
from claimdiff.claims.grammar import Words, agent_of, is_passive, objects_of, phrase, span_of, subject_of
from claimdiff.claims.modality import auxiliaries
from claimdiff.claims.occurrences.told import Occurred, is_turned, stance_at
from claimdiff.lexicons.occurrences import verb_of
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: verbs that light nouns stand with: "gave a warning", "made contact"
_LIGHT = frozenset({"give", "make", "take", "have", "hold", "receive", "issue", "carry"})
#: words before a noun that make it one that the reader is taken to know
_DEFINITE = frozenset("no any the this that these those its his her their our such".split())
#: adverbs that leave a denial open: "not yet", "not immediately", "not only"
_OPEN = frozenset("yet immediately only always necessarily even just fully really quite very".split())
#: verbs that figures of people go with
_HARMS = frozenset("kill wound injure hurt harm die displace rescue hospitalise hospitalize".split())
#: tokens of a clause that a claim's words reach over
_LONGEST = 30


def propositions(sentence: Sentence) -> Iterator[Occurred]:
    """Every clause of a sentence that tells something done or undergone by somebody or something definite."""
    for token in sentence.tokens:
        found = None
        if token.pos == "VERB":
            found = _clause(sentence, token)
        elif token.pos == "ADJ" and token.dep == "acomp" and sentence.head(token).lemma == "be":
            found = _quality(sentence, token)
        elif token.pos == "NOUN" and verb_of(token.lemma.lower()):
            found = _nominal(sentence, token)
        if found is not None:
            yield found


def _clause(sentence: Sentence, verb: Token) -> Occurred | None:
    lemma = verb.lemma.lower()
    if (
        (lemma in word_set("tells-nothing") and not particle(sentence, verb))
        or verb.dep in ("amod", "compound")
        or not _is_told(sentence, verb)
    ):
        return None
    if lemma == "fail" and sentence.children(verb, "xcomp"):
        return None
    passive = is_passive(sentence, verb)
    written = subject_of(sentence, verb)
    subject = _resolved(sentence, written)
    doer = agent_of(sentence, verb) if passive else subject
    thing = subject if passive else next(iter(sentence.children(verb, "dobj")), None)
    if (
        subject is not None
        and subject.lower in ("none", "neither", "one")
        and (whole := objects_of(sentence, subject, "of"))
    ):
        doer, thing = (doer, whole[0]) if passive else (whole[0], thing)
    if not _is_definite(sentence, doer) and not _is_definite(sentence, thing):
        return None
    if lemma in _HARMS and thing is not None and (thing.tag in ("NNS", "NNPS") or sentence.children(thing, "nummod")):
        return None  # how many were hurt is a figure
    if _is_laid_to_somebody(sentence, verb, doer):
        return None
    open_ = {c.lower for c in sentence.children(verb, "advmod")} & _OPEN
    stance = stance_at(sentence, verb)
    if stance is None or (open_ and stance != "assert"):
        return None
    found = _made(sentence, verb, (doer, thing), f"{lemma} {particle(sentence, verb)}".strip(), stance)
    if subject is written:
        return found
    rest = (verb, written, None if passive else thing)  # the words are those of the clause, not of the name behind "it"
    return replace(found, words=_words(sentence, *rest))


def _quality(sentence: Sentence, adjective: Token) -> Occurred | None:
    """ "she was not ill": what somebody or something is said to be."""
    subject = _resolved(sentence, written := subject_of(sentence, sentence.head(adjective)))
    told = adjective.lemma.lower() in word_set("says-nothing") or sentence.children(adjective, "xcomp", "ccomp")
    if told or not _is_definite(sentence, subject):
        return None
    stance = stance_at(sentence, adjective)
    if stance is None:
        return None
    found = _made(sentence, adjective, (None, subject), adjective.lemma.lower(), stance)
    return replace(found, words=_words(sentence, adjective, written))


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is in a tense that tells what was or is done: not a command, a habit or a plan."""
    helpers = auxiliaries(sentence, verb) | {c.lower for c in sentence.children(verb, "auxpass")}
    if verb.tag in ("VBD", "VBN"):
        return verb.tag == "VBD" or bool(helpers) or verb.dep == "conj"
    if verb.tag == "VBG":
        return bool(helpers & {"was", "were", "is", "are", "been", "'s", "’s"}) or is_turned(sentence, verb)
    above = sentence.head(verb)
    return verb.tag == "VB" and ("did" in helpers or (verb.dep == "xcomp" and above.lemma in ("fail", "refuse")))


def _resolved(sentence: Sentence, noun: Token | None) -> Token | None:
    """The noun, or whom "it" and its like stand for in the sentence."""
    if noun is None or noun.pos != "PRON":
        return noun
    clause = sentence.head(noun)
    if clause.dep == "ccomp" and noun.lower in ("it", "they"):  # "the bank said it had been hacked"
        tags = ("NN", "NNP", "NNPS") if noun.lower == "it" else ("NNS", "NNPS")
        above = subject_of(sentence, sentence.head(clause))
        if above is not None and above.tag in tags:
            return above
    return antecedent_of(sentence, noun) or noun


def _is_definite(sentence: Sentence, noun: Token | None) -> bool:
    """Whether a noun points to somebody or something that another report could speak of, too."""
    if noun is None or noun.lower in word_set("nobody-named"):
        return False
    if noun.pos == "PROPN" or noun.lower in ("he", "she", "they", "we", "i", "him", "her", "them"):
        return True
    near = sentence.children(noun, "det", "poss", "compound", "amod")
    return any(c.lower in _DEFINITE or c.dep == "poss" or c.pos == "PROPN" for c in near)


def _is_laid_to_somebody(sentence: Sentence, verb: Token, doer: Token | None) -> bool:
    """Whether the clause is a deed laid to a party: who did it is a question of its own."""
    deed = deed_of(sentence, verb)
    if deed is None or doer is None or not (doer.pos == "PRON" or is_party(sentence, doer)):
        return False
    return deed.needs != {"deed"} or deed_at(sentence, verb) is not None  # "hid the defect" hides no deed


def _nominal(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "there was no explosion", "denied a cover-up", "ruled out sabotage": a happening named by a noun."""
    verb = sentence.head(noun)
    if noun.dep not in ("attr", "dobj", "nsubjpass", "pobj") or sentence.children(noun, "poss"):
        return None
    while verb.pos in ("ADP", "NOUN") and sentence.head(verb) is not verb:
        verb = sentence.head(verb)
    stance = stance_at(sentence, noun)
    if stance is None or stance == "assert" or (noun.dep == "attr" and not sentence.children(verb, "expl")):
        return None
    if verb.lemma.lower() in word_set("unreal") or verb.lemma in ("want", "need", "expect", "plan"):
        return None
    things = objects_of(sentence, noun, "of", "at", "in", "on", "from")
    doer = subject_of(sentence, verb) if verb.lemma in _LIGHT else None
    thing = things[0] if things and things[0].pos in ("NOUN", "PROPN") else None
    if thing is None and noun.dep != "attr" and (doer is None or noun.tag == "NNS"):
        return None  # "have made no arrests" tells of nobody
    return _made(sentence, noun, (doer, thing), verb_of(noun.lemma.lower()), stance)


def _made(
    sentence: Sentence, head: Token, parts: tuple[Token | None, Token | None], what: str, stance: Stance
) -> Occurred:
    doer, thing = parts
    return Occurred(
        what,
        _words(sentence, head, doer, thing),
        head,
        stance,
        doer,
        phrase(sentence, thing, conjuncts=False) if thing is not None else (),
        head.lemma.lower(),
        daily=True,
        free=True,
    )


def _words(sentence: Sentence, head: Token, *parts: Token | None) -> Words:
    """The words of the clause from its first party to its last, without one that stands far off."""
    near = [p for p in parts if p is not None and abs(p.index - head.index) <= _LONGEST]
    return sentence.tokens_in(span_of(sentence, head, *(phrase(sentence, p, conjuncts=False) for p in near)))
