"""Attribution by adjectives: "X is sure that Y", "was unavailable for comment", "emails to X went unanswered"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.direct import MARKS
from extract.speech.findings import Finding, Reading
from extract.speech.negations import negation
from extract.speech.nouns import inside, is_joined
from extract.speech.sharing import shared
from extract.speech.silence import only_says_where, unanswered
from extract.speech.sources import nobody_of, source_span
from extract.speech.trees import (
    child,
    child_is,
    children,
    dependents,
    has_duty,
    phrase,
    preposition,
    subject,
    with_conjuncts,
)


def adjective_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per predicate adjective of thought or feeling with its content: "X was confident that Y"."""
    table, parse = cue_table(), parse_of(reading.doc)
    for i, pos in enumerate(parse.pos):
        if pos not in ("ADJ", "VERB") or parse.deps[i] in ("amod", "compound"):
            continue
        for cue in table.get((parse.lowers[i], "adj"), ()):
            found = _adjective(reading.doc[i], cue) or _inserted(reading.doc[i], cue)
            if found is not None:
                yield from shared(reading.doc, found)
                break


def _adjective(word: Token, cue: Cue) -> Finding | None:
    if child(word, "cop", "aux:pass") is None and word.dep_ not in ("acl", "xcomp", "conj", "advcl"):
        return None
    if (cue.kind == "intention" and _only_seems(word)) or child_is(word, "mark", "whether", "if"):
        return None
    if any(cue.words[1:] == (word.lower_,) for cue in cue_table().get((word.head.lemma_, "verb"), ())):
        return None  # "has said | sorry | for it"
    if child_is(word, "mark", "whether"):
        return None  # "asked whether the faculty was ready to sack him"
    if cue.kind == "decline" and word.dep_ == "xcomp" and negation(word.head) is not None:
        return None  # "cannot afford to be silent"
    voice = subject(word)
    voice = nobody_of(voice) if voice is not None and cue.kind == "decline" else voice
    if voice is None or has_duty(word) or (voice.dep_ == "expl" or voice.lower_ in ("it", "this", "that", "there")):
        return None
    if "unanswered" in cue.takes:
        return unanswered(word, word, cue)
    for shape in cue.takes:
        said = _adjective_content(word, shape, cue) if shape != "alone" else _alone(word, voice)
        if said is None:
            continue
        inner = Tokens(word.i, word.i + 1)
        if shape != "alone":
            inner = inside(said, shape) if said.i > word.i else phrase(said)
        members = {c.i for c in dependents(word) if c.dep_ in ("cop", "aux", "aux:pass", "advmod")}
        start = word.i
        while start - 1 in members:
            start -= 1
        end = word.i + 1
        if shape not in ("that", "inf", "quote") and inner.start >= word.i and is_joined(word, inner.start):
            end = inner.start
        said_no = negation(word)
        if shape == "that" and cue.name in word_list("knowing") and (said_no is not None) == (cue.name != "unaware"):
            continue  # "was unaware that Y"
        if cue.kind == "decline" and shape in ("for", "inf") and not _speaks_of(said):
            continue  # "available for rent"
        if cue.kind == "doubt" and shape == "of" and (entity_type_of(said) == "person" or said.ent_type_ == "PERSON"):
            continue  # "suspicious of a cook who was charged": they say nothing of the charge
        if cue.stance is cue.if_not and said_no is None:
            continue
        return Finding(
            cue=cue,
            head=word.i,
            group=Tokens(start, end),
            source=source_span(voice, barrier=word.i),
            source_head=voice.i,
            content=(inner,),
            clauses=_clauses(said, shape),
            construction=f"adjective {shape}",
            negated_by=said_no.i if said_no is not None else None,
        )
    return None


def _clauses(said: Token, shape: str) -> tuple[int, ...]:
    if shape == "alone":
        return ()
    return with_conjuncts(said) if shape in ("that", "inf", "quote") else (said.i,)


def _inserted(word: Token, cue: Cue) -> Finding | None:
    """What stands around, or before, somebody's state of mind: "The vault, | the auditor is sure |, was emptied"."""
    doc, copula, voice, told = word.doc, child(word, "cop", "aux:pass"), child(word, "nsubj", "nsubj:pass"), word.head
    if copula is None or voice is None or "that" not in cue.takes or word.dep_ != "parataxis":
        return None
    if not is_finite(told) and told.tag_ != "VB":
        return None
    span = source_span(voice, barrier=copula.i)
    closes = word.i + 1 < len(doc) and doc[word.i + 1].text in (",", ".")
    if not closes or doc[span.start - 1].text != "," or voice.tag_ in ("WP", "WDT") or not span.end <= copula.i:
        return None
    hole, (start, end) = Tokens(span.start - 1, word.i + 1), phrase(told)
    said_no = negation(word)
    return Finding(
        cue=cue,
        head=word.i,
        group=Tokens(copula.i, word.i + 1),
        source=span,
        source_head=voice.i,
        content=tuple(Tokens(a, b) for a, b in ((start, hole.start), (hole.end, end)) if a < b),
        clauses=with_conjuncts(told),
        construction="adjective that",
        negated_by=said_no.i if said_no is not None else None,
    )


def _is_quoted_behind_colon(word: Token, said: Token) -> bool:
    doc, first = word.doc, word.i + 1
    return doc[first].text == ":" and doc[first + 1].text in MARKS and doc[first + 1].i <= said.i


def _alone(word: Token, voice: Token) -> Token | None:
    """An adjective that says by itself that people or a body gave no answer: "the mayor was | unreachable |"."""
    somebody = voice.pos_ == "PROPN" or entity_type_of(voice) in ("person", "organization")
    somebody = somebody and voice.tag_ != "NNS"  # "doctors were unavailable": there were none
    beside = children(word, "ccomp", "xcomp", "advcl", "obl", "acl", "nmod")
    return word if somebody and only_says_where(beside) and child(word, "cop", "aux:pass") is not None else None


def _only_seems(word: Token) -> bool:
    """Whether it is others who take somebody for ready: "seems | ready | to go", "is likely to be | ready | to go"."""
    above = word.head
    return word.dep_ == "xcomp" and (above.pos_ == "ADJ" or above.lemma_.lower() in word_list("seeming"))


def _speaks_of(noun: Token) -> bool:
    words = {noun.lemma_.lower(), *(c.lemma_.lower() for c in dependents(noun))}
    return bool(words & (word_list("speaking") | {"interview"}))


def _adjective_content(word: Token, shape: str, cue: Cue) -> Token | None:
    if shape == "quote":  # 'Roe was blunt: "They sell children."'
        behind = (c for c in children(word, "parataxis", "ccomp") if c.i > word.i)
        return next((c for c in behind if _is_quoted_behind_colon(word, c)), None)
    for said in children(word, "ccomp", "xcomp", "advcl", "obl", "acl", "csubj"):
        introduced = preposition(said)
        if said.i < word.i:
            if "alone" in cue.takes and shape in ("on", "about") and introduced == shape:
                return said  # "| On the missing | she was silent"
            continue
        if (
            shape == "that"
            and said.dep_ in ("ccomp", "advcl", "acl")
            and is_finite(said)
            and introduced in ("that", "whether", "")
        ):
            return said
        if shape == "inf" and introduced == "to" and said.dep_ in ("xcomp", "advcl", "ccomp"):
            return said
        if shape not in ("that", "inf") and introduced == shape:
            return said
    return None
