"""Many documents on several cores: the same results in the same order, with a bounded number in memory.

Example:
    >>> list(map_in_order(sorted, [(2, 1), (4, 3)], workers=1))
    [[1, 2], [3, 4]]
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from claimdiff.errors import StageError

#: documents handed to a worker at a time: enough to fill the parser's batches, few enough to bound memory
CHUNK = 32
#: chunks that wait or run per worker: one runs, one is ready when it ends
AHEAD = 2

_DIED = (
    "a worker process died: perhaps out of memory (use fewer workers), or, where processes are spawned, because the "
    "script that called does not guard its work by: if __name__ == '__main__':"
)

Item = TypeVar("Item")
Result = TypeVar("Result")


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[tuple[Item, ...]]:
    """Runs of ``size`` items; the last may be shorter.

    Example:
        >>> list(chunks("abc", 2))
        [('a', 'b'), ('c',)]
    """
    queue = iter(items)
    while chunk := tuple(islice(queue, size)):
        yield chunk


def map_in_order(function: Callable[[Item], Result], items: Iterable[Item], *, workers: int) -> Iterator[Result]:
    """``function`` of every item, in the order of the items. One worker is this very process.

    ``function``, items, results must be picklable where ``workers`` is above 1; at most ``workers * AHEAD`` items are
    taken before their results are.

    Raises:
        StageError: A worker process died (out of memory, or killed).
    """
    queue = iter(items)
    first = tuple(islice(queue, 2))
    if workers == 1 or len(first) < 2:
        yield from map(function, chain(first, queue))
        return
    queue, pending = chain(first, queue), deque[Future[Result]]()
    with ProcessPoolExecutor(max_workers=workers) as pool:
        try:
            for item in queue:
                pending.append(pool.submit(function, item))
                if len(pending) >= workers * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise StageError(_DIED) from error
        finally:
            for future in pending:
                future.cancel()
