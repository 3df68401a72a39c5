"""How two names are compared: a flat list of features, each explained by its docstring, and what they weigh.

The value of each feature times its weight (`weights.tsv`) adds up to the log-odds that the two are one actor.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from graph.resolution.alignment import Place, align
from graph.resolution.names import Key
from graph.resolution.spelling import kin, spellings

SAME_FROM = 0.9  # probability from which two names are one actor's
PROPOSED_FROM = 0.2  # from here to there an analyst is asked
LETTERS_OF_A_TELLING_ACRONYM = 5
LEAST_INITIALS = 3
SHORT = 5  # letters
TELLING_COMPANY = 2  # rare names in common: one may be chance
LONG_AGO = 40  # years from the start of one decade to that of another: more than thirty lie in between


class Verdict(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    UNCERTAIN = "uncertain"
    DIFFERENT = "different"


class Company(NamedTuple):
    """Names by row number: the `own` ones, the `rare` ones that the same articles name, and of `like` ones those."""

    own: frozenset[int] = frozenset()
    rare: frozenset[int] = frozenset()
    like: frozenset[int] = frozenset()

    @classmethod
    def of_all(cls, found: Iterable["Company"]) -> "Company":
        """All of these as one."""
        several = list(found)
        return cls(*(frozenset().union(*names) for names in zip(*several, strict=True))) if several else NOBODY


NOBODY = Company()


@dataclass(frozen=True, slots=True)
class Bearer:
    """Those who bear one name and are one actor, as a comparison sees them.

    `decades` are when they were written of ("2010"); `met` is whom the same articles name.
    """

    family: str
    key: Key
    states: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    decades: frozenset[str] = frozenset()
    met: Company = NOBODY


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one feature says of a pair: `value` in [0, 1] times `weight` are log-odds; `sentence` is for readers."""

    feature: str
    value: float
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How probable it is that the two are one, and why: every feature that says something."""

    one: Bearer
    other: Bearer
    probability: float
    evidence: tuple[Evidence, ...]

    @property
    def verdict(self) -> Verdict:
        """Same, different, or for an analyst to say."""
        if self.probability >= SAME_FROM:
            return Verdict.SAME
        return Verdict.UNCERTAIN if self.probability >= PROPOSED_FROM else Verdict.DIFFERENT


Feature = Callable[[Bearer, Bearer], float]


def same_sound(one: Bearer, other: Bearer) -> float:
    """The words that both names have are spelt alike or sound alike."""
    return align(one.key, other.key).likeness


def few_in_common(one: Bearer, other: Bearer) -> float:
    """The names have less than two words in common that are no initials."""
    found = align(one.key, other.key)
    together = any(" " in word for pair in found.pairs for word in pair)
    whole = sum(1 for pair in found.pairs if min(map(len, pair)) > 1)
    return 0.0 if together or whole > 1 else 1.0


def spelt_apart(one: Bearer, other: Bearer) -> float:
    """Each name has a word that the other does not have."""
    found = align(one.key, other.key)
    return 1.0 if found.only_one and found.only_other else 0.0


def more_before(one: Bearer, other: Bearer) -> float:
    """One name begins with a word more than the other."""
    return 1.0 if Place.FRONT in align(one.key, other.key).places else 0.0


def more_between(one: Bearer, other: Bearer) -> float:
    """One name has a word more in its middle, such as that of the father."""
    return 1.0 if Place.MIDDLE in align(one.key, other.key).places else 0.0


def more_after(one: Bearer, other: Bearer) -> float:
    """One name ends with a word more than the other."""
    return 1.0 if Place.END in align(one.key, other.key).places else 0.0


def telling_more(one: Bearer, other: Bearer) -> float:
    """A word that only one name has may tell it from the other: it is not left out in the same breath."""
    found = align(one.key, other.key)
    generic = {word for word, _ in spellings("generic")}
    return 0.0 if generic.issuperset((*found.only_one, *found.only_other)) else 1.0


def compound(one: Bearer, other: Bearer) -> float:
    """The word more follows a given name with which it makes another given name."""
    if Place.MIDDLE not in align(one.key, other.key).places:
        return 0.0
    known = {kin(word) for word, _ in spellings("compound")}
    return 1.0 if kin(one.key[0]) in known and kin(other.key[0]) in known else 0.0


def many_in_common(one: Bearer, other: Bearer) -> float:
    """The names have three words or more in common."""
    return 1.0 if len(align(one.key, other.key).pairs) > 2 else 0.0


def initial(one: Bearer, other: Bearer) -> float:
    """A word of one name is only an initial in the other."""
    return 1.0 if align(one.key, other.key).initials else 0.0


def other_order(one: Bearer, other: Bearer) -> float:
    """The words that both names have stand in another order."""
    return 0.0 if align(one.key, other.key).in_order else 1.0


def short_and_other(one: Bearer, other: Bearer) -> float:
    """The names are one short word, as acronyms are, and not spelt the same."""
    alone = len(one.key) == len(other.key) == 1
    return 1.0 if alone and min(len(one.key[0]), len(other.key[0])) <= SHORT else 0.0


def other_ending(one: Bearer, other: Bearer) -> float:
    """A word ends like a woman's name in one, like a man's in the other."""
    return 1.0 if any(_is_of_other_sex(*pair) for pair in align(one.key, other.key).pairs) else 0.0


def _is_of_other_sex(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    if full == short + "a":
        return True
    return one != other and one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"}


def acronym(one: Bearer, other: Bearer) -> float:
    """One name is made of the initials of the other's words."""
    short, full = sorted((one.key, other.key), key=len)
    if one.family != "body" or len(short) != 1 or len(full) < LEAST_INITIALS:
        return 0.0
    letters = "".join(word[0] for word in full)
    return min(1.0, len(letters) / LETTERS_OF_A_TELLING_ACRONYM) if letters == short[0] else 0.0


def part_of_body(one: Bearer, other: Bearer) -> float:
    """One name has a word that names a part of a body."""
    branch = {word for word, _ in spellings("branch")}
    found = align(one.key, other.key)
    return 1.0 if branch & {*found.only_one, *found.only_other} else 0.0


def same_state(one: Bearer, other: Bearer) -> float:
    """Both belong to one state."""
    return 1.0 if one.states & other.states else 0.0


def other_state(one: Bearer, other: Bearer) -> float:
    """They belong to different states."""
    return 1.0 if one.states and other.states and not one.states & other.states else 0.0


def other_role(one: Bearer, other: Bearer) -> float:
    """Their titles are of different walks of life."""
    left, right = callings(one.roles), callings(other.roles)
    return 1.0 if left and right and not left & right else 0.0


def shared_company(one: Bearer, other: Bearer) -> float:
    """Articles that name the one and articles that name the other also name the same rarely met actors."""
    if one.met.own & other.met.like or other.met.own & one.met.like:
        return 0.0  # one article tells the two apart: what else it names says nothing
    return min(1.0, len(one.met.rare & other.met.rare) / TELLING_COMPANY)


def other_time(one: Bearer, other: Bearer) -> float:
    """Decades lie between the articles on the one and those on the other."""
    if not one.decades or not other.decades:
        return 0.0
    return 1.0 if min(abs(int(a) - int(b)) for a in one.decades for b in other.decades) >= LONG_AGO else 0.0


def eras(decades: Iterable[str]) -> list[frozenset[str]]:
    """The decades in groups between which so much time lies that nobody is active in both; sorted.

    >>> [sorted(era) for era in eras(["2020", "1970", "", "1980"])]
    [['1970', '1980'], ['2020']]
    >>> [sorted(era) for era in eras(["2020", "1970", "1990"])]
    [['1970', '1990', '2020']]
    """
    groups: list[list[str]] = []
    for decade in sorted({found for found in decades if found}):
        if groups and int(decade) - int(groups[-1][-1]) < LONG_AGO:
            groups[-1].append(decade)
        else:
            groups.append([decade])
    return [frozenset(group) for group in groups]


def callings(roles: Iterable[str]) -> frozenset[str]:
    """The walks of life that the titles tell of.

    >>> sorted(callings(("dr", "general", "minister")))
    ['military']
    """
    known = dict(spellings("calling"))
    return frozenset(known[role] for role in roles if role in known)


FEATURES: tuple[Feature, ...] = (
    same_sound,
    few_in_common,
    spelt_apart,
    more_before,
    more_between,
    more_after,
    telling_more,
    compound,
    many_in_common,
    initial,
    other_order,
    short_and_other,
    other_ending,
    acronym,
    part_of_body,
    same_state,
    other_state,
    other_role,
    shared_company,
    other_time,
)


@cache
def weights(family: str) -> dict[str, float]:
    """The weight of each feature for this family, and the bias."""
    rows = files("graph.resolution").joinpath("weights.tsv").read_text("utf8").splitlines()
    fields = (row.split("\t") for row in rows if row and not row.startswith("#"))
    wanted = family if family == "person" else "any"
    return {feature: float(weight) for feature, of, weight in fields if of == wanted}


def compare(one: Bearer, other: Bearer) -> Comparison:
    """Whether the two are one actor, with the evidence; which comes first does not count."""
    one, other = sorted((one, other), key=lambda b: (b.key, sorted(b.states), sorted(b.roles)))
    weight = weights(one.family)
    found = [(feature, feature(one, other)) for feature in FEATURES]
    evidence = tuple(
        Evidence(feature.__name__, value, weight[feature.__name__], str(feature.__doc__))
        for feature, value in found
        if value
    )
    return Comparison(one, other, probability(evidence, weight["bias"]), evidence)


def probability(evidence: tuple[Evidence, ...], bias: float) -> float:
    """The logistic function of what the evidence adds up to."""
    return 1 / (1 + exp(-(bias + sum(e.value * e.weight for e in evidence))))
