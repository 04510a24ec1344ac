"""Quotations and drafts -> drafts whose direct speech is whole: quotes beside a cue, quotes that run on."""

from __future__ import annotations

from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch, is_speaker, noun_phrase
from claimdiff.attributions.quotes import Quote
from claimdiff.model import Sentence, Token

#: words outside the marks that a sentence may have and still be speech alone ("And", "...")
_OUTSIDE = 1
#: a name with its title before a colon, in words
_LABEL = 6


def find_speech(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Every draft with its quotations whole, and with the sentences of speech that follow it.

    Shape:
        As many drafts as given, in the same order.
    """
    whole = [_whole(page, d) for d in drafts]
    whole += _announced(page, whole)
    cued = {d.sentence for d in whole}
    last: dict[int, int] = {}
    for i, d in sorted(enumerate(whole), key=lambda pair: (pair[1].cue, pair[0])):
        if (
            d.speaker is not None
            and d.rule.split(":")[0] in ("verb", "colon")
            and (d.sentence not in last or _ends_in_speech(page, d))
        ):
            last[d.sentence] = i
    held = _holders(page, whole)
    for sentence, i in last.items():
        extra = [q for q in _run_on(page, sentence, cued, whole[i]) if not _is_held(q, whole[i], held)]
        if extra:
            whole[i] = whole[i].with_content([*whole[i].content, *extra])
    return whole


def _holders(page: Page, drafts: list[Draft]) -> dict[int, set[Stretch]]:
    """Where each quotation starts that lies whole in some content -> the cues that have it."""
    found: dict[int, set[Stretch]] = {}
    for draft in drafts:
        for start, end in draft.content:
            for quote in page.quotes_in(start, end):
                if start <= quote.start and quote.end <= end:
                    found.setdefault(quote.start, set()).add(draft.cue)
    return found


def _is_held(quote: Stretch, draft: Draft, held: dict[int, set[Stretch]]) -> bool:
    """Whether another cue has a quotation already."""
    return bool(held.get(quote[0], set()) - {draft.cue})


def _announced(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Quotations behind a colon: they go to the cue before it, or make a draft of their own ("Smith: 'We left.'")."""
    by_sentence: dict[int, list[int]] = {}
    for i, draft in enumerate(drafts):
        by_sentence.setdefault(draft.sentence, []).append(i)
    held = _holders(page, drafts)
    found = []
    for sentence in page.sentences:
        quote = _after_colon(page, sentence)
        if quote is None or quote.start in held:
            continue
        before = [
            i for i in by_sentence.get(sentence.index, ()) if drafts[i].cue[1] <= quote.start and drafts[i].speaker
        ]
        if before:
            i = max(before, key=lambda i: drafts[i].cue)
            drafts[i] = drafts[i].with_content([*drafts[i].content, (quote.start, quote.end)])
            continue
        who = _main_subject(sentence, quote.start)
        colon = page.text.rfind(":", sentence.start, quote.start)
        if who is not None and is_speaker(sentence, who):
            content = ((quote.start, quote.end),)
            found.append(
                Draft(sentence.index, (colon, colon + 1), content, noun_phrase(sentence, who), who, "assert", "colon")
            )
    return found


def _after_colon(page: Page, sentence: Sentence) -> Quote | None:
    """The quotation that a colon in or at the end of a sentence announces."""
    for quote in page.quotes_in(sentence.start, sentence.end + 3):
        gap = page.text[max(sentence.start, quote.start - 4) : quote.start].rstrip()
        if not quote.single and gap.endswith(":") and quote.start > sentence.start:
            return quote
    return None


def _main_subject(sentence: Sentence, stop: int) -> Token | None:
    """Who does what stands before a colon: the root's subject, or the name that is all there is."""
    for root in sentence.roots:
        if root.start < stop:
            subjects = [t for t in sentence.children(root, "nsubj") if t.start < stop]
            if subjects and subjects[0].lower not in ("i", "we", "you"):
                return subjects[0]
            if root.pos == "PROPN":
                return root
    before = [t for t in sentence.tokens if t.start < stop and t.pos != "PUNCT"]
    told = any(t.lower in ("i", "we", "you") for t in before)  # "we are learning more from the mayor:"
    if before and (told or len(before) <= _LABEL) and before[-1].pos == "PROPN":
        return before[-1]
    return None


def _whole(page: Page, draft: Draft) -> Draft:
    """Content that touches a quotation takes all of it, unless the cue is inside too."""
    touched = (quote for start, end in draft.content for quote in page.quotes_in(start, end))
    extra = [(q.start, q.end) for q in touched if not q.single and not q.start <= draft.cue[0] < q.end]
    return draft.with_content([*draft.content, *extra]) if extra else draft


def _ends_in_speech(page: Page, draft: Draft) -> bool:
    """Whether what is said ends in a quotation, so that speech may go on after it."""
    return any(not q.single and e <= q.end for s, e in draft.content for q in page.quotes_in(s, e))


def _run_on(page: Page, index: int, cued: set[int], draft: Draft) -> list[tuple[int, int]]:
    """The quotations after a sentence that go on in its speaker's voice."""
    found: list[tuple[int, int]] = []
    here = page.sentences[index]
    rest = [q for q in page.quotes_in(max(draft.cue[1], draft.content[0][0]), here.end) if q.start >= draft.cue[1]]
    found += [(q.start, q.end) for q in rest if not q.single and _stands_alone(page, q)]
    at, paragraph = index + 1, here.paragraph
    while at < len(page.sentences) and at not in cued:
        sentence = page.sentences[at]
        quote = _speech(page, sentence)
        if quote is None or (sentence.paragraph != paragraph and not _goes_on(page, quote, found, draft)):
            break
        found.append((quote.start, min(quote.end, max(quote.end, sentence.end))))
        paragraph = max(paragraph, sentence.paragraph)
        at += 1
    return found


def _stands_alone(page: Page, quote: Quote) -> bool:
    """Whether a quotation after the cue is speech, not words quoted within another clause."""
    before = page.text[max(0, quote.start - 2) : quote.start].strip()
    return before in (".", ",", ":", "") and (len(quote.words.split()) > 3)


def _speech(page: Page, sentence: Sentence) -> Quote | None:
    """The quotation that a sentence consists of."""
    for quote in page.quotes_in(sentence.start, sentence.end):
        if quote.single:
            continue
        outside = (
            page.text[sentence.start : max(sentence.start, quote.start)]
            + page.text[min(sentence.end, quote.end) : sentence.end]
        )
        if sum(w.isalpha() for w in outside.split()) <= _OUTSIDE:
            return quote
    return None


def _goes_on(page: Page, quote: Quote, found: list[tuple[int, int]], draft: Draft) -> bool:
    """Whether a quotation in a new paragraph continues the speech: the one before was left open."""
    end = max(e for _, e in (*found, *draft.content))
    before = page.quote_at(end - 1)
    return before is not None and before.open
