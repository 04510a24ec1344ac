"""Evidence from people: "Dana Orwell, 31" and "31-year-old Dana Orwell" are one, "Lee Orwell, 8" is someone else."""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.clusters.stories.compare.likeness import NOTHING, Likeness, listed, saturate
from claimdiff.clusters.stories.people import Person, by_surname
from claimdiff.clusters.stories.profile import Profile
from claimdiff.clusters.stories.rarity import telling

#: a spokesman speaks of many events of his town
SPEAKER_WEIGHT = 0.4
#: even the commonest full name says more than a common word
NAME_FLOOR = 0.4


def _is_same(left: Person, right: Person) -> bool:
    if left.surname != right.surname or (left.age and right.age and abs(left.age - right.age) > 1):
        return False
    short, long = sorted((left.given.replace("'", ""), right.given.replace("'", "")), key=len)
    return long.startswith(short[:3]) or (left.age is not None and left.age == right.age)


def _weight(person: Person, other: Person | None = None) -> float:
    rare = max(NAME_FLOOR, (telling(person.given) + telling(person.surname)) / 2)
    return rare * (SPEAKER_WEIGHT if person.speaks or (other is not None and other.speaks) else 1.0)


def _shared(a: Profile, b: Profile) -> Iterator[tuple[Person, float]]:
    others = by_surname(b.names.people)
    for person in a.names.people:
        for other in others.get(person.surname, ()):
            if _is_same(person, other):
                yield person, _weight(person, other)
                break


def _named_in_words(a: Profile, b: Profile, seen: frozenset[Person]) -> Iterator[tuple[Person, float]]:
    """People of ``a`` whose whole name stands in ``b`` outside running text (a headline, a caption)."""
    words = b.names.words
    for person in a.names.people:
        if person not in seen and person.given in words and person.surname in words:
            yield person, _weight(person) * 0.7


def people_shared(a: Profile, b: Profile) -> Likeness:
    """Both name Dana Orwell; rare names weigh more, spokesmen less."""
    found = dict(_shared(a, b))
    for left, right in ((a, b), (b, a)):
        surnames = {p.surname for p in found}
        found |= {p: w for p, w in _named_in_words(left, right, frozenset(found)) if p.surname not in surnames}
    if not found:
        return NOTHING
    return Likeness(saturate(sum(found.values()), 0.6), f"both name {listed(p.label for p in found)}")
