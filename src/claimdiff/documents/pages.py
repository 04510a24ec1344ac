"""Saved HTML pages -> documents: the main text by trafilatura, a live blog as one document for each of its entries.

A live blog is known by the ``LiveBlogPosting`` that its page carries as JSON-LD; every entry has its own time there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from claimdiff.documents.decode import decode
from claimdiff.documents.loaded import UnreadableError
from claimdiff.documents.markup import find_linked_data, text_of_html
from claimdiff.documents.records import make_document, read_day
from claimdiff.model import Document, Note

_EXTRA = "reading saved pages needs trafilatura: pip install 'claimdiff[html]', or save the article's text as .txt"
#: how deep JSON-LD may nest one thing in another before it is looked at no more
_DEPTH = 6
#: where an entry of a live blog keeps its time, the first that is there wins
_TIMES = ("datePublished", "dateCreated", "dateModified", "uploadDate")


def _things(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """Every object inside a JSON-LD value."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _things(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _things(inner, depth + 1)


def find_live_blog(value: object) -> Mapping[str, object] | None:
    """The live blog that a JSON-LD value tells of, if it has entries."""
    for thing in _things(value):
        kinds = thing.get("@type")
        if "LiveBlogPosting" in (kinds if isinstance(kinds, list) else [kinds]) and thing.get("liveBlogUpdate"):
            return thing
    return None


def _live_blog(html: str) -> Mapping[str, object] | None:
    for script in find_linked_data(html):
        try:
            blog = find_live_blog(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue
        if blog is not None:
            return blog
    return None


def _text(value: object) -> str | None:
    for _ in range(_DEPTH):
        if isinstance(value, dict):
            value = value.get("name") or value.get("@id")
    return text_of_html(value) or None if isinstance(value, str) else None


def read_live_blog(blog: Mapping[str, object], stem: str) -> Iterator[Document | UnreadableError | Note]:
    """A document for each entry of a live blog, with its own time; an entry without words, as of a photo, is noted."""
    given = blog["liveBlogUpdate"]
    updates = [u for u in (given if isinstance(given, list) else [given]) if isinstance(u, dict)]
    publisher, language = _text(blog.get("publisher")), _text(blog.get("inLanguage"))
    seen = {_text(blog.get("url"))}
    for number, update in enumerate(updates, start=1):
        body = _text(update.get("articleBody") or update.get("text") or update.get("description"))
        if body is None:
            yield Note(document=stem, text=f"entry {number} of the live blog holds no text and is left out")
            continue
        address = _text(update.get("url")) or _text(update.get("@id"))
        if (
            address in seen and address is not None
        ):  # the page's own for every entry: told apart, or it looks given twice
            address = f"{address}#entry-{number}"
        seen.add(address)
        fields = {
            "title": _text(update.get("headline")),
            "publisher": _text(update.get("publisher")) or publisher,
            "url": address,
            "language": (language or "en")[:2].lower(),
        }
        when = next((update[name] for name in _TIMES if update.get(name)), None)
        try:
            yield make_document(body, read_day(when), fields, f"{stem}-{number}")
        except UnreadableError as error:
            yield UnreadableError(f"entry {number} of the live blog: {error.message}")


def read_page(data: bytes, declared: str | None, stem: str) -> Iterator[Document | UnreadableError | Note]:
    """The document of a saved page, or the documents of its live blog.

    Raises:
        UnreadableError: trafilatura is not installed, or finds no article in it.
    """
    html = decode(data)[0] if declared is None else data.decode(declared, errors="replace")
    blog = _live_blog(html)
    if blog is not None:
        yield from read_live_blog(blog, stem)
        return
    yield _article(html, stem)


def _article(html: str, stem: str) -> Document:
    try:
        import trafilatura  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise UnreadableError(_EXTRA) from None
    found = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    if found is None:
        raise UnreadableError("no article found in this page: save its text as .txt")
    page = found if isinstance(found, dict) else found.as_dict()
    fields = {
        "title": page.get("title"),
        "publisher": page.get("sitename") or page.get("hostname"),
        "url": page.get("url"),
        "language": page.get("language") or "en",
    }
    return make_document(page.get("text") or "", read_day(page.get("date")), fields, stem)
