"""Report -> flat rows, CSV and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping

from claimdiff.model import (
    Claim,
    ClaimCluster,
    DateClaim,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
)
from claimdiff.reports.evidence import answer_text, quote_of
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.plain import for_page
from claimdiff.reports.report import Report

Cell = str | float | None
COLUMNS = (
    "claim_id", "cluster_id", "relation", "event_id", "kind", "predicate", "subject", "unit", "low", "high", "value",
    "modifier", "text", "answer", "stance", "speaker", "via", "document", "publisher", "origin_id", "published", "url",
    "exact", "start", "end", "passage", "score", "codes",
)  # fmt: skip
#: a spreadsheet takes a cell that starts so for a formula (OWASP, "CSV injection"); full-width forms too
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def list_records(report: Report) -> list[dict[str, Cell]]:
    """One flat row per claim, in report order, for ``pandas.DataFrame(rows)``.

    For polars: ``polars.DataFrame(rows, infer_schema_length=None)``, since a column may begin with many empty cells.

    Shape:
        Every row has the keys of ``COLUMNS``; numbers are numbers and what does not apply is None. ``text`` are the
        words of the answer ("more than 60"), ``exact`` is the article from ``start`` to ``end``, ``passage`` what
        surrounds it.
    """
    index = ReportIndex(report)
    clusters: dict[str, ClaimCluster] = {i: c for c in report.clusters for i in c.claims}
    return [_record(index, claim, clusters.get(claim.id)) for claim in report.claims]


def write_csv(report: Report) -> str:
    """The rows as CSV with a head line, safe to open in a spreadsheet.

    A text cell that a spreadsheet would take for a formula gets an apostrophe; ``to_records()`` has it unchanged.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in list_records(report):
        writer.writerow([_safe(row[name]) for name in COLUMNS])
    return out.getvalue()


def write_jsonl(report: Report) -> str:
    """The whole report, one value a line: ``{"record": "claim", ...}``; the first line is the report's head.

    Shape:
        ``record`` is report, document, actor, origin, event, claim, cluster, not_compared or note; ``read_jsonl`` is
        the way back.
    """
    whole = report.model_dump(mode="json")
    head = {k: v for k, v in whole.items() if k not in _LISTS}
    lines: list[Mapping[str, object]] = [{"record": "report", **head}]
    lines += [{"record": record, **value} for field, record in _LISTS.items() for value in whole[field]]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def read_jsonl(lines: str) -> Report:
    """The report that ``write_jsonl`` wrote."""
    fields = {record: field for field, record in _LISTS.items()}
    whole: dict[str, object] = {}
    lists: dict[str, list[object]] = {field: [] for field in _LISTS}
    for line in lines.split("\n"):
        if line.strip():
            value = json.loads(line)
            record = value.pop("record")
            if record == "report":
                whole.update(value)
            else:
                lists[fields[record]].append(value)
    return Report.model_validate_json(json.dumps({**whole, **lists}))


_LISTS = {
    "documents": "document",
    "actors": "actor",
    "origins": "origin",
    "events": "event",
    "claims": "claim",
    "clusters": "cluster",
    "not_compared": "not_compared",
    "notes": "note",
}


def _record(index: ReportIndex, claim: Claim, cluster: ClaimCluster | None) -> dict[str, Cell]:
    document = index.documents.get(claim.document)
    said = claim.attribution
    speaker = said.speaker if said else None
    codes = [f.code for f in cluster.findings if not f.claims or claim.id in f.claims] if cluster else []
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= {"claim_id": claim.id, "event_id": claim.event, "kind": claim.kind, "stance": claim.stance}
    row |= {"text": answer_text(claim), "exact": claim.text, "start": claim.span.start, "end": claim.span.end}
    row |= {"document": claim.document, "passage": quote_of(index, claim).text, "origin_id": claim.origin}
    row |= {"score": claim.score, "codes": " ".join(dict.fromkeys(codes))}
    if cluster:
        row |= {"cluster_id": cluster.id, "relation": cluster.relation}
    if document:
        published = document.published.isoformat() if document.published else None
        row |= {"publisher": document.publisher, "published": published, "url": document.url}
    if said:
        row |= {
            "speaker": (speaker.canonical or speaker.text) if speaker else None,
            "via": " > ".join(said.via) or None,
        }
    return row | dict(_answer(claim))


def _answer(claim: Claim) -> Iterator[tuple[str, Cell]]:
    """The columns of a claim's own kind; ``answer`` is the party, intent or day that it names."""
    match claim:
        case NumericClaim():
            q = claim.quantity
            yield from (("predicate", claim.measure.predicate), ("subject", claim.measure.subject), ("unit", q.unit))
            yield from (("low", q.low), ("high", q.high), ("value", q.value), ("modifier", q.modifier))
        case ResponsibilityClaim():
            yield from (("predicate", claim.act), ("answer", _name(claim)))
        case IntentClaim():
            yield from (("predicate", claim.act), ("subject", _name(claim)), ("answer", claim.intent))
        case DateClaim():
            yield from (
                ("predicate", claim.what),
                ("answer", claim.date.start.isoformat() if claim.date.start else None),
            )
        case OccurrenceClaim():
            yield from (("predicate", claim.what), ("subject", _name(claim)), ("answer", claim.object))
        case QuotationClaim():
            yield "answer", claim.words


def _name(claim: ResponsibilityClaim | IntentClaim | OccurrenceClaim) -> str | None:
    return (claim.actor.canonical or claim.actor.text) if claim.actor else None


def _safe(cell: Cell) -> Cell:
    """A cell that a spreadsheet shows as it stands."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    if not isinstance(cell, str):
        return cell
    cell = for_page(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
