"""One article, as it was given."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from claimdiff.model.span import Value


class Document(Value):
    """One article. All offsets of all results are code points into ``text``, which is never rewritten.

    Args:
        id: Unique among the documents that are compared.
        text: The article's text. Claims are read from it alone.
        title: Evidence for the event; no claim is read from it.
        publisher: The outlet that printed it.
        published: When it was printed: a datetime, a date, or an ISO 8601 string. Missing means unknown.
        url: Where it was printed.
        language: ISO 639-1 code.
    """

    id: Annotated[str, Field(min_length=1)]
    text: str
    title: str | None = None
    publisher: str | None = None
    published: datetime | date | None = None
    url: str | None = None
    language: str = "en"

    @field_validator("published", mode="before")
    @classmethod
    def _read_published(cls, value: object) -> object:
        """A plain day stays a day: pydantic alone would make it midnight."""
        if isinstance(value, str):
            stripped = value.strip()
            if not stripped:
                return None
            try:
                return date.fromisoformat(stripped)
            except ValueError:
                try:
                    return datetime.fromisoformat(stripped)
                except ValueError:
                    raise ValueError(f"not an ISO 8601 date or time: {value!r}") from None
        return value

    @model_validator(mode="after")
    def _check(self) -> Self:
        return self

    @property
    def day(self) -> date | None:
        """The day it was printed, or None where unknown."""
        return self.published.date() if isinstance(self.published, datetime) else self.published
