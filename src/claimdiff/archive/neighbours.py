"""Documents -> others that may tell the same event, through the look-up keys; never a walk through the archive.

The answer depends on what the archive holds alone, not on the order in which it came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import log2

from claimdiff.archive.keys import UNDATED
from claimdiff.archive.shelf import MANY
from claimdiff.archive.store import Store, as_number, marks
from claimdiff.errors import ArchiveError

#: days around a document's day of print in which others about its event are looked for
WINDOW = 45
#: a word that more documents of the window share says too little
COMMON = 400
#: others brought in at most, and per document that is asked about
MOST = 400
EACH = 24
#: least share of what the asked documents have in common with any others: who shares less does not tell their event
SHARE = 0.2


def find_neighbours(store: Store, numbers: Sequence[int]) -> tuple[int, ...]:
    """Numbers of others, those that share most first: at most ``EACH`` for each one given, and ``MOST`` in all."""
    words, first, last = _filed(store, numbers)
    own = set(numbers)
    met: Counter[int] = Counter()
    for word in words:
        sharing = _sharing(store, word, first, last)
        if not 1 < len(sharing) <= COMMON:
            continue
        weight = 1 / (1 + log2(1 + len(sharing)))
        for number in sharing:
            met[number] += weight  # type: ignore[assignment]  # a Counter of weights
    least = SHARE * max(met.values(), default=0.0)
    telling = [n for n, weight in met.items() if weight >= least and n not in own]
    names = _ids(store, telling)
    ranked = sorted(telling, key=lambda n: (-met[n], names[n]))
    return tuple(ranked[: min(EACH * len(numbers), max(MOST, len(numbers)))])


def find_by_words(store: Store, text: str) -> tuple[int, ...]:
    """Numbers of the documents that are filed under every word of ``text``."""
    found: set[int] | None = None
    for word in text.casefold().split():
        rows = set(store.numbers("SELECT document FROM key WHERE word = ?", (word,)))
        found = rows if found is None else found & rows
    return tuple(sorted(found or ()))


def _filed(store: Store, numbers: Sequence[int]) -> tuple[list[str], str, str]:
    """The words of the documents, and the days to look in."""
    words: set[str] = set()
    days: set[str] = set()
    for at in range(0, len(numbers), MANY):
        some = numbers[at : at + MANY]
        for word, day in store.rows(f"SELECT word, day FROM key WHERE document IN ({marks(some)})", some):  # noqa: S608
            words.add(str(word))
            days.add(str(day))
    known = sorted(d for d in days if d != UNDATED)
    if not known or UNDATED in days:
        return sorted(words), UNDATED, "9999"
    return sorted(words), _shift(known[0], -WINDOW), _shift(known[-1], WINDOW)


def _sharing(store: Store, word: str, first: str, last: str) -> list[int]:
    """Documents of the window under ``word``, undated ones too; none where it is more than COMMON, which is counted."""
    rows: list[int] = []
    spans = [(first, last)] if first == UNDATED else [(first, last), (UNDATED, UNDATED)]
    for bounds in spans:
        where = "FROM key WHERE word = ? AND day >= ? AND day <= ?"
        if store.number(f"SELECT COUNT(*) FROM (SELECT 1 {where} LIMIT ?)", (word, *bounds, COMMON + 1)) > COMMON:  # noqa: S608
            return []
        rows += store.numbers(f"SELECT document {where}", (word, *bounds))
    return rows


def _shift(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return day


def _ids(store: Store, numbers: Iterable[int]) -> dict[int, str]:
    asked = list(numbers)
    names: dict[int, str] = {}
    for at in range(0, len(asked), MANY):
        some = asked[at : at + MANY]
        rows = store.rows(f"SELECT number, id FROM document WHERE number IN ({marks(some)})", some)  # noqa: S608
        names |= {as_number(number): str(name) for number, name in rows}
    if len(names) < len(set(asked)):
        raise ArchiveError("its look-up keys are damaged: they lead to documents that are not there")
    return names
