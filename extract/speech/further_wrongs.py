"""Whether a sentence without a cue tells more of the wrongs that the voice before it told, by who does or suffers them.

"Roe sold the girls, a clerk said. He took their passports."        the clerk tells of what Roe did, too
"The indictment says Roe sold girls. Those who fled were beaten."   who draws up charges tells of what was done to them
"Roe sold the girls, a clerk said. He was arrested in May."         which the article tells
"""

from collections.abc import Iterable, Iterator, Set

from spacy.tokens import Doc, Span, Token

from extract.annotations import Attribution, References
from extract.mentions.fate_verbs import befalling, fate_verbs
from extract.mentions.reporting import professionals
from extract.mentions.wrongs import deadly_verbs, hurting_verbs, wrong_verbs
from extract.propositions.kinds import is_kind
from extract.speech.clauses import is_past
from extract.speech.cues import word_list
from extract.speech.trees import child, children

_SUBJECTS = ("nsubj", "nsubj:pass")
SOME = frozenset({"none", "some", "one", "two", "three", "many", "most", "several", "others", "both", "all"})
_DATED = frozenset({"today", "yesterday", "tonight"})


def tells_more(doc: Doc, references: References, voice: Attribution, people: Set[str], sentence: Span) -> bool:
    """Whether a sentence tells of a wrong by those to whom the voice laid one, or done to whom it told of (`people`).

    Who was taken or held further may have been so by others who came to help.
    """
    verb = sentence.root
    subject = child(verb, *_SUBJECTS)
    if subject is None or not _is_wrong(verb) or any(_is_day(t) for t in sentence):
        return False
    told = [v for i in voice.clauses for v in _verbs(doc[i])]
    if not (is_past(verb) or (_is_now(verb) and all(_is_now(doc[i]) for i in voice.clauses))):
        return False
    doers = {e for v in told for e in _entities(references, children(v, "nsubj", "obl:agent"))}
    doers.update(_entities(references, (doc[i] for i in voice.accused)))
    doers -= set(_entities(references, (doc[voice.source_head or 0],)))
    meant = set(_entities(references, (subject,)))
    if subject.dep_ == "nsubj":
        return bool(doers & meant)
    if _is_of_own_lot(references, voice, verb, meant):
        return True
    agent = child(verb, "obl:agent")
    if agent is not None and not doers.intersection(_entities(references, (agent,))):
        return False
    if not any(v.lemma_ in _wrongs() for v in told):
        return False
    hurt = verb.lemma_ not in fate_verbs("takes") and not meant.isdisjoint(people - doers)
    return hurt or (agent is None and _draws_up_charges(doc, voice))


def is_of_some(sentence: Span) -> bool:
    """Whether something befell some of those told of, and not by law: "Others were sold", not "Two were arrested".

    So too those at the mercy of others, of whom it is told in general: "Prisoners ate rice", not "Two prisoners".
    """
    subject, verb = child(sentence.root, *_SUBJECTS), sentence.root
    if (
        subject is None
        or any(True for _ in subject.children)
        or verb.lemma_ in fate_verbs("judges") | fate_verbs("arrests")
    ):
        return False
    return subject.lower_ in SOME or (subject.tag_ == "NNS" and is_kind(subject.lemma_.lower(), "powerless"))


def _is_of_own_lot(references: References, voice: Attribution, verb: Token, meant: Set[str]) -> bool:
    """Whether a voice that has told of itself tells what was done to it further: "Instead | she was locked in |"."""
    teller = references.at(voice.source_head or 0)
    if teller is None or teller.type != "person" or teller.entity not in meant or voice.cue_class != "speech":
        return False
    alive = verb.lemma_ not in deadly_verbs() and child(verb, "obl:agent") is None
    return alive and any(m.entity == teller.entity for said in voice.content for m in references.within(*said))


def _is_now(verb: Token) -> bool:
    """Whether a clause is in the present tense."""
    helper = child(verb, "aux", "aux:pass", "cop")
    return (verb if helper is None else helper).tag_ in ("VBZ", "VBP")


def _wrongs() -> frozenset[str]:
    return hurting_verbs() | wrong_verbs() | befalling() - fate_verbs("judges") - fate_verbs("arrests")


def _is_wrong(verb: Token) -> bool:
    """Whether the deed is a wrong, and none of those who judge."""
    return verb.lemma_ in _wrongs() and verb.lemma_ not in fate_verbs("judges") | fate_verbs("arrests")


def _verbs(head: Token) -> Iterator[Token]:
    """The head of a clause, those beside it, and the verbs that tell more of it or of whom it names."""
    yield from (head, *children(head, "conj"))
    for thing in (head, *children(head, "obj", *_SUBJECTS)):
        yield from children(thing, "acl:relcl")


def _entities(references: References, heads: Iterable[Token]) -> Iterator[str]:
    for who in heads:
        known = references.at(who.i)
        if known is not None and known.entity is not None:
            yield known.entity


def _draws_up_charges(doc: Doc, voice: Attribution) -> bool:
    """Whether the voice is a text, or somebody who looks into wrongs by trade."""
    head = doc[voice.source_head or 0].lemma_.lower()
    return (
        voice.cue_class == "finding"
        or head in word_list("informant")
        or head in professionals()
        or is_kind(head, "pleading")
    )


def _is_day(token: Token) -> bool:
    """Whether a word dates a sentence as news are: "on | Monday |", "| today |"."""
    return token.lower_ in _DATED or (token.tag_ == "NNP" and token.lower_.endswith("day"))
