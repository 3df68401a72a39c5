"""Who makes others suffer a wrong, and whose conduct is called one."""

from extract.propositions.given import subjects_of
from extract.propositions.governors import Effect, Governor
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene, can_act, referring
from extract.propositions.wrongdoing import accused_among, is_somebody


def inflicting(scene: Scene, governor: Governor) -> tuple[int, ...]:
    """Who makes others suffer the act: "| the guards | subject them to torture", "faced rape by | militiamen |"."""
    arguments = scene.arguments(governor.word)
    active = governor.effect is Effect.SUFFERS and not is_passive(scene.parse, governor.word)
    heads = arguments.get("by" if active else "ARG0|by")
    return accused_among(scene, heads)


def behind_conduct(scene: Scene, i: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Whose conduct the subject of word `i` is, and towards whom: "the way | Qatar | treats | guards | amounts to"."""
    parse = scene.parse
    subjects, above = subjects_of(parse, i), {*parse.up(i)}
    told = [(scene.arguments(k), k) for k in subjects]
    told += [
        (scene.arguments(c), c)
        for k in subjects
        for c in parse.children[k]
        if parse.deps[c].startswith(("acl", "nmod"))
        if parse.case(c) != "for" and c not in above  # not "for their safety"; "what the union | said | amounts to it"
    ]
    told += [
        (scene.arguments(parse.heads[k]), parse.heads[k]) for k in subjects if parse.deps[k] == "obj"
    ]  # "took action"
    doers = [h for arguments, _ in told for h in accused_among(scene, arguments.get("ARG0")) if h not in subjects]
    doers = doers or [k for k in subjects if can_act(scene, k)]
    undergoing = (h for arguments, _ in told for k in arguments.get("ARG1") for h in referring(scene, k))
    suffering = (h for h in undergoing if is_somebody(scene, h) and h not in doers and h not in subjects)
    return tuple(dict.fromkeys(doers)), tuple(dict.fromkeys(suffering))
