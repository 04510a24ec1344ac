"""Which documents a report looks at: all of them, or those of one event, or of the events with news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from claimdiff.archive.comparing import Comparer, ReportT_co
from claimdiff.archive.neighbours import find_by_words, find_neighbours
from claimdiff.archive.shelf import MANY, Shelf
from claimdiff.archive.store import Store, as_number, marks
from claimdiff.errors import InputError
from claimdiff.model import Claim, Decisions, Document

#: how often an event may grow by what its own new documents bring in
ROUNDS = 4


_Row = tuple[Document, tuple[Claim, ...], int]


@dataclass(frozen=True)
class Moment:
    """What of an archive is looked at: printed up to a day, added up to a revision; None is no bound."""

    as_of: date | None = None
    revision: int | None = None

    def holds(self, day: date | None, revision: int) -> bool:
        """Whether something of this day and revision is looked at; an unknown day always is."""
        in_time = self.as_of is None or day is None or day <= self.as_of
        return in_time and (self.revision is None or revision <= self.revision)


@dataclass(frozen=True)
class Shown:
    """A document as far as a choice needs it: two with equal ``copy_of`` are one text printed twice by one outlet."""

    number: int
    id: str
    copy_of: tuple[str, str | None]


class Selection(Generic[ReportT_co]):
    """Chooses documents at a moment. ``pipeline`` already obeys the decisions of that moment."""

    def __init__(self, store: Store, pipeline: Comparer[ReportT_co], moment: Moment) -> None:
        self._store = store
        self._shelf = Shelf(store)
        self._pipeline = pipeline
        self._moment = moment
        self._rows: dict[int, _Row] = {}

    def all(self) -> tuple[int, ...]:
        """Every document."""
        return self._uncopied(self._allowed("1", ()))

    def of_event(self, event: str) -> tuple[int, ...]:
        """The documents of one event, named by a document's or a claim's id, or by words.

        Raises:
            InputError: There are none.
        """
        seeds = self._named(event)
        if not seeds:
            raise InputError(f"the archive has no document or claim {event!r}, and no document with all these names")
        return self._told_together(seeds)

    def since(self, day: date) -> tuple[int, ...]:
        """The documents of all events of which something was printed on or after ``day``."""
        return self._told_together(self._allowed("d.published >= ?", (day.isoformat(),)))

    def load(self, numbers: Sequence[int]) -> tuple[list[Document], list[Claim]]:
        """The documents and all their claims."""
        documents: list[Document] = []
        claims: list[Claim] = []
        for document, own, _ in self._read(numbers):
            documents.append(document)
            claims += own
        return documents, claims

    def _read(self, numbers: Sequence[int]) -> list[_Row]:
        """The documents with their claims and numbers, by id; those that were looked at before are not read again."""
        for row in self._shelf.read([n for n in numbers if n not in self._rows]):
            self._rows[row[-1]] = row
        return sorted((self._rows[n] for n in numbers), key=lambda row: row[0].id)

    def _named(self, event: str) -> tuple[int, ...]:
        for where in ("d.id = ?", "d.number IN (SELECT document FROM claim WHERE id = ?)"):
            found = self._allowed(where, (event,))
            if found:
                return found
        return self._among(find_by_words(self._store, event))

    def _told_together(self, seeds: Sequence[int]) -> tuple[int, ...]:
        """The seeds with all that tell the same events: look up who may, compare, repeat while the events grow."""
        told = set(self._uncopied(self._with_copies(seeds)))
        seen = set(told)
        for _ in range(ROUNDS):
            near = self._among((*find_neighbours(self._store, sorted(told)), *self._decided(told)))
            fresh = set(near) - seen
            if not fresh:
                break
            seen |= fresh
            grown = self._events_of(told, seen)
            if grown <= told:
                break
            told |= grown
        return self._uncopied(sorted(told))

    def _events_of(self, told: set[int], seen: set[int]) -> set[int]:
        """Those of ``seen`` that tell the main event of one of ``told``: which event that is, one claim of it shows."""
        documents: list[Document] = []
        claims: list[Claim] = []
        numbers: dict[str, int] = {}
        for document, own, number in self._read(self._uncopied(sorted(seen))):
            documents.append(document)
            claims += [c for c in own if c.frame is None or c.frame.role == "main"][:1]
            numbers[document.id] = number
        events = self._pipeline.tell_events(claims, documents)
        found = ({numbers[name] for name in event.documents if name in numbers} for event in events)
        return {number for event in found if event & told for number in event}

    def _decided(self, told: set[int]) -> tuple[int, ...]:
        """Documents that a person said tell the same event as one of ``told``."""
        pairs: Decisions = self._pipeline.decisions
        if not pairs.same:
            return ()
        names = {name for pair in pairs.same for name in pair}
        numbers = {s.id: s.number for s in self._shown("d.id", sorted(names))}
        near = {b for a, b in pairs.same if numbers.get(a) in told} | {
            a for a, b in pairs.same if numbers.get(b) in told
        }
        return tuple(numbers[name] for name in sorted(near) if name in numbers)

    # ---------------------------------------------------------------- rows
    def _allowed(self, where: str, values: tuple[str | int, ...]) -> tuple[int, ...]:
        """Numbers of documents of this moment that meet a condition of ours."""
        conditions, bounds = [where], list(values)
        if self._moment.as_of is not None:
            conditions.append("(d.published IS NULL OR d.published <= ?)")
            bounds.append(self._moment.as_of.isoformat())
        if self._moment.revision is not None:
            conditions.append("d.revision <= ?")
            bounds.append(self._moment.revision)
        sql = f"SELECT d.number FROM document d WHERE {' AND '.join(conditions)} ORDER BY d.number"  # noqa: S608
        return tuple(self._store.numbers(sql, bounds))

    def _among(self, numbers: Iterable[int]) -> tuple[int, ...]:
        found: list[int] = []
        asked = sorted(set(numbers))
        for at in range(0, len(asked), MANY):
            some = asked[at : at + MANY]
            found += self._allowed(f"d.number IN ({marks(some)})", tuple(some))
        return tuple(found)

    def _with_copies(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """With all that print the very same text, so that which of them was asked about makes no difference."""
        found: set[int] = set()
        for at in range(0, len(numbers), MANY):
            some = numbers[at : at + MANY]
            same_text = f"d.sha256 IN (SELECT sha256 FROM document WHERE number IN ({marks(some)}))"  # noqa: S608
            found.update(self._allowed(same_text, tuple(some)))
        return tuple(sorted(found))

    def _uncopied(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """Without what a publisher printed twice in the same words: the lowest id stays."""
        first: dict[tuple[str, str | None], Shown] = {}
        for shown in self._shown("d.number", numbers):
            kept = first.setdefault(shown.copy_of, shown)
            if shown.id < kept.id:
                first[shown.copy_of] = shown
        return tuple(sorted(s.number for s in first.values()))

    def _shown(self, column: str, values: Sequence[str | int]) -> list[Shown]:
        found = []
        for at in range(0, len(values), MANY):
            some = values[at : at + MANY]
            sql = f"SELECT d.number, d.id, d.sha256, d.publisher FROM document d WHERE {column} IN ({marks(some)})"  # noqa: S608
            for number, name, sha256, publisher in self._store.rows(sql, some):
                outlet = None if publisher is None else str(publisher)
                found.append(Shown(as_number(number), str(name), (str(sha256), outlet)))
        return found
