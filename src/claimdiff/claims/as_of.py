"""The day that a figure is of: "as of 9 April, there were 878 cases", "by March 2018 it had sold 3 million".

Example:
    "By 10 May the county had counted 120 cases." -> 120, as of 10 May; nothing happened on that day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta

from claimdiff.model import ClaimDate, Quantity, Reading, Sentence, TimeMention, Token

ONE_DAY = timedelta(days=1)
#: words that make a date the day of a count, and not of a happening
_MARKS = frozenset({"by", "until", "before", "after"})
_AS_OF = re.compile(r"\bas[ \n](?:of|at|on)(?:[ \n](?:the|end|late|early|mid))*[ \n]*$", re.I)
_REACH = 20  # characters before a date in which "as of" stands
#: verbs that tell a state: what they count holds on the day they are told with
_STATES = frozenset({"be", "have", "stand", "number", "total", "remain", "comprise"})


def find_as_of(reading: Reading, sentence: Sentence, quantity: Quantity) -> TimeMention | None:
    """The calendar date that a figure is told as the state of; None where it is told of a happening, or undated.

    Source:
        Ours. A date marked as one of counting ("as of", "by", "before") wins over one told with a state; of several,
        the one nearest before the figure, else the nearest behind it.
    """
    first = bisect_left(reading.times, sentence.start, key=lambda t: t.span.start)
    last = bisect_left(reading.times, sentence.end, lo=first, key=lambda t: t.span.start)
    dated = [m for m in reading.times[first:last] if _is_calendar(m)]
    if not dated:
        return None
    inside = [m for m in dated if _governs(sentence, m, quantity)]
    marked = [m for m in inside if is_marked(reading, m)]
    states = [m for m in inside if (verb := _verb(sentence, m)) is not None and verb.lemma in _STATES]
    found = marked or states
    if not found and len(dated) == 1 and is_marked(reading, dated[0]) and _verb(sentence, dated[0]) is None:
        found = dated
    before = [m for m in found if m.span.start < quantity.span.start]
    return before[-1] if before else found[0] if found else None


def dates_count(reading: Reading, sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a date only says when something was counted: no happening has it."""
    if not is_marked(reading, mention) and not _is_of_having(sentence, mention):
        return False
    first = bisect_left(reading.quantities, sentence.start, key=lambda q: q.span.start)
    last = bisect_left(reading.quantities, sentence.end, lo=first, key=lambda q: q.span.start)
    return any(find_as_of(reading, sentence, q) == mention for q in reading.quantities[first:last])


def is_marked(reading: Reading, mention: TimeMention) -> bool:
    """Whether "as of", "by", "before" or "after" makes a date the end of a count."""
    before = reading.document.text[max(0, mention.span.start - _REACH) : mention.span.start]
    return mention.bound in _MARKS or _AS_OF.search(before) is not None


def claim_date(mention: TimeMention) -> ClaimDate:
    """The days that a mention allows: "before 2010" ends with 2009 and has no start."""
    start, end = mention.named_start or mention.start, mention.named_end or mention.end
    if mention.bound == "before" and start is not None:
        end = start - ONE_DAY
        start = None
    elif mention.bound == "after" and end is not None:
        start = end + ONE_DAY
        end = None
    return ClaimDate(
        text=mention.text, start=start, end=end, precision=mention.precision, time_of_day=mention.time_of_day
    )


def _is_calendar(mention: TimeMention) -> bool:
    known = mention.start is not None and mention.precision in ("day", "week", "month", "season", "year")
    return known and mention.kind in ("date", "period") and any(c.isdigit() for c in mention.text)


def _is_of_having(sentence: Sentence, mention: TimeMention) -> bool:
    verb = _verb(sentence, mention)
    return verb is not None and verb.lemma == "have"


def _verb(sentence: Sentence, mention: TimeMention) -> Token | None:
    """The verb that a time expression hangs from."""
    inside = sentence.tokens_in(mention.span)
    covered = {t.index for t in inside}
    top = next((t for t in inside if t.head not in covered or t.head == t.index), None)
    if top is None:
        return None
    return next(
        (t for t in (top, *sentence.ancestors(top)) if t.pos in ("VERB", "AUX") and t.index not in covered), None
    )


def _governs(sentence: Sentence, mention: TimeMention, quantity: Quantity) -> bool:
    """Whether a figure stands in the clause that a time expression belongs to."""
    verb, figure = _verb(sentence, mention), sentence.tokens_in(quantity.span)
    return verb is not None and bool(figure) and any(t.index == verb.index for t in sentence.ancestors(figure[0]))
