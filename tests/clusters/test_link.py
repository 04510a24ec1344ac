"""Two short articles -> which of their figures answer one question. The cases are ``tests/cases/links.jsonl``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimdiff
from claimdiff.clusters.agglomerate import agglomerate
from claimdiff.clusters.block import pair_up

CASES = [json.loads(line) for line in (Path(__file__).parent.parent / "cases" / "links.jsonl").read_text().splitlines()]


def cluster_of(report: claimdiff.Report, document: str, text: str, figure: str) -> str:
    at = text.index(figure)
    for cluster in report.clusters:
        for claim in report.claims:
            if claim.id in cluster.claims and claim.kind == "numeric" and claim.document == document:
                span = claim.quantity.span
                if span.start < at + len(figure) and at < span.end:
                    return cluster.id
    raise AssertionError(f"no figure {figure!r} found in {document}")


def clusters(case: dict[str, object], figures: list[str]) -> tuple[str, str]:
    a, b = str(case["a"]), str(case["b"])
    day = case.get("published", "2020-05-05")
    documents = [claimdiff.Document(id=i, text=t, published=day) for i, t in (("a", a), ("b", b))]
    report = claimdiff.compare(documents)
    return cluster_of(report, "a", a, figures[0]), cluster_of(report, "b", b, figures[1])


@pytest.mark.parametrize("case", [c for c in CASES if "linked" in c], ids=lambda c: c["why"])
def test_figures_of_one_question_are_linked(case: dict[str, list[str]]) -> None:
    left, right = clusters(case, case["linked"])
    assert left == right


@pytest.mark.parametrize("case", [c for c in CASES if "apart" in c], ids=lambda c: c["why"])
def test_figures_of_two_questions_are_kept_apart(case: dict[str, list[str]]) -> None:
    left, right = clusters(case, case["apart"])
    assert left != right


def test_articles_about_two_events_are_never_compared() -> None:
    one = "A gunman shot 3 people in a bar in Tulsa, Oklahoma, on Friday night, police said. One man died."
    two = "Police in Mobile, Alabama, said 5 people were shot at a birthday party on Saturday; two of them died."
    documents = [
        claimdiff.Document(id="a", text=one * 3, published="2020-05-09"),
        claimdiff.Document(id="b", text=two * 3, published="2020-05-10"),
    ]
    report = claimdiff.compare(documents)
    documents_of = {c.id: c.document for c in report.claims}
    assert all(len({documents_of[c] for c in k.claims}) == 1 for k in report.clusters)
    assert not report.conflicts


def test_a_veto_keeps_a_chain_from_closing() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9}
    whole = {**scores, (0, 2): None}
    assert agglomerate(scores, lambda a, b: whole[a, b], 3) == ((0, 1), (2,))


def test_a_weak_third_pair_keeps_groups_apart_that_do_not_hold_together() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.55}
    whole: dict[tuple[int, int], float | None] = {**scores, (0, 2): 0.0}
    assert agglomerate(scores, lambda a, b: whole[a, b], 3) == ((0, 1), (2,))


def test_only_items_that_share_a_key_are_paired() -> None:
    assert list(pair_up(["ab", "bc", "de"], lambda word: [(letter,) for letter in word])) == [(0, 1)]
