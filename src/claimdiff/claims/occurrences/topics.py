"""Happenings that a noun with its place in the clause tells: left with a gun, flew over their waters, a gas was used.

Example:
    "The shells were filled with chlorine" and "denied the reports of a gas attack" -> chemical weapons.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import is_passive, phrase, span_of, subject_of
from claimdiff.claims.occurrences.told import Occurred, stance_at
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.occurrences import is_kind
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

AGENTS = frozenset({"sarin", "chlorine", "mustard", "vx", "novichok", "tabun"})
#: nouns of killing that a gas can be the means of
_KILLINGS = frozenset({"massacre", "killing", "murder", "slaughter", "attack"})
#: before the place that something was over or in
PLACED = frozenset({"over", "in", "inside", "within"})
#: verbs of being somewhere
_BEING = frozenset("fly be shoot operate travel down stay remain sail drift cruise patrol seize intercept".split())
#: verbs of coming into view: "came out with a gun"
_MOVES = frozenset("leave come get exit emerge see stand step go man".split())


def topics(sentence: Sentence) -> Iterator[Occurred]:
    """Every happening that a noun of a sentence tells."""
    for token in sentence.tokens:
        if token.pos not in ("NOUN", "PROPN"):
            continue
        for found in (_told(sentence, token), _gas(sentence, token)):
            if found is not None:
                yield found


def _told(sentence: Sentence, token: Token) -> Occurred | None:
    lemma = token.lemma.lower()
    if is_kind(lemma, "gun"):
        return _with_gun(sentence, token)
    if lemma in ("terrorism", "terror"):
        return _terrorism(sentence, token)
    return _above(sentence, token) if lemma in ("water", "territory", "airspace") else None


def _with_gun(sentence: Sentence, noun: Token) -> Occurred | None:
    """ "left his car with a gun": armed. Where a verb of the lexicon tells it, that verb does."""
    prep = sentence.head(noun)
    verb = sentence.head(prep)
    if noun.dep != "pobj" or prep.lower != "with" or verb.lemma not in _MOVES:
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
    if noun.dep != "pobj" or prep.lower not in PLACED or verb.lemma not in _BEING:
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
    ending = next((t for t in sentence.ancestors(noun) if t.lemma in _KILLINGS), None)
    if (
        ending is not None
        and sentence.head(noun).lower in ("by", "with")
        and sentence.head(sentence.head(noun)) is ending
    ):
        head = ending  # "a massacre by chemical weapons"
    elif head.lemma not in word_set("uses") and not _tested(sentence, head):
        if not any(noun_role(t.lemma.lower()) in ("report", "charge") for t in sentence.ancestors(noun)):
            return None
        head = noun  # "denied the reports of a gas attack"
    stance = stance_at(sentence, head)
    if stance is None or (head is noun and stance == "assert"):
        return None
    if head.pos == "VERB" and not _tested(sentence, head) and (_says_who(sentence, head) or head.tag == "VBG"):
        return None
    first = noun if head.index > noun.index else head
    last = head if head.index > noun.index else noun
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, noun, conjuncts=False), first, last))
    agent = next((t for t in (noun, *sentence.children(noun, "amod", "compound")) if t.lower in AGENTS), None)
    return Occurred("chemical weapons", words, head, stance, None, (agent,) if agent is not None else ())


def mentions_gas(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a chemical weapon, whatever it says of it."""
    words = {t.lower for t in sentence.tokens}
    strong = {"chemical", "sarin", "chlorine", "toxic", "poison", "poisonous", "nerve"}
    return bool(words & strong) and any(t.lemma.lower() in word_set("weapons") for t in sentence.tokens)


def _tested(sentence: Sentence, verb: Token) -> bool:
    """ "tested positive for sarin"."""
    return verb.lemma == "test" and any(
        c.lower == "positive" for c in sentence.children(verb, "acomp", "oprd", "advmod")
    )


def _says_who(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause says who used it: its denial is then about who, not about whether."""
    doer = subject_of(sentence, verb)
    return doer is not None and not is_passive(sentence, verb) and is_party(sentence, doer)
