"""Whose word it is where a pronoun speaks whose nearest noun stands in what it says.

"The chief paid them," she says.              "she" stood before the quotation: nobody is named in her own
Rebels raided their villages, they recalled.   those whose villages they were: nobody so tells of his own raid
The firm had paid its staff, it said.          the firm: who clears himself, or tells no wrong, may well speak
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from extract.annotations import Attribution, Reference
from extract.cast import Cast
from extract.mentions.fate_verbs import befalling
from extract.mentions.fitting import sort_of
from extract.mentions.nouns import noun
from extract.mentions.pronouns import given_names
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, MALE, NEUTER, PLURAL, may_mean
from extract.propositions import find_propositions
from extract.propositions.parse import parse_of
from extract.speech.quotes import Quote, find_quotes, overlapping, paragraph_starts
from extract.tables import read_table
from graph.model import MentionKind, PropositionKind

_REACH = 2  # sentences back in which whoever speaks may stand
_SUBJECTS = ("nsubj", "nsubj:pass")
_PLACES = (*_SUBJECTS, "obj", "obl")
_ARMED = frozenset({"armed-group", "military", "police"})
_BRINGING_IN = frozenset({"a", "an", "one", "another", "some", "several", "two", "three"})


def another(token: Token, attribution: Attribution, last: str | None, cast: Cast) -> str | None:
    """The speaker who is not the one that the pronoun seemed to mean; None where that one may well speak.

    `last` is the voice of the sentences right before, which goes first where the pronoun may mean it.
    """
    known = cast.known(token.i)
    if attribution.content[0].start > token.i:
        return None
    if known is None:
        people = list(_people_before(token, attribution)) if last is None and _is_quoted(token, attribution) else []
        return _taken(token, people[0], cast) if len(people) == 1 else None
    told = [m for m in cast.standing() if m.entity == known and m.head < token.i]
    inside = [m for m in told if any(a <= m.head < b for a, b in attribution.content)]
    if not inside:
        return None
    direct = _is_quoted(token, attribution)
    quoted = direct and (len(inside) == len(told) or (last is not None and _of_others(inside, token)))
    quoted = quoted or (len(inside) == len(told) and all(_is_new(token, m) for m in inside))
    if not quoted and not _does_wrong(token, attribution, known, inside, cast):
        return None
    if last is not None and last != known and may_mean(token, cast.entities[last]):
        cast.take(token.i, last)
        return last
    if len(inside) < len(told) and direct:
        return None
    nearest = next(_people_before(token, attribution), None)
    return _taken(token, nearest, cast) if nearest is not None else None


def is_named_here(token: Token, entity: str | None, cast: Cast) -> bool:
    """Whether the sentence itself names or describes the entity before the pronoun."""
    start = parse_of(token.doc).sentences[token.i]
    return any(
        m.entity == entity and m.kind is not MentionKind.PRONOUN
        for m in cast.standing()
        if start <= m.span.start < token.i
    )


def _is_new(token: Token, mention: Reference) -> bool:
    """Whether a mention brings somebody in: "| One guard | had fled, he said", "killed | 38 weavers |, they said"."""
    first = token.doc[mention.span.start]
    return mention.kind is MentionKind.NOMINAL and (first.lower_ in _BRINGING_IN or first.tag_ == "CD")


def _of_others(inside: list[Reference], token: Token) -> bool:
    """Whether words within a quotation speak of somebody as of another: its speaker calls himself "I"."""
    return any(m.kind is not MentionKind.PRONOUN or token.doc[m.head].lower_ in MALE | FEMALE for m in inside)


def speaking_on(token: Token, attribution: Attribution, before: Attribution, last: str, cast: Cast) -> str | None:
    """The voice before, where "he" seemed to mean whom it only named: "Lee spoke of Roe's raid. ..., he said"."""
    known = cast.known(token.i)
    if known is None or known == last or token.lower_ not in MALE | FEMALE or not may_mean(token, cast.entities[last]):
        return None
    if _spoke_alone(token, attribution, known, last, cast):
        cast.take(token.i, last)
        return last
    end = before.content[-1].end
    nearest = max((m.head for m in cast.standing() if m.entity == known and m.head < end), default=-1)
    named = any(a <= nearest < b for a, b in before.content) and token.doc[nearest].dep_ not in _SUBJECTS
    here = (m for m in cast.standing() if m.entity == known and end <= m.head < token.i)
    since = any(m.kind is not MentionKind.PRONOUN for m in here)
    if not named or since or _is_of_other_gender(token, last, cast):
        return None
    cast.take(token.i, last)
    return last


def _spoke_alone(token: Token, attribution: Attribution, known: str, last: str, cast: Cast) -> bool:
    """Whether the voice before is named right before a quotation, and whom "he" seemed to mean is not: it goes on."""
    start = parse_of(token.doc).sentences[min(attribution.content[0].start, token.i)]
    if start == 0 or not overlapping(_quotes(token), start, token.i):
        return False
    sentence = token.doc[start - 1].sent
    here = [m for m in cast.standing() if sentence.start <= m.head < sentence.end]
    named = any(m.entity == last and m.kind is MentionKind.NAME for m in here)
    return named and all(m.entity != known for m in here) and not _is_of_other_gender(token, last, cast)


def _is_of_other_gender(token: Token, entity: str, cast: Cast) -> bool:
    """Whether the article elsewhere speaks of them as the other pronoun does, or their title or first name tells."""
    others = FEMALE if token.lower_ in MALE else MALE
    return any(m.entity == entity and _is_called(token, m.head, others) for m in cast.standing())


def _is_called(token: Token, head: int, pronouns: frozenset[str]) -> bool:
    """Whether a mention is one of these pronouns, or a name whose title or first name is of their gender."""
    word = token.doc[head]
    gender = "male" if pronouns is MALE else "female"
    words = (word, *(c for c in word.children if c.dep_ in ("nmod:desc", "flat", "compound")))
    known = noun(word.lemma_)
    named = (_title_genders().get(t.text.rstrip(".")) or given_names().get(t.text) for t in words)
    return word.lower_ in pronouns or gender in named or (known is not None and known.gender == gender)


@cache
def _title_genders() -> dict[str, str]:
    return {row["title"]: row["gender"] for row in read_table("mentions/titles")}


def _taken(token: Token, noun: Token, cast: Cast) -> str:
    speaker = cast.voice(noun.i)
    cast.take(token.i, speaker)
    return speaker


def _is_quoted(token: Token, attribution: Attribution) -> bool:
    return bool(overlapping(_quotes(token), attribution.content[0].start, attribution.content[0].start + 1))


def _quotes(token: Token) -> tuple[Quote, ...]:
    return find_quotes(token.doc, paragraph_starts(token.doc))


def _does_wrong(token: Token, attribution: Attribution, known: str, inside: list[Reference], cast: Cast) -> bool:
    """Whether what is said tells of a wrong or deed of theirs against those of whom the pronoun may speak."""
    if all(m.kind is MentionKind.PRONOUN for m in inside):
        return False
    doc, references = token.doc, cast.references()
    for content in attribution.content:
        for draft in find_propositions(doc, references, within=content):
            accused = any(cast.known(i) == known for i in draft.accused)
            acting = any(cast.known(i) == known for i in draft.agents)
            done_to = (t for t in doc[draft.trigger : content.end] if t.lower_ in PLURAL and token.lower_ in PLURAL)
            suffered = acting and any(_is_object(t, owners=draft.kind is PropositionKind.EVENT) for t in done_to)
            if not draft.negated and ((accused and draft.kind is PropositionKind.ALLEGATION) or suffered):
                return True
    return False


def _is_object(token: Token, *, owners: bool) -> bool:
    owned = token.dep_ == "nmod:poss" and token.head.dep_ in ("obj", "obl")
    return token.dep_ in ("obj", "iobj") or (owners and owned)


def _people_before(token: Token, attribution: Attribution) -> Iterator[Token]:
    """Those in the sentences before what is said who may be the pronoun's, subjects before others, nearest first."""
    doc = token.doc
    sentence = doc[attribution.content[0].start].sent
    for _ in range(_REACH):
        if sentence.start == 0:
            return
        sentence = doc[sentence.start - 1].sent
        people = [t for t in sentence if t.dep_ in _PLACES and _may_speak(t, token)]
        yield from sorted(people, key=lambda t: (t.dep_ not in _SUBJECTS, t.i))


def _may_speak(noun: Token, pronoun: Token) -> bool:
    if pronoun.lower_ in MALE | FEMALE:
        return noun.lower_ == "one" or (noun.tag_ in ("NN", "NNP") and entity_type_of(noun) == "person")
    return pronoun.lower_ in PLURAL and noun.tag_ == "NNS" and entity_type_of(noun) == "person"


def is_another(token: Token, attribution: Attribution) -> bool:
    """Whether "he" is not the voice: of "his mother said he was held" because of "his" and because of "mother".

    Nor is "its" what several people say of themselves; "they" are not "it", nor an unarmed body that does others harm.
    """
    voice = token.doc[attribution.source_head] if attribution.source_head is not None else token
    known = noun(voice.lemma_)
    if token.lower_ not in MALE | FEMALE | NEUTER:
        unarmed = known is not None and voice.tag_ == "NN" and known.stands_for.isdisjoint(_ARMED)
        apart = sort_of(voice.lower_) in ("it", "he/she") or (unarmed and token.head.lemma_ in befalling())
        return apart and sort_of(token.lower_) == "they"
    if token.lower_ in NEUTER:
        return voice.tag_ == "NNS" and voice.ent_type_ == ""
    own, other = ("male", "female") if token.lower_ in MALE else ("female", "male")
    owner = next((c.lower_ for c in voice.children if c.dep_ == "nmod:poss"), "")
    return (known is not None and known.gender == other) or owner in (MALE if own == "male" else FEMALE)
