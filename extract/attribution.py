"""Attributions of an article: who says, thinks or denies what, in which words, relayed by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Attribution, References, Tokens
from extract.speech.chains import relays
from extract.speech.confidence import confidence
from extract.speech.contents import borders
from extract.speech.direct import lone_paragraphs, paragraph_of, told_quotes, top_clauses, trailing_quotes
from extract.speech.findings import Finding, Reading
from extract.speech.hearsay import hearsay_findings
from extract.speech.labels import label_findings
from extract.speech.nouns import adjective_findings, noun_findings
from extract.speech.prepositions import preposition_findings
from extract.speech.quotes import find_quotes, paragraph_starts
from extract.speech.stance import position
from extract.speech.trees import antecedent, has_to, light_above
from extract.speech.verbs import verb_findings
from graph.model import Article, ZoneKind

_ACTS_WITHIN = frozenset(
    {"speech", "relay", "accusation", "denial", "rejection", "admission", "confirmation", "doubt", "decline"}
)
_FIRST_PERSON = frozenset({"i", "we"})

_Placed = tuple[Finding, tuple[Tokens, ...]]


def find_attributions(doc: Doc, references: References, article: Article) -> tuple[Attribution, ...]:
    """All attributions, in the order of their cues; none from boilerplate."""
    paragraphs = paragraph_starts(doc)
    reading = Reading(doc, find_quotes(doc, paragraphs), paragraphs, _roles(doc))
    placed = _placed(reading, article)
    chains = relays(placed)
    merged, kept = _own_words(reading, placed, chains)
    found = [_attribution(doc, references, placed, chains, n, merged.get(n)) for n in kept]
    found += _continued(reading, [placed[n][0].head for n in kept], found)
    return tuple(sorted(found, key=lambda a: (a.content[0].start if a.cue is None else a.cue.start, a.continues)))


def _roles(doc: Doc) -> dict[int, dict[str, int]]:
    """The head words of the roles of each predicate, where the pipeline has found any."""
    if not Doc.has_extension("predicates"):
        return {}
    return {p.token.i: {role: span.root.i for role, span in p.arguments} for p in doc._.predicates}


def _placed(reading: Reading, article: Article) -> list[_Placed]:
    """Every finding outside boilerplate with the final borders of its content, in text order."""
    doc = reading.doc
    findings = [f for f in _findings(reading) if not _in_boilerplate(doc[f.head].idx, article)]
    phrases: dict[int, list[Finding]] = {}  # "according to X", by the start of their sentence
    for f in findings:
        if f.extra:
            phrases.setdefault(doc[f.head].sent.start, []).append(f)
    placed: list[_Placed] = []
    for f in findings:
        holes = [f.group, *f.extra, *([_with_preposition(doc, f.source)] if f.source is not None else [])]
        beside = phrases.get(doc[f.head].sent.start, ()) if phrases else ()
        holes += [h for p in beside if p is not f and _holds(p, f.head) for h in p.extra]
        content = f.content if f.construction == "label" else borders(doc, f.content, holes, reading.quotes)
        if content:
            placed.append((f, content))
    return _with_trailing_quotes(reading, placed)


def _with_preposition(doc: Doc, source: Tokens) -> Tokens:
    start = source.start
    while start > 0 and doc[start - 1].dep_ == "case" and source.start <= doc[start - 1].head.i < source.end:
        start -= 1
    return Tokens(start, source.end)


def _findings(reading: Reading) -> list[Finding]:
    found = [
        *label_findings(reading),
        *verb_findings(reading),
        *preposition_findings(reading),
        *noun_findings(reading),
        *adjective_findings(reading),
        *hearsay_findings(reading),
    ]
    return sorted(found, key=lambda f: (f.head, f.construction))


def _holds(finding: Finding, i: int) -> bool:
    return any(piece.start <= i < piece.end for piece in finding.content)


def _in_boilerplate(character: int, article: Article) -> bool:
    return any(z.kind is ZoneKind.BOILERPLATE and z.start <= character < z.end for z in article.zones)


def _with_trailing_quotes(reading: Reading, placed: list[_Placed]) -> list[_Placed]:
    """The same, with quotations that go on after the reporting sentence added to it."""
    doc = reading.doc
    told = {start for f, content in placed for start in told_quotes(reading, f.head, content)}
    quoted = {i for q in reading.quotes for i in range(q.start, q.end)}
    cues = sorted(f.head for f, _ in placed if f.head not in quoted)
    out: list[_Placed] = []
    for f, content in placed:
        speaks = "quote" in f.cue.takes and f.head not in quoted and any(_is_direct(doc, p) for p in content)
        more = trailing_quotes(max(f.head, content[-1].end - 1), reading, told, cues) if speaks else []
        if more:
            told.update(piece.start for piece in more)
            heads = tuple(i for piece in more for i in top_clauses(doc, piece))
            f, content = replace(f, clauses=(*f.clauses, *heads)), (*content, *more)
        out.append((f, content))
    return out


def _is_direct(doc: Doc, piece: Tokens) -> bool:
    """True of a range that begins or ends with a quotation mark."""
    return doc[piece.start].text in _MARKS or doc[piece.end - 1].text in _MARKS


_MARKS = frozenset({"“", "”", '"', "''", "``", "‘", "’", "'", "»", "«"})


def _own_words(
    reading: Reading, placed: Sequence[_Placed], chains: Sequence[tuple[int, ...]]
) -> tuple[dict[int, int], list[int]]:
    """Which act a speaker does in own words ("We reject it", he said), and which findings stand by themselves."""
    doc = reading.doc
    quoted = {i for q in reading.quotes for i in range(q.start, q.end)}
    merged: dict[int, int] = {}
    kept: list[int] = []
    for n, (f, _) in enumerate(placed):
        if not chains[n]:
            if f.head not in quoted or _speaks_within(doc, f):
                kept.append(n)
            continue
        outer = placed[chains[n][0]][0]
        if has_to(doc[f.head]) and light_above(doc[f.head]).i == f.head:
            continue  # "asked them to confirm": nobody has confirmed yet
        own = f.source_head is not None and doc[f.source_head].lower_ in _FIRST_PERSON
        if own:
            if f.head in outer.clauses and f.cue.kind in _ACTS_WITHIN:
                merged.setdefault(chains[n][0], n)
        elif _speaks_within(doc, f):
            kept.append(n)
    return merged, kept


def _speaks_within(doc: Doc, finding: Finding) -> bool:
    """True of an act of speech that somebody's words tell of somebody else."""
    other = finding.source_head is not None and doc[finding.source_head].lower_ not in _FIRST_PERSON
    if finding.cue.kind in ("speech", "relay") and not finding.construction.endswith(
        (" that", " quote", " beside", " tail")
    ):
        return other and finding.construction == "preposition"
    return other and finding.cue.kind in _ACTS_WITHIN


def _attribution(
    doc: Doc,
    references: References,
    placed: Sequence[_Placed],
    chains: Sequence[tuple[int, ...]],
    n: int,
    own: int | None,
) -> Attribution:
    f, content = placed[n]
    held = position(doc, f)
    accused = f.accused
    if own is not None:
        said = position(doc, placed[own][0])
        held = replace(said, certainty=held.certainty if said.certainty == "stated" else said.certainty)
        accused = accused or placed[own][0].accused
    head = None if f.source_head is None else antecedent(doc[f.source_head]).i
    via = (placed[m][0].source_head for m in chains[n])
    return Attribution(
        source=f.source,
        source_head=head,
        cue=f.group,
        content=content,
        stance=held.stance,
        clauses=tuple(sorted(set(f.clauses))),
        accused=tuple(i for i in accused if i not in held.rejects),
        addressees=f.addressees,
        via=tuple(antecedent(doc[i]).i for i in via if i is not None and _is_relay(doc, references, i, head)),
        negated=held.negated,
        certainty=held.certainty,
        cue_class=f.cue.kind,
        rejects=held.rejects,
        confidence=confidence(f),
    )


def _is_relay(doc: Doc, references: References, i: int, head: int | None) -> bool:
    """False where the outer voice is "we", or the same entity as the inner one: "he said that he denied it"."""
    if doc[i].lower_ in _FIRST_PERSON:
        return False
    one, other = references.at(i), references.at(head) if head is not None else None
    return one is None or other is None or one.entity is None or one.entity != other.entity


def _continued(reading: Reading, heads: Iterable[int], found: Sequence[Attribution]) -> list[Attribution]:
    """Paragraphs that are nothing but a quotation, as the words of the voice that was quoted right before them."""
    doc = reading.doc
    told = {start for a in found if a.cue for start in told_quotes(reading, a.cue.start, a.content)}
    quoting = [a for a in found if a.source is not None and _is_direct(doc, a.content[-1])]
    speakers = {paragraph_of(reading, a.content[-1].end - 1): a for a in sorted(quoting, key=_last_token)}
    out: list[Attribution] = []
    for number, quote in lone_paragraphs(reading, heads, told):
        before = speakers.get(number - 1)
        if doc[quote.end - 1].text not in _MARKS:  # left open: the next paragraph may name the voice
            before = next((a for a in quoting if _begins_with(reading, a, number + 1)), before)
        if before is None:
            continue
        speakers[number] = replace(
            before,
            cue=None,
            content=(quote,),
            clauses=top_clauses(doc, quote),
            accused=(),
            rejects=(),
            negated=False,
            continues=True,
        )
        out.append(speakers[number])
    return out


def _begins_with(reading: Reading, attribution: Attribution, number: int) -> bool:
    """True where the paragraph of this number begins with the attribution's content."""
    return number < len(reading.paragraphs) and attribution.content[0].start == reading.paragraphs[number]


def _last_token(attribution: Attribution) -> int:
    return max(piece.end for piece in attribution.content)
