"""Accusations: who is blamed for what, by whom.

Example:
    "Kabul accused the militia of shelling the road" -> the militia, "shelling the road", by Kabul.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    antecedent,
    is_negated,
    is_passive,
    objects_of,
    phrase,
    reach,
    sayer_of,
    span_of,
    subject_of,
)
from claimdiff.claims.responsibility.found import Found, Voice
from claimdiff.claims.responsibility.inner import act_words, inside, is_harm
from claimdiff.lexicons.blame import BlameCue, blame_cues
from claimdiff.lexicons.deeds import is_force_of_nature
from claimdiff.model import Sentence, Token

#: these frames need a deed or a harm behind the preposition: "charged with enforcing", "linked to a bank", "criticised for his tie" are none
STRICT = frozenset({"charge", "indict", "convict", "condemn", "denounce", "criticize", "criticise", "fault", "implicate", "clear", "acquit",
                    "attribute", "ascribe", "link", "tie", "trace", "exonerate", "absolve"})  # fmt: skip
#: what speaks for somebody: "a letter accusing the priest"
PAPERS = frozenset(
    "letter report statement lawsuit suit indictment complaint resolution ad document tweet post article paper petition".split()
)
#: endings of nouns that name no party
ABSTRACT = (
    "tion",
    "sion",
    "ness",
    "ity",
    "ment",
    "ism",
    "ance",
    "ence",
    "ure",
    "ing",
    "age",
    "acy",
    "th",
    "fact",
    "policy",
    "rate",
    "decision",
)
#: what blame falls on without anybody to answer for it
NOBODY = frozenset("weather storm wind rain gas climate lack zeal fervor fervour warming virus disease error glitch fog ice snow drought "
                   "heat cold flood age nature luck pressure stress speed fatigue demand price shortage".split())  # fmt: skip


def accusations(sentence: Sentence) -> Iterator[Found]:
    """Every accusation made with a verb of blame."""
    for token in sentence.tokens:
        if token.pos != "VERB" and token.tag not in ("VBN", "VBD", "VBG"):
            continue
        for cue in blame_cues(token.lemma.lower()):
            if cue.frame == "person-deed":
                found = _person_deed(sentence, token, cue)
            elif cue.frame == "deed-person":
                found = _deed_person(sentence, token, cue)
            else:
                continue
            if found is not None:
                yield found
                break


def _person_deed(sentence: Sentence, verb: Token, cue: BlameCue) -> Found | None:
    """ "accuse X of Y", "X was accused of Y by Z", "X, charged with Y"."""
    passive = is_passive(sentence, verb)
    accused = subject_of(sentence, verb) if passive else next(iter(sentence.children(verb, "dobj")), None)
    deeds = objects_of(sentence, verb, *cue.prepositions)
    if cue.verb == "blame" and accused is not None and objects_of(sentence, accused, "on") and not deeds:
        return None
    if (
        accused is None
        or (not deeds and cue.verb not in ("accuse", "blame"))
        or accused.lower in ("itself", "themselves", "other", "another")
    ):
        return None
    accused = antecedent(sentence, accused)
    if cue.verb in STRICT and not any(is_harm(sentence, d) or (d.pos == "VERB" and inside(sentence, d)) for d in deeds):
        return None
    if cue.verb == "blame" and (not _answers(sentence, accused) or objects_of(sentence, verb, "on")):
        return None
    return _made(sentence, verb, cue, accused, deeds[0] if deeds else None)


def _answers(sentence: Sentence, accused: Token) -> bool:
    """Whether blame falls on somebody who can answer for it, not on the weather or a lack of something."""
    lemma = accused.lemma.lower()
    if is_force_of_nature(lemma) or lemma in NOBODY or accused.pos == "VERB":
        return False
    return is_party(sentence, accused) or accused.pos in ("PROPN", "PRON") or not lemma.endswith(ABSTRACT)


def _deed_person(sentence: Sentence, verb: Token, cue: BlameCue) -> Found | None:
    """ "blame Y on X", "Y was blamed on X", "link Y to X"."""
    people = objects_of(sentence, verb, *cue.prepositions)
    passive = is_passive(sentence, verb)
    deed = subject_of(sentence, verb) if passive else next(iter(sentence.children(verb, "dobj")), None)
    if deed is None and verb.dep == "relcl":
        deed = sentence.head(verb)
    if cue.verb == "blame" and not people and deed is not None:
        people = objects_of(sentence, deed, "on")
    if deed is None or not people or not _answers(sentence, people[0]):
        return None
    if cue.verb == "pin":
        if deed.lemma != "blame":
            return None
    elif cue.verb in STRICT and not is_harm(sentence, antecedent(sentence, deed)):
        return None
    return _made(sentence, verb, cue, people[0], deed)


def _made(sentence: Sentence, verb: Token, cue: BlameCue, accused: Token, deed: Token | None) -> Found | None:
    asserter, voice = _by_whom(sentence, verb)
    negated = is_negated(sentence, verb)
    auxiliaries = {c.lower for c in sentence.children(verb, "aux")}
    if (
        auxiliaries & {"could", "would", "should", "can", "might", "may", "ca", "to", "will"}
        and "have" not in auxiliaries
        and (negated or asserter is None)
    ):
        return None
    nobody = asserter is not None and any(
        c.lower in ("no", "nobody", "none") for c in (asserter, *sentence.children(asserter))
    )
    if (
        negated
        and not nobody
        and "n't" in {c.lower for c in sentence.children(verb, "neg")}
        and auxiliaries & {"could", "can", "do", "does", "did"}
    ):
        return None
    stance = "no_claim" if nobody or negated else cue.stance
    act = act_words(sentence, deed) if deed is not None else ()
    words = _core(sentence, verb, accused, asserter, act)
    return Found(
        stance=stance,  # type: ignore[arg-type]
        words=words,
        actor=accused,
        act=act,
        asserter=None if nobody else asserter,
        voice="unnamed" if nobody else voice,
        cue=verb,
        hedged=cue.verb == "suspect",
        used=reach(sentence, verb)
        - frozenset(
            t.index for c in sentence.children(verb, "advcl", "conj", "parataxis") for t in sentence.subtree(c)
        ),
    )


def _by_whom(sentence: Sentence, verb: Token) -> tuple[Token | None, Voice]:
    if is_passive(sentence, verb):
        by = agent_of(sentence, verb)
        return (by, "named") if by is not None else (None, "unnamed")
    subject = sayer_of(sentence, verb, is_party)
    if subject is None or (
        verb.dep in ("acl", "advcl") and not is_party(sentence, subject) and subject.lemma not in PAPERS
    ):
        return None, "outer"
    return subject, "named"


def _core(sentence: Sentence, verb: Token, accused: Token, asserter: Token | None, act: Words) -> Words:
    """The words from the first to the last of asserter, verb, accused and deed."""
    parts = [phrase(sentence, accused), (verb,), act]
    if asserter is not None:
        parts.append(phrase(sentence, asserter))
    span = span_of(sentence, *(p for p in parts if p))
    return sentence.tokens_in(span)
