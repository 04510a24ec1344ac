"""What the stages found -> the report: counts, actors, hashes and the passages around the claims."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata

from claimdiff.lexicons.actors import get_actor, lineage
from claimdiff.model import (
    Actor,
    ActorMention,
    Claim,
    ClaimCluster,
    Document,
    Event,
    IntentClaim,
    NotCompared,
    Note,
    OccurrenceClaim,
    Origin,
    ResponsibilityClaim,
)
from claimdiff.reports.excerpts import cut_excerpts
from claimdiff.reports.report import Meta, Report, ReportedDocument, Setting, Summary


def build_report(  # noqa: PLR0913 - keywords only: one per list of the report
    *,
    documents: Sequence[Document],
    claims: Sequence[Claim],
    clusters: Sequence[ClaimCluster],
    events: Sequence[Event],
    origins: Sequence[Origin],
    not_compared: Sequence[NotCompared],
    notes: Sequence[Note],
    settings: Mapping[str, Setting],
) -> Report:
    """Put together what the stages found.

    Shape:
        Documents, claims, clusters, events and origins keep their order.
    """
    summary = _count(documents, claims, clusters).model_copy(update={"not_compared": len(not_compared)})
    return Report(
        meta=Meta(version=_version(), settings=dict(settings)),
        summary=summary,
        documents=tuple(_report_documents(documents, claims)),
        actors=tuple(collect_actors(claims)),
        origins=tuple(origins),
        events=tuple(events),
        claims=tuple(claims),
        clusters=tuple(clusters),
        not_compared=tuple(not_compared),
        notes=tuple(notes),
    )


def collect_actors(claims: Sequence[Claim]) -> Iterator[Actor]:
    """The known parties that claims name and those they belong to, by id; ``aliases``: the names in the articles."""
    names: dict[str, set[str]] = {}
    labels: dict[str, str] = {}
    for mention in (m for claim in claims for m in mentioned(claim)):
        if mention.id:
            names.setdefault(mention.id, set()).add(mention.text)
            labels.setdefault(mention.id, mention.canonical or mention.text)
            for parent in lineage(mention.id)[1:]:
                names.setdefault(parent, set())
    for key in sorted(names):
        known = get_actor(key)
        yield Actor(
            id=key,
            label=known.label if known else labels.get(key, key),
            kind=known.kind if known else "unknown",
            parent=known.parent if known else key.rpartition("/")[0] or None,
            aliases=tuple(sorted(names[key])),
        )


def count_stories(claims: Sequence[Claim]) -> int:
    """How many of the articles have words of their own: one that only repeats others adds none.

    Shape:
        At least 1 where there is a claim, at most the number of documents.
    """
    shared: dict[str, set[str]] = {}
    for claim in claims:
        shared.setdefault(claim.origin or f"document:{claim.document}", set()).add(claim.document)
    on_their_own = {d for holders in shared.values() if len(holders) == 1 for d in holders}
    borrowed = sum(1 for holders in shared.values() if len(holders) > 1 and not holders & on_their_own)
    return min(len(on_their_own) + borrowed, len({c.document for c in claims}))


def mentioned(claim: Claim) -> Iterator[ActorMention]:
    """The parties that a claim names: its speaker and whom it is about."""
    if claim.attribution and claim.attribution.speaker:
        yield claim.attribution.speaker
    if isinstance(claim, ResponsibilityClaim | IntentClaim | OccurrenceClaim) and claim.actor:
        yield claim.actor


def _report_documents(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[ReportedDocument]:
    by_document: dict[str, list[Claim]] = {d.id: [] for d in documents}
    for claim in claims:
        by_document[claim.document].append(claim)
    for d in documents:
        yield ReportedDocument(
            id=d.id, publisher=d.publisher, published=d.published, title=d.title, url=d.url, language=d.language,
            text_sha256=hashlib.sha256(d.text.encode("utf-8")).hexdigest(),
            excerpts=cut_excerpts(d.text, ((c.span, c.sentence) for c in by_document[d.id])),
        )  # fmt: skip


def _count(documents: Sequence[Document], claims: Sequence[Claim], clusters: Sequence[ClaimCluster]) -> Summary:
    by_relation = Counter(c.relation for c in clusters)
    return Summary(
        documents=len(documents),
        publishers=len({d.publisher for d in documents if d.publisher}),
        origins=count_stories(claims),
        claims=len(claims),
        clusters=len(clusters),
        conflicts=by_relation["conflict"],
        superseded=by_relation["superseded"],
        tensions=by_relation["tension"],
        compatible=by_relation["compatible"],
        agreements=by_relation["agreement"],
        singles=by_relation["single"],
    )


def _version() -> str:
    """The installed version; "0" in a source tree that was never installed."""
    try:
        return metadata.version("claimdiff")
    except metadata.PackageNotFoundError:
        return "0"
