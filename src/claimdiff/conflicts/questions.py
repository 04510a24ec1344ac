"""A cluster's claims and event -> its question in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimdiff.model import (
    Claim,
    DateClaim,
    Event,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
)

_PASSIVE = frozenset({
    "killed", "wounded", "shot", "arrested", "captured", "evacuated", "displaced", "rescued", "hospitalized", "infected", "affected", "trapped",
    "destroyed", "burned", "launched", "sold", "contained", "raised",
})  # fmt: skip
_ASKS = {
    "missing": "How many {who} are missing", "survived": "How many {who} survived", "aboard": "How many {who} were on board",
    "casualties": "How many {who} were killed or wounded", "bodies": "How many bodies were found", "strikes": "How many strikes were there",
    "explosions": "How many explosions were there", "cost": "How much does it cost", "jobs": "How many jobs", "magnitude": "How strong was it",
    "critical": "How many {who} are in critical condition", "participants": "How many {who} took part", "speed": "How fast", "age": "How old is {who}",
}  # fmt: skip
#: measures whose subject is not part of the question where none is named
_NOBODY = "people"


def ask(claims: Sequence[Claim], event: Event | None) -> str:
    """The question that a cluster's claims answer.

    Example:
        "How many Syrian soldiers were killed? (strike, Deir al-Zor, 17 Sep 2016)"
    """
    first = claims[0]
    where = f" ({event.label})" if event and event.label else ""
    match first:
        case NumericClaim():
            return _ask_figure([c for c in claims if isinstance(c, NumericClaim)]) + where
        case ResponsibilityClaim():
            return f"Who is responsible for {_act(claims) or 'it'}?{where}"
        case IntentClaim():
            return f"Was {_act(claims) or 'it'} deliberate?{where}"
        case DateClaim():
            return f"When was it: {_common([c.what for c in claims if isinstance(c, DateClaim)]) or 'the event'}?{where}"
        case OccurrenceClaim():
            return f"Did it happen: {_common([f'{c.what} {c.object}'.strip() for c in claims if isinstance(c, OccurrenceClaim)])}?{where}"
        case QuotationClaim():
            speaker = first.attribution.speaker if first.attribution else None
            return f"What did {(speaker.canonical or speaker.text) if speaker else 'the speaker'} say?{where}"


def _act(claims: Sequence[Claim]) -> str:
    acts = [c.act for c in claims if isinstance(c, ResponsibilityClaim | IntentClaim) and c.act]
    act = _common(acts)
    return act if not act or act.split()[0].lower() in ("the", "a", "an") else f"the {act}"


def _common(words: Sequence[str]) -> str:
    """The most frequent wording, the longest of those as frequent."""
    counts = Counter(w for w in words if w)
    return max(counts, key=lambda w: (counts[w], len(w), w)) if counts else ""


def _ask_figure(claims: Sequence[NumericClaim]) -> str:
    predicate = _common([c.measure.predicate for c in claims])
    who = _common([s for s in (c.measure.subject for c in claims) if s != _NOBODY]) or _NOBODY
    unit = claims[0].quantity.unit
    if predicate in _ASKS:
        return _ASKS[predicate].format(who=who) + "?"
    if predicate in _PASSIVE:
        return f"How {'much' if unit else 'many'} {who} {'was' if unit else 'were'} {predicate}?"
    verb = f" ({predicate})" if predicate and predicate not in who.lower() else ""
    if claims[0].quantity.kind == "duration":
        return f"How long: {who if who != _NOBODY else 'how many ' + (unit or 'day') + 's'}{verb}?"
    if unit:
        return f"How much: {who if who != _NOBODY else unit}{verb}?"
    return f"How many {who}{verb}?"
