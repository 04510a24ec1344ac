"""Parsed sentences: what the language stage hands to the others. Plain dataclasses, since there are many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from claimdiff.model.span import Span

SentenceKind = Literal["body", "headline", "dateline", "credit", "furniture"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place in the dependency tree.

    ``index`` and ``head`` count tokens of the sentence (a root is its own head); ``start`` and ``end`` are code points
    into the document's text. ``tag`` is a Penn Treebank tag, ``pos`` a Universal POS tag, ``dep`` a ClearNLP label.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    #: the word in lower case; kept, since it is asked for thirty times per word
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True)
class Sentence:
    """One sentence. ``tokens`` is empty where nothing in it asked for a parse.

    ``kind`` tells running text from headlines, datelines, credit lines and page furniture; ``paragraph`` counts the
    document's paragraphs and ``entry`` the entries of a live blog, both from 0.
    """

    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...] = ()
    kind: SentenceKind = "body"
    paragraph: int = 0
    entry: int = 0

    @property
    def start(self) -> int:
        """Code point where the sentence starts."""
        return self.span.start

    @property
    def end(self) -> int:
        """Code point just past its end."""
        return self.span.end

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        lists: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                lists[token.head].append(token)
        return tuple(map(tuple, lists))

    @cached_property
    def roots(self) -> tuple[Token, ...]:
        """The tokens that hang from no other."""
        return tuple(t for t in self.tokens if t.head == t.index)

    def head(self, token: Token) -> Token:
        """The token that ``token`` hangs from (itself, for a root)."""
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """The tokens that hang from ``token``, in text order; only those with one of ``deps``, where given."""
        found = self._children[token.index]
        return tuple([t for t in found if t.dep in deps]) if deps and found else found

    def subtree(self, token: Token, *without: str) -> tuple[Token, ...]:
        """``token`` and everything below it, in text order, leaving out branches whose dep is in ``without``."""
        found, queue = [token], [token]
        while queue:
            for child in self.children(queue.pop()):
                if child.dep not in without:
                    found.append(child)
                    queue.append(child)
        return tuple(sorted(found, key=lambda t: t.index))

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above ``token``, nearest first."""
        seen = {token.index}
        while token.head not in seen:
            token = self.tokens[token.head]
            seen.add(token.index)
            yield token

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a code point with ``span``."""
        return tuple(t for t in self.tokens if t.start < span.end and span.start < t.end)

    def span_of(self, tokens: tuple[Token, ...]) -> Span:
        """The smallest span that covers ``tokens`` (at least one)."""
        return Span(start=min(t.start for t in tokens), end=max(t.end for t in tokens))
