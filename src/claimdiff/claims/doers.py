"""Who did a deed that a noun names, and which nouns can name a doer at all.

Example:
    "rebel attack" -> "rebel"; "the Boston attack" -> nobody; "a raid carried out by the militia" -> "militia".
"""

from __future__ import annotations

from claimdiff.claims.anaphora import pronoun_antecedent
from claimdiff.claims.grammar import SUBJECT, Words, agent_of, is_passive, objects_of, phrase
from claimdiff.lexicons.actors import ActorEntry, find_actors_in
from claimdiff.lexicons.deeds import (
    Deed,
    can_do,
    can_suffer,
    deed_noun,
    deed_verb,
    is_armed,
    is_force_of_nature,
    object_kinds,
)
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: particles that leave a verb's sense as it is ("fired off a rocket"); "down", "up" and the like make another verb
LOOSE = frozenset({"", "off", "dead", "away", "back"})
#: shorter words in capitals may be names; a longer one that the lexicon does not know is a dateline or a headline
SHOUTED = 4  # letters


#: what a verb leaves its object: "shot dead", "knocked offline"
RESULTS = frozenset({"dead", "offline", "ablaze", "alight"})
#: verbs that make a deed with "fire": "opened fire", "set fire to the barn", "set it on fire"
FIRING = frozenset({"open", "set"})


def particle(sentence: Sentence, verb: Token) -> str:
    """The particle of a phrasal verb, "dead" in "shot dead", "fire" in "opened fire"."""
    for child in sentence.children(verb, "prt", "oprd", "acomp", "advmod", "xcomp"):
        if child.dep == "prt" or child.lower in RESULTS:
            return child.lower
    if verb.lemma.lower() in FIRING:
        fires = (*sentence.children(verb, "dobj"), *objects_of(sentence, verb, "on"))
        return "fire" if any(c.lower == "fire" for c in fires) else ""
    return ""


def deed_of(sentence: Sentence, token: Token) -> Deed | None:
    """The deed that a word names, whatever it is done to."""
    if token.pos == "VERB":
        with_particle = particle(sentence, token)
        phrasal = deed_verb(token.lemma.lower(), with_particle)
        return phrasal or (deed_verb(token.lemma.lower()) if with_particle in LOOSE else None)
    if token.pos in ("NOUN", "PROPN"):
        before = sentence.tokens[token.index - 1].lower if token.index else ""
        lemma = token.lemma.lower()
        return deed_noun(lemma, before) or (deed_noun(lemma[:-1], before) if lemma.endswith("s") else None)
    return None


def actor_at(sentence: Sentence, noun: Token) -> tuple[Words, ActorEntry] | None:
    """The lexicon actor whose name reaches over ``noun``, with the words of that name."""
    words = phrase(sentence, noun, conjuncts=False)
    first = min(words[0].index, max(0, noun.index - 6))
    window = sentence.tokens[first : max(words[-1].index, noun.index) + 1]
    start = window[0].start
    text = sentence.text[start - sentence.start : window[-1].end - sentence.start]
    for a, b, entry in find_actors_in(text):
        beside = is_armed(noun.lemma.lower()) and start + b + 1 == noun.start  # "Syrian air force | planes"
        if beside or (start + a <= noun.start and noun.end <= start + b):
            return tuple(t for t in window if start + a <= t.start and t.end <= start + b), entry
    return None


def is_party(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun phrase names somebody who can be held responsible."""
    lemma = noun.lemma.lower()
    if noun.pos == "NUM" or noun.tag == "CD" or is_force_of_nature(lemma):
        return False
    if can_do(lemma) or can_do(noun.lower):
        return True
    if noun.dep == "npadvmod" or lemma in word_set("times"):
        return False
    if noun.pos == "VERB" and noun.dep in SUBJECT and noun.text[0].isupper():  # "Trump ordered", taken for a verb
        return actor_at(sentence, noun) is not None
    if deed_of(sentence, noun) is not None or (noun.pos not in ("PROPN", "NOUN", "ADJ")):
        return False
    if noun.pos == "PROPN" and not object_kinds(lemma):
        name = [c.text for c in sentence.children(noun, "compound")] + [noun.text]
        shouted = all(w.isupper() for w in name) and sum(map(len, name)) > SHOUTED
        return not shouted or actor_at(sentence, noun) is not None
    return actor_at(sentence, noun) is not None


def antecedent_of(sentence: Sentence, pronoun: Token) -> Token | None:
    """Whom a pronoun names in its own sentence, if anybody there fits."""
    person = pronoun.lower in ("he", "she", "him", "her", "his")
    thing = pronoun.lower in ("it", "its")
    return pronoun_antecedent(sentence, pronoun, is_person if person else _is_body if thing else is_party)


def _is_body(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun names a party that "it" can stand for: known to the lexicons, and no human being."""
    if noun.pos == "PROPN":
        found = actor_at(sentence, noun)
        return found is not None and found[1].kind != "person"
    return is_party(sentence, noun) and not (can_suffer(noun.lemma.lower()) and not is_armed(noun.lemma.lower()))


def is_person(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun may name one human being, whom "he" or "she" can stand for."""
    if noun.pos != "PROPN" and not (noun.text[0].isupper() and actor_at(sentence, noun) is not None):
        return can_do(noun.lemma.lower()) and can_suffer(noun.lemma.lower())
    found = actor_at(sentence, noun)
    if found is None and any(c.lower == "the" for c in sentence.children(noun, "det")):
        return False  # "the Harvest Front" is no human being
    return is_party(sentence, noun) and (found is None or found[1].kind == "person")


def doer_of_noun(sentence: Sentence, noun: Token, deed: Deed) -> Token | None:
    """Who did what a noun names: told by "by X" after it, by a verb that ties X to it, or by a word before it."""
    for place in (noun, *objects_of(sentence, noun, "of", "on", "against", "in")):
        by = agent_of(sentence, place)
        if by is not None and is_party(sentence, by):
            return by
    if deed.type == "meddle" and (between := objects_of(sentence, noun, "between")) and is_party(sentence, between[0]):
        return between[0]
    source = objects_of(sentence, noun, "from")
    if (
        deed.type in ("shoot", "strike", "hack", "attack")
        and source
        and source[0].pos != "ADV"
        and _names_doer(sentence, source[0])
    ):
        return source[0]
    for tie in sentence.children(noun, "acl", "relcl"):
        agent = agent_of(sentence, tie) if tie.lemma in word_set("light") and is_passive(sentence, tie) else None
        if agent is not None and is_party(sentence, agent):
            return agent
    before = [c for c in sentence.children(noun, "amod", "compound", "poss", "nmod", "nummod") if c.index < noun.index]
    for word in reversed(before):
        if (party := _named_before(sentence, word, noun, deed)) is not None:
            return party
    return _beside(sentence, noun, deed)


def _beside(sentence: Sentence, noun: Token, deed: Deed) -> Token | None:
    """The doer next to a deed where the parser ties it elsewhere: "there were raids by", "met with gunfire from"."""
    before = sentence.tokens[max(0, noun.index - 2) : noun.index]
    if len(before) == 2 and before[1].tag == "POS" and sentence.head(before[0]) is not noun:
        owner = before[0]
        return owner if _owns(sentence, owner, noun, deed, known=actor_at(sentence, owner) is not None) else None
    verb = sentence.head(sentence.head(noun)) if noun.dep == "pobj" else sentence.head(noun)
    if verb.pos not in ("VERB", "AUX"):
        return None
    later = [
        o
        for p in sentence.children(verb, "prep", "agent")
        if p.index > noun.index and p.lower in ("by", "from")
        for o in sentence.children(p, "pobj")
    ]
    there = bool(sentence.children(verb, "expl"))
    for party in later:
        source = sentence.head(party).lower
        if (there and source == "by" and is_party(sentence, party)) or (
            source == "from" and deed.type in ("shoot", "fire") and _names_doer(sentence, party)
        ):
            return party
    return None


def _names_doer(sentence: Sentence, noun: Token) -> bool:
    if is_armed(noun.lemma.lower()) or actor_at(sentence, noun) is not None:
        return True
    return any(c.lower in word_set("group-kinds") for c in sentence.children(noun, "amod", "compound"))


def _named_before(sentence: Sentence, word: Token, noun: Token, deed: Deed) -> Token | None:
    """The doer that a word before the deed names: "Saudi strikes", "rebel attack", "US-led raid"."""
    if (word.dep == "amod" and word.lemma in ("lead", "led")) or word.lower.endswith("-led"):
        led = sentence.children(word, "npadvmod", "nsubj", "nmod", "compound")
        return led[-1] if led else word
    found = actor_at(sentence, word)
    entry = found[1] if found else None
    armed = is_armed(word.lemma.lower()) and word.lemma.lower() not in word_set("sorts")
    against = bool(objects_of(sentence, noun, "on", "against", "in", "of", "at"))
    if word.dep == "poss":
        return word if _owns(sentence, word, noun, deed, known=entry is not None) else None
    if "strike" in deed.needs:
        return word if entry is not None or armed else None
    if "attack" in deed.needs:
        known = entry is not None and (entry.kind in ("group", "armed-group") or (against and word.dep == "amod"))
        return word if armed or known else None
    return word if armed and word.dep != "amod" and deed.type not in ("kill", "crime", "abduct") else None


def _is_side(sentence: Sentence, owner: Token) -> bool:
    """Whether an owner of attacks is a state, a body or an armed party, whose attacks are not of words."""
    found = actor_at(sentence, owner)
    return is_armed(owner.lemma.lower()) or (
        found is not None and found[1].kind in ("country", "body", "army", "armed-group", "group", "coalition")
    )


def _owns(sentence: Sentence, owner: Token, noun: Token, deed: Deed, *, known: bool) -> bool:
    """Whether a possessive before a deed names its doer ("Iran's attack on a base"), not its victim."""
    if owner.pos == "PRON":
        victim = pronoun_antecedent(sentence, owner, is_party)
        verb = sentence.head(sentence.head(noun)) if noun.dep == "pobj" else sentence.head(noun)
        if owner.lower not in ("its", "their", "his", "her", "our", "my", "your") or (
            victim is not None and is_passive(sentence, verb)
        ):
            return False
        if deed.word in ("attack", "assault") and owner.lower in ("his", "her", "my", "your"):
            return False
    elif deed.word in ("attack", "assault") and not _is_side(sentence, owner):
        return any("place" in object_kinds(t.lemma.lower()) for t in objects_of(sentence, noun, "on", "against"))
    elif not known and not can_do(owner.lemma.lower()):
        on = bool(objects_of(sentence, noun, "on", "against"))
        return owner.pos == "PROPN" and on
    if "strike" in deed.needs:
        return True
    return bool(objects_of(sentence, noun, "on", "against", "in", "of", "at"))
