"""Clauses: their heads in a passage, their words, and which of them say too little to be a statement."""

from bisect import bisect_left
from functools import lru_cache

from extract.annotations import Tokens
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.subjects import subject_of

_HEADS = frozenset(
    {
        "ROOT",
        "root",
        "ccomp",
        "parataxis",
        "conj",
        "advcl",
        "advcl:relcl",
        "acl:relcl",
        "csubj",
        "appos",
        "dep",
    }
)
_APART = frozenset({"parataxis", "conj", "cc", "acl:relcl", "advcl:relcl", "discourse", "vocative"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPING = ("aux", "cop")
_UTTERED = ("obj", "iobj", "ccomp", "xcomp", "nsubj:pass", "acl", "advcl")
_EMPTY_SUBJECTS = frozenset({"it", "this", "that", "there", "which", "what"})


def is_finite(parse: Parse, i: int) -> bool:
    """Whether a word heads a finite clause: it is a finite verb, or has a finite auxiliary or copula."""
    if parse.tags[i] in _FINITE and parse.pos[i] in ("VERB", "AUX"):
        return True
    return any(parse.tags[c] in _FINITE and parse.deps[c].startswith(_HELPING) for c in parse.children[i])


def clause_heads(parse: Parse, within: Tokens, said: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The heads of the finite clauses of a passage, in text order; coordinated verbs each head their own.

    Infinitives and gerunds count where they are what is `said`: "plans | to triple the size of it".
    """
    start, end = within
    finite = _finite_words(parse)
    found = {i for i in said if start <= i < end and parse.pos[i] == "VERB"}
    for i in finite[bisect_left(finite, start) : bisect_left(finite, end)]:
        head = parse.heads[i]
        if head == i or parse.deps[i] in _HEADS or not start <= head < end or is_dated_participle(parse, i):
            found.add(i)
    return tuple(sorted(found))


@lru_cache(maxsize=2)
def _finite_words(parse: Parse) -> tuple[int, ...]:
    """The words that head finite clauses or share the finiteness of the first of several."""
    finite: set[int] = set()
    for i, tag in enumerate(parse.tags):
        if tag == "VBN" and parse.heads[i] == i and parse.child(i, "nsubj:pass", "nsubj") is not None:
            finite.add(i)  # "Two held over fire", as headlines have it; "the paper, which had warned of it, closed"
        if is_dated_participle(parse, i):
            finite.add(i)
        if tag not in _FINITE:
            continue
        if parse.pos[i] in ("VERB", "AUX"):
            finite.add(i)
        if parse.deps[i].startswith(_HELPING) and parse.heads[i] != i:
            finite.add(parse.heads[i])
    coordinated = (i for i, dep in enumerate(parse.deps) if dep == "conj" and _may_share_finiteness(parse, i))
    return tuple(sorted(finite.union([i for i in coordinated if parse.first_conjunct(i) in finite])))


def is_dated_participle(parse: Parse, i: int) -> bool:
    """Whether a participle behind a comma tells when it happened to its noun: "the ferry, | built in 1961 |"."""
    if parse.tags[i] != "VBN" or not parse.deps[i].startswith("acl") or i < 1 or parse.words[i - 1] != ",":
        return False
    return any(parse.types[c] == "time" and parse.deps[c] == "obl" for c in parse.children[i])


def clause_of(parse: Parse, i: int, heads: frozenset[int]) -> int | None:
    """The nearest of these clause heads at or above a word."""
    if i in heads:
        return i
    return next((above for above in parse.up(i) if above in heads), None)


def clause_tokens(parse: Parse, clause: int, within: Tokens) -> list[int]:
    """The words of a clause within the passage, without coordinated and relative clauses."""
    left_out = {d for c in parse.children[clause] if parse.deps[c] in _APART for d in parse.below(c)}
    return [i for i in parse.below(clause) if i not in left_out and within.start <= i < within.end]


def is_trivial(parse: Parse, clause: int) -> bool:
    """Whether a clause says nothing of anybody: no subject, a bare "it is so", a relative clause on its own pronoun."""
    subject = subject_of(parse, clause)
    if subject is None and _is_told_without(parse, clause):
        return False
    if subject is None or parse.deps[parse.first_conjunct(clause)] == "amod":
        return True  # "army-run and | guarded | camps"
    if parse.lowers[subject] in _EMPTY_SUBJECTS and (
        is_kind(parse.lemmas[clause], "thin") or parse.lowers[clause] == "what"
    ):
        return True  # "that is not what she told them"
    if parse.lowers[subject] == "what" and parse.deps[clause] == "csubj" and parse.child(clause, "cop") is not None:
        return True  # "| what is certain | is that they fled"
    doing = parse.child(clause, "xcomp")
    if doing is not None and parse.pos[doing] == "VERB" and parse.lowers[subject] not in _EMPTY_SUBJECTS:
        return False  # "he seemed to | take | orders"
    if is_of_own_name(parse, clause) or is_cleft(parse, clause):
        return True
    if is_kind(parse.lemmas[clause], "uttering") and parse.child(clause, *_UTTERED) is None:
        return True  # "The minister said on Friday."
    others = [
        c
        for c in parse.children[clause]
        if parse.deps[c] not in ("punct", "aux", "aux:pass", "cc", "mark", "discourse")
    ]
    return len(others) < 2 and is_kind(parse.lemmas[clause], "thin")


def _is_told_without(parse: Parse, clause: int) -> bool:
    """Whether a sentence says something though its subject is a clause, stands behind, or is empty.

    "How many died is disputed", "Among the dead were two nurses", "It took them a week to find it".
    """
    whole = parse.child(clause, "csubj", "csubj:pass")
    told = whole is not None and parse.deps[clause] == "ccomp"
    if not (told or parse.heads[clause] == clause) or not is_finite(parse, clause):
        return False
    empty = parse.child(clause, "expl")
    if empty is not None:
        return _is_said_of_clause(parse, clause, whole)
    if whole is not None:
        return True
    first = next((c for c in parse.children[clause] if parse.deps[c] in ("obl", "nmod", "advmod", "obj")), clause)
    behind = parse.child(clause, "cop") or clause
    if parse.tags[behind] == "VB" or not first < behind:  # "Ask | them |"
        return False
    if parse.deps[first] == "advmod":  # "Then came | the soldiers |"
        coming = is_kind(parse.lemmas[clause], "motion") or is_kind(parse.lemmas[clause], "posture")
        return coming and _has_newcomer(parse, clause)
    return parse.deps[first] in ("obl", "nmod") and (behind != clause or parse.child(clause, "obj") is not None)


def _has_newcomer(parse: Parse, verb: int) -> bool:
    """Whether a noun right behind a verb without a subject is who comes: "out came | nine men |"."""
    new = parse.child(verb, "obj")
    return new is not None and parse.leftmost(new) == verb + 1 and parse.pos[new] in ("NOUN", "PROPN")


def _is_said_of_clause(parse: Parse, clause: int, whole: int | None) -> bool:
    """Whether "it" stands for an infinitive or an open question: "it is wrong to starve them", "unclear who fired"."""
    if whole is None and parse.child(clause, "cop") is not None:  # "it is a crime | to starve | them"
        whole = parse.child(clause, "acl", "xcomp", "ccomp")
    elif parse.pos[clause] not in ("VERB", "ADJ", "NOUN"):
        return False
    if whole is None:
        return False
    if is_finite(parse, whole):
        return parse.tags[parse.leftmost(whole)] in ("WRB", "WP", "WDT", "WP$")
    return parse.deps[whole].startswith("csubj") or parse.tags[whole] == "VB"


def is_cleft(parse: Parse, clause: int) -> bool:
    """Whether a clause only picks out who did what its relative clause tells: "it is | the army | that burned it"."""
    picked = parse.child(clause, "cop") is not None and parse.child(clause, "acl:relcl", "advcl:relcl") is not None
    subject = parse.child(clause, "nsubj", "expl") if picked else None
    if subject is None or parse.lowers[subject] != "it":
        return False
    if not any(parse.lowers[c] in ("a", "an") for c in parse.children[clause]):
        return True
    told = parse.child(clause, "acl:relcl")  # "it is a group that ...", but "it was | a nurse | who rang"
    return told is not None and any(parse.lowers[c] in ("who", "whom") for c in parse.children[told])


def is_of_own_name(parse: Parse, clause: int) -> bool:
    """Whether a clause only tells which name is to be used, or that none is.

    "that only her first name be used", "he kept his name to himself", "who spoke on condition of anonymity".
    """
    if any(parse.lemmas[c] == "condition" and _is_of_anonymity(parse, c) for c in parse.children[clause]):
        return True
    subject = parse.child(clause, "nsubj:pass", "nsubj")
    if subject is None or not is_kind(parse.lemmas[clause], "withholding"):
        return False
    kept = parse.child(clause, "obj") or subject
    return is_kind(parse.lemmas[kept], "naming") and parse.child(kept, "nmod:poss") is not None


def _is_of_anonymity(parse: Parse, condition: int) -> bool:
    return any(parse.lemmas[c] == "anonymity" for c in parse.children[condition])


def _may_share_finiteness(parse: Parse, i: int) -> bool:
    """Whether a coordinated verb may take the auxiliary of the first ("has arrested and deported them")."""
    return parse.heads[i] != i and parse.pos[i] == "VERB" and parse.tags[i] in ("VBN", "VB", "VBG", "VBD")
