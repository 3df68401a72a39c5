"""Attributions of an article: who says, thinks or denies what, in which words, relayed by whom.

The constructions live in `extract.speech`: what attributes (`cues.tsv`), where voices and contents begin and end, what
a negation makes of a stance.
"""

from spacy.tokens import Doc

from extract.annotations import Attribution, References
from extract.predicates import argument_heads
from extract.speech.accounts import accounts
from extract.speech.acts import attributions
from extract.speech.behind_colon import behind_colons
from extract.speech.continuing import continued
from extract.speech.findings import Reading
from extract.speech.indirect import further_sentences
from extract.speech.likewise import with_likewise, with_turns
from extract.speech.lists import list_items
from extract.speech.placing import place
from extract.speech.quotes import find_quotes, overlapping, paragraph_starts
from graph.model import Article


def find_attributions(doc: Doc, references: References, article: Article) -> tuple[Attribution, ...]:
    """All attributions, in the order of their cues; none from boilerplate."""
    paragraphs = paragraph_starts(doc)
    roles = {word: dict(arguments) for word, arguments in argument_heads(doc).items()}
    reading = Reading(doc, find_quotes(doc, paragraphs), paragraphs, roles)
    found = [a for a in attributions(reading, place(reading, article), references) if not _is_nobodys(reading, a)]
    found += list_items(reading, found)
    found += continued(reading, [a.cue.start for a in found if a.cue is not None], found)
    found = with_turns(reading, with_likewise(reading, found))
    found += behind_colons(reading, found)
    found += further_sentences(reading, references, found)
    found += accounts(reading, references, found)
    return tuple(sorted(found, key=lambda a: (a.content[0].start if a.cue is None else a.cue.start, a.continues)))


def _is_nobodys(reading: Reading, attribution: Attribution) -> bool:
    """Whether "anyone" says it, or "somebody" within another's words: "Now somebody has said it aloud", said NAME."""
    head = attribution.source_head
    if head is None or reading.doc[head].pos_ != "PRON" or reading.doc[head].tag_ != "NN":
        return False
    return reading.doc[head].lower_.startswith("any") or bool(overlapping(reading.quotes, head, head + 1))
