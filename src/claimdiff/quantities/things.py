"""A figure in its sentence -> the thing it counts and its predicate: from words where they settle it, else parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimdiff.model import Sentence, Span, Token
from claimdiff.quantities.chunks import Chunk, read_chunk, refers_back
from claimdiff.quantities.figures import Figure
from claimdiff.quantities.governed import Governed, govern, token_at
from claimdiff.quantities.levels import read_level
from claimdiff.quantities.predicates import read_deed, read_distant_predicate, read_predicate
from claimdiff.quantities.tolls import Toll, read_toll
from claimdiff.quantities.units import unit_words
from claimdiff.quantities.word_forms import event_nouns, is_plural, singular, states
from claimdiff.quantities.words import Words

if TYPE_CHECKING:
    from claimdiff.quantities.parts import Reading


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted and its predicate, as code points into the document."""

    counted: tuple[int, int] | None = None
    head: str = ""
    predicate: str = ""
    verb: tuple[int, int] | None = None
    back: bool = False


def read_thing(sentence: Sentence, words: Words, figure: Figure, before: Sequence[Reading]) -> Thing:
    """What a figure counts and what governs it, given the figures ``before`` it in the sentence."""
    toll = read_toll(words, figure)
    if toll is not None:
        return _of_toll(sentence, words, figure, toll)
    back = refers_back(words, figure)
    chunk = None if back else read_chunk(words, figure)
    if chunk is None and not back:
        chunk = read_level(words, figure)
        if chunk is not None and (words.at(chunk.head) in unit_words() or words.is_digits(chunk.head)):
            earlier = _same_level(words, figure, before)
            if earlier is not None:
                return earlier
            chunk = None
    if chunk is not None and sentence.tokens and not _is_noun(sentence, words, chunk):
        chunk = None
    governed = _govern(sentence, words, figure) if sentence.tokens else Governed()
    counted, head = _counted(words, figure, chunk, governed, back)
    name, verb = _predicate(sentence, words, figure, chunk, governed)
    return Thing(counted, head, name, verb, back)


def _of_toll(sentence: Sentence, words: Words, figure: Figure, toll: Toll) -> Thing:
    """The thing of a level: "the death toll" (people), "the number of wounded"."""
    counted = (words.starts[toll.first], words.ends[toll.last - 1])
    name, verb = toll.predicate, (words.starts[toll.at], words.ends[toll.at])
    if not name:
        governed = _govern(sentence, words, figure) if sentence.tokens else Governed()
        name = _name_of(governed.verb) if governed.verb is not None else ""
        verb = (governed.verb.start, governed.verb.end) if governed.verb is not None else verb
    head = singular(words.at(toll.head))
    carried = words.at(toll.head) in states() or words.at(toll.head) in event_nouns()
    return Thing(counted, "person" if carried else head, name, verb)


def _is_noun(sentence: Sentence, words: Words, chunk: Chunk) -> bool:
    """Whether the parse lets the head of a phrase found by words be a noun."""
    token = token_at(sentence, words.starts[chunk.head])
    return (
        token is None
        or token.pos in ("NOUN", "PROPN", "NUM", "X")
        or (token.pos == "ADJ" and chunk.sure)
        or (chunk.sure and is_plural(words.at(chunk.head)))
    )


def _same_level(words: Words, figure: Figure, before: Sequence[Reading]) -> Thing | None:
    """ "from 5 percent to 40 percent": the second level of one thing."""
    last = before[-1] if before else None
    if (
        last is None
        or (last.figure.unit != figure.unit and words.at(figure.first - 1) != "to")
        or words.at(figure.first - 1) not in ("to", "from", "and", "or")
    ):
        return None
    return last.thing


def _govern(sentence: Sentence, words: Words, figure: Figure) -> Governed:
    core = Span(start=words.starts[figure.first], end=words.ends[figure.last - 1])
    return govern(sentence, core, figure.end)


def _counted(
    words: Words, figure: Figure, chunk: Chunk | None, governed: Governed, back: bool
) -> tuple[tuple[int, int] | None, str]:
    """Span and head noun of the thing counted: the words' own where a plural settles them, else the parse's."""
    unsure = chunk is None or not chunk.sure
    named = governed.noun is not None and governed.noun.lower not in states()
    if unsure and named and not back and figure.kind == "count" and governed.noun and governed.counted is not None:
        return (governed.counted.start, governed.counted.end), singular(governed.noun.lower)
    if chunk is None:
        return None, ""
    return (words.starts[chunk.first], words.ends[chunk.last - 1]), singular(words.lower[chunk.head])


def _predicate(
    sentence: Sentence, words: Words, figure: Figure, chunk: Chunk | None, governed: Governed
) -> tuple[str, tuple[int, int] | None]:
    """Lemma and span: a word right beside the figure, else the parse's governor, else a verb further on."""
    near = read_predicate(words, figure, chunk)
    if near is not None and sentence.tokens and near.at < figure.first and near.lemma not in states().values():
        seen = token_at(sentence, words.starts[near.at])
        near = near if seen is None or seen.pos == "VERB" else None
    if near is None and governed.verb is not None:
        name = _name_of(governed.verb)
        deed = read_deed(words, words.index_at(governed.verb.start), name, chunk)
        return deed or name, (governed.verb.start, governed.verb.end)
    near = near or read_distant_predicate(words, figure, chunk)
    if near is None:
        return "", None
    deed = read_deed(words, near.at, near.lemma, chunk)
    if deed:
        return deed, (words.starts[near.at], words.ends[near.at])
    token = token_at(sentence, words.starts[near.at]) if sentence.tokens else None
    parsed = token is not None and token.pos == "VERB" and words.at(near.at) not in states()
    return _name_of(token) if token is not None and parsed else near.lemma, (words.starts[near.at], words.ends[near.at])


def _name_of(verb: Token) -> str:
    carried = event_nouns().get(verb.lower) if verb.pos == "NOUN" else None
    return states().get(verb.lower) or carried or verb.lemma.lower()
