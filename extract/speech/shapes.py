"""The constructions of the column `takes` in `cues.tsv`, by name."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.speech.cues import Cue, near_misses, word_list
from extract.speech.faults import take_fault, take_onthing, take_onto, take_source, take_whom
from extract.speech.figures import take_figure, take_matter, take_reckoned, take_tally
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.infinitives import take_about, take_echo, take_inf, take_ing, take_silence
from extract.speech.listing import take_listed
from extract.speech.negations import negation
from extract.speech.objects import POINTING, take_comp, take_np, take_object_and, take_preposition, with_predicate
from extract.speech.refusals import take_acceptance, take_ignorance, take_question
from extract.speech.reported import take_quote, take_that
from extract.speech.scenes import take_scene
from extract.speech.silence import only_says_where
from extract.speech.sources import can_inform
from extract.speech.trees import child, children, has_to, is_passive, phrase, preposition, prepositional

_TIED = frozenset({"person", "organization", "place", "event"})


def _take_unaccepted(verb: Token, cue: Cue) -> Taken | None:
    """An object that is told, of a verb that is negated or refused: "did not (refused to) accept | the findings |"."""
    thing = child(verb, "obj")
    if thing is None or (negation(verb) is None and len(cue.words) == 1):
        return None
    somebody = thing.pos_ == "PRON" or entity_type_of(thing) == "person"  # "did not believe | the pilot |"
    told = thing.lemma_.lower() in word_list("reportlike", "reckoned")
    if cue.name in word_list("agreeing"):  # "did not share | that view |", and not "its findings with the press"
        kept = prepositional(verb, "with") is None and child(thing, "nmod:poss") is None
        told = kept and thing.lemma_.lower() in word_list("uttering", "agreed")
    return take_np(verb, cue) if told or (somebody and cue.name in word_list("crediting")) else None


def _take_tied(verb: Token, _: Cue) -> Taken | None:
    """What is said to belong together, with the verb that ties it: "records | link the colonel to the gang |"."""
    thing = child(verb, "obj")
    if thing is None or is_passive(verb):
        return None
    behind = (c for over in (verb, thing) for c in children(over, "obl", "nmod") if c.i > thing.i)
    other = next((c for c in behind if preposition(c) in ("to", "with")), None)
    if other is None or thing.i < verb.i:
        return None
    somebody = entity_type_of(thing) in _TIED or thing.pos_ == "PROPN"
    if not somebody or (entity_type_of(other) not in (*_TIED, "abstract") and other.pos_ != "PROPN"):
        return None  # "tied the boat to a tree"
    return Taken((Tokens(verb.i, phrase(other).end),), (verb.i,), cue_end=verb.i + 1)


_SHAPES: dict[str, Callable[[Token, Cue], Taken | None]] = {
    "that": take_that,
    "quote": take_quote,
    "inf": take_inf,
    "ing": take_ing,
    "scene": take_scene,
    "tally": take_tally,
    "matter": take_matter,
    "reckoned": take_reckoned,
    "passinf": lambda verb, cue: take_inf(verb, cue) if is_passive(verb) else None,
    "np": take_np,
    "unnp": _take_unaccepted,
    "acceptinf": take_acceptance,
    "tied": _take_tied,
    "figure": take_figure,
    "open": take_question,
    "behindask": take_ignorance,
    "comp": take_comp,
    "onto": take_onto,
    "onthing": take_onthing,
    "source": take_source,
    "listed": take_listed,
    "speechinf": lambda verb, _: take_silence(verb, gerund=False),
    "unspeechinf": lambda verb, _: take_silence(verb, gerund=False, negated=True),
    "speeching": lambda verb, _: take_silence(verb, gerund=True),
}


def _is_out_of_reach(verb: Token, cue: Cue) -> bool:
    """Whether somebody could not be found, or would not be made to speak: "could not be reached (at his office)"."""
    whom = child(verb, "nsubj:pass", "nsubj")
    modals = ("would", "will", "wo") if cue.words[0] in word_list("interviewee") else ("could", "can")
    hindered = is_passive(verb) and any(c.lower_ in modals for c in children(verb, "aux"))
    if not hindered or whom is None or not can_inform(whom):
        return False
    beside = children(verb, "obl", "advcl", "xcomp", "ccomp")
    return only_says_where(c for c in beside if c.i > verb.i or preposition(c) not in ("on", "about"))


def take(verb: Token, cue: Cue, shape: str) -> Taken | None:
    """What the verb takes in this construction, None where it does not stand in it."""
    known = _SHAPES.get(shape)
    if known is not None:
        return known(verb, cue)
    if shape.startswith("x+"):
        return take_object_and(verb, cue, shape[2:])
    taken = take_preposition(verb, shape)
    blocked = near_misses().get(cue.name)
    if taken is not None and blocked and verb.doc[taken.clauses[0]].lemma_.lower() in blocked:
        return None  # "responded to a distress call"
    return taken


def take_beside(verb: Token, last: Token, cue: Cue, shape: str) -> Taken | None:
    """What the verb takes in this construction, given the `last` word of its cue: "puts | blame | on the army"."""
    if shape == "self" and last.dep_ in ("nsubj", "nsubj:pass"):
        return None  # "said nothing had changed"
    if shape == "self":
        said = Tokens(verb.i + 1, last.i + 1)
        return Taken((said,), (last.i,), cue_end=said.start)
    if shape == "plea":
        return Taken((Tokens(verb.i, last.i + 1),), (last.i,), cue_end=last.i + 1)
    if shape == "silence":
        if is_passive(verb):
            return None  # "questions were not answered": it is not they who keep silent
        asked = child(verb, "obj", "ccomp")
        pointed = asked is not None and asked.lower_ in POINTING  # "would not answer | that |"
        kept = (asked is None or pointed) and prepositional(verb, "to") is None
        return Taken((Tokens(verb.i, verb.i + 1),), ()) if kept else None
    if shape == "bare":
        others = children(verb, "obj", "ccomp", "xcomp", "obl", "advcl")
        if len(cue.words) > 1:  # "see it otherwise"
            others = [c for c in others if c.lower_ not in POINTING]
        alone = not others or others[0] == last or others[0].i < last.i <= others[0].right_edge.i
        alone = alone and not (is_passive(verb) or verb.dep_.startswith("acl"))  # "something the ministry denies"
        return Taken((Tokens(verb.i, last.i + 1),), ()) if alone else None
    if shape == "unreached":
        return Taken((Tokens(verb.i, verb.i + 1),), ()) if _is_out_of_reach(verb, cue) else None
    if shape == "echo":
        return take_echo(verb, last)
    if shape == "whom":
        return take_whom(verb, cue)
    if shape in ("claim", "fault", "penalty"):
        return take_about(last) if shape == "claim" else take_fault(verb, last, bare=shape == "fault")
    if last is verb or last.dep_ == "compound:prt":
        return take(verb, cue, shape)
    if last.lower_ == "it" and any(c.left_edge.i == last.i + 1 for c in children(verb, "advmod", "compound:prt")):
        return None  # "they put it back" says nothing
    if last.dep_ in ("case", "mark") and shape in ("np", "ing", "speeching", "toldnp"):
        inner = last.head
        if shape == "toldnp" and inner.lemma_.lower() not in word_list("reportlike", "uttering") | POINTING:
            return None
        if shape == "speeching" and verb_lemma(inner) not in word_list("speaking", "calling"):
            return None
        end = inner.right_edge.i + 1
        if inner.i < last.i or end <= last.i + 1:
            return None
        heads = (inner.i, *(c.i for c in inner.conjuncts if c.i > inner.i))
        return Taken((with_predicate(verb, Tokens(last.i + 1, end)),), heads, cue_end=last.i + 1)
    found = take(verb, cue, shape) or take(last, cue, shape)
    if found is None and shape == "inf" and last.dep_ == "case":
        asked = next((c for c in children(last.head, "acl") if has_to(c)), None)
        return Taken((phrase(last.head),), (asked.i,), addressees=(last.head.i,), cue_end=last.i + 1) if asked else None
    if found is not None and shape == "inf" and last.dep_ == "case" and verb.i < last.head.i:
        whole = Tokens(last.i + 1, found.content[-1].end)  # "called on both sides to stop"
        return Taken((whole,), found.clauses, addressees=(last.head.i,), cue_end=last.i + 1)
    if found is not None and found.cue_end is None and found.content[0].start > last.i:
        return replace(found, cue_end=last.i + 1)
    return found
