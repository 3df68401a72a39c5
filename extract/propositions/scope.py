"""What a clause makes of what it says: denied, hedged, conditional, only intended, asked or recommended.

Scope runs upward from the trigger through the words that have it in theirs ("may have | failed | to protect"), and
ends where the writer vouches anew: at a relative clause, an adverbial clause, an apposition.
"""

from typing import NamedTuple

from extract.annotations import Tokens
from extract.propositions.classed import identified
from extract.propositions.conditions import hangs_on_condition, is_condition, is_refusal, opens_condition
from extract.propositions.governors import Effect, Governor, effect_on, governor_of
from extract.propositions.kinds import is_kind
from extract.propositions.negation import is_forestalled, is_negated, is_ruled_out_at_all, means_none
from extract.propositions.parse import Parse
from extract.propositions.probed import is_asked_whether, is_looked_into
from extract.propositions.questions import is_imperative, is_open, is_question, markers
from extract.propositions.subjects import is_ranked
from graph.model import Certainty

_MARKING = {"aux": "aux", "advmod": "adverb", "mark": "mark", "amod": "adjective"}  # relations -> kinds of markers
_LEAVING_OPEN = frozenset({Effect.HEDGES, Effect.ORDERS, Effect.PERMITS})
_JUDGED = {
    (Effect.ASSURES, False): (False, Certainty.STATED),
    (Effect.ASSURES, True): (False, Certainty.HEDGED),
    (Effect.DOUBTS, False): (True, Certainty.HEDGED),
    (Effect.DOUBTS, True): (False, Certainty.STATED),
    (Effect.EXCLUDES, False): (True, Certainty.STATED),
    (Effect.EXCLUDES, True): (False, Certainty.HEDGED),
}
"""Whether a judging word, itself negated or not, negates what it judges, and how sure it leaves that."""
_EXTRACTING = frozenset({"into", "until", "till"})
_LEFT_UNDONE = frozenset({("instead", "of"), ("rather", "than")})
_SUBJECTS = ("nsubj", "nsubj:pass")
_RANK = {Certainty.STATED: 0, Certainty.HEDGED: 1, Certainty.CONDITIONAL: 2}


class Scope(NamedTuple):
    """The standing of what a word says.

    `unreal`: only prevented, feared or forbidden; `asked`: a question, a command, a condition, what was left
    undone.
    """

    negated: bool = False
    certainty: Certainty = Certainty.STATED
    unreal: bool = False
    asked: bool = False


def _is_in(piece: Tokens | None, i: int) -> bool:
    return piece is not None and piece.start <= i < piece.end


def firmer(one: Certainty, other: Certainty) -> Certainty:
    """The less firm of two.

    >>> firmer(Certainty.STATED, Certainty.HEDGED)
    <Certainty.HEDGED: 'hedged'>
    """
    return one if _RANK[one] >= _RANK[other] else other


def scope_of(
    parse: Parse, i: int, start: int, end: int, *, own_negation: bool = True, before: Tokens | None = None
) -> Scope:
    """The standing of what word `i` says, judged by the words of [start, end) and of the piece `before` it.

    `own_negation` False leaves out the negation at the word itself, where that is part of what it says
    ("did not protect").
    """
    first = parse.first_conjunct(i)
    if own_negation and is_negated(parse, first) and (_is_regretted(parse, i) or _is_forbidden(parse, first)):
        return Scope(unreal=not _is_regretted(parse, i))
    negated, certainty, unreal, asked = False, Certainty.STATED, _is_shown_by_nothing(parse, i), False
    at, spent, opening = i, not own_negation, start if before is None else before.start
    for _ in parse.heads:  # no path is longer than the text
        if not spent and is_negated(parse, at):
            negated = not negated
        if parse.deps[at] == "acl:relcl" and _is_ruled_out(parse, parse.heads[at]):
            negated = not negated
        certainty = firmer(certainty, _marked(parse, at))
        if is_looked_into(parse, at):
            certainty = firmer(certainty, Certainty.HEDGED)
        if is_condition(parse, at):
            asked = True
        elif hangs_on_condition(parse, at, opening, end) and not (at == i and _only_means(parse, i)):
            certainty = Certainty.CONDITIONAL
        first = parse.first_conjunct(at)
        if first != at and _shares_auxiliary(parse, at, first):  # "may | kill and torture", "did not | kill or torture"
            certainty = firmer(certainty, _marked(parse, first))
            if hangs_on_condition(parse, first, opening, first):  # "if they come, we will run and | hide |"
                certainty = Certainty.CONDITIONAL
            joined = parse.child(at, "cc")  # "not paid and | beaten |", "no rescue but | a kidnapping |"
            word = parse.lowers[joined] if joined is not None else ""
            apart = word == "but" or (word == "and" and parse.tags[at] == "VBN")
            spread = (parse.tags[at] == parse.tags[first] and not apart) or is_ruled_out_at_all(parse, first)
            if spread and is_negated(parse, first) and not is_negated(parse, at):
                negated = not negated
        asked = asked or is_question(parse, at) or is_imperative(parse, at) or is_open(parse, at)
        asked = asked or _is_left_undone(parse, at)
        over = parse.heads[first]
        unreal = unreal or is_forestalled(parse, at) or (start <= over < end and _is_extracted(parse, over))
        step = None if is_asked_whether(parse, first) or _is_clause_beside(parse, at, first) else _step(parse, at)
        if step is None or not (start <= step[0].word < end or _is_in(before, step[0].word)):
            break
        governor, effect = step
        if effect is Effect.ENDS:  # that it was done until then stands, however the end is put: "must", "did not stop"
            break
        if effect is Effect.PREVENTS and effect_on(parse, parse.heads[governor.word], "comp") is Effect.FAILS:
            break  # "failed to prevent | the beating of strikers |"
        if any(is_negated(parse, passed) for passed in governor.passed):
            negated = not negated
        said = means_none(parse, first) and parse.heads[first] == governor.word  # "made | no arrests |": said once
        at = governor.word
        judged = _JUDGED.get((effect, is_negated(parse, at))) if effect is not None else None
        spent = judged is not None or said
        if judged is not None:
            negated = negated != judged[0]
            certainty = firmer(certainty, judged[1])
        elif effect is Effect.PREVENTS:
            unreal = True
        elif effect is Effect.FAILS:
            negated = not negated
        elif effect in _LEAVING_OPEN and governor.link != "result":  # "had them killed" says that they were
            certainty = firmer(certainty, Certainty.HEDGED)
    return Scope(negated, certainty, unreal, asked)


def _is_shown_by_nothing(parse: Parse, i: int) -> bool:
    """Whether something that there is none of would show it: "found no film | showing | evidence of a massacre"."""
    if "no" not in parse.lowers:
        return False
    for k in parse.up(i):
        thing = parse.heads[k]
        if parse.deps[k] == "acl:relcl" and parse.is_set_off(k):
            return False  # "no word from Oslo, which denied that it beat them"
        shown = parse.deps[k] == "acl:relcl" or (parse.deps[k] == "acl" and parse.tags[k] == "VBG")
        if shown and parse.types[thing] not in ("person", "organization"):
            return any(parse.lowers[c] == "no" and parse.deps[c] == "det" for c in parse.children[thing])
    return False


def _step(parse: Parse, at: int) -> tuple[Governor, Effect | None] | None:
    """The next word whose scope this one is in, with its effect; None where scope ends."""
    governor = governor_of(parse, at)
    if governor is None:
        return None
    if governor.effect is Effect.TOPIC:  # "not aware of | police | beating | them"
        told = parse.tags[at] == "VBG" and governor.link == "of" and is_negated(parse, governor.word)
        return (governor, None) if told else None
    if governor.link == "comp" and effect_on(parse, parse.heads[governor.word], "told") is Effect.FAILS:
        return Governor(parse.heads[governor.word], "told"), Effect.FAILS  # "it is wrong | to say | that they fled"
    if governor.effect is Effect.OCCURS and governor.link == "subj" and is_negated(parse, at):
        return None  # "there was no | torture |": said once
    if governor.effect is Effect.OCCURS and parse.deps[parse.first_conjunct(at)].startswith("csubj"):
        return None  # "it is not normal | that they beat us |", which they do
    if governor.effect is not None:
        return governor, governor.effect
    dep = parse.deps[parse.first_conjunct(at)]
    if governor.link == "comp" and dep == "acl" and is_ranked(parse, governor.word):
        return governor, None  # "became the first country to sign it"
    if dep == "acl" and parse.lowers[governor.word] == "yet":  # "has | yet | to pay": said at the word itself
        return None
    if governor.link == "comp" and parse.pos[governor.word] in ("ADJ", "ADV") and _is_excessive(parse, governor.word):
        return governor, Effect.FAILS  # "were too weak to flee"
    there = governor.link == "subj" and parse.lemmas[governor.word] == "be" and not is_negated(parse, at)
    if there and parse.child(governor.word, "expl") is not None:
        return governor, None  # "there was not a | sign | that"
    if governor.link == "comp" and dep.startswith("acl") and parse.case(parse.first_conjunct(at)) == "that":
        return (governor, Effect.HEDGES) if dep == "acl" and is_kind(parse.lemmas[governor.word], "hearsay") else None
    taking = governor.link == "obj" and parse.pos[at] == "NOUN" and effect_on(parse, at, "in") is Effect.COMMITS
    if taking and not is_negated(parse, at):
        return governor, None  # "nobody | took | part in the beatings"
    if governor.link == "purpose" or (governor.link == "comp" and dep == "acl" and parse.pos[at] != "ADJ"):
        return governor, Effect.HEDGES
    if governor.link == "comp" and dep == "xcomp":
        return governor, None
    return None


def _marked(parse: Parse, i: int) -> Certainty:
    """What auxiliaries, adverbs and subjunctions at the word itself do to its certainty.

    "Could" makes it a possibility; "could not" says that it was not so: "the claims could not be verified".
    """
    known = markers()
    hedge = known.get((parse.lowers[i], "predicate"))  # "a strike is | likely |"
    found = Certainty.STATED if hedge is None or is_negated(parse, i) else Certainty(hedge)
    for c in parse.children[i]:
        kind = _MARKING.get(parse.deps[c])
        effect = known.get((parse.lowers[c], kind)) if kind else None
        if effect is None and kind == "aux" and not is_negated(parse, i):
            effect = known.get((parse.lowers[c], "able"))
        if effect is None and kind == "aux" and opens_condition(parse, i, c):
            effect = known.get((parse.lowers[c], "inverted"))
        if effect == Certainty.CONDITIONAL and _only_seems_so(parse, i, c):
            effect = Certainty.HEDGED
        if effect is None or (parse.lowers[c] == "should" and _is_wondered_at(parse, i)):
            continue
        if not (kind == "aux" and is_negated(parse, i) and is_refusal(parse, i, c)):
            found = firmer(found, Certainty(effect))
    for role, c in parse.roles.get(i, ()):  # "may have shelled the school and | looted | the market"
        if role == "ARGM-MOD" and parse.heads[c] == parse.first_conjunct(i) != i and not is_negated(parse, i):
            found = firmer(found, Certainty(known.get((parse.lowers[c], "aux"), Certainty.STATED)))
    return found


def _only_seems_so(parse: Parse, i: int, mark: int) -> bool:
    """Whether "if" makes no condition: "it looks as | if | they had fled", "unclear | if | they had fled"."""
    if parse.deps[mark] != "mark":
        return False
    clause = parse.first_conjunct(i)
    over = parse.heads[clause]
    open_ = (parse.lemmas[over], "open") in markers() or effect_on(parse, over, "comp") is Effect.ASSURES
    return parse.lowers[mark - 1 : mark] == ("as",) or (open_ and over < clause)


def _is_regretted(parse: Parse, i: int) -> bool:
    """Whether something should not have been done, which was: "should not have beaten him"."""
    aux = [parse.lowers[c] for c in parse.children[i] if parse.deps[c].startswith("aux")]
    return bool(aux) and aux[0] in ("should", "ought") and "have" in aux


def _is_forbidden(parse: Parse, i: int) -> bool:
    """Whether somebody is bidden not to do something: "asked them | not to beat | him": the bidding is no denial."""
    bidding = parse.deps[i] in ("xcomp", "ccomp", "advcl", "acl") and is_kind(parse.lemmas[parse.heads[i]], "bidding")
    return bidding and parse.tags[i] == "VB" and any(parse.lowers[c] == "to" for c in parse.children[i])


def _is_extracted(parse: Parse, verb: int) -> bool:
    """Whether a confession was got out of somebody: "forced to | confess | to it", "beaten into | admitting | it"."""
    if not is_kind(parse.lemmas[verb], "owning"):
        return False
    if parse.case(verb) in _EXTRACTING:
        return True
    return parse.lemmas[verb] == "confess" and effect_on(parse, parse.heads[verb], "comp") is Effect.MAKES


def _is_left_undone(parse: Parse, i: int) -> bool:
    """Whether something else was done: "| instead of arresting them |, they fled", "fled | rather than fight |".

    Of "rather than beating them they should help" the beating goes on.
    """
    if parse.tags[i] == "VBG" and is_advised(parse, parse.heads[i]):
        return False
    before = (c for c in parse.children[i] if c < i and parse.lowers[c] in ("instead", "rather", "than"))
    return any(parse.lowers[c : c + 2] in _LEFT_UNDONE or parse.lowers[c - 1 : c + 1] in _LEFT_UNDONE for c in before)


def _is_ruled_out(parse: Parse, noun: int) -> bool:
    """Whether it was not somebody who did it: "it was not | the army | that fired", "he is not | the man | who"."""
    if not is_negated(parse, noun):
        return False
    if identified(parse, noun) is not None:
        return True
    somebody = parse.pos[noun] == "PROPN" or parse.types[noun] in ("person", "organization", "place")
    if not somebody or parse.child(noun, "cop") is None or parse.child(noun, "conj") is not None:
        return False
    subject = parse.child(noun, "nsubj", "expl")
    return subject is not None and parse.lowers[subject] == "it"


def _is_excessive(parse: Parse, i: int) -> bool:
    return any(parse.lowers[c] == "too" for c in parse.children[i] if c < i)


def is_advised(parse: Parse, i: int) -> bool:
    """Whether the verb is only recommended: "should release", "must be arrested"; not "surprise that he should win"."""
    if _is_wondered_at(parse, i):
        return False
    return any(
        parse.deps[c] == "aux" and parse.lowers[c] in ("should", "must", "ought", "shall")
        for v in {i, parse.first_conjunct(i)}
        for c in parse.children[v]
    )


def _is_wondered_at(parse: Parse, i: int) -> bool:
    return parse.deps[i] in ("acl", "ccomp", "csubj") and is_kind(parse.lemmas[parse.heads[i]], "wonder")


def _shares_auxiliary(parse: Parse, i: int, first: int) -> bool:
    own = parse.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    # "might have used them and | regretted | it"
    finite = parse.tags[i] == "VBD" and parse.tags[first] in ("VB", "VBN")
    finite = finite and not is_ruled_out_at_all(parse, first)
    return own is None and parse.pos[i] == parse.pos[first] and not finite


def _only_means(parse: Parse, i: int) -> bool:
    """Whether a verb is of what is to be done, which a condition beside it is of: "| threatened | to leave if"."""
    return effect_on(parse, i, "comp") is Effect.HEDGES


def _is_clause_beside(parse: Parse, i: int, first: int) -> bool:
    """Whether a clause with "nor" stands beside an infinitive: "not allowed to | go |, nor was she | given | a key"."""
    inverted = any(parse.lowers[c] == "nor" for c in parse.children[i]) and parse.child(i, *_SUBJECTS) is not None
    return first != i and inverted and parse.deps[first] == "xcomp"
