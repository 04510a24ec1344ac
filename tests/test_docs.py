"""Every snippet of the documentation runs and prints what it says."""

from __future__ import annotations

import doctest
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from claimdiff.cli import main

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^```(python|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def snippets(page: Path) -> list[tuple[int, str, str]]:
    """(line, language, code) of each fenced block that holds Python."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in FENCE.finditer(text)]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if snippets(page)], ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_snippets_run(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The blocks of a page share their names, in the order in which they are read; paths are those of the project."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    (tmp_path / "articles").symlink_to(ROOT / "examples" / "strike", target_is_directory=True)
    names: dict[str, object] = {"__name__": "snippet"}
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
    report: list[str] = []
    for line, language, code in snippets(page):
        if language == "python":
            exec(compile("\n" * line + code, str(page), "exec"), names)  # noqa: S102 -- our own pages
            continue
        test = parser.get_doctest(code, names, page.name, str(page), line)
        runner.run(test, out=report.append, clear_globs=False)
        names.update(test.globs)
    assert not report, "".join(report)


def test_relative_links_of_the_readme_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]


def test_readme_shows_the_view_of_the_example(
    equals_golden: Callable[[Path, str], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["compare", "examples/strike", "--color", "never"]) == 0
    view = capsys.readouterr().out.rstrip()
    readme = ROOT / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split("```text\n", 1)
    after = rest.split("```\n<!-- /view -->", 1)[1]
    assert max(map(len, view.splitlines())) <= 80
    equals_golden(readme, f"{before}```text\n{view}\n```\n<!-- /view -->{after}")
