"""Stretches of text: half-open code-point ranges into an unchanged ``Document.text``."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator


class Value(BaseModel):
    """Base of all public values: frozen, compared by value, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Value):
    """A half-open code-point range ``[start, end)``.

    Raises:
        pydantic.ValidationError: Unless ``0 <= start < end``.
    """

    start: int
    end: int

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that this span marks in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(start=min(self.start, other.start), end=max(self.end, other.end))


class Mention(Value):
    """The words that express something, at a span."""

    text: str
    span: Span
