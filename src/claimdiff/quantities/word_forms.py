"""Words -> their dictionary forms: plurals, verb forms, states, and nouns that carry an event.

Example:
    >>> (singular("bodies"), lemma("evacuated"), states()["wounded"])
    ('body', 'evacuate', 'wound')
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicons import read_rows, read_words
from claimdiff.quantities.words import Words

#: nouns and adjectives that look like verb forms
NOT_VERBS = frozenset(
    "including included includes morning evening during building meeting according following wing red bed "
    "hundred several united used".split()
)


@cache
def plurals() -> dict[str, str]:
    """Irregular plural -> singular; "-" for a word in "s" that is none."""
    return {row[0]: row[1] for row in read_rows("quantities/plurals.txt")}


@cache
def verbs() -> dict[str, str]:
    """Irregular or ambiguous verb form -> lemma."""
    return {row[0]: row[1] for row in read_rows("quantities/verbs.txt")}


@cache
def states() -> dict[str, str]:
    """State word -> its lemma: "wounded" -> "wound"."""
    return {row[0]: row[1] for row in read_rows("quantities/states.txt")}


@cache
def event_nouns() -> dict[str, str]:
    """Noun that carries an event -> its lemma: "deaths" -> "death"."""
    return {noun: lemma_ for noun, lemma_, _ in read_rows("quantities/event_nouns.txt")}


@cache
def strong_nouns() -> frozenset[str]:
    """The nouns that carry an event even where a verb stands beside them."""
    return frozenset(noun for noun, _, strength in read_rows("quantities/event_nouns.txt") if strength == "strong")


def is_noun_shot(words: Words, at: int) -> bool:
    """ "one shot was fired": the noun; "one shot in Leeds" is the state."""
    return words.at(at) == "shot" and words.at(at + 1) in ("was", "is", "rang", "that", "hit")


def is_plural(word: str) -> bool:
    """Whether a word (in small letters) looks like a plural noun."""
    known = plurals().get(word)
    if known is not None:
        return known != "-"
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def singular(word: str) -> str:
    """The singular of a noun in small letters.

    Example:
        >>> [singular(w) for w in ("soldiers", "bodies", "people", "boxes", "virus")]
        ['soldier', 'body', 'person', 'box', 'virus']
    """
    known = plurals().get(word)
    if known is not None:
        return word if known == "-" else known
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith(("men",)) and len(word) > 4:
        return word[:-2] + "an"
    return word[:-1] if is_plural(word) else word


@cache
def verb_lemmas() -> frozenset[str]:
    """The common verbs, in their dictionary form."""
    return read_words("quantities/verb_lemmas.txt")


def lemma(word: str) -> str:
    """The dictionary form of a verb in small letters; "" for what does not look like one.

    Example:
        >>> [lemma(w) for w in ("killing", "stopped", "evacuated", "fled", "house", "settled")]
        ['kill', 'stop', 'evacuate', 'flee', '', 'settle']
    """
    known = verbs().get(word) or states().get(word)
    if known or word in NOT_VERBS:
        return known or ""
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            return next(
                (v for v in (stem, stem + "e", stem[:-1], stem[:-1] + "y") if v in verb_lemmas()),
                "" if ending == "ing" else _guess(stem),
            )
    return ""


def _guess(stem: str) -> str:
    """The lemma of a rarer verb in "-ed"."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2:-1] and stem[-1] in "bdgmnprt":
        return stem[:-1]
    return (
        stem + "e"
        if stem[-1] in "aeiscvuz" or stem[-2:] in ("at", "dg", "ng", "ir", "bl", "tl", "pl", "dl", "gl")
        else stem
    )


def finite(word: str) -> str:
    """The lemma of a form that can head a clause: an inflected form, or a plain verb ("require", "employs")."""
    found = lemma(word)
    if found or word in verb_lemmas():
        return found or word
    if word.endswith("s") and len(word) > 4:
        return next((v for v in (word[:-1], word[:-2], word[:-3] + "y") if v in verb_lemmas()), "")
    return ""
