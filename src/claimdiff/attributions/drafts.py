"""What the rules hand on before speakers are resolved: an attribution by offsets, and the page it stands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from claimdiff.attributions.phrases import Stretch
from claimdiff.attributions.quotes import Quote, find_quotes
from claimdiff.model import AttributionStance, Document, Sentence, Token


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as found: offsets only, the speaker's head for later resolution, and the rule that made it."""

    sentence: int
    cue: Stretch
    content: tuple[Stretch, ...]
    speaker: Stretch | None
    head: Token | None
    stance: AttributionStance
    rule: str
    attitude: bool = False
    #: speakers that only pass it on, nearest reporter last
    via: tuple[Stretch, ...] = ()

    def with_content(self, content: Sequence[Stretch]) -> Draft:
        """The same with its content joined and in order."""
        return replace(self, content=join(content))

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return min(s for s, _ in (*self.content, self.cue))


def join(pieces: Sequence[Stretch], reach: int = 0) -> tuple[Stretch, ...]:
    """Stretches in order, overlapping ones (or ones at most ``reach`` apart) joined.

    Example:
        >>> join([(5, 9), (0, 6)])
        ((0, 9),)
    """
    found: list[Stretch] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1] + reach:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


#: how far after a cue its quotation may start, in code points
_GAP = 70


@dataclass(frozen=True)
class Page:
    """A document with its sentences and quotations."""

    document: Document
    sentences: Sequence[Sentence]
    quotes: tuple[Quote, ...] = field(default=())

    @cached_property
    def _starts(self) -> list[int]:
        return [q.start for q in self.quotes]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def quote_at(self, position: int) -> Quote | None:
        """The quotation that holds a position, single marks left out."""
        last = bisect_right(self._starts, position)
        for quote in reversed(self.quotes[max(0, last - 2) : last]):
            if position < quote.end:
                return quote
        return None

    def quotes_in(self, start: int, end: int) -> tuple[Quote, ...]:
        """The quotations that share a code point with a stretch."""
        at = max(0, bisect_right(self._starts, start) - 1)
        found = []
        while at < len(self.quotes) and self.quotes[at].start < end:
            if self.quotes[at].end > start:
                found.append(self.quotes[at])
            at += 1
        return tuple(found)

    def quote_before(self, position: int, sentence: Sentence) -> Quote | None:
        """The quotation that ends right before a position, a comma or a few adverbs apart."""
        at = bisect_right(self._starts, position) - 1
        if at < 0 or self.quotes[at].single or self.quotes[at].end > position:
            return None
        quote = self.quotes[at]
        gap = self.text[quote.end : position]
        near = quote.end >= sentence.start - 2 and not any(c.isalpha() or c == "\n" for c in gap)
        return quote if near and (quote.words[-1] in ",?!…-–—" or "," in gap) else None

    def quote_right_before(self, position: int, sentence: Sentence) -> Quote | None:
        """The quotation of this sentence that ends before a position with nothing but a short noun phrase between."""
        at = bisect_right(self._starts, position) - 1
        if at < 0 or self.quotes[at].single or self.quotes[at].end > position or self.quotes[at].end <= sentence.start:
            return None
        quote = self.quotes[at]
        short = position - quote.end < _GAP and "\n" not in self.text[quote.end : position]
        return quote if short and quote.words[-1] in ",?!…-–—" else None

    def quote_after(self, position: int, sentence: Sentence) -> Quote | None:
        """The quotation that a cue announces: after a comma or colon, in its sentence or right behind it."""
        at = bisect_right(self._starts, position)
        if at >= len(self.quotes) or self.quotes[at].single or self.quotes[at].start > sentence.end + 3:
            return None
        gap = self.text[position : self.quotes[at].start].rstrip()
        return self.quotes[at] if len(gap) < _GAP and (gap[-1:] in (",", ":") or not gap) else None


def open_page(document: Document, sentences: Sequence[Sentence]) -> Page:
    """The page of a document."""
    return Page(document, sentences, find_quotes(document.text))
