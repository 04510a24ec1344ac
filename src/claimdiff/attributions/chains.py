"""Drafts -> drafts with the chain they came through: "TASS reported, citing the ministry" is the ministry's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch, is_speaker, noun_phrase
from claimdiff.lexicons.actors import find_actor
from claimdiff.lexicons.persons import word_classes
from claimdiff.model import Sentence, Token

_CITING = frozenset({"citing", "quoting"})
#: chains longer than this are a parse gone wrong
_LONGEST = 4


def find_chains(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with ``via`` filled in, and one more for every source that is cited.

    Shape:
        At least as many as given, sentence by sentence.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    found: list[Draft] = []
    for sentence in page.sentences:
        here = by_sentence.get(sentence.index, [])
        for token in sentence.tokens if here else ():
            if token.lower in _CITING and page.quote_at(token.start) is None:
                _cite(page, sentence, token, here)
        found += [replace(d, via=(*d.via, *_outer(d, here))) for d in here]
    return found


def _cite(page: Page, sentence: Sentence, citing: Token, drafts: list[Draft]) -> None:
    """Adds the cited source as the speaker of what the reporter says, who becomes its chain."""
    sources = [c for c in sentence.children(citing, "dobj") if is_speaker(sentence, c) and _can_say(page, sentence, c)]
    reporters = [i for i, d in enumerate(drafts) if d.sentence == sentence.index and _reports(sentence, d, citing)]
    if not reporters:
        return
    if not sources:
        reporter = drafts[max(reporters, key=lambda i: drafts[i].cue)]
        drafts[:] = [
            replace(d, speaker=reporter.speaker, head=reporter.head) if d.cue[0] == citing.start else d for d in drafts
        ]
        return
    i = max(reporters, key=lambda i: drafts[i].cue)
    reporter, source = drafts[i], noun_phrase(sentence, sources[0])
    aside = (citing.start, source[1])
    said = tuple(rest for piece in reporter.content for rest in _without(page.text, piece, aside))
    if reporter.speaker is None or not said:
        return
    cited = Draft(
        sentence.index,
        (citing.start, citing.end),
        said,
        source,
        sources[0],
        reporter.stance,
        "citing",
        False,
        (reporter.speaker,),
    )
    drafts[:] = [d for d in drafts if d.cue != cited.cue]
    drafts[drafts.index(reporter)] = replace(reporter, content=said)
    drafts.append(cited)


def _can_say(page: Page, sentence: Sentence, source: Token) -> bool:
    """Whether what is cited is somebody or something that speaks, not a reason ("citing the weather")."""
    classes = word_classes(source.text)
    return bool(classes) or find_actor(page.text[slice(*noun_phrase(sentence, source))]) is not None


def _reports(sentence: Sentence, draft: Draft, citing: Token) -> bool:
    """Whether a draft's verb is the one that the citing word belongs to, or stands before it."""
    if (
        not draft.rule.startswith("verb:")
        or draft.attitude
        or draft.speaker is None
        or draft.cue[0] <= citing.start < draft.cue[1]
    ):
        return False
    return draft.cue[1] <= citing.start or draft.speaker[1] <= citing.start


def _without(text: str, piece: Stretch, aside: Stretch) -> list[Stretch]:
    """What is left of a stretch around an aside, punctuation at the cut left out."""
    parts = [(piece[0], min(piece[1], aside[0])), (max(piece[0], aside[1]), piece[1])]
    found = []
    for start, end in parts:
        words = text[start:end]
        lead = len(words) - len(words.lstrip(" ,;:-–—"))
        body = words.strip(" ,;:-–—")
        if start < end and body:
            found.append((start + lead, start + lead + len(body)))
    return found


def _outer(draft: Draft, others: Sequence[Draft]) -> tuple[Stretch, ...]:
    """The speakers whose content holds the whole of a draft, the tightest first."""
    around = []
    for other in others:
        if (
            other is draft
            or other.speaker is None
            or draft.speaker is None
            or other.speaker == draft.speaker
            or other.speaker in draft.via
        ):
            continue
        if all(any(s <= at < e for s, e in other.content) for at in (draft.cue[0], draft.speaker[0])):
            around.append((sum(e - s for s, e in other.content), other.speaker))
    return tuple(dict.fromkeys(speaker for _, speaker in sorted(around)))[:_LONGEST]
