"""The passage that carries a claim, whole and short enough to read."""

from collections.abc import Sequence

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.phrases import noun_phrase
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse, parse_of
from graph.model import Span, Stance

LONGEST_PASSAGE = 700  # characters; a quotation of several sentences is cut to those that carry the proposition
_OPENING = frozenset({"in", "to"})
_TURNING = frozenset({"no", "not", "neither", "nor", "never", "hardly"})


def attributed_passage(doc: Doc, attribution: Attribution, draft: Draft) -> Tokens:
    """The words of the voice, of its cue, of whom it accuses and of what it says, as one passage."""
    spans = [s for s in (attribution.source, attribution.cue, *attribution.content) if s is not None]
    if (
        attribution.stance is Stance.DECLINES and attribution.cue is not None
    ):  # "They wrote to X. | Nothing came back |."
        here = parse_of(doc).sentences[attribution.cue.start]
        spans = [s for s in spans if s.end > here]
    if attribution.cue is not None:  # "charged | Roe | with theft", "blamed the raid | on the militia |"
        parse = parse_of(doc)
        here, end = parse.sentences[attribution.cue.start], parse.sentence_end(attribution.cue.start)
        spans += [noun_phrase(parse, i) for i in attribution.accused if here <= i < end]
        before = min(span.start for span in spans) - 1
        if before >= here and parse.lowers[before] in _OPENING and parse.heads[before] in range(*attribution.cue):
            spans.append(Tokens(before, before + 1))  # "| in | their telling"
    return _passage(doc, spans, draft)


def _passage(doc: Doc, spans: Sequence[Tokens], draft: Draft) -> Tokens:
    """All of these spans as one passage, or those in the draft's sentence where that would be too long to read."""
    parse = parse_of(doc)
    start, end = _with_its_no(parse, min([s.start for s in spans])), max([s.end for s in spans])
    if parse.offsets[end - 1] - parse.offsets[start] > LONGEST_PASSAGE:
        first, last = parse.sentences[draft.trigger], parse.sentence_end(draft.trigger)
        near = [s for s in spans if s.start < last and first < s.end]
        start = min([draft.span.start, *(max(s.start, first) for s in near)])
        end = max([draft.span.end, *(min(s.end, last) for s in near)])
    return Tokens(start, end)


def _with_its_no(parse: Parse, start: int) -> int:
    """Where a passage begins, with the word right before it that turns it round: "| no | comment came"."""
    first = parse.sentences[start]
    if start > first and parse.lowers[start - 1] in _TURNING:
        return start - 1
    never = start - 2 > first and parse.lowers[start - 2] == "no" and is_kind(parse.lemmas[start - 1], "noway")
    return start - 3 if never else start


def characters(doc: Doc, span: Tokens | None) -> Span | None:
    """The characters of a token range, without the white space around it; None where nothing is left."""
    if span is None:
        return None
    parse = parse_of(doc)
    start, end = span
    while start < end and parse.words[start].isspace():
        start += 1
    while start < end and parse.words[end - 1].isspace():
        end -= 1
    return Span(parse.offsets[start], parse.end_of(end - 1)) if start < end else None
