"""Who cannot be the "he" of "he said": whom the saying itself excludes, the dead, and who only asked.

"They killed her," she said.                       whoever speaks does not call herself "her"
He said Ivan Petrov had sold six women.            Petrov is somebody else
Bala was held there. His cousin died. He said ...  the dead say nothing
"""

from collections.abc import Iterator, Sequence
from functools import cache

from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.onstage import newcomer
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import accusing_verbs
from extract.mentions.tellers import asks, begins, speaking_verb, voices, words_said
from extract.mentions.wrongs import attacking_verbs, deadly_verbs, wrong_verbs
from extract.propositions.parse import Parse
from extract.speech.cues import word_list
from extract.tables import read_table

_CLOSING = frozenset({"”", '"', "''", "’", "'"})
_OBJECTIVE = frozenset({"him", "her"})
_UNDERGOING = frozenset({"passive subject", "object"})
_FRESH = 2  # sentences, its own and the one before, in which a question may still be answered
_KNOWN = 2  # mentions by which the text is about somebody
_BESIDE_QUOTATION = 8  # words from a quotation to who says it


@cache
def _dying() -> frozenset[str]:
    """The verbs whose subject is dead."""
    rows = read_table("propositions/events")
    return frozenset(row["trigger"] for row in rows if row["pos"] == "v" and row["event"] == "death")


def kept_silent(talk: Discourse, i: int, options: Sequence[Spoken]) -> set[str]:
    """The entities among the options that the pronoun cannot be because of what is said, or who says it."""
    parse, entities = talk.parse, {s.entity for s in options}
    if talk.quotations[i]:
        speaker = _who_quotes(talk, i, options)
        return {speaker} & entities if speaker is not None else set()
    verb = speaking_verb(parse, i)
    if verb is None:
        return set()
    said = words_said(talk, verb)
    if not said:
        return set()
    named = {talk.ahead[j][0] for j in (*said, *_done_besides(parse, verb)) if j in talk.ahead}
    called = {s.entity for s in talk.back_to(talk.sentences[min(said)]) if s.head in said and s.form != "pronoun"}
    meant = {s.entity for s in talk.back_to(talk.sentences[min(said)]) if s.head in said and talk.quotations[s.head]}
    found = (named | called) & entities
    for more in (meant, _dead(talk, i), _asking(talk, i, verb)):
        if not entities <= found | more:
            found |= more & entities
    itself = _of_itself(talk, i, verb, options) if found & entities else set[str]()
    if not entities <= found:
        itself = itself if _is_new_here(talk, i, verb, itself, [s for s in options if s.entity not in found]) else set()
        return entities - itself if itself else found
    return found - itself


def _is_new_here(talk: Discourse, i: int, verb: int, itself: set[str], others: Sequence[Spoken]) -> bool:
    """Whether who tells of himself is named for the first time, and the only others were just described, once.

    "A clerk said it was late. Milan keeps bees, he says, and has three." Not where "he says" ends the sentence.
    """
    goes_on = talk.parse.words[verb + 1 : verb + 2] == (",",)
    gender = gender_told(talk.parse.lowers[i])
    goes_on = goes_on and all(talk.likely.get(one, gender) == gender for one in itself)
    new = goes_on and all(talk.first.get(one, 0) == talk.sentences[i] and one in talk.times_named for one in itself)
    return new and all(s.entity not in talk.times_named and talk.mentioned[s.entity] < _KNOWN for s in others)


def _of_itself(talk: Discourse, i: int, verb: int, options: Sequence[Spoken]) -> set[str]:
    """Who begins the sentence that tells of himself, where nobody else comes in question: "Ana Roe wept, she said".

    Whoever quotes does not call himself by name, nor do those who tell of another's wrong ("Roe beat her, she said").
    """
    parse = talk.parse
    clause = parse.heads[verb]
    own = parse.child(clause, "nsubj", "nsubj:pass") if parse.deps[verb] == "parataxis" and clause < i else None
    if own is None or talk.quotations[own] or (parse.deps[own] == "nsubj" and parse.lemmas[clause] in wrong_verbs()):
        return set()
    alike = (j for j in range(own + 1, i) if parse.lowers[j] in _OBJECTIVE and parse.tags[j] == "PRP")
    gender = gender_told(parse.lowers[i])
    if any(gender_told(parse.lowers[j]) == gender for j in alike):
        return set()
    return {s.entity for s in options if s.head == own}


def _done_besides(parse: Parse, verb: int) -> Iterator[int]:
    """The words beside the further verbs of who speaks, none of which is he: "he said it and blamed | Roe |"."""
    for joined in parse.children[verb]:
        if parse.deps[joined] == "conj" and parse.child(joined, "nsubj", "nsubj:pass") is None:
            yield from (c for c in parse.children[joined] if parse.deps[c] in ("obj", "obl", "nmod"))


def _dead(talk: Discourse, i: int) -> set[str]:
    """Those of whom the article has told that they died or were killed, outside quotation marks."""
    parse = talk.parse
    if "before" in parse.lowers[parse.sentences[i] : i]:
        return set()  # "before he died, he said"
    return {s.entity for s in talk.spoken if s.form != "bare" and not s.quotation and _dies(parse, s)}


def dead_and_silent(talk: Discourse, i: int) -> set[str]:
    """Those counted or known who were just killed, where "they" speak: "a raid that left ten people dead. They say".

    Nor do those who were just accused tell what wrong others did: "accused the navy of it. They say police shot ten".
    """
    parse = talk.parse
    verb = speaking_verb(parse, i)
    if talk.quotations[i] or verb is None:
        return set()
    near = [s for s in talk.back_to(talk.sentences[i] - 1) if s.sentence < talk.sentences[i]]
    silent = {s.entity for s in near if s.role in _UNDERGOING and _is_dead(parse, s)}
    said = parse.child(verb, "ccomp")
    doer = parse.child(said, "nsubj") if said is not None and parse.lemmas[said] in attacking_verbs() else None
    whom = parse.child(said, "obj") if said is not None else None  # "They said nuns attacked | them | first"
    if doer is not None and parse.pos[doer] != "PRON" and (whom is None or parse.pos[whom] != "PRON"):
        silent |= {s.entity for s in near if s.role == "object" and parse.lemmas[s.clause] in accusing_verbs()}
    return silent


def _is_dead(parse: Parse, s: Spoken) -> bool:
    """Whether those in a mention are killed there, or left dead; of "civilians", whom nobody counts, some may live."""
    counted = s.form != "bare" or parse.child(s.head, "nummod") is not None
    left = any(parse.lowers[c] == "dead" for c in parse.children[s.clause] if c > s.head)
    return counted and (left or parse.lemmas[s.clause] in deadly_verbs())


def _asking(talk: Discourse, i: int, verb: int) -> set[str]:
    """Who asked right before what the verb answers: "Roe asked about it. She replied that"."""
    if talk.parse.lemmas[verb] not in word_list("replying"):
        return set()
    near = (s for s in voices(talk, i) if talk.sentences[i] - s.sentence < _FRESH)
    last = next(near, None)
    return {last.entity} if last is not None and asks(talk.parse, last) else set()


def _dies(parse: Parse, s: Spoken) -> bool:
    verb, lemma = s.clause, parse.lemmas[s.clause]
    if s.role == "subject":
        deadly = lemma in _dying() and parse.child(verb, "obj") is None
    else:
        deadly = s.role in ("passive subject", "object") and lemma in deadly_verbs()
    happened = parse.tags[verb] in ("VBD", "VBN") and parse.deps[verb] not in ("advcl", "xcomp")
    kept = any(c < verb and (parse.deps[c] == "advmod" or parse.tags[c] == "MD") for c in parse.children[verb])
    return deadly and happened and not kept


def _first_of_speech(talk: Discourse, i: int) -> int:
    """Where the quotation of a word begins, or the first of those that were left open at the ends of paragraphs."""
    words, first = talk.parse.words, i
    while first:
        before = first - 1
        while before and words[before].isspace():
            before -= 1
        goes_on = talk.quotations[before] == talk.quotations[first]
        if not talk.quotations[before] or not (goes_on or (before < first - 1 and words[before] not in _CLOSING)):
            return first
        first = before
    return first


def _who_quotes(talk: Discourse, i: int, options: Sequence[Spoken]) -> str | None:
    """Who says the quotation that the word stands in; where that is "she" too, who spoke last or is likely to."""
    parse, number = talk.parse, talk.quotations[i]
    first, last = _first_of_speech(talk, i), i
    while last + 1 < len(talk.quotations) and talk.quotations[last + 1] == number:
        last += 1
    near = (*range(last + 1, min(last + _BESIDE_QUOTATION, len(parse.words))), *range(max(first - 8, 0), first))
    subject = next((j for j in near if speaking_verb(parse, j) is not None), None)
    if subject is None:
        return None
    if subject in talk.ahead:
        return talk.ahead[subject][0]
    if subject < i:
        return next((s.entity for s in talk.back_to(talk.sentences[subject]) if s.head == subject), None)
    gender = gender_told(parse.lowers[subject])
    if gender is None or gender != gender_told(parse.lowers[i]):
        return None
    fitting = next((s.entity for s in voices(talk, first) if talk.gender(s.entity) in (None, gender)), None)
    new = newcomer(talk, first, {s.entity: s for s in options}, fitting or "")
    return new or fitting or _about_to_speak(talk, first, options)


def _about_to_speak(talk: Discourse, start: int, options: Sequence[Spoken]) -> str | None:
    """Of several options, who acts in the sentence before a quotation, else whom the text has brought in first."""
    if len(options) < 2 or not start:
        return None
    by = {s.entity for s in options}
    before = talk.sentences[start] - 1
    for s in talk.back_to(before):
        if s.head < start and s.entity in by and s.role in SUBJECT_ROLES and not s.quotation and begins(talk.parse, s):
            return s.entity
    return min(sorted(by), key=lambda entity: talk.first.get(entity, start))
