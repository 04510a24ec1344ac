"""Answers that take no side: "had no immediate comment on the raid", "would neither confirm nor deny".

Example:
    "The army declined to comment on the allegation that it bombed the school" -> doubt, by the army, of the army.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import objects_of, phrase, reach, span_of, subject_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import PRONOUNS, Inner, inside
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: verbs that give a comment or do not
GIVING = frozenset({"have", "make", "offer", "give", "issue", "provide"})
REFUSING = frozenset({"decline", "refuse"})
#: "was not available for comment", "could not be reached for comment", "did not respond to requests for comment"
REACHING = frozenset({"available", "reach", "respond", "reply", "return"})


def answers(sentence: Sentence) -> Iterator[Found]:
    """Every answer of somebody who neither owns up to a deed nor denies it."""
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        found = None
        if lemma == "comment":
            found = _comment(sentence, token)
        elif lemma == "deny" and (other := _confirms(sentence, token)) is not None:
            found = _neither(sentence, token, other)
        elif lemma in ("confirm", "verify") and is_refused(sentence, token):
            found = _unconfirmed(sentence, token)
        if found is not None:
            yield found


def is_refused(sentence: Sentence, verb: Token) -> bool:
    """Whether something is not said: "declined to say", "could not confirm", "is not in a position to verify"."""
    if any(c.dep == "neg" for c in sentence.children(verb)):
        return True
    above = sentence.head(verb)
    if verb.dep not in ("xcomp", "acl", "ccomp", "relcl") or above is verb:
        return False
    if above.lemma in REFUSING or above.lower == "unable":
        return True
    over = (above, *list(sentence.ancestors(above))[:2])
    ready = above.lemma in ("able", "position", "ready", "willing")
    return ready and any(c.dep == "neg" or c.lower == "no" for t in over for c in sentence.children(t))


def answerer(sentence: Sentence, verb: Token) -> Token | None:
    """Who does not say something: the subject, also of "is in no position to say"."""
    above = sentence.head(verb)
    if above.lemma == "position" and above.dep == "pobj":
        return subject_of(sentence, sentence.head(sentence.head(above)))
    return subject_of(sentence, verb)


def _confirms(sentence: Sentence, deny: Token) -> Token | None:
    """The "confirm" beside a "deny": together they take no side."""
    near = (sentence.head(deny), *sentence.children(deny, "conj"))
    either = any(c.lower in ("or", "nor") for t in (deny, *near) for c in sentence.children(t, "cc"))
    return next((t for t in near if either and t.lemma in ("confirm", "admit", "acknowledge")), None)


def takes_no_side(sentence: Sentence, deny: Token) -> bool:
    """ "neither confirmed nor denied": a "deny" that is no denial."""
    return _confirms(sentence, deny) is not None


def _neither(sentence: Sentence, deny: Token, confirm: Token) -> Found | None:
    first = min(deny, confirm, key=lambda t: t.index)
    below = (
        t
        for verb in (deny, confirm)
        for t in sentence.children(verb, "ccomp", "dobj", "xcomp", "pcomp")
        if t not in (deny, confirm) and t.index > first.index
    )
    return _about(sentence, first, next(below, None), subject_of(sentence, first))


def _unconfirmed(sentence: Sentence, verb: Token) -> Found | None:
    """ "could not confirm that jets hit the bakery", "is not in a position to verify the reports"."""
    if any(c.lemma == "deny" for c in (sentence.head(verb), *sentence.children(verb, "conj"))):
        return None
    below = next((c for c in sentence.children(verb, "ccomp", "dobj") if c.index > verb.index), None)
    if below is None or (below.dep == "ccomp" and inside(sentence, below) is None):
        return None
    return _about(sentence, verb, below, answerer(sentence, verb))


def _comment(sentence: Sentence, word: Token) -> Found | None:
    """ "declined to comment on the raid", "had no comment", "could not be reached for comment"."""
    above = sentence.head(word)
    if word.pos == "VERB":
        if not is_refused(sentence, word):
            return None
        topics = objects_of(sentence, word, "on", "about")
        return _about(sentence, word, topics[0] if topics else None, answerer(sentence, word))
    if any(c.lower == "no" for c in sentence.children(word, "det")) and above.lemma in GIVING:
        topics = (*objects_of(sentence, word, "on", "about"), *objects_of(sentence, above, "on", "about"))
        return _about(sentence, word, topics[0] if topics else None, subject_of(sentence, above))
    if word.dep == "pobj" and above.lower == "for":
        for verb in list(sentence.ancestors(above))[:4]:
            if verb.lemma not in REACHING:
                continue
            near = (verb, sentence.head(verb))
            if any(c.dep == "neg" for t in near for c in sentence.children(t)):
                return _about(sentence, word, None, subject_of(sentence, verb))
    return None


def _about(sentence: Sentence, cue: Token, topic: Token | None, asserter: Token | None) -> Found | None:
    """The statement of somebody who takes no side, on what stands below ``topic``; without one, on what was told."""
    if asserter is None or not (is_party(sentence, asserter) or asserter.pos in ("PRON", "PROPN")):
        return None
    found = inside(sentence, topic) if topic is not None else None
    act = found.act if found is not None else ()
    told = topic is not None and any(deed_of(sentence, t) is not None for t in phrase(sentence, topic))
    named = found is not None and (found.doer is not None or deed_of(sentence, found.head) is not None)
    if told and not named and topic is not None:
        named, act = True, phrase(sentence, topic)
    if topic is not None and not named:
        talked_of = topic.lemma.lower() in word_set("topics") or noun_role(topic.lemma.lower()) in ("charge", "report")
        if not talked_of and topic.lower not in ("it", "this", "that", "them"):
            return None
        found, act = Inner(None, (), reach(sentence, topic), topic), phrase(sentence, topic)
    doer = found.doer if found is not None else None
    if doer is not None and doer.lower in PRONOUNS:
        doer = asserter
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, asserter), cue, act or topic))
    used = reach(sentence, cue) | (found.used if found is not None else frozenset())
    if topic is not None and any(is_party(sentence, c) for c in sentence.children(topic, "amod", "poss", "compound")):
        used -= reach(sentence, topic)  # "would not confirm the Turkish claim that Athens fired": Turkey still says so
    return Found("doubt", words, doer, act, asserter, "named", cue, used=used, anchored=not named)
