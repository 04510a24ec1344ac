"""Claims of all documents -> clusters of claims that answer one question about one event."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Claim, Document, Linking


def link_claims(claims: Sequence[Claim], documents: Sequence[Document], /) -> Linking:
    return Linking(tuple(claims), (), ())
