"""What stands at the start of a line before its first sentence: a dateline, a stamp, the words of a caption's button.

Example:
    >>> text = "ISTANBUL, Jan 1 (Reuters) - Nine people died."
    >>> text[: find_prefix(text, 0, len(text)).end]
    'ISTANBUL, Jan 1 (Reuters) -'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimdiff.lexicons.stamps import STAMP_ENDS, read_stamp
from claimdiff.model import SentenceKind

#: code points that a dateline may take
_REACH = 120
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)[a-z]*\.?,? )?"
_PLACE = r"[A-ZÀ-Þ][\w.'’ -]{1,40}(?:, [A-Z][\w. ]{1,30}){0,2}"
#: a place in capitals, or any place with an agency in brackets, then a dash: "MILAN (AP) —", "MILAN/ROME (Reuters) -"
_DATELINES = (
    re.compile(rf"{_PLACE}(?:/{_PLACE}){{0,2}}(?:, {_DAY})? ?\((?:[A-Z][\w. ]{{1,24}})\) ?(?:--|[-–—])(?=\s)"),
    re.compile(r"\((?:Reuters|AP|AFP|CNN|BBC|UPI|dpa|DPA|TASS|Xinhua|Bloomberg|ANI|PTI|IANS)\) ?(?:--|[-–—])(?=\s)"),
    re.compile(rf"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,40}}(?:, [A-Z][\w. ]{{1,30}}){{0,2}}(?:, {_DAY})? ?(?:--|[–—])(?=\s)"),
    re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)? \((?:CNN|CNN Business|Reuters|AP|AFP)\)(?=\s[A-Z])"),
)
#: when a page was put up: "Published July 19 2016", "Tuesday 02 August 2016 19:11", "1735 15.04.2017(updated ...)"
_STAMPS = (
    re.compile(
        r"(?:(?:Published|Posted|Updated|Last updated|Date of publication|First published)(?: on| at)?:? )?"
        rf"{_WEEKDAY}{_DAY}"
        rf"(?: (?:at )?\d{{1,2}}:\d\d(?: ?[ap]m)?)?(?: by [A-Z]\w+ [A-Z]\w+)?(?=[ ,.]+[A-Z“\"]|$)"
    ),
    re.compile(
        r"(?:\d{4} )?\d\d\.\d\d\.\d{4}(?: ?\(updated[^)]{0,30}\))?(?: ?Get short URL(?: \d{1,6}){0,4})?(?=\W|$)"
    ),
)
#: words of the page that run on into a caption or a sentence
_BUTTONS = re.compile(
    r"(?:(?:Hide|Toggle|View full) caption|Slideshow \(\d+ images\)|Read also|Get short URL(?: \d{1,6}){0,4})(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Where what stands before the first sentence ends, and what it is."""

    end: int
    kind: SentenceKind


def find_prefix(text: str, start: int, end: int) -> Prefix | None:
    """What stands at ``start`` and is no part of the sentence behind it; None where the sentence starts there."""
    reach = min(end, start + _REACH)
    head = text[start:reach]
    stamp = read_stamp(head)
    if stamp is not None and stamp.is_sure and (rest := head[stamp.end :].lstrip(STAMP_ENDS)):
        return Prefix(start + len(head[: -len(rest)].rstrip()), "dateline")
    for pattern in _STAMPS:
        match = pattern.match(head)
        if match and match.end() < end - start and _starts_anew(head, match.end()):
            return Prefix(start + match.end(), "dateline")
    for pattern in _DATELINES:
        match = pattern.match(head)
        if match and match.end() < end - start:
            return Prefix(start + match.end(), "dateline")
    return find_button(text, start, end)


def find_button(text: str, start: int, end: int) -> Prefix | None:
    """The words of a button at ``start``, where a sentence follows them."""
    match = _BUTTONS.match(text, start, end)
    return Prefix(match.end(), "furniture") if match and text[match.end() : end].strip() else None


def _starts_anew(head: str, at: int) -> bool:
    """Whether a sentence starts behind a stamp; "On Aug. 3 the army" is no stamp, and neither is "Aug. 3, the army"."""
    rest = head[at:]
    return bool(re.match(r"[.:|–—-]?\s*[A-Z“\"]", rest)) and not rest.startswith(",")
