"""The fuzzers' inputs, findings among them, run again without the fuzzer."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[2] / "benchmarks" / "fuzz"
CASES = sorted(path for path in (FUZZ / "corpus").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def targets():
    spec = importlib.util.spec_from_file_location("fuzz_targets", FUZZ / "targets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_nothing_but_claimdiff_errors_comes_out(path, targets):
    targets.run(path.parent.name, path.read_bytes())


def test_every_target_has_inputs(targets):
    assert {path.parent.name for path in CASES} == set(targets.TARGETS)
