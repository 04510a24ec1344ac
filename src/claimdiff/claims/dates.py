"""Time mentions -> date claims: which happening each one dates, by the verb or the event noun that it hangs from.

Example:
    "The truce went into effect on September 12." -> what "truce begin", date 2016-09-12 in an article of that month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimdiff.claims.as_of import claim_date, dates_count
from claimdiff.claims.happening import Happening, Place, find_happening, is_presupposed, times_in
from claimdiff.claims.identity import claim_id
from claimdiff.claims.speakers import attribution_of
from claimdiff.model import ClaimAttribution, DateClaim, Reading, Sentence, TimeMention

#: what is this vague dates nothing that another article could contradict
_VAGUE = frozenset({"decade", "unknown"})
#: code points between a clock time and the same in another zone
_ZONE_GAP = 12
_STAMPS = frozenset({"publish", "update", "post", "modify", "print", "upload"})
_PLACES = frozenset({"furniture", "credit", "dateline"})


def build_date_claims(reading: Reading) -> Sequence[DateClaim]:
    """One claim per dated happening, in text order.

    A mention that could not be resolved, a duration and a recurring time date nothing; "before 2010" has an open
    end, and "before Monday" is a deadline that dates nothing.
    """
    return tuple(_claims(reading))


def _claims(reading: Reading) -> Iterator[DateClaim]:
    for _, mentions in groupby(reading.times, key=lambda m: reading.sentence_at(m.span).start):
        inside = tuple(mentions)
        sentence = reading.sentence_at(inside[0].span)
        if sentence.kind in _PLACES or not sentence.tokens:
            continue
        place = Place(reading, sentence, times_in(sentence, inside))
        for number, mention in enumerate(inside):
            if not _dates(mention) or _is_retold(reading, inside[:number], mention):
                continue
            if dates_count(reading, sentence, mention):
                continue
            happening = find_happening(place, mention)
            if happening is not None and not _is_stamp(sentence, happening):
                yield _claim(reading, sentence, mention, happening)


def _is_stamp(sentence: Sentence, happening: Happening) -> bool:
    """ "Published Monday", "Last updated on May 3": when the page was printed."""
    word = happening.word
    opens = word.index <= 1 and not sentence.children(word, "nsubj", "nsubjpass")
    return opens and word.lemma.lower() in _STAMPS


def _is_retold(reading: Reading, before: Sequence[TimeMention], mention: TimeMention) -> bool:
    """Whether a clock time only gives the one before it in another zone: "at 3 a.m. (0000 GMT / 8 p.m. Tuesday)"."""
    if mention.time_of_day is None or not before or before[-1].time_of_day is None:
        return False
    between = reading.document.text[before[-1].span.end : mention.span.start]
    return len(between) <= _ZONE_GAP and ("(" in between or "/" in between)


def _dates(mention: TimeMention) -> bool:
    is_deadline = mention.bound in ("before", "after") and not any(c.isdigit() for c in mention.text)
    known = mention.start is not None and mention.precision not in _VAGUE
    return known and mention.kind in ("date", "period") and not is_deadline


def _attribution(reading: Reading, sentence: Sentence, happening: Happening) -> ClaimAttribution | None:
    """Who gave the date; the outlet itself where the happening is only named on the way to what somebody said of it."""
    said = attribution_of(reading, happening.word.span)
    known = said is not None and said.mode != "direct" and is_presupposed(sentence, happening.word)
    return None if known else said


def _claim(reading: Reading, sentence: Sentence, mention: TimeMention, happening: Happening) -> DateClaim:
    span = happening.span.join(mention.span)
    frame = reading.event_at(mention.span)
    return DateClaim(
        id=claim_id(reading, "date", span, f"{mention.span.start}"),
        document=reading.document.id,
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        event=frame.id if frame else "main",
        stance=happening.stance,
        attribution=_attribution(reading, sentence, happening),
        frame=frame,
        date=claim_date(mention),
        what=happening.what,
        word=happening.word.lemma.lower(),
    )
