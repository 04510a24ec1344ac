"""One-call fixtures: ``doc("Nine men were killed.")``, ``claim("9 killed")``, ``cluster(a, b, relation="conflict")``.

A claim made here is honest about its place: the document's text is looked up, so every span slices back.
"""

from __future__ import annotations

import re
from datetime import date

from claimdiff.model import (
    ActorMention,
    Claim,
    ClaimAttribution,
    ClaimCluster,
    ClaimDate,
    DateClaim,
    Document,
    IntentClaim,
    Measure,
    Mention,
    Modifier,
    NumericClaim,
    OccurrenceClaim,
    Position,
    Quantity,
    QuotationClaim,
    ResponsibilityClaim,
    Span,
)

_MODIFIERS: tuple[tuple[str, Modifier], ...] = (
    ("more than", ">"), ("over", ">"), ("at least", ">="), ("fewer than", "<"), ("up to", "<="),
    ("around", "~"), ("about", "~"), ("some", "~"),
)  # fmt: skip
_VAGUE = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2000, 99999)}


def doc(text: str, id: str = "a", **fields: object) -> Document:
    """A document; ``publisher`` is made up of the id unless given."""
    return Document.model_validate({"id": id, "text": text, "publisher": f"Outlet {id.upper()}", **fields})


def span_of(text: str, words: str) -> Span:
    """Where ``words`` first stand in ``text``."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def sentence_of(text: str, span: Span) -> Span:
    """The sentence around ``span``: from full stop to full stop."""
    start = max(text.rfind(". ", 0, span.start) + 2, 0) if ". " in text[: span.start] else 0
    stop = text.find(".", span.end)
    return Span(start=start, end=len(text) if stop < 0 else stop + 1)


def quantity(words: str, at: int = 0, unit: str | None = None) -> Quantity:
    """``quantity("more than 60")`` as an interval; ``at`` is where the words stand."""
    span = Span(start=at, end=at + len(words))
    if words in _VAGUE:
        low, high = _VAGUE[words]
        return Quantity(text=words, span=span, low=low, high=high, modifier="vague", unit=unit)
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    assert digits, f"no figure in {words!r}"
    value = float(digits.group().replace(",", ""))
    modifier = next((m for word, m in _MODIFIERS if words.lower().startswith(word)), "=")
    spread = value * 0.1 if modifier == "~" else 0
    return Quantity(
        text=words, span=span, value=value, modifier=modifier, unit=unit,
        low=None if modifier in ("<", "<=") else value - spread,
        high=None if modifier in (">", ">=") else value + spread,
        low_inclusive=modifier != ">", high_inclusive=modifier != "<",
    )  # fmt: skip


def said_by(
    document: Document, speaker: str | None, id: str | None = None, via: tuple[str, ...] = ()
) -> ClaimAttribution | None:
    """An attribution to words that stand in the document, or None for the outlet's own voice."""
    if speaker is None:
        return None
    place = span_of(document.text, speaker)
    cue = Mention(text="said", span=span_of(document.text, "said")) if "said" in document.text else None
    return ClaimAttribution(speaker=ActorMention(text=speaker, span=place, canonical=speaker, id=id), via=via, cue=cue)


def claim(words: str, document: Document | None = None, id: str | None = None, **fields: object) -> NumericClaim:
    """A numeric claim: ``claim("more than 60 soldiers were killed", document)``; the first figure in ``words`` counts.

    ``figure`` names the figure's words where they are not the first of ``words``; ``speaker``, ``speaker_id``, ``via`` who says it.
    """
    document = document or doc(words + ".")
    figure = str(fields.pop("figure", None) or _figure(words))
    span = span_of(document.text, words)
    at = document.text.index(figure, span.start)
    measure = {"predicate": "killed", "subject": "", **_dict(fields.pop("measure", {}))}
    return NumericClaim(
        **_shared(document, span, id, fields),
        quantity=quantity(figure, at, unit=measure.get("unit")), measure=Measure.model_validate(measure),
    )  # fmt: skip


def blame(words: str, document: Document, id: str | None = None, **fields: object) -> ResponsibilityClaim:
    """A responsibility claim; ``actor`` must stand in the document."""
    span = span_of(document.text, words)
    actor = _actor(document, fields)
    return ResponsibilityClaim(**_shared(document, span, id, fields), actor=actor, act=str(fields.get("act", "")))


def intent(words: str, document: Document, meant: str, id: str | None = None, **fields: object) -> IntentClaim:
    """An intent claim; ``meant`` is "deliberate" or "accidental"."""
    span = span_of(document.text, words)
    return IntentClaim.model_validate(
        {**_shared(document, span, id, fields), "intent": meant, "actor": _actor(document, fields)}
    )


def dated(words: str, document: Document, day: date, id: str | None = None, **fields: object) -> DateClaim:
    """A date claim; ``when`` are the words of the date."""
    when = str(fields.pop("when", words))
    moment = ClaimDate(text=when, start=day, end=day, precision="hour" if "clock" in when else "unknown")
    what = str(fields.pop("what", ""))
    return DateClaim(**_shared(document, span_of(document.text, words), id, fields), date=moment, what=what)


def happened(words: str, document: Document, id: str | None = None, **fields: object) -> OccurrenceClaim:
    """An occurrence claim; ``what`` and ``object`` name it."""
    span = span_of(document.text, words)
    actor, what, object_ = _actor(document, fields), str(fields.pop("what", "")), str(fields.pop("object", ""))
    return OccurrenceClaim(**_shared(document, span, id, fields), actor=actor, what=what, object=object_)


def quotation(words: str, document: Document, id: str | None = None, **fields: object) -> QuotationClaim:
    """A quotation claim; ``words`` are those inside the quotation marks."""
    return QuotationClaim(**_shared(document, span_of(document.text, words), id, fields), words=words)


def cluster(*claims: Claim, **fields: object) -> ClaimCluster:
    """A cluster of ``claims``; one position that holds them all, unless ``positions`` are given."""
    first = claims[0]
    whole = Position(
        label="all",
        claims=tuple(c.id for c in claims),
        documents=tuple(sorted({c.document for c in claims})),
        origins=1,
    )
    return ClaimCluster.model_validate(
        {
            "id": "k1",
            "kind": first.kind,
            "event": first.event,
            "claims": tuple(c.id for c in claims),
            "positions": (whole,),
            **fields,
        }
    )


def _figure(words: str) -> str:
    vague = next((w for w in _VAGUE if w in words), None)
    modifiers = "|".join(re.escape(m) for m, _ in _MODIFIERS)
    found = re.search(rf"(?:(?:{modifiers}) )?\d[\d,]*(?:\.\d+)?", words)
    assert found or vague, f"no figure in {words!r}"
    return found.group() if found else str(vague)


def _dict(value: object) -> dict[str, str | None]:
    assert isinstance(value, dict)
    return value


def _actor(document: Document, fields: dict[str, object]) -> ActorMention | None:
    name, key = fields.pop("actor", None), fields.pop("actor_id", None)
    if name is None:
        return None
    return ActorMention(
        text=str(name), span=span_of(document.text, str(name)), canonical=str(name), id=str(key) if key else None
    )


def _shared(document: Document, span: Span, id: str | None, fields: dict[str, object]) -> dict[str, object]:
    speaker, key, via = fields.pop("speaker", None), fields.pop("speaker_id", None), fields.pop("via", ())
    assert isinstance(via, tuple)
    attribution = said_by(document, str(speaker) if speaker else None, str(key) if key else None, via)
    shared: dict[str, object] = {
        "id": id or f"{document.id}-{span.start}", "document": document.id, "span": span, "text": span.of(document.text),
        "sentence": sentence_of(document.text, span), "attribution": attribution,
    }  # fmt: skip
    shared.update({k: fields.pop(k) for k in ("event", "stance", "origin", "score") if k in fields})
    return shared
