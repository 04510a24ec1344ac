"""Claims -> the few pairs worth comparing: those of one story that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
#: claims of a block that each claim is compared with at most: keeps the work linear where one story fills a block
WINDOW = 40


def pair_up(items: Sequence[T], keys: Callable[[T], Iterable[tuple[object, ...]]]) -> Iterator[tuple[int, int]]:
    """Index pairs of items that share a key, each once, in order.

    Example:
        >>> list(pair_up(["ab", "bc", "cd"], lambda word: [(letter,) for letter in word]))
        [(0, 1), (1, 2)]
    """
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for key in dict.fromkeys(keys(item)):
            blocks[key].append(index)
    seen = {(a, b) for block in blocks.values() for i, a in enumerate(block) for b in block[i + 1 : i + 1 + WINDOW]}
    yield from sorted(seen)
