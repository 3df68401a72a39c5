import pytest

from extract.articles.decode import clean, decode
from graph.errors import ReadError

TEXT = "The ministry said “no one was held”. The report – the second – disagrees. It’s about a café in Zürich.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("â€œNo,â€\x9d he said.", "“No,” he said."),
        ("â€œNo,â€ he said â€” twice.", "“No,” he said — twice."),  # U+009D was dropped
        ("Itâ€™s a lie", "It’s a lie"),
        ("It costs â‚¬12 million", "It costs €12 million"),
        ("â€œÃ©tÃ©â€\x9d beside “fine”", "“été” beside “fine”"),  # only the affected runs
        ("Fran\u0041\u0303\x83A\u0302§ois", "François"),  # broken twice, then decomposed
        ("\x93Hello\x94", "“Hello”"),
    ],
)
def test_mojibake_is_repaired(broken: str, meant: str) -> None:
    assert clean(broken) == meant


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” ‘quotes’ – and — dashes… [sic]",
        "São Paulo, Âge d’or, naïve, Þórr, Łódź",
        "a no-break\u00a0space, a mark\u200e, a line\u2028separator, a soft\u00adhyphen",
        "decomposed: cafe\u0301",
        "He paid €40 or £35. © 2020",
        "السلام عليكم",
    ],
)
def test_what_is_not_broken_is_not_rewritten(text: str) -> None:
    assert clean(text) == text


def test_line_ends_and_control_characters() -> None:
    assert clean("one\r\ntwo\rthree\x00\x07\x1b four\ttab\n") == "one\ntwo\nthree four\ttab\n"


def test_lone_surrogates_cannot_enter() -> None:
    assert clean("a\ud800b").encode("utf-8") == "a\ufffdb".encode()


def test_stray_bytes_do_not_spoil_utf8() -> None:
    assert decode("It’s a “caf".encode() + b"\xe9" + "” – they said".encode()) == "It’s a “café” – they said"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n%text", "PDF"),
        (b"PK\x03\x04rest of an archive", "ZIP"),
        (b"{\\rtf1 Police}", "RTF"),
        (bytes(range(256)) * 40, "binary"),
        ("a text".encode("utf-16-le") * 50, "byte order mark"),
        (b"\xff\xfea\xd8b", "utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, named: str) -> None:
    with pytest.raises(ReadError, match=named):
        decode(data)


def test_a_few_stray_control_bytes_are_no_binary() -> None:
    assert decode(b"The police said so.\x00 " * 20 + b"x" * 3000).startswith("The police said so. The")
