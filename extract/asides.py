"""Clauses that the article tells beside what a voice says: relative clauses, set off, of the voice or of what it names.

"The charity, | which left in May |, demanded an inquiry."    the article's own, not the charity's
"Iran rejected the report, | which was published today |."    so too: Iran does not deny that it was published
"She said that the camp, | which is in the north |, was full."    so too: anybody can tell where it is
"She said that the camp they shelled was full."               hers, as are wrongs, and quotations whole
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, Tokens
from extract.propositions.clauses import is_cleft
from extract.propositions.parse import Parse, parse_of
from extract.propositions.triggers import rows_by_trigger

_NOUNS = ("NOUN", "PROPN")
_BESIDE = frozenset({"acl:relcl", "advcl"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_INDEFINITE = frozenset({"a", "an"})
_TOLD = ("obj", "obl", "xcomp", "ccomp")
_WH = ("WDT", "WP")
_HAVING = frozenset({"has", "have"})


def asides_of(doc: Doc, attribution: Attribution) -> set[int]:
    """The words of the relative clauses in the voice's phrase, and in the noun phrase that it says something of."""
    parse = parse_of(doc)
    heads = {head for span in _phrases(parse, attribution) for head in _set_off(parse, span)}
    if attribution.source is not None:
        heads.update(i for i in range(*attribution.source) if _is_of_stranger(parse, i))
    return {i for head in heads for i in parse.below(head)}


def told_beside(doc: Doc, attributions: Iterable[Attribution]) -> set[int]:
    """The words of these attributions' asides that no other attribution has: what is the article's own to tell."""
    attributions = tuple(attributions)
    spans = [{i for s in (a.source, a.cue, *a.content) if s is not None for i in range(*s)} for a in attributions]
    shared = Counter(i for span in spans for i in span)
    return {i for a in attributions for i in asides_of(doc, a) if shared[i] == 1}


def facts_of(doc: Doc, attribution: Attribution) -> set[int]:
    """The words of the clauses in what somebody is reported to say that tell of what it names what anybody can check.

    "He said that they met in Oslo, | which burned down in 1624 |": what stands within quotation marks is all his.
    """
    parse = parse_of(doc)
    if attribution.cue is None or parse.words[attribution.cue.end - 1] == ":":
        return set()  # "MINISTER: We met in Oslo, which burned down"
    last = _last_before_cue(parse, attribution)
    return {
        k
        for piece in attribution.content
        for i in _facts(parse)
        if piece.start < i < piece.end and i not in attribution.clauses and not _is_quoted(parse, piece, i)
        for k in parse.below(i)
        if last not in parse.below(i)
    }


def _last_before_cue(parse: Parse, attribution: Attribution) -> int:
    """The last word said before a cue that closes it: "brought 40 cases, most of which gather | dust |, he said"."""
    end = max(piece.end for piece in attribution.content)
    cue = min(span.start for span in (attribution.cue, attribution.source) if span is not None)
    while end <= cue and parse.pos[end - 1] == "PUNCT":
        end -= 1
    return end - 1 if end <= cue else -1


def is_aside(parse: Parse, clause: int) -> bool:
    """Whether a word heads a relative clause that adds to a phrase, and does not say which is meant."""
    return parse.deps[clause] == "acl:relcl" and parse.is_set_off(clause) and not is_cleft(parse, parse.heads[clause])


def is_of_newcomer(parse: Parse, clause: int) -> bool:
    """Whether an aside tells of somebody not heard of before: "she was hired by a cook, | whom they later sacked |"."""
    noun = parse.heads[clause]
    new = parse.types[noun] == "person" and any(parse.lowers[c] in _INDEFINITE for c in parse.children[noun])
    return new and is_aside(parse, clause)


def is_news(parse: Parse, clause: int) -> bool:
    """Whether a relative clause without a comma tells of somebody not named before what he did: "a Serb who fled".

    The phrase that it hangs on is indefinite and the clause in the past: "groups that attack us" only says which ones.
    """
    noun = parse.heads[clause]
    if _is_of_stranger(parse, clause):
        return True
    if parse.deps[clause] != "acl:relcl" or parse.pos[noun] not in _NOUNS or not _is_past(parse, clause):
        return False
    if parse.deps[noun] == "appos":  # "Acme, the firm | that leased the quay |"
        return True
    before = [c for c in parse.children[noun] if parse.deps[c] in ("det", "nmod:poss", "nummod")]
    if not before:  # "gunmen | who had landed in March |"
        return parse.tags[noun] == "NNS" and any(parse.lowers[c] == "had" for c in parse.children[clause])
    if parse.types[noun] == "person" and parse.tags[noun] == "NN" and _is_timed(parse, clause):
        return True  # "the man | who ruled Laos from 1955 to 1960 |"
    return all(parse.lowers[c] in _INDEFINITE or parse.deps[c] == "nummod" for c in before)


def _is_of_stranger(parse: Parse, clause: int) -> bool:
    """Whether a clause tells of one who is not named what he did or has: "said a juggler | who has bad knees |"."""
    noun = parse.heads[clause]
    if parse.deps[clause] != "acl:relcl" or parse.tags[noun] != "NN" or not _is_full(parse, clause):
        return False
    one = parse.types[noun] == "person" and any(parse.lowers[c] in _INDEFINITE for c in parse.children[noun])
    subject = parse.child(clause, "nsubj", "nsubj:pass")
    return one and subject is not None and parse.lowers[subject] == "who"


def _is_timed(parse: Parse, clause: int) -> bool:
    """Whether a clause says when or how long: "a girl | who spent four years there |", not "a nurse who had left"."""
    return any(parse.types[k] == "time" for k in parse.below(clause))


def _is_past(parse: Parse, verb: int) -> bool:
    """Whether a finite verb tells of the past as a fact."""
    helping = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "aux:pass", "cop")]
    if any(parse.tags[c] == "MD" for c in helping):
        return False
    return parse.tags[verb] == "VBD" or any(parse.tags[c] == "VBD" or parse.lowers[c] in _HAVING for c in helping)


def has_content(parse: Parse, draft: Draft) -> bool:
    """Whether an aside tells of others than the one it hangs on, or where or when: "which is being revised" not."""
    word = draft.trigger
    object_ = parse.child(word, "obj")
    if object_ is not None and parse.tags[object_].startswith("W") and parse.child(word, *_TOLD[1:]) is None:
        doer = parse.child(word, "nsubj")  # "a ceremony that both attended", but "that the bishop attended"
        return bool(draft.time) or (doer is not None and parse.pos[doer] in _NOUNS)
    if draft.objects or draft.places or draft.time:
        return True
    others = parse.child(word, "nsubj", "nsubj:pass")
    if others is not None and any(parse.tags[c] in _WH and parse.case(c) for c in parse.children[word]):
        return True  # "the court | before which he had appeared |"
    if others is not None and parse.pos[others] in ("NOUN", "PROPN", "NUM"):  # "a raid | in which six men died |"
        return True
    told = (c for c in parse.children[word] if parse.deps[c] in _TOLD and not parse.tags[c].startswith("W"))
    return any(True for _ in told) or parse.child(word, "cop") is not None or _is_of_own(parse, word)


def _is_full(parse: Parse, clause: int) -> bool:
    """Whether a clause has a noun beside its subject: "a vet | who had treated horses |", not "a vet who was there"."""
    told = (c for c in parse.children[clause] if parse.deps[c] in ("obj", "obl"))
    return any(parse.pos[c] in _NOUNS and not parse.tags[c].startswith("W") for c in told)


def _is_of_own(parse: Parse, clause: int) -> bool:
    """Whether a clause tells of something that belongs to the one it hangs on: "whose | accounts | were frozen"."""
    subject = parse.child(clause, "nsubj", "nsubj:pass")
    return subject is not None and any(parse.tags[c] == "WP$" for c in parse.children[subject])


def _phrases(parse: Parse, attribution: Attribution) -> Iterator[Tokens]:
    if attribution.source is not None:
        yield attribution.source
    if attribution.cue is not None and attribution.accused:  # "accuses Roe, | who runs a bar |, of"
        yield attribution.cue
    if attribution.clauses and all(_is_phrase(parse, i) for i in attribution.clauses):
        yield from attribution.content


def _is_phrase(parse: Parse, i: int) -> bool:
    """False of a noun that makes a clause: "said that it was not | the only group | that fired on them last year"."""
    return parse.pos[i] in _NOUNS and parse.child(i, "cop") is None


def _set_off(parse: Parse, span: Tokens) -> Iterator[int]:
    for i in _asides(parse):
        if span.start <= i < span.end and span.start <= parse.heads[i] < span.end:
            yield i


@lru_cache(maxsize=1)
def _asides(parse: Parse) -> tuple[int, ...]:
    """All words that head clauses told beside a phrase, in text order."""
    clauses = [i for i, dep in enumerate(parse.deps) if dep == "acl:relcl"]
    return tuple([i for i in clauses if is_aside(parse, i) or (is_news(parse, i) and _is_timed(parse, i))])


def _is_quoted(parse: Parse, piece: Tokens, i: int) -> bool:
    """Whether a word stands within quotation marks, as its sentence and the piece have them."""
    marks = [k for k in range(parse.sentences[i], i) if parse.words[k] in _MARKS]
    return parse.words[piece.start] in _MARKS or len(marks) % 2 == 1


@lru_cache(maxsize=1)
def _facts(parse: Parse) -> tuple[int, ...]:
    """The heads of the clauses that tell a fact of what they hang on, in text order."""
    return tuple([i for i, dep in enumerate(parse.deps) if dep in _BESIDE and _is_fact(parse, i)])


def _is_fact(parse: Parse, clause: int) -> bool:
    """Whether a clause set off by a comma tells how something is or was; not what a wrong was like."""
    noun = parse.heads[clause]
    first = parse.leftmost(clause)
    first += parse.words[first] == ","
    relative = parse.deps[clause] == "acl:relcl" or parse.lowers[first] == "where"
    if not relative or not parse.is_set_off(clause) or any(parse.tags[c] == "MD" for c in parse.children[clause]):
        return False
    if is_of_newcomer(parse, clause) and not _is_timed(parse, clause):
        return False
    return parse.types[noun] != "event" and not _is_wrong(parse, noun) and not is_cleft(parse, noun)


def _is_wrong(parse: Parse, noun: int) -> bool:
    return (parse.lemmas[noun], "n") in rows_by_trigger("offences")
