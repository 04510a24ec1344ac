"""What the rules of this package hand on: one statement about who did it, still in words of the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimdiff.claims.grammar import Words
from claimdiff.model import Stance, Token

#: named: the rule knows who says it; unnamed: somebody unnamed does; outer: ask the attributions
Voice = Literal["named", "unnamed", "outer"]


@dataclass(frozen=True, slots=True)
class Found:
    """One statement. ``used`` are the tokens whose deeds it already tells, so that no other rule tells them again."""

    stance: Stance
    words: Words
    actor: Token | None
    act: Words = ()
    asserter: Token | None = None
    voice: Voice = "outer"
    cue: Token | None = None
    hedged: bool = False
    used: frozenset[int] = frozenset()
    #: the word for the deed, where the rule has no cue of its own
    head: Token | None = None
    #: a deed named in passing ("met after the Saudi raid"): it holds whatever is said around it
    presupposed: bool = False
    #: each of several parties denies for itself: name this one without the others
    alone: bool = False
    #: it stands only where the document has told of the deed before: "it was the rebels"
    anchored: bool = False
