"""Arguments in, exit status out; everything else is in the stages.

Exit status: 0 fine; 1 conflicts found (only with --exit-code); 2 wrong usage; 3 an input that cannot be read;
5 no claims found.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from claimdiff.cli.arguments import make_parser
from claimdiff.cli.streams import Progress, allow_any_text, complain, format_of, is_coloured, read_bytes, write
from claimdiff.documents import Loaded, read_paths, read_stream
from claimdiff.errors import ClaimDiffError, InputError
from claimdiff.pipeline import Pipeline
from claimdiff.reports import Report, select_clusters, write_claims, write_evidence, write_report

FINE, CONFLICTS, UNREADABLE, NO_CLAIMS = 0, 1, 3, 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    allow_any_text()
    try:
        options, unknown = make_parser(
            {"compare": _compare, "claims": _claims, "show": _show, "schema": _schema}
        ).parse_known_args(arguments)
        if unknown:
            options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
        status: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as end:  # argparse's way to say that it has answered
        return end.code if isinstance(end.code, int) else FINE
    except ClaimDiffError as error:
        complain(str(error))
        return UNREADABLE
    except BrokenPipeError:  # the reader of a pipe has had enough: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130
    return status


def _compare(options: argparse.Namespace) -> int:
    loaded = _read(options.paths)
    pipeline = Pipeline(vague=options.vague, around=options.around, as_of=options.as_of, workers=options.workers)
    with Progress(len(loaded.documents)) as progress:
        report = pipeline.compare(loaded.documents, progress=progress)
    found = bool(report.claims)
    report = report.model_copy(update={"notes": (*loaded.notes, *report.notes)})
    report = select_clusters(report, select=options.select, ignore=options.ignore, min_severity=options.min_severity)
    name = options.format or format_of(options.output)
    colour = is_coloured(options.color, options.output)
    write(write_report(report, name, colour=colour, quiet=options.quiet), options.output)
    if loaded.problems:
        return UNREADABLE
    if not found:
        complain("no claims found in these articles")
        return NO_CLAIMS
    return CONFLICTS if options.exit_code and report.conflicts else FINE


def _claims(options: argparse.Namespace) -> int:
    loaded = _read(options.paths)
    pipeline = Pipeline(vague=options.vague, around=options.around, workers=options.workers)
    with Progress(len(loaded.documents)) as progress:
        found = [c for _, claims in pipeline.extract_each(loaded.documents, progress=progress) for c in claims]
    write(write_claims(found, options.format), options.output)
    if loaded.problems:
        return UNREADABLE
    return FINE if found else NO_CLAIMS


def _show(options: argparse.Namespace) -> int:
    try:
        report = Report.model_validate_json(read_bytes(options.report))
    except ValueError as error:
        if isinstance(error, ClaimDiffError):
            raise
        raise InputError(f"{options.report}: not a claimdiff report in JSON") from None
    colour = is_coloured(options.color, None)
    try:
        sys.stdout.write(write_evidence(report, options.id, colour=colour))
    except InputError as error:
        options.parser.error(str(error))
    return FINE


def _schema(options: argparse.Namespace) -> int:
    from claimdiff.reports.schema import write_schema

    write(write_schema(), options.output)
    return FINE


def _read(paths: Sequence[str]) -> Loaded:
    """The documents; an input that cannot be read names itself on standard error, and the others are kept.

    Raises:
        InputError: None could be read.
    """
    files = read_paths([p for p in paths if p != "-"])
    piped = read_stream(sys.stdin.buffer) if "-" in paths else Loaded()
    problems = (*files.problems, *piped.problems)
    for problem in problems:
        complain(str(problem))
    if problems and not files.documents and not piped.documents:
        raise InputError("no article could be read")
    return Loaded((*files.documents, *piped.documents), problems, (*files.notes, *piped.notes))
