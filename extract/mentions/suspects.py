"""Of whom those tell whose trade it is: of suspects, clients and victims, hardly of themselves.

"A judge said he had sold a girl"                                         he is somebody else
"She said the defendant fled to a house, where she sold a girl"           so is she who did that
"Prosecutors say they belong to a gang"                                   so are they
"They are guests, a cook said, but officials said they were militants"    nor are they the cook
"An officer said he shot a man"                                           he may be the officer
"A widow's son said he had died"                                          he is not who says it
"""

from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import befalling, coercing_verbs, fate_verbs, judging_verbs
from extract.mentions.reporting import hearers, professionals, teller_around, tellers_around
from extract.mentions.wrongs import attacking_verbs, hurting_verbs, wrong_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType


def tells_of_others(talk: Discourse, i: int, s: Spoken) -> bool:
    """Whether officials or lawyers tell of a wrong, or what others suffered: "Prosecutors say they killed a man"."""
    parse = talk.parse
    teller = teller_around(parse, i)
    suspect = _suspect_told_of(talk, i)
    if suspect is not None:
        return s.entity != suspect
    if teller is not None and s.head == teller and _is_of_the_dead(parse, i):
        return True
    if s.form not in ("bare", "a", "the") or teller is None or parse.deps[i] == "nmod:poss":
        return False
    if parse.lemmas[teller] not in hearers() | professionals():
        return False
    if s.head != teller:
        return _only_tells(parse, s) and _is_of_suspects(parse, parse.heads[i], teller)
    suffers, verb = parse.deps[i] == "nsubj:pass", parse.heads[i]
    if suffered_by_others(parse, i) or (s.form == "bare" and (suffers or parse.lemmas[verb] in wrong_verbs())):
        return True
    return parse.lemmas[verb] in judging_verbs() if suffers else _is_of_suspects(parse, verb, s.head)


def _is_of_the_dead(parse: Parse, i: int) -> bool:
    """Whether a clause tells of a death, which nobody tells of himself: "the cook said | he | had died"."""
    verb = parse.heads[i]
    dead = "perishes" if parse.deps[i] == "nsubj" else "kills"
    happened = parse.tags[verb] in ("VBD", "VBN") and not any(parse.tags[c] == "MD" for c in parse.children[verb])
    return happened and parse.deps[i] != "nmod:poss" and parse.lemmas[verb] in fate_verbs(dead)


def suffered_by_others(parse: Parse, i: int) -> bool:
    """Whether officials tell what hardly befalls themselves: "police say | they | were sold", not "were attacked"."""
    undergone = parse.deps[i] == "nsubj:pass" and parse.lemmas[parse.heads[i]] in befalling() | coercing_verbs()
    if not undergone or parse.lemmas[parse.heads[i]] in attacking_verbs():
        return False
    teller = teller_around(parse, i)
    return teller is not None and parse.tags[i] == "PRP" and parse.lemmas[teller] in hearers() | professionals()


def _suspect_told_of(talk: Discourse, i: int) -> str | None:
    """The suspect of whom a pronoun for somebody of the law tells: "She said | the defendant | came, and that she"."""
    parse = talk.parse
    if parse.deps[i] not in ("nsubj", "nsubj:pass"):
        return None
    own = {p.head: p.entity for p in talk.pronouns if p.sentence == talk.sentences[i]}
    teller = next((t for t in tellers_around(parse, i) if t in own), None)
    if teller is None or not _is_of_the_law(talk, own[teller]):
        return None
    told = (s for s in talk.back_to(talk.sentences[i]) if teller < s.head < i and s.role.endswith("subject"))
    return next((s.entity for s in told if is_kind(parse.lemmas[s.head], "answering")), None)


def _is_of_the_law(talk: Discourse, entity: str) -> bool:
    """Whether somebody is called by his trade, of whom suspects are the business: "| the prosecutor |, Ann Roe"."""
    parse, law = talk.parse, hearers() | professionals()
    heads = [s.head for s in talk.spoken if s.entity == entity]
    beside = (c for h in heads for c in parse.children[h] if parse.deps[c] in ("appos", "nmod:desc"))
    return any(parse.lemmas[h] in law for h in (*heads, *beside))


def _is_of_suspects(parse: Parse, verb: int, teller: int) -> bool:
    """Whether a clause says who others are, or what wrong they did to somebody: "a judge said | he had sold a girl |".

    Of a wrong that those who use force may have done, too, they may tell themselves: "an officer said he shot a man".
    """
    if parse.child(verb, "cop") is not None:
        return parse.types[verb] == "person" or parse.lemmas[verb] in _belonging()
    if parse.lemmas[verb] in _belonging():
        return True
    whom = parse.child(verb, "obj")
    hurts = whom is not None and parse.types[whom] == "person" and parse.lemmas[verb] in hurting_verbs() | wrong_verbs()
    return hurts and parse.lemmas[teller] not in forceful()


@cache
def _belonging() -> frozenset[str]:
    """The words that tell to what body somebody or something belongs: "they | belong | to a gang"."""
    rows = read_table("propositions/relations")
    return frozenset(row["trigger"] for row in rows if row["relation"] in ("member-of", "part-of"))


@cache
def forceful() -> frozenset[str]:
    """The nouns for those to whom accounts are given who may use force themselves."""
    return frozenset(row["noun"] for row in read_table("mentions/hearers") if row["force"] == "yes")


def _only_tells(parse: Parse, s: Spoken) -> bool:
    """Whether somebody is there only as who says what stands before: "They are guests, | a cook | said"."""
    said = parse.child(s.clause, "ccomp")
    before = said < s.head if said is not None else parse.deps[s.clause] == "parataxis"
    return s.role == "subject" and before


def did_it_together(talk: Discourse, i: int, chosen: Spoken | None) -> tuple[None, str] | None:
    """Nobody, where those chosen were only sought or served by several people, told of one by one, before the wrong.

    "Ali found the donors, while Omar forged papers. They lured boys": not the donors, and who else is not told.
    """
    parse, verb = talk.parse, talk.parse.heads[i]
    if chosen is None or parse.deps[i] != "nsubj" or chosen.role not in ("object", "oblique"):
        return None
    whom = parse.child(verb, "obj")
    people = whom is not None and parse.types[whom] == "person"
    if not people or parse.lemmas[verb] not in hurting_verbs() | wrong_verbs() or chosen.sentence == talk.sentences[i]:
        return None
    near = [s for s in talk.back_to(talk.sentences[i] - 1) if s.sentence < talk.sentences[i] and s.role == "subject"]
    doers = {s.entity for s in near if s.type is EntityType.PERSON and not s.many}
    return (None, "did it together") if len(doers) > 1 else None
