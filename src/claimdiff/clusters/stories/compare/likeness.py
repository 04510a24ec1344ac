"""What a comparison gives: how much it found, and what it found in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Likeness(NamedTuple):
    """``score`` in [0, 1]: how much of its kind of evidence was found, for or against; ``detail`` says what."""

    score: float
    detail: str = ""


NOTHING = Likeness(0.0)


def saturate(amount: float, half: float) -> float:
    """An open-ended amount as a share: 0.5 at ``half``, nearing 1."""
    return amount / (amount + half)


def listed(items: Iterable[str], most: int = 4) -> str:
    """A few items in order, for the words of a detail."""
    chosen = sorted(items)
    return ", ".join(chosen[:most]) + (f" and {len(chosen) - most} more" if len(chosen) > most else "")
