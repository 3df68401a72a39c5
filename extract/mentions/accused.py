"""Who stands accused in an article, and is meant where the accused alone is told of, or where a relative accuses.

"Roe is under investigation. Lind's niece said that he had beaten her."      he: Roe, not the possessor
"Roe was arrested. Inspector Lind spoke of greed. In the dock he wept."      he: Roe
"A judge jailed Roe after he confessed."                                      he: Roe, not the judge
"""

from collections.abc import Iterator, Mapping
from functools import cache

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import answering_verbs, judging_verbs, tells_wrong
from extract.mentions.kin import is_one_only
from extract.mentions.reporting import hearers, owners, professionals, teller_around
from extract.mentions.undergoing import stands_accused
from extract.mentions.wrongs import killing_verbs, offending_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import acting_verbs, word_list
from extract.tables import read_table
from graph.model import EntityType

_REACH = 6  # sentences back in which somebody stood accused
_MAIN = frozenset({"ROOT", "root"})
_UNDER = frozenset({"under", "on", "before"})
_FACING = frozenset({"face", "stand", "await"})
_DENIED = frozenset({"not", "n't", "never"})
_WITHIN = frozenset({"in", "at", "before", "of", "on", "during"})


@cache
def _nouns(does: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("mentions/charges") if row["does"] == does)


def faces_charges(parse: Parse, head: int) -> bool:
    """Whether somebody stands accused here: "was charged", "faces trial", "is under investigation", "case against"."""
    first = parse.first_conjunct(head)
    while parse.deps[first] in ("appos", "flat"):
        first = parse.heads[first]
    if stands_accused(parse, first):
        return True
    above, relation = parse.heads[first], parse.deps[first]
    if parse.case(first) == "against":
        return bool(_nouns("charge") & {parse.lemmas[c] for c in (above, *parse.children[above])})
    if any(parse.deps[c] == "acl" and parse.lemmas[c] in judging_verbs() for c in parse.children[head]):
        return True  # "Roe, charged with theft, wept"
    if relation not in SUBJECTS:
        return False
    faced = parse.child(above, "obj") if parse.lemmas[above] in _FACING else None
    beside = (
        [c for c in parse.children[above] if parse.deps[c] == "obl"] if parse.pos[above] in ("VERB", "AUX") else [above]
    )
    under = (c for c in beside if parse.case(c) in _UNDER)
    return any(parse.lemmas[c] in _nouns("charge") for c in (*under, *((faced,) if faced is not None else ())))


def is_accused(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """Who stands accused so far, where a pronoun tells what befits the accused alone, or what a relative charges."""
    if chosen is not None and not talk.quotations[i] and talk.parse.deps[i] == "obj":
        return _judged(talk, i, options, chosen)
    if talk.quotations[i] or talk.parse.deps[i] not in SUBJECTS:
        return None
    found = (
        _by_relatives(talk, i, options)
        or _answers_in_clause(talk, i, options)
        or _is_judged_here(talk, i, options, chosen)
        or _told_by_trade(talk, i, options, chosen)
    )
    return found or (_in_court(talk, i, options, chosen) if chosen is not None else None)


def _answers_in_clause(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str | None, str] | None:
    """Who stands accused where a clause answers it: "is accused of killing a clerk, a charge | he | denies"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    if not parse.deps[verb].startswith("acl") or parse.lemmas[verb] not in acting_verbs():
        return None
    here = (s for s in talk.back_to(talk.sentences[i]) if s.head < i and s.entity in options)
    found = {s.entity for s in here if s.type is EntityType.PERSON and faces_charges(parse, s.head)}
    if len(found) == 1:
        return found.pop(), "stands accused"
    unknown = (j for j in range(parse.sentences[i], i) if parse.pos[j] == "PRON" and faces_charges(parse, j))
    return None if found or next(unknown, None) is None else (None, "stands accused, whoever it is")


def _is_judged_here(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who is judged in the clause around that tells for what: "jailed Roe after | he | confessed"."""
    parse = talk.parse
    verb = parse.first_conjunct(parse.heads[i])
    above = parse.heads[verb]
    told = parse.deps[verb] == "ccomp"
    if told and parse.deps[above] in ("conj", "advcl"):  # "charged Roe with rape and | said | he had fled"
        above = parse.heads[above]
    if not (told or parse.deps[verb] == "advcl") or chosen is None or chosen.clause != above:
        return None
    if chosen.role != "subject" or not _tells_of_accused(parse, i):
        return None
    trade = _is_there_by_trade(parse, chosen)
    if not (trade if told else trade or parse.lemmas[above] in judging_verbs()):
        return None
    judged = {s.entity for s in talk.back_to(talk.sentences[i]) if s.role == "object" and s.clause == above}
    judged &= options.keys() - {chosen.entity}
    return (judged.pop(), "stands accused") if len(judged) == 1 else None


def _told_by_trade(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """Who stands accused, or nobody known, where one there by trade tells of a wrong: "Judge Roe said | he | sold"."""
    parse = talk.parse
    teller = teller_around(parse, i)
    if chosen is None or teller is None or teller not in (chosen.head, parse.heads[chosen.head]):
        return None
    verbs = parse.conjuncts(parse.heads[i]) if parse.deps[i] == "nsubj" else ()
    told = (*verbs, *(c for v in verbs for c in parse.children[v] if parse.deps[c] in ("xcomp", "advcl")))
    wrongs = (v for v in told if tells_wrong(parse, v) or is_kind(parse.lemmas[v], "outlawed"))
    if all(parse.lemmas[v] in killing_verbs() for v in wrongs):
        return None  # "an officer said he had shot nine men"
    if next(owners(parse, teller), None) is not None:
        return None  # "her lawyer said that she"
    own = (s for s in (chosen, *talk.spoken) if s.entity == chosen.entity)
    if not any(_is_there_by_trade(parse, s, word_list("mouthpiece")) for s in own):
        return None
    charged = _charged(talk, i, options) - {chosen.entity}
    return (charged.pop() if len(charged) == 1 else None), "told of by trade"


def _tells_of_accused(parse: Parse, i: int) -> bool:
    """Whether a clause tells of its subject that he was judged, answered a charge or did a wrong."""
    verb = parse.heads[i]
    if "guilty" in (parse.lowers[verb], *(parse.lowers[c] for c in parse.children[verb])):
        return True  # "after she was found guilty"
    undergoes = parse.deps[i] == "nsubj:pass"
    return parse.lemmas[verb] in (judging_verbs() if undergoes else answering_verbs() | offending_verbs())


def _is_there_by_trade(parse: Parse, s: Spoken, more: frozenset[str] = frozenset()) -> bool:
    """Whether somebody is told of by the trade of those who judge, or tell of others: "| Judge | Ann Lee"."""
    trades = _by_trade() | more if more else _by_trade()
    return any(parse.lemmas[k].lower() in trades for k in (s.head, parse.heads[s.head], *parse.children[s.head]))


def _charged(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> set[str]:
    """The options that stood accused in the sentences before."""
    near = (s for s in talk.back_to(talk.sentences[i] - _REACH) if s.sentence < talk.sentences[i])
    return {
        s.entity
        for s in near
        if s.entity in options and s.type is EntityType.PERSON and faces_charges(talk.parse, s.head)
    }


def _judged(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> tuple[str | None, str] | None:
    """Who stands accused where a court judges "him" and the one chosen is there by trade: "a court sentenced him"."""
    if talk.parse.lemmas[talk.parse.heads[i]] not in judging_verbs() or not _is_there_by_trade(talk.parse, chosen):
        return None
    charged = _charged(talk, i, options) - {chosen.entity}
    others = charged or {s.entity for s in options.values() if s.entity in talk.times_named} - {chosen.entity}
    return (others.pop() if len(others) == 1 else None), "stands accused"


@cache
def _by_trade() -> frozenset[str]:
    return hearers() | professionals()


def _by_relatives(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str | None, str] | None:
    """Whom somebody accuses who is called after another one than the accused; nobody where the text does not tell."""
    parse = talk.parse
    verbs = parse.conjuncts(predicate(parse, i))
    clause = next((v for v in verbs if parse.deps[v] == "ccomp"), None)
    if clause is None or parse.deps[i] != "nsubj" or not any(parse.lemmas[v] in offending_verbs() for v in verbs):
        return None
    tellers = subjects(parse, parse.heads[clause])
    heads = {c for teller in tellers for c in owners(parse, teller)}
    owner = next((s for s in options.values() if s.head in heads), None)
    if owner is None or any(parse.lowers[c] in _DENIED for c in parse.children[clause]):
        return None
    charged = _charged(talk, i, options)
    if owner.entity in charged:
        return None
    if len(charged) == 1:
        return charged.pop(), "stands accused"
    told = {s.entity for s in options.values() if s.head in tellers}
    others = [s for s in options.values() if s.entity not in {owner.entity, *told} and s.entity in talk.subject]
    kin = parse.lemmas[parse.heads[owner.head]]
    return (None, "accused by a relative") if others and not is_one_only(kin) else None


def _in_court(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> tuple[str, str] | None:
    """Who stands accused, unlike the one chosen, where the pronoun faces the court, or owns up or denies there."""
    parse, verb = talk.parse, talk.parse.heads[i]
    if parse.deps[verb] not in _MAIN or chosen.sentence == talk.sentences[i]:
        return None
    places = list(_places(parse, i))
    faces = any(parse.lemmas[parse.heads[c]] in _FACING or parse.lemmas[c] == "dock" for c in places)
    answers = any(parse.lemmas[v] in answering_verbs() for v in parse.conjuncts(verb))
    charged = _charged(talk, i, options) if faces or (places and answers) else set()
    return (charged.pop(), "stands accused") if len(charged) == 1 and chosen.entity not in charged else None


def _places(parse: Parse, i: int) -> Iterator[int]:
    """The nouns for a court before which the pronoun's clause takes place: "facing the | tribunal | he"."""
    for j in range(parse.sentences[i], i):
        if parse.lemmas[j] in _nouns("court") and (parse.case(j) in _WITHIN or parse.deps[j] == "obj"):
            yield j
