"""The frame table: for each predicate lemma, with its particle if it has one, the sense seen most often in training."""

from collections import Counter, defaultdict
from pathlib import Path

from training.corpora import Sentence, read_ewt

HEADER = "lemma\tupos\tframe\tseen\n"


def predicate_lemma(sentence: Sentence, word: int) -> str:
    """The lemma of a predicate, with its particle: `carry_out`."""
    if sentence.tags is None or sentence.heads is None or sentence.relations is None:
        raise ValueError(f"the sentence has no tree: {sentence.words}")
    lemma = sentence.tags[word][3].lower()
    for i, (head, relation) in enumerate(zip(sentence.heads, sentence.relations, strict=True)):
        if head == word + 1 and relation == "compound:prt":
            return f"{lemma}_{sentence.words[i].lower()}"
    return lemma


def write_frames(data: Path, path: Path) -> None:
    """Write the table of PropBank-EWT's training part: lemma, part of speech, frame, times seen."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in read_ewt(data, "train"):
        for sentence in document:
            for word, frame in sentence.frames.items():
                assert sentence.tags is not None
                seen[predicate_lemma(sentence, word), sentence.tags[word][0]][frame] += 1
    rows = [(lemma, upos, *min(frames.items(), key=lambda f: (-f[1], f[0]))) for (lemma, upos), frames in seen.items()]
    path.write_text(HEADER + "".join(f"{a}\t{b}\t{c}\t{n}\n" for a, b, c, n in sorted(rows)), encoding="utf8")
