"""Claims of all documents -> clusters of claims that answer one question about one event.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Claim, Decisions, Document, Linking

__all__ = ["link_claims"]

_NONE = Decisions()


def link_claims(claims: Sequence[Claim], documents: Sequence[Document], decisions: Decisions = _NONE, /) -> Linking:
    """Cluster claims that answer one question about one event; what a person decided comes before the texts."""
    from claimdiff.clusters import link

    return link.link_claims(claims, documents, decisions)
