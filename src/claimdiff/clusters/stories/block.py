"""Profiles -> pairs worth comparing, through an index of what documents of one event share; never all pairs of many.

Each document meets at most ``MOST`` others, so the work grows with the number of documents, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimdiff.clusters.stories.profile import Profile

#: documents that one document is compared with at most; so few are compared each with each
MOST = 40
#: keys of one document that are followed, rarest first
KEYS = 32
#: in a block larger than this, a document meets only this many neighbours in order of print
BLOCK = 48
#: a name more common than this says too little to bring two documents together
TELLING = 0.2


def _keys(profile: Profile) -> Mapping[str, float]:
    """Key -> what it says that two documents share it."""
    keys = {f"name {w}": weight for w, weight in profile.telling.items()}
    keys |= {f"person {p.given} {p.surname}": 1.5 for p in profile.names.people if not p.speaks}
    keys |= {f"figure {f}": 1.0 for f in profile.figures}
    keys |= {f"street {s}": 0.8 for s in profile.spots.streets}
    return {key: weight for key, weight in keys.items() if weight >= TELLING}


def _neighbours(block: Sequence[int], place: int) -> Sequence[int]:
    if len(block) <= BLOCK:
        return block
    start = min(max(0, place - BLOCK // 2), len(block) - BLOCK)
    return block[start : start + BLOCK]


def pair(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Index pairs (lower first, each once, in order) of the documents that may report one event."""
    if len(profiles) <= MOST + 1:
        yield from ((i, j) for i in range(len(profiles)) for j in range(i + 1, len(profiles)))
        return
    in_print_order = sorted(
        range(len(profiles)), key=lambda i: (profiles[i].printed is None, profiles[i].printed or 0, profiles[i].id)
    )
    keys = [_keys(p) for p in profiles]
    blocks: dict[str, list[int]] = defaultdict(list)
    place: dict[tuple[str, int], int] = {}
    for i in in_print_order:
        for key in keys[i]:
            place[key, i] = len(blocks[key])
            blocks[key].append(i)
    found: set[tuple[int, int]] = set()
    for i, own in enumerate(keys):
        met: dict[int, float] = {}
        shared = sorted((-own[k] / len(blocks[k]) ** 0.5, k) for k in own if len(blocks[k]) > 1)
        for _, key in shared[:KEYS]:
            for j in _neighbours(blocks[key], place[key, i]):
                met[j] = met.get(j, 0.0) + own[key]
        met.pop(i, None)
        best = sorted(met, key=lambda j: (-met[j], j))[:MOST]
        found.update((min(i, j), max(i, j)) for j in best)
    yield from sorted(found)
