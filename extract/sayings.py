"""What a voice says itself, as drafts: without what it quotes of others, and never nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.accusing import as_accusation, dated
from extract.annotations import VALUES, Attribution, Draft, Tokens
from extract.asides import asides_of, facts_of
from extract.blamed import blamed_for
from extract.main_points import announces, main_points, only_identifies
from extract.named_wrongs import named_wrongs
from extract.phrases import noun_phrase, owners_of
from extract.propositions import find_propositions
from extract.propositions.clauses import is_of_own_name
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse, parse_of
from extract.reading import Reading
from extract.said_within import covered, is_others_charge, is_said_within, told_within
from extract.speech.cues import cue_classes, word_list
from extract.speech.negations import negation
from extract.verdicts import is_of_lies_spread, is_told_besides, is_what_it_is_called, says_which, tells_of_paper
from graph.model import REJECTING, PropositionKind, Stance

LABEL_WORDS = 14
_ON = frozenset({"on", "about", "to"})
_BECAUSE = frozenset({"because", "as", "since"})
UNREAD_CONFIDENCE = 0.5  # of a plain statement where no proposition could be read from the content
_MODIFYING = ("nmod", "compound", "amod", "obl:agent")
_ANSWERING = frozenset({Stance.DENIES, Stance.DISPUTES})  # stances that are told even of a mere "it"
_MINDS = frozenset({"intention", "feeling"})  # classes of cues for what somebody only means or feels
_WISHING = _MINDS | {"demand"}
_AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES})


def said_by(attribution: Attribution, reading: Reading) -> Iterator[Draft]:
    """What this voice says itself, without what it quotes of others; at least one draft, a plain statement."""
    doc = reading.doc
    if attribution.cue_class in _WISHING and attribution.clauses and _stays_unnamed(doc, attribution):
        return
    if _is_ground_of_silence(doc, attribution):
        return
    if attribution.cue_class in _WISHING and _onlysays_which(reading, attribution):
        return
    if _is_of_whom_it_tells(doc, attribution):
        return
    inner = tuple(told_within(attribution, reading.attributions))
    quoted = covered(inner) | asides_of(doc, attribution)
    others = {
        clause
        for a in reading.attributions
        if a.cue == attribution.cue and a is not attribution and a.content == attribution.content
        for clause in a.clauses
    }
    found: list[Draft] = []
    told = attribution.cue_class not in cue_classes("topic") and not _is_the_cue_itself(attribution)
    for content, setting, before in _passages(doc, attribution) if told else ():
        clauses = tuple(i for i in attribution.clauses if content.start <= i < content.end)
        mine = set(range(*content)) - quoted
        drafts = find_propositions(
            doc,
            reading.references,
            within=content,
            setting=setting,
            before=before,
            clauses=clauses,
            accused=attribution.accused,
            wanted=mine,
        )
        listed = [d for d in drafts if not _is_under(doc, d.trigger, others, attribution.clauses)]
        points = main_points(doc, reading.references, listed)
        own = (d for d in points if d.trigger not in quoted and not is_others_charge(d, attribution, doc))
        found += [d for d in own if not announces(parse_of(doc), d)]
    facts = facts_of(doc, attribution)
    found = [d for d in found if d.trigger not in facts or (d.kind is PropositionKind.ALLEGATION and not d.alleged)]
    if attribution.cue_class == "decline":  # "declined to discuss the case": there was no discussion
        found = [d for d in found if doc[d.trigger].lemma_ not in word_list("speaking")]
    if attribution.stance is Stance.DECLINES:
        plain = PropositionKind.STATEMENT
        found = [d for d in found if d.kind is not plain or not is_told_besides(doc[d.trigger], attribution)]
    spread: list[Draft] = []
    if attribution.rejects or attribution.stance is Stance.DISPUTES:
        spread = [d for d in found if is_of_lies_spread(doc, d, attribution)]  # which is no part of what is rejected
        found = [d for d in found if d not in spread and not is_what_it_is_called(doc, d.trigger, attribution)]
    if attribution.stance in REJECTING and not (attribution.rejects and attribution.cue_class == "speech"):
        found = [d for d in found if not is_told_besides(doc[d.trigger], attribution)] or found
        words = ((d, doc[d.trigger]) for d in found)
        found = [d for d, w in words if not says_which(w, attribution) and not tells_of_paper(w, attribution)]
    rejecting = {over: i for i in attribution.rejects for over in _clauses_over(doc, i, attribution)}
    found = [
        _what_is_rejected(reading, rejecting[d.trigger], attribution, d) if d.trigger in rejecting else d for d in found
    ]
    if not found and _only_relays(doc, attribution, inner, quoted):
        return
    if (
        not found
        and attribution.clauses
        and all(is_said_within(i, inner, attribution, reading) for i in attribution.clauses)
    ):
        return  # "said that it rejects the claims": that is the rejecting
    if all(draft.kind is PropositionKind.STATEMENT for draft in found):
        found = list(named_wrongs(attribution, [doc[i] for i in attribution.clauses], reading.references)) or found
    blamed = blamed_for(attribution, reading) if not found else []
    rest = found or _pointed_at(reading, attribution) or blamed or _unread(reading, attribution)
    for draft in (*rest, *spread):
        yield dated(as_accusation(draft, attribution, reading), attribution, reading)


def _passages(doc: Doc, attribution: Attribution) -> Iterator[tuple[Tokens, Tokens, Tokens | None]]:
    """Each range of the content, where time and place may stand, and the one before: "In Gulu, he said, they fled"."""
    sentences = parse_of(doc).sentences
    opening: Tokens | None = None
    before: Tokens | None = None
    for piece in attribution.content:
        opens = opening is not None and sentences[opening.start] == sentences[piece.start]
        goes_on = before is not None and sentences[before.start] == sentences[piece.start]
        setting = Tokens(opening.start, piece.end) if opening is not None and opens else piece
        yield piece, setting, before if goes_on else None
        headless = not any(piece.start <= i < piece.end for i in attribution.clauses)
        opening, before = piece if headless else None, piece


def _is_the_cue_itself(attribution: Attribution) -> bool:
    """Whether a denial has no words but those of its cue: "maintains his innocence"."""
    cue, content = attribution.cue, attribution.content
    return (
        attribution.stance is Stance.DENIES
        and cue is not None
        and len(content) == 1
        and content[0].start <= cue.start < content[0].end
    )


def _only_relays(doc: Doc, attribution: Attribution, inner: Sequence[Attribution], quoted: set[int]) -> bool:
    """Whether a relay says nothing besides what it passes on: "Tass quoted him as saying"; "he said, per Tass"."""
    if attribution.cue_class != "relay" or not any(attribution.source_head in a.via for a in inner):
        return False
    passing = attribution.cue is not None and doc[attribution.cue.start : attribution.cue.end].root.lemma_
    words = (i for span in attribution.content for i in range(*span) if doc[i].is_alpha)
    return passing in word_list("passing") or quoted.issuperset(words)


def _stays_unnamed(doc: Doc, attribution: Attribution) -> bool:
    """Whether a voice only asks not to be known: "a guard, who asked not to be named", "that only her name be used"."""
    wants = doc[attribution.cue.end - 1] if attribution.cue is not None else None
    unwanted = attribution.negated or (wants is not None and negation(wants) is not None)  # "did not want to be named"
    return all(
        (doc[i].lemma_ in word_list("unnamed") and (unwanted or negation(doc[i]) is not None))
        or is_of_own_name(parse_of(doc), i)
        for i in attribution.clauses
    )


def _is_ground_of_silence(doc: Doc, attribution: Attribution) -> bool:
    """Whether a cue only tells why somebody stays unnamed: "on condition of anonymity because he | fears | them"."""
    if attribution.cue is None:
        return False
    parse, cue = parse_of(doc), doc[attribution.cue.start : attribution.cue.end].root
    first = parse.leftmost(cue.i)
    behind = first > 0 and parse.lowers[first] in _BECAUSE and parse.lowers[first - 1] == "anonymity"
    return cue.dep_ == "advcl" and (behind or is_of_own_name(parse, cue.head.i))


def _is_of_whom_it_tells(doc: Doc, attribution: Attribution) -> bool:
    """Whether somebody only praises or fears whom that tells apart: "the waiter | whom every senator praised |"."""
    if attribution.stance is not Stance.ASSERTS or attribution.cue is None or len(attribution.content) != 1:
        return False
    parse, (start, end) = parse_of(doc), attribution.content[0]
    verb = parse.heads[start]
    alone = end == start + 1 and parse.tags[start] in ("WP", "WDT") and parse.deps[verb] == "acl:relcl"
    return alone and not parse.is_set_off(verb)


def _onlysays_which(reading: Reading, attribution: Attribution) -> bool:
    """Whether a thought only says which people are meant: "those who | wanted | to go home were beaten"."""
    cue = attribution.cue
    return cue is not None and only_identifies(reading.references, reading.doc[cue.start : cue.end].root)


def _is_under(doc: Doc, word: int, others: set[int], own: Sequence[int]) -> bool:
    """Whether a word stands under a clause that another attribution of the same words has for itself."""
    if not others:
        return False
    path = (word, *(ancestor.i for ancestor in doc[word].ancestors))
    return next((at in others and at not in own for at in path if at in others or at in own), False)


def _pointed_at(reading: Reading, attribution: Attribution) -> list[Draft]:
    """What the "it" of "Rebels accuse the army of murder; the army denies it" stands for: what was alleged last."""
    if not _is_pronoun(reading.doc, attribution) or attribution.stance not in _ANSWERING or attribution.source is None:
        return []
    sentences = parse_of(reading.doc).sentences
    here = sentences[attribution.clauses[0]]
    for other in reversed(reading.attributions):
        span = other.cue or other.content[0]
        if span.start >= attribution.source.start or other.source is None:
            continue
        if span.end <= here and span.start < sentences[max(here - 1, 0)]:
            return []
        if not _is_pronoun(reading.doc, other):
            return list(said_by(other, reading)) if other.stance in _AFFIRMING else []
    return []


def _is_pronoun(doc: Doc, attribution: Attribution) -> bool:
    said = [doc[i] for span in attribution.content for i in range(*span)]
    told = any(t.lower_ == "none" for t in said) and any(t.pos_ == "VERB" for t in said)  # "none of them had come"
    told = told or (any(t.lower_ == "nothing" for t in said) and len(said) > 1)  # "Nothing of the kind"
    return bool(attribution.clauses) and not told and all(doc[i].pos_ == "PRON" for i in attribution.clauses)


def _unread(reading: Reading, attribution: Attribution) -> Iterator[Draft]:
    """The content as a plain statement, where somebody says more than a pronoun and nothing else was read from it."""
    doc = reading.doc
    span = attribution.content[0] if attribution.content else attribution.cue
    accuses = bool(attribution.accused) and attribution.cue_class in cue_classes("accused")
    accuses = accuses and not any(is_kind(doc[i].lemma_.lower(), "container") for i in attribution.clauses)
    unsure = attribution.stance is Stance.DECLINES and attribution.cue_class == "confirmation"  # "I cannot verify it"
    if span is None or (attribution.source is None and attribution.content and not (accuses or unsure)):
        return  # but for "was charged with membership", not "with eight counts"
    silent = attribution.cue_class == "decline"  # "said nothing"
    pointed = attribution.cue is not None and doc[attribution.cue.end - 1].lower_ in _ON
    silent = silent or (pointed and attribution.stance is Stance.DECLINES)  # "has not commented on that"
    if _is_pronoun(doc, attribution) and attribution.stance not in _ANSWERING and not silent:
        return
    trigger = next((i for i in attribution.clauses if span.start <= i < span.end), span.start)
    label = _label(doc, attribution.content or (span,))
    about = _named_in(reading, [i for i in attribution.clauses if doc[i].pos_ in ("NOUN", "PROPN")])
    draft = Draft(PropositionKind.STATEMENT, trigger, span, label, objects=about, confidence=UNREAD_CONFIDENCE)
    if attribution.stance is Stance.ASSERTS and doc[trigger].pos_ == "AUX" and negation(doc[trigger]) is not None:
        draft = replace(draft, negated=True)  # "It is not," she said
    yield _with_owners(reading, attribution.rejects[0], draft) if attribution.rejects else draft


def _named_in(reading: Reading, nouns: Sequence[int]) -> tuple[int, ...]:
    """Who is named in these noun phrases: "praised | Haiti |'s efforts", "threatened action against | Russia |"."""
    parse, references = parse_of(reading.doc), reading.references
    near = [i for noun in nouns for i in (noun, *_modifiers(parse, noun))]
    near += [k for i in near if i not in nouns for k in _modifiers(parse, i)]
    named = (i for i in near if (m := references.at(i)) is not None and m.type not in VALUES and m.entity is not None)
    return tuple(dict.fromkeys(sorted(named)))


def _modifiers(parse: Parse, noun: int) -> list[int]:
    return [c for c in parse.children[noun] if parse.deps[c].startswith(_MODIFYING)]


def _clauses_over(doc: Doc, noun: int, attribution: Attribution) -> set[int]:
    """The head of a rejected noun, and the clause that rejects it: "there | is | no truth in the claims"."""
    return {doc[noun].head.i} | {t.i for t in doc[noun].ancestors if t.i in attribution.clauses}


def _what_is_rejected(reading: Reading, head: int, attribution: Attribution, draft: Draft) -> Draft:
    """The report of "we reject the report" in place of the rejecting, which is the claim's stance.

    A pronoun tells nothing by itself: "that is not true" is shown whole.
    """
    span = noun_phrase(parse_of(reading.doc), head)
    bare = reading.doc[head].pos_ == "PRON" or reading.doc[head].lower_ == "nothing"
    label = _label(reading.doc, attribution.content if bare else (span,))
    said = Draft(PropositionKind.STATEMENT, head, span, label, confidence=draft.confidence)
    return _with_owners(reading, head, said)


def _with_owners(reading: Reading, head: int, draft: Draft) -> Draft:
    """Of "the ministry's accusations" the ministry as agent, "the annual report" as object, where they are mentions."""
    named = [i for i in owners_of(reading.doc[head]) if reading.references.at(i) is not None]
    return replace(draft, agents=tuple(i for i in named if i != head), objects=tuple(i for i in named if i == head))


def _label(doc: Doc, spans: Sequence[Tokens]) -> str:
    """The words without quotation marks, cut to a readable length."""
    tokens = (doc[i] for s in spans for i in range(*s))
    words = [t.text for t in tokens if not t.is_space and not t.is_quote]
    words = words[1:] if words[:1] == ["that"] and len(words) > 1 else words
    return " ".join(words[:LABEL_WORDS]) + (" …" if len(words) > LABEL_WORDS else "")
