"""Titles and posts as claims: "Foreign Ministry spokesman Bahram Qassemi" says that Qassemi holds that post.

The voice is that of whoever's quotation the phrase stands in, or who tells of somebody's body by an apposition; a mere
title in indirect speech is the article's own. Once per person, post and body.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extract.annotations import Attribution, Reference, Tokens
from extract.descriptions import DESCRIPTION, find_descriptions
from extract.passages import characters
from extract.propositions.parse import parse_of
from extract.propositions.subjects import is_ranked
from extract.reading import Reading
from extract.roles import RoleFact, find_roles
from extract.speech.quotes import find_quotes, overlapping, paragraph_starts
from graph.ids import derived_id
from graph.model import Claim, Confidences, MentionKind, Proposition, PropositionKind, Stance

_COUNTING = ("nummod", "det", "nmod:poss", "case")
CONFIDENCE = 0.8  # of a post read from a noun phrase beside a name
HOLDS, HELD, DESCRIBED, MEMBER = "role-at", "former-role-at", "described-as", "member-of"


def role_claims(reading: Reading, told_already: Iterable[Claim]) -> Iterator[Claim]:
    """A relation claim for each post that the article gives to a named person and no other claim tells."""
    stated = [c for c in told_already if c.proposition.kind is PropositionKind.RELATION]
    told: set[tuple[str | None, str, tuple[str, ...]]] = set()
    parse = parse_of(reading.doc)
    quotes = find_quotes(reading.doc, paragraph_starts(reading.doc))
    posts = find_roles(reading.doc, reading.references)
    posts = tuple(fact for fact in posts if not _is_told_fuller(fact, posts))
    whole = {_post_held(f, reading) for f in posts if f.body is not None}
    named = {fact.holder for fact in posts}
    others = (f for f in find_descriptions(reading.doc, reading.references) if f.holder not in named)
    for fact in (*posts, *others):
        holder = reading.references.at(fact.holder)
        if holder is None or holder.entity is None or holder.kind is not MentionKind.NAME:
            continue
        if any(reading.doc[i].tag_ == "PRP$" and reading.cast.known(i) == holder.entity for i in range(*fact.words)):
            continue  # "Through her attorney, Lopez has pleaded": nobody is a lawyer of her own
        if parse.child(fact.post.end - 1, "cop") is not None and is_ranked(parse, fact.post.end - 1):
            continue  # "was | the only nurse | who had fled", which its clause tells
        quoted = bool(overlapping(quotes, fact.words.start, fact.words.end))
        voice = _voice(fact, reading.attributions) if quoted or _is_told(reading.doc, fact) else None
        claimant = None
        if voice is not None and voice.source_head is not None:
            claimant = reading.cast.voice(voice.source_head)
        bodies_named = (reading.cast.known(head) for head in (fact.body, fact.wider) if head is not None)
        bodies = tuple(dict.fromkeys(filter(None, bodies_named)))
        if fact.body is not None and fact.role.kind == DESCRIPTION and bodies in ((), (holder.entity,)):
            continue  # "his son Ali", whoever he is
        if fact.body is None and _post_held(fact, reading) in whole:
            continue  # "President Lee", who is elsewhere "the president of Chad"
        post = reading.doc[fact.post.start : fact.post.end].text
        key = (holder.entity, post.lower(), bodies)
        if key not in told:
            told.add(key)
            claim = _claim(fact, holder, bodies, claimant, voice, reading)
            if not any(_says_the_same(one, claim) for one in stated):
                yield claim


def _post_held(fact: RoleFact, reading: Reading) -> tuple[str | None, str]:
    """Who holds the post, and its last word."""
    holder = reading.references.at(fact.holder)
    return (holder.entity if holder is not None else None, reading.doc[fact.post.end - 1].lower_)


def _says_the_same(one: Claim, role: Claim) -> bool:
    """Whether a claim tells the post in its own passage: "Ann Roe is a researcher at the institute"."""
    said, post = one.proposition, role.proposition
    alike = said.agents == post.agents and (
        said.objects == post.objects if post.objects else said.predicate == post.predicate
    )
    return alike and one.claimant == role.claimant and one.start < role.end and role.start < one.end


def _is_told_fuller(fact: RoleFact, posts: Iterable[RoleFact]) -> bool:
    """Whether the same words are also read with their body: "Secretary General" in "NATO's Secretary General"."""
    if fact.body is not None:
        return False
    others = [f for f in posts if f.holder == fact.holder and f is not fact]
    inside = (f for f in others if f.words.start <= fact.words.start and fact.words.end <= f.words.end)
    ranked = any(f.words.end == fact.words.start < fact.holder for f in others)  # "the spokesman | Colonel | Lee"
    return ranked or any(f.body is not None for f in inside)


def _is_told(doc: Doc, fact: RoleFact) -> bool:
    """Whether the phrase is an apposition that names a body, which who speaks tells: "two leaders of X, A and B"."""
    between = doc[min(fact.words.end, fact.holder) : max(fact.words.start, fact.holder)]
    several = doc[fact.post.end - 1].tag_ == "NNS"
    return several and fact.body is not None and any(t.text == "," for t in between)


def _voice(fact: RoleFact, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution of the narrowest content that the phrase stands in."""
    around = [
        (span.end - span.start, n)
        for n, attribution in enumerate(attributions)
        for span in attribution.content
        if span.start <= fact.words.start and fact.words.end <= span.end and span.start <= fact.holder < span.end
    ]
    return attributions[min(around)[1]] if around else None


def _claim(
    fact: RoleFact,
    holder: Reference,
    bodies: tuple[str, ...],
    claimant: str | None,
    voice: Attribution | None,
    reading: Reading,
) -> Claim:
    doc, article = reading.doc, reading.article
    passage = characters(doc, _around(fact.words, holder.span))
    words = characters(doc, fact.words)
    assert passage is not None
    assert words is not None
    said = Proposition(
        kind=PropositionKind.RELATION,
        label=f"{_text(doc, holder.span)}: {_role_words(doc, fact)}",
        predicate=_predicate(fact),
        agents=(str(holder.entity),),
        objects=bodies,
    )
    return Claim(
        id=derived_id(article.id, "c", *passage, claimant, "role", said),
        start=passage.start,
        end=passage.end,
        quote=article.text[passage.start : passage.end],
        stance=Stance.ASSERTS,
        proposition=said,
        claimant=claimant,
        claimant_span=characters(doc, voice.source) if voice is not None and claimant is not None else None,
        content_spans=(words,),
        confidence=CONFIDENCE,
        confidences=Confidences(1.0, 1.0, CONFIDENCE),
    )


def _predicate(fact: RoleFact) -> str:
    if fact.role.kind == DESCRIPTION:
        return fact.role.relation or DESCRIBED
    if fact.former:
        return HELD
    return MEMBER if fact.role.kind == "member" and fact.body is not None else HOLDS


def _around(one: Tokens, other: Tokens) -> Tokens:
    return Tokens(min(one.start, other.start), max(one.end, other.end))


def _role_words(doc: Doc, fact: RoleFact) -> str:
    """The words of the role; of "two leaders of the union", whose names are listed, each is a "leader of the union"."""
    words, noun = _unowned(doc, fact.words), doc[fact.post.end - 1]
    if noun.tag_ != "NNS" or (fact.role.kind == DESCRIPTION and not fact.role.relation):
        return _text(doc, words)
    start = next(i for i in range(*words) if doc[i].dep_ not in _COUNTING or i == noun.i)
    before, after = doc[start : noun.i], doc[noun.i + 1 : words.end]
    return " ".join(f"{before.text} {noun.lemma_} {after.text}".split())


def _unowned(doc: Doc, words: Tokens) -> Tokens:
    """The words without an article or a possessive pronoun at their head, which says nothing out of its sentence."""
    owned = doc[words.start].tag_ in ("PRP$", "WP$", "DT") and words.end - words.start > 1
    return Tokens(words.start + owned, words.end)


def _text(doc: Doc, span: Tokens) -> str:
    return doc[span.start : span.end].text.replace("\n", " ")
