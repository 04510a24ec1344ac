"""What a worker does with rows, without Spark: each row comes out once, as a reading or as an error."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimdiff import Document, Pipeline
from claimdiff.model import Limits
from claimdiff.spark.articles import FIELDS, attach, claim_adapter, extract

FIRE = "A fire at a mill in Tarnbury killed 12 people on Monday, the governor said."


def row(id_: str | None, text: str | None, **more: str) -> dict:
    return {**dict.fromkeys(FIELDS), "id": id_, "text": text, **more}


def choke(document: Document, *_: object) -> tuple:
    if "choke" in document.text:
        raise RuntimeError("out of its depth")
    return ()


def test_articles_come_out_with_their_claims() -> None:
    (read,) = extract(Pipeline(), iter([row("a", FIRE, published="2020-03-03 10:00:00")]))
    assert Document.model_validate_json(read["document"]).text == FIRE
    assert read["printed"] == "2020-03-03"
    assert [claim_adapter().validate_json(claim).text for claim in read["claims"]]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (row(None, FIRE), "id: Input should be a valid string"),
        (row("b", None), "text: Input should be a valid string"),
        (row("b", FIRE, published="soon"), "published: Value error, not an ISO 8601 date or time: 'soon'"),
        (row("b", FIRE * 3), "more than the limit of 100"),
        (row("a", FIRE + " "), "another row has this id"),
    ],
)
def test_a_bad_row_is_told_and_the_next_is_read(bad: dict, words: str) -> None:
    pipeline = Pipeline(limits=Limits(text=100))
    out = list(extract(pipeline, iter([row("a", FIRE), bad, row("c", FIRE)])))
    assert sorted(r["id"] for r in out if "claims" in r) == ["a", "c"]
    (error,) = (r for r in out if "error" in r)
    assert error["id"] == bad["id"]
    assert words in error["error"]
    assert bad["text"] is None or bad["text"] in error["row"]


def test_an_article_on_which_a_stage_fails_stops_no_other() -> None:
    pipeline = replace(Pipeline(), find_times=choke)
    out = list(extract(pipeline, iter([row("a", FIRE), row("b", FIRE + " It will choke."), row("c", FIRE)])))
    assert sorted(r["id"] for r in out if "claims" in r) == ["a", "c"]
    assert [r["error"] for r in out if "error" in r] == ["RuntimeError: out of its depth"]


def test_claims_join_their_article_and_strays_are_told() -> None:
    pipeline = Pipeline()
    claims = [c.model_dump_json() for c in pipeline.extract_claims(Document(id="a", text=FIRE))]
    given = [{**row("a", FIRE), "claim": None}, *({**row("a", None), "claim": claim} for claim in [*claims, "{}"])]
    out = list(attach(pipeline, iter(given)))
    assert [r["claims"] for r in out if "claims" in r] == [claims]
    assert [r["row"] for r in out if "error" in r] == ["{}"]
    stray = list(attach(pipeline, iter([{**row("z", None), "claim": claims[0]}])))
    assert [(r["id"], r["error"]) for r in stray] == [("z", "a claim of a document that is not among the articles")]
