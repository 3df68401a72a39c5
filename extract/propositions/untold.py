"""Nouns for wrongs by which nobody says that a wrong was done."""

from extract.propositions.allegation_drafts import LIES
from extract.propositions.given import under_object
from extract.propositions.governors import Effect, Governor, effect_on
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from extract.propositions.telling import is_of_any
from extract.propositions.triggers import Row, part_of_speech

_PRESENT = frozenset({"VBZ", "VBP"})


def is_untold(scene: Scene, i: int, row: Row, governor: Governor | None) -> bool:
    """Whether noun `i` of this row says who speaks, what was not done, what the law calls so, or whose work it is."""
    parse = scene.parse
    return (
        _is_voice(parse, i, row)
        or _is_not_theirs(scene, i, governor)
        or _is_declared(parse, i, governor)
        or _is_daily_work(scene, governor)
    )


def _is_daily_work(scene: Scene, governor: Governor | None) -> bool:
    """Whether to tell of wrongs is somebody's work: "a group that | documents | abuses", not "a report that"."""
    parse = scene.parse
    if governor is None or governor.effect is not Effect.OCCURS or governor.link != "obj":
        return False
    if parse.deps[governor.word] != "acl:relcl" or parse.tags[governor.word] not in _PRESENT:
        return False
    who = scene.references.at(parse.heads[governor.word])
    return who is not None and who.type in ("organisation", "person", "group")


def _is_voice(parse: Parse, i: int, row: Row) -> bool:
    """Whether propaganda is only who speaks: "Ruritanian | propaganda | says that"."""
    return row.cells["offence"] == LIES and parse.deps[i] == "nsubj" and parse.pos[parse.heads[i]] == "VERB"


def _is_not_theirs(scene: Scene, i: int, governor: Governor | None) -> bool:
    """Whether nobody says that it was done: "crimes he did not commit", "forced him to confess to the murder"."""
    parse = scene.parse
    if any(parse.deps[c] == "acl:relcl" and is_negated(parse, c) and _does(parse, c) for c in parse.children[i]):
        return True
    if governor is None or governor.effect is not Effect.COMMITS:
        return False
    if is_of_any(parse, parse.first_conjunct(governor.word)):
        return True
    if parse.lemmas[governor.word] == "confess" and parse.case(governor.word) in ("to", "into"):
        return True  # "under pressure to confess to crimes"
    over = parse.heads[governor.word]
    made = parse.deps[governor.word] in ("xcomp", "advcl", "obl") and part_of_speech(parse, governor.word) == "v"
    if not made or over == governor.word or parse.child(governor.word, "nsubj") is not None:
        return False
    forced = scene.row("offences", over) if part_of_speech(parse, over) == "v" else None
    return forced is not None and forced.cells["victim"] != ""


def _is_declared(parse: Parse, i: int, governor: Governor | None) -> bool:
    """Whether the law says what a deed is, and nobody that it was done: "slavery was made | a crime |"."""
    if governor is None or effect_on(parse, governor.word, "obj") is not Effect.COMMITS:
        return False
    thing = parse.child(governor.word, "nsubj:pass")
    thing = parse.child(governor.word, "obj") if thing is None else thing
    called = parse.child(governor.word, "xcomp", "obj")
    return i in (thing, called) and thing != called and called is not None and parse.pos[called] == "NOUN"


def _does(parse: Parse, i: int) -> bool:
    """Whether a verb says that its object was done: "crimes that he | committed |"."""
    return parse.lemmas[i] in ("commit", "do", "perpetrate")


def is_paid_for(scene: Scene, governor: Governor) -> bool:
    """Whether somebody only lost a post over what was done to others, by whomever: "was sacked | over | the deaths"."""
    row = scene.row("events", governor.word) if governor.link == "over" else None
    return row is not None and row.cells["event"] == "dismissal"


def is_put_on(scene: Scene, governor: Governor) -> bool:
    """Whether the governor has a party, be it a thing: "blamed it | on malaria |", "| a storm | caused them"."""
    own = governor.party != "ARG1" and scene.arguments(governor.word).get(governor.party)
    return bool(own) or (governor.link == "obj" and bool(under_object(scene, governor)))
