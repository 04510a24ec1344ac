"""Units meet in one base, so that miles and kilometres can be compared."""

from __future__ import annotations

import pytest

from claimdiff.quantities import find_figures, to_base


@pytest.mark.parametrize(
    ("value", "unit", "base", "name"),
    [
        (31, "mile", 49_889.664, "meter"),
        (50, "kilometer", 50_000, "meter"),
        (2, "hour", 7_200, "second"),
        (212, "degree fahrenheit", 100, "degree celsius"),
        (40, "cent", 0.4, "USD"),
        (60, "basis point", 0.6, "percentage point"),
        (0.25, "fraction", 25, "percent"),
        (7, "USD", 7, "USD"),
        (7, None, 7, None),
        (7, "furlong", 7, "furlong"),
    ],
)
def test_units_convert_to_one_base(value: float, unit: str | None, base: float, name: str | None) -> None:
    assert to_base(value, unit) == (pytest.approx(base), name)


def test_rare_units_come_from_the_large_table() -> None:
    (dose,) = find_figures("The dose was about 4 sieverts in all.")
    assert (dose.text, dose.value, dose.unit, dose.kind) == ("about 4 sieverts", 4, "sievert", "measure")
