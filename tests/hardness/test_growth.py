"""Time grows like the length of hostile texts: four times the text takes far less than sixteen times as long.

Larger sizes, up to 5 MB, are a matter of benchmarks/growth.py.
"""

from __future__ import annotations

import time

import pytest
from tests.hardness.hostile import long_ones

import claimdiff
from claimdiff import Document

SMALL = 2_000
TIMES = 4
#: a quadratic step would give 16; noise on short runs reaches 7
MOST = 10.0
#: seconds under which a run is all noise
NOISE = 0.05


def seconds(text):
    document = Document(id="a", text=text, published="2020-05-04")
    start = time.process_time()
    claims = claimdiff.extract_claims(document)
    spent = time.process_time() - start
    assert all(text[c.span.start : c.span.end] == c.text for c in claims)
    return spent


@pytest.mark.parametrize("name", [name for name, _ in long_ones(20)])
def test_time_grows_like_the_text(name):
    small, large = dict(long_ones(SMALL))[name], dict(long_ones(SMALL * TIMES))[name]
    seconds(small)
    before, after = max(NOISE, seconds(small)), seconds(large)
    if after >= MOST * before:  # once more: the machine may have been busy
        before, after = max(before, seconds(small)), min(after, seconds(large))
    assert after < MOST * before


def test_two_texts_that_say_one_thing_a_thousand_times_are_compared_soon():
    text = dict(long_ones(20_000))["blame"]
    documents = [Document(id=name, text=text, published="2020-05-04", publisher=name) for name in "ab"]
    claims = [claim for document in documents for claim in claimdiff.extract_claims(document)]
    assert len(claims) > 1_000
    start = time.process_time()
    report = claimdiff.compare_claims(claims, documents)
    assert time.process_time() - start < 30
    assert {claim for cluster in report.clusters for claim in cluster.claims} == {claim.id for claim in claims}
