"""Words of names by how they sound, so that the Latin spellings of one name meet.

What varies stands in `spellings.tsv`; it is deliberately coarse: blocking may join too much, as every pair is compared.
"""

from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from graph.resolution.names import Key

ALIKE = 0.6  # of the letters of two words with the same consonants: below this their vowels tell them apart
NEARLY = 0.86  # of the letters of two long words: the rest is a slip, or a consonant that spellings leave out
LONG = 8
PLURAL = 0.9  # "force" and "forces"
LEAST_PLURAL = 4
_VOWELS = frozenset("aeiou")
_MEMORY = 1 << 16  # words whose sound is kept: those of the names at hand


@cache
def spellings(use: str) -> tuple[tuple[str, str], ...]:
    """The rows of this use, as (word, form), in the table's order."""
    rows = files("graph.resolution").joinpath("spellings.tsv").read_text("utf8").splitlines()
    fields = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return tuple((word, form) for kind, word, form in fields if kind == use)


@cache
def particles() -> frozenset[str]:
    """Words that spellings of one name add or leave out."""
    return frozenset(word for word, _ in spellings("particle"))


@lru_cache(_MEMORY)
def sound(word: str) -> str:
    """The word with letters that spell one sound made one, each once in a row.

    >>> sound("khoshroo"), sound("khoshrou"), sound("qassem"), sound("kasem")
    ('hoshru', 'hoshru', 'kasem', 'kasem')
    """
    found = word
    for letters, form in spellings("sound"):
        found = found.replace(letters, form)
    single = [letter for i, letter in enumerate(found) if not i or letter != found[i - 1]]
    found = "".join(single)
    for ending, _ in spellings("end"):
        if len(found) > 3:
            found = found.removesuffix(ending)
    return found


@lru_cache(_MEMORY)
def skeleton(word: str) -> str:
    """The word's consonants as they sound, with an "a" for any vowel at its start.

    >>> skeleton("mohammed") == skeleton("muhamad"), skeleton("ahmad"), skeleton("hamid")
    (True, 'ahmd', 'hmd')
    """
    heard = sound(word)
    start = "a" if heard[:1] in _VOWELS else heard[:1]
    return start + "".join(letter for letter in heard[1:] if letter not in _VOWELS)


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one, other in spellings("kin"):
        both = found.get(skeleton(one), frozenset({skeleton(one)})) | {skeleton(other)}
        found |= dict.fromkeys(both, both)
    return found


def kin(word: str) -> str:
    """The skeleton that stands for all spellings of the word, also those that sound otherwise."""
    bare = skeleton(word)
    return min(_kin().get(bare, (bare,)))


@cache
def _rivals() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((_vowelled(one), _vowelled(other))) for one, other in spellings("rival"))


def _vowelled(word: str) -> str:
    """The word's sound, in which "o" may be "u", and "ei" "ai".

    >>> _vowelled("hussein") == _vowelled("hosayn"), _vowelled("hassan") == _vowelled("hosayn")
    (True, False)
    """
    return sound(word).replace("ei", "ai").replace("o", "u")


def are_rivals(one: str, other: str) -> bool:
    """Whether the two are different given names, though they sound alike.

    >>> are_rivals("hasan", "husain"), are_rivals("hasan", "hassan")
    (True, False)
    """
    return frozenset((_vowelled(one), _vowelled(other))) in _rivals()


@lru_cache(_MEMORY)
def likeness(one: str, other: str) -> float:
    """How far two words can be spellings of one, from 0 to 1.

    >>> likeness("zarif", "zarif"), likeness("mohammed", "muhammad") > 0.8, likeness("hassan", "hussein") < 0.8
    (1.0, True, True)
    """
    if one == other:
        return 1.0
    if min(len(one), len(other)) >= LEAST_PLURAL and one.removesuffix("s") == other.removesuffix("s"):
        return PLURAL
    return max(_heard(one, other), _heard(one.replace("ch", "kh"), other), _heard(one, other.replace("ch", "kh")))


def _heard(one: str, other: str) -> float:
    if kin(one) == kin(other) and skeleton(one) != skeleton(other):
        return 0.95
    heard = Levenshtein.normalized_similarity(sound(one), sound(other))
    if skeleton(one) == skeleton(other):
        return 0.8 + 0.2 * heard if heard >= ALIKE and not are_rivals(one, other) else 0.75 * heard
    return 0.8 if is_slip(one, other) else 0.75 * heard


def is_slip(one: str, other: str) -> bool:
    """Whether two long words sound so much alike that one is a slip of the other.

    >>> is_slip("mujahedin", "mojahedeen"), is_slip("zarif", "zarim")
    (True, False)
    """
    if min(len(one), len(other)) < LONG:
        return False
    return Levenshtein.normalized_similarity(sound(one), sound(other)) >= NEARLY


def merged(key: Key) -> Key:
    """The words without particles, in their order; all of them where nothing else is left.

    >>> merged(("abu", "bakr", "al", "baghdadi"))
    ('abu', 'bakr', 'baghdadi')
    """
    return tuple(word for word in key if word not in particles()) or key
