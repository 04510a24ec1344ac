"""The actor lexicon: names as news writes them, bodies made by rule, and words that only look like a party."""

from __future__ import annotations

import time

import pytest

from claimdiff.lexicons import read_rows
from claimdiff.lexicons.actors import find_actor, find_actors_in, get_actor, lineage, same_side

NAMED = {
    "The U.S.": "united-states",
    "U.S": "united-states",
    "Moscow": "russia",
    "Russian": "russia",
    "Russians": "russia",
    "the Kremlin": "russia/presidency",
    "Russia's defence ministry": "russia/defence-ministry",
    "Russian Ministry of Defence": "russia/defence-ministry",
    "the Ministry of Defense of Russia": "russia/defence-ministry",
    "Chadian police": "chad/police",
    "the Norwegian air force": "norway/air-force",
    "ISIS": "islamic-state",
    "Daesh": "islamic-state",
    "Hamas fighters": "hamas",
    "Syrian rebels": "syria/opposition",
    "the US-led coalition": "united-states/coalition",
    "Turkish-led forces": "turkey/coalition",
    "a spokesman for the Pentagon": "united-states/defence-ministry",
    "two officials of the Turkish government": "turkey/government",
    "the Britain-based Syrian Observatory for Human Rights": "sohr",
    "President Barack Obama": "barack-obama",
    "moscow": "russia",
    "Iran's UN ambassador": "iran",
}
UNNAMED = ["us", "is", "who", "it", "Syrian civilians", "American journalist", "Michael Jordan", "a driver", "", "..."]


@pytest.mark.parametrize(("name", "id_"), NAMED.items(), ids=str)
def test_named(name: str, id_: str) -> None:
    entry = find_actor(name)
    assert entry is not None
    assert entry.id == id_


@pytest.mark.parametrize("name", UNNAMED)
def test_unnamed(name: str) -> None:
    assert find_actor(name) is None


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The U.S. blamed Russian warplanes.", ["united-states", "russia/air-force"]),
        ("He flew to Paris, in France, and wrote for the Washington Post.", ["france", "washington-post"]),
        ("Pro-Russian crowds met Moscow-based lawyers.", []),
        ("Strikes in Syria killed Syrian civilians.", []),
        ("IS is a group, and it told us so.", ["islamic-state"]),
        ("George Washington slept here.", []),
        ("The foreign ministry of Kenya and Kenya's army disagreed.", ["kenya/foreign-ministry", "kenya/army"]),
    ],
)
def test_found_in_text(text: str, ids: list[str]) -> None:
    found = find_actors_in(text)
    assert [entry.id for _, _, entry in found] == ids
    assert all(0 <= start < end <= len(text) for start, end, _ in found)


def test_lineage_reaches_the_state() -> None:
    assert lineage("russia/air-force") == ("russia/air-force", "russia/military", "russia/government", "russia")
    assert same_side("russia", "russia/air-force")
    assert not same_side("russia/air-force", "russia/defence-ministry")
    assert not same_side("syria", "syria/opposition")


def test_every_parent_is_known() -> None:
    rows = [row for row in read_rows("actors.tsv") if row[2]]
    assert {row[2] for row in rows if get_actor(row[2]) is None} == set()


def test_ids_are_unique() -> None:
    ids = [row[0] for name in ("actors.tsv", "actors_countries.tsv") for row in read_rows(name)]
    assert len(ids) == len(set(ids))


def test_hostile_text_takes_linear_time() -> None:
    find_actors_in("warm up, Russia")
    start = time.process_time()
    find_actors_in("Russian " * 20_000 + "U.S. " * 20_000 + "'s" * 20_000 + "of the " * 20_000)
    assert time.process_time() - start < 5
