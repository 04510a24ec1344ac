"""A cluster -> one plain sentence that can be pasted into a message, and the reasons for its relation."""

from __future__ import annotations

from collections import Counter

from claimdiff.model import Claim, ClaimCluster, Modifier, NumericClaim
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.rows import Row, alternative_words, answer_key, answer_words, list_rows, speaker_label
from claimdiff.reports.steps import list_steps
from claimdiff.reports.words import CODE_NAMES, OWN_VOICE, PAIR_WORDS, STANCE_PASSIVE, counted, listed, range_words

_ASK = {
    "numeric": "How many?",
    "responsibility": "Who did it?",
    "intent": "Was it meant?",
    "date": "When was it?",
    "occurrence": "Did it happen?",
    "quotation": "What was said?",
}
#: how sharply a figure is stated; the sharpest two of a clash are named in the headline
_SHARPNESS: dict[Modifier, int] = {"=": 0, ">": 1, ">=": 1, "<": 1, "<=": 1, "range": 2, "~": 3, "vague": 4}

#: alternatives that a headline tells of; more is no headline
MOST_ALTERNATIVES = 2


def question_of(index: ReportIndex, cluster: ClaimCluster) -> str:
    """The question that a cluster's claims answer; the main event, which the report names once, is left out of it."""
    question = cluster.question or _ASK[cluster.kind]
    main = index.main_event
    return question.removesuffix(f" ({main.label})") if main and main.label and cluster.event == main.id else question


def headline(index: ReportIndex, cluster: ClaimCluster) -> str:
    """What to say of a cluster in one line, the question left out."""
    clash = clashing_pair(index, cluster)
    rows = list_rows(index, cluster)
    if cluster.relation == "superseded":
        return f"{_steps(index, cluster)}."
    if cluster.kind == "numeric" and clash and cluster.relation != "compatible":
        return f"{_said(index, clash[0])} against {_said(index, clash[1])}."
    if cluster.kind in ("responsibility", "intent", "occurrence"):
        return _upper(f"{_stances(index, rows, clash)}.")
    answers = _once(rows)
    return f"{_upper(listed(answers, most=3))} ({_printed(index, cluster)})."


def why(index: ReportIndex, cluster: ClaimCluster) -> tuple[str, ...]:
    """The reasons for the relation: the judge's own words, else the pair that shows it."""
    if cluster.explanation:
        return cluster.explanation
    clash = clashing_pair(index, cluster)
    if clash is None:
        return ()
    found = next(r for r in cluster.relations if {r.a, r.b} == {clash[0].id, clash[1].id})
    words = f"“{answer_words(index, clash[0])}” and “{answer_words(index, clash[1])}” {PAIR_WORDS[found.relation]}"
    return (f"{words} ({found.detail})" if found.detail else words,)


def clashing_pair(index: ReportIndex, cluster: ClaimCluster) -> tuple[Claim, Claim] | None:
    """The two claims that show a conflict, superseding or tension best: sharply stated and near, or often told."""
    pairs = [
        (index.claims[r.a], index.claims[r.b])
        for r in cluster.relations
        if r.relation == cluster.relation and r.relation != "agreement" and r.a in index.claims and r.b in index.claims
    ]
    if not pairs:
        return None
    order = {key: n for n, key in enumerate(cluster.claims)}

    told = Counter((c.stance, alternative_words(index, c)) for c in index.claims_of(cluster) if c.kind != "numeric")

    def rank(pair: tuple[Claim, Claim]) -> tuple[float, float, int, int, int]:
        sharp = sum(_SHARPNESS[c.quantity.modifier] for c in pair if isinstance(c, NumericClaim))
        often = sum(told[c.stance, alternative_words(index, c)] for c in pair) if told else 0
        return sharp, gap_between(*pair), -often, order.get(pair[0].id, 0), order.get(pair[1].id, 0)

    a, b = min(pairs, key=rank)
    return (b, a) if _lower(a) > _lower(b) else (a, b)


def gap_between(a: Claim, b: Claim) -> float:
    """How far the intervals of two numeric claims lie apart; 0 where they meet, or where there is no figure."""
    if not (isinstance(a, NumericClaim) and isinstance(b, NumericClaim)):
        return 0.0
    gaps = [
        low - high
        for low, high in ((a.quantity.low, b.quantity.high), (b.quantity.low, a.quantity.high))
        if low is not None and high is not None
    ]
    return max([0.0, *gaps])


def codes_of(cluster: ClaimCluster) -> str:
    """The codes of a cluster's findings, each once: "N101 S702"."""
    return " ".join(dict.fromkeys(f.code for f in cluster.findings))


def codes_named(cluster: ClaimCluster) -> str:
    """The same with their names: "N101 disjoint-figures"."""
    return ", ".join(dict.fromkeys(f"{f.code} {CODE_NAMES[f.code]}" for f in cluster.findings))


def range_line(cluster: ClaimCluster) -> str:
    """What was said from lowest to highest; "" where nothing was counted."""
    said = cluster.range
    if cluster.kind != "numeric" or (said.low is None and said.high is None):
        return ""
    return f"said: {range_words(said.low, said.high)}"


def positions_of(cluster: ClaimCluster) -> tuple[tuple[str, str], ...]:
    """Of what cannot all hold: each set of answers that can, and who holds it in how many articles."""
    if cluster.relation != "conflict" or len(cluster.positions) < 2:
        return ()
    told = []
    for position in cluster.positions:
        held = [f"held by {listed(position.holders, most=6)}"] if position.holders else []
        held += [counted(len(position.documents), "article"), counted(position.origins, "origin")]
        if position.low is not None or position.high is not None:
            held.append(f"leaves {range_words(position.low, position.high)}")
        told.append((position.label, ", ".join(held)))
    return tuple(told)


def at_ease(index: ReportIndex, cluster: ClaimCluster) -> tuple[str, ...]:
    """The answers of a conflict that clash with none of its other claims: "more than 60", "dozens"."""
    clashing, uneasy = (
        {i for r in cluster.relations if r.relation == relation for i in (r.a, r.b)}
        for relation in ("conflict", "tension")
    )
    claims = index.claims_of(cluster) if clashing else ()
    contested = {answer_key(c) for c in claims if c.id in clashing}
    is_uneasy: dict[str, bool] = {}
    for claim in claims:
        if answer_key(claim) not in contested:
            words = answer_words(index, claim)
            is_uneasy[words] = is_uneasy.get(words, False) or claim.id in uneasy
    return tuple(f"“{words}”" + (" (tension)" if uneasy else "") for words, uneasy in is_uneasy.items())


def said_by(index: ReportIndex, claim: Claim) -> str:
    """The speaker, or the outlet whose own voice it is."""
    speaker = speaker_label(index, claim)
    document = index.documents.get(claim.document)
    return (document.name if document else claim.document) + ", own voice" if speaker == OWN_VOICE else speaker


def _said(index: ReportIndex, claim: Claim) -> str:
    return f"{answer_words(index, claim)} ({said_by(index, claim)})"


def _steps(index: ReportIndex, cluster: ClaimCluster) -> str:
    """A figure that changed, in the order of printing: "12, then 15, then 23"."""
    return ", then ".join(_once(tuple(s.row for s in list_steps(index, cluster))))


def _once(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The rows' answers, each once, in the words of its first row: "two" and "2" are one."""
    told: dict[str, str] = {}
    for row in rows:
        told.setdefault(answer_key(row.first), row.answer)
    return tuple(told.values())


def _stances(index: ReportIndex, rows: tuple[Row, ...], clash: tuple[Claim, Claim] | None) -> str:
    """What is said of the alternatives that clash: "Southland: alleged by Eastmark, denied by Southland"."""
    told: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        by = told.setdefault(row.alternative, {}).setdefault(STANCE_PASSIVE[row.first.stance], [])
        names = [index.documents[d].name for d in row.documents] if row.speaker == OWN_VOICE else [row.speaker]
        by += [name for name in names if name not in by]
    first = [alternative_words(index, c) for c in clash or ()]
    order = list(dict.fromkeys([*first, *told]))[:MOST_ALTERNATIVES]
    parts = [
        f"{what}: " + ", ".join(f"{v} {listed(tuple(n), most=3)}" for v, n in told[what].items()) for what in order
    ]
    more = len(told) - len(order)
    return "; ".join([*parts, *([f"and {counted(more, 'other answer')}"] if more else [])])


def _printed(index: ReportIndex, cluster: ClaimCluster) -> str:
    claims = index.claims_of(cluster)
    articles = len({c.document for c in claims})
    return f"{counted(articles, 'article')}, {counted(index.count_origins(claims), 'origin')}"


def _lower(claim: Claim) -> float:
    if not isinstance(claim, NumericClaim):
        return 0.0
    q = claim.quantity
    return next((float(n) for n in (q.low, q.value) if n is not None), float("-inf"))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
