"""Statements without a deed of their own -> the deed that the document told before.

Example:
    "Kiev accused Moscow of shelling the port. Moscow rejected the charges." -> the denial is of the shelling.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimdiff.lexicons.actors import one_state
from claimdiff.lexicons.blame import noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import ActorMention, EventMention, ResponsibilityClaim, Span

#: how far back a statement may point  (code points)
BACK = 900
#: how far back "it was the rebels" may point  (code points)
NEAR = 500
#: code points of a statement: no sentence is longer
LONGEST = 1_500
#: words of a party's name that tell nothing of whose it is
_LOOSE = frozenset(
    "a an the of for its his her their our spokesman spokeswoman spokesperson lawyer lawyers official officials "
    "attorney representative statement".split()
)

#: deeds looked through for one with words of its own
MOST = 40

#: a claim, and whether it stands only where something was told before
Told = tuple[ResponsibilityClaim, bool]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A deed that a document tells of, with or without a doer."""

    span: Span
    act: str
    event: str
    frame: EventMention | None


def tie_back(told: Iterable[Told], deeds: Callable[[], Sequence[Anchor]]) -> tuple[ResponsibilityClaim, ...]:
    """The claims in text order: those that point back with the deed they point to, without those that point nowhere.

    ``deeds`` are asked for only where a claim needs one: every deed of the document, in text order.
    """
    kept: list[ResponsibilityClaim] = []
    for claim, anchored in told:
        points = anchored or (claim.stance in ("deny", "doubt") and is_bare(claim.act))
        tied = _tied(claim, kept, anchored=anchored) if points else claim
        if tied is None and not claim.act:
            tied = _tied_to_deed(claim, deeds())
        if tied is not None:
            kept.append(tied)
    return tuple(kept)


def _since(claim: ResponsibilityClaim, before: Sequence[ResponsibilityClaim]) -> list[ResponsibilityClaim]:
    """The claims that are near enough to point to, in text order."""
    near: list[ResponsibilityClaim] = []
    for earlier in reversed(before):
        if claim.span.start - earlier.span.start >= BACK + LONGEST:
            break
        if claim.span.start - earlier.span.end < BACK:
            near.append(earlier)
    return near[::-1]


def _tied_to_deed(claim: ResponsibilityClaim, deeds: Sequence[Anchor]) -> ResponsibilityClaim | None:
    """The claim with the last deed told before it."""
    last = bisect_right(deeds, claim.span.start, key=lambda d: d.span.start)
    for deed in reversed(deeds[max(0, last - MOST) : last]):
        if claim.span.start - deed.span.start < NEAR and not is_bare(deed.act):
            return _with(claim, deed)
    return None


def is_bare(act: str) -> bool:
    """Whether words name no deed of their own: "the charges", "it", "any involvement"."""
    words = [w.strip(".,'\"’“”").lower() for w in act.split()]
    return all(w in word_set("bare") or noun_role(w.removesuffix("s")) in ("charge", "report", "part") for w in words)


def _is_part(act: str) -> bool:
    """Whether a denial is of one's own part: "denied involvement" is said of nobody else."""
    return any(noun_role(w.strip(".,").lower()) == "part" for w in act.split())


def _is_topic(act: str) -> bool:
    """Whether words name no more than what is being talked about: "the incident", "the reports"."""
    words = [w.strip(".,'\"’“”").lower() for w in act.split()]
    return is_bare(" ".join(w for w in words if w.removesuffix("s") not in word_set("topics")))


def _tied(
    claim: ResponsibilityClaim, before: Sequence[ResponsibilityClaim], *, anchored: bool
) -> ResponsibilityClaim | None:
    recent = [c for c in _since(claim, before) if c.act and not is_bare(c.act)]
    told = [c for c in recent if c.stance != "deny"]
    own = [c for c in told if one_side(c.actor, claim.actor) or one_side(c.actor, _speaker(claim))]
    if claim.stance in ("deny", "doubt"):
        own = own or [c for c in recent if one_side(c.actor, _speaker(claim))]
        if own:
            return _with(claim, own[-1])
        others = [c for c in told if c.actor is not None and not one_side(_speaker(c), _speaker(claim))]
        if not others or not claim.act or not (is_bare(claim.act) or (anchored and _is_topic(claim.act))):
            return None if anchored else claim
        others = [c for c in others if c.stance in ("accuse", "claim")] or others
        spoken = claim.actor is None or (claim.actor == _speaker(claim) and not _is_part(claim.act))
        return _with(claim, others[-1]).model_copy(update={"actor": others[-1].actor if spoken else claim.actor})
    own = own or [c for c in recent if one_side(c.actor, claim.actor)]
    near = [c for c in recent if claim.span.start - c.span.end < NEAR]
    return _with(claim, (own or near)[-1]) if own or near else None


def _with(claim: ResponsibilityClaim, anchor: ResponsibilityClaim | Anchor) -> ResponsibilityClaim:
    return claim.model_copy(update={"act": anchor.act, "event": anchor.event, "frame": anchor.frame})


def _speaker(claim: ResponsibilityClaim) -> ActorMention | None:
    return claim.attribution.speaker if claim.attribution is not None else None


def one_side(left: ActorMention | None, right: ActorMention | None) -> bool:
    """Whether two mentions are one party, or speak for one: "the mining company" and "a company spokesman"."""
    if left is None or right is None:
        return False
    if left.id and right.id:
        return left.id == right.id or one_state(left.id, right.id)
    if (left.canonical or left.text) == (right.canonical or right.text):
        return True
    return bool(_words(left) & _words(right))


def _words(actor: ActorMention) -> frozenset[str]:
    words = (
        w.strip(".,'’\"“”").removesuffix("'s").removesuffix("’s")
        for w in f"{actor.canonical or ''} {actor.text}".lower().split()
    )
    return frozenset(w for w in words if len(w) > 2 and w not in _LOOSE)
