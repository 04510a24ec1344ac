"""Cues that are no verbs -> drafts: "according to X", "in X's view", "the claim by X that", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.attributions.cues import hedge_adverbs, noun_cues
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch, is_speaker, noun_phrase, stretches
from claimdiff.model import Sentence, Token

#: a main clause in words
_SHORTEST = 4
#: verbs that take a clause without a finite verb: "see prices rise", "let them go"
_PERCEIVING = frozenset({"see", "let", "make", "have", "watch", "help", "hear", "feel"})
_CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "acl"})


def find_other_drafts(page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The attributions that prepositions, nouns and adverbs of a sentence make."""
    for token in sentence.tokens:
        if page.quote_at(token.start) is not None:
            draft = None
        elif token.lower == "according":
            draft = _according(sentence, token)
        elif token.lower in hedge_adverbs() and token.pos == "ADV":
            draft = _adverb(sentence, token)
        elif token.pos == "NOUN" and token.lemma in noun_cues():
            draft = _noun(sentence, token)
        else:
            draft = None
        if draft is not None:
            yield draft


def _according(sentence: Sentence, token: Token) -> Draft | None:
    """ "X, according to Y": everything of the clause but the phrase itself."""
    at = token.index + 1
    if at >= len(sentence.tokens) or sentence.tokens[at].lower != "to":
        return None
    to = sentence.tokens[at]
    nouns = sentence.children(to, "pobj") or tuple(
        c for c in sentence.children(to) if c.index > at and c.pos in ("NOUN", "PROPN", "PRON")
    )
    if not nouns or not is_speaker(sentence, nouns[0]):
        return None
    speaker = noun_phrase(sentence, nouns[0])
    content = _around(sentence, token, speaker)
    if not content:
        speaker, content = _cut_at_comma(sentence, nouns[0], speaker)
    if not content:
        return None
    return Draft(sentence.index, (token.start, to.end), content, speaker, nouns[0], "assert", "prep:according")


def _cut_at_comma(sentence: Sentence, head: Token, speaker: Stretch) -> tuple[Stretch, tuple[Stretch, ...]]:
    """ "According to host Ann Lee, the move reeks of fear", which a parse takes for one noun phrase."""
    comma = next((t for t in sentence.tokens[head.index :] if t.text == ","), None)
    if comma is None or sum(t.pos != "PUNCT" for t in sentence.tokens[comma.index :]) < _SHORTEST:
        return speaker, ()
    return (speaker[0], sentence.tokens[comma.index - 1].end), stretches(sentence, sentence.tokens[comma.index :])


def _clause_head(sentence: Sentence, token: Token) -> Token:
    """The verb (or root) whose clause a token is a part of."""
    for above in sentence.ancestors(token):
        if above.pos in ("VERB", "AUX") or above.dep in ("ROOT", "parataxis"):
            return _whole_clause(sentence, above)
    return token


def _whole_clause(sentence: Sentence, clause: Token) -> Token:
    """The clause that a bare one completes: "would see" in "would see incomes go up", unless somebody says it."""
    head = sentence.head(clause)
    bare = clause.dep == "ccomp" and not sentence.children(clause, "mark", "aux") and head.index < clause.index
    return head if bare and head.pos == "VERB" and head.lemma in _PERCEIVING else clause


def _around(sentence: Sentence, phrase: Token, speaker: Stretch) -> tuple[Stretch, ...]:
    """The clause that a phrase stands in, without it; the whole sentence where the phrase opens or closes it."""
    own = {t.index for t in sentence.tokens if phrase.start <= t.start < speaker[1]}
    own |= {t.index for t in sentence.subtree(phrase)}
    first, last = min(own), max(own)
    before = sentence.tokens[:first]
    if not any(t.pos not in ("PUNCT", "SPACE") for t in before):
        return stretches(sentence, sentence.tokens[last + 1 :])
    if not any(t.pos in ("VERB", "AUX") for t in sentence.tokens[last + 1 :]):
        return stretches(sentence, before)
    head = _clause_head(sentence, phrase)
    clause = [t for t in sentence.subtree(head) if t.index not in own]
    return stretches(sentence, clause)


def _adverb(sentence: Sentence, token: Token) -> Draft | None:
    """ "reportedly": its clause is hearsay."""
    head = sentence.head(token)
    if head.index == token.index:
        return None
    if head.pos not in ("VERB", "AUX") and head.dep not in ("ROOT", "attr", "acomp"):
        content = stretches(sentence, (t for t in sentence.subtree(head) if t.index != token.index))
    else:
        content = stretches(sentence, (t for t in sentence.subtree(head) if t.index != token.index))
    return Draft(sentence.index, (token.start, token.end), content, None, None, "hedge", "adverb") if content else None


def _noun(sentence: Sentence, noun: Token) -> Draft | None:
    """ "the claim by X that Y", "X's fear of Y"."""
    cue = noun_cues()[noun.lemma]
    speaker, used = _owner(sentence, noun)
    if speaker is None or not is_speaker(sentence, speaker):
        return None
    for child in sentence.children(noun):
        if child.index < noun.index or child.index == used:
            continue
        content: tuple[Token, ...] = ()
        if (
            child.dep in ("acl", "ccomp", "relcl")
            and "that" in cue.frames
            and any(c.lower == "that" for c in sentence.children(child, "mark"))
        ) or (
            child.dep == "acl" and "to" in cue.frames and any(c.lower == "to" for c in sentence.children(child, "aux"))
        ):
            content = sentence.subtree(child)
        elif child.dep == "prep" and child.lower in cue.frames:
            content = tuple(t for c in sentence.children(child) for t in sentence.subtree(c))
        spans = stretches(sentence, content)
        if spans:
            return Draft(
                sentence.index,
                (noun.start, noun.end),
                spans,
                noun_phrase(sentence, speaker),
                speaker,
                cue.stance,
                f"noun:{noun.lemma}:{child.lower if child.dep == 'prep' else 'that'}",
            )
    return None


def _owner(sentence: Sentence, noun: Token) -> tuple[Token | None, int]:
    """Who makes the claim: a possessor, or the noun behind "by" or "from"; and the token that introduced it."""
    for child in sentence.children(noun, "poss"):
        return child, child.index
    for prep in sentence.children(noun, "prep"):
        if prep.lower in ("by", "from", "among"):
            for inner in sentence.children(prep, "pobj"):
                return inner, prep.index
    return None, -1
