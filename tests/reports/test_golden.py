"""Every format of one report, as it was last looked at and found good; ``make golden`` writes them again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.story import claims, clusters, documents, story

from claimdiff.model import NotCompared
from claimdiff.reports import FORMATS, Report, write_evidence, write_report
from claimdiff.reports.schema import write_schema

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = Path(__file__).parent.parent.parent / "docs" / "schema" / "report-1.json"
ENDINGS = {"text": "txt", "markdown": "md"}

Check = Callable[[Path, str], None]


def fixed(report: Report) -> Report:
    """The report as version 0 would have made it: a release must not change what is compared here."""
    return report.model_copy(update={"meta": report.meta.model_copy(update={"version": "0"})})


@pytest.mark.parametrize("name", FORMATS)
def test_format(name: str, equals_golden: Check) -> None:
    equals_golden(GOLDEN / f"story.{ENDINGS.get(name, name)}", write_report(fixed(story()), name).replace("\r\n", "\n"))


def test_annotations(equals_golden: Check) -> None:
    written = json.dumps(story().to_annotations(), ensure_ascii=False, indent=2) + "\n"
    equals_golden(GOLDEN / "story.annotations.json", written)


def test_coloured_text(equals_golden: Check) -> None:
    equals_golden(GOLDEN / "story.ansi", write_report(story(), "text", colour=True))


@pytest.mark.parametrize("wanted", ["c1", "R201", "N104", "ug"])
def test_evidence(wanted: str, equals_golden: Check) -> None:
    equals_golden(GOLDEN / f"show-{wanted}.txt", write_evidence(story(), wanted))


def test_notebook_view(equals_golden: Check) -> None:
    equals_golden(GOLDEN / "story.fragment.html", story()._repr_html_() + "\n")


def test_published_schema(equals_golden: Check) -> None:
    equals_golden(SCHEMA, write_schema())


def test_many_not_compared_are_cut_short_in_text() -> None:
    pairs = [NotCompared(a="kd", b="xg", field="event", why=f"reason {n}") for n in range(9)]
    text = write_report(story(not_compared=pairs), "text")
    assert "reason 4" in text
    assert "reason 5" not in text
    assert "and 4 more" in text


def test_nothing_to_compare_says_so() -> None:
    found = claims(documents())
    report = story(clusters=[c for c in clusters(found) if c.relation == "single"], not_compared=[], notes=[])
    assert "0 conflicts" in write_report(report, "text")
    assert "No two claims here answer the same question" in report.to_html()
    assert "Nothing here answers the same question twice" in report.to_markdown()
