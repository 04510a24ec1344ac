"""An age -> whose it is, as far as the words beside it tell.

Example:
    "Maren, 34, was hurt", "51-year-old Jon Aske"; of "the 51-year-old critic of the mayor" only that it is a critic's.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.model import Quantity, Sentence, Token

#: tokens either side of an age in which its owner's name is looked for
_NAME_REACH = 6
#: what stands before a name that is a place
_PLACES = frozenset("in at near outside inside around across to from".split())


def find_owner(quantity: Quantity, sentence: Sentence) -> str | None:
    """Whose age it is: the name in apposition before ("Maren, 34,") or after ("51-year-old Jon Aske")."""
    around = sentence.tokens_in(quantity.span)
    if not around:
        return None
    first, last = around[0].index, around[-1].index
    before = _name_before(sentence, first)
    if "old" not in quantity.text.lower():
        return before
    rest = sentence.tokens[last + 1 : last + 1 + _NAME_REACH]
    after = (
        _name(rest)
        if rest and _is_name(rest[0])
        else _name(_noun_phrase(rest[1:]))
        if rest and rest[0].pos in ("NOUN", "ADJ")
        else None
    )
    follows = next((t for t in rest if not _is_name(t)), None) if rest and _is_name(rest[0]) else None
    return before if follows is not None and follows.pos == "NOUN" else after or before


def _name_before(sentence: Sentence, first: int) -> str | None:
    """The name before an age, unless it is that of a place ("in Marvik a 34-year-old clerk")."""
    run = tuple(reversed(sentence.tokens[max(0, first - _NAME_REACH) : first]))
    name = _name(run)
    opening = next((i for i, token in enumerate(run) if name and token.text == name.split()[0]), None)
    if opening is not None and opening + 1 < len(run) and run[opening + 1].lower in _PLACES:
        return None
    return name


def _noun_phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to the first preposition or comma: "staunch critic" of "staunch critic of the mayor"."""
    end = next((i for i, t in enumerate(tokens) if t.pos in ("ADP", "SCONJ") or t.text in (",", ";")), len(tokens))
    return tokens[:end]


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.pos not in ("PRON", "DET", "ADP", "CCONJ", "AUX")


def _name(tokens: Sequence[Token]) -> str | None:
    """The first run of capitalised words, in text order; a full stop or a verb ends the search."""
    run: list[Token] = []
    for token in tokens:
        if _is_name(token):
            run.append(token)
        elif run or token.pos == "VERB" or token.text in (".", ";"):
            break
    return " ".join(t.text for t in sorted(run, key=lambda t: t.index)) or None
