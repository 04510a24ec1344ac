"""The reach of what is said, where a parse cuts it short: "X a monitor said on Sunday", "X, he said, and Y".

Tuned on news with and without its commas; gets wrong: a sentence whose first half is the outlet's own ("It rained,
and it will go on, he said").
"""

from __future__ import annotations

import re

from claimdiff.attributions.phrases import Stretch
from claimdiff.model import Sentence, Token

#: verbs that close a sentence ("..., police said on Monday")
_CLOSERS = frozenset(
    {
        "say",
        "tell",
        "report",
        "add",
        "announce",
        "state",
        "claim",
        "confirm",
        "note",
        "warn",
        "write",
        "explain",
        "show",
    }
)
#: words that may follow a closing cue: when, where and how it was said
_AFTER = 14
#: how many words may tell where or when it was said, within an aside
_WHERE_SAID = 7


def _index_at(sentence: Sentence, position: int) -> int:
    return next((t.index for t in sentence.tokens if t.end > position), len(sentence.tokens))


def group(sentence: Sentence, verb: Token, speaker: Stretch) -> tuple[int, int]:
    """First and last token of speaker, cue and what stands between them."""
    first = min(_index_at(sentence, speaker[0]), verb.index)
    last = max(_index_at(sentence, speaker[1] - 1), verb.index)
    comma = next((t.index for t in sentence.tokens[last + 1 : last + _WHERE_SAID] if t.text == ","), None)
    if (
        comma is not None
        and sentence.tokens[last + 1].pos == "ADP"
        and first
        and sentence.tokens[first - 1].text == ","
    ):
        last = comma - 1  # ", the agency said in a report, "
    return first, last


def reach(sentence: Sentence, verb: Token, speaker: Stretch, content: list[Token]) -> list[Token] | None:
    """The tokens of what is said where the cue closes or interrupts its sentence; None where the parse may stand."""
    first, last = group(sentence, verb, speaker)
    if last - first > 25:
        return None
    after = sentence.tokens[last + 1 :]
    before = sentence.tokens[:first]
    if any(t.index > last for t in content) and not _is_aside(sentence, first, last):
        return None
    if not any(t.pos in ("VERB", "AUX") for t in before):
        return None
    if _is_aside(sentence, first, last):
        own = (t.index for t in after[1:] if t.lower in _OWN_VOICE and sentence.tokens[t.index - 1].text == ",")
        stop = next(own, len(sentence.tokens))
        return [*before, *(t for t in after if t.index < stop)]
    if verb.lemma in _CLOSERS and _closes(after) and verb.dep not in ("relcl", "pcomp", "advcl", "acl"):
        return list(before)
    return None


def _is_aside(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the group stands between two commas, short."""
    tokens = sentence.tokens
    if first == 0 or last + 1 >= len(tokens) or last - first > 12:
        return False
    if last + 2 < len(tokens) and tokens[last + 2].tag == "VBG":  # ", he said, adding ..."
        return False
    if first > 1 and tokens[first - 2].tag in ("WDT", "WP"):  # "the pier, which, he said, is old": that clause alone
        return False
    return (
        tokens[first - 1].text == ","
        and tokens[last + 1].text == ","
        and any(t.pos in ("VERB", "AUX") for t in tokens[last + 1 :])
    )


def _closes(after: tuple[Token, ...]) -> bool:
    """Whether nothing but time, place and manner of saying follows."""
    return len(after) <= _AFTER and not any(
        (t.pos in ("VERB", "AUX") and t.dep != "amod") or t.text in ('"', "“") for t in after
    )


def closing_speaker(sentence: Sentence, verb: Token) -> tuple[Token, Stretch] | None:
    """The noun phrase right before a cue that closes its sentence, read from the words alone.

    Example:
        "At least 12 people were killed a monitor said on Sunday": "a monitor".
    """
    if verb.lemma not in _CLOSERS or not verb.tag.startswith("VB") or verb.tag in ("VB", "VBG", "VBN"):
        return None
    if not _closes(sentence.tokens[verb.index + 1 :]):
        return None
    at = verb.index - 1
    while at >= 0 and sentence.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    if at < 0 or sentence.tokens[at].pos not in ("NOUN", "PROPN"):
        return None
    first = _phrase_start(sentence, at)
    before = sentence.tokens[:first]
    if len(before) < 4 or not any(t.pos in ("VERB", "AUX") or t.text in _MARKS for t in before):
        return None
    if before[-1].pos == "ADP" and sentence.tokens[at].pos == "PROPN":
        first = _name_start(sentence, at)  # "near Brod mayor Ana Weiss said": the place is not the speaker's
        before = sentence.tokens[:first]
    if before[-1].pos in ("ADP", "SCONJ", "PRON") or before[-1].tag == "WRB":
        return None
    return sentence.tokens[at], (sentence.tokens[first].start, sentence.tokens[at].end)


_MARKS = frozenset({'"', "”", "’", "''"})


def _name_start(sentence: Sentence, last: int) -> int:
    """Where the name that ends at ``last`` starts, with the small words of its description."""
    at = last - 1 if last and sentence.tokens[last - 1].pos == "PROPN" else last
    while at > 1 and sentence.tokens[at - 1].pos in ("NOUN", "ADJ") and sentence.tokens[at - 1].text[0].islower():
        at -= 1
    return at


def _phrase_start(sentence: Sentence, last: int) -> int:
    """Where the noun phrase that ends at ``last`` starts: at its determiner, or behind another kind of word."""
    at = last
    while at > 0:
        token, before = sentence.tokens[at], sentence.tokens[at - 1]
        if token.pos == "DET" or (before.text in _MARKS):
            break
        named_of = (
            before.lower in ("of", "for", "at")
            and at > 1
            and sentence.tokens[at - 2].pos == "PROPN"
            and token.pos in ("PROPN", "DET")
        )
        if not (before.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET") or before.tag in ("POS", "VBG") or named_of):
            break
        at -= 1
    while at < last and sentence.tokens[at].tag in ("POS", "VBG"):
        at += 1
    return at


#: what opens a clause of the outlet's own after a statement
_OWN_VOICE = frozenset({"whereas", "while", "although", "though", "which", "who"})


_WHERE = frozenset({"in", "on", "during", "at", "via", "through"})
#: where words are said: behind a statement they belong to the saying
_MEDIA = frozenset(
    "statement interview speech tweet address briefing conference broadcast email letter post appearance press twitter "
    "facebook youtube rally phone telephone remarks filing memo op-ed testimony".split()
)


def _names_medium(sentence: Sentence, preposition: Token) -> bool:
    return any(t.lower in _MEDIA for t in sentence.children(preposition, "pobj"))


def trim(sentence: Sentence, verb: Token, content: list[Token]) -> list[Token]:
    """The statement without what the outlet adds behind a comma: ", although ...", ", which ..."."""
    last = max((t.index for t in content), default=-1)
    if last < 0 or min(t.index for t in content) < verb.index:
        return content
    for token in content:
        medium = token.index > verb.index + 1 and token.lower in _WHERE and _names_medium(sentence, token)
        behind = token.text == "," and verb.index + 3 < token.index < last
        if (medium and _closes(sentence.tokens[token.index : last + 1])) or (
            behind and sentence.tokens[token.index + 1].lower in _OWN_VOICE
        ):
            return [t for t in content if t.index < token.index]
    return content


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PART"})


def beside_quote(sentence: Sentence, verb: Token, quote_end: int) -> Token | None:
    """The head of the noun phrase between a quotation and its cue, or right after the cue where the cue comes first.

    Example:
        '"Why?" asked the boy': "boy"; '"Fine," Ali Hassan, a driver, said': "Hassan".
    """
    between = [t for t in sentence.tokens[: verb.index] if t.start >= quote_end and t.pos != "PUNCT"]
    start = between[0].index if between else verb.index + 1
    if between and len(between) > _AFTER:
        return None
    last = None
    for token in sentence.tokens[start:]:
        capital = token.text[0].isupper()
        if token.pos == "PRON" and last is None:
            return token
        if token.pos not in _NOMINAL and not capital and token.tag not in ("VBN", "VBG"):
            break
        if token.tag in ("VBN", "VBG") and last is not None:
            break
        if token.pos in ("NOUN", "PROPN") or capital:
            last = token
    return last


#: "OSLO, Norway (Agency) - "
_DATELINE = re.compile(r"[A-ZÀ-Þ][^()\n]{0,60}\([A-Z][A-Za-z .]{1,30}\)\s*[-–—]{1,2}\s*")


def dateline_end(sentence: Sentence) -> int:
    """Where a dateline before the sentence ends, 0 where there is none; parses take its words for a subject.

    Example:
        In "OSLO (Reuters) - The mayor said": the offset of "The".
    """
    match = _DATELINE.match(sentence.text)
    return sentence.start + match.end() if match else 0
