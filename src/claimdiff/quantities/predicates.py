"""A figure in plain text -> the word that says what happens to what it counts, as far as words alone tell.

Example:
    >>> words = Words("At least 18 people were killed")
    >>> read_predicate(words, scan(words)[0], None).lemma
    'kill'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_rows, read_words
from claimdiff.quantities.chunks import Chunk, states, verbs
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.words import Words

#: how far behind the thing counted its verb may stand, in words
_REACH = 10
_AUXILIARIES = frozenset("have has had were was are is be been being am will would may might could can should must remain remained".split())
_PASSED = frozenset("more others other people who that which all both also already not now still since later reportedly feared believed thought said to about just of them whom".split())
_BEFORE = frozenset("the a an all another other some its their his her these those about of least more than out as many few".split())
#: verbs whose clause, not their object, a figure belongs to: "the agency estimated 1,600 had fled"
_CLAUSAL = frozenset("include estimate say think believe expect report confirm fear know see show mean be have accord follow regard concern need".split())
_DOUBLED = frozenset("bbddggmmnnpprrtt"[i : i + 2] for i in range(0, 16, 2))
_WANTS_E = ("at", "iz", "is", "uc", "iv", "ov", "rg", "dg", "nc", "rs", "os", "us", "ut", "ir", "ac", "ag", "ak", "in_e", "ur", "lv", "rv", "id", "ol_", "ap_", "ud")


class Predicate(NamedTuple):
    """The lemma and the index of the word."""

    lemma: str
    at: int


@cache
def _words(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


@cache
def event_nouns() -> dict[str, str]:
    """Noun that carries an event -> its lemma: "deaths" -> "death"."""
    return {noun: lemma_ for noun, lemma_, _ in read_rows("quantities/event_nouns.txt")}


@cache
def _strong_nouns() -> frozenset[str]:
    return frozenset(noun for noun, _, strength in read_rows("quantities/event_nouns.txt") if strength == "strong")


def lemma(word: str) -> str:
    """The dictionary form of a verb in small letters; "" for what does not look like one.

    Example:
        >>> [lemma(w) for w in ("killing", "stopped", "evacuated", "fled", "house")]
        ['kill', 'stop', 'evacuate', 'flee', '']
    """
    known = verbs().get(word) or states().get(word)
    if known:
        return known
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _stem(word[: -len(ending)], ending)
    return ""


def _stem(stem: str, ending: str) -> str:
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-2:] in _DOUBLED:
        return stem[:-1]
    return stem + "e" if stem.endswith(_WANTS_E) and not stem.endswith(("eat", "oat", "ait", "out", "gin", "air", "oid")) else stem


def read_predicate(words: Words, figure: Figure, chunk: Chunk | None) -> Predicate | None:
    """The state, event noun or verb right beside a figure, or None where nothing there settles it."""
    if chunk is not None and words.at(chunk.head) in _strong_nouns():
        return Predicate(event_nouns()[words.at(chunk.head)], chunk.head)
    behind = _behind(figure, chunk)
    state = _state(words, behind)
    if state is not None:
        return state
    verb = _verb_before(words, figure)
    if verb is not None and verb.lemma == "leave":
        return next((Predicate(states()[words.at(at)], at) for at in range(behind, behind + _REACH) if words.at(at) in states()), verb)
    return verb


def read_distant_predicate(words: Words, figure: Figure, chunk: Chunk | None) -> Predicate | None:
    """The verb that follows the thing counted ("were killed", "have died"), or the weak noun itself ("28 survivors")."""
    found = _verb_behind(words, _behind(figure, chunk))
    if chunk is not None and words.at(chunk.head) in event_nouns() and (found is None or found.lemma not in states().values()):
        return Predicate(event_nouns()[words.at(chunk.head)], chunk.head)
    return found


def _behind(figure: Figure, chunk: Chunk | None) -> int:
    return max(figure.after, chunk.last if chunk is not None else 0)


def _state(words: Words, at: int) -> Predicate | None:
    """ "18 killed", "12 others wounded", "dozens of soldiers dead"."""
    for step in range(at, at + 3):
        word = words.at(step)
        if word in states():
            return Predicate(states()[word], step)
        if word not in _PASSED:
            return None
    return None


def _verb_before(words: Words, figure: Figure) -> Predicate | None:
    """ "killing 22", "destroyed the 14 houses"."""
    at = figure.first - 1
    while at >= 0 and (words.starts[at] >= figure.start or words.at(at) in _BEFORE):
        at -= 1
    found = lemma(words.at(at)) if at >= 0 and words.at(at) not in _AUXILIARIES else ""
    return Predicate(found, at) if found and words.at(at - 1) not in ("of", "the", "a") and found not in _CLAUSAL else None


def _verb_behind(words: Words, at: int) -> Predicate | None:
    """ "were killed", "have died", "who were caught": auxiliaries, then a verb."""
    helped = False
    for step in range(at, min(at + _REACH, len(words))):
        word = words.at(step)
        if word in states() and (helped or step == at):
            return Predicate(states()[word], step)
        if word in _AUXILIARIES:
            helped = True
            continue
        if word in _PASSED or (word.endswith("ly") and len(word) > 4):
            continue
        found = lemma(word) if word not in ("including", "included", "includes") else ""
        if found and (helped or step == at or words.at(step - 1) in ("who", "that", "which")):
            return Predicate(found, step)
        if helped or not words.is_word(step) or words.is_digits(step) or word in ("and", "but", "as", "when", "after", "before"):
            return Predicate("be", step - 1) if helped and words.at(step - 1) in ("is", "are", "was", "were") else None
    return None
