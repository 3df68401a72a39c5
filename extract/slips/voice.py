"""Slips of the tree about who speaks, each put right where the order of words contradicts it.

"Reports that Y are lies," the minister said   the voice after the quotation speaks, what began the quotation does not
"The law, critics say, bans dissent"           a clause between commas is inserted into the sentence, not its subject
"The law, wrote Judge Lee, is dead"            the same with the voice after its verb
"the general, who X says ordered it"           "who" ordered it and X says so
"The army Sunday denied it"             the army denies it, not Sunday
"A panel named by the king said"               of two subjects the one with a preposition is none
"""

from extract.slips.gaps import predicate_of_pronoun
from extract.slips.mended_tree import AUXILIARY, FINITE, NOUNS, RELATIVE, SUBJECTS, MendedTree, take_place
from extract.speech.cues import charging_verbs, word_list
from extract.speech.forms import cue_verb

_ACTING = frozenset({"person", "organization", "place"})
_CLOSING = frozenset({"”", '"', "''", "’", "'"})
_OPENING = frozenset({"“", '"', "``", "‘", "'"})
_PEOPLE = frozenset({"person", "organization"})  # not "a charge the army said was false"


def as_past(tree: MendedTree, verb: int) -> None:
    """A form of past or participle ("told") with a quotation or comma before its voice and no auxiliary is a past."""
    voice = tree.child(verb, "nsubj:pass", "nsubj")
    if voice is None or _is_accused(tree, verb, voice) or tree.deps[voice] == "nsubj":
        return
    said = tree.child(verb, "ccomp")
    helped = tree.child(verb, "aux", "aux:pass") is not None
    told = said is not None and (said < voice < verb or (verb < said and tree.marker(said) == "that"))
    alone = tree.child(verb, "obl:agent", "mark") is None and tree.child(voice, "case") is None
    alone = alone and (
        tree.deps[verb] != "parataxis" or tree.pos[tree.heads[verb]] not in NOUNS
    )  # "Boys freed, owner held"
    told = told or (alone and voice == verb - 1 and tree.words[tree.left(voice) - 1] == ",")  # ", a panel found in May"
    telling = not told and cue_verb(tree.words[verb].lower()) in word_list("telling") - charging_verbs()
    of = tree.child(verb, "xcomp", "advcl") if telling else None
    told = told or (of is not None and tree.words[verb + 1] == "of" == tree.marker(of))  # "Two told of being beaten"
    if not helped and (tree.tags[verb] == "VBD" or (tree.tags[verb] == "VBN" and told)):
        tree.tags[verb], tree.deps[voice] = "VBD", "nsubj"
        tree.changed = True


def _is_accused(tree: MendedTree, verb: int, voice: int) -> bool:
    """Whether a past names nobody but its subject, who stands accused of what follows: "Soldiers blamed for raid"."""
    if tree.tags[verb] != "VBD" or tree.child(verb, "obj", "iobj", "aux", "aux:pass", "ccomp", "mark") is not None:
        return False
    if tree.deps[verb] == "acl:relcl":
        return False  # "a man | the police accused | of theft"
    lemma, behind = cue_verb(tree.words[verb].lower()), tree.words[verb + 1 : verb + 2]
    charged = lemma in charging_verbs() and behind in (("of",), ("with",))
    charged = charged and tree.deps[verb] != "acl:relcl"  # "those it | accused | of theft"
    if voice > verb or not (charged or (lemma == "blame" and behind in (("for",), ("over",)))):
        return False
    tree.tags[verb], tree.deps[voice], tree.changed = "VBN", "nsubj:pass", True
    return True


def taken_for_a_participle(tree: MendedTree, verb: int, noun: int) -> None:
    """A past behind a clause on its subject is no participle: "a cook, who asked not to be named, | denied | it"."""
    clause = tree.child(noun, "acl:relcl")
    while tree.heads[noun] < noun and tree.deps[noun] in ("conj", "acl:relcl"):
        clause = noun if tree.deps[noun] == "acl:relcl" else clause
        noun = tree.heads[noun]  # "Ann and | Bo |, who are | nurses |, denied it"
    clause = tree.child(noun, "acl:relcl") if clause is None else clause
    begins = verb - (tree.tags[verb - 1] == "RB")  # "who ..., | brutally | robbed nuns"
    begins -= tree.words[begins - 1] in _OPENING
    closed = clause is not None and clause < verb and tree.words[begins - 1] == "," and tree.heads[noun] == noun
    if not closed or tree.child(noun, "cop") is not None or tree.child(verb, "obl:agent", "aux:pass") is not None:
        return
    things = [c for c in tree.under[verb] if c > verb and tree.deps[c] in ("obj", "ccomp", "nsubj", "nsubj:pass")]
    if not things and not any(tree.marker(c) == "that" for c in _below(tree, verb)):
        return
    tree.hang(verb, verb, "ROOT")
    tree.hang(noun, verb, "nsubj")
    tree.tags[verb] = "VBD"
    for c in [c for c in things if tree.deps[c] in SUBJECTS]:
        tree.deps[c] = "obj"


def _below(tree: MendedTree, verb: int) -> list[int]:
    return [d for c in tree.under[verb] for d in tree.under[c] if d > verb]


def voice_after_quotation(tree: MendedTree, verb: int) -> None:
    """Who stands between a closing mark and the verb speaks, and is no subject within the quotation.

    So does who "was quoted as saying" it.
    """
    relayed = tree.child(verb, "aux:pass") is not None
    said = tree.child(verb, "ccomp", *(("parataxis",) if relayed else ()))
    if said is None or said > verb or not (relayed or tree.tags[verb] in FINITE):
        return
    for voice in [c for c in tree.under[said] if said < c < verb and tree.deps[c] in ("nsubj", "nsubj:pass")]:
        if tree.words[tree.left(voice) - 1] not in _CLOSING:
            continue
        for other in [c for c in tree.under[verb] if c < said and tree.deps[c] in SUBJECTS]:
            tree.hang(other, said, tree.deps[other])
        tree.hang(voice, verb, "nsubj:pass" if relayed else "nsubj")


def voice_behind_fragment(tree: MendedTree, verb: int) -> None:
    """Who stands behind a closing mark and the verb speaks, not what is quoted: '"A crown," jeered | a nun |'."""
    if verb < 2 or tree.words[verb - 1] not in _CLOSING or tree.tags[verb] not in FINITE or tree.heads[verb] != verb:
        return
    said = tree.child(verb, "ccomp")
    if said is not None and said < verb and tree.subject(verb) is None:
        for c in [c for c in tree.under[said] if c > verb and tree.deps[c] in SUBJECTS and tree.left(c) == verb + 1]:
            tree.hang(c, verb, "nsubj")  # '"They fled," said | one of them |'
        return
    quoted, voice = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    if quoted is None or voice is None or not quoted < verb < voice or tree.pos[voice] not in NOUNS:
        return
    if tree.left(voice) == verb + 1 and not any(tree.deps[c] in ("xcomp", "ccomp") for c in tree.under[verb]):
        tree.hang(quoted, verb, "ccomp")
        tree.hang(voice, verb, "nsubj")


def inserted(tree: MendedTree, verb: int) -> None:
    """A clause of voice and verb between commas, or at the end after one, is inserted into the sentence around it."""
    above, end = tree.heads[verb], verb + 1
    finite = tree.tags[verb] in FINITE or (tree.tags[verb] == "VBN" and tree.child(verb, "aux", "aux:pass") is None)
    if end < len(tree.words) and tree.heads[end] == verb and tree.deps[end] == "compound:prt":
        end += 1  # "The state, it goes on, has"
    if above == verb or end >= len(tree.words) or not finite:
        return
    if tree.child(verb, "ccomp", "obj", "mark", "xcomp") is not None:
        return
    voice = tree.subject(verb)
    if voice is None and tree.deps[verb] in ("acl:relcl", "parataxis"):  # "The men, prosecutors allege, ran"
        voice = verb - 1
        while tree.deps[voice] in ("flat", "compound") and tree.heads[voice] != voice:
            voice = tree.heads[voice]
        voice = voice if tree.deps[voice] == "appos" and tree.pos[voice] in NOUNS else None
    if voice is None or voice > verb or tree.tags[voice] in RELATIVE:
        return
    opening = tree.left(voice) - 1
    if tree.words[opening].lower() == "so":  # "Deputies, | so | the driver said, had watched"
        opening -= 1
    if tree.words[opening] != ",":
        return
    closed = tree.words[end] in (",", "–", "—", "--")
    if tree.deps[verb] == "advcl" and above < tree.left(voice) and (closed or tree.words[end] == "."):
        tree.deps[verb] = "parataxis"
        tree.changed = True
    elif tree.deps[verb] == "parataxis" and tree.deps[voice] == "appos" and above < voice:
        tree.hang(voice, verb, "nsubj")
    elif closed and tree.deps[verb] in ("parataxis", "acl:relcl") and tree.deps[above] in SUBJECTS and above < voice:
        tree.hang(voice, verb, "nsubj")
        tree.hang(verb, tree.heads[above], "parataxis")


def inserted_inverted(tree: MendedTree, verb: int) -> None:
    """The same with the voice after its verb: "The killings, said Ann Lee, a researcher, happened at night"."""
    if verb < 2 or tree.words[verb - 1] != "," or tree.tags[verb] not in ("VBD", "VBZ"):
        return
    said = tree.child(verb, "ccomp")
    if said is None or said < verb or not tree.is_finite(said) or tree.marker(said):
        return
    after = [c for c in (*tree.under[said], *tree.under[verb]) if verb < c < said and tree.deps[c] in ("nsubj", "obj")]
    voice = next((c for c in after if tree.left(c) == verb + 1 and tree.pos[c] in NOUNS), None)
    hung = tree.deps[verb] == "acl" and tree.heads[verb] < verb
    thing = (
        tree.heads[verb] if hung else next((c for c in tree.under[said] if c < verb and tree.deps[c] == "nsubj"), None)
    )
    if thing is None and voice is not None and tree.heads[voice] == said:  # "That, said his aide, was a lie"
        thing = next((c for c in tree.under[verb] if c < verb and tree.deps[c] == "nsubj"), None)
    if voice is None or thing is None:
        return
    comma = next((i for i in range(voice + 1, said) if tree.words[i] == ","), None)
    if comma is None or any(tree.deps[c] in AUXILIARY and voice < c < comma for c in tree.under[said]):
        return  # "said the guards had, since May, burned it"
    top = thing if hung else verb
    take_place(tree, said, top)
    tree.hang(verb, said, "parataxis")
    tree.hang(voice, verb, "nsubj")
    tree.hang(thing, said, "nsubj")
    for c in [c for c in tree.under[top] if c > said]:
        tree.hang(c, said, tree.deps[c])


def relative(tree: MendedTree, verb: int) -> None:
    """The relative pronoun before another subject belongs to what is said: "who prosecutors say ordered it"."""
    predicate_of_pronoun(tree, verb)
    subjects = [c for c in tree.under[verb] if tree.deps[c] in ("nsubj", "nsubj:pass") and c < verb]
    said = tree.child(verb, "ccomp")
    if said is None and len(subjects) == 1 and tree.tags[subjects[0]] in RELATIVE:
        _said_beside(tree, verb)
    elif said is None and len(subjects) == 1 and tree.deps[verb] == "acl:relcl":
        pronoun = tree.left(subjects[0]) - 1
        if pronoun == tree.heads[verb] and tree.types[pronoun] in _PEOPLE:
            _said_of_noun(tree, verb)
        clause = tree.heads[pronoun]
        beside = clause > verb and tree.heads[clause] == tree.heads[verb] and tree.deps[clause] == "acl:relcl"
        if not beside or tree.tags[pronoun] not in RELATIVE or "," in tree.words[verb:clause]:
            return
        tree.hang(clause, verb, "ccomp")
        said = clause
    taken = (
        _pronoun_taken(tree, verb, said)
        if said is not None and said > verb and tree.deps[verb] == "acl:relcl"
        else None
    )
    if said is not None and taken is not None and taken < verb and tree.tags[taken] in RELATIVE:
        if tree.tags[said] == "NNS" and tree.pos[said] == "VERB":
            tree.tags[said] = "VBZ"
        if tree.subject(said) is None and tree.is_finite(said):  # a finite clause has a subject
            tree.hang(taken, said, "nsubj")  # "raids | which | X says have killed men"
        return
    if len(subjects) != 2 or tree.tags[subjects[0]] not in RELATIVE or said is None:
        return
    if said > verb and tree.subject(said) is None:
        tree.hang(subjects[0], said, "nsubj:pass" if tree.child(said, "aux:pass") is not None else "nsubj")


def _said_of_noun(tree: MendedTree, verb: int) -> None:
    """A finite verb right behind a cue that stands by a noun is said of that: "two men they say | shot | her"."""
    for clause in [c for c in tree.under[tree.heads[verb]] if tree.deps[c] in ("acl:relcl", "acl")]:
        finite = tree.is_finite(clause) or tree.tags[clause] == "VB"
        if finite and tree.left(clause) == verb + 1 and tree.subject(clause) is None:
            tree.hang(clause, verb, "ccomp")


def _pronoun_taken(tree: MendedTree, verb: int, said: int) -> int | None:
    """The relative pronoun that a parser takes for an object of what is said, or of the cue itself."""
    own = tree.child(said, "obj")
    return (
        own
        if own is not None and own < verb
        else next((c for c in tree.under[verb] if c < verb and tree.deps[c] == "obj"), None)
    )


def _said_beside(tree: MendedTree, verb: int) -> None:
    """A clause right behind "who say" that has a subject of its own is what they say: "who say | guards shot him |"."""
    if tree.deps[verb] != "acl:relcl" or tree.child(verb, "obj", "xcomp", "aux:pass") is not None:
        return
    for clause in [c for c in tree.under[tree.heads[verb]] if c > verb and tree.deps[c] in ("acl:relcl", "acl")]:
        who = tree.subject(clause)
        if (
            who is not None
            and tree.is_finite(clause)
            and tree.left(clause) == verb + 1
            and tree.tags[who] not in RELATIVE
        ):
            tree.hang(clause, verb, "ccomp")
            return


def day_as_voice(tree: MendedTree, verb: int) -> None:
    """Of "the army Sunday denied it" the army denies it, and Sunday is when."""
    voiceless = tree.subject(verb) is None
    days = [c for c in tree.under[verb] if c < verb and tree.types[c] == "time"]
    for day in days:
        if tree.deps[day] != "nsubj" and not (voiceless and tree.deps[day] == "obl:unmarked"):
            continue
        voice = day - 1
        acts = voice >= 0 and (tree.pos[voice] == "NOUN" or tree.types[voice] in _ACTING)  # not "Easter Sunday"
        if not acts or tree.types[voice] == "time":
            continue
        if tree.heads[voice] == day:
            tree.hang(voice, verb, "nsubj")
            for c in [c for c in tree.under[day] if c < voice]:
                tree.hang(c, voice, tree.deps[c])
        if tree.heads[voice] == verb:
            tree.hang(day, verb, "obl:unmarked")
