"""Reasons not to believe a charge: "does not think the army did it", "had no motive to", "found no links".

Example:
    "The envoy does not believe the rebels fired it" -> denied by the envoy, of the rebels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimdiff.claims.doers import is_party
from claimdiff.claims.grammar import clause_end, is_negated, objects_of, phrase, reach, span_of, subject_of
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import Inner, inside, names_wrong
from claimdiff.lexicons.deeds import is_armed, object_kinds
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

#: verbs of finding: "has not found any links"
FINDING = frozenset({"find", "discover", "uncover", "establish", "see", "identify", "have", "be"})
BANNING = frozenset({"ban", "bar", "forbid", "outlaw", "prohibit"})
RULES_OF = frozenset({"policy", "rule", "code", "regulation", "standard", "law"})


def disbeliefs(sentence: Sentence) -> Iterator[Found]:
    """Every statement that gives a reason not to believe that somebody did it."""
    for token in sentence.tokens:
        rule = _RULES.get(token.lemma.lower())
        if rule is not None and (found := rule(sentence, token)) is not None:
            yield found


def _not_believed(sentence: Sentence, verb: Token) -> Found | None:
    """ "does not believe the rebels fired it", "I don't think it was the army that did it"."""
    clause = next((c for c in sentence.children(verb, "ccomp") if c.index > verb.index), None)
    who = subject_of(sentence, verb)
    if clause is None or who is None or verb.pos != "VERB":
        return None
    if not any(c.dep == "neg" for c in sentence.children(verb)) or not (is_party(sentence, who) or who.pos == "PRON"):
        return None
    found = _named_by_it(sentence, clause) or inside(sentence, clause) or _armed_with(sentence, clause)
    if found is None or found.doer is None or found.doer.lower in ("they", "he", "she", "it", "you", "we", "i"):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, who), verb, found.act or found.head))
    used = found.used | reach(sentence, clause)
    return Found("deny", words, found.doer, found.act, who, "named", verb, hedged=True, used=used)


def _named_by_it(sentence: Sentence, clause: Token) -> Inner | None:
    """ "it was the rebels that fired": the one it was."""
    for verb in (clause, *sentence.children(clause, "ccomp")):
        subject = next(iter(sentence.children(verb, "nsubj")), None)
        who = next(iter(sentence.children(verb, "attr")), None)
        told = sentence.children(verb, "ccomp", "relcl", "advcl") or (sentence.children(who, "relcl") if who else ())
        if verb.lemma == "be" and subject is not None and subject.lower == "it" and who is not None and told:
            deed = told[0]
            if is_party(sentence, who) and names_wrong(sentence, (deed, *sentence.subtree(deed))):
                return Inner(who, clause_end(sentence, deed), reach(sentence, verb), deed)
    return None


def _armed_with(sentence: Sentence, clause: Token) -> Inner | None:
    """ "the guerrillas have nerve agents of their own": who has no such weapon did not use it."""
    who = next(iter(sentence.children(clause, "nsubj")), None)
    if who is None or not is_armed(who.lemma.lower()):
        return None
    arms = any("weapon" in object_kinds(t.lemma.lower()) for t in sentence.subtree(clause))
    return Inner(who, clause_end(sentence, clause), reach(sentence, clause), clause) if arms else None


def _no_motive(sentence: Sentence, noun: Token) -> Found | None:
    """ "it made no sense for the harbour firm to burn its own depot", "the firm had no motive to hide it"."""
    if not any(c.lower in ("no", "little") for c in sentence.children(noun, "det", "amod")):
        return None
    above = sentence.head(noun)
    clauses = (*sentence.children(noun, "acl", "advcl", "relcl"), *sentence.children(above, "advcl", "xcomp", "ccomp"))
    for clause in clauses:
        found = inside(sentence, clause)
        doer = found.doer if found is not None else None
        if found is None or clause.index < noun.index:
            continue
        doer = doer or (subject_of(sentence, above) if noun.lemma != "sense" else None)
        if doer is not None and doer.lower != "it" and is_party(sentence, doer):
            words = sentence.tokens_in(span_of(sentence, noun, phrase(sentence, doer), found.act))
            used = found.used | reach(sentence, noun)
            return Found("doubt", words, doer, found.act, None, "outer", noun, hedged=True, used=used)
    return None


def _no_ties(sentence: Sentence, noun: Token) -> Found | None:
    """ "have not found any ties between the gunman and the sect": of the one named last, or of whoever was named."""
    verb = sentence.head(noun)
    if noun.pos != "NOUN" or verb.lemma not in FINDING or noun.dep not in ("dobj", "attr", "nsubjpass"):
        return None
    if not (is_negated(sentence, verb) or any(c.lower == "no" for c in sentence.children(noun, "det"))):
        return None
    named = objects_of(sentence, noun, "between", "to", "with")
    sides = [t for n in named for t in (n, *sentence.children(n, "conj")) if is_party(sentence, t)]
    if named and not sides:
        return None
    who = subject_of(sentence, verb) if noun.dep == "dobj" else None
    if who is not None and verb.lemma == "have" and is_party(sentence, who):
        return None  # "the army had no links to it": told of the army itself
    words = sentence.tokens_in(span_of(sentence, verb, phrase(sentence, noun), *(s for s in sides[-1:])))
    used = reach(sentence, noun)
    actor = sides[-1] if sides else None
    return Found(
        "deny",
        words,
        actor,
        phrase(sentence, noun),
        who,
        "named" if who else "outer",
        noun,
        True,
        used,
        anchored=not sides,
    )


def _ruled_out(sentence: Sentence, verb: Token) -> Found | None:
    """ "our policies bar discrimination": an answer to whoever said otherwise."""
    wrong = next(iter(sentence.children(verb, "dobj")), None)
    rules = next(iter(sentence.children(verb, "nsubj")), None)
    if wrong is None or rules is None or not names_wrong(sentence, (wrong,)) or is_negated(sentence, verb):
        return None
    if rules.lemma not in RULES_OF or not sentence.children(rules, "poss"):
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, rules), verb, phrase(sentence, wrong)))
    return Found("deny", words, None, phrase(sentence, wrong), used=reach(sentence, wrong), head=verb, anchored=True)


def _there_was_none(sentence: Sentence, there: Token) -> Found | None:
    """ "there was no torture in our prisons", said by whoever was charged with it."""
    verb = sentence.head(there)
    noun = next((c for c in sentence.children(verb, "attr", "dobj", "nsubj") if c.index > verb.index), None)
    if there.dep != "expl" or noun is None or not any(c.lower == "no" for c in sentence.children(noun, "det")):
        return None
    if not names_wrong(sentence, (noun,)) or noun.lemma.lower() in word_set("generic-wrongs"):
        return None
    words = sentence.tokens_in(span_of(sentence, there, phrase(sentence, noun)))
    return Found("deny", words, None, phrase(sentence, noun), used=reach(sentence, noun), head=noun, anchored=True)


_RULES: dict[str, Callable[[Sentence, Token], Found | None]] = {
    **dict.fromkeys(("think", "believe", "buy", "accept"), _not_believed),
    **dict.fromkeys(("sense", "reason", "motive", "incentive", "interest"), _no_motive),
    **dict.fromkeys(("tie", "link", "connection"), _no_ties),
    **dict.fromkeys(BANNING, _ruled_out),
    "there": _there_was_none,
}
