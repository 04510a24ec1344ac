"""Words for a party -> which party it is, with the help of the rest of the document.

Example:
    "the regime", in an article that speaks of "the Syrian regime" before, is the Syrian government.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimdiff.claims.doers import actor_at, is_party
from claimdiff.claims.grammar import Words, phrase, pronoun_antecedent
from claimdiff.claims.speakers import actor_mention, actor_of
from claimdiff.lexicons.actors import ActorEntry, find_actors_in, get_actor, lineage
from claimdiff.model import ActorMention, Attribution, ClaimAttribution, Reading, Sentence, Span, Token

PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "its", "their", "his", "her", "our", "my", "them", "him", "who"}
)
#: words that speak of a state's body without its state
BODIES = {"regime": "government", "government": "government", "authority": "government", "army": "army", "military": "military",
          "force": "military", "troop": "army", "soldier": "army", "jet": "air-force", "warplane": "air-force", "plane": "air-force"}  # fmt: skip
KINGDOMS = frozenset(
    {
        "saudi-arabia",
        "jordan",
        "bahrain",
        "morocco",
        "thailand",
        "united-kingdom",
        "netherlands",
        "belgium",
        "sweden",
        "bhutan",
    }
)
#: a word for a party counts as its short form when it is one of these
SHORT = frozenset("""regime government authority army military force troop soldier jet warplane plane coalition alliance group militia brigade
    movement rebel insurgent opposition ministry police union faction organization organisation party front""".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a document names a party of the lexicon."""

    start: int
    words: str
    entry: ActorEntry


@lru_cache(maxsize=16)
def cast_of(text: str) -> tuple[Named, ...]:
    """All parties that a text names, in text order."""
    return tuple(Named(a, text[a:b].lower(), entry) for a, b, entry in find_actors_in(text))


def party_words(sentence: Sentence, head: Token) -> Words:
    """The words that name a party: the lexicon name over it, its noun phrase, or the adjective or name before a deed."""
    if head.dep in ("amod", "compound", "npadvmod", "poss", "nmod"):
        if (found := actor_at(sentence, head)) is not None:
            return found[0]
        before = [c for c in sentence.children(head, "compound", "amod", "nmod") if c.index < head.index]
        first = min((t.index for t in before), default=head.index)
        return sentence.tokens[first : head.index + 1]
    return phrase(sentence, head)


def accused(reading: Reading, sentence: Sentence, head: Token, said: ClaimAttribution | None) -> ActorMention:
    """The party that a deed is laid to; a person who leads a state or a body is canonically that body."""
    return _party(reading, sentence, head, said, speaks=False)


def speaker(reading: Reading, sentence: Sentence, head: Token, said: ClaimAttribution | None) -> ActorMention:
    """The party that says something; a pronoun or short form is canonically the name that the attributions found for it."""
    return _party(reading, sentence, head, said, speaks=True)


def _party(
    reading: Reading, sentence: Sentence, head: Token, said: ClaimAttribution | None, *, speaks: bool
) -> ActorMention:
    if head.pos == "PRON" and (named := pronoun_antecedent(sentence, head, is_party)) is not None:
        head = named
    words = party_words(sentence, head)
    span = sentence.span_of(words)
    text = span.of(reading.document.text)
    told = _resolved(reading, sentence, span)
    entry = (actor_of(told.resolved) if told is not None and told.resolved else None) or (
        get_actor(told.actor) if told is not None and told.actor else None
    )
    entry = entry or _entry(reading, sentence, head, words)
    if told is not None and told.resolved and (speaks or entry is None):
        return ActorMention(text=text, span=span, canonical=told.resolved, id=entry.id if entry else None)
    if entry is not None:
        return ActorMention(text=text, span=span, canonical=entry.label, id=entry.id)
    owner = next(iter(sentence.children(head, "poss")), None) if head.pos != "PRON" else head
    if owner is not None and owner.lower in PRONOUNS:
        return _owned(reading, sentence, owner, said, text, span)
    return actor_mention(text, span)


def _owned(
    reading: Reading, sentence: Sentence, owner: Token, said: ClaimAttribution | None, text: str, span: Span
) -> ActorMention:  # fmt: skip
    """ "it", "its jets": the party that the pronoun names in the sentence, else whoever speaks."""
    named = pronoun_antecedent(sentence, owner, is_party)
    if named is not None:
        entry = _entry(reading, sentence, named, party_words(sentence, named))
        if entry is not None:
            return ActorMention(text=text, span=span, canonical=entry.label, id=entry.id)
    if said is not None and said.speaker is not None:
        told = said.speaker.canonical or said.speaker.text
        if told.lower() not in PRONOUNS:
            return ActorMention(text=text, span=span, canonical=told, id=said.speaker.id)
    return ActorMention(text=text, span=span)


def _resolved(reading: Reading, sentence: Sentence, span: Span) -> Attribution | None:
    """The attribution that has already found out who these words name."""
    for attribution in reading.attributions:
        at = attribution.speaker.span if attribution.speaker is not None else None
        if at is not None and at.start >= sentence.start and at.end <= sentence.end and at.overlaps(span):
            if attribution.resolved is not None or attribution.actor is not None:
                return attribution
    return None


def _entry(reading: Reading, sentence: Sentence, head: Token, words: Words) -> ActorEntry | None:
    """The lexicon actor of some words: named by them, or by a fuller form elsewhere in the document."""
    span = sentence.span_of(words)
    found = actor_of(span.of(reading.document.text))
    if found is not None:
        return found
    at = actor_at(sentence, head)
    return at[1] if at is not None else _short_form(reading.document.text, span, head)


def _short_form(text: str, span: Span, head: Token) -> ActorEntry | None:
    """The party whose short form stands at ``span``: the last that was named in full before, else the first after."""
    cast = [n for n in cast_of(text) if not (n.start < span.end and span.start < n.start + len(n.words))]
    word = head.lemma.lower()
    word = word if word in SHORT or word == "kingdom" else word.removesuffix("s")
    if word == "kingdom":
        return _nearest([n for n in cast if lineage(n.entry.id)[-1] in KINGDOMS], span, root=True)
    if word not in SHORT:
        return None
    same = [n for n in cast if word in n.words]
    if same:
        return _nearest(same, span)
    if word in BODIES:
        owners = [n for n in cast if "/" in n.entry.id or (n.entry.parent or "").count("/")]
        owner = _nearest(owners, span, root=True)
        return get_actor(f"{owner.id}/{BODIES[word]}") if owner is not None and owner.kind == "country" else None
    return None


def _nearest(named: list[Named], span: Span, *, root: bool = False) -> ActorEntry | None:
    if not named:
        return None
    before = [n for n in named if n.start < span.start]
    entry = (before[-1] if before else named[0]).entry
    return get_actor(lineage(entry.id)[-1]) if root else entry
