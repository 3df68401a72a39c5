"""Attribution by verbs: "X said Y", "X was accused by Z of Y", "Y is believed to ...", "X declined to comment"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.by_roles import take_behind_that, take_by_roles
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.direct import quote_beside
from extract.speech.faults import take_fault, take_whom
from extract.speech.findings import Finding, Reading, Taken
from extract.speech.forms import verb_lemma
from extract.speech.infinitives import take_about, take_echo
from extract.speech.objects import with_predicate
from extract.speech.shapes import take
from extract.speech.sharing import passed_on_by, said_by_both, shared
from extract.speech.silence import unanswered
from extract.speech.sources import nobody_of
from extract.speech.spread import last_word, words_beside
from extract.speech.tails import tail
from extract.speech.trees import (
    antecedent,
    child,
    child_is,
    children,
    has_duty,
    has_to,
    is_passive,
    light_above,
    negation,
    not_yet,
    phrase,
    preposition,
    prepositional,
    verb_group,
    with_conjuncts,
    without,
)
from extract.speech.unspoken import (
    goes_far,
    is_mere_purpose,
    is_no_voice,
    is_occasion,
    is_told_as_deed,
    may_lack_a_voice,
    names_people,
)
from extract.speech.verb_voices import voice_of, voice_span
from graph.model import Stance

_NO_CUES = frozenset({"amod", "compound", "case", "fixed", "aux", "cop", "mark"})


def verb_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per verb that attributes, in text order."""
    table, parse = cue_table(), parse_of(reading.doc)
    unsaid: frozenset[int] = frozenset()
    for i, pos in enumerate(parse.pos):
        if pos not in ("VERB", "AUX"):
            continue
        token = reading.doc[i]
        lemma = verb_lemma(token)
        if (lemma, "verb") not in table or i in unsaid or token.dep_ in _NO_CUES:
            continue
        found = _finding(token, lemma, reading)
        if found is not None:
            found = _nor_denied(found, reading.doc)
            unsaid |= _left_unsaid(found, reading.doc)
            yield from shared(reading.doc, found)


def _nor_denied(found: Finding, doc: Doc) -> Finding:
    """A silence with both its verbs as the cue: "would | not confirm or deny | that Y"."""
    if found.cue.kind != "confirmation" or found.negated_by is None:
        return found
    other = next((c for c in children(doc[found.head], "conj") if child_is(c, "cc", "or", "nor")), None)
    if other is None or not found.head < other.i < found.content[0].start:
        return found
    return replace(found, group=Tokens(found.group.start, max(found.group.end, other.i + 1)))


def _left_unsaid(found: Finding, doc: Doc) -> frozenset[int]:
    """The verbs of speech of "declined to say that", "let it be | known |": they are acts of nobody."""
    if len(found.cue.words) > 2 and found.cue.kind != "decline":
        return frozenset(range(found.head + 1, found.group.end))
    if found.cue.kind == "confirmation" and found.negated_by is not None:
        return frozenset(range(found.head + 1, found.group.end))
    if found.cue.kind != "decline" or not found.construction.endswith((" speechinf", " speeching")):
        return frozenset()
    inner = found.content[0]
    top = next((t for t in doc[inner.start : inner.end] if not inner.start <= t.head.i < inner.end), None)
    return frozenset() if top is None else frozenset(with_conjuncts(top))


def _finding(verb: Token, lemma: str, reading: Reading) -> Finding | None:
    before: Cue | None = None
    last: Token | None = None
    near = words_beside(verb)
    for cue, shape in _constructions(lemma):
        if cue is not before:
            before, last = cue, last_word(verb, cue) if near.issuperset(cue.words[1:]) else None
        if last is None:
            continue
        if shape == "unanswered":
            silent = unanswered(verb, last, cue)
            if silent is not None:
                return silent
            continue
        taken = _taken(verb, last, cue, shape)
        if taken is not None and _is_of_another_clause(verb, taken):
            continue
        found = _build(verb, last, cue, shape, taken, reading) if taken is not None else None
        if found is not None:
            return found
    cues = cue_table()[lemma, "verb"]
    return _with_another(verb, cues, reading) or _by_roles(verb, cues, reading) or _without_tree(verb, cues, reading)


def _by_roles(verb: Token, cues: tuple[Cue, ...], reading: Reading) -> Finding | None:
    """What the semantic roles or "that" alone tie to the verb, where its voice is no part of what is said."""
    for cue in cues:
        taken = take_by_roles(verb, cue, reading) or take_behind_that(verb, cue)
        if taken is None:
            continue
        shape = "that" if taken.cue_end is None else f"x+{preposition(reading.doc[taken.clauses[0]])}"
        found = _build(verb, verb, cue, shape, taken, reading)
        if found is not None and not any(a <= (found.source_head or -1) < b for a, b in found.content):
            return found
        before = next((c for c in children(verb, "nsubj") if c.i < min(verb.i, taken.content[0].start)), None)
        if found is not None and before is not None:  # of two subjects the one behind "that" is no voice
            return replace(found, source=voice_span(before, verb, taken.content[0]), source_head=before.i)
    return None


@cache
def _constructions(lemma: str) -> tuple[tuple[Cue, str], ...]:
    """The constructions to try, cues of more words first; among equals a bare object, which others hold too, last."""
    shapes = ((cue, shape) for cue in cue_table()[lemma, "verb"] for shape in cue.takes)
    return tuple(sorted(shapes, key=lambda found: (-len(found[0].words), found[1] == "np")))


def _is_of_another_clause(verb: Token, taken: Taken) -> bool:
    """Whether a semicolon parts what was said before from who says nothing: "X denied it; Y did not comment"."""
    return ";" in parse_of(verb.doc).words[taken.content[0].start : verb.i] and negation(verb) is not None


def _without_tree(verb: Token, cues: tuple[Cue, ...], reading: Reading) -> Finding | None:
    """Direct speech beside the verb, or a sentence that the verb closes, where the tree ties neither to it."""
    for cue in cues:
        if "quote" not in cue.takes or (last := last_word(verb, cue)) is None:
            continue
        if verb.tag_ == "VBG" and verb.dep_ != "ROOT":
            return None
        voice = voice_of(verb, cue, reading)
        beside = quote_beside(verb, voice, reading)
        if beside is not None:
            return _build(verb, last, cue, "beside", beside, reading)
        before = tail(verb, voice, reading)
        return _build(verb, last, cue, "tail", before, reading) if before is not None else None
    return None


def _with_another(verb: Token, cues: tuple[Cue, ...], reading: Reading) -> Finding | None:
    """The clause that the verb has in common with another voice's: "X says | and Y confirms | that Z"."""
    cue = next((cue for cue in cues if "that" in cue.takes and len(cue.words) == 1), None)
    said = said_by_both(verb) if cue is not None else None
    return _build(verb, verb, cue, "that", said, reading) if cue is not None and said is not None else None


def _taken(verb: Token, last: Token, cue: Cue, shape: str) -> Taken | None:
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
        kept = child(verb, "obj", "ccomp") is None and prepositional(verb, "to") is None
        return Taken((Tokens(verb.i, verb.i + 1),), ()) if kept else None
    if shape == "bare":
        alone = child(verb, "obj", "ccomp", "xcomp", "obl", "advcl") is None
        return Taken((Tokens(verb.i, verb.i + 1),), ()) if alone else None
    if shape == "unreached":
        hindered = is_passive(verb) and any(c.lower_ in ("could", "can") for c in children(verb, "aux"))
        elsewhere = child(verb, "obl", "advcl", "xcomp", "obl:agent", "ccomp")
        known = elsewhere is None or elsewhere.ent_type_ in ("DATE", "TIME")
        return Taken((Tokens(verb.i, verb.i + 1),), ()) if hindered and known else None
    if shape == "echo":
        return take_echo(verb, last)
    if shape == "whom":
        return take_whom(verb, cue)
    if shape in ("claim", "fault"):
        return take_about(last) if shape == "claim" else take_fault(verb, last)
    if last is verb or last.dep_ == "compound:prt":
        return take(verb, cue, shape)
    if last.lower_ == "it" and any(c.left_edge.i == last.i + 1 for c in children(verb, "advmod", "compound:prt")):
        return None  # "they put it back" says nothing
    if last.dep_ in ("case", "mark") and shape in ("np", "ing", "speeching"):
        inner = last.head
        if shape == "speeching" and verb_lemma(inner) not in word_list("speaking"):
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


def _build(verb: Token, last: Token, cue: Cue, shape: str, taken: Taken, reading: Reading) -> Finding | None:
    passive = is_passive(verb)
    if is_mere_purpose(verb, cue, shape) or is_occasion(verb, cue, shape) or names_people(taken, cue, shape, verb.doc):
        return None
    if is_told_as_deed(verb, cue, shape, taken):
        return None
    voice = voice_of(verb, cue, reading)
    if voice is None and not (passive and may_lack_a_voice(cue, shape)):
        return None
    if passive and cue.words == ("quote",) and shape == "x+as":
        return None  # "was quoted as saying": the saying is the cue
    if voice is not None and cue.kind == "decline":
        voice = nobody_of(voice)
    if voice is not None and is_no_voice(voice, verb, cue):
        if voice.lower_ == "it" and passive:
            voice = None
        else:
            return None
    if has_duty(light_above(verb)) or has_duty(verb):
        return None
    if shape == "that" and not passive and cue.name in word_list("knowing") and negation(verb) is not None:
        return None  # "did not know that Y": it is so, and those who did not know it do not say so
    if passive and verb.dep_ == "advcl" and verb_lemma(verb) in word_list("asking"):
        return None  # "Asked by counsel whether he had fled, he said": only asked
    if verb_lemma(verb) in word_list("deed") and any(verb.doc[i].pos_ == "PRON" for i in taken.accused):
        return None  # "the first time that it sanctioned anybody for trafficking"
    if voice is not None and verb_lemma(verb) == "hear" and antecedent(voice).lemma_.lower() in word_list("hearing"):
        voice = None  # "the court heard that": others said so there
    unable = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in ("able", "unable", "unwilling") else None
    said_no = negation(light_above(verb)) or negation(verb) or not_yet(verb) or without(verb)
    said_no = said_no if unable is None else negation(unable) or (unable if unable.lemma_ != "able" else None)
    if cue.kind == "decline" and cue.if_not is Stance.DECLINES and said_no is None:
        return None  # a row for silence that counts only when negated: "could not be reached for comment"
    if cue.kind == "decline" and shape == "self" and cue.if_not is not Stance.DECLINES and said_no is not None:
        return None  # "did not remain silent"
    group = verb_group(verb)
    if unable is not None:
        group = Tokens(min((c.i for c in children(unable, "cop", "aux")), default=unable.i), group.end)
    if (going := goes_far(verb)) is not None:
        group = Tokens(verb_group(going).start, group.end)
    if verb.dep_ == "conj" and child_is(verb, "cc", "nor", "or") and verb.head.i == verb.i - 2:
        group = Tokens(verb_group(verb.head).start, group.end)  # "neither confirmed nor denied"
    end = max(group.end, last.i + 1, taken.cue_end or 0) if shape not in ("self", "echo", "plea") else verb.i + 1
    inner = taken.content[0]
    if inner.start >= verb.i:
        end = min(end, inner.start)
    else:
        end = max(group.end, last.i + 1) if taken.cue_end is None else end
    if voice is not None and verb.i < voice.i < end:
        end = max(group.end, last.i + 1) if last.i < voice.i else group.end
    return Finding(
        cue=cue,
        head=verb.i,
        group=Tokens(group.start, end),
        source=voice_span(voice, verb, inner) if voice is not None else None,
        source_head=voice.i if voice is not None else None,
        content=taken.content,
        clauses=taken.clauses,
        construction=f"{'passive' if passive else 'verb'} {shape}",
        accused=taken.accused if cue.target else (),
        addressees=taken.addressees,
        rejected=taken.rejected,
        negated_by=said_no.i if said_no is not None else None,
        told_by=passed_on_by(verb, voice),
    )
