"""A figure in plain text -> the word that says what happens to what it counts, as far as words alone tell.

Example:
    >>> from claimdiff.quantities.figures import scan
    >>> words = Words("Some 100 wounded lay there")
    >>> read_predicate(words, scan(words)[0], None).lemma
    'wound'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicons import read_words
from claimdiff.quantities.chunks import Chunk
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.word_forms import (
    NOT_VERBS,
    event_nouns,
    finite,
    is_noun_shot,
    lemma,
    states,
    strong_nouns,
    verb_lemmas,
    verbs,
)
from claimdiff.quantities.words import Words

#: how far behind the thing counted its verb may stand, in words
_REACH = 10
_AUXILIARIES = frozenset(
    "have has had were was are is be been being am will would may might could can should must remain remained".split()
)
_PASSED = frozenset(
    "more others other people who that which all both also already not now still since later reportedly feared "
    "believed thought said to about just of them whom confirmed presumed officially reported listed".split()
)
_FAR = 14
_ASIDE_REACH = 18
_HARM_REACH = 6
_HARMS = frozenset("wound wounds injury injuries burn burns cuts fractures".split())
_DEEDS = frozenset(
    "shot stabbed wounded injured beaten hit struck shoot shooting stabbing crushed trampled burned gunned".split()
)
_ASIDES = frozenset((",", "(", ")", "–", "—", "-"))
_STOPS = frozenset(".;:?!\n")
_CLAUSE_MARKS = frozenset((".", ";", ":", "?", "!", "\n", "—", "that", "which", "who", "while", "because", "“", '"'))
_CLAUSE_OPENERS = frozenset(
    (
        ",",
        ".",
        ";",
        ":",
        "\n",
        "—",
        "–",
        "that",
        "and",
        "but",
        "while",
        "when",
        "as",
        "because",
        "since",
        "after",
        "where",
        "though",
        "if",
        "“",
        '"',
        "(",
        "said",
        "says",
        "?",
        "!",
    )
)
_DETERMINERS = frozenset("the a an this these those his her its their our my your no some any each every".split())
_BEFORE = frozenset(
    "the a an all another other some its their his her these those about of least more than out as many few".split()
)
#: verbs whose clause, not their object, a figure belongs to: "the agency estimated 1,600 had fled"
_CLAUSAL = frozenset(
    "include estimate say think believe expect report confirm fear know see show mean be have accord follow "
    "regard concern need".split()
)


class Predicate(NamedTuple):
    """The lemma and the index of the word."""

    lemma: str
    at: int


@cache
def _words(name: str) -> frozenset[str]:
    return read_words(f"quantities/{name}.txt")


def read_predicate(words: Words, figure: Figure, chunk: Chunk | None) -> Predicate | None:
    """The state, event noun or verb right beside a figure, or None where nothing there settles it."""
    if chunk is not None and words.at(chunk.head) in strong_nouns():
        return Predicate(event_nouns()[words.at(chunk.head)], chunk.head)
    behind = _behind(figure, chunk)
    state = _state(words, behind)
    if state is not None:
        return state
    aside = _past_aside(words, behind)
    if aside is not None:
        return _state(words, aside) or _verb_behind(words, aside, far=False)
    verb = _verb_before(words, figure)
    if verb is not None and verb.lemma == "leave":
        return next(
            (
                Predicate(states()[words.at(at)], at)
                for at in range(behind, behind + _REACH)
                if words.at(at) in states()
            ),
            verb,
        )
    return verb


def read_distant_predicate(words: Words, figure: Figure, chunk: Chunk | None) -> Predicate | None:
    """The verb further off: behind a figure that opens its clause, else before it; or a weak noun ("28 survivors")."""
    opens = _opens_clause(words, figure)
    found = _verb_behind(words, _behind(figure, chunk), far=opens)
    if found is None or (not opens and found.lemma not in states().values()):
        found = _verb_further_before(words, figure) or found
    if (
        chunk is not None
        and words.at(chunk.head) in event_nouns()
        and (found is None or found.lemma not in states().values())
    ):
        return Predicate(event_nouns()[words.at(chunk.head)], chunk.head)
    return found


def _opens_clause(words: Words, figure: Figure) -> bool:
    """Whether nothing before a figure governs it: it opens its sentence, or follows a mark or a conjunction."""
    at = figure.first - 1
    while at >= 0 and (
        words.starts[at] >= figure.start or words.at(at) in ("the", "all", "another", "a", "an", "“", '"')
    ):
        at -= 1
    return at < 0 or words.at(at) in _CLAUSE_OPENERS


def _verb_further_before(words: Words, figure: Figure) -> Predicate | None:
    """ "charged with 29 crimes", "called an alert for nine districts": the nearest verb of the clause."""
    at = figure.first
    for step in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = words.at(step)
        if word in _CLAUSE_MARKS:
            return None
        found = finite(word) if words.as_written(step) == word or words.opens_sentence(step) else ""
        noun = (
            words.at(step - 1) in _DETERMINERS
            or words.at(step - 1).endswith(("'s", "’s", "’"))
            or words.at(step + 1) == "of"
        )
        if found and not noun and word not in _AUXILIARIES and found not in _CLAUSAL and not _is_compound(words, step):
            return Predicate(found, step)
        if word in ("is", "are", "was", "were", "has", "have", "had") and step < at - 1 - (words.at(at - 1) in _BEFORE):
            continue
        if word in ("is", "are", "was", "were"):
            return Predicate("be", step)
        if word in ("has", "have", "had"):
            return Predicate("have", step)
    return None


def _is_compound(words: Words, step: int) -> bool:
    """ "a state of emergency", "rocket fire": a plain verb form behind an adjective or noun is none."""
    word = words.at(step)
    plain = word in verb_lemmas() and word not in verbs()
    return plain and words.at(step - 1) not in (
        "to",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "not",
        "and",
        "that",
        "they",
        "we",
        "i",
        "you",
        "who",
    )


def _behind(figure: Figure, chunk: Chunk | None) -> int:
    return max(figure.after, chunk.last if chunk is not None else 0)


def read_deed(words: Words, at: int, name: str, chunk: Chunk | None) -> str:
    """What a phrase says where its verb alone does not: "fatally shot" kills, "suffered burns" injures; else ""."""
    if words.at(at) in _DEEDS:
        fatal = "fatally" in (words.at(at - 1), words.at(at + 1))
        return "kill" if fatal or words.phrase(at + 1, at + 3) in ("and killed", "to death", "and kill") else ""
    if name in ("claim", "take", "cost", "lose") and chunk is not None and words.at(chunk.head) == "lives":
        return "kill"
    if name == "lose" and words.phrase(at + 1, at + 3) in ("their lives", "his life", "her life", "its life"):
        return "die"
    behind = words.lower[at + 1 : at + _HARM_REACH]
    return "injure" if name in ("suffer", "sustain", "receive") and any(w in _HARMS for w in behind) else ""


def _past_aside(words: Words, at: int) -> int | None:
    """The place behind an aside where what happened is told: "five people, including an infant, were hurt"."""
    if words.at(at) not in _ASIDES:
        return None
    for step in range(at + 2, at + _ASIDE_REACH):
        if words.at(step) in _STOPS:
            return None
        if words.at(step) in _ASIDES and (words.at(step + 1) in _AUXILIARIES or _state(words, step + 1) is not None):
            return step + 1
    return None


def _state(words: Words, at: int) -> Predicate | None:
    """ "18 killed", "12 others wounded", "dozens of soldiers dead"."""
    for step in range(at, at + 3):
        word = words.at(step)
        if word in states() and not is_noun_shot(words, step):
            return Predicate(states()[word], step)
        if word not in _PASSED:
            return None
    return None


def _verb_before(words: Words, figure: Figure) -> Predicate | None:
    """ "killing 22", "destroyed the 14 houses"."""
    at = figure.first - 1
    while at >= 0 and (words.starts[at] >= figure.start or words.at(at) in _BEFORE):
        at -= 1
    if words.at(at) == "of" and words.at(at - 1) in event_nouns():
        return Predicate(event_nouns()[words.at(at - 1)], at - 1)
    found = lemma(words.at(at)) if at >= 0 and words.at(at) not in _AUXILIARIES else ""
    if not found and figure.kind == "money" and words.at(at) in verb_lemmas() and words.at(at - 1) not in _DETERMINERS:
        found = words.at(at)
    return (
        Predicate(found, at) if found and words.at(at - 1) not in ("of", "the", "a") and found not in _CLAUSAL else None
    )


def _verb_behind(words: Words, at: int, *, far: bool) -> Predicate | None:
    """ "were killed", "have died", "who were caught": auxiliaries, then a verb; further on only where ``far``."""
    helped = False
    for step in range(at, min(at + (_FAR if far else _REACH), len(words))):
        word = words.at(step)
        if word in states() and (helped or step == at):
            return Predicate(states()[word], step)
        if word in _AUXILIARIES:
            helped = True
            continue
        if word in _PASSED or (word.endswith("ly") and len(word) > 4):
            continue
        found = lemma(word) if word not in NOT_VERBS else ""
        if found and (
            helped
            or step == at
            or words.at(step - 1) in ("who", "that", "which")
            or (far and word.endswith("ed") and words.at(step + 1) != "and")
        ):
            return Predicate(found, step)
        if helped:
            return Predicate("be", step - 1) if words.at(step - 1) in ("is", "are", "was", "were") else None
        if word in _STOPS or (
            not far
            and (
                not words.is_word(step)
                or words.is_digits(step)
                or word in ("and", "but", "as", "when", "after", "before")
            )
        ):
            return None
    return None
