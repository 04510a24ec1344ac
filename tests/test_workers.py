from __future__ import annotations

import multiprocessing
import os
import signal
from itertools import count, islice

import pytest
from tests.archive.toy import article, pipeline

from claimdiff import Document, InputError, StageError
from claimdiff.workers import AHEAD, map_in_order


def square(number):
    return number * number


def die(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def refuse(number):
    raise InputError(f"not {number}")


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_keep_the_order_of_the_items(workers):
    assert list(map_in_order(square, range(30), workers=workers)) == [n * n for n in range(30)]


@pytest.mark.parametrize("workers", [1, 2])
def test_endless_items_are_taken_as_needed(workers):
    taken = []
    items = (taken.append(n) or n for n in count())
    assert list(islice(map_in_order(square, items, workers=workers), 5)) == [0, 1, 4, 9, 16]
    assert len(taken) <= 5 + workers * AHEAD + 1


def test_a_dead_worker_is_an_error_not_a_hang():
    with pytest.raises(StageError, match="worker process died"):
        list(map_in_order(die, range(20), workers=2))


def test_an_error_in_a_worker_comes_through():
    with pytest.raises(InputError, match="not 0"):
        list(map_in_order(refuse, range(4), workers=2))


@pytest.mark.parametrize("how", multiprocessing.get_all_start_methods())
def test_workers_find_what_one_process_finds(how, monkeypatch):
    monkeypatch.setattr(multiprocessing.context._default_context, "_actual_context", multiprocessing.get_context(how))
    documents = [article(n, story=n % 4) for n in range(70)]
    done = []
    alone = list(pipeline().extract_each(documents))
    assert list(pipeline(workers=2).extract_each(iter(documents), progress=done.append)) == alone
    assert done == [32, 64, 70]


def test_the_documents_of_a_stream_are_not_all_held():
    held = []
    stream = (held.append(n) or article(n) for n in range(1000))
    for number, (document, _) in enumerate(pipeline().extract_each(stream), start=1):
        assert document.id == article(number - 1).id
        assert len(held) <= number + 2 * 64


def test_the_report_is_the_same_whatever_the_number_of_workers():
    documents = [article(n, story=n % 4) for n in range(70)]
    assert pipeline(workers=2).compare(documents) == pipeline().compare(documents[::-1])


def test_an_error_names_the_document_across_processes():
    documents = [article(n) for n in range(40)]
    broken = Document(id="half", text="A half \ud800 character.")
    with pytest.raises(InputError, match="'half'"):
        list(pipeline(workers=2).extract_each([*documents, broken]))
