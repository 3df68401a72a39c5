"""What stands beside a name and was read as one more in a list, or as a second subject, put beside that name.

"Ann Lee, a lawyer, and Bo Lim, | a judge |": the judge is Lim
"named Ann Lee, a colonel, | Bo Lim |, a trader": Lim is one of those named, no colonel
"Ann Lee, 53, Bo Lim, | 40 |, and Cy Dee": the number is how old Lim is
"Ann Lee, | once the mayor |, was jailed": so too behind a word for when
"Dara, | a town of 40,000 |, was burnt": of two subjects the second, between commas, says what the first is
"two envoys, Ann Lee and Bo Kim": as many names as the number says are those, not others beside them
"""

from extract.mentions.date_parts import COUNTS
from extract.propositions.layers import Layers

_ARTICLES = frozenset({"a", "an"})
_WHEN = frozenset({"once", "formerly", "now", "then", "later"})
_IN_NAMES = ("flat", "compound", "goeswith")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BEARING = frozenset({"person", "organization", "place"})
_DIGITS = 2  # of an age
_CLOSING = frozenset({",", ".", ";", ":", ")", "-", "–", "—"})


def mend_appositions(layers: Layers) -> None:
    """Put right in place where phrases with "a" and a comma before them hang."""
    children = layers.children()
    for i, tag in enumerate(layers.tags):
        if tag == "CD" and layers.deps[i] == "conj":
            _age(layers, i, children)
        if tag != "NN" or layers.types[i] not in _BEARING or layers.deps[i] not in ("appos", "conj", *_SUBJECTS):
            continue
        opening = next((c for c in children[i] if layers.deps[c] == "det"), i)
        comma = opening - 1
        when = layers.words[comma].lower() in _WHEN
        if comma < 2 or not (when or layers.words[opening].lower() in _ARTICLES) or layers.words[comma - when] != ",":
            continue
        name = _name_ending(layers, comma - when - 1)
        if name is None or layers.types[name] != layers.types[i] or not _is_closed(layers, i, children):
            continue
        if layers.deps[i] in _SUBJECTS:
            if layers.heads[name] == layers.heads[i] and layers.deps[name] in _SUBJECTS:
                layers.heads[i], layers.deps[i] = name, "appos"
        elif layers.heads[i] != name:
            _let_go(layers, name)
            layers.heads[i], layers.deps[i] = name, "appos"


def counted_names(layers: Layers, under: list[int], children: list[list[int]]) -> None:
    """Names listed after a counted plural, as many as it counts, are in apposition to it."""
    names = [c for c in under if layers.deps[c] == "conj" and layers.pos[c] == "PROPN" and layers.types[c] == "person"]
    counts = [layers.words[c].lower() for c in under if layers.deps[c] == "nummod"]
    if not names or len(counts) != 1 or counts[0] not in COUNTS:
        return
    inside = [
        d for c in under if layers.deps[c] == "nmod" and c < names[0] for d in children[c]
    ]  # "of | the gang |, A and B"
    names += [d for d in inside if d > names[-1] and layers.deps[d] == "conj" and layers.types[d] == "person"]
    if len(names) < 2:
        return
    joined = any(layers.deps[d] == "cc" for d in children[names[0]])
    if COUNTS[counts[0]] == len(names) and not joined:
        layers.deps[names[0]] = "appos"
        for name in names[1:]:
            layers.heads[name] = names[0]


def _age(layers: Layers, i: int, children: list[list[int]]) -> None:
    """A bare number between commas right behind a name tells an age, and is no other one in the list."""
    name = _name_ending(layers, i - 2) if i > 1 and layers.words[i - 1] == "," else None
    closed = i + 1 >= len(layers.words) or layers.words[i + 1] in _CLOSING
    if name is None or not closed or not layers.words[i].isdigit() or len(layers.words[i]) > _DIGITS:
        return
    for c in children[i]:
        if c > i and layers.deps[c] == "conj":
            layers.heads[c] = layers.heads[i]
    layers.heads[i], layers.deps[i] = name, "nmod:unmarked"


def _name_ending(layers: Layers, i: int) -> int | None:
    """The head of the name whose last word this is."""
    if layers.pos[i] != "PROPN":
        return None
    while layers.deps[i] in _IN_NAMES and layers.heads[i] != i:
        i = layers.heads[i]
    return i if layers.pos[i] == "PROPN" else None


def _is_closed(layers: Layers, i: int, children: list[list[int]]) -> bool:
    """Whether the phrase ends in a comma or a stop, as far as its phrases with prepositions go."""
    end = i
    while below := [c for c in children[end] if c > end and layers.deps[c] in ("nmod", "acl", "acl:relcl", "obl")]:
        end = below[-1]
    end = max([end, *(c for c in children[end] if layers.deps[c] in _IN_NAMES)])
    return end + 1 >= len(layers.words) or layers.words[end + 1] in _CLOSING


def _let_go(layers: Layers, name: int) -> None:
    """A name that was read as what the one before it is, is one more beside that one."""
    above = layers.heads[name]
    if layers.deps[name] == "appos" and layers.deps[above] == "appos" and layers.pos[above] == "NOUN":
        layers.heads[name], layers.deps[name] = layers.heads[above], "conj"
