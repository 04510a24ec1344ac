"""A cue verb where it stands -> the words that it reports, by the verb's frames.

The first frame that yields words decides: a clause, somebody told to act, an infinitive, the sentence around an
aside, a figure, an object, a preposition's object.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.attributions.clauses import behind_time, joined, reasons, reported, unsaid
from claimdiff.attributions.cues import Cue, look_alikes
from claimdiff.attributions.phrases import agent
from claimdiff.lexicons.persons import word_classes
from claimdiff.model import Sentence, Token

#: modifiers of time and place that end an object's content
_TAIL = frozenset(
    {
        "npadvmod",
        "advmod",
        "advcl",
        "cc",
        "conj",
        "punct",
        "nsubj",
        "nsubjpass",
        "aux",
        "auxpass",
        "neg",
        "agent",
        "mark",
    }
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today "
    "yesterday tomorrow week month year morning evening night afternoon".split()
)


#: with "to" they attribute a deed alone: "admitted to shooting him"
_DEEDS_TO = frozenset({"admit", "confess", "own"})
_AMOUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "least", "none", "zero", "half"})


@dataclass(frozen=True, slots=True)
class Place:
    """A cue verb where it stands."""

    sentence: Sentence
    verb: Token
    cue: Cue
    passive: bool

    def has(self, frame: str) -> bool:
        """Whether the cue takes a frame."""
        return frame in self.cue.frames


def find_content(place: Place) -> tuple[list[Token], str]:
    """The tokens of what is said, and the frame that found them; the first frame that yields any."""
    if place.passive:
        return _passive_content(place)
    for rule, finder in (
        ("clause", _clause),
        ("told", _told),
        ("clause", _told_that),
        ("to", _infinitive),
        ("aside", _aside),
        ("figure", _figure),
        ("object", _object),
        ("prep", _prepositional),
    ):
        found = finder(place)
        if found:
            return found, rule
    return [], ""


def _has_to(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower == "to" for c in sentence.children(verb, "aux"))


def _clause(place: Place) -> list[Token]:
    if not place.has("clause"):
        return []
    sentence, verb = place.sentence, place.verb
    found: list[Token] = []
    for child in sentence.children(verb, "ccomp"):
        if child.lemma.lower() in look_alikes().get(verb.lemma, ()):
            continue
        if not (_has_to(sentence, child) and child.pos == "VERB" and child.index > verb.index):
            found += reported(sentence, verb, child)
            found += joined(sentence, verb, child) or reasons(sentence, verb, child)
    return found or unsaid(sentence, verb) or behind_time(sentence, verb)


def _told(place: Place) -> list[Token]:
    """ "urged voters to leave": the persons told and what they are told to do."""
    if not place.has("told"):
        return []
    sentence, verb = place.sentence, place.verb
    for child in sentence.children(verb, "ccomp", "xcomp"):
        if _has_to(sentence, child) and child.index > verb.index:
            return [
                *sentence.subtree(child),
                *(t for c in sentence.children(verb, "dobj") for t in sentence.subtree(c)),
            ]
    return []


def _told_that(place: Place) -> list[Token]:
    """ "told a meeting of farmers that X": the parse hangs the clause on those who are told."""
    sentence, verb = place.sentence, place.verb
    if not place.has("clause") or not place.has("told"):
        return []
    for listener in sentence.children(verb, "dobj", "dative"):
        for noun in sentence.subtree(listener):
            if noun.pos == "VERB":  # "a guest who feared that ...": the fear is the guest's
                continue
            for clause in sentence.children(noun, "relcl", "acl", "ccomp"):
                if any(c.lower == "that" for c in sentence.children(clause, "mark")):
                    return list(sentence.subtree(clause))
    return []


def _infinitive(place: Place) -> list[Token]:
    if not place.has("to"):
        return []
    sentence, verb = place.sentence, place.verb
    return [
        t
        for c in sentence.children(verb, "xcomp")
        if _has_to(sentence, c) and c.index > verb.index
        for t in sentence.subtree(c)
    ]


def _aside(place: Place) -> list[Token]:
    """ "The plan, he said, is dead", "as he said": the clause around the aside."""
    if not place.has("aside"):
        return []
    sentence, verb = place.sentence, place.verb
    marked = any(c.lower == "as" for c in sentence.children(verb, "mark", "advmod"))
    if verb.dep != "parataxis" and not (verb.dep == "advcl" and marked):
        return []
    own = {t.index for t in sentence.subtree(verb)}
    head = sentence.head(verb)
    if head.dep == "nsubj" and head.pos in ("NOUN", "PROPN"):  # "The aim, he said, is peace": the whole clause
        head = sentence.head(head)
    return [t for t in sentence.subtree(head) if t.index not in own]


def _figure(place: Place) -> list[Token]:
    """ "put the toll at 62", "estimated the crowd at 5,000": what is measured and the figure."""
    sentence, verb = place.sentence, place.verb
    figures = [c for c in sentence.subtree(verb) if c.lower == "at" and c.index > verb.index] if place.has("at") else []
    if not figures or not any(t.pos == "NUM" or t.lower in _AMOUNTS for t in sentence.subtree(figures[0])):
        return []
    last = max(t.index for t in sentence.subtree(figures[0]))
    return list(sentence.tokens[verb.index + 1 : last + 1])


def _object(place: Place) -> list[Token]:
    """ "rejected the plan", "called it a crime", "accused them of murder": the object and what hangs on it."""
    sentence, verb = place.sentence, place.verb
    papers = place.has("paper") and any("paper" in word_classes(c.text) for c in sentence.children(verb, "nsubj"))
    if not place.has("object") and not papers:
        return []
    objects = sentence.children(verb, "dobj", "dative")
    small = sentence.children(verb, "ccomp", "oprd", "xcomp")
    if (not objects and not small) or any(
        o.lemma.lower() in look_alikes().get(verb.lemma, ()) for o in (*objects, *small)
    ):
        return []
    if objects and objects[0].index < verb.index and objects[0].lower not in ("which", "what", "whom", "that"):
        return []
    found: list[Token] = []
    for child in sentence.children(verb):
        if child.dep in _TAIL or child.index < verb.index:
            continue
        if child.dep == "prep" and any(t.lower in _TIMES for t in sentence.subtree(child)[:4]):
            continue
        found += sentence.subtree(child)
    return found


def _prepositional(place: Place) -> list[Token]:
    """ "warned of attacks", "called for calm", "called for him to go": the preposition's object or clause."""
    sentence, verb = place.sentence, place.verb
    for child in sentence.children(verb, "advcl", "ccomp", "xcomp"):
        if (
            "for" in place.cue.frames
            and child.index > verb.index
            and any(c.lower == "for" for c in sentence.children(child, "mark"))
        ):
            return [
                t
                for t in sentence.subtree(child)
                if not (t.lower == "for" and t.dep == "mark" and t.head == child.index)
            ]
    for child in sentence.children(verb, "prep", "prt"):
        frame = "to:" if child.lower == "to" else child.lower
        if frame in place.cue.frames and child.index > verb.index:
            if verb.lemma in _DEEDS_TO and not sentence.children(child, "pcomp"):  # "admitted to hospital"
                continue
            inner = sentence.children(child, "pobj", "pcomp", "prep")
            return [t for c in inner for t in sentence.subtree(c)]
    return []


def _passive_content(place: Place) -> tuple[list[Token], str]:
    """ "He was told that X", "the plan was condemned by X", "X is believed to be Y"."""
    sentence, verb = place.sentence, place.verb
    subjects = sentence.children(verb, "nsubjpass", "csubjpass")
    if subjects and subjects[0].lower in ("who", "which", "that") and verb.dep == "relcl":
        subjects = ()
    before = [t for c in subjects if c.lower != "it" for t in sentence.subtree(c)]
    clause = [t for c in sentence.children(verb, "ccomp") for t in sentence.subtree(c)]
    infinitive = [
        t for c in sentence.children(verb, "xcomp", "oprd") for t in sentence.subtree(c) if c.index > verb.index
    ]
    by = agent(sentence, verb)
    if place.has("passive") and infinitive:
        return before + infinitive, "believed"
    if clause and place.has("clause") and (by is not None or place.has("passive")):
        return clause, "passive-clause"
    if by is None and place.has("object") and before and place.cue.stance in ("accuse", "hedge"):
        rest = [
            t
            for c in sentence.children(verb, "prep", "oprd")
            if c.index > verb.index and c.lower != "by"
            for t in sentence.subtree(c)
        ]
        return before + rest, "noagent"
    if by is None:
        return [], ""
    if place.has("object") and before:
        own = {t.index for t in sentence.subtree(sentence.head(by))}  # the branch of "by"
        rest = [
            t
            for c in sentence.children(verb, "prep", "oprd")
            if c.index > verb.index and c.lower != "by"
            for t in sentence.subtree(c)
            if t.index not in own
        ]
        return before + rest, "passive-object"
    return [], ""
