"""Evidence that two occurrences are one question: what is told, and of whom or what it is told.

Example:
    "The Holm plant leaked" and "no leak at the plant in Holm": one; the leak of another plant: none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.words import names, telling_stems
from claimdiff.lexicons.actors import same_side
from claimdiff.lexicons.occurrences import telling
from claimdiff.lexicons.statements import word_set
from claimdiff.model import ActorMention, Evidence, OccurrenceClaim

_POINTING = frozenset("one nobody none he she it they we i him her them this that these those who which".split())


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(telling_stems(text)) if text.lower() not in _POINTING else frozenset()


@cache
def _names(text: str) -> frozenset[str]:
    return names(f"x {text}") - {"the", "an"}


def theme_of(claim: OccurrenceClaim) -> str:
    """What an occurrence is told of: its object, else its subject; "" where that is the event as a whole."""
    if claim.what in word_set("about-event"):
        return ""
    if claim.what in word_set("about-subject"):
        return _named(claim.actor)
    if claim.object.lower() in _POINTING:
        return _named(claim.actor)
    return claim.object or _named(claim.actor)


def _named(actor: ActorMention | None) -> str:
    """The party by its fullest name; "" for a pronoun that points to nobody known."""
    if actor is None:
        return ""
    return actor.canonical or ("" if actor.text.lower() in _POINTING else actor.text)


def _doer(claim: OccurrenceClaim) -> ActorMention | None:
    if claim.what in word_set("about-event"):
        return None
    return claim.actor if claim.object and claim.actor is not None and _named(claim.actor) else None


def compare_themes(left: OccurrenceClaim, right: OccurrenceClaim) -> Iterator[Evidence]:
    """What both tell, of what, and by whom it was done."""
    if left.what and left.what == right.what:
        yield Evidence(feature="what_same", score=1.0, detail=f"both: {left.what}")
        if is_free(left):
            yield Evidence(feature="what_free", score=1.0, detail=f"in words of no lexicon: {left.what}")
    a, b = theme_of(left), theme_of(right)
    shared = _share(_words(a), _words(b))
    if shared is not None:
        yield Evidence(feature="theme_shared", score=round(shared, 3), detail=f"{a} and {b}")
    if same_party(_doer(left), _doer(right)):
        yield Evidence(feature="actor_same", score=1.0, detail=f"{left.actor.text if left.actor else ''}")


def forbid_themes(left: OccurrenceClaim, right: OccurrenceClaim) -> Veto | None:
    """Two predicates, two things, or two doers: they answer no one question."""
    if left.what != right.what:
        return Veto("what", f"{left.what} against {right.what}")
    a, b = theme_of(left), theme_of(right)
    if left.what in word_set("about-subject"):  # "her father", "the man" and a name may be one person
        two = bool(_names(a) and _names(b) and not _names(a) & _names(b))
        return Veto("theme", f"{a} against {b}") if two else None
    if _apart(a, b, left, right):
        return Veto("theme", f"{a} against {b}")
    if (is_free(left) or left.what in word_set("about-person")) and not (_words(a) & _words(b)):
        return Veto("theme", "told in words of their own of things that are not named")
    by_whom = left.what != "control" and not left.what.startswith("intended")
    if by_whom and same_party(_doer(left), _doer(right)) is False:
        return Veto(
            "actor", f"{left.actor.text if left.actor else ''} against {right.actor.text if right.actor else ''}"
        )
    return None


def is_free(claim: OccurrenceClaim) -> bool:
    """Whether a claim is told by a word that no lexicon lists."""
    return bool(claim.word) and telling(claim.what, claim.word) is None and not claim.what.startswith("intended")


def _share(left: frozenset[str], right: frozenset[str]) -> float | None:
    return len(left & right) / min(len(left), len(right)) if left and right else None


def _apart(a: str, b: str, left: OccurrenceClaim, right: OccurrenceClaim) -> bool:
    """Whether two themes are two things: no telling word in common, or a name each; the speaker may be one of them."""
    mine, other = _words(a), _words(b)
    if not mine or not other or mine <= other or other <= mine:
        return False
    if not mine & other:
        return True
    shared = _names(a) & _names(b)
    if _names(a) and _names(b) and not shared:
        return True
    around = [words | _words(_speaker(c)) | _words(_named(c.actor)) for words, c in ((mine, left), (other, right))]
    return bool(not shared and mine - around[1] and other - around[0])


def _speaker(claim: OccurrenceClaim) -> str:
    return _named(claim.attribution.speaker) if claim.attribution else ""


def same_party(left: ActorMention | None, right: ActorMention | None) -> bool | None:
    """Whether two mentions name one party, by lexicon or by words; None where one names nobody."""
    if left is None or right is None:
        return None
    if left.id and right.id:
        return left.id == right.id or same_side(left.id, right.id)
    a, b = (f"{_named(actor)} {actor.text}" for actor in (left, right))
    if _names(a) and _names(b) and not _names(a) & _names(b):
        return False
    return bool(_words(a) & _words(b)) if _words(a) and _words(b) else None
