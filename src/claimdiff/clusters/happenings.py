"""Groups of documents and the events they tell -> the events of the report, and which event each claim is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from claimdiff.model import Claim, Event, EventDate, EventMention

_Key = tuple[int, str]  # number of the document group; "main", or a background event's type and day


def name_events(
    claims: Sequence[Claim], groups: Sequence[Sequence[str]]
) -> tuple[tuple[Event, ...], Mapping[str, str]]:
    """The events that claims are about, and the event id of each claim by claim id.

    Shape:
        Ids "e1", "e2" ...: per group of documents its main event first, then the older ones told beside it.
    """
    group_of = {document: number for number, group in enumerate(groups) for document in group}
    keys: dict[str, _Key] = {c.id: (group_of[c.document], _kind(c.frame)) for c in claims}
    told: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[keys[claim.id]].append(claim)
    order = sorted(told, key=lambda k: (k[0], k[1] != "main", k[1]))
    ids = {key: f"e{number}" for number, key in enumerate(order, start=1)}
    events = tuple(_event(ids[key], told[key]) for key in order)
    return events, {claim: ids[key] for claim, key in keys.items()}


def _kind(frame: EventMention | None) -> str:
    if frame is None or frame.role == "main":
        return "main"
    return f"{frame.type} {frame.start or ''} {frame.end or ''}".strip() or "background"


def _event(id_: str, claims: Sequence[Claim]) -> Event:
    frames = {(c.document, c.frame.id): c.frame for c in claims if c.frame is not None}.values()
    types = Counter(f.type for f in frames if f.type)
    places = Counter(p for f in frames for p in f.places)
    days = Counter((f.start, f.end, f.precision) for f in frames if f.start)
    start, end, precision = days.most_common(1)[0][0] if days else (None, None, "unknown")
    kind = types.most_common(1)[0][0] if types else ""
    place = max(places, key=lambda p: (places[p], -list(places).index(p))) if places else None
    label = ", ".join(filter(None, [kind, place, _day(start, end)]))
    return Event(
        id=id_,
        type=kind,
        label=label,
        location=place,
        date=EventDate(start=start, end=end, precision=precision),
        documents=tuple(sorted({c.document for c in claims})),
    )


def _day(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return ""
    if start == end:
        return f"{start.day} {start:%b %Y}"
    return f"{start:%Y}" if (start.month, end.month) == (1, 12) else f"{start:%b %Y}"
