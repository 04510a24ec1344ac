"""Something happened or did not, and who says so: who holds a place, who was armed, how somebody died.

Example:
    "The rebels denied that the army had retaken the town" -> control, by the army, stance deny, said by the rebels.
"""

from claimdiff.claims.occurrences.build import build_occurrence_claims

__all__ = ["build_occurrence_claims"]
