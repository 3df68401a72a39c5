"""What only looks like a wrong: an accident, a thing that cannot be wronged, what one does to oneself or with words."""

from extract.pronoun_forms import REFLEXIVE
from extract.propositions.arguments import Arguments
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import INDEFINITE, Scene, can_act, counts, is_place, referring
from extract.propositions.triggers import Row
from graph.model import MentionKind

_VIOLENT = frozenset({"attack", "killing", "torture", "rape", "kidnapping", "repression", "execution", "slavery"})
_OCCASION = frozenset({"when", "after", "as", "while"})
_CAUSES = dict.fromkeys(("ARG0", "in", "by", "from", "during", "of")).keys()


def is_unfit(scene: Scene, row: Row, arguments: Arguments) -> bool:
    """Whether a violent verb's object is nothing that can be wronged: "attacked a bear", "lashed two canoes"."""
    if row.wanted or row.cells["victim"] != "ARG1" or row.cells["offence"] not in _VIOLENT:
        return False
    heads = arguments.get("ARG1")
    return bool(heads) and not any(_can_suffer(scene, h) for h in heads)


def _can_suffer(scene: Scene, i: int) -> bool:
    parse = scene.parse
    if parse.lowers[i] in INDEFINITE:  # "denied that his men had raped anyone"
        return True
    if can_act(scene, i) or is_place(scene, i) or parse.types[i] in ("place", "object"):
        return True
    if counts(parse, i) or parse.types[i] == "":
        return any(can_act(scene, h) for h in referring(scene, i))
    return False


def is_accident(scene: Scene, i: int, arguments: Arguments) -> bool:
    """Whether nobody did it: "killed in an earthquake", "killed when a hotel fell", not "killed by mortar fire"."""
    causes = arguments.of(_CAUSES)
    if any(is_kind(scene.parse.lemmas[h], "natural") and scene.row("offences", h) is None for h in causes):
        return True
    return not arguments.get("ARG0") and any(_is_mishap(scene, c) for c in scene.parse.children[i])


def _is_mishap(scene: Scene, clause: int) -> bool:
    """Whether a clause of time tells of a thing that failed by itself: "when their boat capsized"."""
    parse = scene.parse
    subject = parse.child(clause, "nsubj")
    timed = any(parse.lowers[c] in _OCCASION for c in parse.children[clause])
    if subject is None or parse.deps[clause] != "advcl" or not timed:
        return False
    return is_kind(parse.lemmas[clause], "mishap") and parse.child(clause, "obj", "aux:pass") is None


def _is_only_found(parse: Parse, i: int) -> bool:
    """Whether nobody says that it was done to those who were found so: "was found hanged in his cell"."""
    found = parse.deps[i] == "xcomp" and parse.lemmas[parse.heads[i]] == "find"
    return found and is_kind(parse.lemmas[i], "selfdone")


def is_no_wrong(scene: Scene, i: int, row: Row, accused: tuple[int, ...], suffering: tuple[int, ...]) -> bool:
    """Whether it is done to oneself, to nobody ("after shooting"), or with words: one person "attacks" another."""
    parse = scene.parse
    if any(parse.lowers[h] in REFLEXIVE for h in suffering) or _is_only_found(parse, i):
        return True
    if not suffering:
        if row.cells["offence"] == "attack" and not row.wanted and parse.pos[i] == "VERB":
            return not is_passive(parse, i)  # "we got to shoot with them"
        return parse.tags[i] == "VBG" and parse.pos[i] == "VERB" and row.cells["offence"] in _VIOLENT and not row.wanted
    mentions = [scene.references.at(h) for h in (*accused, *suffering)]
    named = all(m is not None and m.type == "person" and m.kind is not MentionKind.NOMINAL for m in mentions)
    return named and parse.lemmas[i] == "attack"
