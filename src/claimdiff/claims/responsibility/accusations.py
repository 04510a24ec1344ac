"""Accusations: who is blamed for what, by whom.

Example:
    "Kabul accused the militia of shelling the road" -> the militia, "shelling the road", by Kabul.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    antecedent,
    is_negated,
    is_passive,
    objects_of,
    phrase,
    reach,
    span_of,
    subject_of,
)
from claimdiff.claims.modality import is_possible, is_supposed
from claimdiff.claims.responsibility.found import Found, Voice
from claimdiff.claims.responsibility.inner import act_words, is_harm
from claimdiff.lexicons.blame import BlameCue, blame_cues, noun_role
from claimdiff.lexicons.deeds import is_force_of_nature
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

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
    for token in sentence.tokens:
        if (
            token.pos == "NOUN"
            and noun_role(token.lemma) == "charge"
            and (found := _charge(sentence, token)) is not None
        ):
            yield found


def _person_deed(sentence: Sentence, verb: Token, cue: BlameCue) -> Found | None:
    """ "accuse X of Y", "X was accused of Y by Z", "X, charged with Y"."""
    passive = is_passive(sentence, verb) or _is_headline(sentence, verb, cue)
    accused = subject_of(sentence, verb) if passive else _object(sentence, verb)
    deeds = objects_of(sentence, verb, *cue.prepositions)
    if not deeds and accused is not None and accused.index > verb.index:
        deeds = objects_of(sentence, accused, *cue.prepositions)
    if cue.verb == "blame" and accused is not None and objects_of(sentence, accused, "on") and not deeds:
        return None
    if (
        accused is None
        or (not deeds and cue.verb not in ("accuse", "blame"))
        or accused.lower in ("itself", "themselves", "other", "another", "nobody", "none")
    ):
        return None
    accused = antecedent(sentence, accused)
    if cue.verb in word_set("strict") and not any(_is_crime(sentence, d) for d in deeds):
        return None
    owner = next((c for c in sentence.children(accused, "poss") if is_party(sentence, c)), None)
    if cue.verb == "blame" and not _answers(sentence, accused) and owner is not None:
        accused = owner  # "blamed the army's presence for the unrest"
    if cue.verb == "blame" and (not _answers(sentence, accused) or objects_of(sentence, verb, "on")):
        return None
    return _made(sentence, verb, cue, accused, deeds[0] if deeds else None)


def _object(sentence: Sentence, verb: Token) -> Token | None:
    """The object of a verb; a day is none ("on Thursday blamed the media" may be parsed so)."""
    return next((c for c in sentence.children(verb, "dobj") if c.lemma.lower() not in word_set("times")), None)


def _is_headline(sentence: Sentence, verb: Token, cue: BlameCue) -> bool:
    """ "Teacher accused of theft": a passive that leaves its auxiliary out."""
    bare = verb.tag in ("VBN", "VBD") and not sentence.children(verb, "dobj", "aux")
    return (
        bare
        and cue.verb in ("accuse", "charge", "suspect", "convict", "indict")
        and bool(objects_of(sentence, verb, *cue.prepositions))
    )


def _is_crime(sentence: Sentence, deed: Token) -> bool:
    """Whether what one is charged with is a deed or a crime: "three counts of robbery", "attempting to kill"."""
    if deed.lemma in ("count", "charge", "act") and (inner := objects_of(sentence, deed, "of")):
        deed = inner[0]
    if deed.pos == "VERB":
        return deed.lemma not in word_set("duties")
    return is_harm(sentence, deed) or any(deed_of(sentence, c) for c in sentence.children(deed, "compound", "conj"))


def _answers(sentence: Sentence, accused: Token) -> bool:
    """Whether blame falls on somebody who can answer for it, not on the weather or a lack of something."""
    lemma = accused.lemma.lower()
    if is_force_of_nature(lemma) or lemma in word_set("nobody") or accused.pos == "VERB":
        return False
    return is_party(sentence, accused) or accused.pos in ("PROPN", "PRON") or not lemma.endswith(ABSTRACT)


def _deed_person(sentence: Sentence, verb: Token, cue: BlameCue) -> Found | None:
    """ "blame Y on X", "Y was blamed on X", "link Y to X"."""
    people = objects_of(sentence, verb, *cue.prepositions)
    passive = is_passive(sentence, verb)
    deed = subject_of(sentence, verb) if passive else _object(sentence, verb)
    if deed is None and verb.dep == "relcl":
        deed = sentence.head(verb)
    if people and not _answers(sentence, people[0]) and (owners := objects_of(sentence, people[0], "of")):
        people = owners
    if cue.verb == "blame" and not people and deed is not None:
        people = objects_of(sentence, deed, "on")
    if deed is None or not people or not _answers(sentence, people[0]):
        return None
    if cue.verb in word_set("strict") and not (is_party(sentence, people[0]) or people[0].pos == "PRON"):
        return None
    if cue.verb == "pin":
        if deed.lemma != "blame":
            return None
    elif cue.verb in word_set("strict") and not is_harm(sentence, antecedent(sentence, deed)):
        return None
    return _made(sentence, verb, cue, people[0], deed)


def _made(sentence: Sentence, verb: Token, cue: BlameCue, accused: Token, deed: Token | None) -> Found | None:
    asserter, voice = _by_whom(sentence, verb)
    negated = is_negated(sentence, verb)
    might = is_possible(sentence, verb)
    if (is_supposed(sentence, verb) and not might) or sentence.head(verb).lower == "without":
        return None
    nobody = asserter is not None and any(
        c.lower in ("no", "nobody", "none") for c in (asserter, *sentence.children(asserter))
    )
    if negated and not nobody and cue.stance != "accuse":
        return None
    stance = "no_claim" if nobody or negated else "hedge" if might else cue.stance
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
        if by is None:  # "accused of looting shops by the police": the parser hangs it from the shops
            later = (t for t in sentence.subtree(verb) if t.lower == "by" and t.index > verb.index)
            by = next((o for t in later for o in sentence.children(t, "pobj") if is_party(sentence, o)), None)
        return (by, "named") if by is not None else (None, "unnamed")
    subject = sayer_of(sentence, verb, is_party)
    if subject is None or (
        verb.dep in ("acl", "advcl") and not is_party(sentence, subject) and subject.lemma not in word_set("papers")
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


def _blamed_in(sentence: Sentence, clause: Token) -> Token | None:
    """The subject of a clause; in "it was the rebels that", the one it was."""
    subject = subject_of(sentence, clause)
    named = next(iter(sentence.children(clause, "attr")), None)
    return (
        named
        if subject is not None and subject.lower == "it" and clause.lemma == "be" and named is not None
        else subject
    )


def _charge(sentence: Sentence, noun: Token) -> Found | None:
    """ "allegations that the firm hid it", "accusations of torture against the army": a charge told as a noun."""
    clause = next(
        (
            c
            for c in sentence.children(noun, "acl", "ccomp")
            if c.tag not in ("VBG", "VBN") or sentence.children(c, "aux")
        ),
        None,
    )
    if clause is not None:
        accused, act = _blamed_in(sentence, clause), act_words(sentence, clause)
    else:
        deeds = [d for d in objects_of(sentence, noun, "of") if is_harm(sentence, d)]
        accused = next(
            iter(
                (
                    *objects_of(sentence, noun, "against"),
                    *(t for d in deeds for t in objects_of(sentence, d, "by", "against")),
                )
            ),
            None,
        )
        act = act_words(sentence, deeds[0]) if deeds else ()
    if accused is None or not act or not is_party(sentence, accused) or is_negated(sentence, noun):
        return None
    if clause is not None and (is_supposed(sentence, clause) or is_negated(sentence, clause)):
        return None
    owner = next(iter(sentence.children(noun, "poss")), None) or agent_of(sentence, noun)
    words = _core(sentence, noun, accused, owner, act)
    voice: Voice = "named" if owner is not None else "unnamed"
    return Found("accuse", words, accused, act, owner, voice, None, hedged=True, used=reach(sentence, noun), head=noun)
