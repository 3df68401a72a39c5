"""Words around answers that a tagger takes for another kind of word, each put right where the order of words tells.

"China deplores and rejects this"                    a verb before "and" and a verb is no noun
"the army is disputing reports that Y"                it is no report: it disputes them
"he says it fell, and reports that men drowned are lies"  reports are: nobody reports it there
"weeklong fighting left six dead"                     fighting is a thing, and nobody's here
"accuses its chair, Judge Ann Roe, of bias"           a capital before a name makes a title, and judges nobody
"found the 61-year-old guilty of two counts"          whoever is of that age was found guilty
"according to think tank Vexa"                        nobody thinks
"""

from extract.mentions.wrongs import wrong_nouns
from extract.pipeline.lemmas import lemma_of
from extract.propositions.kinds import is_kind
from extract.slips.answers import is_told
from extract.slips.finite import wanted_for
from extract.slips.grounds import grounded_belief
from extract.slips.hearers import heard_saying
from extract.slips.mended_tree import AUXILIARY, NOUNS, MendedTree, relation_of, take_place
from extract.slips.naming import as_what, called_in_marks, called_untrue
from extract.speech.cues import acting_verbs, word_list
from extract.speech.forms import cue_verb

_BEHIND_WRONGS = frozenset({"by", "of", "against", "in", "including", ",", "."})


def title_taken_for_a_verb(tree: MendedTree, verb: int) -> None:
    """A capital within a sentence, before a name, makes a title: "accuses its chair, | Judge | Ann Roe, of bias"."""
    name, said = verb + 1, tree.child(verb, "ccomp")
    if said is None or said > verb or not tree.words[verb][:1].isupper() or tree.tags[verb] not in ("VB", "VBP"):
        return
    if name >= len(tree.words) or tree.tags[name] != "NNP" or tree.words[verb - 1] != ",":
        return
    named = verb - 2
    tree.hang(said, said if tree.heads[verb] == verb else tree.heads[verb], relation_of(tree, verb))
    for c in [c for c in tree.under[verb] if c not in (said, name)]:
        tree.hang(c, said, tree.deps[c])
    tree.hang(name, named, "appos")
    tree.hang(verb, name, "nmod:desc")
    tree.pos[verb], tree.tags[verb] = "PROPN", "NNP"


def verb_taken_for_a_noun(tree: MendedTree, verb: int) -> None:
    """Of "China deplores and rejects this" China rejects it: what joins a verb in its form is a verb."""
    own, joint = tree.child(verb, "nsubj"), tree.child(verb, "cc")
    first = own if own is not None else tree.heads[verb]
    if joint is None or not first < joint < verb or (own is None and tree.deps[verb] != "conj"):
        return
    voice = first - 1
    named = voice >= 0 and tree.heads[voice] == first and tree.deps[voice] == "compound" and tree.pos[voice] in NOUNS
    alike = tree.tags[verb] == "VBZ" and tree.tags[first] == "NNS" and cue_verb(tree.words[first].lower()) is not None
    if not (named and alike) or tree.child(first, "det", "nmod:poss") is not None:
        return
    if own is None:
        above = tree.heads[first]
        tree.hang(verb, verb if above == first else above, "ROOT" if above == first else tree.deps[first])
    tree.hang(first, verb, "dep")
    tree.hang(voice, verb, "nsubj")


def noun_taken_for_a_verb(tree: MendedTree, noun: int) -> None:
    """Of "called the claims a joke" the claims are what is called so: behind an article stands no verb."""
    over, article = tree.heads[noun], noun - 1
    if tree.tags[noun] == "VBZ" and _wrongs_told(tree, noun):
        return
    if tree.tags[noun] == "VBZ" and tree.subject(noun) is None and is_told(tree, noun):
        _named(tree, noun)
        _told_of(tree, noun)
    if tree.deps[noun] not in ("obj", "xcomp"):
        return
    if tree.tags[noun] != "VBZ" or not over < article or tree.tags[article] != "DT" or not is_told(tree, noun):
        return
    if tree.heads[article] == noun or tree.deps[article] == "obj":
        tree.hang(article, noun, "det")
        tree.hang(noun, over, "obj")
        tree.pos[noun], tree.tags[noun] = "NOUN", "NNS"


def _wrongs_told(tree: MendedTree, noun: int) -> bool:
    """Right behind a verb stands what it tells, if that may be a noun for wrongs: "documents | abuses | by guards"."""
    verb = noun - 1
    if tree.words[noun].removesuffix("s") not in wrong_nouns() or tree.words[noun + 1].lower() not in _BEHIND_WRONGS:
        return False
    if verb < 1 or tree.pos[verb] != "VERB" or tree.subject(verb) is None or tree.child(verb, "obj") is not None:
        return False
    if tree.heads[noun] not in (verb, noun) and tree.heads[verb] != noun:
        return False
    above, dep = tree.heads[noun], relation_of(tree, noun)
    if tree.heads[verb] == noun:
        tree.hang(verb, verb if above == noun else above, dep)
        for c in [c for c in tree.under[noun] if tree.deps[c] == "punct" and c > noun]:
            tree.hang(c, verb, "punct")
    tree.hang(noun, verb, "obj")
    for c in [c for c in tree.under[noun] if tree.deps[c] == "obl"]:
        tree.deps[c] = "nmod"
    tree.pos[noun], tree.tags[noun] = "NOUN", "NNS"
    return True


def _named(tree: MendedTree, noun: int) -> None:
    """The same with a name between: "called | the UN reports | tales", "rejected | UN claims | that they fled"."""
    name, above, dep = noun - 1, tree.heads[noun], relation_of(tree, noun)
    over = tree.child(noun, "ccomp") if tree.heads[name] != above else above
    if over is None or over > name or tree.child(over, "obj") != name or tree.pos[name] != "PROPN":
        return
    if over != above:
        tree.hang(over, over if above == noun else above, dep)
    for c in [c for c in tree.under[noun] if c != over]:
        if c > noun and tree.deps[c] in ("ccomp", "obj"):
            told = tree.deps[c] == "ccomp"
            tree.hang(c, noun if told else over, "acl" if told else "xcomp")
        else:
            tree.hang(c, over, tree.deps[c])
    for c in list(tree.under[name]):
        tree.hang(c, noun, tree.deps[c])
    tree.hang(name, noun, "compound")
    tree.hang(noun, over, "obj")
    tree.pos[noun], tree.tags[noun] = "NOUN", "NNS"


def _told_of(tree: MendedTree, noun: int) -> None:
    """What is said of claims that "and" brings in: "said it fell, and | reports | that men drowned were lies"."""
    told = [c for c in tree.under[noun] if c > noun and tree.deps[c] == "ccomp"]
    if tree.deps[noun] != "conj" or tree.words[noun + 1] != "that" or len(told) != 2:
        return
    clause, said = told
    if tree.subject(said) is not None or tree.child(said, *AUXILIARY) is None:
        return
    tree.hang(said, tree.heads[noun], "conj")
    tree.hang(noun, said, "nsubj")
    tree.hang(clause, noun, "acl")
    for c in [c for c in tree.under[noun] if c < noun]:
        tree.hang(c, said, tree.deps[c])
    tree.pos[noun], tree.tags[noun] = "NOUN", "NNS"


def verb_taken_for_an_adjective(tree: MendedTree, verb: int) -> None:
    """Of "the army is disputing reports" the army disputes them; it is no "disputing report"."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "amod" or tree.tags[verb] != "VBG" or noun != verb + 1:
        return
    helper, voice = tree.child(noun, "cop"), tree.child(noun, "nsubj")
    if voice is None:  # taken for what is disputed
        voice = tree.child(verb, "obj")
    told = is_told(tree, noun)
    if not told or helper is None or voice is None or not voice < helper < verb or tree.child(noun, "det") is not None:
        return
    above = tree.heads[noun]
    tree.hang(verb, verb if above == noun else above, tree.deps[noun])
    for c in [c for c in tree.under[noun] if c < verb or tree.deps[c] == "punct"]:
        tree.hang(c, verb, "aux" if c == helper else tree.deps[c])
    tree.hang(noun, verb, "obj")
    tree.hang(voice, verb, "nsubj")


def verb_taken_for_its_voice(tree: MendedTree, verb: int) -> None:
    """Of "US Disputes Reports that Y" the US disputes reports; no "US disputes" report that Y."""
    act = verb - 1
    told = is_told(tree, verb) and tree.tags[verb] != "VBD"
    if not told or verb < 2 or tree.heads[act] != verb or tree.deps[act] not in ("nsubj", "compound"):
        return
    if cue_verb(tree.words[act].lower()) not in acting_verbs():
        return
    voice = tree.child(act, "compound", "amod", "nmod:desc")
    if voice != act - 1 or tree.pos[voice] not in NOUNS or not tree.words[act].endswith("s"):
        return
    above = tree.heads[verb]
    tree.hang(act, act if above == verb else above, tree.deps[verb])
    for c in [c for c in tree.under[verb] if c != act and (c < act or tree.deps[c] == "punct")]:
        tree.hang(c, act, tree.deps[c])
    said = tree.child(verb, "ccomp")
    if said is not None:
        tree.hang(said, verb, "acl")
    tree.hang(verb, act, "obj")
    tree.hang(voice, act, "nsubj")
    for i, pos, tag in ((act, "VERB", "VBZ"), (verb, "NOUN", "NNS")):
        tree.pos[i], tree.tags[i] = pos, tag


def place_of_fraud(tree: MendedTree, to: int) -> None:
    """Where people are taken "to scam compounds" nobody is to scam anything: "sold girls | to scam centres |"."""
    scam, place = to + 1, to + 2
    if tree.words[to].lower() != "to" or not names_place_of_fraud(tree, scam):
        return
    above = tree.heads[scam] if tree.heads[place] == scam else tree.heads[place]
    if above in (to, scam, place) or tree.is_over(place, above):
        return
    while tree.pos[above] in NOUNS and tree.heads[above] != above and tree.pos[tree.heads[above]] == "VERB":
        above = tree.heads[above]
    tree.hang(place, above, "obl" if tree.pos[above] == "VERB" else "nmod")
    for c in [c for c in tree.under[scam] if c != to and c > place]:
        tree.hang(c, place, "nmod")
    tree.hang(to, place, "case")
    tree.hang(scam, place, "compound")
    tree.pos[scam], tree.tags[scam] = "NOUN", "NN"


def names_place_of_fraud(tree: MendedTree, scam: int) -> bool:
    """Whether a word says what is done in the places behind it: "| scam | compounds"."""
    place = scam + 1
    if place >= len(tree.words) or tree.tags[place] != "NNS" or not is_kind(tree.words[scam].lower(), "fraud"):
        return False
    return is_kind(lemma_of(tree.words[place].lower(), "NOUN", "NNS"), "facility")


def age_for_a_person(tree: MendedTree, old: int) -> None:
    """Of "found the 61-year-old guilty" somebody of that age was found guilty; there is no "61-year-old guilty"."""
    first = old - 4
    if first < 1 or "".join(tree.words[old - 3 : old]) != "-year-" or tree.tags[first] != "CD":
        return
    head, determiner = tree.heads[old], first - 1
    judged = tree.deps[old] == "amod" and head == old + 1 and tree.words[head].lower() in word_list("answerable")
    noun = tree.pos[old] == "NOUN" or (tree.deps[old] != "amod" and tree.pos[determiner] == "DET")
    if judged and tree.deps[head] == "obj":
        tree.hang(old, tree.heads[head], "obj")
        tree.hang(head, tree.heads[head], "xcomp")
        tree.pos[head], tree.tags[head] = "ADJ", "JJ"
    elif not noun:
        return
    tree.pos[old], tree.tags[old] = "NOUN", "NN"
    tree.hang(old - 2, old, "compound")
    for mark in (old - 3, old - 1):
        tree.hang(mark, old - 2, "punct")
    tree.hang(first, old - 2, "nummod")
    if tree.pos[determiner] == "DET":
        tree.hang(determiner, old, "det")


def think_tank(tree: MendedTree, tank: int) -> None:
    """Nobody thinks in "according to | think tank | Vexa": both words are one noun, and the name behind it its name."""
    think, over = tank - 1, tree.heads[tank]
    if (
        tank < 1
        or tree.words[think].lower() != "think"
        or not (over in (think, tree.heads[think]) or tree.is_over(think, tank))
    ):
        return
    take_place(tree, tank, think)
    for c in [c for c in tree.under[think] if c != tank]:
        tree.hang(c, tank, tree.deps[c])
    tree.hang(think, tank, "compound")
    for i in (think, tank):
        tree.pos[i], tree.tags[i] = "NOUN", "NN"
    for name in [c for c in tree.under[tank] if tree.deps[c] == "flat"]:
        tree.hang(name, tank, "appos")


def states_by_name(tree: MendedTree, verb: int) -> None:
    """The word behind two joined names is what they are, and says nothing: "between Ondo and Ekiti | states |"."""
    last = verb - 1
    first = tree.heads[last]
    if tree.words[verb] != "states" or tree.deps[last] != "conj" or tree.pos[last] != "PROPN" or first > last:
        return
    over = tree.heads[first]
    if tree.subject(verb) is not None or over == first or tree.is_over(verb, over) or over > first:
        return
    tree.pos[verb], tree.tags[verb] = "NOUN", "NNS"
    tree.hang(verb, over, tree.deps[first])
    for c in [c for c in tree.under[verb] if c > verb]:
        tree.hang(c, over, "acl:relcl" if tree.deps[c] == "ccomp" else tree.deps[c])
    for c in [c for c in tree.under[first] if tree.deps[c] == "case"]:
        tree.hang(c, verb, "case")
    tree.hang(first, verb, "compound")


TAKEN_FOR_CUES = (
    grounded_belief,
    states_by_name,
    verb_taken_for_its_voice,
    title_taken_for_a_verb,
    called_untrue,
    called_in_marks,
    as_what,
)
"""What puts right a word taken for a verb of the cue table, or its voice for it."""


TAKEN_ALONE = {"old": age_for_a_person, "tank": think_tank, "heard": heard_saying, "wanted": wanted_for}
"""What puts right the phrase that ends in a word, or begins behind it."""
