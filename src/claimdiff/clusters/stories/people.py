"""The people in a text: full names, with the age where the text gives one.

"Dana Orwell, 31, was found by Milo Kestrel" ... "Kestrel said" -> Dana Orwell (31), Milo Kestrel (speaks)

A run of capitals is a person if an age or a rank stands by it or its last word comes back alone: so "Mount Vernon" and
"Oak Lawn" are none.

Source:
    Ours; tuned on US local news of shootings and on world news of 26 events. Gets wrong: people named once, without an
    age or a rank (they count as names all the same).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimdiff.clusters.stories.rarity import is_player
from claimdiff.clusters.stories.words import Word, word_kinds

_SAYS = frozenset("said says told added".split())
_SPEAKERS = frozenset("said says spokesman spokeswoman chief sgt lt capt officer deputy sheriff mayor".split())
MAX_AGE = 105


@dataclass(frozen=True, slots=True)
class Person:
    """A full name in lower case; the age where the text gives one; whether the person speaks for someone."""

    given: str
    surname: str
    age: int | None = None
    speaks: bool = False

    @property
    def label(self) -> str:
        """The name as a reader would write it."""
        return f"{self.given} {self.surname}".strip().title()


def _is_age(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) <= 3 and int(word.text) <= MAX_AGE


def _age_after(words: Sequence[Word], end: int) -> int | None:
    """'Dana Orwell, 31,' and 'Dana Orwell, a 31-year-old', 'Dana Orwell (31)'."""
    if end + 1 < len(words) and words[end].text in ",(":
        at = end + 2 if words[end + 1].lower in ("a", "an") else end + 1
        if at < len(words) and _is_age(words[at]):
            follows = words[at + 1].text if at + 1 < len(words) else ","
            if follows in ",.;)-" or follows in ("of", "and", "was", "is", "who"):
                return int(words[at].text)
    return None


def _age_before(words: Sequence[Word], start: int) -> int | None:
    """'31-year-old Dana Orwell', 'the 31-year-old teacher Dana Orwell'."""
    for at in range(max(0, start - 5), start - 2):
        if _is_age(words[at]) and words[at + 1].text == "-" and words[at + 2].lower == "year-old":
            return int(words[at].text)
    return None


def _speaks(words: Sequence[Word], start: int, end: int) -> bool:
    """'Milo Kestrel said', 'said Milo Kestrel', 'according to Milo Kestrel'."""
    before = [w.lower for w in words[max(0, start - 2) : start]]
    return (
        bool(before and before[-1] in _SPEAKERS)
        or before == ["according", "to"]
        or (end < len(words) and words[end].lower in _SAYS)
    )


def _is_no_name(word: Word) -> bool:
    """Whether the word names a street, a body, a day, a country: "Syrian Observatory" is no person."""
    return word.lower in word_kinds() or is_player(word.lower) or "based" in word.lower


def _has_form(run: Sequence[Word]) -> bool:
    """Two to four words that may all be parts of a person's name, no initial at either end."""
    ends = min(len(run[0].lower), len(run[-1].lower))
    return 2 <= len(run) <= 4 and ends > 1 and not any(map(_is_no_name, run))


@dataclass(slots=True)
class PeopleReader:
    """Gathers people run by run; ``people`` then sorts out which runs are people."""

    known: dict[tuple[str, str], Person]
    sure: set[tuple[str, str]]
    alone: dict[str, int]
    ages: dict[str, int]

    @classmethod
    def start(cls) -> PeopleReader:
        """A reader that has seen nothing."""
        return cls({}, set(), {}, {})

    def add(self, words: Sequence[Word], bounds: tuple[int, int], *, ranked: bool) -> None:
        """Take in one run of capitals."""
        start, end = bounds
        run = words[start:end]
        age = _age_after(words, end) or _age_before(words, start)
        if len(run) == 1:
            self._add_alone(run[0].lower, age)
            return
        if not _has_form(run):
            return
        given = run[1] if len(run) > 2 and len(run[0].lower) == 1 else run[0]
        key = (given.lower, run[-1].lower)
        person = Person(*key, age, ranked or _speaks(words, start, end))
        if age is not None or person.speaks:
            self.sure.add(key)
        old = self.known.get(key)
        self.known[key] = (
            person if old is None else replace(old, age=old.age or age, speaks=old.speaks or person.speaks)
        )

    def _add_alone(self, surname: str, age: int | None) -> None:
        self.alone[surname] = self.alone.get(surname, 0) + 1
        if age is not None:
            self.ages[surname] = age

    def people(self) -> tuple[Person, ...]:
        """Those who are people beyond doubt, in order of name."""
        found: dict[tuple[str, str], Person] = {}
        for key, person in self.known.items():
            if key in self.sure or self.alone.get(person.surname):
                age = person.age if person.age is not None else self.ages.get(person.surname)
                found[key] = replace(person, age=age)
        return tuple(found[k] for k in sorted(found))


def by_surname(people: Sequence[Person]) -> Mapping[str, tuple[Person, ...]]:
    """The people under each surname."""
    found: dict[str, tuple[Person, ...]] = {}
    for person in people:
        found[person.surname] = (*found.get(person.surname, ()), person)
    return found
