"""A parsed sentence and a figure in it -> the thing counted and the word that governs it.

Example: in "around 60 Syrian soldiers were killed" the figure counts "Syrian soldiers" (head "soldier"), governed by "kill".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons import read_rows, read_words
from claimdiff.model import Sentence, Span, Token
from claimdiff.quantities.figures import Figure

#: how many words may stand between a figure and the head noun it counts
_NOUN_REACH = 8
_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_OBJECTS = ("dobj", "attr", "oprd", "dative", "ccomp", "acomp", "npadvmod")
_PLAIN_VERBS = frozenset(("be", "have", "do", "say", "report", "leave", "find", "list", "declare", "confirm", "believe", "fear", "presume", "feared", "make", "become", "remain", "put"))


@dataclass(frozen=True, slots=True)
class Governed:
    """The thing counted (span and head word, both possibly missing) and the predicate (lemma and span)."""

    counted: Span | None = None
    head: str = ""
    predicate: str = ""
    predicate_span: Span | None = None
    #: "of them", "of whom": the noun stands earlier
    refers_back: bool = False


@cache
def states() -> dict[str, str]:
    """State word -> its lemma: "wounded" -> "wound"."""
    return {word: lemma for word, lemma in read_rows("quantities/states.txt")}


@cache
def _nouns(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


def govern(sentence: Sentence, figure: Figure, core: Span) -> Governed:
    """What a figure counts and what governs it, from the dependency tree; ``core`` marks the number itself."""
    inside = sentence.tokens_in(core)
    if not inside:
        return Governed()
    top = next((t for t in inside if not (core.start <= sentence.head(t).start < core.end) or t.head == t.index), inside[-1])
    noun = _counted_noun(sentence, figure, top) if figure.kind in ("count", "ratio", "percent", "measure", "age", "money", "duration") else None
    start = noun if noun is not None and noun.pos in _NOUNS else top
    verb = _governor(sentence, start, figure)
    return Governed(
        counted=_noun_span(sentence, noun, figure) if noun is not None else None,
        head=noun.lemma.lower() if noun is not None else "",
        predicate=verb.lemma.lower() if verb is not None else "",
        predicate_span=verb.span if verb is not None else None,
    )


def _counted_noun(sentence: Sentence, figure: Figure, top: Token) -> Token | None:
    """The noun that a figure counts: the head it modifies, or the noun behind "of" and "in"."""
    end = figure.end
    for token in (top, *sentence.ancestors(top)):
        if token.start >= end and token.pos in _NOUNS and _is_near(sentence, end, token):
            return token
        if token.pos not in ("NUM", "NOUN", "PROPN", "SYM", "ADJ", "ADV") or token.dep in (*_SUBJECTS, *_OBJECTS, "pobj", "ROOT", "conj"):
            break
    after = next((t for t in sentence.tokens if t.start >= end), None)
    if after is not None and after.lower == "of":
        nouns = [t for t in sentence.children(after, "pobj")]
        return nouns[0] if nouns else None
    return None


def _is_near(sentence: Sentence, end: int, noun: Token) -> bool:
    between = [t for t in sentence.tokens if end <= t.start < noun.start]
    return len(between) <= _NOUN_REACH and not any(t.text in ",;:()" or t.pos == "VERB" and t.tag == "VBD" for t in between)


def _noun_span(sentence: Sentence, noun: Token, figure: Figure) -> Span:
    first = noun
    for token in sentence.tokens:
        if figure.end <= token.start < noun.start and token.lower not in ("of", "the", "more", "-", "his", "her", "their", "its", "those", "these", "our"):
            first = token
            break
    return Span(start=min(first.start, noun.start), end=noun.end)


def _governor(sentence: Sentence, token: Token, figure: Figure) -> Token | None:
    """The word that says what happens to ``token``: a state behind it, an event noun, or the verb above."""
    if token.lemma.lower() in _nouns("event_nouns"):
        return token
    state = _state_behind(sentence, token)
    if state is not None:
        return state
    for above in sentence.ancestors(token):
        if above.pos in ("VERB", "AUX"):
            return _inner(sentence, above)
        if above.lemma.lower() in _nouns("event_nouns"):
            return above
    return None


def _state_behind(sentence: Sentence, token: Token) -> Token | None:
    """ "12 people wounded", "left dozens dead": a state word among the next few."""
    for child in sentence.children(token, "acl", "amod", "relcl", "advcl"):
        if child.index > token.index and child.lower in states():
            return child
    following = sentence.tokens[token.index + 1 : token.index + 4]
    for word in following:
        if word.lower in states():
            return word
        if word.lower not in ("more", "others", "other", "people", "were", "was", "are", "been", "have", "has", "is"):
            return None
    return None


def _inner(sentence: Sentence, verb: Token) -> Token:
    """ "were reported missing", "are dead": the state that a light verb carries."""
    if verb.lemma not in _PLAIN_VERBS:
        return verb
    for child in sentence.children(verb, "acomp", "oprd", "xcomp", "attr", "ccomp"):
        if child.lower in states():
            return child
    return verb
