"""What the tree allows: which nouns a pronoun cannot mean, which stand above it, and what they do in their clauses."""

from collections.abc import Iterator

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_CLAUSES = frozenset(
    {"ROOT", "root", "ccomp", "xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "csubj", "parataxis"}
)
_CLAUSES |= {"csubj:pass", "ccomp:pass", "dislocated"}
_DEEPEST = 40  # words from the top; a tree given by hand may even hold a circle
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_NAMING = frozenset({"appos", "flat", "nmod:desc", "compound"})
_OBJECTS = frozenset({"obj", "iobj"})
_CORE = frozenset({*SUBJECTS, *_OBJECTS})
_BESIDE = _CORE | {"obl", "obl:agent"}
_CALLED = frozenset({"obj", "iobj", "obl", "obl:agent", "nmod:poss"})
_LAYING = frozenset({"of", "for", "from"})
_UPON = frozenset({"at", "on", "against", "from", "to"})
_MAKES = frozenset({"become", "remain", "elect", "appoint", "name", "crown"})
_PROMOTES = frozenset({"promote", "demote", "appoint", "elect", "promotion", "appointment", "election"})
_POSTS = frozenset({"position", "post", "role", "rank", "title", "office", "job", "part", "character"})
_ROLES = {
    "nsubj": "subject",
    "nsubj:outer": "subject",
    "nsubj:pass": "passive subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "obl:agent": "agent",
    "nmod": "of a noun",
    "nmod:poss": "owner",
    "appos": "apposition",
    "nmod:desc": "apposition",
    "flat": "apposition",
    "compound": "modifier",
    "ROOT": "root",
    "root": "root",
    "vocative": "vocative",
}


def role(parse: Parse, i: int) -> str:
    """What a noun or pronoun does in its clause, in one word; a conjunct does what the first one does.

    So do those who are counted: "thousands of | people | were held" are a passive subject; and who is told of "one of
    them, | a girl |", does what that one does.
    """
    if parse.deps[i] == "appos" and parse.pos[parse.heads[i]] == "NUM":
        i = parse.heads[i]
    return _ROLES.get(parse.deps[counter(parse, parse.first_conjunct(i))], "other")


def counter(parse: Parse, i: int) -> int:
    """The word that counts or measures those of whom the word tells: "thousands" of "thousands of people"."""
    above = parse.heads[i]
    counts = (
        parse.deps[i] == "nmod"
        and parse.tags[i] in ("NNS", "NNPS")
        and (parse.pos[above] == "NUM" or is_kind(parse.lemmas[above], "quantity"))
    )
    return parse.first_conjunct(above) if counts and parse.case(i) == "of" else i


def predicate(parse: Parse, i: int) -> int:
    """The head of the clause that the word stands in, the word itself where it heads one."""
    for _ in range(_DEEPEST):
        if parse.deps[i] in _CLAUSES or parse.heads[i] == i or (parse.deps[i] == "conj" and _heads_clause(parse, i)):
            break
        i = parse.heads[i]
    return i


def _heads_clause(parse: Parse, i: int) -> bool:
    return parse.pos[i] in ("VERB", "AUX") or parse.child(i, "cop", *SUBJECTS) is not None


def predicates(parse: Parse, i: int) -> Iterator[tuple[int, str]]:
    """The clause of the word and those above it, nearest first, each with the relation by which the one below hangs."""
    at, link = predicate(parse, i), "same"
    yield at, link
    for _ in range(_DEEPEST):
        if parse.heads[at] == at:
            break
        link = parse.deps[at].split(":")[0]
        at = predicate(parse, parse.heads[at])
        yield at, link


def subjects(parse: Parse, verb: int) -> frozenset[int]:
    """The subject of a clause, with its conjuncts; of one that has none the subject it shares or is controlled by.

    A relative pronoun is what it goes back to: in "the report that accuses it" the report is a subject too.
    """
    for step in range(4):
        own = parse.child(verb, *SUBJECTS)
        if own is not None:
            found = frozenset(parse.conjuncts(own))
            relative = parse.tags[own] in ("WDT", "WP") and parse.deps[verb] == "acl:relcl"
            return found | frozenset(parse.conjuncts(parse.heads[verb])) if relative else found
        if parse.deps[verb] == "xcomp" or (not step and _is_laid_to_object(parse, verb)):
            controller = parse.child(parse.heads[verb], *_OBJECTS)
            if controller is not None:
                return frozenset(parse.conjuncts(controller))
        elif parse.deps[verb] not in ("conj", "advcl"):
            break
        if parse.heads[verb] == verb:
            break
        verb = parse.heads[verb]
    return frozenset()


def _is_laid_to_object(parse: Parse, verb: int) -> bool:
    """Whether a gerund behind a preposition tells what the object does: "accused Lind of | holding | her"."""
    above, mark = parse.heads[verb], parse.child(verb, "mark")
    if parse.deps[verb] != "advcl" or parse.tags[verb] != "VBG" or mark is None or parse.lowers[mark] not in _LAYING:
        return False
    whom = parse.child(above, "obj")
    return whom is not None and whom < verb and parse.types[whom] in ("person", "organization")


def reflects(parse: Parse, pronoun: int, noun: int) -> bool:
    """Whether a noun may be whom a reflexive means: the subject of its verb, by any of its names, where it has one."""
    own = parse.child(parse.heads[parse.first_conjunct(pronoun)], *SUBJECTS)
    if own is None or parse.tags[own] in ("WP", "WDT"):
        return True
    if parse.sentences[noun] != parse.sentences[pronoun]:
        return False
    above = parse.heads[noun]
    named = parse.deps[noun] in _NAMING and above in parse.conjuncts(own)
    return named or noun in parse.conjuncts(own) or (parse.deps[own] in _NAMING and parse.heads[own] == noun)


def cannot_be(parse: Parse, pronoun: int, noun: int, *, reflexive: bool) -> bool:
    """Whether grammar keeps a pronoun and a noun apart: "Khan met him", "his brother", "him and Khan"."""
    if noun > pronoun and _tells(parse, noun, pronoun):
        return True
    if parse.deps[pronoun] == "nmod:poss":
        thing = parse.heads[pronoun]
        if _is_taken(parse, thing):
            return noun == thing or noun in subjects(parse, parse.heads[thing])
        return noun == thing or _is_judged(parse, thing, noun)
    if parse.deps[pronoun] == "nmod" and parse.heads[pronoun] == noun:
        return True  # "a cousin of | hers |"
    if reflexive:
        return False
    first = parse.first_conjunct(pronoun)
    if first == parse.first_conjunct(noun) and pronoun != noun:
        return True
    verb, relation = parse.heads[first], parse.deps[first]
    if noun in cut_off(parse, pronoun):
        return True
    if relation == "nsubj" and parse.deps[verb] == "acl:relcl" and parse.heads[verb] == noun:
        gap = pronoun - 1
        if gap == noun or (parse.heads[gap] == verb and parse.tags[gap] in ("WP", "WDT")):
            return True  # "men | they | claimed were spies", "one guard, whom | she | called the Butcher"
    if parse.heads[parse.first_conjunct(noun)] == verb and relation in _CORE:
        return parse.deps[parse.first_conjunct(noun)] in _BESIDE
    if relation == "obl" and parse.heads[noun] == verb and parse.deps[noun] in _OBJECTS:
        return True  # "sent the captain to | her |"
    upon = relation == "obl" and parse.case(first) in _UPON  # "soldiers opened fire on | them |", not "with them"
    if relation in _OBJECTS or relation == "obl:agent" or upon:
        return noun in subjects(parse, verb)
    return noun == verb and relation in SUBJECTS  # "he was the minister" says it; the predicate is no other mention


def is_called_below(parse: Parse, pronoun: int, noun: int) -> bool:
    """Whether the clause of a subject calls by a noun who it is not: "A cook met a nun. | He | robbed the nun"."""
    first = parse.first_conjunct(pronoun)
    if parse.deps[first] not in ("nsubj", "nsubj:pass") or parse.pos[noun] != "NOUN":
        return False
    lemma, end = parse.lemmas[noun], parse.sentence_end(pronoun)
    if lemma not in parse.lemmas[pronoun + 1 : end]:
        return False
    verb = parse.heads[first]
    for k in range(pronoun + 1, end):
        named = parse.lemmas[k] == lemma and parse.deps[parse.first_conjunct(k)] in _CALLED and verb in parse.up(k)
        if named and parse.pos[k] == "NOUN" and any(parse.lowers[c] == "the" for c in parse.children[k]):
            return True
    return False


def _is_judged(parse: Parse, part: int, noun: int) -> bool:
    """Whether it is another's part for which the noun acts upon them: "A court fined the men for | their | role"."""
    if not is_kind(parse.lemmas[part], "sharing"):
        return False
    verb = parse.heads[part]
    if parse.deps[part] == "obj" and parse.lemmas[verb] == "cite":  # "fined them, citing their role"
        verb = parse.heads[verb]
    elif parse.case(part) not in ("for", "over"):
        return False
    verb = predicate(parse, verb)
    while parse.deps[noun] in _NAMING or parse.deps[noun] in ("nmod", "nmod:poss", "conj"):
        noun = parse.heads[noun]
    if parse.heads[noun] != verb or parse.deps[noun] != "nsubj":
        return False
    thing = parse.child(verb, "obj")
    upon = [c for over in (verb, thing) if over is not None for c in parse.children[over]]
    others = any(parse.case(c) in ("on", "against") and parse.types[c] != "time" for c in upon)
    if thing is None or others:
        return others
    judged = parse.types[thing] == "organization" and is_kind(parse.lemmas[verb], "judging")
    return judged or parse.types[thing] == "person"  # not "left the party over his role"


def _is_taken(parse: Parse, thing: int) -> bool:
    """Whether a verb for taking has something of theirs as object, so that they are not who takes it.

    "confiscated | their | phones", "lured girls and took | their | papers"; not "took their papers and left".
    """
    verb = parse.heads[thing]
    if parse.deps[thing] != "obj" or parse.tags[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    if is_kind(parse.lemmas[verb], "depriving"):
        return True
    before = parse.heads[verb] if parse.deps[verb] == "conj" else verb
    others = parse.child(before, "obj") if before < verb else None
    keeping = is_kind(parse.lemmas[verb], "grasping") and is_kind(parse.lemmas[thing], "document")
    return keeping and others is not None and parse.types[others] == "person"


def cut_off(parse: Parse, voice: int) -> tuple[int, ...]:
    """The subject that a voice and its cue cut off its verb, which is somebody else: "The state, | it says |, has"."""
    cue = parse.heads[voice]
    said = parse.heads[cue]
    if parse.deps[voice] != "nsubj" or parse.deps[cue] != "parataxis" or parse.words[voice - 1] != ",":
        return ()
    subject = parse.child(said, *SUBJECTS)
    behind = (c for c in parse.children[said] if parse.deps[c] in ("aux", "aux:pass", "cop"))
    return parse.conjuncts(subject) if subject is not None and subject < voice < min([said, *behind]) else ()


def says_what(parse: Parse, i: int) -> bool:
    """Whether a noun tells what somebody is, was made or is called, and is nobody else: "he served as an envoy"."""
    relation = parse.deps[i]
    if relation == "conj":
        return says_what(parse, parse.first_conjunct(i))
    if parse.child(i, "cop") is not None:
        subject = parse.child(i, *SUBJECTS, "expl")
        return subject is None or (parse.tags[subject] not in ("WDT", "EX") and parse.lowers[subject] != "it")
    if relation == "appos" and parse.pos[parse.heads[i]] == "NUM":
        return False  # "one of them, a girl, left"
    if relation in ("xcomp", "appos") or (relation == "obj" and parse.lemmas[parse.heads[i]] in _MAKES):
        return True
    case = parse.child(i, "case", "mark")
    if case is None:
        return False
    preposition, before = parse.lowers[case], parse.lowers[case - 1] if case else ""
    if preposition == "like":
        return parse.lowers[case + 1] in ("a", "an")  # "treated her like a slave"
    if preposition == "as":
        return before not in ("such", "well", "same", "much", "far")
    above = parse.lemmas[parse.heads[i]]
    return (preposition == "of" and above in _POSTS) or (preposition == "to" and above in _PROMOTES)


def _tells(parse: Parse, noun: int, pronoun: int) -> bool:
    """Whether a noun is who says the clause before it that holds the pronoun: "They shot ten men, survivors said"."""
    if parse.deps[parse.first_conjunct(noun)] not in SUBJECTS:
        return False
    cue = predicate(parse, noun)
    for at, link in predicates(parse, pronoun):
        if at == cue:
            return link == "ccomp"
        if parse.deps[cue] == "parataxis" and parse.heads[cue] == at:
            return True
    return False


def fills_a_place(parse: Parse, i: int) -> bool:
    """Whether "it" only fills the subject's or object's place: "it is clear that", "it was the first time that"."""
    if parse.lowers[i] != "it":
        return False
    if parse.deps[i] == "expl":
        return True
    above = parse.heads[i]
    if parse.child(above, "cop") is not None and _is_cleft(parse, above):
        return True
    clause = any(parse.deps[c] in ("ccomp", "csubj", "csubj:pass") and c > i for c in parse.children[above])
    return clause and (parse.deps[i] == "nsubj:pass" or parse.child(above, "cop") is not None)


def is_no_thing(parse: Parse, i: int) -> bool:
    """Whether what a pronoun is said to be is no body and no work: "it was a lie", "it was an accident"."""
    said = parse.heads[i]
    noun = parse.pos[said] == "NOUN" and parse.types[said] in ("abstract", "event") and parse.case(said) == ""
    return noun and parse.deps[i] == "nsubj" and parse.child(said, "cop") is not None


def _is_cleft(parse: Parse, noun: int) -> bool:
    """Whether a noun behind "it is" is picked out by a clause: "the group that fired", and not "a group that fired"."""
    clause = any(parse.deps[c] in ("acl:relcl", "acl", "advcl:relcl") for c in parse.children[noun])
    article = parse.child(noun, "det")
    return clause and not (article is not None and parse.lowers[article] in ("a", "an"))
