"""Paths -> documents: every file read by its kind, every failure told, duplicates left out.

Example:
    >>> loaded = read_paths(["no-such-file.txt"])
    >>> [str(problem) for problem in loaded.problems]
    ['no-such-file.txt: no such file']
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from claimdiff.documents.decode import declared_encoding, decode
from claimdiff.documents.feeds import read_feed
from claimdiff.documents.loaded import Loaded, Problem, UnreadableError
from claimdiff.documents.pages import find_live_blog, read_live_blog, read_page
from claimdiff.documents.paths import find_files
from claimdiff.documents.plain import read_text
from claimdiff.documents.records import make_document, mend, read_day, read_record
from claimdiff.documents.tables import entries_of, parse_json, read_entries, read_lines
from claimdiff.errors import InputError
from claimdiff.model import Document, Note

#: no article comes near; a file of JSON Lines holds many articles
LARGEST = 1 << 30  # bytes
NO_NAMES: Mapping[str, str] = MappingProxyType({})
_OPTIONAL = ("title", "publisher", "published", "url")
_Found = Document | UnreadableError | Note


@dataclass
class _Reader:
    """Collects what the files give, and sees to it that nothing is counted twice."""

    names: Mapping[str, str]
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _ids: dict[str, str] = field(default_factory=dict)
    _texts: dict[tuple[str | None, bytes], str] = field(default_factory=dict)
    _urls: dict[str, str] = field(default_factory=dict)

    def read_path(self, given: str | Path) -> None:
        try:
            files = find_files(given)
        except UnreadableError as error:
            self.problems.append(Problem(str(given), error.message))
            return
        for path in files:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        name = str(path)
        try:
            data = _bytes_of(path)
            self.take_all(self._of_bytes(data, path), name)
        except UnreadableError as error:
            self.problems.append(Problem(name, error.message, error.line))
        except RecursionError:  # of a library that reads pages
            self.problems.append(Problem(name, "nested too deeply to be an article"))

    def _of_bytes(self, data: bytes, path: Path) -> Iterator[_Found]:
        kind = path.suffix.lower()
        if kind in (".html", ".htm"):
            yield from read_page(data, declared_encoding(data), path.stem)
            return
        text = self.text_of(data, path.stem)
        if kind == ".json":
            value = parse_json(text)
            if _is_manifest(value):
                yield from self._of_manifest(value, path)
            else:
                yield from _of_json(value, self.names, path.stem)
        elif kind in (".jsonl", ".ndjson"):
            yield from read_lines(text, self.names, path.stem)
        elif kind in (".xml", ".rss", ".atom"):
            yield from read_feed(text, path.stem)
        else:
            yield read_text(text, path.stem)

    def text_of(self, data: bytes, name: str) -> str:
        """The text of some bytes; a note where its encoding had to be guessed."""
        text, guessed = decode(data)
        if guessed:
            self.notes.append(Note(document=name, text=f"not UTF-8: read as {guessed}"))
        return text

    def _of_manifest(self, value: object, path: Path) -> Iterator[_Found]:
        """The documents that a list of ``{"file": ...}`` names; its fields come before the files' own."""
        for number, entry in enumerate(entries_of(value), start=1):
            try:
                yield self._of_entry(entry, path)
            except UnreadableError as error:
                yield UnreadableError(f"item {number}: {error.message}")

    def _of_entry(self, entry: object, path: Path) -> Document:
        if not isinstance(entry, dict) or not ("file" in entry or "text" in entry):
            raise UnreadableError('wants {"id": ..., "file": ...}')
        if "file" not in entry:
            return read_record(entry, self.names, path.stem)
        file = path.parent / str(entry["file"])
        if not file.is_file():
            raise UnreadableError(f"names the file {entry['file']!r}, which is not there ({file})")
        try:
            found = list(self._of_bytes(_bytes_of(file), file))
        except UnreadableError as error:
            raise UnreadableError(f"{entry['file']}: {error.message}", error.line) from None
        documents = [f for f in found if isinstance(f, Document)]
        failed = [f.message for f in found if isinstance(f, UnreadableError)]
        if len(documents) != 1 or failed:
            first = failed[0] if failed else f"{len(documents)} documents in it, not one"
            raise UnreadableError(f"{entry['file']}: {first}")
        return _with_entry(documents[0], entry)

    def take_all(self, found: Iterable[_Found], name: str) -> None:
        before, failed = len(self.documents), len(self.problems)
        kept = 0
        for item in found:
            if isinstance(item, UnreadableError):
                self.problems.append(Problem(name, item.message, item.line))
            elif isinstance(item, Note):
                self.notes.append(item)
            else:
                kept += 1
                self._take(item, name)
        if not kept and (before, failed) == (len(self.documents), len(self.problems)):
            self.problems.append(Problem(name, "no article in it"))

    def _take(self, document: Document, name: str) -> None:
        """Keeps a document, unless it is one already kept; half characters are replaced, and told."""
        document, halves = mend(document)
        if halves:
            how = "half characters (lone surrogates) are" if halves > 1 else "half character (a lone surrogate) is"
            self.notes.append(Note(document=document.id, text=f"{halves:,} {how} replaced by U+FFFD"))
        same = self._same(document)
        if same is not None:
            why = "the same address" if document.url and self._urls.get(document.url) == same else "the same text"
            self.notes.append(Note(document=same, text=f"given twice: {name} holds {why} as {same!r} and is left out"))
            return
        if document.id in self._ids:
            first = self._ids[document.id]
            where = f"{name} and {first}" if first != name else f"{name}, twice"
            self.problems.append(
                Problem(name, f"two documents have the id {document.id!r} ({where}): give each its own 'id'")
            )
            return
        self._ids[document.id] = name
        self._texts[document.publisher, _digest(document.text)] = document.id
        if document.url:
            self._urls[document.url] = document.id
        self.documents.append(document)

    def _same(self, document: Document) -> str | None:
        if document.url and document.url in self._urls:
            return self._urls[document.url]
        return self._texts.get((document.publisher, _digest(document.text)))

    def loaded(self) -> Loaded:
        for name, of in self.names.items():
            if name in _OPTIONAL and self.documents and all(getattr(d, name) is None for d in self.documents):
                self.notes.append(Note(text=f"no article has {name!r}: the field {of!r} mapped to it holds nothing"))
        return Loaded(tuple(self.documents), tuple(self.problems), tuple(self.notes))


def _digest(text: str) -> bytes:
    return hashlib.sha256(" ".join(text.split()).encode()).digest()


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableError(f"{size:,} bytes: more than {LARGEST:,}; split the file")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from None


def _is_manifest(value: object) -> bool:
    entries = entries_of(value)
    return any(isinstance(e, dict) and "file" in e and "text" not in e for e in entries[:1000])


def _with_entry(document: Document, entry: Mapping[str, object]) -> Document:
    fields = {k: getattr(document, k) for k in ("id", "title", "publisher", "url", "language")}
    fields |= {k: str(v) for k, v in entry.items() if k in fields and v is not None}
    published = read_day(entry.get("published")) or document.published
    return make_document(document.text, published, fields, document.id)


def read_paths(paths: Iterable[str | Path], *, names: Mapping[str, str] = NO_NAMES) -> Loaded:
    """Read articles from files, folders and globs; what cannot be read becomes a problem and costs nothing else.

    A document whose address, or whose publisher and text, were read before is left out, with a note.

    Args:
        paths: Files (.txt, .json, .jsonl, .html, .xml), folders, and globs such as ``articles/**/*.txt``.
        names: Where records name their fields otherwise: ``{"text": "body.plain"}``.
    """
    reader = _Reader(names)
    for path in paths:
        reader.read_path(path)
    return reader.loaded()


def read_stream(stream: BinaryIO, name: str = "standard input", *, names: Mapping[str, str] = NO_NAMES) -> Loaded:
    """Read what a program writes: JSON Lines, JSON, or one article as text, told apart by how it begins."""
    reader = _Reader(names)
    try:
        text = reader.text_of(stream.read(LARGEST), name)
        reader.take_all(_of_text(text, names), name)
    except UnreadableError as error:
        reader.problems.append(Problem(name, error.message, error.line))
    except RecursionError:
        reader.problems.append(Problem(name, "nested too deeply to be an article"))
    return reader.loaded()


def _of_json(value: object, names: Mapping[str, str], stem: str) -> Iterator[_Found]:
    """The documents of a JSON file: records, or the entries of a live blog's JSON-LD."""
    blog = find_live_blog(value)
    yield from read_entries(entries_of(value), names, stem) if blog is None else read_live_blog(blog, stem)


def _of_text(text: str, names: Mapping[str, str]) -> Iterator[_Found]:
    start = text.lstrip()
    if start[:1] == "[":
        yield from _of_json(parse_json(text), names, "stdin")
    elif start[:1] == "{":
        lines = start.rstrip().split("\n")
        one = len(lines) == 1 or lines[0].strip() == "{" or not lines[0].rstrip().endswith("}")
        yield from (_of_json(parse_json(text), names, "stdin") if one else read_lines(text, names, "stdin"))
    else:
        yield read_text(text, "stdin")


def load_documents(*paths_or_globs: str | Path) -> tuple[Document, ...]:
    """Read articles from files, folders and globs.

    Raises:
        InputError: Something could not be read; it lists every such input (:func:`read_paths` reads the rest).
    """
    loaded = read_paths(paths_or_globs)
    if loaded.problems:
        count = len(loaded.problems)
        first = "\n".join(map(str, loaded.problems[:20]))
        raise InputError(first if count == 1 else f"{count} inputs cannot be read:\n{first}")
    return loaded.documents
