"""Learn and check the weights by which claimdiff decides whether two documents report one event.

    python benchmarks/train_stories.py --incidents FILE --hard FILE --sets FOLDER --pairs FILE [--write]

Prints cross-validated figures (no event is in training and test at once) and the weights; with --write they replace
src/claimdiff/lexicons/story_weights.tsv.

--incidents   JSON Lines: {"incident", "state", "docs": [{"id", "title", "dct", "content"}, ...]}: reports of
              shootings with the incident ids of the Gun Violence Archive, laid out as in SemEval-2018 task 5
--hard        JSON Lines: {"a": doc, "b": doc, "incidents": [id, id]}: DIFFERENT incidents of one city or one day
--sets        folder of event sets: {"id", "documents": [{"id", "title", "published", "text" | "file"}]},
              files relative to --root
--pairs       JSON Lines: {"page", "a", "b"}: two sentences about one page of an encyclopedia (VitaminC)
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import pathlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from claimdiff.clusters.stories.features import FEATURES
from claimdiff.clusters.stories.profile import Profile, read_profile
from claimdiff.clusters.stories.rarity import telling
from claimdiff.model import Document

TARGET = pathlib.Path(__file__).resolve().parents[1] / "src" / "claimdiff" / "lexicons" / "story_weights.tsv"
#: how much each kind of pair weighs in training, however many there are of it
WEIGHTS = {
    "same": 500.0,
    "easy": 200.0,
    "hard": 300.0,
    "mined": 500.0,
    "set": 200.0,
    "across": 150.0,
    "sentences": 200.0,
}
RIDGE = 0.5
FOLDS = 5


@dataclass(frozen=True)
class Pair:
    kind: str
    event: str
    a: str
    b: str
    same: bool


def documents_of(rows: list[dict]) -> Iterator[tuple[Document, str, str]]:
    """Document, incident, state."""
    for row in rows:
        for d in row["docs"]:
            yield incident_document(d), row["incident"], row["state"]


def incident_document(d: dict) -> Document:
    day = d["dct"] if len(d.get("dct") or "") >= 10 else None
    return Document(id=d["id"], text=f"{d['title'] or ''}.\n\n{d['content']}", published=day)


def lines(path: pathlib.Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Collection:
    """Profiles by document id, and labelled pairs of them."""

    def __init__(self) -> None:
        self.profiles: dict[str, Profile] = {}
        self.incidents: dict[str, set[str]] = {}
        self.pairs: list[Pair] = []

    def add(self, document: Document) -> str:
        if document.id not in self.profiles:
            self.profiles[document.id] = read_profile(document)
        return document.id

    def add_incidents(self, rows: list[dict], hard: list[dict]) -> None:
        for document, incident, _ in documents_of(rows):
            self.incidents.setdefault(self.add(document), set()).add(incident)
        for row in rows:
            ids = [d["id"] for d in row["docs"]]
            self.pairs += [Pair("same", row["incident"], x, y, same=True) for x, y in itertools.combinations(ids, 2)]
        for i, row in enumerate(rows):
            others = (
                r for r in rows[i + 1 :] + rows[:i] if r["state"] == row["state"] and r["incident"] != row["incident"]
            )
            other = next(others, rows[(i + 1) % len(rows)])
            self.pairs.append(Pair("easy", row["incident"], row["docs"][0]["id"], other["docs"][0]["id"], same=False))
        for pair in hard:
            for side, incident in zip("ab", pair["incidents"], strict=True):
                self.incidents.setdefault(self.add(incident_document(pair[side])), set()).add(incident)
            self.pairs.append(Pair("hard", pair["incidents"][0], pair["a"]["id"], pair["b"]["id"], same=False))
        self._mine()

    def _mine(self) -> None:
        """Pairs of different incidents that are near in time, or share telling names."""
        chance, known = random.Random(3), {frozenset((p.a, p.b)) for p in self.pairs}  # no secret
        for x, y in itertools.combinations(sorted(self.incidents), 2):
            if self.incidents[x] & self.incidents[y] or frozenset((x, y)) in known:
                continue
            a, b = self.profiles[x], self.profiles[y]
            days = abs((a.printed - b.printed).days) if a.printed and b.printed else None
            shared = sum(map(telling, a.names.words.keys() & b.names.words.keys()))
            near = days is not None and ((days <= 3 and chance.random() < 0.35) or (days <= 45 and shared > 1.2))
            if near or chance.random() < 0.01 or (shared > 2.0 and chance.random() < 0.5):
                self.pairs.append(Pair("mined", min(self.incidents[x]), x, y, same=False))

    def add_sets(self, folder: pathlib.Path, root: pathlib.Path) -> None:
        members: list[tuple[str, str]] = []
        for path in sorted(folder.glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            for d in gold["documents"]:
                text = d["text"] if "text" in d else (root / d["file"]).read_text(encoding="utf-8")
                document = Document(
                    id=f"{gold['id']}/{d['id']}", text=text, title=d.get("title"), published=d["published"]
                )
                members.append((gold["id"], self.add(document)))
        for (left, x), (right, y) in itertools.combinations(members, 2):
            if left == right:
                self.pairs.append(Pair("set", left, x, y, same=True))
            elif not self._one_topic(x, y):
                self.pairs.append(Pair("across", min(left, right), x, y, same=False))

    def _one_topic(self, x: str, y: str) -> bool:
        """Two gas attacks of one war retell each other: neither a fair yes nor a fair no."""
        a, b = self.profiles[x], self.profiles[y]
        topical = {"gas", "sarin", "chlorine", "chemical"}
        return len(topical & a.content.keys()) >= 2 and len(topical & b.content.keys()) >= 2

    def add_sentences(self, rows: list[dict]) -> None:
        for n, row in enumerate(rows):
            x, y = (self.add(Document(id=f"{n}{side}", text=row[side])) for side in "ab")
            self.pairs.append(Pair("sentences", row["page"], x, y, same=True))

    def matrix(self) -> np.ndarray:
        rows = ([f.compare(self.profiles[p.a], self.profiles[p.b]).score for f in FEATURES] for p in self.pairs)
        return np.array(list(rows))


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, rounds: int = 4000) -> np.ndarray:
    """Ridge logistic regression whose weights keep the signs of their features: accelerated projected gradient."""
    x = np.hstack([x, np.ones((len(x), 1))])
    signs = np.array([*(f.sign for f in FEATURES), 0.0])
    step = 1 / (0.25 * np.linalg.eigvalsh((x * weight[:, None]).T @ x)[-1] + RIDGE)
    theta, ahead, pace = np.zeros(x.shape[1]), np.zeros(x.shape[1]), 1.0
    for _ in range(rounds):
        gradient = x.T @ (weight * (1 / (1 + np.exp(-(x @ ahead))) - y)) + RIDGE * ahead * (signs != 0)
        new = ahead - step * gradient
        new[signs * new < 0] = 0.0
        faster = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead, theta, pace = new + (pace - 1) / faster * (new - theta), new, faster
    return theta


def predict(theta: np.ndarray, x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(x @ theta[:-1] + theta[-1])))


def cross_validate(x: np.ndarray, y: np.ndarray, weight: np.ndarray, events: list[str]) -> np.ndarray:
    names = sorted(set(events))
    random.Random(0).shuffle(names)  # no secret
    fold_of = {name: i % FOLDS for i, name in enumerate(names)}
    fold = np.array([fold_of[e] for e in events])
    out = np.zeros(len(y))
    for i in range(FOLDS):
        out[fold == i] = predict(fit(x[fold != i], y[fold != i], weight[fold != i]), x[fold == i])
    return out


def show(collection: Collection, probability: np.ndarray) -> None:
    kinds = np.array([p.kind for p in collection.pairs])
    print(f"{'kind':10s} {'pairs':>6s} {'mean':>6s}   share at or above 0.5, 0.7")
    for kind in WEIGHTS:
        p = probability[kinds == kind]
        if len(p):
            print(f"{kind:10s} {len(p):6d} {p.mean():6.3f}   {(p >= 0.5).mean():.4f}  {(p >= 0.7).mean():.4f}")


def write(theta: np.ndarray) -> None:
    rows = [f"{f.name}\t{w:.2f}" for f, w in zip(FEATURES, theta[:-1], strict=True)]
    head = [
        "# How much each kind of evidence counts that two documents report one event: feature, log-odds at full score",
        "# Source: ours; written by benchmarks/train_stories.py. Likeness never counts against, difference never for.",
    ]
    TARGET.write_text("\n".join([*head, *rows, f"bias\t{theta[-1]:.2f}"]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("incidents", "hard", "sets", "pairs"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument(
        "--root", type=pathlib.Path, default=pathlib.Path(), help="what the files of the sets are relative to"
    )
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    collection = Collection()
    collection.add_incidents(lines(args.incidents), lines(args.hard))
    collection.add_sets(args.sets, args.root)
    collection.add_sentences(lines(args.pairs))
    x, y = collection.matrix(), np.array([float(p.same) for p in collection.pairs])
    counts = {kind: sum(p.kind == kind for p in collection.pairs) for kind in WEIGHTS}
    weight = np.array([WEIGHTS[p.kind] / counts[p.kind] for p in collection.pairs])
    show(collection, cross_validate(x, y, weight, [p.event for p in collection.pairs]))
    theta = fit(x, y, weight)
    for feature, value in zip((*(f.name for f in FEATURES), "bias"), theta, strict=True):
        print(f"{feature:15s} {value:6.2f}")
    if args.write:
        write(theta)


if __name__ == "__main__":
    main()
