"""Quantities -> numeric claims: what is measured of which event, by whom it is said.

Example:
    "More than 40 border guards were killed" -> measure (killed, "border guards"), quantity > 40.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimdiff.claims.circumstances import is_doer, listed_beside, told_of
from claimdiff.claims.identity import claim_id
from claimdiff.claims.speakers import attribution_of
from claimdiff.lexicons import read_rows, read_words
from claimdiff.lexicons.measures import is_of_people, may_be_people, measure_of, singular, subject_class
from claimdiff.model import Measure, NumericClaim, Quantity, Reading, Sentence, Span, Token

#: words that count the dead whatever noun stands beside the figure
_TOLLS = frozenset({"toll", "death toll", "death", "fatality"})
#: "nine of the dead", "two of those": a share of a larger figure
#: "18 of the 31 trucks"; not "80 of its soldiers", which says whose they are and counts all of them
_PARTITIVE = re.compile(r"\s+of\s+((?:the|those|these|them)\b(?:\s+\w+)?)", re.I)
#: verbs of care: what those cared for suffer is told beside them ("were taken to a hospital with injuries")
_CARE = frozenset({"take", "transport", "rush", "airlift", "hospitalize", "treat", "list"})
#: what a parse that takes "claimed 45 villagers were killed" for claimed villagers leaves out
_PASSIVE = re.compile(r"[^.;]{0,60}?\b(?:was|were|been|are|is)\s+(\w+)")
_NOUN_REACH = 120  # characters before the figure
_WORD = re.compile(r"[a-z]+")
#: tokens either side of an age in which its owner's name is looked for
_NAME_REACH = 6


def build_numeric_claims(reading: Reading) -> Sequence[NumericClaim]:
    """One claim per quantity that stands in running text or in a headline, in text order."""
    return tuple(_claims(reading))


def _claims(reading: Reading) -> Iterator[NumericClaim]:
    for quantity in reading.quantities:
        sentence = reading.sentence_at(quantity.span)
        if sentence.kind in ("furniture", "credit"):
            continue
        span = _stated(quantity, sentence)
        frame = reading.event_at(quantity.span)
        yield NumericClaim(
            id=claim_id(reading, "numeric", quantity.span),
            document=reading.document.id,
            span=span,
            text=span.of(reading.document.text),
            sentence=sentence.span,
            event=frame.id if frame else "main",
            attribution=attribution_of(reading, quantity.span),
            frame=frame,
            measure=_measure(reading, quantity, sentence),
            quantity=quantity,
        )


def _stated(quantity: Quantity, sentence: Sentence) -> Span:
    """The words that state the claim: its clause, kept inside its sentence."""
    span = quantity.clause or (quantity.span.join(quantity.counted_span) if quantity.counted_span else quantity.span)
    span = span.join(quantity.span)
    return Span(
        start=max(span.start, min(sentence.start, quantity.span.start)),
        end=min(span.end, max(sentence.end, quantity.span.end)),
    )


def _measure(reading: Reading, quantity: Quantity, sentence: Sentence) -> Measure:
    if quantity.kind == "age":
        return Measure(predicate="age", subject=_owner(quantity, sentence) or quantity.counted, unit=quantity.unit)
    subject = quantity.counted if len(quantity.counted) > 1 else ""
    predicate = _told(quantity, sentence)
    if not subject and quantity.counted_head and subject_class(quantity.counted_head):
        subject = "people" if quantity.counted_head == "person" else quantity.counted_head
    if is_of_people(predicate) and not (subject and may_be_people(subject)):
        subject = "people"
    return Measure(predicate=predicate, subject=subject, unit=quantity.unit, scope=_scope(reading, quantity, sentence))


def _told(quantity: Quantity, sentence: Sentence) -> str:
    """The measure of the words around a figure, unless those counted are the doers or a phrase beside it says more."""
    measure = _predicate(quantity, sentence)
    if not may_be_people(quantity.counted):
        return measure
    if is_doer(quantity, sentence):
        return "carry out"
    told = told_of(quantity, sentence)
    if told and (measure_of(measure) != measure or (measure, told) == ("wounded", "critical")):
        return told
    return measure


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
    named = (measure_of(counted) or measure_of(noun)) if who is None or who.name == "person" else None
    if named and (not is_of_people(named) or quantity.kind == "count"):
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
    found = (nouns.get(w) for w in reversed(words))
    return next((m for m in found if m), None)


def _scope(reading: Reading, quantity: Quantity, sentence: Sentence) -> str:
    """What narrows the figure: the whole it is part of, that it is a change, that it is only thought of."""
    text = reading.document.text
    if quantity.part_of is not None:
        return f"part of {quantity.part_of.of(text)}"
    partitive = _PARTITIVE.match(text, quantity.span.end, quantity.span.end + 40)
    if partitive and quantity.kind == "count":
        return f"part of {partitive.group(1)}"
    of_people = quantity.kind == "count" and bool(subject_class(quantity.counted))
    beside = listed_beside(quantity, sentence) if of_people else ""
    if beside:
        return f"part of those listed with {beside}"
    if quantity.change == "level" and _is_projected(quantity, sentence):
        return "projected"
    return {"level": "", "rise": "increase", "fall": "decrease", "from": "earlier level"}[quantity.change]


def _is_projected(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the figure is of something that might happen: "could kill 1,000"; "may have died" tells of what did."""
    for token in sentence.tokens_in(quantity.predicate_span) if quantity.predicate_span else ():
        helpers = {t.lower for t in sentence.children(token, "aux")}
        if helpers & {"could", "would", "might", "may"} and not helpers & {"have", "has"}:
            return True
    return False


def _owner(quantity: Quantity, sentence: Sentence) -> str | None:
    """Whose age it is: the name in apposition before ("Maren, 34,") or after ("51-year-old Jon Aske")."""
    around = sentence.tokens_in(quantity.span)
    if not around:
        return None
    first, last = around[0].index, around[-1].index
    before = _name(tuple(reversed(sentence.tokens[max(0, first - _NAME_REACH) : first])))
    if "old" not in quantity.text.lower():
        return before
    rest = sentence.tokens[last + 1 : last + 1 + _NAME_REACH]
    after = (
        _name(rest)
        if rest and _is_name(rest[0])
        else _name(rest[1:])
        if rest and rest[0].pos in ("NOUN", "ADJ")
        else None
    )
    follows = next((t for t in rest if not _is_name(t)), None) if rest and _is_name(rest[0]) else None
    return before if follows is not None and follows.pos == "NOUN" else after or before


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.pos not in ("PRON", "DET", "ADP", "CCONJ", "AUX")


def _name(tokens: Sequence[Token]) -> str | None:
    """The first run of capitalised words, in text order; a full stop or a verb ends the search."""
    run: list[Token] = []
    for token in tokens:
        if _is_name(token):
            run.append(token)
        elif run or token.pos == "VERB" or token.text in (".", ";"):
            break
    return " ".join(t.text for t in sorted(run, key=lambda t: t.index)) or None
