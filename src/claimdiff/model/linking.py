"""What the clustering stage hands on: claims tied to events, clusters without a relation, and what was kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.model.claim import Claim
from claimdiff.model.cluster import ClaimCluster, NotCompared
from claimdiff.model.event import Event


@dataclass(frozen=True)
class Linking:
    """Claims, events, clusters, look-alikes kept apart, doubtful pairs, stories.

    A claim's ``event`` now names one of ``events``; a cluster's relation is still "single".
    """

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    clusters: tuple[ClaimCluster, ...]
    not_compared: tuple[NotCompared, ...] = ()
    #: pairs of claim ids of one cluster that are too little alike to be set against each other
    doubtful: frozenset[tuple[str, str]] = frozenset()
    #: ids of the documents that report one event, group by group; none where all do
    stories: tuple[tuple[str, ...], ...] = ()
