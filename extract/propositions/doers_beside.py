"""Who did a wrong whose own clause does not say so: the doers of what is told beside it, in a row or before."""

from extract.propositions.arguments import Arguments
from extract.propositions.deaths import keepers
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, apart_from
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import Row, part_of_speech
from extract.propositions.wrongdoing import accused_among, is_ordered_operation

_PLAIN = frozenset({"nsubj:pass", "aux:pass", "aux", "punct", "cc", "conj", "obj", "xcomp", "advcl", "compound:prt"})
"""What wrongs that share a doer may have beside them: no time, place or manner of its own."""
_BEHIND = frozenset({"cc", "punct", "conj", "obj", "xcomp"})
_HOLDING = ("detention", "arrest")
_DONE_TO_HELD = frozenset({"torture", "rape", "forced-labour", "slavery", "sexual-exploitation"})
"""What those who hold people do to them, where nobody else is told."""


def doers_beside(scene: Scene, i: int, row: Row, arguments: Arguments, victims: tuple[int, ...]) -> tuple[int, ...]:
    """Who did the wrong of verb `i`, which names no doer, as what is told in a row with it or around it says."""
    found = _shared_doers(scene, i) or _employers(scene, row, arguments) or _occasion_doers(scene, i, victims)
    found = found or _whose_victims(scene, i, victims)
    return found or (_holders(scene, i, victims) if row.cells["offence"] in _DONE_TO_HELD else ())


def _whose_victims(scene: Scene, i: int, victims: tuple[int, ...]) -> tuple[int, ...]:
    """Whose victims those are called to whom a passive says it was done: "| the gang's | victims were beaten"."""
    parse = scene.parse
    called = [v for v in victims if is_kind(parse.lemmas[v], "sufferer")] if is_passive(parse, i) else []
    whose = (c for v in called for c in parse.children[v] if parse.deps[c] == "nmod:poss")
    return apart_from(scene, accused_among(scene, tuple(whose)), victims)


def _holders(scene: Scene, i: int, victims: tuple[int, ...]) -> tuple[int, ...]:
    """Who holds those of whom a passive tells what is done to the held: "women | held by the gang | were raped"."""
    parse = scene.parse
    if not is_passive(parse, i):
        return ()
    keeping = [c for v in victims for c in parse.children[v] if parse.deps[c] == "acl"]
    held = (c for c in keeping if parse.lemmas[c] in ("hold", "detain") and parse.tags[c] in ("VBN", "VBD"))
    by = tuple(a for c in held for a in scene.arguments(c).get("ARG0"))
    doers = accused_among(scene, by) or keepers(scene, (i, parse.first_conjunct(i), *victims), "holding")
    return apart_from(scene, doers, victims)


def is_deed(scene: Scene, i: int) -> bool:
    """Whether what killed is itself violence: "the bombing that killed 12", "a grenade killed 12"."""
    told = is_kind(scene.parse.lemmas[i], "means") or scene.row("offences", i) is not None
    return told or is_ordered_operation(scene, i)


def is_wrong_told(scene: Scene, i: int) -> bool:
    """Whether a noun tells a wrong itself."""
    return (
        scene.references.at(i) is None
        and part_of_speech(scene.parse, i) == "n"
        and (scene.row("offences", i) is not None)
    )


def _occasion_doers(scene: Scene, i: int, victims: tuple[int, ...]) -> tuple[int, ...]:
    """Who did what others died of, as a clause of time tells it: "were killed when | troops | fired on the crowd"."""
    parse = scene.parse
    if not is_passive(parse, i) or row_of_harm(scene, i) is None:
        return ()
    deeds = (h for h in scene.arguments(i).get("in") if is_wrong_told(scene, h))
    behind = next(filter(None, (accused_among(scene, (h,)) for h in deeds)), ())  # "killed in a raid by soldiers"
    if behind:
        return apart_from(scene, behind, victims)
    for clause in parse.children[i]:
        if parse.deps[clause] != "advcl" or parse.lowers[parse.leftmost(clause)] not in ("when", "as"):
            continue
        subject = subject_of(parse, clause)
        if subject is None:
            continue
        deed = is_deed(scene, subject) and is_kind(parse.lemmas[clause], "harming")
        attack = row_of_harm(scene, clause) is not None and not is_passive(parse, clause)
        if deed or attack:
            doers = apart_from(scene, accused_among(scene, parse.conjuncts(subject)), victims)
            return tuple(h for h in doers if parse.pos[h] != "PRON")  # "shot when they attacked a policeman"
    return ()


def row_of_harm(scene: Scene, i: int) -> Row | None:
    """The row of a violent wrong that verb `i` tells."""
    row = scene.row("offences", i) if part_of_speech(scene.parse, i) == "v" else None
    return row if row is not None and row.cells["offence"] in ("killing", "attack", "execution") else None


def _shared_doers(scene: Scene, i: int) -> tuple[int, ...]:
    """Who did the last of several wrongs told in a row without a word between: "abducted, drugged and sold by them".

    So too where "were" is left out, whoever undergoes it: "men were shot and | huts burned | by them".
    So with the one before, where nothing tells of another occasion: "beaten by a guard and scalded with hot water".
    """
    parse = scene.parse
    if not is_passive(parse, i):
        return ()
    before = parse.heads[i]
    same = parse.deps[i] == "conj" and parse.child(i, "nsubj:pass") is None
    if same and _is_done_to_people(scene, before) and is_passive(parse, before):
        row = scene.row("offences", i)
        kept = row is not None and row.cells["offence"] == "arbitrary-detention"  # "and locked | in a flat |"
        together = kept or not _is_apart(parse, before, i)
        doers = accused_among(scene, scene.arguments(before).get("ARG0")) if together else ()
        if doers:
            return doers
    behind = [k for k in parse.conjuncts(parse.first_conjunct(i)) if k > i]
    for following in behind:
        told = _is_done_to_people(scene, following) or is_kind(parse.lemmas[following], "employing")
        told |= parse.child(following, "nsubj:pass") is not None and parse.child(following, "aux:pass") is None
        told = told and is_passive(parse, following) and parse.child(following, "aux:pass") is None
        agents = scene.arguments(following).get("ARG0") if told else ()
        end = min(agents, default=behind[-1])
        beside = (c for k in (i, following) for c in parse.children[k] if k < c < end)
        if parse.pos[following] != "VERB" or not all(parse.deps[c] in _PLAIN or _is_tool(parse, c) for c in beside):
            return ()
        doers = accused_among(scene, agents)
        if doers:
            return doers
    return ()


def _is_tool(parse: Parse, i: int) -> bool:
    return parse.case(i) == "with" and parse.types[i] == "object"


def _is_apart(parse: Parse, before: int, i: int) -> bool:
    """Whether a participle told in a row has a time, place or auxiliary of its own, or others are told of before it.

    "abducted by them and | later | killed", "sold by them | to a trader | and beaten"
    """
    own = [c for c in parse.children[i] if parse.deps[c] not in _BEHIND]
    others = (c for c in parse.children[before] if parse.deps[c] == "obl" and parse.case(c) != "by")
    handed = any(c < i and parse.types[c] in ("person", "organization") for c in others)
    own = [c for c in own if not (parse.types[c] == "time" and parse.case(c) == "for")]  # "denied food | for days |"
    return handed or any(c < i or parse.types[c] in ("time", "event") or parse.case(c) in ("in", "at") for c in own)


def _is_done_to_people(scene: Scene, i: int) -> bool:
    """Whether a verb tells a wrong, or that somebody was held or taken away: "beaten and | locked up | by the men"."""
    if is_kind(scene.parse.lemmas[i], "conveying"):
        return True
    event = scene.row("events", i)
    return scene.row("offences", i) is not None or (event is not None and event.cells["event"] in _HOLDING)


def _employers(scene: Scene, row: Row, arguments: Arguments) -> tuple[int, ...]:
    """For whom children do what nobody may make them do: "work as lookouts for | the gangs |"."""
    if row.cells["victim"] != "ARG0":
        return ()
    posts = arguments.heads.get("as", ())
    parse = scene.parse
    whose = (c for k in posts for c in parse.children[k] if parse.deps[c] == "nmod" and parse.case(c) == "for")
    return accused_among(scene, tuple(whose))
