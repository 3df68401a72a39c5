"""Which claims an answer puts right by their own word, or names as those of somebody whom it goes against.

"Prosecutors say that she forged the bills. "I am a nurse, not a forger," she said."        that she forged them
"The film says that he had the page deleted. He says that it was checked, not deleted."    that it was deleted
"The mayor said that nobody complained. Nine had, the clerk said, contradicting him."       what the mayor said
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.annotations import Attribution
from extract.answers.rejection import Rejection, nearest
from extract.answers.sharing import shares_party, shares_things
from extract.answers.topics import is_of, offences_under
from extract.reading import Reading
from extract.speech.clause_tables import words_said
from extract.speech.cues import word_list
from extract.speech.trees import children
from graph.model import AFFIRMING, Certainty, Claim

_NEAR = 600  # characters between a word and its correction: some five sentences
_FAR = 1500  # characters between what somebody says and who contradicts him by name: some twelve
_BESIDE = ("conj", "parataxis", "appos", "advcl", "dep")


def may_correct(claim: Claim, attribution: Attribution, clauses: Iterable[Token], reading: Reading) -> bool:
    """Whether a claim has a word only to say that it is the wrong one, or is told as contradicting somebody."""
    if claim.stance not in AFFIRMING or claim.certainty is Certainty.CONDITIONAL:
        return False
    clauses = tuple(clauses)
    return any(True for _ in _wrong_words(clauses)) or any(True for _ in _contradicted(clauses, attribution, reading))


def corrected(found: Rejection) -> set[str]:
    """The ids of the claims of others in which the wrong word stands, and of those whom the voice contradicts."""
    near = [o for o in found.before(found.answerable) if found.claim.start - o.end < _FAR]
    wrong = list(_wrong_words(found.heads()))
    told = [o for o in near if not o.negated and found.claim.start - o.end < _NEAR and _has_one_of(wrong, o, found)]
    meant = nearest(found, told)
    for whom in _contradicted(found.heads(), found.attribution, found.reading):
        theirs = [o for o in near if found.families.of(o.claimant) & found.families.of(whom)]
        shared = [o for o in theirs if shares_party(found, o) or shares_things(found, o)]
        meant += nearest(found, shared or theirs)
    return {o.id for o in meant}


def _wrong_words(clauses: Iterable[Token]) -> Iterator[Token]:
    """The words that only a "not" right behind a comma brings in: "a nurse, not | a forger |"."""
    for clause in clauses:
        if "not" not in words_said(clause):
            continue
        for over in (clause, *children(clause, "xcomp", "ccomp", "obj", "obl")):
            for word in children(over, *_BESIDE):
                if any(c.lower_ == "not" and c.nbor(-1).text == "," for c in children(word, "advmod", "cc")):
                    yield word


def _has_one_of(wrong: Iterable[Token], other: Claim, found: Rejection) -> bool:
    """Whether a claim says one of the words, or that of which one is called who does it: "forged" for "a forger"."""
    words = found.reading.doc.char_span(other.start, other.end, alignment_mode="expand")
    lemmas = {t.lemma_.lower() for t in words or ()}
    return any(
        word.lemma_.lower() in lemmas or is_of(other, offences_under(word, itself=True)) or _is_doer(word, lemmas)
        for word in wrong
    )


def _is_doer(noun: Token, lemmas: Iterable[str]) -> bool:
    """Whether a noun names who does what one of the verbs tells: "forger" of "forge"."""
    lemma = noun.lemma_.lower()
    stem = next((lemma.removesuffix(end) for end in ("er", "or") if noun.pos_ == "NOUN" and lemma.endswith(end)), "")
    return len(stem) > 2 and any(verb in (stem, stem + "e") for verb in lemmas)


def _contradicted(clauses: Iterable[Token], attribution: Attribution, reading: Reading) -> Iterator[str]:
    """Those of whom a participle beside cue or clause says that it contradicts them: ", contradicting | him |"."""
    cue = [reading.doc[attribution.cue[1] - 1]] if attribution.cue is not None else []
    for over in (*cue, *clauses):
        for verb in children(over, "advcl", "acl"):
            if verb.tag_ != "VBG" or verb.lemma_ not in word_list("gainsaying"):
                continue
            for thing in children(verb, "obj"):
                known = (reading.cast.known(i) for i in (thing.i, *(c.i for c in children(thing, "nmod:poss", "nmod"))))
                yield from (one for one in known if one is not None)
                break
