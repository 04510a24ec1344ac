"""A parsed sentence -> the thing a figure counts and the word that governs it, where words alone do not settle it.

Example: in "around 60 Syrian soldiers on the hill were, he said, killed" the noun is "soldiers", governed by "kill".
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.model import Sentence, Span, Token
from claimdiff.quantities.word_forms import event_nouns, states

#: how many words may stand between a figure and the head noun it counts
_NOUN_REACH = 8
#: how far behind its noun a relative clause's verb may stand to be said of it first, in words
_CLAUSE_REACH = 3
_NOUNS = ("NOUN", "PROPN")
_FUNCTIONS = (
    "nsubj",
    "nsubjpass",
    "csubj",
    "csubjpass",
    "dobj",
    "attr",
    "oprd",
    "dative",
    "ccomp",
    "acomp",
    "pobj",
    "ROOT",
    "conj",
)
_DASHES = frozenset("-–—")
#: verbs that carry a state said elsewhere: "were reported missing", "are dead"
_LIGHT = frozenset(
    "be have do report leave find list declare confirm believe fear presume become remain put say feel".split()
)
_UNSAID = ("of", "the", "more", "-", "his", "her", "their", "its", "those", "these", "our", "in")


@dataclass(frozen=True, slots=True)
class Governed:
    """The thing counted (span and head noun) and the governing word; each None where there is none."""

    counted: Span | None = None
    noun: Token | None = None
    verb: Token | None = None


def govern(sentence: Sentence, core: Span, end: int) -> Governed:
    """What the figure whose number stands at ``core``, and that ends at ``end``, counts, and what governs it."""
    inside = sentence.tokens_in(core)
    if not inside:
        return Governed()
    top = next(
        (t for t in inside if t.head == t.index or not core.start <= sentence.head(t).start < core.end), inside[-1]
    )
    noun = _counted_noun(sentence, top, end)
    start = noun if noun is not None else top
    verb = governor(sentence, start)
    return Governed(_noun_span(sentence, noun, end) if noun is not None else None, noun, verb)


def token_at(sentence: Sentence, start: int) -> Token | None:
    """The token that covers a code point."""
    return next((t for t in sentence.tokens if t.start <= start < t.end), None)


def _counted_noun(sentence: Sentence, top: Token, end: int) -> Token | None:
    """The noun that a number modifies, or the noun behind "of"."""
    for token in (top, *sentence.ancestors(top)):
        if token.start >= end and token.pos in _NOUNS and _is_near(sentence, end, token):
            return token
        if token.pos not in ("NUM", "NOUN", "PROPN", "SYM", "ADJ", "ADV") or token.dep in _FUNCTIONS:
            break
    after = next((t for t in sentence.tokens if t.start >= end), None)
    if after is not None and after.lower == "of":
        return next(iter(sentence.children(after, "pobj")), None)
    return None


def _is_near(sentence: Sentence, end: int, noun: Token) -> bool:
    between = [t for t in sentence.tokens if end <= t.start < noun.start]
    if any(t.text in _DASHES and t.start > end for t in between):  # "kills 58 - Marvik Times"
        return False
    return len(between) <= _NOUN_REACH and not any(t.text in ",;:()" or t.tag == "VBD" for t in between)


def _noun_span(sentence: Sentence, noun: Token, end: int) -> Span:
    first = next((t for t in sentence.tokens if end <= t.start < noun.start and t.lower not in _UNSAID), noun)
    return Span(start=min(first.start, noun.start), end=noun.end)


def governor(sentence: Sentence, token: Token) -> Token | None:
    """The word that says what happens to ``token``: a state behind it, an event noun, or the verb above."""
    clause = next((c for c in sentence.children(token, "acl", "amod", "relcl") if c.index > token.index), None)
    if clause is not None and clause.lower in states():
        return clause
    for above in sentence.ancestors(token):
        if above.pos in ("VERB", "AUX"):
            verb = _inner(sentence, above)
            near = clause is not None and clause.dep != "amod" and clause.index - token.index <= _CLAUSE_REACH
            return (
                clause if near and clause is not None and clause.pos == "VERB" and verb.lower not in states() else verb
            )
        if above.lower in event_nouns():
            return above
    return None


def _inner(sentence: Sentence, verb: Token) -> Token:
    """ "were reported missing", "are dead": the state that a light verb carries."""
    head = sentence.head(verb)
    if verb.dep in ("aux", "auxpass") and head.pos == "VERB":  # a figure hung on the auxiliary: "20 are missing"
        return head
    if verb.lemma in _LIGHT:
        for child in sentence.children(verb, "acomp", "oprd", "xcomp", "attr", "ccomp"):
            if child.lower in states():
                return child
    return verb
