"""Claims -> origins: a sentence that several articles share, also slightly edited, came from one place.

Two sentences are one where most of their word triples are shared. Agencies named in a dateline ("(Reuters)") are the
origin's ``via``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimdiff.lexicons.actors import find_actors_in
from claimdiff.model import Claim, Document, Evidence, Origin

#: words a sentence needs before its likeness to another means anything
MIN_WORDS = 8
#: share of the shorter sentence's word triples found in the other; edits of a word or two stay above it
ALIKE = 0.6
#: a triple of words that more sentences than this share tells nothing ("the ministry said")
COMMON = 40
_WORD = re.compile(r"\w+")
_AGENCY_REACH = 300  # characters of an article in which a dateline names its agency
_DATELINE = re.compile(r"\(([A-Z][A-Za-z/ ]{1,30})\)|[–—-]\s*([A-Z][A-Za-z]{1,20})\s*$", re.M)

_Place = tuple[str, int]  # document id, start of the sentence


def trace_origins(
    claims: Sequence[Claim], documents: Sequence[Document], /
) -> tuple[Sequence[Origin], Mapping[str, str]]:
    """Where words first came from, and the origin of each claim by claim id.

    Shape:
        One origin per document ("o:ID"), and one per sentence that several documents share ("s1", "s2" ...), in text
        order.
    Source:
        Ours; containment of word triples after Broder 1997.
    """
    texts = {d.id: d.text for d in documents}
    triples = {place: t for place, t in ((p, _triples(s)) for p, s in _sentences(claims, texts)) if t}
    groups = _groups(triples)
    agencies = {d.id: _agency(d.text) for d in documents}
    origins = [
        Origin(id=f"o:{d.id}", via=agencies[d.id], documents=(d.id,))
        for d in documents
        if any(c.document == d.id for c in claims)
    ]
    shared: dict[_Place, str] = {}
    for number, group in enumerate(groups, start=1):
        members = tuple(dict.fromkeys(place[0] for place in group))
        score = min(_containment(triples[group[0]], triples[p]) for p in group[1:])
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


def _sentences(claims: Sequence[Claim], texts: Mapping[str, str]) -> list[tuple[_Place, str]]:
    spans = {(c.document, c.sentence.start): c.sentence for c in claims}
    return [(place, span.of(texts[place[0]])) for place, span in sorted(spans.items())]


def _triples(sentence: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(sentence.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False)) if len(words) >= MIN_WORDS else frozenset()


def _figures(triples: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """The numbers in digits of a sentence: a sentence with another figure is another statement, however alike."""
    return frozenset(w for triple in triples for w in triple if w.isdigit())


def _containment(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    return len(left & right) / min(len(left), len(right))


def _groups(triples: Mapping[_Place, frozenset[tuple[str, ...]]]) -> list[tuple[_Place, ...]]:
    """Sentences of different documents that are alike, joined; only those that share a telling triple are compared."""
    holders: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    for place, found in triples.items():
        for triple in found:
            holders[triple].append(place)
    pairs = {
        (a, b)
        for places in holders.values()
        if 1 < len(places) <= COMMON
        for a in places
        for b in places
        if a < b and a[0] != b[0]
    }
    leader = {place: place for place in triples}

    def lead(place: _Place) -> _Place:
        while leader[place] != place:
            place = leader[place]
        return place

    for a, b in sorted(pairs):
        if _figures(triples[a]) == _figures(triples[b]) and _containment(triples[a], triples[b]) >= ALIKE:
            first, second = sorted((lead(a), lead(b)))
            leader[second] = first
    grouped: dict[_Place, list[_Place]] = defaultdict(list)
    for place in sorted(triples):
        grouped[lead(place)].append(place)
    return [tuple(places) for places in grouped.values() if len(places) > 1]


def _agency(text: str) -> str | None:
    """The agency that an article's dateline or signature names."""
    for piece in (text[:_AGENCY_REACH], text[-_AGENCY_REACH // 3 :]):
        for match in _DATELINE.finditer(piece):
            name = match.group(1) or match.group(2)
            agency = next((entry for _, _, entry in find_actors_in(name) if entry.kind == "agency"), None)
            if agency:
                return agency.label
    return None
