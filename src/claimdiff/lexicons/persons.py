"""Words and first names -> whether they mean a person or a body, and which gender they carry."""

from __future__ import annotations

from functools import cache, lru_cache

from claimdiff.lexicons import read_rows

#: short titles and what they stand for
_SHORT = {
    "gov": "governor", "sen": "senator", "gen": "general", "lt": "lieutenant", "col": "colonel",
    "rep": "representative",
    "capt": "captain", "maj": "major", "sgt": "sergeant", "adm": "admiral", "brig": "brigadier", "cmdr": "commander",
    "prof": "professor",
}  # fmt: skip


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in read_rows("person_words.tsv"):
        found[row[0]] = found.get(row[0], frozenset()) | {row[1]}
    return found


@cache
def _genders() -> dict[str, str]:
    named = {row[0]: row[1] for row in read_rows("first_names.tsv")}
    return named | {row[0]: row[2] for row in read_rows("person_words.tsv") if len(row) > 2}


@lru_cache(maxsize=1 << 14)
def word_classes(word: str) -> frozenset[str]:
    """The classes of a word: title, role, body, people, paper; none for most.

    Example:
        >>> sorted(word_classes("Spokesmen")), sorted(word_classes("Gov."))
        (['role'], ['title'])
    """
    word = word.lower().rstrip(".")
    if word in _words():
        return _words()[word]
    for ending, single in (("men", "man"), ("ies", "y"), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + single in _words():
            return _words()[word[: -len(ending)] + single]
    return frozenset()


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that the list knows."""
    return word.lower() in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(row[0] for row in read_rows("first_names.tsv"))


def gender_of(words: tuple[str, ...]) -> str | None:
    """The gender that a title, a role or a first name among ``words`` carries.

    Example:
        >>> gender_of(("Ms", "Power")), gender_of(("Sam", "Power", "daughter"))
        ('f', 'm')
    """
    for word in words:
        found = _genders().get(word.lower().rstrip("."))
        if found:
            return found
    return None


def long_form(title: str) -> str:
    """A short title written out: "gov" is "governor"."""
    title = title.lower().rstrip(".")
    return _SHORT.get(title, title)
