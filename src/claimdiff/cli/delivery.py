"""Options -> a pipeline; a report and options -> what is written, and the exit status that says what was found."""

from __future__ import annotations

import argparse

from claimdiff.cli.streams import complain, format_of, is_coloured, write
from claimdiff.pipeline import Pipeline
from claimdiff.reports import Report, select_clusters, write_report

FINE, CONFLICTS, UNREADABLE, NO_CLAIMS = 0, 1, 3, 5


def make_pipeline(options: argparse.Namespace) -> Pipeline:
    """The pipeline with the settings that were asked for; a command without a flag has its default."""
    asked = {name: getattr(options, name) for name in ("vague", "around", "as_of", "workers") if hasattr(options, name)}
    return Pipeline(**asked)


def deliver(report: Report, options: argparse.Namespace) -> int:
    """Write what was asked for of a report, where it was asked for."""
    chosen = select_clusters(report, select=options.select, ignore=options.ignore, min_severity=options.min_severity)
    name = options.format or format_of(options.output)
    colour = is_coloured(options.color, options.output)
    write(write_report(chosen, name, colour=colour, quiet=options.quiet), options.output)
    if not report.claims:
        complain("no claims found in these articles")
        return NO_CLAIMS
    return CONFLICTS if options.exit_code and chosen.conflicts else FINE
