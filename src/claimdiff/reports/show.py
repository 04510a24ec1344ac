"""One cluster, claim or finding code of a report -> its evidence for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimdiff.errors import InputError
from claimdiff.model import Claim, ClaimCluster, NotCompared
from claimdiff.reports.evidence import Quote, list_quotes
from claimdiff.reports.headlines import codes_named, headline, positions_of, question_of, range_line, why
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.paint import Paint
from claimdiff.reports.plain import for_terminal, one_line, wrap
from claimdiff.reports.report import Report, ReportedDocument
from claimdiff.reports.rows import speaker_label
from claimdiff.reports.terminal import COLUMNS
from claimdiff.reports.words import RELATION_WORDS, moment_words


def write_evidence(report: Report, wanted: str, *, colour: bool = False) -> str:
    """The evidence behind a cluster's or a claim's id, or behind all clusters with a finding code.

    Raises:
        InputError: Nothing in the report has this id or code.
    """
    index, paint = ReportIndex(report), Paint(colour)
    clusters = [c for c in report.clusters if c.id == wanted] or [
        c for c in report.clusters if any(f.code == wanted for f in c.findings)
    ]
    if clusters:
        lines = [line for n, c in enumerate(clusters) for line in (*([""] if n else []), *_cluster(index, c, paint))]
    elif wanted == "N104" and report.not_compared:
        lines = [line for kept in report.not_compared for line in _kept_apart(index, kept, paint)]
    elif wanted in index.claims:
        lines = list(_quotes(index, [index.claims[wanted]], paint))
    else:
        known = ", ".join(c.id for c in index.shown[:8])
        raise InputError(f"nothing in this report has the id or code {wanted!r}; its clusters are {known or 'none'}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _kept_apart(index: ReportIndex, kept: NotCompared, paint: Paint) -> Iterator[str]:
    """Two figures that were not compared, why, and where both stand."""
    yield from (paint.bold(line) for line in wrap(for_terminal(f"not compared: {kept.why or kept.field}"), COLUMNS))
    yield from _quotes(index, [index.claims[i] for i in (kept.a, kept.b) if i in index.claims], paint)
    yield ""


def _cluster(index: ReportIndex, cluster: ClaimCluster, paint: Paint) -> Iterator[str]:
    yield from (paint.bold(line) for line in wrap(for_terminal(question_of(index, cluster)), COLUMNS))
    facts = (
        cluster.id,
        RELATION_WORDS[cluster.relation],
        cluster.severity,
        cluster.reason or "",
        codes_named(cluster),
        range_line(cluster),
    )
    yield from wrap(for_terminal(" · ".join(f for f in facts if f)), COLUMNS)
    if cluster.relation != "single":
        yield from wrap(for_terminal(headline(index, cluster)), COLUMNS)
    for reason in why(index, cluster):
        yield from wrap(for_terminal(reason), COLUMNS, "why: ", "     ")
    for label, held in positions_of(cluster):
        yield from wrap(for_terminal(f"{label} ({held})"), COLUMNS, "can hold together: ", "     ")
    for found in cluster.findings:
        if found.detail:
            yield from wrap(for_terminal(f"{found.code}: {found.detail}"), COLUMNS, indent="      ")
    yield from _quotes(index, index.claims_of(cluster), paint)
    for link in cluster.evidence[:5]:
        yield from wrap(for_terminal(f"joined by {link.feature} {link.score:.2f}: {link.detail}"), COLUMNS, indent="  ")


def _quotes(index: ReportIndex, claims: list[Claim] | tuple[Claim, ...], paint: Paint) -> Iterator[str]:
    for quote in list_quotes(index, claims):
        yield ""
        yield from _imprint(index, quote, paint)
        yield from _passage(quote, paint)
        if quote.copies:
            names = dict.fromkeys(
                index.documents[c.document].name for c in quote.copies if c.document in index.documents
            )
            origin = index.origins.get(quote.claim.origin or "")
            via = f" (via {origin.via})" if origin and origin.via else ""
            yield from wrap(for_terminal(f"the same words in {', '.join(names)}{via}"), COLUMNS, "  = ", "    ")


def _imprint(index: ReportIndex, quote: Quote, paint: Paint) -> Iterator[str]:
    claim = quote.claim
    document: ReportedDocument | None = index.documents.get(claim.document)
    said = speaker_label(index, claim)
    via = f" via {', '.join(claim.attribution.via)}" if claim.attribution and claim.attribution.via else ""
    where = (
        document.name if document else claim.document,
        moment_words(document.published if document else None),
        f"{claim.document}[{claim.span.start}:{claim.span.end}]",
        document.url if document and document.url else "",
    )
    first = wrap(for_terminal(f"{said}{via} — {', '.join(w for w in where if w)}"), COLUMNS, indent="  ")
    yield paint.bold(first[0])
    yield from first[1:]


def _passage(quote: Quote, paint: Paint) -> Iterator[str]:
    """The passage, the answer and the speaker in colour; without colour the answer is named under it."""
    text = ""
    styles: list[str] = []
    for mark, words in quote.pieces:
        clean = one_line(words)
        text += clean
        styles += [mark if mark in ("figure", "speaker") else ""] * len(clean)
    place = len(text) - len(text.lstrip())
    for line in wrap(text.strip(), COLUMNS, "  | ", "  | "):
        words = line[len("  | ") :]
        yield "  | " + _painted(words, styles[place : place + len(words)], paint)
        place += len(words)
        place += text[place : place + 1] == " "
    answer = " … ".join(for_terminal(words) for mark, words in quote.pieces if mark == "figure")
    if not paint.is_on and answer:
        yield from wrap(answer, COLUMNS, "  ^ ", "    ")


def _painted(words: str, styles: list[str], paint: Paint) -> str:
    runs = groupby(zip(words, styles, strict=False), key=lambda pair: pair[1])
    return "".join(
        paint.colour(run, style) if style else run
        for style, run in ((s, "".join(c for c, _ in pairs)) for s, pairs in runs)
    )
