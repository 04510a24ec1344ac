"""Articles are untrusted: whatever they contain is shown literally, in every format, and never acts."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.factory import claim, cluster
from tests.hostile import EVIL, LEFT, hostile

from claimdiff.model import ClaimRelation, Document, Note
from claimdiff.reports import FORMATS, Report, build_report, write_evidence, write_report
from claimdiff.reports.plain import cut, fit, for_terminal, width, wrap


def controls(text: str, allowed: str = "\n") -> set[str]:
    """The control characters and direction overrides in a text."""
    overrides = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return {c for c in text if (unicodedata.category(c) == "Cc" and c not in allowed) or c in overrides}


class Reader(HTMLParser):
    """The elements, attributes and text of a page, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_no_control_character_reaches_the_terminal(name: str) -> None:
    written = write_report(hostile(), name)
    assert not controls(written)
    assert "␛" in written


@pytest.mark.parametrize("wanted", ["c <1>", "r12"])
def test_no_control_character_in_the_evidence(wanted: str) -> None:
    written = write_evidence(hostile(), wanted)
    assert not controls(written)
    assert "<script>alert('1')</script>" in written.replace("\n  | ", " ").replace("\n", "")
    coloured = write_evidence(hostile(), wanted, colour=True)
    assert not controls(re.sub(r"\x1b\[(?:0|1|36|1;33)m", "", coloured))


def test_lines_stay_within_80_columns() -> None:
    written = write_report(hostile(), "text") + write_evidence(hostile(), "c <1>")
    assert max(width(line) for line in written.splitlines()) <= 80


def test_a_page_holds_no_element_of_the_articles() -> None:
    page = Reader()
    page.feed(hostile().to_html())
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "input", "base"}
    assert "<script>alert('1')</script>" in page.text
    assert "{{ 7*7 }}" in page.text
    assert "👩‍🚒🇺🇳" in page.text
    assert "שלום" in page.text


def test_a_page_follows_no_address_but_the_web_s() -> None:
    page = Reader()
    page.feed(hostile().to_html())
    links = [a.get("href") or "" for _, a in page.elements if "href" in a]
    assert links
    assert all(link.startswith(("#", "https://", "http://")) for link in links)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)


def test_no_control_character_in_a_page() -> None:
    assert not controls(hostile().to_html(), allowed="\n\t") - {"\u202e", "\u202c"}
    assert not controls(hostile()._repr_html_(), allowed="\n\t") - {"\u202e", "\u202c"}


def test_markdown_shows_markup_literally() -> None:
    page = Reader()
    page.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(hostile().to_markdown()))
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "a", "img", "b"}
    assert "<script>alert('1')</script>" in page.text


def test_json_keeps_every_character() -> None:
    report = hostile()
    assert Report.model_validate_json(write_report(report, "json")) == report
    assert json.loads(write_report(report, "json"))["claims"][0]["text"] == LEFT


@pytest.mark.parametrize("name", ["jsonl", "json", "jsonld"])
def test_lines_of_json_stay_lines(name: str) -> None:
    written = write_report(hostile(), name)
    if name == "jsonl":
        assert all(json.loads(line) for line in written.splitlines() if line)
    assert not controls(written) - {"\u202e", "\u202c", "\x9b"}  # C0 is escaped by JSON itself


def test_no_cell_of_a_table_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(hostile().to_csv())))
    assert rows[1:]
    for cell in (c for row in rows for c in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or re.fullmatch(r"-?\d+(\.\d+)?", cell)
    assert any(cell.startswith("'@SUM") for cell in rows[1])
    assert hostile().to_records()[0]["publisher"] == f"@SUM(1) {EVIL}"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_it(name: str) -> None:
    assert write_report(hostile(), name)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("a" * 500, 80),
        ("日本語" * 50, 80),
        ("👩‍🚒" * 60, 80),
        ("e\u0301" * 300, 80),
        ("a  b   c" * 30, 20),
        ("", 80),
        (" ", 80),
    ],
)
def test_wrapping_loses_nothing(text: str, columns: int) -> None:
    lines = wrap(for_terminal(text), columns, "> ", "> ")
    assert all(width(line) <= columns for line in lines)
    assert "".join(line[2:] for line in lines).replace(" ", "") == for_terminal(text).replace(" ", "")


@pytest.mark.parametrize("text", ["short", "日本語のとても長い見出し", "👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒", ""])
def test_fitting_gives_the_columns_asked_for(text: str) -> None:
    assert width(fit(text, 10)) == 10
    assert width(cut(text, 10)) <= 10


@st.composite
def random_reports(draw: st.DrawFn) -> Report:
    """Any text with claims anywhere in it, speakers and all, in one conflict."""
    alphabet = st.characters(exclude_categories=["Cs"])
    words = draw(st.text(alphabet, min_size=2, max_size=120).filter(lambda t: len(t) > 1))
    text = f"{words} 12 died. {words[::-1]} said 40 died."
    document = Document(
        id=draw(st.text(alphabet, min_size=1, max_size=8)), text=text, publisher=words, title=words, url=words
    )
    made = [claim("12 died", document, "a" + words), claim("40 died", document, "b", speaker=words[::-1])]
    relations = (
        ClaimRelation(
            a=made[0].id, b="b", relation=draw(st.sampled_from(["conflict", "tension", "superseded"])), detail=words
        ),
    )
    group = cluster(*made, id=words, question=words, relation=relations[0].relation, relations=relations)
    return build_report(
        documents=[document], claims=made, clusters=[group], events=[], origins=[], not_compared=[], notes=[Note(text=words)], settings={}
    )  # fmt: skip


@given(random_reports())
@settings(max_examples=30)
def test_any_text_can_be_reported(report: Report) -> None:
    for name in FORMATS:
        written = write_report(report, name)
        assert written.encode("utf-8")
        if name in ("text", "markdown"):
            assert not controls(written)
        if name == "text":
            assert max(width(line) for line in written.split("\n")) <= 80
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert max(width(line) for line in write_evidence(report, report.clusters[0].id).split("\n")) <= 80
