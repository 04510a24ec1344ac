"""An archive of many claims: how long a report of one event takes; and what kills amid adding and deciding leave of it.

python benchmarks/archives.py --articles 12500      # more than 100,000 claims; built once and kept
python benchmarks/archives.py --kills 200
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import signal
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random

from articles import make_documents
from kept import keep
from speed import resident

from claimdiff import Claim, Document, Pipeline
from claimdiff.archive import Archive

EVENTS = 20


def main() -> int:
    parser = argparse.ArgumentParser(description="Archive: time of a report, safety of kills.")
    parser.add_argument("--articles", type=int, default=12_500)
    parser.add_argument("--file", type=Path, help="the archive; one for temporary files if none is given")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--kills", type=int, default=0)
    given = parser.parse_args()
    return kill(given.kills) if given.kills else report(given.file, given.articles, given.workers)


def report(file: Path | None, articles: int, workers: int) -> int:
    start = time.perf_counter()
    path = keep(articles, file=file, workers=workers, progress=tell)
    print(f"{path}: there after {time.perf_counter() - start:,.0f} s")
    with Archive(path, Pipeline()) as archive:
        status = archive.status()
        size = status.size / 2**20
        print(f"{status.documents:,} articles, {status.claims:,} claims, {size:,.0f} MiB", flush=True)
        stories = max(1, status.documents // 5)
        asked = [f"s{n:05}-1" for n in range(0, stories, max(1, stories // EVENTS))][:EVENTS]
        archive.report(event=asked[0])
        times, right = Times(), 0
        for name in asked:
            with times:
                found = archive.report(event=name)
            right += {d.id for d in found.documents} == {f"{name[:-1]}{copy}" for copy in range(5)}
        print(f"report of one event: {times}; {right} of {len(asked)} hold exactly the event's five articles")
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(shutil.copy(path, folder)), Path(folder) / "small.db"
        for kept in (large, small):
            print(f"adding one article to {kept.stat().st_size / 2**20 if kept.exists() else 0:,.0f} MiB: {add(kept)}")
    return 0


def add(path: Path) -> Times:
    """Add twenty articles that are new, one by one; the first few are not counted."""
    times = Times()
    fresh = [d.model_copy(update={"id": f"new-{d.id}"}) for d in make_documents(EVENTS + 5, seed=11)]
    with Archive(path, Pipeline()) as archive:
        archive.add(fresh[:5])
        for document in fresh[5:]:
            with times:
                archive.add([document])
    return times


class Times:
    """Milliseconds by the clock and of processor time, run by run."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.processor: list[float] = []

    def __enter__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.clock.append((time.perf_counter() - self._start[0]) * 1000)
        self.processor.append((time.process_time() - self._start[1]) * 1000)

    def __str__(self) -> str:
        both = ((self.clock, "by the clock"), (self.processor, "of processor time"))
        return ", ".join(f"median {statistics.median(t):.0f} ms, longest {max(t):.0f} ms {what}" for t, what in both)


def tell(done: int) -> None:
    """Resident memory on the way, which must not grow with the number of articles."""
    if done % 1024 == 0:
        print(f"  {done:>7,} articles read, peak resident memory {resident():,.0f} MiB", flush=True)


@dataclass(frozen=True)
class Prepared(Pipeline):
    """Claims that were read before, so that kills fall on writing."""

    known: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)

    def extract_each(
        self,
        documents: Iterable[Document],
        *,
        progress: Callable[[int], object] | None = None,  # noqa: ARG002
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        for document in documents:
            yield document, self.known[document.id]


def prepare(count: int) -> dict[Document, tuple[Claim, ...]]:
    """Forty articles with their claims, again and again under other ids."""
    read = list(Pipeline().extract_each(make_documents(40)))
    found = {}
    for n in range(count):
        document, claims = read[n % len(read)]
        name = f"{document.id}-{n}"
        own = tuple(c.model_copy(update={"document": name, "id": f"{name}:{i}"}) for i, c in enumerate(claims))
        found[document.model_copy(update={"id": name})] = own
    return found


#: of so many steps one is a decision, and one removes an article and adds it again
DECIDES, REMOVES = 3, 7
#: seconds until a kill, at most; opening the archive takes the first tenths on a busy machine
LONGEST = 1.2


@dataclass
class Kept:
    """What the archive has acknowledged: article ids, and the notes of decisions, which number them."""

    articles: set[str] = field(default_factory=set)
    decisions: list[str] = field(default_factory=list)
    records: dict[str, list[str]] = field(default_factory=dict)

    def take(self, line: str) -> None:
        what, name = line.split()
        if what == "added":
            self.articles.add(name)
        elif what == "removing":
            self.articles.discard(name)  # until it is told again, it may be there or not
        else:
            self.decisions.append(name)


def write_and_tell(path: Path, wanted: dict[Document, tuple[Claim, ...]], kept: Kept, told: int) -> None:
    """In a child process: add one by one, decide, remove and add again; tell what is safely kept."""
    known = {document.id: claims for document, claims in wanted.items()}

    def tell(what: str, name: str) -> None:
        os.write(told, f"{what} {name}\n".encode())

    with Archive(path, Prepared(known=known)) as archive:
        done, anchor = len(archive.rulings), next(iter(wanted)).id
        fresh = (d for d in islice(wanted, 1, None) if d.id not in kept.articles)
        archive.add([next(iter(wanted))])
        for number, document in enumerate(fresh):
            archive.add([document])
            tell("added", document.id)
            if number % DECIDES == 0:
                claims = known[document.id]
                if done % 2 and claims:
                    archive.decide("drop", claims[0].id, note=str(done))
                else:
                    archive.decide("open", document.id, anchor, note=str(done))
                tell("decided", str(done))
                done += 1
            if number % REMOVES == 0:
                tell("removing", document.id)
                archive.remove(document.id)
                archive.add([document])
                tell("added", document.id)


def kill(times: int) -> int:
    """Kill -9 at random moments of writing; after each, all that was acknowledged is there, whole and once."""
    random, context = Random(3), multiprocessing.get_context("fork")
    wanted = prepare(times * 40)
    by_id = {document.id: claims for document, claims in wanted.items()}
    writing = 0
    kept = Kept()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        for number in range(times):
            reader, writer = os.pipe()
            child = context.Process(target=write_and_tell, args=(path, wanted, kept, writer))
            child.start()
            os.close(writer)
            time.sleep(random.uniform(0.0, LONGEST))
            if not child.is_alive():
                raise SystemExit(f"kill {number}: nothing was left to write, or writing failed")
            os.kill(child.pid or 0, signal.SIGKILL)
            child.join()
            with os.fdopen(reader) as told:
                lines = [line for line in told if line.endswith("\n")]
            writing += bool(lines)
            for line in lines:
                kept.take(line)
            if path.exists():
                check(path, by_id, kept, number)
            if (number + 1) % 50 == 0:
                print(f"  {number + 1} kills, {writing} amid writing", flush=True)
        with Archive(path, Pipeline()) as archive:
            assert all(tuple(claims) == wanted[document] for document, claims in archive.documents())
        print(
            f"{times} kills, {writing} amid writing: {len(kept.articles):,} articles and {len(kept.decisions):,} "
            "decisions acknowledged, all kept whole and once"
        )
    return 0


def check(path: Path, wanted: Mapping[str, Sequence[Claim]], kept: Kept, number: int) -> None:
    """What the file holds, row by row, beside what was acknowledged."""
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise SystemExit(f"kill {number}: the file is damaged")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise SystemExit(f"kill {number}: something points to nothing")
        found: dict[str, list[str]] = {name: [] for (name,) in connection.execute("SELECT id FROM document")}
        claims = "SELECT d.id, c.record FROM claim c JOIN document d ON d.number = c.document ORDER BY c.number"
        for name, record in connection.execute(claims):
            found[name].append(record)
        decided = [note for (note,) in connection.execute("SELECT note FROM ruling ORDER BY number")]
    if not kept.articles <= set(found):
        raise SystemExit(f"kill {number}: an acknowledged article is lost")
    for name, records in found.items():
        if name not in kept.records:
            kept.records[name] = [c.model_dump_json() for c in wanted[name]]
        if records != kept.records[name]:
            raise SystemExit(f"kill {number}: an article is not whole, or its claims are doubled")
    if decided[: len(kept.decisions)] != kept.decisions or decided != [str(n) for n in range(len(decided))]:
        raise SystemExit(f"kill {number}: a decision is lost or doubled")
    kept.articles |= set(found)  # written, and killed before it could be told
    kept.decisions = decided


if __name__ == "__main__":
    raise SystemExit(main())
