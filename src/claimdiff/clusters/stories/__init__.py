"""Which documents report one event: profiles, cheap candidate pairs, evidence by kind, a sum, coherent groups."""

from claimdiff.clusters.stories.group import LINKED, POSSIBLE
from claimdiff.clusters.stories.link import Stories

__all__ = ["LINKED", "POSSIBLE", "Stories"]
