"""Happenings and states told by a word of the occurrence lexicon: withdrawals, warnings, what is open, alive, approved.

Example:
    "She said her brother was unarmed" -> armed, deny.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimdiff.claims.doers import actor_at, is_party, is_person, particle
from claimdiff.claims.grammar import Words, clause_end, is_passive, objects_of, phrase, span_of, subject_of
from claimdiff.claims.occurrences.told import Occurred, stance_at
from claimdiff.lexicons.deeds import can_suffer, is_armed
from claimdiff.lexicons.occurrences import Happening, happenings, is_kind
from claimdiff.model import Sentence, Token

LINKS = frozenset({"be", "come", "go", "remain", "stay", "keep", "find", "leave"})
#: "open to traffic" is open, "open to talks" is not
_VISITORS = frozenset("traffic public visitor customer tourist vehicle shipping pedestrian car".split())
#: words of these parts of speech tell nothing
_SILENT = frozenset({"PUNCT", "DET", "PRON", "CCONJ", "PART", "SPACE", "NUM"})
_PRONOUNS = frozenset("they it we that which".split())


def states(sentence: Sentence) -> Iterator[Occurred]:
    """Every happening and state of the lexicon that a sentence tells."""
    for token in sentence.tokens:
        if token.pos in _SILENT or (found := _told(sentence, token)) is None:
            continue
        yield found


def _told(sentence: Sentence, token: Token) -> Occurred | None:
    """What a word tells: by its part of speech and its place in the lexicon."""
    adjectives = happenings("adj", token.lower)
    if adjectives and (token.pos in ("ADJ", "ADV", "ADP") or token.tag in ("VBN", "VBD", "VB")):
        found = next((f for kind in adjectives if (f := _state(sentence, token, kind)) is not None), None)
        if found is not None:
            return found
    if token.pos != "VERB" or token.dep in ("amod", "compound"):
        return None
    kinds = happenings("verb", f"{token.lemma.lower()} {particle(sentence, token)}".strip())
    return next((f for k in kinds if k.what != "control" and (f := _verb(sentence, token, k)) is not None), None)


def _verb(sentence: Sentence, verb: Token, kind: Happening) -> Occurred | None:
    passive = is_passive(sentence, verb)
    subject = subject_of(sentence, verb)
    thing = subject if passive else next(iter(sentence.children(verb, "dobj")), None)
    if kind.object == "-to-proposal":
        thing = next(
            iter(t for t in objects_of(sentence, verb, "to", "on") if is_kind(t.lemma.lower(), "proposal")), None
        )
        if thing is None:
            return None
    actor = None if passive else subject
    if not _fits(sentence, thing, kind.object) or not (passive or _fits(sentence, actor, kind.subject)):
        return None
    if kind.what == "suicide" and _by_mistake(sentence, verb):
        return None
    if kind.word == "survive":  # what was survived is not what is alive
        thing = None
    ordered = kind.word == "drop"  # "told him to drop the gun"
    return _made(sentence, kind, verb, (actor, thing), wished=ordered)


def _by_mistake(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower in ("accidentally", "accidently") for c in sentence.children(verb, "advmod"))


def _made(
    sentence: Sentence, kind: Happening, head: Token, parts: tuple[Token | None, Token | None], *, wished: bool = False
) -> Occurred | None:
    stance = stance_at(sentence, head, positive=kind.positive, wished=wished)
    if stance is None:
        return None
    actor, thing = parts
    after = tuple(t for t in clause_end(sentence, head) if t.index > head.index) or None
    span = span_of(sentence, phrase(sentence, actor) if actor is not None else None, head, after)
    return Occurred(
        kind.what,
        sentence.tokens_in(span),
        head,
        stance,
        actor,
        with_partner(sentence, head, name_of(sentence, thing)) if thing is not None else (),
        kind.word,
        daily=kind.daily,
    )


def _fits(sentence: Sentence, noun: Token | None, kind: str) -> bool:
    """Whether a subject or an object is of the kind that a word asks for."""
    if kind in ("-", "-to-proposal"):
        return True
    if noun is None or kind == "none":
        return noun is None and kind == "none"
    test = _TESTS.get(kind)
    return test(sentence, noun) if test is not None else is_kind(noun.lemma.lower(), kind)


def _is_body(sentence: Sentence, noun: Token) -> bool:
    known = is_armed(noun.lemma.lower()) or actor_at(sentence, noun) is not None
    return known or noun.lower in _PRONOUNS


def _is_told_party(sentence: Sentence, noun: Token) -> bool:
    """A party that can be told something: "warned fans" tells nobody in particular."""
    lemma = noun.lemma.lower()
    return is_party(sentence, noun) and not (can_suffer(lemma) and not is_armed(lemma) and noun.pos != "PROPN")


def _is_human(sentence: Sentence, noun: Token) -> bool:
    return can_suffer(noun.lemma.lower()) or is_party(sentence, noun)


def _is_one(sentence: Sentence, noun: Token) -> bool:
    alone = noun.tag in ("NN", "NNP") and (can_suffer(noun.lemma.lower()) or is_person(sentence, noun))
    return noun.pos == "PRON" or noun.lemma.lower() in ("one", "nobody") or alone


def _is_named(sentence: Sentence, noun: Token) -> bool:
    named = name_of(sentence, noun)
    return noun.lower in ("he", "she") or (named.tag == "NNP" and is_person(sentence, named))


def _is_own_life(sentence: Sentence, noun: Token) -> bool:
    return noun.lemma.lower() == "life" and any(c.lower == "own" for c in sentence.children(noun, "amod"))


def _is_one_gun(sentence: Sentence, noun: Token) -> bool:
    many = noun.tag in ("NNS", "NNPS") or bool(sentence.children(noun, "nummod"))
    return is_kind(noun.lemma.lower(), "gun") and not many


def _is_place(sentence: Sentence, noun: Token) -> bool:
    named = noun.pos == "PROPN" and not is_person(sentence, noun)
    return named or is_kind(noun.lemma.lower(), "place")


_TESTS: dict[str, Callable[[Sentence, Token], bool]] = {
    "body": _is_body,
    "party": _is_told_party,
    "person": _is_human,
    "one": _is_one,
    "name": _is_named,
    "self": lambda _, noun: noun.lemma.lower() in ("himself", "herself", "themselves"),
    "life": _is_own_life,
    "gun": _is_one_gun,
    "place": _is_place,
}


def with_partner(sentence: Sentence, verb: Token, thing: Token) -> Words:
    """The phrase of a thing, with whom or what it is with: "reached an agreement | with its creditors"."""
    words = phrase(sentence, thing, conjuncts=False)
    after = [t for t in objects_of(sentence, verb, "with", "between") if t.index > words[-1].index]
    if not after or sentence.head(after[0]).index != words[-1].index + 1:
        return words
    return sentence.tokens[words[0].index : phrase(sentence, after[0])[-1].index + 1]


def name_of(sentence: Sentence, noun: Token) -> Token:
    """The name set beside a noun: "its leader, Mara Lind" -> "Lind"; else the noun itself."""
    beside = sentence.children(noun, "appos")
    return beside[0] if noun.pos == "NOUN" and beside and beside[0].pos == "PROPN" else noun


def _state(sentence: Sentence, word: Token, kind: Happening) -> Occurred | None:
    """ "was armed", "is back online", "was disabled, unarmed and alone"."""
    top = _top_of(sentence, word)
    head = sentence.head(top)
    passive = top.tag in ("VBN", "VBD") and bool(sentence.children(top, "auxpass"))
    joined = top.dep in ("acomp", "oprd", "attr", "advmod", "prt", "ccomp", "xcomp") and head.lemma in LINKS
    to = [t for t in objects_of(sentence, word, "by", "to") if t.lemma not in _VISITORS]
    if to or not (passive or joined):
        return None
    subject = subject_of(sentence, top if passive else head)
    if subject is None or not _fits(sentence, subject, kind.subject):
        return None
    stance = stance_at(sentence, top, positive=kind.positive)
    if stance is None:
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), word))
    return Occurred(kind.what, words, word, stance, subject, (), kind.word, daily=kind.daily)


def _top_of(sentence: Sentence, word: Token) -> Token:
    """The word that the verb's complement begins with: "disabled" in "was disabled, unarmed and alone"."""
    top = word
    for _ in sentence.tokens:
        head = sentence.head(top)
        if top.dep not in ("conj", "advmod") or head.pos not in ("ADJ", "ADV", "VERB") or head.lemma in LINKS:
            break
        top = head
    return top
