"""The values that pass between stages."""

from claimdiff.model.attribution import Attribution, AttributionStance, Mode
from claimdiff.model.claim import (
    ActorMention,
    Claim,
    ClaimAttribution,
    ClaimDate,
    ClaimKind,
    DateClaim,
    IntentClaim,
    Measure,
    NumericClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
    Stance,
)
from claimdiff.model.cluster import (
    Actor,
    ClaimCluster,
    ClaimRelation,
    Code,
    Evidence,
    Finding,
    NotCompared,
    Note,
    Origin,
    PairRelation,
    Position,
    Range,
    Reason,
    Relation,
    Severity,
)
from claimdiff.model.decision import Decisions
from claimdiff.model.document import Document
from claimdiff.model.event import Event, EventDate, EventMention, EventRole
from claimdiff.model.limits import Limits
from claimdiff.model.linking import Linking
from claimdiff.model.quantity import Change, Modifier, Quantity, QuantityKind
from claimdiff.model.reading import Reading
from claimdiff.model.sentence import Sentence, SentenceKind, Token
from claimdiff.model.span import Mention, Span, Value
from claimdiff.model.times import Precision, TimeKind, TimeMention

__all__ = [
    "Actor", "ActorMention", "Attribution", "AttributionStance", "Change", "Claim", "ClaimAttribution",
    "ClaimCluster", "ClaimDate", "ClaimKind", "ClaimRelation", "Code", "DateClaim", "Decisions", "Document", "Event",
    "EventDate", "EventMention", "EventRole", "Evidence", "Finding", "IntentClaim", "Limits", "Linking", "Measure",
    "Mention", "Mode", "Modifier", "NotCompared", "Note", "NumericClaim", "OccurrenceClaim", "Origin", "PairRelation",
    "Position", "Precision", "Quantity", "QuantityKind", "QuotationClaim", "Range", "Reading", "Reason", "Relation",
    "ResponsibilityClaim", "Sentence", "SentenceKind", "Severity", "Span", "Stance", "TimeKind", "TimeMention",
    "Token", "Value",
]  # fmt: skip
