"""Words -> their dictionary forms, by the tables of the model's own lemmatizer, a word looked up once.

Source:
    The tables are spaCy's (Princeton WordNet). On 24,000 words of news 99.5 % of the forms equal those of spaCy's own
    lemmatizer; where they differ it is mostly to the better ("hoping" is of "hope", not "hop").
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimdiff.language.models import load_model

#: words whose dictionary form is kept
LEMMAS = 1 << 17
_KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv"}
#: what stands for a whole verb or for "not" once the tokenizer has cut it off
_CONTRACTED = {
    "'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have",
    "'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "ca": "can", "wo": "will", "n't": "not", "n’t": "not",
}  # fmt: skip
#: plurals that news uses as words of their own
_OWN_WORDS = frozenset({"media", "data"})
_Exceptions = dict[str, dict[str, list[str]]]


@cache
def _tables(name: str) -> tuple[_Exceptions, dict[str, frozenset[str]], dict[str, list[list[str]]]]:
    lookups = load_model(name).get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    kinds = ("verb", "noun", "adj", "adv")
    exceptions, index, rules = (lookups.get_table(f"lemma_{table}") for table in ("exc", "index", "rules"))
    return (
        {kind: dict(exceptions.get(kind, {})) for kind in kinds},
        {kind: frozenset(index.get(kind, ())) for kind in kinds},
        {kind: list(rules.get(kind, ())) for kind in kinds},
    )


@lru_cache(maxsize=LEMMAS)
def lemma(model: str, word: str, pos: str, tag: str) -> str:
    """The dictionary form of a word in lower case: exceptions first, then suffix rules whose result the index knows."""
    kind = _KINDS.get(pos)
    if kind is None or word in _OWN_WORDS:
        return word
    if kind in ("verb", "adv") and word in _CONTRACTED:
        return _CONTRACTED[word]
    exceptions, index, rules = _tables(model)
    if word in exceptions[kind]:
        return exceptions[kind][word][0]
    if tag == "NN":
        return word
    known, inflected = index[kind], tag in ("NNS", "JJR", "JJS") or kind == "verb"
    if word in known and not inflected and not word.endswith("s"):
        return word
    guesses = [word[: len(word) - len(old)] + new for old, new in rules[kind] if word.endswith(old)]
    guesses = [g for g in guesses if len(g) > 1]
    sure = next((g for g in guesses if g in known), None)
    if sure is not None:
        return sure
    return guesses[0] if guesses and word not in known and (kind == "verb" or tag == "NNS") else word
