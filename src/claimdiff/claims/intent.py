"""What is said of intent as claims: deliberate or accidental, of which deed, by whom.

Example:
    "Kabul called the strike deliberate" -> an intent claim: deliberate, said by Kabul.
"""

from __future__ import annotations

from collections import Counter

from claimdiff.claims.grammar import is_negated, span_of, text_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.meant import Meant, find_meant
from claimdiff.claims.parties import accused, speaker
from claimdiff.claims.responsibility import build_responsibility_claims
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.blame import blame_cues
from claimdiff.model import ActorMention, ClaimAttribution, IntentClaim, Mention, Reading, Sentence, Stance, Token


def build_intent_claims(reading: Reading) -> tuple[IntentClaim, ...]:
    """Every statement of one document about whether a deed was meant, in text order."""
    found = {
        claim.id: claim
        for sentence in reading.sentences
        if sentence.tokens and sentence.kind not in ("furniture", "credit")
        for meant in find_meant(sentence)
        for claim in (_claim(reading, sentence, meant),)
    }
    if all(claim.actor is not None for claim in found.values()):
        return tuple(found.values())
    doer = _main_doer(reading)
    return tuple(
        c if c.actor is not None or not _points_back(c) else c.model_copy(update={"actor": doer})
        for c in found.values()
    )


def _points_back(claim: IntentClaim) -> bool:
    """Whether a deed without a doer is one told before: "the attack", "that"."""
    return not claim.act or claim.act.lower().startswith(("the ", "that", "this", "it"))


def _main_doer(reading: Reading) -> ActorMention | None:
    """The party that most statements of the document lay a deed to."""
    blamed = [
        c.actor
        for c in build_responsibility_claims(reading)
        if c.actor is not None and c.stance in ("assert", "accuse", "admit", "claim")
    ]
    names = Counter(a.canonical or a.text for a in blamed)
    return next((a for a in blamed if (a.canonical or a.text) == names.most_common(1)[0][0]), None) if blamed else None


def _claim(reading: Reading, sentence: Sentence, meant: Meant) -> IntentClaim:
    span = span_of(sentence, meant.words)
    attribution = attribution_of(reading, span)
    if meant.caller is not None:
        cue = sentence.head(meant.cue)
        attribution = ClaimAttribution(
            speaker=speaker(reading, sentence, meant.caller, attribution), cue=Mention(text=cue.text, span=cue.span)
        )
    event = reading.event_at(span)
    denied = meant.denied != _is_denied(sentence, meant.cue)
    stance: Stance = "deny" if denied else "assert"
    return IntentClaim(
        id=claim_id(reading, "intent", span, meant.intent),
        document=reading.document.id,
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        event=event.id if event else "main",
        frame=event,
        stance=stance,
        attribution=attribution,
        intent=meant.intent,
        actor=accused(reading, sentence, meant.doer, attribution) if meant.doer is not None else None,
        act=text_of(sentence, meant.act) if meant.act else "",
    )


def _is_denied(sentence: Sentence, token: Token) -> bool:
    """Whether the statement hangs from a verb of denial ("dismissed suggestions that it was a mistake")."""
    steps = list(sentence.ancestors(token))[:6]
    for below, above in zip([token, *steps], steps, strict=False):
        if below.dep not in ("ccomp", "acl", "dobj", "xcomp", "pobj", "prep", "attr", "acomp", "nsubj", "oprd"):
            return False
        if any(c.frame == "deny" for c in blame_cues(above.lemma.lower())):
            return not is_negated(sentence, above)
    return False
