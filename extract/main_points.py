"""Which drafts of a passage a careful reader would list: what is put forward, not what only says which are meant.

"Men who refused to convert were executed."   the execution, not the refusal
"The group, which refused to leave, ..."      the refusal as well
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extract.accusing import FAILURE
from extract.annotations import Draft, References, Tokens
from extract.asides import has_content, is_aside, is_news
from extract.pronoun_forms import FIRST, FIRST_PLURAL
from extract.propositions.clauses import is_dated_participle, is_finite
from extract.propositions.governors import Effect, governor_of, only_seems
from extract.propositions.judging import judges
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse, parse_of
from extract.speech.clause_tables import words_said
from graph.model import Certainty, MentionKind, PropositionKind

_FIRST_PERSON = FIRST | FIRST_PLURAL
_QUALIFYING = ("acl", "advcl")
_TELLING = frozenset({"ccomp", "csubj", "csubj:pass"})
_SET_OFF = frozenset({",", "-", "–", "—", "--", "(", ";"})
_WHEN = frozenset({"after", "when", "while", "since", "because", "until", "although", "though", "as", "where"})
_GROUNDS = frozenset({"since", "because", "although", "though"})
_BEHIND_COMMA = _GROUNDS | {"where", "as"}
_NOBODY = frozenset({"nobody", "everybody", "everyone"})
_KNOWN = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_WHEN_OF = frozenset({"after", "before", "during", "since", "following", "until"})
_IF = frozenset({"if", "unless"})
_ASKING = frozenset({"whether", "if", "where", "why", "who", "whom", "when", "which", "what"})
_COMPARING = frozenset({"RBR", "RBS", "JJR"})
_ANY = frozenset({"every", "any", "each", "all", "no", "those", "anyone", "anybody", "everyone", "people"})


def main_points(doc: Doc, references: References, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that are put forward, in their order."""
    return [draft for draft in drafts if not _is_minor(doc, references, draft, drafts)]


def _is_minor(doc: Doc, references: References, draft: Draft, drafts: Sequence[Draft]) -> bool:
    word = doc[draft.trigger]
    others = [other for other in drafts if other is not draft]
    if draft.kind is PropositionKind.ALLEGATION:
        aimed = [o for o in others if _is_infinitive(word) and o.trigger == word.head.i]
        return any(_says_more(o, draft) or _is_left_undone(word, draft, o) for o in others) or any(
            _is_aim_of(o, draft) for o in aimed
        )
    inside = any(_holds(other.span, draft.span) for other in others)
    if draft.kind is PropositionKind.STATEMENT:
        qualifies = inside and word.dep_.startswith(_QUALIFYING) and not _adds(doc, draft)
        framing = _only_frames(doc, word, draft, others) or _is_told_twice(word, draft, others)
        framing = framing or (announces(parse_of(doc), draft) and doc[draft.trigger + 2].is_quote)
        return qualifies or framing or _is_result(word) or _is_left_open(doc, draft, others)
    if draft.kind is PropositionKind.EVENT and word.pos_ == "NOUN" and _is_only_when(doc, draft) and others:
        return True
    if any(o.predicate == "demand" and o.trigger == word.head.i for o in others) and word.dep_ == "xcomp":
        return True  # "the court ordered the state | to free her |": nobody has freed her
    only_meant = draft.certainty is Certainty.HEDGED and _is_infinitive(word) and word.dep_.startswith(_QUALIFYING)
    if only_meant and draft.kind is PropositionKind.EVENT and (inside or word.dep_ == "acl") and not _came_to(word):
        return True  # "met to discuss it", "their ability to defend the town"
    return only_identifies(references, word) and (inside or draft.kind is PropositionKind.RELATION)


def _is_left_undone(word: Token, draft: Draft, other: Draft) -> bool:
    """Whether not to do it is a duty that was not met, no wrong: "failed | to stop smugglers from leaving |"."""
    return draft.negated and other.offence == FAILURE and word.dep_ == "xcomp" and word.head.i == other.trigger


def _adds(doc: Doc, draft: Draft) -> bool:
    """Whether a relative clause tells something more of the one it hangs on: "Ann Lee, | who drove the van |, fled"."""
    parse, word = parse_of(doc), draft.trigger
    if draft.certainty is Certainty.HEDGED and not only_seems(parse, word):
        return False
    if _tells_when(parse, word) or is_dated_participle(parse, word):
        return True
    return (is_aside(parse, word) or is_news(parse, word)) and has_content(parse, draft)


def _tells_when(parse: Parse, word: int) -> bool:
    """Whether a clause of time or ground tells what others did: "the camp was closed | after a guard had fled |"."""
    if parse.deps[word] != "advcl":
        return False
    first = parse.leftmost(word)
    if first > 0 and parse.words[first] == ",":  # "in May 2011, | when a farmer found it |", "fled, | as nobody came |"
        after_day = parse.types[first - 1] == "time"
        first += after_day or parse.lowers[first + 1] in _BEHIND_COMMA
    if parse.lowers[first] not in _WHEN:
        return False
    subject = parse.child(word, "nsubj", "nsubj:pass")
    if subject is None or not is_finite(parse, word) or is_kind(parse.lemmas[word], "aspectual"):
        return False  # "since the conflict began"
    if parse.pos[subject] not in ("NOUN", "PROPN", "NUM") and parse.lowers[subject] not in _NOBODY:
        return False
    complete = parse.child(word, "obj", "obl", "obl:unmarked", "xcomp", "ccomp") is not None
    if parse.lowers[first] in _GROUNDS and parse.child(word, "cop") is not None:
        complete = True  # "they left, | since the mayor was a thief |"
    if parse.lowers[first] == "as" and not complete:
        return False  # "attacked it | as residents slept |"
    known = any(parse.lowers[c] in _KNOWN for c in parse.children[subject])
    return not known or complete  # "after | a | guard had fled"


def _is_only_when(doc: Doc, draft: Draft) -> bool:
    """Whether a noun only says when: "fled | after his arrest |", not "after his arrest | in May |"."""
    parse = parse_of(doc)
    return parse.case(draft.trigger) in _WHEN_OF and not draft.time and not draft.places


def _came_to(word: Token) -> bool:
    """Whether an infinitive tells what somebody came for: "officers came | to threaten them |"."""
    return word.dep_ == "advcl" and is_kind(word.head.lemma_.lower(), "motion")


def _is_result(word: Token) -> bool:
    """Whether a clause only measures what it follows from: "cells so crowded | that they could not lie down"."""
    if words_said(word).isdisjoint(("so", "such")):
        return False
    above = word.head
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in word.lefts)
    return marked and any(c.lower_ in ("so", "such") and c.i < word.i for t in (above, above.head) for c in t.children)


def _is_left_open(doc: Doc, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a clause is only a condition or a question of what is told above it.

    "| if anybody comes |, they will shoot", "could not tell | where it had been filmed |".
    """
    parse, word = parse_of(doc), draft.trigger
    first = parse.leftmost(word)
    if parse.words[first] in _SET_OFF or parse.deps[first] == "cc":
        first += 1
    if parse.deps[word] == "advcl":
        opened = draft.certainty is Certainty.CONDITIONAL and parse.lowers[first] in _IF
    else:
        opened = parse.deps[parse.first_conjunct(word)] == "ccomp" and parse.lowers[first] in _ASKING
    above = set(parse.up(word)) if opened else set()
    return any(other.trigger in above for other in others)


def _is_infinitive(word: Token) -> bool:
    return word.tag_ == "VB" and any(c.tag_ == "TO" for c in word.lefts)


def _is_told_twice(word: Token, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a clause and the one over it are one statement: of "I think that is so" the thought, else the whole.

    Who does not think or know so says just that: "I can't say how that happened".
    """
    statements = {other.trigger: other for other in others if other.kind is PropositionKind.STATEMENT}
    if not statements:
        return False
    if word.dep_ == "ccomp" and word.head.i in statements:
        return not _is_first_person(word.head) or _is_plainly_not(statements[word.head.i])
    thought = _is_first_person(word) and not _is_plainly_not(draft)
    return thought and any(c.dep_ == "ccomp" and c.i in statements for c in word.children)


def _is_plainly_not(draft: Draft) -> bool:
    return draft.negated and draft.certainty is Certainty.STATED


def _is_first_person(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.lower_ in _FIRST_PERSON for c in verb.children)


def _holds(outer: Tokens, inner: Tokens) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner


def _says_more(other: Draft, draft: Draft) -> bool:
    """Whether the other allegation says the same wrong and names who did it, where this one names nobody else."""
    return (
        other.offence == draft.offence
        and bool(other.accused)
        and not draft.accused
        and not draft.places
        and draft.time is None
        and set(draft.victims) <= set(other.victims)
        and (other.negated, other.certainty) == (draft.negated, draft.certainty)
    )


def _is_aim_of(other: Draft, draft: Draft) -> bool:
    """Whether an infinitive only tells what the same wrong was for: "recruited boys | to fight beside the army |"."""
    return other.offence == draft.offence and bool(other.accused) and set(draft.victims) <= set(other.victims)


def _only_frames(doc: Doc, word: Token, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a statement only frames another draft: "proved that X recruited children", "genocide is ongoing"."""
    for other in others:
        if other.kind is PropositionKind.STATEMENT:
            continue
        said = doc[other.trigger]
        if other.kind is PropositionKind.ALLEGATION and _tells_of(parse_of(doc), draft, other):
            return True
        if said.head == word and said.dep_ in _TELLING and not draft.negated:
            return True
        of_it = said.head == word or (word.dep_ == "conj" and said.head == word.head)  # "has occurred and is ongoing"
        if of_it and said.dep_ in ("nsubj", "nsubj:pass") and not draft.agents and not draft.objects:
            return not judges(parse_of(doc), word.i)
    return False


def announces(parse: Parse, draft: Draft) -> bool:
    """Whether a clause only says how somebody speaks whose words follow: "The bishop was | blunter |: 'We lied.'"."""
    adjective = draft.trigger
    more = any(parse.tags[c] in _COMPARING for c in parse.children[adjective])
    if not draft.agents or not (parse.tags[adjective] == "JJR" or (more and parse.pos[adjective] == "ADJ")):
        return False
    follows = parse.words[adjective + 1 : adjective + 2] == (":",) and adjective + 2 < len(parse.words)
    return follows and parse.child(adjective, "cop") is not None


def _tells_of(parse: Parse, draft: Draft, other: Draft) -> bool:
    """Whether a statement only ties its agent to the wrong that the other draft tells: "took part in the killings".

    So it does where he had it done: "convicted of ordering guards to beat a nun".
    """
    governor = governor_of(parse, other.trigger)
    if governor is None or governor.effect not in (Effect.COMMITS, Effect.ORDERS):
        return False
    tied = draft.trigger in (governor.word, parse.heads[governor.word])
    return tied and bool(draft.agents) and set(draft.agents) <= set(other.accused)


def only_identifies(references: References, word: Token) -> bool:
    """Whether a word is in a clause that only says which ones are meant: "men who refused to convert"."""
    if not word.dep_.startswith("acl"):
        return False
    noun = word.head
    if any(c.dep_ == "cop" for c in noun.lefts):
        return False  # "Ann Lee was among those arrested"
    mention = references.at(noun.i)
    if noun.pos_ == "PROPN" or (mention is not None and mention.kind is MentionKind.NAME):
        return False
    before = word.doc[word.left_edge.i - 1] if word.left_edge.i > 0 else None
    if before is not None and before.text in _SET_OFF:
        return False
    generic = noun.lower_ in _ANY or any(c.lower_ in _ANY for c in noun.lefts if c.dep_.startswith("det"))
    bare = noun.tag_ == "NNS" and not any(c.dep_ in ("det", "nummod", "nmod:poss") for c in noun.lefts)
    own_subject = any(c.dep_.startswith("nsubj") and c.tag_ not in ("WDT", "WP") for c in word.children)
    return generic or (bare and not own_subject)
