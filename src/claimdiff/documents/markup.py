r"""Pieces of HTML -> their text, and the data in a page's scripts; in time linear in the markup, however broken it is.

Example:
    >>> text_of_html("<p>Nine died &amp; two fled.</p><script>x()</script><p>More soon.")
    'Nine died & two fled.\nMore soon.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = frozenset("p br div li h1 h2 h3 h4 h5 h6 blockquote tr td section article figure figcaption".split())
_SILENT = frozenset({"script", "style", "noscript", "template"})
_OPENING = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+))")
#: the rest of a tag; no "<", so that no character is looked at from two tags
_TAIL = re.compile(r"""(?:[^"'<>]++|"[^"<]*+"|'[^'<]*+')*+>""")
_SCRIPT = re.compile(r"<script\b([^<>]*+)>", re.IGNORECASE)
_LINKED_DATA = re.compile(r"""\btype\s*+=\s*+["']?\s*+application/ld\+json""", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script\b", re.IGNORECASE)


def text_of_html(html: str) -> str:
    """The text of a piece of HTML: a line for each block, spaces as a browser shows them."""
    lines = (" ".join(line.split()) for line in "".join(_parts(html)).split("\n"))
    return "\n".join(line for line in lines if line)


def _parts(html: str) -> Iterator[str]:
    """What a browser would show, piece by piece, with a line break for each block's tag."""
    at = 0
    while (tag := _OPENING.search(html, at)) is not None:
        yield unescape(html[at : tag.start()])
        end = _end(html, tag)
        if end < 0:  # no tag: nothing closes it
            at = tag.start()
            break
        at, name = end, (tag["name"] or "").lower()
        if name in _BLOCKS:
            yield "\n"
        if name in _SILENT and not tag["end"]:
            at = _past(html, re.compile(rf"</{name}\b", re.IGNORECASE), end)
    yield unescape(html[at:])


def _end(html: str, tag: re.Match[str]) -> int:
    """Just past a tag, comment or declaration; -1 where nothing closes it."""
    if tag["comment"]:
        at = html.find("-->", tag.end())
        return at + 3 if at >= 0 else len(html)
    tail = _TAIL.match(html, tag.end()) if tag["name"] else None
    return tail.end() if tail else html.find(">", tag.end()) + 1 or -1


def _past(html: str, closing: re.Pattern[str], at: int) -> int:
    """Where the closing tag starts, or the end of the markup."""
    found = closing.search(html, at)
    return found.start() if found else len(html)


def find_linked_data(html: str) -> Iterator[str]:
    """The JSON-LD scripts of a page.

    Example:
        >>> list(find_linked_data('<script type="application/ld+json">{"@type": "Thing"}</script>'))
        ['{"@type": "Thing"}']
    """
    at = 0
    while (script := _SCRIPT.search(html, at)) is not None:
        at = _past(html, _SCRIPT_END, script.end())
        if _LINKED_DATA.search(script[1]):
            yield html[script.end() : at]
