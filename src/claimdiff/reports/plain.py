"""Article text -> text that is safe and true on a page or a terminal: control characters become visible signs.

Escape codes would let an article repaint a reader's terminal, and direction marks let it show words in
another order than they stand. Emoji, accents and right-to-left letters pass unchanged.
"""

from __future__ import annotations

import re
import unicodedata

_PICTURES = {i: chr(0x2400 + i) for i in range(32) if chr(i) not in "\t\n"} | {0x7F: "\u2421"}
#: marks that turn the direction of what follows, and line or paragraph separators
_MARKS = (
    *range(0x80, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x2028,
    0x2029,
    0xFEFF,
)
_TERMINAL = _PICTURES | {0x09: " ", 0x0A: " "} | {m: f"<U+{m:04X}>" for m in _MARKS}
_PAGE = _PICTURES | {m: f"<U+{m:04X}>" for m in range(0x80, 0xA0)}
_SPACES = re.compile(r" {2,}")


def for_terminal(text: str) -> str:
    r"""One line without control characters; each is shown as a sign.

    Example:
        >>> for_terminal("a\x1b[31mred\nb\u202ec")
        'a␛[31mred b<U+202E>c'
    """
    return one_line(text).strip()


def one_line(text: str) -> str:
    """As ``for_terminal``, with the outer spaces kept: for pieces of a passage."""
    return _SPACES.sub(" ", text.replace("\r\n", "\n").translate(_TERMINAL))


def for_page(text: str) -> str:
    r"""Text for HTML: line breaks stay, other control characters become signs; direction marks are left to ``<bdi>``.

    Example:
        >>> for_page("a\x1b[31mred\nb")
        'a␛[31mred\nb'
    """
    return text.replace("\r\n", "\n").translate(_PAGE)


def width(text: str) -> int:
    """How many columns a terminal gives to ``text``.

    Example:
        >>> width("abc"), width("日本"), width("e\u0301")
        (3, 4, 1)
    """
    return sum(_columns(char) for char in text)


def fit(text: str, columns: int) -> str:
    """``text`` in exactly so many columns: cut with "…" or filled with spaces.

    Example:
        >>> fit("abcdef", 4), fit("ab", 4)
        ('abc…', 'ab  ')
    """
    short = cut(text, columns)
    return short + " " * (columns - width(short))


def cut(text: str, columns: int) -> str:
    """``text`` in at most so many columns.

    Example:
        >>> cut("abcdef", 4)
        'abc…'
    """
    return text if width(text) <= columns else _head(text, columns - 1).rstrip() + "…"


def wrap(text: str, columns: int, first: str = "", indent: str = "") -> list[str]:
    """Lines of at most so many columns, the first behind ``first``, the others behind ``indent``.

    Example:
        >>> wrap("one two three", 9, first="* ", indent="  ")
        ['* one two', '  three']
    """
    lines: list[str] = []
    line, is_fresh = first, True
    for whole in text.split(" "):
        word = whole
        space = "" if is_fresh else " "
        if not is_fresh and width(line) + width(word) + 1 > columns:
            lines.append(line)
            line, space = indent, ""
        while width(line) + width(word) > columns:
            head = _head(word, max(1, columns - width(line)))
            lines.append(line + head)
            word, line, space = word[len(head) :], indent, ""
        line, is_fresh = line + space + word, False
    return [*lines, line]


def _head(word: str, columns: int) -> str:
    used = 0
    for place, char in enumerate(word):
        used += _columns(char)
        if used > columns:
            return word[: max(place, 1)]
    return word


def _columns(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
