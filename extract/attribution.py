"""Attributions of an article: who says, thinks or denies what, in which words, relayed by whom.

The constructions live in `extract.speech`: what attributes (`cues.tsv`), where voices and contents begin and end, what
a negation makes of a stance.
"""

from spacy.tokens import Doc

from extract.annotations import Attribution, References
from extract.speech.acts import attributions
from extract.speech.continuing import continued
from extract.speech.findings import Reading
from extract.speech.placing import place
from extract.speech.quotes import find_quotes, paragraph_starts
from graph.model import Article


def find_attributions(doc: Doc, references: References, article: Article) -> tuple[Attribution, ...]:
    """All attributions, in the order of their cues; none from boilerplate."""
    paragraphs = paragraph_starts(doc)
    reading = Reading(doc, find_quotes(doc, paragraphs), paragraphs, _roles(doc))
    found = list(attributions(reading, place(reading, article), references))
    found += continued(reading, [a.cue.start for a in found if a.cue is not None], found)
    return tuple(sorted(found, key=lambda a: (a.content[0].start if a.cue is None else a.cue.start, a.continues)))


def _roles(doc: Doc) -> dict[int, dict[str, int]]:
    """The head words of the roles of each predicate, where the pipeline has found any."""
    if not Doc.has_extension("predicates"):
        return {}
    return {p.token.i: {role: span.root.i for role, span in p.arguments} for p in doc._.predicates}
