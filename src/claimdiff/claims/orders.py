"""Who is behind a deed that another carried out: whoever ordered it, drove somebody to it, or held the ground.

Example:
    "authorised the pilots to fire" -> the one who authorised it; "fired from rebel-held hills" -> "rebel".
"""

from __future__ import annotations

from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import agent_of, is_passive, objects_of
from claimdiff.claims.modality import is_real
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: words for ground that somebody holds
GROUND = frozenset({"line", "position", "territory", "area", "base", "stronghold", "side", "trench", "lines"})
PAST = frozenset({"VBD", "VBN", "VBG"})
#: verbs whose object did what the infinitive says
DRIVING = frozenset({"cause", "drive", "force", "lead", "prompt", "push", "provoke"})


def ground_of(sentence: Sentence, verb: Token) -> Token | None:
    """Whose ground something was fired from: "fired from rebel-held hills", "launched from army positions"."""
    for place in objects_of(sentence, verb, "from"):
        for child in sentence.children(place, "amod", "compound", "acl", "poss"):
            if child.lemma in ("hold", "control") or child.lower in ("held", "controlled"):
                holder = agent_of(sentence, child) or next(
                    (
                        c
                        for c in (*sentence.children(child), sentence.tokens[max(0, child.index - 2)])
                        if is_party(sentence, c)
                    ),
                    None,
                )
                if holder is not None:
                    return holder
            elif place.lemma in GROUND and is_party(sentence, child):
                return child
    return None


def order_of(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of an order that was given: "authorised the pilots to fire" -> "authorised"."""
    first = _first_of(sentence, verb)
    above = sentence.head(first)
    given = first.dep in ("xcomp", "ccomp") and above.lemma in word_set("ordering") and above.tag in PAST
    return above if given and verb.tag == "VB" and not is_passive(sentence, above) else None


def is_caused(sentence: Sentence, verb: Token) -> bool:
    """ "prompting the guards to shoot": what somebody was driven to do was done."""
    first = _first_of(sentence, verb)
    above = sentence.head(first)
    return first.dep == "xcomp" and above.lemma in DRIVING and above.tag in PAST and is_real(sentence, above)


def _first_of(sentence: Sentence, verb: Token) -> Token:
    """The first of several verbs that share what they hang from: "to shoot and kill" -> "shoot"."""
    while verb.dep == "conj" and sentence.head(verb).pos == "VERB" and sentence.head(verb) is not verb:
        verb = sentence.head(verb)
    return verb
