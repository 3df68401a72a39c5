"""Who relays whom: attributions that stand inside the content of others."""

from collections.abc import Sequence

from extract.annotations import Tokens
from extract.speech.findings import Finding


def relays(found: Sequence[tuple[Finding, tuple[Tokens, ...]]]) -> list[tuple[int, ...]]:
    """For each finding with its content, the numbers of those in whose content it is told, the innermost first."""
    pieces = sorted(((piece, n) for n, (_, content) in enumerate(found) for piece in content), reverse=True)
    chains: list[tuple[int, ...]] = [()] * len(found)
    around: list[tuple[Tokens, int]] = []  # the pieces that have begun and not ended, as heads pass from left to right
    for n in sorted(range(len(found)), key=lambda m: found[m][0].head):
        head = found[n][0].head
        while pieces and pieces[-1][0].start <= head:
            around.append(pieces.pop())
        around = [(piece, m) for piece, m in around if head < piece.end]
        outer = {m: piece for piece, m in around if m != n}
        chains[n] = tuple(sorted(outer, key=lambda m: (outer[m].end - outer[m].start, m)))
    return chains
