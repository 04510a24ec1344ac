"""A numeric claim -> what comparing it needs, worked out once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from claimdiff.clusters.surroundings import ALONE, Surroundings, surroundings_of
from claimdiff.clusters.words import names, stem, telling_stems
from claimdiff.lexicons.actors import find_actors_in, get_actor, lineage
from claimdiff.lexicons.measures import SubjectClass, is_of_people, may_be_people, measure_of, subject_class
from claimdiff.lexicons.stamps import entry_minute
from claimdiff.lexicons.units import to_base
from claimdiff.model import Document, NumericClaim, Span


@dataclass(frozen=True, slots=True)
class FigureView:
    """One numeric claim, ready to be compared; ``low``, ``high``, ``value`` are in the base unit of ``dimension``.

    ``minute`` tells when the live blog's entry that holds it was printed.
    ``rivals`` is how many different amounts of this measure and dimension its document gives, ``is_largest`` whether
    this is the largest of those told of the document's main event.
    """

    claim: NumericClaim
    dimension: str
    value: float | None
    low: float | None
    high: float | None
    measure: str
    is_known_measure: bool
    head: str
    subject: SubjectClass | None
    countries: frozenset[str]
    wording: str
    sentence: str
    names: frozenset[str]
    near: frozenset[str]
    per: str
    is_anchor: bool
    speaker: str
    printed: date | None
    minute: int | None
    is_told_as_risen: bool
    is_brief: bool
    is_additional: bool
    is_counted_up: bool
    is_alone: bool
    rivals: int = 1
    is_largest: bool = True
    around: Surroundings = ALONE

    @property
    def is_statement(self) -> bool:
        """Whether its text is a sentence or two without a date of print: no article, that tells one thing."""
        return self.is_brief and self.printed is None

    @property
    def point(self) -> float:
        """The amount as one number: the value, else the end that is known."""
        return next((x for x in (self.value, self.low, self.high) if x is not None), 0.0)

    @property
    def document(self) -> str:
        """The claim's document."""
        return self.claim.document

    @property
    def names_subject(self) -> bool:
        """Whether the text says who or what is counted: "the toll stood at 62" does not."""
        return bool(self.claim.quantity.counted) and self.claim.measure.subject == self.claim.quantity.counted

    @property
    def is_of_people(self) -> bool:
        """Whether it counts people, by its measure or its noun."""
        return self.dimension == "count" and (
            self.subject is not None or (self.is_known_measure and is_of_people(self.measure))
        )

    @property
    def is_part(self) -> bool:
        """Whether the figure is told as a part of a larger one."""
        return self.claim.measure.scope.startswith("part of") or self.is_alone


#: characters either side of a figure in which a name is likely its owner's
NEAR = 45
#: characters of a text that has a sentence or two: such texts tell one thing, and too little for evidence to gather
BRIEF = 450
#: and of one with so many sentences at most, long ones
BRIEF_LONG, BRIEF_SENTENCES = 700, 3
_NEXT_SENTENCE = re.compile(r"[.!?][\"'”’)]{0,2}\s+[\"'“‘(]{0,2}[A-Z]")
#: characters that hold an article's headline and first sentences: figures there are the day's event's own
LEAD = 450
_RISEN = re.compile(
    r"\b(?:ris(?:es?|en)|rose|climb(?:s|ed)|reach(?:es|ed)|hits?|mounts?|revised?|previous(?:ly)?|initial(?:ly)?|earlier|updated?|now)\b",
    re.I,
)
_ADDED = re.compile(r"\b(?:(?:a|another) further|an? additional|another|a second|a separate|a similar)\b", re.I)
#: words that say over what time a figure was counted up: "since Tuesday", "this year", "in two days of fighting"
_PERIOD = re.compile(
    r"\b(?:since (?:(?:early |mid-?|late )?"
    r"(?:last (?:year|month|week)|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    r"(?:19|20)\d\d)|(?:the|a) (?:\w+ )?"
    r"(?:start|beginning|outbreak|war|conflict|uprising|revolt|operation|campaign|offensive|invasion))|"
    r"so far|to date|"
    r"(?:this|in the (?:past|last)|over the (?:past|last)) (?:year|month|week|decade|winter|summer|season)|"
    r"this (?:year|month|week)['’]s|in (?:two|three|four|five|six|seven|several) (?:days|weeks|months|years)|"
    r"(?:two|three|four|five|six|seven) days of)\b",
    re.I,
)
_ALONE = re.compile(r"\balone\b", re.I)
_TOTAL = re.compile(r"\b(?:death toll|toll|total|overall|altogether|in all)\b", re.I)
_PER = re.compile(r"[\s-]{0,2}(?:per|a|an|each|every)[\s-](\w+)(?:[\s-](\w+))?", re.I)


def _per(text: str, end: int) -> str:
    """What a figure is reckoned by: "$520 per vial" -> "vial"."""
    match = _PER.match(text, end, end + 40)
    return stem(match.group(1)) if match else ""


@cache
def countries_in(words: str) -> frozenset[str]:
    """The countries that some words name, also by a demonym or a body of theirs."""
    roots = (get_actor(lineage(entry.id)[-1]) for _, _, entry in find_actors_in(words))
    return frozenset(root.id for root in roots if root and root.kind == "country")


def is_named(owner: str) -> bool:
    """Whether words hold a name: "Ana Ruiz", not "politician"."""
    return any(word[:1].isupper() for word in owner.split())


def is_brief(text: str, *, dated: bool) -> bool:
    """Whether a text has a sentence or two; without a date of print it is no article, and may have three long ones."""
    if len(text) <= BRIEF:
        return True
    return not dated and len(text) <= BRIEF_LONG and len(_NEXT_SENTENCE.findall(text)) < BRIEF_SENTENCES


def dimension_of(claim: NumericClaim) -> str:
    """What kind of amount it is: only amounts of one dimension are compared."""
    quantity = claim.quantity
    if quantity.kind == "age":  # of a person; of a war or a lawsuit it is a duration
        owner = claim.measure.subject
        return "age" if is_named(owner) or may_be_people(owner) else "duration:second"
    if quantity.unit is None:
        return "count" if quantity.kind in ("count", "ratio") else quantity.kind
    return f"{quantity.kind}:{to_base(quantity.unit)[0]}"


def _scaled(amount: float | None, factor: float) -> float | None:
    return None if amount is None else amount * factor


def views(claims: Iterable[NumericClaim], documents: Mapping[str, Document]) -> dict[str, FigureView]:
    """Every claim's view by claim id, each measured against the other figures of its document."""
    seen = [_view(c, documents) for c in claims]
    beside: dict[tuple[str, Span], list[NumericClaim]] = defaultdict(list)
    for v in seen:
        beside[v.document, v.claim.sentence].append(v.claim)
    told: dict[tuple[str, str, str], list[FigureView]] = defaultdict(list)
    for v in seen:
        told[v.document, v.dimension, v.measure].append(v)
    return {
        v.claim.id: replace(
            v,
            rivals=len({r.point for r in rivals}),
            is_largest=v.point >= max(_of_main_event(rivals), default=0.0),
            around=surroundings_of(v.claim, beside[v.document, v.claim.sentence], documents[v.document].text),
        )
        for rivals in told.values()
        for v in rivals
    }


def _of_main_event(figures: Iterable[FigureView]) -> Iterator[float]:
    return (v.point for v in figures if v.claim.frame is None or v.claim.frame.role == "main")


def _view(claim: NumericClaim, documents: Mapping[str, Document]) -> FigureView:
    """A claim with its amounts in base units, its measure and subject classed, its words stemmed."""
    quantity, measure = claim.quantity, claim.measure
    factor = to_base(quantity.unit)[1] if quantity.unit else 1.0
    text = documents[claim.document].text
    sentence = claim.sentence.of(text)
    head = (quantity.counted_head or (measure.subject.split() or [""])[-1]).lower()
    clause = claim.text.replace(quantity.text, " ")
    speaker = claim.attribution.speaker if claim.attribution else None
    return FigureView(
        claim=claim,
        dimension=dimension_of(claim),
        value=_scaled(quantity.value, factor),
        low=_scaled(quantity.low, factor),
        high=_scaled(quantity.high, factor),
        measure=measure.predicate,
        is_known_measure=measure_of(measure.predicate) == measure.predicate,
        head=stem(head),
        subject=subject_class(measure.subject) or subject_class(quantity.counted_head),
        countries=countries_in(measure.subject),
        wording=" ".join(telling_stems(clause)),
        sentence=" ".join(telling_stems(sentence)),
        names=names(sentence),
        near=names(
            "x "
            + text[
                max(claim.sentence.start, quantity.span.start - NEAR) : min(
                    claim.sentence.end, quantity.span.end + NEAR
                )
            ]
        ),
        per=_per(text, quantity.span.end),
        printed=documents[claim.document].day,
        minute=entry_minute(text, claim.span.start),
        is_told_as_risen=bool(_RISEN.search(text, claim.sentence.start, quantity.span.start)),
        is_additional=bool(_ADDED.search(text, max(claim.sentence.start, quantity.span.start - 20), quantity.span.end)),
        is_counted_up=bool(_PERIOD.search(text, claim.sentence.start, claim.sentence.end)),
        is_alone=bool(_ALONE.search(text, quantity.span.end, min(claim.sentence.end, quantity.span.end + NEAR))),
        is_brief=is_brief(text, dated=documents[claim.document].day is not None),
        is_anchor=claim.sentence.start < LEAD or bool(_TOTAL.search(sentence)),
        speaker=(speaker.id or (speaker.canonical or speaker.text).lower()) if speaker else "",
    )
