"""Relations: lasting ties that a clause says of two: leads, member of, part of, based in, funds, also known as."""

from collections.abc import Iterator
from functools import cache

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import alleged_by
from extract.propositions.governors import governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.labels import parties_words, party_words, span_of
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, can_act, is_place, referring
from extract.propositions.scope import is_advised
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import Row, part_of_speech
from extract.tables import read_table
from graph.model import MentionKind, PropositionKind

_TOLD = frozenset({"abstract", "event"})
_OF_THINGS = frozenset({"owns", "controls", "leads"})
_WHERE = ("at", "of", "in", "for")
_POST_AT = {True: "former-role-at", False: "role-at"}


@cache
def _linked_compounds() -> dict[str, tuple[str, str]]:
    """The tie and whose it is, "holder" or "named", by participle."""
    return {row["participle"]: (row["relation"], row["of"]) for row in read_table("propositions/linked_compounds")}


def find_relation(scene: Scene, i: int) -> Draft | None:
    """The relation that word `i` says, if it says one between two that are named or described."""
    parse = scene.parse
    kind = part_of_speech(parse, i)
    if parse.pos[i] == "PROPN":
        return _by_identity(scene, i) or _by_name(scene, i)
    if parse.lowers[i] == "one" and parse.child(i, "cop") is not None:
        return _as_one(scene, i)
    if kind == "a" and _is_beside(parse, i):
        row = scene.row("relations", i, pos="a")
        return _by_predicate(scene, i, row) if row is not None else None
    if parse.deps[i] == "amod" and parse.lowers[i].rpartition("-")[2] in _linked_compounds():
        return _by_compound(scene, i)
    if parse.deps[parse.first_conjunct(i)] in ("amod", "compound"):
        return None  # "organized and commanded militias": a description
    if kind == "v":
        row = scene.row("relations", i)
        return _by_verb(scene, i, row) if row is not None else None
    if kind in ("n", "a") and parse.child(i, "cop") is not None:
        row = scene.row("relations", i, pos="p" if kind == "n" else "a")
        return _by_predicate(scene, i, row) if row is not None else None
    return None


def _by_verb(scene: Scene, i: int, row: Row) -> Draft | None:
    arguments = scene.arguments(i)
    subjects = _named(scene, arguments.get(row.cells["subject"]))
    objects = _named(scene, arguments.get(row.cells["object"]))
    if subject_of(scene.parse, i) is None:
        return None
    if not objects and "xcomp" in row.cells["object"]:
        objects = tuple(
            c for c in scene.parse.children[i] if scene.parse.deps[c] == "xcomp" and scene.parse.pos[c] == "PROPN"
        )
    if not objects:
        objects = tuple(n for o in arguments.get(row.cells["object"]) for n in _names_told(scene.parse, o))
    if row.cells["relation"] == "based-in":
        objects = tuple(o for o in objects if is_place(scene, o))
        if is_kind(scene.parse.lemmas[i], "dwelling"):  # "thousands of people live in camps"
            subjects = tuple(s for s in subjects if _is_named(scene, s))
        if scene.parse.lemmas[i] in ("base", "headquarter", "locate", "situate") and not is_passive(scene.parse, i):
            return None
    if row.cells["relation"] == "affiliated-with":
        objects = tuple(o for o in objects if not _is_of_a_deed(scene.parse, o))
        if _is_of_places(scene, (*subjects, *objects)):
            return None  # "the road links Erbil to Mosul"
    those = {"works-for": subjects, "funds": (*subjects, *objects)}.get(row.cells["relation"])
    if those is not None and not any(_is_named(scene, h) for h in those):
        return None  # "hired lawyers", "the children who work for Acme", "the banks that fund him": nobody's tie
    if row.cells["relation"] == "represents":  # "represents our hopes"
        objects = tuple(o for o in objects if scene.parse.pos[o] != "PRON" or scene.parse.deps[o] != "nmod:poss")
    beside = row.cells["relation"] in _OF_THINGS and scene.parse.deps[i] == "acl" and is_passive(scene.parse, i)
    if beside and objects and _is_only_where(scene.parse, objects[0]):
        objects = ()
    if not objects and (row.cells["relation"] == "funds" or beside):  # projects and mines, too
        objects = tuple(
            scene.parse.heads[o] if _is_only_where(scene.parse, o) else o
            for o in arguments.get(row.cells["object"])
            if scene.parse.types[o] not in _TOLD or not beside
        )
    if row.cells["relation"] == "alias-of":  # "called a martyr" is no other name
        objects = tuple(o for o in objects if scene.parse.pos[o] == "PROPN")
        if scene.parse.lemmas[i] in ("call", "name") and not any(_is_named(scene, s) for s in subjects):
            return None  # "two men named Ann and Bo": their only names
    return _draft(scene, i, row.cells["relation"], subjects, objects)


def _is_only_where(parse: Parse, i: int) -> bool:
    """Whether a name only says where a thing is: "a mine in | Lom | owned by Acme"."""
    inside = parse.deps[i] == "nmod" and parse.case(i) in ("in", "at", "near", "outside")
    return inside and parse.pos[i] == "PROPN" and parse.pos[parse.heads[i]] == "NOUN"


def _names_told(parse: Parse, i: int) -> Iterator[int]:
    """The name that a participle under a noun gives it: "a league named | Iron Ring |"."""
    for c in parse.children[i]:
        if parse.deps[c] == "acl" and is_kind(parse.lemmas[c], "namegiving"):
            yield from (n for n in parse.children[c] if parse.pos[n] == "PROPN" and parse.deps[n] in ("xcomp", "obj"))


def _is_of_a_deed(parse: Parse, i: int) -> bool:
    """Whether somebody only stands within what is told of a deed: "linked him to the murder | of a nun |"."""
    noun = parse.heads[parse.first_conjunct(i)]
    return (
        parse.deps[i] in ("nmod", "nmod:poss", "compound")
        and parse.pos[noun] == "NOUN"
        and parse.types[noun] == "event"
    )


def _is_of_places(scene: Scene, heads: tuple[int, ...]) -> bool:
    return bool(heads) and all(is_place(scene, h) for h in heads)


def _by_predicate(scene: Scene, i: int, row: Row) -> Draft | None:
    """ "X is the leader of Y", "X is loyal to Y"."""
    parse = scene.parse
    subject = parse.heads[i] if _is_beside(parse, i) else subject_of(parse, i)
    if subject is None or (parse.child(i, "case") is not None and row.wanted is None):
        return None  # "is in the region of", not "is in charge of"
    heads: list[int] = []
    for role in row.cells["object"].split("|"):
        if role == "poss":
            heads += [c for c in parse.children[i] if parse.deps[c] == "nmod:poss"]
        else:
            heads += [c for c in parse.children[i] if parse.deps[c] in ("nmod", "obl") and parse.case(c) == role]
        if heads:
            break
    if not heads:  # "is an Iranian official", "is a UN spokesman"
        heads = [
            c for c in parse.children[i] if parse.deps[c] in ("compound", "amod") and scene.references.at(c) is not None
        ]
    objects = _named(scene, tuple(k for h in heads for k in parse.conjuncts(h)))
    if not objects:  # "was head of investigations | at Branch 9 |": a post there, not the body's head
        inner = [c for h in heads for c in parse.children[h] if parse.deps[c] == "nmod" and parse.case(c) in _WHERE]
        places = _named(scene, tuple(k for c in inner for k in parse.conjuncts(c)))
        return _draft(scene, i, _POST_AT[_is_over(parse, i)], _named(scene, parse.conjuncts(subject)), places)
    relation = row.cells["relation"]
    if _is_beside(parse, i) and is_place(scene, subject):
        return None  # "Liberia, close to the border with"
    if relation == "leads" and any(is_kind(parse.lemmas[c], "second") for c in parse.children[i]):
        relation = _POST_AT[False]  # "the | deputy | chief of staff"
    return _draft(scene, i, relation, _named(scene, parse.conjuncts(subject)), objects)


def _is_beside(parse: Parse, i: int) -> bool:
    """Whether an adjective with a phrase of its own stands set off behind a noun: "the brigade, | loyal | to Lee,"."""
    behind = parse.deps[i] in ("acl", "amod") and parse.heads[i] < i and parse.child(i, "obl") is not None
    return behind and parse.pos[i] == "ADJ" and parse.is_set_off(i)


def _by_identity(scene: Scene, i: int) -> Draft | None:
    """ "The head of the clinic is | Ann Lee |", "Acme's director was | Bo Lim |": the post is his."""
    parse = scene.parse
    post = parse.child(i, "nsubj") if parse.child(i, "cop") is not None and not parse.preposition(i) else None
    if post is None or parse.pos[post] != "NOUN" or not _is_named(scene, i):
        return None
    row = scene.row("relations", post, pos="p")
    of = [c for c in parse.children[post] if parse.deps[c] == "nmod:poss" or parse.case(c) in _WHERE]
    bodies = _named(scene, tuple(k for c in of for k in parse.conjuncts(c)))
    return _draft(scene, i, row.cells["relation"], (i,), bodies) if row is not None else None


def _as_one(scene: Scene, i: int) -> Draft | None:
    """ "Ann Lee is | one | of the founders of Acme"."""
    parse = scene.parse
    subject = subject_of(parse, i)
    of = next((c for c in parse.children[i] if parse.case(c) == "of" and parse.tags[c] == "NNS"), None)
    row = scene.row("relations", of, pos="p") if of is not None else None
    if row is None or of is None or subject is None:
        return None
    whose = [c for c in parse.children[of] if parse.deps[c] == "nmod:poss" or parse.case(c) in _WHERE]
    bodies = _named(scene, tuple(k for c in whose for k in parse.conjuncts(c)))
    return _draft(scene, i, row.cells["relation"], _named(scene, parse.conjuncts(subject)), bodies)


def _is_over(parse: Parse, i: int) -> bool:
    """Whether somebody had been something, and so is it no more, as far as the clause tells."""
    return any(parse.lowers[c] == "had" and parse.deps[c] == "aux" for c in parse.children[i])


def _by_name(scene: Scene, i: int) -> Draft | None:
    """ "Ann Lee of the Guardian", "Bo Kim from Amnesty": a person's name and the body's after it."""
    mention = scene.references.at(i)
    if mention is None or mention.type != "person" or mention.kind is not MentionKind.NAME or mention.head != i:
        return None
    inside = [c for at in range(*mention.span) for c in scene.parse.children[at] if c >= mention.span.end]
    for c in inside:
        body = scene.references.at(c)
        of = scene.parse.deps[c] == "nmod" and scene.parse.case(c) in ("of", "from", "with", "at")
        if of and body is not None and body.type == "organisation" and body.kind is MentionKind.NAME:
            return _draft(scene, i, "affiliated-with", (i,), (c,))
    return None


def _by_compound(scene: Scene, i: int) -> Draft | None:
    """ "the Guards-linked agency", "Iran-backed militias", "the Berlin-based group"."""
    parse = scene.parse
    relation, whose = _linked_compounds()[parse.lowers[i].rpartition("-")[2]]
    beside = {c: scene.references.at(c) for c in parse.children[i] if c < i}
    others = [c for c, m in beside.items() if m is not None and m.kind is MentionKind.NAME]  # not "state-run"
    holder = parse.heads[i]
    if holder < i:  # in a list of names the name right behind it: "Acme, Panama-based | Orion SA |"
        behind = (m.head for m in scene.references.within(i + 1, scene.within.end) if m.span.start == i + 1)
        holder = next(behind, holder)
    if not others or not can_act(scene, holder):
        return None
    if whose == "named":
        return _draft(scene, i, relation, tuple(others), (holder,))
    return _draft(scene, i, relation, (holder,), tuple(others))


def _named(scene: Scene, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(
        dict.fromkeys(h for k in heads for h in referring(scene, k) if can_act(scene, h) or is_place(scene, h))
    )


def _is_named(scene: Scene, i: int) -> bool:
    mention = scene.references.at(i)
    return mention is not None and mention.kind is MentionKind.NAME


def _draft(scene: Scene, i: int, relation: str, subjects: tuple[int, ...], objects: tuple[int, ...]) -> Draft | None:
    parse = scene.parse
    objects = tuple(o for o in objects if o not in subjects)
    if not subjects or not objects:
        return None
    scope = scene.scope(i)
    if scope.asked or scope.unreal or is_advised(parse, i) or _is_one(scene, subjects, objects):
        return None
    subject, other = parties_words(scene, subjects), parties_words(scene, objects)
    tie = _words(scene, i, relation, objects[0])
    return Draft(
        kind=PropositionKind.RELATION,
        trigger=i,
        span=span_of(scene, i),
        label=f"{subject}: {tie} {other}",
        predicate=relation,
        agents=subjects,
        objects=objects,
        negated=scope.negated,
        certainty=scope.certainty,
        confidence=confidence.RELATION,
        alleged=alleged_by(scene, governor_of(parse, i)),
    )


def _is_one(scene: Scene, subjects: tuple[int, ...], objects: tuple[int, ...]) -> bool:
    """Whether both sides are the same one: "the leader nicknamed Alex" where that is all his name."""
    known = {m.entity for h in objects if (m := scene.references.at(h)) is not None and m.entity is not None}
    sides = [m.entity if (m := scene.references.at(h)) is not None else None for h in subjects]
    return all(entity in known for entity in sides)


def _words(scene: Scene, i: int, relation: str, other: int) -> str:
    """The tie in words: a role's own noun ("leader of"), else the relation's name."""
    parse = scene.parse
    if parse.pos[i] == "PROPN":
        return relation.replace("-", " ")
    if part_of_speech(parse, i) == "n" and parse.deps[other] == "nmod":
        before = ("amod", "compound", "case")  # "a senior member of", "in charge of"
        start = min((c for c in parse.children[i] if parse.deps[c] in before and c < i), default=i)
        return " ".join((*parse.words[start : i + 1], parse.case(other) or "of"))
    if part_of_speech(parse, i) == "n":
        return f"{party_words(scene, i)} of" if parse.deps[other] == "nmod:poss" else relation.replace("-", " ")
    return relation.replace("-", " ")
