"""Everything that attributes in an article, with the final borders of what is attributed."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Tokens
from extract.propositions.parse import parse_of
from extract.speech.adjectives import adjective_findings
from extract.speech.contents import borders
from extract.speech.direct import is_direct, resumed_quote, told_quotes, top_clauses, trailing_quotes
from extract.speech.fact_checks import fact_check_findings
from extract.speech.findings import Finding, Placed, Reading
from extract.speech.hearsay import hearsay_findings
from extract.speech.labels import is_topic, label_findings
from extract.speech.nouns import noun_findings
from extract.speech.prepositions import preposition_findings
from extract.speech.setoff import setoff_findings
from extract.speech.turns import asks, turn_findings
from extract.speech.verbs import verb_findings
from extract.speech.verdicts import verdict_findings
from graph.model import Article, Stance, ZoneKind

_SILENT = frozenset({ZoneKind.BOILERPLATE, ZoneKind.DATELINE})


def place(reading: Reading, article: Article) -> list[Placed]:
    """Every finding outside boilerplate with the final borders of its content, in text order."""
    doc, sentences = reading.doc, parse_of(reading.doc).sentences
    findings = [f for f in _findings(reading) if not _says_nothing(doc[f.head].idx, article)]
    findings = [f for f in findings if not is_topic(doc, f, findings) and not _is_asked(doc, f)]
    phrases: dict[int, list[Finding]] = {}  # "according to X", by the start of their sentence
    for f in findings:
        if f.extra:
            phrases.setdefault(sentences[f.head], []).append(f)
    placed: list[Placed] = []
    for f in findings:
        if _opens(doc, f, phrases.get(sentences[f.head], ())):
            continue
        holes = [f.group, *f.extra, *([_with_preposition(doc, f.source)] if f.source is not None else [])]
        beside = phrases.get(sentences[f.head], ()) if phrases else ()
        holes += [
            h for p in beside if p is not f and _holds(p, f.head) for h in p.extra if not h.start <= f.head < h.end
        ]
        source = _without_phrases(f, beside)
        f = f if source == f.source else replace(f, source=source)
        content = f.content if f.construction.endswith("label") else borders(doc, f.content, holes, reading.quotes)
        if content:
            placed.append((f, content))
    placed = _with_trailing_quotes(reading, placed)
    judged = list(verdict_findings(doc, placed))
    said = {f.clauses for f, _ in placed if f.source is not None and not _is_nobodys(f)} | {
        f.clauses for f, _ in judged
    }
    named = {(f.source_head, f.clauses) for f, _ in placed if f.construction == "noun that" and not _is_nobodys(f)}
    placed = [
        (f, content)
        for f, content in placed
        if (f.source_head, f.clauses) not in named
        or f.construction == "noun that"
        or f.source is None
        or f.cue.stance is not Stance.ASSERTS
    ]  # "she repeated allegations that Y": by the verb and the noun
    voiced = {(f.head, f.clauses) for f, _ in placed if f.source is not None}  # "is convinced": as adjective and verb
    placed = [
        (f, content)
        for f, content in placed
        if not (_is_nobodys(f) and f.clauses in said) and (f.source is not None or (f.head, f.clauses) not in voiced)
    ] + judged
    return sorted(placed, key=lambda p: (p[0].head, p[0].construction))


def _findings(reading: Reading) -> list[Finding]:
    found = [
        *label_findings(reading),
        *fact_check_findings(reading),
        *turn_findings(reading),
        *verb_findings(reading),
        *preposition_findings(reading),
        *setoff_findings(reading),
        *noun_findings(reading),
        *adjective_findings(reading),
        *hearsay_findings(reading),
    ]
    return sorted(found, key=lambda f: (f.head, f.construction))


def _is_nobodys(finding: Finding) -> bool:
    """Whether only a noun puts a clause forward: "the claim that Y", which somebody else may say or call a lie."""
    return finding.construction == "noun that" and finding.source_head in (None, finding.head)


def _opens(doc: Doc, finding: Finding, phrases: Iterable[Finding]) -> bool:
    """Whether a verb is a word of what names another voice: the "says" of "if what the cook says is true"."""
    return any(
        hole.start <= finding.head < hole.end and doc[finding.head].lower_ in phrase.cue.words
        for phrase in phrases
        if phrase is not finding
        for hole in phrase.extra
    )


def _is_asked(doc: Doc, finding: Finding) -> bool:
    """Whether a question asks just this, whether somebody says so: "Does the ministry believe that they fled?"."""
    cue = doc[finding.head]
    start = parse_of(doc).sentences[cue.i]
    first = next((doc[i] for i in range(start, cue.i) if not doc[i].is_punct and not doc[i].is_space), cue)
    return first.dep_ == "aux" and first.head.i == cue.i and asks(cue.sent)


def _without_phrases(finding: Finding, phrases: Iterable[Finding]) -> Tokens | None:
    """The voice without an "according to" that a parser hung on it: "Roe, according to Reuters, denied"."""
    source = finding.source
    for phrase in phrases:
        for hole in phrase.extra:
            if phrase is not finding and source is not None and source.start < hole.start < source.end:
                source = Tokens(source.start, hole.start)
    if source is not None and finding.source != source and finding.source_head is not None:
        return Tokens(source.start, max(source.end - 1, finding.source_head + 1))  # without the comma before it
    return source


def _with_preposition(doc: Doc, source: Tokens) -> Tokens:
    start = source.start
    while start > 0 and doc[start - 1].dep_ == "case" and source.start <= doc[start - 1].head.i < source.end:
        start -= 1
    return Tokens(start, source.end)


def _holds(finding: Finding, i: int) -> bool:
    return any(piece.start <= i < piece.end for piece in finding.content)


def _says_nothing(character: int, article: Article) -> bool:
    """Whether a cue stands in boilerplate, or is the colon of a dateline: "Lagos: Police freed nine"."""
    return any(z.kind in _SILENT and z.start <= character < z.end for z in article.zones)


def _with_trailing_quotes(reading: Reading, placed: list[Placed]) -> list[Placed]:
    """The same, with quotations that go on after the reporting sentence added to it."""
    doc = reading.doc
    told = {start for f, content in placed for start in told_quotes(reading, f.head, content)}
    quoted = {i for q in reading.quotes for i in range(q.start, q.end)}
    cues = sorted(f.head for f, _ in placed if f.head not in quoted)
    out: list[Placed] = []
    for f, content in placed:
        speaks = "quote" in f.cue.takes and f.head not in quoted and any(is_direct(doc, p) for p in content)
        more = resumed_quote(f, content, reading, told) if speaks else []
        more += trailing_quotes(max(f.head, (more or content)[-1].end - 1), reading, told, cues) if speaks else []
        if more:
            told.update(piece.start for piece in more)
            heads = tuple(i for piece in more for i in top_clauses(doc, piece))
            f, content = replace(f, clauses=(*f.clauses, *heads)), (*content, *more)
        out.append((f, content))
    return out
