"""Two numeric claims -> how sure it is that they answer one question, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimdiff.clusters.compare.amount import can_both_hold, compare_amount, forbid_amount
from claimdiff.clusters.compare.event import compare_event, forbid_event, forbid_period
from claimdiff.clusters.compare.measure import compare_measure, forbid_measure
from claimdiff.clusters.compare.subject import compare_subject, forbid_subject
from claimdiff.clusters.compare.wording import compare_wording
from claimdiff.clusters.comparison import Comparison, Veto, add_up
from claimdiff.clusters.view import FigureView
from claimdiff.lexicons.measures import grows
from claimdiff.model import Evidence

#: one table for counts of people (killed, wounded ...), one for all other figures:
#: wording tells jobs from offers, not dead from dead
PEOPLE, OTHER = "people_weights.tsv", "figure_weights.tsv"
#: two figures that exclude each other join one cluster only where each such pair is at least this likely to answer
#: one question,
#: their amounts left aside; more is asked where no known measure says that both count the same
CLASHING, CLASHING_FREELY = 0.4, 0.3
#: days that a report of the day's event may lag behind it
RECENT = timedelta(days=30)
#: characters of text within which two figures are told beside each other
BESIDE = 300


def compare_figures(left: FigureView, right: FigureView, story: float) -> Comparison:
    """How sure it is that two figures answer one question; a veto where they cannot.

    Args:
        left: One figure.
        right: The other.
        story: How likely their documents report one event, 1 for one document.
    """
    veto = forbid(left, right)
    if veto:
        return Comparison(0.0, (), veto)
    table, gathered = table_for(left, right), tuple(evidence(left, right, story))
    found = add_up(gathered, table)
    if not can_both_hold(left, right):
        known = (left.is_known_measure and right.is_known_measure) or (left.is_brief and right.is_brief)
        alike = add_up((e for e in gathered if not e.feature.startswith("value_")), table).score
        if alike < (CLASHING if known else CLASHING_FREELY):
            return Comparison(
                found.score,
                found.evidence,
                Veto("event", "too little in common for two figures that exclude each other"),
            )
    return found


def table_for(left: FigureView, right: FigureView) -> str:
    """Which lexicon of weights a pair is judged by."""
    return PEOPLE if left.is_of_people and right.is_of_people else OTHER


def forbid(left: FigureView, right: FigureView) -> Veto | None:
    """The first field that forbids comparing the two, or None."""
    return (
        forbid_amount(left, right)
        or forbid_measure(left, right)
        or forbid_subject(left, right)
        or forbid_event(left.claim, right.claim)
        or _forbid_long_past(left, right)
        or _forbid_long_past(right, left)
        or forbid_period(left, right)
        or _forbid_scope(left, right)
        or _forbid_longer_count(left, right)
        or _forbid_self_contradiction(left, right)
    )


def _forbid_long_past(fresh: FigureView, older: FigureView) -> Veto | None:
    """The undated event of a day's report against one told as background and dated long before that report."""
    a, b = fresh.claim.frame, older.claim.frame
    if a is None or b is None or fresh.printed is None or a.role != "main" or a.start or b.role != "background":
        return None
    if table_for(fresh, older) == OTHER and can_both_hold(fresh, older):  # "33,000 jobs" of a month, dated once
        return None
    if b.end and b.end < fresh.printed - RECENT:
        return Veto("event", f"the event of a report of {fresh.printed} against {b.end}")
    return None


def _forbid_scope(left: FigureView, right: FigureView) -> Veto | None:
    """A figure and the larger figure that it is a part of, in one sentence."""
    for part, whole in ((left, right), (right, left)):
        of = part.claim.quantity.part_of
        if of is not None and part.document == whole.document and of.overlaps(whole.claim.quantity.span):
            return Veto("scope", f"{part.claim.quantity.text} is a part of {whole.claim.quantity.text}")
    return None


def _forbid_longer_count(left: FigureView, right: FigureView) -> Veto | None:
    """A count of one event against a larger one that was counted up over a time: "24" and "240 since January"."""
    for event, longer in ((left, right), (right, left)):
        over_a_time = longer.is_counted_up and not event.is_counted_up and longer.point > event.point
        if over_a_time and grows(longer.measure) and not can_both_hold(left, right):
            return Veto("scope", f"{longer.claim.quantity.text} is counted up over a time")
    return None


def _forbid_self_contradiction(left: FigureView, right: FigureView) -> Veto | None:
    """Two figures of one voice in one document that exclude each other count two things, unless the count has risen."""
    if _are_told_apart(left, right):
        return Veto("event", "one sentence gives both figures")
    if left.document != right.document or can_both_hold(left, right) or not _is_one_voice(left.speaker, right.speaker):
        return None
    if left.claim.sentence != right.claim.sentence and (left.is_told_as_risen or right.is_told_as_risen):
        return None
    if left.measure == right.measure and grows(left.measure) and _is_later_and_more(left, right):  # in a live blog
        return None
    return Veto("event", "one voice gives both figures")


def _are_told_apart(left: FigureView, right: FigureView) -> bool:
    """Whether one sentence sets a figure beside another of the same bound: "over 500 pupils here, over 200 there"."""
    if left.document != right.document or left.claim.sentence != right.claim.sentence:
        return False
    a, b = left.claim.quantity, right.claim.quantity
    bounded = a.modifier == b.modifier and a.modifier not in ("range", "vague")
    return bounded and a.unit == b.unit and None not in (a.value, b.value) and a.value != b.value


def _is_one_voice(left: str, right: str) -> bool:
    """Whether two speakers of one document may be one: "fire officials" and "officials"."""
    a, b = set(left.split()), set(right.split())
    return left == right or (bool(a) and bool(b) and (a <= b or b <= a))


def evidence(left: FigureView, right: FigureView, story: float) -> Iterator[Evidence]:
    """Everything that speaks for or against, by name."""
    yield from compare_measure(left, right)
    yield from compare_subject(left, right)
    yield from compare_amount(left, right)
    yield from compare_wording(left, right)
    yield from compare_event(left.claim, right.claim)
    if left.is_statement and right.is_statement and left.document != right.document:
        yield Evidence(feature="brief_undated", score=1.0, detail="no article, but a statement each")
    if left.is_brief and right.is_brief and left.document != right.document:
        yield Evidence(
            feature="brief",
            score=1.0,
            detail="two texts of a sentence or two: the same unless something speaks against it",
        )
    if _has_grown(left, right):
        yield Evidence(
            feature="grown", score=1.0, detail="the later report counts more, or a text tells of a risen count"
        )
    anchors = left.is_anchor + right.is_anchor
    yield Evidence(
        feature=("anchors_none", "anchors_one", "anchors_both")[anchors],
        score=1.0,
        detail=f"{anchors} of 2 in a lead or told as a total",
    )
    if left.is_part != right.is_part:
        yield Evidence(feature="part_one_sided", score=1.0, detail="one is told as a part of a larger figure")
    if left.is_counted_up != right.is_counted_up:
        yield Evidence(feature="period_one_sided", score=1.0, detail="one is counted up over a time")
    if left.document == right.document:
        yield Evidence(feature="same_document", score=1.0, detail="one document")
        if left.speaker and right.speaker and not _is_one_voice(left.speaker, right.speaker):
            yield Evidence(feature="rival_voices", score=1.0, detail="two speakers of one document")
        gap = max(left.claim.span.start, right.claim.span.start) - min(left.claim.span.end, right.claim.span.end)
        if gap < BESIDE:
            yield Evidence(
                feature="beside", score=round(1.0 - max(0, gap) / BESIDE, 3), detail="told beside each other"
            )
    else:
        yield Evidence(feature="story", score=round(story, 3), detail="their documents report one event")
    if left.speaker and left.speaker == right.speaker:
        yield Evidence(feature="speaker_same", score=1.0, detail="one speaker")


def _has_grown(left: FigureView, right: FigureView) -> bool:
    """Whether two unequal counts fit one count that rose: the later printed is the larger, or a sentence says so."""
    if left.measure != right.measure or not grows(left.measure) or can_both_hold(left, right):
        return False
    if left.is_told_as_risen or right.is_told_as_risen:
        return True
    return _is_later_and_more(left, right)


def _is_later_and_more(left: FigureView, right: FigureView) -> bool:
    """Whether the one that was printed later, or in a later entry of one live blog, counts more."""
    order = _in_order(left, right)
    if order is None:
        return False
    a, b = (next((x for x in (v.value, v.low, v.high) if x is not None), 0.0) for v in order)
    return a < b


def _in_order(left: FigureView, right: FigureView) -> tuple[FigureView, FigureView] | None:
    """The two by the day of print, or by the entries of one live blog; None where neither is the later one."""
    if left.document == right.document:
        if left.minute is None or right.minute is None or left.minute == right.minute:
            return None
        return (left, right) if left.minute < right.minute else (right, left)
    if not (left.printed and right.printed) or left.printed == right.printed:
        return None
    return (left, right) if left.printed < right.printed else (right, left)
