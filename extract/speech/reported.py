"""Reported clauses and direct speech in the tree of their verb, and where they end."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite
from extract.speech.clefts import is_so_said, take_as_said, take_cleft
from extract.speech.cues import Cue, acting_verbs, cue_table
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.inserted import (
    CONCEDING,
    divided,
    interrupted,
    is_another_voice,
    is_inserted,
    opening,
    relative_around,
)
from extract.speech.next_acts import before_adding, is_meanwhile, narrator_goes_on
from extract.speech.semicolons import before_semicolon, behind_semicolon, last_clause
from extract.speech.trees import (
    antecedent,
    child,
    child_is,
    children,
    has_to,
    is_passive,
    phrase,
    preposition,
    with_conjuncts,
)
from graph.model import Stance

_BESIDE = frozenset({*CONCEDING, "as"})
_WH = frozenset({"WP", "WDT", "WRB", "WP$"})
_ADDRESSING = frozenset(
    {"tell", "inform", "warn", "remind", "assure", "notify", "advise", "convince", "persuade", "ask"}
)


def _is_wh(clause: Token) -> bool:
    parse = parse_of(clause.doc)
    before = range(clause.left_edge.i, clause.i)
    asking = (i for i in before if parse.tree.tags[i] in _WH or parse.lowers[i] in ("whether", "if"))
    return any(clause.is_ancestor(clause.doc[i]) for i in asking)


def take_that(verb: Token, _: Cue) -> Taken | None:
    """A finite clause: "said (that) it was so", "asked whether it was"; the sentence around: "it was so, he said"."""
    for clause in children(verb, "ccomp", *(("csubj",) if is_passive(verb) else ())):
        if (
            is_finite(clause)
            or _is_wh(clause)
            or child(clause, "nsubj", "mark", "csubj")
            or clause.pos_ not in ("VERB", "AUX")
        ):
            if clause.tag_ == "VBG" and not is_finite(clause) and not child(clause, "nsubj"):
                continue
            if is_passive(verb) and has_to(clause):
                continue  # "is said by X to have fled": the construction of the infinitive
            pronoun = child(clause, "nsubj", "obj")
            if verb.dep_ == "acl:relcl" and pronoun is not None and pronoun.i < verb.i and pronoun.tag_ in _WH:
                start = clause.left_edge.i if clause.left_edge.i > verb.i else verb.i + 1
                return Taken((Tokens(start, phrase(clause).end),), with_conjuncts(clause), addressees=_addressees(verb))
            begun = clause.i < verb.i or any(c.i < verb.i for c in children(clause, "nsubj"))  # "Ann, he said, left"
            said = interrupted(verb, clause) if begun else (stretched(verb, clause),)
            if not begun and (front := opening(verb, clause)) is not None:
                said = (front, *said)
            joined = (c for c in children(verb, "ccomp") if c.i > clause.i and child(c, "cc") is not None)
            clauses = (*with_conjuncts(clause), *(i for c in joined for i in with_conjuncts(c)))
            more, further = behind_semicolon(verb, clause) if clause.i < verb.i else (None, ())
            said = said if more is None else (said[0], more)
            return Taken(said, (*clauses, *further), addressees=_addressees(verb))
    fronted = _fronted(verb)
    if fronted is not None:
        return Taken((phrase(fronted),), with_conjuncts(fronted))
    for clause in children(verb, "xcomp", "obj", "advcl"):
        manner = child(clause, "advcl:relcl") if clause.lower_ in ("how", "why") else None
        if manner is not None and clause.i > verb.i:  # "related how they had fled"
            return Taken((phrase(clause),), with_conjuncts(manner), addressees=_addressees(verb))
        if clause.i > verb.i and _is_wh(clause) and clause.dep_ == "xcomp":
            return Taken((phrase(clause),), (clause.i,), addressees=_addressees(verb))
    equated = take_cleft(verb)
    if equated is not None:
        return equated
    if verb.dep_ == "acl:relcl" and is_inserted(verb):
        goes_on = relative_around(verb)
        if goes_on is not None:
            return Taken((Tokens(verb.i + 1, phrase(goes_on).end),), with_conjuncts(goes_on))
        top = verb.head if verb.head.dep_ in ("root", "ROOT") else verb.head.head
        return Taken(interrupted(verb, top) if top.i < verb.i else divided(verb, top), (top.i,))
    told = take_as_said(verb)
    first = verb.left_edge.i
    voice = child(verb, "nsubj")
    opens = voice is not None and voice.i < verb.i and verb.doc[max(voice.left_edge.i - 1, 0)].text == ";"
    if opens and verb_lemma(verb) not in acting_verbs():
        return told  # "The smugglers fired; the officers replied"
    if verb.head.i < verb.i and ":" in (verb.doc[max(first - 1, 0)].text, verb.doc[first].text):
        return told  # "She said it was lost: wardens vowed to shoot her dogs"
    if verb.dep_ in ("parataxis", "parataxis:insert") and child(verb, "nsubj") and verb.head.pos_ != "PUNCT":
        complained = child_is(verb, "advmod", "so") and not is_so_said(verb)  # "they fled, so he complained"
        return None if complained else _around(verb)
    return told


def _fronted(verb: Token) -> Token | None:
    """The clause with "that" or "whether" before the voice: "That they fled, | the ministry does not dispute"."""
    first = verb.left_edge
    voice = child(verb, "nsubj")
    if first.lower_ not in ("that", "whether") or first.dep_ != "mark" or voice is None or child(verb, "obj", "ccomp"):
        return None
    clause = first.head
    before = clause.head == verb and clause.i < voice.left_edge.i and verb.doc[voice.left_edge.i - 1].text == ","
    return clause if before and is_finite(clause) else None


def stretched(verb: Token, clause: Token) -> Tokens:
    """The clause with what follows it in the sentence, up to where the cue's own story goes on.

    What comes after a reported clause nearly always belongs to it, wherever a parser hangs it: "said he left
    on Monday".
    """
    start, end = phrase(clause)
    if clause.i < verb.i:
        return Tokens(start, end)
    if start < verb.i:  # "In March, X said that Y": what stands before the cue sets its scene
        start = min((c.left_edge.i for c in clause.lefts if c.left_edge.i > verb.i), default=clause.i)
    main = verb
    while main.head.i < main.i and main.dep_ in ("conj", "xcomp"):
        main = main.head
    parse = parse_of(verb.doc)
    limit = parse.sentence_end(verb.i) if main.dep_ in ("ROOT", "root", "parataxis") else main.right_edge.i + 1
    above = {verb.i, main.i, *(t.i for t in verb.ancestors if t.i >= main.i)}
    heads = parse.tree.heads
    for i in range(end, limit):
        if heads[i] in above and narrator_goes_on(verb.doc[i]):
            end = max(end, verb.doc[i].left_edge.i)
            break
    else:
        end = max(end, limit)
    begins = conceded(verb, clause)
    return Tokens(start, before_adding(verb, Tokens(start, end if begins is None else min(end, begins))))


def conceded(verb: Token, clause: Token) -> int | None:
    """Where a clause begins that goes against what is said, and is no part of it, or only tells what else happened.

    So does any against a denial ("denied that it knew, | though | "), else what somebody else says then ("said that
    it fell, | while the army claimed | "). What happens meanwhile is no part of what is denied or asked for.
    """
    beside = [c for over in (verb, clause) for c in children(over, "advcl") if preposition(c) in _BESIDE]
    if not beside:
        return None
    meanwhile = (c.left_edge.i for c in beside if is_meanwhile(c) and (has_to(clause) or _denies(verb)))
    against = [c for c in beside if preposition(c) in CONCEDING]
    if (begins := next((i for i in meanwhile if i > clause.i), None)) is not None or not against:
        return begins
    denies = _denies(verb)
    ends = (c.left_edge.i for c in against if denies or is_another_voice(c))
    return next((i for i in ends if i > clause.i), None)


def _denies(verb: Token) -> bool:
    """Whether a verb of the acts denies or disputes what it takes."""
    cues = cue_table()[verb_lemma(verb), "verb"] if verb_lemma(verb) in acting_verbs() else ()
    return any(cue.stance in (Stance.DENIES, Stance.DISPUTES) for cue in cues)


def take_quote(verb: Token, cue: Cue) -> Taken | None:
    """Direct speech in the verb's own tree: after a colon or comma, or around an inserted "he said"."""
    spoken = take_that(verb, cue) if "that" not in cue.takes else None
    if spoken is not None:
        return spoken
    for clause in children(verb, "parataxis"):
        first = clause.left_edge
        if (clause.i > verb.i and verb.doc[first.i - 1].text in (":", "“", '"', "‘", "``", "''", "'")) or (
            first.text in ("“", '"', "``", "''")
            or (first.text == ":" and first.i > verb.i and child(verb, "obj") is None)
        ):
            return Taken((phrase(clause),), with_conjuncts(clause), addressees=_addressees(verb))
    return None


def _around(verb: Token) -> Taken | None:
    """The sentence in which a reporting clause is inserted or to which it is added."""
    governor = verb.head
    passed_on = verb_lemma(verb) not in acting_verbs() and governor.i < verb.i  # "Nuns said it fell, | Ost reported |"
    passed_on = passed_on and child(governor, "ccomp") is not None
    if (verb_lemma(governor) in ("say", "according") and not passed_on) or child(verb, "obj", "ccomp"):
        return None
    governor = last_clause(verb, governor) if governor.i < verb.i else governor
    more, further = behind_semicolon(verb, governor)
    said = interrupted(verb, governor) if governor.i < verb.i else (before_semicolon(verb, phrase(governor)),)
    said = said if more is None else (said[0], more)
    shared = (
        i for i in with_conjuncts(governor) if i == governor.i or child(verb.doc[i], "nsubj", "nsubj:pass") is None
    )
    return Taken(said, tuple(dict.fromkeys((*shared, *further))), addressees=_addressees(verb))


def _addressees(verb: Token) -> tuple[int, ...]:
    found = child(verb, "iobj")
    if found is None and verb_lemma(verb) in _ADDRESSING:
        found = child(verb, "obj", "nsubj:pass")
    return (antecedent(found).i,) if found is not None else ()
