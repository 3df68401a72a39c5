"""Attributions that put no words into anybody's mouth: what their cue tells of is a deed, which the article tells.

"a militia that Iran supports"               a tie, not a view that Iran holds
"Nurses have sued the agency over the case"  a lawsuit, whatever it may say
"designated Iran as a Tier 3 country"         a rating, which whoever rates does not claim
"The general ordered his men to kill them"   a killing that the general had done, not one that he tells of
"The court ordered the firm to pay"          an order, as is what the court says by it
"""

from spacy.tokens import Doc

from extract.annotations import Attribution, Draft, References, Tokens
from extract.predicates import entity_type_of
from extract.propositions import allegations_of, drafts_of, find_propositions
from extract.propositions.event_kinds import event_kind
from extract.propositions.governors import Effect, governor_of
from extract.propositions.parse import Parse, parse_of
from extract.speech.cues import word_list
from graph.model import PropositionKind

_WITH_A_DEED = frozenset({"support", "accusation", "demand", "naming", "warning"})  # classes of cues that may name one
_PASSING = frozenset({"pass-law", "ratification"})  # what becomes law by that


def is_deed(doc: Doc, references: References, attribution: Attribution) -> bool:
    """Whether an attribution only repeats what its cue tells of as a deed between two."""
    if attribution.cue is None or attribution.source is None or attribution.cue_class not in _WITH_A_DEED:
        return False
    within = Tokens(
        min(s.start for s in (attribution.source, attribution.cue, *attribution.content)),
        max(s.end for s in (attribution.source, attribution.cue, *attribution.content)),
    )
    if attribution.cue_class == "demand":
        return _commands(doc, attribution) or _is_ordered_wrong(doc, references, attribution, within)
    if any(doc[i].pos_ == "VERB" for i in attribution.clauses):
        return False
    if attribution.cue_class == "naming" and not any(
        doc[i].lemma_ in word_list("rating") for i in range(*attribution.cue)
    ):
        return False  # "called him a thug"
    cue = range(*attribution.cue)
    if attribution.cue_class == "support" and not all(_is_actor(references, i) for i in attribution.clauses):
        passed = drafts_of(doc, references, cue.__contains__, within=within)
        return any(draft.predicate in _PASSING for draft in passed)  # "approved the bill", not "supports the plan"
    if not any(_is_done_to_another(draft) for draft in drafts_of(doc, references, cue.__contains__, within=within)):
        return False
    told = find_propositions(doc, references, within=within)
    inside = [d for d in told if d.trigger not in cue and d.kind is PropositionKind.ALLEGATION]
    return not inside and any(d.trigger in cue and _is_done_to_another(d) for d in told)


def _commands(doc: Doc, attribution: Attribution) -> bool:
    """Whether a body with the power to do so tells others what to do: "the court ordered the firm | to pay |"."""
    verbs = [doc[i] for i in range(*attribution.cue or (0, 0)) if doc[i].pos_ == "VERB"]
    told = any(doc[i].pos_ == "VERB" for i in attribution.clauses)
    if not verbs or not told or attribution.negated or attribution.source_head is None:
        return False
    voice = doc[attribution.source_head]
    judge = voice.lemma_.lower() in word_list("judging")
    if entity_type_of(voice) == "person" and not judge:
        return False
    return verbs[-1].lemma_ in word_list("commanding", *(("bidding",) if judge else ()))


def _is_actor(references: References, i: int) -> bool:
    mention = references.at(i)
    return mention is not None and mention.type in ("person", "organisation", "country", "group")


def _is_done_to_another(draft: Draft) -> bool:
    if draft.kind is PropositionKind.ALLEGATION:
        return bool(draft.accused and draft.victims)  # "Soldiers threatened the doctor with a gun"
    return bool(draft.agents and draft.objects) and (
        draft.kind is PropositionKind.RELATION or event_kind(draft.predicate or "").deed != ""
    )


def _is_ordered_wrong(doc: Doc, references: References, attribution: Attribution, within: Tokens) -> bool:
    """Whether somebody demands what is wrong to demand, or ordered others to do a wrong, which is to do it."""
    parse, cue = parse_of(doc), range(*attribution.cue or (0, 0))
    ordered = allegations_of(doc, references, lambda i: i in cue or _is_ordered(parse, i, cue), within=within)
    return next(ordered, None) is not None


def _is_ordered(parse: Parse, i: int, cue: range) -> bool:
    """Whether the cue is what has a word done; beside it counts what the cue itself says: "demanded bribes"."""
    governor = governor_of(parse, i)
    return governor is not None and governor.word in cue and governor.effect in (Effect.ORDERS, Effect.COMMITS)
