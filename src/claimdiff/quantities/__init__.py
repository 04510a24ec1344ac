"""Sentences -> the amounts they state: a grammar on plain text, then what is counted from the parse."""

from claimdiff.quantities.bounds import reread
from claimdiff.quantities.figures import Figure, find_figures
from claimdiff.quantities.find import find_quantities
from claimdiff.quantities.units import to_base

__all__ = ["Figure", "find_figures", "find_quantities", "reread", "to_base"]
