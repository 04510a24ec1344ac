"""Who did it: accusations, denials, admissions, claims of responsibility, doubts, and deeds told outright.

Example:
    "Moscow rejects the charges" -> a responsibility claim: actor Moscow, stance deny, said by Moscow.
"""

from claimdiff.claims.responsibility.build import build_responsibility_claims

__all__ = ["build_responsibility_claims"]
