"""The archive's commands: add articles, report on what is kept, count it, keep a person's decision, remove."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from types import MappingProxyType

from claimdiff.archive import Archive
from claimdiff.cli.arguments import Run
from claimdiff.cli.delivery import FINE, UNREADABLE, deliver, make_pipeline
from claimdiff.cli.sources import read_documents, tell_notes
from claimdiff.cli.streams import Progress, complain
from claimdiff.reports import Report


def _add(options: argparse.Namespace) -> int:
    loaded = read_documents(options)
    tell_notes(loaded)
    with _open(options, create=True) as archive, Progress(len(loaded.documents)) as progress:
        added = archive.add(loaded.documents, progress=progress)
    for refused in added.refused:
        complain(f"{refused.id}: {refused.why}")
    counts = f"{len(added.new):,} new, {len(added.unchanged):,} known, {len(added.refused):,} refused"
    sys.stdout.write(f"claimdiff: {counts}; revision {added.revision}\n")
    return UNREADABLE if loaded.problems or added.refused else FINE


def _report(options: argparse.Namespace) -> int:
    with _open(options) as archive:
        wanted = {name: getattr(options, name) for name in ("event", "since", "as_of", "revision")}
        return deliver(archive.report(**wanted), options)


def _status(options: argparse.Namespace) -> int:
    with _open(options) as archive:
        status = archive.status()
    for name, value in status.model_dump(mode="json").items():
        sys.stdout.write(f"{name:<10} {'-' if value is None else value}\n")
    return FINE


def _decide(options: argparse.Namespace) -> int:
    with _open(options) as archive:
        ruling = archive.decide(options.verdict, options.first, options.second, note=options.note)
    sys.stdout.write(f"claimdiff: kept as revision {ruling.revision}\n")
    return FINE


def _remove(options: argparse.Namespace) -> int:
    with _open(options) as archive:
        removed = archive.remove(*options.ids)
    count = len(removed.documents)
    counts = f"removed {count:,} article{'s' * (count != 1)} and {len(removed.claims):,} claims"
    sys.stdout.write(f"claimdiff: {counts}; revision {removed.revision}\n")
    return FINE


def _open(options: argparse.Namespace, *, create: bool = False) -> Archive[Report]:
    return Archive(options.database, make_pipeline(options), create=create)


RUNS: Mapping[str, Run] = MappingProxyType(
    {
        "archive add": _add,
        "archive report": _report,
        "archive status": _status,
        "archive decide": _decide,
        "archive remove": _remove,
    }
)
