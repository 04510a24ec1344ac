"""Whatever the text, the answer is a right result or a ClaimDiffError; never another exception, never an endless run."""

from __future__ import annotations

import json

import pytest
from tests.hardness.hostile import SHORT

import claimdiff
from claimdiff import ClaimDiffError, Document, InputError
from claimdiff.model import Limits


def document(text, id="a", **fields):
    return Document(id=id, text=text, published="2020-05-04", **fields)


def check_claims(claims, document):
    for claim in claims:
        assert document.text[claim.span.start : claim.span.end] == claim.text
        assert claim.sentence.start <= claim.span.start


@pytest.mark.parametrize("name", SHORT)
def test_short_texts_give_spans_that_slice_back(name):
    text = SHORT[name]
    for quantity in claimdiff.extract_quantities(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.text
    for attribution in claimdiff.extract_attributions(text):
        for mention in (attribution.speaker, attribution.cue, *attribution.via):
            assert mention is None or text[mention.span.start : mention.span.end] == mention.text
        assert all(span.end <= len(text) for span in attribution.content)
    given = document(text)
    check_claims(claimdiff.extract_claims(given), given)


@pytest.mark.parametrize("name", SHORT)
def test_short_texts_give_reports_that_can_be_written(name):
    plain = document("At least 12 people were killed in the strike on Monday, the ministry said.", id="b")
    report = claimdiff.compare([document(SHORT[name], title=SHORT[name][:300]), plain])
    written = report.model_dump_json()
    assert claimdiff.Report.model_validate_json(written) == report
    json.loads(written)
    report.to_markdown()
    report.to_records()


def test_all_short_texts_in_one_document():
    given = document("\n".join(SHORT.values()))
    check_claims(claimdiff.extract_claims(given), given)


def test_all_short_texts_as_documents_in_any_order():
    documents = [document(text, id=name) for name, text in SHORT.items()]
    assert claimdiff.compare(documents) == claimdiff.compare(documents[::-1])


@pytest.mark.parametrize("half", ["\ud800", "12 killed \udc80 and 13", "a\udfff"])
def test_half_a_character_is_refused_by_name_and_place(half):
    for ask in (claimdiff.extract_quantities, claimdiff.extract_attributions):
        with pytest.raises(InputError, match="half a character"):
            ask(half)
    with pytest.raises(InputError, match="'a' has half a character"):
        claimdiff.extract_claims(document(half))
    with pytest.raises(InputError, match="of its title"):
        claimdiff.compare([document("12 killed.", title=half)])


def test_a_text_beyond_the_limit_is_refused_with_the_limit():
    with pytest.raises(InputError, match=r"5,000,001 characters, more than the limit of 5,000,000: split it, or raise"):
        claimdiff.extract_claims(document("a" * 5_000_001))


def test_limits_are_settings():
    pipeline = claimdiff.Pipeline(limits=Limits(text=50, quotes=3, sentences=2, documents=1))
    assert pipeline.extract_quantities("12 people were killed.")
    for text, says in (("a" * 51, "characters"), ('"' * 4, "quotation marks"), ("He ran. " * 3, "3 sentences")):
        with pytest.raises(InputError, match=says):
            pipeline.extract_quantities(text)
    with pytest.raises(InputError, match="2 documents in one comparison"):
        pipeline.compare([document("a"), document("b", id="b")])


@pytest.mark.parametrize("id", ["", "a\0b", "../../etc", "\u202eevil", "a" * 10_000, "<b>", "'; DROP TABLE claim"])
def test_odd_ids_are_kept_or_refused(id):
    try:
        given = Document(id=id, text="12 people were killed, the army said.")
    except ValueError:
        return
    report = claimdiff.compare([given])
    assert [d.id for d in report.documents] == [id]


def test_settings_out_of_range_are_refused():
    for settings in (
        {"around": float("nan")},
        {"around": float("inf")},
        {"around": -1},
        {"workers": 0},
        {"vague": "x"},
    ):
        with pytest.raises(ClaimDiffError):
            claimdiff.compare([document("12")], **settings)
