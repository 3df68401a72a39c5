"""To whom a noun for a wrong, or for a charge of it, is given by the verb over it.

"X bears responsibility for killings"     X
"X denied claims of killing monks"        X, who answers them
"X received claims of killing monks"      nobody: X only hears of it
"the court rejected claims of killing"    nobody: it judges others
"arrested Y on suspicion of killing"      Y
"imposed sanctions on Y for killings"     Y
"""

from extract.propositions.governors import Effect, Governor, light_verbs, link_of
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, can_act
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import part_of_speech

_CHARGED_ON = frozenset({"on", "under", "over", "for", "amid", "upon"})
_JUDGING = ("court", "pleading")


def under_object(scene: Scene, governor: Governor) -> tuple[int, ...]:
    """The governor's party where it hangs on the object: "imposed sanctions | on two men | for torture"."""
    parse, roles = scene.parse, governor.party.split("|")
    things = (c for c in parse.children[governor.word] if parse.deps[c] == "obj")
    below = (c for thing in things for c in parse.children[thing] if parse.case(c) in roles)
    return tuple(k for c in below for k in parse.conjuncts(c))


def given_to(scene: Scene, noun: int, governor: Governor) -> tuple[int, ...]:
    """To whom the verb over a noun gives it: "| X | bear responsibility for", "arrested | them | on suspicion of"."""
    parse = scene.parse
    over, link = parse.heads[noun], link_of(parse, noun)
    receiver = parse.child(over, "iobj") if link == "obj" else None
    if receiver is not None and is_kind(parse.lemmas[noun], "judgement"):
        return parse.conjuncts(receiver)  # "the judge gave | Ann Lee | a sentence for theft"
    party = light_verbs().get((parse.lemmas[over], link))
    if party == "ARG0" and link == "obj":
        return _answering(parse, noun, governor)
    if party is not None:
        return scene.arguments(over).get(party)
    if governor.effect is not Effect.ALLEGED or link not in _CHARGED_ON:
        return ()
    if part_of_speech(parse, over) == "v" or scene.row("events", over) is not None:
        tried = scene.arguments(over).get("ARG1")  # "the trial of | Ann Lee | on charges of murder"
        heads = tuple(h for h in tried if parse.first_conjunct(h) != noun)
        heads = _wanted(scene, heads) or heads
        if not any(can_act(scene, h) for h in heads):  # "opened a case | against the mayor | on charges of theft"
            heads = scene.arguments(over).get("against") or heads
        facing = light_verbs().get((parse.lemmas[parse.heads[over]], link_of(parse, over))) == "ARG0"
        return heads or (subjects_of(parse, parse.heads[over]) if facing else ())  # "faces trial on charges of"
    return (over,) if parse.types[over] == "person" and can_act(scene, over) else ()


def _wanted(scene: Scene, papers: tuple[int, ...]) -> tuple[int, ...]:
    """Those whom a warrant is for: "issued a warrant | for Ann Lee | on charges of murder"."""
    parse = scene.parse
    below = (c for paper in papers if not can_act(scene, paper) for c in parse.children[paper])
    return tuple(k for c in below if parse.case(c) in ("for", "against") for k in parse.conjuncts(c))


def _answering(parse: Parse, noun: int, governor: Governor) -> tuple[int, ...]:
    """The subjects of the verb over the noun, unless they only hear of what is alleged of others, or judge it."""
    verb = parse.heads[noun]
    if governor.effect is not Effect.ALLEGED:
        return subjects_of(parse, verb)
    if is_kind(parse.lemmas[verb], "hearing"):
        return ()
    if parse.child(noun, "nmod:poss") is not None and is_kind(parse.lemmas[noun], "boast"):
        return ()  # "rejected | the rebels' | claim of shooting down a plane"
    heads = subjects_of(parse, verb)
    if is_kind(parse.lemmas[verb], "rejecting"):  # a minister may do so for others
        heads = tuple(h for h in heads if parse.types[h] in ("organization", "place"))
        heads = tuple(h for h in heads if not any(is_kind(parse.lemmas[h].lower(), kind) for kind in _JUDGING))
    return heads


def subjects_of(parse: Parse, i: int) -> tuple[int, ...]:
    """The subject of a verb with all that is joined to it."""
    subject = subject_of(parse, i)
    return parse.conjuncts(subject) if subject is not None else ()
