"""Verbs that attribute -> drafts: "X said that ...", "... , said X", "X was accused of ... by Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimdiff.attributions.cues import Cue, verb_cues
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.frames import Place, find_content
from claimdiff.attributions.phrases import (
    Stretch,
    agent,
    is_negated,
    is_passive,
    is_speaker,
    noun_phrase,
    stretches,
    subject,
)
from claimdiff.attributions.quotes import Quote
from claimdiff.attributions.shape import beside_quote, closing_speaker, dateline_end, reach, trim
from claimdiff.lexicons.persons import is_first_name, word_classes
from claimdiff.model import AttributionStance, Sentence, Token


def find_verb_drafts(page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The attributions that a sentence's verbs make."""
    for verb in sentence.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass"):
            continue
        cue = verb_cues().get(verb.lemma)
        if cue is None or page.quote_at(verb.start) is not None:
            continue
        place = Place(sentence, verb, cue, is_passive(sentence, verb))
        draft = _draft(page, place) or _closing(page, place)
        if draft is not None:
            yield draft


def _draft(page: Page, place: Place) -> Draft | None:
    """The attribution of one cue verb: who first, since a verb without anybody says nothing."""
    who = _who(place)
    quoted = who is not None and page.quote_at(who.start) is not None
    if who is not None and not quoted and not is_speaker(place.sentence, who):
        return None
    if place.has("quote") and (who is None or page.quote_at(who.start) is not None):
        found = _beside(page, place)
        if found is not None:
            return found
        who = None
    if place.has("appears") and not place.passive:
        return _appears(place)
    if who is None and not place.passive:
        speaks = place.cue.frames & {"clause", "quote"}
        who = _after_verb(place.sentence, place.verb) if speaks else None
        if who is None:
            return _misread(page, place) if speaks else None
    return _stated(page, place, who)


def _who(place: Place) -> Token | None:
    sentence, verb = place.sentence, place.verb
    if place.passive:
        return agent(sentence, verb)
    who = subject(sentence, verb)
    start = dateline_end(sentence)
    if who is not None and who.start < start < verb.start:
        who = beside_quote(sentence, verb, start)
    adds = who is not None and verb.tag == "VBG" and verb.dep in ("advcl", "xcomp")
    return _whose(sentence, who) if who is not None and adds else who


def _beside(page: Page, place: Place) -> Draft | None:
    """'"Why?" asked the boy': the speaker by the place beside the quotation."""
    quote = page.quote_right_before(place.verb.start, place.sentence)
    who = beside_quote(place.sentence, place.verb, quote.end) if quote is not None else None
    if quote is None or who is None or page.quote_at(who.start) is not None or not is_speaker(place.sentence, who):
        return None
    return _spoken(page, place, who, quote)


def _shaped(place: Place, content: list[Token], rule: str, who: Token | None) -> list[Token]:
    """What is said, as far as it reaches."""
    sentence, verb = place.sentence, place.verb
    tokens = [t for t in content if t.index != verb.index and not (t.lower == "what" and t.index < verb.index)]
    if who is not None and rule in ("clause", "aside"):
        tokens = reach(sentence, verb, noun_phrase(sentence, who, verb), tokens) or tokens
    if rule in ("clause", "to", "told", "object", "prep"):
        tokens = trim(sentence, verb, tokens)
    return _without(sentence, tokens, who, verb) if who is not None and not place.passive else tokens


def _stated(page: Page, place: Place, who: Token | None) -> Draft | None:
    """The attribution of a verb whose speaker is known, or that needs none."""
    sentence, verb = place.sentence, place.verb
    content, rule = find_content(place)
    if not content and not place.passive and place.has("quote") and verb.dep != "relcl":
        return _direct(page, place, who)
    if not content or (_is_weak(cue=place.cue, rule=rule) and not _is_event(place, who)):
        return None
    spans = stretches(sentence, _shaped(place, content, rule, who))
    if not spans:
        return None
    speaker = noun_phrase(sentence, who, verb) if who is not None else None
    attitude = place.cue.attitude and rule in ("object", "prep", "to", "told", "passive-object", "noagent")
    stance = stance_of(sentence, verb, place.cue)
    return Draft(
        sentence.index, _cue_span(sentence, verb), spans, speaker, who, stance, f"verb:{verb.lemma}:{rule}", attitude
    )


def _after_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The speaker of an inverted "said Mr X" that the parse calls an object."""
    for child in sentence.children(verb, "dobj", "attr", "oprd", "npadvmod", "appos", "dep"):
        if child.index > verb.index and child.pos == "PROPN":
            return child
    return None


def _misread(page: Page, place: Place) -> Draft | None:
    """A finite cue whose speaker, right before it, the parse gives to another phrase.

    Example:
        "At a meeting with the Baltic Times Orlov said that trade may stop": "Orlov".
    """
    sentence, verb = place.sentence, place.verb
    if not verb.index or verb.tag not in ("VBD", "VBP", "VBZ") or verb.dep not in ("ROOT", "dep", "relcl"):
        return None
    who = sentence.tokens[verb.index - 1]
    if sentence.children(verb, "csubj", "expl") or who.dep not in ("pobj", "dobj", "conj", "compound", "attr"):
        return None
    speaks = who.pos == "PROPN" or bool(word_classes(who.text) - {"paper"})
    if not speaks or all(c.index < verb.index for c in sentence.children(verb, "ccomp")):
        return None
    draft = _stated(page, place, who)
    first = sentence.tokens[who.index - 1]
    start = first.start if who.index and is_first_name(first.text) else who.start
    return replace(draft, speaker=(start, who.end)) if draft is not None else None


def _direct(page: Page, place: Place, who: Token | None) -> Draft | None:
    """A quotation beside the cue, where the parse has not tied it to the verb."""
    sentence, verb = place.sentence, place.verb
    if who is None:
        return None
    spoken = noun_phrase(sentence, who, verb)
    quote = page.quote_before(min(verb.start, spoken[0]), sentence) or page.quote_after(verb.end, sentence)
    if quote is None or quote.start <= spoken[0] < quote.end:
        return None
    return _spoken(page, place, who, quote)


def _spoken(page: Page, place: Place, who: Token, quote: Quote) -> Draft:
    sentence, verb = place.sentence, place.verb
    stance = stance_of(sentence, verb, place.cue)
    content = ((quote.start, quote.end),)
    return Draft(
        sentence.index,
        _cue_span(sentence, verb),
        content,
        noun_phrase(sentence, who, verb),
        who,
        stance,
        f"verb:{verb.lemma}:direct",
    )


def _whose(sentence: Sentence, who: Token) -> Token:
    """Whose words a participle adds, where its subject can't speak: "her comments ..., saying"."""
    if who.pos != "NOUN" or word_classes(who.text):
        return who
    owners = sentence.children(who, "poss")
    return owners[0] if owners else who


def _is_weak(cue: Cue, rule: str) -> bool:
    """Whether a cue counts only where it tells of something that was really said: beliefs, objects, infinitives."""
    return cue.stance == "hedge" or rule not in ("clause", "aside", "passive-clause", "believed")


def _is_event(place: Place, who: Token | None) -> bool:
    """Whether the verb tells of an act: no infinitive, no "would", not inside another report, not "I" or "you"."""
    sentence, verb = place.sentence, place.verb
    if verb.dep == "ccomp" or (who is not None and who.lower in ("i", "we", "you")):
        return False
    return not any(c.tag in ("TO", "MD") for c in sentence.children(verb, "aux"))


def _appears(place: Place) -> Draft | None:
    """ "The truce appears to hold": a hedge without a speaker."""
    sentence, verb = place.sentence, place.verb
    what = subject(sentence, verb)
    rest = [
        t
        for c in sentence.children(verb, "xcomp", "oprd", "ccomp")
        if c.index > verb.index
        for t in sentence.subtree(c)
    ]
    if what is None or not rest:
        return None
    before = sentence.subtree(what) if what.lower not in ("it", "there") else ()
    spans = stretches(sentence, [*before, *rest])
    return (
        Draft(sentence.index, _cue_span(sentence, verb), spans, None, None, "hedge", f"verb:{verb.lemma}:appears")
        if spans
        else None
    )


def _closing(page: Page, place: Place) -> Draft | None:
    """ "X a monitor said on Sunday", where the parse has the pieces in the wrong places."""
    sentence, verb = place.sentence, place.verb
    found = closing_speaker(sentence, verb)
    if found is None or not is_speaker(sentence, found[0]):
        return None
    head, spoken = found
    content = stretches(sentence, [t for t in sentence.tokens if t.end <= spoken[0]])
    stance = stance_of(sentence, verb, place.cue)
    return (
        Draft(sentence.index, _cue_span(sentence, verb), content, spoken, head, stance, f"verb:{verb.lemma}:closing")
        if content
        else None
    )


def _without(sentence: Sentence, tokens: list[Token], who: Token, verb: Token) -> list[Token]:
    """``tokens`` without the speaker's own words, where a parse has put them below the content."""
    ids = {t.index for t in tokens}
    if who.index not in ids:
        return tokens
    own = {t.index for t in sentence.subtree(who)}
    return [t for t in tokens if t.index not in own]


def stance_of(sentence: Sentence, verb: Token, cue: Cue) -> AttributionStance:
    """The cue's stance; a negated report ("did not confirm") is a hedge, a negated denial too."""
    return "hedge" if is_negated(sentence, verb) else cue.stance


def _cue_span(sentence: Sentence, verb: Token) -> Stretch:
    """The verb with the auxiliaries, negation and particle right beside it."""
    first = last = verb.index
    near = {c.index for c in sentence.children(verb, "aux", "auxpass", "neg", "prt")}
    while first - 1 in near:
        first -= 1
    while last + 1 in near:
        last += 1
    return sentence.tokens[first].start, sentence.tokens[last].end
