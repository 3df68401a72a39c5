"""What every reader of propositions needs to know of the passage at hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.annotations import VALUES, References, Tokens
from extract.propositions.arguments import Arguments
from extract.propositions.ground import Ground
from extract.propositions.kinds import is_kind, kinds
from extract.propositions.parse import Parse
from extract.propositions.scope import Scope, scope_of
from extract.propositions.triggers import Row
from graph.model import MentionKind

ACTOR_TYPES = frozenset({"person", "organisation", "country", "group"})
_NEVER_ACTORS = frozenset({"time", "abstract", "event", "substance", "plant", "animal", "object", "place"})
_ACTLESS_KINDS = frozenset(
    {"natural", "scheming", "thing", "topic", "drug", "weapon", "document", "money", "container", "quantity"}
)
_CIRCUMSTANTIAL = frozenset({"in", "at", "near", "inside", "outside", "across", "during", "since", "until"})
_DEEPEST = 4
"""How many of-phrases of counting words are gone down: "some of the thousands of doctors"."""
INDEFINITE = frozenset({"anybody", "anyone", "nobody", "somebody", "someone", "whoever"})
_SOME = frozenset({"some", "many", "several", "most", "all", "both"})
"""Determiners that stand for people where they stand alone: "some were shot"."""
_PEOPLE = frozenset({"person", "group", "powerless"})
_WHOLE = frozenset({"all", "both", "each", "none", "neither"})
"""What stands before "of them" and leaves nobody out, or has no other."""
_EMPTY_PRONOUNS = frozenset(
    [
        "it",
        "this",
        "that",
        "there",
        "what",
        "which",
        "these",
        "those",
        "such",
        "one",
        "someone",
        "anyone",
        "somebody",
        "anybody",
    ]
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, the article's mentions and what is known of its words, and whom the cue over the passage accuses.

    `setting` is the range where its times and places are told, None for the passage itself.
    """

    doc: Doc
    parse: Parse
    references: References
    ground: Ground
    within: Tokens
    clauses: tuple[int, ...] = ()
    accused: tuple[int, ...] = ()
    setting: Tokens | None = None
    before: Tokens | None = None

    def arguments(self, i: int, *, possessor: str = "ARG0", of: str = "ARG1") -> Arguments:
        """The arguments of predicate `i`."""
        return self.ground.arguments(i, possessor=possessor, of=of)

    def row(self, table: str, i: int, pos: str | None = None) -> Row | None:
        """The row of the table that word `i` triggers."""
        return self.ground.row(table, i, pos)

    def accused_of(self, i: int) -> tuple[int, ...]:
        """Whom the cue accuses of what word `i` says: of "accused X of A and Y and Z of B", of B only Y and Z."""
        everybody = tuple(dict.fromkeys(k for a in self.accused for k in self.parse.conjuncts(a)))
        return nearest(everybody, self.clauses, i)

    def scope(self, i: int, *, own_negation: bool = True) -> Scope:
        """The standing of what `i` says within the passage."""
        return scope_of(self.parse, i, *self.within, own_negation=own_negation, before=self.before)


def nearest(parties: Iterable[int], deeds: Iterable[int], deed: int) -> tuple[int, ...]:
    """The parties that stand before this deed and after the one before it, all where none does.

    >>> nearest((1, 6), deeds=(3, 8), deed=8), nearest((1, 2), deeds=(4, 6), deed=6)
    ((6,), (1, 2))
    """
    parties = tuple(parties)
    before = [p for p in parties if p < deed]
    opening = max((d for d in deeds if before and d < before[-1]), default=-1)
    return tuple(p for p in before if p > opening) or parties


def can_act(scene: Scene, i: int) -> bool:
    """Whether this head word may stand for somebody who does things: a name, a noun for people or bodies, a pronoun."""
    parse = scene.parse
    mention = scene.references.at(i)
    if parse.lowers[i] in INDEFINITE:
        return False
    if mention is not None:
        if mention.type == "place":  # capitals, regions and "his country" act, "areas" do not
            return mention.kind is MentionKind.NAME or is_kind(parse.lemmas[i], "polity")
        return mention.type in ACTOR_TYPES
    if parse.lowers[i] == "those" and parse.child(i, "acl", "acl:relcl", "amod", "advmod") is not None:
        return True  # "those who fled", "those brought back", "those responsible"
    if parse.pos[i] == "PRON" or (parse.pos[i] == "DET" and parse.lowers[i] in _SOME):
        return parse.lowers[i] not in _EMPTY_PRONOUNS
    of_kind = kinds().get(parse.lemmas[i], frozenset())
    if parse.pos[i] not in ("NOUN", "PROPN", "NUM", "ADJ") or "natural" in of_kind or "device" in of_kind:
        return False
    if not of_kind.isdisjoint(_PEOPLE) or parse.types[i] in ("person", "organization"):
        return True
    if parse.pos[i] == "NUM":  # "killed 12", "killed at least 12"
        others = [c for c in parse.children[i] if parse.deps[c] == "nmod" and c > i and parse.pos[c] != "PRON"]
        counted = parse.types[i] == "abstract" and parse.deps[i] in ("obj", "nsubj:pass")
        told_of = parse.child(i, "acl:relcl") is not None and parse.lowers[min(i + 1, len(parse.words) - 1)] == "who"
        of_them = parse.child(i, "nmod")
        known = scene.references.at(of_them) if of_them is not None and not others else None
        if known is not None and known.type in ("person", "group"):
            return True  # "killed | one | of them"
        return (counted or told_of or parse.types[i] not in _NEVER_ACTORS) and not others
    if parse.types[i] or parse.typed:
        return parse.types[i] not in _NEVER_ACTORS and (parse.types[i] != "" or parse.pos[i] == "PROPN")
    return parse.pos[i] == "PROPN" or not (of_kind & _ACTLESS_KINDS or _is_act(scene, i) or parse.pos[i] == "ADJ")


def is_specific(scene: Scene, i: int) -> bool:
    """Whether a phrase means certain ones, not a kind: a name, a number, "the", "their", a demonstrative."""
    parse = scene.parse
    mention = scene.references.at(i)
    if mention is not None and mention.kind is not MentionKind.NOMINAL:
        return True
    if parse.pos[i] in ("PROPN", "PRON", "NUM"):
        return True
    return any(parse.deps[c] in ("det", "nummod", "nmod:poss", "acl", "acl:relcl") for c in parse.children[i])


def _is_act(scene: Scene, i: int) -> bool:
    """Whether a noun is itself a trigger: an attack or a meeting does nothing."""
    return any(scene.row(table, i) is not None for table in ("offences", "events"))


def referring(scene: Scene, i: int, *, owners_only: bool = False, depth: int = 0) -> tuple[int, ...]:
    """The heads that stand for somebody or something in a phrase: its own head, else those inside it.

    "dozens of migrants" -> migrants; "an Indian proposal" -> Indian; "the government's policies" -> government.
    `owners_only` looks no further than to whose it is: "Israeli tanks" -> Israeli, "a camp for refugees" -> camp.
    """
    parse, references = scene.parse, scene.references
    apposed = parse.child(i, "appos")
    vague = counts(parse, i) or parse.pos[i] in ("DET", "PRON") or parse.tags[i] == "NNS" or references.at(i) is None
    beside = apposed is not None and parse.leftmost(apposed) == i + 1  # "the broadcaster CNN"
    if apposed is not None and (
        vague or beside
    ):  # "one of them, Ahmed Ali, leads"; "the leaders, Ahmed and Omar Ali, said"
        named = tuple(k for k in parse.conjuncts(apposed) if parse.pos[k] == "PROPN" and _is_somebody(scene, k))
        if named and _is_among_them(parse, named[-1], apposed):  # "the captains, | Ann Roe | among them"
            return (i, *named)
        if named:
            return named
    mention = references.at(i)
    if mention is not None and mention.type not in VALUES:
        return (i,)
    if counts(parse, i) and depth < _DEEPEST:
        inside = [c for c in parse.children[i] if parse.deps[c] == "nmod" and parse.case(c) == "of"]
        if any(parse.pos[c] == "PRON" for c in inside) and parse.lowers[i] not in _WHOLE:
            return (i,)  # "| fourteen of them | were shot"
        if inside:
            return tuple(h for c in inside for k in parse.conjuncts(c) for h in referring(scene, k, depth=depth + 1))
    if can_act(scene, i):
        return (i,)
    if owners_only:
        if is_kind(parse.lemmas[i], "field"):
            return (i,)  # "Kenya's fishing industry enslaves boys": not Kenya
        owning = ("nmod:poss", "amod", "compound")
        return tuple(c for c in parse.children[i] if parse.deps[c] in owning and _is_somebody(scene, c)) or (i,)
    return _inside(scene, i) or (i,)


def _is_among_them(parse: Parse, i: int, first: int) -> bool:
    """Whether "among them" follows a name, or stands before the phrase of the `first` of several."""
    end, start = i + 1, next((c for c in parse.children[first] if parse.pos[c] != "PUNCT" and c < first), first)
    while end < len(parse.words) and parse.heads[end] == i and parse.deps[end] == "flat":
        end += 1
    return ("among", "them") in (parse.lowers[end : end + 2], parse.lowers[max(0, start - 2) : start])


def counts(parse: Parse, i: int) -> bool:
    """Whether a head word only counts what its of-phrase names: "dozens", "2/3", "a group"."""
    word = parse.words[i]
    return (
        is_kind(parse.lemmas[i], "quantity")
        or parse.pos[i] in ("NUM", "SYM")
        or word[:1].isdigit()
        or word[-2:-1].isdigit()
    )


def _inside(scene: Scene, i: int, depth: int = 0) -> tuple[int, ...]:
    """The actors and places named by the modifiers of a phrase, nearest level first."""
    parse = scene.parse
    near = [
        c
        for c in parse.children[i]
        if parse.deps[c].startswith(("nmod", "amod", "compound", "obl")) and parse.case(c) not in _CIRCUMSTANTIAL
    ]
    named = [k for c in near for k in parse.conjuncts(c) if _is_somebody(scene, k) or parse.types[k] == "person"]
    if named or depth > 1:
        return tuple(sorted(named))
    return tuple(h for c in near for h in _inside(scene, c, depth + 1))


def _is_somebody(scene: Scene, i: int) -> bool:
    mention = scene.references.at(i)
    return mention is not None and (mention.type in ACTOR_TYPES or mention.type == "place")


def is_place(scene: Scene, i: int) -> bool:
    """Whether this head word names a place or a country."""
    mention = scene.references.at(i)
    if mention is not None:
        return mention.type in ("place", "country")
    return scene.parse.types[i] == "place" and scene.parse.pos[i] == "PROPN"


def is_only_place(scene: Scene, i: int) -> bool:
    """Whether this head word names a place that is no country."""
    mention = scene.references.at(i)
    return mention is not None and mention.type == "place"


def apart_from(scene: Scene, heads: tuple[int, ...], agents: tuple[int, ...]) -> tuple[int, ...]:
    """The heads that are not the agents once more ("the ministry released its report": not "its")."""
    mentions = [scene.references.at(a) for a in agents]
    same = {m.entity for m in mentions if m is not None and m.entity is not None}
    found = []
    for h in heads:
        mention = scene.references.at(h)
        if h not in agents and (mention is None or mention.entity not in same):
            found.append(h)
    return tuple(found)
