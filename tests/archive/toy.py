"""A pipeline of toys, so that the archive's tests are about the archive: every figure is a claim, a title is an event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from claimdiff import Claim, ClaimCluster, Document, Pipeline
from claimdiff.model import (
    Decisions,
    Event,
    EventMention,
    Linking,
    Measure,
    NumericClaim,
    Quantity,
    Reading,
    Sentence,
    Span,
)

_FIGURE = re.compile(r"(\d+) (\w+)")


def parse(documents: Iterable[Document], /) -> Iterator[Sequence[Sentence]]:
    for document in documents:
        yield (Sentence(0, Span(start=0, end=max(1, len(document.text))), document.text),)


def nothing(*_: object) -> tuple[()]:
    return ()


def build_claims(reading: Reading, /) -> list[Claim]:
    document, claims = reading.document, []
    for m in _FIGURE.finditer(document.text):
        span, value = Span(start=m.start(), end=m.end()), float(m[1])
        claims.append(
            NumericClaim(
                id=f"{document.id}:numeric:{m.start()}",
                document=document.id,
                span=span,
                text=m.group(),
                sentence=span,
                measure=Measure(predicate=m[2]),
                quantity=Quantity(
                    text=m[1], span=Span(start=m.start(1), end=m.end(1)), value=value, low=value, high=value
                ),
                frame=EventMention(id="main", role="main", scope=span, places=((document.title or "").split()[0],)),
            )
        )
    return claims


def link(claims: Sequence[Claim], documents: Sequence[Document], decisions: Decisions = Decisions(), /) -> Linking:  # noqa: B008
    """One event per title; people's decisions move documents."""
    told = {d.id: d.title or d.id for d in documents}
    for a, b in decisions.different:
        if a in told and b in told and told[a] == told[b]:
            told[b] += " (apart)"
    for a, b in decisions.same:
        if a in told and b in told:
            told = {k: told[a] if v == told[b] else v for k, v in told.items()}
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(told):
        members[told[name]].append(name)
    events = tuple(Event(id=t, type="", label=t, documents=tuple(d)) for t, d in sorted(members.items()))
    tied = tuple(c.model_copy(update={"event": told[c.document]}) for c in claims)
    asked: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in tied:
        assert isinstance(claim, NumericClaim)
        asked[claim.event, claim.measure.predicate].append(claim.id)
    clusters = tuple(
        ClaimCluster(id=f"{event}/{what}", kind="numeric", event=event, claims=tuple(ids))
        for (event, what), ids in sorted(asked.items())
    )
    return Linking(tied, events, clusters)


def trace(linking: Linking, documents: Sequence[Document], /) -> tuple[tuple[()], dict[str, str]]:
    return (), {}


def judge(linking: Linking, documents: Sequence[Document], /) -> Sequence[ClaimCluster]:
    return linking.clusters


def pipeline(**settings: object) -> Pipeline:
    return Pipeline(
        parse=parse, find_quantities=nothing, find_times=nothing, find_attributions=nothing, find_events=nothing,
        build_claims=build_claims, link_claims=link, trace_origins=trace, judge_clusters=judge, **settings,
    )  # fmt: skip


def article(number: int, story: int = 0, **fields: object) -> Document:
    """Article ``number`` of a story; stories are a week apart and share no name."""
    place = f"Orwell{'abcdefghij'[story % 10]}{story}x".replace("0", "o").replace("1", "i")
    given = {
        "id": f"a{number:04}",
        "text": f"A fire in {place} hurt {number + 3} people and ruined {story + 2} barns, the mayor of {place} said.",
        "title": f"{place} fire",
        "publisher": f"Outlet {number % 7}",
        "published": date(2020, 1, 1) + timedelta(days=story * 7 + number % 3),
    }
    return Document.model_validate({**given, **fields})
