"""What somebody is blamed for where nobody says it: "Nine men were shot. Witnesses blamed the militia"."""

from dataclasses import replace

from extract.annotations import Attribution, Draft, Tokens
from extract.propositions import find_propositions
from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import PropositionKind

_BACK = 3  # sentences in which the wrong may have been told


def blamed_for(attribution: Attribution, reading: Reading) -> list[Draft]:
    """The wrong told last before a bare blame, as the deed of whom is blamed; nothing where nobody's wrong was told.

    A wrong that is told of somebody else is not meant: "The army shot nine men. Villagers blame the mayor".
    """
    doc, cue = reading.doc, attribution.cue
    if (
        cue is None
        or attribution.cue_class != "accusation"
        or not attribution.accused
        or not _names_nothing(attribution, reading)
    ):
        return []
    sentence = doc[cue.start].sent
    end = min((cue.start, *(span.start for span in (attribution.source,) if span is not None)))
    for _ in range(_BACK):
        told = Tokens(sentence.start, end)
        drafts = find_propositions(doc, reading.references, within=told) if sentence.start < end else []
        wrongs = [d for d in drafts if d.kind is PropositionKind.ALLEGATION and not d.negated]
        if wrongs:
            own = [d for d in wrongs if not d.accused or _same(d.accused, attribution, reading)]
            return [replace(d, accused=attribution.accused) for d in own[-1:]]
        if sentence.start == 0:
            return []
        end = sentence.start
        sentence = doc[end - 1].sent
    return []


def _names_nothing(attribution: Attribution, reading: Reading) -> bool:
    """Whether the content is no more than whom is blamed, or that he is held to be responsible."""
    words = (reading.doc[i] for i in attribution.clauses if i not in attribution.accused)
    return all(word.lower_ in word_list("answerable") for word in words)


def _same(accused: tuple[int, ...], attribution: Attribution, reading: Reading) -> bool:
    known = {reading.cast.known(i) for i in attribution.accused} - {None}
    return all(reading.cast.known(i) in known for i in accused)
