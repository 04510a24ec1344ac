"""What stands under a cue: the deed, its doer, or a state of having been behind it.

Example:
    Under "denied" in "denied that the army used gas": the deed "used", done by "the army".
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.claims.deeds import find_deeds
from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import Words, clause_end, objects_of, phrase, reach, subject_of
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
STATE_PREPOSITIONS = ("for", "in", "of", "with", "behind", "to")


@dataclass(frozen=True, slots=True)
class Inner:
    """A deed or a part in one: its doer (None where unsaid), the words that name it, the tokens it covers."""

    doer: Token | None
    act: Words
    used: frozenset[int]
    head: Token


def state_of(sentence: Sentence, token: Token) -> Inner | None:
    """ "X is responsible for Y", "X was behind Y", "X is to blame", "X had a role in Y": who, and for what."""
    lower = token.lower
    if lower not in word_set("states") and noun_role(token.lemma.lower()) != "part":
        return None
    if noun_role(token.lemma.lower()) == "part" and lower not in word_set("states"):
        return _share(sentence, token)
    if lower == "blame" and not _is_to_blame(sentence, token):
        return None
    head = sentence.head(token)
    predicative = token.dep in ("acomp", "attr", "oprd", "prep", "xcomp", "advmod", "ROOT") or token.tag == "VBN"
    if not predicative and token.dep != "amod":
        return None
    if lower == "behind" and (token.dep != "prep" or head.lemma not in ("be", "lie", "stand")):
        return None
    doer = (
        subject_of(sentence, token if token.pos == "VERB" and lower != "blame" else head)
        if token.dep != "amod"
        else head
    )
    deeds = (
        sentence.children(token, "pobj", "pcomp")
        if lower == "behind"
        else objects_of(sentence, token, *STATE_PREPOSITIONS)
    )
    if doer is None or doer.lower in ("there", "no", "who", "what") or (doer.lower == "it" and not deeds):
        return None
    if doer.pos != "PRON" and not is_party(sentence, doer) and (lower != "blame" or noun_role(doer.lemma.lower())):
        return None
    if head.lemma == "plead" or doer.lower == "you":
        return None
    act = (
        phrase(sentence, deeds[0])
        if deeds and deeds[0].pos != "VERB"
        else clause_end(sentence, deeds[0])
        if deeds
        else ()
    )
    return Inner(doer, act, reach(sentence, token) | {doer.index}, deeds[0] if deeds else token)


def _is_to_blame(sentence: Sentence, token: Token) -> bool:
    """ "Kiev is to blame", not "quick to blame Kiev"."""
    to = any(c.lower == "to" for c in sentence.children(token, "aux"))
    return token.pos == "VERB" and to and sentence.head(token).lemma == "be" and not sentence.children(token, "dobj")


def _share(sentence: Sentence, noun: Token) -> Inner | None:
    """ "X had a role in Y", "X bears responsibility for Y", "X's involvement in Y"."""
    deeds = objects_of(sentence, noun, "in", "for", "to", "with", "of")
    owner = sentence.children(noun, "poss")
    verb = sentence.head(noun)
    bearing = next((c for c in sentence.children(noun, "compound") if c.tag in ("VBD", "VBZ", "VBP")), None)
    if owner:
        doer: Token | None = owner[0]
    elif noun.dep == "dobj" and verb.lemma in ("have", "bear", "share", "play", "take"):
        doer = subject_of(sentence, verb)
        deeds = deeds or objects_of(sentence, verb, "in", "for")
    elif bearing is not None:  # "the governor bore responsibility": the parser took the verb for a noun
        doer = next(iter(sentence.children(noun, "nsubj")), None) or next(
            iter(sentence.children(bearing, "nsubj")), None
        )
    else:
        return None
    if doer is None or not deeds or not (is_harm(sentence, deeds[0]) or deeds[0].pos == "PROPN"):
        return None
    if not (is_party(sentence, doer) or doer.pos in ("PRON", "PROPN", "DET")):
        return None
    act = phrase(sentence, deeds[0]) if deeds[0].pos != "VERB" else clause_end(sentence, deeds[0])
    return Inner(doer, act, reach(sentence, noun) | {doer.index}, deeds[0])


def nothing_to_do(sentence: Sentence, token: Token) -> Inner | None:
    """ "had nothing to do with the bombing": who, and with what."""
    verb = sentence.head(token)
    doing = next((c for c in sentence.children(token, "relcl", "acl") if c.lemma == "do"), None)
    if token.lower not in ("nothing", "anything", "something") or verb.lemma != "have" or doing is None:
        return None
    deeds = (*objects_of(sentence, doing, "with"), *objects_of(sentence, verb, "with"))
    doer = subject_of(sentence, verb)
    if doer is None or not deeds or not is_harm(sentence, deeds[0]):
        return None
    return Inner(doer, act_words(sentence, deeds[0]), reach(sentence, verb), deeds[0])


def is_harm(sentence: Sentence, token: Token) -> bool:
    """Whether a word names a deed or a bad thing that somebody may be behind."""
    return (
        deed_of(sentence, token) is not None
        or noun_role(token.lemma.lower()) in ("harm", "wrong")
        or (token.pos == "PRON" and token.lower in ("it", "this", "that", "them"))
    )


def names_wrong(sentence: Sentence, words: Words) -> bool:
    """Whether some words name a deed, a charge, a fault or a part in one."""
    return any(
        noun_role(t.lemma.lower()) in ("part", "wrong", "charge", "harm")
        or t.lower in word_set("states")
        or (deed_of(sentence, t) is not None and (t.pos == "VERB" or t.lemma.lower() not in word_set("generic-wrongs")))
        or nothing_to_do(sentence, t) is not None
        for t in words
    )


def inside(sentence: Sentence, root: Token, *, real: bool = False) -> Inner | None:
    """The first deed below ``root`` that has a doer; failing that, one without. ``real``: only deeds told as done."""
    region = reach(sentence, root)
    states = [s for t in sentence.tokens if t.index in region and (s := state_of(sentence, t)) is not None]
    done = [d for d in find_deeds(sentence) if d.word.index in region and (d.real or not real)]
    with_doer = [d for d in done if d.doer is not None and d.doer.index in region]
    if states and (not with_doer or states[0].head.index <= with_doer[0].word.index + 3):
        return states[0]
    for deed in with_doer or done:
        act = phrase(sentence, deed.word) if deed.word.pos != "VERB" else clause_end(sentence, deed.word)
        return Inner(deed.doer, act, region, deed.word)
    return None


def act_words(sentence: Sentence, token: Token) -> Words:
    """The words that name a deed, as noun phrase or as clause."""
    return clause_end(sentence, token) if token.pos in ("VERB", "AUX") else phrase(sentence, token)
