"""What somebody is accused of is a wrong, whether or not the table of offences knows it.

"charged with founding a banned party", "faulted it for not trying officers", "police allege that the pastor lied"
"""

from dataclasses import replace

from extract.annotations import Attribution, Draft
from extract.predicates import entity_type_of
from extract.propositions.allegation_drafts import SUPPORT, UNSPECIFIED
from extract.propositions.governors import Effect, effect_on
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse, parse_of
from extract.propositions.passives import is_passive
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import rows_by_trigger
from extract.reading import Reading
from extract.speech.cues import cue_classes, word_list
from graph.model import MentionKind, PropositionKind, Stance

FAILURE = "failure-to-act"
_HELPING = frozenset(
    {"supports", "funds", "allied-with"}
)  # what is support for a crime where it is what one is accused of
_WITH = frozenset({"meeting", "agreement", "cooperation"})  # what is done with somebody, not to them
_ACTORS = frozenset({"person", "organisation", "country", "group"})
_SUFFERING = frozenset({"person", "group"})
_UPHOLDING = frozenset({"support", "finding"})
_OPENING = frozenset({"that", "for"})
_ACTING = frozenset({"person", "organization", "place"})


def as_accusation(draft: Draft, attribution: Attribution, reading: Reading) -> Draft:
    """The draft as an allegation, where its attribution says of somebody that to do what it tells was wrong of him."""
    undone = _left_undone(draft, attribution, reading)
    if undone is not None:
        return undone
    if draft.kind is PropositionKind.ALLEGATION or draft.trigger not in attribution.clauses:
        return draft
    if draft.kind is PropositionKind.RELATION and attribution.source is None and draft.predicate not in _HELPING:
        return draft  # "was convicted of running a network": a tie, alleged
    accused = _accused_of(draft, attribution, reading)
    if not accused:
        return draft
    parse = parse_of(reading.doc)
    failed = draft.negated or effect_on(parse, draft.trigger, "comp") is Effect.FAILS
    ties = draft.kind is PropositionKind.RELATION or draft.predicate in _WITH or failed
    people = [m for m in map(reading.references.at, draft.objects) if m is not None and m.type in _ACTORS]
    shields = bool(people) and is_kind(parse.lemmas[draft.trigger], "shielding")  # "of protecting abusive employers"
    gains = effect_on(parse, draft.trigger, "from") is Effect.AIDS  # "of profiting from scam centers"
    aids = gains or effect_on(parse, draft.trigger, "obj") is Effect.AIDS  # "of tolerating them"
    unharmed = ties or shields or aids or draft.predicate is None  # without one, who is named is all that was read
    harmed = () if unharmed else tuple(i for i in draft.objects if not _is_unharmed(parse, i, draft.trigger))
    return replace(
        draft,
        kind=PropositionKind.ALLEGATION,
        offence=FAILURE if failed else SUPPORT if shields or gains or draft.predicate in _HELPING else UNSPECIFIED,
        predicate=None,
        accused=accused,
        label=_label(draft, failed=failed),
        victims=tuple(i for i in harmed if i not in accused and i != draft.trigger and _can_suffer(reading, i)),
        agents=(),
        objects=(),
        negated=False if failed else draft.negated,
    )


def _left_undone(draft: Draft, attribution: Attribution, reading: Reading) -> Draft | None:
    """What somebody is accused of having failed to do: a duty not met, whatever it is: "of failing to | evict |"."""
    parse = parse_of(reading.doc)
    above = parse.heads[draft.trigger]
    xcomp = draft.negated and parse.deps[draft.trigger] == "xcomp" and above in attribution.clauses
    if not xcomp or draft.kind is PropositionKind.STATEMENT or effect_on(parse, above, "comp") is not Effect.FAILS:
        return None
    accused = tuple(i for i in attribution.accused if _can_act(reading, i))
    if not accused or attribution.cue_class not in cue_classes("blamed"):
        return None
    roles = replace(draft, predicate=None, victims=(), agents=(), objects=(), negated=False)
    label = _label(draft, failed=True)
    return replace(roles, kind=PropositionKind.ALLEGATION, offence=FAILURE, accused=accused, label=label)


def dated(draft: Draft, attribution: Attribution, reading: Reading) -> Draft:
    """The draft with the day of the accusing, where the deed has none: "accused the BBC | in 2011 | of hiding it".

    So too where a court upholds what its object is: "| In 2016 | it upheld the acquittal".
    """
    cue, parse = attribution.cue, parse_of(reading.doc)
    if draft.time is not None or cue is None:
        return draft
    over = parse.heads[draft.trigger]
    upheld = attribution.cue_class in _UPHOLDING and over in range(*cue) and parse.deps[draft.trigger] == "obj"
    if not upheld and not (attribution.accused and draft.kind is PropositionKind.ALLEGATION):
        return draft
    said = {i for span in attribution.content for i in range(*span)}
    inside = range(0 if upheld else cue.start, max(said, default=0))
    near = (k for i in range(*cue) for c in parse.children[i] for k in (c, *parse.children[c]))
    dates = (reading.references.at(k) for k in sorted(set(near)) if k in inside and k not in said)
    day = next((m.value for m in dates if m is not None and m.type == "date" and m.value), None)
    return draft if day is None else replace(draft, time=day)


def _label(draft: Draft, *, failed: bool) -> str:
    """The draft's label without the subjunction of its clause; of what was not done it says that."""
    if failed and draft.negated and draft.kind is PropositionKind.EVENT:
        return f"no {draft.label}"
    first, _, rest = draft.label.partition(" ")
    return rest if first in _OPENING and rest else draft.label


def _is_unharmed(parse: Parse, i: int, deed: int) -> bool:
    """Whether somebody stands in what others did, which the deed is only about: "ignored attacks on | nuns |".

    Nor is anything done to those for whom it is done: "spying | for the navy |".
    """
    above = parse.heads[i]
    if parse.case(i) == "for":
        return True
    while above not in (deed, parse.heads[above]):
        if parse.pos[above] == "NOUN" and (parse.lemmas[above], "n") in rows_by_trigger("offences"):
            return True
        above = parse.heads[above]
    return False


def _can_suffer(reading: Reading, i: int) -> bool:
    """Whether a head word stands for people, other than such as are outlaws: "paid | a smuggler |"."""
    mention = reading.references.at(i)
    outlaw = is_kind(parse_of(reading.doc).lemmas[i], "outlaw")
    return mention is not None and mention.type in _SUFFERING and not outlaw


def _can_act(reading: Reading, i: int) -> bool:
    """Whether a head word may stand for somebody who did what he is accused of: not "blamed stray bullets for it"."""
    mention = reading.references.at(i)
    if mention is not None:
        return mention.type in _ACTORS or (mention.type == "place" and mention.kind is MentionKind.NAME)
    return reading.doc[i].pos_ in ("PRON", "PROPN") or entity_type_of(reading.doc[i]) in _ACTING


def _accused_of(draft: Draft, attribution: Attribution, reading: Reading) -> tuple[int, ...]:
    """Whom the cue accuses of what the draft tells; who does it, where the cue only says that it was a wrong."""
    parse, trigger = parse_of(reading.doc), draft.trigger
    deed = parse.pos[trigger] in ("VERB", "AUX")
    told_of = "blamed" if deed else "accused"
    if attribution.accused and attribution.cue_class in cue_classes(told_of):
        accused = tuple(i for i in attribution.accused if _can_act(reading, i))
        return () if deed and _is_entrusted(attribution, accused, reading) else accused
    alleging = any(parse.lemmas[i] in word_list("alleging") for i in range(*attribution.cue or (0, 0)))
    if attribution.accused or not alleging or attribution.stance is not Stance.ALLEGES or not deed:
        return ()
    if draft.kind is not PropositionKind.STATEMENT or draft.negated:
        return ()
    if is_passive(parse, trigger) or is_kind(parse.lemmas[trigger], "belonging"):
        # "alleged that the men were taken away" names nobody, "that the chain includes Roe" no deed
        return ()
    if any(is_passive(parse, c) for c in parse.children[trigger] if _is_told_of_same(parse, c)):
        return ()  # "alleged that the nurse flew to Oman and | was locked in | there"
    doers = tuple(i for i in draft.agents if i < trigger and not _is_speaker(reading, attribution, i))
    first = subject_of(parse, attribution.clauses[0]) if draft.agents and not doers else None
    doers = (
        doers if first is None else (first,)
    )  # "alleges that X forces them to stay, and that | it | withholds their pay"
    return tuple(i for i in doers if _can_act(reading, i))


def _is_told_of_same(parse: Parse, i: int) -> bool:
    """Whether a clause goes on with the subject of the one before."""
    return parse.deps[i] == "conj" and parse.child(i, "nsubj", "nsubj:pass") is None


def _is_entrusted(attribution: Attribution, accused: tuple[int, ...], reading: Reading) -> bool:
    """Whether bodies are given something to do by nobody named: "an office charged with guarding the border"."""
    cue = attribution.cue
    charged = cue is not None and any(parse_of(reading.doc).lemmas[i] == "charge" for i in range(*cue))
    mentions = [reading.references.at(i) for i in accused]
    return charged and attribution.source is None and all(m is not None and m.type == "organisation" for m in mentions)


def _is_speaker(reading: Reading, attribution: Attribution, i: int) -> bool:
    """Whether a pronoun was taken for who speaks, who says nothing of the kind of himself."""
    mention, source = reading.references.at(i), attribution.source_head
    speaker = reading.references.at(source) if source is not None else None
    pronoun = mention is not None and mention.kind is MentionKind.PRONOUN
    return pronoun and mention is not None and speaker is not None and mention.entity == speaker.entity
