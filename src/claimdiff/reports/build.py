"""What the stages found -> the report: counts, actors, hashes and the passages around the claims."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata

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


def build_report(
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
    summary = _count(documents, claims, clusters).model_copy(
        update={"origins": len(origins), "not_compared": len(not_compared)}
    )
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
    """The known parties that claims name, by id, under the names that the articles give them.

    ``parent`` is what stands before the last "/" of an id ("russia/defence-ministry"), and is listed too.
    """
    names: dict[str, Counter[str]] = {}
    labels: dict[str, str] = {}
    for mention in (m for claim in claims for m in mentioned(claim)):
        if mention.id:
            names.setdefault(mention.id, Counter())[mention.text] += 1
            labels.setdefault(mention.id, mention.canonical or mention.text)
    for key in sorted(names):
        parent = key.rpartition("/")[0] or None
        yield Actor(id=key, label=labels[key], parent=parent, aliases=tuple(sorted(names[key])))


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
