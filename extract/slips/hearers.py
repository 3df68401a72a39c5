"""To whom and on what occasion somebody speaks: no part of what is said, and never in its way.

"said in a statement posted online that Y"     what follows "that" is said, no part of the statement posted
"asked him whether (if) they had fled"         the clause is the question
"heard a guard by the gate shout, "P""         who is heard says it
"""

from extract.slips.mended_tree import AUXILIARY, NOUNS, SUBJECTS, MendedTree
from extract.speech.cues import quoting_verbs, word_list
from extract.speech.forms import cue_verb

_NEAR = 8  # words behind the cue
_HEARD = 12  # words of the phrase for whom somebody hears
_OPENING = frozenset({'"', "“", "``", "‘"})
_HEARING = frozenset({"person", "organization"})


def occasion(tree: MendedTree, verb: int) -> None:
    """In what somebody speaks is the cue's, wherever it stands, and never in the way of what is said."""
    _occasion_behind_cue(tree, verb)
    _said_in_a_statement(tree, verb)


def _said_in_a_statement(tree: MendedTree, verb: int) -> None:
    """The clause with "that" behind the occasion ("in a statement posted online", "to the envoy") is reported."""
    if tree.child(verb, "ccomp", "parataxis") is not None:
        return
    for occasion in [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("obl", "iobj", "obj")]:
        told = tree.marker(occasion) in ("to", "through", "via") and tree.types[occasion] != "time"
        for noun in (occasion, *tree.under[occasion]):
            if not (told and noun == occasion) and tree.words[noun].lower() not in word_list("informant"):
                continue
            for clause in tree.under[noun]:
                after = clause > noun and tree.deps[clause] in ("acl", "ccomp", "acl:relcl")
                if after and tree.marker(clause) == "that" and tree.is_finite(clause) and tree.subject(clause):
                    tree.hang(clause, verb, "ccomp")
                    return


def _occasion_behind_cue(tree: MendedTree, verb: int) -> None:
    """What stands behind the cue without a comma is its own: "Six fled, Roe said | in a report |"."""
    said = tree.heads[verb] if tree.deps[verb] == "parataxis" else tree.child(verb, "ccomp", "parataxis")
    if said is None or said > verb:
        return
    for c in range(verb + 1, min(verb + _NEAR, len(tree.words))):
        stray = tree.heads[c] < verb and tree.deps[c].startswith(("obl", "nmod")) and tree.is_over(said, c)
        if stray and "," not in tree.words[verb : tree.left(c)]:
            tree.hang(c, verb, "obl" if tree.deps[c] == "nmod" else tree.deps[c])


def addressee(tree: MendedTree, verb: int, *, telling: bool) -> None:
    """Who stands between "told" and "that", or what is said, is told it and no part of it: "told the agency that".

    So is who stands behind a cue of `telling` at the end: "Guards beat boys, mothers tell | inquiry |".
    """
    seen = tree.child(verb, "iobj")
    if seen is not None and tree.child(verb, "obj", "ccomp") is None and tree.child(seen, "acl") is not None:
        tree.hang(seen, verb, "obj")  # "shows | guards | beating men": nobody is told it
    said, heard = tree.child(verb, "ccomp"), tree.child(verb, "obj")
    if telling and said is None:
        _told_behind(tree, verb)
    elif telling and heard is None and said is not None:
        _told_before_noun(tree, verb, said)
    told = telling and said is None and heard is not None and tree.deps[verb] == "parataxis"
    if told and heard is not None and tree.words[heard].lower() not in word_list("tale"):
        tree.deps[heard], tree.changed = "iobj", True
    both = [] if said is None else [c for c in tree.under[said] if c > verb and tree.deps[c] in SUBJECTS]
    if len(both) == 2 and tree.left(both[0]) == verb + 1:
        behind = both[0] + 1 + (tree.words[both[0] + 1] == "that")
        if tree.left(both[1]) == behind:
            tree.hang(both[0], verb, "iobj")  # "told | the court | (that) the men were guests"
            return
    both = [c for c in tree.under[verb] if tree.deps[c] == "nsubj"]
    if said is not None and len(both) == 2 and both[0] < verb and tree.left(both[1]) == verb + 1 and both[1] < said:
        tree.hang(both[1], verb, "iobj")  # "Roe told | a news conference | that"
    mark = tree.child(said, "mark", "nsubj", "nsubj:pass") if said is not None else None
    if said is None or mark is None or not verb < mark or (tree.deps[mark] == "mark" and tree.words[mark] != "that"):
        return
    for noun in [c for c in tree.under[said] if verb < c < mark and tree.deps[c] in ("obj", "iobj")]:
        tree.hang(noun, verb, "iobj")


def _told_behind(tree: MendedTree, verb: int) -> None:
    """A clause that lacks nothing right behind who is told is told: "told the court | the men had beaten workers |"."""
    for heard in [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("obj", "iobj")]:
        clause = tree.child(heard, "acl:relcl")
        own = tree.subject(clause) if clause is not None else None
        if (
            clause is None
            or own is None
            or tree.left(own) != heard + 1
            or tree.child(clause, "ccomp") is not None
            or not (tree.tags[own] == "PRP" or tree.deps[own] == "nsubj:pass" or tree.child(clause, "obj") is not None)
            or (tree.types[heard] not in _HEARING and tree.words[heard].lower() not in word_list("hearing"))
        ):
            continue
        tree.hang(clause, verb, "ccomp")
        tree.hang(heard, verb, "iobj")


def _told_before_noun(tree: MendedTree, verb: int, said: int) -> None:
    """Somebody is told it, so that the first of two nouns is who: "told | the jury | guards had chained them"."""
    actor, mark = tree.subject(said), tree.child(said, "mark")
    if cue_verb(tree.words[verb].lower()) not in word_list("hearerbound"):
        return  # "warned | army helicopters | had flown"
    if actor is None or mark is not None or tree.child(verb, "iobj") is not None or tree.left(actor) != verb + 1:
        return
    first = next((c for c in tree.under[actor] if tree.deps[c] == "compound" and tree.deps[c - 1] != "compound"), actor)
    hears = tree.types[first] in _HEARING or tree.pos[first] == "PROPN" or tree.tags[first] == "NNS"
    if first == actor or not (hears or tree.words[first].lower() in word_list("hearing")):
        return
    for c in [c for c in tree.under[actor] if c < first]:
        tree.hang(c, first, tree.deps[c])
    tree.hang(first, verb, "iobj")


def asked(tree: MendedTree, verb: int, lemma: str) -> None:
    """A clause with "whether" or "if" behind who is asked is the question: "asked him if they had fled"."""
    if tree.child(verb, "ccomp", "xcomp") is not None:
        return
    for clause in [c for c in tree.under[verb] if c > verb and tree.deps[c] == "advcl"]:
        mark = tree.marker(clause)
        if mark == "whether" or (
            mark == "if" and lemma in word_list("asking") and tree.words[tree.left(clause) - 1] != ","
        ):
            tree.hang(clause, verb, "ccomp")
            return


def heard_saying(tree: MendedTree, verb: int) -> None:
    """A bare verb of speech between whom somebody hears and a quotation is theirs: 'heard a guard | shout, "P" |'."""
    whom = next((c for c in tree.under[verb] if c > verb and tree.deps[c] in ("obj", "iobj")), None)
    if whom is None or tree.pos[whom] not in NOUNS:
        return
    near = range(whom + 1, min(whom + _HEARD, len(tree.words) - 2))
    said = next((i for i in near if tree.words[i + 1 + (tree.words[i + 1] in (",", ":"))] in _OPENING), None)
    if said is None or tree.words[said] not in quoting_verbs():
        return
    if tree.child(said, *SUBJECTS, *AUXILIARY, "mark") is not None:
        return
    told = next((c for c in range(said + 1, len(tree.words)) if tree.heads[c] <= said and tree.pos[c] != "PUNCT"), None)
    between = [i for i in range(whom + 1, said) if tree.pos[i] != "ADV"]
    if told is None or any(tree.pos[i] == "VERB" or not tree.is_over(whom, i) for i in between):
        return
    noun = said - 1
    if tree.heads[noun] == said and tree.deps[noun] == "compound":  # "of the | boat joke |"
        tree.hang(noun, tree.heads[said], tree.deps[said])
        for c in [c for c in tree.under[said] if c < noun]:
            tree.hang(c, noun, tree.deps[c])
    tree.hang(said, verb, "ccomp")
    tree.hang(whom, said, "nsubj")
    tree.hang(told, said, "ccomp")
    tree.tags[said], tree.pos[said] = "VB", "VERB"
