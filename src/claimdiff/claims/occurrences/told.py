"""One occurrence as the rules of this package find it, and how what stands above a word turns its stance.

Example:
    "denied that he was armed": armed, stance deny; "unclear whether he was armed": doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimdiff.claims.grammar import Words
from claimdiff.claims.modality import auxiliaries
from claimdiff.lexicons.blame import blame_cues, noun_role
from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Stance, Token

#: steps up from a word to the cue that turns its stance
STEPS = 7
UNREAL = frozenset(
    {"would", "could", "should", "will", "must", "can", "'ll", "’ll", "may", "might", "shall", "ca", "wo"}
)
#: adjectives that call a report untrue or open
FALSE = frozenset({"false", "baseless", "untrue", "unfounded", "groundless", "fabricated", "wrong", "fake"})
DOUBTFUL = frozenset({"unclear", "unknown", "unconfirmed", "unverified", "uncertain", "disputed"})
#: nouns whose "no" doubts, and whose "no" denies, what stands behind them
PROOFS = frozenset({"evidence", "indication", "proof", "information", "confirmation"})
SIGNS = frozenset({"sign", "trace", "truth"})
NEGATORS = frozenset({"not", "n't", "n’t", "never", "rather"})
#: verbs that say that what hangs from them did not happen
FAILING = frozenset({"fail", "refuse", "decline", "neglect", "forget"})
#: how a word may hang from one that turns its stance
_TURNED = frozenset("ccomp acl conj dobj xcomp pobj prep relcl pcomp nsubjpass nsubj advcl attr".split())
#: how a word may hang from one whose negation reaches down to it
_REACHED = frozenset("acomp advmod attr dobj pobj prep oprd nsubj nsubjpass xcomp pcomp acl".split())


#: words that ask for more of what is known
_ASKING = frozenset({"how", "why", "when", "where"})
#: prepositions of time and reason: what stands behind them is so, whatever becomes of the rest
_PARTING = frozenset("after before since despite during until following amid".split())


@dataclass(frozen=True, slots=True)
class Occurred:
    """Something that happened or is so, or did not or is not, in words of the sentence.

    ``word`` is the word that tells it ("close"); ``daily``: at issue only where somebody says it; ``free``: told by a
    word that no lexicon lists.
    """

    what: str
    words: Words
    head: Token
    stance: Stance
    actor: Token | None = None
    object: Words = ()
    word: str = ""
    daily: bool = False
    free: bool = False


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence asks: what it says is then said by nobody."""
    return sentence.text.rstrip("\"'”’) ").endswith("?")


def stance_at(sentence: Sentence, token: Token, *, positive: bool = True, wished: bool = False) -> Stance | None:
    """The stance of ``token`` after negation, denial and doubt above it; None where it is only planned or wished.

    Args:
        sentence: Where it is told.
        token: The word that tells it.
        positive: Whether the word itself says that it is so.
        wished: Whether a plan counts as well: "told him to drop his gun" says that he had one.
    """
    if is_question(sentence):
        return None
    denied = not positive
    below = token
    for step, above in enumerate((token, *sentence.ancestors(token))):
        if step > STEPS or above.lower in _PARTING or (step and _is_taken_for_granted(sentence, below)):
            break
        if step <= 1 and not wished and _is_only_wished(sentence, above, below):
            return None
        if (open_ := _left_open(sentence, above)) is not None:
            return open_ or None
        turned = _turn(sentence, above, below) if step and below.dep in _TURNED else ""
        if turned == "doubt":
            return "doubt"
        reached = step == 0 or (below.dep in _REACHED and step <= 2)
        denied ^= (reached and _is_negated(sentence, above, below)) != (turned == "deny")
        below = above
    return "deny" if denied else "assert"


def _is_taken_for_granted(sentence: Sentence, clause: Token) -> bool:
    """ "did not know why the dam had failed": that it failed is known."""
    asked = {c.lower for c in sentence.children(clause, "advmod")}
    return clause.dep in ("ccomp", "pcomp", "advcl") and bool(asked & _ASKING)


def _left_open(sentence: Sentence, verb: Token) -> Literal["doubt", ""] | None:
    """Whether a clause only asks ("whether it leaked": doubt) or supposes ("if it leaks": "")."""
    marks = {c.lower for c in sentence.children(verb, "mark", "advmod")}
    if marks & {"if", "unless"} and verb.dep in ("advcl", "ROOT"):
        return ""
    return "doubt" if marks & {"whether", "if"} else None


def is_turned(sentence: Sentence, token: Token) -> bool:
    """Whether a word above denies or doubts what hangs from it: "denied firing", "no sign of anybody leaving"."""
    below = token
    for step, above in enumerate(sentence.ancestors(token)):
        if step > STEPS:
            break
        if below.dep in _TURNED and _turn(sentence, above, below):
            return True
        below = above
    return False


def _is_only_wished(sentence: Sentence, verb: Token, below: Token) -> bool:
    if verb.pos not in ("VERB", "AUX") or verb.lemma in ("verify", "confirm", "say"):
        return False
    modal = auxiliaries(sentence, verb)
    if "to" in modal and "have" not in modal:
        return not (verb is below and sentence.head(verb).lemma in FAILING | {"appear", "seem", "believe", "manage"})
    return bool(modal & UNREAL) and "have" not in modal


def _is_negated(sentence: Sentence, token: Token, below: Token | None = None) -> bool:
    """Whether a word, its subject or its object is negated; "no sign of" is told by ``_turn``, ``below`` was asked."""
    if _is_proof(token):
        return False
    near = sentence.children(token, "neg", "det", "preconj")
    beside = sentence.children(token, "nsubj", "nsubjpass", "dobj", "attr")
    whole = [c for c in beside if c is not below and not _is_proof(c)]
    inside = [g for c in whole for g in (c, *sentence.children(c, "det", "neg"))]
    return any(c.lower in word_set("negative") or c.lower == "nothing" for c in (*near, *inside))


def _turn(sentence: Sentence, above: Token, below: Token) -> str:
    """What a word above does to the stance: deny, doubt or nothing."""
    lemma = above.lemma.lower()
    if above.pos == "VERB":
        return _turned_by_verb(sentence, above, below, lemma)
    if lemma == "denial":
        return "deny"
    if _is_proof(above) and _is_missing(sentence, above):
        return "deny" if lemma in SIGNS else "doubt"
    reported = noun_role(lemma) in ("report", "charge") or lemma in ("account", "use")
    judged = (*sentence.children(above, "acomp", "amod"), *sentence.children(sentence.head(above), "acomp"))
    if reported and any(t.lower in FALSE for t in judged):
        return "deny"
    if any(t.lower in DOUBTFUL for t in sentence.children(above, "acomp")):
        return "doubt"
    return "doubt" if above.lower in DOUBTFUL and below.dep in ("ccomp", "xcomp") else ""


def _is_proof(token: Token) -> bool:
    return token.pos == "NOUN" and token.lemma in SIGNS | PROOFS


def _is_missing(sentence: Sentence, noun: Token) -> bool:
    """ "no evidence", "did not see any sign": what a noun of proof stands for was not found."""
    own = sentence.children(noun, "det", "neg")
    over = sentence.children(sentence.head(noun), "neg")
    return any(c.lower in word_set("negative") for c in (*own, *over))


def _turned_by_verb(sentence: Sentence, above: Token, below: Token, lemma: str) -> str:
    if below.dep == "conj" and (above.tag == below.tag or sentence.children(above, "cc")):
        return ""  # not so "denies its jet, lost last week, crossed the border", which the parser takes for a list
    negated = _is_negated(sentence, above)
    rules_out = lemma == "rule" and any(c.lower == "out" for c in sentence.children(above, "prt"))
    if rules_out and below.dep in ("dobj", "nsubjpass", "ccomp"):
        return "doubt" if negated else "deny"
    if any(c.frame == "deny" for c in blame_cues(lemma)) and below.dep not in ("nsubj", "advcl"):
        return "" if negated else "deny"
    if lemma in FAILING and below.dep == "xcomp":
        return "deny"
    if lemma in ("believe", "think", "expect", "suppose") and negated and below.dep == "ccomp":
        return "deny"
    if lemma in ("doubt", "question", "dispute") and below.dep in ("ccomp", "dobj"):
        return "doubt"
    if lemma in ("verify", "confirm"):
        over = sentence.head(above)
        unsure = over.lemma in ("decline", "refuse", "unable", "impossible", "difficult", "hard", "position")
        return "doubt" if negated or unsure or _is_negated(sentence, over) else ""
    return ""
