"""Attribution by verbs: "X said Y", "X was accused by Z of Y", "Y is believed to ...", "X declined to comment"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.propositions.conditions import is_condition
from extract.propositions.parse import parse_of
from extract.speech.by_roles import take_behind_that, take_by_roles
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.direct import quote_beside
from extract.speech.faults import reviling
from extract.speech.findings import Finding, Reading, Taken
from extract.speech.forms import verb_lemma
from extract.speech.negations import forgone, negation, not_yet, without
from extract.speech.quoted import quoted_as_saying
from extract.speech.refusals import withheld
from extract.speech.shapes import take_beside
from extract.speech.sharing import passed_on_by, said_by_both, shared
from extract.speech.silence import unanswered
from extract.speech.sources import can_inform, nobody_of
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
    preposition,
    verb_group,
    with_conjuncts,
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

_CLAUSES = frozenset({"that", "quote", "beside", "tail"})
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
        passed_on = quoted_as_saying(token, reading) if lemma in word_list("saying") else None
        if passed_on is not None:
            unsaid |= {passed_on[1]}
            yield from shared(reading.doc, passed_on[0])
            continue
        found = _finding(token, lemma, reading)
        if found is not None:
            found = reviling(withheld(_nor_denied(found, reading.doc), reading.doc), reading.doc)
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
    accepts = found.construction.endswith(" acceptinf")
    if accepts or (found.cue.kind == "confirmation" and found.negated_by is not None):
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
        taken = take_beside(verb, last, cue, shape)
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
        if verb.tag_ == "VBG" and verb.dep_ != "ROOT" and light_above(verb) is verb:
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


def _is_only_left_out(voice: Token | None, cue: Cue) -> bool:
    """Whether nobody refuses anything: "did not ask anyone to lie", "the report (she) does not mention the fire"."""
    silent = cue.if_not is Stance.DECLINES and cue.kind in ("speech", "finding", "relay", "naming", "topic")
    if cue.kind == "demand" or (silent and cue.words[0] in word_list("leaving_out")):
        return True
    silent = silent or cue.kind == "decline"
    return silent and voice is not None and voice.lemma_.lower() in word_list("informant")


def _is_out_of_reach(verb: Token, said_no: Token | None) -> bool:
    """Whether somebody cannot show what is so, which is no word of theirs: "could not prove (failed to show) that"."""
    if light_above(verb).lemma_ == "fail":
        return said_no is None
    able = any(c.lower_ in ("could", "can", "ca") for c in children(verb, "aux")) or verb.head.lemma_ == "able"
    return said_no is not None and (able or said_no.lemma_ == "unable")


def _is_only_asked(verb: Token) -> bool:
    """Whether a clause is a question or a condition: "asked | whether (if) he denied it |", "| if he sues us |"."""
    if is_condition(parse_of(verb.doc), light_above(verb).i):
        return True
    asks = verb.head.lemma_ in word_list("asking") and verb.dep_ in ("ccomp", "advcl") and verb.head.i < verb.i
    return child_is(verb, "mark", "whether") or (asks and child_is(verb, "mark", "if"))


def _unready(verb: Token) -> Token | None:
    """The noun for what those are not in who will not speak: "was not in a | position | to comment"."""
    above = verb.head
    noun = verb.dep_ in ("acl", "xcomp", "advcl") and above.lemma_ in word_list("unready") and child(above, "cop")
    return above if noun and has_to(verb) else None


def _neither(verb: Token) -> Token | None:
    """The negation of two verbs with one subject: "has | never | confirmed or denied it"."""
    second = verb.dep_ == "conj" and child_is(verb, "cc", "or") and child(verb, "nsubj") is None
    return negation(verb.head) if second else None


def _build(verb: Token, last: Token, cue: Cue, shape: str, taken: Taken, reading: Reading) -> Finding | None:
    passive = is_passive(verb)
    if passive and cue.kind == "decline" and last.dep_ == "obj":
        return None  # "she was given no reason" by others
    if is_mere_purpose(verb, cue, shape) or is_occasion(verb, cue, shape) or names_people(taken, cue, shape, verb.doc):
        return None
    if is_told_as_deed(verb, cue, shape, taken):
        return None
    if cue.kind != "decline" and _is_only_asked(verb):
        return None
    voice = voice_of(verb, cue, reading)
    if voice is None and not (passive and may_lack_a_voice(cue, shape)):
        return None
    as_saying = any(c.lower_ == "saying" and preposition(c) == "as" for c in children(verb, "advcl", "xcomp", "obl"))
    if passive and as_saying and cue.words[0] in word_list("saying"):
        return None  # "was quoted as saying": the saying is the cue
    if voice is not None and cue.kind == "decline":
        voice = nobody_of(voice)
    silent = cue.kind == "decline" and passive and voice is not None and voice.pos_ == "NOUN" and can_inform(voice)
    if voice is not None and not silent and is_no_voice(voice, verb, cue):
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
    unable = unable or _unready(verb)
    left = forgone(verb)
    said_no = negation(light_above(verb)) or negation(verb) or not_yet(verb) or without(verb) or _neither(verb) or left
    said_no = said_no if unable is None else negation(unable) or (unable if unable.lemma_ != "able" else None)
    if cue.kind == "finding" and verb_lemma(verb) in word_list("proving") and _is_out_of_reach(verb, said_no):
        return None
    if said_no is not None and shape in _CLAUSES and any(a <= said_no.i < b <= verb.i for a, b in taken.content):
        said_no = None  # "None of them had come, the statement reads"
    if (said_no is not None or cue.kind == "decline") and _is_only_left_out(voice, cue):
        return None
    if cue.stance is cue.if_not and said_no is None:
        return None  # a row that counts only when negated: "could not be reached for comment", "did not believe him"
    if cue.kind == "decline" and shape == "self" and cue.if_not is not Stance.DECLINES and said_no is not None:
        return None  # "did not remain silent"
    group = verb_group(verb)
    if unable is not None:
        group = Tokens(min((c.i for c in children(unable, "cop", "aux")), default=unable.i), group.end)
    if left is not None:
        group = Tokens(verb_group(left).start, group.end)
    if (going := goes_far(verb)) is not None:
        group = Tokens(verb_group(going).start, group.end)
    if verb.dep_ == "conj" and child_is(verb, "cc", "nor", "or") and verb.head.i == verb.i - 2:
        group = Tokens(verb_group(verb.head).start, group.end)  # "neither confirmed nor denied"
    end = (
        max(group.end, last.i + 1, taken.cue_end or 0)
        if shape not in ("self", "echo", "plea", "behindask")
        else verb.i + 1
    )
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
