"""Claims -> origins: a sentence that several articles share, also slightly edited, came from one place.

Two sentences are one where most of their word triples are shared. Agencies named in a dateline ("(Reuters)") are the
origin's ``via``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimdiff.lexicons.actors import find_actors_in
from claimdiff.model import Claim, Document, Evidence, Linking, Origin

#: words a sentence needs before its likeness to another means anything
MIN_WORDS = 8
#: share of the shorter sentence's word triples found in the other; edits of a word or two stay above it
ALIKE = 0.6
#: a triple of words that more sentences than this share tells nothing ("the ministry said")
COMMON = 40
#: room for the number of a word: more different words than a comparison can hold
_BITS = 40
_WORD = re.compile(r"\w+")
_AGENCY_REACH = 300  # characters of an article in which a dateline names its agency
_DATELINE = re.compile(r"\(([A-Z][A-Za-z/ ]{1,30})\)|[–—-]\s*([A-Z][A-Za-z]{1,20})\s*$", re.M)

_Place = tuple[str, int]  # document id, start of the sentence


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence as compared: its word triples as numbers, and its figures.

    A sentence with another figure is another statement, however alike.
    """

    document: str
    story: int
    triples: frozenset[int]
    figures: frozenset[str]


def trace_origins(linking: Linking, documents: Sequence[Document], /) -> tuple[Sequence[Origin], Mapping[str, str]]:
    """Where words first came from, and the origin of each claim by claim id.

    Shape:
        One origin per document ("o:ID"), and one per sentence that several documents of one story share ("s1", "s2"
        ...), in text order.
    Source:
        Ours; containment of word triples after Broder 1997.
    """
    claims = linking.claims
    story_of = {document: number for number, story in enumerate(linking.stories) for document in story}
    told = _read_sentences(claims, {d.id: d.text for d in documents}, story_of)
    agencies = {d.id: _agency(d.text) for d in documents}
    claiming = {c.document for c in claims}
    origins = [Origin(id=f"o:{d.id}", via=agencies[d.id], documents=(d.id,)) for d in documents if d.id in claiming]
    shared: dict[_Place, str] = {}
    for number, group in enumerate(_groups(told), start=1):
        members = tuple(dict.fromkeys(place[0] for place in group))
        score = min(_containment(told[group[0]], told[p]) for p in group[1:])
        via = next((agencies[m] for m in members if agencies[m]), None)
        detail = f"one sentence in {', '.join(members)}"
        origins.append(
            Origin(
                id=f"s{number}",
                via=via,
                documents=members,
                reasons=(Evidence(feature="shared_sentence", score=round(score, 3), detail=detail),),
            )
        )
        shared |= dict.fromkeys(group, f"s{number}")
    return tuple(origins), {c.id: shared.get((c.document, c.sentence.start), f"o:{c.document}") for c in claims}


def _read_sentences(
    claims: Sequence[Claim], texts: Mapping[str, str], story_of: Mapping[str, int]
) -> dict[_Place, _Told]:
    """The sentences that state claims and are long enough to compare, in order of their places."""
    spans = {(c.document, c.sentence.start): c.sentence for c in claims}
    numbers: dict[str, int] = {}
    found = {}
    for place, span in sorted(spans.items()):
        words = _WORD.findall(span.of(texts[place[0]]).lower())
        if len(words) >= MIN_WORDS:
            coded = [numbers.setdefault(word, len(numbers)) for word in words]
            triples = frozenset(
                (a << 2 * _BITS) | (b << _BITS) | c for a, b, c in zip(coded, coded[1:], coded[2:], strict=False)
            )
            figures = frozenset(filter(str.isdigit, words))
            found[place] = _Told(place[0], story_of.get(place[0], 0), triples, figures)
    return found


def _containment(left: _Told, right: _Told) -> float:
    return len(left.triples & right.triples) / min(len(left.triples), len(right.triples))


def _candidates(told: Sequence[_Told]) -> set[tuple[int, int]]:
    """The pairs of sentences (by number, lower first) that share a telling triple and all figures."""
    holders: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, sentence in enumerate(told):
        for triple in sentence.triples:
            holders[sentence.story, triple].append(number)
    return {
        (a, b)
        for numbers in holders.values()
        if 1 < len(numbers) <= COMMON
        for a, b in combinations(numbers, 2)
        if told[a].figures == told[b].figures and told[a].document != told[b].document
    }


def _groups(told: Mapping[_Place, _Told]) -> list[tuple[_Place, ...]]:
    """Sentences of different documents that are alike, joined; only those that share a telling triple are compared."""
    places, sentences = tuple(told), tuple(told.values())
    leader = list(range(len(places)))

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for a, b in sorted(_candidates(sentences)):
        first, second = sorted((lead(a), lead(b)))
        if first != second and _containment(sentences[a], sentences[b]) >= ALIKE:
            leader[second] = first
    grouped: dict[int, list[_Place]] = defaultdict(list)
    for number, place in enumerate(places):
        grouped[lead(number)].append(place)
    return [tuple(group) for group in grouped.values() if len(group) > 1]


def _agency(text: str) -> str | None:
    """The agency that an article's dateline or signature names."""
    for piece in (text[:_AGENCY_REACH], text[-_AGENCY_REACH // 3 :]):
        for match in _DATELINE.finditer(piece):
            name = match.group(1) or match.group(2)
            agency = next((entry for _, _, entry in find_actors_in(name) if entry.kind == "agency"), None)
            if agency:
                return agency.label
    return None
