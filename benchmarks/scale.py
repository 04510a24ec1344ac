"""How the time of comparison grows with the number of articles, and whether it finds the planted conflicts alone.

    python benchmarks/scale.py                    # 10 to 10,000 made articles of mixed stories
    python benchmarks/scale.py --sizes 10,100,1000

Time is processor time after extraction; the claims are extracted once and kept on disk. A planted conflict is found if
a cluster in conflict joins articles of that story alone and is of the planted kind; any other conflict is false. The
exponent is the slope of log time over size, between neighbouring sizes, over all, and over all from 100 on.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from articles import Story, make_stories
from kept import keep

from claimdiff import Claim, ClaimCluster, Pipeline, Report
from claimdiff.archive import Archive

PER_STORY = 5
#: planted -> kind of claim that must conflict
KINDS = {"killed": "numeric", "wounded": "numeric", "blame": "responsibility"}


def main() -> int:
    parser = argparse.ArgumentParser(description="Growth and truth of comparison over made articles.")
    parser.add_argument("--sizes", default="10,100,1000,10000", help="numbers of articles")
    parser.add_argument("--file", type=Path, help="the archive that keeps the claims; one for temporary files if none")
    parser.add_argument("--workers", type=int, default=1, help="processes for the extraction")
    parser.add_argument("--show", type=int, default=0, help="print so many missed and false conflicts")
    given = parser.parse_args()
    sizes = sorted(int(s) for s in given.sizes.split(","))
    stories = list(make_stories(-(-sizes[-1] // PER_STORY), per_story=PER_STORY))
    start = time.perf_counter()
    path = keep(sizes[-1], file=given.file, workers=given.workers)
    with Archive(path, Pipeline(), create=False) as archive:
        claims = {d.id: c for d, c in islice(archive.documents(), sizes[-1])}
    print(f"claims of {len(claims):,} articles: {time.perf_counter() - start:,.0f} s ({path})", flush=True)
    seconds: list[float] = []
    for size in sizes:
        some = stories[: max(1, size // PER_STORY)]
        documents = [d for s in some for d in s.documents]
        start = time.process_time()
        report = Pipeline().compare_claims([c for d in documents for c in claims[d.id]], documents)
        seconds.append(max(1e-6, time.process_time() - start))
        judge(report, some, seconds[-1], given.show)
    show_growth(sizes, seconds)
    return 0


def judge(report: Report, stories: Sequence[Story], seconds: float, show: int) -> None:
    of = {d.id: s.name for s in stories for d in s.documents}
    planted = {s.name: s for s in stories if s.planted != "nothing"}
    text = {c.id: c for c in report.claims}
    found, false = set(), []
    for cluster in report.conflicts:
        told = {of[text[c].document] for c in cluster.claims}
        name = told.pop() if len(told) == 1 else ""
        if name in planted and is_planted(cluster, [text[c] for c in cluster.claims], planted[name]):
            found.add(name)
        else:
            false.append(cluster)
    mixed = sum(len({of[text[c].document] for c in k.claims}) > 1 for k in report.clusters)
    print(
        f"  {len(of):>6,} articles {len(text):>8,} claims {seconds:>8.2f} s   planted {len(planted):>4}, found "
        f"{len(found) / max(1, len(planted)):.1%}   conflicts {len(report.conflicts)}, false "
        f"{len(false) / max(1, len(report.conflicts)):.1%}   clusters over two stories {mixed}",
        flush=True,
    )
    for cluster in false[:show]:
        print("    false:", cluster.question, [text[c].text for c in cluster.claims][:4])
    for name in sorted(set(planted) - found)[:show]:
        print("    missed:", name, planted[name].planted)


def is_planted(cluster: ClaimCluster, claims: Sequence[Claim], story: Story) -> bool:
    if KINDS.get(story.planted) != cluster.kind:
        return False
    return all(c.kind != "numeric" or c.quantity.value in story.figures for c in claims)


def show_growth(sizes: Sequence[int], seconds: Sequence[float]) -> None:
    steps = [math.log(seconds[i + 1] / seconds[i]) / math.log(sizes[i + 1] / sizes[i]) for i in range(len(sizes) - 1)]
    print("  exponents between sizes: " + ", ".join(f"{e:.2f}" for e in steps))
    for least in (0, 100):
        points = [(math.log(n), math.log(t)) for n, t in zip(sizes, seconds, strict=True) if n >= least]
        if len(points) > 1:
            mean_x, mean_y = (sum(c) / len(points) for c in zip(*points, strict=True))
            slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
            print(f"  growth exponent {f'from {least} articles on' if least else 'over all sizes'}: {slope:.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
