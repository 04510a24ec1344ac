"""A page -> the parties it speaks of, in the order of the text: who a pronoun or a short form may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimdiff.attributions.drafts import Page
from claimdiff.attributions.phrases import noun_phrase
from claimdiff.lexicons.actors import find_actor
from claimdiff.lexicons.persons import gender_of, is_first_name, long_form, word_classes
from claimdiff.model import Sentence, Token

_PARTICLES = frozenset(
    {"de", "al", "el", "bin", "ibn", "van", "von", "der", "den", "la", "le", "di", "da", "dos", "abu", "-"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HEADS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "conj", "attr", "ROOT", "dative", "npadvmod", "oprd"}
)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z&.-]{1,9})\)")
_CAPITALISED = re.compile(r"[A-Z][\w'’&.-]*|(?:of|for|and|the|on|in|to|de)\b")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody the text speaks of, at one place.

    ``name`` is the fullest name known, ``words`` those of the whole noun phrase.
    """

    sentence: int
    at: int
    name: str
    phrase: str
    kind: str  # person, body, people, unknown
    gender: str | None
    words: frozenset[str]
    named: bool
    dep: str
    speaker: bool = False
    quoted: bool = False


def name_run(sentence: Sentence, head: Token) -> list[Token]:
    """The run of proper nouns that ends in ``head``, titles left out."""
    first = head.index
    while first > 0:
        before = sentence.tokens[first - 1]
        linked = before.pos == "PROPN" or (
            before.lower in _PARTICLES and first > 1 and sentence.tokens[first - 2].pos == "PROPN"
        )
        if not linked:
            break
        first -= 1
    run = list(sentence.tokens[first : head.index + 1])
    cut = max((i for i, t in enumerate(run[:-1]) if word_classes(t.text) & {"title", "role"}), default=-1)
    return run[cut + 1 :]


def _text(page: Page, run: list[Token]) -> str:
    return page.text[run[0].start : run[-1].end]


@dataclass(frozen=True)
class Cast:
    """All parties of a page, found once."""

    page: Page

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Every mention of a party outside quotations, in text order."""
        found = [p for s in self.page.sentences for p in self._in_sentence(s)]
        return tuple(sorted(found, key=lambda p: p.at))

    @cached_property
    def _by_last(self) -> dict[str, list[str]]:
        """Last name -> the full names that end in it, in text order."""
        found: dict[str, list[str]] = {}
        for sentence in self.page.sentences:
            for token in sentence.tokens:
                if token.pos != "PROPN" or token.dep == "compound":
                    continue
                run = name_run(sentence, token)
                if len(run) > 1 and run[0].text[0].isupper() and not word_classes(run[-1].text) & {"body"}:
                    names = found.setdefault(run[-1].text, [])
                    full = _text(self.page, run)
                    if full not in names:
                        names.append(full)
        return found

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Acronym -> the name that it follows in brackets."""
        found: dict[str, str] = {}
        for match in _ACRONYM.finditer(self.page.text):
            letters = [c for c in match.group(1) if c.isupper()]
            words = self.page.text[max(0, match.start() - 120) : match.start()].split()
            for size in range(2, min(len(letters) + 5, len(words) + 1)):
                tail = words[-size:]
                initials = [w[0] for w in tail if w[0].isupper()]
                if initials == letters and tail[0][0].isupper():
                    found.setdefault(match.group(1), " ".join(tail))
                    break
        return found

    def full_name(self, name: str) -> str:
        """The fullest form of a name: "Power" after "Samantha Power"; unchanged where more than one would do."""
        if name in self.acronyms:
            return self.acronyms[name]
        last = name.rsplit(maxsplit=1)[-1]
        longer = [n for n in self._by_last.get(last, ()) if n.endswith((" " + name, "-" + name))]
        persons = [n for n in longer if is_first_name(n.split()[0])] or longer
        return persons[0] if len({n.split()[0] for n in persons}) == 1 else name

    def _in_sentence(self, sentence: Sentence) -> Iterator[Party]:
        for token in sentence.tokens:
            if token.pos in ("PROPN", "NOUN") and token.dep in _HEADS:
                party = self.party(sentence, token)
                if party is not None:
                    yield party

    def party(self, sentence: Sentence, head: Token, speaker: bool = False) -> Party | None:
        """The party that a noun phrase names, None where it is neither a person nor a body."""
        named = head.pos == "PROPN" and head.text[0].isupper()
        run = name_run(sentence, head) if named else [head]
        full = self.full_name(_text(self.page, run)) if named else ""
        kind = _kind_of_name(sentence, head, run, full) if named else _kind_of_noun(head)
        if kind == "unknown" and not named and not speaker:
            return None
        start, end = noun_phrase(sentence, head)
        phrase = self.page.text[start:end]
        name = full or phrase
        words = tuple(t.text for t in sentence.tokens if start <= t.start < end)
        lowered = frozenset(long_form(w) for w in words)
        gender = (
            gender_of((*(w for w in name.split()), *_titles(sentence, run[0]), *words[:3])) if kind != "body" else None
        )
        quoted = self.page.quote_at(head.start) is not None
        return Party(sentence.index, head.start, name, phrase, kind, gender, lowered, named, head.dep, speaker, quoted)


def _kind_of_noun(head: Token) -> str:
    """What a description is of, by its noun alone."""
    classes = word_classes(head.text)
    if head.tag == "NNS" and classes & {"role", "people", "title"}:
        return "people"
    for kind, wanted in (
        ("people", {"people"}),
        ("person", {"role", "title"}),
        ("body", {"body"}),
        ("paper", {"paper"}),
    ):
        if classes & wanted:
            return kind
    return "unknown"


def _kind_of_name(sentence: Sentence, head: Token, run: list[Token], name: str) -> str:
    """What a name is of: by the lexicon of actors, else by first names, titles and the words in it and beside it."""
    actor = find_actor(name)
    if actor is not None:
        return "person" if actor.kind == "person" else "body"
    parts = name.split()
    if is_first_name(parts[0]) and len(parts) > 1:
        return "person"
    if _titles(sentence, run[0]):
        return "person"
    if any(word_classes(p) & {"body", "people"} for p in parts) or (
        len(parts) == 1 and name.isupper() and len(name) > 1
    ):
        return "body"
    if any(word_classes(t.text) & {"role", "title"} for t in sentence.children(head, "appos")):
        return "person"
    return "unknown"


def _titles(sentence: Sentence, first: Token) -> tuple[str, ...]:
    """The titles and roles right before a name."""
    found = []
    at = first.index - 1
    while at >= 0 and word_classes(sentence.tokens[at].text) & {"title", "role"}:
        found.append(sentence.tokens[at].text)
        at -= 1
    return tuple(found)
