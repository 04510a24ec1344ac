"""The report: everything compare() found, as one value with a versioned schema."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal

from pydantic import field_validator

from claimdiff.model import Actor, Claim, ClaimCluster, Event, Mention, NotCompared, Note, Origin, Value

#: Goes up when a field is renamed, dropped, or changes its meaning; a new field leaves it as it is.
SCHEMA_VERSION: Literal["1"] = "1"
#: place of ``mode`` among pydantic's arguments
_MODE_AT = 4
METHOD = "reports what was said and by whom; does not judge what is true"

Setting = str | int | float | bool | None


class Meta(Value):
    """What made the report; nothing that changes from run to run."""

    tool: str = "claimdiff"
    version: str = ""
    settings: Mapping[str, Setting] = {}
    method: str = METHOD


class Summary(Value):
    """Counts. ``publishers`` are the named outlets; ``clusters`` are told apart by their relation.

    ``origins`` are the articles that have words of their own: one that repeats a wire story adds none.
    """

    documents: int = 0
    publishers: int = 0
    origins: int = 0
    claims: int = 0
    clusters: int = 0
    conflicts: int = 0
    superseded: int = 0
    tensions: int = 0
    compatible: int = 0
    agreements: int = 0
    singles: int = 0
    not_compared: int = 0


class ReportedDocument(Value):
    """An article as the report keeps it: its imprint, the hash of its text, and the passages around its claims.

    Each of ``excerpts`` slices back to the article's text; they cover every claim's sentence with its neighbours.
    """

    id: str
    publisher: str | None = None
    published: datetime | date | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    text_sha256: str
    excerpts: tuple[Mention, ...] = ()

    @field_validator("published", mode="before")
    @classmethod
    def _keep_days(cls, value: object) -> object:
        """A plain day stays a day, also when the report is read from a dict rather than from JSON."""
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == len("2016-09-17") else value

    @property
    def name(self) -> str:
        """The outlet, or the id where it is not known."""
        return self.publisher or self.id


class Report(Value):
    """What was compared, what it claims, and where the claims differ.

    Example:
        >>> Report().summary.conflicts
        0
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    meta: Meta = Meta()
    summary: Summary = Summary()
    documents: tuple[ReportedDocument, ...] = ()
    actors: tuple[Actor, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    clusters: tuple[ClaimCluster, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def conflicts(self) -> tuple[ClaimCluster, ...]:
        """The clusters whose relation is "conflict"."""
        return tuple(c for c in self.clusters if c.relation == "conflict")

    @classmethod
    def model_json_schema(cls, *given: Any, **named: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's own arguments
        """JSON Schema (draft 2020-12) of what ``model_dump_json()`` writes; also published in the documentation.

        Shape:
            Every field is written always, so all are required; ``mode="validation"`` gives what may be read.
        """
        if len(given) < _MODE_AT:
            named.setdefault("mode", "serialization")
        schema = super().model_json_schema(*given, **named)
        title = f"claimdiff report, schema_version {SCHEMA_VERSION}"
        _join_lines(schema)
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}

    def to_markdown(self) -> str:
        """The report as Markdown: headlines, then each question with its positions and quotes."""
        from claimdiff.reports.markdown import write_markdown

        return write_markdown(self)

    def to_text(self, *, colour: bool = False) -> str:
        """The report for a terminal of 80 columns."""
        from claimdiff.reports.terminal import write_terminal

        return write_terminal(self, colour=colour)

    def to_records(self) -> list[dict[str, str | float | None]]:
        """One flat row per claim, for a data frame: ``pandas.DataFrame(report.to_records())``."""
        from claimdiff.reports.records import list_records

        return list_records(self)

    def to_csv(self) -> str:
        """The rows of ``to_records()`` as CSV that is safe to open in a spreadsheet."""
        from claimdiff.reports.records import write_csv

        return write_csv(self)

    def to_jsonl(self) -> str:
        """The whole report as JSON Lines, one value a line."""
        from claimdiff.reports.records import write_jsonl

        return write_jsonl(self)

    def to_jsonld(self) -> dict[str, object]:
        """The claims as schema.org ``Claim`` in JSON-LD; never a rating."""
        from claimdiff.reports.jsonld import make_jsonld

        return make_jsonld(self)

    def to_annotations(self) -> dict[str, object]:
        """The claims as W3C Web Annotations of their articles."""
        from claimdiff.reports.annotations import make_annotations

        return make_annotations(self)

    def to_html(self) -> str:
        """The report as one self-contained page without script, with a strict content security policy."""
        from claimdiff.reports.html import write_html

        return write_html(self)

    def _repr_html_(self) -> str:
        """Headlines and plots, for notebooks."""
        from claimdiff.reports.html import write_fragment

        return write_fragment(self)


def _join_lines(schema: dict[str, Any]) -> None:
    """Descriptions as paragraphs: where a docstring's lines break is no part of a schema."""
    for key, value in schema.items():
        if key == "description" and isinstance(value, str):
            schema[key] = "\n\n".join(" ".join(part.split()) for part in value.split("\n\n"))
        elif isinstance(value, dict):
            _join_lines(value)
