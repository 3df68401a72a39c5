"""The understood subject and object of verbs that have none: control, relatives, participles, coordination."""

from functools import lru_cache

from extract.propositions.classed import classed
from extract.propositions.dateline_subjects import past_dateline
from extract.propositions.governors import Effect, does, effect_on
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.railing import railed_at
from extract.propositions.stand_ins import (
    called_so,
    doer_of_all,
    noun_before,
    thing_over,
    whole_list,
)

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_DEEPEST = 8
_NEAR = 3  # words between verbs that are told in a row


@lru_cache(maxsize=4096)
def subject_of(parse: Parse, i: int, depth: int = 0) -> int | None:
    """The head word of what is the subject of verb, adjective or predicate noun `i`, its own or an understood one."""
    own = parse.child(i, *_SUBJECTS)
    if own is not None:
        if parse.deps[own] == "nsubj:outer" and parse.tags[i] == "VB":
            return doer_of_all(parse, own)
        if parse.lowers[own] == "what" and (name := called_so(parse, own, i)) is not None:
            return name
        owner = _owner_classed(parse, own, i)
        return past_dateline(parse, antecedent(parse, own) if owner is None else owner, i)
    if depth > _DEEPEST or parse.heads[i] == i:
        return None
    dep, above = parse.deps[i], parse.heads[i]
    if dep == "conj":
        return subject_of(parse, above, depth + 1)
    if dep == "ccomp" and _is_told_of(parse, i):
        return one_of(parse, parse.heads[above], depth)
    if dep == "ccomp" and (parse.child(i, "mark", "csubj") is not None or parse.tags[i] in ("VBD", "VBZ", "VBP")):
        return None  # a finite clause has a subject of its own, found or not: "painting it does not help, he said"
    if dep == "ccomp" and parse.tags[i] == "VB" and i < above and not parse.case(i):
        return None  # "| Stop | beating nuns, he said": who is told to
    if dep in ("xcomp", "ccomp"):
        return _controller(parse, above, depth)
    if dep == "csubj":  # "| burning villages | is what the army does"
        doer = doer_of_all(parse, above)
        return None if doer == above else doer
    if dep == "acl" and parse.deps[above] == "obl:agent" and parse.tags[i] == "VBG" and parse.case(i) in ("of", "for"):
        return _controller(parse, parse.heads[above], depth)  # "was accused by the court of killing"
    if dep == "acl" and parse.deps[above] == "obl" and _unfolds_ground(parse, i, above):
        if is_meant_with(parse, i):
            return _doer(parse, parse.heads[above])
        return _controller(parse, parse.heads[above], depth)
    if dep in ("acl", "amod"):
        return _described(parse, i, one_of(parse, above, depth), depth)
    if dep.startswith("acl"):
        return None if _has_adverb(parse, i) else one_of(parse, above, depth)
    if dep.startswith("advcl") or (dep in ("obl", "nmod") and parse.tags[i] == "VBG"):
        if parse.case(i) in ("of", "for", "from", "with", "against", "into", "including"):
            return railed_at(parse, above, i) or _controller(parse, above, depth)
        if is_kind(parse.lemmas[above], "calling") and parse.tags[i] == "VB":  # "called on him to stop"
            return _controller(parse, above, depth)
        if parse.child(i, "cop") is not None and is_kind(parse.lemmas[above], "deeming"):
            return _controller(parse, above, depth)  # "| those | she believed to be behind it"
        if is_meant_with(parse, i):
            return _doer(parse, above)
        if parse.tags[i] == "VBG" and is_passive(parse, above) and not parse.case(i):
            return _doer(parse, above)  # "was attacked by militants, killing 12", not "was jailed after killing 12"
        return subject_of(parse, above, depth + 1)
    return None


def _is_told_of(parse: Parse, i: int) -> bool:
    """Whether a clause tells of whom a relative clause is said: "officers she says | tortured | prisoners"."""
    above = parse.heads[i]
    if parse.deps[above] != "acl:relcl" or parse.child(i, "mark") is not None or _has_adverb(parse, above):
        return False
    finite = any(
        parse.tags[k] in _FINITE for k in (i, *(c for c in parse.children[i] if parse.deps[c].startswith("aux")))
    )
    who = parse.child(above, "nsubj")
    return finite and who is not None and parse.lowers[who] not in _RELATIVES and parse.child(above, "obj") is None


def is_meant_with(parse: Parse, i: int) -> bool:
    """Whether those who do to somebody what the passive above says have this in mind, not who undergoes it.

    "was starved | to force | her to sing", "were taken in order to | sell | them", "for the purpose of | selling | it"
    """
    above = parse.heads[i]
    if parse.deps[i] == "acl" and is_kind(parse.lemmas[above], "aim"):
        return is_passive(parse, parse.heads[above])
    if parse.deps[i] != "advcl" or parse.tags[i] != "VB" or parse.child(i, "obj") is None:
        return False
    mark = parse.child(i, "mark")
    ordered = mark is not None and parse.lowers[mark : mark + 2] == ("in", "order")
    return (ordered or is_kind(parse.lemmas[i], "coercing")) and is_passive(parse, above)


def _owner_classed(parse: Parse, own: int, i: int) -> int | None:
    """Whose organs do it, told of a kind: "| Chad | is among the states whose forces use child soldiers"."""
    whose = parse.child(own, "nmod:poss") if parse.deps[i] == "acl:relcl" else None
    if whose is None or parse.lowers[whose] != "whose" or not is_kind(parse.lemmas[own], "instrument"):
        return None
    return classed(parse, parse.heads[i])


def one_of(parse: Parse, those: int, depth: int = 0) -> int:
    """Who is said to be among "those" of whom a clause is said: "| Ann Lee |, one of those charged"; else the word."""
    if depth > _DEEPEST:
        return those
    of_them = classed(parse, those)
    if of_them is not None:
        return antecedent(parse, of_them) if of_them < those else those
    among = those
    counting = parse.lowers[those] == "one" and parse.child(those, "nmod") is not None
    of_one = parse.deps[those] == "nmod" and parse.case(those) == "of" and parse.lowers[parse.heads[those]] == "one"
    if not counting and not of_one and parse.lowers[those] not in ("those", "people"):
        return those
    if counting:
        if parse.deps[those] == "appos":
            return parse.heads[those]
    elif of_one:
        among = parse.heads[those]
        if parse.deps[among] == "appos":
            return parse.heads[among]
    counted = counting or among != those or parse.case(those) == "among"
    if counted and parse.child(among, "cop") is not None:
        subject = subject_of(parse, among, depth + 1)
        return those if subject is None else subject
    return those


def _unfolds_ground(parse: Parse, i: int, noun: int) -> bool:
    """Whether a gerund unfolds a noun for what somebody is held on: "arrested on suspicion of | taking part |"."""
    somebody = parse.types[noun] in ("person", "organization") or parse.child(noun, "nmod:poss") is not None
    return parse.tags[i] == "VBG" and parse.case(i) in ("of", "for") and not somebody


@lru_cache(maxsize=4096)
def object_of(parse: Parse, i: int) -> int | None:
    """The head word of a verb's object, its own, shared with a coordinated verb, or the noun of its relative clause."""
    own = parse.child(i, "obj")
    if own is not None:
        return antecedent(parse, own)
    if is_passive(parse, i):
        return None
    above = parse.heads[i]
    if parse.deps[i] == "conj" and parse.pos[above] == "VERB":
        shared = parse.child(above, "obj")
        if shared is not None and shared > i and not is_passive(parse, above):
            return shared
    if parse.pos[i] == "VERB":
        shared = _object_of_next(parse, i)
        if shared is not None:
            return shared
    if parse.deps[i] == "acl:relcl" and not _has_adverb(parse, i):
        subject = parse.child(i, *_SUBJECTS)
        to_be = is_kind(parse.lemmas[i], "deeming")  # "| those | he believed to be behind it"
        infinitive = parse.child(i, "xcomp") if not to_be else None
        charge = infinitive is not None and parse.case(infinitive) == "of"  # "| those | it accused of being behind it"
        complete = parse.child(i, "ccomp", "obl") is not None or (infinitive is not None and not charge)
        if subject is not None and antecedent(parse, subject) == subject and not complete:
            return above
    return None


def _object_of_next(parse: Parse, i: int) -> int | None:
    """The object of the next of the verbs told in a row with this one, none of which has another phrase between."""
    at = i
    first = parse.heads[i] if parse.deps[i] == "conj" else i
    for following in (c for c in (*parse.children[i], *parse.children[first]) if parse.deps[c] == "conj" and c > i):
        if following - at > _NEAR or parse.child(at, "obl", "xcomp", "ccomp") is not None:
            return None
        if parse.child(following, *_SUBJECTS) is not None or is_passive(parse, following):
            return None
        shared = parse.child(following, "obj")
        if shared is not None:
            return shared
        at = following
    return None


def antecedent(parse: Parse, i: int) -> int:
    """What a relative pronoun stands for; the word itself where it is none."""
    if parse.lowers[i] not in _RELATIVES or parse.tags[i] not in ("WDT", "WP", "IN", "DT", ""):
        return i
    if parse.lowers[i] == "that" and parse.tags[i] == "DT":
        return i
    clause = parse.heads[i]
    while parse.deps[clause] in ("xcomp", "ccomp", "conj", "nmod", "obl", "obj") and parse.heads[clause] != clause:
        clause = parse.heads[clause]
    if parse.deps[clause].startswith("acl"):
        person = thing_over(parse, i, parse.heads[clause])
        return one_of(parse, whole_list(parse, person) if parse.types[person] == "person" else person)
    asked = parse.deps[parse.heads[i]] == "ccomp" and parse.words[i - 1] != ","  # "told the guild | who | looted it"
    return i if asked or parse.lowers[i] == "that" else noun_before(parse, i)


def _doer(parse: Parse, i: int) -> int | None:
    """The by-phrase of a passive."""
    return next((c for c in parse.children[i] if parse.deps[c] == "obl:agent" or parse.case(c) == "by"), None)


def _controller(parse: Parse, above: int, depth: int) -> int | None:
    """Who does what an infinitive or gerund says: "forced them to fight": them; "tried to leave": the subject."""
    if not is_kind(parse.lemmas[above], "binding"):
        controlling = parse.child(above, "iobj") or object_of(parse, above)
        if controlling is not None and _is_judgement(parse, above, controlling):
            controlling = _punished(parse, controlling)
        if controlling is not None:
            return controlling
        addressed = (
            c for c in parse.children[above] if parse.case(c) in ("on", "upon", "to") and parse.deps[c] == "obl"
        )
        addressee = next(addressed, None)
        if addressee is not None and is_kind(parse.lemmas[above], "calling"):
            return addressee
    return subject_of(parse, above, depth + 1)


def _punished(parse: Parse, judgement: int) -> int | None:
    """On whom a judgement is laid: "imposed sanctions | on two bankers | for hiding it"; not "got a year for it"."""
    laid = (c for c in parse.children[judgement] if parse.case(c) in ("on", "against") and parse.types[c] != "time")
    return next(laid, None)


def _is_judgement(parse: Parse, verb: int, thing: int) -> bool:
    """Whether an object is what its subject gets: "got | a year | for it", not "accused | the prosecution | of it"."""
    charged = effect_on(parse, verb, "of") is Effect.ALLEGED
    return not charged and (parse.types[thing] == "time" or is_kind(parse.lemmas[thing], "judgement"))


def _described(parse: Parse, i: int, above: int, depth: int) -> int | None:
    """The noun that a participle describes ("men carrying guns"), or whose action an infinitive unfolds ("plan to")."""
    if parse.tags[i] in ("VBG", "VBN", "VBD", "JJ", "") or parse.pos[i] == "ADJ":
        doing = parse.tags[i] == "VBG" or any(parse.lowers[c] == "being" for c in parse.children[i])
        if doing and is_kind(parse.lemmas[above], "container"):  # "cases of | police | being involved in it"
            of = next((c for c in parse.children[above] if above < c < i and parse.case(c) == "of"), None)
            if of is not None and parse.types[of] in ("person", "organization", "place"):
                return of
        if is_kind(parse.lemmas[above], "charge") and parse.case(i) == "of":
            facing = parse.first_conjunct(above)  # "Roe denied two counts of | robbing | men"
            if parse.deps[facing] == "obj" and is_kind(parse.lemmas[parse.heads[facing]], "facing"):
                return subject_of(parse, parse.heads[facing], depth + 1)
        if not is_kind(parse.lemmas[above], "undertaking"):
            return whole_list(parse, above)
    elif not is_kind(parse.lemmas[above], "undertaking"):
        return _ranked(parse, above, depth)
    owner = parse.child(above, "nmod:poss")
    if owner is not None:
        return owner
    of = next(
        (c for c in parse.children[above] if parse.deps[c] == "nmod" and parse.case(c) in ("by", "of", "from")),
        None,
    )
    if of is not None:
        return of
    if parse.tags[i] == "VBG" and parse.case(i) == "of" and not does(parse, parse.heads[above]):
        return None  # "condemned what he called a campaign of | murdering | farmers": nobody says whose
    if parse.deps[above] in ("obj", "xcomp", "conj", "nsubj:pass"):
        return subject_of(parse, parse.heads[above], depth + 1)
    return None


def _ranked(parse: Parse, noun: int, depth: int) -> int | None:
    """Who did as the first or only one what an infinitive says: "| Togo | became the ninth country to sign it"."""
    if not is_ranked(parse, noun):
        return None
    if parse.deps[noun] == "appos":
        return parse.heads[noun]
    return subject_of(parse, noun if parse.child(noun, "cop") is not None else parse.heads[noun], depth + 1)


def is_ranked(parse: Parse, noun: int) -> bool:
    """Whether a noun says that somebody was the first, last or only one: what its infinitive tells was done."""
    if not any(parse.deps[c] == "amod" and is_kind(parse.lemmas[c], "rank") for c in parse.children[noun]):
        return False
    became = parse.deps[noun] in ("xcomp", "obj") and is_kind(parse.lemmas[parse.heads[noun]], "becoming")
    return became or parse.deps[noun] == "appos" or parse.child(noun, "cop") is not None


def _has_adverb(parse: Parse, i: int) -> bool:
    """Whether a relative clause is one of place, time or reason ("the town where they fought")."""
    return any(parse.lowers[c] in ("where", "when", "why", "whose", "how") for c in parse.children[i])
