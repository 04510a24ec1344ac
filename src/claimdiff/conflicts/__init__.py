"""Clusters -> relation, positions, findings, reason, question; and where words first came from.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimdiff.model import ClaimCluster, Document, Linking, Origin

__all__ = ["judge_clusters", "trace_origins"]


def judge_clusters(linking: Linking, documents: Sequence[Document], /) -> Sequence[ClaimCluster]:
    """The clusters with everything said about them, conflicts first, the largest first among equals."""
    from claimdiff.conflicts import judge

    return judge.judge_clusters(linking, documents)


def trace_origins(linking: Linking, documents: Sequence[Document], /) -> tuple[Sequence[Origin], Mapping[str, str]]:
    """Where words first came from, and the origin of each claim by claim id."""
    from claimdiff.conflicts import origins

    return origins.trace_origins(linking, documents)
