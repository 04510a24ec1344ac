"""Two figures that cannot both hold -> whether time explains it: a later report of a growing or revised figure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimdiff.conflicts.context import Context
from claimdiff.lexicons.measures import grows, may_fall
from claimdiff.model import Claim, NumericClaim

#: days in which a toll is still being counted
COUNTING_DAYS = 60
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|initial(?:ly)?|earlier|at first|first reported|had (?:said|put|reported)|preliminary|"
    r"up from|until now)\b",
    re.I,
)
#: a count that its own text gives as replaced, be the newer one larger or smaller
_REPLACED = re.compile(
    r"\b(?:previously|initially|at first|first reported|preliminary|"
    r"earlier (?:said|announced|reported|told|put|gave|given|claimed|stated))\b",
    re.I,
)
#: a count that is said to have risen: "the death toll has climbed to", "raised the toll", "brings the number of
#: dead to"
_LATER = re.compile(
    r"\b(?:toll|number|count|figure|total|deaths?|dead|killed|victims|injured|wounded|missing|casualties|cases)\b[^.;]{0,70}?"
    r"\b(?:ris(?:es?|en)|rose|climb(?:s|ed)|jump(?:s|ed)|grow(?:s|n)|grew|increased|mounts?|mounted|reach(?:es|ed)|hits?|soar(?:s|ed)|"
    r"(?:now )?st(?:ands|ood) now|was (?:revised|raised))\b|"
    r"\b(?:rais|revis|updat|bring)(?:es?|ed|ing|s)\b[^.;]{0,30}?\b(?:toll|number|count|figure|total)\b",
    re.I,
)
#: "could reach 200" tells no risen count
_MODAL = re.compile(r"\b(?:could|may|might|would|expected to|likely to|feared)\b", re.I)


def is_growing(claims: Iterable[Claim], context: Context) -> bool:
    """Whether any claim tells its figure as risen, or as an earlier count: then tolls are still being counted."""
    return any(
        isinstance(c, NumericClaim)
        and grows(c.measure.predicate)
        and (_says(_LATER, c, context) or _says(_EARLIER, c, context))
        for c in claims
    )


def explains(left: NumericClaim, right: NumericClaim, context: Context) -> str | None:
    """Why time explains two disjoint figures, in words; None where it does not.

    Source:
        Ours. A figure of a growing measure in a report of a later day, or one marked in its sentence as the newer or
        the older of
        the two, replaces the other. Gets wrong: a rival count that is simply printed later.
    """
    measure = left.measure.predicate
    if not grows(measure):
        return None
    if 0 in (_amount(left), _amount(right)) and _amount(left) != _amount(right):
        return "a first report of none, then a count"
    replaced = _replaced(left, right, context) or _replaced(right, left, context)
    if replaced:
        return replaced
    first, last = _in_order(left, right, context)
    gap = _gap(first, last, context)
    if gap is not None:
        rose = _amount(last) > _amount(first) or may_fall(measure)
        return f"{last.quantity.text} is {gap} {first.quantity.text}" if gap and rose else None
    if context.is_growing(left) and _amount(last) != _amount(first) and left.document != right.document:
        return f"{first.quantity.text} and {last.quantity.text} are counts of one day of a toll that is told as rising"
    for older, newer in ((left, right), (right, left)):
        if _amount(older) >= _amount(newer) and not may_fall(measure):
            continue
        if _says(_EARLIER, older, context):
            return f"{older.quantity.text} is told as an earlier count, {newer.quantity.text} as the newer one"
        if older.document != newer.document and _says(_LATER, newer, context):
            return f"{newer.quantity.text} is told as a risen count"
    return None


def _replaced(older: NumericClaim, newer: NumericClaim, context: Context) -> str | None:
    """Why one count replaces the other whichever is larger: its own text says that it was an earlier one."""
    if not _says(_REPLACED, older, context) or _says(_REPLACED, newer, context):
        return None
    return f"{older.quantity.text} is told as an earlier count, {newer.quantity.text} as the newer one"


def _amount(claim: NumericClaim) -> float:
    q = claim.quantity
    return next((x for x in (q.value, q.low, q.high) if x is not None), 0.0)


def _in_order(left: NumericClaim, right: NumericClaim, context: Context) -> tuple[NumericClaim, NumericClaim]:
    """The two by the day of print, or by the hour where one outlet tells both."""
    a, b = context.day(left), context.day(right)
    is_later = a > b if a and b and a != b else (context.hours_between(right, left) or 0) > 0
    return (right, left) if is_later else (left, right)


def _gap(first: NumericClaim, last: NumericClaim, context: Context) -> str | None:
    """How much later the one was told, in words; "" where that is too long, None where it was not told later."""
    days = (context.day(first), context.day(last))
    if days[0] and days[1] and days[0] != days[1]:
        gap = (days[1] - days[0]).days
        return f"{gap} day{'s' if gap > 1 else ''} later than" if gap <= COUNTING_DAYS else ""
    hours = context.hours_between(first, last)
    if not hours:
        return None
    if first.document == last.document:
        return "told in a later entry than"
    return f"{round(hours * 60)} minutes later than" if hours < 1.5 else f"{round(hours)} hours later than"


def _says(cue: re.Pattern[str], claim: NumericClaim, context: Context) -> bool:
    """Whether the cue stands in the claim's sentence before its figure, within a clause's reach."""
    text = context.documents[claim.document].text
    before = text[max(claim.sentence.start, claim.quantity.span.start - 120) : claim.quantity.span.start]
    return bool(cue.search(before)) and not _MODAL.search(before)
