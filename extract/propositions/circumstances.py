"""Where and when it happened: the phrases of place and time of a predicate, within the passage that is read.

"arrested two men in Tirana on June 28"         Tirana, 2018-06-28
"released the report for 2018 on June 28"       2018-06-28: a day says more than a year
"coerce migrants to fight in Syria"             Syria: the place of what they are made to do
"""

from collections.abc import Iterator

from extract.propositions.arguments import Arguments
from extract.propositions.governors import link_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, is_only_place, is_place
from extract.propositions.subjects import is_ranked
from extract.propositions.triggers import part_of_speech

_PLACE_ROLES = dict.fromkeys((
    "LOC", "in", "at", "near", "across", "throughout", "inside", "outside", "around", "from", "to", "into", "within",
    "through", "via", "over", "off", "along", "between", "onto", "toward", "towards",
)).keys()  # fmt: skip
_STAYING = frozenset({"in", "at", "near", "across", "throughout", "inside", "outside", "around", "off"})
_AT = _STAYING | {"of"}
_TIME_ROLES = dict.fromkeys((
    "TMP", "on", "in", "between", "since", "during", "after", "before", "by", "from", "until", "over", "for",
)).keys()  # fmt: skip
_DATE_ROLES = dict.fromkeys(("TMP", "on", "since", "until")).keys()
_CARRIED = ("obl", "nmod", "advmod", "obj")
_A_DAY = len("2018-06-28")
_DEEPEST = 2
_TELLING_WHICH = ("det", "amod", "compound", "nmod:poss", "nmod", "nummod", "acl:relcl")


def places_of(scene: Scene, arguments: Arguments) -> tuple[int, ...]:
    """The places among the predicate's phrases of place, else among those of whom it is done to, and of who does it."""
    heads = arguments.of(_PLACE_ROLES)
    found = [place for head in heads for place in _place_in(scene, head)]
    if not found:  # "on June 28 in Oslo"
        found = [place for head in arguments.of(_DATE_ROLES) for place in _whereabouts(scene, head)]
    if not found:
        parties = (arguments.get(role) for role in ("ARG1", "ARG0"))
        found = next(filter(None, ([p for h in heads for p in _whereabouts(scene, h)] for heads in parties)), [])
    found = [p for p in found if not _is_told_again(scene, p) and not _is_no_certain_place(scene.parse, p)]
    start, end = scene.within
    return tuple(dict.fromkeys(sorted(place for place in found if start <= place < end)))


def _is_told_again(scene: Scene, place: int) -> bool:
    """Whether a noun only says what the place named before it is: "near Branch 9, | a prison |"."""
    return scene.parse.deps[place] in ("appos", "parataxis") and scene.parse.pos[place] == "NOUN"


def _is_no_certain_place(parse: Parse, place: int) -> bool:
    """Whether a bare noun tells how, not where, somebody is: "ten years in | prison |"."""
    return (
        is_kind(parse.lemmas[place], "institution")
        and parse.tags[place] == "NN"
        and parse.child(place, *_TELLING_WHICH) is None
    )


def _place_in(scene: Scene, head: int) -> Iterator[int]:
    """The place that a phrase names, or those its own phrases do: "in the north of Syria"."""
    parse = scene.parse
    if is_place(scene, head):
        yield head
        if parse.pos[head] == "PROPN":
            return
    for c in parse.children[head]:  # "a camp outside Minsk": both
        if parse.deps[c] == "nmod" and parse.case(c) in _AT and is_place(scene, c):
            yield c


def _whereabouts(scene: Scene, head: int, depth: int = 0) -> Iterator[int]:
    """Where those are whom it is done to: "dismantled two networks of smugglers in Baghdad"."""
    parse = scene.parse
    for c in parse.children[head]:
        if parse.deps[c] != "nmod":
            continue
        if parse.case(c) in _STAYING:
            yield from (p for k in parse.conjuncts(c) for p in _place_in(scene, k))
        elif parse.case(c) in ("of", "on", "against") and depth < _DEEPEST:
            yield from _whereabouts(scene, c, depth + 1)


def places_gone_on_from(scene: Scene, i: int) -> tuple[int, ...]:
    """The places of the clause that a gerund goes on from, done to or in: "attacked | Tora |, killing six"."""
    first = scene.parse.first_conjunct(i)
    if not goes_on(scene.parse, first):
        return ()
    over = scene.arguments(scene.parse.heads[first])
    return tuple(dict.fromkeys((*places_of(scene, over), *(h for h in over.get("ARG1") if is_only_place(scene, h)))))


def places_of_complement(scene: Scene, i: int) -> tuple[int, ...]:
    """The places of what somebody is made to do: "coerce migrants to fight in Syria"."""
    parse = scene.parse
    made = (c for c in parse.children[i] if parse.deps[c] == "xcomp" or link_of(parse, c) == "purpose")
    return tuple(dict.fromkeys(place for c in made for place in places_of(scene, scene.arguments(c))))


def time_of(scene: Scene, i: int, arguments: Arguments) -> str | None:
    """The ISO date of the predicate's phrases of time, the finest first, else of its clause; None where none is."""
    heads = arguments.of(_TIME_ROLES)
    values = [value for head in heads for value in _dates(scene, head)]
    if not values:
        clause = _clause_of(scene, i)
        carried = [c for c in scene.parse.children[clause] if scene.parse.deps[c].startswith(_CARRIED)]
        if _is_another_act(scene, i, clause):
            values = [value for c in carried if c > i for value in _dates(scene, c) if len(value) < _A_DAY]
        else:
            values = [value for c in carried for value in _dates(scene, c, nested=False)]
    if not values:  # "stopped | flying there in November |"
        doing = (c for c in scene.parse.children[i] if scene.parse.deps[c] == "xcomp" and scene.parse.tags[c] == "VBG")
        values = [v for c in doing for k in scene.parse.children[c] for v in _dates(scene, k, nested=False)]
    if not values and part_of_speech(scene.parse, i) == "v":
        values = list(_of_what_it_goes_with(scene, i))
    return max(values, key=len) if values else None  # "2018-06-28" says more than "2018"


def goes_on(parse: Parse, i: int) -> bool:
    """Whether a gerund tells what came of the clause it hangs on: "raided a farm, | killing | six herders"."""
    return parse.deps[i] == "advcl" and parse.tags[i] == "VBG" and not parse.case(i)


def _of_what_it_goes_with(scene: Scene, i: int) -> Iterator[str]:
    """The dates of the clause that a verb tells more of, and of what stands before the first of several verbs.

    "in 2014, | when | rebels captured it", "raided a farm on Monday, | killing | six", "On Monday he fled and | hid |"
    """
    parse = scene.parse
    first = parse.first_conjunct(i)
    over, dep = parse.heads[first], parse.deps[first]
    when = any(parse.lowers[c] == "when" for c in parse.children[first])
    if dep == "acl:relcl" and when:
        yield from _dates(scene, over, nested=False)
    ranked = dep == "acl" and is_ranked(parse, over)
    if ranked or (dep == "advcl" and when) or goes_on(parse, first):
        at = parse.heads[over] if ranked and parse.child(over, "cop") is None else over
        yield from (v for c in parse.children[at] if parse.deps[c].startswith(_CARRIED) for v in _dates(scene, c))
    subject = parse.child(first, "nsubj", "nsubj:pass") if first != i else None
    if subject is not None and parse.child(i, "nsubj", "nsubj:pass") is None:
        before = (c for c in parse.children[first] if c < subject and parse.deps[c].startswith(_CARRIED))
        yield from (v for c in before for v in _dates(scene, c))


def _is_another_act(scene: Scene, i: int, clause: int) -> bool:
    """Whether the verb over a noun tells another event, whose day is its own: "jailed on Friday for the killing".

    A year behind the noun is the deed's: "jailed for the killing of six men in 2009".
    """
    return part_of_speech(scene.parse, i) == "n" and clause != i and scene.row("events", clause) is not None


def _dates(scene: Scene, head: int, *, nested: bool = True) -> Iterator[str]:
    start, end = scene.within
    for at in (head, *scene.parse.children[head]) if nested else (head,):
        mention = scene.references.at(at)
        if start <= at < end and mention is not None and mention.type == "date" and mention.value:
            yield mention.value


def _clause_of(scene: Scene, i: int) -> int:
    """The verb of the clause that a word stands in."""
    clause = i
    for above in scene.parse.up(i):
        if scene.parse.pos[clause] in ("VERB", "AUX") or scene.parse.heads[clause] == clause:
            break
        clause = above
    return clause
