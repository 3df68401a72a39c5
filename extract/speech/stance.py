"""What a voice does with its content once negation, modals and the predicates of dispute are read."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.predicates import entity_type_of
from extract.propositions.triggers import rows_by_trigger
from extract.speech.cues import charging_verbs, cue_table, reporting_verbs, word_list
from extract.speech.falsity import is_baseless, is_belittled, is_said_untrue, rests_on, unproven, untruths_under
from extract.speech.findings import Finding
from extract.speech.forms import verb_lemma
from extract.speech.negations import negation
from extract.speech.trees import child, child_is, children, dependents, light_above, preposition, with_conjuncts
from graph.model import Certainty, Stance

_TOLD_BY_NOBODY = frozenset({"passive that", "passive inf", "passive passinf"})
_NAMING = frozenset({"naming", "criticism", "feeling"})
_OPPOSING = frozenset({"denial", "rejection", "doubt", "opposition"})
_IF = frozenset({"if", "unless", "should"})
_NOT = ("not", "n't", "n’t")
_POINTING = frozenset({"this", "that", "it", "these", "those"})
_TOLD = ("lie", "uttering", "agreed")  # of words.tsv: what may be rejected besides reports ("refuted this lie")
_DISPUTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})


@dataclass(frozen=True, slots=True)
class Position:
    """Stance, whether the content is thereby negated, certainty, and the heads of what is rejected.

    `clauses` are the heads of the only clauses that the stance is about, where it is not about all of the content.
    """

    stance: Stance
    negated: bool = False
    certainty: Certainty = Certainty.STATED
    rejects: tuple[int, ...] = ()
    clauses: tuple[int, ...] = ()


def position(doc: Doc, finding: Finding) -> Position:
    """The voice's position: "did not confirm" declines, "does not believe" is a belief, "may have said" is hedged."""
    head = doc[finding.head]
    cue = finding.cue
    stance, negated = cue.stance, False
    group = [doc[i] for i in range(*finding.group)]
    fails = any(t.lemma_ == "fail" and t.i < head.i for t in group)
    if (finding.negated_by is not None) != fails and cue.kind != "decline":
        stance, negated = (cue.stance, True) if cue.if_not is None else (cue.if_not, False)
    if finding.negated_by is not None and doc[finding.negated_by].lower_ == "without" and cue.kind not in _OPPOSING:
        stance, negated = Stance.DECLINES, False  # "paid without admitting guilt", "without saying who did it"
    certainty = Certainty.STATED if stance is Stance.DECLINES else _certainty(head, group, cue.kind)
    if stance is cue.if_not is Stance.ASSERTS and cue.words[0] in word_list("excluding"):
        certainty = Certainty.HEDGED  # "did not rule out that they fled"
    if cue.pos == "prep" and cue.words[0] in _IF:
        certainty = Certainty.CONDITIONAL  # "if the ministry is to be believed"
    by_nobody = finding.source is None and finding.construction in _TOLD_BY_NOBODY
    vouched = cue.kind not in ("relay", "thought") or cue.name in word_list("factive")
    if by_nobody and not vouched and certainty is Certainty.STATED:
        certainty = Certainty.HEDGED  # "is said to have fled": the writer passes it on and does not vouch for it
    more = (("reckoned",) if stance is Stance.DISPUTES else ()) + (
        _TOLD if cue.kind == "rejection" and "x+" not in finding.construction else ()
    )
    named = tuple(
        i
        for i in dict.fromkeys((*finding.rejected, *finding.accused, *finding.clauses))
        if doc[i].lemma_.lower() in word_list("reportlike", *more)
        or (doc[i].dep_ == "parataxis" and doc[i].lemma_.lower() in word_list("summing"))  # ", a point he denies"
    )
    if stance in _DISPUTING:
        pointing = (i for i in _object_of(head) if i not in finding.clauses and doc[i].lower_ in _POINTING)
        return Position(stance, negated, certainty, named or tuple(pointing))  # "dismissed | that | as lies"
    if stance is not cue.stance or negated:
        return Position(stance, negated, certainty)
    if _is_against(doc, finding, named):
        return Position(Stance.DISPUTES, negated, certainty, named or finding.accused or _object_of(head))
    if cue.kind in _NAMING:  # "regretted what it described as sanctions based on false claims"
        grounds = [c.i for i in finding.clauses for c in untruths_under(doc[i])]
        if grounds:
            return Position(Stance.DISPUTES, negated, certainty, tuple(grounds))
    pleading = tuple(i for i in finding.clauses if _pleads(doc[i])) if stance is Stance.ASSERTS else ()
    if pleading and cue.kind == "speech":
        return Position(Stance.DENIES, True, certainty, (), pleading if len(finding.clauses) > 1 else ())
    false = [(i, named) for i in finding.clauses if (named := _said_to_be_false(doc[i], finding))]
    if not false and stance is Stance.ASSERTS:
        lacking = _lacking(doc, finding)
        if lacking is not None:
            return Position(Stance.DISPUTES, negated, certainty, *lacking)
    if not false:
        return Position(stance, negated, certainty)
    rejects = tuple(i for _, named in false for i in named)
    untrue = {i for i, _ in false}
    untrue |= {i for i in finding.clauses if doc[i].head.i in untrue and _only_adds(doc[i])}  # "false and malicious"
    return Position(Stance.DISPUTES, negated, certainty, rejects, tuple(sorted(untrue)))


def _pleads(clause: Token) -> bool:
    """True of "I am | not guilty |", which denies a charge."""
    own = child(clause, "nsubj")
    return clause.lemma_ == "guilty" and own is not None and own.lower_ in ("i", "we") and negation(clause) is not None


def _lacking(doc: Doc, finding: Finding) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """What is told of that there is no proof of, and the clauses that say so where others say more; None without any.

    The "no" of "no evidence" is the voice's own stance.
    """
    for i in finding.clauses:
        heads = [c.i for c in unproven(doc[i])]
        told = word_list("reportlike") | (_POINTING if child(doc[i], "expl") is not None else frozenset())
        claims = tuple(h for h in heads if doc[h].lemma_.lower() in told)  # "there is no record of | that |"
        if claims or any(doc[h].pos_ in ("VERB", "AUX") or _names_a_wrong(doc[h]) for h in heads):
            return claims, () if len(finding.clauses) == 1 else (i,)
    return None


def _names_a_wrong(word: Token) -> bool:
    """True of a noun that is listed for an offence: "no evidence of | torture"."""
    return (word.lemma_.lower(), "n") in rows_by_trigger("offences")


def _only_adds(word: Token) -> bool:
    """True of a further predicate of the same subject."""
    adds = word.pos_ in ("ADJ", "NOUN") or (word.tag_ == "VBN" and is_belittled(word))  # "and politically motivated"
    return word.dep_ == "conj" and adds and child(word, "nsubj", "cop") is None


def _is_against(doc: Doc, finding: Finding, named: tuple[int, ...]) -> bool:
    """True of what is called baseless, and of reports and claims that are criticised ("slammed the report")."""
    predicates = [doc[c] for i in finding.clauses for c in with_conjuncts(doc[i])]
    if any(is_baseless(word) for word in predicates):
        judged = _object_of(doc[finding.head]) if finding.cue.kind == "thought" else ()  # "deemed the report biased"
        told = any(doc[i].lemma_.lower() in word_list("reportlike") for i in judged)
        if finding.cue.kind == "naming":
            return bool(named) or told or _may_be_untrue(doc, finding, predicates)
        itself = set(named) & {word.i for word in predicates} and finding.cue.words[0] in word_list("citing", "passing")
        return (bool(named) and not itself) or told
    if finding.cue.kind == "naming":
        ruling = any(_is_ruling(doc[i]) for i in finding.accused)
        if (named or ruling) and any(is_belittled(w) or is_said_untrue(w) for w in predicates):
            return True
        if ruling and any(w.lemma_.lower() in word_list("disgrace") for w in predicates):
            return True
    return (
        finding.cue.kind in ("criticism", "accusation")
        and bool(named)
        and not any(doc[i].tag_ == "VBG" for i in finding.clauses)  # "slammed the report for praising the army"
        and set(named)
        & {
            *finding.accused,
            *finding.rejected,
            *(finding.clauses if finding.construction.endswith((" np", " against")) else ()),
        }
        != set()
    )


def _may_be_untrue(doc: Doc, finding: Finding, predicates: list[Token]) -> bool:
    """Whether somebody calls something false, or what was told absurd; a deed that is called absurd was done."""
    if not all(word.lower_ in word_list("evaluative") for word in predicates):
        return True
    told = word_list(
        "reckoned", "evidential", "uttering", "demanding", "ruling", "summing", "document", "tidings", "accord"
    )
    return any(doc[i].pos_ == "PRON" or doc[i].lemma_.lower() in told for i in finding.accused)


def _is_ruling(noun: Token) -> bool:
    """True of "called | the verdict | a disgrace", not of "the decision | to close a school |"."""
    return noun.lemma_.lower() in word_list("ruling") and child(noun, "acl", "nmod") is None


def _object_of(verb: Token) -> tuple[int, ...]:
    return tuple(c.i for c in children(verb, "obj"))


def _said_to_be_false(clause: Token, finding: Finding) -> tuple[int, ...]:
    """Whose falsity the clause states: the allegations of "the allegations were baseless"."""
    accepted = _not_accepted(clause)
    if accepted:
        return accepted
    untrue = is_said_untrue(clause)
    faulted = clause.lemma_.lower() in word_list("faulting") and child(clause, "nsubj:pass", "aux:pass") is None
    none = _none_of_it(clause)
    if none is None and not untrue and (not (is_belittled(clause) or faulted) or child_is(clause, "advmod", *_NOT)):
        return ()
    if none is not None:
        return (none.i,) if finding.cue.kind == "speech" else ()
    named = child(clause, "nsubj", "nsubj:pass")
    if named is None or entity_type_of(named) == "time" or named.tag_ == "WDT":
        summed = _summed_up(finding, clause)
        return () if summed is None else (summed.i,)
    alone = len(finding.clauses) == 1 and finding.cue.kind == "speech"
    plainly = alone or (finding.cue.kind == "speech" and clause.lemma_.lower() in word_list("lie"))
    thought = finding.cue.kind == "thought" and len(finding.clauses) == 1 and clause.pos_ == "NOUN"
    pointing = (untrue and alone) or (is_baseless(clause) and (plainly or thought))
    pointing = pointing and named.lower_ in _POINTING
    far = named.lower_ == "nothing" and untrue and alone  # "nothing could be further from the truth"
    if pointing or far or named.lemma_.lower() in word_list("reportlike", "reckoned", "evidential"):
        return with_conjuncts(named)
    if (untrue or is_belittled(clause)) and _tells(named):
        return with_conjuncts(named)
    return tuple(c.i for c in rests_on(clause))  # "the sanctions are based on fabricated evidence"


def _tells(work: Token) -> bool:
    """True of "a | film | that accuses it of theft": what is said to be false is what the film says."""
    thing = work.pos_ == "NOUN" and entity_type_of(work) not in ("person", "organization", "place")
    clauses = children(work, "acl", "acl:relcl") if thing else ()
    return any(verb_lemma(c) in reporting_verbs() | charging_verbs() for c in clauses)


def _not_accepted(clause: Token) -> tuple[int, ...]:
    """What a clause says that somebody does not accept: "did not recognise | the report's findings |"."""
    if clause.lemma_.lower() not in word_list("accepting", "agreeing") or negation(clause) is None:
        return ()
    taken = (_word_of(c) for c in children(clause, "obj", "obl") if preposition(c) in ("", "with", "to"))
    told = word_list("reportlike", "picturing")
    return tuple(i for c in taken if c.lemma_.lower() in told for i in with_conjuncts(c))


def _word_of(least: Token) -> Token:
    """What "a word of it" is of, and "none of it", where nothing at all is accepted of that."""
    if least.lemma_.lower() not in word_list("portion", "partitive"):
        return least
    return next((c for c in children(least, "nmod") if preposition(c) == "of"), least)


def _none_of_it(clause: Token) -> Token | None:
    """The "none" of "none of it was true", whose predicate would otherwise affirm what it is said of."""
    none = child(clause, "nsubj")
    if none is None or none.lower_ not in ("none", "nothing", "little", "neither"):
        return None
    of = [c for c in children(none, "nmod") if preposition(c) in ("of", "in", "about")]
    told = any(c.lower_ in _POINTING or c.lemma_.lower() in word_list("reportlike") for c in of)
    return none if told and is_said_untrue(clause, denied=True) else None


def _summed_up(finding: Finding, clause: Token) -> Token | None:
    """What a relative clause around the cue says to be false: "an accusation | the army said was baseless"."""
    verb = clause.head
    noun = verb.head
    told = verb.i == finding.head and verb.dep_ == "acl:relcl" and noun.lemma_.lower() in word_list("reportlike")
    return noun if told else None


def _certainty(head: Token, group: list[Token], kind: str) -> Certainty:
    top = light_above(head)
    if kind == "hearsay" or (head.dep_ == "parataxis" and head.lemma_ in word_list("guessing")):
        return Certainty.HEDGED
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in dependents(top)):
        return Certainty.CONDITIONAL
    if any(t.lemma_ in word_list("hedging") for t in group if t.i < head.i):
        return Certainty.HEDGED
    for t in (head, top) if top != head else (head,):
        if any(c.lower_ in word_list("possible") for c in children(t, "aux")):
            return Certainty.HEDGED
        if any(cue.kind == "hearsay" for c in children(t, "advmod") for cue in cue_table().get((c.lower_, "adv"), ())):
            return Certainty.HEDGED
    return Certainty.STATED
