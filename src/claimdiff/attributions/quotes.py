"""Text -> the stretches inside its outermost quotation marks: curly, straight, doubled, single, unbalanced.

A quotation that runs over several paragraphs opens anew in each and closes in the last; one that is never closed
ends with its paragraph. One scan, no model.

Example:
    >>> [q.words for q in find_quotes('“We left,” he said. "Why?"')]
    ['We left,', 'Why?']
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»‘’']")
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_DOUBLE = {
    "“": "open",
    "„": "open",
    "«": "open",
    "``": "open",
    "”": "close",
    "»": "close",
    '"': "either",
    "''": "either",
}
#: what an apostrophe opens that is no quotation: 'em, 'til, '90s
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|n|\d0s|\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation. ``start`` and ``end`` are outside the marks; ``single`` marks are often titles."""

    start: int
    end: int
    words: str
    paragraph: int
    single: bool = False
    #: goes on in the next paragraph's quotation
    open: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies wholly inside."""
        return self.start <= start and end <= self.end


@dataclass
class _Scan:
    """The marks of one paragraph, read from left to right."""

    text: str
    begin: int
    stop: int

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.begin else " "

    def _after(self, at: int) -> str:
        return self.text[at] if at < self.stop else " "

    def _opens(self, mark: str, at: int) -> bool:
        before, after = self._before(at), self._after(at + len(mark))
        return (before.isspace() or before in "([{—–-“‘\"'/:…") and not after.isspace()

    def spans(self) -> tuple[list[tuple[int, int, bool]], int | None]:
        """(start, end, single) of each quotation, and where the last was left open, if one was."""
        found: list[tuple[int, int, bool]] = []
        double: int | None = None
        single: int | None = None
        for match in _MARK.finditer(self.text, self.begin, self.stop):
            mark, at = match.group(), match.start()
            role = _DOUBLE.get(mark)
            if role is not None:
                if role == "open" and double is not None and not self._opens(mark, at):
                    found.append((double, match.end(), False))  # a mark typed the wrong way round
                    double = single = None
                    continue
                if role == "open" or (role == "either" and double is None):
                    if double is None and (role == "open" or self._opens(mark, at) or not self._closes_all(found, at)):
                        double = at
                    continue
                if double is not None:
                    found.append((double, match.end(), False))
                    double = single = None
                elif role == "close" and self._closes_all(found, at):
                    found.append((found[-1][1] if found else self.begin, match.end(), False))
            elif double is None:
                single = self._single(mark, at, single, found)
        return found, double

    def _closes_all(self, found: list[tuple[int, int, bool]], at: int) -> bool:
        """Whether a closing mark without an opening one ends the speech that fills its paragraph so far."""
        return not found and self._before(at) in ".,?!…" and at - self.begin > 3

    def _single(self, mark: str, at: int, single: int | None, found: list[tuple[int, int, bool]]) -> int | None:
        after = self._after(at + 1)
        if single is None or mark == "‘":
            opens = mark in ("‘", "'") and self._opens(mark, at) and not _ELISION.match(self.text, at + 1)
            return at if opens else single
        if after.isalnum() or self._before(at).isspace() or mark == "‘":
            return single
        found.append((single, at + 1, True))
        return None


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The outermost quotations of a text, in order, none overlapping.

    Example:
        >>> [q.words for q in find_quotes("He called it 'unfair' and the soldiers' job.")]
        ['unfair']
    """
    found: list[Quote] = []
    paragraphs = list(_PARAGRAPH.finditer(text))
    for index, paragraph in enumerate(paragraphs):
        begin, stop = paragraph.span()
        spans, left_open = _Scan(text, begin, stop).spans()
        if left_open is not None:
            end = begin + len(paragraph.group().rstrip())
            if end > left_open + 1:
                spans.append((left_open, end, False))
        last = len(spans) - 1
        for i, (start, end, single) in enumerate(spans):
            words = text[start:end].strip("“”„«»\"`‘’' ") if not single else text[start + 1 : end - 1]
            if words.strip():
                found.append(Quote(start, end, words, index, single, left_open is not None and i == last))
    return tuple(found)
