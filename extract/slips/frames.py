"""Slips of the tree about who tells whom, each put right where the order of words contradicts it.

"Its view is that Y"                     who has the view does nothing in Y
"was told by the police that Y"          Y is told, and says nothing of the police
"talks ended, with the army saying Y"    the army says it
"what it said was a raid"                the raid is what it said
"in the medic | 's | telling"             the medic does not tell, the telling is his
"sent word | that | Y took Z"             a clause that lacks nothing is what the word says, and describes no word
"denied it after a paper revealed Y"      the paper reveals Y, after which it is denied
"foiled a plot by exiles to bomb it"      those planned it who are named, not who foiled it
"stood by as the mob burned a mill"       the mob burned it
"reports of | girls | being sold"         who stands between "of" and the verb suffers it
"""

from extract.propositions.kinds import is_kind
from extract.slips.mended_tree import FINITE, NOUNS, SUBJECTS, MendedTree, relation_of
from extract.speech.cues import naming_verbs, word_list
from extract.speech.forms import cue_verb

_TOLD_UNDER = frozenset({"obj", "iobj", "obl", "obl:agent", "nmod"})
_CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "advcl"})
_FILLING = frozenset({"obj", "iobj", "obl", "obl:agent", "compound:prt"})
_WITHIN = frozenset({"advcl", "acl", "nmod", "obl"})
_TIMING = frozenset({"after", "before", "since", "until"})


def clause_as_predicate(tree: MendedTree, noun: int) -> None:
    """The clause of "the view is that Y" is what the copula takes: the noun is no subject of its verb."""
    if tree.deps[noun] != "nsubj:outer" or tree.heads[noun] == noun:
        return
    clause = tree.heads[noun]
    copula = next((c for c in tree.under[clause] if noun < c < clause and tree.deps[c] in ("cop", "aux:pass")), None)
    mark = next((c for c in tree.under[clause] if tree.deps[c] == "mark"), None)
    if copula is None or mark is None or mark < copula or tree.words[mark] != "that":
        return
    dep = relation_of(tree, clause)
    tree.hang(copula, copula if dep == "ROOT" else tree.heads[clause], dep)
    tree.hang(clause, copula, "ccomp")
    for c in [c for c in tree.under[clause] if c < copula or (tree.deps[c] == "punct" and c > clause)]:
        tree.hang(c, copula, "nsubj" if c == noun else tree.deps[c])


def told_to(tree: MendedTree, cue: int, dep: str = "ccomp") -> None:
    """A clause with "that" and all its parts behind who tells or is told is what is told: "told by X that Y"."""
    if tree.child(cue, "ccomp", "xcomp", "acl") is not None:
        return
    for noun in [c for c in tree.under[cue] if c > cue and tree.deps[c] in _TOLD_UNDER]:
        for clause in [c for c in tree.under[noun] if c > noun and tree.deps[c] in _CLAUSES]:
            mark = tree.child(clause, "mark", "obl:unmarked")
            word = "" if mark is None else tree.words[mark]
            if mark is not None and word == "that" and tree.subject(clause) is not None and tree.is_finite(clause):
                tree.hang(clause, cue, dep)
                tree.deps[mark] = "mark"
                return
            inner = _beyond_relative(tree, clause)
            if inner is not None:
                tree.hang(inner, cue, dep)
                return
            if word == "against" and tree.tags[clause] == "VBG":  # "warned the army | against attacking |"
                tree.hang(clause, cue, "advcl")
                return


def _beyond_relative(tree: MendedTree, clause: int) -> int | None:
    """The clause with "that" behind a relative one that lacks nothing: "told a man who slept in it | that Y |"."""
    if tree.deps[clause] != "acl:relcl":
        return None
    inner = next((c for c in tree.under[clause] if c > clause and tree.deps[c] in ("ccomp", "xcomp", "advcl")), None)
    if inner is None or tree.marker(inner) != "that" or tree.subject(inner) is None:
        return None
    start = tree.left(inner)
    full = any(clause < c < start and tree.deps[c] in _FILLING for c in tree.under[clause])
    return inner if tree.words[start] == "that" and full else None


def clause_of_its_noun(tree: MendedTree, noun: int) -> None:
    """A clause with "that" that has a subject and an object besides is what a noun says: "word | that Y took Z".

    So is one with a subject that a parser hangs on the verb behind it: "denials that fans are behind it | continue".
    """
    that = noun + 1
    beyond = tree.heads[that] if that < len(tree.words) and tree.words[that] == "that" else noun
    if tree.deps[that : that + 1] == ["mark"] and tree.heads[beyond] > beyond and tree.subject(beyond) is not None:
        tree.hang(beyond, noun, "acl")
        return
    _clause_behind_its_voice(tree, noun)
    for clause in [c for c in tree.under[noun] if c > noun and tree.deps[c] in ("acl", "acl:relcl")]:
        that = tree.left(clause)
        if tree.deps[clause] == "acl:relcl" and that == noun + 1 and _is_told_whole(tree, clause):
            tree.deps[clause], tree.changed = "acl", True
        if that != noun + 1 or tree.words[that] != "that" or tree.heads[that] != clause:
            continue
        if tree.deps[that] in SUBJECTS and not any(tree.deps[c] in SUBJECTS for c in tree.under[clause] if c > that):
            continue
        if cue_verb(tree.words[clause].lower()) in naming_verbs():
            continue  # "a claim | that the army called | a lie"
        holder = next((c for c in tree.under[clause] if tree.deps[c] in SUBJECTS and c != that), None)
        things = [c for c in tree.under[clause] if tree.deps[c] in ("obj", "ccomp")]
        full = any(c > clause for c in things) or tree.child(clause, "aux:pass", "cop") is not None
        if holder is not None and full:
            tree.deps[clause], tree.deps[that], tree.tags[that] = "acl", "mark", "IN"
            tree.changed = True


def _is_told_whole(tree: MendedTree, clause: int) -> bool:
    """Whether a clause without "that" lacks nothing that its noun could be: "charges | he sold girls |"."""
    first = tree.left(clause)
    own = tree.child(clause, "nsubj", "nsubj:pass")
    if own is None or own > clause or tree.left(own) != first or tree.tags[own][0] == "W":
        return False
    full = any(c > clause and tree.deps[c] in ("obj", "ccomp") for c in tree.under[clause])
    full = full or tree.child(clause, "aux:pass", "cop") is not None
    return full and cue_verb(tree.words[clause].lower()) not in naming_verbs()


def _clause_behind_its_voice(tree: MendedTree, noun: int) -> None:
    """A clause with "that" right behind whose words they are is what they say: "heard claims by the men | that Y |".

    Who makes a claim hangs on it, too, and on no verb that has somebody else as its subject.
    """
    verb, by = tree.heads[noun], noun + 1
    if tree.words[by : by + 1] == ("by",) and tree.deps[noun] == "obj" and tree.child(verb, "aux:pass") is None:
        who = tree.heads[by]
        if tree.heads[who] == verb and tree.deps[who].startswith("obl"):
            tree.hang(who, noun, "nmod")
    voice = next((c for c in tree.under[noun] if c > noun and tree.marker(c) in ("by", "from")), None)
    if voice is None or tree.deps[noun] not in ("obj", "nsubj:pass", "obl") or not verb < noun:
        return
    for clause in [c for c in tree.under[verb] if c > voice and tree.deps[c] == "ccomp"]:
        mark = tree.left(clause)
        if tree.words[mark].lower() == "that" and tree.heads[mark] == clause and tree.words[mark - 1] != ",":
            tree.hang(clause, noun, "acl")
    for clause in [c for c in tree.under[noun] if c > voice and tree.deps[c] == "acl:relcl"]:
        mark = tree.left(clause)
        own = tree.subject(clause)
        if tree.words[mark] == "that" and tree.deps[mark] == "mark" and own is not None and own != mark:
            tree.deps[clause], tree.changed = "acl", True


def owner(tree: MendedTree, case: int) -> None:
    """A noun with a possessive mark is whose the noun behind it is, and nobody's subject."""
    if tree.tags[case] == "POS" and tree.heads[case] > case > 0:  # a mark of the name right before it, and of no other
        name = case - 1
        tree.hang(case, tree.heads[name] if tree.deps[name] == "flat" else name, "case")
    noun = tree.heads[case]
    above = tree.heads[noun]
    if tree.tags[case] == "POS" and tree.deps[noun] == "obj":  # "rejects | experts' | concerns"
        owned = next((c for c in tree.under[above] if c > case and tree.deps[c] == "obj"), None)
        if owned is not None and above < noun:
            tree.hang(noun, owned, "nmod:poss")
        return
    if tree.tags[case] != "POS" or tree.deps[noun] not in ("nmod", "nsubj") or above < noun:
        return
    if tree.deps[noun] == "nsubj" and (tree.pos[above] != "NOUN" or tree.child(above, "case") is None):
        return
    tree.deps[noun] = "nmod:poss"
    if tree.deps[above] == "advcl":
        tree.deps[above] = "obl"
    tree.changed = True


def voice_behind_with(tree: MendedTree, preposition: int) -> None:
    """Who stands between "with" and a participle that reports says it: "with the army | saying | that Y"."""
    over = tree.heads[preposition]
    verb = next((v for v in (over, *tree.under[over]) if v > preposition + 1 and _is_gerund_of_a_cue(tree, v)), None)
    if verb is None or not preposition < verb or tree.heads[verb] == verb:
        return
    voice = tree.subject(verb)
    voice = verb - 1 if voice is None else voice
    while preposition < tree.heads[voice] < verb and tree.heads[voice] != voice:
        voice = tree.heads[voice]
    several = tree.words[voice].lower() in word_list("several")  # "with | some | saying that"
    if voice <= preposition or not (several or tree.pos[voice] in NOUNS) or tree.words[verb - 1] == ",":
        return
    if tree.pos[verb] == "NOUN":
        clauses = [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("acl", "ccomp")]
        if not clauses or tree.marker(clauses[0]) != "that":
            return
        tree.pos[verb], tree.tags[verb], tree.deps[clauses[0]] = "VERB", "VBG", "ccomp"
    if several:
        tree.pos[voice] = "PRON"
    tree.hang(verb, tree.heads[voice] if tree.heads[verb] == voice else tree.heads[verb], "advcl")
    tree.hang(voice, verb, "nsubj")
    tree.hang(preposition, verb, "mark")


def _is_gerund_of_a_cue(tree: MendedTree, i: int) -> bool:
    gerund = tree.tags[i] == "VBG" or (tree.pos[i] == "NOUN" and tree.words[i].endswith("ing"))
    return gerund and tree.deps[i] in _WITHIN and cue_verb(tree.words[i].lower()) is not None


def said_to_be(tree: MendedTree, verb: int) -> None:
    """A predicate right behind "what X said" is what X said of it: "condemned what it said | was a raid |"."""
    what = tree.heads[verb]
    if tree.deps[verb] != "acl:relcl" or tree.words[what].lower() != "what" or verb + 2 >= len(tree.words):
        return
    copula = verb + 1
    said = tree.heads[copula]
    plain = tree.deps[copula] == "cop" and tree.tags[copula] in FINITE and said > copula and tree.subject(said) is None
    apart = said not in (what, tree.heads[what]) and tree.heads[said] != said and not tree.is_over(said, verb)
    if plain and apart and tree.child(verb, "ccomp") is None and tree.deps[what] not in SUBJECTS:
        tree.hang(said, verb, "ccomp")


def time_clause(tree: MendedTree, case: int) -> None:
    """A past with an object behind a noun with "after" makes a clause: "denied it after | a report told | of it".

    So does one behind "as", which hangs beside the noun: "stood by as | the mob burned | a mill".
    """
    noun = tree.heads[case]
    behind = tree.right(noun) + 1
    if tree.words[case].lower() == "as" and tree.deps[noun] == "obl" and tree.deps[behind : behind + 1] == ["advcl"]:
        beside = tree.heads[behind] == tree.heads[noun] and tree.subject(behind) is None
        if beside and tree.tags[behind] == "VBD" and tree.child(behind, "mark", "aux:pass") is None:
            tree.hang(noun, behind, "nsubj")
            tree.deps[case] = "mark"
        return
    verb = tree.child(noun, "acl") if tree.words[case].lower() in _TIMING and case < noun else None
    if verb is None or verb < noun or tree.words[verb - 1] == "," or tree.tags[verb] not in ("VBN", "VBD"):
        return
    thing = tree.child(verb, "obj")
    if thing is None or thing < verb or not tree.may_be_past(verb) or tree.child(verb, "obl:agent"):
        return
    above = tree.heads[noun]
    tree.hang(verb, above, "advcl")
    tree.hang(noun, verb, "nsubj")
    tree.hang(case, verb, "mark")
    tree.tags[verb] = "VBD"


def sufferer(tree: MendedTree, verb: int) -> None:
    """Who stands between the "of" of a clause and its verb is its subject: "reports of | girls | being sold"."""
    mark = tree.child(verb, "mark") if tree.deps[verb] == "acl" else None
    if mark is None or tree.words[mark].lower() != "of" or tree.subject(verb) is not None:
        return
    near = [c for c in tree.under[tree.heads[verb]] if tree.deps[c] == "nmod"]
    near += [c for c in tree.under[verb] if tree.deps[c] == "obl:agent"]
    for c in [c for c in near if mark < c < verb]:
        if tree.child(c, "case") is None:
            tree.hang(c, verb, "nsubj:pass" if tree.child(verb, "aux:pass") is not None else "nsubj")
            return


def plotted(tree: MendedTree, verb: int) -> None:
    """What was planned is what the plot is to do, not he who found it: "foiled a plot by exiles | to bomb a mill |"."""
    mark, above = tree.child(verb, "mark"), tree.heads[verb]
    if tree.tags[verb] != "VB" or mark is None or tree.words[mark] != "to" or tree.deps[verb] not in ("advcl", "xcomp"):
        return
    plot = tree.child(above, "obj")
    if plot is None or not above < plot < mark or not is_kind(tree.words[plot].lower(), "scheming"):
        return
    for by in [c for c in tree.under[above] if plot < c < mark and tree.marker(c) == "by"]:
        tree.hang(by, plot, "nmod")
    if tree.right(plot) == mark - 1:
        tree.hang(verb, plot, "acl")
