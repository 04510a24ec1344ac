"""Report -> text for a terminal of 80 columns: the summary line first, then each question with who says what.

Colour is never needed to understand, and nothing of an article's control characters gets through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimdiff.model import ClaimCluster
from claimdiff.reports.charplot import LEGEND, draw_axis, draw_figure
from claimdiff.reports.headlines import at_ease, codes_of, headline, question_of, why
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.paint import Paint
from claimdiff.reports.plain import cut, fit, for_terminal, width, wrap
from claimdiff.reports.report import Report
from claimdiff.reports.rows import Row, list_rows
from claimdiff.reports.scale import make_scale
from claimdiff.reports.steps import list_steps
from claimdiff.reports.words import RELATION_WORDS, counted, moment_words

COLUMNS = 80
#: reasons of one relation; `claimdiff show` and the other formats have all
MOST_REASONS = 3
#: rows of one question; a longer list is no overview
MOST_ROWS = 24
_SPEAKER, _PLOT = 20, 26
#: columns of an answer in words, and of one beside a plot
_ANSWER, _FIGURE = 40, 16
#: columns of a time and an answer together
_HISTORY = 44
_BLOCKS = ("conflict", "superseded", "tension")
_STYLE = {"conflict": "red", "superseded": "cyan", "tension": "yellow", "compatible": "green", "agreement": "green"}


def write_terminal(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """The report for a terminal; ``quiet``: the summary line alone."""
    index, paint = ReportIndex(report), Paint(colour)
    lines = list(_summary(report, paint))
    if not quiet:
        lines += _about(index)
        lines += _blocks(index, paint)
        lines += _short(index, paint)
        lines += _rest(index)
        lines += _documents(index)
        lines += _footer(index)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def summary_line(report: Report) -> str:
    """What was found, in one line."""
    s = report.summary
    found = [(s.conflicts, "conflict"), (s.superseded, "update"), (s.tensions, "tension"), (s.agreements, "agreement")]
    told = [counted(n, noun) for n, noun in found if n or noun == "conflict"]
    return "claimdiff: " + ", ".join(told)


def _summary(report: Report, paint: Paint) -> Iterator[str]:
    s = report.summary
    left = summary_line(report)
    things = {"article": s.documents, "publisher": s.publishers, "origin": s.origins}
    right = ", ".join(counted(number, noun) for noun, number in things.items() if number or noun == "article")
    if width(left) + width(right) + 2 <= COLUMNS:
        yield paint.bold(left) + " " * (COLUMNS - width(left) - width(right)) + right
    else:
        yield paint.bold(left)
        yield "           " + right


def _about(index: ReportIndex) -> Iterator[str]:
    """The event that most is said about."""
    if index.title:
        yield from wrap(for_terminal(index.title), COLUMNS, " " * 11, " " * 11)


def _blocks(index: ReportIndex, paint: Paint) -> Iterator[str]:
    """Conflicts, updates and tensions, each with its rows and its reason."""
    is_plotted = False
    for cluster in index.shown:
        if cluster.relation not in _BLOCKS:
            continue
        yield ""
        yield from _title(index, cluster, paint)
        rows = list_rows(index, cluster)
        if cluster.relation == "superseded":
            yield from _history(index, cluster)
        elif cluster.kind == "numeric":
            is_plotted = True
            yield from _plot(index, rows)
        else:
            yield from _table(index, rows)
        if len(rows) > MOST_ROWS:
            yield f"  and {len(rows) - MOST_ROWS:,} more: claimdiff show {for_terminal(cluster.id)} REPORT.json"
        for n, reason in enumerate(why(index, cluster)[:MOST_REASONS]):
            yield from wrap(for_terminal(reason), COLUMNS, " " * 7 if n else "  why: ", " " * 9)
        free = at_ease(index, cluster)
        if free:
            yield from wrap(for_terminal(", ".join(free)), COLUMNS, "  not in conflict: ", " " * 7)
    if is_plotted:
        yield from ("", "  " + LEGEND)


def _title(index: ReportIndex, cluster: ClaimCluster, paint: Paint) -> Iterator[str]:
    word = RELATION_WORDS[cluster.relation].upper()
    name = for_terminal(cluster.id)
    lines = wrap(f"{word} {name}  {for_terminal(question_of(index, cluster))}", COLUMNS - 6, indent=" " * 10)
    codes = codes_of(cluster)
    if width(lines[-1]) + width(codes) + 2 <= COLUMNS:
        lines[-1] += " " * (COLUMNS - width(lines[-1]) - width(codes)) + codes
    else:
        lines.append(codes.rjust(COLUMNS))
    yield paint.colour(lines[0][: len(word)], _STYLE[cluster.relation]) + lines[0][len(word) :]
    yield from lines[1:]


def _share_out(rows: Sequence[Row], columns: int) -> tuple[int, int]:
    """So many columns, parted between speakers and answers by what they need; speakers have at least ``_SPEAKER``."""
    speakers = max((width(for_terminal(r.speaker)) for r in rows), default=0)
    answers = max((width(for_terminal(r.answer)) for r in rows), default=0)
    speaker = max(_SPEAKER, min(speakers, columns - answers))
    return speaker, columns - speaker


def _plot(index: ReportIndex, rows: tuple[Row, ...]) -> Iterator[str]:
    scale = make_scale([r.quantity for r in rows if r.quantity])
    speaker, answer = _share_out(rows[:MOST_ROWS], _SPEAKER + _FIGURE)
    yield " " * (speaker + 3) + draw_axis(scale, _PLOT)
    for row in rows[:MOST_ROWS]:
        if row.quantity:
            drawn = draw_figure(scale, row.quantity, _PLOT)
            yield _row(index, row, speaker, f"{drawn}  {fit(for_terminal(row.answer), answer)}")


def _table(index: ReportIndex, rows: tuple[Row, ...]) -> Iterator[str]:
    speaker, answer = _share_out(rows[:MOST_ROWS], _SPEAKER + _ANSWER)
    for row in rows[:MOST_ROWS]:
        yield _row(index, row, speaker, fit(for_terminal(row.answer), answer))


def _history(index: ReportIndex, cluster: ClaimCluster) -> Iterator[str]:
    """A figure that changed, in the order of printing."""
    steps = list_steps(index, cluster)[:MOST_ROWS]
    times = [f"{step.arrow} {moment_words(step.printed)}" for step in steps]
    time = max(map(width, times), default=0) + 2
    speaker, answer = _share_out([s.row for s in steps], _SPEAKER + _HISTORY - time)
    for when, step in zip(times, steps, strict=True):
        yield _row(index, step.row, speaker, fit(when, time) + fit(for_terminal(step.row.answer), answer))


def _row(index: ReportIndex, row: Row, speaker: int, middle: str) -> str:
    head = f"  {fit(for_terminal(row.speaker), speaker)} {middle} "
    return head + _printed(index, row, COLUMNS - width(head))


def _printed(index: ReportIndex, row: Row, columns: int) -> str:
    """The articles' letters, and the number of origins where it is not the same."""
    tags = tuple(index.tags[d] for d in row.documents)
    origins = f" ({row.origins} or.)" if row.origins < len(tags) else ""
    text = " ".join(tags) + origins
    if width(text) <= columns:
        return text
    text = f"{len(tags)} art.{origins}"
    return text if width(text) <= columns else cut(f"{len(tags)} art.", columns)


def _short(index: ReportIndex, paint: Paint) -> Iterator[str]:
    """One line each for what agrees or can all hold together."""
    quiet = [c for c in index.shown if c.relation not in _BLOCKS and index.spans_articles(c)]
    if quiet:
        yield ""
    for cluster in quiet:
        word = fit(RELATION_WORDS[cluster.relation], 10)
        text = for_terminal(
            f"{cluster.id}  {question_of(index, cluster)} {headline(index, cluster)} {codes_of(cluster)}"
        )
        lines = wrap(text, COLUMNS, " " * 11, " " * 13)
        yield paint.colour(word, _STYLE[cluster.relation]) + lines[0][10:]
        yield from lines[1:]


def _rest(index: ReportIndex) -> Iterator[str]:
    """What stands alone, what was kept apart, what the reader should know."""
    report = index.report
    within = sum(1 for c in index.shown if c.relation not in _BLOCKS and not index.spans_articles(c))
    left = [f"{counted(report.summary.singles, 'question')} answered once"] if report.summary.singles else []
    left += [f"{within:,} answered alike within one article"] if within else []
    if left:
        yield from ("", f"Not shown: {' and '.join(left)}")
    if report.not_compared:
        yield from ("", f"Not compared ({len(report.not_compared):,}):")
        for kept in report.not_compared[:5]:
            a, b = (index.claims.get(i) for i in (kept.a, kept.b))
            words = f"“{a.text if a else kept.a}” / “{b.text if b else kept.b}”: {kept.why or kept.field}"
            yield from wrap(for_terminal(words), COLUMNS, "  ", "    ")
        if len(report.not_compared) > 5:
            yield f"  and {len(report.not_compared) - 5:,} more, in the JSON and HTML reports"
    if report.notes:
        yield from ("", "Notes:")
        for note in report.notes[:5]:
            where = f"{note.document}: " if note.document else ""
            yield from wrap(for_terminal(where + note.text), COLUMNS, "  ", "    ")
        if len(report.notes) > 5:
            yield f"  and {len(report.notes) - 5:,} more, in the JSON and HTML reports"


def _documents(index: ReportIndex) -> Iterator[str]:
    """What the letters stand for, of the articles that were named above."""
    named = {d for c in index.shown if c.relation in _BLOCKS for r in list_rows(index, c) for d in r.documents}
    if named:
        yield from ("", "Articles:")
    for key, document in index.documents.items():
        if key in named:
            words = (key, document.publisher, moment_words(document.published), document.title)
            yield cut(f"  {index.tags[key]:<3} {for_terminal(', '.join(w for w in words if w))}", COLUMNS)


def _footer(index: ReportIndex) -> Iterator[str]:
    first = next((c for c in index.shown), None)
    if first:
        yield from (
            "",
            cut(f"claimdiff show {for_terminal(first.id)} REPORT.json   its evidence", 44).ljust(46)
            + "--format html -o report.html",
        )
