"""The events of one document: its main event, then what is told in passing.

A document's main event is what its title and first sentences are about; its day is the first dated happening there,
else unknown. Every clause or noun phrase that is dated elsewhere in the calendar, or marked as background ("so far this
year"), is an event of its own, and the stretch it governs is the scope whose claims belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from claimdiff.events.lags import find_lag
from claimdiff.events.places import places_in
from claimdiff.events.triggers import Trigger, find_triggers
from claimdiff.lexicons import read_words
from claimdiff.lexicons.measures import measure_of
from claimdiff.model import Document, EventMention, Mention, Sentence, Span, TimeMention, Token

#: sentences that may open a report with its main event
LEAD = 6
#: body sentences after which a happening told as new ("a car bomb killed 22") is another than the main event
OPENING = 3
#: types of happenings that have victims of their own
_DEADLY = frozenset({
    "strike", "attack", "shooting", "explosion", "gas", "crash", "quake", "storm", "fire", "shipwreck", "downing",
    "killing", "protest", "battle",
})  # fmt: skip
_NEXT = 300  # characters between an older event's scope and a sentence that goes on about it
_INDEFINITE = frozenset("a an another similar separate earlier previous second other one several two three".split())
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
#: days that a follow-up may look back on the event it is about
NEAR = timedelta(days=10)
_CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "conj", "acl", "parataxis", "pcomp", "xcomp"})


@cache
def _background() -> re.Pattern[str]:
    phrases = sorted(read_words("background.txt"), key=lambda p: (-len(p), p))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.I)


def find_events(
    document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention], /
) -> Sequence[EventMention]:
    """The events that a document tells, its main event first, each with the stretch of text whose claims are about it.

    Shape:
        The first mention covers the whole text; the others are scopes inside it, in text order.
    Source:
        Ours; tuned on news of attacks, disasters, courts and business. Takes a follow-up on an older event for that
        older event.
    """
    main = _main_event(document, sentences, times)
    body = [s for s in sentences if s.kind == "body"]
    around = (
        (main.start, main.end) if main.start and main.end else (document.day, document.day) if document.day else None
    )
    others: list[EventMention] = []
    for i, sentence in enumerate(body):
        beside = list(_told_beside(sentence, _within(times, sentence), around, i >= OPENING))
        beside += _told_on(sentence, others[-1:])
        others += beside
    return (main, *(m.model_copy(update={"id": f"e{i}"}) for i, m in enumerate(others, start=1)))


def _told_on(sentence: Sentence, last: Sequence[EventMention]) -> Iterator[EventMention]:
    """The older event of the sentence before, where this one goes on about it: "Nine died in that raid"."""
    for event in last:
        follows = event.role == "background" and 0 <= sentence.start - event.scope.end <= _NEXT
        pointed = any(
            t.lower in ("that", "those")
            for trigger in find_triggers(sentence)
            for t in sentence.children(trigger.token, "det")
        )
        if follows and pointed:
            yield event.model_copy(update={"scope": sentence.span})


def _within(times: Sequence[TimeMention], sentence: Sentence) -> Sequence[TimeMention]:
    first = bisect_left(times, sentence.start, key=lambda t: t.span.start)
    return times[first : bisect_left(times, sentence.end, lo=first, key=lambda t: t.span.start)]


def _main_event(document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> EventMention:
    lead = [s for s in sentences if s.kind in ("body", "headline")][:LEAD]
    triggers = [t for s in lead for t in find_triggers(s)]
    votes = Counter(t.type for t in triggers if t.strength == 2) or Counter(t.type for t in triggers)
    order = list(dict.fromkeys(t.type for t in triggers))
    kind = max(votes, key=lambda k: (votes[k], -order.index(k))) if votes else ""
    trigger = next((t.token for t in triggers if t.type == kind), None)
    day = _main_day(lead, times, kind, document.day)
    places = Counter(p for s in lead for p in places_in(s))
    ranked = sorted(places, key=lambda p: (-places[p], list(places).index(p)))
    return EventMention(
        id="main",
        role="main",
        type=kind,
        trigger=Mention(text=trigger.text, span=trigger.span) if trigger else None,
        scope=Span(start=0, end=max(1, len(document.text))),
        places=tuple(ranked[:4]),
        start=day.start if day else None,
        end=day.end if day else None,
        precision=day.precision if day else "unknown",
    )


def _main_day(
    lead: Sequence[Sentence], times: Sequence[TimeMention], kind: str, printed: date | None
) -> TimeMention | None:
    """The first day of the lead that dates the main event: its sentence names it, and it is not when somebody spoke."""
    for sentence in lead:
        if not any(t.type == kind for t in find_triggers(sentence)):
            continue
        for time in _within(times, sentence):
            exact = time.kind == "date" and time.precision in ("day", "hour", "minute")
            if exact and _is_near(time, printed) and not _dates_speech(sentence, time.span):
                return time
    return None


def _dates_speech(sentence: Sentence, span: Span) -> bool:
    """Whether an expression of time hangs from a verb of saying: "the ministry said on Monday"."""
    tokens = sentence.tokens_in(span)
    top = min(tokens, key=lambda t: _depth(sentence, t)) if tokens else None
    verb = next((t for t in sentence.ancestors(top) if t.pos in ("VERB", "AUX")), None) if top else None
    return verb is not None and verb.lemma in read_words("speech_verbs.txt")


def _is_near(time: TimeMention, day: date | None) -> bool:
    return time.start is not None and (day is None or abs(day - time.start) <= 2 * NEAR)


def _told_beside(
    sentence: Sentence, times: Sequence[TimeMention], around: tuple[date, date] | None, later: bool
) -> Iterator[EventMention]:
    """The events of one sentence that are not the main one: of another time, or told as new after the opening."""
    aside = list(_asides(sentence, times, around))
    yield from aside
    if later:
        yield from (
            m for m in _introduced(sentence, times, around) if not any(a.scope.overlaps(m.scope) for a in aside)
        )


def _introduced(
    sentence: Sentence, times: Sequence[TimeMention], around: tuple[date, date] | None
) -> Iterator[EventMention]:
    """A happening with victims, brought up as new: "a car bomb in Tyre killed 22", "an earlier train crash"."""
    for trigger in find_triggers(sentence):
        if trigger.type not in _DEADLY or trigger.strength < 2 or not _is_new(sentence, trigger.token):
            continue
        scope = _reach(sentence, trigger.token)
        near = next(
            (
                t
                for t in times
                if scope.covers(t.span) and t.kind == "date" and t.start and not _dates_speech(sentence, t.span)
            ),
            None,
        )
        told = EventMention(
            id="e",
            role="other",
            type=trigger.type,
            trigger=Mention(text=trigger.token.text, span=trigger.token.span),
            scope=scope,
            places=places_in(sentence)[:3],
            start=near.start if near else None,
            end=near.end if near else None,
            precision=near.precision if near else "unknown",
        )
        yield told if near else _long_before(sentence, told, around)
        return


def _long_before(sentence: Sentence, event: EventMention, around: tuple[date, date] | None) -> EventMention:
    """The event that the main one came so long after, dated: "three weeks after a bomb killed 44" at a stadium."""
    lag = find_lag(sentence, event.trigger.span.start) if event.trigger else None
    if lag is None or around is None:
        return event
    day = around[0] - lag.length
    return event.model_copy(
        update={"role": "background", "start": day - lag.slack, "end": day + lag.slack, "precision": "day"}
    )


def _is_new(sentence: Sentence, token: Token) -> bool:
    """Whether an event word is told as unknown so far: an indefinite or bare noun, a verb with such a subject."""
    if token.pos == "VERB":
        subject = next(iter(sentence.children(token, "nsubj", "nsubjpass")), None)
        return subject is not None and subject.pos == "NOUN" and _is_new(sentence, subject)
    words = {t.lower for t in sentence.children(token)}
    if words & _DEFINITE or any(t.dep == "poss" for t in sentence.children(token)):
        return False
    return bool(words & _INDEFINITE) or token.tag == "NNS"


def _reach(sentence: Sentence, token: Token) -> Span:
    """The words that tell what a happening did: its own clause where it has one, else the clause that it stands in."""
    if token.pos != "VERB" and sentence.children(token, "relcl", "acl"):
        return sentence.span_of(sentence.subtree(token))
    verb = next(
        (
            t
            for t in (token, *sentence.ancestors(token))
            if t.pos == "VERB" and t.lemma not in read_words("speech_verbs.txt")
        ),
        None,
    )
    while verb is not None and verb.dep in ("advcl", "acl", "pcomp", "xcomp") and sentence.head(verb).pos == "VERB":
        verb = sentence.head(verb)
    return sentence.span_of(sentence.subtree(verb)) if verb else sentence.span


def _asides(
    sentence: Sentence, times: Sequence[TimeMention], around: tuple[date, date] | None
) -> Iterator[EventMention]:
    """The events of one sentence that are not the main one: told with a far date, or with words of background."""
    triggers = tuple(find_triggers(sentence))
    for time in times:
        if around and _is_elsewhere(time, *around):
            yield _aside(sentence, time.span, triggers, time)
    for match in _background().finditer(sentence.text):
        span = Span(start=sentence.start + match.start(), end=sentence.start + match.end())
        if not any(t.span.overlaps(span) for t in times if t.start):
            yield _aside(sentence, span, triggers, None)


def _is_elsewhere(time: TimeMention, first: date, last: date) -> bool:
    """Whether a time lies well away from the main event's days; a period ("since 2011") if it began well before."""
    if time.start is None or time.end is None or time.kind in ("duration", "set"):
        return False
    if time.kind == "period":
        return time.start < first - NEAR
    return time.end < first - NEAR or time.start > last + NEAR


def _aside(sentence: Sentence, span: Span, triggers: tuple[Trigger, ...], time: TimeMention | None) -> EventMention:
    scope = _scope(sentence, span)
    inside = [t for t in triggers if scope.start <= t.token.start < scope.end]
    trigger = inside[0] if inside else None
    return EventMention(
        id="e",
        role="background",
        type=trigger.type if trigger else "",
        trigger=Mention(text=trigger.token.text, span=trigger.token.span) if trigger else None,
        scope=scope,
        places=places_in(sentence)[:3],
        start=time.start if time else None,
        end=time.end if time else None,
        precision=time.precision if time else "unknown",
    )


def _scope(sentence: Sentence, span: Span) -> Span:
    """What an expression of time governs: the event noun it hangs from with all its modifiers, else its clause."""
    tokens = sentence.tokens_in(span)
    if not tokens:
        return sentence.span
    top = min(tokens, key=lambda t: _depth(sentence, t))
    for above in (top, *sentence.ancestors(top)):
        if (
            above.pos == "NOUN"
            and above not in tokens
            and sentence.head(above).pos == "VERB"
            and above.dep in ("pobj", "dobj")
        ):
            return sentence.span_of((*sentence.subtree(above), top))
        if above.dep in _CLAUSES and above.pos in ("VERB", "AUX"):
            return sentence.span_of((*sentence.subtree(_consequence(sentence, above)), top))
    return sentence.span


def _consequence(sentence: Sentence, verb: Token) -> Token:
    """The verb that tells what a dated happening did: "three were killed" for "after a train derailed in December"."""
    parent = sentence.head(verb)
    linked = {t.lower for t in sentence.children(verb, "mark", "advmod")} & {"after", "when", "as"}
    return parent if verb.dep == "advcl" and linked and measure_of(parent.lemma) is not None else verb


def _depth(sentence: Sentence, token: Token) -> int:
    return sum(1 for _ in sentence.ancestors(token))
