"""Claims of responsibility, and that there is none: "claimed responsibility for", "no group has claimed it".

Example:
    "No group has claimed responsibility for the blast" -> no claim, by nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import deed_of
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    is_negated,
    is_passive,
    objects_of,
    phrase,
    reach,
    span_of,
    subject_of,
)
from claimdiff.claims.modality import is_supposed
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import act_words
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: verbs that take "responsibility", and what that says
TAKEN: dict[str, Stance] = {
    "claim": "claim",
    **dict.fromkeys(("take", "accept", "assume", "admit", "acknowledge"), "admit"),
    **dict.fromkeys(("deny", "disclaim", "reject", "refuse"), "deny"),
}
NO = frozenset({"no", "nobody", "none", "noone"})


def ownings(sentence: Sentence) -> Iterator[Found]:
    """Every claim of responsibility, taken, refused or missing."""
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        found = None
        if (
            lemma in ("responsibility", "credit", "blame")
            and token.pos == "NOUN"
            and token.dep in ("dobj", "nsubjpass", "pobj", "nsubj")
        ):
            found = _taken(sentence, token)
        elif lemma == "claim" and token.pos == "VERB":
            found = _claimed(sentence, token)
        elif lemma in ("claim", "admission") and token.pos == "NOUN":
            found = _claim(sentence, token)
        if found is not None:
            yield found


def _taken(sentence: Sentence, noun: Token) -> Found | None:
    """ "claimed responsibility for", "took the blame for", "distanced himself from responsibility for"."""
    verb = _claiming(sentence, noun)
    if noun.dep == "pobj":
        verb = sentence.head(verb)
        if verb.lemma != "distance":
            return None
        stance: Stance = "deny"
    elif verb.lemma.lower() in TAKEN and not (noun.lemma == "blame" and verb.lemma == "claim"):
        stance = TAKEN[verb.lemma.lower()]
    else:
        return None
    deeds = (*objects_of(sentence, noun, "for", "of"), *objects_of(sentence, verb, "for"))
    if noun.lemma == "credit" and not any(deed_of(sentence, d) for d in deeds):
        return None
    if noun.lemma != "credit" and verb.lemma == "take" and not deeds:
        return None
    passive = is_passive(sentence, verb) and noun.dep == "nsubjpass"
    owner = agent_of(sentence, verb) if passive else subject_of(sentence, verb)
    return _made(sentence, verb, noun, owner, deeds, stance)


def _claiming(sentence: Sentence, noun: Token) -> Token:
    """The verb that takes "responsibility": the one it hangs from, or the one right before it."""
    at = noun.index - 1
    while at > 0 and sentence.tokens[at].pos in ("ADJ", "DET", "ADV"):
        at -= 1
    before = sentence.tokens[max(at, 0)]
    return before if before.pos == "VERB" and before.lemma.lower() in TAKEN else sentence.head(noun)


def _made(
    sentence: Sentence, verb: Token, noun: Token, owner: Token | None, deeds: Words, stance: Stance
) -> Found | None:
    nobody = owner is not None and (owner.lower in NO or any(c.lower in NO for c in sentence.children(owner)))
    refused = is_negated(sentence, verb) or is_negated(sentence, noun) or nobody
    if verb.dep == "xcomp" and sentence.head(verb).lemma in ("refuse", "decline"):
        stance = "deny"
    elif (
        is_supposed(sentence, verb)
        or (owner is not None and owner.lower in ("that", "this", "it") and owner.tag == "DT")
        or (verb.dep not in ("xcomp", "conj") and any(c.lower == "to" for c in sentence.children(verb, "aux")))
    ):
        return None
    if owner is None and not refused:
        return None
    act = _without_channel(sentence, act_words(sentence, deeds[0])) if deeds else ()
    parts = [(verb,), (noun,), act]
    if owner is not None:
        parts.append(phrase(sentence, owner))
    words = sentence.tokens_in(span_of(sentence, *(p for p in parts if p)))
    used = reach(sentence, noun) | reach(sentence, deeds[0]) if deeds else reach(sentence, noun)
    if refused:
        actor = None if nobody or (owner is not None and owner.lemma in word_set("indefinite")) else owner
        return Found(
            "no_claim",
            words,
            actor,
            act,
            None,
            "unnamed",
            verb,
            False,
            used,
        )
    return Found(stance, words, owner, act, owner, "named", verb, False, used)


def _without_channel(sentence: Sentence, act: Words) -> Words:
    """ "the bombing in a video": what was claimed, without where it was claimed."""
    for at, token in enumerate(act):
        said_in = any(c.lemma.lower() in word_set("channels") for c in sentence.children(token, "pobj"))
        if at and token.pos == "ADP" and (said_in or token.lower == "via"):
            return act[:at]
    return act


def _claimed(sentence: Sentence, verb: Token) -> Found | None:
    """ "The group claimed the attack", "an attack claimed by the group"."""
    if is_passive(sentence, verb):
        deed, owner = subject_of(sentence, verb), agent_of(sentence, verb)
        if verb.dep == "acl":
            deed = sentence.head(verb)
    else:
        deed, owner = next(iter(sentence.children(verb, "dobj")), None), subject_of(sentence, verb)
    if (
        deed is None
        or owner is None
        or deed.pos == "PROPN"
        or (deed_of(sentence, deed) is None and noun_role(deed.lemma) != "harm")
        or deed_of(sentence, owner) is not None
    ):
        return None
    return _made(sentence, verb, deed, owner, (deed,), "claim")


def _claim(sentence: Sentence, noun: Token) -> Found | None:
    """ "There was no claim of responsibility for the attack", "its claim of responsibility"."""
    owned = [t for t in objects_of(sentence, noun, "of") if t.lemma == "responsibility"]
    if not owned:
        return None
    deeds = (
        *objects_of(sentence, owned[0], "for"),
        *objects_of(sentence, noun, "for"),
        *objects_of(sentence, sentence.head(noun), "for"),
    )
    act = act_words(sentence, deeds[0]) if deeds else ()
    verb = sentence.head(noun)
    first = next(iter(sentence.children(verb, "expl")), noun)
    words = sentence.tokens_in(
        span_of(sentence, phrase(sentence, noun), (first,), act, (verb,) if verb.pos in ("AUX", "VERB") else None)
    )
    used = reach(sentence, noun)
    if any(c.lower in ("no", "not") for c in (*sentence.children(noun), *sentence.children(verb, "neg"))):
        return Found("no_claim", words, None, act, None, "unnamed", noun, False, used)
    owner = next(iter(sentence.children(noun, "poss")), None) or agent_of(sentence, noun)
    if owner is None:
        return None
    return Found("claim", words, owner, act, owner, "named", noun, False, used)
