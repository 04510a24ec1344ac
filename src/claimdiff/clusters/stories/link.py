"""Documents -> which of them report one event, how sure that is, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from claimdiff.clusters.stories.block import pair
from claimdiff.clusters.stories.group import group
from claimdiff.clusters.stories.model import explain, probability
from claimdiff.clusters.stories.profile import read_profile
from claimdiff.model import Claim, Decisions, Document, Evidence

_NONE = Decisions()
#: what a person's word counts in a group's average: more than any number of the text's own pairs
DECIDED = 1e6


class Stories:
    """Which documents report one event. Profiles are read and compared once, when made.

    Example:
        >>> from claimdiff.model import Document
        >>> fire = Document(id="a", text="A fire at a mill in Leeds killed three on Monday.", published="2020-03-03")
        >>> flood = Document(id="b", text="The Ketu river flooded Lagos in May.", published="2011-05-09")
        >>> Stories([fire, flood], []).same("a", "b") < 0.5
        True
    """

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim], decisions: Decisions = _NONE) -> None:
        of: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            of[claim.document].append(claim)
        ordered = sorted(documents, key=lambda d: d.id)
        profiles = [read_profile(d, of[d.id]) for d in ordered]
        self._profiles = {p.id: p for p in profiles}
        self._same: Mapping[tuple[str, str], float] = {
            (profiles[i].id, profiles[j].id): probability(profiles[i], profiles[j]) for i, j in pair(profiles)
        } | _decided(decisions, self._profiles)
        self._groups = group(tuple(self._profiles), self._same)

    @classmethod
    def known(cls, groups: Sequence[Sequence[str]], same: Mapping[tuple[str, str], float]) -> Stories:
        """What was found before: the groups, and for pairs of their documents (lower id first) how sure that is.

        Example:
            >>> Stories.known([("a", "b")], {("a", "b"): 0.9}).same("b", "a")
            0.9
        """
        stories = cls((), ())
        stories._groups = tuple(sorted(tuple(sorted(g)) for g in groups))
        stories._same = same
        return stories

    def same(self, a_id: str, b_id: str) -> float:
        """How likely it is that the two report one event: 1.0 for one with itself, 0.0 where nothing pairs them."""
        if a_id == b_id:
            return 1.0
        return max(0.0, min(1.0, self._same.get((min(a_id, b_id), max(a_id, b_id)), 0.0)))

    def evidence(self, a_id: str, b_id: str) -> tuple[Evidence, ...]:
        """What spoke for and against it, strongest first."""
        if (min(a_id, b_id), max(a_id, b_id)) not in self._same:
            return ()
        return explain(self._profiles[a_id], self._profiles[b_id])

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Every document once, with those that report the same event; ids in order, groups by their first id."""
        return self._groups


def _decided(decisions: Decisions, known: Container[str]) -> dict[tuple[str, str], float]:
    """The pairs that a person joined or parted, each far beyond what the texts can say."""
    said = [*((pair, DECIDED) for pair in decisions.same), *((pair, -DECIDED) for pair in decisions.different)]
    return {(min(pair), max(pair)): weight for pair, weight in said if pair[0] in known and pair[1] in known}
