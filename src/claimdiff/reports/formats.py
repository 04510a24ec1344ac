"""Report -> any of the formats that a command line or a program asks for by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from claimdiff.model import Claim
from claimdiff.reports.report import Report

FORMATS = ("text", "json", "jsonl", "html", "markdown", "csv", "jsonld")


def write_report(report: Report, name: str, *, colour: bool = False, quiet: bool = False) -> str:
    """The report in one of ``FORMATS``; ``colour`` and ``quiet`` are for text."""
    if name == "text":
        from claimdiff.reports.terminal import write_terminal

        return write_terminal(report, colour=colour, quiet=quiet)
    writers: dict[str, Callable[[], str]] = {
        "json": lambda: report.model_dump_json(indent=2) + "\n",
        "jsonl": report.to_jsonl,
        "html": report.to_html,
        "markdown": report.to_markdown,
        "csv": report.to_csv,
        "jsonld": lambda: json.dumps(report.to_jsonld(), ensure_ascii=False, indent=2) + "\n",
    }
    return writers[name]()


def write_claims(claims: Sequence[Claim], name: str) -> str:
    """Claims as they were found: a line of text each, or JSON."""
    if name == "text":
        return "".join(line + "\n" for claim in claims for line in _lines(claim))
    values = [claim.model_dump(mode="json") for claim in claims]
    if name == "json":
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def _lines(claim: Claim) -> list[str]:
    from claimdiff.reports.plain import for_terminal, wrap
    from claimdiff.reports.words import OWN_VOICE

    speaker = claim.attribution.speaker if claim.attribution else None
    who = (speaker.canonical or speaker.text) if speaker else OWN_VOICE
    head = f"{claim.document}[{claim.span.start}:{claim.span.end}]  {claim.kind}, {claim.stance}, {who}: "
    return wrap(for_terminal(head + f"“{claim.text}”"), 80, indent="    ")
