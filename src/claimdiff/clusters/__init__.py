"""Claims of all documents -> clusters of claims that answer one question about one event."""

from claimdiff.clusters.link import link_claims

__all__ = ["link_claims"]
