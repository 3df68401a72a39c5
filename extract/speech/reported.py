"""Reported clauses and direct speech in the tree of their verb, and where they end."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite, is_reporting
from extract.speech.clefts import is_so_said, take_as_said, take_cleft
from extract.speech.cues import Cue, acting_verbs, cue_table, word_list
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.semicolons import behind_semicolon, last_clause
from extract.speech.sources import can_inform
from extract.speech.trees import (
    antecedent,
    child,
    child_is,
    children,
    dependents,
    has_to,
    is_passive,
    phrase,
    preposition,
    subject,
    verb_group,
    with_conjuncts,
)
from graph.model import Stance

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_WH = frozenset({"WP", "WDT", "WRB", "WP$"})
_BEFORE_ACT = frozenset({"ADV", "SCONJ", "CCONJ", "AUX"})
_CLOSING_MARKS = frozenset({"”", "''", '"', "’", "'"})
_OPENING_MARKS = frozenset({"“", "``", '"', "''", "‘", "'"})
_BORDERS = _CLOSING_MARKS | {",", "--", "—", "–"}
_CONCEDING = frozenset({"though", "although", "whereas", "while", "even though"})
_LONGEST_VOICE = 4  # words between a closing mark and its cue, where the voice stands before the cue
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
            said = _interrupted(verb, clause) if begun else (stretched(verb, clause),)
            joined = (c for c in children(verb, "ccomp") if c.i > clause.i and child(c, "cc") is not None)
            clauses = (*with_conjuncts(clause), *(i for c in joined for i in with_conjuncts(c)))
            return Taken(said, clauses, addressees=_addressees(verb))
    for clause in children(verb, "xcomp", "obj", "advcl"):
        manner = child(clause, "advcl:relcl") if clause.lower_ in ("how", "why") else None
        if manner is not None and clause.i > verb.i:  # "related how they had fled"
            return Taken((phrase(clause),), with_conjuncts(manner), addressees=_addressees(verb))
        if clause.i > verb.i and _is_wh(clause) and clause.dep_ == "xcomp":
            return Taken((phrase(clause),), (clause.i,), addressees=_addressees(verb))
    equated = take_cleft(verb)
    if equated is not None:
        return equated
    if verb.dep_ == "acl:relcl" and _is_inserted(verb):
        goes_on = _relative_around(verb)
        if goes_on is not None:
            return Taken((Tokens(verb.i + 1, phrase(goes_on).end),), with_conjuncts(goes_on))
        top = verb.head if verb.head.dep_ in ("root", "ROOT") else verb.head.head
        return Taken(_interrupted(verb, top) if top.i < verb.i else _divided(verb, top), (top.i,))
    told = take_as_said(verb)
    if verb.dep_ in ("parataxis", "parataxis:insert") and child(verb, "nsubj") and verb.head.pos_ != "PUNCT":
        complained = child_is(verb, "advmod", "so") and not is_so_said(verb)  # "they fled, so he complained"
        return None if complained else _around(verb)
    return told


def _is_inserted(verb: Token) -> bool:
    """True of a reporting clause between commas that a parser takes for a relative one: "Ann, he said, left"."""
    voice = child(verb, "nsubj")
    if voice is None or voice.tag_ in _WH or voice.i > verb.i or verb.i + 1 >= len(verb.doc):
        return False
    lone = all(c.i < verb.i or c.is_punct for c in dependents(verb))
    return lone and verb.doc[voice.left_edge.i - 1].text == "," and verb.doc[verb.i + 1].text == ","


def _relative_around(verb: Token) -> Token | None:
    """The relative clause that a reporting clause interrupts: "a cook who, she says, | beat | her"."""
    voice = child(verb, "nsubj")
    if voice is None or voice.left_edge.i < 2 or verb.doc[voice.left_edge.i - 2].tag_ not in _WH:
        return None
    return next((c for c in children(verb.head, "acl:relcl") if c.i > verb.i), None)


def _divided(verb: Token, clause: Token) -> tuple[Tokens, ...]:
    """The two ranges of a clause around a reporting clause that stands right after its subject."""
    whole = phrase(clause)
    return Tokens(whole.start, verb.left_edge.i), Tokens(verb.i + 1, whole.end)


def _interrupted(verb: Token, clause: Token) -> tuple[Tokens, ...]:
    """The ranges of a clause before its cue, and after it where the cue interrupts: "it failed, he said, because"."""
    doc = verb.doc
    start, end = phrase(clause)
    if end <= verb.i:
        return (Tokens(start, end),)
    border = next((i for i in range(verb.i - 1, start, -1) if doc[i].text in _BORDERS), verb.i - 1)
    before = Tokens(start, border + 1)
    comma = next((i for i in range(verb.i + 1, end) if doc[i].text in (",", "--", "—", "–")), None)
    if comma is None or comma + 1 >= end:
        return (before,)
    resumed = comma + 1
    direct = doc[verb_group(verb).start - 1].text in _CLOSING_MARKS or any(
        doc[i].text in _CLOSING_MARKS for i in range(max(start, verb.i - _LONGEST_VOICE), verb.i)
    )
    if direct and not any(doc[i].text in _OPENING_MARKS for i in range(resumed, min(resumed + 2, end))):
        return (before,)
    summing = (c.left_edge.i for c in children(verb, "parataxis") if c.i > verb.i and _goes_on(c))
    end = min([end, *summing])  # ", a charge that X rejects": nothing that was said
    resumed_to = before_adding(verb, Tokens(resumed - 1, end)) if end > resumed else resumed
    return (before, Tokens(resumed, resumed_to)) if resumed_to > resumed else (before,)


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
        if heads[i] in above and _goes_on(verb.doc[i]):
            end = max(end, verb.doc[i].left_edge.i)
            break
    else:
        end = max(end, limit)
    conceded = _conceded(verb, clause) if verb_lemma(verb) in acting_verbs() else None
    return Tokens(start, before_adding(verb, Tokens(start, end if conceded is None else min(end, conceded))))


def _conceded(verb: Token, clause: Token) -> int | None:
    """Where a clause begins that goes against a denial, and is no part of it: "denied that it knew, | though | "."""
    if not any(cue.stance in (Stance.DENIES, Stance.DISPUTES) for cue in cue_table()[verb_lemma(verb), "verb"]):
        return None
    against = (c for over in (verb, clause) for c in children(over, "advcl") if preposition(c) in _CONCEDING)
    return next((c.left_edge.i for c in against if c.left_edge.i > clause.i), None)


def before_adding(verb: Token, said: Tokens) -> int:
    """Where the range ends before the speaker's next act (", adding that"), unless that is within quotation marks."""
    doc, parse = verb.doc, parse_of(verb.doc)
    inside = False
    for i in range(said.start, said.end - 1):
        if parse.words[i] in ("“", "``"):
            inside = True
        elif parse.words[i] in ("”", "''"):
            inside = False
        if inside or i == said.start or parse.tree.pos[i] != "VERB":
            continue
        outer = next_act_of(doc[i])
        if outer is not None and outer.i <= verb.i:
            first = i
            while first > said.start and (doc[first - 1].pos_ in _BEFORE_ACT or doc[first - 1].text == ","):
                first -= 1
            return first
    return said.end


def next_act_of(verb: Token) -> Token | None:
    """The reporting verb whose speaker this verb has too, though by the tree it is part of what that one reports.

    That is so of a participle after a comma ("said it failed, adding that"), and of a coordinated verb whose subject by
    the tree is a thing that cannot speak ("said the claims were false and suggested that") or that follows a
    quotation's closing mark.
    """
    if verb.pos_ != "VERB" or (verb.tag_ != "VBG" and verb.dep_ != "conj") or verb.i == 0:
        return None
    if not is_reporting(verb) or child(verb, "nsubj", "nsubj:pass") is not None:
        return None
    doc = verb.doc
    first = verb.i - 1
    while first > 0 and (doc[first].pos_ in _BEFORE_ACT or (verb.tag_ != "VBG" and doc[first].text == ",")):
        first -= 1
    closed = doc[first].text in _CLOSING_MARKS
    if verb.tag_ == "VBG":
        if not closed and doc[first].text != ",":
            return None
    elif verb.dep_ == "conj" and verb.tag_ in _FINITE | {"VBN"}:
        holder = subject(verb)
        if not closed and (holder is None or can_inform(antecedent(holder))) and not _turns_back(verb):
            return None
    else:
        return None
    said = verb
    for above in verb.ancestors:
        if said.dep_ in ("ccomp", "parataxis") and above.i < verb.i and is_reporting(above):
            return above
        said = above
    return None


def _turns_back(verb: Token) -> bool:
    """Whether a verb after "but" goes on with what the voice does: "admitted that men had died but denied that"."""
    told_before = any(c.lower_ == "had" for c in children(verb.head, "aux"))
    return told_before and child_is(verb, "cc", "but") and child(verb, "aux") is None


def _goes_on(token: Token) -> bool:
    """True of a dependent of the cue with which the narrator speaks again: "and left", ", according to"."""
    if token.dep_ in ("conj", "cc", "nsubj"):
        return True
    if token.dep_ == "parataxis" and token.lemma_.lower() in word_list("summing"):
        return True  # "a charge that X rejects"
    if token.dep_ == "parataxis":
        return any(len(cue.words) == 1 for cue in cue_table().get((verb_lemma(token), "verb"), ()))
    if token.dep_ == "advcl":
        return token.tag_ in ("VBG", "VBN") and token.doc[token.left_edge.i - 1].text == ","
    return token.dep_.startswith("obl") and any(c.lower_ == "according" for c in dependents(token))


def take_quote(verb: Token, cue: Cue) -> Taken | None:
    """Direct speech in the verb's own tree: after a colon or comma, or around an inserted "he said"."""
    spoken = take_that(verb, cue) if "that" not in cue.takes else None
    if spoken is not None:
        return spoken
    for clause in children(verb, "parataxis"):
        if (
            clause.i > verb.i and verb.doc[clause.left_edge.i - 1].text in (":", "“", '"', "‘", "``", "''", "'")
        ) or clause.left_edge.text in ("“", '"', "``", "''"):
            return Taken((phrase(clause),), with_conjuncts(clause), addressees=_addressees(verb))
    return None


def _around(verb: Token) -> Taken | None:
    """The sentence in which a reporting clause is inserted or to which it is added."""
    governor = verb.head
    if verb_lemma(governor) in ("say", "according") or child(verb, "obj", "ccomp"):
        return None
    governor = last_clause(verb, governor) if governor.i < verb.i else governor
    more, further = behind_semicolon(verb, governor)
    said = _interrupted(verb, governor) if governor.i < verb.i else (phrase(governor),)
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
