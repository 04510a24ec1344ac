"""Rival claims of one deed, and denials of one deed beside another, end to end."""

from __future__ import annotations

import claimdiff
from claimdiff import Document, Report


def compared(*texts: str) -> Report:
    return claimdiff.compare([Document(id=str(n), text=t, published="2024-05-07") for n, t in enumerate(texts)])


def relations(report: Report) -> dict[str, list[set[str]]]:
    """Relation -> the stances of each cluster of responsibility that has it."""
    stances = {c.id: c.stance for c in report.claims}
    found: dict[str, list[set[str]]] = {}
    for cluster in report.clusters:
        if cluster.kind == "responsibility":
            found.setdefault(cluster.relation, []).append({stances[c] for c in cluster.claims})
    return found


BOMB = "A car bomb killed 14 people outside a bank in Orvane, the capital of Kardan, on Monday, police said.\n\n"


def test_two_groups_that_claim_one_bombing_are_rivals() -> None:
    report = compared(
        BOMB + "The Harvest Front claimed responsibility for the bombing in a video.",
        "At least 14 people died when a car bomb exploded near a bank in the Kardani capital Orvane on Monday.\n\n"
        "The Sons of the River claimed responsibility for the attack in a message to a news agency.",
    )
    assert relations(report) == {"conflict": [{"claim"}]}


def test_one_group_named_in_two_ways_is_no_rival_of_itself() -> None:
    report = compared(
        BOMB + "The Harvest Front claimed responsibility for the bombing in a video.",
        BOMB + "The armed group Harvest Front claimed responsibility for the attack.",
    )
    assert "conflict" not in relations(report)


def test_a_denial_without_a_deed_answers_the_charge_before_it() -> None:
    report = compared(
        "Villagers accused the mining company of poisoning the river near Orno. A company spokesman dismissed the claims."
    )
    assert relations(report) == {"conflict": [{"accuse", "deny"}]}


def test_last_months_deed_is_another_question() -> None:
    report = compared(
        "Government jets bombed a market in Dara on Sunday, killing nine people, activists said. The army denied it.\n\n"
        "Last month the army was accused of poisoning wells in the province, which it also denied.",
        "Activists accused the army of bombing a market in Dara on Sunday. Nine people were killed.",
    )
    assert len(relations(report)["conflict"]) == 2
