"""A report, looked up by id: what every view of it needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from string import ascii_uppercase

from claimdiff.model import Actor, Claim, ClaimCluster, Event, Mention, Origin, Relation, Severity
from claimdiff.reports.excerpts import excerpt_at
from claimdiff.reports.report import Report, ReportedDocument
from claimdiff.reports.words import day_words

#: what a reader wants to see first
RELATION_ORDER: tuple[Relation, ...] = ("conflict", "superseded", "tension", "compatible", "agreement", "single")
#: share of the compared claims that the event must have whose name stands above a report; else there is no one event
MAIN_SHARE = 1 / 3
#: headlines at the top of a page; more is no overview
MOST_DIFFERENCES, MOST_AGREEMENTS = 20, 5
SEVERITY_ORDER: tuple[Severity, ...] = ("major", "minor", "info", "none")


class ReportIndex:
    """Look-ups by id over one report.

    Example:
        >>> ReportIndex(Report()).shown
        ()
    """

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.report.claims}

    @cached_property
    def documents(self) -> dict[str, ReportedDocument]:
        """Documents by id."""
        return {d.id: d for d in self.report.documents}

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """Origins by id."""
        return {o.id: o for o in self.report.origins}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {a.id: a for a in self.report.actors}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {e.id: e for e in self.report.events}

    @cached_property
    def tags(self) -> dict[str, str]:
        """One short letter name per document, in the documents' order: A, B ... Z, AA, AB ..."""
        return {d.id: letters(i) for i, d in enumerate(self.report.documents)}

    @cached_property
    def shown(self) -> tuple[ClaimCluster, ...]:
        """The clusters of two claims or more: conflicts first, then by severity and number of articles."""
        many = [c for c in self.report.clusters if c.relation != "single"]
        return tuple(sorted(many, key=self._weight))

    @cached_property
    def headlined(self) -> tuple[ClaimCluster, ...]:
        """What the top of a page tells: what differs, and the agreements of most articles."""
        differ = [c for c in self.shown if c.relation in ("conflict", "superseded", "tension")]
        agree = [c for c in self.shown if c.relation == "agreement" and self.spans_articles(c)]
        return (*differ[:MOST_DIFFERENCES], *agree[:MOST_AGREEMENTS])

    def spans_articles(self, cluster: ClaimCluster) -> bool:
        """Whether more than one article answers the question."""
        return len({c.document for c in self.claims_of(cluster)}) > 1

    def _weight(self, cluster: ClaimCluster) -> tuple[int, int, int]:
        articles = {c.document for c in self.claims_of(cluster)}
        return RELATION_ORDER.index(cluster.relation), SEVERITY_ORDER.index(cluster.severity), -len(articles)

    @cached_property
    def main_event(self) -> Event | None:
        """The event that most of the compared claims are about; None where they are about many."""
        counts = Counter(c.event for c in self.shown for _ in c.claims)
        event, claims = next(iter(counts.most_common(1)), ("", 0))
        return self.events.get(event) if claims >= MAIN_SHARE * counts.total() else None

    @property
    def title(self) -> str:
        """The main event in words, with its day; "" where there is none."""
        event = self.main_event
        if event is None or not (event.label or event.type):
            return ""
        label = event.label or event.type
        day = day_words(event.date.start) if event.date.start and event.date.start == event.date.end else ""
        return f"{label[:1].upper()}{label[1:]}" + (f", {day}" if day and day not in label else "")

    def claims_of(self, cluster: ClaimCluster) -> tuple[Claim, ...]:
        """The cluster's claims; ids that the report does not hold are left out."""
        return tuple(self.claims[i] for i in cluster.claims if i in self.claims)

    def excerpt(self, claim: Claim) -> Mention:
        """The passage around a claim; the claim's own words where the report carries none."""
        document = self.documents.get(claim.document)
        found = excerpt_at(document.excerpts, claim.span) if document else None
        return found or Mention(text=claim.text, span=claim.span)

    @cached_property
    def _by_words(self) -> dict[tuple[str, str], tuple[Claim, ...]]:
        found: dict[tuple[str, str], list[Claim]] = {}
        for claim in self.report.claims:
            found.setdefault(_words_key(claim), []).append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    def same_words(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of one origin that say the same in the same words, this one among them."""
        return self._by_words.get(_words_key(claim), (claim,))

    def root_actor(self, actor: str) -> str:
        """The outermost parent of an actor, as far as the report knows it."""
        seen = {actor}
        while (known := self.actors.get(actor)) and known.parent and known.parent not in seen:
            actor = known.parent
            seen.add(actor)
        return actor

    @cached_property
    def _places(self) -> dict[str, int]:
        return {d.id: n for n, d in enumerate(self.report.documents)}

    def documents_of(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The ids of the documents that hold the claims, each once, in report order."""
        found = {c.document for c in claims if c.document in self._places}
        return tuple(sorted(found, key=self._places.__getitem__))

    def count_origins(self, claims: Sequence[Claim]) -> int:
        """How many separate origins claims have; one whose origin was not traced counts as its document's own."""
        return len({c.origin or f"document:{c.document}" for c in claims})


def letters(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA.

    Example:
        >>> letters(0), letters(25), letters(26), letters(701), letters(702)
        ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = ascii_uppercase[rest] + name
    return name


def _words_key(claim: Claim) -> tuple[str, str]:
    return claim.origin or claim.id, " ".join(claim.text.split()).casefold()
