"""claimdiff inside another program: articles from anywhere, its values in your own models, its errors handled.

Here a newsroom's queue hands over stories as dictionaries and wants back one alert per question in dispute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ValidationError

import claimdiff
from claimdiff import Claim, Document, InputError


class Alert(BaseModel):
    """What the queue is told. ``claims`` are claimdiff's own values: frozen, typed, and JSON at once."""

    question: str
    severity: str
    answers: tuple[str, ...]
    claims: tuple[Claim, ...]


def read_stories(stories: Iterable[Mapping[str, str]]) -> list[Document]:
    """The stories that can be read; a bad one is left out, not the whole batch."""
    documents = []
    for story in stories:
        try:
            documents.append(Document.model_validate(story))
        except ValidationError:
            continue
    return documents


def find_alerts(stories: Iterable[Mapping[str, str]]) -> tuple[Alert, ...]:
    """One alert per question that the stories answer differently, the most severe first.

    Raises:
        ValueError: Two stories share an id.
    """
    try:
        report = claimdiff.compare(read_stories(stories))
    except InputError as error:
        raise ValueError(f"stories cannot be compared: {error}") from error
    claims = {claim.id: claim for claim in report.claims}
    alerts = [
        Alert(
            question=cluster.question,
            severity=cluster.severity,
            answers=tuple(position.label for position in cluster.positions),
            claims=tuple(claims[name] for name in cluster.claims),
        )
        for cluster in report.conflicts
    ]
    return tuple(sorted(alerts, key=lambda alert: alert.severity != "major"))


if __name__ == "__main__":
    wire = [
        {
            "id": "a",
            "text": "Police said that 12 people were killed in the fire in Oldport.",
            "published": "2024-03-01",
        },
        {"id": "b", "text": "The mayor said 19 people were killed in the fire in Oldport.", "published": "2024-03-01"},
    ]
    for alert in find_alerts(wire):
        print(alert.model_dump_json(indent=2))
