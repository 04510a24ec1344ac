"""Occurrences told in passing, in words of every day: kept where another claim answers them, left out where none does.

Example:
    "The ferry sent a distress call" stays beside "sent no distress call", and goes where nobody speaks of it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from claimdiff.model import Claim, ClaimCluster, OccurrenceClaim

#: from this score on a claim is at issue by itself; from the next it is, where a second document tells it, too
AT_ISSUE, SHARED = 1.0, 0.7


def without_passing(
    claims: Sequence[Claim], clusters: Sequence[ClaimCluster]
) -> tuple[tuple[Claim, ...], list[ClaimCluster]]:
    """The claims and clusters without occurrences that only one voice tells, in passing."""
    by_id = {c.id: c for c in claims}
    kept = [k for k in clusters if k.kind != "occurrence" or _is_at_issue([by_id[c] for c in k.claims])]
    gone = {c for k in clusters for c in k.claims} - {c for k in kept for c in k.claims}
    numbered = count(1)
    named = [k.model_copy(update={"id": f"o{next(numbered)}"}) if k.kind == "occurrence" else k for k in kept]
    return tuple(c for c in claims if c.id not in gone), named


def _is_at_issue(claims: Sequence[Claim]) -> bool:
    best = max(c.score for c in claims)
    if best >= AT_ISSUE:
        return True
    stances = {c.stance for c in claims if isinstance(c, OccurrenceClaim)}
    if "deny" in stances and len(stances) > 1:
        return True
    return best >= SHARED and len({c.document for c in claims}) > 1
