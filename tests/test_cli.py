"""The command line as its users meet it: what it prints where, and with what status it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimdiff import Report
from claimdiff.cli import main
from claimdiff.cli.streams import Progress
from claimdiff.reports.plain import width

FIRE = "OLDPORT - Police said that 12 people were killed in the fire at the Oldport mill on Monday."
OTHER = "OLDPORT - The mayor said 19 people were killed in the fire at the Oldport mill on Monday."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles that differ on one figure."""
    path = tmp_path_factory.mktemp("articles")
    for name, text in (("a", FIRE), ("b", OTHER)):
        head = f"---\npublisher: Paper {name}\npublished: 2024-03-05\n---\n"
        (path / f"{name}.txt").write_text(head + text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def saved(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their report as JSON."""
    path = tmp_path_factory.mktemp("report") / "report.json"
    assert main(["compare", str(folder), "-o", str(path)]) == 0
    return path


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from claimdiff.cli import main; raise SystemExit(main())", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


# ------------------------------------------------------------------------------------------------------- compare
def test_compare_prints_the_summary_first_and_exits_fine(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("claimdiff: 1 conflict")
    assert "2 articles, 2 publishers" in out.splitlines()[0]
    assert max(width(line) for line in out.splitlines()) <= 80
    assert "\x1b" not in out
    assert err == ""


def test_quiet_prints_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder), "-q"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_exit_code_tells_of_conflicts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder), "--exit-code"]) == 1
    assert main(["compare", str(folder / "a.txt"), "--exit-code"]) == 0
    assert main(["compare", str(folder), "--exit-code", "--ignore", "N101"]) == 0
    assert main(["compare", str(folder), "--exit-code", "--select", "r,D401"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("r.json", '{\n  "schema_version": "1"'),
        ("r.jsonl", '{"record": "report"'),
        ("r.html", "<!DOCTYPE html>"),
        ("r.md", "# "),
        ("r.csv", "claim_id,"),
    ],
)
def test_a_file_s_name_chooses_the_format(folder: Path, tmp_path: Path, name: str, start: str) -> None:
    assert main(["compare", str(folder), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_format_that_is_asked_for_holds(folder: Path, tmp_path: Path) -> None:
    assert main(["compare", str(folder), "--format", "csv", "-o", str(tmp_path / "r.json")]) == 0
    assert (tmp_path / "r.json").read_text(encoding="utf-8").startswith("claim_id,")


def test_colour_is_for_those_who_ask(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["compare", str(folder), "--color", "always"]) == 0
    assert "\x1b[1m" in capsys.readouterr().out
    assert main(["compare", str(folder), "--color", "never"]) == 0
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["compare", str(folder)]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_articles_can_be_piped_in() -> None:
    lines = "".join(
        json.dumps({"id": i, "text": t, "published": "2024-03-05"}) + "\n" for i, t in (("a", FIRE), ("b", OTHER))
    )
    done = run("compare", "-", "--format", "json", stdin=lines.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(Report.model_validate_json(done.stdout).conflicts) == 1


def test_a_pipe_that_closes_early_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -c 'from claimdiff.cli import main; raise SystemExit(main())' compare {folder} --format json | head -c 5"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602 - a pipe is what is tested
    assert done.stdout == b'{\n  "'
    assert b"Traceback" not in done.stderr


# ---------------------------------------------------------------------------------------------------- bad input
def test_one_bad_file_is_named_and_the_others_are_compared(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "broken.json"
    bad.write_text('{"text": ', encoding="utf-8")
    assert main(["compare", str(folder), str(bad), str(tmp_path / "gone.txt")]) == 3
    out, err = capsys.readouterr()
    assert out.startswith("claimdiff: 1 conflict")
    assert "broken.json" in err
    assert "gone.txt" in err
    assert "Traceback" not in err


def test_nothing_readable_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(tmp_path / "gone.txt")]) == 3
    assert capsys.readouterr().out == ""


def test_no_claims_ends_with_5(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("A walk by the sea.", encoding="utf-8")
    assert main(["compare", str(tmp_path)]) == 5
    assert "no claims" in capsys.readouterr().err
    assert main(["claims", str(tmp_path)]) == 5


def test_a_file_that_cannot_be_written_ends_with_3(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder), "-o", str(folder / "no" / "such" / "folder.json")]) == 3
    assert "cannot write" in capsys.readouterr().err


def test_what_is_complained_of_is_shown_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "\x1b[31mgone.txt"]) == 3
    err = capsys.readouterr().err
    assert "␛[31mgone.txt" in err
    assert "\x1b" not in err


# -------------------------------------------------------------------------------------------------------- usage
@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["compare", "x", "--formt", "json"], "did you mean --format?"),
        (["compare", "x", "--colour", "never"], "did you mean --color?"),
        (["compare", "x", "--min-severty=major"], "did you mean --min-severity?"),
        (["compare", "x", "--format", "htlm"], "did you mean html?"),
        (["compar", "x"], "did you mean compare?"),
        (["compare", "x", "--select", "X9"], "no finding code begins with 'X9'"),
        (["compare", "x", "--around", "2"], "from 0 to below 1"),
        (["compare", "x", "--workers", "0"], "1 or more"),
        (["compare", "x", "--as-of", "yesterday"], "a day such as"),
        (["compare"], "PATH"),
        ([], "COMMAND"),
    ],
)
def test_wrong_usage_says_what_is_right(arguments: list[str], hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert hint in err
    assert out == ""


COMMANDS = [
    "",
    "compare",
    "claims",
    "show",
    "schema",
    "archive",
    "archive add",
    "archive report",
    "archive status",
    "archive decide",
    "archive remove",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_a_screen_and_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 82
    assert any(line.startswith("example") for line in lines)


# --------------------------------------------------------------------------------------- claims, show and schema
@pytest.mark.parametrize("name", ["text", "json", "jsonl"])
def test_claims_are_listed(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(folder), "--format", name]) == 0
    out = capsys.readouterr().out
    assert "12 people were killed" in out
    if name == "json":
        assert {c["document"] for c in json.loads(out)} == {"a", "b"}
    if name == "jsonl":
        assert all(json.loads(line)["kind"] for line in out.splitlines())


def test_show_prints_the_evidence_of_one_question(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report.model_validate_json(saved.read_bytes())
    cluster = report.conflicts[0]
    assert main(["show", cluster.id, str(saved)]) == 0
    out = capsys.readouterr().out
    assert "12 people were killed" in out
    assert "19 people were killed" in out
    assert main(["show", "N101", str(saved)]) == 0
    assert capsys.readouterr().out == out
    assert main(["show", cluster.claims[0], str(saved)]) == 0


@pytest.mark.parametrize("content", ["{}x", '{"schema_version": "9"}', "", "[]"])
def test_show_wants_a_report(tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content, encoding="utf-8")
    assert main(["show", "n1", str(path)]) == 3
    assert "not a claimdiff report" in capsys.readouterr().err
    assert main(["show", "n1", str(tmp_path / "gone.json")]) == 3


def test_show_of_something_unknown_is_wrong_usage(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "nothing", str(saved)]) == 2
    assert "nothing in this report has the id or code 'nothing'" in capsys.readouterr().err


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith("claimdiff report")


# --------------------------------------------------------------------------------------------------------- fields
def test_fields_of_other_names_are_mapped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "day.jsonl"
    path.write_text(json.dumps({"key": "a", "parts": {"plain": FIRE}, "when": "2024-03-05", "by": "Bugle"}) + "\n")
    fields = ["--field", "text=parts.plain", "--field", "published=when", "--field", "id=key"]
    assert main(["claims", str(path), *fields, "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)
    assert {claim["document"] for claim in claims} == {"a"}
    assert main(["compare", str(path), *fields, "--field", "publisher=outlet", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["documents"][0]["published"] == "2024-03-05"
    assert "the field 'outlet' mapped to it holds nothing" in report["notes"][0]["text"]


def test_a_record_without_the_mapped_text_is_told_by_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.jsonl"
    path.write_text(json.dumps({"body": FIRE}) + "\n" + json.dumps({"words": FIRE}) + "\n")
    assert main(["claims", str(path), "--field", "text=body"]) == 3
    assert "day.jsonl, line 2: no text: looked for body, found words; map the field" in capsys.readouterr().err


def test_of_very_many_unreadable_records_the_first_are_named_and_the_rest_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.jsonl"
    path.write_text("{\n" * 3_000)
    assert main(["claims", str(path)]) == 3
    err = capsys.readouterr().err.splitlines()
    assert len(err) < 60
    assert "and 2,950 more" in err[50]


@pytest.mark.parametrize(
    ("mapping", "hint"),
    [
        ("txt=body", "did you mean text=body?"),
        ("body", "text=body"),
        ("text=", "text=body"),
        ("colour=x", "no 'colour'"),
    ],
)
def test_a_wrong_mapping_says_what_is_right(mapping: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "a.jsonl", "--field", mapping]) == 2
    assert hint in capsys.readouterr().err


def test_an_article_given_twice_is_told_where_no_report_tells_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again.txt"
    again.write_text((folder / "a.txt").read_text())
    assert main(["archive", "add", str(tmp_path / "news.db"), str(folder), str(again)]) == 0
    out, err = capsys.readouterr()
    assert "2 new" in out
    assert "given twice" in err


# ------------------------------------------------------------------------------------------------------- archive
def test_articles_are_kept_between_runs(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = str(tmp_path / "news.db")
    assert main(["archive", "add", database, str(folder / "a.txt")]) == 0
    assert "1 new, 0 known, 0 refused; revision 1" in capsys.readouterr().out
    assert main(["archive", "add", database, str(folder)]) == 0
    assert "1 new, 1 known, 0 refused; revision 2" in capsys.readouterr().out
    assert main(["archive", "report", database, "--exit-code"]) == 1
    assert capsys.readouterr().out.startswith("claimdiff: 1 conflict")
    assert main(["archive", "report", database, "--revision", "1", "-q"]) == 0
    assert capsys.readouterr().out.startswith("claimdiff: 0 conflicts")
    assert main(["archive", "status", database]) == 0
    assert "documents  2" in capsys.readouterr().out


def test_an_article_is_removed_from_an_archive(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "news.db")
    main(["archive", "add", database, str(folder)])
    assert main(["archive", "remove", database, "b"]) == 0
    assert "removed 1 article and " in capsys.readouterr().out
    assert main(["archive", "report", database, "--exit-code"]) == 0
    assert main(["archive", "remove", database, "b"]) == 3
    assert "no document 'b'" in capsys.readouterr().err


def test_an_archived_report_is_the_same_as_comparing_at_once(folder: Path, tmp_path: Path) -> None:
    database, kept, once = (str(tmp_path / name) for name in ("news.db", "kept.json", "once.json"))
    assert main(["archive", "add", database, str(folder)]) == 0
    assert main(["archive", "report", database, "-o", kept]) == 0
    assert main(["compare", str(folder), "-o", once]) == 0
    assert Path(kept).read_bytes() == Path(once).read_bytes()


def test_a_decision_is_obeyed(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = str(tmp_path / "news.db")
    main(["archive", "add", database, str(folder)])
    assert main(["archive", "decide", database, "different", "a", "b", "--note", "two fires"]) == 0
    assert main(["archive", "report", database, "--exit-code"]) == 0
    assert main(["archive", "decide", database, "different", "a", "nobody"]) == 3
    assert "no document 'nobody'" in capsys.readouterr().err


def test_another_text_under_a_known_id_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "news.db")
    main(["archive", "add", database, str(folder)])
    (tmp_path / "a.txt").write_text("Another text of the same name, in which 4 people were hurt.", encoding="utf-8")
    assert main(["archive", "add", database, str(tmp_path / "a.txt")]) == 3
    assert "a: the archive keeps another text" in capsys.readouterr().err


def test_a_missing_archive_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", "report", str(tmp_path / "gone.db")]) == 3
    assert "gone.db" in capsys.readouterr().err


# ------------------------------------------------------------------------------------------------------ progress
class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_alone() -> None:
    seen, piped = Terminal(), io.StringIO()
    for stream in (seen, piped):
        with Progress(10, stream) as progress:
            progress(5)
            progress(10)
    assert "5 of 10 articles" in seen.getvalue()
    assert seen.getvalue().endswith("\r")
    assert piped.getvalue() == ""


def test_few_articles_need_no_bar() -> None:
    stream = Terminal()
    with Progress(2, stream) as progress:
        progress(2)
    assert stream.getvalue() == ""
