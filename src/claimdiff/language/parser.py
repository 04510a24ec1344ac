"""Sentences -> sentences with tokens and dependencies. Loads the model on first use only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from claimdiff.language.arithmetic import one_thread
from claimdiff.language.lemmas import lemma
from claimdiff.language.models import load_model, model_name
from claimdiff.language.split import split
from claimdiff.language.transitions import parse_texts
from claimdiff.language.worth import is_worth_parsing
from claimdiff.model import Document, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: documents, and code points, parsed in one batch: enough to fill the parser's batches, few enough to bound memory
BATCH = 64
BATCH_TEXT = 400_000
#: line breaks inside a hard-wrapped sentence are spaces to the parser, which keeps all places
_FLAT = {ord(c): " " for c in "\n\r\t\x0b\x0c\u2028\u2029\xa0"}
#: heads are signed steps in an unsigned array
_HALF = 1 << 63
#: words that the parser remembers between batches; its model alone brings 84,000
KNOWN_WORDS = 250_000
_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "IN": "ADP", "TO": "PART", "RP": "ADP", "CD": "NUM", "DT": "DET",
    "PDT": "DET", "WDT": "DET", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "EX": "PRON", "CC": "CCONJ",
    "MD": "AUX",
    "POS": "PART", "UH": "INTJ", "$": "SYM", "#": "SYM", "_SP": "SPACE", "FW": "X", "LS": "X", "XX": "X", "ADD": "X",
    "NFP": "PUNCT", "AFX": "ADJ", "HYPH": "PUNCT", "SYM": "SYM",
}  # fmt: skip


@cache
def _pos(tag: str, dep: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if dep in ("aux", "auxpass") else "VERB"
    return _POS.get(tag, "PUNCT")


def _tokens(doc: Doc, sentence: Sentence, model: str) -> tuple[Token, ...]:
    """The tokens of a parsed sentence, read from the parser's arrays: its token objects would cost too much."""
    text, start, strings = sentence.text, sentence.start, doc.vocab.strings
    rows = doc.to_array(["IDX", "LENGTH", "TAG", "DEP", "HEAD"]).tolist()
    tokens = []
    names = {number: strings[number] for row in rows for number in row[2:4]}
    for index, (at, length, tag_id, dep_id, head) in enumerate(rows):
        word, tag, dep = text[at : at + length], names[tag_id], names[dep_id]
        pos = _pos(tag, dep)
        form = word if pos == "PROPN" else lemma(model, word.lower(), pos, tag)
        above = index + (head if head < _HALF else head - 2 * _HALF)
        tokens.append(Token(index, start + at, start + at + length, word, form, pos, tag, dep, above))
    return tuple(tokens)


@dataclass(frozen=True)
class SpacyParser:
    """Splits documents into sentences and parses those that can matter, in batches across documents.

    Args:
        model: Path or name of a spaCy pipeline; None chooses an installed ``en_core_web_*``, else the pinned copy.
        wanted: Which sentences are parsed; the others come without tokens.

    Raises:
        ModelError: The model cannot be loaded.
    """

    model: str | None = None
    wanted: Callable[[Sentence], bool] = is_worth_parsing

    def __call__(self, documents: Iterable[Document], /) -> Iterator[Sequence[Sentence]]:
        """The sentences of each document, in order."""
        batch: list[Sequence[Sentence]] = []
        size = 0
        for document in documents:
            batch.append(split(document))
            size += len(document.text)
            if len(batch) == BATCH or size >= BATCH_TEXT:
                yield from self._parse_batch(batch)
                batch, size = [], 0
        yield from self._parse_batch(batch)

    def _parse_batch(self, batch: Sequence[Sequence[Sentence]]) -> Sequence[Sequence[Sentence]]:
        worth = [[self.wanted(s) for s in sentences] for sentences in batch]
        if not any(map(any, worth)):
            return batch
        name = model_name(self.model)
        nlp = load_model(name)
        texts = (
            s.text.translate(_FLAT)
            for sentences, wanted in zip(batch, worth, strict=True)
            for s, w in zip(sentences, wanted, strict=True)
            if w
        )
        # past so many words, what is learnt in a batch is forgotten after it: memory does not grow with the texts
        with nlp.memory_zone() if len(nlp.vocab.strings) > KNOWN_WORDS else nullcontext(), one_thread():
            docs = parse_texts(nlp, texts)
            return [
                tuple(
                    replace(s, tokens=_tokens(next(docs), s, name)) if w else s
                    for s, w in zip(sentences, wanted, strict=True)
                )
                for sentences, wanted in zip(batch, worth, strict=True)
            ]
