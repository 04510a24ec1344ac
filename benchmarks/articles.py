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
    "Am Bor Carl Da El Far Gret Has In Jam Kat Lu Mon Nad Om Petr Raf Sof Tar Ver Wil Xav Yun Zor Ald Ben Cas Dim Em"
).split()
_ENDS = "al a ila o ud ena id an es y is ya ur eq ina ko mir elle ander ita".split()
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
    """One kind of event: how it is headed and told, whom it strikes, where, and who is blamed for it."""

    noun: str
    heads: tuple[str, ...]
    leads: tuple[str, ...]
    people: tuple[str, ...]
    where: tuple[str, ...]
    blamed: tuple[str, ...]
    details: tuple[str, ...]


_KINDS = (
    Kind(
        "air strike",
        ("Planes strike {town}", "{town} {where} hit from the air", "Planes bomb {where} in {town}"),
        ("An air strike hit a {where} in {town} on {weekday}, {toll}.",
         "Several planes bombed a {where} in {town} late on {weekday}, {toll}.",
         "A raid from the air on {town}'s {where} on {weekday} ended with rubble in the streets, {toll}."),
        ("civilians", "villagers", "residents", "labourers"),
        ("market", "warehouse", "granary", "workshop", "bus depot"),
        ("the air force", "the alliance", "the coalition"),
        ("Residents said planes circled over the {where} before the blast.", "Smoke rose over the road to {other}.",
         "The pilots flew low across the orchards, a shepherd recalled.", "Two craters were seen beside the {where}."),
    ),
    Kind(
        "bombing",
        ("Bomb goes off in {town}", "Blast at {town} {where}", "{town} counts its dead"),
        ("A bomb exploded at a {where} in {town} on {weekday}, {toll}.",
         "A blast tore through a {where} in {town} on {weekday}, {toll}.",
         "A device hidden in a suitcase went off at {town}'s {where} on {weekday}, {toll}."),
        ("shoppers", "commuters", "passengers", "tourists"),
        ("bus station", "railway hall", "hotel lobby", "cafe", "arcade"),
        ("the separatists", "the splinter group", "the brigade"),
        ("The windows of nearby shops were shattered.", "Police closed the road to {other} and searched cars.",
         "The sappers found a second device and made it safe.", "The sirens were heard until noon."),
    ),
    Kind(
        "shooting",
        ("Gunfire in {town}", "{town}: attackers still at large", "Mourning at {town} {where}"),
        ("Two gunmen opened fire at a {where} in {town} on {weekday}, {toll}.",
         "Men with rifles stormed a {where} in {town} on {weekday}, {toll}.",
         "Shots rang out at {town}'s {where} on {weekday}, {toll}."),
        ("worshippers", "students", "guests", "farmers"),
        ("mosque", "college", "wedding hall", "chapel", "clinic"),
        ("the militia", "the gang", "the guerrillas"),
        ("Witnesses said the attackers fled on motorcycles towards {other}.", "A curfew was imposed after dark.",
         "The detectives collected cartridges from the courtyard.", "The doors had been locked from outside."),
    ),
    Kind(
        "shelling",
        ("Rounds land in {town}", "Guns pound {town}", "{town} {where} in ruins"),
        ("Heavy shells struck a {where} in {town} on {weekday}, {toll}.",
         "Several rounds fell on a {where} in {town} on {weekday}, {toll}.",
         "Heavy fire wrecked a {where} in {town} on {weekday}, {toll}."),
        ("refugees", "teachers", "miners", "patients"),
        ("school", "camp", "mine", "hospital", "bakery"),
        ("the army", "the insurgents", "the guards"),
        ("Families left for {other} in trucks and on foot.", "The {where} had been used as a shelter.",
         "The engineers worked to bring the power back.", "A truce had been agreed only days before."),
    ),
)  # fmt: skip

_WHO = (
    "some shopkeepers;the fishermen;the harbour master;a retired engineer;the nurses;the bakers;the choir;a historian;"
    "the drivers;the orchard owners;many schoolchildren;a beekeeper;the football club;the ferry crews;a librarian;"
    "the weavers;the tram company;two botanists;the cattle traders;a piano tuner;the glassworks;three potters;"
    "the night watchmen;the chess society;a carpenter;a bookbinder;the vintners;the lighthouse keeper;an old cobbler;"
    "a geologist;the veterans;some street musicians;the gardeners;the printing house;a clockmaker;two merchants;"
    "the rowing team;the basket makers;a watercolour painter;the stonemasons"
).split(";")
_DID = (
    "complained about;repaired;photographed;had long praised;quarrelled over;painted;took pride in;asked for;cleaned;"
    "auctioned;measured;argued about;decorated;rented out;inspected;sketched;dreamed of;collected money for;borrowed;"
    "wrote about;boycotted;restored;mapped;looked after;celebrated;catalogued;insured;tested;advertised;postponed"
).split(";")
_WHAT = (
    "the old bridge;bread prices;a narrow canal;the summer fair;copper roofs;the municipal garden;an abandoned quarry;"
    "wool exports;the planetarium;a new timetable;rainwater tanks;the cable car;walnut harvests;a wooden theatre;"
    "the tannery;ferry tickets;an opera season;the velodrome;olive presses;brick kilns;a weather station;the archive;"
    "hand-woven carpets;a mountain hut;school lunches;the aquarium;tin mines;street lamps;a puppet festival;lace;"
    "the swimming bath;parking rules;a bell tower;the sugar mill;goat cheese;an ice rink;cherry orchards;the toll road"
).split(";")
_WHEN = (
    "in the spring;for decades;without much success;before the harvest;during the long drought;against the odds;"
    "after the floods;to everybody's surprise;as their grandparents did;in spite of the cost;until the money ran out;"
    "with borrowed tools;at the mayor's request;behind closed doors;for a small fee;under a new law;twice a week;"
    "out of habit;with great patience;instead of waiting for the capital"
).split(";")
_SPEECH = (
    "We ran out and could not see the {where} for the dust",
    "My sister works there and I could not reach her",
    "Nobody had warned us, not even by telephone",
    "I carried water until my arms gave way",
    "They should have closed the road much earlier",
    "It was the loudest sound I ever heard",
)


@dataclass(frozen=True)
class Story:
    """One event, its articles, and what they were made to disagree about."""

    name: str
    planted: Planted
    documents: tuple[Document, ...]
    #: the figures that were made to differ
    figures: tuple[int, ...] = ()


class _Names:
    """Names that no two stories share."""

    def __init__(self, random: Random) -> None:
        self._random, self._used = random, set[str]()

    def place(self) -> str:
        return self._fresh((_HEADS, _MIDDLES, _TAILS))

    def person(self) -> str:
        return f"{self._fresh((_FIRST, _ENDS))} {self._fresh((_HEADS, _MIDDLES, _LAST))}"

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
        "official": names.person(), "chief": names.person(), "spokesman": names.person(), "witness": names.person(),
        "weekday": day.strftime("%A"), "where": random.choice(kind.where), "people": random.choice(kind.people),
        "blamed": random.choice(kind.blamed), "noun": kind.noun, "km": str(random.randint(12, 90)),
    }  # fmt: skip
    facts["Blamed"] = facts["blamed"][0].upper() + facts["blamed"][1:]
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
        documents.append(
            Document(
                id=f"s{number:05}-{copy}",
                text=_text(kind, told, planted, copy, random),
                title=random.choice(kind.heads).format(**facts),
                publisher=_OUTLETS[copy % len(_OUTLETS)],
                published=day,
            )
        )
    differing = {"killed": (killed, more_killed), "wounded": (wounded, more_wounded)}.get(planted, ())
    return Story(f"s{number:05}", planted, tuple(documents), differing)


_TOLLS = (
    "killing {killed} {people} and wounding {wounded} others",
    "in which {killed} {people} were killed",
)
_SAID = (
    "{killed} {people} were killed and {wounded} were wounded, said {official}, governor of {province}.",
    "{chief}, the police chief, said {killed} {people} had been killed and {wounded} wounded.",
)
_BLAMED = (
    "{spokesman}, an interior ministry spokesman, blamed {blamed} for the {noun}.",
    "{Blamed} denied responsibility for the {noun} in {town}.",
)


def _text(kind: Kind, facts: dict[str, str], planted: Planted, copy: int, random: Random) -> str:
    lead = random.choice(kind.leads).replace("{toll}", _TOLLS[copy > 1])
    place = "{town} lies in the province of {province} in {country}, {km} kilometres from {other}."
    quote = "\u201c" + random.choice(_SPEECH) + ",\u201d said {witness}."
    sentences = [lead, _SAID[copy % 2], place, *random.sample(kind.details, 2), quote]
    if planted == "blame":
        sentences.insert(3, _BLAMED[copy % 2])
    sentences += [_aside(random) for _ in range(7)]
    parts = [sentence.format(**facts) for sentence in sentences]
    return "\n\n".join(" ".join(p[0].upper() + p[1:] for p in parts[i : i + 3]) for i in range(0, len(parts), 3))


def _aside(random: Random) -> str:
    """A sentence that has nothing to do with the story, of words that few stories share."""
    who, what = random.choice(_WHO), random.choice(_WHAT)
    more = (
        f", while {random.choice(_WHO)} {random.choice(_DID)} {random.choice(_WHAT)}" if random.random() < 0.6 else ""
    )
    return f"{who} {random.choice(_DID)} {what} {random.choice(_WHEN)}{more}."
