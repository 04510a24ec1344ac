"""A cluster -> who says what: one row per speaker and answer, with the articles that print it.

Publisher, agency and speaker stay apart: rows are speakers, the articles beside them are who printed it.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.model import (
    Claim,
    ClaimCluster,
    DateClaim,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    Quantity,
    QuotationClaim,
    ResponsibilityClaim,
)
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.words import OWN_VOICE, STANCE_WORDS, when_words

#: longest answer in code points before it is cut; ours: a line and a half of a terminal
ANSWER = 120
_MEANT = {"deliberate": "deliberate", "accidental": "a mistake"}


@dataclass(frozen=True, slots=True)
class Row:
    """One speaker's answer to the cluster's question.

    ``camp`` groups speakers of one side (a state and its ministries); "" is the outlets' own voice.
    ``alternative`` is the answer without the stance, so that "accuses" and "denies" can stand in one column.
    """

    speaker: str
    camp: str
    answer: str
    alternative: str
    claims: tuple[Claim, ...]
    documents: tuple[str, ...]
    origins: int

    @property
    def first(self) -> Claim:
        """The claim that stands for the row."""
        return self.claims[0]

    @property
    def quantity(self) -> Quantity | None:
        """The figure, of a numeric row."""
        return self.first.quantity if isinstance(self.first, NumericClaim) else None


def list_rows(index: ReportIndex, cluster: ClaimCluster) -> tuple[Row, ...]:
    """Who says what in a cluster: named speakers first, by camp and figure, the outlets' own voice last.

    Shape:
        Every claim of the cluster is in exactly one row.
    """
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in index.claims_of(cluster):
        groups.setdefault((speaker_key(claim), answer_key(claim)), []).append(claim)
    rows = [_row(index, tuple(group)) for group in groups.values()]
    lowest: dict[str, float] = {}
    for row in rows:
        lowest[row.camp] = min(lowest.get(row.camp, float("inf")), _height(row))
    return tuple(
        sorted(rows, key=lambda r: (not r.camp, _is_vague(r), lowest[r.camp], r.camp, _height(r), r.speaker, r.answer))
    )


def speaker_key(claim: Claim) -> str:
    """What makes two speakers the same: the actor's id, else the name; "" is the outlet's own voice."""
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker is None:
        return ""
    return speaker.id or (speaker.canonical or speaker.text).casefold()


def speaker_label(index: ReportIndex, claim: Claim) -> str:
    """The name to print for a claim's speaker."""
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker is None:
        return OWN_VOICE
    known = index.actors.get(speaker.id) if speaker.id else None
    return (known.label if known else None) or speaker.canonical or speaker.text


def answer_words(index: ReportIndex, claim: Claim) -> str:
    """What a claim answers, in a few words."""
    match claim:
        case NumericClaim():
            return _figure(claim.quantity)
        case DateClaim():
            return _with_stance(claim, when_words(claim.date))
        case IntentClaim():
            return _with_stance(claim, alternative_words(index, claim))
        case QuotationClaim():
            return f"“{_cut(claim.words)}”"
        case ResponsibilityClaim():
            return f"{STANCE_WORDS[claim.stance]} {_whom(index, claim)}".strip()
        case OccurrenceClaim():
            return _with_stance(claim, alternative_words(index, claim))


def alternative_words(index: ReportIndex, claim: Claim) -> str:
    """The answer without its stance: the accused party, "deliberate", the day, the happening."""
    match claim:
        case NumericClaim():
            return _figure(claim.quantity)
        case DateClaim():
            return when_words(claim.date)
        case IntentClaim():
            return _MEANT[claim.intent]
        case QuotationClaim():
            return _cut(claim.words)
        case ResponsibilityClaim():
            return actor_label(index, claim) or "no one named"
        case OccurrenceClaim():
            parts = (actor_label(index, claim), claim.what, claim.object)
            return _cut(" ".join(p for p in parts if p) or claim.text)


def actor_label(index: ReportIndex, claim: ResponsibilityClaim | IntentClaim | OccurrenceClaim) -> str:
    """The name to print for the party that a claim is about, "" where no one is named."""
    if claim.actor is None:
        return ""
    known = index.actors.get(claim.actor.id) if claim.actor.id else None
    return (known.label if known else None) or claim.actor.canonical or claim.actor.text


def _row(index: ReportIndex, claims: tuple[Claim, ...]) -> Row:
    first = claims[0]
    key = speaker_key(first)
    speaker = first.attribution.speaker if first.attribution else None
    return Row(
        speaker=speaker_label(index, first),
        camp=index.root_actor(speaker.id) if speaker and speaker.id else key,
        answer=answer_words(index, first),
        alternative=alternative_words(index, first),
        claims=claims,
        documents=index.documents_of(claims),
        origins=index.count_origins(claims),
    )


def answer_key(claim: Claim) -> str:
    """What makes two answers the same: "Three" and "3" are, "three" and "more than three" are not."""
    match claim:
        case NumericClaim():
            q = claim.quantity
            return f"{q.modifier} {q.value} {q.low} {q.high} {q.unit}"
        case DateClaim():
            return f"{claim.stance} {claim.date.start or claim.date.text} {claim.date.end} {claim.date.time_of_day}"
        case IntentClaim():
            return f"{claim.stance} {claim.intent}"
        case QuotationClaim():
            return claim.words
        case ResponsibilityClaim():
            return f"{claim.stance} {_party(claim)}"
        case OccurrenceClaim():
            return f"{claim.stance} {_party(claim)} {claim.what} {claim.object}"


def _party(claim: ResponsibilityClaim | OccurrenceClaim) -> str:
    if claim.actor is None:
        return ""
    return claim.actor.id or (claim.actor.canonical or claim.actor.text).casefold()


def _whom(index: ReportIndex, claim: ResponsibilityClaim) -> str:
    """Who is blamed; nothing where the speaker speaks of itself ("Russia denies")."""
    whom = actor_label(index, claim)
    same = whom == speaker_label(index, claim) or (
        claim.actor and claim.actor.id and claim.actor.id == speaker_key(claim)
    )
    if same or not whom:
        return ""
    return whom if claim.stance == "accuse" else f"it was {whom}" if claim.stance != "claim" else f"for {whom}"


def _with_stance(claim: Claim, what: str) -> str:
    return what if claim.stance == "assert" else f"{STANCE_WORDS[claim.stance]}: {what}"


def _figure(quantity: Quantity) -> str:
    """The figure as printed; a nought in words says that it is one: "no (0)"."""
    is_hidden = quantity.value == 0 and "0" not in quantity.text and "zero" not in quantity.text.lower()
    return f"{quantity.text} (0)" if is_hidden else quantity.text


def _height(row: Row) -> float:
    q = row.quantity
    if q is None:
        return 0.0
    return next((float(n) for n in (q.value, q.low, q.high) if n is not None), 0.0)


def _is_vague(row: Row) -> bool:
    return row.quantity is not None and row.quantity.modifier == "vague"


def _cut(words: str) -> str:
    return words if len(words) <= ANSWER else words[: ANSWER - 1].rstrip() + "…"
