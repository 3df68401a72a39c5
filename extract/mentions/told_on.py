"""Of whom a voice goes on to tell: of those of whom it told in the sentence before, hardly of those they acted upon.

"Gunmen took five nuns, a cook said. She said they had come at dawn."   they: the gunmen
"'They knew our names,' the cook said."                                  they: the gunmen still
"Wardens jailed two cooks, she said. She said they had sold a nun."     not the wardens
"""

from collections.abc import Iterator, Mapping

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import befalling, fate_verbs, judging_verbs
from extract.mentions.fitting import sort_of
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import accusing_verbs, teller_around
from extract.mentions.suspects import forceful, suffered_by_others
from extract.mentions.tellers import speaking_verb, voices
from extract.mentions.undergoing import doers_of
from extract.mentions.wrongs import hurting_verbs, offending_verbs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import word_list
from graph.model import EntityType

TOLD_ON = "is told of on"
_CONTENT = frozenset({"ccomp", "parataxis"})
_OF_BODY = frozenset({"compound", "nmod:poss"})
_BESIDE_QUOTATION = 6  # words from a quotation to who says it


def told_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Who acted in what a voice told in the sentence before, where the pronoun acts in what it tells next.

    Who suffered it there, where it suffers more, or was doing something meanwhile: "they had been looking for food".
    """
    parse, clause = talk.parse, predicate(talk.parse, i)
    if parse.deps[i] not in SUBJECTS or parse.heads[i] != clause or parse.lemmas[clause] in fate_verbs("suffers"):
        return None
    if parse.child(clause, "cop") is not None:
        return None
    before = talk.sentences[i] - 1
    voice = next((s for s in voices(talk, i) if s.sentence == before), None)
    teller = _teller(talk, i, clause) if voice is not None and not voice.quotation else None
    if voice is None or teller is None or not _is_same(talk, i, teller, voice):
        return None
    if chosen is not None and chosen.sentence == talk.sentences[i] and chosen.entity != voice.entity:
        return None
    undergoes = parse.deps[i] == "nsubj:pass" or parse.tags[clause] == "VBG"
    heads = frozenset(_undergoing(parse, voice) if undergoes else _acting(parse, voice))
    found = {s.entity for s in talk.back_to(before) if s.head in heads} & options.keys() - {voice.entity}
    if len(found) != 1:
        return None
    one = options[found.pop()]
    if one.many and one.type is not EntityType.COUNTRY and sort_of(parse.lowers[i]) == "it":
        return None
    alone = voice.entity not in options or teller > i
    alone = alone or (one.many and voice.type is EntityType.ORGANISATION and not voice.many)
    return (one.entity, TOLD_ON) if alone or _does_wrong(parse, clause, voice) else None


def hurt_in_body(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who tells what another did to his body: "A cook said Roe cut | his | hand", "stubbed it out on | his | chest".

    Not "A cook said Roe raised his hand", or "put his hand on his chest".
    """
    parse, limb = talk.parse, talk.parse.heads[i]
    if chosen is None or parse.deps[i] != "nmod:poss" or not is_kind(parse.lemmas[limb], "bodypart"):
        return None
    clause, thing = parse.heads[limb], parse.child(parse.heads[limb], "obj")
    if parse.deps[clause] != "ccomp" or chosen.head != parse.child(clause, "nsubj"):
        return None
    put = thing not in (None, limb) and thing is not None and not is_kind(parse.lemmas[thing], "bodypart")
    if not (put or parse.lemmas[clause] in hurting_verbs() | befalling()):
        return None
    tellers = subjects(parse, parse.heads[clause])
    found = {s.entity for s in options.values() if s.head in tellers} - {chosen.entity}
    return (found.pop(), "suffers it") if len(found) == 1 else None


def only_ones(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The only several people of the sentence before, where "they" do to somebody what is told: "to two men. They"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    whom = parse.child(verb, "obj") if parse.deps[i] == "nsubj" and chosen is None else None
    if whom is None or parse.pos[whom] != "PRON" or parse.lemmas[verb] not in befalling():
        return None
    found = {s.entity for s in options.values() if s.many and s.sentence == talk.sentences[i] - 1}
    return (found.pop(), "the only ones") if len(found) == 1 and not talk.quotations[i] else None


def who_answers(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who was said to do a wrong, where what it was done to was chosen: "leaders stole the | funds |. They said"."""
    parse = talk.parse
    if chosen is None or chosen.role != "object" or speaking_verb(parse, i) is None or talk.quotations[i]:
        return None
    voice = next((s for s in voices(talk, i) if s.sentence == talk.sentences[i] - 1), None)
    done = parse.heads[chosen.head]
    if voice is None or done not in _told_parts(parse, parse.heads[voice.head]):
        return None
    if parse.types[chosen.head] == "person" or parse.lemmas[done] not in offending_verbs():
        return None
    doers = doers_of(parse, done)
    found = {s.entity for s in options.values() if s.head in doers}
    return (found.pop(), "answers it") if len(found) == 1 else None


def done_more_to(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Whom those harmed of whom a voice told, where they do more to the pronoun: "They had also starved | her |"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    doer = parse.child(verb, "nsubj") if parse.deps[i] in ("obj", "iobj") else None
    before = talk.sentences[i] - 1
    voice = next((s for s in voices(talk, i) if s.sentence == before), None) if doer is not None else None
    if voice is None or doer is None or sort_of(parse.lowers[doer]) is None:
        return None
    who = next((p.entity for p in talk.pronouns if p.head == doer), None)
    cue, heads = speaking_verb(parse, voice.head), frozenset(_acting(parse, voice))
    hurt = [parse.child(part, "obj") for part in (_told_parts(parse, cue) if cue is not None else ())]
    told = [s for s in talk.back_to(before) if s.sentence == before]
    if who is None or all(s.entity != who for s in told if s.head in heads):
        return None
    found = {s.entity for s in told if s.head in hurt} & options.keys()
    return (found.pop(), "suffers more") if len(found) == 1 else None


def of_tellers_own(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Those of whom the teller is one, or whose spokesman: "a pirate said | they | had gone", "a police spokesman"."""
    parse, teller = talk.parse, teller_around(talk.parse, i)
    if teller is None or parse.deps[i] not in SUBJECTS or parse.tags[teller] != "NN" or suffered_by_others(parse, i):
        return None
    spoken_for = [c for c in parse.children[teller] if parse.deps[c] in _OF_BODY]
    names = {word for j in (teller, *spoken_for) for word in (parse.lemmas[j], parse.lowers[j])}
    groups = [s for s in options.values() if s.type is EntityType.GROUP]
    alike = (s for s in groups if not names.isdisjoint((parse.lemmas[s.head], parse.lowers[s.head])))
    found = {s.entity for s in groups if s.head in spoken_for} or {s.entity for s in alike}
    return (found.pop(), "tells of their own") if len(found) == 1 else None


def _does_wrong(parse: Parse, clause: int, voice: Spoken) -> bool:
    """Whether a clause tells what is done to others, and hardly by those who tell it: "they had taken nine cows"."""
    wrongs = befalling() | hurting_verbs()
    return parse.lemmas[clause] in wrongs and parse.lemmas[voice.head] not in forceful() | word_list("statearm")


def _told_parts(parse: Parse, cue: int) -> list[int]:
    """The verbs of the clauses that a verb of speech reports."""
    parts = [c for c in parse.children[cue] if parse.deps[c] == "ccomp"]
    return parts if parts or parse.deps[cue] != "parataxis" else [parse.heads[cue]]


def _acting(parse: Parse, voice: Spoken) -> Iterator[int]:
    """The heads of those who act in what a voice tells, unless they only deal with suspects or free those held."""
    cue = speaking_verb(parse, voice.head)
    if cue is None:
        return
    accused = parse.child(cue, "obj") if parse.lemmas[cue] in accusing_verbs() else None
    if accused is not None:
        yield accused
    for verb in _told_parts(parse, cue):
        lemma = parse.lemmas[verb]
        if not (lemma in judging_verbs() | fate_verbs("arrests") or is_kind(lemma, "freeing")):
            yield from doers_of(parse, verb) or subjects(parse, verb)


def _undergoing(parse: Parse, voice: Spoken) -> Iterator[int]:
    """The heads of those who undergo something in what a voice tells."""
    cue = speaking_verb(parse, voice.head)
    for verb in _told_parts(parse, cue) if cue is not None else ():
        whom = parse.child(verb, "nsubj:pass") or parse.child(verb, "obj")
        if whom is not None and parse.lemmas[verb] in befalling():
            yield from parse.conjuncts(whom)


def _teller(talk: Discourse, i: int, clause: int) -> int | None:
    """Who tells the clause of a pronoun: before it, behind it or around its quotation marks."""
    teller = teller_around(talk.parse, i)
    if teller is not None or talk.parse.deps[clause] in _CONTENT:
        return teller
    return next(_behind(talk.parse, clause), None) or _around(talk, i)


def _is_same(talk: Discourse, i: int, teller: int, voice: Spoken) -> bool:
    """Whether a teller is the voice: by its entity, or by another pronoun than the one asked about."""
    if teller in talk.ahead:
        return talk.ahead[teller][0] == voice.entity
    if teller < i:
        return any(s.head == teller and s.entity == voice.entity for s in talk.back_to(talk.sentences[teller]))
    says, asked = talk.parse.lowers[teller], talk.parse.lowers[i]
    return sort_of(says) is not None and (sort_of(says), gender_told(says)) != (sort_of(asked), gender_told(asked))


def _behind(parse: Parse, clause: int) -> Iterator[int]:
    """Who says a clause behind it: "They had come at dawn, | she | said"."""
    for cue in parse.children[clause]:
        if parse.deps[cue] == "parataxis" and cue > clause and (own := parse.child(cue, "nsubj")) is not None:
            yield own


def _around(talk: Discourse, i: int) -> int | None:
    """Who says the quotation that a word stands in, right behind it: '"They knew us," | Roe | said'."""
    number, parse = talk.quotations[i], talk.parse
    if not number:
        return None
    last = i
    while last + 1 < len(parse.words) and talk.quotations[last + 1] == number:
        last += 1
    near = range(last + 1, min(last + _BESIDE_QUOTATION, len(parse.words)))
    return next((j for j in near if speaking_verb(parse, j) is not None), None)
