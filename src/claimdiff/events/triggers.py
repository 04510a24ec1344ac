"""Sentence -> the words in it that name a happening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimdiff.lexicons.events import event_words
from claimdiff.model import Sentence, Token

_LONGEST = 3  # words in the longest phrase of the lexicon


@dataclass(frozen=True, slots=True)
class Trigger:
    """A happening named by a token, its type, and how surely the word names it."""

    token: Token
    type: str
    strength: int


@cache
def _first_words() -> frozenset[str]:
    """What an entry of the lexicon may start with: most words of a text are passed over by this alone."""
    return frozenset(entry.split()[0] for entry in event_words())


def find_triggers(sentence: Sentence) -> Iterator[Trigger]:
    """The event words of a parsed sentence, in text order; the longest phrase wins.

    Example:
        "an air strike hit the base" gives one trigger, "strike", of type "strike".
    """
    words, first_words = event_words(), _first_words()
    i, tokens = 0, sentence.tokens
    while i < len(tokens):
        if tokens[i].lower not in first_words and tokens[i].lemma.lower() not in first_words:
            i += 1
            continue
        for n in range(min(_LONGEST, len(tokens) - i), 0, -1):
            lemmas = " ".join([*(t.lower for t in tokens[i : i + n - 1]), tokens[i + n - 1].lemma.lower()])
            found = words.get(lemmas) or words.get(" ".join(t.lower for t in tokens[i : i + n]))
            if found and not (n == 1 and tokens[i].pos in ("PROPN", "ADJ", "AUX", "ADP")):
                head = next((t for t in tokens[i : i + n] if t.pos in ("VERB", "NOUN")), tokens[i + n - 1])
                head = tokens[i + n - 1] if head.pos != "VERB" else head
                yield Trigger(head, *found)
                i += n - 1
                break
        i += 1
