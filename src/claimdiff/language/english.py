"""Whether a text reads as English, by its most common words: enough to warn, not to tell languages apart.

Example:
    >>> looks_english("Nine people were killed on Friday when a ferry sank off the coast of the island.")
    True
    >>> looks_english("Neuf personnes sont mortes vendredi dans le naufrage d'un ferry au large de la côte.")
    False
"""

from __future__ import annotations

import re

from claimdiff.lexicons import read_words

#: words that are looked at
SAMPLE = 1500
#: fewer words than this tell nothing of a language
FEWEST = 10
#: share of English function words below which a text is not English; English news has 0.35 to 0.5, its headlines alone
#: 0.15, French, Spanish, German and Dutch news below 0.08
LEAST = 0.12
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: code points that hold the sample, with room
_REACH = 20_000


def looks_english(text: str) -> bool:
    """Whether a text reads as English; True where it is too short to tell.

    Source:
        Ours. Gets wrong: English in a list of names; Scots and pidgins, which it takes for English.
    """
    words = _WORD.findall(text[:_REACH])[:SAMPLE]
    if not words:
        return True
    latin = sum(word[0] < "ɐ" for word in words)
    if 2 * latin < len(words):
        return False
    known = read_words("english_words.txt")
    return len(words) < FEWEST or sum(word.lower() in known for word in words) >= LEAST * len(words)
