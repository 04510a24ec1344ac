"""An archive of many claims: how long a report of one event takes; and what random kills leave of it.

python benchmarks/archives.py --articles 12000      # about 100,000 claims; built once, kept in --file
python benchmarks/archives.py --kills 200
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random

from articles import make_documents
from speed import resident

from claimdiff import Claim, Document, Pipeline
from claimdiff.archive import Archive

EVENTS = 20


def main() -> int:
    parser = argparse.ArgumentParser(description="Archive: time of a report, safety of kills.")
    parser.add_argument("--articles", type=int, default=12_000)
    parser.add_argument("--file", type=Path, default=Path(tempfile.gettempdir()) / "claimdiff-archive.db")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--kills", type=int, default=0)
    given = parser.parse_args()
    return kill(given.kills) if given.kills else report(given.file, given.articles, given.workers)


def report(path: Path, articles: int, workers: int) -> int:
    with Archive(path, Pipeline(workers=workers)) as archive:
        start = time.perf_counter()
        added = archive.add(make_documents(articles), progress=tell)
        if added.new:
            print(f"added {len(added.new):,} articles in {time.perf_counter() - start:,.0f} s", flush=True)
        status = archive.status()
        size = status.size / 2**20
        print(f"{status.documents:,} articles, {status.claims:,} claims, {size:,.0f} MiB", flush=True)
        stories = max(1, status.documents // 5)
        asked = [f"s{n:05}-1" for n in range(0, stories, max(1, stories // EVENTS))][:EVENTS]
        archive.report(event=asked[0])
        times, right = [], 0
        for name in asked:
            start = time.perf_counter()
            found = archive.report(event=name)
            times.append((time.perf_counter() - start) * 1000)
            right += {d.id for d in found.documents} == {f"{name[:-1]}{copy}" for copy in range(5)}
        print(
            f"report of one event: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms; "
            f"{right} of {len(asked)} hold exactly the event's five articles"
        )
    return 0


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


def add_and_tell(path: Path, wanted: dict[Document, tuple[Claim, ...]], start: int, told: int) -> None:
    """In a child process: add one by one, and tell what is safely kept."""
    known = {document.id: claims for document, claims in wanted.items()}
    with Archive(path, Prepared(known=known)) as archive:
        for document in islice(wanted, start, None):
            archive.add([document])
            os.write(told, document.id.encode() + b"\n")


def kill(times: int) -> int:
    """Kill -9 at random moments of adding; after each, all that was acknowledged is there, whole and once."""
    random, context = Random(3), multiprocessing.get_context("fork")
    wanted = prepare(times * 40)
    writing = 0
    acknowledged: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        for number in range(times):
            reader, writer = os.pipe()
            child = context.Process(target=add_and_tell, args=(path, wanted, len(acknowledged), writer))
            child.start()
            os.close(writer)
            time.sleep(random.uniform(0.0, 0.25))
            os.kill(child.pid or 0, signal.SIGKILL)
            child.join()
            with os.fdopen(reader) as told:
                before = len(acknowledged)
                acknowledged |= {line.strip() for line in told if line.endswith("\n")}
                writing += len(acknowledged) > before
            if path.exists():
                check(path, wanted, acknowledged, number)
        print(f"{times} kills, {writing} amid writing: {len(acknowledged)} articles acknowledged, kept whole and once")
    return 0


def check(path: Path, wanted: dict[Document, tuple[Claim, ...]], acknowledged: set[str], number: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise SystemExit(f"kill {number}: the file is damaged")
    with Archive(path, Pipeline()) as archive:
        kept = dict(archive.documents())
    if not acknowledged <= {d.id for d in kept}:
        raise SystemExit(f"kill {number}: something acknowledged is lost")
    if any(tuple(claims) != wanted[document] for document, claims in kept.items()):
        raise SystemExit(f"kill {number}: a document is not whole")


if __name__ == "__main__":
    raise SystemExit(main())
