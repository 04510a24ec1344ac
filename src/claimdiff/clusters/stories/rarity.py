"""How rare a word is in English at large: "Ketron" 1.0, "Chicago" 0.2, "police" 0.0.

Source:
    wordfreq (Speer; Apache-2.0, data CC BY-SA 4.0): news, books, subtitles and the web, which no single topic bends.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

#: Zipf values (log10 of occurrences per billion words): at COMMON a shared word says nothing, at RARE all it can
COMMON = 5.3
RARE = 2.3


@cache
def _frequencies() -> Mapping[str, float]:
    import wordfreq

    return wordfreq.get_frequency_dict("en", "large")


def zipf(word: str) -> float:
    """log10 of how often a lower-case word occurs in a billion words; 0 for unknown ones."""
    frequency = _frequencies().get(word, 0.0)
    return math.log10(frequency) + 9 if frequency else 0.0


@cache
def rarity(word: str) -> float:
    """How much it says that two texts share this lower-case word.

    Units:
        0 (as common as "people") to 1 (once in five million words, or unknown).
    """
    return min(1.0, max(0.0, (COMMON - zipf(word)) / (COMMON - RARE)))
