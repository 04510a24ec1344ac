"""A cluster -> the passages that show it: each claim's sentence with its neighbours, wire copies folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from claimdiff.model import Claim, DateClaim, NumericClaim, QuotationClaim, Span
from claimdiff.reports.excerpts import visible_window
from claimdiff.reports.index import ReportIndex

#: context: the neighbouring sentences; figure: the answer itself; speaker: whose words it is given as
Mark = Literal["context", "plain", "figure", "speaker"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim passage in pieces, the claim it shows, and the claims that say the same words elsewhere.

    Shape:
        The pieces' texts, joined, are a slice of the document from ``start`` to ``end``.
    """

    claim: Claim
    pieces: tuple[tuple[Mark, str], ...]
    start: int
    end: int
    copies: tuple[Claim, ...] = ()

    @property
    def text(self) -> str:
        """The passage as it stands."""
        return "".join(text for _, text in self.pieces)

    @property
    def sentence(self) -> str:
        """The passage without its neighbours."""
        return "".join(text for mark, text in self.pieces if mark != "context").strip()


def list_quotes(index: ReportIndex, claims: Iterable[Claim]) -> tuple[Quote, ...]:
    """The passages that show ``claims``, in their order; the same sentence of the same origin is shown once."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.origin or claim.id, _words(quote_of(index, claim).sentence)), []).append(claim)
    return tuple(_with_copies(index, group) for group in groups.values())


def quote_of(index: ReportIndex, claim: Claim, copies: tuple[Claim, ...] = ()) -> Quote:
    """The passage around one claim, cut into marked pieces."""
    excerpt = index.excerpt(claim)
    offset, text = excerpt.span.start, excerpt.text
    if excerpt.span.covers(claim.sentence):
        inner = (Span(start=s.start - offset, end=s.end - offset) for s in (claim.span, claim.sentence))
        core, window = visible_window(text, *inner)
    else:
        core = window = Span(start=0, end=len(text))
    cuts = sorted({window.start, core.start, core.end, window.end, *_edges(claim, offset, window)})
    pieces = tuple(
        (_mark(claim, Span(start=a + offset, end=b + offset), core, offset), text[a:b]) for a, b in pairwise(cuts)
    )
    return Quote(claim, tuple(_joined(pieces)), window.start + offset, window.end + offset, copies)


def answer_span(claim: Claim) -> Span:
    """The words of the answer itself: the figure, the date, the quoted words; else the words that state the claim."""
    if isinstance(claim, NumericClaim):
        return claim.quantity.span
    words = (
        claim.date.text if isinstance(claim, DateClaim) else claim.words if isinstance(claim, QuotationClaim) else ""
    )
    place = claim.text.find(words) if words else -1
    if place < 0:
        return claim.span
    return Span(start=claim.span.start + place, end=claim.span.start + place + len(words))


def answer_text(claim: Claim) -> str:
    """The words at ``answer_span``."""
    if isinstance(claim, NumericClaim):
        return claim.quantity.text
    span = answer_span(claim)
    return claim.text[span.start - claim.span.start : span.end - claim.span.start]


def _with_copies(index: ReportIndex, group: Sequence[Claim]) -> Quote:
    return quote_of(index, group[0], tuple(group[1:]))


def _words(sentence: str) -> str:
    return " ".join(sentence.split()).casefold()


def _edges(claim: Claim, offset: int, window: Span) -> Iterator[int]:
    """Where marks start and stop, as far as they lie in the window."""
    for span in _marked(claim):
        for place in (span.start - offset, span.end - offset):
            if window.start <= place <= window.end:
                yield place


def _marked(claim: Claim) -> Iterator[Span]:
    yield answer_span(claim)
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker and speaker.span:
        yield speaker.span


def _mark(claim: Claim, piece: Span, core: Span, offset: int) -> Mark:
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker and speaker.span and speaker.span.covers(piece):
        return "speaker"
    if answer_span(claim).covers(piece):
        return "figure"
    return "plain" if core.start + offset <= piece.start and piece.end <= core.end + offset else "context"


def _joined(pieces: Iterable[tuple[Mark, str]]) -> Iterator[tuple[Mark, str]]:
    """Neighbouring pieces of one mark as one."""
    held: tuple[Mark, str] | None = None
    for mark, text in pieces:
        if held and held[0] == mark:
            held = mark, held[1] + text
            continue
        if held:
            yield held
        held = mark, text
    if held:
        yield held
