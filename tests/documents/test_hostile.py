"""Bytes of any kind give documents and problems, never another exception."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.documents import read_paths, read_stream
from claimdiff.documents.markup import find_linked_data, text_of_html

KEYS = st.sampled_from(
    ["id", "text", "title", "published", "publisher", "url", "file", "documents", "body", "@type", "language"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
JSON = st.dictionaries(KEYS, VALUES, max_size=6) | st.lists(VALUES, max_size=3)
MARKUP = st.lists(
    st.sampled_from(["<rss>", "<item>", "</item>", "<p>", "Nine died.", "&amp;", "&#0;", "<script", ">", "]]>", "<!DOCTYPE", "---\n", "id: a\n",
                     '<script type="application/ld+json">', '{"@type": "LiveBlogPosting", "liveBlogUpdate": [{}, 1]}', "</script>", "\0"]),
    max_size=12,
).map("".join)  # fmt: skip
SUFFIXES = st.sampled_from([".txt", ".json", ".jsonl", ".xml", ".html"])


@settings(deadline=None, max_examples=80)
@given(st.one_of(st.binary(max_size=200), JSON.map(lambda v: json.dumps(v).encode()), MARKUP.map(str.encode)), SUFFIXES)
def test_any_file_gives_documents_or_says_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"file{suffix}"
    path.write_bytes(data)
    loaded = read_paths([path])
    assert loaded.documents or loaded.problems
    assert all(problem.path.endswith(suffix) and problem.message for problem in loaded.problems)
    assert len({d.id for d in loaded.documents}) == len(loaded.documents)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200) | JSON.map(lambda v: json.dumps(v).encode()))
def test_any_stream_gives_documents_or_says_what_is_wrong(data: bytes) -> None:
    loaded = read_stream(io.BytesIO(data))
    assert loaded.documents or loaded.problems


@given(st.text(max_size=200) | MARKUP)
def test_any_markup_gives_text(html: str) -> None:
    text = text_of_html(html)
    assert text == "\n".join(line for line in text.split("\n") if line)


def test_a_path_that_is_a_folder_without_rights_or_a_device_is_a_problem(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert read_paths([loop]).problems


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<!", "<", '<a b="', "</", "<script>", "<script ", "&", "<p>", "<style><", "<![CDATA[", "x<"],
)
def test_broken_markup_takes_time_like_its_length(piece: str) -> None:
    """Python's own parser takes a quarter of a minute for 80,000 characters of "<a "."""
    markup = piece * (1_000_000 // len(piece))
    start = time.process_time()
    text_of_html(markup)
    list(find_linked_data(markup + ">"))
    assert time.process_time() - start < 5


def test_markup_gives_what_a_browser_shows() -> None:
    shown = {
        "a <b>c</b> d<br/>e": "a c d\ne",
        "1 < 2 and 3 > 2": "1 < 2 and 3 > 2",
        '<a title="x > y">z</a>': "z",
        "a<!-- b -->c<!-- d": "ac",
        "<STYLE>p{}</Style >q<script>if (a<b) {}</script>r": "qr",
        "<p>Nine &amp;lt; ten</p>eleven<p": "Nine &lt; ten\neleven<p",
    }
    assert {html: text_of_html(html) for html in shown} == shown
