#!/usr/bin/env python3
"""Learn the weights by which two claims are taken to answer one question, from hand-annotated event sets.

    python benchmarks/train_links.py EVENTS.json... [--write] [--folds 9]

Each file holds one event set: ``documents`` (id, text, title, publisher, published) and ``facts``, whose ``claims``
quote the words that state them (``document``, ``quote``, optional ``focus``, ``value``, ``date``, ``stance``); claims
of one fact answer one question, all other pairs of its kind do not. ``singles`` are claims that no other answers,
``traps`` quote words that look like an answer and are none. Prints precision, recall and F1 of linked pairs,
cross-validated by event set, and the weights; ``--write`` puts them into the lexicon. Weights are kept at the sign
that a person would expect (see SIGNS).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

import claimdiff
from claimdiff.clusters.figures import OTHER, PEOPLE, evidence, forbid, table_for
from claimdiff.clusters.statements import TABLES, forbid_statements, statement_evidence
from claimdiff.clusters.stories import Stories
from claimdiff.clusters.view import FigureView, views
from claimdiff.model import Claim, DateClaim, IntentClaim, NumericClaim, OccurrenceClaim, ResponsibilityClaim, Span

LEXICONS = Path(claimdiff.__file__).parent / "lexicons"
#: features whose weight may not have the other sign: evidence for stays evidence for
FOR = (
    "actor_same anchors_both beside claim_wording clause_wording day_meets day_same deed_general "
    "deed_type_same deed_wording deed_words_shared denied family_same grown largest_both main_day_same "
    "measure_near measure_same "
    "names_shared near_shared object_wording owner_same per_same predicate_same rival_voices sentence_wording story "
    "subject_same subject_wording type_same value_equal value_meets value_telling what_same "
    "what_type_same what_wording word_same "
).split()
AGAINST = (
    "anchors_none closer_elsewhere day_differs day_gap deed_type_differs deed_words_apart family_differs "
    "main_day_differs "
    "largest_none measure_one_sided names_disjoint near_disjoint part_one_sided per_differs "
    "period_one_sided predicate_differs rivals role_main_background role_main_other subject_differs "
    "subject_overlap type_differs value_apart "
    "value_gap what_type_differs word_differs "
).split()
SIGNS = dict.fromkeys(FOR, 1) | dict.fromkeys(AGAINST, -1)
#: weights set by hand: what articles cannot teach, since none of them is a sentence or two
SET: dict[str, dict[str, float]] = {
    t: {"brief": 3.0, "brief_undated": 1.0, "brief_closer_elsewhere": -1.5}
    for t in ("people_weights.tsv", "figure_weights.tsv")
}
SET["date_weights.tsv"] = {"brief": 3.0, "word_same": 0.5, "word_differs": -0.8}
#: tables that are not learned: too few labelled pairs, and hardly a negative among them
BY_HAND = frozenset({"occurrence_weights.tsv"})
RIDGE = 1.0  # weight decay, towards 0
ROUNDS = 4000
RATE = 0.3


def quoted(gold: dict[str, Any], text: str) -> Iterator[tuple[int, int]]:
    """Where a gold claim's figure may stand."""
    at = text.find(gold["quote"])
    while at >= 0:
        inside = text.find(gold["focus"], at, at + len(gold["quote"])) if "focus" in gold else at
        if inside >= 0:
            yield inside, inside + len(gold.get("focus", gold["quote"]))
        at = text.find(gold["quote"], at + 1)


def matches(gold: dict[str, Any], claim: Claim) -> bool:
    """Whether the claim says what the gold one does."""
    match claim:
        case NumericClaim(quantity=q):
            value = gold.get("value") or {}
            wanted = {x for x in (value.get("low"), value.get("high")) if x is not None}
            return not wanted or bool(wanted & {q.value, q.low, q.high})
        case DateClaim(date=d):
            days = [gold["date"]] if isinstance(gold.get("date"), str) else gold.get("date") or []
            return not days or any(
                d.start and str(d.start)[: len(x[:10])] <= x[:10] <= str(d.end)[: len(x[:10])] for x in days
            )
        case IntentClaim():
            return gold.get("intent") in (None, claim.intent)
        case ResponsibilityClaim() | OccurrenceClaim():
            return gold.get("stance") is None or (gold["stance"] == "deny") == (claim.stance == "deny")
    return True


#: kind of a gold fact -> kind of its claims
KINDS = {"quantity": "numeric"}


def labelled(path: Path) -> tuple[list[tuple[Claim, str | None]], Stories, dict[str, FigureView]]:
    """The annotated claims of one set with the fact that each belongs to, and the views of all its figures."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    root = path.parent.parent if path.parent.name != "events" else path.parent.parent.parent
    documents = [
        claimdiff.Document(
            id=d["id"], text=d["text"] if "text" in d else (root / d["file"]).read_text(encoding="utf-8"),
            title=d.get("title"), publisher=d.get("publisher"), published=d.get("published"),
        )
        for d in gold["documents"]
    ]  # fmt: skip
    claims = [c for d in documents for c in claimdiff.extract_claims(d)]
    texts = {d.id: d for d in documents}
    rows = [(f["id"], KINDS.get(f["kind"], f["kind"]), c) for f in gold["facts"] for c in f["claims"]]
    rows += [(None, KINDS.get(c.get("kind", "numeric"), c.get("kind", "numeric")), c) for c in gold.get("singles", [])]
    found: list[tuple[Claim, str | None]] = []
    used: set[str] = set()
    for fact, kind, row in rows:
        spans = list(quoted(row, texts[row["document"]].text))
        fits = [
            c for c in claims
            if c.kind == kind and c.document == row["document"] and c.id not in used and matches(row, c)
            and any(place(c).start < b and a < place(c).end for a, b in spans)
        ]  # fmt: skip
        if fits:
            best = min(fits, key=lambda c: len(place(c)))
            used.add(best.id)
            found.append((best, fact))
    for trap in gold.get("traps", []):
        if "quote" in trap:
            spans = list(quoted(trap, texts[trap["document"]].text))
            lures = [
                c for c in claims
                if c.document == trap["document"] and c.id not in used
                and any(place(c).start < b and a < place(c).end for a, b in spans)
            ]  # fmt: skip
            used.update(c.id for c in lures)
            found += [(c, None) for c in lures]
    return found, Stories(documents, claims), views((c for c in claims if isinstance(c, NumericClaim)), texts)


def place(claim: Claim) -> Span:
    """The words that are matched with a gold quote."""
    return claim.quantity.span if isinstance(claim, NumericClaim) else claim.span


def pairs(path: Path) -> Iterator[tuple[str, dict[str, float], bool]]:
    """Table, features and label of every pair that no veto forbids; vetoed positives are printed."""
    claims, stories, figures = labelled(path)
    for (left, a), (right, b) in combinations(claims, 2):
        if left.kind != right.kind or left.kind == "quotation":
            continue
        same = a is not None and a == b
        story = stories.same(left.document, right.document)
        if isinstance(left, NumericClaim):
            one, two = figures[left.id], figures[right.id]
            veto, table = forbid(one, two), table_for(one, two)
            found = () if veto else tuple(evidence(one, two, story))
        else:
            veto, table = forbid_statements(left, right), TABLES[left.kind]
            found = () if veto else tuple(statement_evidence(left, right, story))
        if veto is None:
            yield table, {e.feature: e.score for e in found}, same
        elif same:
            print(
                f"  forbidden though one fact [{path.stem}] {veto.field}: {left.text[:60]!r} | {right.text[:60]!r}"
                f" ({veto.why})"
            )


def fit(rows: Sequence[tuple[dict[str, float], bool]], names: Sequence[str]) -> np.ndarray:
    """Logistic weights with weight decay and signs held."""
    x = np.array([[1.0, *(f.get(n, 0.0) for n in names)] for f, _ in rows])
    y = np.array([float(label) for _, label in rows])
    signs = np.array([0, *(SIGNS.get(n, 0) for n in names)])
    weights = np.zeros(x.shape[1])
    decay = np.array([0.0, *[RIDGE] * len(names)]) / len(rows)
    momentum = weights
    for step in range(1, ROUNDS + 1):  # accelerated projected gradient (Nesterov)
        guess = 1 / (1 + np.exp(-x @ momentum))
        new = momentum - RATE * (x.T @ (guess - y) / len(rows) + decay * momentum)
        new = np.where(signs * new < 0, 0.0, new)
        momentum, weights = new + (step - 1) / (step + 2) * (new - weights), new
    return weights


def main() -> int:
    """Train, cross-validate, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=9)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    sets = [list(pairs(path)) for path in args.files]
    for table in (PEOPLE, OTHER, *(t for t in dict.fromkeys(TABLES.values()) if t not in BY_HAND)):
        learn(table, [[(f, y) for t, f, y in rows if t == table] for rows in sets], args.folds, write=args.write)
    return 0


def learn(table: str, sets: list[list[tuple[dict[str, float], bool]]], folds: int, *, write: bool) -> None:
    """Cross-validate and fit one table."""
    names = sorted({n for rows in sets for f, _ in rows for n in f} - set(SET.get(table, {})))
    if not names:
        return
    hits = wrong = missed = 0
    for fold in range(folds):
        train = [r for i, rows in enumerate(sets) if i % folds != fold for r in rows]
        weights = fit(train, names)
        for features, label in (r for i, rows in enumerate(sets) if i % folds == fold for r in rows):
            linked = weights[0] + sum(w * features.get(n, 0.0) for w, n in zip(weights[1:], names, strict=True)) > 0
            hits, wrong, missed = (
                hits + (linked and label),
                wrong + (linked and not label),
                missed + (label and not linked),
            )
    precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
    print(
        f"{table}: pairs {sum(map(len, sets))}, linked in truth {hits + missed}; "
        f"cross-validated P {precision:.3f} R {recall:.3f} "
        f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"
    )
    weights = fit([r for rows in sets for r in rows], names)
    lines = [
        f"{name}\t{weight:.2f}"
        for name, weight in [("bias", weights[0]), *zip(names, weights[1:], strict=True), *SET.get(table, {}).items()]
    ]
    print("\n".join(lines))
    if write:
        path = LEXICONS / table
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
