"""The rules of this package, what they found as claims, and denials that point back to what was told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import agent_of, is_passive, phrase, span_of, subject_of, text_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.occurrences.aims import aims
from claimdiff.claims.occurrences.control import control, place_name
from claimdiff.claims.occurrences.propositions import propositions
from claimdiff.claims.occurrences.states import states
from claimdiff.claims.occurrences.told import FALSE, Occurred
from claimdiff.claims.occurrences.topics import mentions_gas, topics
from claimdiff.claims.parties import accused, speaker
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.blame import blame_cues, noun_role
from claimdiff.lexicons.occurrences import telling
from claimdiff.lexicons.statements import word_set
from claimdiff.model import (
    ActorMention,
    ClaimAttribution,
    Mention,
    OccurrenceClaim,
    Reading,
    Sentence,
    Span,
    Stance,
    Token,
)

#: how far back a bare denial ("denied the reports") may point
BACK = 8  # sentences
#: how far back it may point for what is told in words of no lexicon
NEAR = 2  # sentences
GAS = "chemical weapons"
#: how sure it is that a claim is at issue: what nobody is quoted on, in words of the lexicon and in others
DAILY, FREE = 0.7, 0.5


def build_occurrence_claims(reading: Reading) -> tuple[OccurrenceClaim, ...]:
    """What one document tells of happenings and states that others may tell otherwise, in text order.

    Shape:
        ``score`` is 1.0 for what is at issue or of a kind that often is, ``DAILY`` for news of every day in words of
        the lexicon, ``FREE`` for what is told in any other words: compared, and dropped where no other claim answers.
    """
    claims: list[OccurrenceClaim] = []
    for sentence in reading.sentences:
        if not sentence.tokens or sentence.kind in ("furniture", "credit", "dateline"):
            continue
        found = [_claim(reading, sentence, o) for o in _occurred(sentence)]
        claims.extend(_distinct({c.id: c for c in found}.values()))
        claims.extend(_pointing_back(reading, sentence, claims))
    return tuple(sorted({c.id: c for c in claims}.values(), key=lambda c: (c.span.start, c.span.end, c.id)))


def _occurred(sentence: Sentence) -> Iterator[Occurred]:
    """What the rules find, each word of the sentence read by the first rule that knows it."""
    read: set[int] = set()
    for rule in (control, topics, states, aims, propositions):
        for found in rule(sentence):
            if found.head.index not in read:
                yield found
                read.add(found.head.index)


def _distinct(claims: Iterable[OccurrenceClaim]) -> Iterator[OccurrenceClaim]:
    """One claim where two words of a clause tell the same."""
    kept: list[OccurrenceClaim] = []
    for claim in claims:
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
        update={
            "what": found.what,
            "object": thing,
            "actor": actor,
            "word": found.word,
            "score": _score(found, attribution),
        }
    )


def _score(found: Occurred, attribution: ClaimAttribution | None) -> float:
    if not found.daily:
        return 1.0
    is_said = attribution is not None and attribution.speaker is not None
    if found.free:
        return 1.0 if is_said and found.stance != "assert" else FREE
    is_each = found.what in word_set("about-person") and found.stance != "doubt"
    return 1.0 if is_said and not is_each else DAILY


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
    denials = [(t, found) for t in sentence.tokens if (found := _denial(sentence, t)) is not None]
    if not denials:
        return
    floor = reading.sentences[max(0, sentence.index - BACK)].start
    near = list(takewhile(lambda c: c.sentence.start >= floor, reversed(told)))  # told in text order: the latest first
    about = _told_before(reading, sentence, near)
    here = [c.span for c in near if c.sentence == sentence.span and (c.stance != "assert" or not _is_free(c))]
    for token, (stance, words, sayer) in denials if about is not None else ():
        span = span_of(sentence, *words)
        if any(known.overlaps(span) for known in here):
            continue
        said = attribution_of(reading, span)
        if sayer is not None:
            said = ClaimAttribution(
                speaker=speaker(reading, sentence, sayer, said), cue=Mention(text=token.text, span=token.span)
            )
        yield _made(reading, sentence, span, stance, said).model_copy(update=about)


def _told_before(
    reading: Reading, sentence: Sentence, near: Sequence[OccurrenceClaim]
) -> Mapping[str, str | ActorMention | None] | None:
    """What a report that is not spelt out here is of: a gas before all, else what somebody was quoted on last.

    Args:
        reading: The document.
        sentence: Where the report is denied.
        near: What was told in the sentences before and in this one, the latest first.
    """
    before = reading.sentences[max(0, sentence.index - BACK) : sentence.index]
    close = reading.sentences[max(0, sentence.index - NEAR)].start
    recent = [c for c in near if c.stance != "doubt"]
    known = [c for c in recent if c.score == 1.0 and c.what != "control" and not _is_free(c)]
    gas = [c for c in known if c.what == GAS]
    said = [c for c in near if c.attribution is not None and c.attribution.speaker and c.sentence.start >= close]
    if not gas and any(mentions_gas(s) for s in before):
        return {"what": GAS}
    last = next(iter((*gas, *known, *said)), None)
    return {"what": last.what, "object": last.object, "actor": last.actor, "word": last.word} if last else None


def _is_free(claim: OccurrenceClaim) -> bool:
    """Whether a claim is told by a word that the lexicon does not list."""
    return bool(claim.word) and telling(claim.what, claim.word) is None


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
