"""The rules of this package in their order, and what they found as claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimdiff.claims.doers import deed_of
from claimdiff.claims.grammar import text_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.parties import accused, speaker
from claimdiff.claims.responsibility.accusations import accusations
from claimdiff.claims.responsibility.denials import denials
from claimdiff.claims.responsibility.doubts import doubts
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.outright import told
from claimdiff.claims.responsibility.owning import ownings
from claimdiff.claims.responsibility.untrue import untruths
from claimdiff.claims.responsibility.verdicts import verdicts
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.actors import same_side
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import (
    ActorMention,
    ClaimAttribution,
    Mention,
    Reading,
    ResponsibilityClaim,
    Sentence,
    Span,
)

#: cues before bare deeds: what a cue has told, no later rule tells again
RULES: tuple[Callable[[Sentence], Iterator[Found]], ...] = (
    ownings,
    doubts,
    denials,
    untruths,
    verdicts,
    accusations,
    told,
)
#: how far back a bare denial may point  (code points)
BACK = 900
#: code points of a statement: no sentence is longer
LONGEST = 1_500
#: how sure a hedged statement is ("may have bombed") beside a plain one
HEDGED = 0.6


def build_responsibility_claims(reading: Reading) -> tuple[ResponsibilityClaim, ...]:
    """Every statement of one document about who did it, in text order."""
    claims = [
        claim
        for sentence in reading.sentences
        if sentence.tokens and sentence.kind not in ("furniture", "credit")
        for found in _found(sentence)
        if (claim := _claim(reading, sentence, found)) is not None
    ]
    return _pointed_back(sorted(claims, key=lambda c: (c.span.start, c.span.end, c.id)))


def _pointed_back(claims: list[ResponsibilityClaim]) -> tuple[ResponsibilityClaim, ...]:
    """ "Moscow rejects the charges": the deed is the one that the same party was charged with just before."""
    pointed: list[ResponsibilityClaim] = []
    for claim in claims:
        points = claim.stance in ("deny", "doubt") and _is_bare(claim.act)
        charge = _charge_before(claim, pointed) if points else None
        pointed.append(claim.model_copy(update={"act": charge.act}) if charge else claim)
    return tuple(pointed)


def _charge_before(claim: ResponsibilityClaim, told: Sequence[ResponsibilityClaim]) -> ResponsibilityClaim | None:
    """The nearest earlier statement that charges the same party with a deed."""
    for earlier in reversed(told):
        if claim.span.start - earlier.span.start >= BACK + LONGEST:
            return None
        near = claim.span.start - earlier.span.end < BACK
        if near and earlier.stance != "deny" and earlier.act and _one_side(earlier, claim):
            return earlier
    return None


def _is_bare(act: str) -> bool:
    """Whether words name no deed of their own: "the charges", "it", "any involvement"."""
    words = [w.strip(".,'\"’“”").lower() for w in act.split()]
    return all(w in word_set("bare") or noun_role(w.removesuffix("s")) in ("charge", "report", "part") for w in words)


def _one_side(left: ResponsibilityClaim, right: ResponsibilityClaim) -> bool:
    if left.actor is None or right.actor is None:
        return False
    if left.actor.id and right.actor.id:
        return left.actor.id == right.actor.id or same_side(left.actor.id, right.actor.id)
    return (left.actor.canonical or left.actor.text) == (right.actor.canonical or right.actor.text)


def _found(sentence: Sentence) -> list[Found]:
    kept: list[Found] = []
    used: set[int] = set()
    for rule in RULES:
        new = [f for f in rule(sentence) if not _is_told(f, kept, used)]
        for found in new:
            if not _is_told(found, kept, used):
                kept.append(found)
        if rule is not told:
            used.update(i for f in new for i in f.used)
    return kept


def _is_told(found: Found, kept: list[Found], used: set[int]) -> bool:
    """Whether another rule already told this."""
    if found.cue is None and found.head is not None and found.head.index in used:
        own = found.presupposed and not any(f.actor is found.actor for f in kept)
        if not own:
            return True
    return any(
        f.stance == found.stance and f.actor is found.actor and set(f.act or f.words) & set(found.act or found.words)
        for f in kept
    )


def _claim(reading: Reading, sentence: Sentence, found: Found) -> ResponsibilityClaim | None:
    span = sentence.span_of(found.words)
    attribution = _attribution(reading, sentence, found, span)
    if found.stance == "deny" and found.voice == "outer" and (attribution is None or attribution.speaker is None):
        return None  # an outlet that tells what somebody did not do denies nothing
    event = reading.event_at(sentence.span_of(found.act) if found.act else span)
    collective = any(
        (deed := deed_of(sentence, t)) is not None and deed.type in word_set("of-states") for t in found.act
    )
    actor = None
    if found.actor is not None:
        actor = accused(reading, sentence, found.actor, attribution, collective=collective, alone=found.alone)
    if actor is None and found.stance == "deny" and attribution is not None:
        actor = attribution.speaker
    if (
        found.voice == "outer"
        and found.actor is not None
        and found.actor.lower == "it"
        and (actor is None or (actor.canonical is None and actor.text.lower() == "it"))
    ):
        return None  # nobody is named: "it hit the train"
    stance = found.stance
    if found.voice == "outer" and stance in ("assert", "accuse") and _is_own(actor, attribution):
        stance = "admit" if stance == "assert" else "claim"
    return ResponsibilityClaim(
        id=claim_id(reading, "responsibility", span, found.stance + (f":{found.actor.start}" if found.actor else "")),
        document=reading.document.id,
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        event=event.id if event else "main",
        frame=event,
        stance=stance,
        attribution=attribution,
        actor=actor,
        act=text_of(sentence, found.act) if found.act else "",
        score=HEDGED if found.hedged else 1.0,
    )


def _is_own(actor: ActorMention | None, said: ClaimAttribution | None) -> bool:
    """Whether a party tells the deed of itself: "the militia said it carried out the attack"."""
    who = said.speaker if said is not None else None
    if actor is None or who is None:
        return False
    if actor.id and who.id:
        return actor.id == who.id or same_side(actor.id, who.id)
    if actor.span is not None and who.span is not None and actor.span.overlaps(who.span):
        return True
    return (actor.canonical or actor.text).lower() == (who.canonical or who.text).lower()


def _attribution(reading: Reading, sentence: Sentence, found: Found, span: Span) -> ClaimAttribution | None:
    if found.voice == "outer":
        return attribution_of(reading, span)
    cue = Mention(text=found.cue.text, span=found.cue.span) if found.cue is not None else None
    who = None
    if found.asserter is not None:
        outer = attribution_of(reading, span)
        who = speaker(reading, sentence, found.asserter, outer, alone=found.alone)
    return ClaimAttribution(speaker=who, cue=cue)
