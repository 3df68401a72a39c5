"""What else is told of the occasion of a deed, so that its place and date are the deed's, too.

"crimes | committed | in Chad in 1985"                  a participle or relative clause that only says that it was done
"the trial | began | in Goma on Monday"                 a verb that says only that it took place, began or ended
"| raided | a farm in Goma, killing six herders"        what a gerund goes on from
"| attacked | the village on Monday and killed six"     the first of two deeds of the same people, told in a row
"attacked and | looted | the village on Monday"         the next of two deeds with one object
"""

from collections.abc import Iterator

from extract.propositions.governors import does, occurs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene
from extract.propositions.subjects import object_of
from extract.propositions.triggers import part_of_speech


def occasions_of(scene: Scene, i: int) -> Iterator[int]:
    """The verbs that tell where and when it was that word `i` tells of, beside itself, in text order."""
    parse = scene.parse
    if part_of_speech(parse, i) == "n":
        yield from (c for c in parse.children[i] if _says_that_it_was(parse, c))
        verb = parse.heads[i]
        if parse.deps[i] in ("nsubj", "nsubj:pass") and (
            occurs(parse, verb) or is_kind(parse.lemmas[verb], "aspectual")
        ):
            yield verb
        return
    first = parse.first_conjunct(i)
    if goes_on(parse, first):
        yield parse.heads[first]
    elif first != i and _is_same_occasion(scene, first, i):
        yield first
    else:
        following = parse.child(i, "conj")
        shared = None if following is None or parse.child(i, "obj") is not None else parse.child(following, "obj")
        if following is not None and shared is not None and object_of(parse, i) == shared:
            yield following


def goes_on(parse: Parse, i: int) -> bool:
    """Whether a gerund tells what came of the clause it hangs on: "raided a farm, | killing | six herders"."""
    return parse.deps[i] == "advcl" and parse.tags[i] == "VBG" and not parse.case(i)


def _says_that_it_was(parse: Parse, clause: int) -> bool:
    if parse.deps[clause] == "acl":
        return is_passive(parse, clause) and does(parse, clause)
    return parse.deps[clause] == "acl:relcl" and (
        occurs(parse, clause) or (is_passive(parse, clause) and does(parse, clause))
    )


def _is_same_occasion(scene: Scene, first: int, i: int) -> bool:
    """Whether two deeds of the same people are told in one breath, in the past, without a time between them."""
    parse = scene.parse
    if parse.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None or parse.tags[i] != parse.tags[first]:
        return False
    if parse.tags[i] not in ("VBD", "VBN") or scene.arguments(i).get("TMP"):
        return False
    if any(role == "ARGM-TMP" for role, _ in parse.roles.get(i, ())):
        return False  # "and | later | killed six"
    return any(scene.row(table, first) is not None for table in ("offences", "events"))
