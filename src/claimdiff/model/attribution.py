"""Who is said to say what."""

from __future__ import annotations

from typing import Literal

from claimdiff.model.span import Mention, Span, Value

Mode = Literal["direct", "indirect", "mixed"]
AttributionStance = Literal["assert", "deny", "accuse", "admit", "hedge"]


class Attribution(Value):
    """(Speaker, cue, content), with the chain it came through.

    ``content`` may be discontinuous. ``via`` is the chain behind the speaker, nearest reporter last. ``resolved`` is
    the named
    speaker behind a pronoun or a short form, or None; ``actor`` the id of that speaker in the actor lexicon, or None.
    ``attitude`` marks cues whose object is taken for granted ("condemned the attack"): the speaker does not report it.
    """

    speaker: Mention | None = None
    cue: Mention | None = None
    content: tuple[Span, ...] = ()
    via: tuple[Mention, ...] = ()
    mode: Mode = "indirect"
    stance: AttributionStance = "assert"
    resolved: str | None = None
    actor: str | None = None
    attitude: bool = False
