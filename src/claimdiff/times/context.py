"""Which phrases are look-alikes: "March" the verb of a headline, "2,011 people", "a second strike", "two years old".

Example:
    >>> from claimdiff.model import Document, Sentence, Span
    >>> from claimdiff.times.grammar import find_phrases
    >>> text = "The boy is two years old."
    >>> sentence = Sentence(index=0, span=Span(start=0, end=len(text)), text=text)
    >>> [is_time(p, sentence) for p in find_phrases(text)]
    [False]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from claimdiff.model import Sentence, Span
from claimdiff.times.grammar import Phrase

_PREPOSITION = re.compile(
    r"(?:\b(?:in|since|until|till|of|during|by|from|to|through|before|after|between|and|or|for|around|about|back|early|late|mid|circa|than|year|season|the)"
    r"\s+|\bmid-|[(,]\s*)$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|around|about|by|before|after|from|until|till|since|to|and|between|on)\s+(?:about\s+|around\s+)?$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|in|within|over|after|half|of|lasted|about|nearly|almost)\s+$", re.IGNORECASE)
_AGE = re.compile(r"[-\s](?:old|of age|olds)\b", re.IGNORECASE)
_NAME_AHEAD = re.compile(r"\s+[A-Z][a-z]")
_PLURAL_AHEAD = re.compile(r"\s+[a-z]+s\b(?!')")
_NOUN_AHEAD = re.compile(r"\s+[a-z]+|['’]s\b")
#: how much of the text around a phrase is looked at
REACH = 24  # code points


def _before(phrase: Phrase, sentence: Sentence) -> str:
    return sentence.text[max(0, phrase.start - REACH) : phrase.start]


def _after(phrase: Phrase, sentence: Sentence) -> str:
    return sentence.text[phrase.end : phrase.end + REACH]


def _month_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "in March", "last May", "March's vote", not "March on the capital" nor "April Smith"."""
    if len(phrase.words) > 1 and phrase.words[0].cls != "M":
        return True
    after = _after(phrase, sentence)
    if _NAME_AHEAD.match(after) and not _PREPOSITION.search(_before(phrase, sentence)):
        return False
    return bool(_PREPOSITION.search(_before(phrase, sentence))) or after.startswith(("'s", "’s"))


def _year_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "in 2013", "the 2010 attack", not "2010 people"."""
    if phrase.one("eB"):
        return True
    after = _after(phrase, sentence)
    if _PLURAL_AHEAD.match(after) and not re.search(
        r"\b(?:the|in|since|until|during|of)\s+$", _before(phrase, sentence), re.IGNORECASE
    ):
        return False
    if re.match(r"\s*(?:%|percent|per cent|km|miles|metres|meters|feet|people|dead)\b", after) or re.match(
        r"[.,]?\d|[-/]\d", after
    ):
        return False
    if _PREPOSITION.search(_before(phrase, sentence)):
        return (
            not re.search(r"(?:\b(?:to|than|or|about|around|for|and)|[,])\s+$", _before(phrase, sentence))
            or 1900 <= int(phrase.all("y")[-1].value) <= 2040
        )
    if phrase.one("h"):
        return True
    year = sentence.tokens_in(Span(start=sentence.start + phrase.start, end=sentence.start + phrase.end))
    head = sentence.head(year[-1]) if year else None
    return (
        head is not None
        and head.index > year[-1].index
        and head.tag in ("NN", "NNP")
        and bool(_NOUN_AHEAD.match(after))
    )


def _clock_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "10:07 p.m.", "at 10:07", "0700 GMT", not a score of "3:16"."""
    return len(phrase.words) > 1 or phrase.words[0].cls == "K" or bool(_AT.search(_before(phrase, sentence)))


def _duration_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "for five days", "a week" after "for"; not "two years old", "a second strike", "three times a day"."""
    if _AGE.match(_after(phrase, sentence)) or re.match(r"\s+of\s+age\b", _after(phrase, sentence)):
        return False
    if phrase.words[0].cls == "a" and len(phrase.words) == 2:
        unit = phrase.words[-1].value
        return unit != "second" and bool(_FOR.search(_before(phrase, sentence)))
    return True


def _unit_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "this week"; not "could last weeks", "the last minute"."""
    word = phrase.words[-1]
    return not word.text.lower().endswith("s") and word.value not in ("second", "minute", "hour")


def _weekend_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "over the weekend"; no other unit stands alone behind "the"."""
    return phrase.words[-1].text.lower() == "weekend"


def _later_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "two days later", "the day before"; not "the day before the vote", whose day the text does not give here."""
    after = _after(phrase, sentence)
    return phrase.words[-1].cls == "E" or not re.match(r"\s+(?:the|a|an|his|her|their|its|he|she|they|it|[A-Z])", after)


def _numeric_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "15.04.2017"; not a version or an address."""
    return not re.match(r"[\w./-]*[\w/-]", _after(phrase, sentence)) and not re.search(
        r"[\w./@-]$", _before(phrase, sentence)
    )


def _season_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "last fall", "in the winter"; not "the fall of the town", "the spring"."""
    return phrase.one("tlx") is not None or phrase.words[-1].text.lower() not in ("fall", "spring")


def _weekday_is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Keep "on Monday", "Saturdays blast" (an apostrophe lost in print); not "on Saturdays"."""
    word = phrase.one("W")
    if word is None or not word.text.lower().endswith("days"):
        return True
    return bool(re.match(r"\s+[a-z]", _after(phrase, sentence))) and not re.search(
        r"\b(?:on|every|and)\s+$", _before(phrase, sentence), re.IGNORECASE
    )


_CHECKS: Mapping[str, Callable[[Phrase, Sentence], bool]] = MappingProxyType(
    {
        "month": _month_is_time,
        "year": _year_is_time,
        "clock": _clock_is_time,
        "duration": _duration_is_time,
        "unit": _unit_is_time,
        "season": _season_is_time,
        "weekend": _weekend_is_time,
        "later": _later_is_time,
        "day_before": _later_is_time,
        "numeric": _numeric_is_time,
        "weekday": _weekday_is_time,
    }
)


def is_time(phrase: Phrase, sentence: Sentence) -> bool:
    """Whether a phrase of the grammar really names a time where it stands."""
    check = _CHECKS.get(phrase.rule)
    return check is None or check(phrase, sentence)
