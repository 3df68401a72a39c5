"""The corpora as one kind of record: a sentence with whatever layers its corpus annotates.

Every reader yields documents, each a list of sentences in text order, so that windows of running text can be cut from
them. A layer that a corpus does not annotate is None and is masked in the loss.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.iob import Spans, read_crossner, read_uner, read_wikigold, read_wnut

Roles = list[tuple[int, list[tuple[int, str]]]]
"""Per predicate: its word, and its arguments as (head word, role)."""


@dataclass(slots=True)
class Sentence:
    """One sentence. `heads` counts words from 1, 0 being the root, as CoNLL-U does."""

    words: list[str]
    spaced: list[bool] | None = None
    paragraph_start: bool = False
    tags: list[tuple[str, str, str, str]] | None = None  # upos, xpos, feats, lemma
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: Spans | None = None
    names_corpus: str = ""
    dates: Spans | None = None
    roles: Roles | None = None
    frames: dict[int, str] = field(default_factory=dict)
    entity_types: list[str] | None = None


Document = list[Sentence]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf8").split("\n")[:-1]


def _spacing(text: str, words: list[str]) -> list[bool]:
    """Whether white space stands before each word in the sentence's own text."""
    spaced, at = [], 0
    for word in words:
        found = text.find(word, at)
        if found < 0 or found - at > 2:
            spaced.append(True)
        else:
            spaced.append(found > at or at == 0)
            at = found + len(word)
    return spaced


def read_conllu(path: Path) -> Iterator[tuple[str, str, Sentence]]:
    """(document id, sentence id, sentence) for every sentence of a CoNLL-U file."""
    document = sentence_id = text = ""
    starts = True
    rows: list[list[str]] = []
    for line in _lines(path):
        if line.startswith("# newdoc"):
            document, starts = line.split("=", 1)[1].strip(), True
        elif line.startswith("# newpar"):
            starts = True
        elif line.startswith("# sent_id = "):
            sentence_id = line.split("=", 1)[1].strip()
        elif line.startswith("# text = "):
            text = line.split("=", 1)[1].strip()
        elif line and line[0].isdigit():
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            words = [r[1] for r in rows]
            yield (
                document,
                sentence_id,
                Sentence(
                    words,
                    spaced=_spacing(text, words),
                    paragraph_start=starts,
                    tags=[(r[3], r[4], r[5], r[2]) for r in rows],
                    heads=[int(r[6]) for r in rows],
                    relations=[r[7] for r in rows],
                ),
            )
            rows, starts = [], False


def span_head(heads: list[int], start: int, end: int) -> int:
    """The first word of [start, end) whose head lies outside it.

    >>> span_head([2, 0, 4, 2], 2, 4)
    3
    """
    for i in range(start, end):
        if not start <= heads[i] - 1 < end:
            return i
    return start


def read_ewt(data: Path, part: str) -> list[Document]:
    """EWT with its named entities (UNER) and its semantic roles (PropBank), by sentence id."""
    names = dict(read_uner(data / "uner_ewt" / f"en_ewt-ud-{'train.withOTH' if part == 'train' else part}.iob2"))
    roles = {}
    for line in _lines(data / "propbank_ewt" / f"propbank_ewt.{part}.jsonl"):
        record = json.loads(line)
        roles[record["sent_id"]] = record
    documents: dict[str, Document] = defaultdict(list)
    for document, sentence_id, sentence in read_conllu(data / "ud_ewt" / f"en_ewt-ud-{part}.conllu"):
        words, spans = names.get(sentence_id, ([], []))
        if words == sentence.words:
            sentence.names, sentence.names_corpus = spans, "uner"
        record = roles.get(sentence_id)
        assert sentence.heads is not None
        if record and record["words"] == sentence.words:
            sentence.frames = {p["token"]: p["frame"] for p in record["predicates"]}
            sentence.roles = [
                (p["token"], [(span_head(sentence.heads, a, b), role) for a, b, role in p["args"]])
                for p in record["predicates"]
            ]
        documents[document].append(sentence)
    return list(documents.values())


NAMED_GUM = {
    "person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT",
    "abstract": "MISC", "object": "MISC", "substance": "MISC", "animal": "MISC", "plant": "MISC",
}  # fmt: skip
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


def _outermost(spans: Spans) -> Spans:
    """The spans that lie in no other one, in text order."""
    kept: Spans = []
    for start, end, label in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return kept


def read_gum(data: Path, part: str) -> list[Document]:
    """GUM's open genres with the type of every mention's head word, its names and its dates."""
    mentions = defaultdict(list)
    for line in _lines(data / "ud_gum_open" / f"gum_entities_open_{part}.jsonl"):
        mention = json.loads(line)
        mentions[mention["sent_id"]].append(mention)
    documents: dict[str, Document] = defaultdict(list)
    for document, sentence_id, sentence in read_conllu(data / "ud_gum_open" / f"en_gum-open-{part}.conllu"):
        assert sentence.heads is not None
        types = [""] * len(sentence.words)
        names, dates = [], []
        for m in sorted(mentions[sentence_id], key=lambda m: m["start"] - m["end"]):
            start, end = m["start"], m["end"]
            types[span_head(sentence.heads, start, end)] = m["etype"]
            words = sentence.words[start:end]
            if m["etype"] == "time":
                if end - start <= 6 and any(w[0].isdigit() or w.lower() in _MONTHS for w in words):
                    dates.append((start, end, "DATE"))
            elif m["named"] and any(w[:1].isupper() or w[:1].isdigit() for w in words):
                # GUM's mentions take in whole noun phrases; as names, those with clauses or many words are none.
                if words[0].lower() in ("the", "a", "an") and len(words) > 1:
                    start += 1
                if words[-1] in ("'s", "’s") and len(words) > 1:
                    end -= 1
                if end - start <= 6 and "," not in sentence.words[start:end] and sentence.words[start][:1].isupper():
                    names.append((start, end, NAMED_GUM[m["etype"]]))
        sentence.entity_types = types
        sentence.names, sentence.names_corpus = _outermost(names), "gum"
        sentence.dates = _outermost(dates)
        documents[document].append(sentence)
    return list(documents.values())


def read_redocred(data: Path) -> list[Document]:
    """Re-DocRED's articles (its dev and test files): names and dates of whole documents."""
    documents = []
    for part in ("dev", "test"):
        for article in json.loads((data / "redocred" / f"{part}_revised.json").read_text(encoding="utf8")):
            document = [
                Sentence(words, names_corpus="redocred", paragraph_start=i == 0)
                for i, words in enumerate(article["sents"])
            ]
            names: list[Spans] = [[] for _ in document]
            dates: list[Spans] = [[] for _ in document]
            found = {
                (m["sent_id"], m["pos"][0], m["pos"][1], m["type"]) for group in article["vertexSet"] for m in group
            }
            for number, start, end, label in sorted(found):
                if label == "TIME":
                    dates[number].append((start, end, "DATE"))
                elif label != "NUM":
                    names[number].append((start, end, label))
            for number, sentence in enumerate(document):
                sentence.names, sentence.dates = _outermost(names[number]), _outermost(dates[number])
            documents.append(document)
    return documents


def _named(documents: Iterator[list[tuple[list[str], Spans]]], corpus: str) -> list[Document]:
    return [
        [
            Sentence(words, names=spans, names_corpus=corpus, paragraph_start=i == 0)
            for i, (words, spans) in enumerate(document)
        ]
        for document in documents
    ]


def read_all(data: Path) -> list[Document]:
    """Every training document."""
    return [
        *read_ewt(data, "train"),
        *read_gum(data, "train"),
        *read_redocred(data),
        *_named(read_wikigold(data / "wikigold" / "wikigold.conll.txt"), "wikigold"),
        *_named(read_crossner(data / "crossner_politics" / "train.txt"), "crossner"),
        *_named(read_wnut(data / "wnut17" / "data" / "train" / "wnut17train.conll"), "wnut"),
    ]
