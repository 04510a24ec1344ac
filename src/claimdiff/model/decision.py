"""What a person decided, against what the text alone would say."""

from __future__ import annotations

from claimdiff.model.span import Value


class Decisions(Value):
    """Judgements that comparison obeys.

    Args:
        same: Pairs of document ids that report one event, however little they share.
        different: Pairs of document ids that do not, however much they share.
        dropped: Ids of claims that are left out.

    Example:
        >>> Decisions(same=(("a", "b"),)).joins("b", "a")
        True
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def has_pairs(self) -> bool:
        """Whether any two documents are joined or parted."""
        return bool(self.same or self.different)

    def joins(self, a: str, b: str) -> bool:
        """Whether a person said that the two documents report one event."""
        return (a, b) in self.same or (b, a) in self.same

    def parts(self, a: str, b: str) -> bool:
        """Whether a person said that the two documents do not report one event."""
        return (a, b) in self.different or (b, a) in self.different
