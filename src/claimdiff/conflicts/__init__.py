"""Clusters -> relation, positions, findings, reason, question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimdiff.model import Claim, ClaimCluster, Document, Linking, Origin


def trace_origins(claims: Sequence[Claim], documents: Sequence[Document], /) -> tuple[Sequence[Origin], Mapping[str, str]]:
    return (), {}


def judge_clusters(linking: Linking, documents: Sequence[Document], /) -> Sequence[ClaimCluster]:
    return linking.clusters
