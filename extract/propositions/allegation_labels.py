"""Labels of allegations: the deed in the article's words, then who suffered it and who did it."""

from extract.propositions.kinds import is_kind
from extract.propositions.labels import act_label, clause_words, gerund, joined, noun_words, parties_words
from extract.propositions.negation import means_none
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from extract.propositions.triggers import Row, part_of_speech, trigger_of

_TO_VICTIM = {
    "attack": "on",
    "discrimination": "against",
    "war-crimes": "against",
    "unspecified-crime": "against",
    "terrorism": "against",
}
_SPOKEN = ("xcomp", "obj", "compound:prt", "obl", "ccomp", "acl")
_LONGEST_COMPLEMENT = 8
_SOMEBODY = frozenset({"person", "organization", "place"})
_CIRCUMSTANCES = frozenset(
    {"because", "by", "after", "before", "during", "since", "despite", "according", "including", "on"}
)
_DANGLING = frozenset(
    {"the", "a", "an", "of", "to", "in", "for", "and", "or", "by", "with", "on", "from", "as", "at", "past"}
)


def allegation_label(
    scene: Scene,
    i: int,
    *,
    offence: str,
    act: str,
    accused: tuple[int, ...],
    victims: tuple[int, ...],
    places: tuple[int, ...],
) -> str:
    """ "<act> of <victims> by <accused>", less those whom the act's words name; the places where one lacks."""
    noun = part_of_speech(scene.parse, i) == "n"
    said = range(i - len(act.split()), i) if noun else ()  # "Israeli airstrike"
    by = tuple(a for a in accused if a not in said)
    spoken = {word.removesuffix("'s").rstrip("'’") for word in act.replace("’s", "").split()}
    unspoken = tuple(v for v in victims if v not in said and scene.parse.words[v] not in spoken)
    named = len(unspoken) < len(victims)  # "coercing | migrants |", of "migrants, including boys"
    victims = unspoken
    among = {
        v for v in victims for o in victims if o != v and scene.parse.heads[v] == o and scene.parse.case(v) != "of"
    }
    victims = tuple(v for v in victims if v not in among)  # "detainees, including boys": the detainees
    places = () if victims and accused else places
    negation = "not " if act.startswith("not ") else ""
    deed, _, complement = act.removeprefix(negation).partition(" ")
    made = complement and not complement.startswith(joined(scene.parse, _thing_before(scene, i)) or " ")
    if made and named and not noun:
        victims = ()
    elif made and victims and not noun:  # "forcing | workers | to flee"
        act, victims = " ".join(f"{negation}{deed} {parties_words(scene, victims)} {complement}".split()), ()
    to = _TO_VICTIM.get(offence, "of") if noun or act in _TO_VICTIM else "of"
    if noun and any(scene.parse.case(v) == "of" for v in victims):
        to = "of"
    return act_label(scene, act, of=victims, by=by, places=places, to=to)


def verb_words(scene: Scene, i: int, row: Row) -> str:
    """The deed that a verb names: its gerund, with its complements where they make it the offence."""
    parse, verb = scene.parse, trigger_of(scene.parse, i)
    if row.cells["offence"] == "attack" and not row.wanted:
        return gerund(verb) if is_kind(verb, "particular") else "attack"
    if row.cells["offence"] != "failure-to-act" and not row.wanted:
        return gerund(verb)
    kept = [c for c in parse.children[i] if c > i and parse.deps[c] in _SPOKEN]
    inside = sorted({d for c in kept for d in _core(parse, c)} & set(range(*scene.within)))
    rest = [d for d in inside if parse.pos[d] not in ("SPACE", "PUNCT")][:_LONGEST_COMPLEMENT]
    while rest and parse.lowers[rest[-1]] in _DANGLING:
        rest.pop()
    if not rest and row.wanted is not None:  # "their passports were | confiscated |"
        rest = _thing_before(scene, i)
    thing = parse.child(i, "obj")  # "did nothing" has its negation in what it names
    negation = "not " if row.when == "negated" and (thing is None or not means_none(parse, thing)) else ""
    return f"{negation}{gerund(verb.partition('_')[0])} {joined(parse, rest)}".strip()


def _thing_before(scene: Scene, i: int) -> list[int]:
    """The noun for a thing that a verb in the passive is said of, or that somebody has done to it."""
    parse = scene.parse
    beside = parse.child(parse.heads[i], "obj") if parse.deps[i] == "xcomp" else None
    thing = parse.child(i, "nsubj:pass") if beside is None else beside
    somebody = thing is None or scene.references.at(thing) is not None or parse.types[thing] in _SOMEBODY
    return [] if thing is None or somebody else [thing]


def noun_phrase_words(scene: Scene, i: int, row: Row) -> str:
    """The noun with what makes it the offence: "acts of terror", "failure to protect the children"."""
    parse = scene.parse
    words = noun_words(parse, i)
    wanted = {w.lstrip("=>^@") for w in row.wanted.words} if row.wanted is not None else set()
    for c in parse.children[i]:
        if parse.deps[c] == "acl" and row.cells["victim"] == "COMP":
            return f"{words} {clause_words(scene, [d for d in parse.below(c) if d < scene.within.end])}"
        if parse.deps[c] == "nmod" and c > i and parse.lemmas[c] in wanted and parse.case(c) in ("of", "against"):
            return f"{words} {parse.case(c)} {noun_words(parse, c)}"
    return words


def _core(parse: Parse, i: int) -> list[int]:
    """The words under `i` without clauses, reasons and circumstances of their own."""
    found, todo = [], [i]
    while todo:
        at = todo.pop()
        found.append(at)
        for c in parse.children[at]:
            apart = parse.deps[c].startswith(("advcl", "acl:relcl", "parataxis", "appos"))
            if not apart and parse.case(c) not in _CIRCUMSTANCES:
                todo.append(c)
    return found
