"""A clause that a cue verb reports -> how far it goes: joined clauses, reasons, other people's reports left out."""

from __future__ import annotations

from claimdiff.attributions.cues import verb_cues
from claimdiff.attributions.phrases import is_negated, is_speaker, subject
from claimdiff.model import Sentence, Token

#: what opens a clause that goes on with what is said, though a parse may tie it to the cue
_REASONS = frozenset({"because", "if", "unless"})
_QUESTIONS = frozenset({"when", "where", "why", "how"})


def joined(sentence: Sentence, verb: Token, clause: Token) -> list[Token]:
    """A clause of the same pronoun: "says it will close, but it may open again", which a parse ties to the cue."""
    who = [c.lower for c in sentence.children(clause, "nsubj", "nsubjpass") if c.pos == "PRON"]
    if not who or clause.index < verb.index:
        return []
    for other in sentence.children(verb, "conj"):
        own = [c.lower for c in sentence.children(other, "nsubj", "nsubjpass")]
        if own == who and other.index > clause.index:
            return [*sentence.children(verb, "cc"), *sentence.subtree(other)]
    return []


def reasons(sentence: Sentence, verb: Token, clause: Token) -> list[Token]:
    """The speaker's reason behind a reported clause: "said the bridge is unsafe, because two beams broke"."""
    return [
        t
        for reason in sentence.children(verb, "advcl")
        if reason.index > clause.index > verb.index
        and any(c.lower in _REASONS for c in sentence.children(reason, "mark"))
        for t in sentence.subtree(reason)
    ]


def unsaid(sentence: Sentence, verb: Token) -> list[Token]:
    """The question that somebody leaves open: "has not said when it will open"; a parse takes it for a time."""
    if not is_negated(sentence, verb):
        return []
    for clause in sentence.children(verb, "advcl"):
        opening = sentence.subtree(clause)[0]
        if opening.index == verb.index + 1 and opening.lower in _QUESTIONS:
            return list(sentence.subtree(clause))
    return []


def behind_time(sentence: Sentence, verb: Token) -> list[Token]:
    """The clause behind a time: "said after the storm 12 houses were empty", which a parse takes for a time itself."""
    for clause in sentence.children(verb, "advcl"):
        opening = sentence.subtree(clause)[0]
        nouns = sentence.children(opening, "pobj")
        subjects = sentence.children(clause, "nsubj", "nsubjpass")
        if opening.index != verb.index + 1 or opening.head != clause.index or not nouns or not subjects:
            continue
        time = max(t.index for t in (*sentence.subtree(opening), *sentence.subtree(nouns[0])))
        late = time < min(t.index for t in sentence.subtree(subjects[0])) and sentence.tokens[time + 1].tag != "WRB"
        if late and all(c.index == opening.index for c in sentence.children(clause, "mark")):
            return [t for t in sentence.subtree(clause) if t.index > time]
    return []


def reported(sentence: Sentence, verb: Token, clause: Token) -> list[Token]:
    """A reported clause without a further report, the same speaker's or another's: "said X and added Y"."""
    out: set[int] = set()
    for other in sentence.children(clause, "conj"):
        if other.lemma in verb_cues() and (_goes_on(sentence, verb, other) or _answers(sentence, clause, other)):
            out |= {t.index for t in sentence.subtree(other)}
    for added in sentence.children(clause, "advcl"):  # "..., arguing that"
        comma = added.index > 0 and sentence.tokens[added.index - 1].text == ","
        if comma and added.tag == "VBG" and added.lemma in verb_cues() and added.index > verb.index:
            out |= {t.index for t in sentence.subtree(added)}
    tokens = [t for t in sentence.subtree(clause) if t.index not in out]
    while out and tokens and (tokens[-1].pos in ("CCONJ", "PUNCT")):
        tokens.pop()
    return tokens


def _goes_on(sentence: Sentence, verb: Token, other: Token) -> bool:
    """Whether a joined cue has the speaker of the first: "said X and added Y"."""
    own = sentence.children(other, "nsubj", "nsubjpass")
    return not own and subject(sentence, other) is subject(sentence, verb)


def _answers(sentence: Sentence, clause: Token, other: Token) -> bool:
    """Whether a joined cue has a speaker of its own behind a comma: "said X, and the mayor replied that Y"."""
    if "clause" not in verb_cues()[other.lemma].frames or other.tag not in ("VBD", "VBZ", "VBP"):
        return False
    own = [c for c in sentence.children(other, "nsubj") if is_speaker(sentence, c) and c.pos != "PRON"]
    comma = any(t.text == "," and t.head == clause.index for t in sentence.tokens[clause.index : other.index])
    return bool(own) and comma and bool(sentence.children(other, "ccomp"))
