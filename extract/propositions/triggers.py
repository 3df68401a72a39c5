"""Which row of a table a word triggers, by its lemma, part of speech and what stands among its dependents.

"smuggled rifles"    smuggle v with @weapon -> arms-trafficking
"smuggled refugees"  smuggle v with @person -> migrant-smuggling
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from extract.annotations import References
from extract.propositions.kinds import is_kind, kinds
from extract.propositions.parse import Parse
from extract.propositions.subjects import is_passive, object_of, subject_of
from extract.tables import read_table

_POS_OF = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}
_APART = (
    "conj",
    "parataxis",
    "acl:relcl",
    "advcl:relcl",
    "ccomp",
    "punct",
    "aux",
    "cop",
    "det",
    "appos",
    "cc",
    "discourse",
)
_DEPTH = 3
_PERSONAL = frozenset(
    [
        "him",
        "her",
        "them",
        "us",
        "me",
        "you",
        "himself",
        "herself",
        "themselves",
        "who",
        "whom",
        "he",
        "she",
        "they",
        "i",
        "we",
    ]
)
_NEGATING = frozenset(["not", "n't", "never", "no", "neither", "nor", "without", "hardly", "barely", "scarcely"])

Condition = tuple[tuple[str, ...], ...]
"""Alternatives, each of words or @kinds that must all be there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of triggers; `cells` are its columns."""

    trigger: str
    wanted: Condition
    banned: Condition
    when: str
    cells: dict[str, str]


@cache
def rows_by_trigger(table: str) -> dict[tuple[str, str], tuple[Row, ...]]:
    """The rows of a table of triggers by (trigger, part of speech)."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for cells in read_table(f"propositions/{table}"):
        row = Row(
            cells["trigger"],
            _condition(cells["with"]),
            _condition(cells["without"]),
            cells.get("when", ""),
            cells,
        )
        found[row.trigger, cells["pos"]].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def trigger_words(tables: tuple[str, ...]) -> frozenset[str]:
    """The words that the triggers of these tables begin with, alone or with a particle: "gun" and "gun_down".

    >>> sorted(trigger_words(("offences",)) & {"gun", "gun_down", "table"})
    ['gun', 'gun_down']
    """
    parts = (trigger.split("_") for table in tables for trigger, _ in rows_by_trigger(table))
    return frozenset("_".join(words[:n]) for words in parts for n in range(1, len(words) + 1))


def part_of_speech(parse: Parse, i: int) -> str:
    """The tables' letter for the word's part of speech: v, n, a, or "" for words that are never triggers.

    A gerund with an article or a possessor of its own ("the killing of") is a noun.
    """
    pos = "n" if parse.tags[i].startswith("NN") else _POS_OF.get(parse.pos[i], "")
    if pos == "v" and parse.tags[i] == "VBG" and parse.child(i, "det", "nmod:poss", "amod") is not None:
        return "n"
    return pos


def trigger_of(parse: Parse, i: int) -> str:
    """The lemma, with the verb's particle: "gun_down"."""
    particle = parse.child(i, "compound:prt") if parse.pos[i] == "VERB" else None
    return parse.lemmas[i] if particle is None else f"{parse.lemmas[i]}_{parse.lemmas[particle]}"


def match(table: str, parse: Parse, references: References, i: int, *, pos: str | None = None) -> Row | None:
    """The row of the table that word `i` triggers: of those that fit, the one with the narrowest conditions."""
    letter = part_of_speech(parse, i) if pos is None else pos
    by_trigger = rows_by_trigger(table)
    rows = by_trigger.get((parse.lemmas[i], letter), ())
    if letter == "v":
        with_particle = trigger_of(parse, i)
        if with_particle != parse.lemmas[i]:
            rows = by_trigger.get((with_particle, letter), ()) or tuple(r for r in rows if r.wanted)
    if not rows:
        return None
    about: frozenset[str] | None = None
    best, score = None, -1
    for row in rows:
        if row.wanted or row.banned:
            about = _surroundings(parse, references, i) if about is None else about
            if any(about.issuperset(alternative) for alternative in row.banned):
                continue
            fits = [_width(alternative) for alternative in row.wanted if about.issuperset(alternative)]
            if row.wanted and not fits:
                continue
            narrow = max(fits, default=0)
        else:
            narrow = 0
        if row.when == "negated":
            if not is_negated(parse, i):
                continue
            narrow += 2
        if narrow > score:
            best, score = row, narrow
    return best


def _width(alternative: tuple[str, ...]) -> int:
    """How many words an alternative asks for; that there is an infinitive at all (">") does not count."""
    return sum(word != ">" for word in alternative)


def is_negated(parse: Parse, i: int) -> bool:
    """Whether the word itself is in the negative: "did not kill", "no attack", "nobody was hurt", "without killing"."""
    for c in parse.children[i]:
        if parse.lemmas[c] in _NEGATING or parse.words[c].lower() in _NEGATING:
            return True
        if parse.deps[c] in ("nsubj", "nsubj:pass", "obj") and parse.pos[i] in ("VERB", "AUX", "ADJ"):
            if parse.lemmas[c] in ("nobody", "none", "nothing", "no-one", "neither"):
                return True
            if any(parse.lemmas[d] in ("no", "neither") and parse.deps[d] == "det" for d in parse.children[c]):
                return True
    return any(role == "ARGM-NEG" for role, _ in parse.roles.get(i, ()))


def _condition(cell: str) -> Condition:
    return tuple(tuple(alternative.split("+")) for alternative in cell.split("|") if alternative)


def _surroundings(parse: Parse, references: References, i: int) -> frozenset[str]:
    """The lemmas, forms and @kinds of what depends on `i`, down to the modifiers of its objects.

    Those of an active verb's subject carry "^"; those of its infinitives and into-phrases stand with ">" too, and those
    of its object, the subject of a passive, with "=".
    """
    found: set[str] = set()
    verbal = part_of_speech(parse, i) == "v"
    todo = [(c, 1, "^" if verbal and parse.deps[c] == "nsubj" else "") for c in parse.children[i]]
    undergoing = (subject_of(parse, i) if is_passive(parse, i) else object_of(parse, i)) if verbal else None
    if verbal and not is_passive(parse, i) and parse.child(i, "nsubj") is None:
        understood = subject_of(parse, i)  # "beat them and | demanded | money"
        if understood is not None:
            found |= {"^" + word for word in _about(parse, references, understood)}
    if undergoing is not None:
        found |= _about(parse, references, undergoing) | _of_object(parse, references, undergoing)
    while todo:
        at, depth, mark = todo.pop()
        if parse.deps[at].startswith(_APART) and not (parse.deps[at] == "conj" and depth > 1):
            continue
        about = _about(parse, references, at)
        found.update(about if not mark else {mark + word for word in about})
        unfolds = depth == 1 and parse.deps[at] in ("xcomp", "advcl", "acl")
        if unfolds or (depth <= 2 and parse.case(at) == "into"):
            found.update((">", *(">" + word for word in about)))
        if depth < _DEPTH and not (unfolds and not verbal and parse.deps[at] == "acl"):
            todo.extend((c, depth + 1, mark) for c in parse.children[at])
    return frozenset(found)


def _of_object(parse: Parse, references: References, head: int) -> set[str]:
    """What a verb's object is, with "=": its words and those that tell what it is, of all that is coordinated."""
    heads = [*parse.conjuncts(head)]
    for k in heads:  # "some of the thousands of doctors": doctors too
        if is_kind(parse.lemmas[k], "quantity"):
            heads += [c for c in parse.children[k] if parse.deps[c] == "nmod" and parse.case(c) == "of"]
    heads += [c for k in heads for c in parse.children[k] if parse.deps[c] == "appos"]  # "the LRA, a rebel movement"
    near = (c for k in heads for c in (k, *parse.children[k]) if _describes(parse, k, c))
    return {"=" + word for c in near for word in _about(parse, references, c)}


def _describes(parse: Parse, noun: int, word: int) -> bool:
    """Whether a word is the noun, or tells what it is: "terrorist groups", "groups of smugglers"."""
    return (
        word == noun
        or parse.deps[word] in ("compound", "amod")
        or (parse.deps[word] == "nmod" and parse.case(word) == "of")
    )


def _about(parse: Parse, references: References, at: int) -> set[str]:
    """A word's lemma, form and @kinds."""
    lemma, form = parse.lemmas[at], parse.words[at].lower()
    found = {lemma, form, *(f"@{kind}" for kind in kinds().get(lemma, ()))}
    mention = references.at(at)
    type_ = mention.type if mention is not None else parse.types[at]
    if type_ in ("person", "group") or form in _PERSONAL:
        found.add("@person")
    if type_ in ("organisation", "organization", "group"):
        found.add("@group")
    if mention is not None and mention.type == "country":
        found.add("@country")
    return found
