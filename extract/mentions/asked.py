"""Who is asked, and who answers.

"Roe said that two had died. Lind asked | him | how."         him: Roe
"Two tenants had asked Roe for the key, and | he | replied"   he: Roe
"""

from collections.abc import Iterator, Mapping
from functools import cache

from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.tellers import speaking_verb, telling_verbs, voices
from extract.propositions.parse import Parse
from extract.speech.cues import word_list

_FRESH = 2  # sentences, its own and the one before, in which a voice is asked about what it said


def answers(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """Who was asked, warned or told something right before: "Two tenants had asked Roe for it, and | he | replied"."""
    parse = talk.parse
    verb = speaking_verb(parse, i)
    if verb is None or talk.quotations[i]:
        return None
    first = parse.heads[verb] if parse.deps[verb] == "conj" else next(_roots_before(parse, i), verb)
    asks = parse.lemmas[first] in word_list("asking") and parse.deps[verb] != "conj"
    asks = asks and parse.child(first, "xcomp") is None  # "asked him to leave" is no question
    replies = parse.lemmas[verb] in word_list("replying") and parse.lemmas[first] in telling_verbs() | _asking()
    if first == verb or not (asks or replies):
        return None
    told = parse.child(first, "iobj", "obj", "nsubj:pass")
    found = next((s.entity for s in talk.back_to(talk.sentences[first]) if s.head == told), None)
    return (found, "answers") if found is not None and found in options else None


@cache
def _asking() -> frozenset[str]:
    return word_list("asking", "telling")


def _roots_before(parse: Parse, i: int) -> Iterator[int]:
    """The main verb of the sentence before."""
    start = parse.sentences[i]
    yield from (j for j in range(parse.sentences[start - 1], start) if start and parse.deps[j] in ("ROOT", "root"))


def who_is_asked(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> tuple[str, str] | None:
    """The last voice where the word is asked something: "A medic said that two had died. Roe asked her how"."""
    parse, verb = talk.parse, talk.parse.heads[i]
    asked = parse.deps[i] in ("obj", "iobj") and parse.lemmas[verb] in word_list("asking")
    if not asked or parse.child(verb, "xcomp") is not None:
        return None
    near = (s.entity for s in voices(talk, i) if talk.sentences[i] - s.sentence < _FRESH)
    return next(((entity, "answers") for entity in near if entity in options), None)
