"""Two figures -> relation and reason. The table of cases is ``tests/cases/relations.jsonl``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.factory import claim, doc

from claimdiff.conflicts.context import Context
from claimdiff.conflicts.figures import relate_figures

CASES = [
    json.loads(line) for line in (Path(__file__).parent.parent / "cases" / "relations.jsonl").read_text().splitlines()
]
DAY = {"published": "2020-05-01"}


def judged(a: str, b: str, a_fields: dict[str, object] | None = None, b_fields: dict[str, object] | None = None):
    one = doc(f"The ministry said {a} people were killed.", id="a", **{**DAY, **(a_fields or {})})
    two = doc(f"The monitor said {b} people were killed.", id="b", **{**DAY, **(b_fields or {})})
    left = claim(f"{a} people were killed", one, figure=a)
    right = claim(f"{b} people were killed", two, figure=b)
    return relate_figures(left, right, Context.of([one, two]))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['a']} / {c['b']}")
def test_relation_of_two_figures(case: dict[str, str]) -> None:
    found = judged(case["a"], case["b"])
    assert found.relation == case["relation"]
    assert found.reason == case.get("reason", found.reason)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['b']} / {c['a']}")
def test_relation_is_symmetric(case: dict[str, str]) -> None:
    assert judged(case["b"], case["a"]).relation == case["relation"]


def test_a_larger_toll_of_a_later_day_replaces_the_earlier_one() -> None:
    found = judged("43", "70", b_fields={"published": "2020-05-02"})
    assert (found.relation, found.reason) == ("superseded", "later_report")


def test_a_smaller_toll_of_a_later_day_is_a_conflict() -> None:
    assert judged("70", "43", b_fields={"published": "2020-05-02"}).relation == "conflict"


def test_a_larger_toll_months_later_is_no_update() -> None:
    assert judged("43", "70", b_fields={"published": "2020-09-02"}).relation == "conflict"


def test_an_unknown_day_explains_nothing() -> None:
    assert judged("43", "70", {"published": None}, {"published": None}).relation == "conflict"


def test_the_attacker_counted_or_not_is_a_matter_of_scope() -> None:
    one = doc("The gunman killed 58 people and himself.", id="a", **DAY)
    two = doc("In all 59 people died.", id="b", **DAY)
    left, right = claim("58 people", one), claim("59 people died", two)
    found = relate_figures(left, right, Context.of([one, two]))
    assert (found.relation, found.reason) == ("compatible", "scope")


def test_miles_and_kilometres_of_one_distance_agree() -> None:
    one, two = doc("The town is 31 miles away.", id="a"), doc("The town is 50 km away.", id="b")
    left = claim("31 miles away", one, measure={"predicate": "", "unit": "mile"})
    right = claim("50 km away", two, measure={"predicate": "", "unit": "kilometer"})
    found = relate_figures(left, right, Context.of([one, two]))
    assert (found.relation, found.reason) == ("agreement", "definition_or_unit")


def test_no_casualties_at_first_then_a_count() -> None:
    one = doc("Officials said 0 people were killed.", id="a", **DAY)
    two = doc("Officials said 11 people were killed.", id="b", **DAY)
    left, right = claim("0 people were killed", one), claim("11 people were killed", two)
    assert relate_figures(left, right, Context.of([one, two])).relation == "superseded"


def test_a_count_told_as_an_earlier_one_is_replaced_by_a_smaller_one_too() -> None:
    one = doc("The ministry earlier announced that 368 pupils had been rescued.", id="a", **DAY)
    two = doc("The ministry said 164 pupils had been rescued.", id="b", **DAY)
    measure = {"predicate": "rescued", "subject": "pupils"}
    left, right = claim("368 pupils", one, measure=measure), claim("164 pupils", two, measure=measure)
    assert relate_figures(left, right, Context.of([one, two])).relation == "superseded"
