"""Texts in English and in other languages."""

from __future__ import annotations

import pytest

from claimdiff import Document, compare
from claimdiff.language import looks_english

ENGLISH = [
    "Nine people were killed on Friday when a ferry sank off Orwell, the coastguard said. Two more were missing.",
    "Ferry sinks off Orwell",
    "",
    "62",
    "\U0001f6a2\U0001f6a2",
    "OFFICIALS SAY THE DEATH TOLL HAS RISEN TO NINE AFTER THE FERRY SANK ON FRIDAY",
    "President Petro Orenko and Prime Minister Ana Silva said in Pell that talks with France would begin on Monday.",
]
OTHERS = [
    "Neuf personnes sont mortes vendredi dans le naufrage d'un ferry au large de la côte, a dit la préfecture.",
    "Neun Menschen starben am Freitag, als eine Fähre vor der Küste sank, sagte die Polizei in der Stadt.",
    "Nueve personas murieron el viernes cuando un barco se hundió frente a la costa, dijo la policía.",
    "Nove persone sono morte venerdì quando un traghetto è affondato al largo della costa, ha detto la polizia.",
    "Negen mensen kwamen vrijdag om het leven toen een veerboot voor de kust zonk, zei de politie in de stad.",
    "Девять человек погибли в пятницу",
    "قتل تسعة أشخاص يوم الجمعة",
    "周五九人死亡",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_reads_as_english(text: str) -> None:
    assert looks_english(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_do_not(text: str) -> None:
    assert not looks_english(text)


def test_a_report_says_which_document_is_not_english() -> None:
    documents = [
        Document(id="en", text=ENGLISH[0], published="2019-03-02"),
        Document(id="fr", text=OTHERS[0], published="2019-03-02"),
    ]
    (note,) = compare(documents).notes
    assert (note.document, "does not read as English" in note.text) == ("fr", True)
