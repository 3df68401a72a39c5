"""From findings to attributions: who does which act, on which part of the content, relayed by whom."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Attribution, References, Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import Parse, parse_of
from extract.speech.chains import relays
from extract.speech.confidence import confidence
from extract.speech.cues import word_list
from extract.speech.findings import Finding, Placed, Reading
from extract.speech.outlets import outlets_told
from extract.speech.sources import speaker_meant
from extract.speech.stance import Position, position
from extract.speech.trees import antecedent, has_to, light_above, preposition
from graph.model import Certainty, Stance

_ACTS_WITHIN = frozenset(
    {"speech", "relay", "accusation", "denial", "rejection", "admission", "confirmation", "doubt", "decline"}
)
_RELAYING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.CONFIRMS, Stance.ADMITS})  # who denies it relays nothing
_UPON = frozenset({"after", "as", "while", "before"})
_ACTORS = frozenset({"person", "organization"})
_FIRST_PERSON = frozenset({"i", "we"})
_ANYBODY = frozenset({"somebody", "someone", "anybody", "anyone", "everybody", "everyone", "whoever"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


def attributions(reading: Reading, placed: Sequence[Placed], references: References) -> Iterator[Attribution]:
    """The attributions of all findings that stand by themselves, with the chain of those who relay them.

    What speakers do in their own words is their act: "We reject the report", he said. Where only a part of a content is
    rejected or denied, that part and the rest are an attribution each.
    """
    doc = reading.doc
    parse = parse_of(doc)
    quoted = {i for q in reading.quotes for i in range(q.start, q.end)}
    chains = [
        ()
        if f.source_head == f.head
        or _describes(parse, f)
        or (f.head not in quoted and (_is_aside(doc, f) or _says_of_what_accused(parse, f)))
        else tuple(m for m in chain if not _is_only_occasion(doc, f, placed[m][0]))
        for (f, _), chain in zip(placed, relays(placed), strict=True)
    ]
    own, kept = _own_acts(doc, quoted, placed, chains)
    for n in kept:
        finding, _ = placed[n]
        held = position(doc, finding)
        whole = _attribution(doc, references, placed, chains[n], n, held)
        parts = [_part(doc, placed[m][0], held) for m in own.get(n, ())]
        if held.clauses:
            parts.append((held.clauses, held, ()))
        done = {i for heads, _, _ in parts for i in heads} | {placed[m][0].head for m in own.get(n, ())}
        rest = tuple(i for i in whole.clauses if i not in done)
        for heads, part, accused in parts:
            yield replace(
                whole,
                clauses=heads,
                stance=part.stance,
                negated=part.negated,
                certainty=part.certainty,
                rejects=part.rejects,
                accused=accused,
            )
        if rest or not parts:
            yield whole if rest in ((), whole.clauses) else replace(whole, clauses=rest)


def _describes(parse: Parse, finding: Finding) -> bool:
    """Whether a finding only says which voice is meant, by a clause on it: "those | who say | so may sue"."""
    noun = parse.heads[finding.head]
    pronoun = noun + 1
    told_of = parse.deps[finding.head] == "acl:relcl" and finding.source_head in (noun, pronoun)
    return told_of and parse.lowers[pronoun] in ("who", "that")


def _part(doc: Doc, act: Finding, outer: Position) -> tuple[tuple[int, ...], Position, tuple[int, ...]]:
    """What an act in the speaker's own words is about, its position, and the accused.

    Of what is rejected by name the rejecting verb stands for the clause, as `Attribution.rejects` asks.
    """
    said = position(doc, act)
    certainty = outer.certainty if said.certainty is Certainty.STATED else said.certainty
    by_name = bool(said.rejects) and not act.rejected
    return (act.head,) if by_name else act.clauses, replace(said, certainty=certainty), act.accused


def _says_of_what_accused(parse: Parse, finding: Finding) -> bool:
    """Whether a participle tells what somebody is accused of, as his lawyer does not: "men | accused | of it"."""
    nobodys = finding.source_head is None and finding.cue.kind == "accusation"
    return nobodys and parse.deps[finding.head] == "acl" and parse.tags[finding.head] == "VBN"


def _is_only_occasion(doc: Doc, finding: Finding, outer: Finding) -> bool:
    """Whether another speaks where the writer tells upon what somebody acted: "vowed to help | after a nun said | "."""
    verb = doc[finding.head]
    after = verb.dep_ == "advcl" and preposition(verb) in _UPON and finding.source_head not in (None, outer.source_head)
    return after and outer.construction.endswith((" inf", " np", " ing"))


def _is_aside(doc: Doc, finding: Finding) -> bool:
    """Whether somebody speaks in a relative clause that a comma sets off: "said the army, which he called a gang,"."""
    verb = doc[finding.head]
    if verb.dep_ != "acl:relcl":
        return False
    pronoun = next((i for i in range(verb.left_edge.i, verb.i) if doc[i].tag_ in _RELATIVE), 0)
    return pronoun > 0 and doc[pronoun - 1].text == ","


def _own_acts(
    doc: Doc, quoted: Collection[int], placed: Sequence[Placed], chains: Sequence[tuple[int, ...]]
) -> tuple[dict[int, list[int]], list[int]]:
    """Which acts speakers do in own words ("We reject it", he said), and which findings stand by themselves."""
    own: dict[int, list[int]] = {}
    kept: list[int] = []
    for n, (f, _) in enumerate(placed):
        if not chains[n]:
            if f.head not in quoted or _speaks_within(doc, f):
                kept.append(n)
            continue
        outer = placed[chains[n][0]][0]
        if f.source_head is not None and doc[f.source_head].lower_ in _ANYBODY:
            continue  # "Now somebody has said who did it," she said: her words alone
        if f.negated_by is not None and f.cue.kind == "speech" and f.cue.if_not is Stance.DECLINES:
            continue  # "They never told us why," she said: who tells of it says that they did not
        unable = f.negated_by is not None and doc[f.negated_by].head.i != f.head  # "said that it was unable to comment"
        if has_to(doc[f.head]) and light_above(doc[f.head]).i == f.head and not unable:
            continue  # "asked them to confirm": nobody has confirmed yet
        if f.cue.kind == "accusation" and f.head in outer.clauses and _answers_behind(parse_of(doc), outer):
            kept.append(n)
        elif f.source_head is not None and doc[f.source_head].lower_ in _FIRST_PERSON:
            if f.head in outer.clauses and f.cue.kind in _ACTS_WITHIN - {"speech", "relay"}:
                own.setdefault(chains[n][0], []).append(n)
        elif _speaks_within(doc, f) or _thinks_within(doc, f, outer) or outer.construction == "label":
            kept.append(n)
    return own, kept


def _answers_behind(parse: Parse, outer: Finding) -> bool:
    """Whether an apposition answers what the writer tells before it: "he is accused of it, | a charge she denies |"."""
    relative = parse.deps[outer.head] in ("acl:relcl", "parataxis") and all(i < outer.head for i in outer.clauses)
    return relative and outer.cue.stance in (Stance.DENIES, Stance.DISPUTES)


def _thinks_within(doc: Doc, finding: Finding, outer: Finding) -> bool:
    """True of what a relay says that somebody else thinks: "According to ABC, the minister believes that".

    So does who says what a state or body holds: "Lome considers the proof too thin, officials said".
    """
    if finding.source_head is None or finding.cue.kind != "thought" or finding.cue.name in word_list("knowing"):
        return False  # of what "the army, she said, had known" the army says nothing
    voice = doc[finding.source_head]
    if outer.construction == "preposition":
        return voice.pos_ != "PRON"
    known = voice.ent_type_ in ("ORG", "GPE") or entity_type_of(voice) in ("organization", "place")
    body = known and voice.pos_ != "PRON"
    return body and outer.cue.kind == "speech" and outer.source_head is not None


def _speaks_within(doc: Doc, finding: Finding) -> bool:
    """True of an act of speech that somebody's words tell of somebody else."""
    other = finding.source_head is not None and doc[finding.source_head].lower_ not in _FIRST_PERSON
    if finding.cue.kind in ("speech", "relay") and not finding.construction.endswith(
        (" that", " quote", " beside", " tail", " inf")
    ):
        return other and finding.construction == "preposition"
    if finding.cue.kind == "naming":  # "said that they were held in what the UN calls slavery"
        return other and doc[finding.head].dep_ == "acl:relcl"
    return other and finding.cue.kind in _ACTS_WITHIN


def _attribution(
    doc: Doc, references: References, placed: Sequence[Placed], chain: Sequence[int], n: int, held: Position
) -> Attribution:
    """The finding as one attribution of the position that it holds."""
    f, content = placed[n]
    if held.stance is Stance.DECLINES:
        content = _without_asides(doc, content, f.clauses)
    head = None if f.source_head is None else speaker_meant(doc[f.source_head]).i
    answers = held.stance in (Stance.DENIES, Stance.DISPUTES)  # "accused X of theft, which he denies": X's own word
    passing = (placed[m][0] for m in chain if _passes_on(doc, placed[m][0]))
    via = (outer.source_head for outer in passing if not (answers and outer.cue.kind == "accusation"))
    relays_of = [i for i in via if i is not None and _is_relay(doc, references, i, head)]
    told = outlets_told(doc, references, f.head, f.addressees, head) if f.cue.kind not in ("demand", "warning") else ()
    relays_of = list(dict.fromkeys((*told, *f.told_by, *relays_of)))
    clauses = tuple(sorted({i for i in f.clauses if any(a <= i < b for a, b in content)})) or f.clauses
    if answers and len(content) == 1 and all(entity_type_of(doc[i]) in _ACTORS for i in clauses):
        which = content[0].start
        clauses = (which,) if doc[which].lower_ == "which" else clauses  # nobody denies a court or a man
    return Attribution(
        source=f.source,
        source_head=head,
        cue=f.group,
        content=content,
        stance=f.cue.stance if held.clauses else held.stance,
        clauses=clauses,
        accused=tuple(i for i in f.accused if i not in held.rejects),
        addressees=f.addressees,
        via=tuple(antecedent(doc[i]).i for i in relays_of),
        negated=held.negated and not (held.clauses and held.stance is Stance.DENIES),
        certainty=held.certainty,
        cue_class=f.cue.kind,
        rejects=() if held.clauses else held.rejects,
        confidence=confidence(f),
    )


def _passes_on(doc: Doc, outer: Finding) -> bool:
    """Whether a voice relays what stands in its words: who backs, blasts or rejects it does not say what it says."""
    return (
        outer.cue.kind != "support"
        and outer.cue.stance in _RELAYING
        and position(doc, outer).stance not in (Stance.DENIES, Stance.DISPUTES)
    )


def _without_asides(doc: Doc, content: tuple[Tokens, ...], clauses: Sequence[int]) -> tuple[Tokens, ...]:
    """The content without what is the writer's own: a relative clause behind a comma, what a semicolon parts off."""
    parse, (start, end) = parse_of(doc), content[-1]
    mark = next((i for i in range(start + 1, end) if parse.words[i] == ";"), end)
    if mark < end:
        content, end = (*content[:-1], Tokens(start, mark)), mark
    for i in range(start + 1, end):
        relative = parse.tags[i] in ("WDT", "WP") and parse.words[i - 1] == ","
        aside = next((k for k in (i, *parse.up(i)) if parse.deps[k] == "acl:relcl"), None) if relative else None
        if aside is not None:
            after = doc[aside].right_edge.i + 1
            goes_on = after + 1 < end and parse.words[after] == "," and any(i > after for i in clauses)
            return (*content[:-1], Tokens(start, i - 1), *((Tokens(after + 1, end),) if goes_on else ()))
    return content


def _is_relay(doc: Doc, references: References, i: int, head: int | None) -> bool:
    """False where the outer voice is "we", or the same entity as the inner one: "he said that he denied it"."""
    if doc[i].lower_ in _FIRST_PERSON:
        return False
    one, other = references.at(i), references.at(head) if head is not None else None
    return one is None or other is None or one.entity is None or one.entity != other.entity
