"""Measure claims, clusters and conflicts on hand-annotated event sets, and refuse to get worse unnoticed.

    python benchmarks/quality.py                              # the sets of benchmarks/data against quality_floors.json
    python benchmarks/quality.py --misses                     # and everything that is wrong
    python benchmarks/quality.py --pin [--lower]              # new floors; lower ones only with --lower
    python benchmarks/quality.py EVENTS.json... --against FILE [--pin]     # other sets, with floors of their own

Exit status 1: a figure is below its floor, or the data is not what the floors were pinned on (a digest tells). Claims
and conflicts gained and lost since the last pin are listed. The format of the sets is in event_sets.py, what counts as
right in scoring.py.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from event_sets import EventSet, digest, read_set
from found_claims import place
from scoring import Tally, counts, figures, score

from claimdiff import Report, compare
from claimdiff.model import Claim, DateClaim, IntentClaim, NumericClaim, QuotationClaim

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "quality_floors.json"
#: figures of which less is better: their floor is a ceiling
LESS_IS_BETTER = frozenset(("traps_sprung",))
#: how many gains or losses are printed of each kind
SHOWN = 25

Pinned = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """What one run measured: the figures, and every claim and conflict by place and value."""

    digest: str
    figures: dict[str, float]
    counts: dict[str, str]
    claims: tuple[str, ...]
    conflicts: tuple[str, ...]
    words: dict[str, str]  # claim -> its text
    misses: dict[str, list[str]]  # figure -> what was wrong

    def pinned(self) -> Pinned:
        return {
            "digest": self.digest,
            "figures": self.figures,
            "claims": list(self.claims),
            "conflicts": list(self.conflicts),
        }


def measure(sets: Sequence[EventSet]) -> Run:
    """Compare each set's documents and score the reports together."""
    tally, words, conflicts = Tally(), {}, []
    for one in sets:
        report = compare(one.documents)
        score(one, report, tally)
        words |= {key(one.id, c): c.text for c in report.claims}
        conflicts += conflict_keys(one.id, report)
    found = figures(tally)
    return Run(
        digest=digest(sets),
        figures=found,
        counts=counts(tally, list(found)),
        claims=tuple(sorted(words)),
        conflicts=tuple(sorted(conflicts)),
        words=words,
        misses=dict(tally.wrong),
    )


def key(event_set: str, claim: Claim) -> str:
    """A claim by place and value: ``strike/harbour 323-335 numeric > 60``."""
    start, end = place(claim)
    return f"{event_set}/{claim.document} {start}-{end} {claim.kind} {answer(claim)}".rstrip()


def answer(claim: Claim) -> str:
    match claim:
        case NumericClaim(quantity=q):
            return f"{q.modifier} {q.low}..{q.high}" if q.value is None else f"{q.modifier} {q.value:.15g}"
        case DateClaim(date=d):
            return f"{d.start or '?'}..{d.end or '?'}"
        case IntentClaim():
            return claim.intent
        case QuotationClaim():
            return ""
    return claim.stance


def conflict_keys(event_set: str, report: Report) -> Iterator[str]:
    """Every conflict as its claims, joined by " | "."""
    claims = {c.id: c for c in report.claims}
    for cluster in report.conflicts:
        yield " | ".join(sorted(key(event_set, claims[c]) for c in cluster.claims))


def below(run: Run, floors: dict[str, float]) -> list[str]:
    """The figures that are worse than their floor, in words; a figure that is no longer measured is one."""
    out = []
    for name, floor in floors.items():
        got = run.figures.get(name)
        worse = got is None or (got > floor if name in LESS_IS_BETTER else got < floor)
        if worse:
            out.append(f"{name}: {'not measured' if got is None else f'{got:.4f}'}, pinned at {floor:.4f}")
    return out


def show(run: Run, pinned: Pinned | None) -> None:
    floors = pinned["figures"] if pinned else {}
    print(f"{'figure':24s}{'now':>8s}{'pinned':>8s}  right of tried")
    for name, value in run.figures.items():
        floor = f"{floors[name]:.4f}" if name in floors else "-"
        print(f"{name:24s}{value:8.4f}{floor:>8s}  {run.counts.get(name, '')}")
    for what, now in (("claims", run.claims), ("conflicts", run.conflicts)) if pinned else ():
        before = pinned[what] if pinned else []
        tell(f"{what} gained", sorted(set(now) - set(before)), run.words)
        tell(f"{what} lost", sorted(set(before) - set(now)), run.words)


def tell(title: str, keys: Sequence[str], words: dict[str, str]) -> None:
    if not keys:
        return
    print(f"\n{title}: {len(keys)}")
    for one in keys[:SHOWN]:
        print(f"  {one}" + (f"  {words[one]!r}" if one in words else ""))
    if len(keys) > SHOWN:
        print(f"  ... and {len(keys) - SHOWN} more")


def pin(run: Run, pinned: Pinned | None, path: Path, *, lower: bool) -> int:
    """Write the run as the new floors; refuse to lower one unless told to."""
    worse = below(run, pinned["figures"]) if pinned else []
    if worse and not lower:
        print("\nNot pinned: this would lower a floor (--lower does it)", *worse, sep="\n  ")
        return 1
    path.write_text(json.dumps(run.pinned(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\npinned in {path.name}")
    return 0


def check(run: Run, pinned: Pinned | None) -> int:
    """0 where nothing is below its floor and the data is the data of the floors."""
    if pinned is None:
        print("\nNo floors are pinned for this data yet: --pin pins them.")
        return 1
    if run.digest != pinned["digest"]:
        print("\nThe data is not what the floors were pinned on; other data takes other floors: --against FILE.")
        return 1
    worse = below(run, pinned["figures"])
    if worse:
        print("\nBelow the floor:", *worse, sep="\n  ")
    return int(bool(worse))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="EVENTS.json")
    parser.add_argument("--pin", action="store_true", help="write the figures as the new floors")
    parser.add_argument("--lower", action="store_true", help="with --pin: also where a floor gets lower")
    parser.add_argument("--misses", action="store_true", help="name everything that is wrong")
    parser.add_argument("--against", type=Path, default=FLOORS, metavar="FILE", help="the floors (default: ours)")
    given = parser.parse_args(arguments)
    sets = [read_set(path) for path in given.files or sorted((HERE / "data").glob("*.json"))]
    pinned = json.loads(given.against.read_text(encoding="utf-8")) if given.against.exists() else None
    run = measure(sets)
    for name, wrong in run.misses.items() if given.misses else ():
        print(f"{name}: {len(wrong)} wrong", *wrong, sep="\n  ", end="\n\n")
    show(run, pinned)
    return pin(run, pinned, given.against, lower=given.lower) if given.pin else check(run, pinned)


if __name__ == "__main__":
    raise SystemExit(main())
