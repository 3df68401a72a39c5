"""Those who are only told something, and suffered nothing of it: "Ann Lee told | a judge | that guards beat her"."""

from collections.abc import Mapping

from extract.mentions.binding import subjects
from extract.mentions.discourse import Discourse, Spoken
from extract.mentions.reporting import entities_at, has_content, hearers
from extract.mentions.wrongs import offending_verbs
from extract.propositions.parse import Parse
from graph.model import EntityType

_PATIENTS = ("obj", "nsubj:pass")


def only_told(talk: Discourse, i: int, options: Mapping[str, Spoken]) -> set[str]:
    """The entities among the options that were only told something by another one of them, or what the pronoun does.

    "Ana Diaz told | a judge | that he had beaten her" tells of somebody else.
    """
    tellers: dict[str, frozenset[int]] = {}
    heard = set[str]()
    suffers = talk.parse.deps[i] in _PATIENTS and _is_past_wrong(talk.parse, talk.parse.heads[i])
    for entity, s in options.items():
        body = s.type is EntityType.ORGANISATION
        several = s.type is EntityType.GROUP  # "told police that he had kept | them | safe"
        people = several or s.type is EntityType.PERSON
        if people and s.role in ("object", "oblique") and s.sentence == talk.sentences[i]:
            by = told_by(talk.parse, s.head, body=False) if s.form != "name" else frozenset[int]()
            asked = several or talk.parse.deps[i] == "nsubj"
            if by and i in talk.parse.below(talk.parse.heads[s.head]) and asked:
                heard.add(entity)
        anybody = suffers and s.sentence == talk.sentences[i]  # "told nurses that guards had beaten | them |"
        if s.role in ("object", "oblique") and (s.form in ("a", "bare") or body or (anybody and s.form == "the")):
            tellers[entity] = told_by(talk.parse, s.head, body=anybody or (body and s.form == "name"))
    if not any(tellers.values()):  # as mostly
        return heard
    if suffers:  # "told | investigators | that they were beaten"
        heard |= {one for one, heads in tellers.items() if heads and talk.parse.lemmas[options[one].head] in hearers()}
    at = entities_at(talk, min(s.sentence for s in options.values()))
    for one, heads in tellers.items():
        counted = (
            c for h in heads for c in talk.parse.children[h] if talk.parse.case(c) == "of"
        )  # "dozens of | them |"
        if any(at.get(h) in options and at[h] != one for h in (*heads, *counted)):
            heard.add(one)
    return heard


def told_by(parse: Parse, noun: int, *, body: bool) -> frozenset[int]:
    """The heads of those who tell something to an official, a court, the press, or a named `body`; none elsewhere."""
    first = parse.first_conjunct(noun)
    verb, relation = parse.heads[first], parse.deps[first]
    heard = relation in ("obj", "iobj") or (relation == "obl" and parse.case(first) == "to")
    if not heard or not (body or parse.lemmas[noun] in hearers()) or not has_content(parse, verb):
        return frozenset()
    return subjects(parse, verb)


def _is_past_wrong(parse: Parse, verb: int) -> bool:
    """Whether a verb tells a wrong that was done: "had beaten", not "would beat"."""
    told = parse.tags[verb] in ("VBD", "VBN") and not any(parse.tags[c] == "MD" for c in parse.children[verb])
    return told and parse.lemmas[verb] in offending_verbs()
