"""The rules of this package, what they found as claims, and denials that point back to what was told before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import agent_of, is_passive, phrase, span_of, subject_of, text_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.occurrences.control import control, place_name
from claimdiff.claims.occurrences.told import FALSE, Occurred
from claimdiff.claims.occurrences.topics import mentions_gas, topics
from claimdiff.claims.parties import accused, speaker
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.blame import blame_cues, noun_role
from claimdiff.model import ClaimAttribution, Mention, OccurrenceClaim, Reading, Sentence, Span, Stance, Token

#: how far back a bare denial ("denied the reports") may point
BACK = 8  # sentences


def build_occurrence_claims(reading: Reading) -> tuple[OccurrenceClaim, ...]:
    """Every happening of the lexicon that one document tells, in text order."""
    claims: list[OccurrenceClaim] = []
    for sentence in reading.sentences:
        if not sentence.tokens or sentence.kind in ("furniture", "credit"):
            continue
        found = {c.id: c for o in (*control(sentence), *topics(sentence)) for c in (_claim(reading, sentence, o),)}
        claims.extend(_distinct(found.values()))
        claims.extend(_pointing_back(reading, sentence, claims))
    return tuple(sorted({c.id: c for c in claims}.values(), key=lambda c: (c.span.start, c.span.end, c.id)))


def _distinct(claims: object) -> Iterator[OccurrenceClaim]:
    """One claim where two words of a clause tell the same."""
    kept: list[OccurrenceClaim] = []
    for claim in claims:  # type: ignore[attr-defined]
        if not any(k.what == claim.what and k.stance == claim.stance and k.span.overlaps(claim.span) for k in kept):
            kept.append(claim)
            yield claim


def _claim(reading: Reading, sentence: Sentence, found: Occurred) -> OccurrenceClaim:
    span = span_of(sentence, found.words)
    attribution = attribution_of(reading, span)
    thing = text_of(sentence, found.object) if found.object else ""
    if found.what == "control":
        thing = place_name(reading.document.text, thing, span.start)
    actor = accused(reading, sentence, found.actor, attribution) if found.actor is not None else None
    return _made(reading, sentence, span, found.stance, attribution).model_copy(
        update={"what": found.what, "object": thing, "actor": actor}
    )


def _made(
    reading: Reading, sentence: Sentence, span: Span, stance: Stance, said: ClaimAttribution | None
) -> OccurrenceClaim:
    event = reading.event_at(span)
    return OccurrenceClaim(
        id=claim_id(reading, "occurrence", span, stance),
        document=reading.document.id,
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        event=event.id if event else "main",
        frame=event,
        stance=stance,
        attribution=said,
    )


def _pointing_back(reading: Reading, sentence: Sentence, told: list[OccurrenceClaim]) -> Iterator[OccurrenceClaim]:
    """ "The government denied the reports", "there was no truth to them": a denial of what was told just before."""
    floor = reading.sentences[max(0, sentence.index - BACK)].start
    near = list(takewhile(lambda c: c.sentence.start >= floor, reversed(told)))  # told in text order: the latest first
    here = any(c.sentence == sentence.span for c in near)
    told_of = ("chemical weapons", "armed", "withdraw", "airspace")
    last = next((c for c in near if c.stance != "doubt" and c.what in told_of), None)
    about = {"what": last.what, "object": last.object, "actor": last.actor} if last else None
    if about is None and any(
        mentions_gas(s) for s in reading.sentences[max(0, sentence.index - BACK) : sentence.index]
    ):
        about = {"what": "chemical weapons"}
    if here or about is None:
        return
    for token in sentence.tokens:
        if (denial := _denial(sentence, token)) is None:
            continue
        stance, words, sayer = denial
        span = span_of(sentence, *words)
        said = attribution_of(reading, span)
        if sayer is not None:
            said = ClaimAttribution(
                speaker=speaker(reading, sentence, sayer, said), cue=Mention(text=token.text, span=token.span)
            )
        yield _made(reading, sentence, span, stance, said).model_copy(update=about)


def _denial(sentence: Sentence, token: Token) -> tuple[Stance, tuple[Token, ...], Token | None] | None:
    """A bare denial or doubt of "the reports", with its words and who makes it."""
    lemma = token.lemma.lower()
    if token.pos == "VERB" and any(c.frame == "deny" for c in blame_cues(lemma)):
        passive = is_passive(sentence, token)
        thing = subject_of(sentence, token) if passive else next(iter(sentence.children(token, "dobj")), None)
        sayer = agent_of(sentence, token) if passive else sayer_of(sentence, token, is_party)
        if thing is None or sayer is None or not _is_report(thing):
            return None
        return "deny", (*phrase(sentence, sayer), token, *phrase(sentence, thing)), sayer
    if lemma in ("verify", "confirm") and any(_is_report(c) for c in sentence.children(token, "dobj", "nsubjpass")):
        above = (token, *list(sentence.ancestors(token))[:2])
        if any(sentence.children(t, "neg") for t in above) or any(
            t.lemma in ("unable", "decline", "position", "impossible", "difficult") for t in above[1:]
        ):
            sayer = None if is_passive(sentence, token) else subject_of(sentence, token)
            return "doubt", (token, *(c for c in sentence.children(token, "dobj", "nsubjpass"))), sayer
    if lemma == "truth" and any(c.lower == "no" for c in sentence.children(token, "det")):
        return "deny", phrase(sentence, token), None
    if token.lower in FALSE and token.dep == "acomp":
        subject = subject_of(sentence, sentence.head(token))
        if subject is not None and _is_report(subject):
            return "deny", (*phrase(sentence, subject), token), None
    return None


def _is_report(noun: Token) -> bool:
    return noun_role(noun.lemma.lower()) == "report" or noun.lemma.lower() in ("account", "they", "this")
