from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from tests.archive.toy import article, pipeline

from claimdiff import ArchiveError, ClaimDiffError
from claimdiff.archive import Archive, schema


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "news.db"
    with Archive(path, pipeline()) as archive:
        archive.add([article(n, story=n % 2) for n in range(6)])
    return path


def change(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def refusal(path):
    with pytest.raises(ArchiveError) as caught, Archive(path, pipeline(), create=False) as archive:
        archive.report()
    assert str(caught.value).startswith(str(path))
    return str(caught.value)


def test_a_file_of_the_first_format_is_brought_up_to_date(path):
    with Archive(path, pipeline()) as archive:
        wanted = archive.report(event="a0001")
    change(path, "DROP TABLE key", "PRAGMA user_version = 1")
    with Archive(path, pipeline()) as archive:
        assert archive.report(event="a0001") == wanted
        assert archive.status().format == schema.FORMAT


def test_a_newer_file_is_refused_and_left_alone(path):
    change(path, f"PRAGMA user_version = {schema.FORMAT + 1}")
    before = path.read_bytes()
    assert "newer claimdiff" in refusal(path)
    assert "update claimdiff" in refusal(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    change(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    assert "some other program" in refusal(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"hello " * 200, b"\0" * 4096, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    refusal(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM body; END",
        "CREATE VIEW v AS SELECT * FROM claim",
        "CREATE TABLE extra (x)",
        "DROP TABLE ruling",
        "ALTER TABLE claim ADD COLUMN x",
    ],
)
def test_tables_that_claimdiff_did_not_make_are_refused(path, statement):
    change(path, statement)
    assert "tables" in refusal(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE body SET text = text || '!'",
        "UPDATE claim SET record = '{}'",
        "UPDATE claim SET record = '[[['",
        "UPDATE claim SET record = replace(record, '\"a000', '\"b000')",
        "UPDATE document SET record = 'null'",
        'UPDATE document SET record = \'{"id": "x", "surprise": "y"}\'',
        "UPDATE document SET record = x'ff00ff'",
        "INSERT INTO ruling VALUES (1, 'burn', 'a', 'b', '', '2020-01-01', 1)",
        "INSERT INTO ruling VALUES (1, 'same', 'a', 'b', '', 'some day', 1)",
    ],
)
def test_damage_to_rows_is_named(path, statement):
    change(path, statement)
    assert "damaged" in refusal(path)


@pytest.mark.parametrize("found", ["'x'", "x'00'", "1.5", "987654"])
def test_damage_to_look_up_keys_is_named(path, found):
    change(path, f"UPDATE OR REPLACE key SET document = {found} WHERE document > 3")  # noqa: S608 - our own values
    with Archive(path, pipeline()) as archive, pytest.raises(ArchiveError, match="damaged"):
        archive.report(event="a0001")


def test_a_missing_archive_says_how_to_make_one(tmp_path):
    assert "claimdiff archive add" in refusal(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ArchiveError, match="folder exists"):
        Archive(tmp_path / "no" / "such" / "folder.db", pipeline())


def test_cut_files_never_raise_anything_else(path, tmp_path):
    whole = path.read_bytes()
    for cut in range(0, len(whole), 1733):
        broken = tmp_path / "cut.db"
        broken.write_bytes(whole[:cut])
        try:
            with Archive(broken, pipeline()) as archive:
                archive.report()
        except ClaimDiffError:
            pass
