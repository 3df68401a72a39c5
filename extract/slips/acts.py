"""Slips of the tree about verbs joined to what is said that are the speaker's next act, each put right.

"admitted that X had died but denied that Y"       who admitted denies, for the tenses agree
"said that X is a camp and accused Y"              who said it accuses: what is said is told in another tense
"says the army burned it and calls for talks"      the same
"denied that anybody had died and vowed to sue"    nobody known vows anything
"said X had helped and urged Oslo to follow"       who says it asks states and bodies to do something
"said soldiers shot a boy and ordered an inquiry"  who said it orders the inquiry
"says that boys sleep on straw and asks for beds"  who says it asks, as the number of the verb tells
"admits boys were shot but insists Y"              who admits insists, and not the boys
"slammed it, said that a boy had died, and left"   the last of a row of acts is of the same voice
"""

from extract.pipeline.lemmas import is_past_too
from extract.pronoun_forms import OBJECT_FORMS
from extract.slips.mended_tree import NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import acting_verbs, cue_table, near_misses, word_list
from extract.speech.forms import cue_verb

_HAVE = {"has": "perfect", "have": "perfect", "had": "pluperfect"}
_BEFORE = frozenset({"past", "pluperfect"})
_ANYBODY = frozenset({"anybody", "anyone", "nobody", "none", "no-one"})
_NEXT = frozenset({"then", "later", "afterwards", "them", "him"})
_ASKING = frozenset({"demand", "criticism"})


def _is_done_to_voice(tree: MendedTree, outer: int, clause: int, verb: int) -> bool:
    """Whether a verb's object is a pronoun for whoever reports: "he said they caught and | beat | him".

    Or one for whom what is said before was done to: "a cook said they beat | her | and | refused | to pay | her |".
    Nor does a voice deny anybody a thing: "nuns said guards had beaten cooks and | denied them food |".
    """
    given = [c for c in tree.under[verb] if tree.deps[c] in ("obj", "iobj") and c > verb]
    lemma = cue_verb(tree.words[verb].lower())
    if lemma is not None and lemma in near_misses():
        kept = near_misses()[lemma]
        if len(given) > 1 or any(tree.words[c].lower().removesuffix("s") in kept for c in given):
            return True
    voice = tree.subject(outer)
    same = {OBJECT_FORMS.get(tree.words[voice].lower() if voice is not None else "")}
    same |= {tree.words[c].lower() for c in tree.under[clause] if tree.deps[c] == "obj" and tree.pos[c] == "PRON"}
    verbs = (verb, *(c for c in tree.under[verb] if tree.deps[c] == "xcomp"))
    upon = (c for v in verbs for c in tree.under[v] if tree.deps[c] in ("obj", "iobj", "obl"))
    return any(tree.words[c].lower() in same for c in upon)


def joined_act(tree: MendedTree, verb: int) -> None:
    """A bare past after "had done" or "was so" goes on with the reporting past above: "said X had died but denied"."""
    if tree.deps[verb] != "conj" or tree.tags[verb] not in ("VBD", "VBN") or tree.child(verb, *SUBJECTS, "aux"):
        return
    clause = tree.heads[verb]
    if tree.pos[clause] in NOUNS:  # "admitted paying them nothing but denied": no noun is joined to a verb
        while tree.heads[clause] != clause and tree.tags[clause] not in ("VBG", "VBD"):
            clause = tree.heads[clause]
        outer = clause if tree.tags[clause] == "VBD" else tree.heads[clause]
        if tree.tags[outer] == "VBD" and outer < verb:
            tree.hang(verb, outer, "conj")
        return
    outer = tree.heads[clause]
    helped = any(
        tree.deps[c] in ("aux", "cop") for c in tree.under[clause]
    )  # "said that it was false and accused them"
    but = any(tree.words[c].lower() == "but" for c in tree.under[verb])
    shared = tree.tags[verb] == "VBN" and not but
    denied = tree.child(verb, "obj", "ccomp")  # "said that two were shot but denied a massacre": no lawyer, no food
    helped = helped or (but and denied is not None and tree.types[denied] == "event")
    reports = tree.deps[clause] == "ccomp" and tree.tags[outer] == "VBD" and outer < clause
    if _is_done_to_voice(tree, outer, clause, verb):
        return
    if reports and helped and not shared and tree.child(verb, "aux:pass") is None:
        tree.hang(verb, outer, "conj")


def joined_behind_comma(tree: MendedTree, verb: int) -> None:
    """A past behind ", and" goes on with the voice, not with what was done: "said two were held, and called for it".

    Nor with what had been done before: "said it had paid them, and | cited | a receipt".
    """
    if tree.deps[verb] != "conj" or tree.tags[verb] not in ("VBD", "VBN"):
        return
    clause, joint = tree.heads[verb], tree.child(verb, "cc")
    if joint is None:
        return
    outer, alone = tree.heads[clause], tree.child(verb, *SUBJECTS, "aux", "aux:pass") is None
    passive = tree.child(clause, "aux:pass") is not None
    earlier = _tense(tree, clause) == "pluperfect" and [tree.deps[c] for c in tree.under[clause]].count("conj") == 1
    if any(tree.words[c].lower() in _NEXT for c in tree.under[verb]):
        return  # "said guards had beaten the nuns, and then | shot | them"
    told = tree.deps[clause] == "ccomp" and outer < clause and (passive or earlier)
    if alone and told and tree.words[joint - 1] == "," and not _is_done_to_voice(tree, outer, clause, verb):
        tree.hang(verb, outer, "conj")


def own_act(tree: MendedTree, verb: int) -> None:
    """A cue joined to what is said is the speaker's own act where tense, voice or object tell so."""
    joined = tree.child(verb, "cc") is not None
    if tree.deps[verb] != "conj" or tree.subject(verb) is not None or not (joined or tree.words[verb - 1] == ","):
        return
    clause = tree.heads[verb]
    if joined and _goes_on_with_what_is_said(tree, clause, verb):
        return
    while tree.deps[clause] == "conj" and tree.heads[clause] != clause:
        clause = tree.heads[clause]
    outer = _teller_of(tree, clause)
    if outer is None or _is_done_to_voice(tree, outer, clause, verb) or _is_undergone(tree, clause, verb):
        return
    own = _agrees_with_teller(tree, outer, clause, verb)
    undergone = tree.child(verb, "aux:pass") is not None and tree.child(verb, "aux") is None  # "and | was held |"
    if not own and joined and not undergone:
        tenses = _tense(tree, outer), _tense(tree, clause), _tense(tree, verb)
        own = _differs_in_tense(*tenses) or _ends_row(tree, outer, clause, verb)
        own = own or _is_of_speakers(tree, outer, clause, verb) or _turns_back(tree, clause, verb)
    if own:
        tree.hang(verb, outer, "conj")


def _goes_on_with_what_is_said(tree: MendedTree, outer: int, verb: int) -> bool:
    """Whether a passive with the helper of what is said goes on with that: "said they were sold and were beaten"."""
    helper, said = tree.child(verb, "aux:pass"), tree.child(outer, "ccomp")
    if helper is None or said is None or not outer < said < verb or tree.words[tree.left(verb) - 1] == ",":
        return False
    doer, first = tree.subject(said), tree.child(said, "cop", "aux:pass")
    if doer is None or first is None or tree.tags[doer] != "PRP" or tree.words[first] != tree.words[helper]:
        return False
    tree.hang(verb, said, "conj")
    return True


def _is_undergone(tree: MendedTree, clause: int, verb: int) -> bool:
    """Whether a participle goes on with a passive: "said that they are trained, armed | and paid by Iran |"."""
    passive = tree.tags[verb] == "VBN" and tree.child(clause, "aux:pass", "cop") is not None
    return passive and tree.child(verb, "obj", "ccomp", "xcomp", "aux") is None


def _turns_back(tree: MendedTree, clause: int, verb: int) -> bool:
    """Whether "but" sets what is said, or kept back, against a state or a fate: "admits two were shot but insists"."""
    joint = tree.child(verb, "cc")
    if joint is None or tree.words[joint].lower() != "but" or tree.child(clause, "aux:pass", "cop") is None:
        return False
    kinds = {cue.kind for cue in cue_table().get((cue_verb(tree.words[verb].lower()) or "", "verb"), ())}
    kept = tree.child(verb, "xcomp")
    silent = tree.child(verb, "aux:pass") is not None or (kept and tree.words[kept].lower() in word_list("speaking"))
    return ("decline" in kinds and bool(silent)) or ("speech" in kinds and tree.child(verb, "ccomp") is not None)


def _agrees_with_teller(tree: MendedTree, outer: int, clause: int, verb: int) -> bool:
    """Whether a verb in the present has the number of who tells, not of those told: "says they hide and | asks |"."""
    teller, doer = first_subject(tree, outer), tree.subject(clause)
    if teller is None or doer is None or not doer < clause:
        return False
    one, several = tree.tags[teller] in ("NN", "NNP"), tree.tags[teller] == "NNS"
    if tree.tags[verb] == "VBZ" and tree.tags[outer] == "VBZ" and tree.tags[clause] != "VBZ":
        many = tree.tags[doer] == "NNS" or tree.words[doer].lower() == "they" or tree.child(doer, "conj") is not None
        return many and (one or tree.words[teller].lower() in ("he", "she", "it"))
    if tree.tags[verb] == "VBP" and tree.tags[outer] == "VBP" and tree.tags[clause] == "VBZ":
        return several and tree.tags[doer] in ("NN", "NNP")
    return False


def _ends_row(tree: MendedTree, outer: int, clause: int, verb: int) -> bool:
    """Whether a verb behind ", and" ends a row of the teller's acts: "slammed it, said that Y died, | and left |"."""
    joint = tree.child(verb, "cc")
    later = tree.deps[outer] in ("conj", "parataxis") and tree.words[outer - 1] == "," and tree.subject(outer) is None
    first = next((c for c in tree.under[clause] if tree.deps[c] == "conj"), verb)
    apart = joint is not None and tree.words[joint - 1] == "," and tree.words[joint] == "and"
    alone = first == verb or tree.child(first, "cc") is not None
    return later and apart and alone and tree.tags[verb] == tree.tags[outer]


def first_subject(tree: MendedTree, verb: int) -> int | None:
    """The subject of a verb or of those it is joined to."""
    subject = tree.subject(verb)
    while subject is None and tree.deps[verb] in ("conj", "parataxis") and tree.heads[verb] < verb:
        verb = tree.heads[verb]
        subject = tree.subject(verb)
    return subject


def _teller_of(tree: MendedTree, clause: int) -> int | None:
    """The finite cue before a clause that reports it, by itself or by its object: "denied | reports that Y"."""
    above = tree.heads[clause]
    if tree.deps[clause] == "acl" and tree.deps[above] == "obj":
        above = tree.heads[above]
    elif tree.deps[clause] != "ccomp":
        return None
    told = above < clause and _tense(tree, above) is not None and cue_verb(tree.words[above].lower()) is not None
    return above if told and first_subject(tree, above) is not None else None


def _tense(tree: MendedTree, verb: int) -> str | None:
    """The tense of a clause by its finite word; None where that is a modal or there is none."""
    helpers = [c for c in tree.under[verb] if c < verb and tree.deps[c] in ("aux", "aux:pass", "cop")]
    if helpers:
        first = helpers[0]
        named = _HAVE.get(tree.words[first].lower()) if tree.deps[first] == "aux" else None
        return named or {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(tree.tags[first])
    if tree.tags[verb] == "VBP" and is_past_too(tree.words[verb].lower()):
        return "past"
    return {"VBD": "past", "VBN": "past", "VBZ": "present", "VBP": "present"}.get(tree.tags[verb])


def _differs_in_tense(outer: str | None, clause: str | None, verb: str | None) -> bool:
    """Whether the joined verb has the tense of the telling and not of what is told."""
    if outer == "past" and clause == "present":
        return verb == "past"
    return clause in _BEFORE and (verb == "perfect" or (outer == "present" and verb == "present"))


def _is_of_speakers(tree: MendedTree, outer: int, clause: int, verb: int) -> bool:
    """Whether nobody but the speaker comes in question for a joined verb in the past."""
    if _tense(tree, verb) != "past" or tree.tags[outer] != "VBD":
        return False
    doer, thing = tree.subject(clause), tree.child(verb, "obj")
    if doer is None or (doer > clause):
        return False
    if tree.words[doer].lower() in _ANYBODY:
        return True
    if thing is not None and tree.words[thing].lower() in word_list("redress"):
        return True
    lemma = cue_verb(tree.words[verb].lower())
    cues = cue_table().get((lemma or "", "verb"), ())
    kinds = {cue.kind for cue in cues}
    if "demand" in kinds and _tense(tree, clause) == "pluperfect" and _asks_a_body(tree, verb):
        return True
    if tree.child(clause, "aux:pass") is not None and tree.child(verb, "aux", "aux:pass") is None:
        asks = any(tree.deps[c] == "obl" and tree.marker(c) == "for" for c in tree.under[verb] if c > verb)
        urges = thing is not None and tree.child(verb, "xcomp") is not None
        return not _ASKING.isdisjoint(kinds) and (asks or urges)
    promised = "promise" in kinds and tree.child(verb, "xcomp", "ccomp") is not None
    return promised and cue_verb(tree.words[outer].lower()) in acting_verbs()


def _asks_a_body(tree: MendedTree, verb: int) -> bool:
    """Whether a state or body is asked to do something: "said Malta had helped and | urged Oslo to follow |"."""
    wanted = tree.child(verb, "xcomp", "ccomp", "advcl")
    asked = next((c for c in tree.under[verb] if tree.deps[c] in ("obj", "iobj", "obl") and c > verb), None)
    if wanted is not None and asked is None:
        asked = tree.subject(wanted)
    if wanted is None or asked is None or tree.tags[verb] != "VBD":
        return False
    return tree.pos[asked] == "PROPN" or tree.types[asked] in ("organization", "place")
