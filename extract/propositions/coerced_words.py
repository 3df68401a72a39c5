"""Words that were got out of somebody: "confessed under torture", "a confession obtained by torture"."""

from extract.propositions.governors import Governor
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene
from extract.propositions.wrongdoing import accused_among, party_of


def makes_speak(parse: Parse, i: int) -> bool:
    """Whether words were got with torture: "confessed | under torture |", "a confession obtained | by torture |"."""
    if parse.case(i) == "under":
        return parse.deps[i] == "obl"
    by = parse.deps[i] in ("obl", "obl:agent") and parse.case(i) in ("by", "through", "with")
    return by and is_kind(parse.lemmas[parse.heads[i]], "extracting")


def is_of_any_words(parse: Parse, verb: int) -> bool:
    """Whether a participle only says what words are meant, be there any: "the law bans | evidence obtained by it |"."""
    noun = parse.heads[verb]
    if parse.deps[verb] != "acl" or parse.child(noun, "det", "nmod:poss", "nummod") is not None:
        return False
    over = parse.heads[noun] if parse.deps[noun] in ("obj", "nsubj", "nsubj:pass") else verb
    helping = parse.child(over, "cop", "aux", "aux:pass")
    return parse.tags[over if helping is None else helping] in ("VBZ", "VBP", "MD")


def made_speak(scene: Scene, i: int) -> tuple[int, ...]:
    """Whose words were got with torture."""
    verb = scene.parse.heads[i]
    return party_of(scene, Governor(verb, "under", party="ARG1" if is_passive(scene.parse, verb) else "ARG0"))


def made_them(scene: Scene, i: int) -> tuple[int, ...]:
    """Who got words with torture, where it is said: "were extracted under torture | by the police |"."""
    parse, verb = scene.parse, scene.parse.heads[i]
    agents = (c for c in parse.children[verb] if parse.deps[c] == "obl:agent" and c != i)
    return accused_among(scene, tuple(k for c in agents for k in parse.conjuncts(c)))
