"""The commands and their flags, and what to say about a wrong one."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import NoReturn, TypeAlias, get_args

from claimdiff.archive import Verdict
from claimdiff.documents import FIELDS
from claimdiff.model import Code, Severity
from claimdiff.reports import FORMATS

USAGE = 2
_EXAMPLES = {
    "": """\
example:
  claimdiff compare articles/ -o report.html
  claimdiff compare --help                    says more

exit status: 0 fine, 1 conflicts (with --exit-code), 2 usage, 3 unreadable input,
5 no claims
""",
    "compare": """\
examples:
  claimdiff compare articles/
  claimdiff compare a.txt b.txt -o report.html
  claimdiff compare articles/ --select N,R --min-severity major --exit-code
""",
    "claims": "example:\n  claimdiff claims articles/ --format jsonl\n",
    "show": "example:\n  claimdiff show c3 report.json\n",
    "schema": "example:\n  claimdiff schema -o claimdiff.schema.json\n",
    "archive": """\
example:
  claimdiff archive add news.db articles/
  claimdiff archive report news.db --since 2016-09-17 -o report.html
""",
    "archive add": "example:\n  claimdiff archive add news.db articles/\n",
    "archive report": "example:\n  claimdiff archive report news.db --event 'Deir al-Zor' -o report.html\n",
    "archive status": "example:\n  claimdiff archive status news.db\n",
    "archive decide": "example:\n  claimdiff archive decide news.db different a b --note 'two fires'\n",
    "archive remove": "example:\n  claimdiff archive remove news.db harbour-wire\n",
}


class _Parser(argparse.ArgumentParser):
    """argparse, whose complaint about a wrong flag or word names the right one."""

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"claimdiff: {message}{self._hint(message)}\n{self.format_usage()}try: {self.prog} --help\n")
        raise SystemExit(USAGE)

    def _hint(self, message: str) -> str:
        """What was probably meant by the first word of the complaint that is no flag or choice here."""
        known = [word for action in self._actions for word in (*action.option_strings, *(action.choices or ()))]
        quoted = re.findall(r"'([^']+)'|(--?[\w-]+)", message.split("(choose", 1)[0])
        for word in (a or b for a, b in quoted):
            close = difflib.get_close_matches(word, [] if word in known else known, n=1, cutoff=0.5)
            if close:
                return f"; did you mean {close[0]}?"
        return ""


Run: TypeAlias = Callable[[argparse.Namespace], int]


def make_parser(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """The parser of the whole command line; ``runs`` holds what each command does, by its name ("archive add")."""
    parser = _Parser(
        prog="claimdiff", usage="claimdiff COMMAND ...", allow_abbrev=False, formatter_class=_layout,
        description="Reads news articles about one event: what they claim, where they differ.", epilog=_EXAMPLES[""],
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"claimdiff {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    groups = {"": commands}
    for name, (usage, words, add_arguments) in _COMMANDS.items():
        group, _, last = name.rpartition(" ")
        prog = f"claimdiff {name}"
        command: _Parser = groups[group].add_parser(
            last, prog=prog, usage=f"{prog} {usage}", help=words, description=f"{words[0].upper()}{words[1:]}.",
            allow_abbrev=False, formatter_class=_layout, epilog=_EXAMPLES[name],
        )  # fmt: skip
        if add_arguments is None:
            groups[name] = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
        else:
            add_arguments(command)
            command.set_defaults(run=runs[name], parser=command)
    return parser


def _layout(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, max_help_position=26, width=80)


def _add_compare(parser: _Parser) -> None:
    _add_paths(parser)
    _add_view(parser)
    _add_reading(parser)
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="leave out what was published after this day")


def _add_view(parser: _Parser) -> None:
    """How a report is shown, and what of it."""
    add = parser.add_argument
    add("--format", choices=FORMATS, metavar="F", help=f"{' '.join(FORMATS)}")
    _add_output(parser)
    add(
        "--select", type=_codes, default=(), metavar="CODES", help="only questions with such findings: N101,R201 or N,R"
    )
    add("--ignore", type=_codes, default=(), metavar="CODES", help="leave such findings out")
    add("--min-severity", choices=get_args(Severity), default="none", metavar="S", help="none, info, minor or major")
    add("--exit-code", action="store_true", help="exit with 1 where there are conflicts")
    _add_colour(parser)
    add("-q", "--quiet", action="store_true", help="text: the summary line alone")


def _add_archive_add(parser: _Parser) -> None:
    _add_database(parser)
    _add_paths(parser)
    _add_reading(parser)


def _add_archive_report(parser: _Parser) -> None:
    _add_database(parser)
    add = parser.add_argument
    add("--event", metavar="ID", help="only the event that this document or claim tells, or names: 'Orwell Leeds'")
    add("--since", type=_day, metavar="DATE", help="only events of which something was printed since")
    add("--as-of", type=_day, metavar="DATE", help="as it stood on this day")
    add("--revision", type=_positive, metavar="N", help="as it stood at this revision")
    _add_settings(parser)
    _add_view(parser)


def _add_archive_decide(parser: _Parser) -> None:
    _add_database(parser)
    add = parser.add_argument
    add(
        "verdict",
        choices=get_args(Verdict),
        metavar="VERDICT",
        help="same, different, open (documents); drop, keep (a claim)",
    )
    add("first", metavar="ID", help="a document's id, or a claim's")
    add("second", nargs="?", default="", metavar="ID", help="the other document's id")
    add("--note", default="", metavar="WORDS", help="why, kept with the decision")


def _add_archive_remove(parser: _Parser) -> None:
    _add_database(parser)
    parser.add_argument("ids", nargs="+", metavar="ID", help="the articles' ids; decisions about them are kept")


def _add_database(parser: _Parser) -> None:
    parser.add_argument("database", metavar="DB", help="the archive's file")


def _add_claims(parser: _Parser) -> None:
    _add_paths(parser)
    formats = ("text", "json", "jsonl")
    parser.add_argument("--format", choices=formats, default="text", metavar="F", help=" ".join(formats))
    _add_output(parser)
    _add_reading(parser)


def _add_show(parser: _Parser) -> None:
    parser.add_argument("id", metavar="ID", help="a cluster, a claim, or a finding code")
    parser.add_argument("report", metavar="REPORT.json", help="written by compare --format json; - for standard input")
    _add_colour(parser)


def _add_output(parser: _Parser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", help="write there; its ending names the format")


def _add_paths(parser: _Parser) -> None:
    words = "files (.txt .json .jsonl), folders, globs; - for standard input"
    parser.add_argument("paths", nargs="+", metavar="PATH", help=words)
    words = "records call it otherwise: text=body.plain, published=when"
    parser.add_argument("--field", type=_mapping, action="append", default=[], metavar="F=NAME", help=words)


def _add_reading(parser: _Parser) -> None:
    _add_settings(parser)
    parser.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes that read articles (1)")


def _add_settings(parser: _Parser) -> None:
    add = parser.add_argument
    vague = ("literal", "acled")
    add("--vague", choices=vague, default="literal", metavar="V", help="dozens: literal (24 up) or acled (12 up)")
    add("--around", type=_share, default=0.10, metavar="X", help="how far 'around 60' reaches, as a share (0.1)")


def _add_colour(parser: _Parser) -> None:
    choices = ("auto", "always", "never")
    parser.add_argument("--color", choices=choices, default="auto", metavar="WHEN", help=", ".join(choices))


def _codes(words: str) -> tuple[str, ...]:
    codes = tuple(w.strip().upper() for w in words.split(",") if w.strip())
    for code in codes:
        if not any(known.startswith(code) for known in get_args(Code)):
            raise argparse.ArgumentTypeError(
                f"no finding code begins with {code!r}; there are {' '.join(get_args(Code))}"
            )
    return codes


def _mapping(words: str) -> tuple[str, str]:
    field, _, name = (part.strip() for part in words.partition("="))
    if not field or not name:
        raise argparse.ArgumentTypeError(f"must be a field and its name in your records, text=body, not {words!r}")
    if field not in FIELDS:
        close = difflib.get_close_matches(field, FIELDS, n=1)
        hint = f"; did you mean {close[0]}={name}?" if close else ""
        raise argparse.ArgumentTypeError(f"a document has {', '.join(FIELDS)}, and no {field!r}{hint}")
    return field, name


def _share(words: str) -> float:
    try:
        share = float(words)
    except ValueError:
        share = -1.0
    if not 0 <= share < 1:
        raise argparse.ArgumentTypeError(f"must be a number from 0 to below 1, not {words!r}")
    return share


def _positive(words: str) -> int:
    if not (words.isascii() and words.isdigit()) or int(words) < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, not {words!r}")
    return int(words)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"must be a day such as 2016-09-18, not {words!r}") from None


def _version() -> str:
    from claimdiff import __version__

    return __version__


#: name: usage, what it does, what it takes (None: it has commands of its own)
_COMMANDS: dict[str, tuple[str, str, Callable[[_Parser], None] | None]] = {
    "compare": ("PATH... [options]", "compare articles and report where their claims differ", _add_compare),
    "claims": ("PATH... [options]", "list what each article claims, without comparing", _add_claims),
    "show": ("ID REPORT.json [options]", "print the evidence of one question of a report", _add_show),
    "schema": ("[-o FILE]", "print the JSON schema of a report", _add_output),
    "archive": ("COMMAND ...", "keep articles between runs, and report on what is kept", None),
    "archive add": ("DB PATH... [options]", "read and keep the articles that are new", _add_archive_add),
    "archive report": ("DB [options]", "report on what is kept", _add_archive_report),
    "archive status": ("DB", "say how much is kept", _add_database),
    "archive decide": ("DB VERDICT ID [ID]", "keep what a person decided; reports obey it", _add_archive_decide),
    "archive remove": ("DB ID...", "delete articles and their claims for good", _add_archive_remove),
}
