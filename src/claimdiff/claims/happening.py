"""The happening that a time expression dates: the verb or event noun above it, in words that two articles share.

Example:
    "It began on Monday", after "The truce has held" -> "truce begin".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claimdiff.claims.event_nouns import names_event
from claimdiff.claims.grammar import NEGATIVE, objects_of, phrase, subject_of
from claimdiff.lexicons import read_rows, read_words
from claimdiff.model import Reading, Sentence, Span, Stance, TimeMention, Token

#: words of a name or thing kept in ``what``
_MOST_WORDS = 5
#: sentences back that a pronoun's thing is looked for
_REACH = 2
#: tokens between a verb and the subject that its claim's words still begin with
_SPAN_REACH = 20
_SUBJECTS = ("nsubj", "nsubjpass")
_BESIDE = frozenset({"poss", "compound", "nmod", "amod", "nummod", "npadvmod"})
_THINGS = frozenset({"it", "this", "that", "which"})
_OPEN = frozenset({"may", "might"})
#: verbs that say nothing without their complement
_EMPTY = frozenset({"be", "have", "do", "get", "make", "go", "come", "trump"})
_SPEECH = frozenset(
    "say tell announce warn claim report add note insist state declare confirm deny acknowledge".split()
)
_BACKGROUND = frozenset("after before since while as".split())
#: where something happens is its event's matter; where somebody goes is what happens
_MOVING = frozenset("arrive land return appear stay travel fly go come".split())
_GOALS = frozenset({"to", "into", "from", "with", "against"})
_AMOUNTS = frozenset("more most least less many few fewer several such own other".split())
#: verbs whose infinitive did not happen
_SHUNNED = frozenset("decline refuse fail forget neglect".split())
_UNREAL = frozenset({"if", "unless", "whether"})


@dataclass(frozen=True, slots=True)
class Happening:
    """A word that names a happening, what happens in normal words, and the words that say so."""

    word: Token
    what: str
    span: Span
    stance: Stance = "assert"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a reading, with the indices of its words of time: those never name what happened."""

    reading: Reading
    sentence: Sentence
    times: frozenset[int]


@cache
def _phases() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("phases.txt")}


@cache
def _things() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("same_things.txt")}


def _is_verb(token: Token) -> bool:
    return token.tag.startswith("VB") and token.dep not in ("aux", "auxpass", "amod", "compound")


def _top(sentence: Sentence, span: Span) -> Token | None:
    """The word of a time expression from which the others hang."""
    inside = sentence.tokens_in(span)
    covered = {t.index for t in inside}
    return next((t for t in inside if t.head not in covered or t.head == t.index), None)


def _word(sentence: Sentence, top: Token) -> Token | None:
    """The verb or event noun that a time expression hangs from, by way of prepositions and other nouns."""
    for clause in sentence.children(top, "relcl", "advcl"):
        if any(t.lower == "when" for t in sentence.children(clause, "advmod")):
            return clause  # "Tuesday, when the violence began"
    head = sentence.head(top)
    if top.dep in _BESIDE and head.index > top.index and head.pos in ("NOUN", "PROPN"):
        return head if names_event(sentence, head) else _further(sentence, head)
    if _is_verb(top) or (top.dep in _SUBJECTS and _is_verb(head)):
        return head
    for above in sentence.ancestors(top):
        if _is_verb(above) or names_event(sentence, above):
            return above
    return None


def _further(sentence: Sentence, noun: Token) -> Token | None:
    """The event noun further right in a compound: "Monday evening flight"."""
    head = sentence.head(noun)
    return head if noun.dep in ("compound", "nmod") and names_event(sentence, head) else None


def find_happening(place: Place, mention: TimeMention) -> Happening | None:
    """What ``mention`` dates in its sentence; None where it dates nothing that happened.

    Source:
        Ours. Gets wrong: a time that the parser hangs from the wrong clause.
    """
    sentence = place.sentence
    top = _top(sentence, mention.span)
    if top is not None and _is_sort(sentence, top, mention):
        return None
    word = _word(sentence, top) if top is not None and top.dep != "attr" else None
    if word is None:
        return None
    if not _is_verb(word):
        return Happening(word, f"{_noun_words(place, word)} {_done_to(place, word)}".strip(), word.span)
    if not _is_told(sentence, word):
        return None
    subject = subject_of(sentence, word)
    if subject is not None and subject.index in place.times:
        subject = None  # "Thursday was the most lethal day"
    what = _verb_words(place, word, subject)
    return Happening(word, what, _span(sentence, word, subject), _stance(sentence, word)) if what else None


def _is_sort(sentence: Sentence, top: Token, mention: TimeMention) -> bool:
    """ "a Halloween party shooting": the feast says which party it was, and not on which day."""
    is_feast = mention.text.lower() in read_words("holidays.txt")
    if not is_feast or top.dep not in _BESIDE or top.index + 1 == len(sentence.tokens):
        return False
    beside = sentence.tokens[top.index + 1]
    return beside.pos in ("NOUN", "PROPN") and not names_event(sentence, beside)


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what happened: not what did not, or what would if."""
    children = {t.lower for t in sentence.children(verb, "neg", "mark", "advmod")}
    if verb.tag == "VB" and verb.dep == "xcomp" and sentence.head(verb).lemma in _SHUNNED:
        return False  # "declined on Monday to confirm the leak"
    return not children & (NEGATIVE | _UNREAL) and not sentence.text.rstrip("\"'”’) ").endswith("?")


def is_presupposed(sentence: Sentence, word: Token) -> bool:
    """Whether what a word dates is taken as known there, so that whoever is quoted on the rest did not say it.

    Example:
        In "he said that the missiles fired on Monday missed", the firing is known, the missing is said.
    """
    if not _is_verb(word):
        return not any(t.lower in ("a", "an") for t in sentence.children(word, "det"))
    if word.dep == "advcl":
        return bool(_BACKGROUND & {t.lower for t in sentence.children(word, "mark", "advmod")})
    return word.dep in ("relcl", "acl", "pcomp")


def _noun_words(place: Place, noun: Token) -> str:
    """The noun with its telling words before it, without times, articles and owners' marks: "missile attack"."""
    words = [t for t in phrase(place.sentence, noun, conjuncts=False) if t.index <= noun.index]
    named = [t for t in words if t.index not in place.times and t.lower not in _AMOUNTS]
    kept = [t for t in named if t.pos in ("NOUN", "PROPN", "ADJ", "VERB")]
    return _one_name(place, noun, " ".join(t.lemma if t.pos == "NOUN" else t.text for t in kept[-_MOST_WORDS:]))


def _one_name(place: Place, noun: Token, words: str) -> str:
    """The words with the last of them read as the one name of its thing: "cessation of hostilities" is a truce."""
    known = _things()
    for behind in objects_of(place.sentence, noun, "of"):
        if f"{noun.lower} of {behind.lower}" in known:
            return f"{words[: -len(noun.lemma)]}{known[f'{noun.lower} of {behind.lower}']}"
    before, _, last = words.rpartition(" ")
    more, _, last_but_one = before.rpartition(" ")
    if f"{last_but_one} {last}".lower() in known:
        return f"{more} {known[f'{last_but_one} {last}'.lower()]}".strip()
    return f"{before} {known.get(last.lower(), last)}".strip()


def _done_to(place: Place, noun: Token) -> str:
    """What a happening named by a noun was done to: "attack on a tanker", "bombing of the port"."""
    for deep in objects_of(place.sentence, noun, "on", "of", "against"):
        if deep.pos in ("NOUN", "PROPN") and deep.index not in place.times:
            beside = [t for t in place.sentence.children(deep, "appos") if t.pos == "PROPN"]
            return _noun_words(place, beside[0] if beside else deep)
    return ""


def _verb_words(place: Place, verb: Token, subject: Token | None) -> str:
    sentence = place.sentence
    phase = _phase(sentence, verb)
    name = _named(place, subject, of_event=phase is not None) if subject is not None else ""
    if phase in ("begin", "end", "resume"):
        acted = next((t for t in sentence.children(verb, "dobj") if t.pos == "NOUN"), None)
        in_phrase = acted is not None and f"{verb.lemma} {acted.lemma}" in _phases()  # "took effect"
        name = _noun_words(place, acted) if acted is not None and not in_phrase else name
    if phase is not None and phase != "hit":
        return f"{name} {phase}" if name else ""
    after = _object(place, verb)
    if verb.lemma in _EMPTY and not after:
        comes = verb.lemma == "come" and subject is not None and names_event(sentence, subject)
        return f"{name} happen" if comes else ""
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


def _object(place: Place, verb: Token) -> str:
    """What a verb is done to or says: its object, complement, the event or place it leads to, what is said."""
    sentence = place.sentence
    for child in sentence.children(verb, "dobj", "attr", "acomp", "oprd"):
        if child.pos in ("NOUN", "PROPN", "ADJ") and child.index not in place.times:
            return _noun_words(place, child)
    if verb.lemma in _SPEECH:
        for child in sentence.children(verb, "ccomp", "xcomp"):
            after = "" if child.lemma in _SPEECH else _object(place, child)
            return f"{child.lemma} {after}".strip()
    for noun in objects_of(sentence, verb, "in", "to", "at", "into", "from", "on", "against", "with", "near", "under"):
        goal = noun.pos == "PROPN" and (verb.lemma in _MOVING or sentence.head(noun).lower in _GOALS)
        if (
            (goal or names_event(sentence, noun))
            and noun.index not in place.times
            and (words := _noun_words(place, noun))
        ):
            return words
    behind = [
        t for t in sentence.children(verb, "advmod", "prt") if t.index > verb.index and t.index not in place.times
    ]
    return behind[0].lower if verb.lemma == "be" and behind else ""


def _named(place: Place, subject: Token, *, of_event: bool) -> str:
    """The subject's words; for an "it" that begins or ends those of the event named before; "" for other pronouns."""
    if subject.pos != "PRON" and subject.lower not in _THINGS:
        return _noun_words(place, subject)
    return _event_before(place, subject) if of_event and subject.lower in _THINGS else ""


def _event_before(place: Place, pronoun: Token) -> str:
    """The event that was the subject of a clause before the pronoun, the nearest sentence first."""
    index = place.sentence.index
    for where in reversed(place.reading.sentences[max(0, index - _REACH) : index + 1]):
        before = where.tokens if where.index < index else where.tokens[: pronoun.index]
        for token in before:
            if token.dep in _SUBJECTS and names_event(where, token):
                return _noun_words(Place(place.reading, where, frozenset()), token)
    return ""


def _span(sentence: Sentence, verb: Token, subject: Token | None) -> Span:
    span = verb.span
    if subject is not None and abs(subject.index - verb.index) <= _SPAN_REACH:
        words = [t for t in phrase(sentence, subject, conjuncts=False) if t.index <= subject.index]
        span = span.join(sentence.span_of(tuple(words[-_MOST_WORDS:])))
    return span


def _stance(sentence: Sentence, verb: Token) -> Stance:
    return "hedge" if _OPEN & {t.lower for t in sentence.children(verb, "aux")} else "assert"


def times_in(sentence: Sentence, mentions: Sequence[TimeMention]) -> frozenset[int]:
    """The indices of the words of a sentence that its time mentions cover."""
    return frozenset(t.index for m in mentions for t in sentence.tokens_in(m.span))
