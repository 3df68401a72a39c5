"""Words that say of what was said that it is not so: "baseless", "a pack of lies", "there is no evidence that"."""

from spacy.tokens import Token

from extract.speech.cues import word_list
from extract.speech.trees import child, child_is, children, preposition


def is_baseless(word: Token) -> bool:
    """True of a predicate that disputes what it is said of, also by its complement: "a pack of lies"."""
    listed = word_list("baseless")
    if {word.lemma_.lower(), word.lower_} & listed:
        return True
    if word.lemma_.lower() in word_list("unsound"):
        stands_on = [c for c in children(word, "obl") if preposition(c) in ("on", "upon")]
        return any(_told_false(t) for c in stands_on for t in (c, *children(c, "amod", "compound", "conj")))
    if word.lemma_.lower() in word_list("reportlike") and any(c.lower_ in listed for c in children(word, "amod")):
        return True  # "these are baseless accusations"
    return any(preposition(c) == "of" and {c.lemma_.lower(), c.lower_} & listed for c in children(word, "nmod"))


def is_belittled(word: Token) -> bool:
    """True of a predicate that disputes a claim or report that it is said of: "called the accusation a provocation"."""
    return is_baseless(word) or word.lemma_.lower() in word_list("belittling")


def _told_false(word: Token) -> bool:
    return bool({word.lemma_.lower(), word.lower_} & (word_list("baseless") | word_list("unreliable")))


def unproven(clause: Token) -> tuple[Token, ...]:
    """The heads of what a clause says there is no evidence for: "there was no evidence that Y", "no proof of Y"."""
    for noun in (clause, child(clause, "nsubj"), child(clause, "obj")):
        lacking = noun is not None and (child_is(noun, "det", "no") or noun.lower_ == "nothing")
        if noun is None or not lacking or noun.lemma_.lower() not in word_list("proof"):
            continue
        if clause.lemma_ not in ("be", "exist", "have") and child(clause, "expl", "cop") is None:
            continue  # "has seen no proof" tells of seeing, too
        found = (c for c in (*children(noun, "acl", "nmod", "ccomp"), *children(clause, "acl", "ccomp", "obl")))
        return tuple(c for c in found if c.i > noun.i and preposition(c) in ("that", "of", "for", "to"))
    return ()
