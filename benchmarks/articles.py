"""Made articles with planted truth: many stories, several outlets each, some of which disagree.

Everything is made of this file's own templates and syllables, from a seed; no real article, place or person is meant.

Example:
    >>> stories = list(make_stories(3, per_story=4))
    >>> [len(story.documents) for story in stories]
    [4, 4, 4]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Literal

from claimdiff import Document

Planted = Literal["nothing", "killed", "wounded", "blame"]
_PLANTED: tuple[Planted, ...] = ("nothing", "killed", "nothing", "wounded", "nothing", "blame")

_HEADS = (
    "Bar Cal Dor Fen Gal Hal Jor Kel Lam Mar Nor Oss Pel Quin Ras Sel Tam Ul Var Wes Yar Zel Brin Cor Dal Eri Fal Gor"
).split()
_MIDDLES = "a e i o u an en in or al er ib ov ist ash em ur ot ark el".split()
_TAILS = "bad ford grad ham kent lin mouth nik polis ra sk stan ton ul vik wick yar za burg dale".split()
_FIRST = (
    "Amal Boris Carla Daud Elena Farid Greta Hasan Ines Jamal Katya Luis Mona Nadia Omar Petra Rafiq Sofia Tariq Vera"
).split()
_LAST = "son ov ian ez ani uri berg man escu ota ström elli aga enko idze".split()
_COUNTRIES = (
    "Turkey", "Kenya", "Peru", "India", "Ukraine", "Mexico", "Nigeria", "Indonesia", "Colombia", "Pakistan", "Brazil",
    "Egypt", "Morocco", "Vietnam", "Chile", "Ghana", "Poland", "Thailand", "Nepal", "Bolivia",
)  # fmt: skip
_OUTLETS = (
    "Harbour Post", "Evening Ledger", "Northern Wire", "City Courier", "Daily Compass", "Radio Nine", "The Lantern",
)  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """One kind of event: how it is named and told."""

    noun: str
    lead: str
    people: str
    where: str
    blamed: str
    details: tuple[str, ...]


_KINDS = (
    Kind("air strike", "An air strike hit a {where} in {town} on {weekday}, {toll}.", "civilians", "market",
         "the air force",
         ("Residents said planes circled over the {where} before the blast.", "Smoke rose over the road to {other}.")),
    Kind("bombing", "A bomb exploded at a {where} in {town} on {weekday}, {toll}.", "shoppers", "bus station",
         "the separatists",
         ("The windows of nearby shops were shattered.", "Police closed the road to {other} and searched cars.")),
    Kind("shooting", "Gunmen opened fire at a {where} in {town} on {weekday}, {toll}.", "worshippers", "mosque",
         "the militia",
         ("Witnesses said the attackers fled on motorcycles towards {other}.", "A curfew was imposed after dark.")),
    Kind("shelling", "Shells struck a {where} in {town} on {weekday}, {toll}.", "villagers", "school",
         "the army",
         ("Families left for {other} in trucks and on foot.", "The school had been used as a shelter.")),
)  # fmt: skip

_BACKGROUND = (
    "The town lies some {km} kilometres from {other} and lives mostly off fishing and trade.",
    "About {population},000 people lived in the district before the fighting, according to the last census.",
    "Prices for bread and fuel have risen sharply since the spring, shopkeepers complained.",
    "Schools in the province will stay closed until next week, the education ministry announced.",
    "{official}, who took office two years ago, had promised to repair the hospital's roof.",
    "Aid groups have long warned that the clinic lacks medicine, clean water and trained nurses.",
    "Talks between the two sides broke off in the winter after mutual accusations.",
    "Neighbours brought blankets, tea and bread to families who had lost their homes.",
    "\u201cWe heard a terrible noise and ran,\u201d said {witness}, a baker who lives near the {where}.",
    "\u201cNobody came to help us for an hour,\u201d {witness2} told reporters outside the hospital.",
    "Traffic on the coastal road was slow for most of the day because of checkpoints.",
    "The governor's office said it would publish a full account once the inquiry was over.",
)


@dataclass(frozen=True)
class Story:
    """One event, its articles, and what they were made to disagree about."""

    name: str
    planted: Planted
    documents: tuple[Document, ...]


class _Names:
    """Names that no two stories share."""

    def __init__(self, random: Random) -> None:
        self._random, self._used = random, set[str]()

    def place(self) -> str:
        return self._fresh((_HEADS, _MIDDLES, _TAILS))

    def person(self) -> str:
        return f"{self._random.choice(_FIRST)} {self._fresh((_HEADS, _MIDDLES, _LAST))}"

    def _fresh(self, parts: tuple[list[str], ...]) -> str:
        for attempt in range(1000):
            middle = self._random.choice(_MIDDLES) + self._random.choice(_HEADS).lower() if attempt > 2 else ""
            first, *rest = (self._random.choice(part) for part in parts)
            name = first + middle + "".join(rest)
            if name not in self._used:
                self._used.add(name)
                return name
        raise ValueError("out of names: add syllables")


def make_stories(count: int, *, per_story: int = 5, seed: int = 7, start: date = date(2021, 1, 4)) -> Iterator[Story]:
    """``count`` stories, ``per_story`` articles each; a day holds twenty stories."""
    random = Random(seed)
    names = _Names(random)
    for number in range(count):
        planted = _PLANTED[number % len(_PLANTED)]
        yield _story(number, planted, per_story, random, names, start + timedelta(days=number // 20))


def make_documents(count: int, *, per_story: int = 5, seed: int = 7) -> Iterator[Document]:
    """``count`` articles of mixed stories, one at a time."""
    left = count
    for story in make_stories(-(-count // per_story), per_story=per_story, seed=seed):
        yield from story.documents[:left]
        left -= len(story.documents)


def _story(number: int, planted: Planted, size: int, random: Random, names: _Names, day: date) -> Story:
    kind = _KINDS[number % len(_KINDS)]
    facts = {
        "town": names.place(), "other": names.place(), "province": names.place(), "country": random.choice(_COUNTRIES),
        "official": names.person(), "spokesman": names.person(), "chief": names.person(),
        "witness": names.person(), "witness2": names.person(),
        "weekday": day.strftime("%A"), "where": kind.where, "km": str(random.randint(12, 90)),
        "population": str(random.randint(20, 400)),
    }  # fmt: skip
    killed, wounded = random.randint(11, 59), random.randint(101, 179)
    more_killed, more_wounded = killed + random.randint(17, 40), wounded + random.randint(43, 90)
    documents = []
    for copy in range(size):
        second = copy % 2 == 1
        told = {
            **facts,
            "killed": str(more_killed if planted == "killed" and second else killed),
            "wounded": str(more_wounded if planted == "wounded" and second else wounded),
        }
        text = _text(kind, told, planted, copy, random)
        documents.append(
            Document(
                id=f"s{number:05}-{copy}",
                text=text,
                title=f"{kind.noun.capitalize()} in {facts['town']}, {facts['country']}",
                publisher=_OUTLETS[copy % len(_OUTLETS)],
                published=day,
            )
        )
    return Story(f"s{number:05}", planted, tuple(documents))


def _text(kind: Kind, facts: dict[str, str], planted: Planted, copy: int, random: Random) -> str:
    people = kind.people
    tolls = (
        f"killing {{killed}} {people} and wounding {{wounded}} others",
        f"killing at least {{killed}} {people}",
        f"in which {{killed}} {people} were killed",
    )
    toll = tolls[0] if copy < 2 else tolls[2]
    sayings = (
        f"{{killed}} {people} were killed and {{wounded}} were wounded, said {{official}}, governor of {{province}}.",
        f"{{chief}}, the police chief, said {{killed}} {people} had been killed and {{wounded}} wounded.",
    )
    one = kind.blamed
    blame = f"{{spokesman}}, an interior ministry spokesman, blamed {one} for the {kind.noun}."
    denial = f"{one[0].upper()}{one[1:]} denied responsibility for the {kind.noun} in {{town}}."
    place = "{town} is in the province of {province} in {country}."
    sentences = [kind.lead.replace("{toll}", toll), sayings[copy % 2], place]
    if planted == "blame":
        sentences.append(denial if copy % 2 else blame)
    sentences += random.sample(kind.details, 1) + random.sample(_BACKGROUND, 8)
    parts = [sentence.format(**facts) for sentence in sentences]
    parts = [p[0].upper() + p[1:] for p in parts]
    return "\n\n".join(" ".join(parts[i : i + 3]) for i in range(0, len(parts), 3))
