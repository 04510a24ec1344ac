"""Everything found in one document -> its claims. One module per kind of claim.

The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Claim, Reading

__all__ = ["build_claims"]


def build_claims(reading: Reading, /) -> Sequence[Claim]:
    """All claims of one document, in text order, ids unique."""
    from claimdiff.claims import build

    return build.build_claims(reading)
