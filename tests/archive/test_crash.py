"""What survives: kill -9 at any moment, a full disk, two writers at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import time
from contextlib import closing
from random import Random

import pytest
from tests.archive.toy import article, pipeline

from claimdiff import ArchiveError
from claimdiff.archive import Archive

resource = pytest.importorskip("resource", reason="quotas are a matter of Unix")
if "fork" not in multiprocessing.get_all_start_methods():
    pytest.skip("these tests fork processes, which this system cannot", allow_module_level=True)
FORK = multiprocessing.get_context("fork")


def add_and_tell(path, documents, told):
    """In a child process: add one by one, and tell what is safely kept."""
    with Archive(path, pipeline()) as archive:
        for document in documents:
            archive.add([document])
            os.write(told, document.id.encode() + b"\n")


def check_whole(path, documents):
    """Nothing half written, nothing doubled; the ids that are kept."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with Archive(path, pipeline()) as archive:
        kept = dict(archive.documents())
    assert {d.id for d in kept} <= {d.id for d in documents}
    for document, claims in kept.items():
        assert list(claims) == list(pipeline().extract_claims(document))
    return {d.id for d in kept}


def test_kill_at_random_moments_loses_nothing_and_doubles_nothing(tmp_path):
    path, random = tmp_path / "news.db", Random(5)  # noqa: S311
    documents = [article(n, story=n % 5) for n in range(400)]
    acknowledged = set()
    for _ in range(20):
        reader, writer = os.pipe()
        child = FORK.Process(target=add_and_tell, args=(path, documents, writer))
        child.start()
        os.close(writer)
        time.sleep(random.uniform(0.0, 0.06))
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        with os.fdopen(reader) as told:
            acknowledged |= {line.strip() for line in told if line.endswith("\n")}
        if path.exists():
            assert acknowledged <= check_whole(path, documents)
    with Archive(path, pipeline()) as archive:
        archive.add(documents)
        assert archive.report() == pipeline().compare(documents)


def fill(path, room, outcome):
    """In a child process: write until the quota is used up."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    archive = Archive(path, pipeline())
    try:
        for n in range(3000):
            archive.add([article(n)])
    except ArchiveError as error:
        os.write(outcome, f"{n} {error}".encode())


@pytest.mark.parametrize("room", [120_000, 150_000])
def test_a_full_disk_leaves_the_last_state(tmp_path, room):
    path = tmp_path / "news.db"
    reader, writer = os.pipe()
    child = FORK.Process(target=fill, args=(path, room, writer))
    child.start()
    os.close(writer)
    child.join()
    with os.fdopen(reader) as told:
        count, _, message = told.read().partition(" ")
    assert child.exitcode == 0
    assert message.startswith(str(path))
    documents = [article(n) for n in range(int(count))]
    assert check_whole(path, documents) == {d.id for d in documents}
    with Archive(path, pipeline()) as archive:
        archive.add([*documents, article(4000)])
        assert archive.status().documents == len(documents) + 1


def test_a_full_database_says_what_to_do(tmp_path):
    with Archive(tmp_path / "news.db", pipeline()) as archive:
        archive.add([article(1)])
        archive._store.write(f"PRAGMA max_page_count = {archive._store.number('PRAGMA page_count') + 1}", ())
        with pytest.raises(ArchiveError, match="disk is full: make room"):
            archive.add([article(n) for n in range(2, 200)])
        assert archive.status().documents == 1
        assert len(archive.report().documents) == 1


def add_all(path, documents):
    with Archive(path, pipeline()) as archive:
        for document in documents:
            archive.add([document])


def test_two_writers_and_a_reader_at_once(tmp_path):
    path = tmp_path / "news.db"
    documents = [article(n, story=n % 5) for n in range(60)]
    writers = [
        FORK.Process(target=add_all, args=(path, documents)),
        FORK.Process(target=add_all, args=(path, documents[::-1])),
    ]
    for writer in writers:
        writer.start()
    seen = 0
    while any(w.is_alive() for w in writers):
        if path.exists():
            with Archive(path, pipeline()) as archive:
                count = len(archive.report().documents)
            assert count >= seen
            seen = count
    assert [w.exitcode for w in writers] == [0, 0]
    assert check_whole(path, documents) == {d.id for d in documents}
    with Archive(path, pipeline()) as archive:
        assert archive.report() == pipeline().compare(documents)
