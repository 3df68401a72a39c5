"""Docs written by hand in one line: word, tag, part of speech, relation, head, kind of thing."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.slips.mending import mend


def doc_of(rows: str) -> Doc:
    """A Doc from words split at blanks, their cells split at "|": `word|tag|pos|relation|head|kind`."""
    cells = [(*row.split("|"), "")[:6] for row in rows.split(" ")]
    words, tags, pos, deps, heads, kinds = zip(*cells, strict=True)
    doc = Doc(Vocab(), words=words, tags=tags, pos=pos, deps=deps, heads=[int(head) for head in heads])
    doc.user_data["claimgraph_entity_types"] = kinds
    return doc


def relations(doc: Doc) -> set[str]:
    """What hangs on what, as `word -relation-> head`."""
    return {f"{token.text} -{token.dep_}-> {token.head.text}" for token in doc}


def assert_mended(rows: str, expected: list[str]) -> None:
    """That the relations expected are there once the Doc is mended, and were not all there before."""
    doc = doc_of(rows)
    assert not set(expected) <= relations(doc)
    mend(doc)
    assert set(expected) <= relations(doc)


def assert_kept(rows: str, expected: list[str]) -> None:
    """That the relations expected are there, and mending changes none."""
    doc = doc_of(rows)
    before = relations(doc)
    mend(doc)
    assert set(expected) <= before == relations(doc)
