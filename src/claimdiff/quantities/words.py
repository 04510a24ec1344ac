"""Plain text -> its words, numbers and marks with offsets, and the stretches where no number is an amount.

Example:
    >>> Words("up 4.5bn").lower
    ['up', '4.5', 'bn']
"""

from __future__ import annotations

import re
from bisect import bisect_left

#: digits with any thousands mark; "60, 000" and "5. 9" are what detokenised wire copy makes of "60,000" and "5.9"
_NUMBER = r"""
    \d{1,3}(?:,[ ]?000|,\d{3})+(?!\d)(?:\.\d+)?
  | \d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)
  | \d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3})+(?!\d)
  | \d{1,3}(?:[ ]\d{3}){0,3}[ ]000(?![\d,])
  | \d+\.\d+
  | \d+\.[ ]\d(?=\d?(?:[ ]?-?[ ]?(?:magnitude|percent|per[ ]cent|million|billion|%|earthquake|quake)))\d?
  | \d+
  | (?<![\w.])\.\d+
"""
#: a currency's letters glued to the digits; "PS4" is a console, "PS8.1bn" pounds that lost their sign
_CODE = r"""
    (?:USD|EUR|GBP|AUD|CAD|HKD|SGD|INR|CHF|CNY|RMB|JPY|RM|Rs|US|NIS)(?=\d)
  | PS(?=\d+(?:[.,]\d|bn|m\b|k\b))
  | [$](?:US|A|C|NZ|HK|S|AU)(?=\d)
"""
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})|{_CODE}|(?P<word>(?:[A-Za-z]\.){{2,}}|[^\W\d_]+(?:['’][^\W\d_]+)*(?:\d\w*)?)|[½⅓⅔¼¾⅛⅕]|\n|[^\w\s]|_",
    re.VERBOSE,
)
#: stands behind the last word, and so, counted from the end, before the first: both are outside the text
_BEYOND = ("",) * 64
DASHES = frozenset("-‐‑‒–—−")


class Words:
    """The words of a text in parallel lists: text, lower-case text, start, end, and whether it is written in digits."""

    __slots__ = ("_padded", "digits", "ends", "lower", "raw", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(text))
        self.raw = [m[0] for m in matches]
        self.starts = [m.start() for m in matches]
        self.ends = [m.end() for m in matches]
        self.digits = [w[0].isdecimal() or (w[0] == "." and len(w) > 1) for w in self.raw]
        self.lower = [w.lower() for w in self.raw]
        self._padded = [*self.lower, *_BEYOND]

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, index: int) -> str:
        """The lower-case word at ``index``, "" outside the text (as far before it as any rule looks back)."""
        try:
            return self._padded[index]
        except IndexError:
            return ""

    def index_at(self, start: int) -> int:
        """The word that covers or follows the code point ``start``."""
        return min(bisect_left(self.starts, start), len(self.raw))

    def as_written(self, index: int) -> str:
        """The word at ``index``, "" outside the text."""
        return self.raw[index] if 0 <= index < len(self.raw) else ""

    def is_digits(self, index: int) -> bool:
        """Whether the word at ``index`` is a number in digits."""
        return 0 <= index < len(self.digits) and self.digits[index]

    def glued(self, index: int) -> bool:
        """Whether no space stands between the words at ``index`` and ``index + 1``."""
        return 0 <= index < len(self.raw) - 1 and self.ends[index] == self.starts[index + 1]

    def is_dash(self, index: int) -> bool:
        """Whether a hyphen or dash stands at ``index``."""
        return self.at(index) in DASHES

    def is_word(self, index: int) -> bool:
        """Whether letters stand at ``index``."""
        return self.as_written(index)[:1].isalpha()

    def is_name(self, index: int) -> bool:
        """Whether a capitalised word stands at ``index``."""
        return self.as_written(index)[:1].isupper()

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at ``index`` is the first of a sentence or of a quotation."""
        before = self.at(index - 1)
        return index <= 0 or before in '.!?\n"“:;•|*)-–—' or before in ("...", "…")

    def phrase(self, first: int, last: int) -> str:
        """The lower-case words from ``first`` up to ``last``, joined by spaces."""
        return " ".join(self.lower[max(first, 0) : last])
