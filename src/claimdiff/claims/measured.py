"""A figure -> what is measured: the dead, those aboard, the strikes flown; by its noun, its verb or a phrase beside it.

Example:
    "More than 40 border guards were killed" measures the killed; "the toll stood at 40" does by its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdiff.claims.circumstances import ailment_of, is_doer, jointly_told, told_of
from claimdiff.lexicons import read_rows, read_words
from claimdiff.lexicons.measures import is_of_people, may_be_people, measure_of, singular, subject_class
from claimdiff.model import Quantity, Sentence, Token

#: words that count the dead whatever noun stands beside the figure
_TOLLS = frozenset({"toll", "death toll", "death", "fatality"})
#: verbs of care: what those cared for suffer is told beside them ("were taken to a hospital with injuries")
_CARE = frozenset({"take", "transport", "rush", "airlift", "hospitalize", "treat", "list"})
#: what a parse that takes "claimed 45 villagers were killed" for claimed villagers leaves out
_PASSIVE = re.compile(r"[^.;]{0,60}?\b(?:was|were|been|are|is)\s+(\w+)")
#: measures of which a phrase beside those counted tells the second of those that the verb says the first of
_SAID_BETTER = frozenset({("wounded", "critical"), ("hospitalized", "critical")})
_NOUN_REACH = 120  # characters before the figure
_WORD = re.compile(r"[a-z]+")


def measure_told(quantity: Quantity, sentence: Sentence) -> str:
    """The measure of the words around a figure, unless those counted are the doers or a phrase beside it says more."""
    measure = ailment_of(quantity, sentence) or _predicate(quantity, sentence)
    if not may_be_people(quantity.counted):
        return measure
    if is_doer(quantity, sentence):
        return "carry out"
    if measure in ("killed", "wounded", "missing") and jointly_told(quantity, sentence):
        return "casualties"
    told = told_of(quantity, sentence)
    if told and (measure_of(measure) != measure or (measure, told) in _SAID_BETTER or _is_aboard(quantity, sentence)):
        return told
    return measure


def _is_aboard(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether those counted are what a craft carried: "shot down a plane with 220 people aboard"."""
    before = sentence.text[: max(0, quantity.span.start - sentence.start)].split()
    return bool(before) and before[-1].lower() in ("with", "carrying")


def _predicate(quantity: Quantity, sentence: Sentence) -> str:
    """The measure that the counted noun itself names ("62 deaths", "four air strikes"), else the verb's, else the verb.

    A measure of people ("lost", "hit") is one only where people are counted: "lost 700 jobs" is no death toll. A
    verb that says
    nothing of what is measured ("stood at 62") leaves that to the noun it speaks of ("the death toll").
    """
    noun = (quantity.counted_head or quantity.counted.rsplit(" ", 1)[-1]).lower()
    who = subject_class(quantity.counted) or subject_class(noun)
    counted = singular(quantity.counted.lower().rsplit(" ", 1)[-1])
    told = _told_by_adjective(quantity) if who is not None else None
    if told:
        return told
    named = None
    if who is None or who.name == "person":
        named = measure_of(quantity.counted) or measure_of(counted) or measure_of(noun)
    rescued = named == "survived" and is_of_people(measure_of(quantity.predicate) or "")
    if named and not rescued and (not is_of_people(named) or quantity.kind == "count"):
        return named
    verb = quantity.predicate.lower()
    if verb in read_words("light_verbs.txt") and quantity.kind == "count" and not (quantity.counted and who is None):
        noun_measure = _noun_measured(quantity, sentence)
        if noun_measure:
            return noun_measure
    of_people = measure_of(f"{verb} person") if who is not None else None
    if verb in read_words("speech_verbs.txt") and quantity.kind == "count":
        said = _PASSIVE.match(sentence.text, max(0, quantity.span.end - sentence.start))
        if said and measure_of(said.group(1)):
            return measure_of(said.group(1)) or verb
    measure = _idiom(quantity, sentence) or measure_of(f"{verb} {noun}") or of_people or measure_of(verb)
    if (
        measure
        and is_of_people(measure)
        and not (quantity.kind == "count" and (may_be_people(quantity.counted) or verb in _TOLLS))
    ):
        return verb
    return measure or verb


def _told_by_adjective(quantity: Quantity) -> str | None:
    """The measure of people that a word before the noun names: "two deceased men", "three wounded officers"."""
    words = quantity.counted.lower().split()[:-1]
    return next((m for m in map(measure_of, words) if m and is_of_people(m)), None)


def _idiom(quantity: Quantity, sentence: Sentence) -> str | None:
    """The measure that a verb names with its object or complement: "six lost their lives", "two were found dead"."""
    if quantity.predicate_span is None:
        return None
    suffered = _suffered(quantity, sentence)
    if suffered:
        return suffered
    phrases = (phrase for verb in sentence.tokens_in(quantity.predicate_span) for phrase in _phrases(sentence, verb))
    return next((m for m in map(measure_of, phrases) if m), None)


def _suffered(quantity: Quantity, sentence: Sentence) -> str | None:
    """The measure that those counted are told with: "five people with gunshot wounds", "the three found dead"."""
    places = (span for span in (quantity.counted_span, quantity.span) if span is not None)
    counted = [token for span in places for token in sentence.tokens_in(span)]
    harms = (harm for token in counted for harm in _harms(sentence, token))
    told = (phrase for t in counted for verb in sentence.children(t, "acl") for phrase in _phrases(sentence, verb))
    return next((m for m in map(measure_of, (*harms, *told)) if m and is_of_people(m)), None)


def _harms(sentence: Sentence, token: Token) -> Iterator[str]:
    for preposition in sentence.children(token, "prep"):
        if preposition.lower == "with":
            yield from (singular(harm.lower) for harm in sentence.children(preposition, "pobj"))


def _phrases(sentence: Sentence, verb: Token) -> Iterator[str]:
    for child in sentence.children(verb):
        if child.dep in ("dobj", "nsubj", "oprd", "acomp", "attr", "xcomp"):
            yield f"{verb.lemma} {singular(child.lower)}"
        if child.dep in ("prep", "agent"):
            yield from (f"{verb.lemma} {child.lower} {singular(o.lower)}" for o in sentence.children(child, "pobj"))
        if child.dep == "advmod":
            yield f"{child.lower} {verb.lemma}"
    if verb.lemma in _CARE:
        yield from (harm for token in sentence.subtree(verb) for harm in _harms(sentence, token))


def _noun_measured(quantity: Quantity, sentence: Sentence) -> str | None:
    """The measure that the noun nearest before the figure names: "put the death toll at 62"."""
    start = max(0, quantity.span.start - sentence.start)
    words = _WORD.findall(sentence.text[max(0, start - _NOUN_REACH) : start].lower())
    nouns = {row[0]: row[1] for row in read_rows("measure_nouns.tsv")}
    pairs = (f"{first} {second}" for first, second in zip(["", *words], words, strict=False))
    found = (nouns.get(pair) or nouns.get(pair.split(" ")[1]) for pair in reversed(list(pairs)))
    return next((m for m in found if m), None)
