"""Clusters -> relation, positions, findings, reason, question; and where words first came from."""

from claimdiff.conflicts.judge import judge_clusters
from claimdiff.conflicts.origins import trace_origins

__all__ = ["judge_clusters", "trace_origins"]
