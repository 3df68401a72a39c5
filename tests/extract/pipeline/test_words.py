"""Words before and after the model: splitting, pieces, features, lemmas."""

import pytest
import spacy

from extract.pipeline.lemmas import apply_script, lemma_script
from extract.pipeline.tokenizer import english_tokenizer
from extract.pipeline.wordpieces import MAX_PIECES, WordPieces
from extract.shipped import MODEL
from extract.tables import read_table


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pro-army", ["pro-army"]),
        ("20-year-old", ["20", "-", "year", "-", "old"]),
        ("Al-Bab", ["Al", "-", "Bab"]),
        ("e-mail", ["e-mail"]),
        ("Stop!!", ["Stop", "!!"]),
        ("didn't", ["did", "n't"]),
        ("cannot", ["can", "not"]),
        ("U.S.-backed", ["U.S.", "-", "backed"]),
        ("Ann Roe No. 2 fled.", ["Ann", "Roe", "No.", "2", "fled", "."]),
        ("No. She fled.", ["No", ".", "She", "fled", "."]),
        ("$3.5m", ["$", "3.5", "m"]),
        ("he said: \u201cNo.\u201d", ["he", "said", ":", "\u201c", "No", ".", "\u201d"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert [t.text for t in english_tokenizer(spacy.blank("en"))(text)] == words


def test_tokens_cover_the_text() -> None:
    text = "a--b ... (etc.) --- --x-- !?! \u2014 re-re-elect 'tis   \n\n 10-20 http://a.b/c-d_e e.g. $5-a-day"
    assert english_tokenizer(spacy.blank("en"))(text).text == text


def test_table_rows() -> None:
    rows = read_table("pipeline/tokenizer")
    assert {row["kind"] for row in rows} == {"prefix", "suffix", "whole"}
    assert all(row["why"] for row in rows)
    assert len({(row["kind"], row["text"]) for row in rows}) == len(rows)


@pytest.mark.parametrize("word", ["", " ", "\u200b", "x" * 4000, "caf\u00e9", "\U0001f600", "\x00"])
def test_every_word_has_pieces(word: str) -> None:
    assert 1 <= len(WordPieces(MODEL / "tokenizer.json")(word)) <= MAX_PIECES


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("Denied", "deny"), ("men", "man"), ("was", "be"), ("UN", "UN"), ("Berlin", "Berlin"), ("n't", "not")],
)
def test_script_gives_its_lemma_back(form: str, lemma: str) -> None:
    assert apply_script(form, lemma_script(form, lemma)) == lemma


def test_script_never_leaves_nothing() -> None:
    assert apply_script("a", "l|3|") == "a"
