"""Who is said to have said a claim: the innermost attribution whose content holds it; None is the outlet's own voice.

Example:
    The claim "62 soldiers died" inside 'A spokesman told TASS that 62 soldiers died' has the speaker "A spokesman".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.claims.doers import antecedent_of
from claimdiff.claims.grammar import antecedent, phrase, text_of
from claimdiff.lexicons.actors import ActorEntry, find_actor, find_actors_in
from claimdiff.model import ActorMention, Attribution, ClaimAttribution, Reading, Span

LONGEST_PRONOUN = 5  # letters
#: share of a claim's words that must lie in an attribution's content: a claim's span may reach over a comma or a cue
MOSTLY = 0.8


def attribution_of(reading: Reading, span: Span) -> ClaimAttribution | None:
    """The innermost attribution whose content covers ``span``; None where the outlet speaks for itself."""
    found = innermost(reading, span)
    if found is None:
        return None
    said = claim_attribution(found)
    if found.speaker is None or len(found.speaker.text) > LONGEST_PRONOUN:
        return said
    named = _named_in_sentence(reading, found.speaker.span)
    inside = named is not None and named.span is not None and any(c.overlaps(named.span) for c in found.content)
    if named is None or inside:
        return said
    if found.resolved is not None and said.speaker is not None:
        named = named.model_copy(update={"canonical": said.speaker.canonical, "id": said.speaker.id})
    return said.model_copy(update={"speaker": named})


def _named_in_sentence(reading: Reading, pronoun: Span) -> ActorMention | None:
    """Whom a speaker that is a pronoun ("who", "he") stands for in its own sentence."""
    sentence = reading.sentence_at(pronoun)
    for token in sentence.tokens_in(pronoun):
        if token.pos != "PRON":
            return None
        head = antecedent(sentence, token)
        named = head if head is not token else antecedent_of(sentence, token)
        if named is None:
            return None
        words = phrase(sentence, named)
        return actor_mention(text_of(sentence, words), sentence.span_of(words))
    return None


def innermost(reading: Reading, span: Span) -> Attribution | None:
    """The attribution whose content covers ``span`` most tightly, or None."""
    covering = list(_covering(reading, span))
    if not covering:
        return None
    named = [(size, a) for size, a in covering if a.speaker is not None]
    return min(named or covering, key=lambda pair: pair[0])[1]


def claim_attribution(attribution: Attribution) -> ClaimAttribution:
    """An attribution as claims carry it: the speaker with canonical name and lexicon id."""
    speaker = attribution.speaker
    return ClaimAttribution(
        speaker=actor_mention(speaker.text, speaker.span, attribution.resolved, attribution.actor) if speaker else None,
        via=tuple(m.text for m in attribution.via),
        cue=attribution.cue,
        mode=attribution.mode,
    )


def actor_mention(
    text: str, span: Span | None = None, resolved: str | None = None, actor: str | None = None
) -> ActorMention:
    """A party as written, with the canonical name and the lexicon id of the actor that the words name, if known.

    Example:
        >>> actor_mention("Moscow").id, actor_mention("the Russian government").id
        ('russia', 'russia/government')
    """
    entry = actor_of(resolved) if resolved else actor_of(text)
    canonical = resolved or (entry.label if entry else None)
    return ActorMention(text=text, span=span, canonical=canonical, id=actor or (entry.id if entry else None))


def actor_of(words: str) -> ActorEntry | None:
    """The lexicon actor that some words name: the whole phrase first, else the one actor inside it."""
    whole = find_actor(words)
    if whole is not None:
        return whole
    inside = {entry.id: entry for _, _, entry in find_actors_in(words)}
    return next(iter(inside.values())) if len(inside) == 1 else None


def _covering(reading: Reading, span: Span) -> Iterator[tuple[int, Attribution]]:
    """Attributions whose content holds the claim, each with the size of that content."""
    for attribution in reading.attributions_over(span):
        if attribution.attitude:  # "condemned the attack": taken for granted, not reported
            continue
        shared = sum(max(0, min(span.end, c.end) - max(span.start, c.start)) for c in attribution.content)
        if shared >= MOSTLY * len(span):
            yield sum(len(c) for c in attribution.content), attribution
