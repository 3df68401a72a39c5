"""Who did a wrong that is told right behind somebody's words: those whom the words tell of, hardly the voice itself.

"Residents said soldiers came at dawn. They burned 40 huts."       they: the soldiers
"A weaver said a man had come in. He shot the cook."               he: the man
"Roe told the court that his wife had left. He stabbed her."       he: Roe, who tells of himself
"The charity accused the army of rape. It said it had shot a cook."  it: the army, for charities shoot nobody
"The port shut the mill. An aide said it had poisoned cows."        it: the mill, not who shut it
"""

from collections.abc import Mapping

from extract.mentions.binding import predicate
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.fate_verbs import fate_verbs, tells_wrong
from extract.mentions.nouns import noun
from extract.mentions.reporting import accusing_verbs, teller_around, tellers_around
from extract.mentions.tellers import speaking_verb, voices
from extract.mentions.undergoing import hurt
from extract.mentions.wrongs import deadly_verbs, offending_verbs
from extract.propositions.parse import Parse
from graph.model import EntityType

_NEAR = 2  # sentences back in which the voice spoke
_MAIN = frozenset({"ROOT", "root"})
_CONTENT = frozenset({"ccomp", "parataxis"})
_ARMED = frozenset({"armed-group", "military", "police"})
_NAMING = frozenset({"appos", "nmod:desc", "flat", "compound"})
_UNDERGOING = frozenset({"passive subject", "object"})
_DOING = frozenset({"subject", "agent"})


def doer_told(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """The only one who acts in the words of the voice that was `chosen` for who did a wrong; nobody among several."""
    voice = _voice_before(talk, i) if chosen is not None else None
    if voice is None or chosen is None or voice.entity != chosen.entity:
        return None
    told = _told(talk, voice)
    one = chosen.type is EntityType.PERSON
    himself = [s for s in told if s.entity == voice.entity]
    if one and himself:
        return None
    doers = {s.entity for s in told if s.entity in options and s.entity != voice.entity and _acts(talk.parse, s)}
    if not doers:
        return None
    own = any(s.role in SUBJECT_ROLES for s in himself) or (_is_armed(talk.parse, voice) and _done_to_them(talk, i))
    return (None if own or len(doers) > 1 else doers.pop()), "did what is told"


def outlives_it(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str | None, str] | None:
    """Who is dead instead of the one chosen, who tells of it: "She said they strangled | her |".

    So too behind it: "Her son was shot, Ann Roe said. | He | was buried at dawn".
    """
    parse, here = talk.parse, talk.sentences[i]
    if chosen is None:
        return None
    verb = parse.lemmas[parse.heads[i]]
    if parse.deps[i] == "obj" and verb in deadly_verbs():
        return (None, "tells of it") if chosen.head in tellers_around(parse, i) else None
    if parse.deps[i] != "nsubj:pass" or talk.quotations[i] or verb not in deadly_verbs() | fate_verbs("inters"):
        return None
    voice = next((s for s in voices(talk, i) if 0 < here - s.sentence <= _NEAR), None)
    if voice is None or voice.entity != chosen.entity:
        return None
    dead = {s.entity for s in _told(talk, voice) if s.entity in options and s.role in _UNDERGOING} - {voice.entity}
    return (dead.pop() if len(dead) == 1 else None), "tells of it"


def struck_before(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """The only body struck by a measure of the one chosen, which is hardly who did the wrong told behind it."""
    parse = talk.parse
    verb, before = parse.lemmas[parse.heads[i]], talk.sentences[i] - 1
    if chosen is None or parse.deps[i] != "nsubj" or parse.deps[parse.heads[i]] != "ccomp" or talk.quotations[i]:
        return None
    if verb not in offending_verbs() or chosen.sentence < before:
        return None
    measures = fate_verbs("strikes")
    acts = {s.clause for s in talk.back_to(before) if s.entity == chosen.entity and s.role == "subject"}
    acts = {
        clause for clause in acts if parse.sentences[clause] < parse.sentences[i] and parse.lemmas[clause] in measures
    }
    near = (s for s in options.values() if s.entity != chosen.entity and s.type is EntityType.ORGANISATION)
    struck = {s.entity for s in near if s.sentence == before and not acts.isdisjoint(parse.up(s.head))}
    return (struck.pop(), "struck for it") if len(struck) == 1 else None


def spoken_of_last(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who acts in the sentence before, where the one chosen suffered something further back: hardly he does it."""
    here = talk.sentences[i]
    if chosen is None or talk.parse.deps[i] != "nsubj" or here - chosen.sentence < _NEAR:
        return None
    near = [s for s in options.values() if s.sentence == here - 1 and s.entity != chosen.entity]
    acting = {s.entity for s in near if s.type is EntityType.PERSON and _leads(talk.parse, s)}
    return (acting.pop(), "spoken of last") if len(acting) == 1 and hurt(talk.parse, chosen.head) else None


def _leads(parse: Parse, s: Spoken) -> bool:
    """Whether somebody is the subject of a clause, or the name behind it: "whose leader, | Ann Roe |, fled"."""
    at = s.head
    while parse.deps[at] in _NAMING and parse.heads[at] != at:
        at = parse.heads[at]
    return s.role in SUBJECT_ROLES or (s.role == "apposition" and parse.deps[at] in ("nsubj", "nsubj:pass"))


def told_to_act(talk: Discourse, i: int) -> frozenset[int]:
    """The heads of those who act in the last voice's words, where the pronoun does a wrong right behind them."""
    voice = _voice_before(talk, i)
    return frozenset(s.head for s in _told(talk, voice) if _acts(talk.parse, s)) if voice is not None else frozenset()


def _voice_before(talk: Discourse, i: int) -> Spoken | None:
    """The last voice of the sentences before, where a pronoun outside quotation marks does a wrong."""
    parse = talk.parse
    clause = predicate(parse, i)
    told = parse.deps[clause] == "ccomp"
    if parse.deps[i] != "nsubj" or talk.quotations[i] or not (told or parse.deps[clause] in _MAIN):
        return None
    if not any(tells_wrong(parse, verb) for verb in parse.conjuncts(clause)):
        return None
    here = talk.sentences[i]
    voice = next((s for s in voices(talk, i) if s.sentence < here and parse.deps[s.clause] != "ccomp"), None)
    if voice is None or here - voice.sentence > _NEAR or (told and not _unarmed_goes_on(talk, i, voice)):
        return None
    return voice


def _unarmed_goes_on(talk: Discourse, i: int, voice: Spoken) -> bool:
    """Whether a body that hurts nobody, or a report, is who tells the clause, as it told what came before."""
    teller = teller_around(talk.parse, i)
    same = any(s.head == teller and s.entity == voice.entity for s in talk.back_to(talk.sentences[i]))
    return same and (voice.entity in talk.unarmed or voice.type is EntityType.WORK)


def _told(talk: Discourse, voice: Spoken) -> list[Spoken]:
    """Who is spoken of in the words of a voice: in what it says, or beside a verb with which it accuses somebody."""
    parse = talk.parse
    cue = speaking_verb(parse, voice.head)
    if cue is None:
        return []
    parts = [c for c in parse.children[cue] if parse.deps[c] in _CONTENT]
    if parse.lemmas[cue] in accusing_verbs():
        parts += [c for c in parse.children[cue] if parse.deps[c] == "obj"]
    said = {j for part in parts for j in parse.below(part)}
    return [s for s in talk.back_to(voice.sentence) if s.head in said]


def _acts(parse: Parse, s: Spoken) -> bool:
    """Whether somebody does something there, or is accused of it."""
    verb = parse.heads[parse.first_conjunct(s.head)]
    return s.role in _DOING or (s.role == "object" and parse.lemmas[verb] in accusing_verbs())


def _is_armed(parse: Parse, s: Spoken) -> bool:
    row = noun(parse.lemmas[s.head])
    return row is not None and not row.stands_for.isdisjoint(_ARMED)


def _done_to_them(talk: Discourse, i: int) -> bool:
    """Whether the wrong is done to others whom a pronoun means."""
    parse = talk.parse
    return any(parse.pos[j] == "PRON" for v in parse.conjuncts(predicate(parse, i)) for j in parse.below(v) if j > v)
