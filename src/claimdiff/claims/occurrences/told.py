"""One occurrence as the rules of this package find it, and how what stands above a word turns its stance.

Example:
    "denied that he was armed": armed, stance deny; "unclear whether he was armed": doubt.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.claims.grammar import Words
from claimdiff.claims.modality import CONDITIONAL, auxiliaries
from claimdiff.lexicons.blame import blame_cues, noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: steps up from a word to the cue that turns its stance
STEPS = 7
UNREAL = frozenset({"would", "could", "should", "will", "must", "can", "'ll", "to"})
#: adjectives that call a report untrue or open
FALSE = frozenset({"false", "baseless", "untrue", "unfounded", "groundless", "fabricated"})
DOUBTFUL = frozenset({"unclear", "unknown", "unconfirmed", "unverified"})


@dataclass(frozen=True, slots=True)
class Occurred:
    """Something that happened or is so, or did not or is not, in words of the sentence."""

    what: str
    words: Words
    head: Token
    stance: Stance
    actor: Token | None = None
    object: Words = ()


def stance_at(sentence: Sentence, token: Token, *, positive: bool = True) -> Stance | None:
    """The stance of ``token`` after negation, denial and doubt above it; None where it is only planned or wished."""
    denied = not positive
    below = token
    for step, above in enumerate((token, *sentence.ancestors(token))):
        if step > STEPS:
            break
        if step <= 1 and above.lemma not in ("verify", "confirm") and _is_only_wished(sentence, above):
            return None
        if step == 0 or (
            below.dep
            in ("acomp", "attr", "dobj", "pobj", "prep", "oprd", "nsubj", "nsubjpass", "xcomp", "pcomp", "acl")
            and step <= 2
        ):
            denied ^= _is_negated(sentence, above)
        if any(c.lower in CONDITIONAL for c in sentence.children(above, "mark")):
            return "doubt"
        if step and below.dep in (
            "ccomp",
            "acl",
            "dobj",
            "xcomp",
            "pobj",
            "prep",
            "relcl",
            "pcomp",
            "nsubjpass",
            "nsubj",
        ):
            turned = _turn(sentence, above, below)
            if turned == "doubt":
                return "doubt"
            denied ^= turned == "deny"
        below = above
    return "deny" if denied else "assert"


def _is_only_wished(sentence: Sentence, verb: Token) -> bool:
    modal = auxiliaries(sentence, verb)
    return verb.pos in ("VERB", "AUX") and bool(modal & UNREAL) and "have" not in modal


def _is_negated(sentence: Sentence, token: Token) -> bool:
    near = sentence.children(token, "neg", "det", "preconj")
    subjects = [g for c in sentence.children(token, "nsubj", "nsubjpass") for g in sentence.children(c, "det", "neg")]
    objects = [g for c in sentence.children(token, "dobj") for g in sentence.children(c, "det", "neg")]
    return any(c.lower in word_set("negative") for c in (*near, *subjects, *objects))


def _turn(sentence: Sentence, above: Token, below: Token) -> str:
    """What a word above does to the stance: deny, doubt or nothing."""
    lemma = above.lemma.lower()
    if above.pos == "VERB" and any(c.frame == "deny" for c in blame_cues(lemma)):
        return "" if _is_negated(sentence, above) else "deny"
    if lemma == "denial" or (lemma in ("believe", "think", "expect", "suppose") and _is_negated(sentence, above)):
        return "deny"
    if lemma in ("verify", "confirm") and (
        _is_negated(sentence, above)
        or _is_negated(sentence, sentence.head(above))
        or sentence.head(above).lemma == "decline"
    ):
        return "doubt"
    if lemma in ("evidence", "indication", "proof", "sign") and any(
        c.lower == "no" for c in sentence.children(above, "det")
    ):
        return "doubt" if lemma != "sign" else "deny"
    reported = noun_role(lemma) in ("report", "charge") or lemma in ("account", "use")
    judged = (*sentence.children(above, "acomp", "amod"), *sentence.children(sentence.head(above), "acomp"))
    if reported and any(t.lower in FALSE for t in judged):
        return "deny"
    if any(t.lower in DOUBTFUL for t in sentence.children(above, "acomp")):
        return "doubt"
    return ""
