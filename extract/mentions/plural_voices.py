"""Who "they" are beside a voice: those who spoke go on speaking, and of their captors tell those who were held.

"Pupils must know it, the inspectors said. They urged Malta ..."              the inspectors
"The militia led farmers to a fort. 'They told us to dig,' one of them said."  the militia: nobody is told it by himself
"Villagers buried six men. The army said they were rebels."                    the six men
"Kim Roe, a spokesman for the bank, said it had paid."                         it: the bank
"Police raided a farm. Some said they had been beaten."                        nobody named before
"If anyone wept, they were beaten."                                            too
"""

from collections.abc import Iterator, Mapping

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.fate_verbs import answering_verbs, judging_verbs
from extract.mentions.fates import did_to_people
from extract.mentions.kin import is_kin
from extract.mentions.reporting import accusing_verbs, teller_around
from extract.mentions.tellers import speaking_verb, telling_verbs, voices, words_said
from extract.mentions.undergoing import hurt, suffers_here
from extract.mentions.wrongs import offending_verbs
from extract.pronoun_forms import FIRST_PLURAL
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import cue_table, word_list
from graph.model import EntityType

ACCUSED_HERE = "accused in its own sentence"
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY})
_NEGATIVE = frozenset({"no", "not", "n't", "never", "nothing", "nobody", "none", "only", "false", "innocent"})
_WHOEVER = frozenset({"anyone", "anybody", "whoever"})
_OF = frozenset({"of", "for", "at", "with", "from"})
_BESIDE = frozenset({"appos", "nmod:desc", "flat"})


def they_go_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Those who spoke right before, where the ones chosen are whom they only told of, and "they" say or ask more."""
    parse, verb = talk.parse, talk.parse.heads[i]
    says = parse.deps[i] == "nsubj" and (parse.lemmas[verb], "verb") in cue_table() and predicate(parse, i) == verb
    if chosen is None or not says or talk.quotations[i]:
        return None
    if parse.deps[verb] == "conj":  # "guards admitted that some had died, but they said"
        first = parse.heads[verb]
        tellers = subjects(parse, first) if parse.lemmas[first] in telling_verbs() else frozenset()
        before = next((s for s in options.values() if s.head in tellers and s.entity != chosen.entity), None)
        return (before.entity, "goes on speaking") if before and chosen.head in parse.below(first) else None
    if parse.deps[verb] not in ("ROOT", "root", "parataxis"):
        return None
    voice = next(iter(voices(talk, i)), None)
    if voice is None or voice.entity not in options or voice.entity == chosen.entity:
        return None
    cue = speaking_verb(parse, voice.head)
    if cue is None or voice.sentence != talk.sentences[i] - 1 or not voice.many or voice.form == "pronoun":
        return None
    said = words_said(talk, cue)
    if (
        parse.lemmas[cue] in accusing_verbs()
        and parse.lemmas[verb] not in answering_verbs()
        and not _denies(parse, verb)
    ):
        said |= {c for c in parse.children[cue] if parse.deps[c] == "obj"}  # "accused | the army | of it. They said"
    told = (s.head in said for s in talk.back_to(voice.sentence) if s.entity == chosen.entity)
    return (voice.entity, "goes on speaking") if any(told) else None


def of_anybody(talk: Discourse, i: int) -> tuple[None, str] | None:
    """That nobody named is meant, where some tell what they suffered, or "they" are whoever did something.

    "| Some | said they had been beaten", "If | anyone | wept, they were beaten."
    """
    parse = talk.parse
    if parse.deps[i] == "nsubj:pass":
        teller = teller_around(parse, i)
        counts = teller is not None and parse.pos[teller] in ("DET", "ADJ", "NUM", "PRON")
        if counts and teller is not None and not parse.tags[teller].startswith("PRP") and teller == i - 2:
            return None, "told by some of those"
    whoever = (j for j in range(parse.sentences[i], i) if parse.lowers[j] in _WHOEVER and parse.deps[j] in SUBJECTS)
    return (None, "whoever it is") if any(i > parse.heads[j] for j in whoever) else None


def _denies(parse: Parse, verb: int) -> bool:
    """Whether what is said with a verb is that something is not so, as those do who are accused."""
    return any(parse.lowers[j] in _NEGATIVE for j in parse.below(verb))


def befallen(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Whose wrong those tell who spoke right before, where "they" suffer more: "..., medics said. They were shot".

    Nor were police found whom they tell of: "Police said six nuns had fled. | They | were found".
    """
    parse = talk.parse
    if chosen is None or chosen.sentence != talk.sentences[i] - 1:
        return None
    police = parse.deps[i] == "nsubj:pass" and is_kind(parse.lemmas[chosen.head], "enforcing")
    police = police and is_kind(parse.lemmas[parse.heads[i]], "coming-upon")
    if not (police or suffers_here(parse, i)):
        return None
    cue = speaking_verb(parse, chosen.head)
    said = words_said(talk, cue) if cue is not None else frozenset()
    groups = (s for s in options.values() if s.head in said and s.type is EntityType.GROUP)
    found = {s.entity for s in groups if police or hurt(parse, s.head)} - {chosen.entity}
    return (found.pop(), "suffers more") if len(found) == 1 else None


def called_outlaws(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Whom others call rebels: not who found or buried them: "Villagers buried | six men |. The army said they were".

    Who did others wrong is called so, unless it is a state's force; civilians or spies are those to whom it was done.
    """
    parse, noun = talk.parse, talk.parse.heads[i]
    outlawed = is_kind(parse.lemmas[noun], "outlaw")
    called = outlawed or is_kind(parse.lemmas[noun], "targeted") or is_kin(parse.lemmas[noun])
    called = called and parse.deps[i] == "nsubj" and parse.child(noun, "cop") is not None
    if chosen is None or not called or parse.deps[noun] != "ccomp" or chosen.role != "subject":
        return None
    verb = parse.heads[parse.first_conjunct(chosen.head)]
    beside = (s for s in options.values() if s.sentence == chosen.sentence and s.head > verb and s.many)
    found = {s.entity: s.head for s in beside if s.role in ("object", "of a noun") and s.entity != chosen.entity}
    if len(found) != 1:
        return None
    whom, head = found.popitem()
    wronged = outlawed and hurt(parse, head) and parse.lemmas[chosen.head] not in word_list("statearm")
    return None if wronged else (whom, "called outlaws")


def accused_beside(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str | None, str] | None:
    """The only ones in the clause above who may be accused: "doubted the motives of the experts, accusing them".

    Nobody is told where those held for it are none of the options.
    """
    parse, verb = talk.parse, talk.parse.heads[i]
    charged = _charged_above(parse, i)
    if charged is not None:
        found = {s.entity for s in options.values() if s.head in charged}
        return (found.pop() if len(found) == 1 else None), ACCUSED_HERE
    if parse.deps[i] != "obj" or parse.deps[verb] != "advcl" or parse.lemmas[verb] not in accusing_verbs():
        return None
    behind = (s for s in options.values() if parse.heads[verb] < s.head < i and s.many)
    found = {s.entity for s in behind if s.role in ("object", "oblique", "of a noun", "owner")}
    return (found.pop(), ACCUSED_HERE) if len(found) == 1 else None


def _charged_above(parse: Parse, i: int) -> tuple[int, ...] | None:
    """Who was held for what "they" did, as those say who did it: "jailed | two cooks |, saying they had stolen it"."""
    clause = predicate(parse, i)
    saying = parse.heads[clause]
    beside = parse.deps[clause] == "ccomp" and parse.tags[saying] == "VBG" and parse.deps[saying] == "advcl"
    if parse.deps[i] != "nsubj" or not beside or parse.lemmas[clause] not in offending_verbs():
        return None
    over = parse.heads[saying]
    whom = parse.child(over, "obj") if parse.lemmas[over] in judging_verbs() else None
    return None if whom is None or parse.tags[whom] != "NNS" else parse.conjuncts(whom)


def did_it_to_us(talk: Discourse, i: int) -> frozenset[int]:
    """The heads of those who did something to people right before a quotation in which "they" do more of it to "us"."""
    parse, number = talk.parse, talk.quotations[i]
    if not number or parse.deps[i] != "nsubj":
        return frozenset()
    us = (j for j in range(i, parse.sentence_end(i)) if talk.quotations[j] == number)
    return did_to_people(talk, i) if any(parse.lowers[j] in FIRST_PLURAL for j in us) else frozenset()


def told_us(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """The only one of the options who did something to those who tell of it in a quotation: "They told us to dig"."""
    found = {s.entity for s in options.values() if s.head in did_it_to_us(talk, i)}
    return (found.pop(), "did it to them") if len(found) == 1 else None


def of_spokesman(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """The body of somebody who says what "it" did: "a spokesman for the bank said | it | had paid"."""
    parse = talk.parse
    teller = teller_around(parse, i)
    if teller is None or talk.quotations[i] != talk.quotations[teller]:
        return None
    near = set(_belongs_to(parse, teller))
    found = [s.entity for s in options.values() if s.type in _BODIES and s.head in near]
    nearer = any(s.type in _BODIES and teller < s.head < i and s.head not in near for s in options.values())
    return (found[0], "speaks for it") if len(set(found)) == 1 and not nearer else None


def _belongs_to(parse: Parse, teller: int) -> Iterator[int]:
    """The heads of what somebody is a spokesman of: "a spokesman for | the bank |", "| bank | director Ana Roe"."""
    beside = [c for c in parse.children[teller] if parse.deps[c] in _BESIDE]
    if parse.deps[teller] in _BESIDE:
        beside.append(parse.heads[teller])
    for post in (teller, *beside):
        for c in parse.children[post]:
            of = parse.deps[c] == "nmod" and parse.case(c) in _OF
            if of or parse.deps[c] in ("compound", "nmod:poss"):
                yield c
