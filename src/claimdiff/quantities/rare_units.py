"""A rare unit's surface -> its English name, from quantulum3's table. The only importer of quantulum3.

The table takes seconds to load, so it is asked only for surfaces of ``lexicons/quantities/rare_units.txt``, on first
use, and for nothing but the unit: values and spans stay with the grammar. An answer that is not one unit is none.

Example: "sieverts" -> "sievert".
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_words


@cache
def rare_surfaces() -> frozenset[str]:
    """The surfaces that are asked for, in small letters."""
    return read_words("quantities/rare_units.txt")


@cache
def rare_unit(surface: str) -> str | None:
    """The English name of the unit that a surface stands for, or None where it is not exactly one."""
    if surface not in rare_surfaces():
        return None
    from quantulum3 import load

    names = {unit.name for unit in load.units("en_US").surfaces.get(surface, ())}
    name = next(iter(names)) if len(names) == 1 else None
    return name if isinstance(name, str) and name else None
