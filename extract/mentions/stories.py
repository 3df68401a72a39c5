"""Whom a pronoun means in what somebody tells: in a quotation that goes on with a story, in a letter, of one's own kin.

"A cook said a guard had come. 'He took my ring.'"          he: the guard, whoever was named before
"Lind's lawyers read a letter in which he denied it."       he: Lind, not who spoke before
"A mother said a guard had come to her door."               her: the mother, as the guard may be a man
"""

from collections.abc import Mapping

from extract.mentions.binding import SUBJECTS, subjects
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.kin import is_kin
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import owners
from extract.mentions.tellers import speaking_verb, voices, words_said
from extract.speech.cues import word_list
from graph.model import EntityType


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
