"""The quality gate: our own event sets keep their figures, and no floor falls unnoticed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module", autouse=True)
def scripts():
    sys.path.insert(0, str(BENCHMARKS))
    yield
    sys.path.remove(str(BENCHMARKS))


def figure(document, quote, value):
    return {"document": document, "quote": quote, "value": {"low": value, "high": value}}


@pytest.fixture
def small(tmp_path):
    """One set of two articles that agree on the dead and dispute the injured."""
    texts = {
        "a": "A ferry capsized off Port Ellan on Monday. Twelve people were killed, police said. Forty people were injured.",
        "b": "Twelve people were killed when a ferry capsized off Port Ellan on Monday. Sixty people were injured, a hospital said.",
    }
    facts = [
        {
            "id": "killed",
            "kind": "numeric",
            "relation": "agree",
            "claims": [figure("a", "Twelve people were killed", 12), figure("b", "Twelve people were killed", 12)],
        },
        {
            "id": "injured",
            "kind": "numeric",
            "relation": "disputed",
            "claims": [figure("a", "Forty people were injured", 40), figure("b", "Sixty people were injured", 60)],
        },
    ]
    documents = [{"id": i, "text": t, "published": "2025-05-13"} for i, t in texts.items()]
    folder = tmp_path / "sets"
    folder.mkdir()
    path = folder / "ferry.json"
    path.write_text(json.dumps({"id": "ferry", "documents": documents, "facts": facts}), encoding="utf-8")
    return path


def test_bundled_sets_hold_their_floors(capsys):
    import quality

    status = quality.main([])
    assert status == 0, capsys.readouterr().out


def test_right_answers_score_full(small):
    import event_sets
    import quality

    run = quality.measure([event_sets.read_set(small)])
    assert run.figures["claims_found"] == 1.0
    assert run.figures["pair_f1"] == run.figures["b_cubed_f1"] == 1.0
    assert run.figures["conflict_precision"] == run.figures["conflict_recall"] == 1.0
    assert run.misses == {}


def test_floors_are_only_lowered_on_request(small, tmp_path, capsys):
    import quality

    floors = tmp_path / "floors.json"
    arguments = [str(small), "--against", str(floors)]
    assert quality.main(arguments) == 1, "nothing is pinned yet"
    assert quality.main([*arguments, "--pin"]) == 0
    assert quality.main(arguments) == 0

    data = json.loads(small.read_text(encoding="utf-8"))
    data["facts"][0]["claims"][0]["value"] = {"low": 13, "high": 13}
    small.write_text(json.dumps(data), encoding="utf-8")
    before = floors.read_text(encoding="utf-8")
    assert quality.main(arguments) == 1, "other data than the floors'"
    assert quality.main([*arguments, "--pin"]) == 1
    assert floors.read_text(encoding="utf-8") == before
    assert "claims_found" in capsys.readouterr().out
    assert quality.main([*arguments, "--pin", "--lower"]) == 0
    assert quality.main(arguments) == 0


def test_a_figure_below_its_floor_fails(small, tmp_path, capsys):
    import quality

    floors = tmp_path / "floors.json"
    arguments = [str(small), "--against", str(floors)]
    quality.main([*arguments, "--pin"])
    pinned = json.loads(floors.read_text(encoding="utf-8"))
    lost = "ferry/a 0-1 numeric = 7"
    floors.write_text(
        json.dumps(pinned | {"figures": {"pair_f1": 1.01}, "claims": [*pinned["claims"], lost]}), encoding="utf-8"
    )
    capsys.readouterr()
    assert quality.main(arguments) == 1
    printed = capsys.readouterr().out
    assert "pair_f1: 1.0000, pinned at 1.0100" in printed
    assert "claims lost: 1" in printed
    assert lost in printed


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("Pentagon", "a Pentagon spokesman", True),
        ("Moscow", "The Russian defence ministry", True),
        ("foreign ministry", "The foreign ministry in Damascus", True),
        ("Ilse Brandt", "Brandt", True),
        ("Ilse Brandt", "Mayor Ottilie Grau", False),
        ("Pentagon", "The Russian defence ministry", False),
        ("police spokesman", "a hospital spokesman", False),
    ],
)
def test_parties(wanted, found, same):
    from found_claims import same_party

    from claimdiff.model import ActorMention

    known = {
        "a Pentagon spokesman": "united-states/defence-ministry",
        "The Russian defence ministry": "russia/defence-ministry",
    }
    assert same_party(wanted, ActorMention(text=found, id=known.get(found))) is same


def test_annotation_quotes_its_articles():
    from event_sets import read_set

    for path in sorted((BENCHMARKS / "data").glob("*.json")):
        one = read_set(path)
        for asked in one.asked:
            assert one.places_of(asked.row), asked.row
        for trap in one.traps:
            for document, quote in zip(
                trap.get("documents", [trap.get("document")]), trap.get("quotes", [trap.get("quote")]), strict=True
            ):
                assert one.places(document, quote), trap
