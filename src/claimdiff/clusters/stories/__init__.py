"""Which documents report one event: profiles, cheap candidate pairs, evidence by kind, a sum, coherent groups."""

from claimdiff.clusters.stories.block import MOST, keys_of, nearest, neighbours
from claimdiff.clusters.stories.group import LINKED, POSSIBLE, group
from claimdiff.clusters.stories.link import DECIDED, Stories
from claimdiff.clusters.stories.model import probability
from claimdiff.clusters.stories.profile import Profile, read_profile

__all__ = [
    "DECIDED",
    "LINKED",
    "MOST",
    "POSSIBLE",
    "Profile",
    "Stories",
    "group",
    "keys_of",
    "nearest",
    "neighbours",
    "probability",
    "read_profile",
]
