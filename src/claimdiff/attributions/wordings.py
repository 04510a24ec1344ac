"""Set wordings -> drafts: "in what X says was Y", "in the words of X", "in X's view", "per X"."""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.attributions.cues import verb_cues
from claimdiff.attributions.drafts import Draft, Page
from claimdiff.attributions.phrases import Stretch, is_speaker, noun_phrase, stretches
from claimdiff.model import Sentence, Token

_BE = frozenset({"is", "was", "were", "are", "be", "'s", "’s"})
_IN_WORDS = frozenset(
    {
        "word",
        "words",
        "view",
        "opinion",
        "telling",
        "account",
        "estimate",
        "estimation",
        "reckoning",
        "count",
        "tally",
        "judgment",
        "assessment",
    }
)
_INTO = frozenset({"in", "by", "from"})
#: how far after "what" its verb stands, in words
_WHAT = 10


def find_wordings(page: Page, sentence: Sentence) -> Iterator[Draft]:
    """The attributions that set wordings of a sentence make."""
    for token in sentence.tokens:
        draft = None
        if token.lower == "what":
            draft = _what(sentence, token)
        elif token.lower in _INTO or token.lower == "per":
            draft = _in_words(sentence, token)
        if draft is not None and page.quote_at(token.start) is None:
            yield draft


def _what(sentence: Sentence, what: Token) -> Draft | None:
    """ "in what X says was Y": Y is X's."""
    tokens = sentence.tokens
    for at in range(what.index + 2, min(what.index + _WHAT, len(tokens) - 1)):
        verb, after = tokens[at], tokens[at + 1]
        if verb.pos not in ("VERB", "AUX") or verb.lower in _BE:
            continue
        cue = verb_cues().get(verb.lemma)
        subjects = sentence.children(verb, "nsubj")
        heads = [s for s in subjects if what.index < s.index < at] or [
            t for t in tokens[at - 1 : at] if t.pos in ("NOUN", "PROPN")
        ]
        if cue is None or after.lower not in _BE or not heads or not is_speaker(sentence, heads[0]):
            return None
        stop = next((t.index for t in tokens[at + 2 :] if t.text in (",", ";", "–", "—")), len(tokens))
        content = stretches(sentence, tokens[at + 1 : stop])
        if not content:
            return None
        speaker = noun_phrase(sentence, heads[0], verb)
        speaker = (max(speaker[0], what.end + 1), speaker[1])
        return (
            Draft(sentence.index, (verb.start, verb.end), content, speaker, heads[0], cue.stance, "verb:what")
            if speaker[0] < speaker[1]
            else None
        )
    return None


def _in_words(sentence: Sentence, preposition: Token) -> Draft | None:
    """ "in the words of X", "in X's view", "per X": the clause around is X's."""
    for noun in sentence.children(preposition, "pobj"):
        owner = noun if preposition.lower == "per" else _owner(sentence, noun)
        if owner is None or not is_speaker(sentence, owner):
            continue
        if (
            preposition.lower == "per"
            and (preposition.index > 0 or owner.pos != "PROPN")
            and not sentence.children(owner, "det")
        ):
            continue  # "per day", "per capita"
        last = max(t.index for t in sentence.subtree(noun))
        if (
            preposition.lower == "per"
            and sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].text != ","
            and preposition.index > 0
        ):
            continue
        content = _rest(sentence, preposition, last)
        if content:
            end = noun.end if preposition.lower != "per" else preposition.end
            return Draft(
                sentence.index,
                (preposition.start, end),
                content,
                noun_phrase(sentence, owner),
                owner,
                "assert",
                "prep:words",
            )
    return None


def _owner(sentence: Sentence, noun: Token) -> Token | None:
    if noun.lower not in _IN_WORDS:
        return None
    for child in sentence.children(noun, "poss"):
        return child
    for of in sentence.children(noun, "prep"):
        if of.lower == "of":
            return next(iter(sentence.children(of, "pobj")), None)
    return None


def _rest(sentence: Sentence, preposition: Token, last: int) -> tuple[Stretch, ...]:
    """The clause without the phrase: what follows its comma where it comes first, else the clause it hangs on."""
    tokens = sentence.tokens
    if preposition.index == 0:
        return (
            stretches(sentence, tokens[last + 1 :]) if last + 1 < len(tokens) and tokens[last + 1].text == "," else ()
        )
    if tokens[preposition.index - 1].text != ",":
        return ()
    head = sentence.head(preposition)
    own = set(range(preposition.index, last + 1))
    return stretches(sentence, (t for t in sentence.subtree(head) if t.index not in own))
