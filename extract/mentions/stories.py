"""Whom a pronoun means in what somebody tells: in a quotation that goes on with a story, in a letter, of one's own kin.

"A cook said a guard had come. 'He took my ring.'"          he: the guard, whoever was named before
"Lind's lawyers read a letter in which he denied it."       he: Lind, not who spoke before
"A mother said a guard had come to her door."               her: the mother, as the guard may be a man
"A clerk said gunmen beat a boy. They tied his hands."      they: the gunmen, and not who tells it
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extract.mentions.binding import SUBJECTS, predicate, subjects
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.fate_verbs import fate_verbs
from extract.mentions.fitting import sort_of
from extract.mentions.kin import is_kin
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import accusing_verbs, has_content, hearers, owners, professionals
from extract.mentions.suspects import forceful
from extract.mentions.tellers import speaking_verb, telling_verbs, voices, words_said
from extract.mentions.undergoing import doers_to
from extract.mentions.wrongs import hurting_verbs, wrong_verbs
from extract.pronoun_forms import FIRST, FIRST_PLURAL, PLURAL
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import word_list
from extract.tables import read_table
from graph.model import EntityType

_UPON = ("obj", "iobj", "obl")
_US = FIRST | FIRST_PLURAL
_PEOPLE = (EntityType.PERSON, EntityType.GROUP)


@cache
def keeping_order() -> frozenset[str]:
    """The verbs for what those who keep order or help do with others."""
    return frozenset(row["verb"] for row in read_table("mentions/keeping_order"))


def does_more_of_it(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """The only one who did wrong in what somebody told right before, where the pronoun does more and is not who told.

    Of those who hold others by trade it is only told where nothing else can be meant: "Police said ... They took him".
    """
    parse, verb = talk.parse, talk.parse.heads[i]
    upon = [c for c in parse.children[verb] if parse.deps[c] in _UPON]
    acts = parse.deps[i] == "nsubj" and predicate(parse, i) == verb and _is_wrong(parse, verb, upon, i)
    if not acts:
        return None
    before = talk.sentences[i] - 1
    voice = next((s for s in voices(talk, i) if s.sentence == before), None)
    if voice is None:
        return None
    if parse.lemmas[verb] in fate_verbs("takes") and parse.lemmas[voice.head] in forceful():
        return None
    cue = speaking_verb(parse, voice.head)
    said = words_said(talk, cue) if cue is not None else frozenset[int]()
    acted_upon = chosen is not None and chosen.role == "object" and chosen.head in said
    if chosen is not None and chosen.entity != voice.entity and not acted_upon:
        return None
    told = [s for s in talk.back_to(before) if s.head in said]
    wronged = any(s.entity == voice.entity for s in told) or any(parse.lowers[j] in _US for j in said)
    told_so = {gender_told(parse.lowers[s.head]) for s in told if s.entity == voice.entity}
    suffered = wronged and any(
        parse.types[c] == "person" and (parse.pos[c] != "PRON" or gender_told(parse.lowers[c]) in told_so) for c in upon
    )
    tells = parse.lowers[i] in PLURAL or suffered or parse.lemmas[voice.head] in hearers() | professionals()
    if not tells and (wronged or all(parse.pos[c] != "PRON" for c in upon)):
        return None  # "Roe said a guard beat boys. He killed two", "Roe said that a cook mocked him. He stabbed her"
    heads = _who_did_it(parse, voice, cue, told)
    found = {s.entity for s in options.values() if s.head in heads and s.entity != voice.entity}
    return (found.pop(), "does more of it") if len(found) == 1 else None


def _who_did_it(parse: Parse, voice: Spoken, cue: int | None, told: Sequence[Spoken]) -> frozenset[int]:
    """The heads of whom the cue accuses, or who do something to somebody in what is told, or anything at all there."""
    accused = parse.child(cue, "obj") if cue is not None and parse.lemmas[cue] in accusing_verbs() else None
    if accused is not None:
        return frozenset({accused})
    doers = doers_to(parse, [s for s in told if s.type in _PEOPLE])
    if doers or is_kind(parse.lemmas[voice.head], "combat"):
        return doers
    return frozenset(s.head for s in told if s.role == "subject")  # "a cook said rebels came. They shot two men"


def _is_wrong(parse: Parse, verb: int, upon: Iterable[int], pronoun: int) -> bool:
    """Whether a verb does a wrong, and nothing with one's own: "beat boys", "took | them |", not "left | his | hut"."""
    lemma = parse.lemmas[verb]
    if has_content(parse, verb) or lemma in keeping_order() | fate_verbs("arrests"):
        return False
    judged = lemma in telling_verbs() and parse.child(verb, "xcomp") is not None  # "held them responsible"
    if parse.pos[verb] != "VERB" or judged or lemma not in hurting_verbs() | wrong_verbs():
        return False
    owners = [owner for c in upon if (owner := parse.child(c, "nmod:poss")) is not None]
    if any(sort_of(parse.lowers[owner]) == sort_of(parse.lowers[pronoun]) for owner in owners):
        return False
    people = any(parse.pos[c] == "PRON" or parse.types[c] == "person" for c in upon)
    return lemma not in fate_verbs("takes") | telling_verbs() or people or bool(owners)


def in_story(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Who is meant in somebody's story, with the reason, where the one chosen stands outside it."""
    if chosen is None:
        return None
    found = _in_quotation(talk, i, options, chosen)
    if found is not None:
        return found, "is told of"
    written = _in_letter(talk, i, options)
    if written is not None:
        return written, "had it written"
    own = _own(talk, i, options, chosen)
    return (own, "tells of what is her own") if own is not None else None


def _in_quotation(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> str | None:
    """Of whom the sentence before a quotation tells in somebody's words, not the one named earlier."""
    number = talk.quotations[i]
    if not number or talk.parse.deps[i] not in SUBJECTS:
        return None
    start = i
    while start and talk.quotations[start - 1] == number:
        start -= 1
    before = talk.sentences[start] - 1
    if talk.sentences[i] != before + 1 or chosen.sentence >= before:
        return None
    voice = next((s for s in voices(talk, start) if s.sentence == before), None)
    verb = speaking_verb(talk.parse, voice.head) if voice is not None else None
    if voice is None or verb is None:
        return None
    said = words_said(talk, verb)
    told = {s.entity for s in talk.back_to(before) if s.head in said and s.role in SUBJECT_ROLES} - {voice.entity}
    return told.pop() if len(told) == 1 and told <= options.keys() else None


def _in_letter(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> str | None:
    """Whose people pass on a letter or statement in which the pronoun acts."""
    parse = talk.parse
    clause = parse.heads[i]
    letter = parse.heads[clause]
    verb = parse.heads[letter]
    if parse.deps[i] not in SUBJECTS or parse.deps[clause] != "acl:relcl" or parse.deps[letter] != "obj":
        return None
    if parse.lemmas[letter] not in word_list("informant"):
        return None
    whose = {owner for one in subjects(parse, verb) for owner in owners(parse, one)}
    found = {s.entity for s in options.values() if s.head in whose and s.type is EntityType.PERSON}
    return found.pop() if len(found) == 1 else None


def _own(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken) -> str | None:
    """Who tells of what is hers, called by a noun for her gender: "| a mother | said a guard came to | her | door"."""
    parse = talk.parse
    if parse.deps[i] != "nmod:poss" or talk.quotations[i]:
        return None
    clause = next((at for at in parse.up(i) if parse.deps[at] == "ccomp"), None)
    tellers = subjects(parse, parse.heads[clause]) if clause is not None else frozenset[int]()
    gender = gender_told(parse.lowers[i])
    described = (s for s in options.values() if s.head in tellers and s.form not in ("name", "pronoun"))
    found = {s.entity for s in described if talk.gender(s.entity) == gender}
    kin = is_kin(parse.lemmas[parse.heads[i]]) and any(is_kin(parse.lemmas[teller]) for teller in tellers)
    unknown = chosen.sentence == talk.sentences[i] and talk.gender(chosen.entity) is None
    return found.pop() if len(found) == 1 and (kin or unknown) else None
