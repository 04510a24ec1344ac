"""How much one document, and one comparison, may hold: beyond it a clear error instead of an endless run."""

from __future__ import annotations

from claimdiff.errors import InputError
from claimdiff.model.document import Document
from claimdiff.model.span import Value

_QUOTES = '"“”„«»'


class Limits(Value):
    """Upper bounds of what is read. The defaults are far above any article and far below what a machine cannot do.

    Args:
        text: Code points of one document.
        sentences: Sentences of one document.
        quotes: Quotation marks of one document.
        documents: Documents of one comparison; an archive holds more.
        claims: Claims of one comparison.
    """

    text: int = 5_000_000
    sentences: int = 100_000
    quotes: int = 100_000
    documents: int = 200_000
    claims: int = 5_000_000

    def check_document(self, document: Document) -> Document:
        """The same document.

        Raises:
            InputError: It is longer than allowed, or holds half a character (a lone surrogate), which no file can hold.
        """
        text = document.text
        if len(text) > self.text:
            raise InputError(_too_many(document.id, len(text), "characters", self.text))
        quotes = sum(map(text.count, _QUOTES))
        if quotes > self.quotes:
            raise InputError(_too_many(document.id, quotes, "quotation marks", self.quotes))
        for name in ("id", "text", "title", "publisher", "url", "language"):
            at = _lone_surrogate(getattr(document, name) or "")
            if at is not None:
                raise InputError(
                    f"document {document.id!r} has half a character (a lone surrogate) at {at} of its {name}: "
                    "read its file with errors='replace', or replace it by U+FFFD"
                )
        return document

    def check_sentences(self, document: Document, count: int) -> None:
        """Raises InputError where a document has too many sentences."""
        if count > self.sentences:
            raise InputError(_too_many(document.id, count, "sentences", self.sentences))

    def check_comparison(self, documents: int, claims: int = 0) -> None:
        """Raises InputError where one comparison would hold too much."""
        for count, what, most in ((documents, "documents", self.documents), (claims, "claims", self.claims)):
            if count > most:
                over = f"{count:,} {what} in one comparison, more than the limit of {most:,}"
                raise InputError(f"{over}: use an archive, or raise the limit")


def _too_many(name: str, count: int, what: str, most: int) -> str:
    return f"document {name!r} has {count:,} {what}, more than the limit of {most:,}: split it, or raise the limit"


def _lone_surrogate(text: str) -> int | None:
    """Where the first code point stands that UTF-8 cannot write."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None
