"""What all tests share: Hypothesis runs the same examples every time, and one flag writes expected outputs again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "same-every-time",
    derandomize=True,
    database=None,
    deadline=None,  # the machine's load is no property of the code
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-every-time")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="write expected outputs again instead of comparing with them"
    )


@pytest.fixture
def equals_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Asserts that a text equals the file that was committed; with --golden it writes the file."""

    def check(path: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text, (
            f"{path.name} is out of date: look at it, then run: make golden"
        )

    return check
