"""An invented story with every relation in it: seven articles on a raid, its disputed toll, a convoy, a truce.

Made by hand, as a perfect judge would leave it, so that the views can be tested without the stages before them.
"""

from __future__ import annotations

from datetime import date

from tests.factory import blame, claim, cluster, dated, doc, intent

from claimdiff.model import (
    Claim,
    ClaimCluster,
    ClaimRelation,
    Document,
    Event,
    EventDate,
    Evidence,
    Finding,
    NotCompared,
    Note,
    Origin,
    PairRelation,
    Position,
    Range,
)
from claimdiff.reports import Report, build_report

WIRE = "Southland's army ministry said more than 60 guards were killed and around 100 wounded."
TEXTS = {
    "a": f"Jets struck a depot near Port Varo on Saturday. {WIRE} The harbour stayed shut.",
    "b": f"{WIRE} It said four jets took part.",
    "c": "Southland put the toll at 62. Eastmark accused Southland of shelling the aid convoy. Southland denied it.",
    "d": "Northland's government said more than 80 guards were killed in a deliberate raid. Eastmark accused Southland "
    "of shelling the aid convoy. The truce began on Monday.",
    "e": "Some said it was quiet. The raid killed around 60 guards. Southland denied it had shelled the convoy. "
    "The coalition said the raid was a mistake.",
    "f": "The raid killed dozens of guards. The truce began on Tuesday. Rescuers said 12 dockers were killed.",
    "g": "The raid killed dozens of guards, officials said. Rescuers said 15 dockers were killed. The blast in May killed 90 guards.",
}
PUBLISHED = {
    "a": "2031-05-17T21:10:00Z", "b": "2031-05-17T21:30:00Z", "c": "2031-05-17T23:40:00Z", "d": "2031-05-18T06:00:00Z",
    "e": "2031-05-18", "f": "2031-05-18", "g": None,
}  # fmt: skip


def documents() -> dict[str, Document]:
    """The seven articles by id."""
    names = {
        "a": "Harbour Post",
        "b": "Varo Daily",
        "c": "The Lamp",
        "d": "Morning Bell",
        "e": "Quay Times",
        "f": "Inland",
    }
    return {
        key: doc(text, key, publisher=names.get(key), published=PUBLISHED[key], url=f"https://{key}.example/raid?x=1&y=2", title=f"Raid, told by {key}")
        for key, text in TEXTS.items()
    }  # fmt: skip


def claims(d: dict[str, Document]) -> dict[str, Claim]:
    """The claims by id; killed k*, wounded w*, blame r*, intent i*, truce t*, dockers u*, background x1."""
    ministry = {"speaker": "Southland's army ministry", "speaker_id": "southland/army"}
    north = {"speaker": "Northland's government", "speaker_id": "northland"}
    guards = {"predicate": "killed", "subject": "guards"}
    found: list[Claim] = [
        claim("more than 60 guards were killed", d["a"], "ka", origin="o-wire", measure=guards, via=("Newswire",), **ministry),
        claim("around 100 wounded", d["a"], "wa", origin="o-wire", measure={"predicate": "wounded"}, via=("Newswire",), **ministry),
        claim("more than 60 guards were killed", d["b"], "kb", origin="o-wire", measure=guards, **ministry),
        claim("around 100 wounded", d["b"], "wb", origin="o-wire", measure={"predicate": "wounded"}, **ministry),
        claim("Southland put the toll at 62", d["c"], "kc", origin="o-c", measure=guards, figure="62", speaker="Southland", speaker_id="southland"),
        blame("Eastmark accused Southland of shelling the aid convoy", d["c"], "rc1", origin="o-e", stance="accuse", actor="Southland", actor_id="southland", speaker="Eastmark", speaker_id="eastmark"),
        blame("Southland denied it", d["c"], "rc2", origin="o-c", stance="deny", actor="Southland", actor_id="southland", speaker="Southland", speaker_id="southland"),
        claim("more than 80 guards were killed", d["d"], "kd", origin="o-d", measure=guards, **north),
        intent("a deliberate raid", d["d"], "deliberate", "id", origin="o-d", **north),
        blame("Eastmark accused Southland of shelling the aid convoy", d["d"], "rd", origin="o-e", stance="accuse", actor="Southland", actor_id="southland", speaker="Eastmark", speaker_id="eastmark"),
        dated("The truce began on Monday", d["d"], date(2031, 5, 12), "td", origin="o-d", when="on Monday", what="truce begin"),
        claim("The raid killed around 60 guards", d["e"], "ke", origin="o-e2", measure=guards),
        blame("Southland denied it had shelled the convoy", d["e"], "re", origin="o-e2", stance="deny", actor="Southland", actor_id="southland", speaker="Southland", speaker_id="southland"),
        intent("the raid was a mistake", d["e"], "accidental", "ie", origin="o-e2", speaker="The coalition", speaker_id="coalition"),
        claim("The raid killed dozens of guards", d["f"], "kf", origin="o-f", measure=guards),
        dated("The truce began on Tuesday", d["f"], date(2031, 5, 13), "tf", origin="o-f", when="on Tuesday", what="truce begin"),
        claim("12 dockers were killed", d["f"], "uf", origin="o-f", measure={"predicate": "killed", "subject": "dockers"}, speaker="Rescuers"),
        claim("The raid killed dozens of guards", d["g"], "kg", origin="o-g", measure=guards, speaker="officials"),
        claim("15 dockers were killed", d["g"], "ug", origin="o-g", measure={"predicate": "killed", "subject": "dockers"}, speaker="Rescuers"),
        claim("The blast in May killed 90 guards", d["g"], "xg", origin="o-g", measure=guards, event="e2"),
    ]  # fmt: skip
    return {c.id: c for c in found}


def pairs(relation: PairRelation, *ids: str, detail: str = "") -> tuple[ClaimRelation, ...]:
    """``pairs("conflict", "kc kd")``: one relation per pair of ids."""
    return tuple(ClaimRelation(a=a, b=b, relation=relation, detail=detail) for a, b in (pair.split() for pair in ids))


def position(label: str, ids: str, holders: tuple[str, ...] = (), **fields: float) -> Position:
    """A position whose documents are read off the claims' last-but-zero letters: "ka kb" -> a, b."""
    return Position(
        label=label, claims=tuple(ids.split()), holders=holders, origins=len(ids.split()),
        documents=tuple(sorted({i.rstrip("12")[-1] for i in ids.split()})), **fields,
    )  # fmt: skip


def clusters(c: dict[str, Claim]) -> tuple[ClaimCluster, ...]:
    """One cluster per question, as a perfect judge would leave them."""
    killed = [c[i] for i in ("ka", "kb", "kc", "kd", "ke", "kf", "kg")]
    return (
        cluster(
            *killed, id="c1", event="e1", question="How many guards were killed?", relation="conflict", severity="major", reason="contradiction",
            findings=(Finding(code="N101", severity="major", claims=("kc", "kd", "ke"), detail="62 and more than 80"),
                      Finding(code="S702", severity="info", claims=("ke", "kf"))),
            positions=(position("62", "ka kb kc ke kf kg", ("Southland",), low=60, high=66), position("more than 80", "ka kb kd kf kg", ("Northland",), low=80)),
            relations=(*pairs("compatible", "ka kc", "ke kc", "kf kc", "kf kd", "ka ke", "kg kc"), *pairs("agreement", "ka kb"),
                       *pairs("conflict", "kc kd", "ke kd", detail="no number is both"), *pairs("tension", "ka kd", "kb kd")),
            range=Range(low=24, high=None),
            explanation=("62 and “more than 80” cannot both hold",),
        ),
        cluster(
            c["rc1"], c["rc2"], c["rd"], c["re"], id="c2", event="e3", question="Who shelled the aid convoy?", relation="conflict", severity="major",
            reason="contradiction", findings=(Finding(code="R201", severity="major", claims=("rc1", "rc2", "rd", "re")),),
            positions=(position("Southland did it", "rc1 rd", ("Eastmark",)), position("Southland did not", "rc2 re", ("Southland",))),
            relations=(*pairs("conflict", "rc1 rc2", "rc1 re", "rd rc2", "rd re"), *pairs("agreement", "rc1 rd", "rc2 re")),
        ),
        cluster(
            c["id"], c["ie"], id="c3", event="e1", question="Was the raid deliberate?", relation="conflict", severity="major", reason="contradiction",
            findings=(Finding(code="I301", severity="major", claims=("id", "ie")),),
            positions=(position("deliberate", "id", ("Northland",)), position("a mistake", "ie", ("The coalition",))),
            relations=pairs("conflict", "id ie"),
        ),
        cluster(
            c["td"], c["tf"], id="c4", event="e4", question="When did the truce begin?", relation="conflict", severity="minor", reason="contradiction",
            findings=(Finding(code="D401", severity="minor", claims=("td", "tf")),),
            positions=(position("12 May 2031", "td"), position("13 May 2031", "tf")), relations=pairs("conflict", "td tf"),
        ),
        cluster(
            c["uf"], c["ug"], id="c5", event="e1", question="How many dockers were killed?", relation="superseded", severity="info", reason="later_report",
            findings=(Finding(code="N103", severity="info", claims=("uf", "ug")),),
            positions=(position("12", "uf", ("Rescuers",), low=12, high=12), position("15", "ug", ("Rescuers",), low=15, high=15)),
            relations=pairs("superseded", "uf ug", detail="printed later"), range=Range(low=12, high=15),
        ),
        cluster(
            c["wa"], c["wb"], id="c6", event="e1", question="How many guards were wounded?", relation="agreement", severity="info",
            findings=(Finding(code="A001", severity="info", claims=("wa", "wb")), Finding(code="S701", severity="info", claims=("wa", "wb"))),
            relations=pairs("agreement", "wa wb"), range=Range(low=90, high=110),
        ),
        cluster(c["xg"], id="c7", event="e2", question="How many guards were killed?", relation="single"),
    )  # fmt: skip


def story(**changes: object) -> Report:
    """The report over the seven articles."""
    d = documents()
    c = claims(d)
    same = Evidence(feature="shared_sentence", score=1.0, detail="one sentence, word for word")
    parts: dict[str, object] = {
        "documents": list(d.values()),
        "claims": list(c.values()),
        "clusters": clusters(c),
        "events": [
            Event(id="e1", type="strike", label="raid near Port Varo", location="Port Varo", date=EventDate(start=date(2031, 5, 17), end=date(2031, 5, 17), precision="day")),
            Event(id="e2", type="explosion", label="blast in May"), Event(id="e3", type="shelling", label="convoy"), Event(id="e4", type="truce", label="truce"),
        ],
        "origins": [
            Origin(id="o-wire", via="Newswire", documents=("a", "b"), reasons=(same,)), Origin(id="o-c", documents=("c",)),
            Origin(id="o-d", documents=("d",)), Origin(id="o-e", via=None, documents=("c", "d"), reasons=(same,)),
            Origin(id="o-e2", documents=("e",)), Origin(id="o-f", documents=("f",)), Origin(id="o-g", documents=("g",)),
        ],
        "not_compared": [NotCompared(a="kd", b="xg", field="event", why="another event: blast in May")],
        "notes": [Note(document="g", text="no publication date: weekdays and words like 'yesterday' stay unresolved")],
        "settings": {"vague": "literal", "around": 0.1, "as_of": None},
        **changes,
    }  # fmt: skip
    return build_report(**parts)  # type: ignore[arg-type]
