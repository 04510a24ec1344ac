"""A report over articles whose every field tries to act: markup, escape codes, direction marks, formulas, addresses."""

from __future__ import annotations

from tests.factory import blame, claim, cluster, doc
from tests.story import pairs

from claimdiff.model import Claim, Document, NotCompared, Note
from claimdiff.reports import Report, build_report

EVIL = (
    "<script>alert('1')</script> \"quoted\" & ]]> <!-- {{ 7*7 }} {% raw %} \x1b[31mred\x1b[0m \x1b]0;title\x07 \u202egnp.exe\u202c "
    "\u200fשלום\u200f 👩‍🚒🇺🇳 \x9b31m \x00 | `tick` *star* [link](javascript:alert(1)) \\ =1+1 \r overwritten"
)
LEFT, RIGHT = f"Nobody {EVIL} said 12 men were killed", f"Everybody {EVIL} said 40 men were killed"


def hostile() -> Report:
    """Two articles whose every field is hostile, and a conflict between them."""
    documents: list[Document] = []
    claims: list[Claim] = []
    for id, text, figure in (("=cmd|a", LEFT, "12"), ("<b id='x'>", RIGHT, "40")):
        document = doc(
            text, id, publisher=f"@SUM(1) {EVIL}", title=EVIL, url="javascript:alert(1)", published="2031-05-17"
        )
        documents.append(document)
        claims.append(
            claim(
                text, document, f"k {figure} \"'<>", figure=figure, speaker=text.split(" said")[0], origin=f"o{figure}"
            )
        )
        claims.append(blame(text, document, f"r{figure}", actor=EVIL, speaker=text.split(" said")[0]))
    a, ra, b, rb = claims
    return build_report(
        documents=documents, claims=claims,
        clusters=[
            cluster(a, b, id="c <1>", question=f"How many {EVIL}?", relation="conflict", severity="major", explanation=(EVIL,), relations=pairs("conflict")).model_copy(
                update={"relations": (pairs("conflict", "x y")[0].model_copy(update={"a": a.id, "b": b.id, "detail": EVIL}),)}
            ),
            cluster(ra, rb, id="c2", question=EVIL, relation="conflict", severity="major"),
        ],
        events=[], origins=[], not_compared=[NotCompared(a=a.id, b=b.id, field=EVIL, why=EVIL)], notes=[Note(document="=cmd|a", text=EVIL)], settings={"vague": EVIL},
    )  # fmt: skip
