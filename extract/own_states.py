"""Whose country "his country" is: the state that its owner speaks for, holds an office of, or belongs to.

"Iran's foreign minister denied that his country forced migrants to fight."   -> Iran
"""

from spacy.tokens import Doc

from extract.cast import Cast
from extract.families import Families, links_above
from extract.propositions.parse import parse_of
from graph.model import EntityType, Link, MentionKind

_STATES = frozenset({"country", "nation", "homeland", "fatherland", "motherland"})


def take_own_states(doc: Doc, cast: Cast, links: tuple[Link, ...]) -> None:
    """Let a state that is only called its official's stand for itself, where the article says which one it is."""
    families = Families(links_above(links), {}, frozenset())
    lemmas = parse_of(doc).tree.lemmas
    for mention in cast.references().mentions:
        if mention.kind is not MentionKind.NOMINAL or lemmas[mention.head] not in _STATES:
            continue
        noun = doc[mention.head]
        owner = next((cast.known(c.i) for c in noun.children if c.dep_ == "nmod:poss"), None)
        states = [one for one in families.of(owner) if one in cast.entities]
        states = [one for one in states if cast.entities[one].type is EntityType.COUNTRY and one != owner]
        if len(states) == 1:
            cast.take(noun.i, states[0])
