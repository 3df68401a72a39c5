"""Which verbs are said of who undergoes them: with "be" or "by", as participles, and in a row with such a one."""

from functools import cache, lru_cache

from extract.propositions.parse import Parse
from extract.propositions.triggers import MARKS, rows_by_trigger
from extract.tables import read_table

_FULL_STOPS = frozenset(".!?:;…\"”'’")
_NEARLY_ALL = 0.85
_SOMEBODY = frozenset({"person", "organization"})


@lru_cache(maxsize=4096)
def is_passive(parse: Parse, i: int) -> bool:
    """Whether a verb's surface subject undergoes it: "was killed", "people killed by ...", "the detained men"."""
    if parse.pos[i] not in ("VERB", "AUX"):
        return parse.tags[i] == "VBN" and parse.deps[i] in ("acl", "amod")
    if parse.child(i, "aux:pass", "nsubj:pass") is not None:
        return True
    if (
        parse.tags[i] in ("VBN", "VBD")
        and parse.child(i, "nsubj", "obj") is None
        and parse.child(i, "obl:agent") is not None
    ):
        return True
    if parse.tags[i] not in ("VBN", "VBD") or parse.child(i, "nsubj", "aux") is not None:
        return _is_clipped(parse, i)
    object_ = parse.child(i, "obj")
    if object_ is not None and parse.deps[i] == "conj" and _is_beside(parse, i, object_):
        return False  # "was jailed and | killed | a guard"
    if object_ is not None and parse.deps[i] == "conj" and _is_kept_from(parse.lemmas[i], parse.lemmas[object_]):
        return is_passive(parse, parse.heads[i])  # "was beaten and | denied | food"
    if parse.deps[i] == "conj" and (parse.tags[i] == "VBN" or wants_object(parse.lemmas[i])):
        first = parse.first_conjunct(i)  # "were sold to owners and | raped | daily"
        if parse.tags[i] == "VBN" and parse.pos[first] == "ADJ" and parse.child(first, "cop") is None:
            return True  # "left 20 dead and | injured |"
        return parse.deps[first] != "conj" and is_passive(parse, first)
    return parse.deps[i] in ("acl", "amod") or (parse.tags[i] == "VBN" and parse.deps[i] in ("advcl", "xcomp"))


def _is_clipped(parse: Parse, i: int) -> bool:
    """Whether "be" is left out, as in headlines: "Two nuns | abducted | in Kano", "Nine | shot | dead by guards"."""
    subject = parse.child(i, "nsubj")
    if subject is None or parse.tags[i] not in ("VBN", "VBD") or parse.types[subject] != "person" or subject > i:
        return False
    if parse.child(i, "obj", "iobj", "aux", "ccomp") is not None or not _may_want_object(parse.lemmas[i]):
        return False
    if any(parse.case(c) == "by" and parse.types[c] in _SOMEBODY for c in parse.children[i]):
        return True
    end = parse.sentence_end(i) - 1
    while end > i and not parse.words[end].strip():
        end -= 1
    return parse.words[end] not in _FULL_STOPS and parse.tags[subject] != "PRP"


@cache
def _may_want_object(verb: str) -> bool:
    """Whether this verb tells a wrong done to its object in some sense."""
    rows = rows_by_trigger("offences").get((verb, "v"), ())
    return any(r.cells["accused"] == "ARG0" and r.cells["victim"].startswith("ARG1") for r in rows)


@cache
def _is_kept_from(verb: str, thing: str) -> bool:
    """Whether somebody else undergoes it where the verb has this object: "denied water", not "denied the charges"."""
    rows = rows_by_trigger("offences").get((verb, "v"), ())
    wanted = (r.wanted.words for r in rows if r.wanted is not None and r.cells["victim"].startswith("ARG2"))
    return any(thing in {word.lstrip(MARKS) for word in words} for words in wanted)


def _is_beside(parse: Parse, verb: int, object_: int) -> bool:
    """Whether somebody is what a verb is done to, right behind it."""
    return object_ > verb and parse.types[object_] in _SOMEBODY and "," not in parse.words[verb:object_]


@cache
def wants_object(verb: str) -> bool:
    """Whether it is done to somebody whenever this verb tells a wrong or a punishment: without an object it is passive.

    >>> wants_object("rape"), wants_object("hold"), wants_object("die"), wants_object("flee")
    (True, True, False, False)
    """
    if verb in _punishing():
        return True
    rows = rows_by_trigger("offences").get((verb, "v"), ())
    told = [r.cells["accused"] == "ARG0" and r.cells["victim"].startswith("ARG1") for r in rows]
    return bool(told) and sum(told) >= _NEARLY_ALL * len(told)  # "held a gun to his head" is another holding


@cache
def _punishing() -> frozenset[str]:
    """The verbs that tell for what their object is charged or punished: arrest, sentence, sanction."""
    rows = read_table("propositions/governors")
    return frozenset(r["word"] for r in rows if (r["pos"], r["link"], r["party"]) == ("v", "for", "ARG1"))
