"""Claims of all documents -> clusters of claims that answer one question about one event.

Cheap candidate pairs first, then evidence by kind, then coherent clusters; see ``block``, ``compare`` and
``agglomerate``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from claimdiff.clusters.agglomerate import agglomerate
from claimdiff.clusters.block import pair_up
from claimdiff.clusters.compare.likeness import deed_types
from claimdiff.clusters.comparison import Comparison, Veto
from claimdiff.clusters.figures import compare_figures
from claimdiff.clusters.happenings import name_events
from claimdiff.clusters.kept_apart import list_kept_apart
from claimdiff.clusters.passing import without_passing
from claimdiff.clusters.statements import compare_statements
from claimdiff.clusters.stories import Stories
from claimdiff.clusters.view import FigureView, views
from claimdiff.clusters.words import stem
from claimdiff.model import (
    Claim,
    ClaimCluster,
    ClaimKind,
    DateClaim,
    Decisions,
    Document,
    Evidence,
    Linking,
    NumericClaim,
    OccurrenceClaim,
)

_NONE = Decisions()

KINDS: tuple[ClaimKind, ...] = ("numeric", "responsibility", "intent", "date", "occurrence", "quotation")
#: below this probability two claims of one cluster are not set against each other
DOUBTFUL = 0.6
#: claims of a cluster whose pairs are looked through for that
MANY = 80
#: evidence kept per cluster: the strongest pair's
EVIDENCE = 6


def link_claims(claims: Sequence[Claim], documents: Sequence[Document], decisions: Decisions = _NONE, /) -> Linking:
    """Cluster claims that answer one question about one event.

    ``decisions.same`` and ``decisions.different`` override what the texts alone would say of two documents.

    Shape:
        Every claim is in exactly one cluster, but for occurrences of every day that no other claim answers: these
        are left out; cluster ids "n1", "r2" ... by kind and order of their first claim.
    """
    return link_within(Stories(documents, claims, decisions), claims, documents)


def link_within(stories: Stories, claims: Sequence[Claim], documents: Sequence[Document]) -> Linking:
    """The same where it is known which documents report one event."""
    events, event_of = name_events(claims, stories.groups())
    tied = tuple(c.model_copy(update={"event": event_of[c.id]}) for c in claims)
    figures = views((c for c in tied if isinstance(c, NumericClaim)), {d.id: d for d in documents})
    refused: list[tuple[FigureView, FigureView, Veto]] = []
    clusters: list[ClaimCluster] = []
    doubtful: frozenset[tuple[str, str]] = frozenset()
    for kind in KINDS:
        mine = [c for c in tied if c.kind == kind]
        if kind == "numeric":
            linker = _Linker(mine, stories, lambda a, b, story: compare_figures(figures[a.id], figures[b.id], story))
            clusters += linker.clusters(kind, lambda c: _figure_keys(figures[c.id]))
            doubtful = linker.doubtful()
            refused = [
                (figures[mine[a].id], figures[mine[b].id], veto) for (a, b), veto in sorted(linker.vetoes.items())
            ]
        else:
            clusters += _Linker(mine, stories, compare_statements).clusters(kind, _statement_keys)
    tied, clusters = without_passing(tied, clusters)
    return Linking(tied, events, tuple(clusters), list_kept_apart(refused), doubtful, stories.groups())


def _figure_keys(v: FigureView) -> Iterable[tuple[object, ...]]:
    """A figure is compared with those of its dimension that share its measure, its noun or its amount."""
    yield (v.dimension, "measure", v.measure) if v.measure else (v.dimension, "noun", v.head)
    if v.head:
        yield (v.dimension, "noun", v.head)
    if v.value is not None:
        yield (v.dimension, "amount", v.value)
    if v.is_statement or v.dimension == "age" or ":" in v.dimension:
        yield (v.dimension,)


def _statement_keys(claim: Claim) -> Iterable[tuple[object, ...]]:
    if isinstance(claim, DateClaim):
        yield from (("type", t) for t in sorted(deed_types(claim.what)))
        yield from (("word", stem(w)) for w in claim.what.split())
        if claim.date.start:
            yield ("day", claim.date.start)
        return
    yield ("what", claim.what) if isinstance(claim, OccurrenceClaim) else ("kind",)


class _Linker:
    """Links the claims of one kind; keeps comparisons, and the vetoes met on the way."""

    def __init__(
        self, claims: Sequence[Claim], stories: Stories, compare: Callable[[Claim, Claim, float], Comparison]
    ) -> None:
        self._claims, self._stories, self._compare = claims, stories, compare
        self._group = {document: n for n, group in enumerate(stories.groups()) for document in group}
        #: score of each pair compared, None where a veto forbids it; evidence is worked out again for the few shown
        self._scores: dict[tuple[int, int], float | None] = {}
        self._groups: tuple[tuple[int, ...], ...] = ()
        self.vetoes: dict[tuple[int, int], Veto] = {}

    def clusters(self, kind: ClaimKind, keys: Callable[[Claim], Iterable[tuple[object, ...]]]) -> list[ClaimCluster]:
        """The clusters of these claims, in the order of their first claims."""
        claims = self._claims
        pairs = pair_up(claims, lambda c: [(self._group[c.document], *key) for key in keys(c)])
        scores = {pair: score for pair in pairs if (score := self._score(*pair)) is not None}
        self._groups = agglomerate(scores, self._score, len(claims))
        return [self._cluster(f"{kind[0]}{number}", kind, group) for number, group in enumerate(self._groups, start=1)]

    def doubtful(self) -> frozenset[tuple[str, str]]:
        """The pairs of clustered claims that are too little alike to be set against each other, by claim ids."""
        pairs = (pair for group in self._groups for pair in combinations(group[:MANY], 2))
        weak = ((a, b) for a, b in pairs if (self._score(a, b) or 0.0) < DOUBTFUL)
        return frozenset((self._claims[a].id, self._claims[b].id) for a, b in weak)

    def _comparison(self, a: int, b: int) -> Comparison:
        left, right = self._claims[a], self._claims[b]
        return self._compare(left, right, self._stories.same(left.document, right.document))

    def _score(self, a: int, b: int) -> float | None:
        if (a, b) not in self._scores:
            found = self._comparison(a, b)
            self._scores[a, b] = None if found.veto else found.score
            if found.veto:
                self.vetoes[a, b] = found.veto
        return self._scores[a, b]

    def _cluster(self, id_: str, kind: ClaimKind, group: Sequence[int]) -> ClaimCluster:
        events: dict[str, int] = defaultdict(int)
        for i in group:
            events[self._claims[i].event] += 1
        scored = ((pair, self._scores.get(pair)) for pair in combinations(sorted(group), 2))
        alike = [(score, pair) for pair, score in scored if score is not None]
        best = self._comparison(*max(alike, key=lambda a: a[0])[1]) if alike else None
        evidence: tuple[Evidence, ...] = best.heaviest(EVIDENCE) if best else ()
        return ClaimCluster(
            id=id_,
            kind=kind,
            event=max(events, key=lambda e: (events[e], e)),
            claims=tuple(self._claims[i].id for i in group),
            evidence=evidence,
        )
