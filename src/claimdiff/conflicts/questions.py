"""A cluster's claims and event -> its question in plain words.

Claims carry deeds and happenings as the articles word them; a question takes the wording that most of them share and
that reads best after "Who". What it gets wrong: an act that is worded only as a clause with a subject of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from claimdiff.conflicts.verbs import is_past
from claimdiff.lexicons import read_rows
from claimdiff.model import (
    Claim,
    DateClaim,
    Event,
    IntentClaim,
    NumericClaim,
    OccurrenceClaim,
    QuotationClaim,
    ResponsibilityClaim,
)

_PASSIVE = frozenset({
    "killed", "wounded", "shot", "arrested", "captured", "evacuated", "displaced", "rescued", "hospitalized",
    "infected", "affected", "trapped", "destroyed", "burned", "launched", "sold", "contained", "raised",
    "freed", "sheltered", "quarantined", "recalled", "spilled",
})  # fmt: skip
_ASKS = {
    "missing": "How many {who} are missing",
    "survived": "How many {who} survived",
    "aboard": "How many {who} were on board",
    "casualties": "How many {who} were killed or wounded",
    "bodies": "How many bodies were found",
    "strikes": "How many strikes were there",
    "explosions": "How many explosions were there",
    "cost": "How much does it cost",
    "jobs": "How many jobs",
    "magnitude": "How strong was it",
    "in need": "How many {who} are in need",
    "without power": "How many {who} are without power",
    "critical": "How many {who} are in critical condition",
    "participants": "How many {who} took part",
    "speed": "How fast",
    "age": "How old is {who}",
}
#: measures whose subject is not part of the question where none is named
_NOBODY = "people"
#: an act's length that reads well in a question
_BEST_LENGTH = 40  # characters
_CLAUSE = re.compile(r"(?:that|which|who|if|when)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:had|has|have|was|were|been|would|not|never|also|allegedly|mistakenly|deliberately)\Z", re.I
)
_ON_A_DAY = re.compile(r",? (?:on|late on|early on) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?[.,]?\Z", re.I)
_PHASE = re.compile(r"(?P<what>.+) (?P<phase>begin|end|resume|start)\Z")
#: a shorter subject is a pronoun
_NAMED = 5  # characters
#: characters of a claim that a question quotes
_LONGEST = 90
_FIGURE = re.compile(r"[\d.,]+\s+")


def ask(claims: Sequence[Claim], event: Event | None) -> str:
    """The question that a cluster's claims answer.

    Example:
        "How many Syrian soldiers were killed? (strike, Deir al-Zor, 17 Sep 2016)"
    """
    if isinstance(claims[0], DateClaim | QuotationClaim | OccurrenceClaim):  # these name what they are about
        return f"{_ask(claims)}?"
    where = _where(claims) or (event.label if event else "")
    return f"{_ask(claims)}?" + (f" ({where})" if where else "")


def _where(claims: Sequence[Claim]) -> str:
    """The kind, place and day of the event that most of the claims themselves are told of."""
    frames = [c.frame for c in claims if c.frame is not None]
    kind = _common([f.type for f in frames])
    told = [f for f in frames if f.type == kind]
    days = Counter(f.start for f in told if f.start is not None and f.start == f.end)
    day = min(days, key=lambda d: (-days[d], d)) if days else None
    place = _common([f.places[0] for f in told if f.places])
    return ", ".join(filter(None, [kind, place, f"{day.day} {day:%b %Y}" if day else ""])) if kind else ""


def _ask(claims: Sequence[Claim]) -> str:
    match claims[0]:
        case NumericClaim():
            return _ask_figure([c for c in claims if isinstance(c, NumericClaim)])
        case ResponsibilityClaim():
            return ask_who([c.act for c in claims if isinstance(c, ResponsibilityClaim)])
        case IntentClaim():
            return ask_meant([c.act for c in claims if isinstance(c, IntentClaim)])
        case DateClaim():
            return ask_when(_common([c.what for c in claims if isinstance(c, DateClaim)]))
        case OccurrenceClaim():
            return _ask_whether([c for c in claims if isinstance(c, OccurrenceClaim)])
        case QuotationClaim(attribution=attribution):
            speaker = attribution.speaker if attribution else None
            return f"What did {(speaker.canonical or speaker.text) if speaker else 'the speaker'} say"


def ask_who(acts: Sequence[str]) -> str:
    """Who did it, by the deeds as the articles word them.

    Example:
        >>> ask_who(["that its planes had struck the trucks"]), ask_who(["bombing the aid convoy"])
        ('Who struck the trucks', 'Who is responsible for bombing the aid convoy')
        >>> ask_who(["airstrike"])
        'Who is responsible for the airstrike'
    """
    act = _best(acts, order=("past", "gerund", "noun"))
    match _form(act):
        case "past":
            return f"Who {act}"
        case "gerund":
            return f"Who is responsible for {act}"
        case "noun":
            return f"Who is responsible for {_with_article(act)}"
    return "Who is responsible"


def ask_meant(acts: Sequence[str]) -> str:
    """Whether it was meant.

    Example:
        >>> ask_meant(["the strike", "struck the post"]), ask_meant(["attacking the post deliberately"])
        ('Was the strike deliberate', 'Was attacking the post deliberate')
    """
    act = _best(acts, order=("noun", "gerund"))
    return f"Was {_with_article(act) if _form(act) == 'noun' else act or 'it'} deliberate"


def ask_when(what: str) -> str:
    """When it happened.

    Example:
        >>> ask_when("truce begin"), ask_when("air strike")
        ('When did the truce begin', 'When was the air strike')
    """
    phase = _PHASE.match(what)
    if phase:
        return f"When did {_with_article(phase['what'])} {phase['phase']}"
    if len(what.split()) <= 2 and what:
        return f"When was {_with_article(what)}"
    return f"When was it: {what}" if what else "When was it"


def _ask_whether(claims: Sequence[OccurrenceClaim]) -> str:
    if claims[0].what == "control":
        return f"Who holds {_common([c.object for c in claims]) or 'it'}"
    return f"Is it so: “{_assertion(claims)}”"


def _assertion(claims: Sequence[OccurrenceClaim]) -> str:
    """The words of the claim that puts it best: one that asserts, with its subject, neither bare nor long."""

    def rank(claim: OccurrenceClaim) -> tuple[bool, bool, int, str]:
        bare = claim.actor is None or not claim.text.startswith(claim.actor.text[:4]) or len(claim.actor.text) < _NAMED
        return (claim.stance != "assert", bare, abs(len(claim.text) - _BEST_LENGTH), claim.id)

    words = " ".join(min(claims, key=rank).text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def _ask_figure(claims: Sequence[NumericClaim]) -> str:
    predicate = _common([c.measure.predicate for c in claims])
    named = _common([s for s in map(_subject, claims) if s != _NOBODY]) or _NOBODY
    who = _FIGURE.sub("", named, count=1) if _FIGURE.match(named) else named
    unit = claims[0].quantity.unit
    if predicate in _ASKS:
        return _ASKS[predicate].format(who=who)
    if predicate in _PASSIVE:
        return f"How {'much' if unit else 'many'} {who} {'was' if unit else 'were'} {predicate}"
    verb = f" ({predicate})" if predicate and predicate not in who.lower() else ""
    if claims[0].quantity.kind == "duration":
        return f"How long: {who if who != _NOBODY else 'how many ' + (unit or 'day') + 's'}{verb}"
    if unit:
        return f"How much: {who if who != _NOBODY else unit}{verb}"
    return f"How many {who}{verb}"


def _subject(claim: NumericClaim) -> str:
    """Who is counted, in the plural also where the noun is only understood ("around 100 wounded")."""
    subject = claim.measure.subject or _NOBODY
    if subject != claim.quantity.counted_head or claim.quantity.counted:
        return subject
    return _plurals().get(subject, subject if subject.endswith("s") else f"{subject}s")


@cache
def _plurals() -> dict[str, str]:
    return {row[1]: row[0] for row in reversed(read_rows("quantities/plurals.txt"))}


def _best(acts: Sequence[str], order: Sequence[str]) -> str:
    """The wording that most share; among those, the form first in ``order`` and the most readable length."""
    counts = Counter(filter(None, map(_plain, acts)))

    def rank(act: str) -> tuple[bool, int, int, int, str]:
        form = _form(act)
        place = order.index(form) if form in order else len(order)
        return (form not in order, -counts[act], place, abs(len(act) - _BEST_LENGTH), act)

    best = min(counts, key=rank, default="")
    return best if _form(best) in order else ""


def _plain(act: str) -> str:
    """A deed without its subject, its day and words that answer the question of intent.

    Example:
        >>> _plain("which mistakenly killed around 60 soldiers on Saturday")
        'killed around 60 soldiers'
    """
    words = _ON_A_DAY.sub("", " ".join(act.split())).strip(" .,").split()
    if words and words[-1].lower() in ("deliberately", "intentionally", "mistakenly", "accidentally"):
        words.pop()
    if words and _CLAUSE.match(words[0]):
        start = next((i for i, w in enumerate(words[1:], 1) if is_past(w) and not _AUXILIARY.match(w)), None)
        words = words[start:] if start else []
    return " ".join(words)


def _form(act: str) -> str:
    """ "past" ("struck the trucks"), "gerund" ("bombing the convoy"), "noun" ("the strike"), or "" for nothing."""
    words = act.lower().split()
    if not words:
        return ""
    if words[0] == "to":
        return "infinitive"
    if is_past(words[0]):
        return "passive" if len(words) > 1 and words[1] == "by" else "past"
    if words[0].endswith("ing") and (len(words) > 1 and words[1] != "of"):
        return "gerund"
    return "noun"


def _with_article(noun: str) -> str:
    words = noun.split()
    bare = words and words[0].lower() not in ("the", "a", "an", "this", "that", "its", "their", "his", "her", "our")
    return f"the {noun}" if bare else noun


def _common(words: Sequence[str]) -> str:
    """The most frequent wording, the longest of those as frequent."""
    counts = Counter(w for w in words if w)
    return max(counts, key=lambda w: (counts[w], len(w), w)) if counts else ""
