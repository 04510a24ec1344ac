"""Candidate pairs of many documents, and groups that hold together."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.clusters.stories import LINKED, Stories
from claimdiff.clusters.stories.block import MOST, pair
from claimdiff.clusters.stories.features import FEATURES
from claimdiff.clusters.stories.group import group
from claimdiff.clusters.stories.model import weights
from claimdiff.clusters.stories.profile import read_profile
from claimdiff.model import Document

SYLLABLES = "ba dor kel mi nar po ru sten tav wi zo lu".split()


def name(n: int) -> str:
    """A name of its own for every number."""
    parts = []
    for _ in range(4):
        n, at = divmod(n, len(SYLLABLES))
        parts.append(SYLLABLES[at])
    return "".join(parts).capitalize()


def report(story: int, version: int) -> Document:
    """One of several reports of one of many fires in one town, a week apart, in the same words."""
    day = date(2020, 1, 1) + timedelta(days=7 * story)
    return Document(
        id=f"{story:04}-{version}",
        published=day + timedelta(days=version),
        text=(
            f"Fire swept a shop on {name(story * 7)} Street in Tarnbury on {day:%B} {day.day}. {name(story * 13 + 5)} "
            f"{name(story * 11 + 3)}, {20 + story % 50}, was killed, Tarnbury police said. {name(story * 11 + 3)} had sold "
            f"boats at {name(story * 7)} Street for {version + 5} years. Neighbours laid flowers at the door of the shop."
        ),
    )


def test_few_documents_are_all_paired() -> None:
    profiles = [read_profile(Document(id=str(i), text="")) for i in range(5)]
    assert list(pair(profiles)) == list(combinations(range(5), 2))


def test_of_many_documents_each_meets_few_and_its_own_story() -> None:
    documents = [report(story, version) for story in range(100) for version in range(3)]
    profiles = [read_profile(d) for d in documents]
    pairs = set(pair(profiles))
    assert len(pairs) <= len(documents) * MOST
    for story in range(100):
        first = 3 * story
        assert {(first, first + 1), (first, first + 2), (first + 1, first + 2)} <= pairs


def test_groups_of_many_documents_are_the_stories() -> None:
    documents = [report(story, version) for story in range(40) for version in range(3)]
    groups = Stories(documents, []).groups()
    wrong = [g for g in groups if len({i.split("-")[0] for i in g}) > 1]
    assert not wrong
    assert len(groups) <= 44


def test_a_chain_of_links_is_no_group() -> None:
    chain = {("a", "b"): 0.9, ("b", "c"): 0.9, ("c", "d"): 0.9, ("a", "c"): 0.0, ("b", "d"): 0.0, ("a", "d"): 0.0}
    assert group("abcd", chain) == (("a", "b"), ("c", "d"))


def test_a_story_holds_in_spite_of_one_weak_pair() -> None:
    assert group("abc", {("a", "b"): 0.95, ("b", "c"): 0.9, ("a", "c"): 0.5}) == (("a", "b", "c"),)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(list(combinations("abcdefg", 2))), st.floats(0, 1)))
def test_every_document_is_in_one_group(same: dict) -> None:
    groups = group("abcdefg", same)
    assert sorted(i for g in groups for i in g) == list("abcdefg")
    if all(p < LINKED for p in same.values()):
        assert len(groups) == 7


def test_weights_keep_the_signs_of_their_features() -> None:
    known = weights()
    assert set(known) == {f.name for f in FEATURES} | {"bias"}
    assert all(known[f.name] * f.sign >= 0 for f in FEATURES)


def test_comparisons_are_symmetric_and_lie_in_zero_to_one() -> None:
    profiles = [read_profile(report(story, version)) for story in range(3) for version in range(2)]
    for a, b in combinations(profiles, 2):
        for feature in FEATURES:
            left, right = feature.compare(a, b), feature.compare(b, a)
            assert abs(left.score - right.score) < 1e-9, feature.name
            assert 0.0 <= left.score <= 1.0, feature.name
