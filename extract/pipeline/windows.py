"""Cuts documents into windows for the model, and joins what it says of them.

Whole paragraphs share a window while they fit. A paragraph longer than a window is read in several: each begins
where the one before found its last sentence to begin, so that no sentence is cut that fits a window.
"""

from collections.abc import Iterator
from itertools import pairwise

from extract.pipeline.inference import Analysis, EnglishModel, Segment

WINDOW_PIECES = 250
LONGEST_WINDOW = 500
"""Word pieces in the window of a sentence that is too long for `WINDOW_PIECES`; the encoder takes 512."""


def cut(segment: Segment, start: int, end: int) -> Segment:
    """The words [start, end) of a segment as one of their own."""
    return Segment(
        segment.words[start:end],
        None if segment.spaced is None else segment.spaced[start:end],
        frozenset(i - start for i in segment.paragraphs if start <= i < end),
        frozenset(i - start for i in segment.starts if start <= i < end),
        segment.fixed,
    )


def _fitting(sizes: list[int], start: int, pieces: int) -> int:
    """The end of the longest run of words from `start` within so many pieces; at least one word."""
    total, end = 0, start
    while end < len(sizes) and (end == start or total + sizes[end] <= pieces):
        total += sizes[end]
        end += 1
    return end


def pack(segment: Segment, model: EnglishModel) -> list[tuple[int, int]]:
    """[start, end) of the parts of a document that are analysed on their own: paragraphs packed together."""
    bounds = sorted({0, *(i for i in segment.starts if segment.fixed or i in segment.paragraphs), len(segment.words)})
    parts: list[tuple[int, int]] = []
    room = 0
    for start, end in pairwise(bounds):
        size = sum(len(model.wordpieces(w)) for w in segment.words[start:end])
        if parts and size <= room:
            parts[-1] = parts[-1][0], end
            room -= size
        else:
            parts.append((start, end))
            room = WINDOW_PIECES - size
    return parts


def analyse_part(segment: Segment, model: EnglishModel) -> Iterator[tuple[int, Analysis]]:
    """(first word, analysis) for the windows of one part of a document, in order and without gaps."""
    sizes = [len(model.wordpieces(w)) for w in segment.words]
    at = 0
    while at < len(segment.words):
        for limit in (WINDOW_PIECES, LONGEST_WINDOW):
            end = _fitting(sizes, at, limit)
            window = cut(segment, at, end)
            scores = model.scores(window)
            starts = model.sentence_starts(window, scores)
            if end == len(segment.words) or len(starts) > 1:
                break
        if end < len(segment.words) and len(starts) > 1:
            end = at + starts.pop()
            window = cut(segment, at, end)
        yield at, model.analyse(window, scores, starts)
        at = end
