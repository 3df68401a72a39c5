"""The English pipeline: a spaCy `Language` around the shipped model.

>>> doc = load_pipeline()("The group denied it. Two men left.")
>>> [sentence.root.lemma_ for sentence in doc.sents]
['deny', 'leave']
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, cast

import numpy as np
import numpy.typing as npt
import spacy
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc, Span, Token

from extract.pipeline.inference import Analysis, EnglishModel, Segment, shipped_model
from extract.pipeline.tokenizer import english_tokenizer
from extract.pipeline.windows import analyse_part, cut, pack
from extract.predicates import entity_type_of, predicates_of
from graph.workers import processors

COMPONENT = "claimgraph_english"
ENTITY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "EVENT": "EVENT", "DATE": "DATE", "MISC": "MISC"}
DEMONYM_TAGS = frozenset(("JJ", "NNPS", "NNS"))
"""A MISC name of one word with such a tag is a nationality, faith or party's followers: NORP."""
SPACE_TAG = "_SP"
_ATTRIBUTES = [HEAD, DEP, TAG, POS, MORPH, LEMMA]

if TYPE_CHECKING:
    from thinc.types import Ints2d

Part = tuple[int, list[tuple[int, Analysis]]]


def _is_paragraph_break(token: Token) -> bool:
    return token.is_space and token.text.count("\n") >= 2


def segment_of(doc: Doc) -> tuple[Segment, list[int]]:
    """The Doc's words as the model reads them, and the number of each one's token. White space is left out.

    Sentence starts that the Doc already has are kept, and no others made.
    """
    fixed = doc.has_annotation("SENT_START")
    breaks, lines = frozenset(doc._.breaks), frozenset(doc._.lines)
    words: list[str] = []
    tokens: list[int] = []
    spaced: list[bool] = []
    starts, paragraphs = set(), set()
    joined = False
    broken = False
    for token in doc:
        if token.is_space:
            broken = broken or _is_paragraph_break(token) or token.idx in breaks
            continue
        at = token.i
        broken = broken or token.idx in breaks
        if broken and words:
            paragraphs.add(len(words))
            starts.add(len(words))
        if (fixed and token.is_sent_start) or token.idx in lines:
            starts.add(len(words))
        before = at > 0 and (bool(doc[at - 1].whitespace_) or doc[at - 1].is_space)
        spaced.append(before or at == 0)
        joined = joined or not spaced[-1]
        words.append(token.text)
        tokens.append(at)
        broken = False
    segment = Segment(tuple(words), tuple(spaced) if joined else None, frozenset(paragraphs), frozenset(starts), fixed)
    return segment, tokens


class EnglishAnnotator:
    """The component. It reads documents in parallel, and each one as if it were alone."""

    def __init__(self, model: EnglishModel, threads: int) -> None:
        self.model = model
        self.threads = threads

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Annotate Docs, in order."""
        docs = iter(stream)
        with ThreadPoolExecutor(self.threads) as pool:
            while batch := list(islice(docs, batch_size)):
                yield from self._batch(batch, pool.map if self.threads > 1 else map)

    def _batch(self, docs: list[Doc], each: Callable[..., Iterator[list[tuple[int, Analysis]]]]) -> Iterator[Doc]:
        read = [segment_of(doc) for doc in docs]
        jobs = [
            (number, start, cut(segment, start, end))
            for number, (segment, _) in enumerate(read)
            if segment.words
            for start, end in pack(segment, self.model)
        ]
        results: list[list[Part]] = [[] for _ in docs]
        for (number, start, _), found in zip(jobs, each(self._part, (job[2] for job in jobs)), strict=True):
            results[number].append((start, found))
        for doc, (_, tokens), parts in zip(docs, read, results, strict=True):
            annotate(doc, tokens, [(start + at, a) for start, found in parts for at, a in found])
            yield doc

    def _part(self, segment: Segment) -> list[tuple[int, Analysis]]:
        return list(analyse_part(segment, self.model))


def annotate(doc: Doc, tokens: list[int], analyses: list[tuple[int, Analysis]]) -> None:
    """Set on a Doc what the model said of its words. `tokens` are the words' token numbers."""
    strings, morphology = doc.vocab.strings, doc.vocab.morphology
    values = np.zeros((len(doc), len(_ATTRIBUTES)), np.uint64)
    heads = list(range(len(doc)))
    types = [""] * len(doc)
    names, predicates = [], []
    for offset, a in analyses:
        here = tokens[offset : offset + len(a.upos)]
        for i, at in enumerate(here):
            relation = "ROOT" if a.heads[i] == i else a.relations[i]
            values[at, 1:] = (
                strings.add(relation),
                strings.add(a.xpos[i]),
                IDS[a.upos[i]],
                morphology.add("" if a.feats[i] == "_" else a.feats[i]),
                strings.add(a.lemmas[i]),
            )
            heads[at] = here[a.heads[i]]
            types[at] = a.entity_types[i]
        names += [_name(doc, here[start], here[end - 1] + 1, label, values) for start, end, label in a.names]
        predicates += [(here[p], tuple((here[w], role) for w, role in roles)) for p, roles in a.predicates]
    _attach_spaces(doc, tokens, heads, values)
    values[:, 0] = (np.array(heads, np.int64) - np.arange(len(doc))).astype(np.uint64)
    if len(doc):
        doc.from_array(_ATTRIBUTES, cast("Ints2d", values))
    doc.set_ents(names)
    doc.user_data["claimgraph_predicates"] = tuple(predicates)
    doc.user_data["claimgraph_entity_types"] = tuple(types)


def _name(doc: Doc, start: int, end: int, label: str, values: npt.NDArray[np.uint64]) -> Span:
    shown = ENTITY_LABELS[label]
    if label == "MISC" and end - start == 1 and doc.vocab.strings[int(values[start, 2])] in DEMONYM_TAGS:
        shown = "NORP"
    return Span(doc, start, end, shown)


def _attach_spaces(doc: Doc, tokens: list[int], heads: list[int], values: npt.NDArray[np.uint64]) -> None:
    """Give white space the tags spaCy gives it, and hang it on the word before it (or the first word)."""
    strings = doc.vocab.strings
    previous = tokens[0] if tokens else 0
    words = set(tokens)
    for token in doc:
        if token.i in words:
            previous = token.i
            continue
        root = not tokens and token.i == 0
        values[token.i, 1:] = (
            strings.add("ROOT" if root else "dep"),
            strings.add(SPACE_TAG),
            IDS["SPACE"],
            doc.vocab.morphology.add(""),
            strings.add(token.text),
        )
        heads[token.i] = previous


@Language.factory(
    COMPONENT,
    assigns=[
        "token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "token.is_sent_start",
        "doc.sents", "doc.ents", "token.ent_iob", "token.ent_type", "doc._.predicates", "token._.entity_type",
    ],
    default_config={"threads": 0},
)  # fmt: skip
def create_annotator(nlp: Language, name: str, threads: int) -> EnglishAnnotator:  # noqa: ARG001
    """The component of the shipped model; 0 threads stands for as many as there are processors."""
    return EnglishAnnotator(shipped_model(), threads or processors())


def register_extensions() -> None:
    """Make `Doc._.predicates` and `Token._.entity_type` readable, and `Doc._.breaks` writable before a Doc is read.

    `breaks` are offsets of characters where a new piece of text begins, as a body does after its dateline; `lines`
    those where a sentence begins for sure.
    """
    for offsets in ("breaks", "lines"):
        if not Doc.has_extension(offsets):
            Doc.set_extension(offsets, default=())
    if not Doc.has_extension("predicates"):
        Doc.set_extension("predicates", getter=predicates_of)
    if not Token.has_extension("entity_type"):
        Token.set_extension("entity_type", getter=entity_type_of)


@cache
def load_pipeline(threads: int = 0) -> Language:
    """The English pipeline, loaded once a process; 0 threads stands for as many as there are processors."""
    register_extensions()
    nlp = spacy.blank("en")
    nlp.tokenizer = english_tokenizer(nlp)
    nlp.add_pipe(COMPONENT, config={"threads": threads})
    return nlp
