"""Report -> schema.org JSON-LD: claims, who makes them, where they appear. Never a rating, so never a ClaimReview."""

from __future__ import annotations

from datetime import datetime

from claimdiff.model import Claim, ClaimCluster
from claimdiff.reports.headlines import question_of
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.report import Report, ReportedDocument

Node = dict[str, object]


def make_jsonld(report: Report) -> Node:
    """One graph: an ``ItemList`` per question, a ``Claim`` per claim, a ``NewsArticle`` per document.

    Shape:
        ``appearance`` of a claim: the articles that print it in the same words; ``firstAppearance`` the first of them.
    Source:
        https://schema.org/Claim
    """
    index = ReportIndex(report)
    articles = [_article(d) for d in report.documents]
    claims = [_claim(index, c) for c in report.claims]
    questions = [_question(index, c) for c in report.clusters if c.relation != "single"]
    return {"@context": "https://schema.org", "@graph": [*questions, *claims, *articles]}


def _article(document: ReportedDocument) -> Node:
    node: Node = {"@type": "NewsArticle", "@id": _name("document", document.id), "inLanguage": document.language}
    node |= _present(
        headline=document.title,
        url=document.url,
        datePublished=_when(document),
        publisher={"@type": "Organization", "name": document.publisher} if document.publisher else None,
    )
    return node | {"identifier": {"@type": "PropertyValue", "propertyID": "text_sha256", "value": document.text_sha256}}


def _claim(index: ReportIndex, claim: Claim) -> Node:
    said = claim.attribution
    printed = _printed_in(index, claim)
    dated = [d for d in printed if d.published]
    first = min(dated, key=lambda d: _when(d) or "") if dated else None
    node: Node = {"@type": "Claim", "@id": _name("claim", claim.id), "text": claim.text}
    node |= _present(
        author=_author(index, claim),
        datePublished=_when(first) if first else None,
        firstAppearance={"@id": _name("document", first.id)} if first else None,
        creditText=" > ".join(said.via) if said and said.via else None,
    )
    return node | {"appearance": [{"@id": _name("document", d.id)} for d in printed]}


def _printed_in(index: ReportIndex, claim: Claim) -> list[ReportedDocument]:
    """The claim's document and those that print the same words of the same origin."""
    same = {c.document for c in index.same_words(claim)} | {claim.document}
    return [d for key, d in index.documents.items() if key in same]


def _author(index: ReportIndex, claim: Claim) -> Node | None:
    """The speaker; the publisher where the outlet speaks in its own voice."""
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker is None:
        document = index.documents.get(claim.document)
        return {"@type": "Organization", "name": document.publisher} if document and document.publisher else None
    kind = index.actors[speaker.id].kind if speaker.id in index.actors else "unknown"
    node: Node = {"@type": "Thing" if kind == "unknown" else "Person" if kind == "person" else "Organization"}
    node["name"] = speaker.canonical or speaker.text
    return node | ({"@id": _name("actor", speaker.id)} if speaker.id else {})


def _question(index: ReportIndex, cluster: ClaimCluster) -> Node:
    items = [{"@id": _name("claim", i)} for i in cluster.claims]
    return {
        "@type": "ItemList",
        "@id": _name("question", cluster.id),
        "name": question_of(index, cluster),
        "description": cluster.relation,
        "numberOfItems": len(items),
        "itemListElement": items,
    }


def _present(**fields: object) -> Node:
    return {key: value for key, value in fields.items() if value is not None}


def _when(document: ReportedDocument) -> str | None:
    if document.published is None:
        return None
    moment = document.published.isoformat()
    return moment if isinstance(document.published, datetime) else moment[:10]


def _name(kind: str, key: str) -> str:
    """An id within this file, safe in any URL."""
    from urllib.parse import quote

    return f"#{kind}-{quote(key, safe='')}"
