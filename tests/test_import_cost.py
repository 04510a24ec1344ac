"""Importing claimdiff does nothing but define names."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "quantulum3", "dateparser", "wordfreq", "numpy", "sqlite3", "jinja2")
PROBE = """
import json, logging, sys, time, warnings
handlers, filters = list(logging.root.handlers), list(warnings.filters)
start = time.process_time()
import claimdiff
print(json.dumps({
    "seconds": time.process_time() - start,
    "modules": sorted(sys.modules),
    "logging_left_alone": logging.root.handlers == handlers,
    "warnings_left_alone": warnings.filters == filters,
}))
"""


@pytest.fixture(scope="module")
def imported() -> dict[str, object]:
    """What a fresh interpreter sees after ``import claimdiff``; the quickest of five, since other programs run too."""
    runs = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
        assert done.stderr == ""
        runs.append(json.loads(done.stdout))
    return min(runs, key=lambda run: run["seconds"])


def test_import_takes_less_than_half_a_second(imported: dict) -> None:
    assert imported["seconds"] < 0.5


@pytest.mark.parametrize("name", HEAVY)
def test_import_loads_nothing_heavy(imported: dict, name: str) -> None:
    assert not [module for module in imported["modules"] if module == name or module.startswith(name + ".")]


def test_import_configures_nothing(imported: dict) -> None:
    assert imported["logging_left_alone"]
    assert imported["warnings_left_alone"]
