"""Words for a party -> which party it is, with the help of the rest of the document.

Example:
    "the regime", in an article that speaks of "the Syrian regime" before, is the Syrian government.
"""

from __future__ import annotations

from claimdiff.claims.doers import actor_at, antecedent_of, is_party, is_person
from claimdiff.claims.grammar import Words, objects_of, phrase
from claimdiff.claims.short_forms import BODIES, short_form
from claimdiff.claims.speakers import actor_mention, actor_of
from claimdiff.lexicons.actors import ActorEntry, find_actor, get_actor, lineage
from claimdiff.lexicons.statements import word_set
from claimdiff.model import ActorMention, Attribution, ClaimAttribution, Reading, Sentence, Span, Token

POLICE = frozenset({"officer", "cop", "policeman", "policewoman", "police"})


def party_words(sentence: Sentence, head: Token) -> Words:
    """The words that name a party: the lexicon name over it, its noun phrase, or the adjective before a deed."""
    if head.dep in ("amod", "compound", "npadvmod", "poss", "nmod"):
        if (found := actor_at(sentence, head)) is not None:
            return found[0]
        before = [c for c in sentence.children(head, "compound", "amod", "nmod") if c.index < head.index]
        first = min((t.index for t in before), default=head.index)
        return sentence.tokens[first : head.index + 1]
    return phrase(sentence, head)


def accused(
    reading: Reading,
    sentence: Sentence,
    head: Token,
    said: ClaimAttribution | None,
    *,
    collective: bool = False,
    alone: bool = False,
) -> ActorMention:
    """The party that a deed is laid to; a leader answers for a ``collective`` deed with the body he leads."""
    party = _party(reading, sentence, head, said, speaks=False, alone=alone)
    entry = get_actor(party.id) if collective and party.id else None
    above = get_actor(entry.parent) if entry is not None and entry.kind == "person" and entry.parent else None
    return party.model_copy(update={"canonical": above.label, "id": above.id}) if above is not None else party


def speaker(
    reading: Reading, sentence: Sentence, head: Token, said: ClaimAttribution | None, *, alone: bool = False
) -> ActorMention:
    """The party that says something; a pronoun or short form is canonically the name that the attributions found."""
    return _party(reading, sentence, head, said, speaks=True, alone=alone)


def _party(
    reading: Reading, sentence: Sentence, head: Token, said: ClaimAttribution | None, *, speaks: bool, alone: bool
) -> ActorMention:
    if head.pos == "PRON" and (named := antecedent_of(sentence, head)) is not None:
        head = named
    beside = next((c for c in sentence.children(head, "appos") if c.pos == "PROPN"), None)
    if head.pos == "NOUN" and beside is not None:
        head = beside
    words = phrase(sentence, head, conjuncts=False) if alone else party_words(sentence, head)
    while len(words) > 1 and words[0] is not head and words[0].lower in ("no", "any", "neither", "either"):
        words = words[1:]
    span = sentence.span_of(words)
    text = span.of(reading.document.text)
    told = _resolved(reading, sentence, span)
    entry = (actor_of(told.resolved) if told is not None and told.resolved else None) or (
        get_actor(told.actor) if told is not None and told.actor else None
    )
    if _is_leading(sentence, head) and (coalition := find_actor(f"{head.text}-led coalition")) is not None:
        return ActorMention(text=text, span=span, canonical=coalition.label, id=coalition.id)
    owned = any(c.lower in word_set("pronouns") for c in sentence.children(head, "poss"))
    entry = entry or _own_countrys(text, head, said)
    entry = entry or (actor_of(text) if owned else _entry(reading, sentence, head, _first_of(sentence, head, words)))
    if told is not None and told.resolved and (speaks or entry is None):
        return ActorMention(text=text, span=span, canonical=told.resolved, id=entry.id if entry else None)
    if entry is not None:
        return ActorMention(text=text, span=span, canonical=entry.label, id=entry.id)
    if head.lemma.lower() in POLICE:
        return ActorMention(text=text, span=span, canonical="police")
    owner = next(iter(sentence.children(head, "poss")), None) if head.pos != "PRON" else head
    if owner is not None and owner.lower in word_set("pronouns"):
        return _owned(reading, sentence, owner, said, text, span)
    return actor_mention(text, span)


def _own_countrys(text: str, head: Token, said: ClaimAttribution | None) -> ActorEntry | None:
    """ "the country's air force", said by a minister of Peru: Peru's air force."""
    who = said.speaker.id if said is not None and said.speaker is not None else None
    if who is None or not text.lower().startswith(("the country's ", "the country’s ", "the countrys ")):
        return None
    body = BODIES.get(head.lemma.lower())
    return get_actor(f"{lineage(who)[-1]}/{body}" if body else lineage(who)[-1])


def _first_of(sentence: Sentence, head: Token, words: Words) -> Words:
    """The first of several parties of which one did it: "the army or the rebels" -> "the army"."""
    others = [c for c in sentence.children(head, "conj") if c.index > head.index]
    if not others or not any(c.lower == "or" for c in sentence.children(head, "cc")):
        return words
    return phrase(sentence, head, conjuncts=False)


def _is_leading(sentence: Sentence, head: Token) -> bool:
    """Whether a name leads others: "US" in "US-led raids"."""
    after = [t.lower for t in sentence.tokens[head.index + 1 : head.index + 3]]
    return after[:1] in (["led"], ["-led"]) or after == ["-", "led"]


def _owned(
    reading: Reading, sentence: Sentence, owner: Token, said: ClaimAttribution | None, text: str, span: Span
) -> ActorMention:  # fmt: skip
    """ "it", "its jets": the party that the pronoun names in the sentence, else whoever speaks."""
    named = antecedent_of(sentence, owner)
    if named is not None:
        entry = _entry(reading, sentence, named, party_words(sentence, named))
        if entry is not None:
            return ActorMention(text=text, span=span, canonical=entry.label, id=entry.id)
    if said is not None and said.speaker is not None and _may_be(sentence, owner, said):
        told = said.speaker.canonical or said.speaker.text
        if told.lower() not in word_set("pronouns"):
            return ActorMention(text=text, span=span, canonical=told, id=said.speaker.id)
    if (before := _subject_before(reading, sentence, owner)) is not None:
        return before.model_copy(update={"text": text, "span": span})
    return ActorMention(text=text, span=span)


def _may_be(sentence: Sentence, pronoun: Token, said: ClaimAttribution) -> bool:
    """Whether a pronoun in what somebody says can be that somebody: "I" always, "he" in "Adams said he fired"."""
    if pronoun.lower in ("we", "i", "our", "my"):
        return True
    at = said.speaker.span if said.speaker is not None else None
    if said.mode == "direct" or at is None or not sentence.span.covers(at):
        return False
    heads = [
        t for t in sentence.tokens_in(at) if t.dep in ("nsubj", "pobj", "nsubjpass") or sentence.head(t).start >= at.end
    ]
    person = any(is_person(sentence, t) and t.tag not in ("NNS", "NNPS") for t in heads)
    if pronoun.lower in ("they", "their"):
        return True
    return person == (pronoun.lower in ("he", "she", "his", "her"))


def _subject_before(reading: Reading, sentence: Sentence, pronoun: Token) -> ActorMention | None:
    """The party that the sentence before this one is about, for a pronoun that opens this one."""
    if (
        sentence.index == 0
        or pronoun.index > 3
        or pronoun.lower not in ("it", "he", "she", "they", "its", "their", "his", "her")
    ):
        return None
    before = reading.sentences[sentence.index - 1]
    subjects = [
        c
        for root in before.roots
        if root.lemma not in word_set("speaking")
        for c in before.children(root, "nsubj")
        if is_party(before, c) and c.pos != "PRON"
    ]
    if not subjects:
        return None
    words = party_words(before, subjects[0])
    span = before.span_of(words)
    entry = _entry(reading, before, subjects[0], words)
    person = pronoun.lower in ("he", "she", "his", "her")
    if person and (subjects[0].pos != "PROPN" or (entry is not None and entry.kind != "person")):
        return None
    text = span.of(reading.document.text)
    return ActorMention(text=text, span=span, canonical=entry.label if entry else text, id=entry.id if entry else None)


def _resolved(reading: Reading, sentence: Sentence, span: Span) -> Attribution | None:
    """The attribution that has already found out who these words name."""
    for attribution in reading.attributions_by(sentence.span):
        at = attribution.speaker.span if attribution.speaker is not None else None
        if at is None or not (at.start >= sentence.start and at.end <= sentence.end and at.overlaps(span)):
            continue
        told = attribution.resolved
        if attribution.actor is not None or (told is not None and not told.lower().startswith("the ")):
            return attribution
    return None


def _entry(reading: Reading, sentence: Sentence, head: Token, words: Words) -> ActorEntry | None:
    """The lexicon actor of some words: named by them, or by a fuller form elsewhere in the document."""
    span = sentence.span_of(words)
    found = actor_of(span.of(reading.document.text))
    if found is not None:
        body = BODIES.get(head.lemma.lower()) if found.kind == "person" else None
        return (get_actor(f"{lineage(found.id)[-1]}/{body}") if body else None) or found
    seat = next((find_actor(t.text) for t in _in_places(sentence, head) if t.pos == "PROPN"), None)
    if seat is not None and head.lemma.lower() in BODIES:
        return get_actor(f"{lineage(seat.id)[-1]}/{BODIES[head.lemma.lower()]}")
    at = actor_at(sentence, head)
    if at is not None:
        return at[1]
    text = reading.document.text
    return short_form(text, span, head, words)


def _in_places(sentence: Sentence, head: Token) -> Words:
    """The places behind "in" after a noun, whatever the parser hung the "in" from: "the government in Riyadh"."""
    after = sentence.tokens[head.index + 1 : head.index + 3]
    next_to = after[1:] if len(after) == 2 and after[0].lower == "in" else ()
    return (*objects_of(sentence, head, "in"), *next_to)
