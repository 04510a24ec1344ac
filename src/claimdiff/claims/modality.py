"""Whether something is told as done: not planned, wished, asked or supposed; and whether the teller is sure.

Example:
    "would attack" is not told as done; "may have attacked" is, and hedged.
"""

from __future__ import annotations

from claimdiff.lexicons.statements import word_set
from claimdiff.model import Sentence, Token

CONDITIONAL = frozenset({"if", "unless", "whether"})
#: steps up from a deed to the verb that may make it unreal
STEPS = 4


def is_hedged(sentence: Sentence, token: Token) -> bool:
    """Whether the word, or the verb above it, is marked as not certain: "suspected", "may have", "likely"."""
    near = list(sentence.children(token))
    if token.dep in ("xcomp", "oprd", "pcomp", "pobj", "agent"):
        near.append(sentence.head(token))
    for above in sentence.ancestors(token):
        if above.dep in ("xcomp", "relcl", "ROOT", "ccomp", "acl") or above.lower in word_set("hedges"):
            near.append(above)
            break
    if any(c.lower in word_set("hedges") for c in near):
        return True
    modal = auxiliaries(sentence, token)
    return bool(modal & {"may", "might", "could"}) and "have" in modal


def auxiliaries(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb in lower case."""
    return frozenset(c.lower for c in sentence.children(verb, "aux"))


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence asks."""
    return sentence.text.rstrip("\"'”’ ").endswith("?")


def is_real(sentence: Sentence, token: Token) -> bool:
    """Whether the deed is told as done: not planned, wished, conditional or asked."""
    if is_question(sentence) or not _plain(sentence, token):
        return False
    if token.pos == "VERB" and token.tag == "VB" and not auxiliaries(sentence, token):
        return False
    below = token
    for step, above in enumerate(sentence.ancestors(token)):
        if step >= STEPS or below.dep in ("ROOT", "relcl", "acl", "nsubj", "nsubjpass"):
            break
        if (
            below.dep in ("xcomp", "pcomp", "advcl", "dobj", "conj")
            and above.lemma in word_set("ending")
            and below.dep != "conj"
        ):
            return False
        if below.lower == "from" and above.lemma in word_set("ending"):
            return False
        if below.tag == "VBG" and below.dep in ("advcl", "xcomp") and not _plain(sentence, above):
            return False
        if any(c.lower in CONDITIONAL for c in sentence.children(above, "mark")) and below.dep in (
            "xcomp",
            "conj",
            "advcl",
        ):
            return False
        below = above
    return True


def is_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether an infinitive is only wished, refused or foreseen: "unable to accuse", "will blame"."""
    token = verb
    for _ in range(STEPS):
        modal = auxiliaries(sentence, token)
        if modal & word_set("unreal") and "have" not in modal:
            return True
        if (token.tag != "VB" and "to" not in modal) or token.dep not in (
            "conj",
            "xcomp",
            "acomp",
            "ccomp",
            "advcl",
            "acl",
            "relcl",
            "pcomp",
        ):
            return False
        above = sentence.head(token)
        if token.dep != "conj" and (above.lemma in word_set("ending") or above.lower in word_set("unable")):
            return True
        token = above
    return False


def is_possible(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb, or the one that its infinitive hangs from, may come to pass: "might seek to blame"."""
    above = sentence.head(verb)
    verbs = (
        (verb, above)
        if verb.dep == "xcomp" and above.lemma in ("seek", "try", "want", "choose", "attempt")
        else (verb,)
    )
    return any(auxiliaries(sentence, v) & {"may", "might"} for v in verbs)


def _plain(sentence: Sentence, token: Token) -> bool:
    """Whether a verb has no modal, no "to" and no "if" of its own."""
    modal = auxiliaries(sentence, token)
    if modal & word_set("unreal") and not (modal & {"may", "might", "could"} and "have" in modal):
        return False
    if "to" in modal and "have" not in modal:
        return False
    return not any(c.lower in CONDITIONAL for c in sentence.children(token, "mark", "advmod", "preconj"))
