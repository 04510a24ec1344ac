"""No text raises, every span slices back, and the same text gives the same answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff import Document
from claimdiff.attributions import find_attributions
from claimdiff.language import SpacyParser, split
from claimdiff.model import Attribution

WORDS = (
    "he said that “ ” \" ' , . : the Russia's ministry TASS , citing told according to reportedly which who and what "
    "denied it was blamed on by Anna Lund ( ) -- \n"
).split(" ")


def attributions_of(text: str) -> tuple[Attribution, ...]:
    document = Document(id="a", text=text)
    return tuple(find_attributions(document, next(iter(SpacyParser()([document])))))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_words(text: str) -> None:
    for attribution in attributions_of(text):
        assert attribution.content
        mentions = [m for m in (attribution.speaker, attribution.cue, *attribution.via) if m is not None]
        assert all(m.span.of(text) == m.text for m in mentions)
        assert all(span.end <= len(text) for span in attribution.content)


@pytest.mark.parametrize("text", ["", "\n\n", "”", "said", ": “", "\u2028“a”\u2028", "“" * 50, "He said " * 200])
def test_odd_texts(text: str) -> None:
    assert attributions_of(text) == attributions_of(text)


def test_sentences_without_a_parse_say_nothing() -> None:
    document = Document(id="a", text="“We left,” he said.")
    assert find_attributions(document, split(document)) == ()


def test_the_same_speaker_goes_on_in_the_next_paragraph() -> None:
    text = "“It was dark,” Jan Vos said.\n\n“And it was cold. We had no lamps.\n\n“Then help came,” he said."
    speakers = {a.resolved or (a.speaker.text if a.speaker else None) for a in attributions_of(text)}
    assert speakers == {"Jan Vos"}
