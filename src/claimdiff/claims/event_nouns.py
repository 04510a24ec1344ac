"""Nouns that name a happening: those of the events, deeds and happenings tables."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_words
from claimdiff.lexicons.deeds import deed_noun
from claimdiff.lexicons.events import event_words
from claimdiff.model import Sentence, Token


@cache
def is_event_noun(lemma: str, before: str = "") -> bool:
    """Whether a noun names a happening: "attack", "air raid", "arrival"."""
    known = event_words()
    return (
        lemma in known
        or f"{before} {lemma}" in known
        or lemma in read_words("happenings.txt")
        or deed_noun(lemma, before) is not None
    )


def names_event(sentence: Sentence, token: Token) -> bool:
    """Whether a word of a sentence is such a noun."""
    if token.pos not in ("NOUN", "PROPN"):
        return False
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    lemma = token.lemma.lower()
    return is_event_noun(lemma, before) or (lemma.endswith("s") and is_event_noun(lemma[:-1], before))
