from __future__ import annotations

import pytest

from claimdiff import Document
from claimdiff.language import SpacyParser
from claimdiff.language.arithmetic import one_thread, speed_up
from claimdiff.language.models import model_name

TEXTS = (
    "At least nine fishermen drowned off Orwell on Monday, the coast guard said.",
    "“We counted forty boats,” said Mira Holt, who chairs the harbour board, “and none of them had lights.”",
    "The ministry denied that its aircraft had struck the mill, though two pilots, it conceded, had seen smoke.",
    "Rain.",
)


def shape(doc):
    return [(t.text, t.tag_, t.dep_, t.head.i) for t in doc]


def test_parses_are_those_of_the_model_itself():
    import spacy

    plain = spacy.load(model_name(None), exclude=["ner", "lemmatizer", "attribute_ruler"])
    fast = speed_up(spacy.load(model_name(None), exclude=["ner", "lemmatizer", "attribute_ruler"]))
    assert [shape(d) for d in fast.pipe(TEXTS)] == [shape(d) for d in plain.pipe(TEXTS)]


def test_a_sentence_parses_alike_alone_and_among_others():
    parser = SpacyParser()
    documents = [Document(id=str(i), text=text) for i, text in enumerate(TEXTS * 40)]
    together = list(parser(documents))
    assert together == [next(iter(parser([d]))) for d in documents]


def test_the_callers_threads_are_left_as_they_were():
    threadpoolctl = pytest.importorskip("threadpoolctl")
    import numpy as np  # noqa: F401

    before = threadpoolctl.threadpool_info()
    with one_thread():
        assert all(pool["num_threads"] == 1 for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas")
    assert threadpoolctl.threadpool_info() == before
