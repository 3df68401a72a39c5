"""Which words of an article others answer for: what they are said to have said, asked or relayed."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from extract.annotations import Attribution
from extract.asides import facts_of, told_beside
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.said_within import covered
from extract.speech.cues import word_list
from graph.model import Stance


class OthersWords(NamedTuple):
    """The words `told` by others, those of the `voices` who tell it, and the cues of `listing`, which are deeds too.

    `facts` are words beside what others tell: the article's, but for the wrongs that they tell.
    """

    told: set[int]
    voices: set[int]
    listing: set[int]
    facts: set[int]


def words_of_others(reading: Reading, heard: Collection[Attribution]) -> OthersWords:
    """The words that the article does not say itself. `heard` are the attributions that a claim came of.

    One without a voice of which none did covers nothing, but what it asks for: "Lee was named minister".
    """
    doc, known = reading.doc, set(map(id, heard))
    told = covered(
        [a for a in reading.attributions if id(a) in known or (a.source is not None and not _is_of_it(doc, a))]
    )
    told |= set(_asked_for(reading, known))
    told |= {token.i for a in reading.attributions for relay in _relays_here(doc, a) for token in doc[relay].subtree}
    cues = [(a, range(*a.cue)) for a in reading.attributions if a.cue is not None]
    listing = {i for a, cue in cues if a.cue_class == "listing" for i in cue}
    deeds = [(a, i) for a, cue in cues for i in cue if i in listing or doc[i].lemma_ in word_list("deed")]
    told -= {i for a, i in deeds if not a.via}  # "said that the UN had | blacklisted | it" is told by who said so
    told |= _asked_about(reading)
    told -= told_beside(doc, reading.attributions)
    facts = _facts(reading) & told
    told -= facts
    voices: set[int] = set().union(*(range(*a.source) for a in reading.attributions if a.source))
    voices.difference_update(*(range(*span) for a in reading.attributions for span in (a.cue, *a.content) if span))
    return OthersWords(told, voices, listing, facts)


def _is_of_it(doc: Doc, attribution: Attribution) -> bool:
    """Whether somebody only thinks or talks about it, and how is told: "thinks of it | as a kind of weather |"."""
    pronouns = [doc[i] for i in attribution.clauses]
    more = any(t.i not in attribution.clauses and t.pos_ == "NOUN" for s in attribution.content for t in doc[slice(*s)])
    minded = attribution.cue_class in ("thought", "speech") and attribution.stance is Stance.ASSERTS
    return minded and more and bool(pronouns) and all(t.pos_ == "PRON" and t.dep_ != "nsubj" for t in pronouns)


def _facts(reading: Reading) -> set[int]:
    """The words of the facts beside what is reported, but for those in which somebody else speaks."""
    facts = set().union(*(facts_of(reading.doc, a) for a in reading.attributions))
    speaking = (a for a in reading.attributions if a.cue is not None and a.cue.start in facts)
    return facts - covered(speaking)


def _asked_for(reading: Reading, known: Collection[int]) -> Iterator[int]:
    """What somebody unnamed asks for: "was urged | to stop it |"."""
    unheard = (a for a in reading.attributions if a.source is None and id(a) not in known)
    return (i for a in unheard if a.cue_class == "demand" for span in a.content for i in range(*span))


def _relays_here(doc: Doc, attribution: Attribution) -> Iterator[int]:
    """Those who relay it in the same sentence: whom the opening of an interview names does so from afar."""
    if attribution.via:
        sentences = parse_of(doc).sentences
        here = sentences[attribution.content[0].start]
        yield from (relay for relay in attribution.via if sentences[relay] == here)


def _asked_about(reading: Reading) -> set[int]:
    """The words of a question that nobody is named for: "Asked whether the army had fired, he said ..."."""
    parse = parse_of(reading.doc)
    asking = word_list("asking")
    asked = [i for i, lemma in enumerate(parse.lemmas) if lemma in asking]
    return {
        t
        for i in asked
        if parse.deps[i] == "advcl" and parse.tags[i] in ("VBN", "VBD") and parse.child(i, "nsubj") is None
        for t in parse.below(i)
    }
