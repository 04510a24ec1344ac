"""A report -> the same report with the clusters someone asked for, by finding code and severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from claimdiff.errors import InputError
from claimdiff.model import ClaimCluster, Code, Severity
from claimdiff.reports.report import Report

_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


def select_clusters(
    report: Report, *, select: Sequence[str] = (), ignore: Sequence[str] = (), min_severity: Severity = "none"
) -> Report:
    """The report with only those clusters; its claims and documents stay, its counts follow.

    Args:
        report: What was found.
        select: Codes, or how codes begin ("N", "N1"): clusters with such a finding stay. Empty: all.
        ignore: Findings with these codes are left out, and clusters that had no other finding.
        min_severity: Clusters below it are left out.

    Raises:
        InputError: A code that no finding has.
    """
    for code in (*select, *ignore):
        if not any(known.startswith(code.upper()) for known in get_args(Code)):
            raise InputError(f"no finding code begins with {code!r}; there are {', '.join(get_args(Code))}")
    kept = tuple(c for c in (_without(c, ignore) for c in report.clusters) if c and _is_wanted(c, select, min_severity))
    by_relation = Counter(c.relation for c in kept)
    summary = report.summary.model_copy(
        update={
            "clusters": len(kept),
            "conflicts": by_relation["conflict"],
            "superseded": by_relation["superseded"],
            "tensions": by_relation["tension"],
            "compatible": by_relation["compatible"],
            "agreements": by_relation["agreement"],
            "singles": by_relation["single"],
        }
    )
    return report.model_copy(update={"clusters": kept, "summary": summary})


def _without(cluster: ClaimCluster, ignore: Sequence[str]) -> ClaimCluster | None:
    findings = tuple(f for f in cluster.findings if not _has_code(f.code, ignore))
    if len(findings) == len(cluster.findings):
        return cluster
    if not findings:
        return None
    severity = max((f.severity for f in findings), key=_SEVERITIES.index)
    return cluster.model_copy(update={"findings": findings, "severity": severity})


def _is_wanted(cluster: ClaimCluster, select: Sequence[str], min_severity: Severity) -> bool:
    if select and not any(_has_code(f.code, select) for f in cluster.findings):
        return False
    return _SEVERITIES.index(cluster.severity) >= _SEVERITIES.index(min_severity)


def _has_code(code: str, starts: Sequence[str]) -> bool:
    return any(code.startswith(start.upper()) for start in starts)
