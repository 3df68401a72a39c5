"""From scores to structure: valid BIO tags, dependency trees, arguments of predicates."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Spans = list[tuple[int, int, str]]

IMPOSSIBLE = np.float32(-1e6)


def _follows(tags: Sequence[str], before: int, after: int) -> bool:
    """Whether tag `after` may stand behind tag `before`."""
    return tags[after][0] != "I" or tags[before][2:] == tags[after][2:]


def decode_spans(scores: Floats, tags: Sequence[str]) -> Spans:
    """The best valid BIO tagging of [words, tags] scores, as (start, end, label).

    Where the best tags are valid on their own they are the answer; otherwise Viterbi search finds it.

    >>> decode_spans(np.array([[0, 1, 0], [1, 0, 2]], np.float32), ("O", "B-PER", "I-PER"))
    [(0, 2, 'PER')]
    """
    if not len(scores):
        return []
    best = [int(i) for i in scores.argmax(-1)]
    if tags[best[0]][0] == "I" or not all(_follows(tags, a, b) for a, b in pairwise(best)):
        best = _viterbi(scores, tags)
    spans: Spans = []
    for i, tag in enumerate(best):
        if tags[tag][0] == "B":
            spans.append((i, i + 1, tags[tag][2:]))
        elif tags[tag][0] == "I":
            start, _, label = spans.pop()
            spans.append((start, i + 1, label))
    return spans


def _viterbi(scores: Floats, tags: Sequence[str]) -> list[int]:
    size = len(tags)
    moves = np.array([[_follows(tags, a, b) for b in range(size)] for a in range(size)])
    penalty = np.where(moves, np.float32(0), IMPOSSIBLE)
    total = scores[0] + np.array([IMPOSSIBLE if t[0] == "I" else 0 for t in tags], np.float32)
    back = []
    for row in scores[1:]:
        ways = total[:, None] + penalty
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def decode_tree(scores: Floats) -> list[int]:
    """The heads of the best tree with one root, from [words, 1 + words] scores; 0 is the root, words count from 1.

    >>> decode_tree(np.array([[5, 0, 1], [4, 3, 0]], np.float32))
    [0, 1]
    """
    size = len(scores)
    if size == 1:
        return [0]
    scores = scores.copy()
    scores[np.arange(size), np.arange(1, size + 1)] = IMPOSSIBLE
    heads = [int(h) for h in scores.argmax(-1)]
    if heads.count(0) == 1 and _is_tree(heads):
        return heads
    square = np.full((size + 1, size + 1), IMPOSSIBLE, np.float64)
    square[1:] = scores
    heads = _maximum_arborescence(square)
    roots = [i for i, h in enumerate(heads) if h == 0]
    if len(roots) == 1:
        return heads
    best: tuple[float, list[int]] | None = None
    for root in roots:
        limited = square.copy()
        limited[1:, 0] = IMPOSSIBLE
        limited[root + 1, 0] = 0.0
        tree = _maximum_arborescence(limited)
        value = float(sum(square[i + 1, h] for i, h in enumerate(tree)))
        if best is None or value > best[0]:
            best = value, tree
    assert best is not None
    return best[1]


def _is_tree(heads: Sequence[int]) -> bool:
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for start in range(1, len(heads) + 1):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at - 1]
        if state[at] == 1:
            return False
        for node in path:
            state[node] = 2
    return True


def _find_cycle(heads: Sequence[int]) -> list[int]:
    """The nodes of one cycle of `heads` (node 0 has none), or nothing."""
    colour = [0] * len(heads)
    colour[0] = -1
    for start in range(1, len(heads)):
        at = start
        while colour[at] == 0:
            colour[at] = start
            at = heads[at]
        if colour[at] == start:
            cycle, node = [at], heads[at]
            while node != at:
                cycle.append(node)
                node = heads[node]
            return cycle
    return []


def _maximum_arborescence(square: npt.NDArray[np.float64]) -> list[int]:
    """Heads of nodes 1.. by Chu, Liu and Edmonds' contraction of cycles; `square[d, h]` scores head h of d."""
    np.fill_diagonal(square, IMPOSSIBLE)
    heads = [0, *(int(h) for h in square[1:].argmax(-1))]
    cycle = _find_cycle(heads)
    if not cycle:
        return heads[1:]
    inside = set(cycle)
    rest = np.array([i for i in range(len(square)) if i not in inside])
    members = np.array(cycle)
    own = square[members, [heads[i] for i in cycle]]
    new = len(rest)
    small = np.full((new + 1, new + 1), IMPOSSIBLE, np.float64)
    small[:new, :new] = square[np.ix_(rest, rest)]
    from_cycle = square[np.ix_(rest, members)]
    small[:new, new] = from_cycle.max(-1)
    into_cycle = square[np.ix_(members, rest)] - own[:, None]
    small[new, :new] = into_cycle.max(0)
    solved = [0, *_maximum_arborescence(small)]
    for i, node in enumerate(rest):
        if i:
            head = solved[i]
            heads[node] = int(rest[head] if head < new else members[from_cycle[i].argmax()])
    entry = solved[new]
    heads[int(members[into_cycle[:, entry].argmax()])] = int(rest[entry])
    return heads[1:]


def decode_arguments(scores: Floats, roles: Sequence[str], numbered_once: bool = True) -> list[tuple[int, str]]:
    """The arguments of one predicate, as (head word, role), from [words, roles] log-probabilities; role 0 is none.

    Of several words that claim the same numbered role (ARG0 to ARG5) the likeliest keeps it.

    >>> decode_arguments(np.log(np.array([[.1, .9], [.9, .1], [.4, .6]], np.float32)), ("", "ARG0"))
    [(0, 'ARG0')]
    """
    best = scores.argmax(-1)
    found: dict[str, tuple[float, int]] = {}
    arguments = []
    for word in np.flatnonzero(best):
        role = roles[int(best[word])]
        value = float(scores[word, best[word]])
        if numbered_once and role[:3] == "ARG" and role[3:4].isdigit():
            if role not in found or value > found[role][0]:
                found[role] = value, int(word)
        else:
            arguments.append((int(word), role))
    return sorted([*arguments, *((word, role) for role, (_, word) in found.items())])
