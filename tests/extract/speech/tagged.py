"""Docs written by hand in one line: word, tag, part of speech, relation, head, kind of thing."""

from spacy.tokens import Doc
from spacy.vocab import Vocab


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
