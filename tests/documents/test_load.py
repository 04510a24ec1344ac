"""Files in, documents out: every kind of input, and every way in which one can be bad."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from claimdiff.documents import load_documents, read_paths, read_stream
from claimdiff.errors import InputError


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# ------------------------------------------------------------------ what is read


def test_front_matter_gives_the_fields_and_the_text_stays_as_it_stands(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "quay.txt",
        '---\nid: q1\npublisher: "The Bugle"\npublished: 2019-03-02\n---\nNine died.\r\n\r\nTwo fled.\n',
    )
    (document,) = load_documents(path)
    assert (document.id, document.publisher, document.published) == ("q1", "The Bugle", date(2019, 3, 2))
    assert document.text == "Nine died.\r\n\r\nTwo fled.\n"


def test_a_text_file_without_front_matter_is_known_by_its_stem(tmp_path: Path) -> None:
    (document,) = load_documents(write(tmp_path, "quay.txt", "--- Nine died. ---\n"))
    assert (document.id, document.published, document.text) == ("quay", None, "--- Nine died. ---\n")


def test_a_text_that_only_begins_with_a_rule_is_text(tmp_path: Path) -> None:
    (document,) = load_documents(write(tmp_path, "a.txt", "---\nNine died in Orwell.\n---\nMore soon.\n"))
    assert document.text.startswith("---\nNine")


def test_json_holds_one_document_or_a_list(tmp_path: Path) -> None:
    one = write(tmp_path, "one.json", '{"id": "a", "text": "Nine died.", "published": "2019-03-02T10:30:00+00:00"}')
    many = write(tmp_path, "many.json", '[{"id": "b", "text": "Ten died."}, {"text": "Eleven died."}]')
    found = load_documents(one, many)
    assert [d.id for d in found] == ["a", "b", "many-2"]
    assert found[0].published == datetime(2019, 3, 2, 10, 30, tzinfo=UTC)


def test_json_lines_hold_one_document_a_line(tmp_path: Path) -> None:
    path = write(
        tmp_path, "day.jsonl", '{"id": "a", "text": "Nine died."}\n\n{"id": "b", "text": "A line\u2028 goes on."}\n'
    )
    assert [d.id for d in load_documents(path)] == ["a", "b"]


def test_the_fields_of_other_tools_are_known(tmp_path: Path) -> None:
    record = {
        "maintext": "Nine died.",
        "source_domain": "bugle.example",
        "date_publish": "2019-03-02 10:30:00",
        "title": "Quay",
    }
    (document,) = load_documents(write(tmp_path, "n.json", json.dumps(record)))
    assert (document.text, document.publisher) == ("Nine died.", "bugle.example")
    assert document.published == datetime(2019, 3, 2, 10, 30)  # noqa: DTZ001 - the record names no zone


def test_an_outlet_and_an_address_are_told_apart_where_tools_call_both_source(tmp_path: Path) -> None:
    trafilatura = {"text": "Nine died.", "source": "https://bugle.example/1", "source-hostname": "Bugle", "id": None}
    newspaper = {"text": "Ten died.", "source": "https://herald.example/1", "meta_site_name": "Herald", "summary": ""}
    plain = {"text": "Eleven died.", "source": "Gazette"}
    found = load_documents(
        *(write(tmp_path, f"{n}.json", json.dumps(r)) for n, r in enumerate((trafilatura, newspaper, plain)))
    )
    assert [(d.publisher, d.url) for d in found] == [
        ("Bugle", "https://bugle.example/1"),
        ("Herald", "https://herald.example/1"),
        ("Gazette", None),
    ]


def test_half_a_character_is_replaced_and_told(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.jsonl",
        '{"id": "x", "text": "Nine\\ud800 died.", "title": "\\udfff Quay \\ud83d\\ude00"}\n{"text": "Ten died."}',
    )
    loaded = read_paths([path])
    assert [d.text for d in loaded.documents] == ["Nine\ufffd died.", "Ten died."]
    assert loaded.documents[0].title == "\ufffd Quay \U0001f600"
    assert [(n.document, n.text) for n in loaded.notes] == [
        ("x", "2 half characters (lone surrogates) are replaced by U+FFFD")
    ]


def test_own_field_names_reach_into_nested_records(tmp_path: Path) -> None:
    path = write(tmp_path, "n.jsonl", '{"data": {"plain": "Nine died."}, "paper": {"name": "Bugle"}}')
    loaded = read_paths([path], names={"text": "data.plain", "publisher": "paper"})
    assert [(d.text, d.publisher) for d in loaded.documents] == [("Nine died.", "Bugle")]


def test_a_manifest_names_its_files_and_tells_more_of_them(tmp_path: Path) -> None:
    write(tmp_path, "t/quay.txt", "Nine died.")
    write(
        tmp_path,
        "t/manifest.json",
        '[{"id": "q", "file": "quay.txt", "publisher": "Bugle", "published": "2019-03-02"}]',
    )
    (document,) = load_documents(tmp_path / "t")
    assert (document.id, document.publisher, document.day, document.text) == (
        "q",
        "Bugle",
        date(2019, 3, 2),
        "Nine died.",
    )
    assert load_documents(tmp_path / "t" / "manifest.json") == (document,)


def test_a_folder_and_a_glob_are_read_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md", ".hidden.txt", "below/d.txt"):
        write(tmp_path, name, f"Nine died in {name}.")
    assert [d.id for d in load_documents(tmp_path)] == ["a", "b"]
    assert [d.id for d in load_documents(f"{tmp_path}/**/*.txt")] == ["a", "b", "d"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path: Path, encoding: str) -> None:
    (document,) = load_documents(write(tmp_path, "a.txt", "Neuf morts à Orléans.".encode(encoding)))
    assert document.text == "Neuf morts à Orléans."


def test_an_encoding_that_is_guessed_is_told(tmp_path: Path) -> None:
    text = "“Nine people died at the quay,” the mayor’s office said – and the café was closed. " * 5
    loaded = read_paths([write(tmp_path, "a.txt", text.encode("cp1252"))])
    assert loaded.documents[0].text == text
    assert "not UTF-8" in loaded.notes[0].text


# ------------------------------------------------------------------ what is reported, and leaves the rest alone

BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "front.txt": (b"---\nid: a\npublisher Bugle\n---\nNine died.", "line 3: front matter wants"),
    "open.txt": (b"---\nid: a\nNine: died.\n", "not closed"),
    "day.txt": (b"---\npublished: last Monday\n---\nNine died.", "no date"),
    "page.pdf": (b"%PDF-1.7 ...", "a PDF"),
    "noise.txt": (bytes(range(256)) * 40, "not UTF-8"),
    "broken.json": (b'{"id": "a",\n "text": }', "line 2: not JSON"),
    "number.json": (b"12", "no object"),
    "notext.json": (b'{"id": "a", "headline": "Nine died"}', "no text"),
    "deep.json": (b"[" * 200_000, "nested too deeply"),
    "digits.json": (b'{"text": ' + b"7" * 100_000 + b"}", "not JSON that can be read"),
    "nested.json": (b'{"text": ' + b"[" * 900 + b'"Nine died."' + b"]" * 900 + b"}", "nested too deeply"),
    "nested.xml": (
        b"<rss><item><description>" + b"<p>" * 5_000 + b"</p>" * 5_000 + b"</description></item></rss>",
        "nested too deeply",
    ),
    "nothing.json": (b"[]", "no article in it"),
    "broken.jsonl": (b'{"id": "x", "text": "Ten died."}\n{"id": \n', "line 2: not JSON"),
    "list.json": (b'[{"file": "gone.txt"}]', "item 1: names the file 'gone.txt', which is not there"),
    "feed.xml": (b"<rss><item>", "not XML"),
    "bomb.xml": (b'<!DOCTYPE a [<!ENTITY b "c">]><rss></rss>', "DOCTYPE"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_names_itself_and_costs_no_other_its_result(tmp_path: Path, name: str) -> None:
    content, said = BAD[name]
    good = write(tmp_path, "good.txt", "Nine died at the quay.")
    loaded = read_paths([write(tmp_path, name, content), good])
    assert "good" in [d.id for d in loaded.documents]
    (problem,) = loaded.problems
    assert name in str(problem)
    assert said in str(problem)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("no/such/file.txt", "no such file, and no folder"),
        ("https://bugle.example/quay", "curl"),
        ("no-such-*.txt", "no file fits"),
        ("a\0b", "no such file"),
    ],
)
def test_what_is_no_file_is_told_with_what_to_do(given: str, said: str) -> None:
    (problem,) = read_paths([given]).problems
    assert said in problem.message


def test_a_misspelt_file_is_guessed(tmp_path: Path) -> None:
    write(tmp_path, "article.txt", "Nine died.")
    assert "did you mean 'article.txt'?" in read_paths([tmp_path / "articel.txt"]).problems[0].message


def test_a_folder_without_articles_says_where_some_are(tmp_path: Path) -> None:
    write(tmp_path, "below/a.txt", "Nine died.")
    assert "**/*.txt" in read_paths([tmp_path]).problems[0].message


def test_two_documents_with_one_id_are_named_both(tmp_path: Path) -> None:
    first = write(tmp_path, "1.json", '{"id": "a", "text": "Nine died."}')
    second = write(tmp_path, "2.json", '{"id": "a", "text": "Ten died."}')
    loaded = read_paths([first, second])
    assert [d.text for d in loaded.documents] == ["Nine died."]
    assert all(str(part) in str(loaded.problems[0]) for part in (first, second, "'a'"))


def test_an_article_given_twice_counts_once_and_is_told(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "Nine died.", "publisher": "Bugle", "url": "https://bugle.example/1"},
        {"id": "b", "text": "Nine  died.", "publisher": "Bugle"},
        {"id": "c", "text": "Ten died.", "url": "https://bugle.example/1"},
        {"id": "d", "text": "Nine died.", "publisher": "Another outlet printed the same wire"},
    ]
    loaded = read_paths([write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, lines)))])
    assert [d.id for d in loaded.documents] == ["a", "d"]
    assert [n.document for n in loaded.notes] == ["a", "a"]


def test_load_documents_lists_all_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"2 inputs cannot be read:\n(?s:.*)one\.txt(?s:.*)two\.txt"):
        load_documents(
            write(tmp_path, "one.txt", ""), write(tmp_path, "two.txt", ""), write(tmp_path, "good.txt", "Nine.")
        )


def test_a_text_of_five_megabytes_is_read(tmp_path: Path) -> None:
    text = "Nine died at the quay. " * 215_000
    (document,) = load_documents(write(tmp_path, "long.txt", text))
    assert document.text == text


def test_a_text_beyond_the_limit_names_itself_and_costs_no_other_its_result(tmp_path: Path) -> None:
    loaded = read_paths(
        [write(tmp_path, "long.txt", "Nine died. " * 500_000), write(tmp_path, "good.txt", "Nine died.")]
    )
    assert [d.id for d in loaded.documents] == ["good"]
    assert "more than the limit of 5,000,000" in str(loaded.problems[0])


# ------------------------------------------------------------------ streams, feeds, pages


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        ('{"id": "a", "text": "Nine died."}\n{"id": "b", "text": "Ten died."}\n', ["a", "b"]),
        ('{\n "id": "a",\n "text": "Nine died."\n}', ["a"]),
        ('[{"id": "a", "text": "Nine died."}]', ["a"]),
        ("---\nid: a\n---\nNine died.", ["a"]),
        ("Nine died.", ["stdin"]),
    ],
)
def test_a_stream_is_told_by_how_it_begins(data: str, ids: list[str]) -> None:
    assert [d.id for d in read_stream(io.BytesIO(data.encode())).documents] == ids


def test_an_empty_stream_is_a_problem() -> None:
    assert "empty" in str(read_stream(io.BytesIO(b"")).problems[0])


def test_a_feed_gives_a_document_for_each_entry(tmp_path: Path) -> None:
    rss = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Bugle</title><item><title>Quay</title><link>https://bugle.example/1</link>
    <pubDate>Sat, 02 Mar 2019 10:30:00 GMT</pubDate><description>short</description>
    <content:encoded>&lt;p&gt;Nine died &amp;amp; two fled.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;More soon.&lt;/p&gt;</content:encoded>
    </item></channel></rss>"""
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>Quay</title>
    <link href="https://herald.example/1"/><updated>2019-03-02T11:00:00+00:00</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ten died.</p></div></content></entry></feed>"""
    found = load_documents(write(tmp_path, "a.rss", rss), write(tmp_path, "b.xml", atom))
    assert [(d.text, d.publisher, d.url, d.day) for d in found] == [
        ("Nine died & two fled.\nMore soon.", "Bugle", "https://bugle.example/1", date(2019, 3, 2)),
        ("Ten died.", "Herald", "https://herald.example/1", date(2019, 3, 2)),
    ]


def test_a_live_blog_gives_its_entries_with_their_own_times(tmp_path: Path) -> None:
    blog = {
        "@graph": [
            {
                "@type": ["LiveBlogPosting"],
                "publisher": {"name": "Bugle"},
                "liveBlogUpdate": [
                    {
                        "headline": "First",
                        "articleBody": "<p>Nine died.</p>",
                        "datePublished": "2019-03-02T10:00:00+00:00",
                    },
                    {"headline": "Second", "articleBody": "Ten died.", "datePublished": "2019-03-03T09:00:00+00:00"},
                ],
            }
        ]
    }
    page = f'<html><script type="application/ld+json">{json.dumps(blog)}</script><body>Live</body></html>'
    found = load_documents(write(tmp_path, "live.html", page))
    assert [(d.id, d.text, d.day) for d in found] == [
        ("live-1", "Nine died.", date(2019, 3, 2)),
        ("live-2", "Ten died.", date(2019, 3, 3)),
    ]


LIVE = {
    "@type": "LiveBlogPosting",
    "url": "https://bugle.example/live",
    "publisher": {"name": "Bugle"},
    "liveBlogUpdate": [
        {"articleBody": "Ten died.", "dateModified": "2019-03-02T12:00:00+00:00", "url": "https://bugle.example/live"},
        {"headline": "A picture", "articleBody": "", "url": "https://bugle.example/live"},
        {
            "articleBody": "Nine died.",
            "datePublished": "2019-03-02T10:00:00+00:00",
            "url": "https://bugle.example/live",
        },
    ],
}


def test_entries_of_a_live_blog_under_one_address_are_all_kept_and_those_without_words_told(tmp_path: Path) -> None:
    page = f'<script type="application/ld+json; charset=utf-8">{json.dumps(LIVE)}</script>'
    for file in (write(tmp_path, "live.html", page), write(tmp_path, "live.json", json.dumps(LIVE))):
        loaded = read_paths([file])
        assert [(d.text, d.publisher, d.published.hour) for d in loaded.documents] == [  # type: ignore[union-attr]
            ("Ten died.", "Bugle", 12),
            ("Nine died.", "Bugle", 10),
        ]
        assert [n.text for n in loaded.notes] == ["entry 2 of the live blog holds no text and is left out"]
        assert not loaded.problems


def test_an_entry_of_a_feed_without_words_is_told_and_is_no_failure(tmp_path: Path) -> None:
    feed = "<rss><channel><item><title>Quay</title></item><item><description>Nine died.</description></item></channel></rss>"
    loaded = read_paths([write(tmp_path, "a.rss", feed)])
    assert [d.text for d in loaded.documents] == ["Nine died."]
    assert [n.text for n in loaded.notes] == ["entry 1 of the feed holds no text and is left out"]
    assert not loaded.problems


def test_a_saved_page_gives_its_main_text_title_and_date(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the html extra is not installed")
    body = "".join(
        f"<p>The ferry sank off Orwell on Saturday with nine people on board, officials said, {n}.</p>"
        for n in range(8)
    )
    page = (
        '<html lang="en"><head><title>Ferry sinks - Bugle</title><meta property="og:site_name" content="Bugle">'
        '<meta property="article:published_time" content="2019-03-02T10:00:00Z"></head>'
        f"<body><nav>Home Sport</nav><article><h1>Ferry sinks</h1>{body}</article><footer>Imprint</footer></body></html>"
    )
    (document,) = load_documents(write(tmp_path, "ferry.html", page))
    assert "nine people on board" in document.text
    assert "Imprint" not in document.text
    assert (document.publisher, document.day) == ("Bugle", date(2019, 3, 2))


def test_a_page_without_the_extra_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (problem,) = read_paths([write(tmp_path, "a.html", "<p>Nine died.</p>")]).problems
    assert "claimdiff[html]" in problem.message
