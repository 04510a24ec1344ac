"""The bundled example gives the right report, and the example scripts run."""

from __future__ import annotations

import asyncio
import csv
import json
import runpy
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

import claimdiff
from claimdiff import Report

EXAMPLES = Path(__file__).parent.parent / "examples"
STRIKE = EXAMPLES / "strike"


@pytest.fixture(scope="module")
def report() -> Report:
    return claimdiff.compare(claimdiff.load_documents(STRIKE))


def texts(report: Report, cluster: claimdiff.ClaimCluster) -> set[str]:
    return {claim.text for claim in report.claims if claim.id in cluster.claims}


def cluster_with(report: Report, kind: str, words: str) -> claimdiff.ClaimCluster:
    """The one cluster of a kind that holds a claim with these words."""
    (found,) = [c for c in report.clusters if c.kind == kind and any(words in text for text in texts(report, c))]
    return found


def figures(report: Report, cluster: claimdiff.ClaimCluster) -> set[str]:
    return {c.quantity.text for c in report.claims if c.id in cluster.claims and c.kind == "numeric"}


def test_the_toll_is_one_conflict_with_two_positions(report: Report) -> None:
    toll = cluster_with(report, "numeric", "more than 80")
    assert toll.relation == "conflict"
    assert {"62", "more than 80", "around 60", "more than 60", "dozens"} <= figures(report, toll)
    claims = {claim.id: claim for claim in report.claims}
    camps = [{claims[name].quantity.text for name in position.claims} for position in toll.positions]
    assert sorted("62" in camp for camp in camps) == [False, True]
    assert all("more than 60" in camp and "dozens" in camp for camp in camps)


def test_the_wounded_agree_and_come_from_one_origin(report: Report) -> None:
    wounded = cluster_with(report, "numeric", "around 100")
    assert wounded.relation == "agreement"
    assert "S701" in {finding.code for finding in wounded.findings}
    assert {"harbour", "meridian"} in [set(origin.documents) for origin in report.origins]


def test_the_convoy_is_disputed_between_washington_and_moscow(report: Report) -> None:
    disputed = [c for c in report.conflicts if c.kind == "responsibility"]
    assert len(disputed) == 1
    assert "R201" in {finding.code for finding in disputed[0].findings}
    assert any("convoy" in text for text in texts(report, disputed[0]))


def test_intent_is_disputed(report: Report) -> None:
    (intent,) = [c for c in report.conflicts if c.kind == "intent"]
    assert {c.intent for c in report.claims if c.id in intent.claims} == {"deliberate", "accidental"}


def test_the_truce_is_dated_differently(report: Report) -> None:
    (truce,) = [c for c in report.conflicts if c.kind == "date"]
    starts = {str(c.date.start) for c in report.claims if c.id in truce.claims}
    assert starts == {"2016-09-10", "2016-09-12"}


def test_background_figures_are_in_no_conflict(report: Report) -> None:
    in_conflict = {name for cluster in report.conflicts for name in cluster.claims}
    background = ("38", "18", "14", "300,000", "200,000", "three million", "78,000", "8 kilometres")
    wrong = [
        c.text for c in report.claims if c.id in in_conflict and c.kind == "numeric" and c.quantity.text in background
    ]
    assert not wrong


def test_nothing_else_is_in_conflict(report: Report) -> None:
    assert sorted(cluster.kind for cluster in report.conflicts) == ["date", "intent", "numeric", "responsibility"]


def test_every_span_slices_back(report: Report) -> None:
    text = {document.id: document.text for document in claimdiff.load_documents(STRIKE)}
    for claim in report.claims:
        assert claim.span.of(text[claim.document]) == claim.text


def test_order_of_the_articles_changes_nothing(report: Report) -> None:
    documents = claimdiff.load_documents(STRIKE)
    expected = report.model_dump_json()
    for order in (documents[::-1], documents[2:] + documents[:2]):
        assert claimdiff.compare(order).model_dump_json() == expected


def test_journalist_prints_the_questions_and_writes_a_table(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    done = subprocess.run(
        [sys.executable, EXAMPLES / "journalist.py", STRIKE, table], capture_output=True, text=True, check=True
    )
    assert "5 articles" in done.stdout
    assert "more than 80" in done.stdout
    with table.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) > 10


def test_journalist_explains_itself_without_arguments() -> None:
    done = subprocess.run([sys.executable, EXAMPLES / "journalist.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "examples/journalist.py" in done.stdout


def test_in_a_program_turns_stories_into_alerts() -> None:
    find_alerts = runpy.run_path(str(EXAMPLES / "in_a_program.py"))["find_alerts"]
    stories = [
        {"id": "a", "text": "Police said that 12 people were killed in the fire in Oldport on Friday."},
        {"id": "b", "text": "The mayor said 19 people were killed in the fire in Oldport on Friday."},
        {"id": "c", "txt": "A story with a misspelt field."},
    ]
    (alert,) = find_alerts(stories)
    assert "kill" in alert.question
    assert json.loads(alert.model_dump_json())["claims"][0]["kind"] == "numeric"
    with pytest.raises(ValueError, match="stories cannot be compared"):
        find_alerts([stories[0], stories[0]])


def call(app: object, method: str, path: str, body: object = None) -> httpx.Response:
    """One request to an ASGI application, without a network."""

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.request(method, path, json=body)

    return asyncio.run(send())


def test_fastapi_app_compares_and_documents_itself() -> None:
    app = runpy.run_path(str(EXAMPLES / "fastapi_app.py"))["app"]
    stories = [
        {"id": "a", "text": "Police said that 12 people were killed in the fire in Oldport on Friday."},
        {"id": "b", "text": "The mayor said 19 people were killed in the fire in Oldport on Friday."},
    ]
    answer = call(app, "POST", "/compare", stories)
    assert answer.status_code == 200
    assert Report.model_validate(answer.json()).summary.conflicts == 1
    page = call(app, "POST", "/compare.html", stories)
    assert page.headers["content-type"].startswith("text/html")
    assert "How many people were killed" in page.text
    assert call(app, "POST", "/claims", stories[0]).json()[0]["document"] == "a"
    twice = call(app, "POST", "/compare", [stories[0], stories[0]])
    assert (twice.status_code, "'a'" in twice.json()["detail"]) == (422, True)
    assert call(app, "GET", "/openapi.json").json()["components"]["schemas"]["Report"]["title"] == "Report"
