"""Arguments in, exit status out; everything else is in the stages.

Exit status: 0 fine; 1 conflicts found (only with --exit-code); 2 wrong usage; 3 an input that cannot be read;
5 no claims found.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from claimdiff.cli import archive
from claimdiff.cli.arguments import Run, make_parser
from claimdiff.cli.delivery import FINE, NO_CLAIMS, UNREADABLE, deliver, make_pipeline
from claimdiff.cli.sources import read_documents, tell_notes
from claimdiff.cli.streams import Progress, allow_any_text, complain, is_coloured, read_bytes, write
from claimdiff.errors import ClaimDiffError, InputError
from claimdiff.reports import Report, write_claims, write_evidence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    allow_any_text()
    try:
        options, unknown = make_parser(_RUNS).parse_known_args(arguments)
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
    loaded = read_documents(options)
    with Progress(len(loaded.documents)) as progress:
        report = make_pipeline(options).compare(loaded.documents, progress=progress)
    report = report.model_copy(update={"notes": (*loaded.notes, *report.notes)})
    status = deliver(report, options)
    return UNREADABLE if loaded.problems else status


def _claims(options: argparse.Namespace) -> int:
    loaded = read_documents(options)
    tell_notes(loaded)
    with Progress(len(loaded.documents)) as progress:
        pairs = make_pipeline(options).extract_each(loaded.documents, progress=progress)
        found = [claim for _, claims in pairs for claim in claims]
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


_RUNS: Mapping[str, Run] = MappingProxyType(
    {
        "compare": _compare,
        "claims": _claims,
        "show": _show,
        "schema": _schema,
        **archive.RUNS,
    }
)
