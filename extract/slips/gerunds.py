"""Slips of the tree about gerunds and participles, each put right where the order of words contradicts it.

"treated men worse than dogs by locking them up"      what was done by it is the treating, not the "worse"
"their part in robbing men while beating them"        who robbed them beat them
"were shaken by mounting evidence of torture"         the evidence mounts; nobody mounts it
"The rebels fled, said the nurse watching them"       the nurse says it, and watches them
"fined Ann Roe and Bo Kim, accusing Roe of fraud"     who fined them accuses her, not one of them another
"Roe said, adding the court would sit"                the court sits, and nobody adds it
"fired at men trying to flee, killing six"             who fired killed them, not the men
"rejected a report alleging that they fled"             the report alleges it
"a video of Ann Roe describing it"                     she describes it
"broke up a gang that sold girls, arresting two"       who broke it up arrests them
"kept in conditions amounting to slavery"              the conditions do, not those who are kept
"kept at a bar in Lom run by Ann Roe"                  she runs the bar, not those who are kept
"""

from functools import cache

from extract.mentions.fate_verbs import fate_verbs
from extract.pipeline.lemmas import lemma_of
from extract.propositions.governors import Effect, words_with
from extract.propositions.triggers import rows_by_trigger
from extract.slips.makers import maker_of
from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree, take_place
from extract.slips.perceived import mend_perceived
from extract.slips.wrongs import is_wrong
from extract.speech.cues import charging_verbs, cue_table, quoting_verbs, reporting_verbs, word_list
from extract.speech.forms import cue_verb
from graph.model import Stance

_HELD = frozenset({"owns", "controls", "leads"})
_LOOSE = frozenset({"ADJ", "NOUN", "ADV"})
_CHARGES = frozenset({"of", "with", "for"})


def mend_participle(tree: MendedTree, verb: int) -> None:
    """Put right what a gerund or participle hangs on, and who does what others see."""
    mend_perceived(tree, verb)
    if tree.tags[verb] == "VBG":
        _mend_gerund(tree, verb)
    elif tree.tags[verb] == "VBN":
        _told_of_oneself(tree, verb)


def _mend_gerund(tree: MendedTree, verb: int) -> None:
    dep = tree.deps[verb]
    if dep in ("ccomp", "advcl", "parataxis"):
        _beside_its_voice(tree, verb)
    if dep == "advcl":
        mark = tree.marker(verb)
        if mark == "by":
            _swelling(tree, verb)
            _means(tree, verb)
            _means_of_charge(tree, verb)
        elif mark == "while":
            _meanwhile(tree, verb)
        elif not mark:
            _done_to_those(tree, verb)
            _told_in_report(tree, verb)
            _clause_beyond(tree, verb)
            _told_by(tree, verb)
            _amounting(tree, verb)
            _seizing(tree, verb)
    elif dep == "acl":
        _accusing(tree, verb)
        _recorded(tree, verb)


def _told_by(tree: MendedTree, verb: int) -> None:
    """The gerund right behind a verb that takes one is what that tells: "described | seeing | the raid"."""
    above = tree.heads[verb]
    if above != verb - 1 or tree.tags[verb] != "VBG" or tree.pos[above] != "VERB" or tree.tags[above] == "VBG":
        return
    cues = cue_table().get((cue_verb(tree.words[above].lower()) or "", "verb"), ())
    if any("ing" in cue.takes for cue in cues):
        tree.deps[verb], tree.changed = "xcomp", True


def _told_of_oneself(tree: MendedTree, told: int) -> None:
    """What somebody tells with "being" is told by the verb before: "The nurse | alleges | having been beaten"."""
    helper = tree.child(told, "aux", "aux:pass") or 0
    cue = helper - 1
    if cue < 1 or tree.words[helper].lower() not in ("being", "having"):
        return
    cues = cue_table().get((cue_verb(tree.words[cue].lower()) or "", "verb"), ())
    if told <= cue or tree.pos[told] != "VERB" or not any("ing" in c.takes for c in cues):
        return
    subject = tree.subject(told)
    if subject is None or subject != cue - 1 or cue + 1 not in tree.under[told]:
        return
    if tree.heads[cue] == told:  # "They | allege | being beaten" taken for an adverb
        take_place(tree, cue, told)
    tree.pos[cue], tree.tags[cue] = "VERB", "VBZ" if tree.words[cue].endswith("s") else "VBP"
    tree.hang(subject, cue, "nsubj")
    tree.hang(told, cue, "xcomp")


def _seizing(tree: MendedTree, verb: int) -> None:
    """Behind a comma not the gang arrests, but who broke it up: "broke up a gang that sold arms, | arresting | two"."""
    clause = tree.heads[verb]
    above = tree.heads[tree.heads[clause]]
    relative = tree.deps[clause] == "acl:relcl" and tree.deps[tree.heads[clause]] == "obj"
    if not relative or tree.words[tree.left(verb) - 1] != "," or tree.subject(above) is None:
        return
    if lemma_of(tree.words[verb].lower(), "VERB", "VBG") in fate_verbs("arrests"):
        tree.hang(verb, above, "advcl")


def _amounting(tree: MendedTree, verb: int) -> None:
    """What amounts to something is the noun right before: "lived in | conditions | amounting to slavery"."""
    noun = verb - 1
    if tree.tags[verb] != "VBG" or tree.pos[noun] != "NOUN" or tree.heads[noun] != tree.heads[verb]:
        return
    if lemma_of(tree.words[verb].lower(), "VERB", "VBG") in words_with((Effect.AMOUNTS,)):
        tree.hang(verb, noun, "acl")


@cache
def _holding() -> frozenset[str]:
    """The verbs whose object is owned, run or held by their subject."""
    rows = rows_by_trigger("relations").items()
    return frozenset(
        word for (word, pos), told in rows if pos == "v" and any(row.cells["relation"] in _HELD for row in told)
    )


def run_by(tree: MendedTree, verb: int) -> None:
    """Who runs what stands right before does not run the subject: "were kept at | a bar in Lom | run by Roe"."""
    above = tree.heads[verb]
    if tree.tags[verb] != "VBN" or tree.words[verb + 1 : verb + 2] != ("by",) or tree.words[verb - 1] == ",":
        return
    thing = verb - 1
    while tree.heads[thing] != above and tree.heads[thing] < thing:
        thing = tree.heads[thing]
    if not above < thing or not tree.deps[thing].startswith("obl") or tree.pos[thing] != "NOUN":
        return
    if lemma_of(tree.words[verb].lower(), "VERB", "VBN") in _holding():
        tree.hang(verb, thing, "acl")


def told_by(tree: MendedTree, verb: int) -> None:
    """What reports by somebody are about is told by them: "| reports | by aid groups about girls being | sold |"."""
    teller, mark = tree.heads[verb], tree.child(verb, "mark")
    report = tree.heads[teller]
    if mark is None or tree.words[mark].lower() not in ("about", "of") or tree.marker(teller) != "by":
        return
    if tree.words[report].lower().removesuffix("s") in word_list("reportlike") and report < teller < mark:
        tree.hang(verb, report, "acl")


def _swelling(tree: MendedTree, verb: int) -> None:
    """What grows by itself has no object: "shaken by | mounting | evidence"."""
    noun, above = tree.child(verb, "obj"), tree.heads[verb]
    if noun is None or tree.words[verb].lower() not in word_list("swelling") or tree.left(noun) != verb + 1:
        return
    tree.hang(noun, above, "obl")
    for c in [c for c in tree.under[verb] if c != noun]:
        mark = tree.deps[c] == "mark"
        tree.hang(c, noun if mark else above, "case" if mark else tree.deps[c])
    tree.hang(verb, noun, "amod")


def _means(tree: MendedTree, verb: int) -> None:
    """What is done by doing something is told by a verb: "| treated | men worse than dogs by locking them up"."""
    at = tree.heads[verb]
    while tree.pos[at] in _LOOSE and at < verb and tree.heads[at] != at and tree.child(at, "cop", *SUBJECTS) is None:
        at = tree.heads[at]
    at = maker_of(tree, verb, at)
    if at != tree.heads[verb] and tree.pos[at] == "VERB" and at < verb:
        tree.hang(verb, at, "advcl")


def _means_of_charge(tree: MendedTree, verb: int) -> None:
    """By what somebody did it belongs to what he is accused of: "held men accused of | robbing | nuns by lying"."""
    other = _gerund_before(tree, verb)
    if other is not None and tree.marker(other) in _CHARGES:
        word = tree.words[tree.heads[other]].lower()
        if cue_verb(word) in charging_verbs() or word in word_list("answerable"):
            tree.hang(verb, other, "advcl")


def _meanwhile(tree: MendedTree, verb: int) -> None:
    """A wrong done while another was done is theirs who did the other: "for | robbing | men while beating them"."""
    other = _gerund_before(tree, verb)
    if other is not None and is_wrong(tree, verb) and tree.marker(other):
        tree.hang(verb, other, "advcl")


def _gerund_before(tree: MendedTree, verb: int) -> int | None:
    """The last gerund between a clause with a conjunction and what it hangs on."""
    above = tree.heads[verb]
    near = (i for i in range(tree.left(verb) - 1, above, -1) if tree.tags[i] == "VBG" and tree.pos[i] == "VERB")
    other = next(near, None)
    return None if other is None or tree.heads[other] == verb or not tree.is_over(above, other) else other


def _accusing(tree: MendedTree, verb: int) -> None:
    """Who is accused is not the accuser: "fined Ann | Roe | and Bo Kim, | accusing Roe | of fraud"."""
    target, noun = tree.child(verb, "obj", "iobj"), tree.heads[verb]
    if target is None or tree.words[verb - 1] != "," or cue_verb(tree.words[verb].lower()) not in charging_verbs():
        return
    names = {tree.words[c] for c in (noun, *tree.under[noun]) if tree.pos[c] == "PROPN"}
    at = noun
    while tree.pos[at] in NOUNS and tree.heads[at] != at:
        if tree.deps[at] in SUBJECTS or (tree.pos[target] == "PRON" and tree.marker(at) == "by"):
            return
        at = tree.heads[at]
    same = tree.words[target] in names or tree.pos[target] == "PRON"  # "fined six men, | accusing them | of fraud"
    if same and tree.pos[at] == "VERB" and tree.subject(at) is not None:
        tree.hang(verb, at, "advcl")


def _recorded(tree: MendedTree, verb: int) -> None:
    """Who is recorded speaks, not the record: "a video of | Ann Roe | describing it"."""
    record = tree.heads[verb]
    who = next((c for c in tree.under[record] if record < c < verb and tree.marker(c) == "of"), None)
    if who is None or tree.types[who] != "person" or cue_verb(tree.words[verb].lower()) not in quoting_verbs():
        return
    if tree.types[record] != "person" and all(tree.is_over(who, k) for k in range(who + 1, verb)):
        tree.hang(verb, who, "acl")


def _beside_its_voice(tree: MendedTree, verb: int) -> None:
    """A participle behind an inverted cue and its voice describes that: '"P," said | the nurse | holding a child'."""
    voice = tree.child(verb, "nsubj")
    said = -1 if voice is None else tree.left(voice) - 1
    if voice is None or voice != verb - 1 or said < 1 or tree.words[said - 1] not in (",", '"', "”", "''"):
        return
    if tree.tags[said] not in FINITE or cue_verb(tree.words[said].lower()) not in quoting_verbs():
        return
    if tree.subject(said) is not None or tree.child(verb, "aux", "mark") is not None:
        return
    tree.hang(voice, said, "nsubj")
    tree.hang(verb, voice, "acl")


def _done_to_those(tree: MendedTree, verb: int) -> None:
    """A wrong told last, behind a comma, is not theirs who suffer: "fired at | men trying to flee |, killing six"."""
    at = tree.heads[verb]
    if tree.words[verb - 1] != "," or tree.tags[at] not in ("VB", "VBG") or not is_wrong(tree, verb):
        return
    while tree.deps[at] in ("xcomp", "advcl") and tree.tags[at] in ("VB", "VBG"):
        at = tree.heads[at]
    noun = tree.heads[at]
    above = tree.heads[noun]
    suffers = tree.deps[at] == "acl" and tree.types[noun] == "person" and tree.deps[noun] in ("obj", "obl")
    if suffers and tree.pos[above] == "VERB" and above < noun < at:
        tree.hang(verb, above, "advcl")


def _told_in_report(tree: MendedTree, verb: int) -> None:
    """What alleges right behind a report is the report, not who rejects it: "rejected a | report | alleging that"."""
    above = tree.heads[verb]
    report = tree.child(above, "obj")
    if (
        report is None
        or not report < verb
        or tree.words[report].lower().removesuffix("s") not in word_list("informant")
    ):
        return
    lemma = cue_verb(tree.words[verb].lower())
    issued = any(report < c < verb and tree.marker(c) in ("by", "from") for c in tree.under[report])
    tells = lemma in _alleging() or (issued and lemma in reporting_verbs())
    if tells and tree.words[verb - 1] != "," and all(tree.is_over(report, k) for k in range(report + 1, verb)):
        tree.hang(verb, report, "acl")


@cache
def _alleging() -> frozenset[str]:
    """The verbs by which a wrong is alleged, whoever rejects it."""
    return frozenset(
        word for (word, pos), cues in cue_table().items() if pos == "verb" and cues[-1].stance is Stance.ALLEGES
    )


def _clause_beyond(tree: MendedTree, verb: int) -> None:
    """The clause right behind "adding" is what is added: "Roe said, adding | the court would sit |"."""
    if cue_verb(tree.words[verb].lower()) not in quoting_verbs() or tree.child(verb, "ccomp") is not None:
        return
    noun = tree.child(verb, "obj")
    helper = verb + 2 if noun is None else noun + 1
    while helper < len(tree.words) and tree.tags[helper] not in FINITE:
        if noun is not None and not tree.is_over(noun, helper):
            return
        helper += 1
    if helper == len(tree.words):
        return
    clause = helper if tree.pos[helper] == "VERB" else tree.heads[helper]
    own = tree.subject(clause)
    subject = noun if own is None else own
    if subject is None or tree.left(subject) != verb + 1 or tree.is_over(clause, verb):
        return
    tree.hang(clause, verb, "ccomp")
    if own is None:
        tree.hang(subject, clause, "nsubj:pass" if tree.child(clause, "aux:pass") is not None else "nsubj")
