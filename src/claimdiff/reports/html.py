"""Report -> one self-contained page: no script, no request, all article text escaped by jinja2.

The page's parts are templates under ``templates/``; what they show is worked out here and in plot.py and matrix.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from claimdiff.model import Claim, ClaimCluster, NotCompared, Origin
from claimdiff.reports.evidence import Quote, list_quotes
from claimdiff.reports.headlines import at_ease, codes_named, headline, positions_of, question_of, range_line, why
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.matrix import Matrix, make_matrix
from claimdiff.reports.plain import for_page
from claimdiff.reports.plot import Plot, make_plot
from claimdiff.reports.report import Report
from claimdiff.reports.rows import speaker_label
from claimdiff.reports.steps import Step, list_steps
from claimdiff.reports.words import RELATION_WORDS, counted, moment_words

if TYPE_CHECKING:
    from jinja2 import Environment

#: passages on one page, conflicts first; the rest is in the JSON report. At about 1 KB each the page stays below 5 MB.
MOST_QUOTES = 1500
#: single answers listed on one page, about 300 bytes each
MOST_SINGLES = 500
MOST_KEPT_APART = 200
#: nothing but the page's own style may be loaded, and nothing sent
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_OPEN = ("conflict", "superseded", "tension")


@dataclass(frozen=True, slots=True)
class Section:
    """All that the page shows of one cluster."""

    number: int
    cluster: ClaimCluster
    anchor: str
    question: str
    headline: str
    codes: str
    said: str
    reasons: tuple[str, ...]
    at_ease: tuple[str, ...]
    positions: tuple[tuple[str, str], ...]
    plot: Plot | None
    matrix: Matrix | None
    steps: tuple[Step, ...]
    quotes: tuple[Quote, ...]
    left_out: int


def write_html(report: Report) -> str:
    """The page."""
    index = ReportIndex(report)
    singles = [claim for c in report.clusters if c.relation == "single" for claim in index.claims_of(c)]
    page = _environment(index).get_template("report.html.j2")
    return page.render(
        report=report, index=index, title=index.title or "What the articles claim", policy=POLICY,
        sections=_sections(index), singles=singles[:MOST_SINGLES], more_singles=max(0, len(singles) - MOST_SINGLES),
        kept_apart=[_kept_apart(index, k) for k in report.not_compared[:MOST_KEPT_APART]],
        more_kept_apart=max(0, len(report.not_compared) - MOST_KEPT_APART),
        shared=[o for o in report.origins if _is_worth_telling(o)],
    )  # fmt: skip


def write_fragment(report: Report, clusters: Sequence[ClaimCluster] | None = None) -> str:
    """Headlines, plots and tables as a piece of a page: for notebooks. All questions, unless some are given."""
    index = ReportIndex(report)
    sections = _sections(index, clusters, quotes=0)
    return _environment(index).get_template("fragment.html.j2").render(report=report, index=index, sections=sections)


def _sections(
    index: ReportIndex, clusters: Sequence[ClaimCluster] | None = None, quotes: int = MOST_QUOTES
) -> list[Section]:
    sections: list[Section] = []
    for number, cluster in enumerate(index.shown if clusters is None else clusters, start=1):
        section = _section(index, cluster, number, quotes)
        quotes -= len(section.quotes)
        sections.append(section)
    return sections


def _section(index: ReportIndex, cluster: ClaimCluster, number: int, most: int) -> Section:
    is_numeric = cluster.kind == "numeric"
    quotes = list_quotes(index, index.claims_of(cluster)) if most else ()
    steps = list_steps(index, cluster) if is_numeric and cluster.relation in _OPEN else ()
    times = {moment_words(s.printed) for s in steps}
    return Section(
        number=number, cluster=cluster, anchor=anchor("question", cluster.id), question=question_of(index, cluster),
        headline=headline(index, cluster), codes=codes_named(cluster), said=range_line(cluster),
        reasons=why(index, cluster),
        at_ease=at_ease(index, cluster), positions=positions_of(cluster),
        plot=make_plot(index, cluster) if is_numeric else None,
        matrix=None if is_numeric else make_matrix(index, cluster), steps=steps if len(times) > 1 else (),
        quotes=quotes[:most], left_out=max(0, len(quotes) - most),
    )  # fmt: skip


def _kept_apart(index: ReportIndex, kept: NotCompared) -> tuple[Claim | None, Claim | None, NotCompared]:
    return index.claims.get(kept.a), index.claims.get(kept.b), kept


def _is_worth_telling(origin: Origin) -> bool:
    return len(origin.documents) > 1 or origin.via is not None


def anchor(kind: str, key: str) -> str:
    """An id within the page that any browser takes.

    Example:
        >>> anchor("claim", "a b/1")
        'claim-a.20b.2F1'
    """
    return f"{kind}-{quote(key, safe='-_').replace('.', '%2E').replace('%', '.')}"


def safe_link(url: str | None) -> str | None:
    """A web address that may be followed; anything else ("javascript:") is none.

    Example:
        >>> safe_link("https://a.example/x"), safe_link("javascript:alert(1)")
        ('https://a.example/x', None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


@cache
def _shared_environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("claimdiff.reports", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=lambda value: for_page(value) if type(value) is str else value,
    )  # fmt: skip


def _environment(index: ReportIndex) -> Environment:
    environment = _shared_environment().overlay()
    environment.globals = {
        **environment.globals, "anchor": anchor, "safe_link": safe_link, "moment": moment_words, "counted": counted,
        "relation": RELATION_WORDS, "document": index.documents.get, "speaker": partial(speaker_label, index),
        "headlined": index.headlined, "origin": lambda claim: index.origins.get(claim.origin or ""),
    }  # fmt: skip
    return environment
