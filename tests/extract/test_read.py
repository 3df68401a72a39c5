import io
import json
import os
from pathlib import Path

import pytest

from extract.articles import rows
from extract.read import Refusal, articles_of, read_articles
from graph.model import Article, ZoneKind

BODY = "The police freed ten men from a house near the port on Monday, the interior ministry said in a statement.\n"
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Ten freed | Harbour News</title>"
    "<meta property='og:site_name' content='Harbour News'><meta name='author' content='Jane Roe'>"
    "<meta property='og:title' content='Ten freed'><link rel='canonical' href='https://example.org/ten'>"
    "<meta property='article:published_time' content='2021-05-03T10:00:00Z'><script>steal('cookies')</script></head>"
    "<body><nav><a href='/'>Home</a></nav><article><h1>Ten freed</h1>{}<script>evil()</script></article>"
    "<footer>Copyright 2021</footer></body></html>"
).format("".join(f"<p>{n} times {BODY}</p>" for n in ("Two", "Three", "Four", "Five")))


def read(*sources: object, stdin: bytes | None = None) -> list[Article | Refusal]:
    stream = io.BytesIO(stdin) if stdin is not None else None
    return list(read_articles([str(source) for source in sources], stdin=stream))


def one(path: Path) -> Article:
    (article,) = read(path)
    assert isinstance(article, Article), article
    return article


def refusal(path: object) -> str:
    (refused,) = read(path)
    assert isinstance(refused, Refusal)
    assert refused.source == str(path)
    return refused.reason


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "article.txt"


def test_clean_text_is_kept_to_the_character(file: Path) -> None:
    text = f"  Ten men freed\n\n“{BODY}” [sic]\u2028– \u00a0end \n\n"
    file.write_text(text, "utf-8", newline="")
    article = one(file)
    assert article.text == text
    assert (article.source, article.title, article.language) == (str(file), "Ten men freed", "en")
    assert [zone.kind for zone in article.zones] == [ZoneKind.TITLE]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(file: Path, encoding: str) -> None:
    text = f"It’s “true” – they said.\n\n{BODY}"
    file.write_bytes(text.encode(encoding))
    assert one(file).text == text


@pytest.mark.parametrize("suffix", [".txt", ".md", ".markdown", ".MD"])
def test_front_matter(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(
        "---\ntitle: Ten freed\npublisher: Harbour News\nauthor: Jane Roe\ndate: 3 May 2021\n"
        f"url: https://example.org/ten\nlayout: post\n---\n\n{BODY}"
    )
    article = one(path)
    assert article.text == BODY
    assert (article.title, article.publisher, article.author) == ("Ten freed", "Harbour News", "Jane Roe")
    assert (article.published, article.url) == ("2021-05-03", "https://example.org/ten")


def test_front_matter_goes_before_what_the_text_says(file: Path) -> None:
    file.write_text(f"---\ntitle: Given\ndate: 2021-05-03\n---\nIn the text\n\nBy Jane Roe\n\nMay 9, 2021\n\n{BODY}")
    article = one(file)
    assert (article.title, article.author, article.published) == ("Given", "Jane Roe", "2021-05-03")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a b"])
def test_only_web_addresses_are_urls(file: Path, url: str) -> None:
    file.write_text(f"---\ntitle: T\nurl: {url}\n---\n{BODY}")
    assert one(file).url is None


def test_markdown_becomes_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# Ten *freed* at port\n\nThe [police](https://a.example) said so. {BODY}")
    article = one(path)
    assert article.text == f"Ten freed at port\n\nThe police said so. {BODY}"
    assert article.title == "Ten freed at port"


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    article = one(path)
    assert (article.title, article.publisher, article.author) == ("Ten freed", "Harbour News", "Jane Roe")
    assert (article.published, article.url) == ("2021-05-03", "https://example.org/ten")
    assert article.text.count("police") == 4
    assert not any(words in article.text for words in ("evil", "steal", "Copyright", "<", "Home"))


def test_a_page_says_no_date_that_it_does_not_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    dateless = PAGE.replace("2021-05-03T10:00:00Z", "").replace("Two times", "On 4 April 2019, two times")
    path.write_text(dateless)
    assert one(path).published is None


def test_json_lines_with_a_bad_one_each(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [
        json.dumps({"Headline": "Ten freed", "body": BODY, "Source": {"id": 1, "name": "Harbour News"}}),
        "",
        '{"text": "cut off',
        json.dumps(["no", "object"]),
        json.dumps({"title": "without text"}),
        json.dumps({"text": "   "}),
        '{"text": ' + "[" * 100_000,
        '{"text": ' + "9" * 5000 + "}",
        json.dumps({"content": BODY, "authors": ["Jane Roe", "Adem Hoxha"], "published_at": "2021-05-03T10:00:00Z"}),
        json.dumps({"text": "Surrogate \ud800 and \x00. " + BODY}),
    ]
    path.write_text("\n".join(lines) + "\n")
    outcomes = read(path)
    assert [o.source.rpartition("#")[2] for o in outcomes] == ["1", "3", "4", "5", "6", "7", "8", "9", "10"]
    good = [o for o in outcomes if isinstance(o, Article)]
    assert [(a.title, a.publisher, a.author, a.published) for a in good] == [
        ("Ten freed", "Harbour News", None, None),
        (None, None, "Jane Roe; Adem Hoxha", "2021-05-03"),
        (None, None, None, None),
    ]
    assert good[0].source == f"{path}#1"
    assert good[2].text == "Surrogate \ufffd and . " + BODY


def test_an_endless_json_line_costs_that_line_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LONGEST_LINE", 1000)
    path = tmp_path / "many.ndjson"
    good = json.dumps({"text": BODY})
    path.write_text(f'{good}\n{{"text": "{"a" * 5000}"}}\n{good}\n')
    assert [(type(o).__name__, o.source[-2:]) for o in read(path)] == [
        ("Article", "#1"),
        ("Refusal", "#2"),
        ("Article", "#3"),
    ]


@pytest.mark.parametrize(
    "document",
    [
        [{"text": BODY}, {"text": BODY + BODY}],
        {"status": "ok", "articles": [{"content": BODY}, {"content": BODY + BODY}]},
    ],
)
def test_json_documents(tmp_path: Path, document: object) -> None:
    path = tmp_path / "many.json"
    path.write_text(json.dumps(document, indent=1))
    assert [o.text for o in read(path) if isinstance(o, Article)] == [BODY, BODY + BODY]


def test_json_that_is_lines(tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    path.write_text(f"{json.dumps({'text': BODY})}\n{json.dumps({'text': BODY * 2})}\n")
    assert [o.source for o in read(path)] == [f"{path}#1", f"{path}#2"]


def test_records_of_extract_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps({"article": {"id": "x", "title": "Ten freed", "text": BODY}, "claims": []}) + "\n")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Ten freed", BODY)


@pytest.mark.parametrize(("suffix", "delimiter"), [(".csv", ","), (".csv", ";"), (".tsv", "\t")])
def test_tables(tmp_path: Path, suffix: str, delimiter: str) -> None:
    path = tmp_path / f"many{suffix}"
    quoted = BODY.replace("the interior ministry", 'the ""interior"" ministry').replace("men from", "men,\nfrom;\t")
    rows_ = [["Title", "Publish Date", "Body"], ["Ten freed", "2021-05-03", f'"{quoted}"'], ["short", "row"]]
    rows_ += [["Empty", "", ""], ["More", "", "cells", "than columns"], ["Last", "2020", BODY.strip().replace(",", "")]]
    path.write_text("\r\n".join(delimiter.join(row) for row in rows_).replace("men,", "men,"), newline="")
    outcomes = read(path)
    assert [type(o).__name__ for o in outcomes] == ["Article", "Refusal", "Refusal", "Refusal", "Article"]
    first = outcomes[0]
    assert isinstance(first, Article)
    assert 'the "interior" ministry' in first.text
    assert "men,\nfrom;\t" in first.text
    assert (first.title, first.published, first.source) == ("Ten freed", "2021-05-03", f"{path}#1")


def test_a_table_without_a_text_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("name,age\nJane,40\n")
    assert "no column named text" in refusal(path)


def test_a_quote_that_is_never_closed(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text(f'text\n"{BODY}')
    assert "CSV at line" in refusal(path)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        ("a.md", b"\x00" * 500, "binary"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.json", b"{", "not JSON at line 1"),
        ("a.jsonl", '{"text": "x"}\n'.encode("utf-16"), "UTF-8"),
        ("a.docx", b"PK\x03\x04", "of a kind that is not read"),
        ("a", BODY.encode(), "of a kind that is not read"),
        ("a.txt", ("Le ministre a nié les faits et on attend la suite. " * 5).encode(), "not in English"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert said in refusal(path)


def test_huge_input_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY * 10)
    monkeypatch.setattr("extract.read.LONGEST_ARTICLE", 500)
    assert "more than 500" in refusal(path)
    monkeypatch.setattr("extract.read.LARGEST_FILE", 200)
    assert "more than 200 bytes" in refusal(path)


def test_missing_files_and_devices(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "none.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in refusal(tmp_path / "pipe.txt")


def test_one_bad_file_keeps_none_from_being_read(tmp_path: Path) -> None:
    for name in ("a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{name}: {BODY}")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG")
    assert [type(o).__name__ for o in read(tmp_path)] == ["Article", "Refusal", "Article"]


def test_a_folder(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    for name in ("b.txt", "a.md", "sub/c.html", "sub/.hidden.txt", ".git/d.txt", "e.png", "README.md", "f.toml"):
        path = corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE if name.endswith("html") else BODY)
    (tmp_path / "secret.txt").write_text(BODY)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.txt").write_text(BODY)
    (corpus / "link.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "inside.txt").symlink_to(corpus / "b.txt")
    (corpus / "folder").symlink_to(tmp_path / "outside")
    (corpus / "sub" / "loop").symlink_to(corpus)
    assert [o.source for o in read(corpus)] == [
        str(corpus / name) for name in ("a.md", "b.txt", "inside.txt", "sub/c.html")
    ]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    assert "folder without articles" in refusal(tmp_path)


def test_names_that_are_no_utf8_can_be_printed(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(BODY)
    (article,) = read(tmp_path)
    assert article.source == f"{tmp_path}/caf\\xe9.txt"


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    outcomes = read_articles([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(next(outcomes), Article)
    (tmp_path / "b.txt").write_text(BODY)  # before it is asked for
    assert isinstance(next(outcomes), Article)


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (BODY.encode(), ["-"]),
        (f"---\ntitle: T\n---\n{BODY}".encode(), ["-"]),
        (PAGE.encode(), ["-"]),
        (f"[Reuters] {BODY}".encode(), ["-"]),
        (json.dumps({"text": BODY}).encode(), ["-#1"]),
        (f"{json.dumps({'text': BODY})}\n{json.dumps({'text': BODY})}\n".encode(), ["-#1", "-#2"]),
        (json.dumps([{"text": BODY}], indent=1).encode(), ["-#1"]),
        (json.dumps({"text": BODY}, indent=1).encode(), ["-#1"]),
    ],
)
def test_standard_input(data: bytes, sources: list[str]) -> None:
    outcomes = read("-", stdin=data)
    assert [o.source for o in outcomes if isinstance(o, Article)] == sources
    assert len(outcomes) == len(sources)


def test_no_standard_input() -> None:
    assert "standard input" in refusal("-")


def test_articles_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    refused: list[Refusal] = []
    articles = list(articles_of([tmp_path / "none.txt", tmp_path / "a.txt"], refused=refused))
    assert [a.text for a in articles] == [BODY]
    assert [r.source for r in refused] == [str(tmp_path / "none.txt")]
