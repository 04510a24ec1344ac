"""Names -> the parties that the news speaks of: states, their bodies, armed groups, international bodies, agencies, monitors.

The data are ``actors_countries.tsv``, ``actors.tsv`` and ``actors_bodies.tsv``; a state's body is made by rule out of a country and a
body word, in any of "Russia's defence ministry", "Russian Defence Ministry", "the Ministry of Defence of Russia".

Example:
    >>> find_actor("Russia's defence ministry").id
    'russia/defence-ministry'
    >>> lineage("russia/air-force")
    ('russia/air-force', 'russia/military', 'russia/government', 'russia')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from claimdiff.lexicons import read_rows

#: longest alias, in words; the lookup tries no more at any place, which keeps a scan linear
_LONGEST = 9
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+|['’]s?\b")
_GAP = re.compile(r"[-\s'’.&‑]{0,2}")
_DETERMINER = re.compile(r"(?:the|an?|this|that|its|his|her|their|our|both|some)\s+", re.IGNORECASE)
_PART = re.compile(r",|\b(?:of|for|from|at|with|in|on|who|which|to|by|near|against|close)\b", re.IGNORECASE)
#: after these a country or a capital is a place, not a party
_LOCATIVES = frozenset({"in", "near", "outside", "inside", "across", "into", "around", "over", "throughout", "within", "at", "via"})
_OUTSIDE = frozenset({"pro", "anti", "non", "ex", "un", "trans", "post"})  # "pro-Russian" is not Russian
#: countries that are first or last names of people too, or a part of other places ("New Mexico")
_ALSO_NAMES = frozenset("jordan chad georgia israel mexico england jersey holland ireland france america kenya".split())
_FILLERS = frozenset("senior top deputy acting chief federal military army state local special joint official naval own new interim".split())

Need = Literal["upper", "capital", "any"]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """A party that is known under several names. ``parent`` is the id of the party it belongs to, or None."""

    id: str
    label: str
    kind: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class _Word(NamedTuple):
    text: str
    key: str
    start: int
    end: int
    possessive: bool


class _Name(NamedTuple):
    """One alias: whose it is, how it must be written, and whether a body word may follow it."""

    entry: ActorEntry
    need: Need
    form: Literal["noun", "demonym", "capital", "other"]


class _Body(NamedTuple):
    id: str
    parent: str
    label: str
    deed: bool


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0] in "'’":
            if found and found[-1].end == match.start():
                found[-1] = found[-1]._replace(possessive=True)
            continue
        found.append(_Word(word, word.replace(".", "").casefold(), match.start(), match.end(), False))
    return found


def _key(text: str) -> str:
    return " ".join(w.key for w in _words(text))


def _need(alias: str) -> Need:
    first = _words(alias)[0].text.replace(".", "")
    if first.isupper() and 2 <= len(first) <= 7:
        return "upper"
    return "capital" if first[0].isupper() else "any"


def _split(field: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in field.split(";") if x.strip())


def _plural(demonym: str) -> tuple[str, ...]:
    return (demonym,) if demonym.endswith(("s", "sh", "ch", "ese", "men", "man")) else (demonym, demonym + "s")


@cache
def _countries() -> tuple[tuple[ActorEntry, tuple[tuple[str, str], ...]], ...]:
    """Every country with its names and the form of each."""
    found = []
    for row in read_rows("actors_countries.tsv"):
        id_, label, demonyms, capitals, other = (*row, "", "", "")[:5]
        people = tuple(p for d in _split(demonyms) for p in _plural(d))
        nouns = (label, *_split(other))
        names = [(n, "noun") for n in nouns] + [(n, "demonym") for n in people] + [(n, "capital") for n in _split(capitals)]
        entry = ActorEntry(id_, label, "country", None, tuple(n for n, _ in names))
        found.append((entry, tuple(names)))
    return tuple(found)


@cache
def _table() -> dict[str, ActorEntry]:
    """The listed parties by id."""
    found = {entry.id: entry for entry, _ in _countries()}
    for row in read_rows("actors.tsv"):
        id_, kind, parent, label, *aliases = row
        found[id_] = ActorEntry(id_, label, kind, parent or None, _split(aliases[0]) if aliases else (label,))
    return found


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """Alias key -> whose name it is; the first that is written as it must be counts."""
    found: dict[str, tuple[_Name, ...]] = {}
    listed = [(entry, (*entry.aliases, entry.label)) for entry in _table().values() if entry.kind != "country"]
    for entry, aliases in listed:
        for alias in aliases:
            found[_key(alias)] = (*found.get(_key(alias), ()), _Name(entry, _need(alias), "other"))
    for entry, names in _countries():
        for alias, form in names:
            name = _Name(entry, _need(alias), form)  # type: ignore[arg-type]
            found[_key(alias)] = (*found.get(_key(alias), ()), name)
    return found


@cache
def _bodies() -> dict[str, _Body]:
    return {
        _key(word): _Body(row[0], row[1], row[2], len(row) > 4)
        for row in reversed(read_rows("actors_bodies.tsv"))
        for word in _split(row[3])
        if row[1] != "+"
    }


@cache
def _generic_words() -> frozenset[str]:
    rows = [row for row in read_rows("actors_bodies.tsv") if row[1] == "+"]
    return frozenset(word for row in rows for phrase in _split(row[3]) for word in _key(phrase).split())


@cache
def _openers() -> frozenset[str]:
    """First words of body phrases and aliases: where none stands, no lookup is made."""
    return frozenset(key.split()[0] for table in (_names(), _bodies()) for key in table if key)


@lru_cache(maxsize=4096)
def get_actor(id_: str) -> ActorEntry | None:
    """The party with this id, listed or made by rule (``russia/air-force``).

    Example:
        >>> get_actor("chad/police").label
        'Chadian police'
    """
    if id_ in _table():
        return _table()[id_]
    country, _, body_id = id_.partition("/")
    body = next((b for b in _bodies().values() if b.id == body_id), None)
    owner = _table().get(country)
    if owner is None or body is None or body.parent == "-":
        return None
    adjective = next((n for entry, names in _countries() if entry is owner for n, form in names if form == "demonym"), owner.label)
    adjective = {"united-states": "US"}.get(owner.id, adjective)
    label = f"{owner.label}{body.label}" if body.label.startswith("-") else f"{adjective} {body.label}"
    if body.parent == "!":
        return ActorEntry(id_, label, "group")
    return ActorEntry(id_, label, "body", f"{country}/{body.parent}" if body.parent else country)


def lineage(id_: str) -> tuple[str, ...]:
    """The id, its parent's, that one's parent's and so on.

    Example:
        >>> lineage("united-nations/unhcr")
        ('united-nations/unhcr', 'united-nations')
    """
    found = [id_]
    while (entry := get_actor(found[-1])) and entry.parent and entry.parent not in found:
        found.append(entry.parent)
    return tuple(found)


def same_side(a_id: str, b_id: str) -> bool:
    """Whether one of two parties is the other, or belongs to it.

    Example:
        >>> same_side("russia", "russia/air-force"), same_side("russia/air-force", "russia/defence-ministry")
        (True, False)
    """
    return a_id in lineage(b_id) or b_id in lineage(a_id)


class _Hit(NamedTuple):
    first: int  # index of the first word
    last: int  # index just past the last word
    entry: ActorEntry | None  # None: no party ("Syrian civilians")
    form: str


def _longest(text: str, words: list[_Word], at: int, table: dict[str, object]) -> list[int]:
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


def _run_key(words: list[_Word], first: int, last: int) -> str:
    return " ".join(w.key for w in words[first:last])


def _written_as(need: Need, word: _Word, lenient: bool, neighbours: tuple[_Word, ...]) -> bool:
    plain = word.text.replace(".", "")
    if need == "upper":
        shouting = bool(neighbours) and all(n.text.isupper() and len(n.text) > 1 for n in neighbours)
        return plain.isupper() and not (shouting and len(plain) < 4)
    return need == "any" or lenient or plain[0].isupper()


def _name_at(text: str, words: list[_Word], at: int, lenient: bool) -> _Hit | None:
    """The listed name that starts at word ``at``, longest first."""
    if words[at].key not in _openers():
        return None
    around = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    for end in _longest(text, words, at, _names()):  # type: ignore[arg-type]
        for name in _names()[_run_key(words, at, end)]:
            if _written_as(name.need, words[at], lenient, around):
                return _Hit(at, end, name.entry, name.form)
    return None


def _body_at(text: str, words: list[_Word], at: int) -> tuple[int, _Body] | None:
    if at >= len(words) or words[at].key not in _openers():
        return None
    ends = _longest(text, words, at, _bodies())  # type: ignore[arg-type]
    return (ends[0], _bodies()[_run_key(words, at, ends[0])]) if ends else None


def _made(owner: ActorEntry, body: _Body) -> ActorEntry | None:
    return None if body.parent == "-" else get_actor(f"{owner.id}/{body.id}")


def _with_body(text: str, words: list[_Word], hit: _Hit) -> _Hit | None:
    """A country with the body word after it; None where the body makes it no party and the words are spent."""
    assert hit.entry is not None
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


def _between(text: str, words: list[_Word], left: int) -> str:
    """What stands between a word and the next, a possessive 's left out."""
    if left < 0 or left + 1 >= len(words):
        return ""
    gap = text[words[left].end : words[left + 1].start]
    return re.sub(r"^['’]s?", "", gap)


def _is_part_of_other(text: str, words: list[_Word], hit: _Hit) -> bool:
    """Whether a country's or capital's name is only part of something else: "pro-Russian", "Moscow-based", "Washington Irving"."""
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
    named_after = following is not None and after == " " and following.text[0].isupper() and not words[hit.last - 1].possessive
    return named_after or (hit.first > 1 and after_name)


def _reversed_body(text: str, words: list[_Word], at: int) -> _Hit | None:
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


def _scan(text: str, lenient: bool = False) -> list[tuple[int, int, ActorEntry]]:
    words, at, found = _words(text), 0, []
    while at < len(words):
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

    A country after "in" or "near" is a place and left out, "Syrian civilians" are no party, "pro-Russian" is not Russia.

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
        rest = _words(name[in_head[-1][1] : head_end])
        return in_head[-1][2] if all(w.text[0].isupper() or w.key in _generic_words() for w in rest) else None
    if not hits or not cut or cut.group().lower() not in ("of", "for", "from", "at", "with", "close", "in", "to"):
        return None
    head = [w for w in _words(name[:head_end]) if w.text[0].islower() or w.key in _generic_words()]
    return hits[0][2] if head and all(w.key in _generic_words() or w.key in ("a", "the") for w in head) else None
