"""Two quotations of like words -> one statement, one in another sense, or the same words credited to somebody else.

Example:
    "We will rebuild the bridge" and "We will not rebuild the bridge", both said to be Marsh's: a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from claimdiff.conflicts.figures import PairJudgement
from claimdiff.lexicons.persons import is_first_name, word_classes
from claimdiff.model import ActorMention, QuotationClaim

#: words that must stand equally in both before a difference between them says anything; ours
ALIKE = 0.75
#: the shortest run of equal words, in words, that is too long to be said twice by chance; ours
NOT_BY_CHANCE = 8
#: longer quotations are compared at their start: the alignment is quadratic
LONGEST = 400  # words
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[.,]\d+)*")
_NEGATION = re.compile(r"(?:not|never|no|nobody|nothing|cannot|without|neither|\w+n['’]t)\Z")
_DIGIT = re.compile(r"\d")


def relate_quotations(left: QuotationClaim, right: QuotationClaim) -> PairJudgement:
    """How two quotations of one cluster stand to each other."""
    a, b = _words(left), _words(right)
    speakers = [c.attribution.speaker if c.attribution else None for c in (left, right)]
    if are_two_persons(*speakers):
        who = f"{speakers[0].text} and {speakers[1].text}" if speakers[0] and speakers[1] else ""
        if _longest_run(a, b) >= min(NOT_BY_CHANCE, len(a), len(b)) and min(len(a), len(b)) >= NOT_BY_CHANCE:
            return PairJudgement("conflict", "different_speaker", f"the same words are credited to {who}")
        return PairJudgement("compatible", "different_speaker", f"credited to {who}")
    changed = next(_changes_of_sense(a, b), None)
    if changed:
        return PairJudgement("conflict", "contradiction", f"the words differ in sense: {changed}")
    if set(a) <= set(b) or set(b) <= set(a):
        return PairJudgement("agreement")
    return PairJudgement("compatible", "definition_or_unit", "the words are given differently")


def _words(claim: QuotationClaim) -> list[str]:
    return _WORD.findall(claim.words.lower())[:LONGEST]


def _longest_run(a: list[str], b: list[str]) -> int:
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


def _changes_of_sense(a: list[str], b: list[str]) -> Iterator[str]:
    """The places between equal words where one has a negation, or another figure, and the other has not.

    Example:
        >>> list(_changes_of_sense("we will rebuild every house".split(), "we will not rebuild every house".split()))
        ['“” against “not”']
    """
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        inside = min(a0, b0) > 0 and a1 < len(a) and b1 < len(b)
        if kind != "equal" and inside and _differ_in_sense(a[a0:a1], b[b0:b1]):
            yield f"“{' '.join(a[a0:a1])}” against “{' '.join(b[b0:b1])}”"


def _differ_in_sense(left: list[str], right: list[str]) -> bool:
    negations = [sum(bool(_NEGATION.match(w)) for w in words) for words in (left, right)]
    figures = [[w for w in words if _DIGIT.search(w)] for words in (left, right)]
    return negations[0] % 2 != negations[1] % 2 or bool(figures[0] and figures[1] and figures[0] != figures[1])


def are_two_persons(left: ActorMention | None, right: ActorMention | None) -> bool:
    """Whether both are named persons, and not one: a name and a role ("the governor") may be the same person.

    Example:
        >>> marsh, rook = ActorMention(text="Governor Lena Marsh"), ActorMention(text="engineer Paul Rook")
        >>> are_two_persons(marsh, rook), are_two_persons(marsh, ActorMention(text="the governor"))
        (True, False)
    """
    names = [_name(actor) for actor in (left, right) if actor is not None and actor.id is None]
    return len(names) == 2 and all(names) and not names[0] & names[1]


def _name(actor: ActorMention) -> frozenset[str]:
    """The words of a person's name; empty for a body, a role, or what is not clearly a person."""
    words = [w.strip(".,’'\"“”") for w in (actor.canonical or actor.text).split()]
    classes = frozenset(c for w in words for c in word_classes(w))
    if classes & {"body", "paper", "people"} or not (classes & {"title", "role"} or any(map(is_first_name, words))):
        return frozenset()
    return frozenset(w for w in words if w[:1].isupper() and len(w) > 1 and not word_classes(w))
