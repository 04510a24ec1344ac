"""A cluster without figures -> who says what: speakers down, alternatives across, a stance in each cell.

Silence is not denial: an empty cell stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.model import Claim, ClaimCluster, IntentClaim
from claimdiff.reports.index import ReportIndex
from claimdiff.reports.rows import alternative_words, speaker_key, speaker_label
from claimdiff.reports.words import OWN_VOICE, STANCE_WORDS

#: stances that say yes, for colour; deny says no, and the others neither
_YES = frozenset({"assert", "accuse", "admit", "claim"})


@dataclass(frozen=True, slots=True)
class Cell:
    """What one speaker says of one alternative; ``is_implied``: it follows from another answer ("a mistake")."""

    words: str
    tone: str
    claims: tuple[Claim, ...]
    is_implied: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One speaker; a tuple of cells per alternative, empty where nothing is said of it."""

    speaker: str
    cells: tuple[tuple[Cell, ...], ...]
    documents: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Speakers and alternatives."""

    alternatives: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def make_matrix(index: ReportIndex, cluster: ClaimCluster) -> Matrix:
    """The matrix of a cluster; the outlets' own voice has a row per outlet, named speakers come first."""
    claims = index.claims_of(cluster)
    alternatives = tuple(dict.fromkeys(alternative_words(index, c) for c in claims))
    if all(isinstance(c, IntentClaim) for c in claims) and "deliberate" not in alternatives:
        alternatives = ("deliberate", *alternatives)
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        by_speaker.setdefault(speaker_key(claim) or f"\0{claim.document}", []).append(claim)
    rows = [_row(index, group, alternatives) for group in by_speaker.values()]
    return Matrix(alternatives, tuple(sorted(rows, key=lambda r: OWN_VOICE in r.speaker)))


def _row(index: ReportIndex, claims: list[Claim], alternatives: tuple[str, ...]) -> MatrixRow:
    label = speaker_label(index, claims[0])
    if label == OWN_VOICE:
        document = index.documents.get(claims[0].document)
        label = f"{document.name if document else claims[0].document} {OWN_VOICE}"
    cells = tuple(_cells(index, claims, what) for what in alternatives)
    return MatrixRow(label, cells, index.documents_of(claims), index.count_origins(claims))


def _cells(index: ReportIndex, claims: list[Claim], what: str) -> tuple[Cell, ...]:
    by_stance: dict[str, list[Claim]] = {}
    for claim in claims:
        if alternative_words(index, claim) == what:
            by_stance.setdefault(claim.stance, []).append(claim)
    if by_stance:
        return tuple(
            Cell(STANCE_WORDS[group[0].stance], _tone(stance), tuple(group)) for stance, group in by_stance.items()
        )
    mistaken = tuple(c for c in claims if isinstance(c, IntentClaim) and c.intent == "accidental" and c.stance in _YES)
    if what == "deliberate" and mistaken:
        return (Cell(STANCE_WORDS["deny"], "no", mistaken, is_implied=True),)
    return ()


def _tone(stance: str) -> str:
    return "yes" if stance in _YES else "no" if stance == "deny" else "open"
