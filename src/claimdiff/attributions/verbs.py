"""Verbs that attribute -> drafts: "X said that ...", "... , said X", "X was accused of ... by Y", "X is believed to ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimdiff.attributions.cues import Cue, look_alikes, verb_cues
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch, agent, is_negated, is_passive, is_speaker, noun_phrase, stretches, subject
from claimdiff.attributions.quotes import Quote
from claimdiff.attributions.shape import beside_quote, closing_speaker, reach, trim
from claimdiff.lexicons.persons import word_classes
from claimdiff.model import AttributionStance, Sentence, Token

#: modifiers of time and place that end an object's content
_TAIL = frozenset({"npadvmod", "advmod", "advcl", "cc", "conj", "punct", "nsubj", "nsubjpass", "aux", "auxpass", "neg", "agent", "mark"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december today yesterday tomorrow week month year morning evening night afternoon".split()
)


#: with "to" they attribute a deed alone: "admitted to shooting him"
_DEEDS_TO = frozenset({"admit", "confess", "own"})
_AMOUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "least", "none", "zero", "half"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A cue verb where it stands."""

    sentence: Sentence
    verb: Token
    cue: Cue
    passive: bool

    def has(self, frame: str) -> bool:
        return frame in self.cue.frames


def find_verb_drafts(page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The attributions that a sentence's verbs make."""
    for verb in sentence.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass"):
            continue
        cue = verb_cues().get(verb.lemma)
        if cue is None or page.quote_at(verb.start) is not None:
            continue
        place = _Place(sentence, verb, cue, is_passive(sentence, verb))
        draft = _draft(page, place) or _closing(page, place)
        if draft is not None:
            yield draft


def _draft(page: Page, place: _Place) -> Draft | None:
    sentence, verb = place.sentence, place.verb
    who = agent(sentence, verb) if place.passive else subject(sentence, verb)
    if who is not None and not place.passive and verb.tag == "VBG" and verb.dep in ("advcl", "xcomp"):
        who = _whose(sentence, who)
    if who is not None and not is_speaker(sentence, who):
        return None
    if place.has("quote") and (who is None or page.quote_at(who.start) is not None):
        quote = page.quote_right_before(verb.start, sentence)
        beside = beside_quote(sentence, verb, quote.end) if quote is not None else None
        who = beside if beside is not None and page.quote_at(beside.start) is None else None
        if quote is not None and who is not None and is_speaker(sentence, who):
            return _spoken(page, place, who, quote)
    if place.has("appears") and not place.passive:
        return _appears(place)
    if who is None and not place.passive:
        who = _after_verb(sentence, verb) if place.cue.frames & {"clause", "quote"} else None
        if who is None:
            return None
    content, rule = _content(place)
    if not content and not place.passive and place.has("quote") and verb.dep != "relcl":
        return _direct(page, place, who)
    if not content or (_is_weak(cue=place.cue, rule=rule) and not _is_event(place, who)):
        return None
    tokens = [t for t in content if t.index != verb.index]
    if who is not None and rule in ("clause", "aside"):
        tokens = reach(sentence, verb, noun_phrase(sentence, who, verb), tokens) or tokens
    if rule in ("clause", "to", "told", "object", "prep"):
        tokens = trim(sentence, verb, tokens)
    if who is not None and not place.passive:
        tokens = _without(sentence, tokens, who, verb)
    spans = stretches(sentence, tokens)
    if not spans:
        return None
    speaker = noun_phrase(sentence, who, verb) if who is not None else None
    attitude = place.cue.attitude and rule in ("object", "prep", "to", "told", "passive-object", "noagent")
    stance = stance_of(sentence, verb, place.cue)
    return Draft(sentence.index, _cue_span(sentence, verb), spans, speaker, who, stance, f"verb:{verb.lemma}:{rule}", attitude)


def _after_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The speaker of an inverted "said Mr X" that the parse calls an object."""
    for child in sentence.children(verb, "dobj", "attr", "oprd", "npadvmod", "appos", "dep"):
        if child.index > verb.index and child.pos == "PROPN":
            return child
    return None


def _direct(page: Page, place: _Place, who: Token | None) -> Draft | None:
    """A quotation beside the cue, where the parse has not tied it to the verb."""
    sentence, verb = place.sentence, place.verb
    if who is None:
        return None
    spoken = noun_phrase(sentence, who, verb)
    quote = page.quote_before(min(verb.start, spoken[0]), sentence) or page.quote_after(max(verb.end, verb.end), sentence)
    if quote is None or quote.start <= spoken[0] < quote.end:
        return None
    return _spoken(page, place, who, quote)


def _spoken(page: Page, place: _Place, who: Token, quote: Quote) -> Draft:
    sentence, verb = place.sentence, place.verb
    stance = stance_of(sentence, verb, place.cue)
    content = ((quote.start, quote.end),)
    return Draft(sentence.index, _cue_span(sentence, verb), content, noun_phrase(sentence, who, verb), who, stance, f"verb:{verb.lemma}:direct")


def _whose(sentence: Sentence, who: Token) -> Token:
    """Whose words a participle adds, where its subject can't speak: "her comments ..., saying"."""
    if who.pos != "NOUN" or word_classes(who.text):
        return who
    owners = sentence.children(who, "poss")
    return owners[0] if owners else who


def _is_weak(cue: Cue, rule: str) -> bool:
    """Whether a cue counts only where it tells of something that was really said: beliefs, objects, infinitives."""
    return cue.stance == "hedge" or rule not in ("clause", "aside", "passive-clause", "believed")


def _is_event(place: _Place, who: Token | None) -> bool:
    """Whether the verb tells of an act of its own: no infinitive, no "would", not inside another report, not "I" or "you"."""
    sentence, verb = place.sentence, place.verb
    if verb.dep == "ccomp" or (who is not None and who.lower in ("i", "we", "you")):
        return False
    return not any(c.tag in ("TO", "MD") for c in sentence.children(verb, "aux"))


def _appears(place: _Place) -> Draft | None:
    """ "The truce appears to hold": a hedge without a speaker."""
    sentence, verb = place.sentence, place.verb
    what = subject(sentence, verb)
    rest = [t for c in sentence.children(verb, "xcomp", "oprd", "ccomp") if c.index > verb.index for t in sentence.subtree(c)]
    if what is None or not rest:
        return None
    before = sentence.subtree(what) if what.lower not in ("it", "there") else ()
    spans = stretches(sentence, [*before, *rest])
    return Draft(sentence.index, _cue_span(sentence, verb), spans, None, None, "hedge", f"verb:{verb.lemma}:appears") if spans else None


def _closing(page: Page, place: _Place) -> Draft | None:
    """ "X a monitor said on Sunday", where the parse has the pieces in the wrong places."""
    sentence, verb = place.sentence, place.verb
    found = closing_speaker(sentence, verb)
    if found is None or not is_speaker(sentence, found[0]):
        return None
    head, spoken = found
    content = stretches(sentence, [t for t in sentence.tokens if t.end <= spoken[0]])
    stance = stance_of(sentence, verb, place.cue)
    return Draft(sentence.index, _cue_span(sentence, verb), content, spoken, head, stance, f"verb:{verb.lemma}:closing") if content else None


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


def _content(place: _Place) -> tuple[list[Token], str]:
    """The tokens of what is said, and the frame that found them; the first frame that yields any."""
    if place.passive:
        return _passive_content(place)
    for rule, finder in (("clause", _clause), ("told", _told), ("to", _infinitive), ("aside", _aside), ("figure", _figure), ("object", _object), ("prep", _prepositional)):
        found = finder(place)
        if found:
            return found, rule
    return [], ""


def _has_to(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower == "to" for c in sentence.children(verb, "aux"))


def _clause(place: _Place) -> list[Token]:
    if not place.has("clause"):
        return []
    sentence, verb = place.sentence, place.verb
    found: list[Token] = []
    for child in sentence.children(verb, "ccomp"):
        if child.lemma.lower() in look_alikes().get(verb.lemma, ()):
            continue
        if not (_has_to(sentence, child) and child.pos == "VERB" and child.index > verb.index):
            found += _reported(place, child)
    return found


def _reported(place: _Place, clause: Token) -> list[Token]:
    """A reported clause without a further report of the same speaker: "said X and added Y"."""
    sentence = place.sentence
    out: set[int] = set()
    for joined in sentence.children(clause, "conj"):
        if joined.lemma in verb_cues() and not sentence.children(joined, "nsubj", "nsubjpass"):
            if subject(sentence, joined) is subject(sentence, place.verb):
                out |= {t.index for t in sentence.subtree(joined)}
    tokens = [t for t in sentence.subtree(clause) if t.index not in out]
    while out and tokens and (tokens[-1].pos in ("CCONJ", "PUNCT")):
        tokens.pop()
    return tokens


def _told(place: _Place) -> list[Token]:
    """ "urged voters to leave": the persons told and what they are told to do."""
    if not place.has("told"):
        return []
    sentence, verb = place.sentence, place.verb
    for child in sentence.children(verb, "ccomp", "xcomp"):
        if _has_to(sentence, child) and child.index > verb.index:
            return [*sentence.subtree(child), *(t for c in sentence.children(verb, "dobj") for t in sentence.subtree(c))]
    return []


def _infinitive(place: _Place) -> list[Token]:
    if not place.has("to"):
        return []
    sentence, verb = place.sentence, place.verb
    return [t for c in sentence.children(verb, "xcomp") if _has_to(sentence, c) and c.index > verb.index for t in sentence.subtree(c)]


def _aside(place: _Place) -> list[Token]:
    """ "The plan, he said, is dead", "as he said": the clause around the aside."""
    if not place.has("aside"):
        return []
    sentence, verb = place.sentence, place.verb
    marked = any(c.lower == "as" for c in sentence.children(verb, "mark", "advmod"))
    if verb.dep != "parataxis" and not (verb.dep == "advcl" and marked):
        return []
    own = {t.index for t in sentence.subtree(verb)}
    return [t for t in sentence.subtree(sentence.head(verb)) if t.index not in own]


def _figure(place: _Place) -> list[Token]:
    """ "put the toll at 62", "estimated the crowd at 5,000": what is measured and the figure."""
    sentence, verb = place.sentence, place.verb
    figures = [c for c in sentence.subtree(verb) if c.lower == "at" and c.index > verb.index] if place.has("at") else []
    if not figures or not any(t.pos == "NUM" or t.lower in _AMOUNTS for t in sentence.subtree(figures[0])):
        return []
    last = max(t.index for t in sentence.subtree(figures[0]))
    return [t for t in sentence.tokens[verb.index + 1 : last + 1]]


def _object(place: _Place) -> list[Token]:
    """ "rejected the plan", "called it a crime", "accused them of murder": the object and what hangs on it."""
    sentence, verb = place.sentence, place.verb
    papers = place.has("paper") and any("paper" in word_classes(c.text) for c in sentence.children(verb, "nsubj"))
    if not place.has("object") and not papers:
        return []
    objects = sentence.children(verb, "dobj", "dative")
    small = sentence.children(verb, "ccomp", "oprd", "xcomp")
    if (not objects and not small) or any(o.lemma.lower() in look_alikes().get(verb.lemma, ()) for o in objects):
        return []
    if objects and objects[0].index < verb.index and objects[0].lower not in ("which", "what", "whom", "that"):
        return []
    found: list[Token] = []
    for child in sentence.children(verb):
        if child.dep in _TAIL or child.index < verb.index:
            continue
        if child.dep == "prep" and any(t.lower in _TIMES for t in sentence.subtree(child)[:4]):
            continue
        found += sentence.subtree(child)
    return found


def _prepositional(place: _Place) -> list[Token]:
    """ "warned of attacks", "called for calm", "called for him to go": the preposition's object or clause."""
    sentence, verb = place.sentence, place.verb
    for child in sentence.children(verb, "advcl", "ccomp", "xcomp"):
        if "for" in place.cue.frames and child.index > verb.index and any(c.lower == "for" for c in sentence.children(child, "mark")):
            return [t for t in sentence.subtree(child) if not (t.lower == "for" and t.dep == "mark" and t.head == child.index)]
    for child in sentence.children(verb, "prep", "prt"):
        frame = "to:" if child.lower == "to" else child.lower
        if frame in place.cue.frames and child.index > verb.index:
            if verb.lemma in _DEEDS_TO and not sentence.children(child, "pcomp"):  # "admitted to hospital"
                continue
            inner = sentence.children(child, "pobj", "pcomp", "prep")
            return [t for c in inner for t in sentence.subtree(c)]
    return []


def _passive_content(place: _Place) -> tuple[list[Token], str]:
    """ "He was told that X", "the plan was condemned by X", "X is believed to be Y"."""
    sentence, verb = place.sentence, place.verb
    subjects = sentence.children(verb, "nsubjpass", "csubjpass")
    if subjects and subjects[0].lower in ("who", "which", "that") and verb.dep == "relcl":
        subjects = ()
    before = [t for c in subjects if c.lower != "it" for t in sentence.subtree(c)]
    clause = [t for c in sentence.children(verb, "ccomp") for t in sentence.subtree(c)]
    infinitive = [t for c in sentence.children(verb, "xcomp", "oprd") for t in sentence.subtree(c) if c.index > verb.index]
    by = agent(sentence, verb)
    if place.has("passive") and infinitive:
        return before + infinitive, "believed"
    if clause and place.has("clause") and (by is not None or place.has("passive")):
        return clause, "passive-clause"
    if by is None and place.has("object") and before and place.cue.stance in ("accuse", "hedge"):
        rest = [t for c in sentence.children(verb, "prep", "oprd") if c.index > verb.index and c.lower != "by" for t in sentence.subtree(c)]
        return before + rest, "noagent"
    if by is None:
        return [], ""
    if place.has("object") and before:
        rest = [t for c in sentence.children(verb, "prep", "oprd") if c.index > verb.index and c.lower != "by" for t in sentence.subtree(c)]
        return before + rest, "passive-object"
    return [], ""
