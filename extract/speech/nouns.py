"""Attribution by nouns: "the claim that Y", "allegations against Z", "its view is that Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite, is_relative
from extract.speech.complaints import accused_of, complained_of
from extract.speech.cues import Cue, answering_verbs, cue_table, word_list
from extract.speech.findings import Finding, Reading
from extract.speech.forms import noun_lemma
from extract.speech.silence import asked_before
from extract.speech.sources import is_of_tellers, source_span
from extract.speech.trees import (
    child,
    child_is,
    children,
    phrase,
    preposition,
    sentence,
    subject,
    verb_group,
    with_conjuncts,
)
from graph.model import Stance

_NAMED = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC"})
_TOLD_BY = ("that", "whether", "if")
_BRIEF = 8  # words of a sentence that only says that no answer came
_HEARSAY = Cue(("report",), "noun", "hearsay", Stance.ALLEGES, None, ("of",), None, None, None, None)


def is_rumoured(noun: Token) -> bool:
    """Whether a noun stands for what is told by nobody named: "reports of killings", no one report."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in word_list("rumoured")


def noun_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per noun of speech or thought with a content of its own."""
    table, parse = cue_table(), parse_of(reading.doc)
    for i, pos in enumerate(parse.pos):
        if pos != "NOUN" or parse.deps[i] in ("compound", "fixed", "case", "flat"):
            continue
        token = reading.doc[i]
        cues = table.get((noun_lemma(token), "noun"))
        if cues is None:
            continue
        silent = child_is(token, "det", "no")
        for cue in cues:
            if silent != (cue.kind == "decline"):
                continue
            found = _silence(token, cue) if silent else _noun(token, cue) or _in_spite(token, cue)
            if found is not None:
                yield found
                break


def _noun(noun: Token, cue: Cue) -> Finding | None:
    for shape in cue.takes:
        said = _content(noun, shape)
        if said is None:
            continue
        if shape == "against" and any(c.lower_ in word_list("baseless") for c in children(noun, "amod")):
            continue  # "spread false allegations against X": false by the word of who tells it
        holder: Token | None = None
        top, judges = said, cue.kind == "verdict"  # of "his lie that Y" the lie is the writer's word
        voice = _voice(noun, said, shape) if not judges else None
        closed = noun_lemma(noun) not in word_list("voiceless") or shape in ("of", "about")
        closed |= shape == "against" and noun_lemma(noun) in word_list("indicting")
        if voice is None and not judges and closed:
            if noun_lemma(noun) not in word_list("voicing") or shape not in ("that", "of", "about"):
                continue
            if shape != "that":  # "there were reports of killings": nobody is said to tell it
                done = child(said, "acl") if entity_type_of(said) in ("person", "organization") else said
                told = is_rumoured(noun) and noun.dep_ in ("nsubj", "nsubj:pass", "ROOT", "root")
                if done is None or not told:
                    continue
                said, cue = done, _HEARSAY
            else:
                voice, holder = noun, _holder(noun)  # "reports that Y": the reports say so
        inner = inside(top, shape)
        if cue is _HEARSAY:  # "reports of killings | by soldiers |"
            inner = Tokens(inner.start, max(inner.end, phrase(noun).end))
        lent = _lent_by(noun)
        start = verb_group(lent).start if lent is not None and voice == subject(lent) and lent.i < noun.i else noun.i
        end = max(noun.i + 1, inner.start) if inner.start > noun.i and is_joined(noun, inner.start) else noun.i + 1
        if said.head == noun.head and noun.head.lemma_ == "be" and noun.i < noun.head.i < inner.start:
            end = noun.head.i + 1  # "its answer at the time | was | that Y"
        group = Tokens(start, end) if holder is None else Tokens(verb_group(holder).start, noun.left_edge.i)
        passing = subject(holder) if holder is not None else None
        targets: tuple[int, ...] = ()
        clauses = (said.i, *(c.i for c in said.conjuncts if c.i > said.i))
        if shape in ("against", "on") and cue.kind in ("accusation", "criticism"):
            targets, deeds = complained_of(noun, said)
            if deeds:
                inner = Tokens(inside(deeds[0], "for").start, phrase(deeds[-1]).end)
                clauses = tuple(i for deed in deeds for i in with_conjuncts(deed))
        if shape == "of" and cue.kind == "accusation":
            targets = accused_of(noun, said)
        return Finding(
            cue=cue,
            head=noun.i,
            group=group,
            source=_source(voice, noun, start) if voice is not None else None,
            source_head=voice.i if voice is not None else None,
            content=(inner,),
            told_by=(passing.i,) if passing is not None else (),
            clauses=clauses,
            construction=f"noun {shape}",
            accused=targets,
        )
    return None


def _holder(noun: Token) -> Token | None:
    """The verb of who passes on what the noun tells: "the paper | carried | reports that Y"; no court that hears it."""
    verb = noun.head
    holds = noun.dep_ == "obj" and verb.i < noun.i and verb.lemma_ in word_list("carrying")
    voice = subject(verb) if holds and child(verb, "aux:pass") is None else None
    if voice is None or (verb.lemma_ == "hear" and voice.lemma_.lower() in word_list("hearing")):
        return None
    return verb


def _in_spite(noun: Token, cue: Cue) -> Finding | None:
    """What is so in spite of somebody's word: "Rwanda arms the rebels, despite | denials by Kigali |"."""
    if "despite" not in cue.takes or preposition(noun) not in word_list("inspite"):
        return None
    beside = [c for c in children(noun, "amod", "compound", "nmod:desc") if c.ent_type_ in _NAMED]
    behind = [c for c in children(noun, "nmod") if preposition(c) in ("by", "from", "of")]
    voice = child(noun, "nmod:poss") or next(iter((*behind, *beside)), None)
    told: Token = noun.head
    told = child(told, "ccomp") or told
    if voice is None or not is_finite(told):
        return None
    start, end = phrase(told)
    first, last = phrase(noun)
    end = first if start < first else end
    start = last if start <= first and told.i > last else start
    if not start <= told.i < end:
        return None
    return Finding(
        cue=cue,
        head=noun.i,
        group=Tokens(noun.i, noun.i + 1),
        source=source_span(voice, barrier=noun.i) if voice.i > noun.i else _source(voice, noun, noun.i),
        source_head=voice.i,
        content=(Tokens(start, end),),
        clauses=(told.i,),
        construction="noun despite",
    )


def _source(voice: Token, noun: Token, start: int) -> Tokens:
    """The voice's phrase; of a noun that is the voice itself what stands before its content."""
    if voice != noun:
        return source_span(voice, barrier=start)
    case = child(noun, "case")
    return Tokens(noun.left_edge.i if case is None else min(case.i + 1, noun.i), noun.i + 1)


def _silence(noun: Token, cue: Cue) -> Finding | None:
    """Who kept silent: "there was no immediate comment from the palace", "from the palace came no answer"."""
    over = noun.head if noun.dep_ in ("nsubj", "nsubj:pass", "obj") else None
    there = child(noun, "expl") or (child(over, "expl") if over is not None else None)
    beside = children(over, "obl") if over is not None and over.lemma_.lower() in word_list("coming") else []
    after = [c for c in children(noun, "nmod", "acl") if c.i > noun.i]
    voice = next((c for c in (*after, *beside) if preposition(c) in cue.takes and _can_speak(c)), None)
    alone = (
        over is not None
        and noun.dep_ != "obj"
        and over.lemma_.lower() in word_list("coming")
        and not after
        and not beside
    )
    if voice is None and alone and sentence(noun).end - sentence(noun).start < _BRIEF:
        voice = asked_before(noun)
    if voice is None or (there is None and not (beside or alone) and noun.head != noun):
        return None
    group = Tokens(min(there.i if there is not None else noun.i, noun.left_edge.i), noun.i)
    if (
        there is None and over is not None and (beside or alone)
    ):  # "no answer | came | from", "from the palace | came | no answer"
        group = verb_group(over)
    return Finding(
        cue=cue,
        head=noun.i,
        group=group,
        source=source_span(voice, barrier=noun.i),
        source_head=voice.i,
        content=(Tokens(noun.i, noun.i + 1),),
        clauses=(),
        construction="noun silence",
    )


def _can_speak(noun: Token) -> bool:
    return noun.pos_ in ("PROPN", "PRON") or entity_type_of(noun) in ("person", "organization", "place", "")


def _content(noun: Token, shape: str) -> Token | None:
    if shape in ("that", "inf"):
        equated = child(noun.head, "ccomp") if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else None
        if shape == "that" and equated is not None and preposition(equated) == "that":  # "its view is that Y"
            return equated
        if shape == "that" and (told := _behind_colon(noun)) is not None:
            return told
        held = ("csubj",) if child(noun, "cop") is not None and child(noun, "case") is not None else ()
        for clause in children(noun, "acl", "acl:relcl", "ccomp", "appos", "xcomp", "advcl", *held):
            marked = any(c.dep_ == "mark" and c.tag_ == "IN" for c in clause.lefts)  # a relative clause has a pronoun
            answers = clause.lemma_ in answering_verbs()  # "a claim that the army called a lie"
            if clause.i < noun.i or (clause.dep_ == "acl:relcl" and (answers or not marked)):
                continue
            word = preposition(clause)
            if shape == "inf" and word == "to" and clause.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
                return clause
            bare = not word and clause.dep_ == "acl" and clause.left_edge.i == noun.i + 1  # "charges | he sold girls |"
            if shape == "that" and (bare or word in _TOLD_BY) and is_finite(clause) and not is_relative(clause):
                return clause
        return None
    lent = _lent_by(noun)
    loose = children(lent, "obl") if lent is not None else ()  # "voiced alarm at the killings", however it is hung
    said: Token
    for said in (*children(noun, "nmod", "acl", "obl", "advcl"), *loose):
        timed = said.ent_type_ in ("DATE", "TIME")  # "its statement on Wednesday"
        inner = child(said, "acl") if shape in ("of", "about") and is_rumoured(noun) else None
        of_clause = inner is not None and preposition(inner) == shape  # "reports | of | men being shot"
        behind = preposition(said) == shape or of_clause
        if said.i > noun.i and behind and said.dep_ != "nmod:poss" and not timed:
            return said
    return None


def _behind_colon(noun: Token) -> Token | None:
    """What somebody lends his voice to behind a colon: "made two claims: guards had lied", "its line is clear: "."""
    judged = noun.dep_ == "nsubj" and child(noun.head, "cop") is not None and noun.head.pos_ in ("ADJ", "NOUN")
    last = noun.head.i if judged else noun.i
    behind = noun.doc[last + 1] if last + 1 < len(noun.doc) else None
    if judged and behind is not None and behind.text == ":":
        return next((c for c in children(noun.head, "parataxis", "ccomp", "appos") if c.i > behind.i), None)
    if behind is None or behind.text != ":" or (_lent_by(noun) is None and child(noun, "nmod:poss") is None):
        return None
    clauses = [c for over in (noun, noun.head) for c in children(over, "parataxis", "appos", "ccomp") if c.i > behind.i]
    return next((c for c in clauses if is_finite(c)), None)


def _lent_by(noun: Token) -> Token | None:
    """The verb that lends its subject to a noun of speech: "voiced" of "voiced concern"."""
    above: Token = noun.head
    if noun.dep_ in ("obj", "xcomp") and above.lemma_ in word_list("support") and above.pos_ == "VERB":
        return above
    return None


def inside(said: Token, shape: str) -> Tokens:
    """The words of a content, without the preposition before it."""
    start, end = phrase(said)
    if shape in ("that", "inf"):
        return Tokens(start, end)
    for c in said.lefts:
        if c.dep_ in ("case", "mark") and c.left_edge.i == start:
            start = c.right_edge.i + 1
    return Tokens(start, end)


def is_joined(noun: Token, start: int) -> bool:
    """Whether nothing but prepositions stands between a cue and its content."""
    return all(noun.doc[i].dep_ in ("case", "mark") for i in range(noun.i + 1, start))


def _voice(noun: Token, said: Token, shape: str) -> Token | None:
    """Whose the noun is: "X's claim", "a report by X", "X made the claim", "the Iranian claim"."""
    owner = child(noun, "nmod:poss")
    if owner is not None:
        return owner
    for c in children(noun, "nmod"):
        word = preposition(c)
        if shape in ("of", "about") and word == "by" and c.i > said.i:
            continue  # behind a wrong "by" names who did it: "allegations of torture by soldiers"
        if word == "of" and (not _can_speak(c) or noun_lemma(noun) in word_list("indicting")):
            continue  # "charges of | torture | against them", "the indictment of | the mayor | for fraud"
        if c != said and c.i > noun.i and word in ("by", "from", "of", "among") and c.ent_type_ != "DATE":
            return c
    for c in children(noun, "amod", "compound", "nmod:desc"):
        if c.ent_type_ in _NAMED or (shape == "that" and is_of_tellers(c)):
            return c
    if (
        shape == "that" and child(noun, "cop") is not None and child(noun, "case") is not None
    ):  # "is of the opinion that"
        return subject(noun)
    lent = _lent_by(noun) or next((c for c in children(noun, "acl:relcl") if c.i < said.i and is_relative(c)), None)
    return subject(lent) if lent is not None else None
