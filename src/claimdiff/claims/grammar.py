"""How clauses are read: subjects, agents, antecedents, negation and noun phrases of a parsed sentence.

Example:
    In "the group that has denied bombing the town", the subject of "bombing" is "the group".
"""

from __future__ import annotations

from collections.abc import Iterable

from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Span, Token

Words = tuple[Token, ...]
SUBJECT = ("nsubj", "nsubjpass", "csubj")
#: a verb that hangs from another by one of these may share its subject
SHARING = ("conj", "dep", "xcomp", "advcl", "aux", "auxpass", "acomp", "ccomp", "amod", "oprd", "attr")
#: branches that tell more about a noun without naming it
ASIDE = ("relcl", "acl", "appos", "parataxis", "advcl", "ccomp", "punct", "cc", "conj", "mark", "preconj")
#: marks that tie two halves of a name: "al-Qaida", "Justice/FBI"
JOINS = frozenset("-‐‑/")
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
#: "no doubt who did it", "the question who": the pronoun asks, it points to nothing
OPEN_NOUNS = frozenset({"doubt", "question", "idea", "issue", "evidence", "word", "mystery"})
NEGATIVE = frozenset(
    {"no", "not", "n't", "n’t", "never", "neither", "nobody", "none", "nor", "hardly", "without", "cannot"}
)
#: steps up a tree before a search gives up: deeper ones are parser errors
REACH = 12


def phrase(sentence: Sentence, head: Token, *, conjuncts: bool = True) -> Words:
    """The noun phrase of ``head`` without clauses, appositions and commas: "Russian warplanes", "A and B".

    Shape:
        One unbroken run of tokens that holds ``head``.
    """
    kept = {head.index}
    queue = [head]
    while queue:
        token = queue.pop()
        for child in sentence.children(token):
            listed = conjuncts and _is_listed(sentence, token, child)
            joined = (
                conjuncts and child.dep in ("cc", "punct") and any(c.dep == "conj" for c in sentence.children(token))
            )
            if child.dep in ASIDE and not listed and not joined and child.tag not in ("HYPH", "``", "''"):
                continue
            if child.dep == "prep" and _is_adjunct(sentence, child):
                continue
            kept.add(child.index)
            queue.append(child)
    first = last = head.index
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while (
        first
        and sentence.tokens[first - 1].end == sentence.tokens[first].start
        and sentence.tokens[first - 1].text in JOINS
    ):
        first = max(0, first - 2)
    words = sentence.tokens[first : last + 1]
    while (
        len(words) > 1
        and words[-1] is not head
        and (words[-1].dep in ("punct", "cc") or words[-1].pos in ("CCONJ", "PUNCT", "ADP"))
    ):
        words = words[:-1]
    while (
        len(words) > 1
        and words[0] is not head
        and (words[0].dep in ("punct", "cc") or words[0].pos in ("CCONJ", "PUNCT"))
    ):
        words = words[1:]
    return words


def _is_listed(sentence: Sentence, token: Token, child: Token) -> bool:
    """Whether a noun goes on with another: "the army and the police", not "the rebels, and not the army"."""
    if child.dep != "conj" or child.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    return not any(c.dep == "neg" for c in (*sentence.children(child), *sentence.children(token)))


def _is_adjunct(sentence: Sentence, prep: Token) -> bool:
    """Whether a preposition under a noun tells when or how rather than which ("on Saturday", "by name")."""
    objects = sentence.children(prep, "pobj", "pcomp")
    return (
        not objects
        or objects[0].tag == "VBG"
        or prep.lower in ("during", "after", "before", "since", "amid", "despite", "about")
    )


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who does ``verb``, or undergoes it where it is passive: its own subject, or the one it is understood to share."""
    token = verb
    for _ in range(REACH):
        own = sentence.children(token, *SUBJECT)
        if own:
            return antecedent(sentence, own[-1])
        if (stray := _stray_subject(sentence, token)) is not None:
            return stray
        head = sentence.head(token)
        if token.dep in ("acl", "relcl"):
            return named(sentence, head)
        if (
            token.dep == "xcomp"
            and head.lemma in word_set("object-control")
            and (objects := sentence.children(head, "dobj"))
            and objects[0].index < token.index
        ):
            return antecedent(sentence, objects[0])
        if token.dep == "ccomp" and head.dep == "relcl":
            return named(sentence, sentence.head(head))
        if token.dep in SHARING and head is not token:
            token = head
        elif token.dep in ("pcomp", "prep", "agent", "prt") and head is not token:
            token = head
            if token.pos in ("NOUN", "PROPN"):
                return None
        else:
            return None
    return None


def _stray_subject(sentence: Sentence, verb: Token) -> Token | None:
    """ "after the rebels claimed it", where the parser took "after the rebels" for a phrase of its own."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBG") or verb.index == 0:
        return None
    before = sentence.tokens[verb.index - 1]
    above = sentence.head(before)
    if verb.tag == "VBG":
        loose = verb.dep in ("advcl", "acl", "pcomp") and above.lower in (
            "to",
            "of",
            "with",
            "about",
            "over",
            "after",
            "by",
        )
        return (
            before
            if loose and before.dep == "pobj" and before.pos in ("PROPN", "NOUN") and above.index < before.index
            else None
        )
    return (
        before
        if before.dep == "pobj" and above.lower in ("after", "before", "since") and above.index < before.index
        else None
    )


def antecedent(sentence: Sentence, token: Token) -> Token:
    """What a relative pronoun stands for; any other word stands for itself."""
    if token.lower not in RELATIVE or token.tag not in ("WP", "WDT", "WP$", "IN", "DT"):
        return token
    for above in sentence.ancestors(token):
        if above.dep == "relcl":
            noun = sentence.head(above)
            return token if noun.lemma in OPEN_NOUNS and token.lower == "who" else named(sentence, noun)
    return token


def named(sentence: Sentence, noun: Token) -> Token:
    """The name that ``noun`` is set beside: "Hill, a doctor" -> "Hill"."""
    head = sentence.head(noun)
    return head if noun.dep == "appos" and head.pos in ("PROPN", "NOUN") and noun.pos != "PROPN" else noun


def agent_of(sentence: Sentence, token: Token) -> Token | None:
    """The one named by "by" beside a passive verb or a noun."""
    for child in sentence.children(token, "agent", "prep"):
        if child.lower == "by" and (objects := sentence.children(child, "pobj")):
            return objects[0]
    return None


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject of ``verb`` undergoes it."""
    if verb.tag != "VBN" or (verb.dep == "pcomp" and sentence.children(verb, "dobj")):
        return False
    if sentence.children(verb, "nsubjpass", "auxpass", "agent"):
        return True
    if sentence.children(verb, "aux", "nsubj"):
        return False
    return verb.dep in ("acl", "amod", "advcl", "ROOT", "oprd") or (
        verb.dep == "conj" and is_passive(sentence, sentence.head(verb))
    )


def is_negated(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` itself, its subject or its object is negated."""
    near = [
        c
        for c in sentence.children(token)
        if c.dep in ("neg", "preconj", "det", "advmod", "cc", "nsubj", "nsubjpass", "pobj")
    ]
    if any(c.lower in NEGATIVE for c in near):
        return True
    if token.dep == "conj" and token.pos == "VERB" and not sentence.children(token, *SUBJECT, "aux"):
        return any(c.dep == "neg" for c in sentence.children(sentence.head(token)))
    subjects = [c for c in near if c.dep in SUBJECT]
    sides = [*subjects, *(m for c in subjects for m in sentence.children(c, "amod", "compound"))]
    return any(g.lower in NEGATIVE for c in sides for g in sentence.children(c, "det", "neg", "preconj"))


def objects_of(sentence: Sentence, token: Token, *prepositions: str) -> Words:
    """What stands behind ``token`` and one of ``prepositions``: nouns and -ing clauses."""
    return tuple(
        deep
        for prep in sentence.children(token, "prep", "dative", "agent")
        if prep.lower in prepositions
        for deep in sentence.children(prep, "pobj", "pcomp")
    )


def reach(sentence: Sentence, token: Token) -> frozenset[int]:
    """The indices of everything below ``token``."""
    return frozenset(t.index for t in sentence.subtree(token))


def text_of(sentence: Sentence, words: Iterable[Token]) -> str:
    """The words as they stand in the text, from first to last."""
    span = sentence.span_of(tuple(words))
    return sentence.text[span.start - sentence.start : span.end - sentence.start]


def span_of(sentence: Sentence, *parts: Token | Words | None) -> Span:
    """The smallest span over all ``parts``, without punctuation at its ends."""
    words = [t for part in parts if part is not None for t in ((part,) if isinstance(part, Token) else part)]
    low, high = min(t.index for t in words), max(t.index for t in words)
    inside = list(sentence.tokens[low : high + 1])
    while len(inside) > 1 and inside[-1].pos in ("PUNCT", "SPACE") and inside[-1].tag != "HYPH":
        inside.pop()
    while len(inside) > 1 and inside[0].pos in ("PUNCT", "SPACE") and inside[0].text not in ('"', "“"):
        inside.pop(0)
    return Span(start=inside[0].start, end=inside[-1].end)


def clause_end(
    sentence: Sentence, head: Token, *, stop: tuple[str, ...] = ("relcl", "advcl", "parataxis", "conj", "cc")
) -> Words:
    """The words of the clause of ``head``, without clauses that hang from it and what follows its first comma."""
    words = sorted(sentence.subtree(head, *stop), key=lambda t: t.index)
    kept = []
    for token in words:
        if token.index > head.index and token.lower in (",", ";", ":", "—", "–") and token.dep == "punct":
            break
        kept.append(token)
    return tuple(kept) or (head,)
