"""Whether a word is in the negative by its own words: "did not kill", "neither he nor she fled", "has yet to pay"."""

from functools import lru_cache

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_NEGATING = frozenset(["not", "n't", "never", "no", "neither", "nor", "without", "hardly", "barely", "scarcely"])
_NOT = frozenset({"not", "n't", "n’t"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_DISTANT = frozenset({"yet", "far", "still"})
_NOT_EVER = frozenset({"once", "ever"})  # "not once did they"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NEGATIVE = frozenset({*_NEGATING, *_NOBODY, *_DISTANT, "nowhere"})
SINGLED_OUT = frozenset({"a", "one", "single", "all", "every", "many"})
"""What stands behind a "not" that is of a phrase, not of a verb: "not | one | guard fled"."""
_NO_LIMIT = frozenset({"only", "just", "merely", "simply", "solely"})
_MEASURING = frozenset({"more", "less", "fewer", "later", "earlier"})
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj"})
_DENYING = frozenset({"no", "neither", "hardly", "barely", "scarcely"})
_BEFORE_NOUN = frozenset({"det", "cc:preconj", "advmod"})
_OWING = frozenset({"have", "be", "remain"})


@lru_cache(maxsize=4096)
def is_negated(parse: Parse, i: int) -> bool:
    """Whether the word itself is in the negative: "did not kill", "no attack", "nobody was hurt", "without killing"."""
    if parse.sentences[i] not in _negative_sentences(parse):  # as mostly
        return False
    if parse.lowers[i] == "nothing":  # "there is | nothing | to suggest that"
        return True
    subject = parse.child(i, "nsubj", "nsubj:pass")
    alone = _of_clause_before(parse, i, subject)
    full = parse.pos[i] == "VERB" and parse.lemmas[i] != "be"  # "pleaded not guilty" denies no pleading
    for c in parse.children[i]:
        if parse.lemmas[c] in _NEGATING or parse.lowers[c] in _NEGATING:
            if c in alone:
                continue  # of the clause before: "if it did not, China would respond"
            if (full and c > i and parse.lowers[c] == "not") or _limits(parse, c) or _is_undone(parse, c, i):
                continue
            return True
        if parse.lowers[c] in ("longer", "more") and parse.lowers[c - 1] == "no" and _is_of_time(parse, c, i):
            return True
        if parse.deps[c] in _PARTIES and parse.pos[i] in ("VERB", "AUX", "ADJ") and means_none(parse, c):
            return True
    if _is_yet_to_be(parse, i) or _is_far_from(parse, i) or is_ruled_out_at_all(parse, i):
        return True
    negations = [at for role, at in parse.roles.get(i, ()) if role == "ARGM-NEG" and not (full and at > i)]
    negations = [at for at in negations if not _limits(parse, at) and not _is_undone(parse, at, i)]
    if negations and parse.deps[i] == "conj" and parse.tags[i] in _FINITE and parse.tags[parse.heads[i]] == "VB":
        return False  # "could not move | and started | to die"
    return any(not _is_of_another(parse, at, i) for at in negations)


def _of_clause_before(parse: Parse, i: int, subject: int | None) -> tuple[int, ...]:
    """The negations before the subject that are not of its phrase: not "| not one guard | was punished"."""
    if subject is None:
        return ()
    start = parse.leftmost(subject)
    before = (c for c in parse.children[i] if c < start and parse.lowers[c] in _NOT)
    return tuple(c for c in before if parse.lowers[c + 1] not in SINGLED_OUT)


def is_ruled_out_at_all(parse: Parse, i: int) -> bool:
    """Whether a phrase says that it was at no time or in no way: "| at no point | did they beat him"."""
    return i in _ruled_out(parse)


@lru_cache(maxsize=2)
def _ruled_out(parse: Parse) -> frozenset[int]:
    """The words that such phrases are of: of the auxiliary right behind one the verb, whatever a parser makes of it."""
    found = set[int]()
    for i, word in enumerate(parse.lowers[:-2]):
        never = word == "not" and parse.lowers[i + 1] in _NOT_EVER
        if never or (word == "no" and i and is_kind(parse.lemmas[i + 1], "noway")):
            last = i + 1
        elif word == "nowhere":
            last = i
        else:
            continue
        behind = last + 1
        if parse.deps[behind].startswith(("aux", "cop")):
            found.add(parse.heads[behind])
        elif parse.lemmas[i - 1] == "be":  # "there is | no way | they beat him"
            found |= {c for c in parse.children[last] if parse.deps[c].startswith("acl") and parse.tags[c] in _FINITE}
        elif parse.pos[behind] in ("VERB", "ADJ") and word != "not":
            found.add(behind)
    return frozenset(found)


def _limits(parse: Parse, negation: int) -> bool:
    """Whether a negation only says how much there is: "not | only shot them but", "no | more than nine"."""
    following = parse.lowers[min(negation + 1, len(parse.lowers) - 1)]
    word = parse.lowers[negation]
    return (word in _NOT and following in _NO_LIMIT) or (word in ("not", "no") and following in _MEASURING)


def _is_undone(parse: Parse, negation: int, i: int) -> bool:
    """Whether two negations say yes: "he can | not not | have known", "nobody left | without | being beaten"."""
    word = parse.lowers[negation]
    if word == "without":
        above = parse.heads[i]
        return above != i and parse.pos[above] == "VERB" and not parse.is_set_off(i) and is_negated(parse, above)
    around = parse.lowers[max(negation - 1, 0)], parse.lowers[min(negation + 1, len(parse.lowers) - 1)]
    return word in _NOT and (around[0] in _NOT or around[1] == "not")


def _is_of_time(parse: Parse, adverb: int, i: int) -> bool:
    """Whether "no longer" or "no more" says that it was so once; not "earns | no more | than a guard"."""
    if parse.lowers[adverb] == "longer":
        return adverb < i
    return parse.deps[adverb] == "advmod" and parse.lowers[min(adverb + 1, len(parse.lowers) - 1)] != "than"


def means_none(parse: Parse, party: int) -> bool:
    """Whether a phrase means nobody: "none of them", "neither he nor she", "not a single one", "not all"."""
    if parse.lemmas[party] in _NOBODY:
        return True
    before = (d for d in parse.children[party] if parse.lemmas[d] in _DENYING and parse.deps[d] in _BEFORE_NOUN)
    if any(not _limits(parse, d) for d in before):
        return True
    first = parse.leftmost(party)
    return parse.lowers[first] == "not" and parse.lowers[first + 1] in SINGLED_OUT


def _is_yet_to_be(parse: Parse, i: int) -> bool:
    """Whether something was not done so far: "the firm | has | yet to | pay | them", of both words."""
    if parse.lemmas[i] in _OWING and parse.lowers[i + 1 : i + 3] in (("yet", "to"), ("still", "to")):
        return True
    beside = (c for c in parse.children[i] if c < i and parse.lowers[c] in ("yet", "still"))
    if any(parse.lowers[c + 1] == "to" and parse.lemmas[c - 1] in _OWING for c in beside):
        return True
    first = parse.leftmost(i)
    owing = parse.lowers[first] == "to" and parse.lowers[first - 1 : first] in (("yet",), ("still",)) and first > 1
    return owing and parse.lemmas[first - 2] in _OWING and parse.heads[i] != first - 2


def _is_far_from(parse: Parse, i: int) -> bool:
    """Whether somebody is "far from" doing or being something: the word "far", not of a distance."""
    if parse.lowers[i] != "far":
        return False
    behind = (c for c in parse.children[i] if c > i and parse.case(c) == "from")
    return any(parse.pos[c] == "ADJ" or parse.tags[c] == "VBG" for c in behind)


def _is_of_another(parse: Parse, negation: int, i: int) -> bool:
    """Whether a verb between stands beside this one, and has the negation: "who were not | missed | and sold them"."""
    between = [k for k in range(negation + 1, i) if parse.pos[k] == "VERB"]
    return bool(between) and not set(between) <= set(parse.up(i))


@lru_cache(maxsize=2)
def _negative_sentences(parse: Parse) -> frozenset[int]:
    """The first words of the sentences in which something may be in the negative."""
    told = [i for layer in (parse.lowers, parse.lemmas) for i, word in enumerate(layer) if word in _NEGATIVE]
    told += [i for i, roles in parse.roles.items() if any(role == "ARGM-NEG" for role, _ in roles)]
    return frozenset([parse.sentences[i] for i in told])


def is_forestalled(parse: Parse, i: int) -> bool:
    """Whether something is to be kept from coming about: "get me out | before I get killed or kill someone |"."""
    first = parse.first_conjunct(i)
    mark = parse.child(first, "mark") if parse.deps[first] == "advcl" else None
    if mark is None or parse.lowers[mark] != "before":
        return False
    finite = next((c for c in parse.children[first] if parse.deps[c].startswith("aux")), first)
    return parse.tags[finite] in ("VBP", "VBZ", "MD")
