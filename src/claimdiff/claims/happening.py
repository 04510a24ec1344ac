"""The happening that a time expression dates: the verb or event noun above it, in words that two articles share.

Example:
    "It began on Monday", after "The truce has held" -> "truce begin".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claimdiff.claims.grammar import NEGATIVE, objects_of, phrase, subject_of
from claimdiff.lexicons import read_rows, read_words
from claimdiff.lexicons.deeds import deed_noun
from claimdiff.lexicons.events import event_words
from claimdiff.model import Reading, Sentence, Span, Stance, TimeMention, Token

#: words of a name or thing kept in ``what``
_MOST_WORDS = 5
#: sentences back that a pronoun's thing is looked for
_REACH = 2
#: tokens between a verb and the subject that its claim's words still begin with
_SPAN_REACH = 20
_BESIDE = frozenset({"poss", "compound", "nmod", "amod", "nummod", "npadvmod"})
_THINGS = frozenset({"it", "this", "that", "which"})
_PEOPLE = frozenset({"he", "she", "they", "who"})
_OPEN = frozenset({"may", "might", "could"})
_SPEECH = frozenset(
    "say tell announce warn claim report add note insist state declare confirm deny acknowledge".split()
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A word that names a happening, what happens in normal words, and the words that say so."""

    word: Token
    what: str
    span: Span
    stance: Stance = "assert"


@cache
def _phases() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("phases.txt")}


@cache
def is_event_noun(lemma: str, before: str = "") -> bool:
    """Whether a noun names a happening: "attack", "air raid", "arrival"."""
    known = event_words()
    return (
        lemma in known
        or f"{before} {lemma}" in known
        or lemma in read_words("happenings.txt")
        or deed_noun(lemma, before) is not None
    )


def _names_event(sentence: Sentence, token: Token) -> bool:
    if token.pos not in ("NOUN", "PROPN"):
        return False
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    lemma = token.lemma.lower()
    return is_event_noun(lemma, before) or (lemma.endswith("s") and is_event_noun(lemma[:-1], before))


def _is_verb(token: Token) -> bool:
    return token.tag.startswith("VB") and token.dep not in ("aux", "auxpass", "amod", "compound")


def _top(sentence: Sentence, span: Span) -> Token | None:
    """The word of a time expression from which the others hang."""
    inside = sentence.tokens_in(span)
    covered = {t.index for t in inside}
    return next((t for t in inside if t.head not in covered or t.head == t.index), None)


def _word(sentence: Sentence, top: Token) -> Token | None:
    """The verb or event noun that a time expression hangs from, by way of prepositions and other nouns."""
    head = sentence.head(top)
    if top.dep in _BESIDE and head.index > top.index and head.pos in ("NOUN", "PROPN"):
        return head if _names_event(sentence, head) else _only_name(sentence, head)
    if _is_verb(top) or (top.dep in ("nsubj", "nsubjpass") and _is_verb(head)):
        return head
    for above in sentence.ancestors(top):
        if _is_verb(above) or _names_event(sentence, above):
            return above
    return None


def _only_name(sentence: Sentence, noun: Token) -> Token | None:
    """ "Monday evening flight": an event noun further right in the same compound."""
    head = sentence.head(noun)
    return head if noun.dep in ("compound", "nmod") and _names_event(sentence, head) else None


def find_happening(reading: Reading, sentence: Sentence, mention: TimeMention) -> Happening | None:
    """What ``mention`` dates in its sentence; None where it dates nothing that happened."""
    top = _top(sentence, mention.span)
    word = _word(sentence, top) if top is not None else None
    if word is None or top is None:
        return None
    if not _is_verb(word):
        return Happening(word, _noun_words(sentence, word), word.span)
    subject = subject_of(sentence, word)
    if subject is not None and mention.span.start <= subject.start < mention.span.end:
        subject = None  # "Thursday was the most lethal day"
    what = _verb_words(reading, sentence, word, subject)
    return Happening(word, what, _span(sentence, word, subject), _stance(sentence, word)) if what else None


def _noun_words(sentence: Sentence, noun: Token) -> str:
    """The noun with its telling words, without times, articles and owners' marks: "missile attack"."""
    words = [t for t in phrase(sentence, noun, conjuncts=False) if t.index <= noun.index]
    return _tell(words[-_MOST_WORDS:])


def _tell(words: Sequence[Token]) -> str:
    kept = [t for t in words if t.pos in ("NOUN", "PROPN", "ADJ", "VERB") or (t.pos == "NUM" and not t.text.isdigit())]
    return " ".join(t.lemma if t.pos == "NOUN" else t.text for t in kept)


def _verb_words(reading: Reading, sentence: Sentence, verb: Token, subject: Token | None) -> str:
    name = _named(reading, sentence, subject) if subject is not None else ""
    phase = _phase(sentence, verb)
    if phase is not None:
        acted = (
            next(iter(sentence.children(verb, "dobj")), None) if phase in ("begin", "end", "resume", "hit") else None
        )
        if acted is not None and phase != "hit":
            name = _noun_words(sentence, acted)
        return f"{name} {phase}".strip() if name else ""
    after = _object(sentence, verb)
    return " ".join(filter(None, [name, _with_particle(sentence, verb), after]))


def _with_particle(sentence: Sentence, verb: Token) -> str:
    particle = next(iter(sentence.children(verb, "prt")), None)
    return f"{verb.lemma} {particle.lower}" if particle else verb.lemma


def _phase(sentence: Sentence, verb: Token) -> str | None:
    """Whether a verb says that its subject begins, ends or takes place, and the word for it."""
    known, lemma = _phases(), verb.lemma.lower()
    for child in sentence.children(verb, "prt", "dobj"):
        if f"{lemma} {child.lemma.lower()}" in known:
            return known[f"{lemma} {child.lemma.lower()}"]
    for child in sentence.children(verb, "prep"):
        for noun in sentence.children(child, "pobj"):
            if f"{lemma} {child.lower} {noun.lower}" in known:
                return known[f"{lemma} {child.lower} {noun.lower}"]
    return known.get(lemma)


def _object(sentence: Sentence, verb: Token) -> str:
    """What a verb is done to or says: its object, complement, place or the verb of what is said."""
    for child in sentence.children(verb, "dobj", "attr", "acomp", "oprd"):
        if child.pos in ("NOUN", "PROPN", "ADJ"):
            return _noun_words(sentence, child)
    if verb.lemma in _SPEECH:
        for child in sentence.children(verb, "ccomp", "xcomp"):
            return f"{child.lemma} {_object(sentence, child)}".strip()
    for noun in objects_of(sentence, verb, "in", "to", "at", "into", "from", "on", "against", "with", "near"):
        if noun.pos in ("NOUN", "PROPN") and (_names_event(sentence, noun) or noun.pos == "PROPN"):
            return _noun_words(sentence, noun)
    return ""


def _named(reading: Reading, sentence: Sentence, subject: Token) -> str:
    """The subject's words; for a pronoun those of the thing or person named before, "" where none is."""
    if subject.pos != "PRON" and subject.lower not in _THINGS | _PEOPLE:
        return _noun_words(sentence, subject)
    for where, noun in _before(reading, sentence, subject):
        event, person = _names_event(where, noun), noun.pos == "PROPN"
        if (subject.lower in _THINGS and (event or not person)) or (subject.lower in _PEOPLE and not event):
            return _noun_words(where, noun)
    return ""


def _before(reading: Reading, sentence: Sentence, subject: Token) -> Iterator[tuple[Sentence, Token]]:
    """Subjects named before a pronoun, the nearest sentence first."""
    for back in range(_REACH + 1):
        if sentence.index - back < 0:
            return
        where = reading.sentences[sentence.index - back]
        nouns = [t for t in where.tokens if t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN")]
        if back == 0:
            nouns = [t for t in nouns if t.index < subject.index]
        yield from ((where, t) for t in sorted(nouns, key=lambda t: (not _names_event(where, t), t.index)))


def _span(sentence: Sentence, verb: Token, subject: Token | None) -> Span:
    span = verb.span
    if subject is not None and abs(subject.index - verb.index) <= _SPAN_REACH:
        words = [t for t in phrase(sentence, subject, conjuncts=False) if t.index <= subject.index]
        span = span.join(sentence.span_of(tuple(words[-_MOST_WORDS:])))
    return span


def _stance(sentence: Sentence, verb: Token) -> Stance:
    words = {t.lower for t in sentence.children(verb, "aux", "neg")}
    if words & NEGATIVE:
        return "deny"
    return "hedge" if words & _OPEN else "assert"
