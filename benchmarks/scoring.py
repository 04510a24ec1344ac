"""How well a report answers a hand-annotated event set: counts of what is right, and the figures made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from event_sets import EventSet, Row, overlap
from found_claims import Answer, answers, right_speaker, same_party, side

from claimdiff import Report
from claimdiff.model import ClaimCluster, IntentClaim, OccurrenceClaim, ResponsibilityClaim

#: relations that are right for an annotated one beside itself: how precise figures must be to agree is taste
ACCEPTED = {
    "agreement": {"compatible"},
    "compatible": {"agreement", "tension"},
    "tension": {"conflict", "compatible"},
}
#: kinds that the annotation names selectively: a cluster of them without any annotated claim is not judged
SELECTIVE = frozenset(("occurrence", "quotation"))
#: kinds whose value is read from the words at the place
VALUED = frozenset(("numeric", "date", "intent"))


class Tally:
    """How many of how many were right, by name."""

    def __init__(self) -> None:
        self.right: dict[str, float] = defaultdict(float)
        self.tried: dict[str, int] = defaultdict(int)
        self.wrong: dict[str, list[str]] = defaultdict(list)

    def count(self, name: str, right: float, why: str = "") -> None:
        """Count one trial; ``why`` names it in the list of what is wrong."""
        self.right[name] += right
        self.tried[name] += 1
        if why and not right:
            self.wrong[name].append(why)

    def share(self, name: str) -> float | None:
        return self.right[name] / self.tried[name] if self.tried[name] else None


class Scored:
    """One set's annotation beside its report."""

    def __init__(self, event_set: EventSet, report: Report) -> None:
        self.set = event_set
        self.report = report
        self.cluster_of = {claim: cluster for cluster in report.clusters for claim in cluster.claims}
        self.answers = answers(event_set, report.claims)
        self.found = [a for a in self.answers if a.claim]
        #: what is marked optional counts where it was found
        self.counted = [a for a in self.answers if a.claim or not a.asked.optional]

    def cluster(self, answer: Answer) -> str:
        """The cluster of a found claim, or itself where it is in none."""
        assert answer.claim
        cluster = self.cluster_of.get(answer.claim.id)
        return cluster.id if cluster else answer.claim.id

    def name(self, answer: Answer) -> str:
        """Set, fact, document and quote, for the list of what is wrong."""
        row, fact = answer.asked.row, (answer.asked.fact or {}).get("id", "alone")
        return f"{self.set.id}: {fact} ({answer.asked.kind}): {row['document']}: {row['quote'][:70]!r}"

    def words(self, cluster: ClaimCluster) -> str:
        return " | ".join(f"{c.document}: {c.text[:60]!r}" for c in self.report.claims if c.id in cluster.claims)

    def together(self, cluster: ClaimCluster) -> list[Answer]:
        return [a for a in self.found if a.claim and a.claim.id in cluster.claims]


def score(event_set: EventSet, report: Report, tally: Tally) -> None:
    """Count all that is right and wrong in one report."""
    scored = Scored(event_set, report)
    for part in PARTS:
        part(scored, tally)


def count_claims(scored: Scored, tally: Tally) -> None:
    for answer in scored.counted:
        tally.count("claims_found", answer.claim is not None, scored.name(answer))
        if answer.asked.kind == "numeric":
            tally.count("numeric_claims_found", answer.claim is not None)
    for answer in scored.answers:
        if answer.asked.kind in VALUED and answer.placed:
            tally.count("value_accuracy", answer.claim is not None, scored.name(answer))


def count_details(scored: Scored, tally: Tally) -> None:
    """Speaker, actor and stance of the claims that were found."""
    for answer in scored.found:
        row, claim = answer.asked.row, answer.claim
        assert claim
        if "attributed_to" in row:
            tally.count("speaker_accuracy", right_speaker(row, claim), scored.name(answer))
        actor = row.get("actor") or row.get("party")
        if actor and isinstance(claim, ResponsibilityClaim | IntentClaim):
            names = actor.replace(" and ", ";").split(";")
            tally.count("actor_accuracy", any(same_party(name, claim.actor) for name in names), scored.name(answer))
    for answer in scored.answers:
        stance, got = answer.asked.row.get("stance"), answer.claim or answer.placed
        if got and stance and isinstance(got, ResponsibilityClaim | OccurrenceClaim):
            tally.count("stance_accuracy", side(got) == stance, scored.name(answer))


def count_pairs(scored: Scored, tally: Tally) -> None:
    """Pairs of annotated claims: of those joined how many are one fact's, of one fact's how many are joined."""
    for a, b in combinations(scored.counted, 2):
        one_fact = a.asked.fact is not None and a.asked.fact is b.asked.fact
        joined = bool(a.claim and b.claim) and scored.cluster(a) == scored.cluster(b)
        if joined:
            tally.count("pair_precision", one_fact, f"{scored.name(a)} + {scored.name(b)}")
        if one_fact:
            tally.count("pair_recall", joined, f"{scored.name(a)} + {scored.name(b)}")


def count_b_cubed(scored: Scored, tally: Tally) -> None:
    """B-cubed (Bagga and Baldwin 1998): for each claim of a fact, how pure and how complete its cluster is."""
    for answer in scored.counted:
        fact = answer.asked.fact
        if fact is None:
            continue
        siblings = [a for a in scored.counted if a.asked.fact is fact]
        if answer.claim is None:
            tally.count("b_cubed_recall", 0.0)
            continue
        together = [a for a in scored.found if scored.cluster(a) == scored.cluster(answer)]
        right = sum(a.asked.fact is fact for a in together)
        tally.count("b_cubed_precision", right / len(together))
        tally.count("b_cubed_recall", right / len(siblings))


def count_conflicts(scored: Scored, tally: Tally) -> None:
    """Conflicts that are right among those reported, and those found among the annotated ones."""
    hit: set[str] = set()
    for cluster in sorted(scored.report.conflicts, key=lambda c: -len(c.claims)):
        fact = fact_in_conflict(scored, cluster)
        if fact == "optional":
            continue
        right = fact is not None and fact not in hit
        tally.count("conflict_precision", right, f"{scored.set.id}: {scored.words(cluster)}")
        if fact is not None:
            hit.add(fact)
    for fact in scored.set.facts:
        if fact["relation"] == "conflict" and not fact.get("optional"):
            tally.count("conflict_recall", fact["id"] in hit, f"{scored.set.id}: {fact['id']}")


def fact_in_conflict(scored: Scored, cluster: ClaimCluster) -> str | None:
    """The disputed fact that a reported conflict is about; None if it is false; "optional" if it is not judged.

    It holds differing claims of one disputed fact, of no other, and no more unknown claims than known ones.
    """
    inside = scored.together(cluster)
    if not inside and cluster.kind in SELECTIVE:
        return "optional"
    facts = [a.asked.fact for a in inside]
    if not facts or facts[0] is None or any(f is not facts[0] for f in facts):
        return None
    if facts[0].get("optional"):
        return "optional"
    strangers = len(cluster.claims) - len(inside)
    differ = len({answer_of(a.asked.row) for a in inside}) > 1
    disputed = facts[0]["relation"] in ("conflict", "tension")
    return str(facts[0]["id"]) if disputed and differ and strangers <= len(inside) else None


def answer_of(row: Row) -> str:
    """What an annotated claim says, to tell it from what another one says."""
    said = [row.get(key) for key in ("value", "modifier", "date", "stance", "intent", "actor", "party")]
    return repr(said) if any(said) else str(row["quote"])


def count_relations(scored: Scored, tally: Tally) -> None:
    """Relation and reason of the cluster that holds most of a fact's claims, two at least."""
    for fact in scored.set.facts:
        if fact.get("optional") or fact["relation"] == "single":
            continue
        sizes = [(sum(a.asked.fact is fact for a in scored.together(c)), c) for c in scored.report.clusters]
        size, cluster = max(sizes, key=lambda pair: pair[0], default=(0, None))
        if cluster is None or size < 2:
            continue
        got = f"got {cluster.relation}, {cluster.reason}"
        name = f"{scored.set.id}: {fact['id']}: {fact['relation']}, {fact.get('reason')}; {got}"
        wanted = {fact["relation"], *ACCEPTED.get(fact["relation"], ()), *fact.get("accept", ())}
        tally.count("relation_accuracy", cluster.relation in wanted, name)
        if fact.get("reason"):
            tally.count("reason_accuracy", cluster.reason == fact["reason"], name)


def count_traps(scored: Scored, tally: Tally) -> None:
    """Claims that must stay apart and were joined."""
    for trap in scored.set.traps:
        groups = [set(claims_at(scored, d, q)) for d, q in quotes_of(trap)]
        if len(groups) > 1:
            pairs = [(a, b) for a in groups[0] for b in groups[-1] if a != b]
        else:  # one claim, which must stay apart from every claim of a fact
            of_facts = {a.claim.id for a in scored.found if a.claim and a.asked.fact}
            pairs = [(a, b) for a in groups[0] - of_facts for b in of_facts]
        sprung = any(scored.cluster_of[a] is scored.cluster_of.get(b) for a, b in pairs)
        tally.count("traps_sprung", sprung)
        if sprung:
            tally.wrong["traps_sprung"].append(f"{scored.set.id}: {trap.get('why')}: {quotes_of(trap)}")


def quotes_of(trap: Row) -> list[tuple[str, str]]:
    if "documents" in trap:
        return list(zip(trap["documents"], trap["quotes"], strict=True))
    return [(trap["document"], trap["quote"])]


def claims_at(scored: Scored, document: str, quote: str) -> Iterator[str]:
    """The clustered claims that share words with a quote."""
    places = scored.set.places(document, quote)
    for claim in scored.report.claims:
        at = (claim.span.start, claim.span.end)
        if claim.document == document and claim.id in scored.cluster_of and any(overlap(at, p) for p in places):
            yield claim.id


PARTS = (count_claims, count_details, count_pairs, count_b_cubed, count_conflicts, count_relations, count_traps)


def f1(precision: float | None, recall: float | None) -> float | None:
    if not precision or not recall:
        return 0.0 if recall is not None else None
    return 2 * precision * recall / (precision + recall)


def figures(tally: Tally) -> dict[str, float]:
    """All figures that could be measured, in the order of the table; shares in [0, 1]."""
    out: dict[str, float | None] = {
        name: tally.share(name)
        for name in (
            "claims_found numeric_claims_found value_accuracy speaker_accuracy actor_accuracy stance_accuracy "
            "pair_precision pair_recall"
        ).split()
    }
    out["pair_f1"] = f1(out["pair_precision"], out["pair_recall"])
    out["b_cubed_f1"] = f1(tally.share("b_cubed_precision"), tally.share("b_cubed_recall"))
    for name in "conflict_precision conflict_recall relation_accuracy reason_accuracy traps_sprung".split():
        out[name] = tally.share(name)
    return {name: round(value, 4) for name, value in out.items() if value is not None}


def counts(tally: Tally, names: Sequence[str]) -> dict[str, str]:
    """Right of tried, for figures that are plain shares."""
    return {n: f"{tally.right[n]:g} of {tally.tried[n]}" for n in names if n in tally.tried}
