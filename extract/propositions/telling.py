"""Whether a noun for a wrong tells that it was done: by its governor, the cue or its victims, not as a topic."""

from extract.propositions.allegation_drafts import UNSPECIFIED
from extract.propositions.classed import classed
from extract.propositions.clauses import is_finite
from extract.propositions.governors import Effect, Governor, governor_of, listed_with
from extract.propositions.kinds import is_kind
from extract.propositions.negation import is_negated
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene, is_place, is_specific
from extract.propositions.subjects import subject_of
from extract.propositions.triggers import part_of_speech

ACCUSING = frozenset({Effect.COMMITS, Effect.ALLEGED, Effect.AIDS})
_TELLING = ACCUSING | {Effect.SUFFERS, Effect.INFLICTS, Effect.OCCURS}
_SHORT, _HEADLINE, _LONGEST_HEADLINE = 3, 0.7, 14
"""Of a headline's few words of more than 3 letters, 70 in 100 are capitalised."""
_BARE = frozenset({"acl:relcl", "case", "punct", "cop", "nsubj"})
_INTRODUCING = ("of", "like", "including", "as")
BROAD = frozenset({UNSPECIFIED, "repression", "war-crimes", "failure-to-act"})
"""Offences said more exactly by what "including" brings: "abuses, including rape", but not "torture, including"."""


def is_told(scene: Scene, i: int, governor: Governor | None) -> bool:
    """Whether its governor, the cue, or what it brought about says that a wrong with nobody named happened."""
    parse = scene.parse
    if named_by_cue(scene, i) or is_what_it_is(scene, i):
        return True
    if governor is None:
        return False
    over = governor.word
    if governor.effect is Effect.OCCURS and parse.lemmas[over] in ("involve", "include", "see"):
        subject = subject_of(parse, over)
        return subject is not None and (is_kind(parse.lemmas[subject], "container") or is_place(scene, subject))
    if governor.effect is Effect.OCCURS and parse.pos[over] == "ADJ" and is_kind(parse.lemmas[i], "container"):
        return not any(parse.lowers[c] in ("the", "these", "those") for c in parse.children[i])  # told before
    if _is_asked_of_others(parse, over):
        return False
    if governor.effect in _TELLING:  # but "the maximum sentence for murder" is anybody's
        return not (governor.link == "for" and is_kind(parse.lemmas[over], "judgement"))
    if governor.effect is Effect.AMOUNTS:
        subject = subject_of(parse, over)
        return subject is not None and is_specific(scene, subject)
    if governor.link == "subj" and parse.pos[over] == "VERB" and not is_kind(parse.lemmas[over], "stative"):
        auxiliary = parse.child(over, "aux")  # "corruption has slowed the work"
        past = parse.tags[over] == "VBD" or (auxiliary is not None and parse.tags[auxiliary] != "MD")
        waning = is_kind(parse.lemmas[over], "waning") and parse.child(over, "obj") is None  # "violence has | eased |"
        past = past and not waning
        return past and not is_negated(parse, over) and not is_negated(parse, i)
    return False


def _is_asked_of_others(parse: Parse, verb: int) -> bool:
    """Whether an infinitive is what somebody asks others to do: "urged workers to | report | abuse"."""
    over, mark = parse.heads[verb], parse.child(verb, "mark")
    asked = parse.deps[verb] == "xcomp" and mark is not None and parse.lowers[mark] == "to"
    return asked and is_kind(parse.lemmas[over], "bidding") and parse.child(over, "obj", "iobj") is not None


def is_what_it_is(scene: Scene, i: int) -> bool:
    """Whether a wrong is said of certain things: "the programme is a form of slavery", not "trafficking is a crime"."""
    parse = scene.parse
    at = i
    while (
        parse.child(at, "cop") is None
        and parse.deps[at] == "nmod"
        and is_kind(parse.lemmas[parse.heads[at]], "container")
    ):
        at = parse.heads[at]
    naming = parse.heads[at]
    named = parse.deps[at] in ("xcomp", "obj") and parse.deps[naming] == "acl:relcl" and at > naming
    if named and parse.lowers[parse.heads[naming]] == "what":
        return True  # "died in | what | they called a massacre"
    subject = subject_of(parse, at) if parse.child(at, "cop") is not None else None
    row = scene.row("offences", i)
    vague = row is None or row.cells["offence"] == UNSPECIFIED
    by_law = any(parse.case(c) == "under" for c in parse.children[at])  # "is a war crime under the statute"
    if subject is None or by_law or parse.case(at) == "behind" or (vague and is_kind(parse.lemmas[i], "container")):
        return False
    if any(parse.lowers[k] == "what" for k in (subject, *parse.children[subject])):
        return True  # "what happened there was genocide"
    known = [parse.lowers[c] for c in parse.children[subject] if parse.deps[c] in ("det", "nmod:poss")]
    of = (c for c in parse.children[subject] if parse.case(c) == "of")
    definite = bool(known) and known[0] not in ("a", "an", "any", "every", "no")
    determined = definite and all(is_specific(scene, c) for c in of)  # "the raid", not "the use of children"
    return determined or parse.pos[subject] == "PROPN" or parse.tags[subject] == "DT"


def behind_which(parse: Parse, i: int) -> int | None:
    """The noun with "behind" that is a wrong, or counts several: "is behind | a string | of bombings"; None without."""
    at = parse.first_conjunct(i)
    while parse.deps[at] in ("nmod", "obl") and parse.case(at) in ("of", "than") and parse.heads[at] != at:
        at = parse.first_conjunct(parse.heads[at])
    return at if parse.preposition(at) == "behind" else None


def is_of_certain(scene: Scene, i: int, victims: tuple[int, ...], effect: Effect | None) -> bool:
    """Whether a noun tells of certain victims: "the killing of 12 migrants", not "killing of civilians"."""
    return bool(victims) and effect is not Effect.HEDGES and any(is_specific(scene, k) for k in (i, *victims))


def is_reported(scene: Scene, i: int, governor: Governor | None) -> bool:
    """Whether a wrong is told as past, though not vouched for: "were reportedly harassed", not "could be harassed"."""
    if governor is not None and governor.effect is not None:
        return False
    parse = scene.parse
    helping = [c for c in parse.children[i] if parse.deps[c] == "aux"]
    past = any(parse.lowers[c] == "may" for c in helping) and any(parse.lowers[c] == "have" for c in helping)
    modal = any(parse.tags[c] in ("MD", "TO") for c in helping) and not past  # "may have been killed" tells of a past
    return (is_finite(parse, i) or is_finite(parse, parse.first_conjunct(i))) and not modal


def named_by_cue(scene: Scene, i: int) -> bool:
    """Whether the cue has this noun, or its doing, as its content: "accused X of crimes of (taking part in) theft"."""
    if not scene.clauses:
        return False
    at = listed_with(scene.parse, i)
    governor = governor_of(scene.parse, i)
    passed = governor.passed if governor is not None else ()
    if governor is not None and governor.effect is Effect.COMMITS:  # "part" as well as "taking" it
        passed = (*passed, governor.word, scene.parse.heads[governor.word])
    elif governor is not None and governor.effect is Effect.ALLEGED:  # "cleared X of the charge of theft"
        passed = (*passed, governor.word)
    return any(k in scene.clauses for k in (i, at, *passed)) and bool(scene.accused)


def is_specified(scene: Scene, i: int) -> bool:
    """Whether the noun only introduces the wrong itself: "crimes of kidnapping", "abuses, including rape"."""
    parse = scene.parse
    row = scene.row("offences", i)
    if is_kind(parse.lemmas[i], "scheming") and _unfolds_wrong(scene, i):
        return True
    if row is not None and row.cells["offence"] in BROAD and _says_which(scene, i):
        return True
    listing = ("including", "like") if row is not None and row.cells["offence"] in BROAD else ()
    if not is_kind(parse.lemmas[i], "container") and not listing:
        return False
    cases = (*_INTRODUCING, *listing) if is_kind(parse.lemmas[i], "container") else listing
    inside = (c for c in parse.children[i] if parse.deps[c] == "nmod" and part_of_speech(parse, c) == "n")
    return any(parse.case(c) in cases and scene.row("offences", c) is not None for c in inside)


def _says_which(scene: Scene, i: int) -> bool:
    """Whether what stands before a broad word tells the wrong: "human trafficking violations"."""
    parse = scene.parse
    rows = (scene.row("offences", c) for c in parse.children[i] if parse.deps[c] == "compound" and c < i)
    return any(row is not None and row.cells["offence"] not in BROAD for row in rows)


def _unfolds_wrong(scene: Scene, i: int) -> bool:
    """Whether an infinitive under the noun tells the wrong: "conspiracy to smuggle people"."""
    parse = scene.parse
    return any(parse.deps[c] == "acl" and scene.row("offences", c) is not None for c in parse.children[i])


def is_of_any(parse: Parse, i: int) -> bool:
    """Whether a relative clause says of a kind what is none's deed: "may punish individuals who traffic people"."""
    noun = parse.heads[i]
    auxiliary = parse.child(i, "aux")
    finite = i if auxiliary is None else auxiliary
    if parse.deps[i] != "acl:relcl" or parse.tags[finite] != "VBP" or parse.lemmas[finite] == "have":
        return False
    if classed(parse, noun) is not None:  # "Chad is among | countries that use child soldiers |"
        return False
    bare = all(parse.deps[c] in _BARE for c in parse.children[noun])
    over = parse.heads[noun]
    open_ = parse.tags[over] == "VB" and parse.deps[noun] == "obj"  # "would punish soldiers who rape"
    return bare and (is_kind(parse.lemmas[noun], "anybody") or (open_ and parse.tags[noun] == "NNS"))


def is_titled(scene: Scene, i: int) -> bool:
    """Whether the noun is capitalised as in a title ("a debate on Trafficking of Persons") outside a headline."""
    if not scene.parse.words[i][:1].isupper():
        return False
    before = scene.doc[scene.parse.sentences[i] : i]
    if all(t.is_punct or t.is_space for t in before):
        return False
    words = [t for t in scene.doc[i].sent if t.is_alpha and len(t) > _SHORT]
    capitalised = sum(t.text[0].isupper() for t in words)
    return len(words) > _LONGEST_HEADLINE or capitalised < _HEADLINE * len(words)


def is_name(scene: Scene, i: int) -> bool:
    """Whether the word is part of a name: "Anti-Trafficking Law", "the Genocide Convention"."""
    return scene.parse.pos[i] == "PROPN" and scene.references.at(i) is not None


def is_subject_of_post(parse: Parse, i: int) -> bool:
    """Whether a wrong is what somebody's post is concerned with: "the rapporteur | on trafficking | in persons"."""
    holder = parse.leftmost(i) - 1
    nominal = parse.pos[i] == "NOUN" and parse.deps[i] == "nmod" and parse.types[parse.heads[i]] == "person"
    gerund = parse.tags[i] == "VBG" and holder >= 0 and parse.types[holder] == "person"
    return parse.case(i) == "on" and (nominal or (gerund and parse.pos[holder] in ("NOUN", "PROPN")))
