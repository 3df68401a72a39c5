"""Who complains of a wrong: "A cook says he beat her" tells of two people, and she is who says it.

"A cook sued the owner, saying he took her passport."        he: the owner, her: the cook
"Ana Ruiz says Lind's guards beat her."                      her: nobody whose guards they are
"A lawyer said he had beaten her."                           he and her: whom the sentences before tell of
"Judge Lind wept. A survivor said he was beaten."            he: the survivor
"Ruth Abel wept. A woman said Lind had beaten her."          her: the woman
"""

from collections.abc import Collection, Iterator, Mapping

from extract.mentions.binding import predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import befalling
from extract.mentions.kin import is_kin
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import hearers, professionals
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse

_NOUNS = frozenset({"NOUN", "PROPN"})
_VICTIMS = frozenset({"obj", "iobj"})


def complains(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """Who says that he was wronged, or the other one whom he accuses of it, where the pronoun is one of the two."""
    parse = talk.parse
    clause = _first_clause(parse, predicate(parse, i))
    if chosen is None or parse.deps[clause] != "ccomp" or talk.quotations[i]:
        return None
    doer = parse.child(clause, "nsubj")
    tellers = subjects(parse, parse.heads[clause])
    if parse.deps[i] == "nsubj:pass" and parse.heads[i] == clause and parse.lemmas[clause] in befalling():
        return _undergone(talk, tellers, options, chosen)
    if doer is None or len(tellers) != 1:
        return None
    gender = gender_told(parse.lowers[doer])
    if gender is None and (parse.pos[doer] not in _NOUNS or chosen.sentence == talk.sentences[i]):
        return None
    hurt = set(_hurt(parse, clause, gender))
    teller = next((s for s in options.values() if s.head in tellers and s.form != "pronoun"), None)
    if not hurt or i not in hurt | {doer} or teller is None:
        return None
    if not (_may_complain(talk, teller) if gender is not None else _is_of_victims(talk, teller)):
        return None
    if i != doer:
        return teller.entity, "complains"
    others = (s.entity for s in options.values() if s.entity != teller.entity)
    return (next(others, None), "is complained of") if chosen.entity == teller.entity else None


def _undergone(
    talk: Discourse, tellers: Collection[int], options: Mapping[str, Spoken], chosen: Spoken
) -> tuple[str | None, str] | None:
    """Who was beaten of whom a clause tells so: the victim who says it, never the lawyer who does."""
    teller = next((s for s in options.values() if s.head in tellers), None)
    if teller is None or len(tellers) != 1:
        return None
    if _suffers(talk.parse, teller):
        return teller.entity, "complains"
    if chosen.entity != teller.entity or not is_kind(talk.parse.lemmas[teller.head], "pleading"):
        return None  # but "a journalist said he was beaten"
    others = (s.entity for s in options.values() if s.entity != teller.entity)
    return next(others, None), "is told of"


def _first_clause(parse: Parse, at: int) -> int:
    while parse.deps[at] == "conj":
        at = parse.heads[at]
    return at


def _hurt(parse: Parse, clause: int, gender: str | None) -> Iterator[int]:
    """The pronouns for whom the deeds of a clause befall, of another gender where only something of theirs is taken."""
    for verb in parse.conjuncts(clause):
        done_to = parse.child(verb, "obj")
        named = done_to is not None and parse.pos[done_to] != "PRON" and parse.lemmas[verb] in befalling()
        if done_to is not None and named and (parse.pos[done_to] == "NUM" or parse.types[done_to] == "person"):
            return  # "had kidnapped | an aide | and tortured him": the aide
        if parse.lemmas[verb] not in befalling() or (verb != clause and parse.child(verb, "nsubj") is not None):
            continue
        for c in parse.children[verb]:
            told = gender_told(parse.lowers[c])
            if parse.deps[c] in _VICTIMS and told is not None:
                yield c
            owner = parse.child(c, "nmod:poss") if parse.deps[c] == "obj" else None
            if owner is not None and gender_told(parse.lowers[owner]) not in (None, gender):
                yield owner


def _may_complain(talk: Discourse, s: Spoken) -> bool:
    """Whether somebody may tell of what befell himself: no official, nor a name whose gender tells enough."""
    official = talk.parse.lemmas[s.head] in hearers() | professionals()
    return not official and s.form != "name" and talk.gender(s.entity) is None


def _suffers(parse: Parse, s: Spoken) -> bool:
    """Whether somebody unnamed is one of those who suffered: "| a survivor | said he was beaten"."""
    lemma = parse.lemmas[s.head]
    return s.form in ("a", "bare", "the") and (is_kind(lemma, "powerless") or is_kind(lemma, "sufferer"))


def _is_of_victims(talk: Discourse, s: Spoken) -> bool:
    """Whether somebody unnamed is a woman or a man and no more, or one of those who suffered: "a survivor"."""
    lemma = talk.parse.lemmas[s.head]
    unnamed = s.form in ("a", "bare", "the") and not is_kin(lemma) and lemma not in hearers() | professionals()
    return unnamed and (_suffers(talk.parse, s) or talk.gender(s.entity) is not None)


def of_others_men(talk: Discourse, i: int, s: Spoken) -> bool:
    """Whether somebody's men do to the pronoun what nobody has done to himself: "Lind's guards beat | him |".

    Also men of what is his: "soldiers of Lind's militia".
    """
    parse = talk.parse
    verb = parse.heads[i]
    if parse.deps[i] not in _VICTIMS or s.role != "owner" or parse.lemmas[verb] not in befalling():
        return False
    owned = parse.heads[s.head]
    doers = subjects(parse, verb)
    theirs = parse.types[owned] == "organization" and any(h in doers for h in parse.up(owned))
    return (owned in doers or theirs) and not is_kin(parse.lemmas[owned])
