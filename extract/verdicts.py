"""What a passage only says of what somebody rejects: what he calls it, who spread it, when it was."""

from spacy.tokens import Doc, Token

from extract.annotations import Attribution, Draft
from extract.propositions.allegation_drafts import LIES
from extract.speech.cues import word_list
from extract.speech.trees import preposition

_WHEN = frozenset({"after", "before", "when", "while", "until", "since"})


def is_of_lies_spread(doc: Doc, draft: Draft, attribution: Attribution) -> bool:
    """Whether a draft tells who spread the lies that something is called: "calls it | lies spread by exiles |"."""
    if draft.offence != LIES or not draft.accused:
        return False
    noun, cue = doc[draft.trigger], range(*(attribution.cue or (0, 0)))
    if noun.pos_ != "NOUN":
        noun = next((c for c in noun.head.children if c.dep_ in ("obj", "xcomp") and c.pos_ == "NOUN"), noun.head)
    naming = noun.head.i in cue or (noun.head.tag_ == "VBG" and noun.head.lemma_ in word_list("calling"))
    called = naming and noun.pos_ == "NOUN" and noun.lemma_ in word_list("baseless")
    return called and (preposition(noun) == "as" or any(c.dep_ == "obj" and c.i < noun.i for c in noun.head.children))


def is_what_it_is_called(doc: Doc, word: int, attribution: Attribution) -> bool:
    """Whether a word stands in the phrase with "as" that belongs to the cue, or tells more of what that is called.

    "dismissed the findings | as an attack |": they are what is disputed, there was no attack.
    """
    path, cue = (doc[word], *doc[word].ancestors), range(*(attribution.cue or (0, 0)))
    named = (t for t in path if t.head.i in cue and (t.dep_ != "xcomp" or t.i != word))  # "a lie | made up | by exiles"
    called = any(preposition(t) == "as" or t.dep_ == "xcomp" for t in named)
    return called and not any(t.i in attribution.rejects for t in path)


def is_told_besides(word: Token, attribution: Attribution) -> bool:
    """Whether a word stands in a clause that only tells when or who, that is not denied or left open with the rest.

    "denied that it bombed the village | after rebels had attacked |", "that it shelled a camp | that rebels held |".
    """
    denied = {*attribution.clauses, *attribution.rejects}
    for at in (word, *word.ancestors):
        if at.i in denied:
            return False
        told_of_it = at.head.i in denied or at.head.lemma_.lower() in word_list("reportlike")
        if at.dep_ == "acl:relcl" and not told_of_it:  # "denied that it was soldiers who shot": the shooting
            return True
        if at.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _WHEN for c in at.children):
            return True
    return False


def says_which(word: Token, attribution: Attribution) -> bool:
    """Whether a word stands in a participle that only says who is meant: "denied that men | held there | were hurt"."""
    denied = {*attribution.clauses, *attribution.rejects}
    path = (word, *word.ancestors)
    under = next((n for n, at in enumerate(path) if at.i in denied), 0)
    held = (at for at in path[:under] if at.dep_ == "acl" and at.tag_ in ("VBN", "VBD") and at.head.i not in denied)
    which = (at for at in held if not any(c.dep_.startswith("nsubj") for c in at.children))
    return any(at.head.lemma_.lower() not in word_list("reportlike") for at in which)


def tells_of_paper(word: Token, attribution: Attribution) -> bool:
    """Whether a word only describes the paper that somebody rejects: "dismissed a report | released by monks |".

    Not "a report | that monks stole it |", nor "reports spread by rivals | of the army's killings |".
    """
    papers = {i for i in attribution.rejects if word.doc[i].lemma_.lower() in word_list("informant")}
    path = (word, *word.ancestors)
    under = next((n for n, at in enumerate(path) if at.i in papers), 0)
    told = (at for at in path[:under] if at.dep_ == "acl:relcl" or (at.dep_ == "acl" and at is word))
    return any(all(c.dep_ != "mark" for c in at.children) for at in told)
