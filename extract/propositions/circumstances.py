"""Where and when it happened: the phrases of place and time of a predicate, within the passage that is read.

"arrested two men in Tirana on June 28"         Tirana, 2018-06-28
"released the report for 2018 on June 28"       2018-06-28: a day says more than a year
"coerce migrants to fight in Syria"             Syria: the place of what they are made to do
"""

from collections.abc import Iterator

from extract.propositions.arguments import Arguments
from extract.propositions.governors import link_of
from extract.propositions.kinds import is_kind
from extract.propositions.occasions import goes_on, occasions_of
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, is_only_place, is_place
from extract.propositions.subjects import is_ranked
from extract.propositions.triggers import part_of_speech
from graph.model import MentionKind

_PLACE_ROLES = dict.fromkeys((
    "LOC", "in", "at", "near", "across", "throughout", "inside", "outside", "around", "from", "to", "into", "within",
    "through", "via", "over", "off", "along", "between", "onto", "toward", "towards",
)).keys()  # fmt: skip
_LEADING_ROLES = dict.fromkeys(("to", "into", "through", "via", "across", "towards", "toward")).keys()
_STAYING = frozenset({"in", "at", "near", "across", "throughout", "inside", "outside", "around", "off"})
_AT = _STAYING | {"of", "between"}
_TIME_ROLES = dict.fromkeys((
    "TMP", "on", "in", "between", "since", "during", "by", "from", "until", "over", "for", "throughout", "within",
    "at", "into",
)).keys()  # fmt: skip
_APART_ROLES = dict.fromkeys(("after", "before")).keys()
""""after the vote of May 3" was on another day."""
_DEED_ROLES = dict.fromkeys(("ARG0", "ARG1")).keys()
_DATE_ROLES = dict.fromkeys(("TMP", "on", "since", "until")).keys()
_CARRIED = ("obl", "nmod", "advmod", "obj")
_A_DAY = len("2018-06-28")
_DEEPEST = 2
_TELLING_WHICH = ("det", "amod", "compound", "nmod:poss", "nmod", "nummod", "acl:relcl")


def places_of(scene: Scene, arguments: Arguments) -> tuple[int, ...]:
    """The places among the predicate's phrases of place, else among those of whom it is done to, and of who does it."""
    if not scene.ground.may_tell_place(scene.setting or scene.within):
        return ()
    heads = arguments.of(_PLACE_ROLES)
    found = [place for head in heads for place in _place_in(scene, head)]
    if not found:  # "on June 28 in Oslo"
        found = [place for head in arguments.of(_DATE_ROLES) for place in _whereabouts(scene, head)]
    if not found:
        parties = (arguments.get(role) for role in ("ARG1", "ARG0"))
        found = next(filter(None, ([p for h in heads for p in _whereabouts(scene, h)] for heads in parties)), [])
    elif arguments.of(_LEADING_ROLES):  # "smuggled migrants | from Libya | to Italy"
        found += (p for h in arguments.get("ARG1") for p in _origins(scene, h))
    found = [p for p in found if not _is_told_again(scene, p) and not _is_no_certain_place(scene.parse, p)]
    start, end = scene.setting or scene.within
    return tuple(dict.fromkeys(sorted(place for place in found if start <= place < end)))


def _origins(scene: Scene, head: int) -> Iterator[int]:
    """Where those come from who are led elsewhere."""
    parse = scene.parse
    from_there = (c for c in parse.children[head] if parse.deps[c] == "nmod" and parse.case(c) == "from")
    yield from (k for c in from_there for k in parse.conjuncts(c) if is_place(scene, k))


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
        if parse.deps[c] == "nmod" and parse.case(c) in _AT:
            yield from (k for k in parse.conjuncts(c) if is_place(scene, k))
        elif parse.deps[c] == "nmod:poss" and parse.types[head] == "place" and is_place(scene, c):
            yield c  # "Nairobi's slums"


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


def places_of_occasion(scene: Scene, i: int) -> tuple[int, ...]:
    """The places that are told beside the deed: "attacked | Tora |, killing six", "crimes committed in | Chad |"."""
    found: list[int] = []
    for over in occasions_of(scene, i):
        arguments = scene.arguments(over)
        found += places_of(scene, arguments)
        if scene.parse.deps[over] not in ("acl", "acl:relcl"):
            on_from = goes_on(scene.parse, scene.parse.first_conjunct(i))
            found += (h for h in arguments.get("ARG1") if is_only_place(scene, h) and (on_from or _is_named(scene, h)))
    if part_of_speech(scene.parse, i) == "n":
        found += (c for c in scene.parse.children[i] if _is_named_for(scene, c))
    return tuple(dict.fromkeys(found))


def _is_named(scene: Scene, i: int) -> bool:
    mention = scene.references.at(i)
    return mention is not None and mention.kind is MentionKind.NAME


def _is_named_for(scene: Scene, c: int) -> bool:
    """Whether a deed is called after a town: "the | Bucha | massacre", "| Srebrenica's | massacre"."""
    return scene.parse.deps[c] in ("compound", "amod", "nmod:poss", "nmod:desc") and is_only_place(scene, c)


def places_of_complement(scene: Scene, i: int) -> tuple[int, ...]:
    """The places of what somebody is made to do: "coerce migrants to fight in Syria"."""
    parse = scene.parse
    made = (c for c in parse.children[i] if parse.deps[c] == "xcomp" or link_of(parse, c) == "purpose")
    return tuple(dict.fromkeys(place for c in made for place in places_of(scene, scene.arguments(c))))


def time_of(scene: Scene, i: int, arguments: Arguments) -> str | None:
    """The ISO date of the predicate's phrases of time, the finest first, else of its clause; None where none is."""
    if not scene.ground.may_tell_time(scene.setting or scene.within):
        return None
    values = list(_own_dates(scene, i, arguments))
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


def _own_dates(scene: Scene, i: int, arguments: Arguments) -> Iterator[str]:
    """The dates of its own phrases, of what says beside it that it was done, and of the deeds it came of.

    "the | 2017 | killings", "crimes committed | in 1985 |", "the attack | of 3 May | killed six"
    """
    for head in arguments.of(_TIME_ROLES):
        yield from _dates(scene, head, nested=not _is_case(scene, i, head))
    yield from (value for head in arguments.of(_APART_ROLES) for value in _dates(scene, head, nested=False))
    if part_of_speech(scene.parse, i) == "n":
        yield from _dates(scene, i)
        for c in scene.parse.children[i]:  # "the rescue | of six girls on Friday |"
            if scene.parse.case(c) == "of" and scene.parse.types[c] == "person":
                yield from _dates(scene, c)
        for over in occasions_of(scene, i):
            told = scene.arguments(over).of(_TIME_ROLES)
            yield from (value for head in told for value in _dates(scene, head))
    else:
        deeds = (h for h in arguments.of(_DEED_ROLES) if scene.references.at(h) is None and scene.row("offences", h))
        yield from (value for h in deeds for value in _dates(scene, h))


def _is_case(scene: Scene, i: int, head: int) -> bool:
    """Whether an event is about a wrong of another day: "arrested | in the 2014 murder |", not "in a 2014 raid"."""
    if scene.row("events", i) is None or part_of_speech(scene.parse, head) != "n":
        return False
    return scene.row("offences", head) is not None and scene.row("events", head) is None


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
    beside = next(occasions_of(scene, i), None)
    if beside is not None and not goes_on(parse, first):
        yield from (v for c in parse.children[beside] if parse.deps[c].startswith(_CARRIED) for v in _dates(scene, c))
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
    start, end = scene.setting or scene.within
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
