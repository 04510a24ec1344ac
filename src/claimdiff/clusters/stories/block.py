"""Profiles -> pairs worth comparing, through an index of what documents of one event share; never all pairs of many.

Each document meets at most ``MOST`` others, so the work grows with the number of documents, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from claimdiff.clusters.stories.profile import Profile

#: documents that one document is compared with at most; so few are compared each with each
MOST = 40
#: of those that share less than this part of what its nearest shares, one document meets only so many
FAR, FEW = 0.25, 8
#: keys of one document that are followed, rarest first
KEYS = 32
#: in a block larger than this, a document meets only this many neighbours in order of print
BLOCK = 48
#: a name more common than this says too little to bring two documents together
TELLING = 0.2


def keys_of(profile: Profile) -> Mapping[str, float]:
    """What brings a document together with others -> what it says that two documents share it."""
    keys = {f"name {w}": weight for w, weight in profile.telling.items()}
    keys |= {f"person {p.given} {p.surname}": 1.5 for p in profile.names.people if not p.speaks}
    keys |= {f"figure {f}": 1.0 for f in profile.figures}
    keys |= {f"street {s}": 0.8 for s in profile.spots.streets}
    return {key: weight for key, weight in keys.items() if weight >= TELLING}


def neighbours(size: int, place: int) -> range:
    """The places of a block, in order of print, that its document at ``place`` meets, its own among them.

    Example:
        >>> neighbours(3, 1), neighbours(1000, 500), neighbours(1000, 999)
        (range(0, 3), range(476, 524), range(952, 1000))
    """
    if size <= BLOCK:
        return range(size)
    start = min(max(0, place - BLOCK // 2), size - BLOCK)
    return range(start, start + BLOCK)


def nearest(
    document: int, own: Mapping[str, float], sizes: Mapping[str, int], met_in: Callable[[str], Iterable[int]]
) -> list[int]:
    """The documents that share most with one, at most ``MOST``; keys that few documents hold come first.

    A first name or a county alone brings many together that tell other events: of those, only a few are compared.

    Args:
        document: Its number.
        own: Its keys and what they say.
        sizes: How many documents hold each of them.
        met_in: Key -> the documents that it meets in the key's block, by number.

    Example:
        >>> nearest(0, {"name ketu": 1.0, "name lagos": 0.3}, {"name ketu": 2, "name lagos": 3}, lambda key: (0, 1))
        [1]
    """
    met: dict[int, float] = {}
    shared = sorted((-weight / sizes[key] ** 0.5, key) for key, weight in own.items() if sizes[key] > 1)
    for _, key in shared[:KEYS]:
        for other in met_in(key):
            met[other] = met.get(other, 0.0) + own[key]
    met.pop(document, None)
    best = sorted(met, key=lambda j: (-met[j], j))[:MOST]
    far = met[best[0]] * FAR if best else 0.0
    return [j for rank, j in enumerate(best) if rank < FEW or met[j] >= far]


def pair(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Index pairs (lower first, each once, in order) of the documents that may report one event."""
    if len(profiles) <= MOST + 1:
        yield from ((i, j) for i in range(len(profiles)) for j in range(i + 1, len(profiles)))
        return
    in_print_order = sorted(
        range(len(profiles)), key=lambda i: (profiles[i].printed is None, profiles[i].printed or 0, profiles[i].id)
    )
    keys = [keys_of(p) for p in profiles]
    blocks: dict[str, list[int]] = defaultdict(list)
    place: dict[tuple[str, int], int] = {}
    for i in in_print_order:
        for key in keys[i]:
            place[key, i] = len(blocks[key])
            blocks[key].append(i)
    sizes = {key: len(block) for key, block in blocks.items()}

    def met_in(i: int, key: str) -> Iterator[int]:
        return map(blocks[key].__getitem__, neighbours(sizes[key], place[key, i]))

    found: set[tuple[int, int]] = set()
    for i, own in enumerate(keys):
        found.update((min(i, j), max(i, j)) for j in nearest(i, own, sizes, partial(met_in, i)))
    yield from sorted(found)
