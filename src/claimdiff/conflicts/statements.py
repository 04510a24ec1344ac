"""Two claims of one cluster that are no figures -> how they stand to each other."""

from __future__ import annotations

import re
from datetime import date

from claimdiff.conflicts.context import Context, speaker_key
from claimdiff.conflicts.figures import PairJudgement
from claimdiff.lexicons.actors import one_state
from claimdiff.lexicons.occurrences import may_change, telling
from claimdiff.lexicons.statements import word_set
from claimdiff.model import (
    ActorMention,
    Claim,
    ClaimDate,
    DateClaim,
    IntentClaim,
    OccurrenceClaim,
    ResponsibilityClaim,
    Stance,
)

_REBELS = frozenset(
    "rebel rebels insurgent insurgents jihadist jihadists separatist separatists guerrilla guerrillas".split()
)
ASSERTING: frozenset[Stance] = frozenset({"assert", "accuse", "admit", "claim"})
_WORD = re.compile(r"\w{3,}")
#: words for holding a place as it is, and not for taking it
_HOLDS = re.compile(r"\b(?:controls?|controlled|controlling|in control|holds?|held|holding)\b", re.I)
#: words by which a state is told as one that was not so before
_AGAIN = re.compile(r"\b(?:back|again|no longer|restored|anew|re-?opened|resumed)\b", re.I)
_LATE = re.compile(r"\b(?:late|evening|night|midnight|2[0-3]:\d\d)\b", re.I)
_EARLY = re.compile(r"\b(?:early|overnight|midnight|dawn|morning|0[0-6]:\d\d)\b", re.I)
_BEHIND = re.compile(r" (?:in|of|at|with|from|who) ")
_NO = re.compile(r"^(?:no|any) ", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_GENERIC = frozenset(
    "the government forces army military ministry regime group militants fighters troops officials police rebels "
    "air force".split()
)


def name_words(actor: ActorMention | None) -> frozenset[str]:
    """The telling words of a party's name."""
    words = _WORD.findall(f"{actor.canonical or ''} {actor.text}".lower()) if actor else []
    return frozenset(w for w in words if w not in _GENERIC)


def same_actor(left: ActorMention | None, right: ActorMention | None) -> bool | None:
    """Whether two mentions may be one party (a state and its army are); None where that can't be told."""
    if left is None or right is None:
        return None
    if left.id and right.id:
        return left.id == right.id or one_state(left.id, right.id)
    if _bare(left) == _bare(right):
        return True
    if (left.id and _rises_against(right)) or (right.id and _rises_against(left)):
        return False
    a, b = name_words(left), name_words(right)
    if not a or not b:
        return None
    return True if a & b else False if left.id or right.id else None


def _bare(actor: ActorMention) -> str:
    """The party as written, without an article: "the rebels" and "Rebels" of one story are one party."""
    return " ".join(w for w in actor.text.lower().split() if w not in ("the", "a", "an"))


def _rises_against(actor: ActorMention) -> bool:
    """Whether a party without a name of its own is no state's: "rebels" never are the army."""
    return bool(_REBELS & frozenset(actor.text.lower().split()))


def relate_responsibility(left: ResponsibilityClaim, right: ResponsibilityClaim) -> PairJudgement:
    """Accusation against denial of one actor; two actors named as the doer by different voices."""
    same = same_actor(left.actor, right.actor)
    said = (left.stance in ASSERTING, right.stance in ASSERTING)
    if "deny" in (left.stance, right.stance) and any(said):
        denier, other = (left, right) if left.stance == "deny" else (right, left)
        if speaker_key(denier) and speaker_key(denier) == speaker_key(other):
            return PairJudgement("compatible", "scope", "one speaker admits the one and denies the other")
        if same or (same is None and denier.actor is None):
            return PairJudgement("conflict", "different_speaker", f"said by {_who(other)}, denied by {_who(denier)}")
        return PairJudgement("compatible", "different_speaker", "a denial by one party leaves the other open")
    if all(said):
        if _both_own_up(left, right):
            return PairJudgement("conflict", "different_speaker", f"{_who(left)} and {_who(right)} both claim it")
        if same or same is None:
            return PairJudgement("agreement")
        if speaker_key(left) == speaker_key(right):
            return PairJudgement("compatible", "different_speaker", "one voice names both")
        names = (left.actor.text if left.actor else "", right.actor.text if right.actor else "")
        if not (_accuses(left) and _accuses(right)):
            return PairJudgement(
                "compatible", "different_speaker", f"{names[0]} and {names[1]} are told as doers of it in passing"
            )
        return PairJudgement(
            "conflict", "different_speaker", f"{names[0]} and {names[1]} are both named as responsible"
        )
    if left.stance == right.stance and same is not False:
        return PairJudgement("agreement")
    return PairJudgement("compatible", "different_speaker", "one of them takes no side")


def _both_own_up(left: ResponsibilityClaim, right: ResponsibilityClaim) -> bool:
    """Whether two groups, each by its own name, claim one deed; names that share a word may be one group's."""
    if not (left.stance == right.stance == "claim" and left.document != right.document):
        return False
    speakers = [c.attribution.speaker if c.attribution else None for c in (left, right)]
    if any(s is None or not any(w[:1].isupper() for w in s.text.split()[1:]) for s in speakers):
        return False
    a, b = (name_words(s) for s in speakers)
    return same_actor(speakers[0], speakers[1]) is not True and bool(a and b) and not a & b


def _accuses(claim: ResponsibilityClaim) -> bool:
    """Whether a voice names a doer by name: only such names are set against each other."""
    if (
        claim.stance not in ("accuse", "claim", "admit")
        or claim.attribution is None
        or claim.actor is None
        or claim.actor.id is None
    ):
        return False
    is_name = any(
        w[:1].isupper() for w in claim.actor.text.split() if w.lower() not in ("the", "it", "we", "he", "she", "they")
    )
    accuses_itself = claim.stance == "accuse" and same_actor(claim.actor, claim.attribution.speaker) is True
    return is_name and not accuses_itself


def _who(claim: Claim) -> str:
    speaker = claim.attribution.speaker if claim.attribution else None
    return (speaker.canonical or speaker.text) if speaker else "an outlet in its own voice"


def relate_intent(left: IntentClaim, right: IntentClaim) -> PairJudgement:
    """Deliberate against accidental; a denied intent counts as the other one."""
    if _meant(left) == _meant(right):
        return PairJudgement("agreement")
    return PairJudgement("conflict", "different_speaker", f"{_who(left)}: {left.intent}; {_who(right)}: {right.intent}")


def _meant(claim: IntentClaim) -> bool:
    return (claim.intent == "deliberate") != (claim.stance == "deny")


def relate_dates(left: DateClaim, right: DateClaim) -> PairJudgement:
    """Days that share none conflict; a day inside a week or month, or before a bound, is the same, more exactly."""
    a, b = left.date, right.date
    if a.days is None or b.days is None:
        return PairJudgement("compatible", "bound_vs_exact", "a date without a day in the calendar")
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return _relate_days_apart(left, right)
    if a.time_of_day and b.time_of_day and a.time_of_day != b.time_of_day:
        return PairJudgement("compatible", "bound_vs_exact", f"{a.time_of_day} and {b.time_of_day}")
    if a.days == b.days:
        return PairJudgement("agreement")
    inner, outer = (a, b) if a.days[0] >= b.days[0] else (b, a)
    return PairJudgement("compatible", "bound_vs_exact", f"{_day(inner)} fits {_day(outer)}")


def _relate_days_apart(left: DateClaim, right: DateClaim) -> PairJudgement:
    a, b = left.date, right.date
    if left.sentence == right.sentence and left.document == right.document:
        return PairJudgement("compatible", "scope", "two days told in one sentence")
    if _weekday(a.text) and _weekday(a.text) == _weekday(b.text):
        return PairJudgement("compatible", "bound_vs_exact", f"{a.text} and {b.text} name one weekday")
    if left.document == right.document and not speaker_key(left) and not speaker_key(right) and _gap(a, b) <= 1:
        return PairJudgement("compatible", "rounding", f"{a.text} and {b.text}: told on two days, it may be one")
    if _is_one_night(a, b):
        return PairJudgement("compatible", "rounding", f"{a.text} and {b.text} may be one night")
    if "unknown" in (a.precision, b.precision):
        return PairJudgement("compatible", "bound_vs_exact", f"{a.text} and {b.text} are too vague to differ")
    return PairJudgement("conflict", "contradiction", f"{_day(a)} and {_day(b)} cannot both hold")


def _gap(left: ClaimDate, right: ClaimDate) -> int:
    """Days from the end of the earlier to the start of the later."""
    if left.days is None or right.days is None:
        return 0
    return (max(left.days[0], right.days[0]) - min(left.days[1], right.days[1])).days


def _is_one_night(left: ClaimDate, right: ClaimDate) -> bool:
    """Whether one date is late on a day and the other early on the next: clocks and deadlines differ by that much."""
    if left.days is None or right.days is None:
        return False
    first, last = sorted((left, right), key=lambda d: d.days or (date.min, date.min))
    if _gap(left, right) > 1:
        return False
    return bool(_LATE.search(f"{first.text} {first.time_of_day}") and _EARLY.search(f"{last.text} {last.time_of_day}"))


def _weekday(words: str) -> str:
    found = _WEEKDAY.search(words)
    return found.group().lower() if found else ""


def _day(date: ClaimDate) -> str:
    if date.start is None or date.end is None:
        return " ".join(date.text.split())
    return f"{date.start}" if date.start == date.end else f"{date.start} to {date.end}"


def relate_occurrences(left: OccurrenceClaim, right: OccurrenceClaim, context: Context) -> PairJudgement:
    """One asserts what another denies; two parties hold one place."""
    said = (left.stance in ASSERTING, right.stance in ASSERTING)
    if "deny" in (left.stance, right.stance) and any(said):
        denier, other = (left, right) if left.stance == "deny" else (right, left)
        return _denied(denier, other, context)
    if all(said):
        if same_actor(left.actor, right.actor) is False and left.what == right.what == "control":
            if _both_hold(left, right):
                return PairJudgement(
                    "conflict", "different_speaker", f"{_name(left)} and {_name(right)} are both said to hold it"
                )
            return PairJudgement(
                "superseded", "later_report", f"{_name(left)} and {_name(right)} held it one after the other"
            )
        return PairJudgement("agreement")
    if left.stance == right.stance:
        return PairJudgement("agreement")
    return PairJudgement("compatible", "different_speaker", "one of them takes no side")


def _denied(denier: OccurrenceClaim, other: OccurrenceClaim, context: Context) -> PairJudgement:
    """What a denial and an assertion are to each other: a dispute, unless the state changed between the two."""
    if _has_changed(denier, other, context):
        return PairJudgement("superseded", "later_report", f"{denier.word} and {other.word} hold one after the other")
    apart = denier.document != other.document and opposites(denier, other)
    if (not speaker_key(denier) and not apart) or (speaker_key(denier) and speaker_key(denier) == speaker_key(other)):
        return PairJudgement("compatible", "scope", "no second voice denies it")
    official = _speak_for_authorities(denier) and _speak_for_authorities(other)
    if may_change(denier.what) and (official or not (speaker_key(denier) and speaker_key(other))):
        return PairJudgement("superseded", "later_report", f"{_who(denier)} may speak of another time")
    if denier.document == other.document and official:
        return PairJudgement("compatible", "scope", f"{_who(other)} and {_who(denier)} may be one voice")
    return PairJudgement("conflict", "different_speaker", f"said by {_who(other)}, denied by {_who(denier)}")


def occurrence_label(claim: OccurrenceClaim) -> str:
    """The answer in a few words, by the word that tells it: "closed", "not send a distress call"."""
    known = telling(claim.what, claim.word)
    denied = claim.stance == "deny" and (known is None or known.positive)
    what = claim.what if known is None or known.positive else claim.word
    thing = _NO.sub("", claim.object)
    return f"{'not ' if denied else ''}{what} {thing}".strip()


def _speak_for_authorities(claim: Claim) -> bool:
    """Whether a claim's speaker is an authority without a name of its own: "officials", "the police"."""
    speaker = claim.attribution.speaker if claim.attribution else None
    head = _BEHIND.split(speaker.text.lower(), maxsplit=1)[0] if speaker else ""
    words = [w.rstrip("s") for w in head.split()]
    return bool(words) and words[-1].replace("authoritie", "authority") in word_set("officials")


def opposites(left: OccurrenceClaim, right: OccurrenceClaim) -> bool:
    """Whether two words of the lexicon are opposites by themselves: "open" and "closed", "approve" and "reject"."""
    a, b = telling(left.what, left.word), telling(right.what, right.word)
    return a is not None and b is not None and a.positive != b.positive


def _has_changed(left: OccurrenceClaim, right: OccurrenceClaim, context: Context) -> bool:
    """Whether two opposite words tell one state after the other: "offline", then "back online"."""
    known = [telling(c.what, c.word) for c in (left, right)]
    if not opposites(left, right) or not may_change(left.what):
        return False
    turning = [bool(k and k.changes) or bool(_AGAIN.search(c.text)) for k, c in zip(known, (left, right), strict=True)]
    days = [context.day(c) for c in (left, right)]
    if any(k and k.changes and k.positive for k in known):
        return True  # "restored" says itself that it was cut before
    if all(turning) or left.document == right.document or (days[0] and days[1] and days[0] != days[1]):
        return True
    return any(turning) and not (speaker_key(left) and speaker_key(right))


def _both_hold(left: OccurrenceClaim, right: OccurrenceClaim) -> bool:
    """Whether two speakers each say who holds a place now, rather than who took it: "controls", not "captured"."""
    speakers = {speaker_key(left), speaker_key(right)}
    return len(speakers) == 2 and "" not in speakers and all(_HOLDS.search(c.text) for c in (left, right))


def _name(claim: OccurrenceClaim) -> str:
    return claim.actor.text if claim.actor else "someone"
