"""Colour for terminals, as one value: on or off."""

from __future__ import annotations

from dataclasses import dataclass

_CODES = {"red": "1;31", "yellow": "33", "green": "32", "cyan": "36", "bold": "1", "figure": "1;33", "speaker": "36"}


@dataclass(frozen=True, slots=True)
class Paint:
    r"""Puts colour codes around words, or leaves them alone.

    Example:
        >>> Paint(False).bold("x"), Paint(True).bold("x")
        ('x', '\x1b[1mx\x1b[0m')
    """

    is_on: bool

    def colour(self, text: str, style: str) -> str:
        """``text`` in a named style; the words alone where colour is off."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.is_on and text else text

    def bold(self, text: str) -> str:
        """``text`` in bold."""
        return self.colour(text, "bold")
