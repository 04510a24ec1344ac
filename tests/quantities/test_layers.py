"""The two layers: words alone without a model, and the parse where sentences carry one."""

from __future__ import annotations

import subprocess
import sys

import pytest

import claimdiff
from claimdiff.model import Quantity


def parsed(text: str) -> list[Quantity]:
    (reading,) = claimdiff.Pipeline().read([claimdiff.Document(id="case", text=text)])
    return list(reading.quantities)


def test_quantities_alone_load_no_model() -> None:
    code = "import claimdiff, sys; claimdiff.extract_quantities('62 sailors died.'); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("text", "figure", "counted", "predicate"),
    [
        ("The guards, he said, had on that night seen 40 lorries cross.", "40", "lorries", "see"),
        ("The bank that employs 50 clerks closed.", "50", "clerks", "employ"),
        ("Seven of the sailors whom the storm had driven out were rescued.", "Seven", "sailors", "rescue"),
        ("The agency estimated about 1,600 farmers had gathered at the gate.", "about 1,600", "farmers", "gather"),
        ("The blast left more than 30 miners on both shifts injured.", "more than 30", "miners", "injure"),
    ],
)
def test_the_parse_settles_what_words_leave_open(text: str, figure: str, counted: str, predicate: str) -> None:
    (quantity,) = parsed(text)
    assert (quantity.text, quantity.counted, quantity.predicate) == (figure, counted, predicate)


def test_figures_are_the_same_with_and_without_a_parse() -> None:
    text = "At least 18 people were killed and around 100 wounded in two raids, 31 miles from the $4.5bn dam."
    fields = {"text", "value", "low", "high", "modifier", "unit", "kind"}
    alone = [q.model_dump(include=fields) for q in claimdiff.extract_quantities(text)]
    assert [q.model_dump(include=fields) for q in parsed(text)] == alone


def test_the_clause_covers_the_words_that_state_it() -> None:
    text = "Officials said more than 60 sailors were killed on Friday."
    (quantity,) = parsed(text)
    assert quantity.clause is not None
    assert quantity.clause.of(text) == "more than 60 sailors were killed"
