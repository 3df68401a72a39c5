"""Which articles are the same text, or reprint another's: pure functions, for reading and for resolution.

Ten papers that print one agency's report are one source. A reprint is trimmed, gets another headline and a
few words changed, so that the measure is containment (how much of the copy stands in the original), not
resemblance: half an article is wholly contained in the whole one but resembles it by half, which is why
MinHash with banding, made for resemblance, would miss it. Texts become sets of five-word shingles; those
whose hash falls into one residue class sample a text so that containment can be estimated from the samples
alone (A. Broder, "On the resemblance and containment of documents", 1997, the sketches MOD). An inverted
index over the samples, sorted by numpy, gives the candidates; each is then verified on all shingles, exactly.
Cost grows with the number of words, as each sampled shingle looks at the few earliest texts that have it,
however many share it.

A form that is filled in anew each day (reports of strikes, of cases, of prices) shares most words with yesterday's
but not its figures: where a text has many, half of the shingles with figures must be the original's too.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SHINGLE = 5  # words: long enough that names and stock phrases seldom fill one
SAMPLED = 4  # one shingle in four enters the index
LEAST_CONTAINMENT = 0.5  # more than half of the copy's words are the original's
LEAST_SHARED = 15  # shingles, that is about 20 words in a row: less is a shared quotation or a footer
LEAST_FIGURES = 10  # shingles with figures: from here on they are looked at by themselves
EARLIEST = 4  # texts looked at for each sampled shingle: stock phrases may hide an original behind others
CANDIDATE = 0.5 * LEAST_CONTAINMENT  # of the sampled shingles; leaves room for the chance of sampling

Hashes = NDArray[np.uint64]
_WORD = re.compile(r"\w+")
_MOST_WORDS = 1 << 20  # kept in memory at a time
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 divided by the golden ratio: spreads neighbouring values


@dataclass(frozen=True, slots=True)
class NearCopy:
    """`copy` reprints `original` (article ids); `containment` in [0, 1] is the share of it that does."""

    copy: str
    original: str
    containment: float


def same_text_key(text: str) -> str:
    """The sha256 of the text, whatever its white space, quotation marks and dashes look like.

    >>> same_text_key("He said:\\n“No” –  never.") == same_text_key("He said: \\"No\\" - never. ")
    True
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_PLAIN_MARKS).split())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


_PLAIN_MARKS = str.maketrans("“”„‟«»‘’‚‛`´‐‑‒–—―", "\"\"\"\"\"\"''''''------", "\u200b\u200e\u200f\u00ad\ufeff")


def is_reprint(copy: "Shingles", original: "Shingles") -> bool:
    """Whether enough of the copy stands in the original, word for word."""
    shared = _shared(copy.all, original.all)
    if shared < LEAST_SHARED or shared < LEAST_CONTAINMENT * len(copy.all):
        return False
    many = len(copy.figures) >= LEAST_FIGURES
    return not many or _shared(copy.figures, original.figures) >= LEAST_CONTAINMENT * len(copy.figures)


def containment(copy: "Shingles", original: "Shingles") -> float:
    """The share of the copy's shingles that the original has, in [0, 1]."""
    return round(_shared(copy.all, original.all) / len(copy.all), 4)


def sampled(hashes: Hashes) -> Hashes:
    """Those that enter the index."""
    found: Hashes = hashes[hashes % np.uint64(SAMPLED) == 0]
    return found


def _shared(one: Hashes, other: Hashes) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))


class Shingles(NamedTuple):
    """The hashes of all shingles of a text, and of those with a figure in them; sorted, each once."""

    all: Hashes
    figures: Hashes


class _WordHashes(dict[str, int]):
    """A 64-bit hash of each word, the same in every run, worked out once."""

    def __missing__(self, word: str) -> int:
        value = int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())
        self[word] = value
        return value


_known = _WordHashes()


def shingles(text: str) -> Shingles:
    """The shingles of a text; marks and case do not count."""
    if len(_known) > _MOST_WORDS:
        _known.clear()
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    count = max(0, len(words) - SHINGLE + 1)
    hashes = np.fromiter(map(_known.__getitem__, words), dtype=np.uint64, count=len(words))
    figures = np.fromiter((word[0].isdecimal() for word in words), dtype=np.bool_, count=len(words))
    mixed = np.zeros(count, dtype=np.uint64)
    figured = np.zeros(count, dtype=np.bool_)
    for offset in range(SHINGLE):  # unsigned 64-bit arithmetic wraps around
        mixed = (mixed ^ hashes[offset : offset + count]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
        figured |= figures[offset : offset + count]
    return Shingles(np.unique(mixed), np.unique(mixed[figured]))
