"""What a reader is told: rows, stances, headlines, reasons, dates, and what is left out on request."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tests.factory import blame, claim, cluster, dated, doc, happened, intent, quotation
from tests.story import pairs, story

from claimdiff.errors import InputError
from claimdiff.model import ActorMention, Claim, ClaimAttribution, ClaimDate, Finding
from claimdiff.reports import Report, build_report, select_clusters, write_claims, write_report
from claimdiff.reports.headlines import at_ease, clashing_pair, headline, positions_of, why
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.rows import list_rows
from claimdiff.reports.steps import list_steps
from claimdiff.reports.words import moment_words, number_words, range_words, when_words

TEXT = (
    "Northland blamed Southland. Southland denied it. Eastmark said 9 men died. The raid was a mistake. It began on Monday. "
    "Rebels hold Oldport. “We did not do it,” she said. Police are looking into it. The Red Band did it, it said. No one is named."
)


def report_of(*claims: Claim, relation: str = "conflict", **fields: object) -> tuple[ReportIndex, Report]:
    """A report over one article and one cluster."""
    document = doc(TEXT)
    group = cluster(*claims, relation=relation, **fields)
    report = build_report(
        documents=[document],
        claims=list(claims),
        clusters=[group],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    return ReportIndex(report), report


D = doc(TEXT)


@pytest.mark.parametrize(
    ("made", "answer"),
    [
        (
            blame("Northland blamed Southland", D, stance="accuse", actor="Southland", speaker="Northland"),
            "accuses Southland",
        ),
        (blame("Southland denied it", D, stance="deny", actor="Southland", speaker="Southland"), "denies"),
        (blame("The Red Band did it", D, stance="claim", actor="The Red Band", speaker="The Red Band"), "claims it"),
        (blame("The Red Band did it", D, stance="claim", actor="The Red Band"), "claims it for The Red Band"),
        (blame("Southland denied it", D, stance="assert", actor="Southland"), "asserts it was Southland"),
        (blame("Police are looking into it", D, stance="investigate", speaker="Police"), "investigates"),
        (intent("The raid was a mistake", D, "accidental"), "a mistake"),
        (intent("The raid was a mistake", D, "deliberate", stance="deny"), "denies: deliberate"),
        (dated("It began on Monday", D, date(2031, 5, 12), when="on Monday"), "12 May 2031"),
        (happened("Rebels hold Oldport", D, actor="Rebels", what="hold", object="Oldport"), "Rebels hold Oldport"),
        (happened("Rebels hold Oldport", D, stance="doubt"), "doubts: Rebels hold Oldport"),
        (quotation("We did not do it", D), "“We did not do it”"),
        (claim("9 men died", D), "9"),
    ],
)
def test_an_answer_in_a_few_words(made: Claim, answer: str) -> None:
    index, report = report_of(made, relation="single")
    (row,) = list_rows(index, report.clusters[0])
    assert row.answer == answer


def test_a_speaker_known_to_the_lexicon_has_its_name() -> None:
    made = blame(
        "Northland blamed Southland",
        D,
        stance="accuse",
        actor="Southland",
        actor_id="russia",
        speaker="Northland",
        speaker_id="russia/defence-ministry",
    )
    index, report = report_of(made, relation="single")
    (row,) = list_rows(index, report.clusters[0])
    assert (row.speaker, row.camp, row.answer) == ("Russian Defence Ministry", "russia", "accuses Russia")


def test_two_names_of_one_speaker_are_one_row() -> None:
    first, second = (
        claim("9 men died", D, key).model_copy(
            update={"attribution": ClaimAttribution(speaker=ActorMention(text=name, canonical=None, id="eastmark"))}
        )
        for key, name in (("a", "Eastmark"), ("b", "the Eastmark government"))
    )
    index, report = report_of(first, second, relation="agreement")
    assert len(list_rows(index, report.clusters[0])) == 1


def test_a_long_quotation_is_cut() -> None:
    words = "We did not do it and we shall say so again. " * 9
    document = doc(f"“{words}” she said.")
    made = quotation(words, document)
    report = build_report(
        documents=[document],
        claims=[made],
        clusters=[cluster(made)],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    (row,) = list_rows(ReportIndex(report), report.clusters[0])
    assert len(row.answer) < 130
    assert row.answer.endswith("…”")


# -------------------------------------------------------------------------------------------- headline and reason
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "62 (Southland) against more than 80 (Northland's government)."),
        (1, "Southland: alleged by Eastmark, denied by Southland."),
        (2, "Deliberate: asserted by Northland's government; a mistake: asserted by The coalition."),
        (3, "12 May 2031, 13 May 2031 (2 articles, 2 origins)."),
        (4, "12, then 15."),
        (5, "Around 100 (2 articles, 1 origin)."),
    ],
)
def test_headlines(number: int, words: str) -> None:
    report = story()
    assert headline(ReportIndex(report), report.clusters[number]) == words


def test_the_sharpest_pair_shows_a_conflict() -> None:
    report = story()
    pair = clashing_pair(ReportIndex(report), report.clusters[0])
    assert pair
    assert [c.id for c in pair] == ["kc", "kd"]


def test_why_is_never_made_up() -> None:
    report = story()
    index = ReportIndex(report)
    assert why(index, report.clusters[0]) == ("62 and “more than 80” cannot both hold",)
    assert why(index, report.clusters[1]) == ("“accuses Southland” and “denies” cannot both hold",)
    assert why(index, report.clusters[5]) == ()


def test_what_fits_everything_is_not_in_conflict() -> None:
    report = story()
    assert at_ease(ReportIndex(report), report.clusters[0]) == ("“more than 60” (tension)", "“dozens”")
    assert at_ease(ReportIndex(report), report.clusters[5]) == ()


def test_one_figure_in_two_wordings_is_told_once() -> None:
    digits = claim("9 men died", D)
    words = digits.model_copy(update={"id": "a", "quantity": digits.quantity.model_copy(update={"text": "nine"})})
    index, report = report_of(words, digits, relation="agreement")
    assert headline(index, report.clusters[0]).startswith("Nine (")


def test_positions_say_what_can_hold_together() -> None:
    report = story()
    assert positions_of(report.clusters[0])[1] == (
        "more than 80",
        "held by Northland, 5 articles, 5 origins, leaves 80 or more",
    )
    assert positions_of(report.clusters[5]) == ()


def test_no_one_is_nought_in_words() -> None:
    nobody = claim("9 men died", D).quantity.model_copy(update={"text": "no", "value": 0.0, "low": 0.0, "high": 0.0})
    index, report = report_of(claim("9 men died", D).model_copy(update={"quantity": nobody}), relation="single")
    assert [r.answer for r in list_rows(index, report.clusters[0])] == ["no (0)"]


def test_a_rising_figure_is_told_in_the_order_of_printing() -> None:
    report = story()
    steps = list_steps(ReportIndex(report), report.clusters[4])
    assert [(s.row.answer, s.arrow) for s in steps] == [("12", "·"), ("15", "→")]


def test_times_of_different_zones_are_put_in_order() -> None:
    east, west = timezone(timedelta(hours=9)), UTC
    times = {
        "a": datetime(2031, 5, 18, 1, 0, tzinfo=east),
        "b": datetime(2031, 5, 17, 20, 0, tzinfo=west),
        "c": date(2031, 5, 17),
    }
    documents = [
        doc(f"{n} died here.", key, published=when) for n, (key, when) in zip((1, 2, 3), times.items(), strict=True)
    ]
    made = [claim(d.text[:6], d, d.id) for d in documents]
    report = build_report(
        documents=documents,
        claims=made,
        clusters=[cluster(*made, relation="conflict")],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    assert [s.row.documents for s in list_steps(ReportIndex(report), report.clusters[0])] == [("c",), ("a",), ("b",)]


# --------------------------------------------------------------------------------------------------------- words
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (-3, "-3"),
        (1e6, "1 million"),
        (1.5e6, "1.5 million"),
        (999999, "999,999"),
        (2.5e12, "2.5 trillion"),
        (1e18, "1e+18"),
        (1e-7, "1e-07"),
        (0.1, "0.1"),
    ],
)
def test_numbers_in_words(number: float, words: str) -> None:
    assert number_words(number) == words


def test_bounds_in_words() -> None:
    assert [range_words(None, 9), range_words(9, None), range_words(None, None)] == ["up to 9", "9 or more", "open"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2031, 5, 17, 21, 10, tzinfo=UTC), "17 May 2031 21:10 UTC"),
        (datetime(2031, 5, 17, 21, 10, tzinfo=timezone(timedelta(hours=-4))), "17 May 2031 21:10 -04:00"),
        (date(2031, 5, 1), "1 May 2031"),
        (None, "date unknown"),
    ],
)
def test_moments_in_words(moment: datetime | date | None, words: str) -> None:
    assert moment_words(moment) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (ClaimDate(text="some day"), "“some day” (unresolved)"),
        (
            ClaimDate(text="May", start=date(2031, 5, 1), end=date(2031, 5, 31), precision="month"),
            "1 May 2031 – 31 May 2031",
        ),
        (
            ClaimDate(text="noon", start=date(2031, 5, 1), end=date(2031, 5, 1), time_of_day="12:00"),
            "1 May 2031, 12:00",
        ),
    ],
)
def test_dates_in_words(moment: ClaimDate, words: str) -> None:
    assert when_words(moment) == words


# ----------------------------------------------------------------------------------------------------- selection
@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ({}, ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        ({"select": ["N101"]}, ["c1"]),
        ({"select": ["n", "R2"]}, ["c1", "c2", "c5"]),
        ({"ignore": ["N101"]}, ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        ({"ignore": ["N", "S"]}, ["c2", "c3", "c4", "c6", "c7"]),
        ({"min_severity": "minor"}, ["c1", "c2", "c3", "c4"]),
        ({"min_severity": "major", "select": ["I"]}, ["c3"]),
    ],
)
def test_questions_are_chosen_by_code_and_severity(asked: dict[str, list[str]], left: list[str]) -> None:
    chosen = select_clusters(story(), **asked)  # type: ignore[arg-type]
    assert [c.id for c in chosen.clusters] == left
    assert chosen.summary.clusters == len(left)
    assert chosen.summary.conflicts == len(chosen.conflicts)
    assert chosen.claims == story().claims


def test_what_is_ignored_no_longer_weighs() -> None:
    chosen = select_clusters(story(), ignore=["N101"])
    assert (chosen.clusters[0].severity, [f.code for f in chosen.clusters[0].findings]) == ("info", ["S702"])


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(InputError, match="no finding code begins with 'Z'"):
        select_clusters(story(), select=["Z"])


# ------------------------------------------------------------------------------------------------------- listing
def test_claims_without_comparison() -> None:
    lines = write_claims(story().claims[:2], "text").splitlines()
    assert lines[0] == "a[79:110] numeric, assert, Southland's army ministry: “more than 60 guards were"
    assert lines[1] == "    killed”"
    assert lines[2].startswith("a[115:133] ")


def test_a_long_list_of_rows_is_cut_in_text() -> None:
    document = doc(" ".join(f"Witness {n} said {n} men died." for n in range(10, 50)))
    made = [claim(f"{n} men died", document, f"k{n}", speaker=f"Witness {n}") for n in range(10, 50)]
    group = cluster(
        *made,
        relation="conflict",
        relations=pairs("conflict", "k10 k11"),
        findings=(Finding(code="N101", severity="major"),),
    )
    report = build_report(
        documents=[document],
        claims=made,
        clusters=[group],
        events=[],
        origins=[],
        not_compared=[],
        notes=[],
        settings={},
    )
    assert "and 16 more: claimdiff show k1 REPORT.json" in write_report(report, "text")
