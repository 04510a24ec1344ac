"""Who did it, whether it was meant, what happened: one line a case, as many that must yield nothing as must."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.attributions import find_attributions
from claimdiff.claims.intent import build_intent_claims
from claimdiff.claims.occurrences import build_occurrence_claims
from claimdiff.claims.responsibility import build_responsibility_claims
from claimdiff.language import SpacyParser
from claimdiff.model import Claim, Document, IntentClaim, OccurrenceClaim, Reading, ResponsibilityClaim

FOLDER = Path(__file__).parents[1] / "cases"
WORDS = st.sampled_from(
    ["the", "army", "denied", "that", "rebels", "bombed", "hospital", "by", "no", "responsibility", "for", "claimed", "deliberately", '"',
     "accused", "of", "killing", "who", "it", "was", "unclear", "whether", "(", ",", "-", "held", "town", "Kabul", "said", "not", "evidence",
     "retaken", "mistake", "'s", "attack", "Russian", "air", "strike", "and", "which", "he", ".", "\n", "?", "had", "gun", "unarmed"]
)  # fmt: skip


def cases(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").split("\n") if line]


RESPONSIBILITY, OCCURRENCES = cases("responsibility.jsonl"), cases("occurrences.jsonl")
KNOWN = [
    pytest.param(case, id=str(case["text"]), marks=pytest.mark.xfail(strict=True, reason=str(case["reason"])))
    for case in cases("responsibility_known_failures.jsonl")
]


def read(texts: Sequence[str]) -> list[Reading]:
    documents = [Document(id=str(i), text=t) for i, t in enumerate(texts)]
    parsed = [tuple(s) for s in SpacyParser()(documents)]
    return [Reading(d, s, attributions=find_attributions(d, s)) for d, s in zip(documents, parsed, strict=True)]


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    texts = [str(c["text"]) for c in (*RESPONSIBILITY, *OCCURRENCES)]
    return dict(zip(texts, read(texts), strict=True))


def sayer(claim: Claim) -> str | None:
    said = claim.attribution
    return said.speaker.text if said is not None and said.speaker is not None else None


def accused(claim: ResponsibilityClaim | IntentClaim | OccurrenceClaim) -> str | None:
    return claim.actor.text if claim.actor is not None else None


@pytest.mark.parametrize("case", RESPONSIBILITY, ids=lambda c: c["text"])
def test_who_did_it(case: dict[str, object], readings: dict[str, Reading]) -> None:
    claims = build_responsibility_claims(readings[str(case["text"])])
    assert [[c.stance, accused(c), sayer(c)] for c in claims] == case["responsibility"]


@pytest.mark.parametrize("case", KNOWN)
def test_who_did_it_where_it_is_not_read_yet(case: dict[str, object]) -> None:
    claims = build_responsibility_claims(read([str(case["text"])])[0])
    assert [[c.stance, accused(c), sayer(c)] for c in claims] == case["responsibility"]


@pytest.mark.parametrize("case", RESPONSIBILITY, ids=lambda c: c["text"])
def test_whether_it_was_meant(case: dict[str, object], readings: dict[str, Reading]) -> None:
    claims = build_intent_claims(readings[str(case["text"])])
    assert [[c.intent, c.stance, accused(c), sayer(c)] for c in claims] == case.get("intent", [])


@pytest.mark.parametrize("case", OCCURRENCES, ids=lambda c: c["text"])
def test_what_happened(case: dict[str, object], readings: dict[str, Reading]) -> None:
    claims = [c for c in build_occurrence_claims(readings[str(case["text"])]) if c.score == 1.0]
    assert [[c.what, c.stance, accused(c), c.object, sayer(c)] for c in claims] == case["occurrence"]


def test_half_of_the_cases_must_yield_no_blame() -> None:
    silent = [c for c in RESPONSIBILITY if not c["responsibility"]]
    assert len(silent) >= 0.45 * len(RESPONSIBILITY)


def test_short_forms_are_named_by_the_document() -> None:
    text = "The Syrian government met on Monday. Activists said the regime bombed the town. The army denied it."
    blamed = [c.actor for c in build_responsibility_claims(read([text])[0])]
    assert [(a.text, a.canonical) for a in blamed if a] == [
        ("the regime", "Syrian government"),
        ("The army", "Syrian Arab Army"),
    ]


def test_a_pronoun_is_the_party_that_speaks() -> None:
    (claim,) = build_responsibility_claims(read(["The Houthis said on Sunday that they had fired the missile."])[0])
    assert claim.actor is not None
    assert claim.actor.id == "houthis" or claim.actor.canonical == "Houthis"


def test_a_leader_answers_for_a_bombing_with_his_state() -> None:
    claims = build_responsibility_claims(read(["France accused Assad of bombing the hospital."])[0])
    assert [c.actor.id for c in claims if c.actor] == ["syria/presidency"]


def test_an_outlet_that_tells_what_was_not_done_denies_nothing() -> None:
    told, said = read(["The army did not shell the town.", "The army said it did not shell the town."])
    assert build_responsibility_claims(told) == ()
    assert [c.stance for c in build_responsibility_claims(said)] == ["deny"]


def test_a_deed_is_told_once() -> None:
    text = "An airstrike carried out by coalition jets killed nine villagers, wounding ten."
    assert len(build_responsibility_claims(read([text])[0])) == 1


def test_a_bare_denial_points_back_to_what_was_told() -> None:
    text = "Activists said sarin was used in the attack. State television said there was no truth to the reports."
    claims = build_occurrence_claims(read([text])[0])
    assert [(c.what, c.stance) for c in claims] == [("chemical weapons", "assert"), ("chemical weapons", "deny")]


def test_a_deed_named_again_without_its_doer_has_the_document_s_doer() -> None:
    text = "A Kenyan air strike hit the camp. Nairobi apologised. Mogadishu called the strike deliberate."
    (claim,) = build_intent_claims(read([text])[0])
    assert claim.actor is not None
    assert claim.actor.canonical == "Kenya"


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_any_words_at_all_give_claims_that_slice_back(words: list[str]) -> None:
    (reading,) = read([" ".join(words)])
    built = (*build_responsibility_claims(reading), *build_intent_claims(reading), *build_occurrence_claims(reading))
    assert len({c.id for c in built}) == len(built)
    for claim in built:
        assert claim.span.of(reading.document.text) == claim.text
        assert claim.document == reading.document.id
