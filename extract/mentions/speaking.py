"""Who may be the "he" of "he said": whom the saying itself excludes, and who goes on speaking.

"They killed her," she said.                       whoever speaks does not call herself "her"
He said Ivan Petrov had sold six women.            Petrov is somebody else
Bala was held there. His cousin died. He said ...  the dead say nothing
Lind knew Roe. Lind said ... Roe's aide left. He said ...   Lind: Roe is no subject since, he is only spoken of
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.pronouns import gender_told
from extract.mentions.reporting import has_content
from extract.propositions.parse import Parse
from extract.speech.cues import cue_table, word_list
from extract.tables import read_table

_GOES_ON = 6  # sentences in which a voice may go on that is not mentioned meanwhile
REMEMBERED = 20  # sentences after which a voice is spoken of anew before it speaks
_FRESH = 2  # sentences, its own and the one before, in which a subject may begin to speak
_NEW = 2  # mentions by which somebody is as good as new
_BESIDE_QUOTATION = 8  # words from a quotation to who says it
_SUBJECTS = ("subject", "passive subject")
_BESIDE = ("object", "oblique", "of a noun", "owner")
_CUTS = frozenset({":", ";"})
_SAID = ("ccomp", "parataxis")
_MAIN = frozenset({"ROOT", "root"})
_SPEECH = frozenset({"speech", "accusation", "denial", "rejection", "admission", "confirmation", "warning", "thought"})


@cache
def _verbs() -> frozenset[str]:
    """The verbs that put words, or a belief, into somebody's mouth."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "verb" and any(cue.kind in _SPEECH and not {"that", "quote"}.isdisjoint(cue.takes) for cue in cues)
    )


@cache
def _acts() -> frozenset[str]:
    """The verbs with which somebody speaks of others, though no clause tells what he says: "accused him of theft"."""
    return frozenset(
        word
        for (word, pos), cues in cue_table().items()
        if pos == "verb" and any(cue.kind == "accusation" or cue.words[0] in word_list("asking") for cue in cues)
    )


@cache
def _deadly() -> frozenset[str]:
    """The verbs that kill whatever stands beside them."""
    rows = read_table("propositions/offences")
    return frozenset(r["trigger"] for r in rows if r["offence"] == "killing" and r["pos"] == "v" and not r["with"])


@cache
def _dying() -> frozenset[str]:
    """The verbs whose subject is dead."""
    rows = read_table("propositions/events")
    return frozenset(row["trigger"] for row in rows if row["pos"] == "v" and row["event"] == "death")


def speaking_verb(parse: Parse, i: int) -> int | None:
    """The verb of speech that the word is subject of; None where it is none, or nothing is said by it."""
    while parse.deps[i] in ("flat", "appos") and parse.heads[i] < i:
        i = parse.heads[i]  # a name may be headed by its title, or by "another"
    verb = parse.heads[i]
    if parse.deps[i] != "nsubj":
        return None
    lemma = parse.lemmas[verb]
    return verb if lemma in _acts() or (lemma in _verbs() and has_content(parse, verb)) else None


def words_said(talk: Discourse, verb: int) -> frozenset[int]:
    """The words that a verb of speech reports: its clause, and the quotations that its sentence ends or holds."""
    parse, own = talk.parse, set(talk.parse.below(verb))
    if parse.deps[verb] == "parataxis":
        found: set[int] = set(parse.below(parse.heads[verb])) - own
        cut = max((j for j in found if j < verb and parse.words[j] in _CUTS), default=-1)
        found = {j for j in found if j > cut}  # "Roe denied it: he had fled, he claimed"
    else:
        found = {j for c in parse.children[verb] if parse.deps[c] in _SAID for j in parse.below(c)}
    start, end = parse.sentences[verb], parse.sentence_end(verb)
    numbers = set(talk.quotations[start:end]) - {0}
    found |= {j for j in range(start, end) if talk.quotations[j] in numbers}
    while numbers and start and talk.quotations[start - 1] in numbers:
        start -= 1
        found.add(start)
    return frozenset(found)


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
    return found


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


def _asking(talk: Discourse, i: int, verb: int) -> set[str]:
    """Who asked right before what the verb answers: "Roe asked about it. She replied that"."""
    if talk.parse.lemmas[verb] not in word_list("replying"):
        return set()
    near = (s for s in voices(talk, i) if talk.sentences[i] - s.sentence < _FRESH)
    last = next(near, None)
    return {last.entity} if last is not None and _asks(talk.parse, last) else set()


def _asks(parse: Parse, s: Spoken) -> bool:
    verb = speaking_verb(parse, s.head)
    return verb is not None and parse.lemmas[verb] in word_list("asking")


def _dies(parse: Parse, s: Spoken) -> bool:
    verb, lemma = s.clause, parse.lemmas[s.clause]
    if s.role == "subject":
        deadly = lemma in _dying() and parse.child(verb, "obj") is None
    else:
        deadly = s.role in ("passive subject", "object") and lemma in _deadly()
    happened = parse.tags[verb] in ("VBD", "VBN") and parse.deps[verb] not in ("advcl", "xcomp")
    kept = any(c < verb and (parse.deps[c] == "advmod" or parse.tags[c] == "MD") for c in parse.children[verb])
    return deadly and happened and not kept


def _who_quotes(talk: Discourse, i: int, options: Sequence[Spoken]) -> str | None:
    """Who says the quotation that the word stands in; where that is "she" too, who spoke last or is likely to."""
    parse, number = talk.parse, talk.quotations[i]
    first = last = i
    while first and talk.quotations[first - 1] == number:
        first -= 1
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
    fitting = (s for s in voices(talk, first) if talk.gender(s.entity) in (None, gender))
    return next((s.entity for s in fitting), None) or _about_to_speak(talk, first, options)


def _about_to_speak(talk: Discourse, start: int, options: Sequence[Spoken]) -> str | None:
    """Of several options, who acts in the sentence before a quotation, else whom the text has brought in first."""
    if len(options) < 2 or not start:
        return None
    by = {s.entity for s in options}
    before = talk.sentences[start] - 1
    for s in talk.back_to(before):
        if s.head < start and s.entity in by and s.role == "subject" and not s.quotation and _begins(talk.parse, s):
            return s.entity
    return min(sorted(by), key=lambda entity: talk.first.get(entity, start))


def voices(talk: Discourse, before: int) -> Iterator[Spoken]:
    """The mentions as whose words something is told outside quotation marks, the last one before a word first."""
    parse = talk.parse
    for s in talk.back_to(talk.sentences[before] - REMEMBERED):
        if s.head < before and not s.quotation and _tells(parse, s.head):
            yield s


def _tells(parse: Parse, head: int) -> bool:
    first = parse.first_conjunct(head)
    according = parse.child(first, "case")
    if according is not None:
        return parse.lowers[according] == "according"
    return speaking_verb(parse, head) is not None


def goes_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The voice that goes on speaking, with the reason, where the option chosen has done nothing to begin to speak."""
    verb = speaking_verb(talk.parse, i)
    if talk.quotations[i] or (chosen is not None and chosen.head > i):
        return None  # "while he says that, Roe doubts it" announces whom it means
    if verb is None:
        return _who_is_asked(talk, i, options)
    start = min((*words_said(talk, verb), i))
    voice = next((s for s in voices(talk, start) if s.entity in options and not _asks(talk.parse, s)), None)
    if voice is None:
        return _protagonist(talk, options, chosen)
    now = talk.sentences[start]
    since = [s for s in talk.back_to(voice.sentence) if voice.head < s.head < start and not s.quotation]
    last = max((s.sentence for s in since if s.entity == voice.entity), default=voice.sentence)
    if chosen is not None and chosen.entity == voice.entity:
        new_one = _brought_in(talk, now - 1, [s for s in since if s.entity in options]) if last < now - 1 else None
        return (new_one, "just brought in") if new_one is not None else None
    if now - last > _GOES_ON:
        return None
    if chosen is not None:
        begins = [s for s in since if s.entity == chosen.entity and s.sentence > voice.sentence]
        fresh = any(_begins(talk.parse, s) and now - s.sentence < _FRESH for s in begins)
        new = talk.first.get(chosen.entity, last) > last and chosen.form == "name"
        if (fresh or new) and not _only_spoken_of(talk, i, voice, chosen):
            return None
    return voice.entity, "goes on speaking"


def _who_is_asked(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """The last voice where the word is asked something: "A medic said that two had died. Roe asked her how"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    put = parse.lemmas[verb] in word_list("asking") and parse.child(verb, "xcomp") is None
    asked = parse.deps[i] in ("obj", "iobj") and put
    near = (s.entity for s in voices(talk, i) if asked and talk.sentences[i] - s.sentence < _FRESH)
    voice = next((entity for entity in near if entity in options), None)
    return (voice, "answers") if voice is not None else None


def _protagonist(talk: Discourse, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Who is in the sentence of the one chosen, and more than him what the text is about.

    The subject, where the one chosen is brought in beside it; whom he acts upon, where he is as good as new.
    """
    if chosen is None:
        return None
    others = [
        s
        for s in talk.back_to(chosen.sentence)
        if s.sentence == chosen.sentence and s.entity in options and s.entity != chosen.entity
    ]
    if chosen.role in _BESIDE and talk.mentioned.get(chosen.entity, 0) <= (_NEW if chosen.form == "pronoun" else 1):
        found = {s.entity for s in others if _begins(talk.parse, s)}
        return (found.pop(), "subject beside") if len(found) == 1 else None
    if chosen.role not in _SUBJECTS or talk.mentioned.get(chosen.entity, 0) > _NEW:
        return None
    found = {s.entity for s in others if s.form == "pronoun" and s.role == "object"}
    known = {entity for entity in found if talk.mentioned.get(entity, 0) > _NEW}
    return (known.pop(), "the text is about him") if len(known) == 1 else None


def _brought_in(talk: Discourse, sentence: int, since: Sequence[Spoken]) -> str | None:
    """The only one whom the sentence before names for the first time, as its subject: "Ana Roe, a nurse, was there"."""
    found = {
        s.entity
        for s in since
        if s.sentence == sentence == talk.first.get(s.entity)
        and s.role == "subject"
        and s.entity in talk.times_named
        and _begins(talk.parse, s)
        and not any(talk.parse.lemmas[c] == "not" for c in talk.parse.children[s.clause])  # "could not be reached"
    }
    return found.pop() if len(found) == 1 else None


def _begins(parse: Parse, s: Spoken) -> bool:
    """Whether somebody is the subject of a main clause, so that the next one may be his too."""
    at = s.clause
    while parse.deps[at] == "conj":
        at = parse.heads[at]
    return s.role in _SUBJECTS and parse.deps[at] in _MAIN


def _only_spoken_of(talk: Discourse, i: int, voice: Spoken, chosen: Spoken) -> bool:
    """Whether the voice has told of the one chosen, who has never spoken, and the pronoun tells nothing of itself."""
    parse = talk.parse
    verb = speaking_verb(parse, voice.head)
    said = words_said(talk, verb) if verb is not None else frozenset()
    told = any(s.head in said and s.entity == chosen.entity for s in talk.back_to(voice.sentence))
    spoke = any(s.entity == chosen.entity for s in voices(talk, i))
    gender = gender_told(parse.lowers[i])
    now = words_said(talk, parse.heads[i])
    return told and not spoke and not any(gender_told(parse.lowers[j]) == gender for j in now)
