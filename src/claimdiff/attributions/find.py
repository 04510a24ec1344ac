"""Sentences -> attributions: every rule's drafts, their quotations made whole, then speakers resolved."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.attributions.chains import find_chains
from claimdiff.attributions.drafts import Draft, Page, open_page
from claimdiff.attributions.light import find_light_drafts
from claimdiff.attributions.others import find_other_drafts
from claimdiff.attributions.resolve import Resolver
from claimdiff.attributions.signatures import find_signatures
from claimdiff.attributions.speech import find_speech
from claimdiff.attributions.verbs import find_verb_drafts
from claimdiff.attributions.wordings import find_wordings
from claimdiff.model import Attribution, Document, Mention, Mode, Sentence, Span


def find_drafts(page: Page) -> list[Draft]:
    """Every rule's drafts of a page, quotations made whole and chains filled in."""
    found: list[Draft] = []
    cued: set[int] = set()
    for sentence in page.sentences:
        if not sentence.tokens:
            continue
        before = len(found)
        light = list(find_light_drafts(page, sentence))
        stated = {d.cue[0] for d in light}
        found += light
        found += (d for d in find_verb_drafts(page, sentence) if d.cue[0] not in stated or not d.attitude)
        found += find_other_drafts(page, sentence)
        cued.update(d.cue[0] for d in found[before:])
        found += (d for d in find_wordings(page, sentence) if d.cue[0] not in cued)
    found += find_signatures(page)
    return find_chains(page, find_speech(page, found))


def _mention(page: Page, start: int, end: int) -> Mention:
    return Mention(text=page.text[start:end], span=Span(start=start, end=end))


def _mode(page: Page, draft: Draft) -> Mode:
    total = sum(e - s for s, e in draft.content)
    inside = sum(min(e, q.end) - max(s, q.start) for s, e in draft.content for q in page.quotes_in(s, e))
    return "direct" if inside >= 0.9 * total else "mixed" if inside > 0 else "indirect"


def find_attributions(document: Document, sentences: Sequence[Sentence], /) -> Sequence[Attribution]:
    """Who is said to say what, sentence by sentence; the outlet's own voice is no attribution.

    Shape:
        Sentences without tokens yield none. A source that is only cited comes before its reporter.
    """
    page = open_page(document, sentences)
    resolver = Resolver(page)
    found = []
    for d in sorted(find_drafts(page), key=lambda d: (d.sentence, d.rule != "citing", d.cue)):
        voice = resolver.voice(d)
        found.append(
            Attribution(
                resolved=voice.resolved,
                actor=voice.actor,
                speaker=_mention(page, *d.speaker) if d.speaker else None,
                cue=_mention(page, *d.cue),
                content=tuple(Span(start=s, end=e) for s, e in d.content),
                via=tuple(_mention(page, *v) for v in d.via),
                mode=_mode(page, d),
                stance=d.stance,
                attitude=d.attitude,
            )
        )
    return tuple(found)
