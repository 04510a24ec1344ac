"""Sentences -> time mentions: finds phrases, drops look-alikes, resolves, joins what belongs together, reads bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimdiff.model import Document, Sentence, Span, TimeMention
from claimdiff.times.context import is_time
from claimdiff.times.grammar import Phrase, find_phrases
from claimdiff.times.moment import Moment, Setting
from claimdiff.times.resolve import resolve
from claimdiff.times.tense import looks_forward

#: sentences that a day stays the anchor for: "a day later" two sentences on still counts from it
ANCHOR_REACH = 3
#: what may stand between a day and a clock time of one moment: "on Sunday at about 10 p.m."
_SEAM = re.compile(
    r"(?:[\s,(]|on|at|about|around|approximately|just|shortly|after|before|local|time|the|early)*", re.IGNORECASE
)
_SEAM_LENGTH = 30  # code points
_RANGE = re.compile(r"\s*(?:-|–|—|to|until|till|through|and)\s*", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(since|until|till|through|by|before|after|from|between|starting)\s+(?:(?:at least|about|around|on|the)\s+)?$",
    re.IGNORECASE,
)
_BOUNDS = {"till": "until", "through": "until", "starting": "since"}
#: a word right behind the expression that it only describes: "since Monday's attack", "after the 2011 uprising"
_DESCRIBES = re.compile(r"['’]s?\b|\s+[a-z]", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase at its place in the document, resolved."""

    phrase: Phrase
    start: int
    end: int
    moment: Moment


def _resolved(sentence: Sentence, setting: Setting) -> Iterator[_Found]:
    anchor = setting.anchor
    for phrase in find_phrases(sentence.text):
        if not is_time(phrase, sentence):
            continue
        span = Span(start=sentence.start + phrase.start, end=sentence.start + phrase.end)
        moment = resolve(phrase, replace(setting, anchor=anchor, forward=looks_forward(sentence, span)))
        if moment.precision == "day" and moment.start and moment.start == moment.end:
            anchor = moment.start
        yield _Found(phrase, span.start, span.end, moment)


def _with_clocks(found: Sequence[_Found], text: str) -> list[_Found]:
    """Joins a clock time with the day beside it: "At 9:15 a.m. on Friday"."""
    joined: list[_Found] = []
    for item in found:
        left = joined[-1] if joined else None
        if left and (left.phrase.rule == "clock") != (item.phrase.rule == "clock"):
            gap = text[left.end : item.start]
            clock, day = (left, item) if left.phrase.rule == "clock" else (item, left)
            if len(gap) <= _SEAM_LENGTH and _SEAM.fullmatch(gap) and day.moment.precision == "day":
                moment = replace(day.moment, precision="minute", time_of_day=clock.moment.time_of_day)
                joined[-1] = _Found(day.phrase, left.start, item.end, moment)
                continue
        joined.append(item)
    return joined


def _with_ranges(found: Sequence[_Found], text: str) -> list[_Found]:
    """Joins the two ends of a period: "from Monday to Wednesday", "between 2011 and 2013"."""
    joined: list[_Found] = []
    for item in found:
        left = joined[-1] if joined else None
        if (
            left
            and _RANGE.fullmatch(text[left.end : item.start])
            and re.search(r"\b(?:from|between)\s+$", text[max(0, left.start - 12) : left.start], re.IGNORECASE)
        ):
            a, b = left.moment, item.moment
            if a.start and b.end and a.start <= b.end and a.precision == b.precision:
                joined[-1] = _Found(left.phrase, left.start, item.end, Moment(a.start, b.end, a.precision, "period"))
                continue
        joined.append(item)
    return joined


def _mention(item: _Found, sentence: Sentence, day: date | None, text: str) -> TimeMention:
    """A mention, with the bound before it: "since Tuesday" fills the days from that Tuesday to the day of print."""
    moment, start = item.moment, item.start
    before = _BOUND.search(text[max(sentence.start, start - 20) : start])
    bound = before.group(1).lower() if before else ""
    bound = _BOUNDS.get(bound, bound)
    if moment.precision == "minute" and bound in ("before", "after", "by"):
        bound = ""  # "just after 10 p.m." is near enough
    fills: dict[str, object] = {}
    describes = _DESCRIBES.match(text[item.end : item.end + 12]) and "'’".find(text[item.end : item.end + 1]) >= 0
    if (
        before
        and bound in ("since", "until", "by", "before", "after")
        and moment.kind == "date"
        and moment.start
        and not describes
    ):
        start = max(sentence.start, start - 20) + before.start()
        fills = {"bound": bound, "named_start": moment.start, "named_end": moment.end}
        if bound == "since" and day and moment.start <= day:
            moment = replace(moment, end=day, kind="period")
    return TimeMention(
        text=text[start : item.end],
        span=Span(start=start, end=item.end),
        start=moment.start,
        end=moment.end,
        precision=moment.precision,
        kind=moment.kind,
        time_of_day=moment.time_of_day,
        note=moment.note,
        **fills,
    )


def find_times(document: Document, sentences: Sequence[Sentence], /) -> Sequence[TimeMention]:
    """The dates, periods, durations and recurring times that the sentences name, in text order.

    Relative words count from ``document.day``; without it they stay unresolved and their ``note`` says so. A weekday is
    the nearest past one, the day of publication included, unless its sentence looks ahead.

    Source:
        Ours; tuned on English news. Gets wrong: weekdays in text printed long after it was written.
    """
    mentions: list[TimeMention] = []
    anchor, anchored = None, 0
    for sentence in sentences:
        if sentence.kind == "furniture":
            continue
        if sentence.index - anchored > ANCHOR_REACH:
            anchor = None
        found = list(_resolved(sentence, Setting(day=document.day, anchor=anchor)))
        days = [
            f.moment.start
            for f in found
            if f.moment.precision == "day" and f.moment.start and f.moment.start == f.moment.end
        ]
        if days:
            anchor, anchored = days[-1], sentence.index
        joined = _with_ranges(_with_clocks(found, document.text), document.text)
        mentions.extend(_mention(item, sentence, document.day, document.text) for item in joined)
    return tuple(mentions)
