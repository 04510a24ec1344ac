"""The page: what is on it, that it is quick and small, and what a browser makes of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from tests.factory import claim, cluster, doc
from tests.hostile import hostile
from tests.story import pairs, story

from claimdiff.model import Document, Note, Origin
from claimdiff.reports import Report, build_report
from claimdiff.reports.html import anchor, safe_link, write_fragment
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.plot import EDGE, make_plot

PROJECT = Path(__file__).parent.parent.parent
MODULES = PROJECT / "build" / "browser-tests" / "node_modules"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
CAN_LOOK = bool(CHROMIUM and shutil.which("node") and (MODULES / "axe-core").exists())


def at(value: float, low: float, high: float) -> float:
    """Where a figure belongs on the page's track, in percent."""
    return EDGE + (value - low) / (high - low) * (100 - 2 * EDGE)


# ------------------------------------------------------------------------------------------- what is on the page
def test_headlines_come_first() -> None:
    page = story().to_html()
    first = page.index("62 (Southland) against more than 80 (Northland&#39;s government).")
    assert first < page.index("1 · How many guards were killed?") < page.index("Evidence")


def test_a_strict_policy_stands_before_anything_that_could_load() -> None:
    page = story().to_html()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert "default-src &#39;none&#39;" in policy.group(1)
    assert policy.start() < page.index("<style>")
    assert "<script" not in page
    assert not re.search(r'\s(?:src|srcset|action|style|on\w+)="', page)


def test_marks_stand_where_the_figures_are() -> None:
    report = story()
    plot = make_plot(ReportIndex(report), report.clusters[0])
    assert [label for _, label in plot.ticks] == ["20", "40", "60", "80", "100", "120"]
    marks = {r.row.answer + r.row.speaker: r for r in plot.rows}
    exact = marks["62Southland"].mark
    assert (exact.shape, exact.x) == ("exact", round(at(62, 20, 120), 2))
    above = marks["more than 80Northland's government"].mark
    assert (above.shape, above.x, above.is_hollow) == ("from", round(at(80, 20, 120), 2), True)
    about = marks["around 60(own voice)"].mark
    assert (about.shape, about.left, about.right) == ("about", round(at(54, 20, 120), 2), round(at(66, 20, 120), 2))
    vague = marks["dozens(own voice)"].mark
    assert (vague.shape, vague.left, vague.right) == ("vague", round(at(24, 20, 120), 2), round(at(99, 20, 120), 2))


def test_the_band_names_the_two_claims_that_clash() -> None:
    report = story()
    plot = make_plot(ReportIndex(report), report.clusters[0])
    assert plot.band == (round(at(62, 20, 120), 2), round(at(80, 20, 120), 2))
    assert "“62” (Southland) and “more than 80” (Northland's government), which cannot both hold" in plot.caption


def test_a_state_and_its_ministry_share_a_colour() -> None:
    report = story()
    camps = {r.row.speaker: r.camp for r in make_plot(ReportIndex(report), report.clusters[0]).rows}
    assert camps["Southland's army ministry"] == camps["Southland"]
    assert camps["Southland"] != camps["Northland's government"]
    assert camps["(own voice)"] is None


def test_figures_far_apart_stand_on_a_logarithmic_axis() -> None:
    document = doc("One said 3 died. Two said 9000 died.")
    a, b = claim("3 died", document, "a"), claim("9000 died", document, "b")
    group = cluster(a, b, relation="conflict", relations=pairs("conflict", "a b"))
    report = build_report(
        documents=[document],
        claims=[a, b],
        clusters=[group],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    plot = make_plot(ReportIndex(report), group)
    assert plot.is_log
    assert [label for _, label in plot.ticks] == ["1", "10", "100", "1,000", "10,000"]


def test_an_implied_denial_is_marked_and_silence_is_not_denial() -> None:
    page = story().to_html()
    section = page[page.index("3 · Was the raid deliberate?") : page.index("4 · When did")]
    assert re.search(r'class="no"[^>]*>denies</a> \(implied\)', section)
    assert section.count('aria-label="says nothing of it">·') == 1


def test_wire_copies_are_folded_under_one_passage() -> None:
    page = story().to_html()
    assert 'id="claim-ka"' in page
    assert re.search(
        r'<details><summary>the same words in 1 other place, via <bdi>Newswire</bdi></summary>\s*<ul><li id="claim-kb">',
        page,
    )


def test_text_hashes_and_settings_are_told() -> None:
    page = story().to_html().replace("<wbr>", "")
    for document in story().documents:
        assert document.text_sha256 in page
    assert "around: 0.1" in page
    assert "as_of: none" in page


def test_a_cluster_shows_itself_in_a_notebook() -> None:
    report = story()
    html = write_fragment(report, report.conflicts[1:2])
    assert "Who shelled the aid convoy?" in html
    assert "How many guards" not in html
    assert "&lt;b&gt;" in cluster(claim("9 <b> died"), question="<b>?")._repr_html_()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "http://[broken", "", None, "mailto:a@b"]
)
def test_links_that_are_not_followed(url: str | None) -> None:
    assert safe_link(url) is None


def test_anchors_of_different_ids_differ() -> None:
    assert len({anchor("claim", key) for key in ("a b", "a.20b", "a%20b", "a/b", "ä", "a")}) == 6


# ------------------------------------------------------------------------------------------------ speed and size
def large(articles: int, questions: int) -> Report:
    """A report over many articles that all answer the same questions differently, and say much once."""
    documents: list[Document] = []
    claims, groups = [], {q: [] for q in range(questions)}  # type: ignore[var-annotated]
    for n in range(articles):
        filler = " ".join(f"The council of ward {i} met again to hear what had been done." for i in range(20))
        parts = [
            f"The mayor of ward {q} said that {100 + n} people were hurt in fire number {q}." for q in range(questions)
        ]
        alone = [f"It took {5 + i} engines to reach street {n} at dawn." for i in range(10)]
        document = doc(f"{filler} ".join([*parts, *alone]), f"d{n:03}", published=f"2031-05-{1 + n % 28:02}")
        documents.append(document)
        for q in range(questions):
            made = claim(
                f"{100 + n} people were hurt in fire number {q}",
                document,
                f"k{n}-{q}",
                speaker=f"The mayor of ward {q}",
                origin=f"o{n}",
            )
            claims.append(made)
            groups[q].append(made)
        claims += [claim(words, document, f"s{n}-{i}", origin=f"o{n}") for i, words in enumerate(alone)]
    clusters = [
        cluster(*group, id=f"c{q}", relation="conflict", severity="major", question=f"How many were hurt in fire {q}?",
                relations=pairs("conflict", *(f"{a.id} {b.id}" for a, b in pairwise(group))))
        for q, group in groups.items()
    ]  # fmt: skip
    clusters += [cluster(c, id=f"x{c.id}") for c in claims if c.id.startswith("s")]
    return build_report(
        documents=documents, claims=claims, clusters=clusters, events=[], origins=[Origin(id="o", documents=("d001", "d002"))], not_compared=[],
        notes=[Note(document="d000", text="a note")], settings={},
    )  # fmt: skip


def test_two_hundred_articles_are_quick_and_small() -> None:
    report = large(200, 10)
    report.to_html()  # templates are compiled once
    spent = []
    for _ in range(3):  # the quickest: others may be using the machine
        started = time.process_time()
        page = report.to_html()
        spent.append(time.process_time() - started)
    assert min(spent) < (2.0 if sys.gettrace() is None else 6.0)  # measuring coverage triples the time
    assert len(page.encode()) < 5_000_000


# --------------------------------------------------------------------------------------------- in a real browser
def look(report: Report, folder: Path) -> dict[str, dict[str, object]]:
    """What headless Chromium makes of a report's page at phone and desk width, light and dark."""
    if not CAN_LOOK:
        pytest.skip("needs Chromium, Node.js and axe-core: run scripts/install-browser-tests.sh")
    page = folder / "report.html"
    page.write_text(report.to_html(), encoding="utf-8")
    command = ["node", str(PROJECT / "tests" / "browser" / "look.cjs"), str(CHROMIUM), str(MODULES), str(page)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    return look(story(), tmp_path_factory.mktemp("page"))


def test_a_page_of_hostile_articles_does_nothing(tmp_path: Path) -> None:
    for seen in look(hostile(), tmp_path).values():
        assert (seen["requests"], seen["complaints"], seen["beyond"], seen["violations"]) == ([], [], [], [])
        assert seen["scrollWidth"] == seen["width"]


VIEWS = pytest.mark.parametrize("name", ["phone", "desk", "desk-dark"])


@VIEWS
def test_nothing_is_requested_and_nothing_complained_of(views, name: str) -> None:
    assert views[name]["requests"] == []
    assert views[name]["complaints"] == []


@VIEWS
def test_nothing_stands_beyond_the_page(views, name: str) -> None:
    assert views[name]["scrollWidth"] == views[name]["width"]
    assert views[name]["beyond"] == []


@VIEWS
def test_axe_finds_no_violation(views, name: str) -> None:
    assert views[name]["violations"] == []


@VIEWS
def test_marks_and_ticks_are_drawn_where_the_figures_are(views, name: str) -> None:
    marks = {m["title"]: m for m in views[name]["marks"]}
    assert marks["Southland: 62"]["dot"] == pytest.approx(at(62, 20, 120), abs=0.3)
    assert marks["Northland's government: more than 80"]["dot"] == pytest.approx(at(80, 20, 120), abs=0.3)
    assert marks["Quay Times (own voice): around 60 (54 to 66)"]["bar"] == pytest.approx(
        [at(54, 20, 120), at(66, 20, 120)], abs=0.3
    )
    assert marks["Inland (own voice): dozens (24 to 99)"]["bar"] == pytest.approx(
        [at(24, 20, 120), at(99, 20, 120)], abs=0.3
    )
    ticks = {t["label"]: t["at"] for t in views[name]["ticks"][:6]}
    assert ticks["60"] == pytest.approx(at(60, 20, 120), abs=0.3)


@VIEWS
def test_every_quote_is_on_the_page_and_every_link_leads_somewhere(views, name: str) -> None:
    report = story()
    shown = {q["id"]: q["text"] for q in views[name]["quotes"]}
    index = ReportIndex(report)
    for group in index.shown:
        for found in index.claims_of(group):
            first = index.same_words(found)[0]
            assert found.text in shown[anchor("claim", first.id)]
    assert views[name]["dangling"] == []


@VIEWS
def test_headings_go_down_step_by_step(views, name: str) -> None:
    levels = views[name]["headings"]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
