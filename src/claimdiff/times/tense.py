"""Whether a sentence looks ahead or back at the place of a time expression: "will meet on Friday", "met on Friday".

Read from the parse where there is one, from the words before the expression otherwise.
"""

from __future__ import annotations

import re

from claimdiff.model import Sentence, Span, Token

_AHEAD = frozenset("will shall 'll ’ll wo".split())
_MAYBE = frozenset("may might could can should would must".split())
#: verbs whose "to ..." lies ahead of them
_PLANS = frozenset(
    """expect plan schedule set intend hope agree vow promise prepare aim due want urge ask order slate poise pledge
    seek decide threaten call""".split()
)
_ANNOUNCED = frozenset({"expect", "schedule", "slate", "plan"})
_PAST = frozenset({"was", "were", "had", "has", "have", "did"})
#: verbs above an infinitive that are asked for its tense
_DEPTH = 3
_WORDS_AHEAD = re.compile(
    r"\b(?:will|shall|to be|(?:is|are) (?:due|scheduled|expected|set|planned|slated)|as early as|no later than)\b",
    re.IGNORECASE,
)
#: "closed until Monday" looks ahead, "lasted until Monday" does not
_LASTING = frozenset("last run continue remain stay hold live work be have serve know rage stand reign keep".split())
_UNTIL = re.compile(
    r"\b(?:until|till|through)\s+(?:the\s+)?(?:(?:end|start|middle|beginning)\s+of\s+)?$", re.IGNORECASE
)
_OWNED = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
#: how far back the words of an unparsed sentence may tell
REACH = 90  # code points


def _governor(sentence: Sentence, span: Span) -> Token | None:
    """The verb that the words at ``span`` hang from."""
    inside = sentence.tokens_in(span)
    if not inside:
        return None
    covered = {t.index for t in inside}
    top = next((t for t in inside if t.head not in covered or t.head == t.index), inside[0])
    chain = [top, *sentence.ancestors(top)]
    verb = next((t for t in chain if t.pos == "VERB" or t.tag.startswith("VB")), None)
    if verb is not None and verb.pos == "AUX" and verb.head != verb.index and verb.dep in ("aux", "auxpass"):
        return sentence.head(verb)
    return verb


def _describes_noun(sentence: Sentence, span: Span) -> bool:
    """Whether the words only say which: "the planned Christmas release", whose verb tells nothing of its time."""
    inside = sentence.tokens_in(span)
    covered = {t.index for t in inside}
    top = next((t for t in inside if t.head not in covered), None)
    return (
        top is not None and top.dep in _OWNED and top.head > top.index and sentence.head(top).pos in ("NOUN", "PROPN")
    )


def _of_verb(sentence: Sentence, verb: Token, depth: int = 0) -> bool | None:
    """Read the tense of a verb, and of the verb above it where it is an infinitive or an -ing form."""
    words = {t.lower for t in sentence.children(verb, "aux", "auxpass")}
    if words & (_AHEAD | _MAYBE):
        return bool(words & _AHEAD) or "have" not in words
    if verb.tag == "VBN" and verb.lemma in _ANNOUNCED:
        return None if words & _PAST else True
    if verb.tag == "VB" and "to" in words:
        return _of_infinitive(sentence, verb, depth)
    if verb.tag in ("VBD", "VBN") or words & _PAST:
        return False
    above = sentence.head(verb)
    if verb.tag == "VBG" and not words and depth < _DEPTH and above.tag.startswith("VB") and above is not verb:
        return _of_verb(sentence, above, depth + 1)
    return None


def _of_infinitive(sentence: Sentence, verb: Token, depth: int) -> bool | None:
    above = sentence.head(verb)
    if above.index == verb.index or depth >= _DEPTH:
        return None
    if above.lemma in _PLANS or above.lower in ("is", "are"):
        return True
    return _of_verb(sentence, above, depth + 1) if above.tag.startswith("VB") else None


def looks_forward(sentence: Sentence, span: Span) -> bool | None:
    """Whether what happens at the time named at ``span`` lies ahead (True), behind (False), or cannot be told (None).

    Source:
        Ours. Gets wrong: a plan that is retold ("said talks would resume on Monday", printed after that Monday).
    """
    at = span.start - sentence.start
    verb = _governor(sentence, span)
    if _UNTIL.search(sentence.text[max(0, at - 30) : at]) and not (
        verb is not None and verb.lemma in _LASTING and verb.tag in ("VBD", "VBN")
    ):
        return True
    if _describes_noun(sentence, span):
        return None
    if verb is not None:
        return _of_verb(sentence, verb)
    return True if _WORDS_AHEAD.search(sentence.text[max(0, at - REACH) : at]) else None
