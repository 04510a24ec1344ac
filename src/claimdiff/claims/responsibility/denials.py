"""Denials and admissions: "denies hitting civilians", "rejects the charges", "apologised for the bombing".

Example:
    "The army denied that its jets hit the market" -> denied by the army, of "its jets".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimdiff.claims.anaphora import sayer_of
from claimdiff.claims.doers import actor_at, deed_of, is_party
from claimdiff.claims.grammar import (
    Words,
    agent_of,
    antecedent,
    clause_end,
    is_negated,
    is_passive,
    objects_of,
    phrase,
    reach,
    span_of,
    subject_of,
    text_of,
)
from claimdiff.claims.responsibility.anchors import is_bare
from claimdiff.claims.responsibility.answers import takes_no_side
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import PRONOUNS, Inner, act_words, inside, names_wrong
from claimdiff.lexicons.blame import BlameCue, blame_cues, noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: adjectives that call a charge untrue


def denials(sentence: Sentence) -> Iterator[Found]:
    """Every denial and admission made with a verb or with the noun "denial"."""
    for token in sentence.tokens:
        if (
            token.lower == "guilty"
            and sentence.head(token).lemma == "plead"
            and (found := _plea(sentence, token)) is not None
        ):
            yield found
        elif token.pos == "VERB" or token.tag in ("VBN", "VBD", "VBG"):
            for cue in blame_cues(token.lemma.lower()):
                if cue.frame in ("deny", "admit") and (found := _verb(sentence, token, cue)) is not None:
                    yield from _each(sentence, found)


def _each(sentence: Sentence, found: Found) -> Iterator[Found]:
    """ "The army and the rebels both denied it": each for itself."""
    if found.asserter is None or found.actor is not found.asserter:
        yield found
        return
    first = found.asserter
    sides = [
        c for m in sentence.children(first, "amod", "compound", "nmod") for c in (m, *sentence.children(m, "conj"))
    ]
    named = [t for t in (first, *sentence.children(first, "conj")) if is_party(sentence, t) or t.pos == "PROPN"]
    split = [t for t in sides if is_party(sentence, t)] if any(sentence.children(m, "conj") for m in sides) else []
    parties = split if len(split) > 1 else named
    if len(parties) < 2:
        yield found
        return
    for party in parties:
        yield replace(found, actor=party, asserter=party, alone=True)


def _plea(sentence: Sentence, guilty: Token) -> Found | None:
    """ "pleaded guilty to murder", "pleaded not guilty"."""
    verb = sentence.head(guilty)
    owner = subject_of(sentence, verb)
    deeds = (*objects_of(sentence, guilty, "to", "of"), *objects_of(sentence, verb, "to"))
    if owner is None:
        return None
    act = act_words(sentence, deeds[0]) if deeds else ()
    refused = is_negated(sentence, guilty) or is_negated(sentence, verb)
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, owner), verb, guilty, act or None))
    return Found("deny" if refused else "admit", words, owner, act, owner, "named", verb, used=reach(sentence, guilty))


def _verb(sentence: Sentence, verb: Token, cue: BlameCue) -> Found | None:
    auxiliaries = {c.lower for c in sentence.children(verb, "aux")}
    if (
        is_negated(sentence, verb)
        or auxiliaries & word_set("modals")
        or ("to" in auxiliaries and verb.dep not in ("xcomp", "ROOT"))
    ):
        return None
    if verb.dep == "xcomp" and "to" in auxiliaries and sentence.head(verb).lemma not in word_set("implicative"):
        return None
    if verb.lemma == "deny" and takes_no_side(sentence, verb):
        return None
    passive = is_passive(sentence, verb)
    if passive and (cue.frame == "admit" or sentence.children(verb, "dobj", "dative", "xcomp")):
        return None
    asserter = agent_of(sentence, verb) if passive else sayer_of(sentence, verb, is_party)
    if asserter is None:
        return None
    taken = _taken_passive(sentence, verb) if passive else _taken(sentence, verb, cue)
    if taken is None and not passive:
        shared = next(
            (c for c in sentence.children(verb, "conj") if c.pos == "VERB" and not sentence.children(verb, "dobj")),
            None,
        )
        taken = _taken(sentence, shared, cue) if shared is not None else None
    if taken is None:
        return None
    doer = taken.doer
    if doer is None or doer.lower in PRONOUNS:
        if passive and _only_reports(sentence, asserter):
            return None
        doer = asserter
    used = taken.used | {verb.index}
    words = _stated(sentence, verb, asserter, taken)
    vague = cue.stance == "deny" and _is_vague(sentence, cue, taken.act)
    return Found(cue.stance, words, doer, taken.act, asserter, "named", verb, False, used, anchored=vague)  # type: ignore[arg-type]


def _is_vague(sentence: Sentence, cue: BlameCue, act: Words) -> bool:
    """Whether a denial may be of anything but blame, unless a charge went before: "dismissed the claims"."""
    bare = is_bare(text_of(sentence, act)) if act else True
    if names_wrong(sentence, act):
        return bare and cue.verb == "dismiss"
    return not (bare and cue.verb == "deny")


def _only_reports(sentence: Sentence, asserter: Token) -> bool:
    """Whether a denial comes from somebody who only passes it on: "the reports were denied by state television"."""
    found = actor_at(sentence, asserter)
    return found is not None and (
        found[1].kind in ("news", "agency", "monitor") or found[1].id.endswith("/state-media")
    )


def _stated(sentence: Sentence, verb: Token, asserter: Token, taken: Inner) -> Words:
    parts = [(verb,), taken.act or (taken.head,)]
    if asserter.index < verb.index:
        parts.append(phrase(sentence, asserter))
    return sentence.tokens_in(span_of(sentence, *parts))


def _taken_passive(sentence: Sentence, verb: Token) -> Inner | None:
    """ "The claim was denied by Brussels": what is denied is a charge named before."""
    subject = subject_of(sentence, verb)
    if subject is None or not (
        noun_role(subject.lemma.lower()) in ("charge", "report") or subject.lower in ("they", "it", "this", "that")
    ):
        return None
    return Inner(None, phrase(sentence, subject), frozenset({subject.index}), subject)


def _taken(sentence: Sentence, verb: Token, cue: BlameCue) -> Inner | None:
    """What is denied or admitted, or None where it is no matter of responsibility ("denied bail")."""
    for child in sentence.children(verb, "ccomp", "xcomp", "pcomp", "dobj", "advcl"):
        if child.index < verb.index and child.lower not in ("which", "what"):
            continue
        if child.tag == "VBG" and child.dep != "advcl" and not sentence.children(child, "nsubj"):
            if cue.verb == "regret" and deed_of(sentence, child) is None:
                return None
            return Inner(None, clause_end(sentence, child), reach(sentence, child), child)
        if child.dep in ("ccomp", "xcomp"):
            return _clause(sentence, child, cue)
        clause = next(
            (c for c in sentence.children(verb, "ccomp") if not sentence.children(c, "nsubj", "nsubjpass")), None
        )
        if child.dep == "dobj" and clause is not None and is_party(sentence, child):  # "denied its jets were there"
            return Inner(child, clause_end(sentence, clause), reach(sentence, clause) | reach(sentence, child), clause)
        if child.dep == "dobj" and not sentence.children(verb, "dative"):
            return _object(sentence, child, cue)
    for deep in objects_of(sentence, verb, *cue.prepositions):
        if deep.tag == "VBG":
            return Inner(None, clause_end(sentence, deep), reach(sentence, deep), deep)
        return _object(sentence, deep, cue)
    return None


def _clause(sentence: Sentence, verb: Token, cue: BlameCue) -> Inner | None:
    """ "denied that the army used gas", "denied he was involved", "admitted that hiding it was a mistake"."""
    subject = subject_of(sentence, verb)
    found = inside(sentence, verb)
    if subject is None and found is None:
        return None
    if cue.frame == "admit":
        wrong = any(
            noun_role(t.lemma.lower()) == "wrong" or t.lower in ("wrong", "responsible") for t in sentence.subtree(verb)
        )
        own = subject is not None and (
            subject.lower in PRONOUNS
            or any(c.lower in ("its", "his", "her", "their") for c in sentence.children(subject))
        )
        past = verb.tag in ("VBD", "VBN") and not is_negated(sentence, verb) and not _is_lacking(sentence, verb)
        if found is None and not wrong and not (own and past and sentence.children(verb, "dobj", "prep")):
            return None
        if subject is not None and any(c.lower == "no" for c in sentence.children(subject, "det")):
            return None
    elif found is None and not (subject is not None and (subject.lower in PRONOUNS or is_party(sentence, subject))):
        return None
    if cue.frame == "deny" and {c.lower for c in sentence.children(verb, "aux")} & {"will", "would", "plan"}:
        return None
    doer = found.doer if found is not None and found.doer is not None else subject
    if doer is not None and doer.pos not in ("PROPN", "PRON", "NOUN", "ADJ"):
        doer = None
    return Inner(doer, clause_end(sentence, verb), reach(sentence, verb), verb)


def _is_lacking(sentence: Sentence, verb: Token) -> bool:
    """ "admitted it had no contract": nothing is owned up to."""
    return any(c.lower == "no" for o in sentence.children(verb, "dobj") for c in sentence.children(o, "det"))


def _object(sentence: Sentence, noun: Token, cue: BlameCue) -> Inner | None:
    """ "denied any role in the attack", "rejects the charges", "admitted the killing"."""
    whole = antecedent(sentence, noun)
    role = noun_role(whole.lemma.lower())
    deed = deed_of(sentence, whole)
    region = reach(sentence, noun)
    clauses = [
        c
        for c in sentence.children(noun, "acl", "ccomp", "relcl", "prep")
        if c.dep != "prep" or c.lower in ("of", "that", "about")
    ]
    if role in ("charge", "report") and cue.frame == "deny":
        for clause in clauses:
            found = inside(sentence, clause)
            if found is not None and (found.doer is not None or role == "charge"):
                return Inner(found.doer, phrase(sentence, noun) + found.act, region, found.head)
            subject = subject_of(sentence, clause) if clause.pos == "VERB" else None
            finite = clause.tag not in ("VBG", "VBN") or bool(sentence.children(clause, "aux", "auxpass"))
            told = clause.dep in ("acl", "ccomp") and finite
            if (
                told
                and subject is not None
                and subject is not noun
                and (subject.lower in PRONOUNS or is_party(sentence, subject))
            ):
                return Inner(subject, clause_end(sentence, clause), region, clause)
        return Inner(None, phrase(sentence, noun), region, noun)
    if cue.verb in ("dismiss", "reject", "dispute") and role != "part":
        return None
    if role in ("part", "wrong"):
        deeds = objects_of(sentence, noun, "in", "for", "to", "of", "with")
        act = (
            phrase(sentence, deeds[0])
            if deeds and deeds[0].pos != "VERB"
            else clause_end(sentence, deeds[0])
            if deeds
            else phrase(sentence, noun)
        )
        return Inner(None, (*phrase(sentence, noun), *act), region, noun)
    if deed is not None:
        found = inside(sentence, noun)
        return Inner(found.doer if found else None, phrase(sentence, noun), region, noun)
    if noun.lower in ("it", "this", "which", "that") and whole.pos in ("PRON", "NOUN", "DET", "PROPN"):
        return Inner(None, (noun,), region, noun)
    if cue.verb in ("apologize", "apologise", "regret") and role == "harm":
        return Inner(None, phrase(sentence, noun), region, noun)
    return None
