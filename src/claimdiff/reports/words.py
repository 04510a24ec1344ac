"""Values -> the plain words a reader sees: figures, days, stances, relations, finding codes."""

from __future__ import annotations

from datetime import date, datetime

from claimdiff.model import ClaimDate, Code, PairRelation, Relation, Stance

OWN_VOICE = "(own voice)"

STANCE_WORDS: dict[Stance, str] = {
    "assert": "asserts",
    "accuse": "accuses",
    "admit": "admits",
    "claim": "claims it",
    "deny": "denies",
    "doubt": "doubts",
    "hedge": "hedges",
    "no_claim": "makes no claim",
    "investigate": "investigates",
}
#: as STANCE_WORDS, said of what is asserted: "asserted by A, denied by B"
STANCE_PASSIVE: dict[Stance, str] = {
    "assert": "asserted by",
    "accuse": "alleged by",
    "admit": "admitted by",
    "claim": "claimed by",
    "deny": "denied by",
    "doubt": "doubted by",
    "hedge": "left open by",
    "no_claim": "not claimed by",
    "investigate": "under investigation by",
}
RELATION_WORDS: dict[Relation, str] = {
    "conflict": "conflict",
    "superseded": "updated",
    "tension": "tension",
    "compatible": "compatible",
    "agreement": "agree",
    "single": "single",
}
PAIR_WORDS: dict[PairRelation, str] = {
    "conflict": "cannot both hold",
    "superseded": "explained by a later report",
    "tension": "can both hold, yet sit uneasily together",
    "compatible": "can both hold",
    "agreement": "say the same",
}
CODE_NAMES: dict[Code, str] = {
    "N101": "disjoint-figures",
    "N102": "figures-in-tension",
    "N103": "figure-superseded",
    "N104": "scope-mismatch",
    "N105": "vague-only",
    "R201": "responsibility-disputed",
    "R202": "rival-perpetrators",
    "R203": "admission",
    "I301": "intent-disputed",
    "D401": "dates-differ",
    "O501": "occurrence-disputed",
    "O502": "control-disputed",
    "Q601": "quotation-differs",
    "Q602": "quotation-misattributed",
    "S701": "single-origin-agreement",
    "S702": "unattributed-figure",
    "A001": "agreement",
}

_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def number_words(value: float) -> str:
    """A number as a newspaper prints it.

    Example:
        >>> number_words(62.0), number_words(13e9), number_words(1234.5), number_words(0.25)
        ('62', '13 billion', '1,234.5', '0.25')
    """
    for scale, word in _SCALES:
        if abs(value) >= scale and abs(value) < scale * 1000:
            return f"{value / scale:.4g}{word}"
    if abs(value) >= 1e15:
        return f"{value:.4g}"
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return text if text not in ("0", "-0") or value == 0 else f"{value:.3g}"


def range_words(low: float | None, high: float | None) -> str:
    """Bounds in words; an open side says so.

    Example:
        >>> range_words(24, None), range_words(9, 21), range_words(9, 9), range_words(None, None)
        ('24 or more', '9 to 21', '9', 'open')
    """
    if low is None and high is None:
        return "open"
    if low is None:
        return f"up to {number_words(high or 0)}"
    if high is None:
        return f"{number_words(low)} or more"
    return number_words(low) if low == high else f"{number_words(low)} to {number_words(high)}"


def day_words(day: date) -> str:
    """A day without leading zeros.

    Example:
        >>> day_words(date(2016, 9, 7))
        '7 Sep 2016'
    """
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day} {months[day.month - 1]} {day.year}"


def moment_words(moment: datetime | date | None) -> str:
    """When something was printed, to the minute where that is known.

    Example:
        >>> moment_words(datetime(2016, 9, 7, 21, 10)), moment_words(None)
        ('7 Sep 2016 21:10', 'date unknown')
    """
    if moment is None:
        return "date unknown"
    if not isinstance(moment, datetime):
        return day_words(moment)
    zone = moment.strftime("%z")
    suffix = {"": "", "+0000": " UTC"}.get(zone, f" {zone[:3]}:{zone[3:]}")
    return f"{day_words(moment.date())} {moment:%H:%M}{suffix}"


def when_words(moment: ClaimDate) -> str:
    """What a date was resolved to, or the words themselves where it was not.

    Example:
        >>> when_words(ClaimDate(text="on Monday", start=date(2016, 9, 12), end=date(2016, 9, 12), precision="day"))
        '12 Sep 2016'
    """
    if moment.start is None:
        return f"“{moment.text}” (unresolved)"
    days = day_words(moment.start)
    if moment.end is not None and moment.end != moment.start:
        days = f"{days} – {day_words(moment.end)}"
    return f"{days}, {moment.time_of_day}" if moment.time_of_day else days


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    Example:
        >>> counted(1, "origin"), counted(2, "article"), counted(0, "conflict")
        ('1 origin', '2 articles', '0 conflicts')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(names: tuple[str, ...], most: int = 4) -> str:
    """Names in one line.

    Example:
        >>> listed(("a", "b", "c")), listed(("a", "b", "c"), most=2)
        ('a, b, c', 'a, b and 1 more')
    """
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most:,} more"
