"""Which claim of a report is which annotated claim: by place and value, each used once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from event_sets import Asked, EventSet, Place, Row, overlap

from claimdiff.lexicons.actor_names import generic_words, same_side, words_of
from claimdiff.lexicons.actors import find_actor
from claimdiff.model import (
    ActorMention,
    Claim,
    DateClaim,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    Quantity,
    ResponsibilityClaim,
)

#: how far a figure may lie from the annotated one, as a share of it
NEAR = 0.005
#: how many days a claim's date may span beyond an annotated day
WIDEST = timedelta(days=3)
DIRECTION = {">=": ">", "<=": "<"}
NEUTRAL = frozenset(("doubt", "hedge", "no_claim", "investigate"))
#: words of names that tell nobody apart, beside those of the lexicon
IN_ANY_NAME = frozenset("the a an of for in s mr ms mrs dr".split())


@dataclass(frozen=True)
class Answer:
    """An annotated claim and the claim found for it: ``claim`` is right in place and value, ``placed`` in place."""

    asked: Asked
    claim: Claim | None = None
    placed: Claim | None = None


def answers(event_set: EventSet, claims: Sequence[Claim]) -> list[Answer]:
    """One answer for every annotated claim."""
    out = [Answer(asked) for asked in event_set.asked]
    used: set[str] = set()
    ranked = sorted(candidates(event_set, claims), key=lambda c: c[:3])
    for wrong, _, _, i, claim in ranked:
        if out[i].placed is None:
            out[i] = replace(out[i], placed=claim)
        if not wrong and out[i].claim is None and claim.id not in used:
            used.add(claim.id)
            out[i] = replace(out[i], claim=claim)
    return out


def candidates(event_set: EventSet, claims: Sequence[Claim]) -> Iterator[tuple[bool, float, int, int, Claim]]:
    """(value wrong, minus the share of its words inside the quote, its length, which annotated claim, the claim)."""
    for i, asked in enumerate(event_set.asked):
        places = event_set.places_of(asked.row)
        for claim in claims:
            if claim.document != asked.row["document"] or claim.kind != asked.kind:
                continue
            at = place(claim)
            shared = max((overlap(at, p) for p in places), default=0)
            if shared:
                length = at[1] - at[0]
                yield not says(asked.row, claim), -shared / length, length, i, claim


def place(claim: Claim) -> Place:
    """The figure of a numeric claim, the words of any other."""
    span = claim.quantity.span if isinstance(claim, NumericClaim) else claim.span
    return span.start, span.end


def says(row: Row, claim: Claim) -> bool:
    """Whether the claim gives the annotated answer."""
    match claim:
        case NumericClaim(quantity=quantity):
            return not row.get("value") or same_amount(row, quantity)
        case DateClaim(date=found):
            return not row.get("date") or any(same_day(d, found.start, found.end) for d in listed(row["date"]))
        case IntentClaim():
            return row.get("intent") in (None, claim.intent)
        case ResponsibilityClaim() | OccurrenceClaim():
            return row.get("stance") in (None, side(claim))
    return True


def same_amount(row: Row, quantity: Quantity) -> bool:
    """The stated figures agree, and so does what the modifier does to them (">" and ">=" are one direction)."""
    low, high = row["value"].get("low"), row["value"].get("high")
    for modifier in listed(row.get("modifier") or "="):
        if "vague" in (modifier, quantity.modifier):
            if modifier == quantity.modifier:
                return True
        elif modifier == "range" or (None not in (low, high) and low != high):
            if near(quantity.low, low) and near(quantity.high, high):
                return True
        elif near(quantity.value, high if low is None else low) and same_direction(modifier, quantity.modifier):
            return True
    return False


def same_direction(a: str, b: str) -> bool:
    return DIRECTION.get(a, a) == DIRECTION.get(b, b)


def near(got: float | None, wanted: float | None) -> bool:
    return None not in (got, wanted) and abs(got - wanted) <= NEAR * max(1.0, abs(wanted))


def same_day(wanted: str, start: date | None, end: date | None) -> bool:
    """The annotated day lies in the claim's date, or the claim's date in the annotated month or year."""
    if start is None:
        return False
    if len(wanted) in (len("2016"), len("2016-09")):
        return start.isoformat().startswith(wanted)
    try:
        day = date.fromisoformat(wanted)
    except ValueError:  # a weekday or a time of day: the place alone counts
        return True
    return start <= day <= (end or start) and (end or start) - start <= WIDEST


def side(claim: Claim) -> str:
    """deny, neutral or assert."""
    return "deny" if claim.stance == "deny" else "neutral" if claim.stance in NEUTRAL else "assert"


def listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def right_speaker(row: Row, claim: Claim) -> bool:
    """One of the annotated speakers; or nobody, where the outlet speaks itself."""
    speaker = claim.attribution.speaker if claim.attribution else None
    wanted = row.get("attributed_to")
    return any(same_party(w, speaker) for w in wanted) if wanted else speaker is None


def same_party(wanted: str, found: ActorMention | None) -> bool:
    """Whether a party may be the one wanted: one side for the lexicon of actors, or a telling word in common."""
    if found is None:
        return False
    known = find_actor(wanted)
    if known and found.id and same_side(known.id, found.id):
        return True
    names, said = plain_words(wanted), plain_words(f"{found.text} {found.canonical or ''}")
    telling = names - generic_words()
    return bool(telling & said) if telling else bool(names & said)


def plain_words(name: str) -> frozenset[str]:
    """The words of a name as its comparison sees them, without those that stand in any name."""
    return frozenset(word.key for word in words_of(name)) - IN_ANY_NAME
