"""Sentences that several articles share, and the time that finding them takes."""

from __future__ import annotations

from tests.factory import claim, doc

from claimdiff.conflicts import trace_origins
from claimdiff.model import Claim, Document, Linking

WIRE = "The river rose by {} metres overnight and washed away the old mill near the bridge"


def told(*sentences: str) -> tuple[list[Document], list[Claim]]:
    documents = [doc(f"{s}. {i} was there.", id=f"d{i:04}") for i, s in enumerate(sentences)]
    return documents, [claim(s, d) for s, d in zip(sentences, documents, strict=True)]


def test_an_edited_sentence_is_one_origin_and_another_figure_is_not() -> None:
    documents, claims = told(WIRE.format(4), WIRE.format(4) + " at dawn", WIRE.format(9))
    origins, of = trace_origins(Linking(tuple(claims), (), ()), documents)
    assert of[claims[0].id] == of[claims[1].id] == "s1"
    assert of[claims[2].id] == "o:d0002"
    shared = next(o for o in origins if o.id == "s1")
    assert shared.documents == ("d0000", "d0001")
    assert shared.reasons[0].score == 1.0


def test_groups_grow_through_what_they_share_and_are_numbered_in_text_order() -> None:
    other = "At least 12 of the boats that were moored below the weir have sunk since noon"
    documents, claims = told(WIRE.format(4), other, WIRE.format(4), other, WIRE.format(4))
    _, of = trace_origins(Linking(tuple(claims), (), ()), documents)
    assert [of[c.id] for c in claims] == ["s1", "s2", "s1", "s2", "s1"]


def test_a_short_sentence_is_no_sign_of_a_shared_origin() -> None:
    documents, claims = told("It killed 9 men", "It killed 9 men")
    origins, _ = trace_origins(Linking(tuple(claims), (), ()), documents)
    assert [o.id for o in origins] == ["o:d0000", "o:d0001"]


def test_a_document_without_claims_has_no_origin() -> None:
    documents, claims = told(WIRE.format(4))
    origins, _ = trace_origins(Linking(tuple(claims), (), ()), [*documents, doc("Nothing happened.", id="empty")])
    assert [o.documents for o in origins] == [("d0000",)]


class Walked(tuple):  # noqa: SLOT001 - it has a place to count in
    """Claims that count how often they are walked through."""

    def __iter__(self):
        self.walks = getattr(self, "walks", 0) + 1
        return super().__iter__()


def test_the_claims_are_walked_through_as_often_for_many_documents_as_for_few() -> None:
    walks = set()
    for count in (3, 60):
        documents, claims = told(
            *(f"On street {n} some {n} lamps of house {n * 7} went out last night" for n in range(count))
        )
        walked = Walked(claims)
        trace_origins(Linking(walked, (), ()), documents)
        walks.add(walked.walks)
    assert len(walks) == 1


def test_a_sentence_of_two_stories_has_two_origins() -> None:
    text = "At least 9 people were killed in the blast at the harbour on Monday, the police said."
    documents = [doc(text, id="a"), doc(text, id="b")]
    claims = tuple(claim(text.rstrip("."), d) for d in documents)
    _, apart = trace_origins(Linking(claims, (), (), stories=(("a",), ("b",))), documents)
    _, together = trace_origins(Linking(claims, (), (), stories=(("a", "b"),)), documents)
    assert len(set(apart.values())) == 2
    assert len(set(together.values())) == 1
