"""Hand-annotated event sets: the articles, the facts that they state, and which claim states which fact.

A set is a JSON file: ``id``, ``documents`` (id, publisher, published, title and either text or file, relative to the
folder above the set's), ``facts`` (id, kind, relation, reason, claims), ``singles`` (claims that no other answers) and
``traps`` (claims that look alike and must stay apart). A claim names its ``document`` and ``quote`` (``focus``: what of
the quote counts), and as its kind asks ``value`` and ``modifier``, ``date``, ``stance``, ``intent``, ``actor`` and
``attributed_to``. What is marked ``optional`` is never missed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimdiff import Document, load_documents

Row = dict[str, Any]
Place = tuple[int, int]
#: other words for a kind or a relation
KINDS = {"quantity": "numeric"}
RELATIONS = {"agree": "agreement", "disputed": "conflict"}


@dataclass(frozen=True)
class Asked:
    """One annotated claim, and the fact that it states (None: it stands alone)."""

    fact: Row | None
    kind: str
    row: Row

    @property
    def optional(self) -> bool:
        return bool(self.row.get("optional") or (self.fact or {}).get("optional"))


@dataclass(frozen=True)
class EventSet:
    id: str
    documents: tuple[Document, ...]
    facts: tuple[Row, ...]
    traps: tuple[Row, ...]
    asked: tuple[Asked, ...]
    content: bytes  # of all files, for the digest

    def text(self, document: str) -> str:
        return next(d.text for d in self.documents if d.id == document)

    def places(self, document: str, quote: str) -> list[Place]:
        """Wherever the quote stands in the document."""
        return list(occurrences(self.text(document), quote))

    def places_of(self, row: Row) -> list[Place]:
        """Where an annotated claim may stand: its quote, or the focus within it."""
        quotes = self.places(row["document"], row["quote"])
        if "focus" not in row:
            return quotes
        return [(a + x, a + y) for a, _ in quotes for x, y in occurrences(row["quote"], row["focus"])]


def occurrences(text: str, words: str) -> Iterator[Place]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def overlap(a: Place, b: Place) -> int:
    """How many characters two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def read_set(path: Path) -> EventSet:
    """The set in a file, its facts' relations in the report's words."""
    content = path.read_bytes()
    data = json.loads(content)
    root = path.resolve().parent.parent
    root = root.parent if path.resolve().parent.name == "events" else root
    documents = []
    for row in data["documents"]:
        if "file" in row:
            content += (root / row["file"]).read_bytes()
        documents.append(read_document(row, root))
    facts = tuple(
        f | {"relation": RELATIONS.get(f["relation"], f["relation"]), "kind": KINDS.get(f["kind"], f["kind"])}
        for f in data["facts"]
    )
    asked = [Asked(f, f["kind"], row) for f in facts for row in f["claims"]]
    for row in data.get("singles", []):
        kind = row.get("kind", "numeric")
        asked.append(Asked(None, KINDS.get(kind, kind), row))
    traps = tuple(t for t in data.get("traps", []) if "do not score" not in t.get("why", ""))
    return EventSet(data["id"], tuple(documents), facts, traps, tuple(asked), content)


def read_document(row: Row, root: Path) -> Document:
    text = row["text"] if "text" in row else load_documents(root / row["file"])[0].text
    return Document(
        id=row["id"],
        text=text,
        title=row.get("title"),
        publisher=row.get("publisher"),
        published=row.get("published"),
    )


def digest(sets: Sequence[EventSet]) -> str:
    """SHA-256 over the annotation and the articles of all sets."""
    total = hashlib.sha256()
    for one in sets:
        total.update(one.content)
    return total.hexdigest()
