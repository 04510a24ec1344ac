"""The names in a text: people, places, and all words that are capitalised for what they are, not where they stand.

"Dana Orwell, 31, was found on Birch Lane in Tulsa" -> person Dana Orwell (31), place "tulsa", words dana, orwell, tulsa
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimdiff.clusters.stories.people import MAX_AGE, PeopleReader, Person
from claimdiff.clusters.stories.rarity import zipf
from claimdiff.clusters.stories.spots import read_datelines
from claimdiff.clusters.stories.words import Word, word_kinds

_PLACE_PREPOSITIONS = frozenset("in at near outside inside around of from to across through".split())
_SPELLED = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(), 1
    )
}
#: a word that only ever opens sentences is taken for a name if it is rarer than this (Zipf value)
RARE_OPENER = 3.3
#: unless it is formed of a word that is not much rarer ("Warplanes", "Looters", "Shelling"): ending, what it replaces
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("women", "woman"), ("people", ""),
    ("er", ""), ("ers", ""), ("ers", "e"), ("ors", ""), ("ors", "e"), ("ists", ""),
    ("ing", ""), ("ing", "e"), ("ings", ""), ("ed", ""), ("ed", "e"), ("ly", ""), ("ily", "y"), ("ally", ""),
)  # fmt: skip
#: Zipf values: so common is the word it is formed of at least, and so much rarer than its form it may be
BASE, RARER = 2.0, 0.8


@dataclass(frozen=True, slots=True)
class Names:
    """What a text names, and how often. ``words`` are all capitalised words that do not merely open a sentence."""

    people: tuple[Person, ...]
    ages: frozenset[int]
    places: Mapping[str, int]
    words: Mapping[str, int]


def _runs(words: Sequence[Word], lowered: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Half-open index ranges of capitalised words side by side; plain words that open a sentence are cut off."""
    i, n, kinds = 0, len(words), word_kinds()
    while i < n:
        if not (words[i].is_word and words[i].is_capital):
            i += 1
            continue
        j = i + 1
        while j < n and words[j].is_word and words[j].is_capital and words[j].start == words[j - 1].end + 1:
            j += 1
        start = i
        while start < j and (words[start].lower in lowered or kinds.get(words[start].lower) == "plain"):
            start += 1
        if start < j:
            yield start, j
        i = j


def _after_ranks(words: Sequence[Word], start: int, end: int) -> int:
    """Where the run goes on behind leading ranks ("Fire Chief Ines Tolland")."""
    kinds = word_kinds()
    ranks = [i for i in range(start, end) if kinds.get(words[i].lower) == "rank"]
    return ranks[-1] + 1 if ranks and ranks[-1] < end - 1 else start


def _lowered(lines: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Words that stand without a capital at least as often as with one inside a sentence: these are no names."""
    small = Counter(w.lower for line in lines for w in line if w.is_word and not w.is_capital)
    large = Counter(w.lower for line in lines for w in line if w.is_capital and not w.opens and not w.headline)
    return frozenset(word for word, count in small.items() if count >= large[word])


@cache
def _is_rare_name(word: str) -> bool:
    """Whether a word that only ever opens sentences is a name: rare, and no plural or form of a common word.

    Example:
        >>> [word for word in ("kestrel", "warplanes", "looters", "shelling", "mournfully") if _is_rare_name(word)]
        ['kestrel']
    """
    own = zipf(word)
    return own < RARE_OPENER and not any(
        word.endswith(ending) and zipf(word.removesuffix(ending) + base) >= max(BASE, own - RARER)
        for ending, base in _ENDINGS
    )


def _is_house(run: Sequence[Word]) -> bool:
    """Whether the run names what serves a whole town: a hospital, a police force, a news outlet."""
    return any(word_kinds().get(w.lower) in ("service", "outlet") for w in run)


@cache
def _age() -> re.Pattern[str]:
    spelled = "|".join(_SPELLED)
    return re.compile(
        rf"\b(\d{{1,3}}|{spelled})[- ]years?[- ]old\b|, (\d{{1,3}})(?=[,.;]| and | of )|\((\d{{1,2}})\)", re.IGNORECASE
    )


def _ages(text: str) -> frozenset[int]:
    written = (next(g for g in m.groups() if g) for m in _age().finditer(text))
    ages = (_SPELLED[w.lower()] if w.lower() in _SPELLED else int(w) for w in written)
    return frozenset(a for a in ages if a <= MAX_AGE)


@dataclass(slots=True)
class _Reader:
    lowered: frozenset[str]
    people: PeopleReader
    places: Counter[str]
    words: Counter[str]
    openers: Counter[str]

    def read_line(self, line: Sequence[Word]) -> None:
        for start, end in _runs(line, self.lowered):
            if not _is_house(line[start:end]):
                self._read_run(line, start, end)

    def _read_run(self, line: Sequence[Word], start: int, end: int) -> None:
        kinds = word_kinds()
        for at in range(start, end):
            word = line[at]
            if word.lower not in kinds and word.lower not in self.lowered and len(word.lower) > 1:
                (self.openers if word.opens and end - start == 1 else self.words)[word.lower] += 1
        if line[start].headline:
            return
        name = _after_ranks(line, start, end)
        self.people.add(line, (name, end), ranked=name > start)
        if start and line[start - 1].lower in _PLACE_PREPOSITIONS:
            place = " ".join(w.lower for w in line[start:end] if w.lower not in kinds or kinds[w.lower] == "region")
            if place:
                self.places[place] += 1

    def all_words(self) -> dict[str, int]:
        kept = {w: n for w, n in self.openers.items() if w in self.words or _is_rare_name(w)}
        return {w: self.words.get(w, 0) + kept.get(w, 0) for w in {**self.words, **kept}}


def read_names(lines: Sequence[Sequence[Word]], text: str) -> Names:
    """All names of a text, given its tokens line by line."""
    lowered = _lowered(lines)
    reader = _Reader(lowered, PeopleReader.start(), Counter(), Counter(), Counter())
    for line in lines:
        reader.read_line(line)
    for town in read_datelines(text):
        reader.places[town] += 1
    return Names(people=reader.people.people(), ages=_ages(text), places=dict(reader.places), words=reader.all_words())
