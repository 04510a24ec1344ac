"""Document -> Profile: all that is compared when asking whether two documents report one event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from claimdiff.clusters.stories.days import read_days
from claimdiff.clusters.stories.furniture import cut_furniture, cut_outlet
from claimdiff.clusters.stories.names import Names, read_names
from claimdiff.clusters.stories.rarity import rarity, telling
from claimdiff.clusters.stories.spots import Spots, read_spots
from claimdiff.clusters.stories.words import Word, read_words
from claimdiff.lexicons import read_rows
from claimdiff.model import Claim, Document

#: names in this many code points from the start are what the article is about
LEAD = 700
#: what a name weighs among the other words, since names are compared on their own
NAMED = 0.6
#: a text that names no day mostly speaks of the day it was printed
UNSAID = 0.5
#: words with which a text is half an article; a sentence has some 25
ARTICLE_WORDS = 50
#: profiles kept for the next comparison: an archive's report looks at the same few documents twice
KEPT = 128


@dataclass(frozen=True, slots=True)
class Profile:
    """One document as compared. ``fullness`` in [0, 1): how much a text can show, a sentence 0.2, an article 0.99."""

    id: str
    printed: date | None
    days: Mapping[date, float]
    names: Names
    telling: Mapping[str, float]
    spots: Spots
    lead: frozenset[str]
    states: frozenset[str]
    figures: frozenset[str]
    content: Mapping[str, float]
    opening: Mapping[str, float]
    fullness: float


@cache
def _state_pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    forms: dict[str, str] = {}
    for row in read_rows("us_states.tsv"):
        forms[row[0]] = row[0]
        forms |= {", " + f: row[0] for f in row[1].split("|")}
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(r"(?=[A-Z,])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])"), forms


def _states(text: str) -> frozenset[str]:
    pattern, forms = _state_pattern()
    return frozenset(forms[m.group()] for m in pattern.finditer(text))


def _figures(lines: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Figures that are no accident to share: three digits or more, years and round numbers of zeros left out."""
    found = set()
    for line in lines:
        for word in line:
            if word.text[0].isdigit():
                digits = word.text.replace(",", "")
                bare = digits.replace(".", "")
                if (
                    len(bare.strip("0")) >= 3
                    and ":" not in digits
                    and not (len(digits) == 4 and digits[:2] in ("19", "20"))
                ):
                    found.add(digits)
    return frozenset(found)


def _content(lines: Sequence[Sequence[Word]], names: Names, end: int) -> dict[str, float]:
    """The words before ``end``, rare and frequent ones weighing more, names less; of length 1 as a vector."""
    words = (w for line in lines for w in line if w.is_word and len(w.lower) > 2 and w.start < end)
    counts = Counter(w.lower for w in words)
    weights = {word: telling(word) * (1 + count) ** 0.5 for word, count in counts.items() if rarity(word) > 0.05}
    weights = {word: weight * (NAMED if word in names.words else 1.0) for word, weight in weights.items()}
    norm = sum(v * v for v in weights.values()) ** 0.5 or 1.0
    return {word: weight / norm for word, weight in weights.items()}


def _with_title(document: Document) -> str:
    title, text = cut_outlet((document.title or "").strip()), cut_furniture(document.text)
    return f"{title}\n\n{text}" if title and title not in text[: len(title) + 200] else text


def _claimed_days(claims: Iterable[Claim]) -> dict[date, float]:
    """The days that the event stage gives the document's main event."""
    frames = (c.frame for c in claims if c.frame and c.frame.role == "main")
    return {f.start: 1.0 for f in frames if f.start and f.start == f.end}


def _days(text: str, printed: date | None) -> dict[date, float]:
    """The days that the text names, or else the day it was printed, at half weight."""
    named = dict(read_days(text, printed))
    return named or ({printed: UNSAID} if printed else {})


def read_profile(document: Document, claims: Iterable[Claim] = ()) -> Profile:
    """All that is compared of one document: its text and title, its claims' event frames where they have any."""
    profile, told = _read_text(document), _claimed_days(claims)
    return replace(profile, days={**profile.days, **told}) if told else profile


@lru_cache(maxsize=KEPT)
def _read_text(document: Document) -> Profile:
    text = _with_title(document)
    lines = list(read_words(text))
    names = read_names(lines, text)
    lead = frozenset(w.lower for line in lines for w in line if w.start < LEAD and w.lower in names.words)
    count = sum(w.is_word for line in lines for w in line)
    return Profile(
        id=document.id,
        printed=document.day,
        days=_days(text, document.day),
        names=names,
        telling={word: telling(word) for word in names.words},
        spots=read_spots(text),
        lead=lead,
        states=_states(text),
        figures=_figures(lines),
        content=_content(lines, names, len(text)),
        opening=_content(lines, names, LEAD),
        fullness=count**3 / (count**3 + ARTICLE_WORDS**3),
    )
