"""Adjectives and verbs with a speaking object -> drafts: "she is confident that X", "he made the case for X"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.attributions.cues import Cue, adjective_cues, noun_cues, verb_cues
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import is_negated, is_speaker, noun_phrase, stretches, subject
from claimdiff.lexicons import read_rows
from claimdiff.model import Sentence, Token

#: how content hangs on a speaking object
_HANGS = frozenset({"clause", "of", "about", "for", "on", "over", "that", "to", "against", "with", "at"})
_COPULAS = frozenset({"be", "remain", "seem", "feel", "become", "sound", "appear"})


@cache
def _light_verbs() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split(",")) for row in read_rows("attribution_light_verbs.tsv")}


def find_light_drafts(page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The attributions that adjectives and light verbs of a sentence make."""
    for verb in sentence.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass") or page.quote_at(verb.start) is not None:
            continue
        draft = _adjective(sentence, verb) if verb.lemma in _COPULAS else None
        if draft is None and verb.lemma in _light_verbs():
            known = verb_cues().get(verb.lemma)
            draft = _light(sentence, verb, stated=known is not None and "object" in known.frames)
        if draft is not None:
            yield draft


def _speaks(sentence: Sentence, verb: Token) -> Token | None:
    who = subject(sentence, verb)
    if who is None or not is_speaker(sentence, who) or who.lower in ("i", "we", "you", "it", "that", "which"):
        return None
    return None if any(c.tag in ("TO", "MD") for c in sentence.children(verb, "aux")) else who


def _adjective(sentence: Sentence, verb: Token) -> Draft | None:
    who = _speaks(sentence, verb)
    for child in sentence.children(verb, "acomp", "attr", "oprd"):
        cue = adjective_cues().get(child.lower)
        if cue is None or who is None:
            continue
        content = _below(sentence, child, cue) or _below(sentence, verb, cue, after=child.index)
        return _draft(sentence, verb, child, who, content, cue)
    return None


def _light(sentence: Sentence, verb: Token, *, stated: bool) -> Draft | None:
    """ "issued a warning that X"; ``stated``: the verb has drafts of its own, so a whole statement alone counts."""
    who = _speaks(sentence, verb)
    for child in sentence.children(verb, "dobj", "ccomp", "acomp", "oprd"):
        if child.lemma not in _light_verbs()[verb.lemma] or who is None:
            continue
        stance = noun_cues()[child.lemma].stance if child.lemma in noun_cues() else "assert"
        cue = Cue(
            child.lemma,
            frozenset({"clause"}) if stated else _HANGS,
            stance,
        )
        content = _below(sentence, child, cue) or _below(sentence, verb, cue, after=child.index)
        return _draft(sentence, verb, child, who, content, cue)
    return None


def _below(sentence: Sentence, word: Token, cue: Cue, after: int = -1) -> tuple[Token, ...]:
    """What hangs on a cue word behind it, in one of the cue's frames."""
    for child in sentence.children(word):
        if child.index <= max(word.index, after):
            continue
        if child.dep in ("ccomp", "acl", "relcl") and "clause" in cue.frames and _is_statement(sentence, child):
            return sentence.subtree(child)
        if child.dep == "xcomp" and "to" in cue.frames:
            return sentence.subtree(child)
        if child.dep == "prep" and child.lower in cue.frames:
            return tuple(t for c in sentence.children(child) for t in sentence.subtree(c))
    return ()


def _is_statement(sentence: Sentence, clause: Token) -> bool:
    marks = sentence.children(clause, "mark")
    return clause.dep == "ccomp" or any(m.lower == "that" for m in marks) or clause.tag == "TO"


def _draft(
    sentence: Sentence, verb: Token, word: Token, who: Token, content: tuple[Token, ...], cue: Cue
) -> Draft | None:
    spans = stretches(sentence, content)
    if not spans:
        return None
    stance = "hedge" if is_negated(sentence, verb) else cue.stance
    return Draft(
        sentence.index,
        (verb.start, max(word.end, verb.end)),
        spans,
        noun_phrase(sentence, who),
        who,
        stance,
        f"light:{verb.lemma}:{word.lower}",
    )
