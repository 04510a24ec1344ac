"""Linked clusters -> judged clusters: pair relations, the cluster's relation, positions, findings, reason, question.

Example:
    Four claims of soldiers killed (~60, 62, > 60, > 80) become one conflict with the positions {~60, 62, > 60} and {>
    60, > 80}.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from claimdiff.conflicts.context import Context, speaker_key
from claimdiff.conflicts.figures import PairJudgement, based, relate_figures
from claimdiff.conflicts.findings import find_findings, worst
from claimdiff.conflicts.positions import group_equal, maximal_sets
from claimdiff.conflicts.questions import ask
from claimdiff.conflicts.quotations import relate_quotations
from claimdiff.conflicts.revisions import is_growing
from claimdiff.conflicts.statements import (
    occurrence_label,
    relate_dates,
    relate_intent,
    relate_occurrences,
    relate_responsibility,
)
from claimdiff.model import (
    Claim,
    ClaimCluster,
    ClaimRelation,
    DateClaim,
    Document,
    IntentClaim,
    Linking,
    NumericClaim,
    OccurrenceClaim,
    Position,
    QuotationClaim,
    Range,
    Reason,
    Relation,
    ResponsibilityClaim,
)

#: the relations of a pair, the one that decides a cluster first
ORDER: tuple[Relation, ...] = ("conflict", "superseded", "tension", "compatible", "agreement")
#: claims of a cluster up to which all are compared, also those that a document repeats
FEW = 60
#: pairs of a cluster written out in the report; larger clusters keep those that decide first
MAX_PAIRS = 400


def judge_clusters(linking: Linking, documents: Sequence[Document], /) -> Sequence[ClaimCluster]:
    """The clusters with everything said about them, conflicts first, the largest first among equals."""
    context = Context.of(documents)
    claims = {c.id: c for c in linking.claims}
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in linking.claims:
        told[claim.event].append(claim)
    context = replace(context, growing=frozenset(e for e, mine in told.items() if is_growing(mine, context)))
    events = {e.id: e for e in linking.events}
    judged = []
    for cluster in linking.clusters:
        mine = [claims[c] for c in cluster.claims]
        filled = _judge(cluster, mine, replace(context, doubtful=linking.doubtful))
        judged.append(filled.model_copy(update={"question": ask(mine, events.get(cluster.event))}))
    return tuple(
        sorted(
            judged,
            key=lambda c: (
                ("conflict", "superseded", "tension", "compatible", "agreement", "single").index(c.relation),
                -len(c.claims),
                c.id,
            ),
        )
    )


def relate(left: Claim, right: Claim, context: Context) -> PairJudgement:
    """How two claims of one cluster stand to each other."""
    match left, right:
        case NumericClaim(), NumericClaim():
            return relate_figures(left, right, context)
        case ResponsibilityClaim(), ResponsibilityClaim():
            return relate_responsibility(left, right)
        case IntentClaim(), IntentClaim():
            return relate_intent(left, right)
        case DateClaim(), DateClaim():
            return relate_dates(left, right)
        case OccurrenceClaim(), OccurrenceClaim():
            return relate_occurrences(left, right, context)
        case QuotationClaim(), QuotationClaim():
            return relate_quotations(left, right)
    return PairJudgement("compatible", "definition_or_unit", "claims of two kinds")


def _statement(claim: Claim) -> object:
    """What a claim states, without who or where: equal statements need to be compared once."""
    match claim:
        case NumericClaim(quantity=q):
            return (q.value, q.low, q.high, q.modifier, q.unit, claim.measure.scope[:4])
        case DateClaim(date=d):
            return (d.start, d.end, d.time_of_day)
    return claim.id


def _judge(cluster: ClaimCluster, claims: Sequence[Claim], context: Context) -> ClaimCluster:
    if len(claims) < 2:
        return cluster.model_copy(
            update={"positions": _positions(claims, lambda _a, _b: True, context), "range": _range(claims)}
        )
    repeats = _repeats(claims)
    told = [group[0] for group in repeats]
    judged = _without_doubt({(a.id, b.id): relate(a, b, context) for a, b in combinations(told, 2)}, context)
    if cluster.kind in (
        "numeric",
        "date",
    ):  # who did it, and whether it was meant, is disputed also where both tell both sides
        judged |= _known_to_both(told, judged)
    unlike = (r for r in ORDER if any(j.relation == r for j in judged.values()))
    relation: Relation = next(unlike, "agreement")
    pairs = [ClaimRelation(a=a, b=b, relation=j.relation, detail=j.detail) for (a, b), j in judged.items()]
    pairs.sort(key=lambda p: (ORDER.index(p.relation), p.a, p.b))

    def fits(a: Claim, b: Claim) -> bool:
        judgement = judged.get((a.id, b.id)) or judged.get((b.id, a.id))
        if judgement is None or judgement.relation not in ("conflict", "superseded"):
            return True
        # "more than 60" on Saturday holds on Sunday as well, when it is more than 80
        return judgement.relation == "superseded" and _can_both_hold(a, b)

    findings = find_findings(cluster.kind, relation, claims, pairs)
    return cluster.model_copy(
        update={
            "relation": relation,
            "severity": worst(findings),
            "findings": findings,
            "positions": _positions(told, fits, context, repeats),
            "range": _range(claims),
            "relations": tuple(pairs[:MAX_PAIRS]),
            "reason": _reason(relation, list(judged.values())),
            "explanation": tuple(dict.fromkeys(p.detail for p in pairs if p.relation == relation and p.detail))[:3],
        }
    )


def _without_doubt(
    judged: Mapping[tuple[str, str], PairJudgement], context: Context
) -> dict[tuple[str, str], PairJudgement]:
    """A cluster is in conflict only where two claims clash that are surely about one thing; else scopes differ."""
    clashes = [pair for pair, found in judged.items() if found.relation == "conflict"]
    if any(pair not in context.doubtful and pair[::-1] not in context.doubtful for pair in clashes):
        return dict(judged)
    doubt = {
        pair: PairJudgement(
            "compatible", "scope", f"{judged[pair].detail}, if they are about the same; that is not sure"
        )
        for pair in clashes
    }
    return {**judged, **doubt}


def _known_to_both(
    claims: Sequence[Claim], judged: Mapping[tuple[str, str], PairJudgement]
) -> dict[tuple[str, str], PairJudgement]:
    """Clashes between two documents that each give both figures: they tell two things, and do not disagree."""
    document = {c.id: c.document for c in claims}
    agrees: dict[str, set[str]] = defaultdict(set)  # claim -> documents that state the same
    for claim in claims:
        agrees[claim.id].add(claim.document)
    for (a, b), j in judged.items():
        if j.relation == "agreement":
            agrees[a].add(document[b])
            agrees[b].add(document[a])
    return {
        (a, b): PairJudgement("compatible", "scope", "both documents give both figures")
        for (a, b), j in judged.items()
        if j.relation == "conflict"
        and document[a] != document[b]
        and document[b] in agrees[a]
        and document[a] in agrees[b]
    }


def _can_both_hold(a: Claim, b: Claim) -> bool:
    return isinstance(a, NumericClaim) and isinstance(b, NumericClaim) and based(a.quantity).meets(based(b.quantity))


def _reason(relation: Relation, judged: Sequence[PairJudgement]) -> Reason | None:
    """The most frequent reason of the pairs that decide the relation."""
    if relation == "agreement":
        return None
    counts = Counter(j.reason for j in judged if j.relation == relation and j.reason)
    return counts.most_common(1)[0][0] if counts else None


def _range(claims: Sequence[Claim]) -> Range:
    figures = [c.quantity for c in claims if isinstance(c, NumericClaim)]
    if not figures:
        return Range()
    lows = [q.low for q in figures if q.low is not None]
    highs = [q.high for q in figures if q.high is not None]
    return Range(low=min(lows, default=None), high=max(highs) if len(highs) == len(figures) else None)


def _repeats(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Claims, each with those of a large cluster that say it again: one document, one speaker, the same words."""
    if len(claims) <= FEW:
        return tuple((c,) for c in claims)
    return group_equal(claims, lambda c: (c.document, " ".join(c.text.split()), c.stance, speaker_key(c)))


def _positions(
    claims: Sequence[Claim],
    fits: Callable[[Claim, Claim], bool],
    context: Context,
    repeats: Sequence[Sequence[Claim]] = (),
) -> tuple[Position, ...]:
    groups = group_equal(claims, _statement)
    sets = maximal_sets(groups, lambda a, b: all(fits(x, y) for x in a for y in b))
    again = {group[0].id: group for group in repeats}
    return tuple(
        _position([r for group in chosen for c in group for r in again.get(c.id, (c,))], context) for chosen in sets
    )


def _position(claims: Sequence[Claim], context: Context) -> Position:
    figures = [c.quantity for c in claims if isinstance(c, NumericClaim)]
    lows = [q.low for q in figures if q.low is not None]
    highs = [q.high for q in figures if q.high is not None]
    return Position(
        label=_label(claims),
        claims=tuple(c.id for c in claims),
        holders=tuple(dict.fromkeys(context.holder(c) for c in claims)),
        documents=tuple(sorted({c.document for c in claims})),
        origins=len({c.origin or c.document for c in claims}),
        low=max(lows, default=None),
        high=min(highs, default=None),
    )


def _label(claims: Sequence[Claim]) -> str:
    """The answer in a few words: figures as written, else who did or did not, else the day."""
    words: list[str] = []
    for claim in claims:
        match claim:
            case NumericClaim():
                words.append(" ".join(claim.quantity.text.split()))
            case DateClaim(date=d):
                words.append(str(d.start) if d.start and d.start == d.end else " ".join(d.text.split()))
            case IntentClaim():
                words.append(claim.intent if claim.stance != "deny" else f"not {claim.intent}")
            case ResponsibilityClaim():
                who = claim.actor.text if claim.actor else "no one named"
                words.append(f"not {who}" if claim.stance == "deny" else who)
            case OccurrenceClaim():
                words.append(occurrence_label(claim))
            case QuotationClaim():
                words.append(" ".join(claim.words.split())[:60])
    return ", ".join(list(dict.fromkeys(words))[:4])
