"""Who or what named before a noun phrase may mean by its noun: "the militia" an armed group, "the colonel" a colonel.

`called` are the nouns by which each entity was introduced: "the rebel group Red Dawn" is one afterwards.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from extract.mentions.fate_verbs import fate_verbs
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.organisations import known_names
from extract.mentions.ranks import kept_rank
from extract.mentions.sightings import CAPITAL, PHRASE, WORD_CLASS, Sighting
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.speech.cues import word_list
from extract.tables import read_table
from graph.model import EntityType

_ANY_BODY = frozenset({"armed-group", "ngo", "group"})  # what "group" and "organization" stand for, also unknown ones
_FREE = frozenset({"company", "media", "ngo", "armed-group", "group", "party"})  # not part of any state, many of each
Called = Mapping[str, frozenset[str]]


def candidates(parse: Parse, phrase: Nominal, post: str, seen: Sequence[Sighting], called: Called) -> list[Sighting]:
    """The sightings of what the phrase may mean; of bodies that were only described those of another noun last."""
    if phrase.row.type == "country":
        return [s for s in seen if s.type is EntityType.COUNTRY and not _is_whose_body_acts(parse, phrase, s)]
    types = [type_ for type_, words in WORD_CLASS.items() if phrase.row.type in words]
    alike = [s for s in seen if s.stands and s.type in types]
    if phrase.type is EntityType.PERSON:
        full = full_post(parse, phrase)
        return [s for s in alike if _is_called(called.get(s.entity, frozenset()), post, full)]
    if phrase.type is EntityType.PLACE:
        return _places(phrase, alike, called)
    iso = _nation(parse, phrase)
    alike = [s for s in alike if iso in (None, s.iso)]
    return _bodies(parse, phrase, post, alike, called) or [s for s in alike if _is_described_alike(phrase, s, called)]


def _is_whose_body_acts(parse: Parse, phrase: Nominal, s: Sighting) -> bool:
    """Whether a state's own body judges or punishes a country, which is another one: "the Omani navy banned | it |"."""
    first = parse.first_conjunct(phrase.head)
    verb = parse.heads[first]
    if parse.deps[first] != "obj" or parse.lemmas[verb] not in fate_verbs("rates") | fate_verbs("strikes"):
        return False
    doer = parse.child(verb, "nsubj") if s.head < first else None
    return doer is not None and s.head != doer and parse.leftmost(doer) <= s.head <= doer


def called_more_widely(phrase: Nominal, seen: Sequence[Sighting], called: Called) -> list[Sighting]:
    """The sightings of people of whose post the noun is a wider word: "the diplomat" after "Ambassador Ann Lee"."""
    posts = _posts_under().get(phrase.lemma)
    if posts is None or phrase.type is not EntityType.PERSON:
        return []
    people = (s for s in seen if s.type is EntityType.PERSON)
    return [s for s in people if not posts.isdisjoint(called.get(s.entity, ()))]


@cache
def _posts_under() -> dict[str, frozenset[str]]:
    return {row["noun"]: frozenset(row["posts"].split("|")) for row in read_table("mentions/hypernyms")}


def full_post(parse: Parse, phrase: Nominal) -> str | None:
    """The post with the body in front of it: "militia leader"; None where no such noun stands there."""
    before = (c for c in parse.children[phrase.head] if parse.deps[c] == "compound")
    return next((f"{parse.lemmas[c]} {phrase.lemma}" for c in before if is_body_before(parse, c)), None)


def is_body_before(parse: Parse, i: int) -> bool:
    """Whether a word before a post is a noun for the body that it belongs to: "the | militia | leader"."""
    own = noun(parse.lemmas[i]) if parse.deps[i] == "compound" else None
    return own is not None and own.type in ("organisation", "group")


def _is_called(posts: Collection[str], post: str, full: str | None) -> bool:
    """Whether somebody was called so, and not by that post of another body: "the police chief" is no army chief."""
    if (
        full is not None
        and full not in posts
        and any(one.endswith(f" {post}") and noun(one.split()[0]) for one in posts)
    ):
        return False
    return any(post in (one, kept_rank(one)) for one in posts)


def _bodies(parse: Parse, phrase: Nominal, post: str, alike: Sequence[Sighting], called: Called) -> list[Sighting]:
    """The bodies and works of that kind, or with that noun."""
    noun_, kinds = post.split()[-1], phrase.row.stands_for
    if " " in phrase.lemma:
        noun_ = phrase.lemma  # "the rights group" is no Karo Group
    any_ = kinds >= _ANY_BODY
    if kinds == {"military"}:  # "the army" is no "Third | Brigade |"
        alike = [s for s in alike if not is_kind(s.last_word, "subunit")]
    named = {s.entity for s in alike if s.kind != PHRASE and noun_ in (s.last_word, parse.lowers[s.head])}
    alike = (
        alike if any_ else [s for s in alike if s.entity in named] or alike
    )  # "Agency for Ports" by any of its names
    return [
        s
        for s in alike
        if s.kind in kinds
        or s.last_word == noun_
        or s.entity in named
        or (any_ and not s.kind and s.type is EntityType.ORGANISATION)
        or (_is_called_alike(s, kinds - _ANY_BODY) and not _is_called_else(phrase, s, called))
        or (not s.kind and _was_called(s, kinds, called))
    ]


def _places(phrase: Nominal, alike: Sequence[Sighting], called: Called) -> list[Sighting]:
    """The places that were called so; else all of which nothing tells that they are of another sort."""
    noun_ = phrase.lemma.split()[-1]
    so = [s for s in alike if noun_ in called.get(s.entity, ()) or s.last_word == noun_]
    if so:
        return so
    kinds = {"place", CAPITAL} if "place" in phrase.row.stands_for else phrase.row.stands_for
    if _place_sorts().get(noun_) == "settlement":
        alike = [s for s in alike if s.type is not EntityType.COUNTRY]  # "Moscow denies it hit | the town |"
    return [s for s in alike if s.kind in kinds and not _is_other_place(noun_, s, called)]


def _is_other_place(noun_: str, seen: Sighting, called: Called) -> bool:
    """Whether a place's own name, or what it was called, tells that it is of another sort: "Kasai province"."""
    sorts = {_place_sorts().get(word) for word in (seen.last_word, *called.get(seen.entity, ()))} - {None}
    return bool(sorts) and _place_sorts().get(noun_) not in sorts


@cache
def _place_sorts() -> dict[str, str]:
    return {row["noun"]: row["sort"] for row in read_table("mentions/place_sorts")}


def _nation(parse: Parse, phrase: Nominal) -> str | None:
    """The state that an adjective before the noun tells: "the Lebanese group"."""
    told = (c for c in parse.children[phrase.head] if c < phrase.head and parse.deps[c] == "amod")
    known = (known_names().get(parse.words[c]) for c in told)
    return next((one.iso for one in known if one is not None and one.type is EntityType.COUNTRY), None)


def _is_called_alike(seen: Sighting, kinds: Collection[str]) -> bool:
    """Whether the last word of an unknown name tells its kind: "the law" after "Forced Labour Prevention Act"."""
    own = noun(seen.last_word) if not seen.kind and kinds and seen.type is not EntityType.PLACE else None
    return own is not None and not own.stands_for.isdisjoint(kinds)


def _was_called(seen: Sighting, kinds: Collection[str], called: Called) -> bool:
    """Whether a body was introduced by a noun of such a kind: "the rebels" after "the rebel group Red Dawn"."""
    own = [row for one in called.get(seen.entity, ()) if (row := noun(one) or noun(one.split()[-1])) is not None]
    return any(row.type == "organisation" and not row.stands_for.isdisjoint(kinds) for row in own)


def _is_described_alike(phrase: Nominal, seen: Sighting, called: Called) -> bool:
    """Whether a body that was only described is of such a kind: "the group" after "a gang"."""
    return phrase.row.stands_for >= _ANY_BODY and seen.kind == PHRASE and _was_called(seen, _ANY_BODY, called)


def may_be_unknown(parse: Parse, phrase: Nominal, seen: Sighting, called: Called) -> bool:
    """Whether a body of which no table tells the kind may be "the airline": not where its words tell another one."""
    if phrase.type is not EntityType.ORGANISATION or _FREE.isdisjoint(phrase.row.stands_for):
        return False
    if seen.type is not EntityType.ORGANISATION or seen.kind or not seen.stands:
        return False
    if "armed-group" not in phrase.row.stands_for and _is_armed(parse, seen.head):
        return False  # "| Vex | fighters took nurses, the aid group said"
    return not is_other_body(phrase, seen) and not _is_called_else(phrase, seen, called)


def _is_armed(parse: Parse, i: int) -> bool:
    """Whether a name tells whose men those are who fight: "| Vex | fighters"."""
    men = parse.lemmas[parse.heads[i]]
    return parse.deps[i] == "compound" and (is_kind(men, "combat") or is_kind(men, "outlaw"))


def is_other_body(phrase: Nominal, seen: Sighting) -> bool:
    """Whether the last word of a name tells another kind of body: "the Harbour | Police |" is no syndicate.

    Nor is "TD" of "Tax Department (TD)", nor is the Treasury a militia.
    """
    own = noun(seen.last_word)
    if seen.last_word in word_list("outlet"):
        return "media" not in phrase.row.stands_for
    if seen.last_word in word_list("purse"):
        return "ministry" not in phrase.row.stands_for
    if own is None or own.type not in ("organisation", "group"):
        return False
    return own.type == "organisation" or own.stands_for.isdisjoint(phrase.row.stands_for)


def _is_called_else(phrase: Nominal, seen: Sighting, called: Called) -> bool:
    """Whether the article calls an unknown body something else: "the agency Sahel News" is no militia."""
    own = [row for one in called.get(seen.entity, ()) if (row := noun(one.split()[-1])) is not None]
    return bool(own) and all(row.stands_for.isdisjoint(phrase.row.stands_for) for row in own)


def only_armed_group(phrase: Nominal, seen: Sequence[Sighting], called: Called) -> str | None:
    """The only armed group named so far, for "the rebels"; None where no table says that they may be one."""
    kinds = phrase.row.stands_for
    if not phrase.plural or not phrase.definite or kinds != {"armed-group"}:
        return None
    bodies = (s for s in seen if s.type in (EntityType.ORGANISATION, EntityType.GROUP) and s.stands)
    found = {s.entity for s in bodies if s.kind in kinds or (not s.kind and _was_called(s, kinds, called))}
    return found.pop() if len(found) == 1 else None
