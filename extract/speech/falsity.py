"""Words that say of what was said that it is not so: "baseless", "a pack of lies", "there is no evidence that"."""

from spacy.tokens import Token

from extract.speech.clause_tables import says
from extract.speech.cues import word_list
from extract.speech.trees import child, child_is, children, has_to, preposition, sentence, subject

_ABOUT = ("that", "of", "for", "to", "in", "behind")


def is_baseless(word: Token) -> bool:
    """True of a predicate that disputes what it is said of, also by its complement: "a pack of lies"."""
    listed = word_list("baseless")
    if word.lower_ in listed or word.lemma_.lower() in listed or rests_on(word) or _is_a_false_one(word):
        return True
    of = [c for c in children(word, "nmod") if preposition(c) == "of"]  # "a litany of unfounded allegations"
    return any({c.lemma_.lower(), c.lower_} & listed or _is_a_false_one(c) for c in of)


def _is_a_false_one(noun: Token) -> bool:
    """True of "these are | baseless accusations |" and of "fake news"."""
    told = noun.lemma_.lower() in word_list("reportlike", "tidings")
    return told and any(c.lower_ in word_list("baseless") for c in children(noun, "amod"))


def is_belittled(word: Token) -> bool:
    """True of a predicate that disputes a claim or report that it is said of: "called the accusation a provocation"."""
    return is_baseless(word) or (word.pos_ != "VERB" and word.lemma_.lower() in word_list("belittling"))


def is_said_untrue(clause: Token, *, denied: bool = False) -> bool:
    """Whether a clause disputes its subject by what it says of it as a whole: "is not true", "is aimed at smearing".

    `denied` is of a clause that is negated by another word ("none of it is true").
    """
    return says("falsity", clause, denied=denied)


def rests_on(word: Token) -> tuple[Token, ...]:
    """The untruths that something is said to stand on: the rumours of "is based on rumours"."""
    if word.lemma_.lower() not in word_list("unsound"):
        return ()
    stands_on = [c for c in children(word, "obl") if preposition(c) in ("on", "upon")]
    return tuple(c for c in stands_on if any(_told_false(t) for t in (c, *children(c, "amod", "compound", "conj"))))


def untruths_under(word: Token) -> tuple[Token, ...]:
    """What a thing is said to stand on, told beside its name: "sanctions | based on false claims |"."""
    below = [t for t in word.subtree if t.i > word.i and t.lemma_.lower() in word_list("unsound")]
    found = [c for t in below for c in rests_on(t)]
    for t in below:  # a parser may take "based on" for one preposition
        noun = t.head
        if t.dep_ == "case" and any(_told_false(c) for c in (noun, *children(noun, "amod", "compound"))):
            found.append(noun)
    return tuple(dict.fromkeys(found))


def _told_false(word: Token) -> bool:
    return bool({word.lemma_.lower(), word.lower_} & word_list("baseless", "unreliable"))


def _is_lacking(noun: Token) -> bool:
    """Whether a noun is said to be none: "no proof", "nothing", "nor is there | any truth | in the claim"."""
    if child_is(noun, "det", "no") or noun.lower_ == "nothing":
        return True
    return child_is(noun, "det", "any") and noun.doc[sentence(noun).start].lower_ in ("nor", "neither")


def _is_not_one(clause: Token) -> bool:
    """True of "there is | not | a grain of truth in it"."""
    return any(c.lower_ in ("not", "n't", "n’t") for c in clause.subtree)


def unproven(clause: Token) -> tuple[Token, ...]:
    """The heads of what a clause says there is no evidence for: "there was no evidence that Y", "no proof of Y".

    Who tells of an own search tells its outcome: "said it had found no evidence of Y".
    """
    for noun in (clause, child(clause, "nsubj"), child(clause, "obj")):
        if noun is None:
            continue
        least = noun.lemma_.lower() in word_list("portion")  # "not a | grain | of truth"
        noun, said = next(iter(children(noun, "nmod")), noun) if least else noun, noun
        if noun.lemma_.lower() not in word_list("proof") or not (_is_lacking(said) or (least and _is_not_one(clause))):
            continue
        if clause.lemma_ not in ("be", "exist", "have") and child(clause, "expl", "cop") is None:
            seeker = subject(clause)  # "the police had seen no proof" tells of their seeing, too
            if clause.lemma_ not in word_list("seeking") or seeker is None or seeker.pos_ != "PRON":
                continue
        found = (c for c in (*children(noun, "acl", "nmod", "ccomp"), *children(clause, "acl", "ccomp", "obl")))
        ought = noun.lemma_.lower() in word_list("ought")  # "there was no reason to leave" doubts no claim
        return tuple(c for c in found if c.i > noun.i and preposition(c) in _ABOUT and not (ought and has_to(c)))
    return ()
