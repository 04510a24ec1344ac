"""Doubt and inquiry: "no evidence that", "questioned whether", "is investigating whether", "unclear who was behind".

Example:
    "Police are investigating whether the militia planted the bomb" -> investigated by the police, of the militia.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import deed_of, is_party
from claimdiff.claims.grammar import Words, clause_end, objects_of, phrase, reach, span_of, subject_of
from claimdiff.claims.modality import auxiliaries
from claimdiff.claims.responsibility.answers import answerer, is_refused
from claimdiff.claims.responsibility.found import Found
from claimdiff.claims.responsibility.inner import Inner, act_words, inside, is_harm, names_wrong
from claimdiff.lexicons.blame import blame_cues, noun_role
from claimdiff.model import Sentence, Stance, Token

EVIDENCE = frozenset({"evidence", "proof", "indication", "sign", "trace", "hint", "confirmation", "information"})
SCEPTICAL = frozenset({"skepticism", "scepticism", "skeptical", "sceptical", "doubt", "doubtful"})
UNKNOWN = frozenset({"unclear", "unknown", "uncertain", "unconfirmed"})
#: verbs that leave a question open
OPEN = frozenset({"question", "doubt", "wonder", "confirm", "say", "know", "verify", "tell"})


def doubts(sentence: Sentence) -> Iterator[Found]:
    """Every statement that leaves open or looks into who did it."""
    for token in sentence.tokens:
        found = _doubt(sentence, token) or _question(sentence, token)
        if found is not None:
            yield found


def _doubt(sentence: Sentence, token: Token) -> Found | None:
    """ "no evidence that", "sceptical that", "unclear who", "it is not known who"."""
    lemma = token.lemma.lower()
    if lemma in EVIDENCE:
        no = any(c.lower == "no" for c in sentence.children(token, "det", "neg"))
        return _about(sentence, token, "doubt") if no else None
    if lemma in SCEPTICAL:
        return _sceptical(sentence, token)
    if token.lower in UNKNOWN:
        return _about(sentence, sentence.head(token) if token.dep == "acomp" else token, "doubt", cue=token)
    if token.lower == "known" and any(c.dep == "neg" for c in sentence.children(token)):
        return _about(sentence, token, "doubt")
    return _nothing(sentence, token) if token.lower == "nothing" else None


def _question(sentence: Sentence, token: Token) -> Found | None:
    """ "has not been verified", "the question is whether", "declined to say if", "is investigating whether"."""
    lemma = token.lemma.lower()
    if lemma in ("verify", "confirm") and (found := _unverified(sentence, token)) is not None:
        return found
    if lemma == "question" and token.pos == "NOUN" and token.dep == "nsubj":
        return _about(sentence, sentence.head(token), "doubt", cue=token)
    if token.pos != "VERB":
        return None
    if lemma in OPEN:
        return _open(sentence, token)
    return _inquiry(sentence, token) if any(c.frame == "investigate" for c in blame_cues(lemma)) else None


def _complement(sentence: Sentence, token: Token, *prepositions: str) -> Inner | None:
    """The deed that a cue is about, in a clause or behind a preposition."""
    below = (
        *sentence.children(token, "acl", "ccomp", "relcl", "advcl", "csubj", "csubjpass", "xcomp", "pcomp"),
        *objects_of(sentence, token, *prepositions),
    )
    for clause in below:
        if (who := _who(sentence, clause)) is not None:
            return who
        found = inside(sentence, clause, real=token.lemma in SCEPTICAL or token.lemma in EVIDENCE)
        if (
            found is not None
            and "to" in auxiliaries(sentence, found.head)
            and "have" not in auxiliaries(sentence, found.head)
        ):
            continue  # "unclear if they can build a centre to target the group" doubts no deed
        if found is not None and (found.doer is not None or token.lemma not in EVIDENCE):
            return found
        if token.lemma in EVIDENCE and (done := _done_by(sentence, clause)) is not None:
            return done
        if found is not None:
            return found
    return None


def _done_by(sentence: Sentence, clause: Token) -> Inner | None:
    """ "no evidence the hackers got in": any verb will do, if a party stands before it."""
    subject = next(iter(sentence.children(clause, "nsubj")), None)
    if subject is None or not is_party(sentence, subject) or subject.pos == "PRON" or clause.tag == "VBG":
        return None
    return Inner(subject, clause_end(sentence, clause), reach(sentence, clause), clause)


def _who(sentence: Sentence, clause: Token) -> Inner | None:
    """ "who is responsible", "who planted the bombs": a question without a name."""
    asked = {c.lower for c in sentence.children(clause, "nsubj", "nsubjpass", "attr")}
    caused = (
        "what" in asked
        and clause.lemma in ("cause", "trigger", "spark", "lead")
        and any(is_harm(sentence, t) for t in sentence.children(clause, "dobj"))
    )
    if (asked & {"who", "whoever"} and names_wrong(sentence, tuple(sentence.subtree(clause)))) or caused:
        return Inner(None, act_words(sentence, clause), reach(sentence, clause), clause)
    return None


def _about(sentence: Sentence, token: Token, stance: Stance, cue: Token | None = None) -> Found | None:
    found = _complement(sentence, token, "of", "for", "linking", "about", "on")
    if found is None:
        return None
    head = sentence.head(token)
    asserter = subject_of(sentence, head) if token.dep == "dobj" else None
    return _made(sentence, token, found, asserter, stance, cue)


def _nothing(sentence: Sentence, token: Token) -> Found | None:
    """ "there was nothing to suggest that the crew sank it"."""
    for verb in sentence.children(token, "relcl", "acl", "xcomp"):
        if verb.lemma in ("suggest", "indicate", "show", "prove"):
            found = _complement(sentence, verb)
            return _made(sentence, token, found, None, "doubt") if found is not None else None
    return None


def _sceptical(sentence: Sentence, token: Token) -> Found | None:
    """ "skepticism over evidence that", "cast doubt on", "skeptical that"; not "no doubt"."""
    if any(c.lower in ("no", "little", "without", "n't", "any") for c in sentence.children(token)):
        return None
    found = _complement(sentence, token, "of", "about", "over", "on", "that", "toward", "towards")
    if found is None or found.doer is None:
        return None
    head = sentence.head(token)
    owner = next(iter(sentence.children(token, "poss")), None)
    asserter = owner or (
        subject_of(sentence, head) if token.dep in ("dobj", "acomp", "ROOT") or token.pos == "VERB" else None
    )
    return _made(sentence, token, found, asserter, "doubt")


def _open(sentence: Sentence, verb: Token) -> Found | None:
    """ "questioned whether", "declined to say if", "does not know who": the question stays open."""
    clause = next((c for c in sentence.children(verb, "ccomp", "advcl", "dobj", "pcomp") if c.index > verb.index), None)
    if clause is None:
        return None
    if clause.dep == "dobj" and verb.lemma in ("confirm", "verify"):
        return _unconfirmed(sentence, verb, clause)
    asks = (
        any(c.lower in ("whether", "if") for c in sentence.children(clause, "mark"))
        or _who(sentence, clause) is not None
    )
    refused = is_refused(sentence, verb)
    if not asks or (
        verb.lemma in ("say", "tell", "know", "confirm") and not refused and not _is_nobody(sentence, verb)
    ):
        return None
    found = _complement(sentence, verb)
    asserter = None if _is_nobody(sentence, verb) else answerer(sentence, verb)
    if asserter is not None and asserter.lower == "it":
        asserter = None
    return _made(sentence, verb, found, asserter, "doubt") if found is not None else None


def _is_nobody(sentence: Sentence, verb: Token) -> bool:
    """ "nobody knows who did it"."""
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    near = (subject, *sentence.children(subject, "det"))
    return any(t.lower in ("nobody", "no", "none", "noone", "neither") for t in near)


def _unconfirmed(sentence: Sentence, verb: Token, noun: Token) -> Found | None:
    """ "declined to confirm the cyberattack reports", "could not verify the strike"."""
    above = sentence.head(verb)
    refused = verb.dep == "xcomp" and above.lemma in ("decline", "refuse", "able", "unable")
    negated = any(c.dep == "neg" for c in (*sentence.children(verb), *sentence.children(above)))
    about = [t for t in sentence.subtree(noun) if deed_of(sentence, t) is not None]
    if not (refused or negated) or not about:
        return None
    found = inside(sentence, noun) or Inner(None, phrase(sentence, noun), reach(sentence, noun), noun)
    return _made(sentence, verb, found, subject_of(sentence, verb), "doubt")


def _unverified(sentence: Sentence, verb: Token) -> Found | None:
    """ "the Houthi claim has not been verified"."""
    told = next(iter(sentence.children(verb, "nsubjpass")), None)
    if (
        told is None
        or noun_role(told.lemma.lower()) != "report"
        or not any(c.dep == "neg" for c in sentence.children(verb))
    ):
        return None
    owner = next(
        (c for c in sentence.children(told, "poss", "compound", "amod", "nmod") if is_party(sentence, c)), None
    )
    if owner is None:
        return None
    words = sentence.tokens_in(span_of(sentence, phrase(sentence, told), verb))
    return Found("doubt", words, owner, phrase(sentence, told), voice="outer", cue=verb, used=reach(sentence, told))


def _inquiry(sentence: Sentence, verb: Token) -> Found | None:
    """ "is investigating whether", "tried to determine who", "looking into reports of"."""
    clauses = [c for c in sentence.children(verb, "ccomp", "advcl", "dobj") if c.index > verb.index] + list(
        objects_of(sentence, verb, "into")
    )
    for clause in clauses:
        asks = (
            any(c.lower in ("whether", "if") for c in sentence.children(clause, "mark"))
            or _who(sentence, clause) is not None
        )
        if not asks and not (
            verb.lemma in ("investigate", "probe") and is_harm(sentence, clause) and clause.dep != "advcl"
        ):
            continue
        found = _who(sentence, clause) or inside(sentence, clause) or _bare(sentence, clause)
        if found is not None and (found.act or found.doer is None):
            return _made(sentence, verb, found, subject_of(sentence, verb), "investigate")
    return None


def _bare(sentence: Sentence, clause: Token) -> Inner | None:
    return Inner(None, phrase(sentence, clause), reach(sentence, clause), clause) if clause.pos == "NOUN" else None


def _made(
    sentence: Sentence, token: Token, found: Inner, asserter: Token | None, stance: Stance, cue: Token | None = None
) -> Found:
    parts: list[Words | Token] = [token, found.act or found.head]
    if asserter is not None:
        parts.append(phrase(sentence, asserter))
    words = sentence.tokens_in(span_of(sentence, *parts))
    return Found(
        stance,
        words,
        found.doer,
        found.act,
        asserter,
        "named" if asserter else "outer",
        cue or token,
        False,
        found.used | reach(sentence, token),
    )
