"""Quantities -> numeric claims: what is measured of which event, by whom it is said.

Example:
    "More than 40 border guards were killed" -> measure (killed, "border guards"), quantity > 40.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimdiff.claims.as_of import claim_date, find_as_of
from claimdiff.claims.circumstances import listed_beside
from claimdiff.claims.identity import claim_id
from claimdiff.claims.measured import measure_told
from claimdiff.claims.owners import find_owner
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons.measures import is_of_people, may_be_people, subject_class
from claimdiff.model import Measure, NumericClaim, Quantity, Reading, Sentence, Span

#: "nine of the dead", "two of those": a share of a larger figure
#: "18 of the 31 trucks"; not "80 of its soldiers", which says whose they are and counts all of them
_PARTITIVE = re.compile(r"\s+of\s+((?:the|those|these|them)\b(?:\s+\w+)?)", re.I)
#: "7 million more subscribers than its rival"
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less)\s+(?:[\w-]+\s+){0,4}than\b", re.I)

#: measures of some of the wounded by nature: "35 of them are in a critical condition" narrows them no further
_ALWAYS_A_PART = frozenset({"critical"})


def build_numeric_claims(reading: Reading) -> Sequence[NumericClaim]:
    """One claim per quantity that stands in running text or in a headline, in text order."""
    return tuple(_claims(reading))


def _claims(reading: Reading) -> Iterator[NumericClaim]:
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.span)
        if sentence.kind in ("furniture", "credit"):
            continue
        span = _stated(quantity, sentence)
        frame = reading.event_at(quantity.span)
        counted = find_as_of(reading, sentence, quantity)
        yield NumericClaim(
            id=claim_id(reading, "numeric", quantity.span),
            document=reading.document.id,
            span=span,
            text=span.of(reading.document.text),
            sentence=sentence.span,
            event=frame.id if frame else "main",
            attribution=attribution_of(reading, quantity.span),
            frame=frame,
            measure=_measure(reading, quantity, sentence),
            quantity=quantity,
            as_of=claim_date(counted) if counted else None,
        )


def _stated(quantity: Quantity, sentence: Sentence) -> Span:
    """The words that state the claim: its clause, kept inside its sentence."""
    span = quantity.clause or (quantity.span.join(quantity.counted_span) if quantity.counted_span else quantity.span)
    span = span.join(quantity.span)
    return Span(
        start=max(span.start, min(sentence.start, quantity.span.start)),
        end=min(span.end, max(sentence.end, quantity.span.end)),
    )


def _measure(reading: Reading, quantity: Quantity, sentence: Sentence) -> Measure:
    if quantity.kind == "age":
        return Measure(predicate="age", subject=find_owner(quantity, sentence) or quantity.counted, unit=quantity.unit)
    subject = quantity.counted if len(quantity.counted) > 1 else ""
    predicate = measure_told(quantity, sentence)
    if not subject and quantity.counted_head and subject_class(quantity.counted_head):
        subject = "people" if quantity.counted_head == "person" else quantity.counted_head
    if is_of_people(predicate) and not (subject and may_be_people(subject)):
        subject = "people"
    scope = _scope(reading, quantity, sentence)
    if scope.startswith("part of") and predicate in _ALWAYS_A_PART:
        scope = ""
    return Measure(predicate=predicate, subject=subject, unit=quantity.unit, scope=scope)


def _scope(reading: Reading, quantity: Quantity, sentence: Sentence) -> str:
    """What narrows the figure: the whole it is part of, that it is a change, that it is only thought of."""
    text = reading.document.text
    if quantity.part_of is not None:
        return f"part of {quantity.part_of.of(text)}"
    if _MORE_THAN.match(text, quantity.span.end, min(sentence.end, quantity.span.end + 60)):
        return "difference"
    partitive = _PARTITIVE.match(text, quantity.span.end, quantity.span.end + 40)
    if partitive and quantity.kind == "count":
        return f"part of {partitive.group(1)}"
    of_people = quantity.kind == "count" and bool(subject_class(quantity.counted))
    beside = listed_beside(quantity, sentence) if of_people else ""
    if beside:
        return f"part of those listed with {beside}"
    if quantity.change == "level" and _is_projected(quantity, sentence):
        return "projected"
    return {"level": "", "rise": "increase", "fall": "decrease", "from": "earlier level"}[quantity.change]


def _is_projected(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the figure is of something that might happen: "could kill 1,000"; "may have died" tells of what did."""
    for token in sentence.tokens_in(quantity.predicate_span) if quantity.predicate_span else ():
        helpers = {t.lower for t in sentence.children(token, "aux")}
        if not helpers and token.dep == "conj" and token.tag == "VB":  # "would damage homes and kill 1,000"
            helpers = {t.lower for t in sentence.children(sentence.head(token), "aux")}
        if helpers & {"could", "would", "might", "may"} and not helpers & {"have", "has"}:
            return True
    return False
