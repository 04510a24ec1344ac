"""The names in a text: people with their ages, streets, places, and every other capitalised word.

"Dana Orwell, 31, was found on Birch Lane in Tulsa" -> person Dana Orwell (31), street "birch lane", place "tulsa".

Source:
    Ours; tuned on US local news of shootings and on world news of 26 events. Gets wrong: surnames alone in a headline,
    bodies that carry no telling word ("Liberty Mutual" passes for a person).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimdiff.clusters.stories.words import Word
from claimdiff.lexicons import read_rows

_PLACE_PREPOSITIONS = frozenset("in at near outside inside around of from to across through".split())
_SPEAKING = frozenset(
    "said says told according added spokesman spokeswoman chief sgt lt capt officer deputy sheriff mayor".split()
)
_AGE = re.compile(r"\b(\d{1,3})-year-old\b|, (\d{1,3})(?=[,.;]| and | of )|\((\d{1,2})\)")
_MAX_AGE = 105


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
        return f"{self.given} {self.surname}".title()


@dataclass(frozen=True, slots=True)
class Names:
    """What a text names, and how often. ``words`` are all capitalised words that do not merely open a sentence."""

    people: tuple[Person, ...]
    ages: frozenset[int]
    streets: frozenset[str]
    venues: frozenset[str]
    places: Mapping[str, int]
    words: Mapping[str, int]


@cache
def word_kinds() -> Mapping[str, str]:
    """Word -> street, venue, body, region, rank, calendar or plain."""
    return {row[0]: row[1] for row in read_rows("story_words.tsv")}


def _is_opener(word: Word, lowered: frozenset[str]) -> bool:
    return word.lower in lowered or word_kinds().get(word.lower) == "plain"


def _runs(words: Sequence[Word], lowered: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Half-open index ranges of capitalised words side by side; plain words that open a sentence are cut off."""
    i, n = 0, len(words)
    while i < n:
        if not (words[i].is_word and words[i].is_capital):
            i += 1
            continue
        j = i + 1
        while j < n and words[j].is_word and words[j].is_capital and words[j].start == words[j - 1].end + 1:
            j += 1
        start = i
        while start < j and (words[start].opens or start > i) and _is_opener(words[start], lowered):
            start += 1
        if start < j:
            yield start, j
        i = j


def _split_rank(run: Sequence[Word]) -> tuple[bool, Sequence[Word]]:
    """Whether ranks lead the run, and the run without them."""
    kinds, at = word_kinds(), 0
    while at < len(run) and kinds.get(run[at].lower) == "rank":
        at += 1
    return at > 0, run[at:]


def _is_age(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= 3 and int(word.text) <= _MAX_AGE


def _age_after(words: Sequence[Word], end: int) -> int | None:
    """'Dana Orwell, 31,' and 'Dana Orwell, a 31-year-old', 'Dana Orwell (31)'."""
    if end + 1 < len(words) and words[end].text in ",(":
        at = end + 2 if words[end + 1].lower in ("a", "an") else end + 1
        if at < len(words) and _is_age(words[at]):
            follows = words[at + 1].text if at + 1 < len(words) else ","
            if follows in ",.;)-" or follows in ("of", "and"):
                return int(words[at].text)
    return None


def _age_before(words: Sequence[Word], start: int) -> int | None:
    """'31-year-old Dana Orwell'."""
    for at in range(max(0, start - 5), start - 2):
        if _is_age(words[at]) and words[at + 1].text == "-" and words[at + 2].lower == "year-old":
            return int(words[at].text)
    return None


def _is_person(run: Sequence[Word]) -> bool:
    kinds = word_kinds()
    return 2 <= len(run) <= 4 and not any(
        w.lower in kinds or (len(w.lower) < 2 and i in (0, len(run) - 1)) for i, w in enumerate(run)
    )


def _speaks(words: Sequence[Word], start: int, end: int) -> bool:
    near = words[max(0, start - 3) : start] + words[end : end + 3]
    return any(w.lower in _SPEAKING for w in near)


def _street(words: Sequence[Word], run: Sequence[Word]) -> str | None:
    kinds = word_kinds()
    for i in range(len(run) - 1, 0, -1):
        if kinds.get(run[i].lower) == "street" and kinds.get(run[i - 1].lower) != "street":
            return run[i - 1].lower
    return None


@dataclass
class _Gathered:
    people: dict[tuple[str, str], Person]
    streets: set[str]
    venues: set[str]
    places: Counter[str]
    words: Counter[str]


def _add_run(words: Sequence[Word], bounds: tuple[int, int], found: _Gathered) -> None:
    start, end = bounds
    ranked, run = _split_rank(words[start:end])
    start = end - len(run)
    kinds = word_kinds()
    if not run or words[start].headline:
        return
    street = _street(words, run)
    if street:
        found.streets.add(street)
    elif _is_person(run):
        age = _age_after(words, end) or _age_before(words, start)
        person = Person(run[0].lower, run[-1].lower, age, ranked or _speaks(words, start, end))
        key = (person.given, person.surname)
        if key not in found.people or (found.people[key].age is None and age is not None):
            found.people[key] = person
    elif len(run) > 1 and kinds.get(run[-1].lower) == "venue":
        found.venues.add(" ".join(w.lower for w in run))
    before = words[start - 1].lower if start else ""
    if before in _PLACE_PREPOSITIONS and not street:
        found.places[" ".join(w.lower for w in run if kinds.get(w.lower) not in ("body", "calendar"))] += 1


def read_names(lines: Sequence[Sequence[Word]], text: str) -> Names:
    """All names of a text, given its tokens line by line."""
    lowered = frozenset(w.lower for line in lines for w in line if w.is_word and not w.is_capital)
    found = _Gathered({}, set(), set(), Counter(), Counter())
    kinds = word_kinds()
    for line in lines:
        for bounds in _runs(line, lowered):
            _add_run(line, bounds, found)
            for word in line[bounds[0] : bounds[1]]:
                if word.lower not in kinds and (word.lower not in lowered) and len(word.lower) > 1:
                    found.words[word.lower] += 1
    del found.places[""]
    ages = frozenset(int(next(g for g in m.groups() if g)) for m in _AGE.finditer(text))
    return Names(
        people=tuple(found.people[k] for k in sorted(found.people)),
        ages=frozenset(a for a in ages if a <= _MAX_AGE),
        streets=frozenset(found.streets),
        venues=frozenset(found.venues),
        places=dict(found.places),
        words=dict(found.words),
    )
