"""A figure of people -> what a phrase beside it says of them, whether they did it, and who is counted beside them.

Example:
    In "300 people are in shelters" the phrase says what is counted; in "shot by three gunmen" the three did it; in
    "a captain and three sailors died" the three are a part of the dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimdiff.lexicons import read_words
from claimdiff.lexicons.measures import measure_of, singular
from claimdiff.model import Quantity, Sentence, Token

#: what a doer does to others: who is counted as its subject or agent did it and suffered nothing
_DEEDS = frozenset(
    "kill wound injure hurt shoot attack murder execute slay massacre capture kidnap abduct arrest detain free "
    "rescue evacuate stab ambush storm assault".split()
)
#: words passed over between those counted and the phrase that says how they are
_PASSED = frozenset(
    "is are was were be been being remain remains remained remaining still now currently reportedly also and who of "
    "them those all more other others people the injured wounded survivors victims".split()
)
#: words that open such a phrase, and how many words of it are read
_OPENERS = frozenset("in on aboard under without at".split())
_REACH = 4
#: how far the phrase may stand behind those counted, in words, and how long an aside before it may be
_BEHIND, _ASIDE = 6, 12
#: those of a list that the list may name one by one; a larger count with a person beside it is the toll itself
_FEW = 9
#: "92 cases of ...", "34 soldiers diagnosed with ..."
_CASES = re.compile(r"[\w -]{0,40}?\b(?:cases? of|diagnosed with)((?: [\w-]+){1,4})", re.I)
_NEXT_FIGURE = re.compile(r"\d")
#: "many dead, including 17 children": what befell those included
_INCLUDED = re.compile(
    r"\b(dead|killed|wounded|injured|hurt|missing|arrested)\b[\"”’',]{0,2} (?:including|among them) (?:\w+ ){0,2}\Z"
)
#: "two of the 116 injured": the phrase behind is said of the two
_OF_WHOLE = re.compile(r"\bof (?:the |those |these |all )?(?:\w+ )?\Z", re.I)
_HARM = r"(?:killed|dead|slain|wounded|injured|hurt)"
#: a count of the dead and the wounded together; not "killed and 20 wounded", which counts each
_JOINTLY = re.compile(
    rf"\b({_HARM})(?: (?:and|or|and/or) |/)(?:(?:badly|seriously|severely|critically) )?({_HARM})\b"
    r"(?! (?:\d|at least|more than|about|around|nearly|some|another|dozens|scores|hundreds|thousands|many|several|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|others?\b))",
    re.I,
)
_FATAL = frozenset({"killed", "dead", "slain"})
#: how far behind its figure a joint count may be told, in characters
_JOINT_REACH = 60


def jointly_told(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a figure counts the dead and the wounded together: "43 soldiers have been injured or killed"."""
    start = (quantity.counted_span or quantity.span).start - sentence.start
    end = quantity.span.end - sentence.start
    found = _JOINTLY.search(sentence.text, max(0, min(start, end)), max(0, end) + _JOINT_REACH)
    if found is None or _NEXT_FIGURE.search(sentence.text, max(0, end), found.start()):
        return False
    return (found.group(1).lower() in _FATAL) != (found.group(2).lower() in _FATAL)


def ailment_of(quantity: Quantity, sentence: Sentence) -> str | None:
    """The measure of "30 cases of suffocation", "34 were diagnosed with concussion"; None where an illness is told."""
    told = _CASES.match(sentence.text, max(0, quantity.span.end - sentence.start))
    if told is None or quantity.kind != "count":
        return None
    written = told.group(1).lower().split()
    words = [singular(word) for word in written]
    if any(word in read_words("illnesses.txt") for word in (*written, *words)):
        return None
    harm = next((m for m in map(measure_of, reversed(words)) if m), None)
    counted_as = "diagnose" if "diagnosed" in told.group().lower() else "case"
    return harm if harm in ("wounded", "affected", "killed", "missing") else counted_as


def told_of(quantity: Quantity, sentence: Sentence) -> str | None:
    """The measure that a phrase behind those counted names: "44 on board", "nine are in a critical condition"."""
    counted = _last_counted(quantity, sentence)
    if counted is None or quantity.kind != "count":
        return None
    including = _INCLUDED.search(sentence.text, 0, max(0, quantity.span.start - sentence.start))
    if including and quantity.part_of is None:
        return measure_of(including.group(1))
    if _OF_WHOLE.search(sentence.text, 0, max(0, quantity.span.start - sentence.start)):
        return None
    at = _past_aside(sentence.tokens, counted.index + 1)
    for token in sentence.tokens[at : at + _BEHIND]:
        if token.lower in _OPENERS:
            return next((m for m in map(measure_of, _phrases(sentence.tokens, token.index)) if m), None)
        if token.lower not in _PASSED:
            return None
    return None


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """Past "of them" and "all children" between two commas or dashes."""
    while at < len(tokens) and tokens[at].lower in _PASSED:
        at += 1
    if at < len(tokens) and tokens[at].text in (",", "–", "—"):
        close = (i for i in range(at + 2, min(at + _ASIDE, len(tokens))) if tokens[i].text == tokens[at].text)
        return next(close, at) + 1
    return at


def _phrases(tokens: Sequence[Token], at: int) -> Iterator[str]:
    """ "in a critical condition" as "in critical condition" and "in condition"; "aboard" alone."""
    words = [singular(t.lower) for t in tokens[at + 1 : at + 1 + _REACH] if t.pos != "DET"]
    opener = tokens[at].lower
    yield opener
    for last in range(len(words), 0, -1):
        yield f"{opener} {' '.join(words[:last])}"
        yield f"{opener} {words[last - 1]}"


def is_doer(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether those counted did to others what the verb says: "two gunmen killed the mayor", "shot by two gunmen"."""
    counted = _last_counted(quantity, sentence)
    if counted is None or quantity.kind != "count":
        return False
    above = sentence.head(counted)
    if counted.dep == "pobj" and above.lower == "by" and above.dep in ("agent", "prep"):
        return sentence.head(above).lemma in _DEEDS
    if counted.dep != "nsubj" or above.lemma not in _DEEDS:
        return False
    return any(
        child.pos in ("NOUN", "PROPN", "NUM", "PRON") and not child.lower.endswith(("self", "selves"))
        for child in sentence.children(above, "dobj")
    )


def listed_beside(quantity: Quantity, sentence: Sentence) -> str:
    """The person or persons counted one by one beside a few: "a captain" of "a captain and three sailors"; or ""."""
    counted = _last_counted(quantity, sentence)
    if counted is None or quantity.value is None or not 1 < quantity.value <= _FEW:
        return ""
    others = [*sentence.children(counted, "conj"), *([sentence.head(counted)] if counted.dep == "conj" else [])]
    return next((f"a {other.lower}" for other in others if _is_one(sentence, other)), "")


def _is_one(sentence: Sentence, token: Token) -> bool:
    return token.tag == "NN" and any(
        c.lower in ("a", "an", "another", "one", "his", "her", "their") for c in sentence.children(token)
    )


def _last_counted(quantity: Quantity, sentence: Sentence) -> Token | None:
    """The head of the words that say what is counted, or the figure itself."""
    for span in (quantity.counted_span, quantity.span):
        tokens = sentence.tokens_in(span) if span is not None else ()
        if tokens:
            return tokens[-1]
    return None
