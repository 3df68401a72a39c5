"""Who may be the "he" of "he said": who goes on speaking, who has just come on, and who is asked.

Lind knew Roe. Lind said ... Roe's aide left. He said ...   Lind: Roe is no subject since, he is only spoken of
"""

from collections.abc import Iterable, Mapping, Sequence

from extract.mentions.asked import who_is_asked
from extract.mentions.binding import cut_off
from extract.mentions.discourse import SUBJECT_ROLES, Discourse, Spoken
from extract.mentions.fate_verbs import answering_verbs
from extract.mentions.onstage import newcomer, teller_of_place, verbs_that
from extract.mentions.paragraphs import opens_alone, opens_here
from extract.mentions.pronouns import gender_told
from extract.mentions.tellers import asks, begins, speaking_verb, telling_verbs, told_view, voices, words_said
from extract.mentions.wrongs import offending_verbs
from extract.propositions.parse import Parse
from extract.speech.cues import Cue, cue_table
from graph.model import EntityType

_GOES_ON = 6  # sentences in which a voice may go on that is not mentioned meanwhile
_FRESH = 2  # sentences, its own and the one before, in which a subject may begin to speak
_NEW = 2  # mentions by which somebody is as good as new
_NEGATIVE = frozenset({"no", "not", "n't", "never", "nothing", "nobody", "none"})
_BESIDE = ("object", "oblique", "of a noun", "owner")


def goes_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The voice that goes on speaking, with the reason, where the option chosen has done nothing to begin to speak."""
    verb = speaking_verb(talk.parse, i)
    if talk.quotations[i] or (chosen is not None and chosen.head > i):
        return None  # "while he says that, Roe doubts it" announces whom it means
    view = told_view(talk.parse, i) if verb is None and talk.parse.deps[i] == "nmod:poss" else None
    if verb is None and view is None:
        return who_is_asked(talk, i, options)
    start = min((*words_said(talk, verb), i)) if verb is not None else i
    announced = _before_colon(talk, start, options)
    if announced is not None:
        return announced, "speaks behind a colon"
    voice = next((s for s in voices(talk, start) if s.entity in options and not asks(talk.parse, s)), None)
    if voice is None:
        heard = newcomer(talk, start, options, "")
        other = chosen is not None and (chosen.entity != heard or chosen.role in ("object", "oblique"))
        if heard is not None and chosen is not None and other and not _acts_above(talk, chosen, i):
            return heard, "just brought in"
        return _protagonist(talk, options, chosen)
    now = talk.sentences[start]
    new_one = newcomer(talk, start, options, voice.entity)
    if new_one is not None:
        return new_one, "just brought in"
    since = [s for s in talk.back_to(voice.sentence) if voice.head < s.head < start and not s.quotation]
    last = max((s.sentence for s in since if s.entity == voice.entity), default=voice.sentence)
    if chosen is None or chosen.entity == voice.entity:
        opener = opens_alone(talk, start, last, options)
        if opener is not None:
            return opener, "opens the paragraph"
    if chosen is not None and chosen.entity == voice.entity:
        new_one = _brought_in(talk, now - 1, [s for s in since if s.entity in options]) if last < now - 1 else None
        return (new_one, "just brought in") if new_one is not None else None
    if now - last > _GOES_ON:
        return None
    if chosen is not None:
        if _has_to_answer(talk, now, last, chosen):
            return None
        acted = [s for s in since if s.entity == chosen.entity and s.sentence > voice.sentence]
        fresh = any(_takes_the_word(talk.parse, s) and _ago(talk, s, start) < _FRESH for s in acted)
        new = talk.first.get(chosen.entity, last) > last and chosen.form == "name" and not _is_listed(chosen)
        if (fresh or new) and (not _only_spoken_of(talk, i, voice, chosen) or opens_here(talk, start, voice, chosen)):
            return None
    return voice.entity, "goes on speaking"


def _takes_the_word(parse: Parse, s: Spoken) -> bool:
    """Whether somebody is what a sentence begins with, or answers a charge: "a letter in which | he | denied it"."""
    return begins(parse, s) or (s.role == "subject" and parse.lemmas[s.clause] in answering_verbs())


def _ago(talk: Discourse, s: Spoken, start: int) -> int:
    """The number of sentences since somebody was spoken of, without those that a quotation opens."""
    ago, at = 0, talk.parse.sentences[start]
    while at > s.head:
        ago += not any(talk.quotations[at : at + 2])
        at = talk.parse.sentences[at - 1]
    return ago


def says_of_place(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who tells of what the pronoun's clause describes, with the reason: "told of a camp where, he said, ..."."""
    verb = speaking_verb(talk.parse, i) if not talk.quotations[i] else None
    found = teller_of_place(talk, verb, options, telling_verbs()) if verb is not None else None
    return (found, "tells of it") if found is not None else None


def _acts_above(talk: Discourse, s: Spoken, i: int) -> bool:
    """Whether somebody is the subject of a clause over the pronoun's own: "Lind looked pale as | he | answered"."""
    return s.role in SUBJECT_ROLES and s.clause in talk.parse.up(i)


def of_who_says_it(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """Who says of himself what "he said" right behind it reports: "He had been beaten, he said", with the reason."""
    parse = talk.parse
    if parse.deps[i] not in ("nsubj", "nsubj:pass") or talk.quotations[i]:
        return None
    for verb in parse.children[parse.heads[i]]:
        own = parse.child(verb, "nsubj") if parse.deps[verb] == "parataxis" and verb > i else None
        if own is not None and parse.lowers[own] == parse.lowers[i] and speaking_verb(parse, own) == verb:
            return goes_on(talk, own, options, chosen)
    return None


def says_so_of_himself(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who is said to have done nothing, where "he said" behind it has the same pronoun: "He never hit him, he said"."""
    parse = talk.parse
    verb = speaking_verb(parse, i)
    content = parse.heads[verb] if verb is not None and parse.deps[verb] == "parataxis" else None
    own = parse.child(content, "nsubj") if content is not None else None
    if own is None or own > i or parse.lowers[own] != parse.lowers[i] or talk.quotations[own]:
        return None
    found = next((s.entity for s in talk.back_to(talk.sentences[own]) if s.head == own), None)
    negated = content is not None and any(parse.lowers[c] in ("never", "not") for c in parse.children[content])
    return (found, "says so of himself") if negated and found is not None and found in options else None


def says_of_others(
    talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None
) -> tuple[str, str] | None:
    """The body that spoke or looked into it just before, where the one chosen is whom it tells of.

    "Farm Watch counted 12 fires. The Green Guard had lit most of them, it said."
    """
    parse = talk.parse
    verb = speaking_verb(parse, i)
    if verb is None or parse.deps[verb] != "parataxis" or talk.quotations[i]:
        return None
    if cut_off(parse, i):
        near = talk.sentences[i] - _FRESH
        voice = next((s for s in voices(talk, i) if s.sentence >= near and s.entity in options), None)
        if voice is not None:
            return voice.entity, "goes on speaking"
    said, finds = words_said(talk, verb), parse.lemmas[verb] in verbs_that("finds")
    if not said or (chosen is None and not finds):
        return None
    if chosen is not None and (chosen.form == "pronoun" or chosen.head not in said):
        return None
    if not finds and any(parse.lowers[j] in _NEGATIVE for j in said):
        return None  # "the firm owes nothing, it said" speaks for itself
    before = talk.sentences[min(said)] - 1
    for s in talk.back_to(before):
        if (
            s.sentence == before
            and s.entity in options
            and (chosen is None or s.entity != chosen.entity)
            and begins(parse, s)
        ):
            did = parse.lemmas[s.clause]
            if finds or did in verbs_that("researches") or did in telling_verbs():
                return s.entity, "goes on speaking"
    return None


def told_of_by(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """Whom one of several tells of, rather than that one: "'Roe slept,' one of the guards said. He was drunk"."""
    parse = talk.parse
    if chosen is None or parse.pos[chosen.head] != "NUM" or speaking_verb(parse, i) is not None:
        return None
    verb = speaking_verb(parse, chosen.head)
    said = words_said(talk, verb) if verb is not None else frozenset()
    found = {s.entity for s in options.values() if s.head in said and s.role in SUBJECT_ROLES}
    return (found.pop(), "is told of") if len(found) == 1 else None


def urges_on(talk: Discourse, i: int, options: Mapping[str, Spoken], chosen: Spoken | None) -> tuple[str, str] | None:
    """The voice of the sentence before that urges or blames next: "'A shame', said Paul Ost. He urged Bolivia"."""
    parse = talk.parse
    verb = parse.heads[i]
    cues = cue_table().get((parse.lemmas[verb], "verb"), ())
    acts = parse.deps[i] == "nsubj" and parse.deps[verb] in ("ROOT", "root") and cues
    if not acts or talk.quotations[i]:
        return None
    before = talk.sentences[i] - 1
    voice = next(iter(voices(talk, i)), None)
    if voice is None or voice.sentence != before or voice.entity not in options:
        return None
    far = chosen is None or chosen.sentence < before
    far = far or (chosen is not None and _is_only_cue(cues) and chosen.head in _words_of(talk, voice))
    return (voice.entity, "goes on speaking") if far else None


def _is_only_cue(cues: Iterable[Cue]) -> bool:
    """Whether a verb tells of words by itself: "blames", not "left" as in "left open"."""
    return any(len(cue.words) == 1 for cue in cues)


def _words_of(talk: Discourse, voice: Spoken) -> frozenset[int]:
    """What a voice says, the clause around "in Roe's view" included, but for whom the voice itself is called after."""
    parse, view = talk.parse, told_view(talk.parse, voice.head)
    verb = speaking_verb(parse, voice.head)
    if verb is not None:
        return words_said(talk, verb)
    above = parse.heads[view] if view is not None else voice.head
    return frozenset(parse.below(above)) - frozenset(parse.below(view) if view is not None else ())


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
        found = {s.entity for s in others if begins(talk.parse, s) and not _is_denied(talk.parse, s)}
        return (found.pop(), "subject beside") if len(found) == 1 else None
    if chosen.role not in SUBJECT_ROLES or talk.mentioned.get(chosen.entity, 0) > _NEW:
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
        and begins(talk.parse, s)
        and not _is_denied(talk.parse, s)
    }
    return found.pop() if len(found) == 1 else None


def _is_denied(parse: Parse, s: Spoken) -> bool:
    """Whether it is denied that somebody does something, as of him who "could not be reached"."""
    return any(parse.lemmas[c] == "not" for c in parse.children[s.clause])


def _before_colon(talk: Discourse, start: int, options: Mapping[str, Spoken]) -> str | None:
    """The only person who acts before the colon behind which something is said: "A nurse wept: they fled, she said"."""
    parse = talk.parse
    if start < 1 or ":" not in parse.words[start - 1 : start + 1]:
        return None
    here = [s for s in options.values() if parse.sentences[start] <= s.head < start and s.type is EntityType.PERSON]
    acting = {s.entity for s in here if begins(parse, s)}
    return acting.pop() if len(acting) == 1 else None


def _has_to_answer(talk: Discourse, now: int, last: int, chosen: Spoken) -> bool:
    """Whether the sentence before charges the one chosen, without the voice: "She said that Roe hit her. He said"."""
    parse, told = talk.parse, chosen.clause
    charged = chosen.role == "subject" and parse.lemmas[told] in offending_verbs() and parse.deps[told] == "ccomp"
    return charged and chosen.form == "name" and last < now - 1 == chosen.sentence


def _is_listed(s: Spoken) -> bool:
    """Whether somebody is one of those who are listed: "The suspects are: Ali Dar, Omar Noor and Ivan Roe"."""
    return s.role == "root" and "one of several" in s.traits


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
