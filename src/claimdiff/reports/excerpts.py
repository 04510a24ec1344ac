"""Document text and claims -> the passages a reader needs to judge them: each claim's sentence with its neighbours.

A report carries these passages, so that a claim can be shown in its place without the article's file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimdiff.model import Mention, Span

#: Characters; a neighbouring sentence longer than this is cut at a word. Ours: two lines of print either side.
NEIGHBOUR = 240
#: Characters either side of a claim; a "sentence" that runs on longer (a text without full stops) is cut. Ours.
REACH = 600

_CLOSERS = "\"'\u201d\u2019)"
_ENDS = ".!?\u2026\n"


def cut_excerpts(text: str, places: Iterable[tuple[Span, Span]]) -> tuple[Mention, ...]:
    """The passages of ``text`` around claims, in text order, overlapping ones joined.

    Shape:
        ``places`` holds pairs of a claim's span and its sentence's; each result slices back to ``text``.
    Example:
        >>> text = "It rained. Nine men were hurt. No one died. Then it stopped."
        >>> cut_excerpts(text, [(Span(start=11, end=29), Span(start=11, end=30))])[0].text
        'It rained. Nine men were hurt. No one died.'
    """
    windows = sorted(_window(text, claim, sentence) for claim, sentence in places)
    joined: list[tuple[int, int]] = []
    for start, end in windows:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(Mention(text=text[a:b], span=Span(start=a, end=b)) for a, b in joined)


def excerpt_at(excerpts: Sequence[Mention], span: Span) -> Mention | None:
    """The passage that covers ``span``, or None.

    Example:
        >>> excerpt_at((), Span(start=0, end=1)) is None
        True
    """
    return next((e for e in excerpts if e.span.covers(span)), None)


def visible_window(text: str, claim: Span, sentence: Span) -> tuple[Span, Span]:
    """The sentence as far as it is shown, and the same with its neighbours."""
    core = _core(len(text), claim, sentence)
    start, end = _window(text, claim, sentence)
    return Span(start=core[0], end=core[1]), Span(start=start, end=end)


def _core(length: int, claim: Span, sentence: Span) -> tuple[int, int]:
    start = max(min(sentence.start, claim.start), claim.start - REACH)
    end = min(max(sentence.end, claim.end), claim.end + REACH, length)
    return start, end


def _window(text: str, claim: Span, sentence: Span) -> tuple[int, int]:
    start, end = _core(len(text), claim, sentence)
    return _before(text, start), _after(text, end)


def _before(text: str, start: int) -> int:
    """Where the sentence before ``start`` begins; the cut falls on a word where it is too long."""
    floor = max(0, start - NEIGHBOUR)
    last = len(text[floor:start].rstrip()) + floor - 1  # the neighbour's own full stop does not count
    for place in range(last - 1, floor - 1, -1):
        if _is_end(text, place):
            return _skip_space(text, place + 1, start)
    if floor == 0:
        return _skip_space(text, 0, start)
    space = text.find(" ", floor, start)
    return space + 1 if space >= 0 else start


def _after(text: str, end: int) -> int:
    """Where the sentence after ``end`` stops."""
    roof = min(len(text), end + NEIGHBOUR)
    first = _skip_space(text, end, roof)
    for place in range(first, roof):
        if _is_end(text, place):
            return _close(text, place, roof) if text[place] != "\n" else place
    if roof == len(text):
        return max(end, len(text.rstrip()))
    space = text.rfind(" ", end, roof)
    return max(end, space)


def _is_end(text: str, place: int) -> bool:
    """Whether a sentence stops at ``place``: not at the point of "3.5" or "U.S.", nor inside "“Run!” he said"."""
    char = text[place]
    if char == "\n" or char not in _ENDS:
        return char == "\n"
    after = place + 1
    while after < len(text) and after < place + 4 and text[after] in _CLOSERS:
        after += 1
    if after < len(text) and not text[after].isspace():
        return False
    if text[after : after + 1] == " " and text[after + 1 : after + 2].islower():
        return False
    return char != "." or not (place >= 2 and text[place - 1].isupper() and not text[place - 2].isalnum())


def _close(text: str, place: int, roof: int) -> int:
    """Past the closing quotes behind a full stop."""
    end = place + 1
    while end < roof and text[end] in _CLOSERS:
        end += 1
    return end


def _skip_space(text: str, place: int, limit: int) -> int:
    """Past spaces, and past closing quotes that follow a full stop directly."""
    while place < limit and (text[place].isspace() or (text[place] in _CLOSERS and text[place - 1] in ".!?")):
        place += 1
    return place
