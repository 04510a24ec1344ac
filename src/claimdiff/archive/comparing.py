"""What an archive asks of the pipeline that it is handed: read documents, compare claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import Field
from datetime import date
from typing import Any, ClassVar, Protocol, TypeVar

from claimdiff.model import Claim, Decisions, Document, Event, Limits

ReportT_co = TypeVar("ReportT_co", covariant=True)


class Comparer(Protocol[ReportT_co]):
    """Documents -> claims -> report. ``claimdiff.Pipeline`` is one; it must be a frozen dataclass with these fields."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def vague(self) -> str:
        """How vague words are read; claims of one archive are all read in one way."""

    @property
    def around(self) -> float:
        """How far "around" reaches, likewise."""

    @property
    def limits(self) -> Limits:
        """How much one document may hold."""

    @property
    def as_of(self) -> date | None:
        """Last day of print that is looked at."""

    @property
    def decisions(self) -> Decisions:
        """What a person decided."""

    def extract_each(
        self, documents: Iterable[Document], *, progress: Callable[[int], object] | None = None
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Each document with its claims, in order."""

    def tell_events(self, found: Iterable[Claim], documents: Iterable[Document], /) -> tuple[Event, ...]:
        """The events that these claims are about, with their documents."""

    def compare_claims(self, found: Iterable[Claim], documents: Iterable[Document], /) -> ReportT_co:
        """The report of these claims."""
