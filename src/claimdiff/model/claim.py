"""Claims: one assertion, by one document, at one place. Told apart by ``kind``."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from claimdiff.model.attribution import Mode
from claimdiff.model.event import EventMention
from claimdiff.model.quantity import Quantity
from claimdiff.model.span import Mention, Span, Value
from claimdiff.model.times import Precision

ClaimKind = Literal["numeric", "responsibility", "intent", "date", "occurrence", "quotation"]
Stance = Literal["assert", "accuse", "admit", "claim", "deny", "doubt", "hedge", "no_claim", "investigate"]


class ActorMention(Value):
    """A party as written, and which one it is: ``canonical`` name and lexicon ``id``, both None where unknown."""

    text: str
    span: Span | None = None
    canonical: str | None = None
    id: str | None = None


class ClaimAttribution(Value):
    """Who is said to have said it, through whom, and by which words."""

    speaker: ActorMention | None = None
    via: tuple[str, ...] = ()
    cue: Mention | None = None
    mode: Mode = "indirect"


class Measure(Value):
    """What is counted or measured of the event.

    ``predicate`` is an entry of the measure lexicon ("killed", "wounded") or the lemma as found; ``subject`` who or
    what is
    counted, as written; ``scope`` what narrows it ("civilians", "in Aleppo", "so far this year"), "" if nothing.
    """

    predicate: str = ""
    subject: str = ""
    unit: str | None = None
    scope: str = ""


class ClaimDate(Value):
    """A day or a stretch of days, as the text gives it and as it was resolved.

    One of ``start`` and ``end`` alone is an open end ("before 2010"); both None is unknown.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    time_of_day: str | None = None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day it allows, open ends as far as the calendar goes; None where it is unknown."""
        if self.start is None and self.end is None:
            return None
        return self.start or date.min, self.end or date.max


class _Claim(Value):
    """What all kinds share. ``span`` covers the words that state the claim and slices back to ``text``."""

    id: str
    document: str
    span: Span
    text: str
    sentence: Span
    event: str = "main"
    stance: Stance = "assert"
    attribution: ClaimAttribution | None = None
    origin: str | None = None
    score: float = 1.0
    frame: EventMention | None = None


class NumericClaim(_Claim):
    """A figure: how many, how much, how far.

    ``as_of`` is the day or period that it is told as the state of ("as of 9 April"), None where the text gives none.
    """

    kind: Literal["numeric"] = "numeric"
    measure: Measure
    quantity: Quantity
    as_of: ClaimDate | None = None


class ResponsibilityClaim(_Claim):
    """Who did it (or denies, doubts, admits it). ``act``: the deed as written; ``actor``: None where nobody is."""

    kind: Literal["responsibility"] = "responsibility"
    actor: ActorMention | None = None
    act: str = ""


class IntentClaim(_Claim):
    """Whether a deed was meant."""

    kind: Literal["intent"] = "intent"
    intent: Literal["deliberate", "accidental"]
    actor: ActorMention | None = None
    act: str = ""


class DateClaim(_Claim):
    """When something happened. ``what`` is what it dates ("truce begin"), ``word`` its verb or noun as a lemma."""

    kind: Literal["date"] = "date"
    date: ClaimDate
    what: str = ""
    word: str = ""


class OccurrenceClaim(_Claim):
    """Something happened or did not; who holds a place. ``what`` is the predicate, ``object`` its object or place.

    ``word`` is the word that tells it as a lemma: of ``what`` "open" it may be "close".
    """

    kind: Literal["occurrence"] = "occurrence"
    actor: ActorMention | None = None
    what: str = ""
    object: str = ""
    word: str = ""


class QuotationClaim(_Claim):
    """What a speaker is quoted as saying; ``words`` are the words inside the quotation marks."""

    kind: Literal["quotation"] = "quotation"
    words: str


Claim = Annotated[
    NumericClaim | ResponsibilityClaim | IntentClaim | DateClaim | OccurrenceClaim | QuotationClaim,
    Field(discriminator="kind"),
]
