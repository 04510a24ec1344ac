"""The rules of this package in their order, and what they found as claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from claimdiff.claims.deeds import find_deeds
from claimdiff.claims.doers import deed_of
from claimdiff.claims.grammar import text_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.parties import accused, speaker
from claimdiff.claims.responsibility.accusations import accusations
from claimdiff.claims.responsibility.anchors import Anchor, tie_back
from claimdiff.claims.responsibility.answers import answers
from claimdiff.claims.responsibility.denials import denials
from claimdiff.claims.responsibility.disbelief import disbeliefs
from claimdiff.claims.responsibility.doubts import doubts
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.idioms import idioms
from claimdiff.claims.responsibility.inner import act_words
from claimdiff.claims.responsibility.outright import told as told_outright
from claimdiff.claims.responsibility.owning import ownings
from claimdiff.claims.responsibility.pointing import pointers
from claimdiff.claims.responsibility.untrue import untruths
from claimdiff.claims.responsibility.verdicts import verdicts
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.actors import one_state
from claimdiff.lexicons.statements import word_set
from claimdiff.model import (
    ActorMention,
    ClaimAttribution,
    EventMention,
    Mention,
    Reading,
    ResponsibilityClaim,
    Sentence,
    Span,
)

#: cues before bare deeds: what a cue has told, no later rule tells again
RULES: tuple[Callable[[Sentence], Iterator[Found]], ...] = (
    ownings,
    answers,
    disbeliefs,
    doubts,
    denials,
    untruths,
    verdicts,
    accusations,
    idioms,
    told_outright,
    pointers,
)
#: how sure a hedged statement is ("may have bombed") beside a plain one
HEDGED = 0.6


def build_responsibility_claims(reading: Reading) -> tuple[ResponsibilityClaim, ...]:
    """Every statement of one document about who did it, in text order."""
    told = [
        (claim, found.anchored)
        for sentence in reading.sentences
        if sentence.tokens and sentence.kind not in ("furniture", "credit")
        for found in _found(sentence)
        if (claim := _claim(reading, sentence, found)) is not None
    ]
    return tie_back(
        sorted(told, key=lambda c: (c[0].span.start, c[0].span.end, c[0].id)), cache(lambda: _deeds_of(reading))
    )


def _deeds_of(reading: Reading) -> tuple[Anchor, ...]:
    """Every deed that a document tells of, whoever did it."""
    return tuple(
        Anchor(span, text_of(sentence, words), event.id if event else "main", event)
        for sentence in reading.sentences
        if sentence.tokens and sentence.kind not in ("furniture", "credit")
        for done in find_deeds(sentence)
        if done.real
        for words in (act_words(sentence, done.word),)
        for span in (sentence.span_of(words),)
        for event in (reading.event_at(span),)
    )


def _found(sentence: Sentence) -> list[Found]:
    kept: list[Found] = []
    used: set[int] = set()
    for rule in RULES:
        new = [f for f in rule(sentence) if not _is_told(f, kept, used)]
        for found in new:
            if not _is_told(found, kept, used):
                kept.append(found)
        if rule is not told_outright:
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
    event = _of_old(sentence, found, reading.event_at(sentence.span_of(found.act) if found.act else span))
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
    actor = _without_act(sentence, found, actor)
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


def _of_old(sentence: Sentence, found: Found, event: EventMention | None) -> EventMention | None:
    """The event; one told as background where the words speak of earlier deeds or of a whole war."""
    if event is None or event.role == "background":
        return event
    told = [*found.words, *found.act]
    old = any(t.lower in word_set("earlier") and t.pos in ("ADJ", "ADV") for t in told)
    last = max(t.index for t in told)
    after = sentence.tokens[last - 5 if last > 5 else 0 : last + 6]
    whole = any(
        t.lower in ("during", "throughout")
        and any(o.lemma in ("war", "conflict") for o in sentence.children(t, "pobj"))
        for t in (*told, *after)
    )
    opening = [t.lower for t in sentence.tokens[:3]]
    ago = opening[0] == "last" and opening[1:2] in (["month"], ["year"], ["decade"])
    return event.model_copy(update={"role": "background"}) if old or whole or ago else event


def _without_act(sentence: Sentence, found: Found, actor: ActorMention | None) -> ActorMention | None:
    """ "the captain of wrongdoing" -> "the captain": what somebody is accused of is no part of the name."""
    if actor is None or actor.span is None or found.actor is None or not found.act or found.act[0].index == 0:
        return actor
    first = found.act[0]
    ends = [t for t in sentence.tokens[found.actor.index + 1 : first.index] if t.pos == "ADP"]
    if first.index <= found.actor.index or not ends or not actor.span.start <= first.start < actor.span.end:
        return actor
    kept = sentence.tokens[found.actor.index : ends[-1].index]
    span = Span(start=actor.span.start, end=kept[-1].end)
    return actor.model_copy(
        update={"span": span, "text": sentence.text[span.start - sentence.start : span.end - sentence.start]}
    )


def _is_own(actor: ActorMention | None, said: ClaimAttribution | None) -> bool:
    """Whether a party tells the deed of itself: "the militia said it carried out the attack"."""
    who = said.speaker if said is not None else None
    if actor is None or who is None:
        return False
    if actor.id and who.id:
        return actor.id == who.id or one_state(actor.id, who.id)
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
