"""Sentences -> the dates and periods they name. The only importer of dateparser.

Words of time become class letters (``words``), a grammar over those finds phrases (``grammar``), look-alikes leave
(``context``), and each phrase is resolved by the rule that found it (``resolve``) against the day of publication and
the tense (``tense``). The stage is loaded when it is first used, so that importing claimdiff costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Document, Sentence, TimeMention

__all__ = ["find_times"]


def find_times(document: Document, sentences: Sequence[Sentence], /) -> Sequence[TimeMention]:
    """The dates, periods, durations and recurring times that the sentences name, in text order."""
    from claimdiff.times import find

    return find.find_times(document, sentences)
