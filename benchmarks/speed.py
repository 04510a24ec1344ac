"""How fast claims are extracted, beside spaCy's own full pipeline in the same run, and how much memory it takes.

    python benchmarks/speed.py                          # made articles
    python benchmarks/speed.py --texts FOLDER           # your own .txt files
    python benchmarks/speed.py --memory 20000           # resident memory after as many articles
    python benchmarks/speed.py --profile                # where the time goes

Speed is words (runs of non-space) per second of processor time, one process; both sides are warmed up first and take
turns.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from articles import make_documents

from claimdiff import Document, Pipeline
from claimdiff.language.models import model_name

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]

ROUNDS = 3
MEBIBYTE = 1 << 20


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed of extraction beside spaCy's full pipeline.")
    parser.add_argument("--texts", type=Path, help="a folder of .txt files, read with their subfolders")
    parser.add_argument("--articles", type=int, default=300, help="how many (made, where no folder is given)")
    parser.add_argument("--memory", type=int, metavar="N", help="extract N made articles, report resident memory")
    parser.add_argument("--workers", type=int, default=1, help="processes, for --memory")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--floor", type=float, help="exit with 1 where the ratio is lower")
    given = parser.parse_args()
    if given.memory:
        return measure_memory(given.memory, given.workers)
    documents = read(given.texts, given.articles) if given.texts else list(make_documents(given.articles))
    if given.profile:
        return show_profile(documents)
    return measure_speed(documents, given.floor)


def read(folder: Path, most: int) -> list[Document]:
    paths = sorted(folder.rglob("*.txt"))[:most]
    return [Document(id=str(p), text=p.read_text(encoding="utf-8", errors="replace")) for p in paths]


def extract(documents: Iterable[Document], pipeline: Pipeline) -> int:
    return sum(len(claims) for _, claims in pipeline.extract_each(documents))


def measure_speed(documents: list[Document], floor: float | None) -> int:
    import spacy

    nlp, pipeline = spacy.load(model_name(None)), Pipeline()
    texts = [d.text for d in documents]
    words = sum(len(t.split()) for t in texts)
    runs: dict[str, Callable[[], object]] = {
        "spaCy, full pipeline": lambda: sum(1 for _ in nlp.pipe(texts)),
        "claimdiff, extract_claims": lambda: extract(documents, pipeline),
    }
    for run in runs.values():
        run()
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - start)
    print(f"{len(texts)} texts, {words:,} words; model {nlp.meta['name']} {nlp.meta['version']}; best of {ROUNDS}")
    for name, seconds in best.items():
        print(f"  {name:<28} {words / seconds:>9,.0f} words per processor second")
    theirs, ours = best.values()
    print(f"  ratio {theirs / ours:.2f}")
    return int(floor is not None and theirs / ours < floor)


def measure_memory(count: int, workers: int) -> int:
    if resource is None:
        print("resident memory cannot be measured on this system")
        return 1
    start, done, claims = time.perf_counter(), 0, 0
    pipeline = Pipeline(workers=workers)
    for _, found in pipeline.extract_each(make_documents(count)):
        done, claims = done + 1, claims + len(found)
        if done % max(1, count // 10) == 0:
            passed = time.perf_counter() - start
            print(f"  {done:>7,} articles  {claims:>9,} claims  {resident():>6,.0f} MiB  {passed:>6,.0f} s", flush=True)
    print(f"peak resident memory {resident():,.0f} MiB, of the largest worker {resident(children=True):,.0f} MiB")
    return 0


def resident(*, children: bool = False) -> float:
    whose = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    scale = 1 if sys.platform == "darwin" else 1024
    return float(resource.getrusage(whose).ru_maxrss) * scale / MEBIBYTE


def show_profile(documents: list[Document]) -> int:
    pipeline = Pipeline()
    extract(documents[:5], pipeline)
    profile = cProfile.Profile()
    profile.enable()
    extract(documents, pipeline)
    profile.disable()
    stats = pstats.Stats(profile)
    stats.sort_stats("cumulative").print_stats("claimdiff", 45)
    stats.sort_stats("tottime").print_stats(30)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
