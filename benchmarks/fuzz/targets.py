"""What is fuzzed: bytes in, nothing out; any exception but ClaimDiffError is a finding. Runs without a fuzzer."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import claimdiff
from claimdiff import ClaimDiffError, Document, Pipeline
from claimdiff.archive import Archive
from claimdiff.documents import read_paths, read_stream

SUFFIXES = (".txt", ".json", ".jsonl", ".html", ".xml", ".rss", ".md", "")
#: one byte from 0x80 on is one of these, so that a mutation of bytes is a mutation of words
WORDS = (
    "killed", "wounded", "people", "soldiers", "at least", "more than", "dozens of", "hundreds", "between", "and",
    "to", "or", "of", "million", "billion", "thousand", "hundred", "twenty", "one", "two", "a dozen", "half", "a",
    "the", "no", "nobody", "some", "around", "nearly", "up to", "fewer than", "percent", "per cent", "%", "$", "€",
    "£", "bn", "km", "miles", "kg", "tonnes", "year-old", "years", "days", "hours", "Monday", "May", "12 May", "2016",
    "last year", "yesterday", "on", "in", "at", "by", "from", "with", "said", "says", "told", "denied", "denies",
    "blamed", "accused", "admitted", "claimed", "according to", "reportedly", "allegedly", "that", "who", "which",
    "he", "she", "they", "it", "his", "the army", "the ministry", "Moscow", "Washington", "rebels", "the Observatory",
    "Mr.", "Dr.", "Gen.", "U.S.", "Smith", "Dana", "Orwell", "Aleppo", "was", "were", "had been", "has", "is", "not",
    "including", "among them", "others", "children", "wounding", "killing", "died", "dead", "toll", "rose", "fell",
    "put the toll at", "strike", "attack", "bombing", "deliberate", "accident", "mistakenly", "for", "responsibility",
    "“", "”", "‘", "’", '"', "'", "(", ")", "[", "]", "—", "–", "…", "½", "F-16",
)  # fmt: skip


def words_of(data: bytes) -> str:
    """ASCII stays; a byte from 0x80 on is a word; 0x00 makes the next two bytes a code point."""
    parts: list[str] = []
    rest = iter(data)
    for byte in rest:
        if byte >= 0x80:
            parts.append(f" {WORDS[(byte - 0x80) % len(WORDS)]}")
        elif byte:
            parts.append(chr(byte))
        else:
            parts.append(chr(next(rest, 0) << 8 | next(rest, 0)))
    return "".join(parts)


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def check(claims: tuple[claimdiff.Claim, ...], document: Document) -> None:
    for claim in claims:
        assert document.text[claim.span.start : claim.span.end] == claim.text, claim


def documents(data: bytes) -> None:
    """The first byte chooses the kind of file."""
    suffix, content = SUFFIXES[data[0] % len(SUFFIXES)] if data else "", data[1:]
    found = list(read_stream(io.BytesIO(content)).documents)
    with tempfile.TemporaryDirectory(dir=_fast()) as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content)
        found += read_paths([path]).documents
    for document in found:
        assert Document.model_validate_json(document.model_dump_json()) == document


def quantities(data: bytes) -> None:
    text = words_of(data)
    for quantity in pipeline().extract_quantities(text):
        assert text[quantity.span.start : quantity.span.end] == quantity.text, quantity
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high, quantity


def attributions(data: bytes) -> None:
    """Attributions, then all claims, then a report of the text beside itself."""
    text = words_of(data)
    for found in pipeline().extract_attributions(text):
        for mention in (found.speaker, found.cue, *found.via):
            assert mention is None or text[mention.span.start : mention.span.end] == mention.text, found
        assert all(span.end <= len(text) for span in found.content), found
    document = Document(id="a", text=text, published="2016-05-12")
    claims = pipeline().extract_claims(document)
    check(claims, document)
    other = document.model_copy(update={"id": "b"})
    report = pipeline().compare_claims([*claims, *pipeline().extract_claims(other)], [document, other])
    report.model_dump_json()


def archives(data: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=_fast()) as folder:
        path = Path(folder) / "news.db"
        path.write_bytes(data)
        with Archive(path, pipeline()) as archive:
            archive.status()
            archive.report()
            archive.report(event="Orwell")
            archive.add([Document(id="new", text="Nine people were hurt in Orwell.")])
            list(archive.documents())


def _fast() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "documents": documents,
    "quantities": quantities,
    "attributions": attributions,
    "archives": archives,
}


def run(name: str, data: bytes) -> None:
    """One execution: only what is not ClaimDiffError comes out."""
    try:
        TARGETS[name](data)
    except ClaimDiffError:
        return
