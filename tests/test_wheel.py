"""The wheel is whole: in an empty environment it compares two articles, lexicons and language model and all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow
TRY = """
import json, claimdiff
from claimdiff import Document
report = claimdiff.compare([
    Document(id="a", text="The ministry said 62 soldiers were killed in the air strike near Oldport on Saturday.", published="2016-09-18"),
    Document(id="b", text="The mayor said more than 80 soldiers were killed in the air strike near Oldport on Saturday.", published="2016-09-18"),
])
print(json.dumps({"where": claimdiff.__file__, "conflicts": [c.kind for c in report.conflicts]}))
"""


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(part) for part in command], check=False, cwd=cwd, capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("claimdiff-*.whl")
    return built


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    package = ROOT / "src"
    sources = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sources <= set(zipfile.ZipFile(wheel).namelist())
    assert "claimdiff/py.typed" in sources


def test_wheel_compares_two_articles_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "empty", with_pip=True)
    python = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--prefer-binary", wheel, cwd=tmp_path)
    result = json.loads(run(python, "-W", "error::UserWarning:claimdiff", "-c", TRY, cwd=tmp_path))
    assert Path(result["where"]).is_relative_to(tmp_path / "empty")
    assert result["conflicts"] == ["numeric"]
    schema = run(python.parent / "claimdiff", "schema", cwd=tmp_path)
    assert "clusters" in json.loads(schema)["properties"]
