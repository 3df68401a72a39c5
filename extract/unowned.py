"""Whose "soldiers" and "the experts" are where no word says so: the only state's, the only body's so called.

"Soldiers shot eleven villagers, residents said. Myanmar's junta denied it."   the soldiers are Myanmar's
"The Commission of Human Rights Experts blamed X. The experts allege"          the experts are the commission's
"""

from collections.abc import Iterable, Iterator, Mapping

from extract.propositions.parse import parse_of
from extract.reading import Reading
from extract.speech.cues import word_list
from graph.model import EntityType

THE_STATE = "(the state)"  # of bodies that the article says of no state: they are one state's all the same
_GOVERNMENT = "government"
_BODIES = (EntityType.GROUP, EntityType.ORGANISATION)
_LONG = 7  # letters of a word that another begins with
_MODIFIERS = ("amod", "compound", "nmod", "nmod:poss", "nmod:desc")


def unowned(reading: Reading, above: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Each body, group or officer that is nobody's by its words, with the state or body that it belongs to.

    `above` has of each entity those that it belongs to by the article's words. Rebels, foreign and private forces
    belong to no state, and where the forces of two states are in an article, nobody knows whose "the soldiers" are.
    """
    arms = _arms(reading)
    entities = reading.cast.entities
    countries = {whole for arm in arms for whole in above.get(arm, ()) if _is_country(whole, reading)}
    bodies = {whole for whole in countries if not any(_is_part_of(whole, one, above) for one in countries - {whole})}
    governments = [e for e in entities if entities[e].name.startswith("Government of ")]
    for arm in sorted(arms):
        if arm in above or not arms[arm]:
            continue
        if arms[arm] == _GOVERNMENT and len(governments) == 1:
            yield arm, governments[0]
        elif len(bodies) < 2:
            yield arm, next(iter(bodies), THE_STATE)
    yield from _called_alike(reading)
    yield from _policemen(reading)
    yield from _members(reading)


def _arms(reading: Reading) -> dict[str, str]:
    """The entities that are some state's forces or government, with the word before the noun, or "" where it has
    an owner of another sort ("rebel soldiers", "private guards", "Kenyan police").
    """
    found: dict[str, str] = {}
    regular, irregular, arms = word_list("statearm", "statevoice"), word_list("irregular"), word_list("arm")
    lemmas, forces = parse_of(reading.doc).tree.lemmas, regular | word_list("stateguard")
    for mention in reading.cast.references().mentions:
        lemma = lemmas[mention.head]
        if mention.entity is None or not (lemma in regular or lemma in arms):
            continue
        noun = reading.doc[mention.head]
        if lemma not in regular and not any(c.lower_ in forces for c in noun.children):
            continue  # but "a | military | spokesman", "the | prison | service", "the | border | guard"
        words = [c.lower_ for c in noun.children if c.dep_ in _MODIFIERS]
        owned = any(c.pos_ == "PROPN" or reading.cast.known(c.i) for c in noun.children if c.dep_ in _MODIFIERS)
        if owned and lemma in word_list("statevoice"):
            continue
        own = "" if (owned and _GOVERNMENT not in words) or irregular & set(words) else (words[-1:] or ["the"])[0]
        found[mention.entity] = "" if found.get(mention.entity) == "" else own
    return found


def _is_country(entity: str, reading: Reading) -> bool:
    return entity in reading.cast.entities and reading.cast.entities[entity].type is EntityType.COUNTRY


def _is_part_of(one: str, whole: str, above: Mapping[str, Iterable[str]]) -> bool:
    return whole in above.get(one, ())


def _called_alike(reading: Reading) -> Iterator[tuple[str, str]]:
    """A bare noun with the only organisation in whose name it stands: "the experts", "the commission"."""
    entities = reading.cast.entities
    bodies = (e for e in entities.values() if e.type is EntityType.ORGANISATION and not e.name.islower())
    named = [(e.id, e.name.split()) for e in bodies]
    for one in entities.values():
        if not one.name.islower() or " " in one.name or one.type not in (EntityType.GROUP, EntityType.ORGANISATION):
            continue
        alike = [body for body, words in named if one.name.capitalize() in words]
        if len(alike) == 1:
            yield one.id, alike[0]


def _members(reading: Reading) -> Iterator[tuple[str, str]]:
    """Those who make up a body called after them, or are called after it: "inspectors" of "the inspectorate"."""
    several = sorted(reading.cast.entities.values(), key=lambda e: e.id)
    entities = (e for e in several if " " not in e.name or e.name.islower())
    lasts = {e.id: e.name.lower().split()[-1] for e in entities if e.type in (*_BODIES, EntityType.PERSON)}
    for one, man in lasts.items():
        for body, name in lasts.items():
            longer = len(man) >= _LONG and len(name) > len(man) and name.startswith(man.removesuffix("s"))
            if longer or man in (name + "men", name + "man"):  # "militiamen", of the militia
                yield one, body


def _policemen(reading: Reading) -> Iterator[tuple[str, str]]:
    """Bare "cops" and "policemen" with the only police that the article tells of."""
    entities = reading.cast.entities
    forces = [e.id for e in entities.values() if "police" in e.name.lower().split() and e.type in _BODIES]
    if len(forces) == 1:
        men = (e.id for e in entities.values() if e.name.islower() and e.name.split()[-1] in word_list("policeman"))
        yield from ((one, forces[0]) for one in sorted(men))
