"""Who is said to have said a claim."""

from __future__ import annotations

from tests.factory import span_of

from claimdiff.claims.quotations import build_quotation_claims, find_quoted
from claimdiff.claims.speakers import actor_mention, attribution_of
from claimdiff.language import split
from claimdiff.model import Attribution, Document, Mention, Reading, Span

TEXT = "A spokesman told Interfax that nine men died in the fire and that the owner had been warned."


def attribution(speaker: str | None, content: str, **fields: object) -> Attribution:
    who = Mention(text=speaker, span=span_of(TEXT, speaker)) if speaker else None
    return Attribution.model_validate({"speaker": who, "content": (span_of(TEXT, content),), **fields})


def reading(*found: Attribution) -> Reading:
    document = Document(id="a", text=TEXT)
    return Reading(document, split(document), attributions=found)


def test_no_attribution_is_the_outlets_own_voice() -> None:
    assert attribution_of(reading(), span_of(TEXT, "nine men died")) is None


def test_the_innermost_attribution_counts() -> None:
    wide = attribution("Interfax", TEXT[TEXT.index("A spokesman") :])
    narrow = attribution("A spokesman", "nine men died in the fire", resolved="Oleg Berin", actor="russia/government")
    said = attribution_of(reading(wide, narrow), span_of(TEXT, "nine men died"))
    assert said is not None
    assert said.speaker is not None
    assert (said.speaker.text, said.speaker.canonical, said.speaker.id) == (
        "A spokesman",
        "Oleg Berin",
        "russia/government",
    )


def test_a_hedge_without_a_speaker_gives_way_to_a_named_one() -> None:
    hedge = attribution(None, "nine men died")
    named = attribution("A spokesman", "nine men died in the fire")
    said = attribution_of(reading(hedge, named), span_of(TEXT, "nine men died"))
    assert said is not None
    assert said.speaker is not None
    assert said.speaker.text == "A spokesman"


def test_a_claim_that_only_touches_the_content_is_not_said_by_its_speaker() -> None:
    found = attribution("A spokesman", "nine men")
    assert attribution_of(reading(found), span_of(TEXT, "nine men died in the fire")) is None


def test_two_names_of_one_party_have_one_id() -> None:
    assert actor_mention("Russia's defence ministry").id == actor_mention("the Russian Defence Ministry").id
    assert actor_mention("a bystander").id is None


def test_quotations_keep_to_long_words_with_a_speaker() -> None:
    text = 'He called it "a disaster". "We saw two planes over the harbour at dawn," said Ada Brun.'
    quoted = '"We saw two planes over the harbour at dawn,"'
    content = (Span(start=text.index(quoted), end=text.index(quoted) + len(quoted)),)
    speaker = Mention(text="Ada Brun", span=span_of(text, "Ada Brun"))
    found = Attribution(speaker=speaker, content=content, mode="direct")
    document = Document(id="a", text=text)
    (claim,) = build_quotation_claims(Reading(document, split(document), attributions=(found,)))
    assert claim.words == "We saw two planes over the harbour at dawn"
    assert claim.span.of(text) == claim.text


def test_a_mark_without_its_partner_opens_nothing() -> None:
    assert list(find_quoted('He said "this never closes.\n\nAnd went home.')) == []
    assert [q.inner.of("“one” and “two”") for q in find_quoted("“one” and “two”")] == ["one", "two"]
