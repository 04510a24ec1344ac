"""What workers decide about stories, without Spark: the same as one machine does, and what is cut is told."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from tests.factory import doc

from claimdiff import Document, Pipeline
from claimdiff.clusters.stories import Stories, keys_of, read_profile
from claimdiff.clusters.stories.block import pair
from claimdiff.model import Claim
from claimdiff.spark.compare import compare_story
from claimdiff.spark.stories import choose, meet, tell_stories

TOWNS = "Tarnbury Ketra Osselin Varrow Lindmoor Pellin Quarne Sotherby Ulmen Wexcombe".split()
TEXT = "A fire at a mill in {0} killed {1} people on Monday. Mayor Odo {0}son spoke in {0} of a loss of ${1},450."


def articles(count: int) -> list[Document]:
    return [
        doc(TEXT.format(TOWNS[i % 10], 11 + i % 10), id=f"a{i:03}", published=f"2020-03-{1 + i % 9:02}")
        for i in range(count)
    ]


def test_blocks_met_one_by_one_give_the_pairs_of_one_machine() -> None:
    profiles = [read_profile(d) for d in articles(90)]
    blocks: dict[str, list[dict]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for key, weight in keys_of(profile).items():
            printed = profile.printed.isoformat() if profile.printed else ""
            blocks[key].append({"key": key, "number": number, "printed": printed, "weight": weight, "size": None})
    met: dict[int, list[dict]] = defaultdict(list)
    for block in blocks.values():
        for row in meet(iter(sorted(block, key=lambda r: (r["printed"], r["number"])))):
            met[row["number"]].append(row)
    found = {(r["a"], r["b"]) for r in chain.from_iterable(choose(iter(rows)) for rows in met.values())}
    assert found == set(pair(profiles))


def test_a_block_of_one_meets_no_one() -> None:
    assert list(meet(iter([{"key": "name ketra", "number": 3, "weight": 1.0, "size": None}]))) == []


def chain_of(count: int) -> list[dict]:
    nodes = [{"a": n, "b": None, "same": None} for n in range(count)]
    return nodes + [{"a": a, "b": b, "same": 0.9} for a in range(count) for b in range(a + 1, count)]


def test_a_story_within_the_bounds_is_whole() -> None:
    rows = list(tell_stories(5, 5, iter(chain_of(5))))
    assert {r["story"] for r in rows} == {0}
    assert len(rows) == 5 + 10


def test_a_story_above_the_bound_is_cut_and_told() -> None:
    rows = list(tell_stories(2, 10, iter(chain_of(5))))
    assert [(r["a"], r["story"]) for r in rows if r.get("story") is not None and "b" not in r] == [
        (0, 0), (1, 0), (2, 2), (3, 2), (4, 4),
    ]  # fmt: skip
    assert [r for r in rows if r.get("cut")] == [{"a": 0, "cut": "story", "size": 5, "limit": 2}]
    assert {(r["a"], r["b"]) for r in rows if "b" in r} == {(0, 1), (2, 3)}


def test_a_component_above_the_bound_is_cut_and_told() -> None:
    rows = list(tell_stories(10, 3, iter(chain_of(5))))
    assert {r["a"]: r["story"] for r in rows if "story" in r and "b" not in r} == {0: 0, 1: 0, 2: 0, 3: 3, 4: 3}
    assert [r for r in rows if r.get("cut")] == [{"a": 0, "cut": "component", "size": 5, "limit": 3}]


def rows_of(documents: list[Document], claims: dict[str, tuple[Claim, ...]]) -> list[dict]:
    same = Stories(documents, list(chain.from_iterable(claims.values()))).same(documents[0].id, documents[1].id)
    return [
        {"story": 0, "a": n, "b": None, "document": d.model_dump_json(), "claims": [c.model_dump_json() for c in claims[d.id]]}
        for n, d in enumerate(documents)
    ] + [{"story": 0, "a": 0, "b": 1, "same": same}]  # fmt: skip


def test_a_story_is_compared_as_one_machine_compares_it() -> None:
    documents = [*articles(1), articles(1)[0].model_copy(update={"id": "b", "text": TEXT.format(TOWNS[0], 40)})]
    claims = {d.id: Pipeline().extract_claims(d) for d in documents}
    items = list(compare_story(Pipeline(), iter(rows_of(documents, claims))))
    report = Pipeline().compare(documents)
    assert report.conflicts
    assert [i["json"] for i in items if i["what"] == "cluster"] == [c.model_dump_json() for c in report.clusters]


def refuse(*_: object) -> tuple:
    raise RuntimeError("no judgement")


def test_a_story_that_fails_is_told_and_its_claims_are_kept() -> None:
    documents = articles(2)
    claims = {d.id: Pipeline().extract_claims(d) for d in documents}
    items = list(compare_story(Pipeline(judge_clusters=refuse), iter(rows_of(documents, claims))))
    (error,) = (i for i in items if i["what"] == "error")
    assert error["first"] == "RuntimeError: no judgement"
    assert all(d.id in error["json"] for d in documents)
    assert sum(i["what"] == "claim" for i in items) == sum(map(len, claims.values()))
