"""Claims of all documents -> clusters of claims that answer one question about one event.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimdiff.model import Claim, Decisions, Document, Linking

__all__ = ["KnownStory", "link_claims"]

_NONE = Decisions()


def link_claims(claims: Sequence[Claim], documents: Sequence[Document], decisions: Decisions = _NONE, /) -> Linking:
    """Cluster claims that answer one question about one event; what a person decided comes before the texts."""
    from claimdiff.clusters import link

    return link.link_claims(claims, documents, decisions)


@dataclass(frozen=True)
class KnownStory:
    """A linker for documents that are known to report one event: it looks for none, and links their claims.

    Args:
        same: How sure it is that two documents report one event, by their ids, the lower first; 0 where a pair lacks.
    """

    same: Mapping[tuple[str, str], float]

    def __call__(
        self,
        claims: Sequence[Claim],
        documents: Sequence[Document],
        decisions: Decisions = _NONE,  # noqa: ARG002 - a linker's shape
        /,
    ) -> Linking:
        """Cluster the claims of one story; decisions on which documents belong together are taken as made."""
        from claimdiff.clusters import link
        from claimdiff.clusters.stories import Stories

        stories = Stories.known([[d.id for d in documents]], self.same)
        return link.link_within(stories, claims, documents)
