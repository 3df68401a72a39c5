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
_NEVER_ACCIDENTS = frozenset({"kidnapping", "rape", "execution", "slavery", "trafficking-in-persons", "extortion"})
_BUILT = frozenset({"place", "object", "organization"})
_HELD = ("outlaw", "suspected")
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
    if is_kind(parse.lemmas[i], "target"):  # "shelled the | market |"
        return True
    if counts(parse, i) or parse.types[i] == "":
        return any(can_act(scene, h) for h in referring(scene, i))
    return False


def is_accident(scene: Scene, i: int, row: Row, arguments: Arguments) -> bool:
    """Whether nobody did it: "killed in an earthquake", "killed when a hotel fell", not "killed by mortar fire"."""
    if row.cells["offence"] in _NEVER_ACCIDENTS:  # "were abducted during the cease-fire"
        return False
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


def _is_of(scene: Scene, i: int, owners: tuple[int, ...]) -> bool:
    """Whether a possessive says that something belongs to those who are named besides."""
    owner = scene.parse.child(i, "nmod:poss")
    mention = scene.references.at(owner) if owner is not None else None
    entities = {known.entity for known in map(scene.references.at, owners) if known is not None}
    return mention is not None and mention.entity is not None and mention.entity in entities


def _is_in_custody(scene: Scene, i: int, row: Row, suffering: tuple[int, ...]) -> bool:
    """Whether a verb that only says that somebody is held tells so of criminals: "police locked up nine thieves".

    "Arbitrarily" and the like say more than that.
    """
    parse = scene.parse
    bare = row.wanted is not None and any(word.startswith("=") for word in row.wanted.words)
    if not bare or not suffering or not is_kind(parse.lemmas[i], "restraining"):
        return False
    return all(_is_lawless(parse, h) for h in suffering)


def _is_lawless(parse: Parse, i: int) -> bool:
    """Whether a noun is for criminals, or for those who belong to them: "thieves", "members of the gang"."""
    phrase = (i, *(c for c in parse.children[i] if parse.deps[c] in ("nmod", "compound")))
    return any(is_kind(parse.lemmas[k], kind) for k in phrase for kind in _HELD)


def _is_policing(parse: Parse, i: int, accused: tuple[int, ...]) -> bool:
    """Whether those who enforce the law lie in wait for somebody: "the police | ambushed | the gang", "in ambushes"."""
    if not accused or not is_kind(parse.lemmas[i], "policing"):
        return False
    called = ({h, *(c for c in parse.children[h] if parse.deps[c] in ("compound", "amod", "nmod"))} for h in accused)
    return all(any(is_kind(parse.lemmas[k].lower(), "enforcing") for k in words) for words in called)


def is_no_wrong(scene: Scene, i: int, row: Row, accused: tuple[int, ...], suffering: tuple[int, ...]) -> bool:
    """Whether it is done to oneself, to nobody ("after shooting"), or with words: one person "attacks" another."""
    parse = scene.parse
    if any(parse.lowers[h] in REFLEXIVE for h in suffering) or _is_only_found(parse, i):
        return True
    if any(is_kind(parse.lemmas[h], "bodypart") and _is_of(scene, h, accused) for h in suffering):
        return True  # "the nurse broke | her | arm"
    if row.cells["offence"] == "arbitrary-detention" and _is_in_custody(scene, i, row, suffering):
        return True
    if _is_policing(parse, i, accused) and all(_is_lawless(parse, h) or parse.types[h] in _BUILT for h in suffering):
        return True
    if not suffering:
        if row.cells["offence"] == "attack" and not row.wanted and parse.pos[i] == "VERB":
            return not is_passive(parse, i)  # "we got to shoot with them"
        return parse.tags[i] == "VBG" and parse.pos[i] == "VERB" and row.cells["offence"] in _VIOLENT and not row.wanted
    mentions = [scene.references.at(h) for h in (*accused, *suffering)]
    named = all(m is not None and m.type == "person" and m.kind is not MentionKind.NOMINAL for m in mentions)
    won = named and all(m is not None and m.kind is MentionKind.NAME for m in mentions)  # "Frey beat Roth"
    return (named and parse.lemmas[i] == "attack") or (won and is_kind(parse.lemmas[i], "contest"))
