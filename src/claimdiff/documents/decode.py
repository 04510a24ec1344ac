r"""Bytes -> text: UTF-8, a byte order mark, else what charset-normalizer makes of them.

Example:
    >>> decode("caf\u00e9".encode())
    ('caf\xe9', None)
"""

from __future__ import annotations

import codecs
import re

from claimdiff.documents.loaded import UnreadableError

#: byte order marks, longest first: that of UTF-16 begins that of UTF-32
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: what other files begin with, and what they are
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"SQLite format 3", "a database"),
)
#: bytes that charset-normalizer looks at: it is slow, and the first pages tell
SAMPLE = 200_000
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""")
_HOW = "save it as UTF-8, for example with 'iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt'"


def _known_encoding(name: str) -> bool:
    try:
        return not codecs.lookup(name).name.startswith(
            ("rot", "base64", "hex", "zlib", "bz2", "quopri", "uu", "punycode")
        )
    except (LookupError, ValueError):
        return False


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head or an XML declaration names, if Python knows it."""
    match = _DECLARED.search(data[:4096])
    name = match.group(1).decode("ascii") if match else ""
    return name if name and _known_encoding(name) else None


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of some bytes, and the encoding it was read with where that had to be guessed.

    Raises:
        UnreadableError: The bytes are no text, or no encoding fits them.
    """
    for start, kind in _BINARY:
        if data.startswith(start):
            raise UnreadableError(f"this is {kind}, not text: save the article's text in a .txt file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), None
            except UnicodeDecodeError as error:
                raise UnreadableError(f"starts as {encoding} and breaks it at byte {error.start}: {_HOW}") from None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _guess(data, error.start)


def _guess(data: bytes, broken_at: int) -> tuple[str, str]:
    encoding = declared_encoding(data)
    if encoding is None:
        from charset_normalizer import from_bytes

        best = from_bytes(data[max(0, broken_at - SAMPLE // 2) : broken_at + SAMPLE // 2]).best()
        encoding = best.encoding if best is not None else None
    if encoding is not None and b"\0" not in data[:SAMPLE]:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass
    raise UnreadableError(f"not UTF-8 (byte {broken_at}), and its encoding cannot be told: {_HOW}")
