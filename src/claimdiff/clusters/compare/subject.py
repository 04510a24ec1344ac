"""Evidence from who or what is counted: soldiers and people, children against the dead, homes against buildings."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from claimdiff.clusters.comparison import Veto
from claimdiff.clusters.view import FigureView, is_named
from claimdiff.lexicons.measures import may_be_people, relate_subjects
from claimdiff.model import Evidence

#: names of one person or place are at least this alike
SAME_NAME = 80  # rapidfuzz ratio, 0 to 100
#: nouns of one thing are at least this alike ("air strikes", "strikes")
SAME_NOUN = 70
#: letters of a noun that others may be compounds of
SHORTEST = 4
#: counts up to here are equal by chance too often to tell anything
FEW = 12


def forbid_subject(left: FigureView, right: FigureView) -> Veto | None:
    """Two owners of ages, two nations' people, two classes that no one belongs to at once, a part against the whole."""
    a, b = left.claim.measure.subject, right.claim.measure.subject
    if left.dimension == "age":
        return (
            None if _may_be_one_person(left, right) else Veto("subject", f"{a or 'someone'} against {b or 'someone'}")
        )
    if _designator(a) != _designator(b) and _designator(a) and _designator(b):
        return Veto("subject", f"{a} against {b}")
    if _are_few_of_other_things(left, right):
        return Veto("subject", f"{a} against {b}")
    if bool(left.subject) != bool(right.subject) and not (may_be_people(a) and may_be_people(b)):
        return Veto("subject", f"{a} against {b}")
    if left.countries and right.countries and not left.countries & right.countries:
        return Veto("subject", f"{a} against {b}")
    if left.subject and right.subject:
        relation = relate_subjects(left.subject, right.subject)
        if relation in ("different", "part"):
            return Veto("subject", f"{a} against {b}")
        if left.document == right.document and (_is_circle_within(left, right) or _is_circle_within(right, left)):
            return Veto("subject", f"{a} are some of {b}")
    return None


def _may_be_one_person(left: FigureView, right: FigureView) -> bool:
    """Whether two ages may be one person's: one name, or one age where a name or a noun is missing."""
    a, b = left.claim.measure.subject, right.claim.measure.subject
    if is_named(a) and is_named(b):
        return _one_name(a, b)
    unlike = bool(a) and bool(b) and not is_named(a) and not is_named(b) and left.head != right.head
    return left.value == right.value and not unlike


def _are_few_of_other_things(left: FigureView, right: FigureView) -> bool:
    """Whether two small counts are of nouns with nothing in common: "two cameras", "two rifles"."""
    if left.dimension != "count" or not (left.names_subject and right.names_subject) or left.subject or right.subject:
        return False
    if _is_one_noun(left.head, right.head) or max(left.value or 0, right.value or 0) > FEW:
        return False
    return fuzz.token_set_ratio(left.claim.measure.subject.lower(), right.claim.measure.subject.lower()) < SAME_NOUN


def _is_one_noun(a: str, b: str) -> bool:
    """Whether two nouns are one, or one is a compound of the other: "airstrikes" are "strikes"."""
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= SHORTEST and long.endswith(short))


def _is_circle_within(left: FigureView, right: FigureView) -> bool:
    """Whether one document counts fewer of a narrower circle beside the whole: "nine evacuees" of "30 people"."""
    if (
        left.subject is None
        or right.subject is None
        or left.subject == right.subject
        or right.subject.relation != "whole"
    ):
        return False
    if not right.names_subject:  # "the toll stood at 62" may be of the very soldiers
        return False
    return left.value is not None and right.value is not None and left.value < right.value


def _designator(words: str) -> str:
    """The first word with a digit, without a plural's s: "F-16s" and "A-10s" are two things."""
    return next((w.lower().removesuffix("s") for w in words.split() if any(c.isdigit() for c in w)), "")


def _one_name(a: str, b: str) -> bool:
    """Whether two names may be one person: the last word of one is in the other ("Ana Ruiz", "Ruiz")."""
    left, right = (x.lower().replace("’s", "").replace("'s", "").split() for x in (a, b))
    if not left or not right:
        return False
    return any(fuzz.ratio(x, y) >= SAME_NAME for x in left[-1:] for y in right) or any(
        fuzz.ratio(x, y) >= SAME_NAME for x in right[-1:] for y in left
    )


def compare_subject(left: FigureView, right: FigureView) -> Iterator[Evidence]:
    """Same noun or class; one general, one special; likeness of other nouns."""
    a, b = left.claim.measure.subject, right.claim.measure.subject
    if left.dimension == "age":
        yield Evidence(
            feature="owner_same", score=1.0 if is_named(a) and is_named(b) else 0.4, detail=f"the age of {a or b}"
        )
        return
    if not (left.names_subject and right.names_subject):
        yield Evidence(feature="subject_silent", score=1.0, detail=f"not both name what is counted: {a} and {b}")
    elif left.head and _is_one_noun(left.head, right.head):
        yield Evidence(feature="subject_same", score=1.0, detail=f"both count {a}")
    elif left.subject and right.subject:
        yield Evidence(
            feature=f"subject_{relate_subjects(left.subject, right.subject)}", score=1.0, detail=f"{a} and {b}"
        )
    else:
        alike = fuzz.token_set_ratio(a.lower(), b.lower()) / 100
        yield Evidence(feature="subject_wording", score=round(alike, 3), detail=f"{a} and {b}")
        yield Evidence(feature="subject_differs", score=round(1 - alike, 3), detail=f"{a} and {b}")
