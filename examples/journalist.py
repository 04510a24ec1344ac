"""Compare saved articles and list what needs a phone call.

    python examples/journalist.py examples/strike [table.csv]

Adapt ``worth_a_call`` to your desk: which relations, which kinds, how severe.
"""

from __future__ import annotations

import sys
from pathlib import Path

import claimdiff
from claimdiff import ClaimCluster, Report

SEVERE = ("minor", "major")


def worth_a_call(cluster: ClaimCluster) -> bool:
    """Whether someone should be rung about this question."""
    return cluster.relation in ("conflict", "superseded") and cluster.severity in SEVERE


def print_questions(report: Report) -> None:
    """Each open question with its answers, and who printed each."""
    publishers = {document.id: document.publisher or document.id for document in report.documents}
    for cluster in filter(worth_a_call, report.clusters):
        print(f"\n{cluster.question}")
        for position in cluster.positions:
            outlets = ", ".join(publishers[document] for document in position.documents)
            holders = ", ".join(position.holders) or "the outlet itself"
            print(f"  - {position.label}  ({holders}; in {outlets})")


def write_table(report: Report, path: Path) -> None:
    """One row per claim; cells that a spreadsheet would run as a formula are harmless."""
    path.write_text(report.to_csv(), encoding="utf-8", newline="")


def main(arguments: list[str]) -> int:
    """Compare the folder that is named first; write a table to the file that is named second."""
    if not arguments:
        print(__doc__)
        return 2
    report = claimdiff.compare(claimdiff.load_documents(arguments[0]))
    print(f"{len(report.documents)} articles, {len(report.claims)} claims, {len(report.conflicts)} conflicts")
    print_questions(report)
    if len(arguments) > 1:
        write_table(report, Path(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
