"""Report -> W3C Web Annotations: each claim as a note on its article, found again by its words and by its place."""

from __future__ import annotations

import base64
import uuid

from claimdiff.model import Claim, ClaimCluster
from claimdiff.reports.headlines import question_of
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.report import Report

#: characters of prefix and suffix; as annotation tools (Hypothesis, Recogito) keep
AROUND = 32


def make_annotations(report: Report) -> dict[str, object]:
    """An ``AnnotationPage`` with one annotation per claim, in report order.

    Shape:
        ``target.source`` is the article's URL, else its text's hash as a URI; positions are code points into its text.
    Source:
        https://www.w3.org/TR/annotation-model/
    """
    index = ReportIndex(report)
    clusters: dict[str, ClaimCluster] = {i: c for c in report.clusters for i in c.claims}
    items = [_annotation(index, claim, clusters.get(claim.id)) for claim in report.claims]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }


def _annotation(index: ReportIndex, claim: Claim, cluster: ClaimCluster | None) -> dict[str, object]:
    passage = index.excerpt(claim)
    start, end = claim.span.start - passage.span.start, claim.span.end - passage.span.start
    words = question_of(index, cluster) if cluster else claim.kind
    codes = dict.fromkeys(f.code for f in cluster.findings if claim.id in f.claims) if cluster else {}
    tags = [claim.kind, claim.stance, *([cluster.relation] if cluster else []), *codes]
    body: list[dict[str, str]] = [
        {"type": "TextualBody", "purpose": "describing", "value": words, "format": "text/plain"}
    ]
    body += [{"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"} for tag in tags]
    exact = {
        "type": "TextQuoteSelector",
        "exact": claim.text,
        "prefix": passage.text[max(0, start - AROUND) : start],
        "suffix": passage.text[end : end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end}
    return {
        "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{_source(index, claim)}#{claim.id}')}",
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": {"source": _source(index, claim), "selector": [exact, place]},
    }


def _source(index: ReportIndex, claim: Claim) -> str:
    document = index.documents.get(claim.document)
    if document and document.url:
        return document.url
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.text_sha256)) if document else b""
    return f"ni:///sha-256;{digest.decode().rstrip('=')}"  # RFC 6920: a name made of a hash
