#!/usr/bin/env python3
"""Learn the weights by which two figures are taken to answer one question, from hand-annotated event sets.

    python benchmarks/train_figures.py EVENTS.json... [--write] [--folds 9]

Each file holds one event set: ``documents`` (id, text, title, publisher, published) and ``facts``, whose ``claims`` quote the words that
state them (``document``, ``quote``, optional ``focus``, ``value`` {low, high}); figures of one fact answer one question, all other pairs do
not. ``singles`` are figures that no other answers. Prints precision, recall and F1 of linked pairs, cross-validated by event set, and the
weights; ``--write`` puts them into the lexicon. Weights are kept at the sign that a person would expect (see SIGNS).
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
from claimdiff.clusters.stories import Stories
from claimdiff.clusters.view import FigureView, view
from claimdiff.model import NumericClaim

LEXICONS = Path(claimdiff.__file__).parent / "lexicons"
#: features whose weight may not have the other sign: evidence for stays evidence for
SIGNS = {
    "measure_same": 1, "measure_near": 1, "predicate_same": 1, "owner_same": 1, "subject_same": 1, "subject_wording": 1, "value_equal": 1,
    "value_telling": 1, "value_meets": 1, "clause_wording": 1, "sentence_wording": 1, "names_shared": 1, "story": 1,
    "measure_one_sided": -1, "predicate_differs": -1, "subject_differs": -1, "value_gap": -1, "role_main_other": -1, "role_main_background": -1,
    "type_differs": -1, "type_same": 1, "day_same": 1, "day_differs": -1, "names_disjoint": -1, "near_shared": 1, "near_disjoint": -1, "per_same": 1, "per_differs": -1, "main_day_differs": -1, "main_day_same": 1,
    "part_one_sided": -1, "anchors_both": 1, "grown": 1, "anchors_none": -1, "value_apart": -1, "subject_overlap": -1,
}  # fmt: skip
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


def matches(gold: dict[str, Any], claim: NumericClaim) -> bool:
    """Whether the claim's figure is the gold one's."""
    value = gold.get("value") or {}
    wanted = {x for x in (value.get("low"), value.get("high")) if x is not None}
    q = claim.quantity
    return not wanted or bool(wanted & {q.value, q.low, q.high})


def labelled(path: Path) -> tuple[list[tuple[FigureView, str | None]], Stories]:
    """The figures of one set with the fact that each belongs to."""
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
    rows = [(f["id"], c) for f in gold["facts"] if f["kind"] in ("numeric", "quantity") for c in f["claims"]]
    rows += [(None, c) for c in gold.get("singles", []) if c.get("kind", "numeric") in ("numeric", "quantity")]
    found: list[tuple[FigureView, str | None]] = []
    used: set[str] = set()
    for fact, row in rows:
        spans = list(quoted(row, texts[row["document"]].text))
        for claim in claims:
            if not isinstance(claim, NumericClaim) or claim.document != row["document"] or claim.id in used or not matches(row, claim):
                continue
            span = claim.quantity.span
            if any(span.start < b and a < span.end for a, b in spans):
                used.add(claim.id)
                found.append((view(claim, texts), fact))
                break
    return found, Stories(documents, claims)


def pairs(path: Path) -> Iterator[tuple[str, dict[str, float], bool]]:
    """Table, features and label of every pair that no veto forbids; vetoed positives are printed."""
    figures, stories = labelled(path)
    for (left, a), (right, b) in combinations(figures, 2):
        same = a is not None and a == b
        veto = forbid(left, right)
        if veto is None:
            story = stories.same(left.document, right.document)
            yield table_for(left, right), {e.feature: e.score for e in evidence(left, right, story)}, same
        elif same:
            print(f"  forbidden though one fact [{path.stem}] {veto.field}: {left.claim.text[:60]!r} | {right.claim.text[:60]!r} ({veto.why})")


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
    for table in (PEOPLE, OTHER):
        learn(table, [[(f, y) for t, f, y in rows if t == table] for rows in sets], args.folds, write=args.write)
    return 0


def learn(table: str, sets: list[list[tuple[dict[str, float], bool]]], folds: int, *, write: bool) -> None:
    """Cross-validate and fit one table."""
    names = sorted({n for rows in sets for f, _ in rows for n in f})
    hits = wrong = missed = 0
    for fold in range(folds):
        train = [r for i, rows in enumerate(sets) if i % folds != fold for r in rows]
        weights = fit(train, names)
        for features, label in (r for i, rows in enumerate(sets) if i % folds == fold for r in rows):
            linked = weights[0] + sum(w * features.get(n, 0.0) for w, n in zip(weights[1:], names, strict=True)) > 0
            hits, wrong, missed = hits + (linked and label), wrong + (linked and not label), missed + (label and not linked)
    precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
    print(f"{table}: pairs {sum(map(len, sets))}, linked in truth {hits + missed}; cross-validated P {precision:.3f} R {recall:.3f} "
          f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    weights = fit([r for rows in sets for r in rows], names)
    lines = [f"{name}\t{weight:.2f}" for name, weight in [("bias", weights[0]), *zip(names, weights[1:], strict=True)]]
    print("\n".join(lines))
    if write:
        path = LEXICONS / table
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
