"""Whose soldiers and policemen are, where their own words say so: "Kenyan soldiers", "troops in Mali", "its police"."""

from collections.abc import Iterator

from extract.families import owns
from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.speech.cues import word_list
from extract.speech.trees import preposition
from graph.model import EntityType, Link, LinkKind, MentionKind


def forces_of_states(reading: Reading) -> Iterator[Link]:
    """The ties of a state's forces to it, each once; of foreign forces somewhere to the state that they come from."""
    parse, entities, found = parse_of(reading.doc), reading.cast.entities, set[tuple[str, str]]()
    forces = word_list("statearm") - word_list("statevoice")
    for mention in reading.cast.references().mentions:
        named = mention.entity is None or mention.kind is not MentionKind.NOMINAL
        if named or mention.entity is None or parse.tree.lemmas[mention.head] not in forces:
            continue
        words = [c for c in reading.doc[mention.head].children if owns(c)]
        if any(c.lower_ in word_list("irregular") for c in words):
            continue
        theirs = [c for c in words if preposition(c) != "in"] or words
        states = {reading.cast.known(c.i) for c in theirs}
        state = states.pop() if len(states) == 1 else None
        if state is None or entities[state].type is not EntityType.COUNTRY or (mention.entity, state) in found:
            continue
        found.add((mention.entity, state))
        last = max(mention.span.end - 1, *(c.right_edge.i for c in theirs))
        start, end = parse.offsets[mention.span.start], parse.end_of(last)
        yield Link(LinkKind.PART_OF, mention.entity, state, start, end)
