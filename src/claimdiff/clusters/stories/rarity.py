"""How rare a word is in English at large: "Ketron" 1.0, "Chicago" 0.2, "police" 0.0.

Source:
    wordfreq (Speer; Apache-2.0, data CC BY-SA 4.0): news, books, subtitles and the web, which no single topic bends.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from claimdiff.lexicons import read_rows

#: Zipf values (log10 of occurrences per billion words): at COMMON a shared word says nothing, at RARE all it can
COMMON = 5.3
RARE = 2.3
#: what is left of the rarity of a name that acts in many stories
PLAYER = 0.3


@cache
def _frequencies() -> Mapping[str, float]:
    import wordfreq

    return wordfreq.get_frequency_dict("en", "large")


def zipf(word: str) -> float:
    """log10 of how often a lower-case word occurs in a billion words; 0 for unknown ones."""
    frequency = _frequencies().get(word, 0.0)
    return math.log10(frequency) + 9 if frequency else 0.0


@cache
def _players() -> frozenset[str]:
    """Words of the names of states, capitals, governments, armed groups, agencies: they act in many stories."""
    names = [field for row in read_rows("actors_countries.tsv") for field in row[1:]]
    names += [field for row in read_rows("actors.tsv") for field in row[3:]]
    words = {word.strip(".,'") for name in names for word in name.lower().replace("’", "'").split(";")}
    return frozenset(part for word in words for part in word.replace("'s", "").split())


def is_player(word: str) -> bool:
    """Whether the word stands in the name of a state, a capital, a government, a group or an agency."""
    return word in _players() or word.removesuffix("s") in _players()


@cache
def telling(name: str) -> float:
    """How much it says that two texts share this word of a name: its rarity, less for the players of many stories.

    Units:
        0 to 1. "syria" and "kremlin" come to some 0.1 although they are rare words.
    """
    return rarity(name) * (PLAYER if is_player(name) else 1.0)


@cache
def rarity(word: str) -> float:
    """How much it says that two texts share this lower-case word.

    Units:
        0 (as common as "people") to 1 (once in five million words, or unknown).
    """
    return min(1.0, max(0.0, (COMMON - zipf(word)) / (COMMON - RARE)))
