"""Report -> Markdown that reads well as it stands and renders on any site; article text cannot become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdiff.model import ClaimCluster, NumericClaim
from claimdiff.reports.evidence import Quote, list_quotes
from claimdiff.reports.headlines import at_ease, codes_named, headline, positions_of, question_of, range_line, why
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.plain import for_terminal
from claimdiff.reports.report import Report
from claimdiff.reports.rows import list_rows, speaker_label
from claimdiff.reports.steps import list_steps
from claimdiff.reports.words import RELATION_WORDS, counted, moment_words

#: quotes of one cluster that are printed; the JSON report has all
MOST_QUOTES = 12
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#!|~&$^])")
_DOT = re.compile(r"^(\d+)\.")


def write_markdown(report: Report) -> str:
    """The report as Markdown (CommonMark with tables)."""
    index = ReportIndex(report)
    parts = [*_head(index)]
    for cluster in index.shown:
        parts += _section(index, cluster)
    parts += _tail(index)
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    r"""Article text as Markdown that shows it literally.

    Example:
        >>> plain("<script> *a* | b\n1. c")
        '\\<script\\> \\*a\\* \\| b 1. c'
    """
    return _DOT.sub(r"\1\\.", _MARKUP.sub(r"\\\1", for_terminal(text)))


def _head(index: ReportIndex) -> Iterator[str]:
    s = index.report.summary
    yield f"# {plain(index.title) or 'What the articles claim, and where they differ'}"
    things = {"article": s.documents, "named publisher": s.publishers, "origin": s.origins, "claim": s.claims}
    counts = [counted(number, noun) for noun, number in things.items()]
    yield ", ".join(counts) + ". Reports what was said; does not judge what is true."
    lines = [
        f"- **{RELATION_WORDS[c.relation].upper()}** {plain(question_of(index, c))} {plain(headline(index, c))}"
        for c in index.headlined
    ]
    yield "\n".join(lines) or ("No claims differ." if index.shown else "Nothing here answers the same question twice.")


def _section(index: ReportIndex, cluster: ClaimCluster) -> Iterator[str]:
    yield f"## {plain(question_of(index, cluster))}"
    facts = (
        f"`{for_terminal(cluster.id)}`",
        RELATION_WORDS[cluster.relation],
        codes_named(cluster),
        range_line(cluster),
    )
    yield " · ".join(f for f in facts if f)
    yield _steps(index, cluster) if cluster.relation == "superseded" else _table(index, cluster)
    reasons = [f"- {plain(reason)}" for reason in why(index, cluster)]
    if free := at_ease(index, cluster):
        reasons.append(f"- not in conflict: {plain(', '.join(free))}")
    reasons += [f"- can hold together: **{plain(label)}** ({plain(held)})" for label, held in positions_of(cluster)]
    if reasons:
        yield "\n".join(reasons)
    quotes = list_quotes(index, index.claims_of(cluster))
    yield "\n>\n".join(_quote(index, q) for q in quotes[:MOST_QUOTES])
    if len(quotes) > MOST_QUOTES:
        yield f"and {len(quotes) - MOST_QUOTES:,} more passages"


def _table(index: ReportIndex, cluster: ClaimCluster) -> str:
    lines = ["| who says | what | printed by | origins |", "|---|---|---|---|"]
    for row in list_rows(index, cluster):
        printed = ", ".join(plain(index.documents[d].name) for d in row.documents)
        lines.append(f"| {plain(row.speaker)} | {plain(row.answer)} | {printed} | {row.origins} |")
    return "\n".join(lines)


def _steps(index: ReportIndex, cluster: ClaimCluster) -> str:
    lines = ["| printed | | who says | what | printed by |", "|---|---|---|---|---|"]
    for step in list_steps(index, cluster):
        printed = ", ".join(plain(index.documents[d].name) for d in step.row.documents)
        cells = (moment_words(step.printed), step.arrow, plain(step.row.speaker), plain(step.row.answer), printed)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _quote(index: ReportIndex, quote: Quote) -> str:
    claim = quote.claim
    document = index.documents.get(claim.document)
    marked = "".join(
        f"**{plain(text)}**" if mark == "figure" and isinstance(claim, NumericClaim) else _spaced(text)
        for mark, text in quote.pieces
        if mark != "context"
    ).strip()
    name = document.name if document else claim.document
    when = moment_words(document.published if document else None)
    place = f"characters {claim.span.start}–{claim.span.end}"
    imprint = f"{plain(speaker_label(index, claim))}, in {plain(name)}, {when}, {place}"
    if quote.copies:
        names = dict.fromkeys(index.documents[c.document].name for c in quote.copies if c.document in index.documents)
        imprint += f"; the same words in {plain(', '.join(names))}"
    return f"> {marked}  \n> — {imprint}"


def _spaced(text: str) -> str:
    """``plain`` keeps no outer spaces; pieces of a sentence need theirs."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return left + plain(text) + right


def _tail(index: ReportIndex) -> Iterator[str]:
    report = index.report
    if report.not_compared:
        yield "## Not compared, and why"
        lines = []
        for kept in report.not_compared:
            a, b = (index.claims.get(i) for i in (kept.a, kept.b))
            words = f"“{a.text if a else kept.a}” and “{b.text if b else kept.b}”"
            lines.append(f"- {plain(words)}: {plain(kept.why or kept.field)}")
        yield "\n".join(lines)
    if report.notes:
        yield "## Notes"
        yield "\n".join(
            f"- {plain(f'{n.document}: ' if n.document else '')} {plain(n.text)}".replace(":  ", ": ")
            for n in report.notes
        )
    yield "## Articles"
    yield "\n".join(
        f"- `{for_terminal(d.id)}` {plain(d.name)}, {moment_words(d.published)}, text SHA-256 `{d.text_sha256}`"
        for d in report.documents
    )
    settings = ", ".join(f"{k} = {v}" for k, v in report.meta.settings.items())
    yield f"claimdiff {report.meta.version}; {plain(settings)}"
