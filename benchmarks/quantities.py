"""How well and how fast figures are read, beside quantulum3 in the same run, on data that you give.

    python benchmarks/quantities.py NEWSQUANT.json        # quality and speed
    python benchmarks/quantities.py SENTENCES.txt         # speed alone, one sentence a line

The JSON is a list of ``{"text", "quantities": [...]}``, each quantity with "value" (ranges are "3.0-4.0"), "change",
"unit", "normalized_unit" and "referred_concepts", as NewsQuant (Almasian et al., EMNLP 2023) is published. Both tools
are asked sentence by sentence after one warm-up call; time is processor time of one process.

Scores are F1 of a one-to-one matching within each sentence: "value"; "value + bound" (exact, about, above, below);
"value + unit", where the unit of a plain count is what it counts; "value + thing", where a word of unit or thing meets.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import claimdiff
from claimdiff.quantities import find_figures

ALONE = "claimdiff, figures alone"
BOUNDS = {">=": ">", "<=": "<", "range": "=", "vague": "~", "up": "=", "down": "="}
CURRENCIES = {
    "usd": "dollar",
    "eur": "euro",
    "gbp": "pound sterling",
    "jpy": "japanese yen",
    "aud": "australian dollar",
    "cad": "canadian dollar",
    "hkd": "hong kong dollar",
    "ils": "israeli shekel",
    "myr": "malaysian ringgit",
    "dkk": "danish krone",
    "hrk": "croatian kuna",
}
RANGE = re.compile(r"(-?[\d.]+(?:[eE][+-]?\d+)?)(?:\s*-\s*(-?[\d.]+(?:[eE][+-]?\d+)?))?")
SAME = {"percentage": "percent", "pound-mass": "pound", "metre": "meter", "kilometre": "kilometer", "people": "person"}


class Row(NamedTuple):
    """One amount, told or found: its ends, bound, unit and what is counted."""

    low: float
    high: float
    bound: str
    unit: str
    thing: str


def stems(text: str) -> frozenset[str]:
    """The words of a phrase, in small letters, without a plural's "s" and without little words."""
    found = {w[:-1] if w.endswith("s") and len(w) > 3 else w for w in re.findall(r"[a-z0-9]+", text.lower())}
    return frozenset(SAME.get(w, w) for w in found) - {"of", "the", "a", "in", "year", "old"} | (found & {"year"})


def unit_stems(row: Row) -> frozenset[str]:
    return stems(CURRENCIES.get(row.unit.lower(), row.unit) or row.thing)


def near(left: float, right: float) -> bool:
    return math.isclose(left, right, rel_tol=1e-5, abs_tol=1e-8)


def same_value(gold: Row, found: Row) -> bool:
    return near(gold.low, found.low) and near(gold.high, found.high)


METRICS: dict[str, Callable[[Row, Row], bool]] = {
    "value": same_value,
    "value + bound": lambda g, f: same_value(g, f) and g.bound == f.bound,
    "value + unit": lambda g, f: same_value(g, f) and unit_stems(g) == unit_stems(f),
    "value + thing": lambda g, f: (
        same_value(g, f)
        and bool((stems(g.unit) | stems(g.thing)) & (unit_stems(f) | stems(f.thing)) or unit_stems(g) == unit_stems(f))
    ),
}


def read_gold(path: Path) -> list[tuple[str, list[Row]]]:
    """Sentences with their annotated amounts; a text file has none."""
    if path.suffix != ".json":
        return [(line, []) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(item["text"], [gold_row(q) for q in item["quantities"]]) for item in json.loads(path.read_text("utf-8"))]


def gold_row(q: dict[str, str]) -> Row:
    found = RANGE.fullmatch(str(q["value"]).strip())
    ends = [float(x) for x in found.groups() if x] if found else [float(q["value"])]
    bound = BOUNDS.get(q.get("change", "="), q.get("change", "="))
    unit = q["normalized_unit"] if q["normalized_unit"] not in ("-", "") else ""
    thing = q["referred_concepts"] if isinstance(q["referred_concepts"], str) else ", ".join(q["referred_concepts"])
    return Row(min(ends), max(ends), bound, unit, f"{q.get('unit', '')} {thing}")


def ours(text: str) -> list[Row]:
    rows = []
    for q in claimdiff.extract_quantities(text):
        low, high = (q.value, q.value) if q.value is not None else (q.low, q.high)
        low, high = (high if low is None else low), (low if high is None else high)
        if low is not None and high is not None:
            rows.append(Row(low, high, BOUNDS.get(q.modifier, q.modifier), q.unit or "", q.counted))
    return rows


def theirs(text: str) -> list[Row]:
    from quantulum3 import parser

    rows = []
    for q in parser.parse(text):
        reach = q.uncertainty or 0.0
        unit = "" if q.unit.name == "dimensionless" else q.unit.name
        rows.append(Row(q.value - reach, q.value + reach, "=", unit, ""))
    return rows


def f1(gold: Sequence[Sequence[Row]], found: Sequence[Sequence[Row]], same: Callable[[Row, Row], bool]) -> float:
    hits = sum(match(g, f, same) for g, f in zip(gold, found, strict=True))
    total = sum(map(len, gold)) + sum(map(len, found))
    return 200 * hits / total if total else 0.0


def match(gold: Sequence[Row], found: Sequence[Row], same: Callable[[Row, Row], bool]) -> int:
    """The size of the largest one-to-one matching, by augmenting paths."""
    owner: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for f, row in enumerate(found):
            if f not in seen and same(gold[g], row):
                seen.add(f)
                if f not in owner or place(owner[f], seen):
                    owner[f] = g
                    return True
        return False

    return sum(place(g, set()) for g in range(len(gold)))


def timed(read: Callable[[str], Sequence[Any]], texts: Sequence[str]) -> tuple[float, list[Sequence[Any]]]:
    read("At least 18 people were killed, 31 miles away.")
    start = time.process_time()
    found = [read(text) for text in texts]
    return time.process_time() - start, found


def without_classifier() -> None:
    """quantulum3's optional classifier fails with current scikit-learn: its plain disambiguation is measured."""
    from quantulum3 import classifier

    classifier.USE_CLF = False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    gold = read_gold(parser.parse_args().data)
    texts, rows = [t for t, _ in gold], [r for _, r in gold]
    without_classifier()
    tools = {"quantulum3": theirs, "claimdiff": ours, ALONE: find_figures}
    seconds, found = {}, {}
    for name, read in tools.items():
        seconds[name], found[name] = timed(read, texts)
    head = "".join(f"{metric:>15s}" for metric in METRICS)
    print(f"{len(texts)} sentences, {sum(map(len, rows))} amounts\n\n{'':26s}{head}{'speed':>8s}")
    for name in tools:
        scores = [score(rows, found[name], same) if name != ALONE else "-" for same in METRICS.values()]
        ratio = seconds["quantulum3"] / max(seconds[name], 1e-9)
        print(f"{name:26s}" + "".join(f"{s:>15s}" for s in scores) + f"{ratio:7.1f}x")
    return 0


def score(gold: Sequence[Sequence[Row]], found: Sequence[Sequence[Row]], same: Callable[[Row, Row], bool]) -> str:
    return f"{f1(gold, found, same):.1f}" if any(gold) else "-"


if __name__ == "__main__":
    raise SystemExit(main())
