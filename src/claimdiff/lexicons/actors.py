"""Names -> the parties that the news speaks of: states, their bodies, armed groups, international bodies, agencies.

The data are ``actors_countries.tsv``, ``actors.tsv`` and ``actors_bodies.tsv``; a state's body is made by rule out of
a country and a body word, in any of "Russia's defence ministry", "Russian Defence Ministry", "the Ministry of Defence
of Russia".

Example:
    >>> find_actor("Russia's defence ministry").id
    'russia/defence-ministry'
    >>> lineage("russia/air-force")
    ('russia/air-force', 'russia/military', 'russia/government', 'russia')
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimdiff.lexicons.actor_names import (
    ActorEntry,
    Body,
    Need,
    Word,
    bodies_by_key,
    generic_words,
    get_actor,
    last_words,
    lineage,
    names_by_key,
    one_state,
    openers,
    same_side,
    words_of,
)
from claimdiff.lexicons.persons import is_first_name

__all__ = ["ActorEntry", "find_actor", "find_actors_in", "get_actor", "lineage", "one_state", "same_side"]

#: longest alias, in words; the lookup tries no more at any place, which keeps a scan linear
_LONGEST = 9
_GAP = re.compile(r"[-\s'’.&‑]{0,2}")
_DETERMINER = re.compile(r"(?:the|an?|this|that|its|his|her|their|our|both|some)\s+", re.IGNORECASE)
_PART = re.compile(r",|\b(?:of|for|from|at|with|in|on|who|which|to|by|near|against|close)\b", re.IGNORECASE)
#: after these a country or a capital is a place, not a party
_LOCATIVES = frozenset(
    {"in", "near", "outside", "inside", "across", "into", "around", "over", "throughout", "within", "at", "via"}
)
_OUTSIDE = frozenset({"pro", "anti", "non", "ex", "un", "trans", "post"})  # "pro-Russian" is not Russian
#: countries that are first or last names of people too, or a part of other places ("New Mexico")
_ALSO_NAMES = frozenset("jordan chad georgia israel mexico england jersey holland ireland france america kenya".split())
_FILLERS = frozenset(
    "senior top deputy acting chief federal military army state local special joint official naval own new "
    "interim".split()
)


class _Hit(NamedTuple):
    first: int  # index of the first word
    last: int  # index just past the last word
    entry: ActorEntry | None  # None: no party ("Syrian civilians")
    form: str


def _longest(text: str, words: list[Word], at: int, table: dict[str, object]) -> list[int]:
    """Ends of the word runs from ``at`` that are keys of ``table``, longest first."""
    key, ends = "", []
    for end in range(at, min(at + _LONGEST, len(words))):
        if end > at:
            gap_start = words[end - 1].end + (2 if words[end - 1].possessive else 0)
            gap = text[gap_start : words[end].start] if gap_start <= words[end].start else ""
            if not _GAP.fullmatch(gap) or "\n" in gap:
                break
        key = f"{key} {words[end].key}" if key else words[end].key
        if key in table:
            ends.append(end + 1)
    return ends[::-1]


def _run_key(words: list[Word], first: int, last: int) -> str:
    return " ".join(w.key for w in words[first:last])


def _written_as(need: Need, word: Word, lenient: bool, neighbours: tuple[Word, ...]) -> bool:
    plain = word.text.replace(".", "")
    if need == "upper":
        shouting = bool(neighbours) and all(n.text.isupper() and len(n.text) > 1 for n in neighbours)
        return plain.isupper() and not (shouting and len(plain) < 4)
    return need == "any" or lenient or plain[0].isupper()


def _name_at(text: str, words: list[Word], at: int, lenient: bool) -> _Hit | None:
    """The listed name that starts at word ``at``, longest first."""
    if words[at].key not in openers():
        return None
    around = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    for end in _longest(text, words, at, names_by_key()):  # type: ignore[arg-type]
        for name in names_by_key()[_run_key(words, at, end)]:
            if _written_as(name.need, words[at], lenient, around):
                return _Hit(at, end, name.entry, name.form)
    return None


def _body_at(text: str, words: list[Word], at: int) -> tuple[int, Body] | None:
    if at >= len(words) or words[at].key not in openers():
        return None
    ends = _longest(text, words, at, bodies_by_key())  # type: ignore[arg-type]
    return (ends[0], bodies_by_key()[_run_key(words, at, ends[0])]) if ends else None


def _made(owner: ActorEntry, body: Body) -> ActorEntry | None:
    return None if body.parent == "-" else get_actor(f"{owner.id}/{body.id}")


def _with_body(text: str, words: list[Word], hit: _Hit) -> _Hit | None:
    """A country with the body word after it; None where the body makes it no party and the words are spent."""
    if hit.entry is None:
        return hit
    at = hit.last
    owns = hit.form == "demonym" or words[at - 1].possessive or words[at - 1].text.replace(".", "").isupper()
    while at < len(words) and at < hit.last + 2 and words[at].key in _FILLERS and not _body_at(text, words, at):
        at += 1
    if at < len(words) and _between(text, words, at - 1).strip(" -‑"):
        return hit
    found = _body_at(text, words, at)
    if found is None or (found[1].deed and not owns) or (found[1].parent == "-" and not owns):
        return hit
    return _Hit(hit.first, found[0], _made(hit.entry, found[1]), "other")


def _between(text: str, words: list[Word], left: int) -> str:
    """What stands between a word and the next, a possessive 's left out."""
    if left < 0 or left + 1 >= len(words):
        return ""
    gap = text[words[left].end : words[left + 1].start]
    return re.sub(r"^(?:['’]s?|s\b)", "", gap)


def _is_part_of_other(text: str, words: list[Word], hit: _Hit) -> bool:
    """Whether a country's or capital's name is part of something else: "pro-Russian", "Moscow-based", "Paris Match"."""
    before, after = _between(text, words, hit.first - 1), _between(text, words, hit.last - 1)
    if before in ("-", "‑") and words[hit.first - 1].key in _OUTSIDE:
        return True
    following = words[hit.last] if hit.last < len(words) else None
    if following and after in ("-", "‑") and following.text[0].islower():
        return True
    if hit.form == "demonym":
        return False
    if hit.first and words[hit.first - 1].key in _LOCATIVES:
        return True
    after_name = hit.first > 0 and before == " " and words[hit.first - 1].text[0].isupper()
    if hit.form != "capital":
        return after_name and hit.last - hit.first == 1 and words[hit.first].key in _ALSO_NAMES
    named_after = (
        following is not None and after == " " and following.text[0].isupper() and not words[hit.last - 1].possessive
    )
    return named_after or (after_name and (hit.first > 1 or is_first_name(words[0].text)))


def _reversed_body(text: str, words: list[Word], at: int) -> _Hit | None:
    """ "Ministry of Defence of Russia": a body, "of", a country."""
    found = _body_at(text, words, at)
    if not found or found[1].parent in ("!", "-") or found[1].deed:
        return None
    of = found[0]
    start = of + 2 if of + 1 < len(words) and words[of + 1].key == "the" else of + 1
    if of >= len(words) or words[of].key != "of" or start >= len(words):
        return None
    owner = _name_at(text, words, start, False)
    if owner is None or owner.form != "noun" or owner.entry is None:
        return None
    return _Hit(at, owner.last, _made(owner.entry, found[1]), "other")


def _restored(word: Word) -> Word:
    """A name with the apostrophe that a page lost: "Assads forces" -> "Assad", possessive."""
    bare = word.key[:-1]
    lost = len(bare) > 4 and word.key[-1] == "s" and not word.possessive and word.text[0].isupper()
    if not lost or word.text.isupper() or word.key in openers() or bare not in last_words():
        return word
    return word._replace(key=bare, text=word.text[:-1], end=word.end - 1, possessive=True)


def _scan(text: str, lenient: bool = False) -> list[tuple[int, int, ActorEntry]]:
    words, at, found, may_open = [_restored(w) for w in words_of(text)], 0, [], openers()
    while at < len(words):
        if words[at].key not in may_open:
            at += 1
            continue
        hit = _name_at(text, words, at, lenient)
        if hit is None:
            hit = _reversed_body(text, words, at)
        elif hit.entry and hit.entry.kind == "country":
            whole = _with_body(text, words, hit)
            hit = whole if whole != hit or not _is_part_of_other(text, words, hit) else hit._replace(entry=None)
        if hit is None:
            at += 1
            continue
        if hit.entry is not None:
            found.append((words[hit.first].start, words[hit.last - 1].end, hit.entry))
        at = hit.last
    return found


def find_actors_in(text: str) -> tuple[tuple[int, int, ActorEntry], ...]:
    """The parties named in a text with their places, longest names first, none overlapping; linear time.

    A country after "in" or "near" is a place and left out, "Syrian civilians" are no party, "pro-Russian" is not
    Russia.

    Shape:
        (start, end, entry), in text order; a possessive 's is outside.
    Example:
        >>> [(a, b, e.id) for a, b, e in find_actors_in("The U.S. blamed Russian warplanes.")]
        [(4, 8, 'united-states'), (16, 33, 'russia/air-force')]
    """
    return tuple(_scan(text))


@lru_cache(maxsize=8192)
def find_actor(name: str) -> ActorEntry | None:
    """The party behind a name as written, or None where the lexicon does not know it.

    Tolerates case, determiners, possessives, titles and what follows the name; "us" and "is" stay words.

    Example:
        >>> find_actor("a spokesman for the US-led coalition").id
        'united-states/coalition'
        >>> find_actor("us") is None, find_actor("Syrian civilians") is None
        (True, True)
    """
    name = name.strip().strip("\"'“”‘’.,;: ") if not name.strip().endswith(".") else name.strip().strip("\"'“”‘’,;: ")
    if not name:
        return None
    for form in (name, _DETERMINER.sub("", name, count=1) if _DETERMINER.match(name) else name):
        whole = [(a, b, e) for a, b, e in _scan(form, lenient=True) if a == 0 and not form[b:].strip("'’s .")]
        if whole:
            return whole[0][2]
    return _of_head(form)


#: those who speak for the party that sent them, not for the one they are sent to
_SENT = frozenset({"ambassador", "envoy", "representative", "delegate", "mission"})


def _of_head(name: str) -> ActorEntry | None:
    """The party in a longer name: in its head part, or behind generic words ("two officials of the ...")."""
    cut = _PART.search(name)
    hits = _scan(name)
    head_end = len(name)
    while cut and any(a <= cut.start() < b for a, b, _ in hits):
        cut = _PART.search(name, cut.end())
    if cut:
        head_end = cut.start()
    in_head = [hit for hit in hits if hit[1] <= head_end]
    if in_head:
        rest = words_of(name[in_head[-1][1] : head_end])
        last = words_of(name[in_head[-1][0] : head_end])
        if len(in_head) > 1 and any(w.key in _SENT for w in last):  # "Iran's UN ambassador" speaks for Iran
            return in_head[0][2]
        return in_head[-1][2] if all(w.text[0].isupper() or w.key in generic_words() for w in rest) else None
    if not hits or not cut or cut.group().lower() not in ("of", "for", "from", "at", "with", "close", "in", "to"):
        return None
    head = [w for w in words_of(name[:head_end]) if w.text[0].islower() or w.key in generic_words()]
    return hits[0][2] if head and all(w.key in generic_words() or w.key in ("a", "the") for w in head) else None
