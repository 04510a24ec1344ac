"""Linked clusters -> relation, positions, findings, reason."""

from __future__ import annotations

from datetime import date

from tests.factory import blame, claim, cluster, dated, doc, happened, intent

from claimdiff.conflicts import judge_clusters, trace_origins
from claimdiff.model import Claim, ClaimCluster, Document, Linking

DAY = {"published": "2020-05-01"}


def judge(
    documents: list[Document], *claims: Claim, doubtful: frozenset[tuple[str, str]] = frozenset()
) -> ClaimCluster:
    raw = ClaimCluster(id="k", kind=claims[0].kind, claims=tuple(c.id for c in claims))
    return judge_clusters(Linking(claims, (), (raw,), (), doubtful), documents)[0]


def tolls(*words: str) -> tuple[list[Document], list[Claim]]:
    documents = [doc(f"It said {w} soldiers were killed.", id=i, **DAY) for i, w in zip("abcdef", words, strict=False)]
    return documents, [claim(f"{w} soldiers were killed", d, figure=w) for w, d in zip(words, documents, strict=True)]


def test_the_disputed_toll_has_two_positions_and_one_finding() -> None:
    documents, claims = tolls("around 60", "62", "more than 80", "more than 60", "dozens")
    judged = judge(documents, *claims)
    assert judged.relation == "conflict"
    assert [f.code for f in judged.findings if f.code == "N101"] == ["N101"]
    positions = [set(p.claims) for p in judged.positions]
    assert {claims[0].id, claims[1].id, claims[3].id, claims[4].id} in positions
    assert {claims[2].id, claims[3].id, claims[4].id} in positions
    assert judged.range.low == 24
    assert judged.range.high is None


def test_a_ratio_under_a_quarter_is_a_minor_conflict() -> None:
    assert judge(*_flat(tolls("136", "139"))).severity == "minor"
    assert judge(*_flat(tolls("56", "85"))).severity == "major"


def _flat(pair: tuple[list[Document], list[Claim]]) -> tuple[list[Document], Claim, Claim]:
    documents, claims = pair
    return documents, claims[0], claims[1]


def test_claims_too_little_alike_are_not_set_against_each_other() -> None:
    documents, claims = tolls("62", "90")
    doubtful = frozenset({(claims[0].id, claims[1].id)})
    judged = judge(documents, *claims, doubtful=doubtful)
    assert (judged.relation, judged.reason) == ("compatible", "scope")


def test_documents_that_both_give_both_figures_tell_two_things() -> None:
    one = doc("In May 2 died. In June 3 died.", id="a", **DAY)
    two = doc("First 2 died, and later 3 died.", id="b", **DAY)
    claims = [claim("2 died", one), claim("3 died", one), claim("2 died", two), claim("3 died", two)]
    relations = {(r.a, r.b): r.relation for r in judge([one, two], *claims).relations}
    assert relations[claims[0].id, claims[3].id] == "compatible"


def test_one_claim_is_single_and_only_vague_words_are_noted() -> None:
    documents, claims = tolls("62")
    assert judge(documents, claims[0]).relation == "single"
    documents, claims = tolls("dozens", "scores")
    assert judge(documents, *claims).findings[0].code == "N105"


def test_accusation_and_denial_by_the_accused_are_one_dispute() -> None:
    text = doc("Arland said Borovia bombed the convoy. Borovia said it denied the charge.", **DAY)
    accused = blame("Borovia bombed the convoy", text, actor="Borovia", stance="accuse", speaker="Arland")
    denied = blame("it denied the charge", text, id="d", actor="Borovia", stance="deny", speaker="Borovia")
    judged = judge([text], accused, denied)
    assert judged.relation == "conflict"
    assert judged.findings[0].code == "R201"


def test_two_accusations_of_one_party_agree() -> None:
    text = doc("Arland said Borovia bombed the convoy. Celtia blames Borovia too.", **DAY)
    one = blame("Borovia bombed the convoy", text, actor="Borovia", stance="accuse", speaker="Arland")
    two = blame("Celtia blames Borovia", text, id="d", actor="Borovia", stance="accuse", speaker="Celtia")
    assert judge([text], one, two).relation == "agreement"


def test_one_speaker_who_says_and_denies_is_no_dispute() -> None:
    text = doc("The army said it hits rebels and denied hitting homes.", **DAY)
    hits = blame("it hits rebels", text, actor="The army", speaker="The army")
    denies = blame("denied hitting homes", text, id="d", actor="The army", stance="deny", speaker="The army")
    assert judge([text], hits, denies).relation != "conflict"


def test_deliberate_against_accidental() -> None:
    text = doc("Arland said the strike was deliberate. Borovia called it a mistake.", **DAY)
    one = intent("deliberate", text, "deliberate", speaker="Arland")
    two = intent("a mistake", text, "accidental", id="d", speaker="Borovia")
    assert judge([text], one, two).findings[0].code == "I301"


def test_two_days_in_one_sentence_are_no_dispute_but_two_articles_days_are() -> None:
    one = doc("The truce began on Monday, and ended on Friday.", id="a", **DAY)
    monday = dated("began on Monday", one, date(2020, 4, 27), what="truce begin", when="Monday")
    friday = dated("ended on Friday", one, date(2020, 5, 1), what="truce begin", when="Friday")
    assert judge([one], monday, friday).relation == "compatible"
    two = doc("The truce began on 28 April.", id="b", **DAY)
    tuesday = dated("began on 28 April", two, date(2020, 4, 28), what="truce begin", when="28 April")
    monday = monday.model_copy(update={"date": monday.date.model_copy(update={"precision": "day"})})
    tuesday = tuesday.model_copy(update={"date": tuesday.date.model_copy(update={"precision": "day"})})
    assert judge([one, two], monday, tuesday).relation == "conflict"


def test_a_denial_without_a_second_voice_is_no_dispute() -> None:
    text = doc("There was a warning. There was no warning.", **DAY)
    yes = happened("There was a warning", text, what="warn")
    no = happened("There was no warning", text, id="n", what="warn", stance="deny")
    assert judge([text], yes, no).relation == "compatible"


def test_one_wire_sentence_in_two_articles_is_one_origin() -> None:
    wire = "The raid killed more than 60 soldiers and wounded around 100, the defence ministry said on Sunday."
    one, two = doc(wire, id="a"), doc(f"News came late. {wire.replace('raid', 'air raid')} More soon.", id="b")
    own = doc("A hospital counted 62 dead soldiers in the city on the next morning.", id="c")
    words = "more than 60 soldiers"
    claims = [claim(words, one), claim(words, two), claim("62 dead", own)]
    origins, of = trace_origins(Linking(tuple(claims), (), ()), [one, two, own])
    assert of[claims[0].id] == of[claims[1].id] != of[claims[2].id]
    assert next(o for o in origins if o.id == of[claims[0].id]).documents == ("a", "b")
    agreed = [c.model_copy(update={"origin": of[c.id]}) for c in claims[:2]]
    assert "S701" in [f.code for f in judge([one, two], *agreed).findings]


def test_a_cluster_fixture_keeps_its_claims() -> None:
    documents, claims = tolls("62", "90")
    assert cluster(*claims).claims == (claims[0].id, claims[1].id)
    assert documents[0].id == "a"


def test_a_later_entry_of_a_live_blog_replaces_a_lower_count_whichever_comes_first_in_the_text() -> None:
    for text in (
        "10:42\n9 people were killed.\n12:30\n14 people were killed.",
        "12:30\n14 people were killed.\n10:42\n9 people were killed.",
    ):
        blog = doc(text, id="a", **DAY)
        judged = judge([blog], claim("9 people were killed", blog), claim("14 people were killed", blog))
        assert (judged.relation, judged.reason) == ("superseded", "later_report")
        assert judged.explanation == ("14 is told in a later entry than 9",)


def test_a_later_entry_with_a_lower_count_explains_nothing() -> None:
    blog = doc("10:42\n14 people were killed.\n12:30\n9 people were killed.", id="a", **DAY)
    assert (
        judge([blog], claim("14 people were killed", blog), claim("9 people were killed", blog)).relation == "conflict"
    )


def test_one_outlets_hours_order_its_counts_and_two_outlets_hours_do_not() -> None:
    for second, relation in (("Bugle", "superseded"), ("Herald", "conflict")):
        first = doc("9 people were killed.", id="a", publisher="Bugle", published="2020-05-01T10:00:00+00:00")
        later = doc("14 people were killed.", id="b", publisher=second, published="2020-05-01T12:00:00+00:00")
        judged = judge([first, later], claim("9 people were killed", first), claim("14 people were killed", later))
        assert judged.relation == relation
