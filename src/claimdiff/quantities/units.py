"""Words after (or before) a number -> the unit they name, and units -> one base for comparison.

Example:
    >>> read_unit(Words("31 miles away"), 1).name
    'mile'
    >>> round(to_base(31, "mile")[0] / 1000)
    50
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from claimdiff.lexicons import read_rows
from claimdiff.model.quantity import QuantityKind
from claimdiff.quantities.rare_units import rare_surfaces, rare_unit
from claimdiff.quantities.words import Words

#: longest unit, in words ("pounds per square inch")
_UNIT_WORDS = 5
_SIGNS = frozenset("$€£¥₹₽₪₺₩₴₦₱฿")
#: signs that plain ASCII copy makes of "US$", "£" and "¥", and "Rs."
_LETTERS: Final[Mapping[str, str]] = MappingProxyType({"US": "USD", "PS": "GBP"})
_PAIRS: Final[Mapping[str, str]] = MappingProxyType({"Y=": "JPY", "Rs.": "INR"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its English name or ISO code, what kind of amount it makes, and the word after its surface."""

    name: str
    kind: QuantityKind
    last: int


@cache
def _table() -> tuple[dict[str, tuple[str, QuantityKind]], frozenset[str]]:
    """Surface -> (unit, kind), and the surfaces that must be glued to the digits."""
    found: dict[str, tuple[str, QuantityKind]] = {}
    glued: set[str] = set()
    for name, kind, _, _, free, tight in read_rows("quantities/units.txt"):
        for surface in (free if free != "-" else "").split():
            found[_spaced(surface)] = (name, kind)  # type: ignore[assignment]
        for surface in (tight if tight != "-" else "").split():
            found[_spaced(surface)] = (name, kind)  # type: ignore[assignment]
            glued.add(_spaced(surface))
    return found, frozenset(glued)


def _spaced(surface: str) -> str:
    """The surface as its words joined by spaces, as :class:`Words` splits them."""
    return " ".join(Words(surface.replace("_", " ")).raw)


@cache
def _money() -> tuple[dict[str, str], dict[str, tuple[str, str, float]]]:
    """Surface -> ISO code, and surface -> (part, ISO code, factor)."""
    codes = {_spaced(s): code for code, surfaces in read_rows("quantities/currencies.txt") for s in surfaces.split()}
    parts = {
        _spaced(s): (name, code, float(factor))
        for name, code, factor, surfaces in read_rows("quantities/subunits.txt")
        for s in surfaces.split()
    }
    return codes, parts


@cache
def _first_words() -> frozenset[str]:
    """The words that a unit or a currency can start with: the cheap test that spares most look-ups."""
    codes, parts = _money()
    return frozenset(s.split(" ")[0].lower() for s in (*_table()[0], *codes, *parts))


@cache
def unit_words() -> frozenset[str]:
    """The last words of all unit names, in small letters."""
    codes, parts = _money()
    return frozenset(s.split(" ")[-1].lower() for s in (*_table()[0], *codes, *parts) if len(s) > 2)


def read_unit(words: Words, index: int) -> Unit | None:
    """The unit that starts at ``index``, the longest that fits; hyphens are passed over ("14-day")."""
    start = index + 1 if words.is_dash(index) and words.as_written(index) not in "—–" else index
    if words.at(start) not in _first_words():
        rare = rare_unit(words.at(start)) if words.at(start) in rare_surfaces() else None
        return Unit(rare, "measure", start + 1) if rare is not None else None
    glued = start == index and words.glued(index - 1)
    for length in range(_UNIT_WORDS, 0, -1):
        last = start + length
        if last > len(words):
            continue
        surface = (
            " ".join(w for w in words.raw[start:last] if w != "-") if length > 2 else " ".join(words.raw[start:last])
        )
        unit = _look_up(surface, glued, large=_is_large(words, index - 1))
        if unit is not None:
            return Unit(unit[0], unit[1], last)
    return None


def _is_large(words: Words, index: int) -> bool:
    """ "118.5p" and "68p" are pence; "6p" is a time of day as often."""
    return words.is_digits(index) and (len(words.raw[index]) > 1)


def _look_up(surface: str, glued: bool, *, large: bool) -> tuple[str, QuantityKind] | None:
    codes, parts = _money()
    table, tight = _table()
    for name in (surface, surface.lower()) if len(surface) > 3 or surface.lower() == surface else (surface,):
        if name in codes:
            return codes[name], "money"
        if name in parts and (len(name) > 1 or (glued and large)):
            return parts[name][0], "money"
        if name in table and (glued or name not in tight):
            return table[name]
    return None


def read_currency(words: Words, index: int) -> tuple[str, int] | None:
    """The currency mark right before the number at ``index``: its code and first word ("US$", "A$", "USD", "RM")."""
    if words.at(index - 1) in ("-", "−") and words.glued(index - 2) and words.as_written(index - 2) in _SIGNS:
        index -= 1  # "$-50.8bn"
    before = words.as_written(index - 1)
    codes = _money()[0]
    if before[:1] == "$" and len(before) > 1:
        return codes.get(f"{before[1:]} $", "USD"), index - 1
    if before in _SIGNS:
        return _signed(words, index, before)
    if before in _LETTERS and words.glued(index - 1):
        return _LETTERS[before], index - 1
    if (len(before) in (2, 3) and before.isupper() and before in codes) or before in ("Rs", "Rp"):
        return codes[before], index - 1
    pair = words.as_written(index - 2) + before
    return (_PAIRS[pair], index - 2) if pair in _PAIRS else None


def _signed(words: Words, index: int, sign: str) -> tuple[str, int]:
    """A currency sign with the country before it, where there is one."""
    codes = _money()[0]
    country = words.as_written(index - 2)
    tied = words.glued(index - 2) or country in ("US", "U.S.", "HK", "NZ", "NT", "AU", "CA")
    if tied and f"{country} {sign}" in codes:
        return codes[f"{country} {sign}"], index - 2
    return codes[sign], index - 1


@cache
def _factors() -> dict[str, tuple[str, float]]:
    found = {
        name: (base, float(factor))
        for name, _, base, factor, _, _ in read_rows("quantities/units.txt")
        if base != "-" and factor != "-"
    }
    return (
        found | {name: (code, factor) for name, code, factor in _money()[1].values()} | {"fraction": ("percent", 100.0)}
    )


def to_base(value: float, unit: str | None) -> tuple[float, str | None]:
    """A value in its unit's base, and that base, so that miles and kilometres compare; unknown units stay as they are.

    Example:
        >>> to_base(40, "cent")
        (0.4, 'USD')
        >>> to_base(212, "degree fahrenheit")
        (100.0, 'degree celsius')
    """
    if unit == "degree fahrenheit":
        return (value - 32) / 1.8, "degree celsius"
    if unit == "degree celsius":
        return value, unit
    base, factor = _factors().get(unit or "", (unit, 1.0))
    return value * factor, base
