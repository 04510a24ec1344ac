"""Whether two documents report one event."""

from __future__ import annotations

from itertools import permutations

from claimdiff.clusters.stories import LINKED, POSSIBLE, Stories
from claimdiff.model import Document

MILL_A = Document(
    id="mill-a",
    published="2021-03-02",
    text=(
        "Fire tears through Harrowgate mill\n\nHARROWGATE, Ohio - Three people died when fire swept the Orwell Paper Mill on Tannery Road "
        "early Monday, officials said. Dana Orwell, 31, and Milo Kestrel, 58, were among the dead, the Harrowgate coroner said. The "
        "third victim was not named. Firefighters from four towns fought the flames until noon. Fire Chief Ines Tolland said the cause "
        "was unknown. About 140 people work at the mill, which makes cardboard for Brightbox. Neighbours on Tannery Road heard a blast "
        "shortly before 2 a.m., then saw smoke above the river."
    ),
)
MILL_B = Document(
    id="mill-b",
    published="2021-03-03",
    text=(
        "Mill blaze victims named\n\nTwo of those killed in Monday's fire at a paper mill in Harrowgate were named as 58-year-old Milo "
        "Kestrel, a machinist, and Dana Orwell, 31, whose grandfather founded the plant. Ines Tolland, the fire chief, told reporters "
        "that a boiler may have exploded. Ohio's governor promised help for the families of the 140 workers. A vigil was held on "
        "Tannery Road on Tuesday night, and the gates of the Orwell Paper Mill were hung with flowers."
    ),
)
DEPOT = Document(
    id="depot",
    published="2021-03-03",
    text=(
        "Two die in depot fire\n\nBELLWICK, Ohio - Two people died when fire swept a grain depot on Lodge Street late Tuesday, officials "
        "said. Theo Marchetti, 44, and Ruth Ansel, 39, were found in the loading bay, the Bellwick coroner said. Firefighters from six "
        "towns fought the flames until dawn. Fire Chief Oskar Reill said the cause was unknown. Some 60 people work at the depot. "
        "Residents of Lodge Street heard a blast shortly before 11 p.m."
    ),
)


def test_two_reports_of_one_fire_are_linked() -> None:
    assert Stories([MILL_A, MILL_B], []).same("mill-a", "mill-b") >= LINKED


def test_another_fire_in_the_same_words_is_kept_apart() -> None:
    stories = Stories([MILL_A, MILL_B, DEPOT], [])
    assert max(stories.same("mill-a", "depot"), stories.same("mill-b", "depot")) < POSSIBLE
    assert stories.groups() == (("depot",), ("mill-a", "mill-b"))


def test_the_order_of_the_documents_changes_nothing() -> None:
    found = {
        (stories.groups(), stories.same("mill-a", "mill-b"), stories.evidence("mill-b", "mill-a"))
        for order in permutations([MILL_A, MILL_B, DEPOT])
        for stories in [Stories(order, [])]
    }
    assert len(found) == 1


def test_evidence_says_in_words_what_linked_them() -> None:
    evidence = Stories([MILL_A, MILL_B], []).evidence("mill-a", "mill-b")
    details = " | ".join(e.detail for e in evidence)
    assert "Milo Kestrel" in details
    assert all(0.0 <= e.score <= 1.0 for e in evidence)


def test_single_sentences_are_one_event_unless_contradicted() -> None:
    a = Document(id="a", text="The ferry carried more than 300 passengers when it sank.")
    b = Document(id="b", text="There were 280 people aboard the Solvang ferry.")
    assert Stories([a, b], []).same("a", "b") >= LINKED


def test_a_document_is_its_own_story_and_strangers_are_none() -> None:
    stories = Stories([MILL_A], [])
    assert stories.same("mill-a", "mill-a") == 1.0
    assert stories.same("mill-a", "nowhere") == 0.0
    assert stories.evidence("mill-a", "nowhere") == ()


def test_no_documents_no_groups() -> None:
    assert Stories([], []).groups() == ()


def test_an_empty_text_does_no_harm() -> None:
    assert 0.0 <= Stories([MILL_A, Document(id="void", text="")], []).same("mill-a", "void") <= 1.0
