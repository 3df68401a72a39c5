"""Who does what to whom at a predicate: PropBank's roles and the syntax joined, coordinated phrases as one head each.

The keys of the result are ARG0, ARG1, ..., LOC, TMP and, for phrases with a preposition, the preposition itself:
"The police arrested two men in Tirana" -> ARG0 police, ARG1 men, in Tirana.
"""

from collections import defaultdict
from collections.abc import KeysView
from typing import NamedTuple

from extract.annotations import References
from extract.propositions.compound_prepositions import ordering_nouns
from extract.propositions.governors import does
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.subjects import antecedent, is_meant_with, object_of, subject_of
from extract.propositions.triggers import part_of_speech
from graph.model import Reading

_AGENTIVE = ("by",)
_MODIFIERS = (
    "nmod",
    "obl",
    "obl:agent",
    "nmod:unmarked",
    "obl:unmarked",
    "nmod:npmod",
    "obl:npmod",
    "obl:tmod",
    "nmod:tmod",
)
_TYPED_ACTORS = frozenset({"person", "organisation", "country", "group"})
_BESIDE = ("with", "alongside", "along")
_NO_AGENTS = (*_BESIDE, "to")
_ACTING = frozenset({"person", "organization"})
_DESCRIBING = frozenset({"amod", "compound", "det", "nummod"})
_SEMANTIC = {"ARGM-LOC": "LOC", "ARGM-TMP": "TMP"}


class Arguments(NamedTuple):
    """The heads per role. `agreed` says that PropBank's roles and the syntax name the same parties."""

    heads: dict[str, tuple[int, ...]]
    agreed: bool

    def get(self, roles: str) -> tuple[int, ...]:
        """The heads of the first of these roles (`ARG1|with`) that is filled."""
        if "|" not in roles:
            return self.heads.get(roles, ())
        return next((self.heads[role] for role in roles.split("|") if role in self.heads), ())

    def of(self, roles: KeysView[str]) -> list[int]:
        """The heads of all these roles, in their order."""
        if self.heads.keys().isdisjoint(roles):  # as mostly; with a set on both sides the few heads are looked up
            return []
        return [head for role in roles if role in self.heads for head in self.heads[role]]


def arguments_of(
    parse: Parse, references: References, i: int, *, possessor: str = "ARG0", of: str = "ARG1"
) -> Arguments:
    """The arguments of predicate `i`; for nouns, `possessor` and `of` say what "X's <noun>" and "<noun> of X" mean."""
    kind = part_of_speech(parse, i)
    found = _nominal(parse, references, i, possessor, of) if kind == "n" else _verbal(parse, i)
    agreed = _join(parse, found, i, verbal=kind == "v")
    split = {role: _split(parse, heads, i) for role, heads in found.items() if heads}
    return Arguments({role: heads for role, heads in split.items() if heads}, agreed)


def _verbal(parse: Parse, i: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    passive = is_passive(parse, i)
    subject, object_ = subject_of(parse, i), object_of(parse, i)
    if subject is not None and subject != i:
        dies = is_kind(parse.lemmas[i], "perishing")  # "a raid in which | forty nuns | died"
        found["ARG1" if passive or dies else "ARG0"].append(subject)
    if object_ is not None:
        found["ARG2" if passive else "ARG1"].append(object_)
    for c in parse.children[i]:
        if parse.deps[c] == "iobj":
            found["ARG2"].append(c)
    _prepositional(parse, i, found, agent="ARG0" if passive else "by")
    if found["by"] and found["ARG0"]:
        found["ARG0"] += [c for c in found["by"] if _had_it_done(parse, c)]
    if passive and found["ARG1"]:
        found["ARG1"] += _companions(parse, found)
    return found


def _had_it_done(parse: Parse, i: int) -> bool:
    """Whether a phrase names on whose orders something was done."""
    nouns = (parse.lowers[c] for c in parse.children[i] if parse.deps[c] == "case" and parse.pos[c] == "NOUN")
    return any(noun in ordering_nouns() for noun in nouns)


def _companions(parse: Parse, found: dict[str, list[int]]) -> list[int]:
    """Who undergoes it too: "was charged | alongside two officers |", "was shot together with | his brother |"."""
    beside = [*found.pop("alongside", []), *found.pop("along", [])]
    joined = [c for c in found.get("with", ()) if parse.lowers[parse.below(c)[0] - 1] == "together"]
    if joined:
        found["with"] = [c for c in found["with"] if c not in joined]
    return [c for c in (*beside, *joined) if parse.types[c] in _ACTING]


def _nominal(parse: Parse, references: References, i: int, possessor: str, of: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    _prepositional(parse, i, found, agent="ARG0")
    shared = parse.first_conjunct(i)
    if shared != i and part_of_speech(parse, shared) == "n":
        _prepositional(parse, shared, found, agent="ARG0", only_missing=True)
    owners = [c for c in parse.children[i] if parse.deps[c] == "nmod:poss"]
    if owners and shared != i and not any(parse.case(c) == "of" for c in parse.children[i]):
        found.pop("of", None)  # "the detention of poets and | their | mistreatment": theirs who were detained
    if not owners and shared != i:
        owners = [c for c in parse.children[shared] if parse.deps[c] == "nmod:poss"]
    if is_kind(parse.lemmas[i], "genocide") and not any(found.get(prep) for prep in ("of", "against")):
        owners = [c for c in owners if not _is_country(references, c)]  # "the country's 1994 genocide"
    if found["of"] and of == "ARG1":
        possessor = "ARG0"
    found[of] += found.pop("of", [])
    if of == "ARG1" and not found["ARG1"]:
        found["ARG1"] += [h for prep in ("against", "on") for h in found.get(prep, ())]
    found["ARG0" if found["ARG0"] == [] and found["ARG1"] else possessor] += owners
    if not found["ARG0"]:
        found["ARG0"] += _attributive(parse, references, i, of_somebody=bool(found["ARG1"]))
    for c in parse.children[i]:
        if parse.deps[c] == "acl:relcl" and not found["ARG0"]:
            found["ARG0"] += _said_to_have_done(parse, c)
        if parse.deps[c] == "acl" and is_passive(parse, c):  # "the attack carried out by the militia"
            done = parse.child(c, "xcomp")  # "an attack suspected to have been | carried out | by the militia"
            if does(parse, c if done is None else done):
                by = [a for k in (c, done) if k is not None for a in parse.children[k] if parse.case(a) in _AGENTIVE]
                found["ARG0"] += by[:1] if done is None else by[-1:]
    return found


def _said_to_have_done(parse: Parse, clause: int) -> list[int]:
    """Who is said to have done what a clause tells of: "killings that it said were carried out by | soldiers |".

    What another says there is his word alone: "killings that the army said were carried out by rebels".
    """
    told, teller = parse.child(clause, "ccomp"), parse.child(clause, "nsubj")
    if told is None or not is_passive(parse, told) or not does(parse, told):
        return []
    if teller is not None and parse.pos[teller] != "PRON":
        return []
    subject = parse.child(told, "nsubj:pass", "nsubj")
    if subject is not None and parse.tags[subject] != "WDT":
        return []
    return [c for c in parse.children[told] if parse.case(c) in _AGENTIVE][:1]


def _prepositional(
    parse: Parse, i: int, found: dict[str, list[int]], *, agent: str, only_missing: bool = False
) -> None:
    for c in parse.children[i]:
        if not parse.deps[c].startswith(_MODIFIERS) or parse.deps[c] == "nmod:poss":
            continue
        case = parse.case(c)
        if case in _AGENTIVE and (_is_excepted(parse, c) or _is_manner(parse, c)):
            continue
        if (parse.deps[c] == "obl:agent" and case not in _NO_AGENTS) or case in _AGENTIVE:
            case = agent
        elif not case:
            case = "TMP"
        if not (only_missing and found.get(case)):
            found[case].append(antecedent(parse, c))


def _is_manner(parse: Parse, i: int) -> bool:
    """Whether a bare noun only says how something is done: "taken | by force |", "by law", not "by police"."""
    bare = parse.tags[i] == "NN" and not any(parse.deps[c] != "case" for c in parse.children[i])
    return bare and is_kind(parse.lemmas[i], "manner")


def _is_excepted(parse: Parse, i: int) -> bool:
    """Whether a phrase names who did not do it: "shot by rebels, | not by its troops |", not "not only by"."""
    mark = parse.child(i, "case")
    return mark is not None and mark > 0 and parse.lowers[mark - 1] == "not"


def _attributive(parse: Parse, references: References, i: int, *, of_somebody: bool) -> list[int]:
    """Modifiers that name who acts: "Israeli airstrike", "police raid"."""
    found = []
    called = is_kind(parse.lemmas[i], "genocide")
    following = parse.lemmas[min(i + 1, len(parse.lemmas) - 1)]
    of_country = parse.deps[i] == "compound" or is_kind(following, "answering") or is_kind(following, "judgement")
    before = [c for c in parse.children[i] if c < i]
    before += [
        d for c in before if parse.deps[c] == "compound" for d in parse.children[c] if parse.deps[d] == "compound"
    ]
    for c in before:  # "US drone attacks": also what stands before the drone
        mention = references.at(c)
        if mention is None or mention.type not in _TYPED_ACTORS:
            continue
        if mention.type == "country" and (of_country or (called and not of_somebody)):
            continue  # "the Rwandan genocide", "Congolese war crimes suspect"
        named = parse.pos[c] == "PROPN" and mention.reading is not Reading.DEMONYM
        if named and _may_be_elsewhere(parse, i, mention.type):
            continue
        if mention.reading is Reading.DEMONYM or parse.deps[c] in ("compound", "amod", "nmod:desc"):
            found.append(c)
    return found


def _may_be_elsewhere(parse: Parse, i: int, type_: str) -> bool:
    """Whether a name before a wrong may say where it was done, or who says so: "warrant over | Chad | war crimes"."""
    over = type_ == "country" and parse.case(parse.first_conjunct(i)) == "over"
    said = parse.deps[i] == "compound" or is_kind(parse.lemmas[i], "saying")  # "rejects | UN | torture claims"
    return over or (type_ == "organisation" and said)


def _join(parse: Parse, found: dict[str, list[int]], i: int, *, verbal: bool) -> bool:
    """Fill in from PropBank's roles what the syntax leaves open; False where the two contradict each other."""
    if i not in parse.roles:
        return True
    agreed, passive = True, verbal and is_passive(parse, i)
    semantic: dict[str, list[int]] = defaultdict(list)
    for role, head in parse.roles.get(i, ()):
        of_saying = parse.deps[i] == "ccomp" and parse.heads[head] == parse.heads[i]  # "said on Friday it had closed"
        if head != i and not of_saying and (verbal or parse.deps[head] not in _DESCRIBING):
            semantic[_SEMANTIC.get(role, role)].append(antecedent(parse, head))
    syntactic = {role: list(found.get(role, ())) for role in ("ARG0", "ARG1")}
    for role, heads in semantic.items():
        if role.startswith("ARGM") or (role == "ARG0" and verbal and is_meant_with(parse, i)):
            continue
        if not verbal:  # of a noun, only what its own phrase names; "harassment from guards" is not done to them
            heads = [h for h in heads if i in parse.up(h) and parse.case(h) != "from" and not _is_beside_name(parse, h)]
            if not heads:
                continue
        if passive and role == "ARG0":  # the doer of a passive is said with "by" or not at all
            heads = [h for h in heads if parse.case(h) in _AGENTIVE and parse.heads[parse.first_conjunct(h)] == i]
            heads = [h for h in heads if not _is_manner(parse, h)]
            if not heads:
                continue
        if not found.get(role):
            other = {"ARG0": "ARG1", "ARG1": "ARG0"}.get(role)
            if other and set(heads) & set(syntactic[other]):
                alone = parse.child(i, "xcomp") is None  # not "the state | failed | to prevent it"
                alone = alone and not _acts_besides(parse, i, heads)
                if verbal and role == "ARG1" and alone and not semantic.get("ARG0") and not syntactic["ARG1"]:
                    found["ARG1"], found["ARG0"] = found["ARG0"], []  # "the network collapsed"
                continue
            found[role] = list(heads)
            agreed = agreed and not (verbal and role == "ARG0")
        elif role in syntactic and not set(found[role]) & set(heads):
            agreed = False
    return agreed


def _acts_besides(parse: Parse, i: int, heads: list[int]) -> bool:
    """Whether somebody does what is told under the verb or beside it: "the guards fired on them, | killing | six"."""
    beside = (c for c in parse.children[i] if parse.deps[c] in ("advcl", "conj"))
    return any(role == "ARG0" and head in heads for c in beside for role, head in parse.roles.get(c, ()))


def _is_country(references: References, i: int) -> bool:
    mention = references.at(i)
    return mention is not None and mention.type in ("country", "place")


def _is_beside_name(parse: Parse, i: int) -> bool:
    """Whether a bare name belongs to the noun right before it: "the murder of the lawyer | Ann Lee |"."""
    return parse.deps[i] == "nmod" and parse.pos[i] == "PROPN" and not parse.case(i) and parse.pos[i - 1] == "NOUN"


def _split(parse: Parse, heads: list[int], i: int) -> tuple[int, ...]:
    """The heads with all that is coordinated with them in the same case, each once, in text order."""
    if len(heads) == 1 and len(alone := parse.conjuncts(heads[0])) == 1:  # as mostly
        return alone if heads[0] != i else ()
    found: set[int] = set()
    for head in heads:
        case = parse.case(head)
        found.update(k for k in parse.conjuncts(head) if not case or parse.case(k) in ("", case))
    return tuple(sorted(found - {i}))
