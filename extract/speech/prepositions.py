"""Attribution by prepositional phrases: "according to X", "per X", "in the words of X"."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue, cue_table, word_list
from extract.speech.findings import Finding, Reading
from extract.speech.next_acts import before_answer
from extract.speech.sources import can_inform, source_span
from extract.speech.trees import child, child_is, children, phrase, preposition, sentence
from graph.model import Stance

_TO_SOMEBODY = frozenset({"for", "to"})
_WITHIN_NAME = frozenset({"nmod:desc", "compound", "amod", "nummod", "det"})
_CLAUSAL = frozenset({"root", "ROOT", "acl", "acl:relcl", "ccomp", "conj", "parataxis"})


def preposition_findings(reading: Reading) -> Iterator[Finding]:
    """One finding per phrase that names whom the sentence around it is taken from."""
    lowers, table, opening = parse_of(reading.doc).lowers, cue_table(), _opening_words()
    told = 0  # the end of the last cue
    for i, lowered in enumerate(lowers):
        if lowered not in opening:
            continue
        for cue in table.get((lowered, "prep"), ()):
            end = i + len(cue.words)
            if lowers[i:end] != cue.words:
                continue
            token = reading.doc[i]
            source = _object(token, end, cue)
            if source is not None:
                found = _build(token, end, cue, source)
                if found is not None:
                    told = end
                    yield found
                break
        if lowered in _TO_SOMEBODY and parse_of(reading.doc).starts[i]:
            found = _in_the_eyes_of(reading.doc[i])
            if found is not None:
                yield found
        if i >= told and lowered in word_list("recounting", "minding"):
            found = _recounted(reading.doc[i])
            if found is not None:
                yield found


@cache
def _whole_phrases() -> frozenset[tuple[str, ...]]:
    """The phrases that are cues as a whole: "in the view of"."""
    return frozenset(cue.words for (_, pos), cues in cue_table().items() if pos == "prep" for cue in cues)


@cache
def _opening_words() -> frozenset[str]:
    """The words with which such phrases begin, and the nouns of "in the medic's words"."""
    return (word_list("recounting", "minding") | _TO_SOMEBODY).union(word for word, pos in cue_table() if pos == "prep")


_RECOUNTED = Cue(
    ("in", "words"), "prep", "speech", Stance.ASSERTS, Stance.DECLINES, ("clause",), None, None, None, None
)


def _recounted(noun: Token) -> Finding | None:
    """The sentence around "in the medic's words", "to her mind" and "by the count of the UN", at its edge."""
    owner, case = child(noun, "nmod:poss"), child(noun, "case")
    after = next((c for c in children(noun, "nmod") if preposition(c) == "of" and can_inform(c)), None)
    owner = owner or after
    opening = ("to",) if noun.lower_ in word_list("minding") else ("in", "by", "on")
    if owner is None or case is None or case.lower_ not in opening or noun.head == noun:
        return None
    if owner == after and (case.lower_, "the", noun.lower_, "of") in _whole_phrases():
        return None  # "in the view of" is a cue of its own
    hole = Tokens(case.i, (noun.i if owner.i < noun.i else phrase(owner).end - 1) + 1)
    at_edge = bool(case.is_sent_start) or noun.doc[case.i - 1].text == ","
    if not at_edge or child(noun, "nmod", "acl") not in (None, owner):
        return None
    clause = _scope(noun.head, hole)
    return Finding(
        cue=_RECOUNTED,
        head=noun.i,
        group=Tokens(noun.i, noun.i + 1),
        source=source_span(owner),
        source_head=owner.i,
        content=(before_answer(clause),),
        clauses=(clause.i,),
        construction="preposition",
        extra=(hole,),
    )


_SEEN = Cue(("for",), "prep", "thought", Stance.ASSERTS, Stance.DECLINES, ("clause",), None, None, None, None)


def _in_the_eyes_of(case: Token) -> Finding | None:
    """What a sentence says that something is to somebody: "For the families, the verdict is an insult"."""
    noun, doc = case.head, case.doc
    start, end = phrase(noun)
    end -= doc[end - 1].text == ","
    hole, clause = Tokens(start, end), noun.head
    somebody = noun.ent_type_ in ("ORG", "PERSON") or entity_type_of(noun) in ("person", "organization")
    seeming = clause.lemma_ in word_list("seeming") and any(preposition(c) == "like" for c in children(clause, "obl"))
    somebody = somebody or noun.lemma_.lower() in word_list("hearing", *(("labelling",) if seeming else ()))
    somebody = somebody or (case.lower_ == "to" and noun.ent_type_ in ("GPE", "NORP"))  # "To Ankara, they are rebels"
    if (
        case.dep_ != "case"
        or not somebody
        or noun.dep_ not in ("obl", "nmod")
        or clause != clause.sent.root
        or hole.end >= len(doc)
    ):
        return None
    judged = child(clause, "cop") is not None and clause.pos_ in ("NOUN", "ADJ")
    sure = _beyond_doubt(clause)
    pointing = doc[hole.end].dep_ == "nsubj" and doc[hole.end].lower_ in ("this", "that", "it", "these", "those")
    if doc[hole.end].text != "," and not pointing and sure is None:
        return None
    happens = clause.lemma_ in word_list("happening") and (clause.lemma_ != "take" or child_is(clause, "obj", "place"))
    if not (judged or seeming or happens or sure is not None or clause.lemma_ in word_list("amounting")):
        return None
    told = clause if sure is None else sure
    return Finding(
        cue=_SEEN,
        head=case.i,
        group=Tokens(case.i, case.i + 1),
        source=Tokens(case.i + 1, hole.end),
        source_head=noun.i,
        content=(before_answer(told),),
        clauses=(told.i,),
        construction="preposition",
        extra=(hole,),
    )


def _beyond_doubt(clause: Token) -> Token | None:
    """The clause that there is no doubt of: "For Lind there is no doubt | that they fled |"."""
    thing = child(clause, "nsubj") if child(clause, "expl") is not None else None
    if thing is None or thing.lemma_ not in ("doubt", "question") or not child_is(thing, "det", "no"):
        return None
    return next((c for c in children(thing, "acl", "ccomp") if preposition(c) == "that"), None)


def _object(first: Token, end: int, cue: Cue) -> Token | None:
    """The noun that the phrase is about: "the police" of "according to the police"."""
    if end >= len(first.doc):
        return None
    last = first.doc[end - 1]
    for candidate in (first.head, last.head):
        while candidate.dep_ in _WITHIN_NAME and candidate.head.i > candidate.i:
            candidate = candidate.head  # a parser may hang the preposition on a title: "according to spokesman Roe"
        if candidate.i >= end and candidate.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM", "DET"):
            if cue.words == ("per",) and not _can_be_asked(candidate):
                return None
            if candidate.lemma_.lower() in word_list("yardstick"):
                return None  # "baked according to a recipe"
            return candidate
    return _next_noun(last) if len(cue.words) > 1 else None


def _next_noun(last: Token) -> Token | None:
    """The head of the words after a preposition where a wrong parse has made a clause of them: "Iran's state-run X"."""
    head = None
    for token in last.doc[last.i + 1 : sentence(last).end]:
        compound = token.text == "-" or token.nbor(-1).text == "-" or token.tag_ == "POS"
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
        elif token.pos_ not in ("DET", "ADJ", "NUM") and not compound:
            break
    return head


def _can_be_asked(noun: Token) -> bool:
    """True of names: "per Reuters", not "per year"."""
    return noun.pos_ == "PROPN"


def _build(first: Token, end: int, cue: Cue, source: Token) -> Finding | None:
    outer = source
    if first.head.i < first.i or (
        first.head.i != source.i and first.head.i < end
    ):  # "in the words of X": X hangs on "words"
        outer = first.doc[end - 2] if len(cue.words) > 2 else source
    governor = outer.head
    span = _with_name(source_span(source), first.doc)
    hole = Tokens(first.i, max(span.end, phrase(source).end))
    if governor.i == outer.i or _is_of_other_name(first, governor):
        return None
    if source.i < governor.i < hole.end:  # "According to the list, they fled to a town where" hung on the list
        comma = next((i for i in range(source.i, governor.i) if first.doc[i].text == ","), governor.left_edge.i)
        hole = Tokens(first.i, max(comma, source.i + 1))
        span = Tokens(span.start, min(span.end, hole.end))
    clause = _scope(governor, hole)
    return Finding(
        cue=cue,
        head=first.i,
        group=Tokens(first.i, end),
        source=Tokens(max(span.start, end), span.end),
        source_head=source.i,
        content=(before_answer(clause),),
        clauses=(clause.i,),
        construction="preposition",
        extra=(hole,),
    )


def _is_of_other_name(first: Token, governor: Token) -> bool:
    """Whether only somebody's rank is taken from a voice: "met the Madi – the | poorest | people according to it"."""
    before: Token | None = first.nbor(-1) if first.i else None
    while before is not None and before.head.i != before.i and before.i != governor.i:
        if before.dep_ == "appos":
            return any(t.tag_ in ("JJS", "RBS") for t in before.doc[before.left_edge.i : before.i])
        before = before.head
    return False


def _with_name(span: Tokens, doc: Doc) -> Tokens:
    """The voice with the name right behind it, which a parser may hang elsewhere: "the survivor | Amina Diallo |"."""
    end = span.end
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    named = end > span.end and doc[span.end - 1].pos_ == "NOUN" and end < len(doc) and doc[end].text == ","
    return Tokens(span.start, end) if named else span


def _scope(governor: Token, hole: Tokens) -> Token:
    """The head of the clause that is said: the sentence where the phrase stands at its edge, else the clause around.

    Right behind a relative pronoun it is the clause of that: "a treaty which in the view of the union is a trick".
    """
    doc, at = governor.doc, hole.start - 1 - (hole.start > 1 and governor.doc[hole.start - 1].text == ",")
    if at > 0 and doc[at].tag_ in ("WDT", "WP") and doc[at].dep_ in ("nsubj", "nsubj:pass", "obj"):
        return doc[at].head
    sentence = governor.sent
    before = all(t.is_punct or t.is_space for t in sentence if t.i < hole.start)
    after = all(t.is_punct or t.is_space for t in sentence if t.i >= hole.end)
    clause = governor
    while clause.head.i != clause.i:
        if clause.dep_ in _CLAUSAL and not (before or after):
            break
        clause = clause.head
    return clause
