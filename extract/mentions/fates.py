"""Whom a pronoun means by what befalls him: who was taken is who is held on, who is accused is who denies it.

"Soldiers took six boys. They were beaten."                they: the boys
"Prosecutors charged two officers. They will appeal."      they: the officers
"Roe told the court that Lind beat him. He denies it."     he: Lind
"""

from collections.abc import Iterable, Mapping

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import befalling, fate_verbs, judging_verbs, lured
from extract.mentions.nouns import noun
from extract.mentions.undergoing import doers_of, doers_to, stands_accused, undergone
from extract.mentions.wrongs import hurting_verbs, wrong_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from graph.model import EntityType

_NEAR = 2  # sentences, its own and the one before, in which it was told what somebody suffered
_FAR = 6  # sentences back in which it was told whom somebody hurt
_HINDSIGHT = frozenset({"had", "having", "allegedly", "reportedly"})
_COUNTS = frozenset({"ADJ", "NUM", "DET", "PRON"})
_ARMED = frozenset({"armed-group", "military"})
_PEOPLE = (EntityType.PERSON, EntityType.GROUP)


def by_fate(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """The option whose lot goes on, with the reason, where the `chosen` one is who brought it on others.

    The option is None where the chosen one is not meant, and nothing tells who is.
    """
    parse = talk.parse
    if parse.deps[i] == "nmod" and parse.case(i) == "of" and parse.pos[parse.heads[i]] in _COUNTS:
        i = parse.heads[i]  # "many of | them | were beaten"
    verb, relation = parse.heads[i], parse.deps[i]
    lemma = parse.lemmas[verb]
    if chosen is not None and (chosen.sentence == talk.sentences[i] or chosen.head > i):
        orders = _not_who_orders(talk, i, options, chosen) or _not_the_doer(talk, i, chosen)
        return orders or _as_people_do(talk, i, options, chosen)
    acts = relation == "nsubj"
    if (
        lemma in fate_verbs("suffers")
        if acts
        else relation == "nsubj:pass" and lemma in befalling() | fate_verbs("follows")
    ):
        return _suffers_more(talk, i, options, chosen)
    found: tuple[str | None, str] = None, ""
    accused = relation == "nsubj:pass" and lemma in fate_verbs("accuses")
    accused = accused or (relation == "obj" and lemma in judging_verbs())
    if accused or (acts and (lemma in fate_verbs("answers") or _clears(parse, verb))):
        found = _accused_before(talk, i, options, chosen), "stands accused"
        if relation == "obj" and found[0] is None and _only_suffered(talk, i, chosen):
            return None, "did nothing"  # "Ann and Bo locked nuns up. Jailing | them |, the judge": not the nuns
    elif acts and chosen is not None and lemma in befalling() - fate_verbs("judges") and _is_told_of(parse, verb):
        found = _judged_before(talk, i, options, chosen), "stands accused"
    elif acts and chosen is not None and _does_more(parse, i):
        found = _acts_on(talk, i, options, chosen), "acts on"
    return found if found[0] is not None else None


def _clears(parse: Parse, verb: int) -> bool:
    """Whether a clause tells that somebody is guilty of nothing: "they had done | nothing | but their job"."""
    thing = parse.child(verb, "obj")
    return is_kind(parse.lemmas[verb], "guiltless") or (
        parse.lemmas[verb] == "do" and thing is not None and parse.lowers[thing] in ("nothing", "wrong")
    )


def _not_who_orders(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken
) -> tuple[str | None, str] | None:
    """The only one who stands accused, where the one chosen decides it: "Judge Roe ordered that | she | be held"."""
    parse = talk.parse
    verb = parse.heads[i]
    above = parse.heads[verb]
    decides = parse.deps[i] == "nsubj:pass" and parse.deps[verb] == "ccomp" and parse.tags[verb] == "VBN"
    bare = any(parse.lowers[c] == "be" for c in parse.children[verb])
    if not (decides and bare and parse.heads[parse.first_conjunct(chosen.head)] == above):
        return None
    before = [s for s in talk.back_to(talk.sentences[i] - _FAR) if s.head < i and s.entity != chosen.entity]
    found = {s.entity for s in before if stands_accused(parse, s.head)} & options.keys()
    return (found.pop() if len(found) == 1 else None), "is judged"


def _not_the_doer(talk: Discourse, i: int, chosen: Spoken) -> tuple[None, str] | None:
    """Nobody, of one sentence, suffers what he did: "most were arrested by soldiers, and they were arrested here"."""
    parse = talk.parse
    verb, other = parse.heads[i], parse.heads[chosen.head]
    same = parse.deps[i] == "nsubj:pass" and parse.lemmas[verb] == parse.lemmas[other] and verb != other
    return (None, "did that itself") if same and parse.deps[chosen.head] in ("obl:agent", "nsubj") else None


def _as_people_do(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken
) -> tuple[str | None, str] | None:
    """Who has a body, where the one chosen is a body itself: "cooks say firms sent them where | they | were beaten"."""
    if talk.parse.deps[i] != "nsubj:pass" or not _has_no_body(talk.parse, chosen, talk.parse.heads[i]):
        return None
    people = (s for s in options.values() if s.type is EntityType.GROUP and not _is_body(talk.parse, s))
    return next((s.entity for s in people), None), "suffers as people do"


def _suffers_more(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """Who suffered before, where the one chosen did it, or can suffer nothing of the kind."""
    parse = talk.parse
    verb = parse.heads[i]
    punished = parse.lemmas[verb] in fate_verbs(
        "judges"
    )  # as those are who did a wrong: only who was charged suffers more
    before = [s for s in _before(talk, i) if s.clause != verb]
    fates = {s: [v for v in undergone(parse, s.head) if not punished or _charges(parse, v)] for s in before}
    suffered = [s.entity for s, verbs in fates.items() if verbs]
    doers = {head for verbs in fates.values() for v in verbs for head in doers_of(parse, v)}
    did = chosen is None or any(
        s.head in doers or _is_agent(parse, s.head, punished) for s in before if s.entity == chosen.entity
    )
    lured = _lured_by(talk, chosen) & options.keys() if chosen is not None and not did else set()
    if len(lured) == 1:
        return lured.pop(), "suffers more"
    charged = {entity for entity in suffered if entity in options} if punished and chosen is not None else set()
    if chosen is not None and len(charged) == 1 and chosen.entity not in charged and _is_wronged(parse, chosen.head):
        return charged.pop(), "stands accused"  # "charged Roe with selling a girl. The judge had | her | held"
    if chosen is not None and not did and not _has_no_body(parse, chosen, verb):
        return None
    left = [entity for entity in suffered if entity in options and (chosen is None or entity != chosen.entity)]
    left = [entity for entity in left if not any(s.head in doers for s in before if s.entity == entity)]
    if left:
        return left[0], "suffers more"
    if chosen is None or chosen.head in doers or chosen.type is EntityType.PERSON:
        return None
    near = (s for s in options.values() if talk.sentences[i] - s.sentence <= _NEAR and s.entity != chosen.entity)
    people = (s for s in near if s.type is EntityType.GROUP and not _is_body(parse, s))
    return next((s.entity for s in people), None), "suffers as people do"


def _lured_by(talk: Discourse, chosen: Spoken) -> set[str]:
    """Whom somebody promised something, or outlaws told it: "The agents promised | girls | jobs. They were sold"."""
    if chosen.role != "subject" or chosen.type not in _PEOPLE:
        return set()
    heads = lured(talk.parse, chosen.head, chosen.clause)
    return {s.entity for s in talk.back_to(chosen.sentence) if s.head in heads and s.type in _PEOPLE}


def _is_wronged(parse: Parse, head: int) -> bool:
    """Whether a clause tells of a wrong done to somebody."""
    return any(parse.lemmas[v] in hurting_verbs() | wrong_verbs() for v in undergone(parse, head))


def _charges(parse: Parse, verb: int) -> bool:
    return parse.lemmas[verb] in fate_verbs("judges")


def _is_agent(parse: Parse, head: int, charges: bool) -> bool:
    """Whether somebody did what others, whoever they are, suffered: "most were arrested by the army"."""
    first = parse.first_conjunct(head)
    verb = parse.heads[first]
    by = parse.deps[first] == "obl:agent" and parse.lemmas[verb] in befalling()
    return by and (not charges or _charges(parse, verb))


def _acts_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> str | None:
    """The only one who did something to the one chosen."""
    doers = _doers_to(talk, i, [s for s in _before(talk, i) if s.entity == chosen.entity])
    found = {s.entity for s in _before(talk, i) if s.head in doers} & options.keys()
    return found.pop() if len(found) == 1 else None


def act_on(talk: Discourse, i: int) -> frozenset[int]:
    """The heads of those who did something to others just before, where the pronoun does more of the kind."""
    acts = talk.parse.deps[i] == "nsubj" and _does_more(talk.parse, i)
    return _doers_to(talk, i, _before(talk, i)) if acts else frozenset()


def _does_more(parse: Parse, i: int) -> bool:
    """Whether the word's verb does something to others: what can be nothing else, or something to "them"."""
    lemma = parse.lemmas[parse.heads[i]]
    if lemma in fate_verbs("arrests") or lemma in fate_verbs("persons"):
        return True
    return lemma in befalling() - (fate_verbs("judges") - fate_verbs("takes")) and _is_again(parse, i)


def _is_again(parse: Parse, i: int) -> bool:
    """Whether what the word does is done to others that a pronoun means too."""
    verb = parse.heads[i]
    return any(parse.pos[j] == "PRON" and j > verb and parse.deps[j] in ("obj", "nmod") for j in parse.below(verb))


def _doers_to(talk: Discourse, i: int, patients: Iterable[Spoken]) -> frozenset[int]:
    """The heads of those who did something to the patients, and do more of it.

    "Police arrested four men. They robbed a bank" tells of the men; "They beat them" does not.
    """
    parse = talk.parse
    again = parse.lemmas[parse.heads[i]] in fate_verbs("arrests") or _is_again(parse, i)
    law = frozenset[str]() if again else fate_verbs("judges") - fate_verbs("takes")
    verbs = (v for s in patients for v in undergone(parse, s.head) if parse.lemmas[v] not in law)
    return frozenset(head for v in verbs for head in doers_of(parse, v))


def did_to_people(talk: Discourse, i: int) -> frozenset[int]:
    """The heads of those who did something to several people in the sentence before."""
    patients = [s for s in _before(talk, i) if s.type is EntityType.GROUP and s.sentence < talk.sentences[i]]
    return doers_to(talk.parse, patients)


def denies_doing(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who was said to have hurt another one, where the pronoun denies just that: "He never touched him"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    if parse.deps[i] != "nsubj" or parse.lemmas[verb] not in befalling() or not _is_again(parse, i):
        return None
    if not any(parse.lowers[c] in ("never", "not") for c in parse.children[verb]):
        return None
    before = [s for s in talk.back_to(talk.sentences[i] - _FAR) if s.head < i and s.clause != verb]
    doers = {h for s in before for v in undergone(parse, s.head) for h in doers_of(parse, v) if s.entity in options}
    found = {s.entity for s in before if s.head in doers} & options.keys()
    return (found.pop(), "denies it") if len(found) == 1 else None


def _accused_before(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """The only one who stands accused just before, where the one chosen accuses, or tells of it."""
    parse = talk.parse
    before = _before(talk, i)
    found = {s.entity for s in before if s.entity in options and stands_accused(parse, s.head)}
    if chosen is not None and chosen.entity in found:
        return None
    if chosen is not None and not found:  # "They locked nuns up. Jailing | them |, the judge": who did it
        doers = doers_to(parse, [s for s in before if s.entity == chosen.entity])
        found = {s.entity for s in before if s.head in doers} & options.keys()
    return found.pop() if len(found) == 1 else None


def _only_suffered(talk: Discourse, i: int, chosen: Spoken | None) -> bool:
    """Whether all that is told of the one chosen, just before, is what others did to him."""
    before = [] if chosen is None else [s for s in _before(talk, i) if s.entity == chosen.entity]
    return any(doers_to(talk.parse, [s]) for s in before) and not any(
        stands_accused(talk.parse, s.head) for s in before
    )


def _judged_before(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> str | None:
    """The only one who was charged or convicted just before, where the one chosen did that."""
    parse = talk.parse
    if chosen is None:
        return None
    before = _before(talk, i)
    judged = {s.entity: v for s in before for v in undergone(parse, s.head) if parse.lemmas[v] in fate_verbs("judges")}
    doers = {head for v in judged.values() for head in doers_of(parse, v)}
    found = judged.keys() & options.keys() - {chosen.entity}
    did = any(s.head in doers for s in before if s.entity == chosen.entity)
    return found.pop() if did and len(found) == 1 else None


def _before(talk: Discourse, i: int) -> list[Spoken]:
    return [s for s in talk.back_to(talk.sentences[i] - _NEAR + 1) if s.head < i]


def _is_told_of(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what lies behind: "he had sold them", "he allegedly sold them"."""
    return any(parse.lowers[c] in _HINDSIGHT for c in parse.children[verb] if c < verb)


def _has_no_body(parse: Parse, s: Spoken, verb: int) -> bool:
    """Whether a verb tells what only a living body suffers, and a mention is of an unarmed company or the like."""
    return parse.lemmas[verb] in fate_verbs("persons") | fate_verbs("suffers") and _is_body(parse, s)


def _is_body(parse: Parse, s: Spoken) -> bool:
    compound = noun(f"{parse.lowers[s.head - 1]} {parse.lemmas[s.head]}") if s.head else None
    row = compound or noun(parse.lemmas[s.head])
    if s.form == "name" or row is None:
        return s.type is EntityType.ORGANISATION
    if parse.types[s.head] == "organization" and row.type == "person":
        return True  # "human rights bodies"
    return row.type == "organisation" and row.stands_for.isdisjoint(_ARMED)
