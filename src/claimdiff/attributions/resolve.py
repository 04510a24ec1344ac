"""Speakers as written -> the named speaker behind a pronoun or a short form, and which actor of the lexicon that is.

Nearest first, speakers and subjects before others, and no guess where nothing fits: what cannot be resolved stays
as written.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimdiff.attributions.cast import Cast, Party
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import RELATIVES, subject
from claimdiff.lexicons.actors import find_actor
from claimdiff.lexicons.persons import long_form, word_classes
from claimdiff.model import Sentence, Token

#: how far back a pronoun or "the group" may look, in sentences
_REACH = 5
#: how far back a short form with a noun of its own ("the ministry") may look
_FAR = 40
_GENDER = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_GENERIC_BODIES = frozenset(
    "group company firm agency organization organisation ministry department newspaper paper government military army "
    "monitor watchdog charity network channel broadcaster bureau council committee commission "
    "coalition movement outlet office station".split()
)


#: parties looked at behind a pronoun or a short form; the most in any of 75 news articles was 109
_CROWD = 300


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the name behind the words, None where they are the name; the actor's id, where one is known."""

    resolved: str | None
    actor: str | None


def _between(parties: Sequence[Party], first: int, last: int) -> Sequence[Party]:
    """Those of the sentences from ``first`` to ``last``; parties come in text order, others are not looked at.

    Of a stretch crowded beyond any article's, the last: else time would grow with the square of its density.
    """
    start = bisect_left(parties, first, key=lambda p: p.sentence)
    end = bisect_right(parties, last, lo=start, key=lambda p: p.sentence)
    return parties[max(start, end - _CROWD) : end]


class Resolver:
    """Resolves the speakers of one page in text order, since who spoke last decides who "he" is."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cast = Cast(page)
        self._spoken: list[Party] = []
        self._intro: dict[str, list[str]] = {}
        for party in self._cast.parties:
            if party.named and len(self._intro.setdefault(party.name, [])) < 6:
                self._intro[party.name].append(party.phrase)

    def voice(self, draft: Draft) -> Voice:
        """The voice of a draft; drafts must come in text order."""
        if draft.head is None or draft.speaker is None:
            return Voice(None, None)
        sentence = self._page.sentences[draft.sentence]
        words = self._page.text[draft.speaker[0] : draft.speaker[1]]
        party = self._behind(sentence, draft.head)
        if party is None:
            return Voice(None, _actor_of((words,)))
        self._spoken.append(replace(party, sentence=sentence.index, at=draft.head.start, speaker=True))
        if words.lower() in RELATIVES:
            return Voice(party.name, self._actor(party, party.phrase))
        same = party.name in words or (not party.named and party.phrase == words)
        return Voice(None if same and len(party.name.split()) >= 1 else party.name, self._actor(party, words))

    def _actor(self, party: Party, words: str) -> str | None:
        return _actor_of((words, party.name, party.phrase, *self._intro.get(party.name, ())))

    def _behind(self, sentence: Sentence, head: Token) -> Party | None:
        """The party that a speaker's head means."""
        lower = head.lower
        if lower in ("he", "she"):
            return self._nearest(sentence, head, ("person",), _GENDER[lower])
        if lower == "it":
            return self._nearest(sentence, head, ("body",), None)
        if lower == "they":
            return self._nearest(sentence, head, ("people", "body"), None)
        if lower in RELATIVES:
            antecedent = self._antecedent(sentence, head)
            return self._behind(sentence, antecedent) if antecedent is not None else None
        party = self._cast.party(sentence, head, speaker=True)
        if party is None or party.named:
            return party
        beside = self._beside(sentence, head, party)
        if beside is not None:
            return beside
        if party.kind == "paper" or "paper" in word_classes(head.text):
            return self._owner(sentence, head) or self._short_form(sentence, head, party) or party
        return self._short_form(sentence, head, party) or party

    def _beside(self, sentence: Sentence, head: Token, party: Party) -> Party | None:
        """The name beside a description: "Sweden's foreign minister, Anna Lund"."""
        for child in sentence.children(head, "appos"):
            named = self._cast.party(sentence, child) if child.pos == "PROPN" else None
            if named is not None and named.named:
                return replace(named, phrase=party.phrase, words=named.words | party.words)
        return None

    def _antecedent(self, sentence: Sentence, head: Token) -> Token | None:
        verb = sentence.head(head)
        for above in (verb, *sentence.ancestors(verb)):  # "who" may hang from a verb below the relative clause's own
            if above.dep == "relcl":
                return sentence.head(above)
        return None

    def _owner(self, sentence: Sentence, paper: Token) -> Party | None:
        """Whose statement or report it is."""
        for child in sentence.children(paper, "poss", "compound", "amod", "nmod"):
            if child.dep == "poss" or find_actor(child.text):
                return (
                    self._behind(sentence, child)
                    if child.pos in ("PROPN", "NOUN", "PRON")
                    else self._cast.party(sentence, child)
                )
        for prep in sentence.children(paper, "prep", "agent"):
            if prep.lower in ("by", "from", "of"):
                for noun in sentence.children(prep, "pobj"):
                    return self._behind(sentence, noun)
        verb = sentence.head(paper)
        if paper.dep == "dobj" and verb.pos == "VERB":
            who = subject(sentence, verb)
            return self._behind(sentence, who) if who is not None and who.index != paper.index else None
        return None

    def _before(self, sentence: Sentence, position: int, reach: int) -> list[Party]:
        """The parties before a position within reach, those that spoke marked."""
        near = _between(self._cast.parties, sentence.index - reach, sentence.index)
        spoken = _between(self._spoken, sentence.index - reach, sentence.index)
        merged = {p.at: p for p in near if not p.quoted and p.at < position} | {
            p.at: p for p in spoken if p.at < position
        }
        return [merged[at] for at in sorted(merged)]

    def _nearest(self, sentence: Sentence, head: Token, kinds: tuple[str, ...], gender: str | None) -> Party | None:
        """The best party for a pronoun: near, speaking, a subject; one of an unknown kind where nothing better is."""
        best, best_score = None, -99.0
        for party in self._before(sentence, head.start, _REACH):
            if party.kind not in kinds and not (party.kind == "unknown" and party.named):
                continue
            if gender and party.gender and party.gender != gender:
                continue
            distance = sentence.index - party.sentence
            score = (
                -1.0 * distance
                + 2.0 * party.speaker
                + 1.2 * (party.dep in ("nsubj", "nsubjpass"))
                - 1.0 * (party.kind == "unknown")
            )
            score -= 1.0 * (party.dep in ("poss", "pobj", "dobj", "conj")) + 0.6 * (not party.named)
            if score >= best_score:
                best, best_score = party, score
        if best is not None and gender and best.gender is None:
            best = replace(best, gender=gender)
        return best

    def _short_form(self, sentence: Sentence, head: Token, party: Party) -> Party | None:
        """ "the ministry" after "Russia's defence ministry", "the spokesman" after "spokesman Peter Cook"."""
        first = party.phrase.split()
        named = any(w[0].isupper() and "-" not in w for w in first[1:])  # "the UK-based group" names nobody
        if not first or first[0].lower() not in ("the", "this", "that") or len(first) > 3 or named:
            return None
        noun = long_form(head.text)
        for earlier in reversed(self._before(sentence, head.start, _FAR)):
            same = noun in earlier.words and earlier.phrase.lower() != party.phrase.lower()
            known = earlier.named or (noun not in _GENERIC_BODIES or find_actor(earlier.phrase) is not None)
            if same and known and (earlier.named or len(earlier.words) > len(first)):
                return earlier
        if noun in _GENERIC_BODIES:
            found = self._nearest(sentence, head, ("body",), None)
            return found if found is not None and found.named and found.kind == "body" else None
        return None


def _actor_of(names: tuple[str, ...]) -> str | None:
    """The actor behind the first of several wordings that the lexicon knows, whole or in its parts."""
    for name in names:
        found = find_actor(name)
        if found is not None:
            return found.id
    for name in names:
        for part in name.split(",")[1:]:
            found = find_actor(part.strip())
            if found is not None:
                return found.id
    return None
