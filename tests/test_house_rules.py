"""The rules of the house that no linter holds: sizes, names, lexicon sources."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "claimdiff"
MODULES = sorted(PACKAGE.rglob("*.py"))
LEXICONS = sorted(path for path in (PACKAGE / "lexicons").rglob("*") if path.suffix in (".txt", ".tsv"))
LONGEST_MODULE = 300  # lines
LONGEST_FUNCTION = 50  # lines


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_sizes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION}
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_named_after_what_they_produce(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "core", "misc"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_say_what_they_turn_into_what(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", LEXICONS, ids=name_of)
def test_lexicons_name_their_source(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n", 12)[:12]
    comments = " ".join(line for line in head if line.startswith("#"))
    assert "source" in comments.lower() or "ours" in comments.lower()
