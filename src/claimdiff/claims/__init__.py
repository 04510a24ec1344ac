"""Everything found in one document -> its claims. One module per kind of claim."""

from __future__ import annotations

from claimdiff.claims.build import build_claims

__all__ = ["build_claims"]
