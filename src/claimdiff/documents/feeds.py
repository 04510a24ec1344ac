"""RSS and Atom files -> one document for each entry.

Example:
    >>> feed = "<rss><channel><title>Bugle</title><item><description>Nine died.</description></item></channel></rss>"
    >>> [(d.publisher, d.text) for d in read_feed(feed, "feed")]
    [('Bugle', 'Nine died.')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from claimdiff.documents.loaded import UnreadableError
from claimdiff.documents.markup import text_of_html
from claimdiff.documents.records import make_document, read_day
from claimdiff.model import Document, Note

_ENTITIES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
#: where entries keep their parts, by local name, the first that holds something wins
_TEXTS = ("encoded", "content", "description", "summary")
#: elements in one another: markup of an article in an entry of a feed stays far below
DEEPEST = 200
_DATES = ("pubDate", "published", "date", "updated")


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1]


def _child(node: ET.Element, *names: str) -> ET.Element | None:
    """The first child by one of some names, in the order of the names, that holds anything."""
    for name in names:
        for child in node:
            if _local(child.tag) == name and ("".join(child.itertext()).strip() or child.get("href")):
                return child
    return None


def _words(node: ET.Element | None) -> str | None:
    return "".join(node.itertext()).strip() or None if node is not None else None


def _markup(node: ET.Element) -> str:
    """Inner markup: escaped in RSS, elements in Atom's xhtml."""
    if len(node) == 0:
        return node.text or ""
    return ET.tostring(node, encoding="unicode")


def _is_deeper(root: ET.Element, most: int) -> bool:
    """Whether elements lie in one another more than so often; walked without recursion."""
    level = [root]
    for _ in range(most):
        level = [child for node in level for child in node]
        if not level:
            return False
    return True


def read_feed(text: str, stem: str) -> Iterator[Document | UnreadableError | Note]:
    """A document for each entry of a feed; its channel's title is the publisher. An entry without words is noted.

    Raises:
        UnreadableError: No XML, no feed, or one that declares entities of its own (which a feed has no need of).
    """
    if _ENTITIES.search(text[:20_000]):
        raise UnreadableError("XML with a DOCTYPE or entities of its own is not read: no feed needs them")
    try:
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text[:300]) + text[300:])  # noqa: S314 - no DOCTYPE, see above
    except ET.ParseError as error:
        raise UnreadableError(f"not XML: {error.msg}", line=error.position[0]) from None
    if _is_deeper(root, DEEPEST):
        raise UnreadableError("nested too deeply to be a feed")
    entries = [node for node in root.iter() if _local(node.tag) in ("item", "entry")]
    if not entries:
        raise UnreadableError("no feed: XML without an <item> or <entry>")
    channel = next((node for node in root.iter() if _local(node.tag) in ("channel", "feed")), root)
    publisher = _words(_child(channel, "title"))
    for number, entry in enumerate(entries, start=1):
        body = _child(entry, *_TEXTS)
        words = text_of_html(_markup(body)) if body is not None else ""
        if not words:
            yield Note(document=stem, text=f"entry {number} of the feed holds no text and is left out")
            continue
        try:
            yield _document(entry, words, publisher, f"{stem}-{number}")
        except UnreadableError as error:
            yield UnreadableError(f"entry {number}: {error.message}")


def _document(entry: ET.Element, text: str, publisher: str | None, name: str) -> Document:
    link = _child(entry, "link")
    address = (link.get("href") or _words(link)) if link is not None else None
    fields = {"title": _words(_child(entry, "title")), "url": address, "publisher": publisher}
    return make_document(text, read_day(_words(_child(entry, *_DATES))), fields, name)
