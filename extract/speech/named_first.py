"""Objects that stand behind what is said of them: "dismissed as baseless | the claim that Y |"."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.clauses import is_relative
from extract.speech.cues import Cue, word_list
from extract.speech.falsity import is_belittled
from extract.speech.findings import Taken
from extract.speech.trees import children, phrase, preposition, with_conjuncts


def after_its_predicate(verb: Token, cue: Cue) -> Taken | None:
    """A long object that follows what is said of it: "dismissed as baseless the claim that Y", however it is hung."""
    doc = verb.doc
    if cue.kind not in ("rejection", "denial", "criticism") or verb.i + 2 >= len(doc) or doc[verb.i + 1].lower_ != "as":
        return None
    below = [
        c for over in children(verb, "obl", "advcl", "xcomp") for c in children(over, "obj", "obl", "nsubj", "nmod")
    ]
    for thing in (*children(verb, "obl", "obj", "nmod", "advcl"), *below):
        first = next((c.left_edge.i for c in thing.lefts if c.left_edge.i > verb.i + 2), thing.i)
        if thing.i > verb.i + 2 and thing.lemma_.lower() in word_list("reportlike") and first > verb.i + 2:
            clauses = (c for c in children(thing, "acl", "ccomp") if c.dep_ != "acl:relcl" and not is_relative(c))
            told = next((c.i for c in clauses if preposition(c) == "that"), None)
            whole = Tokens(verb.i + 1, phrase(thing).end)
            if told is not None:
                return Taken((whole,), (told,), rejected=(thing.i,))
            return Taken((whole,), with_conjuncts(thing))
    return None


def behind_its_name(cue: Cue, whole: Tokens, said: Token, target: Token, accused: tuple[int, ...]) -> Taken:
    """What follows the name it is given: a claim that is belittled is rejected, with what it claims."""
    if not is_belittled(said) or target.lemma_.lower() not in word_list("reportlike"):
        return Taken((whole,), with_conjuncts(said), accused=accused)
    told = (c for c in children(target, "acl", "ccomp") if c.dep_ != "acl:relcl" and not is_relative(c))
    claims = tuple(c.i for c in told if preposition(c) == "that" and cue.kind != "naming")
    return Taken((whole,), claims or with_conjuncts(said), rejected=(target.i,))
