"""Sentences -> who is said to say what."""

from __future__ import annotations

from claimdiff.attributions.find import find_attributions

__all__ = ["find_attributions"]
