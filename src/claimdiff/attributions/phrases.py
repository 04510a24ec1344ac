"""Tokens -> stretches of text: noun phrases, clauses, and who the subject of a verb is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimdiff.lexicons.persons import word_classes
from claimdiff.model import Sentence, Token

Stretch = tuple[int, int]
#: words that are no speaker even where they are subjects
_EMPTY = frozenset(
    {
        "there",
        "what",
        "which",
        "that",
        "whatever",
        "this",
        "these",
        "those",
        "nobody",
        "none",
        "nothing",
        "neither",
        "no",
    }
)
#: what somebody does with words of their own on paper
_ISSUES = frozenset({"issue", "release", "publish", "send", "write", "sign", "post", "circulate"})
RELATIVES = frozenset({"who", "which", "that"})
_EDGE = frozenset(".,;:-–—…!?\"'“”‘’()[]`")


def stretches(sentence: Sentence, tokens: Iterable[Token]) -> tuple[Stretch, ...]:
    """Tokens as contiguous stretches, punctuation at the edges cut off; gaps of punctuation alone do not part them.

    Shape:
        (start, end) pairs in document offsets, in text order.
    """
    wanted = {t.index for t in tokens}
    runs: list[list[Token]] = []
    gap = True
    for token in sentence.tokens:
        if token.index in wanted:
            if gap:
                runs.append([])
            runs[-1].append(token)
            gap = False
        elif token.pos not in ("PUNCT", "SPACE"):
            gap = True
    trimmed = (_trim(run) for run in runs)
    return tuple((run[0].start, run[-1].end) for run in trimmed if run)


def _trim(run: list[Token]) -> list[Token]:
    first, last = 0, len(run)
    while first < last and all(c in _EDGE for c in run[first].text):
        first += 1
    while last > first and all(c in _EDGE for c in run[last - 1].text):
        last -= 1
    return run[first:last]


def noun_phrase(sentence: Sentence, head: Token, without: Token | None = None) -> Stretch:
    """The noun phrase of ``head``: determiners, titles, names, of-phrases and appositives, without relative clauses.

    The branch of ``without`` is left out too: the cue in "a statement saying".
    """
    wanted = [head]
    queue = [head]
    while queue:
        token = queue.pop()
        for child in sentence.children(token):
            if token is head and _is_outside(head, child):
                continue
            if child.dep in ("relcl", "dep", "nsubj", "parataxis"):
                continue
            if child is without or _is_aside(sentence, child) or (child.dep == "acl" and child.index - head.index > 12):
                continue
            wanted.append(child)
            queue.append(child)
    wanted = _contiguous(sentence, head, sorted(wanted, key=lambda t: t.index))
    articles = [d.index for d in sentence.children(head, "det") if d.lower in ("a", "an", "the")]
    if articles and any(t.pos in ("NUM", "NOUN", "PROPN") and t.index < articles[0] for t in wanted):
        wanted = [t for t in wanted if t.index >= articles[0]]  # "at least 9 | a monitor": two phrases in one
    while len(wanted) > 1 and (
        wanted[-1].pos in ("PUNCT", "CCONJ") or (wanted[-1].dep == "case" and wanted[-1].text == ",")
    ):
        wanted.pop()
    while len(wanted) > 1 and wanted[0].pos in ("PUNCT", "CCONJ") and wanted[0] is not head:
        wanted.pop(0)
    return wanted[0].start, wanted[-1].end


def _is_outside(head: Token, child: Token) -> bool:
    """Whether a branch of a head noun is no part of its phrase."""
    if child.dep == "advmod":
        return child.index > head.index
    return child.dep in ("relcl", "punct", "advcl", "ccomp", "parataxis", "aux", "cop")


def _is_aside(sentence: Sentence, child: Token) -> bool:
    """Whether a participle is set off by a comma: "TASS, quoting the ministry, said"."""
    return (
        child.dep == "acl" and child.tag == "VBG" and child.index > 0 and sentence.tokens[child.index - 1].text == ","
    )


def _contiguous(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> list[Token]:
    """The part of ``tokens`` around ``head`` that only punctuation interrupts."""
    indices = {t.index for t in tokens}

    def walk(step: int) -> int:
        at = last = head.index
        while 0 <= at + step < len(sentence.tokens):
            at += step
            if at in indices:
                last = at
            elif sentence.tokens[at].pos not in ("PUNCT", "SPACE") and sentence.tokens[at].text != "-":
                break
        return last

    return list(sentence.tokens[walk(-1) : _glued_end(sentence, walk(1)) + 1])


def _glued_end(sentence: Sentence, last: int) -> int:
    """The end of a hyphenated name that the parse tears apart: "Bashar al" goes on with "-Assad"."""
    tokens = sentence.tokens
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].text == "-"
        and tokens[last].end == tokens[last + 1].start
        and tokens[last + 1].end == tokens[last + 2].start
    ):
        last += 2
    return last


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is in the passive ("was blamed")."""
    if sentence.children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not sentence.children(verb, "aux", "nsubj")


def agent(sentence: Sentence, verb: Token) -> Token | None:
    """The noun behind "by" of a passive."""
    for by in sentence.children(verb, "agent", "prep"):
        if by.lower == "by":
            for noun in sentence.children(by, "pobj"):
                return noun
    for on in sentence.children(verb, "prep") if verb.lemma in ("blame", "pin") else ():
        for noun in sentence.children(on, "pobj"):  # "was blamed on X by Y": the parse ties Y to X
            for by in sentence.children(noun, "prep"):
                if by.lower == "by":
                    return next(iter(sentence.children(by, "pobj")), None)
    return None


def subject(sentence: Sentence, verb: Token, depth: int = 0) -> Token | None:
    """Who does what the verb says, looked up through shared subjects, participles and relative clauses."""
    if depth > 6:
        return None
    for child in sentence.children(verb, "nsubj"):
        return (_issuer(sentence, verb, depth) if child.lower in ("that", "which") else None) or child
    if sentence.children(verb, "expl", "csubj"):
        return None
    head = sentence.head(verb)
    if verb.dep in ("acl", "relcl") and verb.tag == "VBG":
        above = sentence.head(head)
        issued = head.dep == "dobj" and above.pos == "VERB" and "paper" in word_classes(head.text)
        return (subject(sentence, above, depth + 1) if issued else None) or head
    if verb.dep == "conj" and head.pos in ("VERB", "AUX"):
        return _reporter(sentence, verb, head, depth) or _shared(sentence, head, depth)
    if verb.dep in ("xcomp", "advcl", "ccomp", "prep", "pcomp", "dep") and head.pos in ("VERB", "AUX"):
        if verb.dep == "xcomp" and sentence.children(head, "dobj", "dative"):
            return None
        if verb.dep == "ccomp" and verb.tag != "VBG":
            return None
        return _shared(sentence, head, depth)
    if verb.dep == "pcomp":
        governor = next((t for t in sentence.ancestors(head) if t.pos in ("VERB", "AUX")), None)
        return _shared(sentence, governor, depth) if governor is not None else None
    return None


def _issuer(sentence: Sentence, verb: Token, depth: int) -> Token | None:
    """Who gives out the paper that says it: "the mayor released a letter that says ..."."""
    paper = sentence.head(verb)
    above = sentence.head(paper)
    given = verb.dep == "relcl" and paper.dep == "dobj" and above.lemma in _ISSUES
    return subject(sentence, above, depth + 1) if given and "paper" in word_classes(paper.text) else None


def _reporter(sentence: Sentence, verb: Token, head: Token, depth: int) -> Token | None:
    """Who reports, where a verb can't share a reported clause's subject: "X said Y was killed and called it murder"."""
    above = sentence.head(head)
    if head.dep != "ccomp" or above.pos != "VERB" or above.index == head.index:
        return None
    own = sentence.children(head, "nsubj", "nsubjpass")
    speaks = own and (own[0].pos in ("PROPN", "PRON") or word_classes(own[0].text))
    commas = [
        t
        for t in sentence.tokens[head.index : verb.index]
        if t.dep == "cc" and sentence.tokens[t.index - 1].text == ","
    ]
    if verb.lemma == above.lemma or commas or (own and (own[0].dep == "nsubjpass" or not speaks)):
        return subject(sentence, above, depth + 1)
    return None


def _shared(sentence: Sentence, head: Token, depth: int) -> Token | None:
    passive = sentence.children(head, "nsubjpass")
    return passive[0] if passive else subject(sentence, head, depth + 1)


def is_speaker(sentence: Sentence, head: Token) -> bool:
    """Whether a subject can be a speaker: no expletive, no "no group", no "nobody"."""
    if head.lower in RELATIVES and sentence.head(head).dep == "relcl":
        return True
    if head.lower in ("those", "these", "one") and sentence.children(head, "relcl", "amod", "prep", "acl"):
        return True
    if head.lower in _EMPTY or head.pos in ("PUNCT", "SPACE", "NUM", "ADV", "ADP", "SYM") or head.tag in ("EX", "VBG"):
        return False
    denied = {"no", "neither", "none", "nobody"}
    return not any(c.lower in denied for c in sentence.children(head, "det", "neg", "advmod", "preconj"))


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether "not" or "never" stands on the verb."""
    return any(c.dep == "neg" or c.lower in ("never", "hardly", "neither") for c in sentence.children(verb))
