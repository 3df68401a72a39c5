"""Which noun phrases stand beside the name of what they describe: appositions, roles before names, predicates."""

from collections.abc import Iterator, Sequence
from functools import cache

from extract.mentions.candidates import is_body_before
from extract.mentions.corefer import idle_words
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.sightings import WORD_CLASS, Sighting, Sightings
from extract.mentions.spans import POSSESSIVES, titles
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType

_BEAR_NAMES = frozenset({"armed-group", "group", "party", "company", "ngo", "news-agency", "media"})
_BODIES = (EntityType.ORGANISATION, EntityType.GROUP)
_LONGEST_OFFICE = 9  # words
_NAMED_PLACES = frozenset({"city", "town", "village", "province", "district", "island", "region", "governorate"})


def named_beside(
    parse: Parse, phrase: Nominal, by_head: Sightings, by_start: Sightings, by_end: Sightings
) -> Sighting | None:
    """The name that stands in apposition to a noun phrase of one thing: touching it, by the parse, or after a comma."""
    if phrase.plural:
        return None
    return (
        _one_of_several(parse, phrase, by_head)
        or _of_its_kind(parse, phrase, by_head)
        or _touching(parse, phrase, by_start)
        or _in_apposition(parse, phrase, by_head)
        or _after_comma(parse, phrase, by_start, by_end)
        or _of_phrase(parse, phrase, by_head)
        or _hung_too_low(parse, phrase, by_head)
    )


def _one_of_several(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    """Who is named behind "one of them", be it a person or a body: "one of them, Vexoil, said"."""
    name = parse.child(phrase.head, "appos") if phrase.lemma == "one" else None
    beside = by_head.get(name) if name is not None else None
    return beside if beside is not None and beside.type in (EntityType.PERSON, EntityType.ORGANISATION) else None


def _of_its_kind(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    """The name in front of the noun that says what its bearer is: "the M23 rebel group", "the Tasnim news agency".

    Not of a part of it ("the Hezbollah unit"), nor of what an adjective tells of it ("the Hutu militia").
    """
    kinds = phrase.row.stands_for & _BEAR_NAMES
    if not kinds or phrase.determiner not in ("the", "") or phrase.lemma.split()[-1] in _parts():
        return None
    for c in parse.children[phrase.head]:
        name = by_head.get(c) if c < phrase.head else None
        if name is None or parse.deps[c] not in ("compound", "nmod:desc", "amod") or not _fits(phrase, name):
            continue
        told = name.kind in kinds if name.kind else _names_body(parse, c)
        return name if told and _only_kind_between(parse, name, phrase) else None
    return None


def _names_body(parse: Parse, i: int) -> bool:
    """Whether a name that no table knows is a body's, not a people's: the article has no plural of it ("Hutus")."""
    return parse.tags[i] == "NNP" and parse.deps[i] != "amod" and f"{parse.lowers[i]}s" not in parse.lowers


def _only_kind_between(parse: Parse, name: Sighting, phrase: Nominal) -> bool:
    """Whether only what sort of body it is stands between: "Shining Path | guerrilla | group", no "breakaway" one."""
    return all(parse.lowers[i] in idle_words() for i in range(name.span.end, phrase.head))


@cache
def _parts() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("mentions/parts"))


def _touching(parse: Parse, phrase: Nominal, by_start: Sightings) -> Sighting | None:
    """ "spokesman Bahram Qassemi", "the militant group Hezbollah"."""
    if phrase.type not in (EntityType.PERSON, EntityType.ORGANISATION):
        return None
    places = (phrase.span.end, phrase.head + 1, _end_of_post(parse, phrase), *_end_of_office(parse, phrase, by_start))
    for at in (*places, *(_with_prepositions(parse, end, by_start) for end in places[:2])):
        beside = by_start.get(at)
        if beside is None or beside.type is EntityType.COUNTRY or not _fits(phrase, beside):
            continue
        if _is_anothers(parse, phrase.head, beside.span.start - 1):
            continue
        if phrase.type is EntityType.PERSON and parse.deps[beside.head] != "nmod:poss":
            return beside
        if phrase.head in (parse.heads[beside.head], beside.head) or parse.heads[phrase.head] == beside.head:
            return beside
    return None


def _is_anothers(parse: Parse, head: int, before: int) -> bool:
    """Whether the name stands beside a role within an of-phrase: "a bodyguard of Health | Minister | Oskar Venn"."""
    row = noun(parse.lemmas[before]) if before > head else None
    return row is not None and row.type == "person" and "of" in parse.lowers[head + 1 : before]


def _end_of_post(parse: Parse, phrase: Nominal) -> int:
    """Where "Secretary of State" ends, whatever the parse says: after an of-phrase of one capitalised word."""
    at = phrase.head + 1
    if parse.words[at : at + 1] == ("of",) and parse.words[at + 1 : at + 2] and parse.words[at + 1][0].isupper():
        return at + 2
    return at


def _end_of_office(parse: Parse, phrase: Nominal, by_start: Sightings) -> Iterator[int]:
    """Where the name behind "Minister for Women's Affairs" begins: behind capitals alone."""
    at = phrase.head + 1
    if not parse.words[phrase.head][0].isupper() or parse.words[at : at + 1] not in (("for",), ("of",)):
        return
    for end in range(at + 1, min(at + _LONGEST_OFFICE, len(parse.words))):
        if end in by_start and by_start[end].type is EntityType.PERSON:
            yield from (end,) if parse.words[end - 1][0].isupper() else ()  # not "Minister of War and Ann Roe"
            return
        if not parse.words[end][0].isupper() and parse.lowers[end] not in (*POSSESSIVES, "and", "of", "for", "the"):
            return


def _in_apposition(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    head = phrase.head
    relations = ("appos", "flat", "nmod:desc")
    beside = [c for c in parse.children[head] if parse.deps[c] in relations or _is_bare(parse, head, c)]
    if parse.deps[head] in relations:
        beside.append(parse.heads[head])
    first = parse.first_conjunct(head)
    joint = parse.child(head, "cc")
    joined = first != head and joint is not None and parse.words[joint - 1] != "," and phrase.determiner in ("a", "an")
    if joined and parse.deps[first] == "appos":
        beside.append(parse.heads[first])  # "Kim, an adviser and | a professor |"
    further = (k for c in beside for k in parse.children[c] if c > head and parse.deps[k] in relations)
    found = (by_head.get(c) for c in (*beside, *further))  # "her employer, the diplomat | Bo Roe |"
    fitting = (s for s in found if s is not None and _fits(phrase, s) and s.type is not EntityType.COUNTRY)
    return next((s for s in fitting if not _is_anothers(parse, head, s.span.start - 1)), None)


def _is_bare(parse: Parse, head: int, i: int) -> bool:
    """Whether a name between commas has no preposition: "A spokesman for the army, Major | Lind |, spoke"."""
    if parse.deps[i] != "nmod" or i < head or parse.pos[i] != "PROPN" or parse.case(i):
        return False
    before = next((parse.lemmas[j - 1] for j in range(i, head, -1) if parse.words[j] == ","), None)
    row = noun(before) if before is not None else None
    return before is not None and (row is None or row.type != "person")


def _after_comma(parse: Parse, phrase: Nominal, by_start: Sightings, by_end: Sightings) -> Sighting | None:
    """ "Iran's ambassador to the U.N., NAME" and "NAME, head of the branch at UNODC", whatever the parse says."""
    if phrase.type is not EntityType.PERSON:
        return None
    end = _with_prepositions(parse, phrase.span.end, by_start)
    if parse.words[end : end + 1] == (",",):
        after = by_start.get(end + 1) or by_start.get(end + 1 + _title(parse, end + 1))
        named = after is not None and after.type is EntityType.PERSON and phrase.determiner not in ("a", "an")
        if named and after is not None and not _are_two(parse, phrase.head, after.head):
            return after
    if parse.words[phrase.span.start - 1 : phrase.span.start] == (",",) and phrase.determiner != "whose":
        before = by_end.get(phrase.span.start - 1)
        if before is not None and before.type is EntityType.PERSON and by_start.get(end) is None:
            alone = parse.words[end : end + 1] != ("and",) and not _are_two(parse, before.head, phrase.head)
            return before if alone else None
    return None


def _title(parse: Parse, at: int) -> int:
    """How many words of a title stand here: "its director, | Father | Leo Roe"."""
    return int(at < len(parse.words) and parse.words[at][:1].isupper() and titles().get(parse.words[at]) is not None)


def _are_two(parse: Parse, first: int, second: int) -> bool:
    """Whether two nouns around a comma fill places of their own: "After a call to his mother, Rossi left".

    So do subjects of two verbs: "The clerk, Rossi says, left".
    """
    places = ("nsubj", "nsubj:pass")
    if parse.deps[first] == "appos":
        first = parse.heads[first]  # "Speaking to the outlet | Terra |, a herder said"
    if parse.deps[first] in places and parse.deps[second] in places:
        return parse.heads[first] != parse.heads[second]
    opening = parse.deps[first] in ("obj", "obl", "nmod", "advcl", "obl:agent", "vocative")
    return opening and parse.deps[second] in places and first not in parse.below(second)


def _with_prepositions(parse: Parse, end: int, by_start: Sightings) -> int:
    """The end of a phrase with what follows as "to the U.N.", "for Iran"."""
    for _ in range(3):
        at = end
        if parse.words[at : at + 1] and parse.words[at] in ("to", "of", "for", "at", "in", "with"):
            at += 1
            at += parse.words[at : at + 1] == ("the",)
            at += parse.pos[at : at + 1] == ("ADJ",) and at not in by_start  # "of the | moderate | Unity Front"
            if at in by_start:
                end = by_start[at].span.end
                continue
        break
    return end + 3 if parse.words[end : end + 3 : 2] == ("(", ")") else end  # "of the Unity Front | (UF) |, Ann Lee"


def _of_phrase(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    """The place in "the city of Mosul": the noun and the name are one."""
    if phrase.type is not EntityType.PLACE or phrase.determiner in ("", "a", "an") or phrase.lemma not in _NAMED_PLACES:
        return None
    for c in parse.children[phrase.head]:
        found = by_head.get(c)
        if parse.deps[c] == "nmod" and parse.case(c) == "of" and found is not None and found.type is EntityType.PLACE:
            return found
    return None


def _hung_too_low(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    """The name between commas that the parse puts beside a noun of another sort within the phrase.

    "A spokesman for the | army |, Peter Lind, said", "The firm that owned the | ships |, Gull Ltd, has closed".
    """
    parts = [c for c in parse.children[phrase.head] if c > phrase.head and parse.deps[c] in ("nmod", "acl:relcl")]
    if len(parts) != 1 or phrase.type not in (EntityType.PERSON, EntityType.ORGANISATION):
        return None
    for i in parse.below(parts[0]):
        name = by_head.get(i) if parse.deps[i] == "appos" else None
        if name is None or not _fits(phrase, name) or parse.words[name.span.end : name.span.end + 1] != (",",):
            continue
        row = noun(parse.lemmas[parse.heads[i]])
        other = parse.tags[parse.heads[i]] == "NNS" or (row is not None and row.type not in WORD_CLASS[name.type])
        return name if other and parse.pos[parse.heads[i]] == "NOUN" else None
    return None


def _fits(phrase: Nominal, name: Sighting) -> bool:
    return phrase.row.type in WORD_CLASS[name.type]


def is_predicate_of(parse: Parse, phrase: Nominal) -> int | None:
    """The subject of "X is a terrorist group", where nothing denies or doubts it; X of "the witness, a nurse"."""
    head = phrase.head
    if parse.child(head, "cop") is None or phrase.plural or parse.case(head):
        return _told_more_of(parse, phrase)
    if any(parse.deps[c] in ("advmod", "aux", "mark") for c in parse.children[head]):
        return None
    return parse.child(head, "nsubj")


def _told_more_of(parse: Parse, phrase: Nominal) -> int | None:
    """Whom an apposition with "a" tells more of: "| the witness |, a nurse, wept"; none of those in a row."""
    head = phrase.head
    above = parse.heads[head]
    if parse.deps[head] != "appos" or phrase.determiner not in ("a", "an") or above > head:
        return None
    alone = all(len(parse.conjuncts(i)) == 1 for i in (head, above)) and parse.tags[above] in ("NN", "NNP")
    return above if alone and parse.words[head - 1] != "(" else None


def body_in_front(parse: Parse, phrase: Nominal, seen: Sequence[Sighting]) -> Iterator[tuple[int, Sighting]]:
    """The noun in front of a post with the only body that was called so before: "| jury | member Ida Roth"."""
    for c in parse.children[phrase.head]:
        if phrase.type is EntityType.PERSON and is_body_before(parse, c):
            bodies = {s.entity: s for s in seen if s.last_word == parse.lemmas[c] and s.type in _BODIES}
            before = (*parse.children[c], *(k for k in parse.children[phrase.head] if k == c - 1))
            which = {parse.lowers[k] for k in before if parse.deps[k] == "compound"}
            if which and not any(which & {*parse.lowers[s.span.start : s.span.end]} for s in bodies.values()):
                continue  # "rescue | team | member", who is of no smuggling team
            if len(bodies) == 1:
                yield c, bodies.popitem()[1]
