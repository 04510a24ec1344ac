"""The archive as a class: add documents, ask for reports, record what people decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Generic, Self

from claimdiff.archive.comparing import Comparer, ReportT_co
from claimdiff.archive.outcome import Added, Refused, Removed, Status
from claimdiff.archive.reading import read_each
from claimdiff.archive.rulings import CLAIMS, PAIRS, Ruling, Verdict, in_force, to_decisions
from claimdiff.archive.selection import Moment, Selection
from claimdiff.archive.shelf import Shelf, text_hash
from claimdiff.archive.store import Store
from claimdiff.errors import ArchiveError, InputError
from claimdiff.model import Claim, Document

#: documents written in one transaction: a crash loses at most the reading of these
BATCH = 64


class Archive(Generic[ReportT_co]):
    """Documents and their claims in one SQLite file. What is in it depends on what was added, never on the order.

    Args:
        path: The file; ":memory:" keeps nothing.
        pipeline: Reads new documents and compares claims, usually ``claimdiff.Pipeline()``.
        create: Make the file where there is none.

    Raises:
        ArchiveError: The file cannot be opened, is no archive, or was made by a newer claimdiff.
        InputError: Its claims were read with other settings than the pipeline's.
    """

    def __init__(self, path: str | Path, pipeline: Comparer[ReportT_co], *, create: bool = True) -> None:
        self._pipeline = pipeline
        self._store = Store(path, create=create)
        self._shelf = Shelf(self._store)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> None:
        """Fill what an older format lacked; hold the settings equal."""
        if self._store.number("SELECT EXISTS (SELECT 1 FROM document) AND NOT EXISTS (SELECT 1 FROM key)"):
            with self._store.transaction():
                self._shelf.file_all()
        settings = {"vague": self._pipeline.vague, "around": repr(self._pipeline.around)}
        if not self._settings():
            with self._store.transaction():
                self._store.write("INSERT OR IGNORE INTO setting VALUES (?, ?)", *settings.items())
        kept = self._settings()
        for name, value in settings.items():
            if kept.get(name) != value:
                was = f"the archive's claims were read with {name}={kept.get(name)}, not {value}"
                raise InputError(f"{was}: use the same, or a new archive")

    def _settings(self) -> dict[str, str]:
        return {str(name): str(value) for name, value in self._store.rows("SELECT name, value FROM setting")}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    # ---------------------------------------------------------------- adding
    def add(
        self,
        documents: Iterable[Document],
        *,
        day: date | None = None,
        progress: Callable[[int], object] | None = None,
    ) -> Added:
        """Read and keep the documents that are new. Written in batches, each of them wholly or not at all.

        Args:
            documents: Any number; a generator is read as far as needed.
            day: On which this happens; None is today.
            progress: Called with the number of documents that were read so far.

        Raises:
            ArchiveError: The disk is full, or another process holds the file; what was written before stays.
        """
        unchanged: list[str] = []
        refused: list[Refused] = []
        new: list[str] = []
        fresh = self._unknown(documents, unchanged, refused)
        pairs = read_each(self._pipeline, fresh, refused, progress)
        while batch := list(islice(pairs, BATCH)):
            with self._store.transaction():
                revision = self._next_revision(day)
                for document, claims in batch:
                    if self._is_new(document, unchanged, refused):
                        self._shelf.put(document, claims, revision)
                        new.append(document.id)
                self._forget_if_unused(revision)
        return Added(new=tuple(new), unchanged=tuple(unchanged), refused=tuple(refused), revision=self._revision())

    def _unknown(
        self, documents: Iterable[Document], unchanged: list[str], refused: list[Refused]
    ) -> Iterator[Document]:
        for document in documents:
            try:
                self._pipeline.limits.check_document(document)
            except InputError as error:
                refused.append(Refused(id=document.id, why=str(error)))
                continue
            if self._is_new(document, unchanged, refused):
                yield document

    def _is_new(self, document: Document, unchanged: list[str], refused: list[Refused]) -> bool:
        kept = self._shelf.held(document.id)
        if kept is None:
            return True
        if kept == text_hash(document):
            unchanged.append(document.id)
        else:
            why = "the archive keeps another text under this id: give the new version an id of its own"
            refused.append(Refused(id=document.id, why=why))
        return False

    # ---------------------------------------------------------------- removing
    def remove(self, *ids: str, day: date | None = None) -> Removed:
        """Delete documents with their claims, all or none: reports are as if they had never been added.

        What people decided about them is kept, and obeyed again should they come back. Reports as of an earlier day or
        revision lack them, too. Their words are overwritten in the file.

        Args:
            ids: Of documents.
            day: On which this happens; None is today.

        Raises:
            InputError: The archive has no such document; nothing is removed.
        """
        names = tuple(dict.fromkeys(ids))
        with self._store.transaction():
            for name in names:
                if self._shelf.held(name) is None:
                    raise InputError(f"the archive has no document {name!r}; nothing is removed")
            revision = self._next_revision(day)
            claims = tuple(claim for name in names for claim in self._shelf.take_off(name))
        return Removed(documents=names, claims=claims, revision=revision)

    # ---------------------------------------------------------------- reporting
    def report(
        self,
        *,
        event: str | None = None,
        since: date | None = None,
        as_of: date | None = None,
        revision: int | None = None,
    ) -> ReportT_co:
        """The report of what is kept.

        Args:
            event: Only the event that this document (or this claim's document) tells; else the events of the documents
                that have all these names in them ("Orwell Leeds").
            since: Only events of which something was printed on or after this day; all their documents are looked at.
            as_of: Leave out what was printed after this day, and what people decided after it.
            revision: Leave out what was added or decided after this revision, to repeat an earlier report exactly.

        Raises:
            InputError: No document is of that event.
            ArchiveError: The file is damaged.
        """
        moment = Moment(as_of or self._pipeline.as_of, revision)
        with self._store.snapshot():
            decided = to_decisions(r for r in self._shelf.rulings() if moment.holds(r.day, r.revision))
            pipeline = replace(self._pipeline, as_of=moment.as_of, decisions=decided)
            selection = Selection(self._store, pipeline, moment)
            numbers = set(selection.all() if event is None and since is None else ())
            if event is not None:
                numbers = set(selection.of_event(event))
            if since is not None:
                recent = set(selection.since(since))
                numbers = recent if event is None else numbers & recent
            documents, claims = selection.load(sorted(numbers))
        return pipeline.compare_claims(claims, documents)

    # ---------------------------------------------------------------- deciding
    def decide(self, verdict: Verdict, a: str, b: str = "", *, note: str = "", day: date | None = None) -> Ruling:
        """Keep what a person decided; reports obey it from then on.

        Args:
            verdict: "same" or "different": the two documents do, or do not, report one event; "open" takes that back.
                "drop": leave the claim out; "keep" takes that back.
            a: A document's id, or a claim's.
            b: The other document's id.
            note: Why, in the person's words.
            day: On which it is decided; None is today.

        Raises:
            InputError: The archive has no such document or claim.
        """
        if verdict in PAIRS:
            a, b = self._pair(a, b)
        elif verdict in CLAIMS:
            if b:
                raise InputError(f"{verdict!r} takes one claim id, not two")
            if not self._store.number("SELECT COUNT(*) FROM claim WHERE id = ?", (a,)):
                raise InputError(f"the archive has no claim {a!r}: `claimdiff archive report` shows the ids")
        else:
            raise InputError(f"no such decision: {verdict!r}; use one of {', '.join((*PAIRS, *CLAIMS))}")
        with self._store.transaction():
            revision = self._next_revision(day)
            decided = _today(day)
            row = (verdict, a, b, note, decided.isoformat(), revision)
            self._store.write("INSERT INTO ruling (verdict, a, b, note, day, revision) VALUES (?, ?, ?, ?, ?, ?)", row)
        return Ruling(verdict=verdict, a=a, b=b, note=note, day=decided, revision=revision)

    def _pair(self, a: str, b: str) -> tuple[str, str]:
        for name in (a, b):
            if self._shelf.held(name) is None:
                raise InputError(f"the archive has no document {name!r}")
        if a == b:
            raise InputError("a decision about events needs two different documents")
        return (a, b) if a < b else (b, a)

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """All that people decided, in order, also what was later taken back."""
        return self._shelf.rulings()

    # ---------------------------------------------------------------- what there is
    def status(self) -> Status:
        """How much is kept."""
        with self._store.snapshot():
            documents = self._store.number("SELECT COUNT(*) FROM document")
            groups = self._store.number("SELECT COUNT(*) FROM (SELECT 1 FROM document GROUP BY sha256, publisher)")
            first, last = self._store.rows("SELECT MIN(published), MAX(published) FROM document")[0]
            return Status(
                documents=documents,
                copies=documents - groups,
                first=_day(first),
                last=_day(last),
                undated=self._store.number("SELECT COUNT(*) FROM document WHERE published IS NULL"),
                claims=self._store.number("SELECT COUNT(*) FROM claim"),
                rulings=len(in_force(self._shelf.rulings())),
                revision=self._revision(),
                format=self._store.number("PRAGMA user_version"),
                size=self._store.number("PRAGMA page_count") * self._store.number("PRAGMA page_size"),
            )

    def documents(self) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Every document with its claims, in order of their ids."""
        numbers = self._store.numbers("SELECT number FROM document ORDER BY id")
        for document, claims, _ in self._shelf.read(numbers):
            yield document, claims

    def _revision(self) -> int:
        return self._store.number("SELECT COALESCE(MAX(number), 0) FROM revision")

    def _next_revision(self, day: date | None) -> int:
        row = (_today(day).isoformat(), _tool())
        return self._store.write("INSERT INTO revision (day, tool) VALUES (?, ?)", row)

    def _forget_if_unused(self, revision: int) -> None:
        self._store.write(
            "DELETE FROM revision WHERE number = ? AND NOT EXISTS (SELECT 1 FROM document WHERE revision = ?)",
            (revision, revision),
        )


def _today(day: date | None) -> date:
    return day or date.today()  # noqa: DTZ011  # the day on the person's calendar


def _day(value: Sequence[str] | str | int | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ArchiveError(f"a day of print in it is damaged: {value!r}") from error


def _tool() -> str:
    try:
        return version("claimdiff")
    except PackageNotFoundError:
        return "unknown"
