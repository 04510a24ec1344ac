"""The notebook in docs/ was executed: running its cells gives the outputs that it holds."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
NOTEBOOK = DOCS / "notebook.ipynb"
Json = dict[str, object]


def lines(text: str) -> list[str]:
    """Text as notebooks hold it."""
    return text.splitlines(keepends=True)


def shown(value: object, number: int) -> Json:
    """The output that a notebook shows for the value of a cell's last line."""
    data: dict[str, list[str]] = {}
    if hasattr(value, "_repr_html_"):
        data["text/html"] = lines(value._repr_html_())
        data["text/plain"] = [f"<{type(value).__name__}>"]
    else:
        data["text/plain"] = lines(repr(value))
    return {"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def execute(source: str, names: dict[str, object], number: int) -> list[Json]:
    """Run one cell: its statements, then its last line if that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    outputs: list[Json] = []
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102 -- our own notebook
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None  # noqa: S307
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        outputs.append(shown(value, number))
    return outputs


def test_notebook_holds_what_its_cells_give(
    equals_golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(DOCS)
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for number, cell in enumerate(cells, start=1):
        cell["execution_count"] = number
        cell["outputs"] = execute("".join(cell["source"]), names, number)
    equals_golden(NOTEBOOK, json.dumps(notebook, indent=1, ensure_ascii=False) + "\n")
