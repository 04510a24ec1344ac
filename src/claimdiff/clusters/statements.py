"""Two claims of one kind that are no figures -> how sure it is that they answer one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from claimdiff.clusters.compare.dated import clash, compare_dates, date_one_start, forbid_dates
from claimdiff.clusters.compare.deeds import compare_deeds
from claimdiff.clusters.compare.event import compare_event, forbid_event
from claimdiff.clusters.compare.likeness import alike, stems
from claimdiff.clusters.compare.theme import compare_themes, forbid_themes
from claimdiff.clusters.comparison import Comparison, Veto, add_up
from claimdiff.clusters.view import BRIEF
from claimdiff.lexicons.actors import one_state
from claimdiff.model import (
    ActorMention,
    Claim,
    ClaimKind,
    DateClaim,
    Evidence,
    IntentClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
)

#: kind -> lexicon of weights; quotations are told by their words alone
TABLES: dict[ClaimKind, str] = {
    "responsibility": "deed_weights.tsv",
    "intent": "deed_weights.tsv",
    "date": "date_weights.tsv",
    "occurrence": "occurrence_weights.tsv",
}
#: two quotations are one statement from this likeness on
SAME_WORDS = 80  # rapidfuzz ratio, 0 to 100
#: two claims that exclude each other join one cluster only where they are at least this likely to answer one question
CLASHING: dict[ClaimKind, float] = {
    "responsibility": 0.5,
    "intent": 0.5,
    "date": 0.75,
    "occurrence": 0.5,
    "quotation": 0.5,
}
#: two parties named as the doer join one cluster only where the deed is this surely one
RIVALS = 0.65
#: what two dates of one beginning or end need in common, and how sure they are then
SAME_START, ONE_START = 0.2, 0.6
#: between two texts of a sentence or two less is asked
BRIEFLY = 0.3
#: characters of text within which a denial answers the accusation beside it
BESIDE = 400
_ASSERTING = frozenset({"assert", "accuse", "admit", "claim"})


def _same(left: ActorMention | None, right: ActorMention | None) -> bool | None:
    if left is None or right is None:
        return None
    if left.id and right.id:
        return left.id == right.id or one_state(left.id, right.id)
    return (
        fuzz.token_set_ratio((left.canonical or left.text).lower(), (right.canonical or right.text).lower())
        >= SAME_WORDS
    )


def compare_statements(left: Claim, right: Claim, story: float) -> Comparison:
    """How sure it is that two claims of one kind answer one question; a veto where they cannot."""
    veto = forbid_statements(left, right)
    if veto:
        return Comparison(0.0, (), veto)
    if isinstance(left, QuotationClaim) and isinstance(right, QuotationClaim):
        return _compare_quotations(left, right)
    found = add_up(statement_evidence(left, right, story), TABLES[left.kind])
    least = BRIEFLY if _is_brief(left) and _is_brief(right) else _least(left, right)
    if found.score < least and _clash(left, right):
        return Comparison(
            found.score, found.evidence, Veto("event", "too little in common for two claims that exclude each other")
        )
    if _date_one_start(left, right):
        return replace(found, score=max(found.score, ONE_START))
    return found


def forbid_statements(left: Claim, right: Claim) -> Veto | None:
    """What forbids comparing two claims of one kind, or None."""
    veto = forbid_event(left, right) or _forbid_doers(left, right)
    if veto is not None:
        return veto
    match left, right:
        case DateClaim(), DateClaim():
            return forbid_dates(left, right, brief=_is_brief(left) and _is_brief(right))
        case OccurrenceClaim(), OccurrenceClaim():
            return forbid_themes(left, right)
    return None


def _least(left: Claim, right: Claim) -> float:
    """The probability from which two claims that exclude each other may join one cluster."""
    if _are_rivals(left, right):
        return RIVALS
    return SAME_START if _date_one_start(left, right) else CLASHING[left.kind]


def _date_one_start(left: Claim, right: Claim) -> bool:
    return isinstance(left, DateClaim) and isinstance(right, DateClaim) and date_one_start(left, right)


def _are_rivals(left: Claim, right: Claim) -> bool:
    """Whether two claims name two different doers."""
    both = isinstance(left, ResponsibilityClaim) and isinstance(right, ResponsibilityClaim)
    named = both and {left.stance, right.stance} <= {"accuse", "claim", "admit"}
    return named and _same(left.actor, right.actor) is False  # type: ignore[union-attr]


def _forbid_doers(left: Claim, right: Claim) -> Veto | None:
    """Two doers told in passing: an American and a Russian air strike are two strikes, and no dispute."""
    if not (isinstance(left, ResponsibilityClaim) and isinstance(right, ResponsibilityClaim)):
        return None
    known = left.actor and right.actor and left.actor.id and right.actor.id
    if known and left.stance == right.stance == "assert" and _same(left.actor, right.actor) is False:
        return Veto(
            "actor", f"{left.actor.text if left.actor else ''} against {right.actor.text if right.actor else ''}"
        )
    return None


def _clash(left: Claim, right: Claim) -> bool:
    match left, right:
        case DateClaim(), DateClaim():
            return clash(left, right)
        case ResponsibilityClaim(), ResponsibilityClaim() if _are_rivals(left, right):
            return True
        case (ResponsibilityClaim(), ResponsibilityClaim()) | (OccurrenceClaim(), OccurrenceClaim()):
            return (left.stance == "deny") != (right.stance == "deny") and bool(
                {left.stance, right.stance} & _ASSERTING
            )
    return False


def statement_evidence(left: Claim, right: Claim, story: float) -> Iterator[Evidence]:
    """Everything that speaks for or against, by name."""
    match left, right:
        case DateClaim(), DateClaim():
            yield from compare_dates(left, right)
        case (ResponsibilityClaim() | IntentClaim()) as one, (ResponsibilityClaim() | IntentClaim()) as other:
            yield from _of_deeds(one, other)
        case OccurrenceClaim(), OccurrenceClaim():
            yield from compare_themes(left, right)
    yield from _common(left, right, story)


def _common(left: Claim, right: Claim, story: float) -> Iterator[Evidence]:
    yield from compare_event(left, right)
    yield Evidence(feature="claim_wording", score=round(alike(left.text, right.text), 3), detail="words of the claims")
    if left.document != right.document:
        if _is_brief(left) and _is_brief(right):
            detail = "two texts of a sentence or two: the same unless something speaks against it"
            yield Evidence(feature="brief", score=1.0, detail=detail)
        yield Evidence(feature="story", score=round(story, 3), detail="their documents report one event")
        return
    yield Evidence(feature="same_document", score=1.0, detail="one document")
    gap = max(left.span.start, right.span.start) - min(left.span.end, right.span.end)
    if gap < BESIDE:
        yield Evidence(feature="beside", score=round(1.0 - max(0, gap) / BESIDE, 3), detail="told beside each other")


def _is_brief(claim: Claim) -> bool:
    """Whether the claim's document has a sentence or two; its main event spans the whole text."""
    return claim.frame is not None and claim.frame.role == "main" and claim.frame.scope.end <= BRIEF


def _compare_quotations(left: QuotationClaim, right: QuotationClaim) -> Comparison:
    shorter, longer = sorted((left.words, right.words), key=len)
    ratio = (
        fuzz.partial_ratio(stems(shorter), stems(longer))
        if len(stems(shorter).split()) >= 4
        else fuzz.ratio(stems(shorter), stems(longer))
    )
    score = 0.9 if ratio >= SAME_WORDS else ratio / 200
    return Comparison(
        score, (Evidence(feature="quote_wording", score=round(ratio / 100, 3), detail="words of the quotations"),)
    )


def _of_deeds(left: ResponsibilityClaim | IntentClaim, right: ResponsibilityClaim | IntentClaim) -> Iterator[Evidence]:
    both = f"{left.act} and {right.act}"
    yield Evidence(feature="deed_wording", score=round(alike(left.act, right.act), 3), detail=both)
    yield from compare_deeds(left, right)
    same = _same(left.actor, right.actor)
    if same is not None:
        names = f"{left.actor.text if left.actor else ''} and {right.actor.text if right.actor else ''}"
        yield Evidence(feature="actor_same" if same else "actor_differs", score=1.0, detail=names)
    if same and (left.stance == "deny") != (right.stance == "deny"):
        yield Evidence(feature="denied", score=1.0, detail="one denies what the other asserts of the same party")
