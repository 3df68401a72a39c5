"""Who did wrong and who suffered it: the parties of an offence among the arguments of its word and of its governor."""

from extract.propositions.arguments import Arguments
from extract.propositions.given import given_to, subjects_of, under_object
from extract.propositions.governors import Effect, Governor, governor_of
from extract.propositions.included import included
from extract.propositions.kinds import is_kind
from extract.propositions.named_as import named_as
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.propositions.scene import INDEFINITE, Scene, can_act, counts, is_place, nearest, referring
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import Row, part_of_speech
from graph.model import MentionKind

_OF_PEOPLE = frozenset(
    {"execution", "rape", "kidnapping", "slavery", "sex-trafficking", "forced-labour", "child-soldiers"}
)
"""Offences that are done to people, never to a country."""
_OF_POSSESSIONS = frozenset({"unspecified-crime", "repression", "extortion", "corruption", "discrimination"})
_WIELDING = ("outlaw", "combat", "group", "polity")
_NOBODY = frozenset({"those", "whom"})  # "those who commit crimes", "was killed, by whom is not known"
_SUFFERING_PHRASES = frozenset({"", "place", "object", "person", "organization"})
_DUTY_DEPS = ("xcomp", "acl", "ccomp", "advcl", "nmod", "obj")
_NO_VICTIMS = ("outlaw", "combat", "uncounted")  # nor are the people of "people-smuggling" anybody


def accused_among(scene: Scene, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The heads that can have done wrong; of an act ("the airstrike killed 12"), whoever is behind it."""
    found: list[int] = []
    parse = scene.parse
    in_war = (h for h in heads if parse.case(h) == "in" and is_kind(parse.lemmas[h], "topic"))  # "fought in Chad's war"
    left_out = {*in_war, *(h for h in heads if _is_gripped(parse, h))}
    heads = tuple(k for h in heads if h not in left_out for k in _who_is(scene, h))
    for head in (k for h in heads for k in (h, *included(scene, h))):
        if _is_deed(scene, head) or is_ordered_operation(scene, head):
            found += [a for a in _behind(scene, head) if can_act(scene, a)]
        else:
            found += [h for h in referring(scene, head, owners_only=True) if can_act(scene, h)]
    return _apart(scene, tuple(h for h in dict.fromkeys(found) if not _is_nobody(scene, h)))


def _is_nobody(scene: Scene, i: int) -> bool:
    """Whether a word stands for whoever did it: "those who rob", not "those who own them", of whom else is told."""
    parse = scene.parse
    if parse.lowers[i] not in _NOBODY:
        return False
    clause = parse.child(i, "acl:relcl")
    if clause is None or is_negated(parse, clause) or parse.lowers[parse.leftmost(clause)] != "who":
        return True
    deeds = (k for verb in parse.conjuncts(clause) for k in (verb, parse.child(verb, "obj")))
    return any(k is not None and scene.row("offences", k) is not None for k in deeds)


def _is_gripped(parse: Parse, i: int) -> bool:
    """Whether a by-phrase tells where somebody is held: "was dragged out | by his hair |"."""
    return parse.case(i) == "by" and is_kind(parse.lemmas[i], "bodypart")


def _is_deed(scene: Scene, i: int) -> bool:
    """Whether a noun names what was done, or what it was done with: "her | arrest | was meant to silence others"."""
    mention = scene.references.at(i)
    if mention is not None or part_of_speech(scene.parse, i) != "n":
        weapon = mention is not None and mention.kind is MentionKind.NOMINAL
        return weapon and is_kind(scene.parse.lemmas[i], "means")
    done = scene.row("offences", i) is not None or scene.row("events", i) is not None
    return done or is_kind(scene.parse.lemmas[i], "means")


def _who_is(scene: Scene, i: int) -> tuple[int, ...]:
    """Who is said to be what a noun calls them: "| the militants | are gangs that extort money"; else the word."""
    parse = scene.parse
    copula = parse.child(i, "cop")
    being = copula is not None and parse.lowers[copula] == "being"  # "accused | Roe | of being a thug who beat nuns"
    subject = (subject_of(parse, i) if being else parse.child(i, "nsubj")) if copula is not None else None
    if subject is None or parse.child(i, "case") is not None or not can_act(scene, subject):
        return (i,)
    definite = not being and any(parse.lowers[c] == "the" for c in parse.children[i])
    return (i,) if definite else parse.conjuncts(subject)


def accused_by_cue(scene: Scene, i: int) -> tuple[int, ...]:
    """Whom the cue over the passage accuses of what word `i` says, where they can do anything: no "stray bullets"."""
    named = scene.accused_of(i)
    inside = (k for h in named for k in _behind_deed(scene, h))
    return accused_among(scene, named) or _apart(scene, tuple(dict.fromkeys(k for k in inside if can_act(scene, k))))


def _behind_deed(scene: Scene, i: int) -> tuple[int, ...]:
    """Who did what a noun tells, not those it was done to: "called the killing of nuns | by rebels | a war crime"."""
    row = None if can_act(scene, i) else scene.row("offences", i) or scene.row("events", i)
    if row is None or part_of_speech(scene.parse, i) != "n":
        return referring(scene, i)
    return scene.arguments(i, possessor=row.cells["poss"] or "ARG0").get("ARG0")


def _apart(scene: Scene, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The heads that are no part of another's name: "the State of X and | Y |" is one."""
    names = [(h, m.span) for h in heads if (m := scene.references.at(h)) is not None and m.kind is MentionKind.NAME]
    return tuple(h for h in heads if not any(of != h and span.start <= h < span.end for of, span in names))


def is_ordered_operation(scene: Scene, i: int) -> bool:
    """Whether somebody is said to have ordered the event that this noun names: "approved the | operation |"."""
    if scene.parse.types[i] not in ("event", "abstract") or part_of_speech(scene.parse, i) != "n":
        return False
    governor = governor_of(scene.parse, i)
    return governor is not None and governor.effect in (Effect.COMMITS, Effect.ORDERS) and governor.link == "obj"


def _behind(scene: Scene, deed: int) -> tuple[int, ...]:
    """Who is behind a deed that brings about another: "the army's bombing", "responsible for the bombing"."""
    if scene.accused and deed in scene.clauses:
        return accused_by_cue(scene, deed)
    row = scene.row("offences", deed) or scene.row("events", deed)
    own = scene.arguments(deed, possessor=row.cells["poss"] if row is not None else "ARG0").get("ARG0")
    own = own or _wielders(scene, deed)
    governor = governor_of(scene.parse, deed) if not own else None
    if governor is not None and governor.effect in (Effect.COMMITS, Effect.ORDERS):
        return party_of(scene, governor)
    return own


def _wielders(scene: Scene, i: int) -> tuple[int, ...]:
    """Whose a weapon is, or who used it: "| army | drones", "rockets fired by | the rebels |"."""
    parse = scene.parse
    if not is_kind(parse.lemmas[i], "means"):
        return ()
    used = (c for c in parse.children[i] if parse.deps[c] == "acl" and parse.tags[c] in ("VBN", "VBD"))
    by = tuple(k for c in used for a in parse.children[c] if parse.case(a) == "by" for k in parse.conjuncts(a))
    before = (c for c in parse.children[i] if parse.deps[c] in ("compound", "amod"))
    return by or tuple(c for c in before if any(is_kind(parse.lemmas[c], kind) for kind in _WIELDING))


def victims_of(scene: Scene, i: int, row: Row, arguments: Arguments) -> tuple[int, ...]:
    """The heads of those whom the offence is done to, by the first of the row's roles that names somebody."""
    of_people = row.cells["offence"] in _OF_PEOPLE
    for role in row.cells["victim"].split("|"):
        heads = _in_role(scene, i, role, arguments)
        if row.cells["offence"] in _OF_POSSESSIONS:
            heads = tuple(k for h in heads for k in _whose(scene, h))
        found = _suffering(scene, heads, of_people=of_people)
        if found:
            return found
    return ()


def _in_role(scene: Scene, i: int, role: str, arguments: Arguments) -> tuple[int, ...]:
    if role == "COMP":
        duties = [c for c in scene.parse.children[i] if scene.parse.deps[c] in _DUTY_DEPS]
        verbs = (c for c in duties if part_of_speech(scene.parse, c) == "v" and not _keeps_from(scene.parse, c))
        return tuple(h for c in verbs for h in scene.arguments(c).get("ARG1"))
    heads = arguments.get(role) if role else ()
    if role == "ARG1" and not heads:
        receiving = scene.parse.child(i, "iobj")  # "paid | girls | for sex"
        heads = _compounded(scene, i) if receiving is None else scene.parse.conjuncts(receiving)
    if not heads and role in ("against", "on"):
        heads = arguments.get("against|on|ARG1")
    return tuple(v for h in heads for v in _under_act(scene, h))


def _keeps_from(parse: Parse, i: int) -> bool:
    """Whether the verb's object are those whose deed is to be kept from: "failed to | stop | rebels from raping"."""
    return any(parse.tags[c] == "VBG" and parse.case(c) == "from" for c in parse.children[i])


def _under_act(scene: Scene, i: int) -> tuple[int, ...]:
    """Whom an act is done to, of a word for one: "ordered the murder of | 17 civilians |"; else the word itself."""
    if part_of_speech(scene.parse, i) != "n" or scene.references.at(i) is not None:
        return (i,)
    return (scene.arguments(i).get("ARG1") if scene.row("offences", i) is not None else ()) or (i,)


def _suffering(scene: Scene, heads: tuple[int, ...], *, of_people: bool) -> tuple[int, ...]:
    """Those of the heads, or of what stands in their phrases, that can suffer a wrong; `of_people`: no places."""
    heads = tuple(h for h in heads if _may_stand_for(scene, h))
    heads = tuple(k for head in heads for k in (head, *included(scene, head)))
    found = (h for head in heads for h in referring(scene, head))
    able = (h for h in found if not (of_people and _means_body(scene, h)))
    return tuple(dict.fromkeys(h for h in able if (not of_people and is_place(scene, h)) or is_somebody(scene, h)))


def _may_stand_for(scene: Scene, i: int) -> bool:
    return scene.parse.types[i] in _SUFFERING_PHRASES or scene.references.at(i) is not None or counts(scene.parse, i)


def _whose(scene: Scene, i: int) -> tuple[int, ...]:
    """Whose something is that is neither a person nor a thing: "withheld | the pickers' | wages"; else the word."""
    parse = scene.parse
    owners = tuple(k for c in parse.children[i] if parse.deps[c] == "nmod:poss" for k in parse.conjuncts(c))
    return (i,) if _may_stand_for(scene, i) or not owners else owners


def _means_body(scene: Scene, i: int) -> bool:
    """Whether a pronoun was taken for a body or state, to which nothing is done that is done to people."""
    mention = scene.references.at(i)
    pronoun = mention is not None and mention.kind is MentionKind.PRONOUN
    return pronoun and mention is not None and mention.type in ("organisation", "country", "place", "work")


def _compounded(scene: Scene, i: int) -> tuple[int, ...]:
    """The kind of people that a noun for a wrong has before it: "child recruitment", "worker abuse"."""
    parse = scene.parse
    before = (c for c in parse.children[i] if parse.deps[c] == "compound" and is_kind(parse.lemmas[c], "person"))
    return tuple(c for c in before if not any(is_kind(parse.lemmas[c], kind) for kind in _NO_VICTIMS))


def is_somebody(scene: Scene, i: int) -> bool:
    """Whether a head word stands for somebody who can act and is no place."""
    return can_act(scene, i) and not is_place(scene, i)


def party_of(scene: Scene, governor: Governor, deed: int | None = None) -> tuple[int, ...]:
    """Whom the governor makes the doer (or sufferer): its argument, or the subject of what it belongs to.

    Of several with a `deed` each, those of this one: "accused X of murder and | Y | of bribery".
    """
    parse, word = scene.parse, governor.word
    if part_of_speech(parse, word) == "n":
        own = scene.arguments(word, of="of" if governor.link == "of" else "ARG0")
        role = "ARG0|against" if governor.effect is Effect.ALLEGED else "ARG0"
        if governor.link == "of" and role != "ARG0" and not is_kind(parse.lemmas[word], "answering"):
            role = "against"  # "| UN | accusations of torture": who accuses
        heads = own.get(role if governor.party == "ARG0" else governor.party)
        heads = tuple(h for h in heads if parse.types[h] != "time")  # "a sentence of | ten years | for theft"
        over = governor_of(parse, word) if len(heads) == 1 and parse.pos[heads[0]] == "PRON" else None
        if over is not None and over.effect is Effect.COMMITS and over.party == "ARG1":
            heads = scene.arguments(over.word).get("ARG1") or heads  # "fined the guild and Roe for | their | role"
        told = _predicate_with(parse, word)
        if not heads and told is not None:
            heads = subjects_of(parse, told)
        elif not heads and is_kind(parse.lemmas[word], "answering"):
            heads = named_as(parse, word) or (
                word,
            )  # "police arrested | the mastermind | of the attack", "the murder | suspect |"
        elif not heads:
            heads = given_to(scene, parse.first_conjunct(word), governor)
    elif parse.pos[word] == "ADJ" or parse.child(word, "cop") is not None:
        heads = subjects_of(parse, word)
    else:
        heads = scene.arguments(word).get(governor.party) or under_object(scene, governor)
        if deed is not None and governor.party == "ARG1" and len(heads) > 1:
            heads = nearest(heads, [c for c in parse.children[word] if parse.case(c) == governor.link], deed)
    among = (k for h in heads for k in (h, *included(scene, h)))  # "generals, including X, should be tried for"
    found = (h for k in among for h in referring(scene, k, owners_only=True))
    return _apart(scene, tuple(dict.fromkeys(h for h in found if can_act(scene, h))))


def _predicate_with(parse: Parse, noun: int) -> int | None:
    """The predicate that says that its subject is, or is one of, those whom a noun names."""
    above = parse.heads[noun]
    if parse.case(noun) == "among" and parse.deps[noun] == "obl":
        return above  # "they remain | among the worst perpetrators |"
    one = above if parse.deps[noun] == "nmod" and parse.lowers[above] == "one" else noun
    return one if parse.child(one, "cop") is not None else None


def is_about_anybody(scene: Scene, governor: Governor) -> bool:
    """Whether the governor's party is nobody certain: "anybody", "no one"."""
    heads = scene.arguments(governor.word).get(governor.party)
    return bool(heads) and all(scene.parse.lowers[h] in INDEFINITE for h in heads)


def is_anybody(parse: Parse, i: int) -> bool:
    """Whether a word is for whoever did it, or for nobody: "punish | those | guilty", "any man", "no man"."""
    return parse.lowers[i] == "those" or any(parse.lowers[c] in ("any", "no") for c in parse.children[i])
