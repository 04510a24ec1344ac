"""Happenings told by a word of the occurrence lexicon: withdrawals, warnings, who was armed, how somebody died.

Example:
    "She said her brother was unarmed" -> armed, deny.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import actor_at, is_party, is_person, particle
from claimdiff.claims.grammar import Words, clause_end, is_passive, objects_of, phrase, span_of, subject_of
from claimdiff.claims.occurrences.told import Occurred, stance_at
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.deeds import can_suffer, is_armed
from claimdiff.lexicons.occurrences import Happening, happenings, is_kind
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

AGENTS = frozenset({"sarin", "chlorine", "mustard", "vx", "novichok", "tabun"})
LINKS = frozenset({"be", "come", "go", "remain", "stay"})
#: words of these parts of speech tell nothing
_SILENT = frozenset({"PUNCT", "DET", "PRON", "CCONJ", "ADP", "PART", "SPACE"})
PLACED = frozenset({"over", "in", "inside", "within"})


def topics(sentence: Sentence) -> Iterator[Occurred]:
    """Every happening of the lexicon that a sentence tells."""
    for token in sentence.tokens:
        for found in (_told(sentence, token), _gas(sentence, token)):
            if found is not None:
                yield found


def _told(sentence: Sentence, token: Token) -> Occurred | None:
    """What a word tells: by its part of speech and its place in the lexicon."""
    if token.pos in _SILENT:
        return None
    lemma, states = token.lemma.lower(), happenings("adj", token.lower)
    if token.pos == "VERB" and not states:
        kinds = (k for k in happenings("verb", f"{lemma} {particle(sentence, token)}".strip()) if k.what != "control")
        return next((found for kind in kinds if (found := _verb(sentence, token, kind)) is not None), None)
    if states and (token.pos in ("ADJ", "ADV") or token.tag == "VBN"):
        return _state(sentence, token, states[0])
    if token.pos == "NOUN" and is_kind(lemma, "gun"):
        return _with_gun(sentence, token)
    if lemma in ("terrorism", "terror"):
        return _terrorism(sentence, token)
    return _above(sentence, token) if lemma in ("water", "territory", "airspace") else None


def _made(
    sentence: Sentence, kind: Happening, head: Token, actor: Token | None, thing: Token | None
) -> Occurred | None:
    stance = stance_at(sentence, head, positive=kind.positive)
    if stance is None:
        return None
    parts: list[Words | Token | None] = [phrase(sentence, actor) if actor is not None else None, head]
    if head.pos == "VERB":
        parts.append(tuple(t for t in clause_end(sentence, head) if t.index > head.index) or None)
    words = sentence.tokens_in(span_of(sentence, *parts))
    return Occurred(kind.what, words, head, stance, actor, phrase(sentence, thing) if thing is not None else ())


def _verb(sentence: Sentence, verb: Token, kind: Happening) -> Occurred | None:
    if kind.what == "suicide" and any(
        c.lower in ("accidentally", "accidently") for c in sentence.children(verb, "advmod")
    ):
        return None
    passive = is_passive(sentence, verb)
    subject = subject_of(sentence, verb)
    thing = subject if passive else next(iter(sentence.children(verb, "dobj")), None)
    actor = None if passive else subject
    if not _needed(sentence, thing, kind):
        return None
    if kind.what == "warn" and (
        not _is_body(sentence, actor) or (kind.word == "warn" and not _is_body(sentence, thing))
    ):
        return None
    person = actor is not None and (actor.pos == "PRON" or is_person(sentence, actor))
    if kind.what == "armed" and not passive and kind.word not in ("recover", "find") and not person:
        return None
    if kind.what == "withdraw" and thing is None and not _is_body(sentence, actor):
        return None
    if (
        kind.what == "withdraw"
        and thing is not None
        and thing.lemma.lower() not in ("force", "troop", "offer", "bid", "support", "statement")
    ):
        return None
    if (
        kind.what == "armed"
        and kind.word in ("have", "hold", "carry", "find", "drop")
        and actor is not None
        and actor.lower in ("you", "i", "we", "people")
    ):
        return None
    return _made(sentence, kind, verb, actor, thing)


def _is_body(sentence: Sentence, noun: Token | None) -> bool:
    """Whether a noun names an armed party, a state or a body, so that what it does is news for others."""
    if noun is None:
        return False
    return is_armed(noun.lemma.lower()) or actor_at(sentence, noun) is not None or noun.lower in ("it", "they")


def _needed(sentence: Sentence, thing: Token | None, kind: Happening) -> bool:
    """Whether the object is of the kind that the word asks for."""
    if kind.needs == "-":
        return True
    if thing is None:
        return False
    lemma = thing.lemma.lower()
    if kind.needs == "person":
        return can_suffer(lemma) or is_party(sentence, thing)
    if kind.needs == "self":
        return lemma in ("himself", "herself", "themselves")
    if kind.needs == "life":
        return lemma == "life" and any(c.lower == "own" for c in sentence.children(thing, "amod"))
    if kind.needs == "gun" and (thing.tag in ("NNS", "NNPS") or sentence.children(thing, "nummod")):
        return False
    return is_kind(lemma, kind.needs)


def _state(sentence: Sentence, word: Token, kind: Happening) -> Occurred | None:
    """ "was armed", "is back online", "was disabled, unarmed and alone"."""
    top = word
    while (
        top.dep in ("conj", "advmod")
        and sentence.head(top).pos in ("ADJ", "ADV", "VERB")
        and sentence.head(top).lemma not in LINKS
    ):
        top = sentence.head(top)
    head = sentence.head(top)
    passive = top.tag == "VBN" and bool(sentence.children(top, "auxpass"))
    if objects_of(sentence, word, "by") or not (
        passive or (top.dep in ("acomp", "oprd", "attr", "advmod") and head.lemma in LINKS)
    ):
        return None
    subject = subject_of(sentence, top if passive else head)
    if subject is None or (
        kind.what in ("armed", "alive") and not is_person(sentence, subject) and subject.pos != "PRON"
    ):
        return None
    if kind.what == "alive" and (subject.pos != "PROPN" or not is_person(sentence, subject)):
        return None
    stance = stance_at(sentence, top, positive=kind.positive)
    if stance is None:
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), word))
    return Occurred(kind.what, words, word, stance, subject)


def _with_gun(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "left his car with a gun": armed. Where a verb of the lexicon tells it, that verb does."""
    prep = sentence.head(noun)
    verb = sentence.head(prep)
    if (
        noun.dep != "pobj"
        or prep.lower != "with"
        or verb.lemma not in ("leave", "come", "get", "exit", "emerge", "see", "stand", "step", "go", "man")
    ):
        return None
    subject = subject_of(sentence, verb) if verb.pos == "VERB" else verb
    stance = stance_at(sentence, verb)
    if subject is None or stance is None:
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject), noun))
    return Occurred("armed", words, noun, stance, subject, phrase(sentence, noun))


def _terrorism(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "was an act of terrorism", "no evidence to indicate terrorism"."""
    top = noun
    while top.dep in ("pobj", "prep", "compound", "amod", "nmod") and sentence.head(top) is not top:
        top = sentence.head(top)
    verb = sentence.head(top)
    if top.dep not in ("attr", "dobj", "oprd") or verb.lemma not in (
        "be",
        "indicate",
        "suggest",
        "call",
        "consider",
        "treat",
        "rule",
    ):
        return None
    stance = stance_at(sentence, top)
    before = {t.lower for t in sentence.tokens[max(0, verb.index - 9) : verb.index]}
    if stance == "assert" and "no" in before and before & {"evidence", "indication", "sign"}:
        stance = "doubt"
    return (
        Occurred("terrorism", sentence.tokens_in(span_of(sentence, verb, phrase(sentence, top))), top, stance)
        if stance
        else None
    )


def _above(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "was flying over international waters", "was over its territory": whether airspace was entered."""
    prep = sentence.head(noun)
    verb = sentence.head(prep)
    before = {c.lower for c in sentence.children(noun)}
    if (
        noun.dep != "pobj"
        or prep.lower not in PLACED
        or verb.lemma not in ("fly", "be", "shoot", "operate", "travel", "down")
    ):
        return None
    if not before & {"international", "its", "their", "our"} and not sentence.children(noun, "poss"):
        return None
    stance = stance_at(sentence, verb, positive="international" not in before)
    if stance is None:
        return None
    subject = subject_of(sentence, verb)
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, subject) if subject else None, verb, noun))
    return Occurred("airspace", words, verb, stance, subject, phrase(sentence, noun))


def _gas(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "rockets with chemical agents hit", "the use of toxic gas": that a chemical weapon was used."""
    if noun.pos not in ("NOUN", "PROPN") or noun.lemma.lower() not in word_set("weapons"):
        return None
    beside = sentence.children(noun, "amod", "compound", "nmod")
    near = {t.lower for b in beside for t in (b, *sentence.children(b, "amod", "compound"))} | {noun.lower}
    if not near & word_set("chemical") or (
        noun.lemma in ("attack", "bomb", "rocket") and not near & (word_set("chemical") - {"nerve"})
    ):
        return None
    if near & {"tear", "natural", "greenhouse"} or noun.dep == "compound":
        return None
    head = noun
    while head.pos in ("NOUN", "ADP", "PROPN", "ADJ") and sentence.head(head) is not head and head.lemma != "use":
        head = sentence.head(head)
    if head.lemma not in word_set("uses"):
        if not any(noun_role(t.lemma.lower()) in ("report", "charge") for t in sentence.ancestors(noun)):
            return None
        head = noun  # "denied the reports of a gas attack"
    stance = stance_at(sentence, head)
    if stance is None or (head is noun and stance == "assert"):
        return None
    if head.pos == "VERB" and (is_party_told(sentence, head) or head.tag == "VBG"):
        return None
    first = noun if head.index > noun.index else head
    last = head if head.index > noun.index else noun
    if head.pos == "VERB" and (is_party_told(sentence, head) or head.tag == "VBG"):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, noun, conjuncts=False), first, last))
    agent = next((t for t in (noun, *sentence.children(noun, "amod", "compound")) if t.lower in AGENTS), None)
    return Occurred("chemical weapons", words, head, stance, None, (agent,) if agent is not None else ())


def mentions_gas(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a chemical weapon, whatever it says of it."""
    words = {t.lower for t in sentence.tokens}
    strong = {"chemical", "sarin", "chlorine", "toxic", "poison", "poisonous", "nerve"}
    return bool(words & strong) and any(t.lemma.lower() in word_set("weapons") for t in sentence.tokens)


def is_party_told(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause says who used it: its denial is then about who, not about whether."""
    doer = subject_of(sentence, verb)
    return doer is not None and not is_passive(sentence, verb) and is_party(sentence, doer)
