"""What recorded things show: "footage showed two men being beaten"."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Taken
from extract.speech.trees import antecedent, children, phrase, subject


def take_scene(verb: Token, _: Cue) -> Taken | None:
    """What recorded things show somebody doing: "footage showed two men being beaten"."""
    voice = subject(verb)
    if voice is None or antecedent(voice).lemma_.lower() not in word_list("informant"):
        return None
    doing = [c for over in (verb, *children(verb, "obj")) for c in children(over, "ccomp", "xcomp", "acl", "advcl")]
    for clause in doing:
        if clause.tag_ in ("VBG", "VBN") and clause.i > verb.i and clause.dep_ != "acl:relcl":
            seen = next((c for c in children(verb, "obj", "iobj") if verb.i < c.i), clause)
            return Taken((Tokens(min(seen.left_edge.i, clause.left_edge.i), phrase(clause).end),), (clause.i,))
    return None
