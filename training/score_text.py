"""Score tokens and sentence boundaries on running raw text: `python -m training.score_text --data DIR`.

The text of a document is put together from its sentences, a blank line between paragraphs, and given to the pipeline
as it is. Tokens and sentences are compared by their characters. Weblogs and newsgroups of EWT dev, news of GUM dev.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora import read_conllu

Offsets = set[tuple[int, int]]


@dataclass(slots=True)
class RawText:
    """A document's text with the gold character offsets of its words and of its sentences."""

    text: str
    words: Offsets
    sentences: Offsets


def raw_texts(path: Path, kinds: tuple[str, ...], split_paragraphs: bool = True) -> Iterator[RawText]:
    """The documents of a treebank whose id holds one of `kinds`."""
    current, raw = "", RawText("", set(), set())
    for document, _, sentence in read_conllu(path):
        if document != current:
            if raw.text:
                yield raw
            current, raw = document, RawText("", set(), set())
        if not any(kind in document for kind in kinds):
            continue
        if raw.text:
            raw.text += "\n\n" if sentence.paragraph_start and split_paragraphs else " "
        start = len(raw.text)
        for i, word in enumerate(sentence.words):
            if i and sentence.spaced and sentence.spaced[i]:
                raw.text += " "
            raw.words.add((len(raw.text), len(raw.text) + len(word)))
            raw.text += word
        raw.sentences.add((start, len(raw.text)))
    if raw.text:
        yield raw


def f1(gold: int, found: int, hit: int) -> float:
    """The F1 of so many hits."""
    return 2 * hit / max(1, gold + found)


def main() -> None:
    """Print token and sentence F1 per set, and the commonest wrong tokens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--no-paragraphs", action="store_true", help="run paragraphs together")
    parser.add_argument("--tokens-only", action="store_true")
    options = parser.parse_args()
    from extract.english import load_pipeline

    nlp = load_pipeline()
    sets = (
        ("EWT weblogs", f"ud_ewt/en_ewt-ud-{options.part}.conllu", ("weblog",)),
        ("EWT newsgroups", f"ud_ewt/en_ewt-ud-{options.part}.conllu", ("newsgroup",)),
        ("GUM news", f"ud_gum_open/en_gum-open-{options.part}.conllu", ("_news_",)),
    )
    wrong: Counter[tuple[str, str]] = Counter()
    for name, file, kinds in sets:
        counts = [0] * 6
        texts = list(raw_texts(options.data / file, kinds, not options.no_paragraphs))
        docs = nlp.tokenizer.pipe(r.text for r in texts) if options.tokens_only else nlp.pipe(r.text for r in texts)
        for raw, doc in zip(texts, docs, strict=True):
            words = {(t.idx, t.idx + len(t)) for t in doc if not t.is_space}
            counts[0] += len(raw.words)
            counts[1] += len(words)
            counts[2] += len(raw.words & words)
            for start, end in raw.words - words:
                around = " ".join(raw.text[a:b] for a, b in sorted(words) if a < end and b > start)
                wrong[raw.text[start:end], around] += 1
            if options.tokens_only:
                continue
            sentences = set()
            for sentence in doc.sents:
                inner = [t for t in sentence if not t.is_space]
                if inner:
                    sentences.add((inner[0].idx, inner[-1].idx + len(inner[-1])))
            counts[3] += len(raw.sentences)
            counts[4] += len(sentences)
            counts[5] += len(raw.sentences & sentences)
        print(
            f"{name}: tokens F1 {f1(*counts[:3]):.4f} ({counts[0]})  sentences F1 {f1(*counts[3:]):.4f} ({counts[3]})"
        )
    for (gold, found), n in wrong.most_common(60 if options.tokens_only else 0):
        print(n, repr(gold), "found:", found)


if __name__ == "__main__":
    main()
